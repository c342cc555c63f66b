"""Start federation: python -m services.federation rpc|worker|relay."""

from kit.main import main

main("services.federation")
