"""Prepares a checkout: `setup.py [server|browser|promtool|prometheus|amtool|kubectl|shellcheck|docker]`.

Each step looks at what is there, so that running again after an interruption goes on where it stopped.
A step's stamp is written after its success and holds the hash of what the step was made from.
"""

from __future__ import annotations

import os
import shutil
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path
from types import FrameType

import setup_apt
from setup_python import (
    PRESENT,
    install_kubectl,
    install_mongod,
    install_requirements,
    install_server_requirements,
    make_venv,
    needs_mongod,
)
from setup_run import ROOT, RUN, CommandFailed, SetupFailed, only_one, remedy

RABBITMQ = Path("/usr/lib/rabbitmq/bin/rabbitmq-server")
MIN_FREE_BYTES = 1_500_000_000
Step = tuple[str, Callable[[], str]]


def check_disk() -> str:
    """Asks for room before the first download; later runs need little more."""
    free = shutil.disk_usage(ROOT).free
    if free < MIN_FREE_BYTES and not (ROOT / ".venv").exists():
        raise CommandFailed(["disk"], "No space left on device")
    return f"{free / 1e9:.0f} GB 可用 / free"


def install_packages() -> str:
    """RabbitMQ, and the library that the bundled mongod needs."""
    setup_apt.clean_up()
    packages = []
    if not os.environ.get("AMQP_URL") and not has_rabbitmq():
        packages.append("rabbitmq-server")
    if needs_mongod() and not setup_apt.has_library("libcurl.so.4"):
        packages.append("libcurl4")
    return install_missing(packages)


def has_rabbitmq() -> bool:
    there = RABBITMQ.exists() or shutil.which("rabbitmq-server")
    return bool(there) and not setup_apt.half_installed("rabbitmq-server")


def install_browser() -> str:
    """A browser and the fonts that Chinese pages need."""
    packages = [] if shutil.which("chromium") else ["chromium"]
    if not setup_apt.has_font("NotoSansCJK*"):
        packages.append("fonts-noto-cjk")
    return install_missing(packages)


def install_docker() -> str:
    """An engine that builds and runs images; a machine that has one keeps it, whoever made it."""
    wanted = {
        "docker.io": shutil.which("docker") and shutil.which("dockerd"),
        "docker-compose": shutil.which("docker-compose"),
        "debootstrap": shutil.which("debootstrap"),
        "iptables": shutil.which("iptables"),
    }
    return install_missing([package for package, found in wanted.items() if not found])


def install_missing(packages: list[str]) -> str:
    if packages:
        setup_apt.install(*packages)
    return " ".join(packages) or PRESENT


def unpack_promtool() -> str:
    """Prometheus' own checker of metrics and rules; the server itself is not installed."""
    return str(setup_apt.unpack("prometheus", "usr/bin/promtool", RUN / "tools").relative_to(ROOT))


def unpack_prometheus() -> str:
    """The server, for tests that let it read metrics and fire alerts; nothing is installed."""
    return str(setup_apt.unpack("prometheus", "usr/bin/prometheus", RUN / "tools").relative_to(ROOT))


def unpack_amtool() -> str:
    """The checker of who hears of which alert."""
    return str(setup_apt.unpack("prometheus-alertmanager", "usr/bin/amtool", RUN / "tools").relative_to(ROOT))


def unpack_shellcheck() -> str:
    """The checker of the installer's scripts."""
    return str(setup_apt.unpack("shellcheck", "usr/bin/shellcheck", RUN / "tools").relative_to(ROOT))


STEPS: dict[str, tuple[Step, ...]] = {
    "": (
        ("磁盘空间 / disk space", check_disk),
        ("系统软件 / system packages", install_packages),
        ("Python 虚拟环境 / virtual environment", make_venv),
        ("Python 依赖 / Python packages", install_requirements),
        ("MongoDB 程序 / mongod", install_mongod),
    ),
    # An installed server: its system packages are the installer's affair (deploy/county/install.sh).
    "server": (
        ("Python 虚拟环境 / virtual environment", make_venv),
        ("Python 依赖 / Python packages", install_server_requirements),
        ("MongoDB 程序 / mongod", install_mongod),
    ),
    "shellcheck": (("shellcheck", unpack_shellcheck),),
    "promtool": (("promtool", unpack_promtool),),
    "prometheus": (("prometheus", unpack_prometheus),),
    "amtool": (("amtool", unpack_amtool),),
    "kubectl": (("kubectl", install_kubectl),),
    "docker": (("Docker 与 docker-compose / Docker and docker-compose", install_docker),),
    "browser": (("浏览器与中文字体 / browser and Chinese fonts", install_browser),),
}


def run_steps(steps: tuple[Step, ...]) -> int:
    """Runs the steps in order and stops at the first that fails, with one line about what to do."""
    for number, (title, step) in enumerate(steps, 1):
        print(f"[{number}/{len(steps)}] {title} … ", end="", flush=True)
        begun = time.monotonic()
        try:
            result = step()
        except (SetupFailed, CommandFailed, OSError) as failed:
            print(f"\n失败 / failed: {explain(failed)}", file=sys.stderr)
            return 1
        print(f"{result} ({time.monotonic() - begun:.0f} s)", flush=True)
    return 0


def explain(failed: Exception) -> str:
    if isinstance(failed, SetupFailed):
        return str(failed)
    return remedy(failed.output if isinstance(failed, CommandFailed) else str(failed))


def stop(signum: int, frame: FrameType | None) -> None:
    """Ends in order, so that what was put up for the time of the set-up is taken down."""
    raise SystemExit(128 + signum)


def main(arguments: list[str]) -> int:
    RUN.mkdir(exist_ok=True)
    signal.signal(signal.SIGTERM, stop)
    with only_one():
        return run_steps(STEPS[arguments[0] if arguments else ""])


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit("\n已中断，重新运行即可继续 / interrupted: run again to go on")
