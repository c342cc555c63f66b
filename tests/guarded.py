"""A private MongoDB that demands logins, as a deployment's does."""

from __future__ import annotations

import secrets
from pathlib import Path

from kit import provision
from single.mongod import SET_NAME, Mongod
from single.process import LOOPBACK, read_json, wait_until, write_json


class GuardedMongod(Mongod):
    """One replica-set member whose first administrator ``kit.provision`` makes."""

    def __init__(self, directory: Path, cache_gb: float = 0.25) -> None:
        super().__init__(directory, cache_gb)
        self._login = self.dir / "login.json"

    @property
    def uri(self) -> str:
        """With the administrator's login."""
        password = read_json(self._login)["password"]
        return f"mongodb://platform:{password}@{LOOPBACK}:{self.port}/?replicaSet={SET_NAME}"

    def wait_ready(self, seconds: float = 60.0) -> None:
        """Waits until it takes writes, and knows its administrator."""
        provision.database(self.uri)
        assert wait_until(self.ready, seconds), self.process.tail(5)

    def _configure(self) -> None:
        super()._configure()
        keyfile = self.dir / "keyfile"
        if not keyfile.exists():
            write_json(self._login, {"password": secrets.token_urlsafe(12)})
            keyfile.touch(mode=0o600)
            keyfile.write_text(secrets.token_hex(64), encoding="utf-8")

    def _command(self) -> list[str]:
        return [*super()._command(), "--keyFile", str(self.dir / "keyfile")]
