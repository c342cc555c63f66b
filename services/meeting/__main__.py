"""Start meeting: python -m services.meeting rpc|worker|relay."""

from kit.main import main

main("services.meeting")
