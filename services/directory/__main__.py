"""Start directory: python -m services.directory rpc|worker|relay."""

from kit.main import main

main("services.directory")
