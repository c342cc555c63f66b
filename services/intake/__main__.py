"""Start intake: python -m services.intake rpc|worker|relay."""

from kit.main import main

main("services.intake")
