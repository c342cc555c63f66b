"""Nobody but the ledger's events changes the mirror."""

GRANTS: dict[str, frozenset[str]] = {}
