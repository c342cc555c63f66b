"""``endpoints.json``: where every process of every instance of a run folder is, with broker and database."""

from __future__ import annotations

import fcntl
import json
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

from single.process import read_json, write_json

# (service, type, its key in deps.json, the key of its address)
SHARED = (("rabbitmq", "broker", "rabbitmq", "management_url"), ("mongodb", "database", "mongod", ""))


def write(run: Path, name: str, own: list[dict[str, object]]) -> list[dict[str, object]]:
    """Replace the rows of one instance, its own processes' and those of what it uses; returns them."""
    deps = read_json(run / "deps.json")
    rows = [*own]
    for service, kind, key, address in SHARED:
        pid = (deps.get(key) or {}).get("pid")
        url = _without_password(deps.get(address))
        nowhere = {"grpc": None, "metrics": None}
        rows.append({"instance": name, "service": service, "type": kind, "pid": pid, **nowhere, "url": url})
    path = run / "endpoints.json"
    # The instances of a machine often start together.
    with (run / "endpoints.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        write_json(path, [row for row in _rows(path) if row["instance"] != name] + rows)
    return rows


def _rows(path: Path) -> list[dict[str, object]]:
    return list(json.loads(path.read_text(encoding="utf-8"))) if path.exists() else []


def _without_password(url: str | None) -> str | None:
    if not url:
        return None
    parts = urlsplit(url)
    return urlunsplit(parts._replace(netloc=f"{parts.hostname}:{parts.port}"))
