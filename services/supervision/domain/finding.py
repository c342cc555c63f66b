"""A finding: proposed by the evidence or raised by hand, put right by its unit, checked by the team."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from kit.core.errors import FieldError
from services.supervision.domain.facts import Evidence, Fact, cited
from services.supervision.domain.inspection import Inspection
from services.supervision.domain.people import UnitRef
from services.supervision.domain.problems import CODES, Problem
from services.supervision.domain.refusals import FindingInvalid, ReasonRequired
from services.supervision.states import FINDING, OPEN_FINDING, PROPOSED

TEXT_MAX = 2000


@dataclass(frozen=True)
class Step:
    """What happened to a finding."""

    at: datetime
    action: str
    text: str
    actor_name: str


@dataclass(frozen=True)
class Finding:
    """One thing wrong at one unit, with the facts that it rests on."""

    id: str
    inspection_id: str
    inspection_kind: str
    session_id: str
    unit_id: str
    unit_name: str
    system: str
    code: str
    key: str
    text: str
    state: str
    created_at: datetime
    task_id: str = ""
    proposal_id: str = ""
    proposal_no: str = ""
    proposal_title: str = ""
    evidence: tuple[Evidence, ...] = ()
    by_hand: bool = False
    team_refs: tuple[str, ...] = ()
    rectification_id: str = ""
    requirement: str = ""
    due_at: datetime | None = None
    overdue_noted: bool = False
    report: str = ""
    evidence_refs: tuple[str, ...] = ()
    comment: str = ""
    raised_at: datetime | None = None
    reported_at: datetime | None = None
    closed_at: datetime | None = None
    history: tuple[Step, ...] = ()
    version: int = 0

    def overdue(self, now: datetime) -> bool:
        """The time to put it right has passed."""
        return self.state == "rectifying" and self.due_at is not None and self.due_at < now


@dataclass(frozen=True)
class ByHand:
    """A finding that the team adds."""

    code: str
    text: str
    refs: tuple[str, ...]


@dataclass(frozen=True)
class Act:
    """Who does something to a finding, in which relations, and when."""

    relations: Collection[str]
    name: str
    at: datetime


def proposed(finding_id: str, inspection: Inspection, problem: Problem, now: datetime) -> Finding:
    """What the evidence calls for, before the team has decided."""
    names = (
        "unit_id",
        "unit_name",
        "system",
        "code",
        "key",
        "text",
        "task_id",
        "proposal_id",
        "proposal_no",
        "proposal_title",
        "evidence",
    )
    return Finding(
        id=finding_id,
        inspection_id=inspection.id,
        inspection_kind=inspection.kind,
        session_id=inspection.session_id,
        state=PROPOSED,
        created_at=now,
        **{name: getattr(problem, name) for name in names},
    )


def new_problems(problems: Iterable[Problem], earlier: Iterable[Finding]) -> list[Problem]:
    """The problems that were not found before: what is still open, or rests on nothing new, is left out."""
    known: dict[str, list[Finding]] = {}
    for finding in earlier:
        known.setdefault(finding.key, []).append(finding)
    return [problem for problem in problems if not any(map(_same(problem), known.get(problem.key, ())))]


def _same(problem: Problem) -> Callable[[Finding], bool]:
    rests_on = {each.evidence_id for each in problem.evidence}

    def same(finding: Finding) -> bool:
        still_open = finding.state in (PROPOSED, *OPEN_FINDING)
        return still_open or {each.evidence_id for each in finding.evidence} == rests_on

    return same


def by_hand(
    finding_id: str,
    inspection: Inspection,
    unit: UnitRef,
    entered: ByHand,
    facts: Iterable[Fact],
    now: datetime,
) -> Finding:
    """What the team found on the spot, resting on known facts or on documents."""
    rests_on = list(facts)
    about = next((fact for fact in rests_on if fact.task_id), None)
    return Finding(
        id=finding_id,
        inspection_id=inspection.id,
        inspection_kind=inspection.kind,
        session_id=inspection.session_id,
        unit_id=unit.unit_id,
        unit_name=unit.name,
        system=unit.system,
        code=entered.code,
        key=f"by_hand|{finding_id}",
        text=entered.text,
        state=PROPOSED,
        created_at=now,
        by_hand=True,
        team_refs=entered.refs,
        evidence=cited(rests_on),
        task_id=about.task_id if about else "",
        proposal_id=about.proposal_id if about else "",
        proposal_no=about.proposal_no if about else "",
        proposal_title=about.proposal_title if about else "",
    )


def by_hand_problems(place: str, entered: ByHand, cited_facts: int) -> list[FieldError]:
    """What is wrong with a finding raised by hand, except for whom it concerns."""
    problems = []
    if entered.code not in CODES:
        problems.append(FieldError(f"{place}.finding_code", "FINDING_CODE_UNKNOWN", "请选择问题类别"))
    if not entered.text:
        problems.append(FieldError(f"{place}.text", "FINDING_TEXT_MISSING", "请填写问题"))
    elif len(entered.text) > TEXT_MAX:
        problems.append(FieldError(f"{place}.text", "TOO_LONG", f"问题不超过{TEXT_MAX}字"))
    if not cited_facts and not entered.refs:
        problems.append(
            FieldError(f"{place}.evidence_ids", "EVIDENCE_MISSING", "督查组增加的问题须有事实或材料佐证")
        )
    return problems


def raise_(finding: Finding, act: Act) -> Finding:
    """The team stands by it; the unit reads of it."""
    return replace(_step(finding, "raise", act, finding.text), raised_at=act.at)


def dismiss(finding: Finding, act: Act, reason: str) -> Finding:
    """The team does not, or no longer, stand by it."""
    dismissed = _step(finding, "dismiss", act, reason)
    if not reason:
        raise ReasonRequired(field="reason")
    return replace(dismissed, comment=reason, closed_at=act.at)


def order(finding: Finding, act: Act, rectification_id: str, requirement: str, due_at: datetime) -> Finding:
    """The unit has to put it right by a date."""
    ordered = _step(finding, "order", act, requirement)
    problems = []
    if not requirement:
        problems.append(FieldError("requirement", "REQUIREMENT_MISSING", "请写明整改要求"))
    problems += _due_problems(due_at, act.at)
    if problems:
        raise FindingInvalid(fields=problems)
    return replace(ordered, rectification_id=rectification_id, requirement=requirement, due_at=due_at)


def report(finding: Finding, act: Act, text: str, refs: tuple[str, ...]) -> Finding:
    """The unit says what it did."""
    reported = _step(finding, "report", act, text)
    if not text:
        raise FindingInvalid(fields=[FieldError("report", "REPORT_MISSING", "请填写整改情况")])
    return replace(reported, report=text, evidence_refs=refs, reported_at=act.at)


def verify(finding: Finding, act: Act, comment: str) -> Finding:
    """The team accepts what was done."""
    return replace(_step(finding, "verify", act, comment), comment=comment, closed_at=act.at)


def send_back(finding: Finding, act: Act, comment: str, due_at: datetime) -> Finding:
    """The team does not accept it; the unit gets a new date."""
    returned = _step(finding, "return", act, comment)
    if not comment:
        raise ReasonRequired(field="comment")
    if problems := _due_problems(due_at, act.at):
        raise FindingInvalid(fields=problems)
    return replace(returned, comment=comment, due_at=due_at, overdue_noted=False)


def note(finding: Finding, act: Act) -> Finding:
    """Raised without an order to put it right: it stays on record when the inspection ends."""
    return replace(_step(finding, "note", act, ""), closed_at=act.at)


def expire(finding: Finding, act: Act) -> Finding:
    """The date passed without a report."""
    return replace(_step(finding, "expire", act, ""), overdue_noted=True)


def _due_problems(due_at: datetime, now: datetime) -> list[FieldError]:
    return [FieldError("due_at", "DUE_PAST", "整改期限须在今后")] if due_at <= now else []


def _step(finding: Finding, action: str, act: Act, text: str) -> Finding:
    state = FINDING.next(finding.state, action, act.relations)
    return replace(finding, state=state, history=(*finding.history, Step(act.at, action, text, act.name)))
