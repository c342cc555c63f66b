"""What may happen to messages and escalations, in which state and by whom; and which accounts may try.

Roles in the tables: ``inbox``, ``spool`` and ``letter`` are the channels themselves when a message is made;
``addressee`` is whom it is for; ``gateway`` the office's own SMS or WeChat gateway; ``spool_office`` and
``letter_office`` the office that looks after messages of that channel; ``timer`` a time that has come;
``event`` something done elsewhere.
"""

from __future__ import annotations

from kit.core.states import Row, Table
from shared import roles

INBOX, SPOOL, LETTER = "inbox", "spool", "letter"
ADDRESSEE, GATEWAY, TIMER, EVENT = "addressee", "gateway", "timer", "event"
SPOOL_OFFICE, LETTER_OFFICE = "spool_office", "letter_office"

MESSAGE = Table(
    "message",
    (
        Row("made", "deliver", "delivered", INBOX),
        Row("made", "queue", "queued", SPOOL),
        Row("made", "print", "to_send", LETTER),
        Row("made", "refuse", "failed", SPOOL),
        Row("delivered", "read", "read", ADDRESSEE),
        Row(("queued", "retrying"), "take", "delivered", GATEWAY),
        Row(("queued", "retrying", "delivered"), "fail", "retrying", GATEWAY),
        Row(("queued", "retrying", "delivered"), "give_up", "failed", (GATEWAY, TIMER)),
        Row("retrying", "requeue", "queued", TIMER),
        Row(("retrying", "failed"), "retry", "queued", SPOOL_OFFICE),
        Row("to_send", "send", "delivered", LETTER_OFFICE),
        Row(("to_send", "delivered"), "return", "failed", LETTER_OFFICE),
        Row("failed", "print_again", "to_send", LETTER_OFFICE),
    ),
    initial="made",
    final=("delivered", "read", "failed"),
    labels={
        "message": "消息",
        "made": "已生成",
        "queued": "待发送",
        "to_send": "待寄送",
        "delivered": "已送达",
        "read": "已读",
        "retrying": "发送失败待重试",
        "failed": "未送达",
        "deliver": "送达收件箱",
        "queue": "交待发送",
        "print": "转纸质信函",
        "refuse": "无法发送",
        "take": "发送成功",
        "fail": "发送失败",
        "give_up": "放弃发送",
        "requeue": "到时重试",
        "retry": "重新发送",
        "send": "登记寄送",
        "return": "登记退回",
        "print_again": "重新寄送",
    },
)

ESCALATION = Table(
    "escalation",
    (
        Row("open", "escalate", None, TIMER),
        Row("open", "complete", "at_top", TIMER),
        Row(("open", "at_top"), "resolve", "resolved", EVENT),
    ),
    initial="open",
    final="resolved",
    labels={
        "escalation": "逐级提醒",
        "open": "提醒中",
        "at_top": "已报至最高一级",
        "resolved": "已办理",
        "escalate": "提醒上一级",
        "complete": "报最高一级",
        "resolve": "办理完毕",
    },
)

TABLES = (MESSAGE, ESCALATION)

OFFICE = roles.COMMITTEE | roles.TWO_OFFICES | {roles.SYSTEM_ADMIN}
GRANTS: dict[str, frozenset[str]] = {
    **roles.AUDITORS,
    **roles.OPERATING,
    "notification.send": roles.STAFF,
    "notification.deliver": OFFICE,
    "notification.gateway": roles.COMMITTEE | {roles.SYSTEM_ADMIN},
    "notification.escalations": roles.STAFF | roles.UNIT | {roles.LEADER},
}
