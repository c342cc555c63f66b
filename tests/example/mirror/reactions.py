"""What the mirror does on the ledger's events."""

from __future__ import annotations

import os
import signal
from dataclasses import replace
from datetime import timedelta

from kit.core.context import TimerFired
from kit.core.errors import NotYet
from kit.service import Reaction, Timer
from kit.store import Context
from tests.example.api.ledger.v1 import ledger_events_pb2 as ledger
from tests.example.api.mirror.v1 import mirror_events_pb2 as events
from tests.example.mirror.domain import Counted, KnownAccount, Tally

# Amounts with which a test makes the reaction fail: always, or by killing its process.
POISON = 13
DEADLY = 666


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


REACTIONS = {
    ledger.AccountOpened: Reaction(copy_account, mode="latest"),
    ledger.Deposited: Reaction(count_deposit, mode="requires"),
}
TIMERS = {"remind": Timer(remind)}
