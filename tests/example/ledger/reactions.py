"""The ledger listens to nobody."""

REACTIONS: dict = {}
