"""The instances of the network demo: where they run, who is in them, and one clock for all."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from single.demo.client import Api, Person
from single.demo.county import County, load, set_up
from single.demo.telling import Teller
from single.instance import Instance
from single.network.time import NetworkTime

PROVINCE, CITY, EAST, WEST = "hanjiang-province", "suiyang-city", "qinghe-county", "baihe-county"
# The province has a broker node of its own, so that documents really cross from one broker to another.
BROKERS = {PROVINCE: "upper"}
# Four instances share the cores while they start.
START_SECONDS = 240.0
NAMES = (PROVINCE, CITY, EAST, WEST)


@dataclass
class Place:
    """One instance with its people."""

    instance: Instance
    committee: County
    api: Api

    @property
    def name(self) -> str:
        """Instance id."""
        return self.instance.name

    @property
    def title(self) -> str:
        """As people call it."""
        return str(self.committee.data["short_name"])

    @property
    def level(self) -> str:
        """county | city | province."""
        return str(self.committee.data["level"])

    def staff(self, role: str) -> Person:
        """Whoever has a staff role here."""
        return self.committee.staff(role)

    def person(self, name: str) -> Person:
        """Somebody by name."""
        return self.committee.person(name)


@dataclass
class Stage:
    """The four places, their common time, and the teller."""

    places: dict[str, Place]
    time: NetworkTime
    tell: Teller

    def __getitem__(self, name: str) -> Place:
        return self.places[name]

    def later(self, **span: float) -> datetime:
        """A moment of business time that is still to come."""
        return self.time.now() + timedelta(**span)

    def say(self, place: Place, what: str) -> None:
        """Tell something that happens now in a place."""
        self.tell.at(self.time.now(), place.title, what)


def instances(run: Path) -> list[Instance]:
    """The instances of the network, upper ones first."""
    return [Instance(name, run, mode="demo", broker=BROKERS.get(name, "")) for name in NAMES]


def start(run: Path) -> list[Instance]:
    """Begin anew: fresh identities, all processes up."""
    found = instances(run)
    stop(run)
    # Two at a time: a broker's start mostly waits, an instance's start is all work.
    with ThreadPoolExecutor(2) as pool:
        list(pool.map(_start, found))
    return found


def _start(instance: Instance) -> None:
    broker = instance.own_broker()
    if broker is not None:
        broker.start()
    instance.forget()
    instance.up(within=START_SECONDS)


def stop(run: Path) -> None:
    """All processes and own brokers down; data stays."""
    found = instances(run)
    with ThreadPoolExecutor(len(found)) as pool:
        list(pool.map(Instance.down, found))
    for instance in found:
        broker = instance.own_broker()
        if broker is not None and broker.pid:
            broker.stop()


@contextmanager
def opened(started: list[Instance], tell: Teller) -> Iterator[Stage]:
    """The places with their people made, and the clock that moves all of them."""
    data = load("network")
    with ExitStack() as stack:
        time = stack.enter_context(NetworkTime([instance.config() for instance in started]))
        apis = [stack.enter_context(Api(instance.layout().url)) for instance in started]
        with ThreadPoolExecutor(2) as pool:
            places = list(
                pool.map(lambda each, api: _settle_in(each, api, time.now(), data[each.name]), started, apis)
            )
        time.rest()
        yield Stage({place.name: place for place in places}, time, tell)


def _settle_in(instance: Instance, api: Api, now: datetime, data: dict[str, Any]) -> Place:
    return Place(instance, set_up(api, instance.name, now, data), api)
