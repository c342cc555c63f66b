"""Where the mirror keeps its counts."""

from kit.service import Collection
from tests.example.mirror.domain import Counted, KnownAccount, Letter, Rounds, Tally

COLLECTIONS = {
    KnownAccount: Collection("known_accounts"),
    Tally: Collection("tallies"),
    Counted: Collection("counted"),
    Letter: Collection("letters"),
    Rounds: Collection("rounds"),
}
