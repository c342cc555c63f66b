"""What a service is: five tables found by convention in its rooms.

``load("services.x")`` reads ``API`` from the package, ``COLLECTIONS`` and (of one that keeps files) ``FILES``
from ``store``, ``COMMANDS`` from ``commands``, ``QUERIES`` from ``queries``, ``REACTIONS``, ``TIMERS`` and,
where a service has them, ``INBOUND`` and ``KEEPERS`` from ``reactions``, ``ERRANDS`` from ``commands``, and
``GRANTS`` from ``states``.  ``TRAVELS`` of ``store`` says which files a fellow service may fetch for others.
``POSTS`` of ``store`` names the exchanges besides its own that a service posts to: its relay declares them.
``MIGRATIONS`` of ``store`` are the steps that bring older data into today's form.
Rooms are imported by name because a worker must be patched before any of them is imported, and because a
process imports only the rooms that it serves.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from importlib import import_module
from typing import Any

from google.protobuf.descriptor import Descriptor, ServiceDescriptor
from google.protobuf.message import Message
from pymongo import IndexModel

from kit.core.context import ANY_PERSON, PUBLIC
from kit.core.errors import Refusal
from kit.file_refs import MayRead
from kit.files import INDEXES as FILE_INDEXES
from kit.migrations import Migration
from kit.ref_fields import holds_references

RPC, WORKER, RELAY = "rpc", "worker", "relay"
PROCESS_TYPES = (RPC, WORKER, RELAY)
LATEST, REQUIRES = "latest", "requires"


class BadService(Exception):
    """The tables of a service do not fit its contract; the message says which entry."""


@dataclass(frozen=True)
class Command:
    """A handler that may write, with the permission that an actor needs.

    ``personal`` demands the person's own token (signing, feedback, confirmation, votes).
    ``secret`` keeps request and reply out of every store and log, also their hashes: a vote, a sign-in.
    Such a command is not repeated by its request id; its own rules must make a repeat harmless.

    A handler raises a refusal to throw away what it wrote, and *returns* one to refuse the caller and keep
    it (a failed sign-in that must be counted).
    """

    handler: Callable[[Any, Any], Message | Refusal]
    permission: str
    personal: bool = False
    secret: bool = False


@dataclass(frozen=True)
class Query:
    """A handler that only reads, with the permission that an actor needs."""

    handler: Callable[[Any, Any], Message]
    permission: str


@dataclass(frozen=True)
class Reaction:
    """What a service does on another service's event.

    ``mode`` is ``latest`` (a local copy: older versions are ignored) or ``requires`` (an earlier fact
    may be missing: the handler raises ``NotYet`` and is tried again by age).
    """

    handler: Callable[[Any, Any], None]
    mode: str


@dataclass(frozen=True)
class Timer:
    """What a service does when one of its durable timers falls due."""

    handler: Callable[[Any, Any], None]


@dataclass(frozen=True)
class Inbound:
    """What a service does with messages that come from outside of its instance, bodies taken as they are.

    They arrive at the exchange ``<service>.inbound`` with the table's key as routing key and are handled one
    after the other.  There is no inbox: the handler itself knows what it has taken before.  A refusal that it
    raises throws away what it wrote; ``refused`` then runs in a transaction of its own to note it.
    """

    handler: Callable[[bytes, Any], None]
    refused: Callable[[bytes, Refusal, Any], None]


@dataclass(frozen=True)
class Keeper:
    """Work outside of any transaction, done again and again by every worker: it must not mind company.

    The handler gets the engine, reads by ``engine.reader``, writes by ``engine.act``.  ``seconds`` are real.
    """

    handler: Callable[[Any], None]
    seconds: float


@dataclass(frozen=True)
class Errand:
    """Work that takes a service to its fellows, done again and again by every rpc process.

    The handler gets the engine and a ``kit.carrier.Carrier``, which speaks for the service.  It must not mind
    company.  Workers cannot do it: gRPC does not live beside their green threads.  ``seconds`` are real.
    """

    handler: Callable[[Any, Any], None]
    seconds: float


@dataclass(frozen=True)
class Collection:
    """Where entities of one type are stored, and the indexes that their look-ups need."""

    name: str
    indexes: tuple[IndexModel, ...] = ()


@dataclass(frozen=True)
class Subscription:
    """One event type that a service listens to."""

    source: str
    event: str
    routing_key: str
    reaction: str
    message_class: type[Message]
    mode: str
    handler: Callable[[Any, Any], None]


@dataclass(frozen=True)
class Service:
    """Everything that kit must know about one service to run it."""

    name: str
    api: str
    collections: Mapping[type, Collection] = field(default_factory=dict)
    commands: Mapping[str, Command] = field(default_factory=dict)
    queries: Mapping[str, Query] = field(default_factory=dict)
    reactions: Mapping[type[Message], Reaction] = field(default_factory=dict)
    timers: Mapping[str, Timer] = field(default_factory=dict)
    inbound: Mapping[str, Inbound] = field(default_factory=dict)
    keepers: Mapping[str, Keeper] = field(default_factory=dict)
    errands: Mapping[str, Errand] = field(default_factory=dict)
    grants: Mapping[str, frozenset[str]] = field(default_factory=dict)
    posts: tuple[str, ...] = ()
    migrations: tuple[Migration, ...] = ()
    gauges: Callable[[Any], Mapping[str, Mapping[str, float]]] | None = None
    files: Mapping[type, MayRead] = field(default_factory=dict)
    """Who may read the files that an entity of a type refers to; a service without it takes no files."""
    travels: Mapping[type, MayRead] = field(default_factory=dict)
    """Which of those files a fellow service may fetch with a token of its own."""

    def subscriptions(self) -> list[Subscription]:
        """The events this service reacts to, in a stable order."""
        found = [_subscription(cls, reaction) for cls, reaction in self.reactions.items()]
        return sorted(found, key=lambda s: (s.source, s.event))

    def descriptor(self) -> ServiceDescriptor:
        """The gRPC service of the contract, ``<Name>Service``."""
        module = import_module(f"{self.api}.{self.name}_service_pb2")
        return module.DESCRIPTOR.services_by_name[f"{self.name.capitalize()}Service"]

    def indexes(self) -> dict[str, Iterable[IndexModel]]:
        """The indexes of the service's own collections, by collection name."""
        own = {collection.name: collection.indexes for collection in self.collections.values()}
        return {**own, **FILE_INDEXES} if self.files else own


