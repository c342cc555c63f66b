"""What may happen to meetings and activities, in which state and by whom; and which accounts may try.

Roles in the tables are relations of the acting person (``domain.people``):

- ``unit``: staff of the answering unit; ``committee``: the proposal committee, also entering for a unit that
  does not sign in; ``proposer``: the first proposer or the contact of a collective proposer, of any proposal
  that the unit answers; ``cosigner``: another signer; ``timer``: a date has come; ``case``: the case ended;
- ``peer``: the other instance, by a signed document: the lower one whose unit meets our proposers, or the
  upper one whose proposers our unit meets;
- ``organizer``: who holds activities; ``briefer``: staff of the department asked to brief; ``requester``:
  who asked for the briefing; ``invitee``: an invited person.
"""

from __future__ import annotations

from kit.core.states import Row, Table
from shared import roles

UNIT, COMMITTEE, PROPOSER, COSIGNER, TIMER, CASE, PEER = (
    "unit",
    "committee",
    "proposer",
    "cosigner",
    "timer",
    "case",
    "peer",
)
ORGANIZER, BRIEFER, REQUESTER, INVITEE = "organizer", "briefer", "requester", "invitee"

# A meeting that nobody arranged yet: never stored, the state from which every meeting starts.
EXPECTED = "expected"
RECORDED = ("held", "confirmed", "held_unconfirmed", "disputed")
# The unit has done its part for the phase.
MET = ("held", "confirmed", "held_unconfirmed", "waived")

MEETING = Table(
    "meeting",
    (
        Row(EXPECTED, "plan", "planned", (UNIT, COMMITTEE, PEER)),
        Row((EXPECTED, "planned", "disputed"), "record", "held", (UNIT, COMMITTEE, PEER)),
        Row((EXPECTED, "planned"), "waive", "waived", (PROPOSER, PEER)),
        Row("planned", "update", None, (UNIT, COMMITTEE, PEER)),
        Row("planned", "cancel", "cancelled", (UNIT, COMMITTEE, CASE, PEER)),
        Row("held", "confirm", "confirmed", (PROPOSER, PEER)),
        Row("held", "dispute", "disputed", (PROPOSER, PEER)),
        Row("held", "correct", None, (UNIT, COMMITTEE, PEER)),
        Row("held", "expire", "held_unconfirmed", (TIMER, PEER)),
        Row(("held_unconfirmed", "disputed"), "confirm", "confirmed", (PROPOSER, PEER)),
        Row("held_unconfirmed", "dispute", "disputed", (PROPOSER, PEER)),
        Row(RECORDED, "comment", None, (PROPOSER, COSIGNER)),
    ),
    initial=EXPECTED,
    final=("confirmed", "held_unconfirmed", "waived", "cancelled"),
    labels={
        "meeting": "见面",
        "expected": "待安排",
        "planned": "已邀约",
        "held": "待委员确认",
        "confirmed": "委员已确认",
        "disputed": "委员有异议",
        "held_unconfirmed": "逾期未确认",
        "waived": "委员同意不见面",
        "cancelled": "已取消",
        "plan": "邀约见面",
        "update": "变更邀约",
        "cancel": "取消邀约",
        "record": "登记见面情况",
        "correct": "更正见面情况",
        "confirm": "确认见面",
        "dispute": "提出异议",
        "waive": "同意不见面",
        "expire": "逾期未确认",
        "comment": "补充意见",
    },
)

ACTIVITY = Table(
    "activity",
    (
        Row("requested", "agree_to_brief", "preparing", BRIEFER),
        Row("requested", "decline_to_brief", "declined", BRIEFER),
        Row("requested", "cancel", "cancelled", (ORGANIZER, REQUESTER)),
        Row(("preparing", "announced"), "update", None, ORGANIZER),
        Row("preparing", "announce", "announced", ORGANIZER),
        Row(("preparing", "announced"), "cancel", "cancelled", ORGANIZER),
        Row("announced", "answer_invitation", None, INVITEE),
        Row("announced", "answer_solicitation", None, INVITEE),
        Row("announced", "record", "held", ORGANIZER),
    ),
    initial=("requested", "preparing"),
    final=("held", "declined", "cancelled"),
    labels={
        "activity": "活动",
        "requested": "待单位答复",
        "preparing": "筹备中",
        "announced": "已通知",
        "held": "已举办",
        "declined": "单位未接受",
        "cancelled": "已取消",
        "agree_to_brief": "同意通报",
        "decline_to_brief": "不能通报",
        "update": "修改",
        "announce": "发出通知",
        "cancel": "取消",
        "answer_invitation": "答复邀请",
        "answer_solicitation": "提交意见",
        "record": "登记举办情况",
    },
)

TABLES = (MEETING, ACTIVITY)

GRANTS: dict[str, frozenset[str]] = {
    **roles.AUDITORS,
    **roles.OPERATING,
    "meeting.arrange": roles.UNIT | roles.COMMITTEE,
    "meeting.answer": roles.PROPOSERS,
    "meeting.figures": roles.STAFF
    | roles.UNIT
    | {roles.LEADER, roles.ASSESSMENT_OFFICE, roles.SPECIAL_COMMITTEE},
    "activity.organize": roles.COMMITTEE | {roles.SPECIAL_COMMITTEE},
    "activity.cancel": roles.COMMITTEE | {roles.SPECIAL_COMMITTEE} | roles.PROPOSERS,
    "briefing.request": roles.PROPOSERS | roles.COMMITTEE | {roles.STANDING_MEMBER, roles.SPECIAL_COMMITTEE},
    "briefing.answer": roles.UNIT,
}
