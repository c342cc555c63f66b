"""A peer that is dead for seven days: what it costs those who go on, and what it finds when it is back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from kit import timers
from kit.bus import Topology
from kit.bus.topology import provide
from kit.clock import advance_to
from kit.testing.waiting import eventually
from tests.network.conftest import Joined, Nodes
from tests.network.site import SMALL_MAILBOX, SMALL_MAILBOXES, Site, check_once_in_order, join, settled, site
from tests.service.kit.proxy import Line

DAYS, DOCUMENTS_A_DAY = 7, SMALL_MAILBOX
MIB = 1024 * 1024
# What a process may grow by while it works on; one that holds documents in memory grows with every day.
MOST_GROWTH = 48 * MIB


@pytest.fixture
def apart(tmp_path: Path, nodes: Nodes) -> Iterator[Joined]:
    """A city and a county of this test's own, as it moves their clocks; their mailboxes are small."""
    uri, program = nodes.mongod.uri, ("-c", SMALL_MAILBOXES)
    line = Line("127.0.0.1", nodes.upper.settings["ports"]["amqp"])
    try:
        with (
            site(tmp_path / "town", "town", "city", nodes.upper, uri, program) as town,
            site(tmp_path / "village", "village", "county", nodes.lower, uri, program) as village,
        ):
            join(town, village, f"amqp://127.0.0.1:{line.port}")
            found = Joined(town, village, line)
            found.wait_up()
            yield found
    finally:
        line.close()


def memory(at: Site) -> dict[str, float]:
    """Resident bytes by process."""
    return {name: at.metric(name, "process_resident_memory_bytes") for name in ("rpc", "worker", "relay")}


def mailbox(at: Site, peer: Site) -> int:
    """Documents that wait on the broker for a peer."""
    name = f"federation.mailbox.documents.{peer.name}"
    return provide(at.config.amqp_url, Topology(), [name])[name].messages


def work_for_a_day(at: Site, peer: Site) -> None:
    """Documents of a day and what its timers make (digests), all taken by the broker."""
    at.produce(peer, DOCUMENTS_A_DAY)
    advance_to(at.config, at.client, at.node.world.now + timedelta(days=1))
    eventually(lambda: _at_rest(at), within=60, every=0.2)


def _at_rest(at: Site) -> bool:
    due = timers.next_due(at.db)
    fired = due is None or due > at.node.world.now
    return fired and at.db["outbox"].count_documents({"unsent": True}) == 0


@pytest.mark.timeout(900)
def test_seven_days_without_a_peer_cost_bounded_room_and_nothing_is_lost_or_done_twice(
    apart: Joined, figure: Callable[[str, float], None]
) -> None:
    city, county, line = apart.city, apart.county, apart.line
    settled(city, county, city.produce(county, 1))
    line.cut()
    work_for_a_day(city, county), work_for_a_day(county, city)
    before, rows_before = memory(city), city.db["outbox"].count_documents({})
    for _ in range(DAYS - 1):
        work_for_a_day(city, county), work_for_a_day(county, city)
        assert mailbox(city, county) <= SMALL_MAILBOX and mailbox(county, city) <= SMALL_MAILBOX
    growth = {name: size - before[name] for name, size in memory(city).items()}
    figure("most growth of a process in MiB", max(growth.values()) / MIB)
    assert max(growth.values()) < MOST_GROWTH, growth
    # A row for each document, and signs of life: nothing is written again and again for somebody silent.
    signs = city.db["outbox"].count_documents({}) - rows_before - (DAYS - 1) * DOCUMENTS_A_DAY
    figure("rows that are no documents", signs)
    assert signs < (DAYS - 1) * DOCUMENTS_A_DAY / 4
    line.mend()
    for origin, destination in ((city, county), (county, city)):
        last = origin.last(destination)
        settled(origin, destination, last, within=300)
        check_once_in_order(origin, destination, last)
