"""From receipt by the committee to the decision that its clerks put forward."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from kit.core.errors import FieldError
from services.intake.domain.proposal import Check, Decision, Proposal
from services.intake.domain.records import DecisionList, Entry
from services.intake.domain.refusals import AlreadyListed, EmptyList, InvalidInput
from services.intake.domain.vocabulary import (
    CONVERSIONS,
    FOCUS_AREAS,
    OUTCOMES,
    categories,
    checklist,
    grounds,
)
from services.intake.states import DECISION_LIST, PROPOSAL


def receive(proposal: Proposal, relations: frozenset[str], now: datetime) -> Proposal:
    """The proposal in the committee's hands."""
    return replace(proposal, state=PROPOSAL.next(proposal.state, "receive", relations), changed_at=now)


def record_review(
    proposal: Proposal,
    relations: frozenset[str],
    checks: tuple[Check, ...],
    category: str,
    focus_area: str,
    comment: str,
    policy: Mapping[str, Any],
) -> Proposal:
    """The proposal with its checklist answered; may be repeated until a decision stands on a list."""
    state = PROPOSAL.next(proposal.state, "record_review", relations)
    known = checklist(policy)
    problems = [
        FieldError(f"checklist[{n}].point", "UNKNOWN_CHECK", "审查要点不在目录中")
        for n, each in enumerate(checks)
        if each.point not in known
    ]
    missing = [label for code, label in known.items() if code not in {each.point for each in checks}]
    if missing:
        problems.append(FieldError("checklist", "CHECKLIST_INCOMPLETE", f"请逐项审查：{'、'.join(missing)}"))
    problems += _classification(category, focus_area, policy, required=False)
    if problems:
        raise InvalidInput(fields=problems)
    return replace(
        proposal,
        state=state,
        checklist=checks,
        category=category or proposal.category,
        focus_area=focus_area or proposal.focus_area,
        review_comment=comment,
        decision=None,
    )


def _classification(
    category: str, focus_area: str, policy: Mapping[str, Any], required: bool, prefix: str = ""
) -> list[FieldError]:
    problems = []
    if (category or required) and category not in categories(policy):
        problems.append(FieldError(f"{prefix}category", "UNKNOWN_CATEGORY", "请选择提案类别"))
    if (focus_area or required) and focus_area not in FOCUS_AREAS:
        problems.append(FieldError(f"{prefix}focus_area", "UNKNOWN_FOCUS_AREA", "请选择选题领域"))
    return problems


def send_back(
    proposal: Proposal,
    action: str,
    relations: frozenset[str],
    now: datetime,
    *,
    reasons: tuple[str, ...],
    explanation: str,
    revise_due_at: datetime | None,
) -> Proposal:
    """The proposal returned for revision; serial number and signatures stay until the text changes."""
    return replace(
        proposal,
        state=PROPOSAL.next(proposal.state, action, relations),
        returned_reasons=reasons,
        returned_explanation=explanation,
        returned_hash=proposal.text.whole_hash,
        revise_due_at=revise_due_at,
        decision=None,
        decision_list_id="",
        changed_at=now,
    )


def check_return(
    reasons: Iterable[str],
    explanation: str,
    revise_due_at: datetime | None,
    now: datetime,
    policy: Mapping[str, Any],
) -> None:
    """Raise unless the proposer will know what to change and has time for it."""
    known = checklist(policy)
    problems = [
        FieldError(f"reasons[{n}]", "UNKNOWN_CHECK", "审查要点不在目录中")
        for n, code in enumerate(reasons)
        if code not in known
    ]
    if not explanation:
        problems.append(FieldError("explanation", "REQUIRED", "请写明需要修改的内容"))
    if revise_due_at is not None and revise_due_at <= now:
        problems.append(FieldError("revise_due_at", "IN_THE_PAST", "修改期限须晚于现在"))
    if problems:
        raise InvalidInput(fields=problems)


def propose(
    proposal: Proposal, relations: frozenset[str], decision: Decision, policy: Mapping[str, Any]
) -> Proposal:
    """The proposal with the decision that clerks put forward; it may be put forward anew until listed."""
    state = PROPOSAL.next(proposal.state, "propose_decision", relations)
    complete = replace(
        decision,
        category=decision.category or proposal.category,
        focus_area=decision.focus_area or proposal.focus_area,
    )
    problems = decision_problems(proposal, complete, policy)
    if problems:
        raise InvalidInput(fields=problems)
    return replace(proposal, state=state, decision=complete)


