"""A case: one filed proposal on its way through the units."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Protocol

from kit.core.errors import FieldError
from services.assignment.domain.parts import (
    ANSWERING,
    ASSIST,
    LEAD,
    PARTS,
    SOLE,
    SPLIT,
    Addressee,
    Origin,
    PlannedTask,
    Signer,
    Suggestion,
    Unit,
)
from services.assignment.domain.refusals import NotPlanned, NotYourSystem, PlanInvalid
from services.assignment.states import CASE
from shared import roles

PARTY, GOVERNMENT, OTHER = "party", "government", "other"
OFFICES = {PARTY: "party_office", GOVERNMENT: "government_office", OTHER: "proposal_committee"}
OFFICE_LABELS = {PARTY: "党委办公室", GOVERNMENT: "政府办公室", OTHER: "提案委员会"}
OFFICE_ROLES = {
    PARTY: frozenset({roles.PARTY_OFFICE}),
    GOVERNMENT: frozenset({roles.GOVERNMENT_OFFICE}),
    OTHER: roles.COMMITTEE,
}


class UnitFacts(Protocol):
    """What the rules need to know of a unit."""

    id: str
    name: str
    system: str
    active: bool
    handles_proposals: bool
    signs_in: bool
    peer_instance: str


@dataclass(frozen=True)
class Case:
    """A filed proposal, who is to be answered, and where its handling stands."""

    id: str
    proposal_id: str
    proposal_no: str
    title: str
    session_id: str
    proposer_kind: str
    addressees: tuple[Addressee, ...]
    suggestions: tuple[Suggestion, ...]
    filed_at: datetime
    state: str = "waiting"
    category: str = ""
    focus_area: str = ""
    is_key: bool = False
    late: bool = False
    publicity_consent: bool = False
    intended_leads: tuple[Unit, ...] = ()
    intended_assists: tuple[Unit, ...] = ()
    suggested_leads: tuple[Unit, ...] = ()
    suggested_assists: tuple[Unit, ...] = ()
    supervising_leader_id: str = ""
    supervising_committee_id: str = ""
    planned: tuple[PlannedTask, ...] = ()
    planned_reply_due_at: datetime | None = None
    batch_id: str = ""
    dispatched_by: str = ""
    dispatched_at: datetime | None = None
    closed_at: datetime | None = None
    closing_reason: str = ""
    archive_no: str = ""
    archived_at: datetime | None = None
    withdrawn_at: datetime | None = None
    withdrawn_reason: str = ""
    origin: Origin | None = None
    """Set for a case that an upper instance delegated."""
    version: int = 0

    @property
    def primary(self) -> Addressee:
        """The primary proposal, or the first that is left of a merge."""
        own = [each for each in self.addressees if each.proposal_id == self.proposal_id]
        return (own or list(self.addressees))[0]

    @property
    def signers(self) -> tuple[Signer, ...]:
        """Everybody who is answered, once each, in the order of the proposals."""
        found = {each.person_id: each for one in self.addressees for each in one.signers}
        return tuple(found.values())

    @property
    def proposer_name(self) -> str:
        """First proposer or organization, as printed."""
        return self.primary.organization_name or next((each.name for each in self.primary.signers), "")


def check_plan(planned: Sequence[PlannedTask], units: Mapping[str, UnitFacts]) -> None:
    """One sole unit, or one lead with assists, or several split units; each unit once.

    Raises ``PlanInvalid`` naming everything that is wrong.
    """
    errors = [error for index, task in enumerate(planned) for error in _wrong(index, task, units)]
    errors += _repeated(planned)
    if not errors and (message := _shape([task.part for task in planned])):
        errors.append(FieldError("tasks", "PARTS_DO_NOT_FIT", message))
    if errors:
        raise PlanInvalid(fields=errors)


def _wrong(index: int, task: PlannedTask, units: Mapping[str, UnitFacts]) -> Iterable[FieldError]:
    unit = units.get(task.unit_id)
    if unit is None:
        yield FieldError(f"tasks[{index}].unit_id", "UNIT_UNKNOWN", "没有这个承办单位")
    elif not (unit.active and unit.handles_proposals):
        yield FieldError(f"tasks[{index}].unit_id", "UNIT_NOT_HANDLING", f"{unit.name}不承办提案")
    if task.part not in PARTS:
        yield FieldError(f"tasks[{index}].part", "PART_UNKNOWN", "承办方式须为独办、主办、会办或分办")


def _repeated(planned: Sequence[PlannedTask]) -> Iterable[FieldError]:
    seen: set[str] = set()
    for index, task in enumerate(planned):
        if task.unit_id in seen:
            yield FieldError(f"tasks[{index}].unit_id", "UNIT_REPEATED", "同一单位只能承办一次")
        seen.add(task.unit_id)


def _shape(parts: Sequence[str]) -> str:
    count = {part: parts.count(part) for part in PARTS}
    if not parts:
        return "请指定承办单位"
    if count[SOLE] and len(parts) > 1:
        return "独办只能有一个单位"
    if count[SPLIT] and (len(parts) != count[SPLIT] or len(parts) < 2):
        return "分办须有两个以上单位，且不能与主办、会办并用"
    if not count[SOLE] and not count[SPLIT] and count[LEAD] != 1:
        return "主办单位须有且只有一个"
    return ""


def system_in_charge(planned: Iterable[PlannedTask], units: Mapping[str, UnitFacts]) -> str:
    """The system whose office dispatches: that of the answering units; the committee when they differ."""
    systems = {units[task.unit_id].system for task in planned if task.part in ANSWERING}
    return systems.pop() if len(systems) == 1 else OTHER


def check_office(system: str, account_roles: Collection[str]) -> None:
    """Raises ``NotYourSystem`` unless the acting office is in charge of the system."""
    if not OFFICE_ROLES[system] & set(account_roles):
        raise NotYourSystem(office=OFFICE_LABELS[system])


def plan(
    case: Case, planned: Sequence[PlannedTask], own_due: datetime | None, relations: Iterable[str]
) -> Case:
    """The case with the units that shall get it."""
    state = CASE.next(case.state, "plan", relations)
    return replace(case, state=state, planned=tuple(planned), planned_reply_due_at=own_due)


def dispatch(
    case: Case,
    planned: Sequence[PlannedTask],
    system: str,
    batch_id: str,
    now: datetime,
    relations: Iterable[str],
) -> Case:
    """The case given to its units."""
    state = CASE.next(case.state, "dispatch", relations)
    if not planned:
        raise NotPlanned()
    return replace(
        case,
        state=state,
        planned=tuple(planned),
        batch_id=batch_id,
        dispatched_by=OFFICES[system],
        dispatched_at=now,
    )


def suggested_tasks(case: Case) -> tuple[PlannedTask, ...]:
    """A plan from the reviewers' suggestion and, without any, the proposers' wishes."""
    leads = case.suggested_leads or case.intended_leads
    wished = case.suggested_assists or case.intended_assists
    if not leads:
        return ()
    lead = leads[0].unit_id
    assists = dict.fromkeys(unit.unit_id for unit in (*leads[1:], *wished) if unit.unit_id != lead)
    first = PlannedTask(lead, LEAD if assists else SOLE)
    return (first, *(PlannedTask(unit_id, ASSIST) for unit_id in assists))


def with_addressee(case: Case, merged: Addressee) -> Case:
    """The case answering one proposal more."""
    others = tuple(each for each in case.addressees if each.proposal_id != merged.proposal_id)
    return replace(case, addressees=(*others, merged))


def without_addressee(case: Case, proposal_id: str) -> Case:
    """The case without one of the proposals."""
    return replace(case, addressees=tuple(e for e in case.addressees if e.proposal_id != proposal_id))


def withdraw(case: Case, reason: str, now: datetime, relations: Iterable[str]) -> Case:
    """The case ended before its time."""
    state = CASE.next(case.state, "withdraw", relations)
    return replace(case, state=state, withdrawn_at=now, withdrawn_reason=reason)


def close(case: Case, reason: str, now: datetime, relations: Iterable[str]) -> Case:
    """The case replied and judged."""
    return replace(
        case, state=CASE.next(case.state, "close", relations), closed_at=now, closing_reason=reason
    )


def archive(case: Case, archive_no: str, now: datetime, relations: Iterable[str]) -> Case:
    """The papers of a closed case put away under a number."""
    state = CASE.next(case.state, "archive", relations)
    return replace(case, state=state, archive_no=archive_no, archived_at=now)
