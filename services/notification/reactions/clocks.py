"""What timers do: the next step of an escalation, the next try of a message, giving one up."""

from __future__ import annotations

from kit.core.context import TimerFired
from kit.service import Timer
from kit.store import Context
from services.notification.domain import message as rules
from services.notification.domain.escalation import Escalation
from services.notification.domain.message import Message
from services.notification.store import ladder
from services.notification.store.sending import PICKUP, REQUEUE, outcome, watch_pickup
from shared import copies


def take_step(timer: TimerFired, ctx: Context) -> None:
    """Tell those who stand one step further up."""
    ladder.climb(ctx, ctx.get(Escalation, timer.key))


def requeue(timer: TimerFired, ctx: Context) -> None:
    """Offer a failed message to the gateway again."""
    message = rules.requeued(ctx.get(Message, timer.key))
    watch_pickup(ctx, message, copies.policy(ctx, "notification"))
    ctx.save(message)


def give_up(timer: TimerFired, ctx: Context) -> None:
    """No gateway has taken the message in time."""
    message = rules.not_picked_up(ctx.get(Message, timer.key))
    ctx.save(message, *outcome(message, ctx))


TIMERS = {ladder.STEP: Timer(take_step), REQUEUE: Timer(requeue), PICKUP: Timer(give_up)}
