"""Broker and database of this checkout: the given ones, else private nodes under `.run/`.

`AMQP_URL` (with `RABBITMQ_MANAGEMENT_URL`) and `MONGODB_URI` name given ones. The addresses in use are
written to `.run/deps.json`. More nodes, for tests that kill them, are `Broker(dir)` and `Mongod(dir)`.
"""

from __future__ import annotations

import contextlib
import fcntl
import os
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pika  # house: bus looks whether the broker answers
from pika.exceptions import AMQPError  # house: bus looks whether the broker answers
from pymongo import MongoClient
from pymongo.errors import PyMongoError

from single.broker import Broker, Limits, check_version
from single.layout import RUN
from single.mongod import Mongod
from single.process import DepsError, write_json

__all__ = ["RUN", "Broker", "DepsError", "Mongod", "down", "main", "status", "up"]


def broker_node(run: Path) -> Broker:
    """The private broker, with the limits that the machine's settings name."""
    named = {"memory": os.environ.get("BROKER_MEMORY"), "disk_reserve": os.environ.get("BROKER_DISK_RESERVE")}
    return Broker(run / "rabbitmq", limits=Limits(**{name: value for name, value in named.items() if value}))


def database_node(run: Path) -> Mongod:
    """The private database; its cache is the machine's setting too."""
    return Mongod(run / "mongod", cache_gb=float(os.environ.get("MONGOD_CACHE_GB") or 0.5))


def up(run: Path = RUN) -> dict[str, Any]:
    """Makes broker and database available and returns what it wrote to `deps.json`; repeatable."""
    with _lock(run), ThreadPoolExecutor(2) as pool:
        parts = [pool.submit(_broker_up, run), pool.submit(_mongod_up, run)]
        found = {key: value for part in parts for key, value in part.result().items()}
        write_json(run / "deps.json", found)
    return found


def down(run: Path = RUN) -> None:
    """Stops the private nodes; given ones are left alone. Data stays."""
    with _lock(run), ThreadPoolExecutor(2) as pool:
        for stopped in [pool.submit(broker_node(run).stop), pool.submit(database_node(run).stop)]:
            stopped.result()
        (run / "deps.json").unlink(missing_ok=True)


def status(run: Path = RUN) -> list[tuple[str, int, str]]:
    """Rows of (name, pid, state) for the private nodes."""
    nodes: list[tuple[str, Broker | Mongod]] = [
        ("rabbitmq", broker_node(run)),
        ("mongod", database_node(run)),
    ]
    return [(name, node.pid, _state(node)) for name, node in nodes]


def _state(node: Broker | Mongod) -> str:
    if not node.pid:
        return "stopped"
    return "ready" if node.ready() else "not answering"


@contextlib.contextmanager
def _lock(run: Path) -> Iterator[None]:
    """One `up` or `down` at a time."""
    run.mkdir(parents=True, exist_ok=True)
    with (run / "deps.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _broker_up(run: Path) -> dict[str, Any]:
    given = os.environ.get("AMQP_URL")
    if given:
        _check_given_broker(given)
        return {
            "amqp_url": given,
            "management_url": os.environ.get("RABBITMQ_MANAGEMENT_URL"),
            "rabbitmq": None,
        }
    broker = broker_node(run)
    broker.start()
    details = {"pid": broker.pid, "node": broker.node, "dir": str(broker.dir), **broker.settings["ports"]}
    return {"amqp_url": broker.amqp_url, "management_url": broker.management_url, "rabbitmq": details}


def _check_given_broker(url: str) -> None:
    try:
        connection = pika.BlockingConnection(pika.URLParameters(url))
    except (AMQPError, OSError) as failed:
        raise DepsError("AMQP_URL 无法连接", "AMQP_URL cannot be reached", repr(failed)) from failed
    with contextlib.closing(connection):
        properties = connection._impl.server_properties  # pika shows them nowhere else
        check_version(_text(properties.get("version", "?")))


def _text(value: str | bytes) -> str:
    return value.decode() if isinstance(value, bytes) else value


def _mongod_up(run: Path) -> dict[str, Any]:
    given = os.environ.get("MONGODB_URI")
    if given:
        _check_given_database(given)
        return {"mongodb_uri": given, "mongod": None}
    mongod = database_node(run)
    mongod.start()
    return {
        "mongodb_uri": mongod.uri,
        "mongod": {"pid": mongod.pid, "dir": str(mongod.dir), "port": mongod.port},
    }


def _check_given_database(uri: str) -> None:
    """Transactions and change streams need a replica set: a standalone mongod is refused."""
    try:
        with MongoClient(uri, serverSelectionTimeoutMS=10_000) as client:
            hello = client.admin.command("hello")
    except PyMongoError as failed:
        raise DepsError("MONGODB_URI 无法连接", "MONGODB_URI cannot be reached", str(failed)) from failed
    if not hello.get("setName"):
        raise DepsError(
            "MONGODB_URI 指向单机 mongod，需要副本集（--replSet）",
            "MONGODB_URI is a standalone mongod: a replica set (--replSet) is needed",
        )


def print_addresses(found: dict[str, Any]) -> None:
    broker, database = found["rabbitmq"], found["mongod"]
    private = f"127.0.0.1:{broker['amqp']} (pid {broker['pid']})" if broker else "AMQP_URL"
    print(f"RabbitMQ {private}")
    private = f"127.0.0.1:{database['port']} (pid {database['pid']})" if database else "MONGODB_URI"
    print(f"MongoDB  {private}")


def main(arguments: list[str]) -> int:
    """`up`, `down` or `status`."""
    command = arguments[0] if arguments else ""
    try:
        if command == "up":
            print_addresses(up())
        elif command == "down":
            down()
        elif command == "status":
            for name, pid, state in status():
                print(f"{name:10} {pid or '-':>8} {state}")
        else:
            print("usage: deps.py up|down|status", file=sys.stderr)
            return 2
    except DepsError as failed:
        print(failed, file=sys.stderr)
        return 1
    return 0
