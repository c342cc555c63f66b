"""What may happen to the things of evaluation, in which state and by whom; and which accounts may try.

Roles in the tables are relations between the acting person and the thing (``domain.people``):

- ``editor``: staff who prepare and compute; ``adopter``: who puts a set into force and publishes;
- ``unit``: the assessed unit's own people; ``arbiter``: who decides an appeal;
- ``committee``: staff of the proposal committee, who hold the ballot; ``voter``: a voter who has not voted;
- ``timer``: the service itself when a time has come.
"""

from __future__ import annotations

from kit.core.context import ANY_PERSON, PUBLIC
from kit.core.states import Row, Table
from shared import roles

EDITOR, ADOPTER, UNIT, ARBITER = "editor", "adopter", "unit", "arbiter"
COMMITTEE, VOTER, TIMER = "committee", "voter", "timer"

INDICATOR_SET = Table(
    "indicator_set",
    (
        Row("draft", "update", None, EDITOR),
        Row("draft", "adopt", "adopted", ADOPTER),
        Row("adopted", "supersede", "superseded", ADOPTER),
    ),
    initial="draft",
    final=("adopted", "superseded"),
    labels={
        "indicator_set": "考核指标",
        "draft": "拟订中",
        "adopted": "已施行",
        "superseded": "已被新版本代替",
        "update": "修改",
        "adopt": "审定施行",
        "supersede": "以新版本代替",
    },
)

ASSESSMENT = Table(
    "assessment",
    (
        Row("open", "self_assess", None, UNIT),
        Row("open", "compute", "computed", EDITOR),
        Row("computed", "compute", None, EDITOR),
        Row("computed", "self_assess", None, UNIT),
        Row("computed", "appeal", None, UNIT),
        Row("computed", "correct", None, ARBITER),
        Row("computed", "publish", "published", ADOPTER),
    ),
    initial="open",
    final="published",
    labels={
        "assessment": "单位考核",
        "open": "待计分",
        "computed": "已计分",
        "published": "已公布",
        "self_assess": "自评",
        "compute": "自动计分",
        "appeal": "提出申诉",
        "correct": "按申诉更正",
        "publish": "公布结果",
    },
)

APPEAL = Table(
    "appeal",
    (
        Row("submitted", "uphold", "upheld", ARBITER),
        Row("submitted", "reject", "rejected", ARBITER),
    ),
    initial="submitted",
    final=("upheld", "rejected"),
    labels={
        "appeal": "申诉",
        "submitted": "待裁定",
        "upheld": "申诉成立",
        "rejected": "申诉不成立",
        "uphold": "裁定成立",
        "reject": "裁定不成立",
    },
)

BALLOT = Table(
    "ballot",
    (
        Row("prepared", "update", None, COMMITTEE),
        Row("prepared", "start", "open", COMMITTEE),
        Row("open", "cast", None, VOTER),
        Row("open", "count", "counted", (COMMITTEE, TIMER)),
        Row("open", "find_invalid", "invalid", (COMMITTEE, TIMER)),
        Row(("prepared", "open", "counted", "invalid"), "void", "voided", COMMITTEE),
        Row(("invalid", "voided"), "reopen", "open", COMMITTEE),
        Row("counted", "publish", "published", ADOPTER),
    ),
    initial="prepared",
    final=("published", "voided"),
    labels={
        "ballot": "民主测评",
        "prepared": "待投票",
        "open": "投票中",
        "counted": "计票有效",
        "invalid": "计票无效",
        "voided": "已作废",
        "published": "结果已公布",
        "update": "修改",
        "start": "开始投票",
        "cast": "投票",
        "count": "结束投票并计票",
        "find_invalid": "结束投票并确认无效",
        "void": "宣布作废",
        "reopen": "重新投票",
        "publish": "公布结果",
    },
)

TABLES = (INDICATOR_SET, ASSESSMENT, APPEAL, BALLOT)

# Who sees every unit's figures; the offices and inspections see the units of their own system only.
SEES_ALL = roles.COMMITTEE | {roles.ASSESSMENT_OFFICE, roles.LEADER}
SEES_PARTY_SYSTEM = frozenset({roles.PARTY_OFFICE, roles.PARTY_INSPECTION})
SEES_GOVERNMENT_SYSTEM = frozenset({roles.GOVERNMENT_OFFICE, roles.GOVERNMENT_INSPECTION})
READERS = SEES_ALL | SEES_PARTY_SYSTEM | SEES_GOVERNMENT_SYSTEM | roles.UNIT
EDITORS = roles.COMMITTEE | {roles.ASSESSMENT_OFFICE}
ADOPTERS = frozenset({roles.COMMITTEE_DIRECTOR, roles.ASSESSMENT_OFFICE})

GRANTS: dict[str, frozenset[str]] = {
    **roles.AUDITORS,
    **roles.OPERATING,
    "evaluation.read": READERS,
    "evaluation.edit": EDITORS,
    "evaluation.adopt": ADOPTERS,
    "evaluation.compute": EDITORS,
    "evaluation.self_assess": roles.UNIT,
    "evaluation.appeal": roles.UNIT,
    "evaluation.decide": ADOPTERS,
    "evaluation.hold_ballot": roles.COMMITTEE,
    "evaluation.preview": EDITORS,
    "evaluation.publish": ADOPTERS,
    "evaluation.export": EDITORS | {roles.LEADER},
}

__all__ = ["ANY_PERSON", "GRANTS", "PUBLIC", "TABLES"]
