"""Start supervision: python -m services.supervision rpc|worker|relay."""

from kit.main import main

main("services.supervision")
