"""Whole instances in one test: each with the services that a test needs, joined by a wire.

Facts of directory are told to every service of an instance at once; everything else goes as in production,
only that ``Network.settle`` carries events from outbox to reactions and documents from instance to instance.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from google.protobuf.message import Message
from pymongo import MongoClient

from cppcc_api.directory.v1 import directory_events_pb2 as directory
from kit import mongo, timers
from kit.clock import advance_to
from kit.config import Config
from kit.convert import struct, timestamp
from kit.core.clock import RealClock
from kit.core.context import Actor, Trace
from kit.core.errors import NotYet
from kit.core.refs import parse_ref
from kit.file_desk import FileDesk
from kit.file_offers import Offer
from kit.files import StoredFile
from kit.service import load
from kit.testing.world import World
from shared import roles
from tests.builders.federation import Node, Wire, instance_config

YEAR = RealClock().now().year + 1
SESSION = f"s{YEAR}"
START = datetime(YEAR, 1, 5, 1, 0, tzinfo=UTC)
CUTOFF = datetime(YEAR, 1, 12, 12, 0, tzinfo=UTC)
ALL = ("intake", "assignment", "meeting", "federation")


@dataclass
class Place:
    """One instance with some of its services.

    ``place.do("intake.CreateDraft", request, actor)`` runs a command, ``ask`` a query.
    """

    name: str
    level: str
    worlds: dict[str, World]
    client: MongoClient
    node: Node
    _seen: dict[str, set[str]] = field(default_factory=dict)
    _pending: list[tuple[World, str, dict[str, Any]]] = field(default_factory=list)

    def do(self, command: str, request: Any, actor: Actor) -> Any:
        service, _, name = command.partition(".")
        return self.worlds[service].do(name, request, actor)

    def ask(self, query: str, request: Any, actor: Actor) -> Any:
        service, _, name = query.partition(".")
        return self.worlds[service].ask(name, request, actor)

    def announced(self, event: type[Message]) -> list[Any]:
        """All events of one type that their service has announced here, oldest first."""
        service = event.DESCRIPTOR.full_name.split(".")[-3]
        return self.worlds[service].announced(event)

    @property
    def now(self) -> datetime:
        return self.node.world.now

    # --- facts of directory ------------------------------------------------------------------------------

    def tell(self, event: Message) -> None:
        """Let every service here that listens hear a fact of directory."""
        for world in self.worlds.values():
            if any(each.message_class is type(event) for each in world.service.subscriptions()):
                world.hear(event)

    def found(self) -> Place:
        """Profile, session, staff, two offices, inspection offices, two units with their people."""
        self.tell(
            directory.InstanceProfileChanged(
                instance_id=self.name, name=f"{self.name}政协", short_name=self.name, level=self.level
            )
        )
        self.session()
        for name, role in STAFF.items():
            self.person(name, role)
        for unit_id, unit_name in UNITS.items():
            self.unit(unit_id, unit_name)
        return self

    def session(self, **more: Any) -> None:
        values = {
            "session_id": SESSION,
            "term": 10,
            "ordinal": 2,
            "year": YEAR,
            "name": f"{self.name}政协十届二次会议",
            "opens_at": timestamp(START),
            "closes_at": timestamp(CUTOFF + timedelta(days=2)),
            "call_opens_at": timestamp(START - timedelta(days=60)),
            "cutoff_at": timestamp(CUTOFF),
            "statistics_year": YEAR,
            "session_state": "open",
        }
        self.tell(directory.SessionOpened(**{**values, **more}))

    def policy(self, name: str, **values: Any) -> None:
        """Put policy values into force from now on."""
        self.tell(
            directory.PolicyChanged(
                policy_id=f"{name}-{self.now.isoformat()}",
                policy_name=name,
                effective_from=timestamp(self.now),
                values=struct(values),
            )
        )

    def person(self, name: str, *account_roles: str, **more: Any) -> Actor:
        """A person with an account; the id is ``p-<name>``."""
        self.tell(
            directory.PersonChanged(
                person_id=f"p-{name}", name=name, roles=account_roles, active=True, **more
            )
        )
        known = {key: more[key] for key in ("unit_id", "member_id") if key in more}
        return Actor(id=f"p-{name}", name=name, roles=frozenset(account_roles), **known)

    def member(self, name: str, **more: Any) -> Actor:
        """A member with a sign-in; ids are ``m-<name>`` and ``p-<name>``."""
        values = {
            "member_id": f"m-{name}",
            "person_id": f"p-{name}",
            "name": name,
            "sector_id": "o-edu",
            "sector_name": "教育界",
            "kind": "local",
            "term": 10,
            "active": True,
        }
        self.tell(directory.MemberChanged(**{**values, **more}))
        return self.person(name, roles.MEMBER, member_id=f"m-{name}")

    def unit(self, unit_id: str, name: str, system: str = "government", **more: Any) -> dict[str, Actor]:
        """A handling unit with an administrator, a handler and a leader."""
        values = {"handles_proposals": True, "signs_in": True, "active": True, "system": system, **more}
        self.tell(directory.UnitChanged(unit_id=unit_id, name=name, **values))
        people = {"admin": roles.UNIT_ADMIN, "handler": roles.UNIT_HANDLER, "leader": roles.UNIT_LEADER}
        return {
            key: self.person(f"{unit_id}-{key}", role, unit_id=unit_id, unit_name=name)
            for key, role in people.items()
        }

    def staff(self, role: str) -> Actor:
        """The one person of a staff role."""
        (name,) = [name for name, known in STAFF.items() if known == role]
        return Actor(id=f"p-{name}", name=name, roles=frozenset({role}))

    def of_unit(self, unit_id: str, key: str = "admin") -> Actor:
        """A person of a unit: admin | handler | leader."""
        role = {"admin": roles.UNIT_ADMIN, "handler": roles.UNIT_HANDLER, "leader": roles.UNIT_LEADER}[key]
        return Actor(
            id=f"p-{unit_id}-{key}", name=f"{unit_id}-{key}", roles=frozenset({role}), unit_id=unit_id
        )

    # --- files -------------------------------------------------------------------------------------------

    def upload(self, service: str, content: bytes, name: str, who: Actor) -> StoredFile:
        """Send a file to a service here."""
        return self.worlds[service].upload(content, name, who)

    def download(self, ref: str, who: Actor) -> bytes:
        """Fetch what a reference of this instance stands for."""
        service, file_id = parse_ref(ref) or ("", "")
        return self.worlds[service].download(file_id, who)

    def run_errands(self) -> None:
        """One round of federation's ways to the file desks of the others."""
        federation = self.worlds["federation"]
        for errand in federation.service.errands.values():
            errand.handler(federation.runtime, DeskCarrier(self.worlds))

    # --- events ------------------------------------------------------------------------------------------

    def carry_events(self) -> int:
        """Deliver what was announced since the last look; what has to wait is tried again next time."""
        self._collect()
        waiting, self._pending = self._pending, []
        for world, reaction, envelope in waiting:
            try:
                world.runtime.react(reaction, envelope)
            except NotYet:
                self._pending.append((world, reaction, envelope))
        return len(waiting) - len(self._pending)

    def _collect(self) -> None:
        for source in self.worlds.values():
            seen = self._seen.setdefault(source.service.name, set())
            query = {"_id": {"$nin": sorted(seen)}, "aggregate_version": {"$gt": 0}}
            for row in source.runtime.db["outbox"].find(query).sort("_id", 1):
                seen.add(row["_id"])
                self._pending += _subscribed(self.worlds.values(), json.loads(row["body"]))

    @property
    def waiting(self) -> list[str]:
        """Reactions that still lack an earlier fact."""
        return [f"{world.service.name}.{reaction}" for world, reaction, _ in self._pending]

    def empty(self) -> None:
        """Forget everything that a test left."""
        for world in self.worlds.values():
            _empty(world.runtime.db)
        _empty(mongo.instance_db(self.client, self.node.world.config.db_prefix))
        self._seen.clear()
        self._pending.clear()
        self.node.sent.clear()


