"""Where the ledger keeps its accounts."""

from kit.service import Collection
from kit.store import Reader
from tests.example.ledger.domain import Account, Whisper

COLLECTIONS = {Account: Collection("accounts"), Whisper: Collection("whispers")}


def may_read_slips(reader: Reader, account: Account, ref: str) -> bool:
    """The slips of an account are for its owner and for clerks."""
    return account.owner == reader.actor.name or "clerk" in reader.actor.roles


FILES = {Account: may_read_slips}
