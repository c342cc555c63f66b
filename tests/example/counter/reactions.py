"""What the counter does on the ledger's payments."""

from kit.service import Reaction
from kit.store import Context
from tests.example.api.ledger.v1 import ledger_events_pb2 as ledger
from tests.example.counter.domain import Noted


def note_deposit(event: ledger.Deposited, ctx: Context) -> None:
    """Write the payment down."""
    ctx.put(Noted(id=event.deposit_id, account_id=event.account_id, amount=event.amount))


REACTIONS = {ledger.Deposited: Reaction(note_deposit, mode="requires")}
