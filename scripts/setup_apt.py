"""System packages for the set-up, installed without starting any service: a system broker is none of ours."""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

from setup_run import RUN, CommandFailed, SetupFailed, as_root, run

POLICY = Path("/usr/sbin/policy-rc.d")
MARK = "# Written by cppcc-platform's set-up; gone again when it is done."
# Services that a package enables for the next boot, which is not for a set-up to decide.
UNITS = {
    "rabbitmq-server": ("rabbitmq-server.service", "epmd.service", "epmd.socket"),
    "docker.io": ("docker.service", "docker.socket", "containerd.service"),
}
APT = ("env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-q", "-y")


def install(*packages: str) -> None:
    """Installs packages; what apt or dpkg left half-done before is finished first."""
    if not shutil.which("apt-get"):
        names = " ".join(packages)
        raise SetupFailed(
            f"没有 apt：请自行安装 {names} 后重试", f"no apt: install {names} yourself, then run again"
        )
    with _no_service_starts():
        as_root("env", "DEBIAN_FRONTEND=noninteractive", "dpkg", "--configure", "-a")
        with contextlib.suppress(CommandFailed):  # one broken source must not stand in the way of the others
            as_root(*APT, "update")
        as_root(*APT, "--no-install-recommends", "install", *packages)
    _no_start_at_boot([unit for package in packages for unit in UNITS.get(package, ())])


def unpack(package: str, file: str, folder: Path) -> Path:
    """Takes one program out of a Debian package without installing it; returns where it lies."""
    target = folder / Path(file).name
    if target.exists():
        return target
    with tempfile.TemporaryDirectory() as draft:
        with contextlib.suppress(CommandFailed):
            as_root(*APT, "update")
        run("sh", "-c", f"cd {draft} && apt-get -q download {package}")
        archive = next(Path(draft).glob("*.deb"))
        run("dpkg-deb", "-x", archive, draft)
        folder.mkdir(parents=True, exist_ok=True)
        shutil.copy2(Path(draft) / file, target)
    return target


def clean_up() -> None:
    """Removes the policy file of a set-up that was killed."""
    if _ours():
        as_root("rm", "-f", POLICY)


def _ours() -> bool:
    return POLICY.is_file() and MARK in POLICY.read_text(errors="replace")


@contextlib.contextmanager
def _no_service_starts() -> Iterator[None]:
    """Puts up the policy that Debian's maintainer scripts ask; somebody's own policy stays as it is."""
    if POLICY.exists() and not _ours():
        yield
        return
    draft = RUN / "policy-rc.d"
    draft.write_text(f"#!/bin/sh\n{MARK}\nexit 101\n")
    as_root("install", "-m", "755", draft, POLICY)
    draft.unlink()
    try:
        yield
    finally:
        clean_up()


def _no_start_at_boot(units: list[str]) -> None:
    """Undoes what the packages enabled for the next boot."""
    wanted = Path("/etc/systemd/system")
    enabled = [unit for unit in units if any(wanted.glob(f"*.wants/{unit}"))]
    if enabled and shutil.which("systemctl"):
        as_root("systemctl", "disable", *enabled)


def half_installed(package: str) -> bool:
    """Whether dpkg was cut off while it installed the package."""
    if not shutil.which("dpkg-query"):
        return False
    query = ["dpkg-query", "-W", "-f", "${db:Status-Status}", package]
    status = subprocess.run(query, capture_output=True, text=True, check=False).stdout
    return status in ("half-installed", "unpacked", "half-configured")


def has_library(name: str) -> bool:
    """Whether the dynamic linker finds a library."""
    folders = ("/lib", "/usr/lib", "/lib64", "/usr/lib64", f"/usr/lib/{os.uname().machine}-linux-gnu")
    return any((Path(folder) / name).exists() for folder in folders)


def has_font(pattern: str) -> bool:
    """Whether a font file of that name is installed."""
    return any(Path("/usr/share/fonts").rglob(pattern))
