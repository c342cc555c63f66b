"""What an approved list does to each proposal, and what may be undone or added after filing."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from kit.core.errors import FieldError
from services.intake.domain.proposal import Decision, KeyMark, Proposal, Ruling
from services.intake.domain.records import DecisionList, Entry, Handling
from services.intake.domain.refusals import HasMerged, InvalidInput, PrimaryDispatched, PrimaryNotFiled
from services.intake.domain.reviewing import failed_points, send_back
from services.intake.states import DECISION_LIST, FILED, PROPOSAL

ACTIONS = {
    "file": "file",
    "merge": "merge",
    "convert": "convert",
    "not_file": "not_file",
    "out_of_jurisdiction": "out_of_jurisdiction",
    "return": "return_by_body",
}


@dataclass(frozen=True)
class Plan:
    """Which entries of a list take effect, split by what they do."""

    filed: tuple[Entry, ...]
    merged: tuple[Entry, ...]
    others: tuple[Entry, ...]
    excepted: tuple[Entry, ...]


def plan(entries: Iterable[Entry], standing: Collection[str], excepted: Collection[str]) -> Plan:
    """Sort a list's entries; what the body took off or what no longer stands on the list is excepted."""
    chosen, left_out = [], []
    for entry in entries:
        target = chosen if entry.proposal_id in standing and entry.proposal_id not in excepted else left_out
        target.append(entry)
    return Plan(
        filed=tuple(e for e in chosen if e.decision.outcome == "file"),
        merged=tuple(e for e in chosen if e.decision.outcome == "merge"),
        others=tuple(e for e in chosen if e.decision.outcome not in ("file", "merge")),
        excepted=tuple(left_out),
    )


def check_approval(body_name: str, minutes_ref: str, decided_at: datetime, now: datetime) -> None:
    """Raise unless it is said which body decided, with which minutes, and not in the future."""
    problems = []
    if not body_name:
        problems.append(FieldError("body_name", "REQUIRED", "请填写审定机构"))
    if not minutes_ref:
        problems.append(FieldError("minutes_ref", "REQUIRED", "请填写会议纪要文号或名称"))
    if decided_at > now:
        problems.append(FieldError("decided_at", "IN_THE_FUTURE", "审定时间不能晚于现在"))
    if problems:
        raise InvalidInput(fields=problems)


def check_excepted(decisions: DecisionList, excepted: Collection[str]) -> None:
    """Raise for a proposal taken off that does not stand on the list."""
    listed = {entry.proposal_id for entry in decisions.entries}
    problems = [
        FieldError(f"excepted_proposal_ids[{n}]", "NOT_ON_LIST", "这件提案不在清单上")
        for n, each in enumerate(excepted)
        if each not in listed
    ]
    if problems:
        raise InvalidInput(fields=problems)


def check_primaries(
    merged: Iterable[Entry],
    filed_now: Collection[str],
    primaries: Mapping[str, Proposal],
    dispatched: Collection[str],
) -> None:
    """Raise unless every merged proposal has a primary that is filed, or filed now, and not dispatched."""
    for entry in merged:
        primary = primaries.get(entry.decision.primary_id)
        if primary is None or not (primary.id in filed_now or primary.state in FILED):
            raise PrimaryNotFiled(serial_no=entry.serial_no)
        if primary.id in dispatched:
            raise PrimaryDispatched(number=primary.number)


def file(
    proposal: Proposal, relations: frozenset[str], ruling: Ruling, proposal_no: str, now: datetime
) -> Proposal:
    """The filed and numbered proposal."""
    decided = _decide(proposal, relations, ruling, now)
    return replace(decided, proposal_no=proposal_no, filed_at=now)


def merge(proposal: Proposal, relations: frozenset[str], ruling: Ruling, now: datetime) -> Proposal:
    """The proposal merged into its primary."""
    decided = _decide(proposal, relations, ruling, now)
    return replace(decided, primary_id=_decision(proposal).primary_id)


def take_in(primary: Proposal, merged_ids: Iterable[str]) -> Proposal:
    """The primary proposal with others merged into it."""
    return replace(primary, merged_ids=tuple(dict.fromkeys((*primary.merged_ids, *merged_ids))))


