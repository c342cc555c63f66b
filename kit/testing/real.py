"""Real broker and database for tests, each test in its own vhost and under its own database prefix.

The addresses come from AMQP_URL, RABBITMQ_MANAGEMENT_URL and MONGODB_URI, or from ``.run/deps.json``.
"""

from __future__ import annotations

import json
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote, urlsplit, urlunsplit

import httpx

from kit import auth, mongo
from kit.config import Config

DEPS_FILE = Path(".run/deps.json")


@dataclass(frozen=True)
class Addresses:
    """Where a broker and a database are."""

    amqp_url: str
    management_url: str
    mongodb_uri: str


class DepsMissing(Exception):
    """Neither the environment nor ``.run/deps.json`` names a broker and a database."""


def addresses() -> Addresses:
    """Find the broker and database to test on; raises ``DepsMissing``."""
    known = json.loads(DEPS_FILE.read_text(encoding="utf-8")) if DEPS_FILE.exists() else {}
    amqp = os.environ.get("AMQP_URL") or known.get("amqp_url")
    management = os.environ.get("RABBITMQ_MANAGEMENT_URL") or known.get("management_url")
    mongodb = os.environ.get("MONGODB_URI") or known.get("mongodb_uri")
    if not (amqp and management and mongodb):
        raise DepsMissing(
            "no broker or database: run `make deps-up`, or set AMQP_URL, RABBITMQ_MANAGEMENT_URL, MONGODB_URI"
        )
    return Addresses(amqp, management, mongodb)


def vhost_url(amqp_url: str, vhost: str) -> str:
    """The same broker, another vhost."""
    return urlunsplit(urlsplit(amqp_url)._replace(path="/" + quote(vhost, safe="")))


@contextmanager
def vhost(found: Addresses) -> Iterator[str]:
    """A fresh vhost, removed afterwards; yields its AMQP URL."""
    name = f"test-{secrets.token_hex(6)}"
    user = urlsplit(found.amqp_url).username or "guest"
    with httpx.Client(base_url=found.management_url, auth=_credentials(found), trust_env=False) as api:
        api.put(f"/api/vhosts/{name}").raise_for_status()
        everything = {"configure": ".*", "write": ".*", "read": ".*"}
        api.put(f"/api/permissions/{name}/{quote(user)}", json=everything).raise_for_status()
        try:
            yield vhost_url(found.amqp_url, name)
        finally:
            api.delete(f"/api/vhosts/{name}").raise_for_status()


def _credentials(found: Addresses) -> tuple[str, str]:
    parts = urlsplit(found.management_url if "@" in found.management_url else found.amqp_url)
    return parts.username or "guest", parts.password or "guest"


@contextmanager
def instance(
    directory: Path, *, with_broker: bool = True, at: Addresses | None = None, **more: object
) -> Iterator[Config]:
    """Configuration of a test instance with keys, databases and (if wanted) a vhost of its own.

    ``at`` names a broker and a database other than the shared ones, for tests that break them.
    """
    found = at or addresses()
    prefix = f"t{secrets.token_hex(5)}"
    private, public = directory / "private.pem", directory / "keys.json"
    auth.generate_keys(private, public)
    settings: dict[str, object] = {
        "instance": "test-county",
        "mode": "test",
        "mongodb_uri": found.mongodb_uri,
        "db_prefix": prefix,
        "amqp_url": found.amqp_url,
        "management_url": found.management_url,
        "links_management_url": found.management_url,
        "token_public_keys": str(public),
        "token_private_key": str(private),
        "audit_heads_dir": str(directory / "heads"),
        "retry_delays": (0.2, 0.5, 1.0),
    }
    client = mongo.connect(found.mongodb_uri)
    try:
        if with_broker:
            with vhost(found) as url:
                yield Config(**{**settings, "amqp_url": url, **more})  # type: ignore[arg-type]
        else:
            yield Config(**{**settings, **more})  # type: ignore[arg-type]
    finally:
        for name in client.list_database_names():
            if name.startswith(f"{prefix}_"):
                client.drop_database(name)
        client.close()


def environment(config: Config) -> dict[str, str]:
    """The variables that start a real process with this configuration."""
    return {
        **os.environ,
        "INSTANCE": config.instance,
        "INSTANCE_MODE": config.mode,
        "MONGODB_URI": config.mongodb_uri,
        "DB_PREFIX": config.db_prefix,
        "AMQP_URL": config.amqp_url,
        "RABBITMQ_MANAGEMENT_URL": config.management_url,
        "FEDERATION_MANAGEMENT_URL": config.links_management_url,
        "SIGNING_KEYS_DIR": config.signing_keys_dir,
        "GRPC_LISTEN": config.grpc_listen,
        "METRICS_LISTEN": config.metrics_listen,
        "GRPC_TARGETS": json.dumps(dict(config.grpc_targets)),
        "TOKEN_PUBLIC_KEYS": config.token_public_keys,
        "TOKEN_PRIVATE_KEY": config.token_private_key,
        "AUDIT_HEADS_DIR": config.audit_heads_dir,
        "SETUP_CODE": config.setup_code,
        "TLS_CA": config.tls_ca,
        "TLS_CERT": config.tls_cert,
        "TLS_KEY": config.tls_key,
        "RETRY_DELAYS": ",".join(str(delay) for delay in config.retry_delays),
        "NOT_YET_MAX_AGE": str(config.not_yet_max_age),
        "FILE_MAX_BYTES": str(config.file_max_bytes),
        "FILE_PENDING_MAX": str(config.file_pending_max),
    }
