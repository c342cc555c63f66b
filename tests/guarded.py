"""A private MongoDB that demands logins, as a deployment's does, and encryption if it is given files."""

from __future__ import annotations

import secrets
from pathlib import Path

from pymongo.errors import PyMongoError

from kit import mongo, provision, tls
from kit.core.errors import Misconfigured
from single.mongod import SET_NAME, Mongod
from single.process import LOOPBACK, read_json, wait_until, write_json


class GuardedMongod(Mongod):
    """One replica-set member whose first administrator ``kit.provision`` makes."""

    def __init__(self, directory: Path, files: tls.Files | None = None) -> None:
        super().__init__(directory, cache_gb=0.25)
        self._files = files or tls.Files()
        self._login = self.dir / "login.json"

    @property
    def uri(self) -> str:
        """With the administrator's login."""
        password = read_json(self._login)["password"]
        uri = f"mongodb://platform:{password}@{LOOPBACK}:{self.port}/?replicaSet={SET_NAME}"
        return self._files.in_mongodb_uri(f"{uri}&tls=true") if self._files else uri

    def wait_ready(self, seconds: float = 60.0) -> None:
        """Waits until it takes writes, and knows its administrator."""
        provision.database(self.uri)
        assert wait_until(self.ready, seconds), self.process.tail(5)

    def ready(self) -> bool:
        """Whether its administrator reaches it."""
        try:
            mongo.connect(self.uri, timeout_seconds=2).close()
        except (PyMongoError, Misconfigured):
            return False
        return True

    def _configure(self) -> None:
        super()._configure()
        keyfile = self.dir / "keyfile"
        if not keyfile.exists():
            write_json(self._login, {"password": secrets.token_urlsafe(12)})
            keyfile.touch(mode=0o600)
            keyfile.write_text(secrets.token_hex(64), encoding="utf-8")

    def _command(self) -> list[str]:
        command = [*super()._command(), "--keyFile", str(self.dir / "keyfile")]
        if self._files:
            command += ["--tlsMode", "requireTLS", "--tlsCAFile", self._files.ca]
            command += ["--tlsCertificateKeyFile", self._files.certificate]
        return command
