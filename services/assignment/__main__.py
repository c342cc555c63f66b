"""Start assignment: python -m services.assignment rpc|worker|relay."""

from kit.main import main

main("services.assignment")
