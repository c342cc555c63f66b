"""What a campaign of a kind could take up: proposals in trouble, and departments where many come together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from services.supervision.domain import facts as kinds
from services.supervision.domain.campaign import Campaign
from services.supervision.domain.coverage import Row
from services.supervision.domain.people import NO_BODY, Body, UnitRef
from services.supervision.domain.promises import promises_of
from services.supervision.domain.proposal import Proposal
from services.supervision.domain.tasks import Task
from shared import words

PUT_OFF = ("in_progress", "planned", "deferred", "reference")
MANY_UNITS = 3


@dataclass(frozen=True)
class Candidate:
    """A proposal or department, with its weight and why."""

    score: float
    reason: str
    proposal: Proposal | None = None
    unit: UnitRef | None = None
    body: Body = NO_BODY


@dataclass(frozen=True)
class Trouble:
    """One thing that speaks for supervising a proposal; lasting ones are matters for the media."""

    weight: float
    reason: str
    lasting: bool = False


@dataclass(frozen=True)
class Dossier:
    """A proposal with its tasks at a moment."""

    proposal: Proposal
    tasks: tuple[Task, ...]
    now: datetime


def dossiers(proposals: Iterable[Proposal], tasks: Iterable[Task], now: datetime) -> list[Dossier]:
    """Proposals with their tasks; withdrawn ones are left out."""
    by_proposal: dict[str, list[Task]] = defaultdict(list)
    for task in tasks:
        by_proposal[task.dispatch.proposal_id].append(task)
    return [Dossier(each, tuple(by_proposal[each.id]), now) for each in proposals if not each.withdrawn]


def troubles(dossier: Dossier) -> list[Trouble]:
    """Everything that speaks for supervising a proposal."""
    found = [trouble for task in dossier.tasks for trouble in _of_task(task, dossier.now)]
    return [*found, *_of_proposal(dossier)]


def _of_task(task: Task, now: datetime) -> Iterator[Trouble]:
    name, late = task.dispatch.unit_name, task.reply_due_at
    if task.answering and not task.replies and late and late < now:
        yield Trouble(3, f"{name}逾期未答复")
    if task.standing_dissatisfaction:
        yield Trouble(3, f"委员对{name}的办理不满意")
    if task.open_rework:
        yield Trouble(2, f"{name}正在重新办理")
    if task.answering and task.last_reply:
        yield from _of_reply(task, now)


def _of_reply(task: Task, now: datetime) -> Iterator[Trouble]:
    given = task.replies[-1].values.get("reply_class", "")
    open_ones = [promise for promise in promises_of(task) if promise.unfinished]
    if given in PUT_OFF:
        label = words.REPLY_CLASSES[given]
        yield Trouble(1, f"{task.dispatch.unit_name}答复为{label}", lasting=True)
    late = [promise for promise in open_ones if promise.overdue(now)]
    if late:
        yield Trouble(2, f"{len(late)}项承诺逾期未兑现", lasting=True)
    if any(promise.carried for promise in open_ones):
        yield Trouble(2, "承诺事项结转下年", lasting=True)


def _of_proposal(dossier: Dossier) -> Iterator[Trouble]:
    proposal = dossier.proposal
    if proposal.resembles:
        years = "、".join(f"{year}年" for year in sorted({each.year for each in proposal.resembles}))
        yield Trouble(2, f"与{years}提案内容相近，多次提出", lasting=True)
    units = {task.dispatch.unit_id for task in dossier.tasks}
    if len(units) >= MANY_UNITS:
        yield Trouble(1, f"涉及{len(units)}个承办单位")


def for_leaders(files: Iterable[Dossier], matrix: Mapping[str, Row], needs_charge: bool) -> list[Candidate]:
    """Key proposals first that no leader has taken charge of (or that no campaign takes care of)."""
    found = []
    for file in files:
        row = matrix.get(file.proposal.id)
        if row is None:
            continue
        taken = any(act.act == "led" for act in row.acts) if needs_charge else bool(row.campaign_ids)
        if not taken:
            why = "重点提案，尚无领导领办" if needs_charge else "重点提案，尚未列入督办"
            found.append(_candidate(file, [Trouble(5, why), *troubles(file)]))
    return _best(found)


def for_sector(files: Iterable[Dossier], member_ids: Collection[str], body: Body) -> list[Candidate]:
    """Proposals of a group's members that are in trouble."""
    found = []
    for file in files:
        own = any(signer.member_id and signer.member_id in member_ids for signer in file.proposal.signers)
        if (own or file.proposal.organization_id == body.organization_id) and (why := troubles(file)):
            found.append(_candidate(file, why, body))
    return _best(found)


def for_media(files: Iterable[Dossier], session_id: str, taken_up: Collection[str]) -> list[Candidate]:
    """Lasting, complex, recurring matters, those of earlier years before others, not in a column already."""
    found = []
    for file in files:
        why = troubles(file)
        if file.proposal.id in taken_up or not any(each.lasting for each in why):
            continue
        if file.proposal.session_id != session_id:
            why.append(Trouble(2, "往年提案", lasting=True))
        found.append(_candidate(file, why))
    return _best(found)


def for_committee(
    tasks: Sequence[Task],
    body: Body,
    matched: Collection[str],
    minimum: int,
    campaigns: Iterable[Campaign],
) -> list[Candidate]:
    """Matched departments at which at least ``minimum`` proposals come together and no campaign runs."""
    running = {
        unit.unit_id
        for each in campaigns
        if each.kind == "committee" and each.state in ("planned", "launched")
        for unit in each.units
    }
    by_unit: dict[str, list[Task]] = defaultdict(list)
    for task in tasks:
        if task.dispatch.unit_id in matched and task.dispatch.unit_id not in running:
            by_unit[task.dispatch.unit_id].append(task)
    found = [_department(own, body) for own in by_unit.values() if _proposals(own) >= minimum]
    return _best(found)


def _department(tasks: Sequence[Task], body: Body) -> Candidate:
    first, number = tasks[0].dispatch, _proposals(tasks)
    answering = sum(task.answering for task in tasks)
    late = sum(bool(task.of(kinds.MISSED)) for task in tasks)
    unhappy = sum(bool(task.standing_dissatisfaction) for task in tasks)
    parts = [f"对口单位集中承办提案{number}件（主办{answering}件）"]
    parts += [f"逾期{late}件"] if late else []
    parts += [f"委员不满意{unhappy}件"] if unhappy else []
    unit = UnitRef(first.unit_id, first.unit_name, first.system)
    return Candidate(float(number + 2 * late + 2 * unhappy), "，".join(parts), unit=unit, body=body)


def _proposals(tasks: Iterable[Task]) -> int:
    return len({task.dispatch.proposal_id for task in tasks})


def _candidate(file: Dossier, why: Sequence[Trouble], body: Body = NO_BODY) -> Candidate:
    reasons = "；".join(dict.fromkeys(each.reason for each in why))
    return Candidate(sum(each.weight for each in why), reasons, proposal=file.proposal, body=body)


def _best(found: Iterable[Candidate]) -> list[Candidate]:
    return sorted(found, key=_order)


def _order(candidate: Candidate) -> tuple[float, str]:
    about = candidate.proposal.proposal_no if candidate.proposal else ""
    return -candidate.score, about or (candidate.unit.name if candidate.unit else "")
