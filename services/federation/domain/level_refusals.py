"""What federation refuses of tasks that go down and of matters that go up."""

from __future__ import annotations

from kit.core.errors import Conflict, NotFound, Precondition


class DelegationUnknown(NotFound):
    """No task of this id is with the instance that speaks of it."""

    reason = "DELEGATION_UNKNOWN"
    text = "没有编号为{delegation}的转下级办理任务"


class DelegationEnded(Precondition):
    """The task was closed, withdrawn or given to somebody else meanwhile."""

    reason = "DELEGATION_ENDED"
    text = "该任务已不由下级办理：{why}"


class DelegationRepeated(Precondition):
    """The same task was given before."""

    reason = "DELEGATION_REPEATED"
    text = "《{title}》已经转来，不能重复转办"


class NotOutsideAuthority(Precondition):
    """Only what the deciding body found outside of the committee's authority goes up."""

    reason = "NOT_OUTSIDE_AUTHORITY"
    text = "只有经审定不属本级职权的提案才能转报上级"


class NotUpper(Precondition):
    """A matter goes up, not down or aside."""

    reason = "NOT_UPPER"
    text = "{peer}不是上级单位"


class NoUpper(Precondition):
    """No upper instance has joined."""

    reason = "NO_UPPER"
    text = "尚未与上级对接，请线下报送"


class TransferRepeated(Conflict):
    """The proposal is with an upper committee already."""

    reason = "TRANSFER_REPEATED"
    text = "该提案已转报{peer}，不能重复转报"


class TransferUnknown(NotFound):
    """No such transfer, or not between these two."""

    reason = "TRANSFER_UNKNOWN"
    text = "没有编号为{transfer}的转报件"


class TransferCameBefore(Precondition):
    """The same transfer came before."""

    reason = "TRANSFER_CAME_BEFORE"
    text = "《{title}》已经收到，不能重复转报"
