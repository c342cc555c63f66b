"""Two neutral services, a ledger and its mirror, on which kit's promises are tested."""
