"""What may happen to a joint initiative and to the instances that take part in it.

``initiator`` is the instance that keeps it, ``participant`` one that acts for itself.
"""

from __future__ import annotations

from kit.core.states import Row, Table

INITIATOR, PARTICIPANT = "initiator", "participant"

INITIATIVE = Table(
    "joint_initiative",
    (
        Row("open", "invite", None, INITIATOR),
        Row("open", "update_text", None, INITIATOR),
        Row("open", "take_part", None, PARTICIPANT),
        Row("open", "close", "closed", INITIATOR),
    ),
    initial="open",
    final=("closed",),
    labels={
        "joint_initiative": "联合提案",
        "open": "进行中",
        "closed": "已结束",
        "invite": "邀请单位",
        "update_text": "修改共同文本",
        "take_part": "参与",
        "close": "结束",
    },
)

# Not asked yet: never stored, the state from which every participant starts.
UNINVITED = "uninvited"
PARTICIPATION = Table(
    "participation",
    (
        Row(UNINVITED, "begin", "joined", INITIATOR),
        Row((UNINVITED, "declined", "left"), "invite", "invited", INITIATOR),
        Row("invited", "accept", "joined", PARTICIPANT),
        Row("invited", "decline", "declined", PARTICIPANT),
        Row("joined", "set_variant", None, PARTICIPANT),
        Row("joined", "link", None, PARTICIPANT),
        Row("joined", "report", None, PARTICIPANT),
        Row("joined", "leave", "left", PARTICIPANT),
    ),
    initial=UNINVITED,
    labels={
        "participation": "联合提案参加单位",
        "uninvited": "未邀请",
        "invited": "已邀请",
        "joined": "已参加",
        "declined": "未参加",
        "left": "已退出",
        "begin": "发起",
        "invite": "邀请",
        "accept": "接受邀请",
        "decline": "谢绝邀请",
        "set_variant": "设定本地文本",
        "link": "关联本地提案",
        "report": "通报进展",
        "leave": "退出",
    },
)
