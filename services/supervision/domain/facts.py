"""The evidence: what other services announced about units, tasks and meetings, as it was announced.

A fact never changes, and the order in which facts arrive does not matter: everything is computed from them,
sorted by their own time.  Nothing that an inspection says is typed in.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from shared import words

DISPATCHED, RECEIVED, EXTENDED, RELEASED = (
    "task_dispatched",
    "task_received",
    "extension_granted",
    "task_released",
)
OPINION, OPINION_ACCEPTED, OPINION_RETURNED = (
    "assist_opinion",
    "assist_opinion_accepted",
    "assist_opinion_returned",
)
REPLIED, FEEDBACK, NO_FEEDBACK, REWORK = "reply_issued", "feedback", "feedback_not_returned", "rework_ordered"
MISSED = "deadline_missed"
PROMISE_OVERDUE, PROMISE_REPORTED, PROMISE_KEPT, PROMISE_DISPUTED, PROMISE_CARRIED = (
    "commitment_overdue",
    "commitment_reported",
    "commitment_fulfilled",
    "commitment_disputed",
    "commitment_carried_over",
)
CLOSED, WITHDRAWN = "case_closed", "case_withdrawn"
MET, CONFIRMED, UNCONFIRMED, DISPUTED, WAIVED, MEETING_OVERDUE = (
    "meeting_held",
    "meeting_confirmed",
    "meeting_unconfirmed",
    "meeting_disputed",
    "meeting_waived",
    "meeting_overdue",
)

LABELS: Mapping[str, str] = {
    DISPATCHED: "交办",
    RECEIVED: "签收",
    EXTENDED: "批准延期",
    RELEASED: "改由其他单位办理",
    OPINION: "提交会办意见",
    OPINION_ACCEPTED: "主办单位采纳会办意见",
    OPINION_RETURNED: "主办单位退回会办意见",
    REPLIED: "送达答复",
    FEEDBACK: "委员反馈",
    NO_FEEDBACK: "委员未反馈",
    REWORK: "责成重新办理",
    MISSED: "逾期",
    PROMISE_OVERDUE: "承诺事项到期未兑现",
    PROMISE_REPORTED: "报送承诺兑现情况",
    PROMISE_KEPT: "承诺事项已兑现",
    PROMISE_DISPUTED: "委员对承诺兑现有异议",
    PROMISE_CARRIED: "承诺事项结转下年",
    CLOSED: "办结",
    WITHDRAWN: "撤案",
    MET: "登记见面",
    CONFIRMED: "委员确认见面",
    UNCONFIRMED: "见面逾期未确认",
    DISPUTED: "委员对见面有异议",
    WAIVED: "委员同意不见面",
    MEETING_OVERDUE: "逾期未见面",
}
DEADLINES: Mapping[str, str] = {
    "receive": "签收",
    "assist_opinion": "会办意见",
    "reply": "答复",
    "rework": "重新办理",
    "objection_decision": "异议处理",
}


@dataclass(frozen=True)
class Fact:
    """One fact; unit and task are empty for a fact about a case as a whole."""

    id: str
    kind: str
    at: datetime
    session_id: str = ""
    case_id: str = ""
    task_id: str = ""
    unit_id: str = ""
    unit_name: str = ""
    system: str = ""
    part: str = ""
    proposal_id: str = ""
    proposal_no: str = ""
    proposal_title: str = ""
    due_at: datetime | None = None
    values: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Evidence:
    """A fact that a finding rests on, as it is read."""

    evidence_id: str
    kind: str
    text: str
    at: datetime


def ordered(facts: Iterable[Fact]) -> list[Fact]:
    """Facts in their own order, whatever the order in which they arrived."""
    return sorted(facts, key=lambda fact: (fact.at, fact.id))


def cited(facts: Iterable[Fact]) -> tuple[Evidence, ...]:
    """Facts as a finding cites them."""
    return tuple(Evidence(fact.id, fact.kind, describe(fact), fact.at) for fact in ordered(facts))


def describe(fact: Fact) -> str:
    """The fact in one Chinese line."""
    return "，".join(part for part in (f"{fact.unit_name}{LABELS[fact.kind]}", _detail(fact)) if part)


def _detail(fact: Fact) -> str:
    values = fact.values
    if fact.kind in (DISPATCHED, RECEIVED):
        return words.PARTS.get(fact.part, "")
    if fact.kind == REPLIED:
        late = "按期" if values.get("on_time") else "逾期"
        word = words.REPLY_CLASSES.get(values.get("reply_class", ""), "")
        return f"第{values.get('round', 1)}次答复，{word}，{late}"
    if fact.kind == OPINION:
        return f"第{values.get('round', 1)}次，{'按期' if values.get('on_time') else '逾期'}"
    if fact.kind == MISSED:
        return f"{DEADLINES.get(values.get('deadline', ''), '')}期限已过"
    if fact.kind == FEEDBACK:
        scores = (words.SCORES.get(values.get(name, ""), "") for name in ("attitude_score", "result_score"))
        return "办理工作{}，办理结果{}".format(*scores)
    if "phase" in values:
        return words.PHASES.get(values["phase"], "")
    return str(values.get("text", ""))
