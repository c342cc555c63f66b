"""Start evaluation: python -m services.evaluation rpc|worker|relay."""

from kit.main import main

main("services.evaluation")