def event_address(descriptor: Descriptor) -> tuple[str, str]:
    """(source, routing key) of an event: ``…ledger.v1.Deposited`` → (``ledger``, ``Deposited.v1``)."""
    *_, source, major, name = descriptor.full_name.split(".")
    return source, f"{name}.{major}"


def exchange_name(source: str) -> str:
    """Nameko's convention, so that any Nameko service can subscribe."""
    return f"{source}.events"


def _subscription(cls: type[Message], reaction: Reaction) -> Subscription:
    source, routing_key = event_address(cls.DESCRIPTOR)
    return Subscription(
        source=source,
        event=cls.DESCRIPTOR.name,
        routing_key=routing_key,
        reaction=reaction.handler.__name__,
        message_class=cls,
        mode=reaction.mode,
        handler=reaction.handler,
    )


def load(package: str, parts: Iterable[str] = PROCESS_TYPES) -> Service:
    """Read the tables of the service in ``package`` that the given process types need.

    Raises ``BadService`` when a table does not fit the contract.
    """
    wanted = set(parts)
    rooms: dict[str, Any] = {
        "store": import_module(f"{package}.store"),
        "states": import_module(f"{package}.states"),
    }
    if RPC in wanted:
        rooms["commands"] = import_module(f"{package}.commands")
        rooms["queries"] = import_module(f"{package}.queries")
    if WORKER in wanted:
        rooms["reactions"] = import_module(f"{package}.reactions")
    service = Service(
        name=package.rpartition(".")[2],
        api=import_module(package).API,
        collections=rooms["store"].COLLECTIONS,
        gauges=getattr(rooms["store"], "gauges", None),
        files=getattr(rooms["store"], "FILES", {}),
        travels=getattr(rooms["store"], "TRAVELS", {}),
        posts=getattr(rooms["store"], "POSTS", ()),
        migrations=getattr(rooms["store"], "MIGRATIONS", ()),
        commands=rooms["commands"].COMMANDS if RPC in wanted else {},
        queries=rooms["queries"].QUERIES if RPC in wanted else {},
        reactions=rooms["reactions"].REACTIONS if WORKER in wanted else {},
        timers=getattr(rooms.get("reactions"), "TIMERS", {}),
        inbound=getattr(rooms.get("reactions"), "INBOUND", {}),
        keepers=getattr(rooms.get("reactions"), "KEEPERS", {}),
        errands=getattr(rooms.get("commands"), "ERRANDS", {}),
        grants=rooms["states"].GRANTS,
    )
    if RPC in wanted:
        check_rpcs(service)
    check_reactions(service)
    return service


def check_reactions(service: Service) -> None:
    """A reaction is found by its name, in the inbox and in its queue: no two may share one."""
    names = [one.reaction for one in service.subscriptions()]
    twice = sorted({name for name in names if names.count(name) > 1})
    if twice:
        raise BadService(f"{service.name}: several reactions are called {', '.join(twice)}")


def check_rpcs(service: Service) -> None:
    """Every rpc has exactly one handler, every handler a rpc, every permission a grant."""
    contract = {method.name for method in service.descriptor().methods}
    both = set(service.commands) & set(service.queries)
    handled = set(service.commands) | set(service.queries)
    problems = [f"{name} is both command and query" for name in sorted(both)]
    problems += [f"rpc {name} has no handler" for name in sorted(contract - handled)]
    problems += [f"handler {name} has no rpc" for name in sorted(handled - contract)]
    granted = set(service.grants) | {ANY_PERSON, PUBLIC}
    for name, entry in [*service.commands.items(), *service.queries.items()]:
        if entry.permission not in granted:
            problems.append(f"permission {entry.permission!r} of {name} is granted to nobody")
    problems += [
        f"{cls.__name__} of FILES is no entity" for cls in service.files.keys() - service.collections
    ]
    problems += [
        f"{cls.__name__} of TRAVELS is not in FILES" for cls in service.travels.keys() - service.files.keys()
    ]
    if not service.files:
        requests = [method.input_type for method in service.descriptor().methods]
        problems += [
            f"{each.name} refers to files, but FILES is empty" for each in requests if holds_references(each)
        ]
    if problems:
        raise BadService(f"{service.name}: " + "; ".join(problems))
