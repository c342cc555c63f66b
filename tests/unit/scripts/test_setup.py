"""The set-up tells in one line what to do, and repeats what was cut off."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture(autouse=True)
def scripts_on_the_path(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.syspath_prepend(str(ROOT / "scripts"))
    yield


@pytest.fixture
def shim(tmp_path: Path) -> Path:
    """A shim that finds no version behind itself, as version managers leave them on the PATH."""
    path = tmp_path / "python3.12"
    path.write_text("#!/bin/sh\necho 'command not found' >&2\nexit 127\n")
    path.chmod(0o755)
    return path


@pytest.mark.parametrize(
    ("output", "advice"),
    [
        ("E: You don't have enough free space\nwrite error: No space left on device", "磁盘已满"),
        ("Failed to establish: NewConnectionError: Temporary failure in name resolution", "网络不通"),
        ("E: Failed to fetch http://example.invalid  Could not connect", "网络不通"),
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE", "校验和"),
        ("E: Could not get lock /var/lib/dpkg/lock-frontend", "apt 正被"),
        ("sudo: a terminal is required to read the password", "权限不足"),
        ("something nobody has seen before", ".run/setup.log"),
    ],
)
def test_a_failed_command_leads_to_one_line_of_advice(output: str, advice: str) -> None:
    from setup_run import remedy

    line = remedy(output)
    assert advice in line
    assert "\n" not in line


def test_a_python_shim_without_a_version_behind_it_is_passed_over(shim: Path) -> None:
    from setup_python import version_of

    assert version_of(shim) == ()
    assert version_of(sys.executable) == sys.version_info[:2]


def test_a_named_python_of_the_wrong_version_is_refused(shim: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from setup_python import choose_python
    from setup_run import SetupFailed

    monkeypatch.setenv("PYTHON", str(shim))
    with pytest.raises(SetupFailed, match=r"3\.11"):
        choose_python()


def test_an_environment_whose_filling_was_cut_off_is_made_again(tmp_path: Path) -> None:
    clone = _scripts_in(tmp_path)
    assert _make_venv(clone) == 0
    (clone / ".venv" / "leftover").touch()
    (clone / ".venv" / ".installing").touch()
    assert _make_venv(clone) == 0
    assert not (clone / ".venv" / "leftover").exists()


def test_a_whole_environment_is_kept(tmp_path: Path) -> None:
    clone = _scripts_in(tmp_path)
    assert _make_venv(clone) == 0
    (clone / ".venv" / "leftover").touch()
    assert _make_venv(clone) == 0
    assert (clone / ".venv" / "leftover").exists()


def _scripts_in(directory: Path) -> Path:
    for source in (ROOT / "scripts").glob("setup*.py"):
        target = directory / "scripts" / source.name
        target.parent.mkdir(exist_ok=True)
        target.write_bytes(source.read_bytes())
    (directory / ".run").mkdir()
    return directory


def _make_venv(clone: Path) -> int:
    """Makes it without pip, which is what takes the time."""
    program = (
        "import setup_python as s, setup_run as r; run = s.run;"
        "s.run = lambda *c: run(*c[:3], '--without-pip', *c[3:]); s.make_venv()"
    )
    env = {**os.environ, "PYTHONPATH": str(clone / "scripts"), "PYTHON": sys.executable}
    return subprocess.run([sys.executable, "-c", program], env=env, cwd=clone, check=False).returncode
