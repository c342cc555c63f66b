"""The version that was released last, as its commit holds it."""

from __future__ import annotations

import re
import subprocess
import tarfile
from io import BytesIO
from pathlib import Path

CHANGELOG = "CHANGELOG.md"
HEADING = re.compile(r"^## (\S+)", re.MULTILINE)
UNRELEASED = "Unreleased"


class NoHistory(Exception):
    """This copy does not hold the commit: an archive, or a clone without its past."""


def last_version(changelog: str) -> str:
    """The newest version of a changelog that is not the one at hand, which stands first."""
    return HEADING.findall(changelog)[1]


def commit_of(version: str) -> str:
    """The commit in which the version's heading appears in the changelog; raises ``NoHistory``."""
    found = _git("log", "--reverse", "--format=%H", f"-S## {version}", "--", CHANGELOG).decode().split()
    # Of a history that was cut off the oldest commit seems to bring everything.
    if not found or found[0] in _cut_off():
        raise NoHistory(f"the commit of version {version} is not in this clone")
    return found[0]


def check_out(commit: str, folder: Path) -> None:
    """Lay the files of a commit out in a folder."""
    with tarfile.open(fileobj=BytesIO(_git("archive", commit))) as archive:
        archive.extractall(folder, filter="data")


def _cut_off() -> list[str]:
    shallow = Path(_git("rev-parse", "--git-path", "shallow").decode().strip())
    return shallow.read_text(encoding="ascii").split() if shallow.exists() else []


def _git(*arguments: str) -> bytes:
    try:
        return subprocess.run(["git", *arguments], check=True, capture_output=True).stdout
    except (subprocess.CalledProcessError, FileNotFoundError) as error:
        raise NoHistory(str(error)) from error
