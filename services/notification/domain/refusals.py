"""Everything that notification refuses, with a stable reason and the Chinese text."""

from __future__ import annotations

from kit.core.errors import Invalid, NotFound, Precondition


class MessageUnknown(NotFound):
    """There is no such message, or not for these eyes."""

    reason = "MESSAGE_NOT_FOUND"
    text = "没有找到这条消息"


class MessageInvalid(Invalid):
    """What was entered about a message has faults; the fields say which."""

    reason = "MESSAGE_INVALID"
    text = "消息填写有误，请按提示修改"


class PreferencesInvalid(Invalid):
    """What was chosen has faults; the fields say which."""

    reason = "PREFERENCES_INVALID"
    text = "接收方式设置有误，请按提示修改"


class NobodyToTell(Precondition):
    """The persons, units and roles named hold nobody."""

    reason = "NOBODY_TO_TELL"
    text = "没有符合条件的收件人"
