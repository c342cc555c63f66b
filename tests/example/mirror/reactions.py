"""What the mirror does on the ledger's events."""

from __future__ import annotations

import os
import signal
from dataclasses import replace
from datetime import timedelta

from kit.core.context import TimerFired
from kit.core.errors import Conflict, Invalid, NotYet, Refusal
from kit.engine import Engine
from kit.service import Inbound, Keeper, Reaction, Timer
from kit.store import Context
from tests.example.api.ledger.v1 import ledger_events_pb2 as ledger
from tests.example.api.mirror.v1 import mirror_events_pb2 as events
from tests.example.mirror.domain import Counted, KnownAccount, Letter, Rounds, Tally

# Amounts with which a test makes the reaction fail: always, or by killing its process.
POISON = 13
DEADLY = 666
UNLUCKY_ROUND = 2


class LetterContested(Conflict):
    """Somebody else's letter says otherwise."""

    reason = "LETTER_CONTESTED"
    text = "与已有的信件矛盾"


class LetterUnreadable(Invalid):
    """A letter that is no text."""

    reason = "LETTER_UNREADABLE"
    text = "来件不是文字"


def copy_account(event: ledger.AccountOpened, ctx: Context) -> None:
    """Keep the newest owner of each account."""
    ctx.put(KnownAccount(id=event.account_id, owner=event.owner))


def count_deposit(event: ledger.Deposited, ctx: Context) -> None:
    """Count a payment of a known account and remind a day later."""
    if event.amount == DEADLY:
        os.kill(os.getpid(), signal.SIGKILL)
    if event.amount == POISON:
        raise ValueError("unlucky amount")
    if ctx.find_one(KnownAccount, {"_id": event.account_id}) is None:
        raise NotYet(f"account {event.account_id}")
    tally = ctx.find_one(Tally, {"_id": event.account_id}) or Tally(id=event.account_id)
    counted = replace(tally, count=tally.count + 1, total=tally.total + event.amount)
    ctx.save(counted, events.TallyChanged(account_id=tally.id, count=counted.count))
    ctx.save(Counted(id=event.deposit_id, account_id=event.account_id, amount=event.amount))
    ctx.schedule("remind", event.account_id, ctx.now + timedelta(days=1))


def remind(timer: TimerFired, ctx: Context) -> None:
    """Note that the reminder fired."""
    tally = ctx.get(Tally, timer.key)
    ctx.save(replace(tally, reminders=tally.reminders + 1))


def take_letter(body: bytes, ctx: Context) -> None:
    """Keep a letter from outside once; one that is not text is refused, an unlucky one fails."""
    try:
        text = body.decode()
    except UnicodeDecodeError as error:
        raise LetterUnreadable() from error
    if text == "contested":
        raise LetterContested()
    if text == "unlucky":
        raise ValueError("unlucky letter")
    if ctx.find_one(Letter, {"_id": text}) is None:
        ctx.save(Letter(id=text))


def refuse_letter(body: bytes, refusal: Refusal, ctx: Context) -> None:
    """Note what was refused."""
    ctx.save(Letter(id=body.hex(), refused=refusal.reason))


def look_around(engine: Engine) -> None:
    """Count the rounds, each in a transaction of its own, and fail after the second."""
    if engine.act("look_around", count_round) == UNLUCKY_ROUND:
        raise ValueError("unlucky round")


def count_round(ctx: Context) -> int:
    """One round more."""
    rounds = ctx.find_one(Rounds, {"_id": "all"}) or Rounds("all")
    return ctx.save(replace(rounds, count=rounds.count + 1)).count


INBOUND = {"letters": Inbound(take_letter, refuse_letter)}
KEEPERS = {"look_around": Keeper(look_around, seconds=0.5)}
REACTIONS = {
    ledger.AccountOpened: Reaction(copy_account, mode="latest"),
    ledger.Deposited: Reaction(count_deposit, mode="requires"),
}
TIMERS = {"remind": Timer(remind)}
