"""A city that hosts its counties: ten instances on one machine, with a broker and a database of their own."""

from __future__ import annotations

import os
import re
import shutil
import time
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from single import deps
from single.housekeeping import own_processes, shared_processes
from single.instance import Instance
from single.layout import RUN
from tests.perf.figures import Figure, at_most

COUNTIES = 10
# What docs/operations/install-county.md names for ten instances.
LIMITS = {"BROKER_MEMORY": "3GB", "MONGOD_CACHE_GB": "1"}
PATIENCE_SECONDS, SETTLE_SECONDS, IDLE_SECONDS = 900.0, 20.0, 30.0


def measure() -> list[Figure]:
    """Seconds until all ten are healthy, started at once as after a power cut; what they then hold and use
    while nobody does anything. In production mode: demo and test instances also read their moved clocks."""
    run = RUN / "hosting"
    shutil.rmtree(run, ignore_errors=True)
    before = dict(os.environ)
    os.environ.update(LIMITS)
    instances = [Instance(f"county-{number:02}", run, mode="production") for number in range(COUNTIES)]
    try:
        deps.up(run)
        first = [_seconds(lambda one=instance: one.up(PATIENCE_SECONDS)) for instance in instances]
        _all(instances, Instance.down)
        together = _seconds(lambda: _all(instances, lambda one: one.up(PATIENCE_SECONDS)))
        time.sleep(SETTLE_SECONDS)  # house: sleep memory after the first timers and sweeps, not an event
        return _figures(instances, first, together)
    finally:
        _all(instances, Instance.down)
        deps.down(run)
        os.environ.clear()
        os.environ.update(before)
        shutil.rmtree(run, ignore_errors=True)


def _all(instances: list[Instance], act: Callable[[Instance], object]) -> None:
    with ThreadPoolExecutor(len(instances)) as pool:
        for done in [pool.submit(act, instance) for instance in instances]:
            done.result()


def _seconds(act: Callable[[], object]) -> float:
    begin = time.monotonic()
    act()
    return time.monotonic() - begin


def _figures(instances: list[Instance], first: list[float], together: float) -> list[Figure]:
    own = [sum(proportional_bytes(pid) for _, pid in own_processes(one)) / 1e6 for one in instances]
    shared = {name: proportional_bytes(pid) / 1e6 for name, pid in shared_processes(instances[0])}
    whole = sum(own) + sum(shared.values())
    busy, shares = _idle(instances)
    parts = ", ".join(f"{name} {size:.0f}" for name, size in shared.items())
    set_up = f"set up one after the other in {first[0]:.0f} s (first) to {first[-1]:.0f} s (last)"
    each = f"{sum(own) / len(own):.0f} each, {parts}"
    return [
        at_most("hosting_start_up", together, "s", 300, f"{COUNTIES} instances at once; {set_up}"),
        at_most("hosting_memory", whole, "MB", 7000, f"{COUNTIES} instances: {each}"),
        at_most("hosting_idle", busy, "cores", 1, f"{COUNTIES} instances that nobody uses: {shares}"),
    ]


def _idle(instances: list[Instance]) -> tuple[float, str]:
    """Cores in use while nobody does anything, and which kind of process uses them."""
    pids = [pair for one in instances for pair in own_processes(one)] + shared_processes(instances[0])
    before, begin = [processor_seconds(pid) for _, pid in pids], time.monotonic()
    time.sleep(IDLE_SECONDS)  # house: sleep what is measured is that nothing happens
    took = time.monotonic() - begin
    used: Counter[str] = Counter()
    for (kind, pid), earlier in zip(pids, before, strict=True):
        used[kind] += (processor_seconds(pid) - earlier) / took
    return sum(used.values()), ", ".join(f"{kind} {share:.2f}" for kind, share in used.most_common())


def processor_seconds(pid: int) -> float:
    """Processor time that a process has used so far."""
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def proportional_bytes(pid: int) -> int:
    """A process's memory, with what it shares with others divided among them."""
    text = Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii")
    found = re.search(r"^Pss:\s+(\d+) kB", text, re.MULTILINE)
    return int(found[1]) * 1024 if found else 0
