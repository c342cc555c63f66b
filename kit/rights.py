"""What one service may do on the database server and on the broker, as these enforce it.

Everything follows from the service's name and tables, so that no list has to be kept beside them:

    database   read and write in its own database; read the instance's, which holds the business clock
    broker     configure, write, read whatever carries its own name (``<service>.…``, ``retry.<service>.…``)
               write to the default exchange: retries, parked messages and requests for past events go by it
               read the exchanges of the services to whose events it reacts, which is what binding needs

The broker cannot limit the default exchange to some queues: a service may put messages into any queue of its
instance.  It can read, empty, bind and remove its own only.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any

from kit.service import Service, exchange_name

DEFAULT_EXCHANGE = r"amq\.default"  # what the broker calls it where it checks


@dataclass(frozen=True)
class BrokerRights:
    """Three regular expressions over names of exchanges and queues, as RabbitMQ takes them."""

    configure: str
    write: str
    read: str


@dataclass(frozen=True)
class Login:
    """A service's user, of the same name on both servers."""

    service: str
    name: str
    password: str
    database_roles: tuple[dict[str, str], ...]
    broker: BrokerRights

    def row(self) -> dict[str, Any]:
        """As it is written down for ``kit.provision``."""
        return asdict(self)

    @classmethod
    def of(cls, row: dict[str, Any]) -> Login:
        """From what ``row`` gave."""
        roles = tuple(row["database_roles"])
        return cls(**{**row, "database_roles": roles, "broker": BrokerRights(**row["broker"])})


def database_roles(prefix: str, service: str) -> tuple[dict[str, str], ...]:
    """Built-in roles of MongoDB with their databases.

    ``readWrite`` holds all that kit does: collections, indexes, change streams, snapshot reads, transactions.
    """
    return (
        {"role": "readWrite", "db": f"{prefix}_{service}"},
        {"role": "read", "db": f"{prefix}_instance"},
    )


def sources(service: Service) -> list[str]:
    """The services to whose events it reacts."""
    return sorted({one.source for one in service.subscriptions()} - {service.name})


def broker_rights(name: str, listens_to: Iterable[str]) -> BrokerRights:
    """Patterns for a service that reacts to events of the services in ``listens_to``."""
    own = rf"{re.escape(name)}\..*|retry\.{re.escape(name)}\..*"
    heard = "".join(f"|{re.escape(exchange_name(source))}" for source in listens_to)
    return BrokerRights(f"^({own})$", f"^({own}|{DEFAULT_EXCHANGE})$", f"^({own}{heard})$")


def login_name(prefix: str, service: str) -> str:
    """Several instances may share a server, so the instance is part of a user's name."""
    return f"{prefix}.{service}"


def login(service: Service, prefix: str, password: str) -> Login:
    """The user with which all processes of a service come to both servers."""
    return Login(
        service=service.name,
        name=login_name(prefix, service.name),
        password=password,
        database_roles=database_roles(prefix, service.name),
        broker=broker_rights(service.name, sources(service)),
    )
