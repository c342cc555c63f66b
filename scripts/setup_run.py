"""What the set-up's steps share: running commands into one log, and the one line that says what to do.

Standard library only: it runs before the virtual environment exists, on whatever Python the machine has.
"""

from __future__ import annotations

import contextlib
import fcntl
import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
RUN = ROOT / ".run"
LOG = RUN / "setup.log"
INHERITED: list[int] = []  # the lock's descriptor


class SetupFailed(Exception):
    """A step cannot be done; the text says in one line what to do."""

    def __init__(self, chinese: str, english: str) -> None:
        super().__init__(f"{chinese} / {english}")


class CommandFailed(Exception):
    """A command ended with a code other than 0."""

    def __init__(self, command: list[str], output: str) -> None:
        super().__init__(" ".join(command))
        self.output = output


# Words in an output, and what they ask the user to do. The first match counts.
REMEDIES: tuple[tuple[tuple[str, ...], str, str], ...] = (
    (
        ("No space left on device",),
        "磁盘已满：请腾出至少 2 GB 空间后重新运行",
        "disk full: free at least 2 GB, then run again",
    ),
    (
        ("Could not get lock", "is another process using it"),
        "apt 正被其他程序占用：稍后重新运行",
        "apt is in use by another program: run again later",
    ),
    (
        ("DO NOT MATCH THE HASHES",),
        "下载的包与锁定的校验和不符：请换用可信的软件源",
        "a package differs from its pinned hash: use a trustworthy package index",
    ),
    (
        (
            "a password is required",
            "a terminal is required",
            "not in the sudoers",
            "Permission denied",
            "are you root",
        ),
        "权限不足：请用 root 或有 sudo 权限的用户运行",
        "no permission: run as root or as a user with sudo",
    ),
    (
        (
            "Could not resolve",
            "Temporary failure",
            "Name or service not known",
            "NewConnectionError",
            "Network is unreachable",
            "Connection refused",
            "Could not connect",
            "timed out",
            "ConnectTimeout",
            "Failed to fetch",
            "ProxyError",
        ),
        "网络不通：请检查网络或代理后重新运行",
        "no network: check the connection or the proxy, then run again",
    ),
)


def remedy(output: str) -> str:
    """The one line for the user about a failed command."""
    for words, chinese, english in REMEDIES:
        if any(word in output for word in words):
            return f"{chinese} / {english}"
    return f"详见 {LOG.relative_to(ROOT)} / see {LOG.relative_to(ROOT)}"


@contextlib.contextmanager
def only_one() -> Iterator[None]:
    """Holds the lock against a second set-up. The commands inherit it, so that it also keeps the next
    set-up waiting for what a killed one left running."""
    with (RUN / "setup.lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            print("等待另一个安装过程结束 … / waiting for another set-up to end …", flush=True)
            fcntl.flock(lock, fcntl.LOCK_EX)
        INHERITED.append(lock.fileno())
        yield


def run(*command: str | Path) -> None:
    """Runs a command with its output in the log; its failure carries what it wrote there."""
    parts = [str(part) for part in command]
    with LOG.open("a+", encoding="utf-8", errors="replace") as log:
        log.write(f"\n$ {' '.join(parts)}\n")
        log.flush()
        begin = log.tell()
        code = subprocess.call(parts, stdin=subprocess.DEVNULL, stdout=log, stderr=log, pass_fds=INHERITED)
        log.seek(begin)
        if code:
            raise CommandFailed(parts, log.read())


def as_root(*command: str | Path) -> None:
    """Runs a command as root, through sudo where we are not."""
    if os.geteuid() == 0:
        run(*command)
    elif shutil.which("sudo"):
        run("sudo", "-E", *command)
    else:
        text = " ".join(map(str, command))
        raise SetupFailed(
            f"缺少 root 权限：请以 root 执行 {text} 后重试",
            "not root and no sudo: run it as root, then again",
        )
