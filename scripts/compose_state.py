"""Make what ``docker-compose.yml`` mounts: ``python scripts/compose_state.py [folder]`` (.run/compose).

Passwords are random, made once and kept; the files hold them in the form that each part reads.
"""

from __future__ import annotations

import secrets
import sys
from pathlib import Path

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


def make(folder: Path) -> None:
    """Write the files that are not there yet."""
    folder.mkdir(parents=True, exist_ok=True)
    # The containers read it as users of their own.
    folder.chmod(0o755)
    if (folder / "rabbitmq.conf").exists():
        return
    password = secrets.token_urlsafe(24)
    _write(folder / "enabled_plugins", PLUGINS)
    _write(folder / "amqp_url", f"amqp://platform:{password}@rabbitmq:5672/")
    _write(folder / "management_url", f"http://platform:{password}@rabbitmq:15672")
    _write(folder / "setup_code", secrets.token_urlsafe(12))
    # Last, because it says that the others are whole.
    _write(folder / "rabbitmq.conf", RABBITMQ.format(password=password))


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")
    path.chmod(0o644)


if __name__ == "__main__":
    make(Path(sys.argv[1] if len(sys.argv) > 1 else ".run/compose"))
