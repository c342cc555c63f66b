"""What is open to the acting person on some cases, read in a handful of queries."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cached_property

from kit.store import Reader
from services.assignment.domain import deadlines, delegated, offers, relations
from services.assignment.domain.cases import Case, system_in_charge
from services.assignment.domain.commitments import Commitment
from services.assignment.domain.deadlines import Terms
from services.assignment.domain.offers import Offer, TaskView
from services.assignment.domain.parts import LEAD
from services.assignment.domain.relations import Surroundings
from services.assignment.domain.replies import Reply
from services.assignment.domain.tasks import Task
from services.assignment.store import lookups
from shared.known import KnownUnit


class Desk:
    """Some cases with everything on them, as they lie before the acting person."""

    def __init__(self, ctx: Reader, cases: Sequence[Case]) -> None:
        self._ctx = ctx
        self.cases = cases
        within = {"case_id": {"$in": [case.id for case in cases]}}
        self._tasks: dict[str, list[Task]] = defaultdict(list)
        for task in ctx.find(Task, within, sort=[("_id", 1)]):
            self._tasks[task.case_id].append(task)
        self._replies: dict[str, Reply] = {}
        for reply in ctx.find(Reply, {**within, "state": {"$ne": "voided"}}, sort=[("round", 1)]):
            self._replies[reply.task_id] = reply
        self._promises: dict[str, list[Commitment]] = defaultdict(list)
        for promise in ctx.find(Commitment, within, sort=[("due_at", 1)]):
            self._promises[promise.task_id].append(promise)
        self._terms: dict[str, Terms] = {}

    @cached_property
    def _units(self) -> dict[str, KnownUnit]:
        return {unit.id: unit for unit in self._ctx.find(KnownUnit, {})}

    @cached_property
    def _matched(self) -> frozenset[str]:
        return lookups.matched_units(self._ctx)

    def offers(self, case: Case) -> Iterable[Offer]:
        """Every command that the actor may give on a case, its tasks, replies and promises."""
        tasks = self._tasks[case.id]
        yield from offers.case_offers(case, self._case_relations(case), tasks)
        for task in tasks:
            found = relations.to_task(self._ctx.actor, task, case, self._around(task, tasks))
            if not found:
                continue
            yield from offers.task_offers(self._view(task, case, found))
            for promise in self._promises[task.id]:
                yield from offers.commitment_offers(promise, found, self._ctx.now)

    def _case_relations(self, case: Case) -> frozenset[str]:
        known = case.planned and all(task.unit_id in self._units for task in case.planned)
        system = system_in_charge(case.planned, self._units) if known else ""
        return relations.to_case(self._ctx.actor, case, system)

    def _around(self, task: Task, tasks: Iterable[Task]) -> Surroundings:
        lead = next((each.unit_id for each in tasks if each.part == LEAD and each.active), "")
        return Surroundings(
            unit_signs_in=self._signs_in(task.unit_id),
            lead_unit_id=lead,
            lead_signs_in=self._signs_in(lead),
            matched_unit_ids=self._matched,
        )

    def _signs_in(self, unit_id: str) -> bool:
        return self._units[unit_id].signs_in if unit_id in self._units else True

    def _view(self, task: Task, case: Case, found: frozenset[str]) -> TaskView:
        if task.session_id not in self._terms:
            self._terms[task.session_id] = lookups.terms(self._ctx, task.session_id)
        return TaskView(
            task=task,
            relations=found,
            person_id=self._ctx.actor.id,
            now=self._ctx.now,
            latest_extension=delegated.latest_due(
                case, deadlines.latest_extension(self._terms[task.session_id], task.dispatched_at)
            ),
            reply=self._replies.get(task.id),
            commitments=self._promises[task.id],
        )
