"""Care of an instance: memory, parked messages, republishing, the audit chain, business time."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from datetime import datetime

from kit import mongo
from kit.core.workdays import SHANGHAI
from single.instance import Instance, opened
from single.process import read_json

Add = Callable[[str, Callable, str], argparse.ArgumentParser]


def own_processes(instance: Instance) -> list[tuple[str, int]]:
    """(name, pid) of the instance's own processes, the supervisor among them."""
    found = [(spec.name, instance.pid(spec.name)) for spec in instance.layout().specs]
    return [(name, pid) for name, pid in [*found, ("supervisor", instance.supervisor_pid)] if pid]


def shared_processes(instance: Instance) -> list[tuple[str, int]]:
    """(name, pid) of broker and database where they run under this checkout."""
    deps = read_json(instance.run / "deps.json")
    return [(name, deps[name]["pid"]) for name in ("rabbitmq", "mongod") if deps.get(name)]


def clock(arguments: argparse.Namespace) -> None:
    """Show business time, or let it pass until a moment."""
    from single.clock import BusinessTime

    config = opened(arguments.name, arguments.run_dir).config()
    client = mongo.connect(config.mongodb_uri)
    business = BusinessTime(config, client)
    if arguments.until:
        until = datetime.fromisoformat(arguments.until)
        business.advance(until if until.tzinfo else until.replace(tzinfo=SHANGHAI))
    print(f"业务时间 / business time: {business.now().astimezone(SHANGHAI).isoformat()}")


def add_commands(add: Add) -> None:
    """Register these commands with the command line."""
    add("clock", clock, "show or advance business time").add_argument("--until", help="ISO time to go to")
