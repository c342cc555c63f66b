"""What may happen to inspections, findings and campaigns, in which state and by whom; who may try.

Roles in the tables are relations of the acting person (``domain.people``):

- ``committee``: the proposal committee; ``team``: named in the joint team, or head of a campaign;
- ``unit``: staff of a unit concerned; ``served``: the committee for a unit that does not sign in itself;
- ``organizer``: staff of the special committee that runs a campaign; ``timer``: a date has come.
"""

from __future__ import annotations

from kit.core.states import Row, Table
from shared import roles

COMMITTEE, TEAM, UNIT, SERVED, ORGANIZER, TIMER = (
    "committee",
    "team",
    "unit",
    "served",
    "organizer",
    "timer",
)
JOINT_TEAM = (COMMITTEE, TEAM)
RUNNING = (COMMITTEE, ORGANIZER, TEAM)

INSPECTION = Table(
    "inspection",
    (
        Row("planned", "update", None, JOINT_TEAM),
        Row("planned", "cancel", "cancelled", JOINT_TEAM),
        Row("planned", "announce", "announced", JOINT_TEAM),
        Row("announced", "report_look_back", None, (UNIT, SERVED)),
        Row("announced", "conduct", "conducted", JOINT_TEAM),
        Row("conducted", "raise_findings", "findings_raised", JOINT_TEAM),
        Row("findings_raised", "raise_findings", None, JOINT_TEAM),
        Row("findings_raised", "issue_bulletin", "bulletin_issued", JOINT_TEAM),
        Row("bulletin_issued", "close", "closed", JOINT_TEAM),
    ),
    initial="planned",
    final=("closed", "cancelled"),
    labels={
        "inspection": "督查",
        "planned": "筹备中",
        "announced": "已通知",
        "conducted": "已实施",
        "findings_raised": "已认定问题",
        "bulletin_issued": "已通报",
        "closed": "已结束",
        "cancelled": "已取消",
        "update": "修改督查方案",
        "cancel": "取消督查",
        "announce": "发出督查通知",
        "report_look_back": "报送回头看情况",
        "conduct": "实施督查",
        "raise_findings": "认定问题",
        "issue_bulletin": "印发督查通报",
        "close": "结束督查",
    },
)

PROPOSED, DISMISSED = "proposed", "dismissed"
# A finding that a unit has to put right, or that waits for a decision how.
OPEN_FINDING = ("raised", "rectifying", "reported")
# What a unit gets to see.
RAISED_FINDING = (*OPEN_FINDING, "verified", "noted")

FINDING = Table(
    "finding",
    (
        Row(PROPOSED, "raise", "raised", JOINT_TEAM),
        Row((PROPOSED, *OPEN_FINDING), "dismiss", DISMISSED, JOINT_TEAM),
        Row("raised", "order", "rectifying", JOINT_TEAM),
        Row("raised", "note", "noted", JOINT_TEAM),
        Row("rectifying", "report", "reported", (UNIT, SERVED)),
        Row("rectifying", "expire", None, TIMER),
        Row("reported", "verify", "verified", JOINT_TEAM),
        Row("reported", "return", "rectifying", JOINT_TEAM),
    ),
    initial=PROPOSED,
    final=(DISMISSED, "noted", "verified"),
    labels={
        "finding": "督查问题",
        "proposed": "待认定",
        "raised": "已认定",
        "rectifying": "整改中",
        "reported": "已报整改情况",
        "verified": "整改到位",
        "noted": "记录在案",
        "dismissed": "不予认定",
        "raise": "认定问题",
        "dismiss": "不予认定",
        "order": "责令整改",
        "note": "记录在案",
        "report": "报告整改情况",
        "expire": "整改逾期",
        "verify": "整改验收",
        "return": "退回继续整改",
    },
)

CAMPAIGN = Table(
    "campaign",
    (
        Row(("planned", "launched"), "update", None, RUNNING),
        Row("planned", "cancel", "cancelled", RUNNING),
        Row("planned", "launch", "launched", RUNNING),
        Row("launched", "record_on_site", None, RUNNING),
        Row("launched", "add_episode", None, RUNNING),
        Row("launched", "conclude", "concluded", RUNNING),
    ),
    initial="planned",
    final=("concluded", "cancelled"),
    labels={
        "campaign": "督办",
        "planned": "筹备中",
        "launched": "督办中",
        "concluded": "已办结",
        "cancelled": "已取消",
        "update": "修改督办方案",
        "cancel": "取消督办",
        "launch": "启动督办",
        "record_on_site": "登记现场督办",
        "add_episode": "登记报道",
        "conclude": "结束督办",
    },
)

TABLES = (INSPECTION, FINDING, CAMPAIGN)

_INSPECTORS = roles.COMMITTEE | roles.INSPECTION
_CAMPAIGNERS = roles.STAFF | roles.PROPOSERS | {roles.LEADER, roles.SPECIAL_COMMITTEE, roles.STANDING_MEMBER}

GRANTS: dict[str, frozenset[str]] = {
    **roles.AUDITORS,
    **roles.OPERATING,
    "inspection.run": _INSPECTORS,
    "inspection.answer": roles.UNIT | roles.COMMITTEE,
    "inspection.read": roles.STAFF | roles.UNIT | {roles.ASSESSMENT_OFFICE},
    "bulletin.read": roles.STAFF | roles.UNIT | {roles.ASSESSMENT_OFFICE, roles.LEADER},
    "campaign.create": roles.STAFF | {roles.SPECIAL_COMMITTEE},
    "campaign.run": _CAMPAIGNERS,
    "campaign.read": _CAMPAIGNERS | roles.UNIT | {roles.MEDIA, roles.ASSESSMENT_OFFICE},
    "instruction.read": roles.STAFF | roles.UNIT | {roles.LEADER, roles.SPECIAL_COMMITTEE},
    "instruction.record": roles.STAFF | {roles.LEADER},
    "coverage.read": roles.STAFF | {roles.LEADER, roles.SPECIAL_COMMITTEE},
    "reminder.issue": roles.STAFF,
    "reminder.read": roles.STAFF | roles.UNIT | {roles.ASSESSMENT_OFFICE},
}
