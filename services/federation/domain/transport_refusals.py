"""What is refused about the ways between instances: addresses, links, bundles."""

from __future__ import annotations

from kit.core.errors import Forbidden, Invalid, NotFound


class AddressInvalid(Invalid):
    """The address of a broker makes no sense, or says what it must not say."""

    reason = "BROKER_ADDRESS_INVALID"
    text = "消息队列地址有误：{detail}"


class LinkUnknown(NotFound):
    """There is no link to this peer."""

    reason = "LINK_UNKNOWN"
    text = "与{peer}之间没有消息链路"


class BundleInvalid(Invalid):
    """The file is no bundle, is cut off, or was changed."""

    reason = "BUNDLE_INVALID"
    text = "交换包无效：{detail}"


class BundleForOther(Forbidden):
    """The bundle is for another instance."""

    reason = "BUNDLE_FOR_OTHER"
    text = "交换包是给{to}的，不是给{here}的"