class DeskCarrier:
    """``kit.carrier.Carrier`` without a line: it stands before the file desks themselves."""

    def __init__(self, worlds: Mapping[str, World]) -> None:
        self._desks = {name: FileDesk(world.runtime) for name, world in worlds.items()}
        self._actor = Actor.service("federation")

    def fetch(self, service: str, file_id: str) -> Fetched:
        file, chunks = self._desks[service].download(file_id, self._actor, Trace.new())
        return Fetched(file, chunks)

    def deliver(self, service: str, offer: Offer, chunks: Iterable[bytes]) -> None:
        self._desks[service].upload(offer, chunks, self._actor, Trace.new())


@dataclass
class Fetched:
    """A download as ``kit.file_client`` gives it."""

    file: StoredFile
    chunks: Iterator[bytes]

    def __iter__(self) -> Iterator[bytes]:
        return self.chunks


STAFF = {
    "周敏": roles.COMMITTEE_CLERK,
    "沈立": roles.COMMITTEE_DIRECTOR,
    "何涛": roles.GOVERNMENT_OFFICE,
    "陶然": roles.PARTY_OFFICE,
    "郑凯": roles.GOVERNMENT_INSPECTION,
    "孟川": roles.PARTY_INSPECTION,
    "安全": roles.SECURITY_ADMIN,
}
UNITS = {"u-housing": "住房和城乡建设局", "u-finance": "财政局"}


