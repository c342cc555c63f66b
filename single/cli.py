"""What operators and developers do with an instance on this machine."""

from __future__ import annotations

import argparse
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from kit.core.errors import Misconfigured, Refusal
from single import (
    backup,
    beginning,
    bundles,
    doctor,
    dossiers,
    foreground,
    housekeeping,
    reconcile,
    restore,
)
from single.demo import show
from single.importing import command as importing
from single.instance import RUN, Instance, StartFailed, opened, resident_bytes
from single.layout import SINGLE, SPLIT
from single.network import show as network
from single.process import DepsError

DEFAULT_NAME = "demo-county"


def main(argv: Sequence[str]) -> int:
    """Run one command; returns the exit code."""
    arguments = _parser().parse_args(argv)
    try:
        return int(arguments.run(arguments) or 0)
    except (StartFailed, DepsError, Misconfigured, Refusal) as error:
        print(f"✗ {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


def up(arguments: argparse.Namespace) -> None:
    """Start an instance and say where it is."""
    begin = time.monotonic()
    instance = Instance(arguments.name, arguments.run_dir, arguments.profile, arguments.mode)
    layout = instance.up()
    print(f"✓ 实例 {instance.name} 已启动（{time.monotonic() - begin:.1f} 秒）：{layout.url}")


def down(arguments: argparse.Namespace) -> None:
    """Stop an instance."""
    opened(arguments.name, arguments.run_dir).down()
    print(f"✓ 实例 {arguments.name} 已停止，数据保留")


def status(arguments: argparse.Namespace) -> int:
    """Print the endpoints with their health."""
    instance = opened(arguments.name, arguments.run_dir)
    if not instance.supervisor_pid:
        print(f"实例 {arguments.name} 未运行 / not running")
        return 1
    health = {spec.type + spec.name: instance.healthy(spec) for spec in instance.layout().specs}
    names = {
        (row["service"], row["type"]): spec for spec in instance.layout().specs for row in spec.rows("", None)
    }
    print(f"{'service':<14}{'type':<10}{'pid':>8}  {'health':<8} address")
    for row in instance.write_endpoints():
        spec = names.get((row["service"], row["type"]))
        state = "-" if spec is None else ("ok" if health[spec.type + spec.name] else "ILL")
        address = row["grpc"] or row["url"] or row["metrics"] or ""
        print(f"{row['service']:<14}{row['type']:<10}{row['pid'] or '-':>8}  {state:<8} {address}")
    return 0 if all(health.values()) else 1


def logs(arguments: argparse.Namespace) -> int:
    """Follow the logs of all processes."""
    files = sorted((opened(arguments.name, arguments.run_dir).directory / "logs").glob("*.log"))
    if not files:
        print("没有日志 / no logs")
        return 1
    return subprocess.call(["tail", "-n", "20", "-F", *map(str, files)])


def footprint(arguments: argparse.Namespace) -> None:
    """Print resident memory per process; broker and database are listed but not in the sum."""
    instance = opened(arguments.name, arguments.run_dir)
    total = 0
    for name, pid in housekeeping.own_processes(instance):
        size = resident_bytes(pid)
        total += size
        print(f"{name:<24}{pid:>8}{size / 1e6:>10.1f} MB")
    print(f"{'合计 / sum':<24}{'':>8}{total / 1e6:>10.1f} MB")
    for name, pid in housekeeping.shared_processes(instance):
        print(f"{name:<24}{pid:>8}{resident_bytes(pid) / 1e6:>10.1f} MB  (共用 / shared)")


def stop(arguments: argparse.Namespace) -> None:
    """Stop single processes of a running instance."""
    opened(arguments.name, arguments.run_dir).stop(*arguments.process)


def start(arguments: argparse.Namespace) -> None:
    """Start stopped processes again."""
    opened(arguments.name, arguments.run_dir).start(*arguments.process)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m single", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="command")

    def add(name: str, run: Callable, help_text: str) -> argparse.ArgumentParser:
        command = commands.add_parser(name, help=help_text)
        command.add_argument("--name", default=DEFAULT_NAME, help="instance")
        command.add_argument("--run", dest="run_dir", type=Path, default=RUN, help="where state is kept")
        command.set_defaults(run=run)
        return command

    starting = add("up", up, "start an instance")
    starting.add_argument("--profile", choices=(SINGLE, SPLIT), default=SINGLE)
    starting.add_argument("--mode", choices=("production", "demo", "test"), default="demo")
    add("down", down, "stop an instance")
    add("status", status, "processes, addresses, health")
    add("logs", logs, "follow the logs")
    add("footprint", footprint, "resident memory per process")
    for name, run in (("stop", stop), ("start", start)):
        add(name, run, f"{name} single processes").add_argument("process", nargs="+")
    add("demo", show.demo, "play the main job on a fresh instance and leave it running")
    add("demo-network", network.demo, "play what goes between instances, on four fresh ones")
    add("network-down", network.down, "stop the instances of the network demo")
    foreground.add_commands(add)
    beginning.add_command(add)
    importing.add_command(add)
    dossiers.add_commands(add)
    housekeeping.add_commands(add)
    reconcile.add_command(add)
    bundles.add_commands(add)
    doctor.add_command(add)
    backup.add_commands(add)
    restore.add_commands(add)
    return parser
