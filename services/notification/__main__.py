"""Start notification: python -m services.notification rpc|worker|relay."""

from kit.main import main

main("services.notification")
