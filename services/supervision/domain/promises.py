"""The promises of a task's replies and what became of them, from the facts."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from services.supervision.domain import facts as kinds
from services.supervision.domain.facts import Fact
from services.supervision.domain.tasks import Task

OPEN, REPORTED, DISPUTED, FULFILLED, CARRIED = "open", "reported", "disputed", "fulfilled", "carried_over"
STATES = {
    OPEN: "未兑现",
    REPORTED: "已报送佐证",
    DISPUTED: "佐证有异议",
    FULFILLED: "已兑现",
    CARRIED: "结转下年",
}
_AFTER = {
    kinds.PROMISE_REPORTED: REPORTED,
    kinds.PROMISE_DISPUTED: DISPUTED,
    kinds.PROMISE_KEPT: FULFILLED,
    kinds.PROMISE_CARRIED: CARRIED,
}


@dataclass(frozen=True)
class Promise:
    """A promise as it stands."""

    id: str
    text: str
    due_at: datetime | None
    reply: Fact
    state: str = OPEN
    facts: tuple[Fact, ...] = ()
    carried: int = 0

    @property
    def unfinished(self) -> bool:
        """Not kept, as far as the evidence goes."""
        return self.state != FULFILLED

    def overdue(self, now: datetime) -> bool:
        """Past its date without evidence, or with evidence that the proposer does not accept."""
        late = self.due_at is not None and self.due_at < now
        return late and self.state not in (FULFILLED, REPORTED)


def promises_of(task: Task) -> list[Promise]:
    """The promises that still stand: a reply after rework drops those that it does not repeat."""
    standing: dict[str, Promise] = {}
    for fact in task.facts:
        if fact.kind == kinds.REPLIED:
            standing = _after_reply(standing, fact)
        elif (known := standing.get(fact.values.get("commitment_id", ""))) is not None:
            standing[known.id] = _after(known, fact)
    return list(standing.values())


def _after_reply(standing: dict[str, Promise], reply: Fact) -> dict[str, Promise]:
    given = {each["id"]: each for each in reply.values.get("promises", ())}
    kept = {
        promise.id: promise
        for promise in standing.values()
        if reply.values.get("reply_kind") != "rework" or promise.id in given or not promise.unfinished
    }
    new = {
        each["id"]: Promise(each["id"], each["text"], each["due_at"], reply, facts=(reply,))
        for each in given.values()
        if each["id"] not in kept
    }
    return {**kept, **new}


def _after(promise: Promise, fact: Fact) -> Promise:
    state = _AFTER.get(fact.kind, promise.state)
    carried = fact.kind == kinds.PROMISE_CARRIED
    return replace(
        promise,
        state=state,
        due_at=fact.due_at if carried else promise.due_at,
        carried=promise.carried + carried,
        facts=(*promise.facts, fact),
    )
