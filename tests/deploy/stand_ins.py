"""Base images where no image registry can be reached, under the very names that the shipped files use.

Debian 12 by debootstrap, with its own Python and RabbitMQ, the mongod that the set-up has unpacked, and
Debian's Prometheus.  They have none of the official images' entrypoints, which nothing here relies on.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Callable
from pathlib import Path

import yaml

from tests.deploy.engine import DockerCannotStart, DockerFailed, Engine

ROOT = Path(__file__).resolve().parent.parent.parent
TOOLS = ROOT / ".run" / "tools"
DEBIAN, OFFICIAL = "cppcc/stand-in-debian:12", "debian:12"
LABEL = "cppcc.stand-in"
PULL_SECONDS, BOOTSTRAP_SECONDS, BUILD_SECONDS = 600, 900, 600
CERTIFICATES = Path("/etc/ssl/certs/ca-certificates.crt")
APT = (
    "RUN apt-get -qq update && apt-get -qq -y --no-install-recommends install {}"
    " && rm -rf /var/lib/apt/lists/*"
)


def named_images() -> list[str]:
    """The images that Dockerfile and compose file name and do not build."""
    dockerfile = (ROOT / "Dockerfile").read_text(encoding="utf-8")
    compose = yaml.safe_load((ROOT / "docker-compose.yml").read_text(encoding="utf-8"))
    bases = set(re.findall(r"^FROM (\S+)", dockerfile, re.MULTILINE))
    run = {one["image"] for one in compose["services"].values()}
    return sorted(image for image in bases | run if not image.startswith("cppcc/"))


def provide(engine: Engine) -> list[str]:
    """See that every named image is there; returns those for which a stand-in had to do."""
    made = []
    for image in named_images():
        if not _present(engine, image) and not _pulled(engine, image):
            _make(engine, image)
        if engine.docker(
            "image", "inspect", "--format", f'{{{{index .Config.Labels "{LABEL}"}}}}', image
        ).strip():
            made.append(image)
    return made


def debian(engine: Engine) -> str:
    """The name of a minimal Debian 12: the one made here, the official image, or one to be made."""
    if not _present(engine, DEBIAN):
        if _present(engine, OFFICIAL) or _pulled(engine, OFFICIAL):
            return OFFICIAL
        _bootstrap(engine)
    return DEBIAN


def _present(engine: Engine, image: str) -> bool:
    return bool(engine.docker("image", "ls", "--quiet", image).strip())


def _pulled(engine: Engine, image: str) -> bool:
    try:
        engine.docker("pull", "--quiet", image, seconds=PULL_SECONDS)
    except (DockerFailed, subprocess.TimeoutExpired):
        return False
    return True


def _make(engine: Engine, image: str) -> None:
    if not _present(engine, DEBIAN):
        _bootstrap(engine)
    with tempfile.TemporaryDirectory() as folder:
        lines = RECIPES[image.partition(":")[0]](Path(folder))
        dockerfile = "\n".join([f"FROM {DEBIAN}", *lines, f"LABEL {LABEL}={image}", ""])
        (Path(folder) / "Dockerfile").write_text(dockerfile, encoding="utf-8")
        engine.docker("build", "--quiet", "--tag", image, folder, seconds=BUILD_SECONDS)


def _bootstrap(engine: Engine) -> None:
    packages = "--include=ca-certificates,python3,python3-venv"
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "root"
        engine.run("debootstrap", "--variant=minbase", packages, "bookworm", root, seconds=BOOTSTRAP_SECONDS)
        # What the machine trusts, the builds must trust: their packages come the same way.
        shutil.copy(CERTIFICATES, root / CERTIFICATES.relative_to("/"))
        archive = Path(folder) / "root.tar"
        engine.run("tar", "-C", root, "-cf", archive, ".", seconds=BUILD_SECONDS)
        engine.docker("import", archive, DEBIAN, seconds=BUILD_SECONDS)
    try:
        engine.docker("run", "--rm", "--network", "none", DEBIAN, "true")
    except DockerFailed as failed:
        raise DockerCannotStart(f"容器无法运行 / no container can run here: {failed}") from failed


def _python(folder: Path) -> list[str]:
    index = os.environ.get("PIP_INDEX_URL")
    return [f"ENV PIP_CERT={CERTIFICATES}", *([f"ENV PIP_INDEX_URL={index}"] if index else [])]


def _rabbitmq(folder: Path) -> list[str]:
    # The official image runs the server itself as its own user; Debian's command changes the user by `su`,
    # which forgets the container's limit of open files.
    return [APT.format("rabbitmq-server"), "ENV PATH=/usr/lib/rabbitmq/bin:$PATH", "USER rabbitmq"]


def _mongod(folder: Path) -> list[str]:
    binary = shutil.which("mongod") or next((TOOLS / "mongod").rglob("bin/mongod"))
    shutil.copy(binary, folder / "mongod")
    return [
        APT.format("libcurl4"),
        "COPY mongod /usr/bin/mongod",
        "RUN mkdir -p /data/db && chown -R 999:999 /data/db",
    ]


def _prometheus(folder: Path) -> list[str]:
    subprocess.run([ROOT / "scripts" / "setup.sh", "prometheus"], check=True, timeout=BUILD_SECONDS)
    shutil.copy(TOOLS / "prometheus", folder / "prometheus")
    return ["COPY prometheus /usr/bin/prometheus"]


RECIPES: dict[str, Callable[[Path], list[str]]] = {
    "python": _python,
    "rabbitmq": _rabbitmq,
    "mongo": _mongod,
    "prom/prometheus": _prometheus,
}
