"""Where the ledger keeps its accounts."""

from kit.service import Collection
from tests.example.ledger.domain import Account, Whisper

COLLECTIONS = {Account: Collection("accounts"), Whisper: Collection("whispers")}
