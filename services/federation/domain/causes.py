"""Why a link is red, in words for the operator, with what to do: a table, shown wherever a link is shown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Cause:
    """What is wrong and what helps, each in Chinese and English."""

    text: str
    advice: str
    english: str


CAUSES: Mapping[str, Cause] = {
    "dns": Cause(
        "找不到对方主机（DNS）",
        "核对邀请文件中的主机名，检查本机DNS设置",
        "DNS: the host name does not resolve; check the name in the invitation and the resolver",
    ),
    "network": Cause(
        "连不上对方主机或端口",
        "检查专线、防火墙出站规则与对方消息队列是否运行",
        "network: host or port does not answer; check line, outbound firewall rule, their broker",
    ),
    "tls": Cause(
        "TLS握手失败（证书不对、过期或缺少客户端证书）",
        "检查cacertfile、certfile、keyfile的路径与有效期，对方证书的主机名",
        "TLS: handshake failed; check cacertfile, certfile, keyfile, their dates and host name",
    ),
    "login": Cause(
        "对方消息队列拒绝登录（对方已暂停对接，或密码已更换）",
        "联系对方安全管理员；必要时请对方重新发出邀请",
        "login: refused by the other broker (suspended, or another password); ask for a new invitation",
    ),
    "vhost": Cause(
        "对方消息队列没有为我方开放虚拟主机",
        "联系对方系统管理员检查权限",
        "login: no access to the virtual host on the other broker; ask its administrator",
    ),
    "management": Cause(
        "本机消息队列管理接口不可用或无权限",
        "检查FEDERATION_MANAGEMENT_URL的地址、用户及其policymaker（邀请方为administrator）标签",
        "management: the own broker's API fails; check FEDERATION_MANAGEMENT_URL and its user's tags",
    ),
    "not_connected": Cause(
        "对方尚未连接",
        "由对方检查其链路状态（本方无需操作）；如刚暂停过，请等待其重连",
        "the other side is not connected; its own page names the cause",
    ),
    "restarting": Cause(
        "链路正在重新连接",
        "一般一分钟内自行恢复",
        "reconnecting; as a rule it is back within a minute",
    ),
}

# Things that do not stop the link but its documents, or only may.
WARNINGS: Mapping[str, Cause] = {
    "clock": Cause(
        "两级时钟相差{seconds}秒",
        "检查两边服务器的时间同步（NTP）",
        "clock skew of {seconds} s between both instances; check NTP on both sides",
    ),
    "version": Cause(
        "有{count}份文件因版本不符未被接收",
        "升级版本较低的一方，再重发被拒文件",
        "version: {count} documents were refused as unknown kinds; upgrade the older side, then resend",
    ),
    "unroutable": Cause(
        "有{count}份来文无法投递",
        "检查federation.unroutable队列，多为对方版本较新",
        "unroutable: {count} messages lie in federation.unroutable; the other side may be newer",
    ),
}

# Steps of the probe (kit.bus.probe) by the causes they mean here.
OF_STEP = {"name": "dns", "line": "network", "encryption": "tls", "login": "login", "space": "vhost"}


def words(cause: str, detail: str = "") -> str:
    """What a person reads of a cause."""
    known = CAUSES.get(cause)
    if known is None:
        return detail
    return f"{known.text}。{known.advice}" + (f"（{detail}）" if detail else "")


def warning(name: str, figures: Mapping[str, Any]) -> str:
    """What a person reads of a warning."""
    known = WARNINGS[name]
    return f"{known.text.format(**figures)}。{known.advice}"
