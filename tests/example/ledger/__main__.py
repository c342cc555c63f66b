"""Start the example ledger: python -m tests.example.ledger rpc|worker|relay."""

from kit.main import main

main("tests.example.ledger")
