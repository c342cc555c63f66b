"""What the offline archive says of itself, and where it is not made."""

from __future__ import annotations

import json
import platform
import subprocess
from pathlib import Path

import pytest

from scripts import offline_bundle

ROOT = Path(__file__).resolve().parents[3]
BOOKWORM = {"ID": "debian", "VERSION_ID": "12"}


@pytest.mark.parametrize(
    ("release", "python", "machine", "refused"),
    [
        (BOOKWORM, (3, 11), "x86_64", ""),
        ({"ID": "debian", "VERSION_ID": "13"}, (3, 11), "x86_64", "请在 Debian 12 上制作"),
        ({"ID": "ubuntu", "VERSION_ID": "12"}, (3, 11), "x86_64", "请在 Debian 12 上制作"),
        (BOOKWORM, (3, 12), "x86_64", "Python 3.11 x86_64"),
        (BOOKWORM, (3, 11), "aarch64", "Python 3.11 x86_64"),
    ],
)
def test_it_is_made_where_pip_and_apt_choose_what_the_server_can_use(
    release: dict, python: tuple, machine: str, refused: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(platform, "freedesktop_os_release", lambda: release)
    monkeypatch.setattr(platform, "machine", lambda: machine)
    monkeypatch.setattr(offline_bundle.sys, "version_info", python)
    if refused:
        with pytest.raises(offline_bundle.BundleFailed, match=refused):
            offline_bundle.check_here()
    else:
        offline_bundle.check_here()


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    """An archive's folder with one package of each kind."""
    for name in ("wheels/a-1-py3-none-any.whl", "debs/b_2_all.deb"):
        (tmp_path / name).parent.mkdir()
        (tmp_path / name).write_bytes(name.encode())
    return tmp_path


def test_every_file_has_a_checksum_that_sha256sum_finds_right(draft: Path) -> None:
    offline_bundle.sums(draft)
    check = ["sha256sum", "--check", "--strict", "SHA256SUMS"]
    told = subprocess.run(check, cwd=draft, capture_output=True, text=True, check=True).stdout
    assert told.splitlines() == ["debs/b_2_all.deb: OK", "wheels/a-1-py3-none-any.whl: OK"]


def test_the_manifest_says_what_is_in_the_tree_and_not_in_the_archive(
    draft: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(offline_bundle, "run", lambda *command: " M kit/core/clock.py\n")
    assert offline_bundle.manifest(draft, ROOT, "0123456789ab") == [" M kit/core/clock.py"]
    about = json.loads((draft / "MANIFEST.json").read_text(encoding="utf-8"))
    assert about["uncommitted_changes_left_out"] == [" M kit/core/clock.py"]
    assert (about["revision"], about["python_packages"]) == ("0123456789ab", ["a-1-py3-none-any.whl"])
    assert about["debian_packages"] == ["b_2_all"]


def test_a_command_that_fails_says_why() -> None:
    with pytest.raises(offline_bundle.BundleFailed, match="git 失败"):
        offline_bundle.run("git", "archive", "no-such-revision")
