"""Escalations: begun by a missed deadline, one step up on each of policy's days, ended by what is done."""

from __future__ import annotations

from datetime import datetime

from cppcc_api.common.v1 import common_pb2 as common
from cppcc_api.notification.v1 import notification_events_pb2 as events
from kit.convert import timestamp
from kit.store import Context
from services.notification.domain import escalation as rules
from services.notification.domain.escalation import Done, Escalation, Told
from services.notification.domain.message import Note, Recipient
from services.notification.domain.wording import line
from services.notification.store import people
from services.notification.store.sending import send
from shared import copies, roles

STEP = "escalation_step"
# Whose the matter is: most are the unit's, the decision on an objection is the dispatching office's.
OF_THE_OFFICE = ("objection_decision",)


def begin(ctx: Context, escalation: Escalation) -> None:
    """Open the escalation, unless its matter was done since the deadline or it is open already."""
    if ctx.find_one(Escalation, {"_id": escalation.id}) or _done_since(ctx, escalation):
        return
    _take_step(ctx, escalation, responsible(ctx, escalation))


def responsible(ctx: Context, escalation: Escalation) -> list[Recipient]:
    """Whose matter it is: the first step, told on the day of the deadline."""
    if escalation.matter in OF_THE_OFFICE:
        return people.dispatching_office(ctx, escalation.system)
    return people.of_unit(ctx, escalation.unit_id)


def _done_since(ctx: Context, escalation: Escalation) -> bool:
    ended = [escalation.key, rules.key("case", escalation.case_id)]
    return ctx.count(Done, {"_id": {"$in": ended}, "at": {"$gte": escalation.due_at}}) > 0


def climb(ctx: Context, escalation: Escalation) -> None:
    """Take the next step and tell those who stand there."""
    _take_step(ctx, escalation, _superiors(ctx, escalation, len(escalation.steps) + 1))


def _superiors(ctx: Context, escalation: Escalation, step: int) -> list[Recipient]:
    committee = people.with_roles(ctx, *roles.COMMITTEE)
    leader = people.following_leader(ctx, escalation.proposal_id)
    if escalation.matter in OF_THE_OFFICE:
        return [*committee, *leader]
    if step == 2:
        leaders = people.of_unit(ctx, escalation.unit_id, roles.UNIT_LEADER)
        return leaders or people.of_unit(ctx, escalation.unit_id)
    system = escalation.system
    offices = [*people.dispatching_office(ctx, system), *people.inspection_office(ctx, system)]
    return [*offices, *committee, *leader]


def _take_step(ctx: Context, escalation: Escalation, recipients: list[Recipient]) -> None:
    step = len(escalation.steps) + 1
    days = copies.policy(ctx, "deadlines")["escalate_overdue_days"]
    next_at = rules.next_step_at(escalation.due_at, days, step)
    if next_at is not None and next_at <= ctx.now:
        next_at = ctx.now
    if step > 1:
        send(ctx, _note(escalation, step, ctx.now), recipients, f"{escalation.id}.{step}")
    persons = people.known(ctx, (recipient.person_id for recipient in recipients))
    told = [Told(person.id, person.name) for person in persons.values()]
    taken = rules.step_taken(escalation, ctx.now, told, next_at)
    if next_at is not None:
        ctx.schedule(STEP, taken.id, next_at)
    ctx.save(taken, _sent(taken, step, ctx.now))


def _note(escalation: Escalation, step: int, now: datetime) -> Note:
    late = rules.days_late(escalation, now)
    return Note(
        kind="escalation",
        title=line("逾期报告：{x.unit_name}{x.label}逾期{late}天", x=escalation, late=late),
        text=line(
            "{x.unit_name}对{x.proposal_no}《{x.proposal_title}》的{x.label}应于{due:day}前完成，"
            "现已逾期{late}天，请督促办理。",
            x=escalation,
            due=timestamp(escalation.due_at),
            late=late,
        ),
        level="yellow" if step == 2 else "red",
        deadline=True,
        due_at=escalation.due_at,
        proposal_id=escalation.proposal_id,
        proposal_no=escalation.proposal_no,
        subject_id=escalation.id,
        subject_kind="escalation",
    )


def _sent(escalation: Escalation, step: int, now: datetime) -> events.EscalationSent:
    shared = ("matter", "unit_id", "unit_name", "proposal_id", "proposal_no", "proposal_title", "task_id")
    return events.EscalationSent(
        escalation_id=escalation.id,
        step=step,
        recipients=[
            common.PersonRef(person_id=told.person_id, name=told.name)
            for told in escalation.steps[-1].recipients
        ],
        due_at=timestamp(escalation.due_at),
        sent_at=timestamp(now),
        **{name: getattr(escalation, name) for name in shared},
    )


def resolve(ctx: Context, matter: str, subject: str, at: datetime) -> None:
    """The matter is done: its escalations end, and one that is told late does not begin."""
    key = rules.key(matter, subject)
    _note_done(ctx, key, at)
    _end(ctx, {"key": key}, at)


def resolve_case(ctx: Context, case_id: str, at: datetime, but: tuple[str, ...] = ()) -> None:
    """The case is over: nothing in it is late any more, ``but`` what lives on after it."""
    if not but:
        _note_done(ctx, rules.key("case", case_id), at)
    _end(ctx, {"case_id": case_id, "matter": {"$nin": list(but)}}, at)


def _note_done(ctx: Context, key: str, at: datetime) -> None:
    known = ctx.find_one(Done, {"_id": key})
    if known is None or known.at < at:
        ctx.put(Done(key, at))


def _end(ctx: Context, query: dict[str, object], at: datetime) -> None:
    """End what was due before this was done; a later deadline of the same matter stays."""
    for escalation in ctx.find(Escalation, {**query, "state": {"$ne": "resolved"}, "due_at": {"$lte": at}}):
        ctx.cancel(STEP, escalation.id)
        ctx.save(rules.resolved(escalation, at))
