"""Start-up and memory of a set-up instance in the single profile."""

from __future__ import annotations

import statistics
import time

from single.housekeeping import own_processes
from single.instance import Instance, resident_bytes
from tests.perf.figures import Figure, at_most

ROUNDS = 3
SETTLE_SECONDS = 5.0


def measure() -> list[Figure]:
    """Seconds from nothing to all healthy, and resident memory of its own processes afterwards."""
    instance = Instance("bench-county", mode="test")
    instance.up()
    instance.down()
    seconds, megabytes, parts = [], [], ""
    for _ in range(ROUNDS):
        begin = time.monotonic()
        instance.up()
        seconds.append(time.monotonic() - begin)
        time.sleep(SETTLE_SECONDS)  # house: sleep memory after the first timers and sweeps, not an event
        sizes = {name: resident_bytes(pid) / 1e6 for name, pid in own_processes(instance)}
        megabytes.append(sum(sizes.values()))
        parts = ", ".join(f"{name} {size:.0f}" for name, size in sizes.items())
        instance.down()
    return [
        at_most("start_up", statistics.median(seconds), "s", 20, "single profile, set up before"),
        at_most("resident_memory", statistics.median(megabytes), "MB", 550, parts),
    ]
