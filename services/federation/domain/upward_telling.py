"""What the upper CPPCC tells of a proposal, and what it does to the record at home.

One table for documents of a peer and for what the office enters by hand.  The word of the upper CPPCC counts:
what cannot follow on the present state still stands in the timeline, but moves nothing.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime

from services.federation.domain.upward import (
    Commitment,
    HandlingUnit,
    Judgement,
    Meeting,
    Reply,
    UpwardProposal,
    with_judgement,
    with_meeting,
    with_reply,
)
from services.federation.states.upward import ABOVE, UPWARD
from shared.words import MODES, PARTS, PHASES, REPLY_CLASSES, SCORES


@dataclass(frozen=True)
class Told:
    """One fact from above; only what the fact is about is filled."""

    status: str
    at: datetime
    serial_no: str = ""
    proposal_no: str = ""
    upper_proposal_id: str = ""
    explanation: str = ""
    due_at: datetime | None = None
    by_name: str = ""
    late: bool = False
    within_grace: bool = False
    received_at: datetime | None = None
    units: tuple[HandlingUnit, ...] = ()
    meeting: Meeting | None = None
    reply: Reply | None = None
    judgement: Judgement | None = None
    judged_reply_id: str = ""
    commitments: tuple[Commitment, ...] = ()
    entered_by: str = ""


@dataclass(frozen=True)
class Effect:
    """What a fact does: the action of the transition table, and its headline for people."""

    action: str
    title: str
    keeps: tuple[str, ...] = field(default_factory=tuple)
    """Fields of the record that the fact gives when it has them."""


NUMBERS = ("serial_no", "proposal_no", "upper_proposal_id")
STATUSES: dict[str, Effect] = {
    "registered": Effect("register", "{upper}已接收，流水号{serial_no}", ("received_at",)),
    "refused": Effect("refuse", "{upper}未接收报送的提案", ("explanation",)),
    "returned": Effect("return", "{upper}退回修改", ("explanation",)),
    "filed": Effect("file", "{upper}立案，提案号{proposal_no}"),
    "not_filed": Effect("not_file", "{upper}不予立案", ("explanation",)),
    "merged": Effect("merge", "{upper}并案办理", ("explanation",)),
    "merge_undone": Effect("undo_merge", "{upper}取消并案"),
    "converted": Effect("convert", "{upper}转办", ("explanation",)),
    "withdrawn": Effect("confirm_withdrawal", "提案已撤回"),
    "withdrawal_refused": Effect("refuse_withdrawal", "{upper}未同意撤回", ("explanation",)),
    "dispatched": Effect("dispatch", "{upper}交办：{units}"),
    "reassigned": Effect("dispatch", "承办单位变更：{units}"),
    "planned": Effect("", "{by}提出办理方案"),
    "extended": Effect("", "{by}的办理期限变更"),
    "meeting": Effect("record_meeting", "{meeting}"),
    "replied": Effect("reply", "{by}答复：{reply_class}"),
    "feedback_counted": Effect("count_feedback", "{judge}对{by}的答复反馈意见"),
    "feedback_missed": Effect("", "{judge}未在期限内对{by}的答复反馈意见"),
    "feedback_refused": Effect("", "{judge}的反馈意见未计入"),
    "answer_refused": Effect("", "对见面的答复未计入"),
    "rework": Effect("rework", "责成{by}重新办理"),
    "commitment_fulfilled": Effect("", "{by}兑现承诺"),
    "commitment_carried_over": Effect("", "{by}的承诺结转"),
    "closed": Effect("close", "提案办结"),
    "stopped": Effect("confirm_withdrawal", "办理终止", ("explanation",)),
}
MEETING_RESULTS = {
    "planned": "邀约",
    "held": "已举行，请确认",
    "confirmed": "已确认",
    "disputed": "有异议",
    "held_unconfirmed": "逾期未确认",
    "waived": "经委员同意不举行",
    "cancelled": "已取消",
}


def tell(proposal: UpwardProposal, told: Told) -> UpwardProposal:
    """The record after a fact from above."""
    effect = STATUSES[told.status]
    changed = replace(proposal, state=_state(proposal.state, effect.action))
    for name in (*NUMBERS, *effect.keeps):
        if getattr(told, name):
            changed = replace(changed, **{name: getattr(told, name)})
    if told.status == "registered":
        changed = replace(changed, late=told.late, within_grace=told.within_grace)
    if told.status == "returned":
        changed = replace(changed, returned_hash=proposal.text.hash)
    for step in (_units, _meeting, _reply, _judgement, _commitments):
        changed = step(changed, told)
    return changed


def _state(state: str, action: str) -> str:
    if not action or action not in UPWARD.actions(state, ABOVE):
        return state
    return UPWARD.next(state, action, ABOVE) or state


def _units(proposal: UpwardProposal, told: Told) -> UpwardProposal:
    if not told.units:
        return proposal
    gone = {unit.id for unit in told.units}
    kept = tuple(unit for unit in proposal.units if unit.id not in gone)
    # A unit whose part has ended is told without one.
    return replace(proposal, units=(*kept, *(unit for unit in told.units if unit.part)))


def _meeting(proposal: UpwardProposal, told: Told) -> UpwardProposal:
    if told.meeting is None:
        return proposal
    known, new = proposal.meeting(told.meeting.id), told.meeting
    if told.status == "answer_refused":
        if known is None:
            return proposal
        return with_meeting(proposal, replace(known, answer="refused", explanation=told.explanation))
    if known is not None:
        new = _joined(known, new)
    return with_meeting(proposal, new)


def _joined(known: Meeting, new: Meeting) -> Meeting:
    """Later words on a meeting leave out what was said before; an answer then counts, or is asked anew."""
    keep = {name: getattr(new, name) or getattr(known, name) for name in ("mode", "at", "place", "minutes")}
    answer = known.answer
    if new.result in ("confirmed", "disputed") and answer == "sent":
        answer = "counted"
    if new.result == "held":
        answer = ""
    return replace(new, **keep, answer=answer, explanation=known.explanation if answer == "refused" else "")


def _reply(proposal: UpwardProposal, told: Told) -> UpwardProposal:
    if told.reply is None:
        return proposal
    known = proposal.reply(told.reply.id)
    new = replace(told.reply, judgements=known.judgements) if known else told.reply
    return with_reply(proposal, new)


def _judgement(proposal: UpwardProposal, told: Told) -> UpwardProposal:
    reply = proposal.reply(told.judged_reply_id)
    if told.judgement is None or reply is None:
        return proposal
    known = next((j for j in reply.judgements if j.member_no == told.judgement.member_no), None)
    new = told.judgement
    if new.standing == "refused":
        if known is None or known.standing != "sent":
            return proposal
        new = replace(known, standing="refused", explanation=told.explanation)
    elif known is not None:
        new = replace(new, text=known.text)
    return with_judgement(proposal, reply, new)


def _commitments(proposal: UpwardProposal, told: Told) -> UpwardProposal:
    """A fulfilled promise is no longer open; others are replaced by what they are now."""
    new = {each.id: each for each in told.commitments}
    kept = tuple(each for each in proposal.commitments if each.id not in new)
    if told.status == "commitment_fulfilled":
        return replace(proposal, commitments=kept)
    return replace(proposal, commitments=(*kept, *new.values()))


def headline(proposal: UpwardProposal, told: Told) -> str:
    """The fact in one line."""
    words = {
        "{upper}": proposal.upper_name,
        "{serial_no}": told.serial_no or proposal.serial_no,
        "{proposal_no}": told.proposal_no or proposal.proposal_no,
        "{by}": told.by_name,
        "{units}": "、".join(_unit_words(unit) for unit in told.units),
        "{meeting}": _meeting_words(told.meeting),
        "{reply_class}": REPLY_CLASSES.get(told.reply.reply_class, "") if told.reply else "",
        "{judge}": told.judgement.name if told.judgement else "",
    }
    text = STATUSES[told.status].title
    for placeholder, word in words.items():
        text = text.replace(placeholder, word)
    return text


def _unit_words(unit: HandlingUnit) -> str:
    return f"{unit.name}（{PARTS[unit.part]}）" if unit.part in PARTS else f"{unit.name}（不再承办）"


def _meeting_words(meeting: Meeting | None) -> str:
    if meeting is None:
        return ""
    phase = PHASES.get(meeting.phase, "见面")
    return f"{meeting.unit_name}{phase}{MEETING_RESULTS.get(meeting.result, meeting.result)}"


def detail(told: Told) -> str:
    """What there is to say beyond the headline."""
    parts = [told.explanation]
    if told.late:
        parts.append("超过截止时间，列为平时提案")
    if told.within_grace:
        parts.append("按报送地签署时间视为按期提交")
    if told.meeting is not None and told.meeting.result == "held":
        parts += [MODES.get(told.meeting.mode, ""), told.meeting.place, told.meeting.minutes]
    if told.meeting is not None and told.meeting.comment:
        parts.append(told.meeting.comment)
    if told.judgement is not None and told.status == "feedback_counted":
        judged = told.judgement
        scores = (SCORES.get(judged.attitude_score, ""), SCORES.get(judged.result_score, ""))
        parts.append("办理工作：{}；办理结果：{}".format(*scores))
    parts += [each.text for each in told.commitments]
    return "；".join(part for part in parts if part)
