"""Nobody asks the counter for anything."""

GRANTS: dict[str, frozenset[str]] = {}
