"""The instance's command line: ``python -m single <command>``; ``make help`` lists what people use."""

from __future__ import annotations

import sys

# The worker's process must be patched before anything else is imported, so nothing is imported here yet.
PROCESSES = ("rpc", "worker", "relay")

if __name__ == "__main__":
    if len(sys.argv) == 2 and sys.argv[1] in PROCESSES:
        from kit.main import run
        from single.layout import packages

        run(sys.argv[1], packages(), name="single")
    elif len(sys.argv) == 3 and sys.argv[1] == "supervise":
        from single.supervisor import main as supervise

        supervise(sys.argv[2])
    else:
        from single.cli import main

        sys.exit(main(sys.argv[1:]))
