"""A peer that is not heard of for seven days, by the real clock and that of business."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from cppcc_api.federation.v1 import federation_events_pb2 as events
from cppcc_api.federation.v1 import federation_service_pb2 as pb
from kit.core.clock import FixedClock, RealClock
from services.federation.domain.peers import BUNDLE, SHOVEL
from services.federation.reactions.attaching import keep_fetching
from services.federation.reactions.keeping import keep_exchange
from shared import bundle_file
from tests.builders.federation import Node, Wire, join, network
from tests.service.federation.test_attachments import content, expect, offered
from tests.service.federation.test_bundles import take
from tests.service.federation.test_exchange import good_documents, states

DAYS, DOCUMENTS_A_DAY = 7, 20
# Closely on the first day, when signs are still frequent; a worker looks every two seconds.
FIRST_DAY = [timedelta(minutes=10)] * 144
LATER_DAY = [timedelta(hours=3)] * 8
# A sign of life, an asking for documents and one for chunks in a quarter of an hour, and a few before.
MOST_SIGNS = 3 * (len(FIRST_DAY) // 2 + (DAYS - 1) * len(LATER_DAY) + 15)


@pytest.fixture(params=[SHOVEL, BUNDLE])
def parted(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[tuple[Node, Node, Wire, FixedClock]]:
    """City and county; of three documents and a file that the county told of, the city has one document."""
    with network(tmp_path, city="city", county="county") as nodes:
        city, county = nodes["city"], nodes["county"]
        join(city, county, transport=request.param)
        clock = FixedClock(RealClock().now())
        for node in (city, county):
            node.world.runtime.real = clock
        told = offered(county, city, content(2))
        good_documents(county, city, 3)
        third = county.world.runtime.db["out_documents"].find_one({"destination": city.name, "sequence": 3})
        city.receive(third["line"])
        expect(city, county, told)
        wire = Wire(city, county)
        wire.down.add(county.name)
        yield city, county, wire, clock


def keep(node: Node) -> None:
    """What a worker does by itself between documents."""
    keep_exchange(node.world.runtime)
    keep_fetching(node.world.runtime)


def pass_a_week(city: Node, county: Node, wire: Wire, clock: FixedClock) -> None:
    """The city works on; what it posts gets lost, as in a mailbox that makes room."""
    for day in range(DAYS):
        good_documents(city, county, DOCUMENTS_A_DAY)
        city.world.pass_time(city.world.now + timedelta(days=1))
        for step in LATER_DAY if day else FIRST_DAY:
            keep(city)
            clock.advance(step)
    wire.carry()


def come_back(city: Node, county: Node, wire: Wire, clock: FixedClock) -> None:
    """The line works again, or files are carried again, until nothing waits."""
    wire.down.clear()
    for _ in range(40):
        for node, other in ((county, city), (city, county)):
            keep(node)
            if node.peer(other.name).transport == BUNDLE:
                for part in bundle_file.split(_file(node, other)):
                    take(other, wire, part)
        wire.carry()
        clock.advance(timedelta(minutes=2))
        if not city.peer(county.name).waiting and not county.peer(city.name).waiting:
            return
    raise AssertionError("something still waits")


def _file(node: Node, to: Node) -> bytes:
    return node.do("ExportBundle", pb.ExportBundleRequest(peer_id=to.name, with_chunks=True)).bundle


def rows(node: Node, *collections: str) -> int:
    return sum(node.world.runtime.db[name].count_documents({}) for name in collections)


@pytest.mark.timeout(400)
def test_a_week_of_silence_costs_bounded_room_and_afterwards_everything_is_done_once_in_order(parted):
    city, county, wire, clock = parted
    made = DAYS * DOCUMENTS_A_DAY
    before = rows(city, "outbox")
    pass_a_week(city, county, wire, clock)
    assert rows(city, "outbox") - before <= made + MOST_SIGNS
    # Of a sign of life, an asking for documents and one for chunks the latest is enough; and one receipt.
    assert rows(city, "loose_lines") <= 4
    assert rows(city, "in_documents", "held_chunks", "rejections") == 1
    come_back(city, county, wire, clock)
    assert states(city, direction="out") == [(n, "processed") for n in range(1, made + 1)]
    assert states(county, direction="in") == [(n, "processed") for n in range(1, made + 1)]
    assert states(county, direction="out") == [(n, "processed") for n in range(1, 4)]
    assert len([e for e in county.announced(events.PeerChanged) if e.peer_id == "elsewhere"]) == made
    assert len([e for e in city.announced(events.PeerChanged) if e.peer_id == "elsewhere"]) == 3
    assert len(city.announced(events.AttachmentArrived)) == 1
