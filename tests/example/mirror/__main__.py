"""Start the example mirror: python -m tests.example.mirror rpc|worker|relay."""

from kit.main import main

main("tests.example.mirror")