def decision_problems(proposal: Proposal, decision: Decision, policy: Mapping[str, Any]) -> list[FieldError]:
    """What a decision lacks for its outcome."""
    if decision.outcome not in OUTCOMES:
        return [FieldError("decision.outcome", "UNKNOWN_OUTCOME", "请选择审查意见")]
    return {
        "file": _file_problems,
        "merge": _merge_problems,
        "not_file": _refusal_problems,
        "convert": _conversion_problems,
        "out_of_jurisdiction": _explanation_problems,
        "return": _return_problems,
    }[decision.outcome](proposal, decision, policy)


def _file_problems(proposal: Proposal, decision: Decision, policy: Mapping[str, Any]) -> list[FieldError]:
    return _classification(decision.category, decision.focus_area, policy, required=True, prefix="decision.")


def _merge_problems(proposal: Proposal, decision: Decision, policy: Mapping[str, Any]) -> list[FieldError]:
    problems = _file_problems(proposal, decision, policy)
    if not decision.primary_id or decision.primary_id == proposal.id:
        problems.append(FieldError("decision.primary_proposal_id", "PRIMARY_REQUIRED", "请选择拟并入的主案"))
    if proposal.merged_ids:
        problems.append(FieldError("decision.outcome", "HAS_MERGED", "已有其他提案并入本案，不能再并入他案"))
    return problems


def _refusal_problems(proposal: Proposal, decision: Decision, policy: Mapping[str, Any]) -> list[FieldError]:
    if decision.ground in grounds(policy):
        return []
    return [FieldError("decision.ground", "GROUND_REQUIRED", "请选择不予立案的情形")]


def _conversion_problems(
    proposal: Proposal, decision: Decision, policy: Mapping[str, Any]
) -> list[FieldError]:
    problems = _explanation_problems(proposal, decision, policy)
    if decision.converted_to not in CONVERSIONS:
        problems.append(FieldError("decision.converted_to", "CONVERSION_REQUIRED", "请选择转办方式"))
    return problems


def _explanation_problems(
    proposal: Proposal, decision: Decision, policy: Mapping[str, Any]
) -> list[FieldError]:
    if decision.explanation:
        return []
    return [FieldError("decision.explanation", "REQUIRED", "请向提案者说明理由")]


def _return_problems(proposal: Proposal, decision: Decision, policy: Mapping[str, Any]) -> list[FieldError]:
    problems = _explanation_problems(proposal, decision, policy)
    if any(code not in checklist(policy) for code in failed_points(decision)):
        problems.append(FieldError("decision.ground", "UNKNOWN_CHECK", "审查要点不在目录中"))
    return problems


def failed_points(decision: Decision) -> tuple[str, ...]:
    """The checklist points named by a decision to return."""
    return tuple(code.strip() for code in decision.ground.split(",") if code.strip())


def put_on_list(proposal: Proposal, relations: frozenset[str], list_id: str) -> Proposal:
    """The proposal on a list; raises AlreadyListed when no decision is put forward on it."""
    if proposal.state != "proposed":
        raise AlreadyListed(serial_no=proposal.serial_no)
    state = PROPOSAL.next(proposal.state, "list", relations)
    return replace(proposal, state=state, decision_list_id=list_id)


def entry(proposal: Proposal) -> Entry:
    """The line of a list for one proposal with its proposed decision."""
    if proposal.decision is None:
        raise AlreadyListed(serial_no=proposal.serial_no)
    return Entry(
        proposal.id, proposal.serial_no, proposal.text.title, proposal.proposer_name, proposal.decision
    )


def new_list(
    list_id: str, session_id: str, title: str, entries: tuple[Entry, ...], now: datetime, by: str
) -> DecisionList:
    """A list for a body; raises EmptyList without entries."""
    if not entries:
        raise EmptyList()
    return DecisionList(
        id=list_id,
        session_id=session_id,
        title=title,
        state="prepared",
        entries=entries,
        created_at=now,
        created_by=by,
    )


def dissolve(decisions: DecisionList, relations: frozenset[str]) -> DecisionList:
    """The list taken apart."""
    return replace(decisions, state=DECISION_LIST.next(decisions.state, "dissolve", relations))


def take_off_list(proposal: Proposal, relations: frozenset[str]) -> Proposal:
    """The proposal waiting with its proposed decision again."""
    return replace(proposal, state=PROPOSAL.next(proposal.state, "unlist", relations), decision_list_id="")
