"""Who may do what in the ledger."""

GRANTS = {
    "account.open": frozenset({"clerk"}),
    "account.deposit": frozenset({"clerk", "payer"}),
}
