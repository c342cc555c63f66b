"""Facts as other services' events tell them, and loading them for those who compute from them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from typing import Any

from google.protobuf.message import Message
from google.protobuf.timestamp_pb2 import Timestamp

from cppcc_api.assignment.v1 import assignment_events_pb2 as assignment
from cppcc_api.common.v1 import common_pb2 as common
from kit.convert import instant
from kit.core.errors import NotYet
from kit.store import Context, Reader
from services.supervision.domain.checking import LOOK_BACK
from services.supervision.domain.facts import DISPATCHED, RELEASED, Fact
from services.supervision.domain.inspection import Inspection
from services.supervision.domain.problems import Surroundings
from services.supervision.domain.proposal import Proposal, Signer, key_now
from services.supervision.domain.tasks import Task, all_tasks, tasks_of
from shared import copies

_SHARED = (
    "session_id",
    "case_id",
    "task_id",
    "unit_id",
    "unit_name",
    "system",
    "part",
    "proposal_id",
    "proposal_no",
    "proposal_title",
)


def keep(
    ctx: Context, event: Message, kind: str, at: Timestamp, due_at: Timestamp | None = None, **values: Any
) -> Fact:
    """Keep an event as a fact; its id is the event's, so that hearing it again changes nothing."""
    shared = {name: getattr(event, name) for name in _SHARED if name in event.DESCRIPTOR.fields_by_name}
    heard = _heard(ctx)
    fact = Fact(
        id=heard[0],
        kind=kind,
        at=instant(at) or heard[1],
        due_at=instant(due_at) if due_at is not None else None,
        values=values,
        **shared,
    )
    ctx.put(fact)
    return fact


def keep_dispatch(
    ctx: Context,
    event: Message,
    task: assignment.DispatchedTask,
    at: Timestamp,
    suggestion_ids: Iterable[str],
) -> None:
    """Keep what a unit was given to do; told again with other tasks, the first word stands."""
    if ctx.find_one(Fact, {"_id": dispatch_id(task.task_id)}) is not None:
        return
    shared = {name: getattr(event, name) for name in ("session_id", "case_id")}
    about = {name: getattr(event, name) for name in ("proposal_id", "proposal_no", "proposal_title")}
    own = {name: getattr(task, name) for name in ("task_id", "unit_id", "unit_name", "part")}
    dates = ("receive_due_at", "assist_due_at", "reply_due_at", "first_meeting_due_at")
    values: dict[str, Any] = {name: instant(getattr(task, name)) for name in dates}
    ctx.put(
        Fact(
            id=dispatch_id(task.task_id),
            kind=DISPATCHED,
            at=instant(at) or _heard(ctx)[1],
            system=task.system or "government",
            values={**values, "suggestion_ids": list(suggestion_ids)},
            **shared,
            **about,
            **own,
        )
    )


def keep_release(ctx: Context, old: Fact, at: Timestamp, reason: str) -> None:
    """Keep that a unit's part ended because it went to another one, or was taken away."""
    heard = _heard(ctx)
    released = replace(old, id=heard[0], kind=RELEASED, at=instant(at) or heard[1], due_at=None)
    ctx.put(replace(released, values={"text": reason}))


def dispatch_id(task_id: str) -> str:
    """The id of the fact that a task was given out."""
    return f"dispatch.{task_id}"


def dispatch_of(ctx: Reader, task_id: str) -> Fact:
    """The dispatch of a task; raises ``NotYet``."""
    found = ctx.find_one(Fact, {"_id": dispatch_id(task_id)})
    if found is None:
        raise NotYet(f"dispatch of task {task_id}")
    return found


def _heard(ctx: Context) -> tuple[str, datetime]:
    # Reactions alone keep facts, so there is an event in hand.
    assert ctx.event is not None
    return ctx.event.id, ctx.event.time


def task_now(ctx: Reader, task_id: str) -> Task | None:
    """A task as all facts known now tell it, also one that no longer counts."""
    dispatch = ctx.find_one(Fact, {"_id": dispatch_id(task_id)})
    if dispatch is None:
        return None
    own = ctx.find(Fact, {"task_id": task_id})
    of_case = ctx.find(Fact, {"case_id": dispatch.case_id, "task_id": ""})
    return all_tasks([*own, *of_case])[0]


def tasks_of_session(ctx: Reader, session_id: str, until: datetime | None = None) -> list[Task]:
    """The tasks of a session (empty: of all sessions) that count, as facts up to an instant tell them."""
    query: dict[str, Any] = {"session_id": session_id} if session_id else {}
    if until is not None:
        query["at"] = {"$lte": until}
    return tasks_of(ctx.find(Fact, query))


def tasks_of_proposal(ctx: Reader, proposal_id: str) -> list[Task]:
    """The tasks of one proposal that count now."""
    return tasks_of(ctx.find(Fact, {"proposal_id": proposal_id}))


def tasks_inspected(ctx: Reader, inspection: Inspection, unit_ids: Iterable[str] = ()) -> list[Task]:
    """What an inspection looks at, or of it what concerns some units; a look back goes over the years."""
    back = inspection.kind == LOOK_BACK
    chosen = list(unit_ids) or [unit.unit_id for unit in inspection.units]
    until = moment(ctx, inspection)
    query: dict[str, Any] = {"unit_id": {"$in": ["", *chosen]}, "at": {"$lte": until}}
    if not back:
        query["session_id"] = inspection.session_id
    tasks = tasks_of(ctx.find(Fact, query))
    start = inspection.from_at
    if start is None:
        return tasks
    if back:
        return [task for task in tasks if task.last_reply and task.last_reply.at >= start]
    return [task for task in tasks if task.dispatch.at >= start]


def moment(ctx: Reader, inspection: Inspection) -> datetime:
    """Up to when an inspection looks: what is due later than now cannot be judged yet."""
    return min(inspection.to_at or ctx.now, ctx.now)


def answering_units(ctx: Reader, proposal_ids: Iterable[str]) -> list[str]:
    """The units that answer some proposals now, each once."""
    query = {"proposal_id": {"$in": list(proposal_ids)}}
    tasks = tasks_of(ctx.find(Fact, query))
    return list(dict.fromkeys(task.dispatch.unit_id for task in tasks if task.answering))


def surroundings(ctx: Reader, session_id: str, now: datetime) -> Surroundings:
    """Policy as the checks need it."""
    meetings = copies.policy(ctx, "meetings", session_id)
    own = copies.policy(ctx, "supervision", session_id)
    return Surroundings(
        now=now,
        after_on_draft=meetings["after_meeting"] != "after_delivery",
        phone_counts=bool(meetings["phone_counts"]),
        letter_counts=bool(meetings["letter_counts"]),
        template_resemblance=float(own["template_resemblance"]),
    )


def signers(messages: Iterable[common.Signer]) -> tuple[Signer, ...]:
    """Signers of one or several proposals, each person once."""
    found = {
        each.person_id: Signer(each.person_id, each.member_id, each.name, each.organization_id)
        for each in messages
    }
    return tuple(found.values())


def put_proposal(ctx: Context, proposal_id: str, **known: Any) -> None:
    """Fill in one event's part of a proposal, in whatever order the events come."""
    present = ctx.find_one(Proposal, {"_id": proposal_id}) or Proposal(id=proposal_id, covers=(proposal_id,))
    changed = replace(present, **{name: value for name, value in known.items() if value != ""})
    ctx.put(replace(changed, is_key=key_now(changed)))
