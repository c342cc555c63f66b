"""One unit's task as the facts tell it, at the moment up to which facts are given."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from services.supervision.domain import facts as kinds
from services.supervision.domain.facts import Fact, ordered

ANSWERING, ASSIST = ("sole", "lead", "split"), "assist"
SECOND = "second_reply"


@dataclass(frozen=True)
class Task:
    """A task with its facts, oldest first; the first one is its dispatch."""

    dispatch: Fact
    facts: tuple[Fact, ...]

    @property
    def id(self) -> str:
        """The task's own id."""
        return self.dispatch.task_id

    @property
    def answering(self) -> bool:
        """Whether the unit answers the proposers itself."""
        return self.dispatch.part in ANSWERING

    @property
    def assisting(self) -> bool:
        """Whether the unit gives an opinion to the lead unit."""
        return self.dispatch.part == ASSIST

    @property
    def released(self) -> bool:
        """Another unit took over, or the proposal was withdrawn: nothing counts any more."""
        return bool(self.of(kinds.RELEASED, kinds.WITHDRAWN))

    @cached_property
    def reply_due_at(self) -> datetime | None:
        """When the first reply is due, with extensions."""
        extended = [fact.due_at for fact in self.of(kinds.EXTENDED) if fact.due_at]
        return extended[-1] if extended else self.dispatch.values.get("reply_due_at")

    @property
    def assist_due_at(self) -> datetime | None:
        """When the assist opinion is due, also after a return."""
        moved = [fact.due_at for fact in self.of(kinds.EXTENDED, kinds.OPINION_RETURNED) if fact.due_at]
        return moved[-1] if moved else self.dispatch.values.get("assist_due_at")

    @cached_property
    def replies(self) -> list[Fact]:
        """Replies in their order, second replies (a promise came true later) among them."""
        return self.of(kinds.REPLIED)

    @property
    def first_reply(self) -> Fact | None:
        """The reply by which punctuality is judged."""
        return self.replies[0] if self.replies else None

    @property
    def last_reply(self) -> Fact | None:
        """The reply that stands."""
        return self.replies[-1] if self.replies else None

    @property
    def opinions(self) -> list[Fact]:
        """Assist opinions in their order."""
        return self.of(kinds.OPINION)

    @property
    def returned_opinion(self) -> Fact | None:
        """The return of the last opinion, if none followed."""
        returns, given = self.of(kinds.OPINION_RETURNED), self.opinions
        if returns and (not given or returns[-1].at >= given[-1].at):
            return returns[-1]
        return None

    @property
    def open_rework(self) -> Fact | None:
        """The order to answer again, if no reply followed."""
        orders, last = self.of(kinds.REWORK), self.last_reply
        if orders and (last is None or orders[-1].at >= last.at):
            return orders[-1]
        return None

    @property
    def standing_dissatisfaction(self) -> list[Fact]:
        """Dissatisfied feedback to the last answered round; each proposer's last word counts."""
        words = {fact.values.get("person_id", ""): fact for fact in self.of(kinds.FEEDBACK)}
        last = max((fact.values.get("round", 1) for fact in self.replies), default=0)
        standing = [fact for fact in words.values() if fact.values.get("round", 1) >= last]
        return [fact for fact in standing if fact.values.get("dissatisfied")]

    def of(self, *names: str) -> list[Fact]:
        """Its facts of some kinds."""
        return [fact for fact in self.facts if fact.kind in names]

    def meetings(self, phase: str) -> list[list[Fact]]:
        """The facts of each meeting of a phase, oldest first, without those about dates."""
        found: dict[str, list[Fact]] = defaultdict(list)
        for fact in self.facts:
            if fact.values.get("phase") == phase and fact.kind != kinds.MEETING_OVERDUE:
                found[fact.values["meeting_id"]].append(fact)
        return list(found.values())

    def overdue_meeting(self, phase: str) -> Fact | None:
        """The fact that a phase's date passed without a meeting."""
        late = [fact for fact in self.of(kinds.MEETING_OVERDUE) if fact.values.get("phase") == phase]
        return late[0] if late else None

    def missed(self, deadline: str) -> list[Fact]:
        """The facts that a deadline passed."""
        return [fact for fact in self.of(kinds.MISSED) if fact.values.get("deadline") == deadline]


def tasks_of(facts: Iterable[Fact]) -> list[Task]:
    """The tasks that facts tell of, in the order of their dispatch, without those that no longer count."""
    return [task for task in all_tasks(facts) if not task.released]


def all_tasks(facts: Iterable[Fact]) -> list[Task]:
    """The tasks that facts tell of; what is said of a task whose dispatch is not known yet has to wait."""
    return list(_grouped(ordered(facts)))


def _grouped(known: list[Fact]) -> Iterator[Task]:
    by_task: dict[str, list[Fact]] = defaultdict(list)
    by_case: dict[str, list[Fact]] = defaultdict(list)
    for fact in known:
        if fact.task_id:
            by_task[fact.task_id].append(fact)
        else:
            by_case[fact.case_id].append(fact)
    for own in by_task.values():
        dispatch = next((fact for fact in own if fact.kind == kinds.DISPATCHED), None)
        if dispatch is not None:
            yield Task(dispatch, tuple(ordered([*own, *by_case.get(dispatch.case_id, ())])))
