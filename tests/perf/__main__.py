"""``make bench``: measure everything, print the table, write ``.run/bench.json``."""

from __future__ import annotations

import sys
import time
from importlib import import_module
from pathlib import Path

from tests.perf.figures import Figure, report

MEASURES = ("commands", "relaying", "latency", "reactions", "startup", "aggregate", "federation")


def main(names: list[str]) -> int:
    """Run the named measures; without a name all but `hosting`, which takes minutes and 6 GB of memory."""
    figures: list[Figure] = []
    for name in names or MEASURES:
        begin = time.monotonic()
        figures += import_module(f"tests.perf.{name}").measure()
        print(f"… {name}: {time.monotonic() - begin:.0f} s", flush=True)
    report(figures, Path(".run/bench.json"))
    return 0 if all(figure.met for figure in figures) else 1


sys.exit(main(sys.argv[1:]))