class Network:
    """Places by name and the wire between them."""

    def __init__(self, places: dict[str, Place]) -> None:
        self.places = places
        self.wire = Wire(*(place.node for place in places.values()))

    def __getitem__(self, name: str) -> Place:
        return self.places[name]

    def settle(self, rounds: int = 60) -> None:
        """Carry events and documents until nothing moves; fails if something waits for a fact for ever."""
        for _ in range(rounds):
            moved = sum(place.carry_events() for place in self.places.values())
            for place in self.places.values():
                place.run_errands()
            moved += self.wire.carry()
            if not moved:
                waiting = {name: place.waiting for name, place in self.places.items() if place.waiting}
                assert not waiting, waiting
                return
        raise AssertionError("events go round and round")

    def go_to(self, instant: datetime) -> None:
        """Move business time everywhere, firing every timer at its own time on the way."""
        self.settle()
        while (due := self._next_due()) is not None and due <= instant:
            self.set_clocks(due)
            for place in self.places.values():
                for world in place.worlds.values():
                    world.runtime.fire_due_timers()
            self.settle()
        self.set_clocks(instant)

    def _next_due(self) -> datetime | None:
        worlds = [world for place in self.places.values() for world in place.worlds.values()]
        found = [due for world in worlds if (due := timers.next_due(world.runtime.db)) is not None]
        return min(found, default=None)

    def set_clocks(self, instant: datetime) -> None:
        """Move business time everywhere while every link is down and no timer fires."""
        for place in self.places.values():
            if instant > place.now:
                advance_to(place.node.world.config, place.client, instant)

    def fresh(self) -> Network:
        """Empty, with every place founded."""
        for place in self.places.values():
            place.empty()
            self._begin(place)
        self.wire = Wire(*(place.node for place in self.places.values()))
        return self

    def _begin(self, place: Place) -> None:
        if place.now < START:
            advance_to(place.node.world.config, place.client, START)
        place.found()


def _subscribed(worlds: Iterable[World], envelope: dict[str, Any]) -> list[tuple[World, str, dict[str, Any]]]:
    return [
        (world, each.reaction, envelope)
        for world in worlds
        for each in world.service.subscriptions()
        if (each.source, each.routing_key) == (envelope["source"], envelope["type"])
    ]


def _empty(db: Any) -> None:
    for name in db.list_collection_names():
        if db[name].estimated_document_count():
            db[name].delete_many({})


@contextmanager
def network(folder: Path, services: Iterable[str] = ALL, **levels: str) -> Iterator[Network]:
    """A network of instances, e.g. ``network(tmp, province="province", east="county")``.

    Making the databases is slow: keep one per test package and call ``fresh`` before each test.
    """
    with ExitStack() as stack:
        places = {name: _place(stack, folder, name, level, services) for name, level in levels.items()}
        yield Network(places)


def _place(stack: ExitStack, folder: Path, name: str, level: str, services: Iterable[str]) -> Place:
    config: Config = stack.enter_context(instance_config(folder / name, name.replace("_", "-")))
    client = mongo.connect(config.mongodb_uri)
    stack.callback(client.close)
    worlds = {each: World(load(f"services.{each}"), config, client) for each in services}
    node = Node(config.instance, level, worlds["federation"])
    return Place(config.instance, level, worlds, client, node)
