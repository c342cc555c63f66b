"""The commitments of a reply when it is issued, and when their case ends."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from kit.core.ids import new_id
from kit.store import Context
from services.assignment import states
from services.assignment.domain import commitments
from services.assignment.domain.commitments import Commitment
from services.assignment.domain.replies import REWORK, Reply
from services.assignment.domain.tasks import Task
from services.assignment.store import clocks, lookups


def numbered(reply: Reply) -> Reply:
    """The reply with an id for every new promise, so that what is announced can be followed."""
    given = tuple(
        replace(promise, commitment_id=promise.commitment_id or new_id()) for promise in reply.draft.promises
    )
    return replace(reply, draft=replace(reply.draft, promises=given))


def follow(ctx: Context, task: Task, reply: Reply) -> None:
    """Follow the promises of an issued reply; a rework reply drops those that it does not repeat."""
    existing = lookups.commitments_of(ctx, task)
    if reply.reply_kind == REWORK:
        drop_all(ctx, commitments.dropped_by(reply.draft.promises, existing))
    known = {each.id for each in existing}
    terms = lookups.terms(ctx, task.session_id)
    for promise in reply.draft.promises:
        if promise.commitment_id not in known:
            made = ctx.save(commitments.make(promise.commitment_id, task, reply, promise))
            clocks.watch_commitment(ctx, made, terms)


def drop_all(ctx: Context, given: Iterable[Commitment]) -> None:
    """End promises that are void."""
    for each in given:
        if each.state in states.OPEN_COMMITMENT:
            dropped = ctx.save(commitments.drop(each, (states.SERVICE,)))
            clocks.stop_commitment(ctx, dropped)
