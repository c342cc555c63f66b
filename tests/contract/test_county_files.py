"""The files of deploy/county fit together, and what they name is there."""

from __future__ import annotations

import re
import subprocess
from configparser import RawConfigParser
from pathlib import Path

import pytest

from kit.config import Config
from services.gateway.routes.app import FILES_PER_FORM

COUNTY = Path("deploy/county")
SHELLCHECK = Path(".run/tools/shellcheck")
UNITS = sorted((COUNTY / "systemd").iterdir())
SETTINGS = dict(
    re.findall(r"^(\w+)=(.*)$", (COUNTY / "machine.env").read_text(encoding="utf-8"), re.MULTILINE)
)
# Read by Python itself and by the shell.
COMMON = {"PATH", "LANG"}


def lines(unit: Path) -> list[tuple[str, str]]:
    """(name, value) of every setting of a unit; systemd allows a name twice."""
    found = re.findall(r"^(\w+)=(.*)$", unit.read_text(encoding="utf-8"), re.MULTILINE)
    return [(name, value) for name, value in found]


def commands(unit: Path) -> list[str]:
    return [value for name, value in lines(unit) if name.startswith("Exec")]


def test_shellcheck_finds_nothing():
    assert SHELLCHECK.exists(), "run scripts/setup.sh shellcheck"
    told = subprocess.run([SHELLCHECK, *COUNTY.glob("*.sh")], capture_output=True, text=True, check=False)
    assert told.stdout == ""


@pytest.mark.parametrize("unit", [unit for unit in UNITS if commands(unit)], ids=lambda unit: unit.name)
def test_a_unit_runs_what_is_there_with_the_machines_settings_as_the_platforms_user(unit):
    given = dict(lines(unit))
    assert given["User"] == "cppcc"
    assert ("EnvironmentFile", "/etc/cppcc/machine.env") in lines(unit)
    for command in commands(unit):
        program, *arguments = command.removeprefix("/opt/cppcc/current/").split()
        if program.endswith("/python"):
            assert arguments[:2] == ["-m", "single"]
            told = subprocess.run(
                [".venv/bin/python", "-m", "single", arguments[2], "--help"], capture_output=True, check=False
            )
            assert told.returncode == 0, arguments
        else:
            assert (COUNTY / Path(program).name).is_file(), program


@pytest.mark.parametrize(
    "timer", [unit for unit in UNITS if unit.suffix == ".timer"], ids=lambda unit: unit.name
)
def test_a_timer_starts_a_service_of_its_name(timer):
    assert timer.with_suffix(".service").is_file()
    RawConfigParser(strict=False).read(timer)


def test_every_setting_of_the_machine_is_read_by_something():
    texts = [
        path.read_text(encoding="utf-8") for path in (*Path("single").glob("*.py"), COUNTY / "backup.sh")
    ]
    # The doctor makes these two names of its options.
    made = {"BACKUPS_DIR", "CERTIFICATES_DIR"}
    for name in set(SETTINGS) - COMMON - made:
        assert name.startswith("PYTHON") or any(name in text for text in texts), name


def test_the_web_server_lets_the_largest_form_through():
    allowed = re.search(r"client_max_body_size (\d+)m;", (COUNTY / "nginx.conf").read_text(encoding="utf-8"))
    largest = FILES_PER_FORM * Config.__dataclass_fields__["file_max_bytes"].default
    assert allowed
    assert int(allowed[1]) * 2**20 > largest
