"""How often a unit did well: the closed set of measures that a rate may be taken of.

A measure turns a unit's facts into cases, each with its share of success and the facts it rests on.  A case
whose time has not come yet is no case.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from services.evaluation.domain.evidence import EvidenceFact

Facts = list[EvidenceFact]
PHASES = ("before", "during", "after")


@dataclass(frozen=True)
class Case:
    """One thing counted: ``credit`` of ``weight`` was done well."""

    credit: float
    evidence_ids: tuple[str, ...]
    weight: float = 1.0


@dataclass(frozen=True)
class Measure:
    """A measure with its name and the word for what is counted."""

    label: str
    counted: str
    cases: Callable[[Facts, Mapping[str, Any]], list[Case]]


def _of(facts: Iterable[EvidenceFact], *kinds: str) -> Facts:
    return [fact for fact in facts if fact.kind in kinds]


def _grouped(facts: Iterable[EvidenceFact], *names: str) -> dict[tuple[str, ...], Facts]:
    """Facts by task and the named values."""
    groups: dict[tuple[str, ...], Facts] = defaultdict(list)
    for fact in facts:
        groups[(fact.task_id, *(str(fact.values.get(name, "")) for name in names))].append(fact)
    return groups


def _ids(facts: Iterable[EvidenceFact]) -> tuple[str, ...]:
    return tuple(fact.id for fact in facts)


def _done_in_time(done_kind: str, deadline_kind: str) -> Callable[[Facts, Mapping[str, Any]], list[Case]]:
    """Per task: done, and neither late by its own word nor by a missed deadline."""

    def cases(facts: Facts, parameters: Mapping[str, Any]) -> list[Case]:
        counted = [fact for fact in facts if _is_first(fact, done_kind) or _is_missed(fact, deadline_kind)]
        return [Case(float(_in_time(group)), _ids(group)) for group in _grouped(counted).values()]

    return cases


def _is_first(fact: EvidenceFact, kind: str) -> bool:
    return fact.kind == kind and int(fact.values.get("round", 1)) == 1


def _is_missed(fact: EvidenceFact, deadline_kind: str) -> bool:
    return fact.kind == "deadline_missed" and fact.values["deadline_kind"] == deadline_kind


def _in_time(group: Facts) -> bool:
    return all(fact.kind != "deadline_missed" and fact.values.get("on_time", True) for fact in group)


def meetings_confirmed(facts: Facts, parameters: Mapping[str, Any]) -> list[Case]:
    """Per task and phase: confirmed by the proposer; not held when the reply goes out is missing."""
    kinds = [f"meeting_{end}" for end in ("confirmed", "unconfirmed", "disputed", "waived", "overdue")]
    groups = _grouped(_of(facts, *kinds), "phase")
    phases = parameters.get("phases_at_reply", PHASES)
    for reply in _of(facts, "reply_issued"):
        for phase in phases:
            groups.setdefault((reply.task_id, phase), []).append(reply)
    found = [_meeting(group, float(parameters.get("unconfirmed_credit", 0))) for group in groups.values()]
    return [case for case in found if case is not None]


def _meeting(group: Facts, unconfirmed_credit: float) -> Case | None:
    confirmed = [fact for fact in _of(group, "meeting_confirmed") if fact.values.get("counts", True)]
    if confirmed:
        return Case(1.0, _ids(confirmed))
    if _of(group, "meeting_waived"):
        return None
    unconfirmed = _of(group, "meeting_unconfirmed")
    if unconfirmed and not _of(group, "meeting_disputed"):
        return Case(unconfirmed_credit, _ids(unconfirmed))
    return Case(0.0, _ids(group))


def suggestions_answered(facts: Facts, parameters: Mapping[str, Any]) -> list[Case]:
    """Of the suggestions put to the unit, those that its last reply answers."""
    return [
        Case(min(float(reply.values["answered"]), put), (reply.id,), put)
        for reply, put in _last_replies(facts)
    ]


def suggestions_adopted(facts: Facts, parameters: Mapping[str, Any]) -> list[Case]:
    """Of the suggestions put to the unit, those adopted; partly adopted ones count in part."""
    share = float(parameters.get("partly_credit", 0.5))
    return [
        Case(float(reply.values["adopted"]) + share * float(reply.values["partly"]), (reply.id,), put)
        for reply, put in _last_replies(facts)
    ]


def _last_replies(facts: Facts) -> list[tuple[EvidenceFact, float]]:
    """The last reply of each task with the number of suggestions put to the unit."""
    put = {f.task_id: f for f in _of(facts, "task_dispatched")}
    found = []
    for (task_id,), replies in _grouped(_of(facts, "reply_issued")).items():
        last = max(replies, key=lambda reply: (int(reply.values["round"]), reply.at))
        dispatched = put.get(task_id)
        # A split unit answers only its own share, which its reply lists.
        whole = dispatched.values.get("suggestions", 0) if dispatched and last.part != "split" else 0
        number = max(float(last.values["suggestions"]), float(whole))
        if number:
            found.append((last, number))
    return found


def commitments_kept(facts: Facts, parameters: Mapping[str, Any]) -> list[Case]:
    """Per commitment that has come due: what became of it in the end."""
    kinds = [f"commitment_{end}" for end in ("overdue", "fulfilled", "disputed", "carried_over")]
    groups = _grouped(_of(facts, *kinds), "commitment_id").values()
    return [Case(_kept(group[-1], parameters), _ids(group)) for group in groups]


def _kept(last: EvidenceFact, parameters: Mapping[str, Any]) -> float:
    if last.kind == "commitment_fulfilled":
        return 1.0 if last.values["on_time"] else float(parameters.get("late_credit", 0.5))
    return float(parameters.get("carried_credit", 0.5)) if last.kind == "commitment_carried_over" else 0.0


def _satisfaction(score: str) -> Callable[[Facts, Mapping[str, Any]], list[Case]]:
    """Per task and member: the last score given; no opinion and no answer are no cases."""

    def cases(facts: Facts, parameters: Mapping[str, Any]) -> list[Case]:
        credits = parameters.get("credits") or DEFAULT_CREDITS
        last = [last_given(group) for group in _grouped(_of(facts, "feedback"), "person_id").values()]
        return [
            Case(float(credits[fact.values[score]]), (fact.id,))
            for fact in last
            if fact.values[score] in credits
        ]

    return cases


DEFAULT_CREDITS = {"satisfied": 1.0, "basically_satisfied": 0.8, "dissatisfied": 0.0}


def last_given(group: Facts) -> EvidenceFact:
    """The feedback of the last round."""
    return max(group, key=lambda fact: (int(fact.values["round"]), fact.at))


def replies_accepted(facts: Facts, parameters: Mapping[str, Any]) -> list[Case]:
    """Per task with a reply: no rework was ordered."""
    groups = _grouped(_of(facts, "reply_issued", "rework_ordered")).values()
    return [Case(float(not _of(group, "rework_ordered")), _ids(group)) for group in groups]


def rectified_on_time(facts: Facts, parameters: Mapping[str, Any]) -> list[Case]:
    """Per finding to be put right: reported in time and not refused."""
    kinds = [f"rectification_{step}" for step in ("ordered", "reported", "verified", "overdue")]
    groups: dict[str, Facts] = defaultdict(list)
    for fact in _of(facts, *kinds):
        groups[str(fact.values["finding_id"])].append(fact)
    found = [_rectified(group) for group in groups.values()]
    return [case for case in found if case is not None]


def _rectified(group: Facts) -> Case | None:
    reports, checks = _of(group, "rectification_reported"), _of(group, "rectification_verified")
    overdue = _of(group, "rectification_overdue")
    if not reports and not overdue:
        return None
    refused = bool(checks) and not checks[-1].values["accepted"]
    in_time = bool(reports) and reports[0].values["on_time"] and not overdue
    return Case(float(in_time and not refused), _ids(group))


MEASURES: dict[str, Measure] = {
    "received_on_time": Measure("签收及时率", "件", _done_in_time("task_received", "receive")),
    "meetings_confirmed": Measure("三见面率", "次", meetings_confirmed),
    "assist_opinions_on_time": Measure("会办按期率", "件", _done_in_time("assist_opinion", "assist_opinion")),
    "replies_on_time": Measure("按期办复率", "件", _done_in_time("reply_issued", "reply")),
    "suggestions_answered": Measure("逐条答复率", "条", suggestions_answered),
    "suggestions_adopted": Measure("建议采纳率", "条", suggestions_adopted),
    "commitments_kept": Measure("承诺兑现率", "项", commitments_kept),
    "attitude_satisfaction": Measure("办理工作满意率", "份", _satisfaction("attitude_score")),
    "result_satisfaction": Measure("办理结果满意率", "份", _satisfaction("result_score")),
    "replies_accepted": Measure("一次办结率", "件", replies_accepted),
    "rectified_on_time": Measure("整改按期率", "项", rectified_on_time),
}