def conclude(proposal: Proposal, relations: frozenset[str], ruling: Ruling, now: datetime) -> Proposal:
    """The proposal converted, refused or returned as its decision says."""
    decision = _decision(proposal)
    if decision.outcome != "return":
        return _decide(proposal, relations, ruling, now)
    returned = send_back(
        proposal,
        "return_by_body",
        relations,
        now,
        reasons=failed_points(decision),
        explanation=decision.explanation,
        revise_due_at=None,
    )
    return replace(returned, ruling=ruling)


def leave_out(proposal: Proposal, relations: frozenset[str]) -> Proposal:
    """The proposal that the body took off the list, back in review."""
    state = PROPOSAL.next(proposal.state, "except", relations)
    return replace(proposal, state=state, decision=None, decision_list_id="")


def _decide(proposal: Proposal, relations: frozenset[str], ruling: Ruling, now: datetime) -> Proposal:
    decision = _decision(proposal)
    return replace(
        proposal,
        state=PROPOSAL.next(proposal.state, ACTIONS[decision.outcome], relations),
        category=decision.category,
        focus_area=decision.focus_area,
        ruling=ruling,
        changed_at=now,
    )


def _decision(proposal: Proposal) -> Decision:
    if proposal.decision is None:
        raise ValueError(f"proposal {proposal.id} stands on a list without a decision")
    return proposal.decision


def approve(
    decisions: DecisionList,
    relations: frozenset[str],
    ruling: Ruling,
    numbers: Mapping[str, str],
    excepted: Collection[str],
) -> DecisionList:
    """The approved list with the numbers given and what was taken off."""
    entries = tuple(
        replace(e, proposal_no=numbers.get(e.proposal_id, ""), excepted=e.proposal_id in excepted)
        for e in decisions.entries
    )
    state = DECISION_LIST.next(decisions.state, "approve", relations)
    return replace(decisions, state=state, entries=entries, ruling=ruling)


def undo_merge(
    proposal: Proposal, primary: Proposal, relations: frozenset[str], handling: Handling | None, now: datetime
) -> tuple[Proposal, Proposal]:
    """The proposal back in review and the primary without it; too late once the primary is dispatched."""
    state = PROPOSAL.next(proposal.state, "undo_merge", relations)
    if handling is not None:
        raise PrimaryDispatched(number=primary.number)
    alone = replace(
        proposal, state=state, primary_id="", decision=None, decision_list_id="", ruling=None, changed_at=now
    )
    left = replace(primary, merged_ids=tuple(each for each in primary.merged_ids if each != proposal.id))
    return alone, left


def withdraw(proposal: Proposal, relations: frozenset[str], reason: str, now: datetime) -> Proposal:
    """The proposal withdrawn before filing."""
    state = PROPOSAL.next(proposal.state, "withdraw", relations)
    return replace(
        proposal,
        state=state,
        withdrawal_reason=reason,
        decision=None,
        decision_list_id="",
        revise_due_at=None,
        changed_at=now,
    )


def request_withdrawal(proposal: Proposal, relations: frozenset[str], reason: str, now: datetime) -> Proposal:
    """The filed proposal with its proposer's request to withdraw it."""
    state = PROPOSAL.next(proposal.state, "request_withdrawal", relations)
    if proposal.merged_ids:
        raise HasMerged()
    return replace(proposal, state=state, withdrawal_reason=reason, changed_at=now)


def decide_withdrawal(
    proposal: Proposal, relations: frozenset[str], consent: bool, now: datetime
) -> Proposal:
    """The proposal after the committee consented to its withdrawal, or refused."""
    action = "consent_withdrawal" if consent else "refuse_withdrawal"
    state = PROPOSAL.next(proposal.state, action, relations)
    reason = proposal.withdrawal_reason if consent else ""
    return replace(proposal, state=state, withdrawal_reason=reason, changed_at=now)


def mark_key(proposal: Proposal, relations: frozenset[str], is_key: bool, mark: KeyMark) -> Proposal:
    """The filed proposal with the mark set or taken away, and by whose decision."""
    state = PROPOSAL.next(proposal.state, "mark_key", relations)
    problems = []
    if not mark.body_name:
        problems.append(FieldError("body_name", "REQUIRED", "请填写审定机构"))
    if not mark.reason:
        problems.append(FieldError("reason", "REQUIRED", "请说明理由"))
    if problems:
        raise InvalidInput(fields=problems)
    return replace(proposal, state=state, is_key=is_key, key_mark=mark, changed_at=mark.marked_at)
