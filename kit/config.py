"""Configuration of one process, read once from the environment.

Every value has one name here and in the deployment files.  Nothing else in the code reads the
environment, so that a process can be told completely by its list of variables.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from kit import tls

MODES = ("production", "demo", "test")


class ConfigError(Exception):
    """A variable is missing or makes no sense; the message names it."""


@dataclass(frozen=True)
class Config:
    """What one process needs to know about its surroundings."""

    # The committee's instance; cannot be changed later.
    instance: str
    # In demo and test instances business time can be moved forward, and anybody may begin.
    mode: str
    # The replica set, with the service's login.
    mongodb_uri: str
    # What the names of the instance's databases begin with; by default made of the instance's.
    db_prefix: str
    # Broker, vhost and the service's login.
    amqp_url: str
    # The broker's management API with an administrator's login, where a process shall make its vhost itself.
    management_url: str = ""
    # The same API for links to other brokers, with a user of its own, because links hold passwords.
    links_management_url: str = ""
    # Where a server takes calls.
    grpc_listen: str = "127.0.0.1:0"
    # Where a process shows figures and health.
    metrics_listen: str = "127.0.0.1:0"
    # Where the gateway serves pages and REST.
    http_listen: str = "127.0.0.1:0"
    # Proxies in front, addresses or networks parted by commas: only these may name the client's address.
    trusted_proxies: str = ""
    # Addresses of the services by name, as a JSON object.
    grpc_targets: Mapping[str, str] = field(default_factory=dict)
    # File with the public keys that tokens are checked by.
    token_public_keys: str = ""
    # File with the private key, for the one service that signs tokens.
    token_private_key: str = ""
    # Private key of a service that fetches files of the others for documents; empty where none travel.
    service_key: str = ""
    # Folder outside of the database for the heads of the audit chains.
    audit_heads_dir: str = ""
    # Keys with which the instance signs what leaves it: <key id>.pem files; empty where nothing leaves.
    signing_keys_dir: str = ""
    # What the very first command of a new instance must name; without it only demo and test can begin.
    setup_code: str = ""
    # DEBUG, INFO, WARNING or ERROR.
    log_level: str = "INFO"
    # Authorities whose certificates are trusted (PEM); with it, services speak by mutual TLS only.
    tls_ca: str = ""
    # The process's own certificate with its chain (PEM), for services, broker and database.
    tls_cert: str = ""
    # Its private key, unless that lies in the certificate's file, which MongoDB's driver needs.
    tls_key: str = ""
    # Where spans go, OTLP over HTTP (http://collector:4318/v1/traces); empty: nowhere.
    traces_endpoint: str = ""
    # Which share of all traces goes there, from 0 to 1.
    traces_share: float = 1.0
    # How many calls a server handles at a time.
    rpc_threads: int = 32
    # How many messages each service of a worker handles at a time.
    worker_threads: int = 8
    # Delays of the retry ladder in seconds.
    retry_delays: tuple[float, ...] = (1, 5, 30, 120, 600)
    # Age in seconds at which a message whose earlier fact is still missing is parked.
    not_yet_max_age: float = 24 * 3600.0
    # Largest file taken in.
    file_max_bytes: int = 32 * 1024 * 1024
    # How many of a person's files may wait to be referred to.
    file_pending_max: int = 100

    @property
    def business_clock_moves(self) -> bool:
        """Only demo and test instances may live ahead of real time (a production clock is real)."""
        return self.mode != "production"

    @property
    def tls(self) -> tls.Files:
        """The files of encryption; false where nothing is encrypted by them."""
        return tls.Files(self.tls_ca, self.tls_cert, self.tls_key)

    def encrypted(self) -> Config:
        """The same, its encrypted addresses completed by the files; ``ConfigError`` if these are no good."""
        try:
            self.tls.check()
        except tls.BadFiles as error:
            raise ConfigError(str(error)) from error
        return replace(
            self,
            mongodb_uri=self.tls.in_mongodb_uri(self.mongodb_uri),
            amqp_url=self.tls.in_address(self.amqp_url),
            management_url=self.tls.in_address(self.management_url),
            links_management_url=self.tls.in_address(self.links_management_url),
        )

    @classmethod
    def from_env(cls, env: Mapping[str, str] | None = None, *, storage: bool = True) -> Config:
        """Read and check the variables; ``ConfigError`` names the first one that is wrong.

        Without ``storage`` a process keeps and hears nothing, and needs neither database nor broker."""
        read = _Reader(os.environ if env is None else env)
        needed = read.required if storage else read.text
        instance = read.required("INSTANCE")
        found = cls(
            instance=instance,
            mode=read.one_of("INSTANCE_MODE", MODES, "production"),
            mongodb_uri=needed("MONGODB_URI"),
            db_prefix=read.text("DB_PREFIX", instance.replace("-", "_")),
            amqp_url=needed("AMQP_URL"),
            management_url=read.text("RABBITMQ_MANAGEMENT_URL"),
            links_management_url=read.text("FEDERATION_MANAGEMENT_URL", read.text("RABBITMQ_MANAGEMENT_URL")),
            grpc_listen=read.text("GRPC_LISTEN", "127.0.0.1:0"),
            metrics_listen=read.text("METRICS_LISTEN", "127.0.0.1:0"),
            http_listen=read.text("HTTP_LISTEN", "127.0.0.1:0"),
            trusted_proxies=read.text("TRUSTED_PROXIES"),
            grpc_targets=read.mapping("GRPC_TARGETS"),
            token_public_keys=read.text("TOKEN_PUBLIC_KEYS"),
            token_private_key=read.text("TOKEN_PRIVATE_KEY"),
            service_key=read.text("SERVICE_KEY"),
            audit_heads_dir=read.text("AUDIT_HEADS_DIR"),
            signing_keys_dir=read.text("SIGNING_KEYS_DIR"),
            setup_code=read.text("SETUP_CODE"),
            log_level=read.text("LOG_LEVEL", "INFO"),
            tls_ca=read.text("TLS_CA"),
            tls_cert=read.text("TLS_CERT"),
            tls_key=read.text("TLS_KEY"),
            traces_endpoint=read.text("TRACES_ENDPOINT"),
            traces_share=read.number("TRACES_SHARE", 1.0),
            rpc_threads=read.integer("RPC_THREADS", 32),
            worker_threads=read.integer("WORKER_THREADS", 8),
            retry_delays=read.numbers("RETRY_DELAYS", (1, 5, 30, 120, 600)),
            not_yet_max_age=read.number("NOT_YET_MAX_AGE", 24 * 3600.0),
            file_max_bytes=read.integer("FILE_MAX_BYTES", 32 * 1024 * 1024),
            file_pending_max=read.integer("FILE_PENDING_MAX", 100),
        )
        return found.encrypted()


def setting(name: str) -> str:
    """One variable alone, for a tool that needs no whole configuration; raises ``ConfigError``."""
    return _Reader(os.environ).required(name)


class _Reader:
    """Typed access to variables; a value may come from a file named by ``<NAME>_FILE`` (secrets)."""

    def __init__(self, env: Mapping[str, str]) -> None:
        self._env = env

    def text(self, name: str, default: str = "") -> str:
        path = self._env.get(f"{name}_FILE")
        if path:
            return Path(path).read_text(encoding="utf-8").strip()
        return self._env.get(name, "").strip() or default

    def required(self, name: str) -> str:
        value = self.text(name)
        if not value:
            raise ConfigError(f"{name} is not set")
        return value

    def one_of(self, name: str, allowed: tuple[str, ...], default: str) -> str:
        value = self.text(name, default)
        if value not in allowed:
            raise ConfigError(f"{name} must be one of {', '.join(allowed)}, not {value!r}")
        return value

    def number(self, name: str, default: float) -> float:
        value = self.text(name)
        try:
            return float(value) if value else default
        except ValueError:
            raise ConfigError(f"{name} must be a number, not {value!r}") from None

    def integer(self, name: str, default: int) -> int:
        return int(self.number(name, default))

    def numbers(self, name: str, default: tuple[float, ...]) -> tuple[float, ...]:
        value = self.text(name)
        try:
            return tuple(float(part) for part in value.split(",")) if value else default
        except ValueError:
            raise ConfigError(f"{name} must be numbers parted by commas, not {value!r}") from None

    def mapping(self, name: str) -> dict[str, str]:
        value = self.text(name)
        try:
            return dict(json.loads(value)) if value else {}
        except (ValueError, TypeError):
            raise ConfigError(f"{name} must be a JSON object, not {value!r}") from None
