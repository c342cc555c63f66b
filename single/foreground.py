"""What a service manager runs: broker and database, and one instance, in the foreground.

``run-deps`` and ``run`` stay until SIGTERM; ``await`` ends when the instance is healthy, so that the manager
knows when it has started.
"""

from __future__ import annotations

import argparse
import logging
import os
import signal
import socket
import threading
from pathlib import Path

from single import deps
from single.housekeeping import Add
from single.instance import Instance, StartFailed, opened
from single.layout import SINGLE
from single.process import DepsError, read_json, wait_until, write_json

log = logging.getLogger(__name__)

LOOK_SECONDS = 2.0
GATEWAY_PORT = "gateway.http"


def run_deps(arguments: argparse.Namespace) -> None:
    """Keep the private broker and database running; one that dies is started again."""
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    stopping = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stopping.set())
    deps.print_addresses(deps.up(arguments.run_dir))
    notify("READY=1")
    while not stopping.wait(LOOK_SECONDS):
        look_after(arguments.run_dir)
    deps.down(arguments.run_dir)


def look_after(run: Path) -> None:
    """Start again what has died; what cannot be started now is tried at the next look."""
    known = read_json(run / "deps.json")
    nodes = {"rabbitmq": deps.broker_node(run), "mongod": deps.database_node(run)}
    dead = [name for name, node in nodes.items() if known.get(name) and node.process.gone()]
    if not dead:
        return
    log.warning("%s 已退出，重新启动 / ended, started again", "、".join(dead))
    try:
        deps.up(run)
    except DepsError as failed:
        log.error("%s", failed)


def notify(message: str) -> None:
    """Tell systemd, if it is there, what has become of this process (sd_notify)."""
    address = os.environ.get("NOTIFY_SOCKET", "")
    if address:
        with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as manager:
            manager.connect("\0" + address[1:] if address.startswith("@") else address)
            manager.sendall(message.encode())


def run(arguments: argparse.Namespace) -> None:
    """Become the supervisor of the instance; raises ``StartFailed`` where it runs already."""
    instance = Instance(arguments.name, arguments.run_dir, SINGLE, arguments.mode)
    if instance.supervisor_pid:
        raise StartFailed(f"实例 {instance.name} 已在运行 / runs already (pid {instance.supervisor_pid})")
    if arguments.http_port:
        pin(instance, arguments.http_port)
    instance.prepare()
    _check(instance, arguments.http_port)
    instance.become_supervisor()


def pin(instance: Instance, port: int) -> None:
    """Let the gateway listen where the web server in front of it looks for it."""
    path = instance.directory / "ports.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    write_json(path, {**read_json(path), GATEWAY_PORT: port})


def _check(instance: Instance, port: int) -> None:
    taken = read_json(instance.directory / "ports.json")[GATEWAY_PORT]
    if port and taken != port:
        raise StartFailed(f"端口 {port} 已被其他程序占用 / port {port} is taken by another program")


def wait(arguments: argparse.Namespace) -> None:
    """Return when the instance that somebody else starts is healthy; raises ``StartFailed``."""
    instance = opened(arguments.name, arguments.run_dir)
    # Its layout is its own until its supervisor runs: asking for it earlier would make another.
    if not wait_until(lambda: bool(instance.supervisor_pid), arguments.within):
        raise StartFailed(f"实例 {instance.name} 未启动 / nobody starts it")
    instance.wait_healthy(instance.layout(), arguments.within)


def add_commands(add: Add) -> None:
    """Register these commands with the command line."""
    add("run-deps", run_deps, "broker and database in the foreground, for a service manager")
    running = add("run", run, "an instance in the foreground, for a service manager")
    running.add_argument("--mode", choices=("production", "demo", "test"), default="production")
    running.add_argument("--http-port", type=int, default=0, help="where the gateway listens, on loopback")
    waiting = add("await", wait, "return when the instance is healthy")
    waiting.add_argument("--within", type=float, default=60.0, help="seconds")
