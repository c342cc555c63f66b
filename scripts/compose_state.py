"""Make what ``docker-compose.yml`` mounts: ``python scripts/compose_state.py [folder]`` (.run/compose).

Passwords are random, made once and kept in ``secrets.json``, which nothing mounts; everything else is written
anew, so that a new version's services get the rights that they need.  Each part mounts its own folder alone.
"""

from __future__ import annotations

import os
import re
import secrets
import sys
from pathlib import Path
from urllib.parse import unquote, urlsplit

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from single import logins
from single.process import read_json, write_json

ROOT = Path(__file__).resolve().parent.parent
RABBITMQ = """# Made by scripts/compose_state.py.
listeners.tcp.default = 5672
management.tcp.port = 15672
default_user = platform
default_pass = {password}
default_vhost = /
vm_memory_high_watermark.relative = 0.4
disk_free_limit.absolute = 1GB
"""
PLUGINS = "[rabbitmq_management,rabbitmq_prometheus,rabbitmq_shovel,rabbitmq_shovel_management].\n"
DATABASE, BROKER = "mongodb://{}mongodb:27017/?replicaSet=platform", "amqp://rabbitmq:5672/"
DEFAULT_INSTANCE = "demo-county"
# Where 0.1.0 kept what is kept on.
BEFORE = ("amqp_url", "management_url", "setup_code", "rabbitmq.conf", "enabled_plugins")


def make(folder: Path, instance: str) -> None:
    """Write everything for an instance of this name."""
    folder.mkdir(parents=True, exist_ok=True)
    # The containers read it as users of their own.
    folder.chmod(0o755)
    known = _secrets(folder)
    for name in BEFORE:
        (folder / name).unlink(missing_ok=True)
    broker, database = known["broker"], known["database"]
    logins.put(folder / "rabbitmq" / "rabbitmq.conf", RABBITMQ.format(password=broker))
    logins.put(folder / "rabbitmq" / "enabled_plugins", PLUGINS)
    logins.put(folder / "mongodb" / "keyfile", known["keyfile"])
    management = f"http://platform:{broker}@rabbitmq:15672"
    logins.put(folder / "administration" / "mongodb_uri", DATABASE.format(f"platform:{database}@"))
    logins.put(folder / "administration" / "management_url", management)
    logins.put(folder / "links" / "management_url", management)
    logins.put(folder / "directory" / "setup_code", known["setup_code"])
    addresses = {"MONGODB_URI": DATABASE.format(""), "AMQP_URL": BROKER}
    passwords = logins.passwords(folder / "logins.json")
    logins.write(folder, instance.replace("-", "_"), addresses, passwords)


def _secrets(folder: Path) -> dict[str, str]:
    """What both servers and the first administrator are opened with."""
    path = folder / "secrets.json"
    known = read_json(path)
    if not known:
        known = {
            "broker": _broker_before(folder) or secrets.token_urlsafe(24),
            "database": secrets.token_urlsafe(24),
            # What mongod takes: base64 characters.
            "keyfile": secrets.token_hex(128),
            "setup_code": _text(folder / "setup_code") or secrets.token_urlsafe(12),
        }
        write_json(path, known)
    return known


def _broker_before(folder: Path) -> str:
    # A broker takes its first password once, so the one it was started with stays.
    return unquote(urlsplit(_text(folder / "amqp_url")).password or "")


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8").strip() if path.exists() else ""


def instance_name() -> str:
    """As compose finds it: in the environment, else in ``.env``, else the default."""
    lines = _text(ROOT / ".env").splitlines()
    named = [found[1] for line in lines if (found := re.match(r"\s*INSTANCE\s*=\s*[\"']?([^\s\"']+)", line))]
    return os.environ.get("INSTANCE") or (named[-1] if named else DEFAULT_INSTANCE)


if __name__ == "__main__":
    make(Path(sys.argv[1] if len(sys.argv) > 1 else ".run/compose"), instance_name())
