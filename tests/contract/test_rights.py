"""Each service's rights cover all that it does on the broker, and nothing that is another's."""

from __future__ import annotations

import re
from itertools import chain

import pytest

from kit import bus
from kit.rights import broker_rights, database_roles, sources
from kit.service import RELAY, WORKER, load
from single.layout import SERVICES

LOADED = {name: load(f"services.{name}", {WORKER, RELAY}) for name in SERVICES}
RIGHTS = {name: broker_rights(name, sources(service)) for name, service in LOADED.items()}
DELAYS = (0.2, 5, 600)


def topology(name: str) -> bus.Topology:
    """All that the service's processes declare."""
    service = LOADED[name]
    consumed = bus.consumer_topology(name, service.subscriptions(), DELAYS)
    produced = bus.producer_topology(name) + bus.Topology(tuple(service.posts))
    return consumed + produced + bus.inbound_topology(name, service.inbound)


def owned(name: str) -> set[str]:
    """Exchanges and queues of its own."""
    everything = topology(name)
    names = {*everything.exchanges, *(queue.name for queue in everything.queues)}
    return names - (everything.others - {f"{name}.events", f"{name}.backfill"})


@pytest.mark.parametrize("name", SERVICES)
def test_a_service_may_make_and_read_all_that_is_its_own(name):
    for each in owned(name):
        assert re.match(RIGHTS[name].configure, each), each
        assert re.match(RIGHTS[name].write, each), each
        assert re.match(RIGHTS[name].read, each), each


@pytest.mark.parametrize("name", SERVICES)
def test_a_service_may_bind_to_every_exchange_whose_events_it_hears(name):
    for queue in topology(name).queues:
        if queue.exchange:
            assert re.match(RIGHTS[name].read, queue.exchange), queue.exchange


@pytest.mark.parametrize("name", SERVICES)
def test_a_service_may_touch_nothing_of_another(name):
    others = set(chain.from_iterable(owned(each) for each in SERVICES if each != name))
    assert not [each for each in others if re.match(RIGHTS[name].configure, each)]
    assert not [each for each in others if re.match(RIGHTS[name].write, each)]
    heard = {bus.exchange_name(source) for source in sources(LOADED[name])}
    assert {each for each in others if re.match(RIGHTS[name].read, each)} == heard


def test_no_two_services_share_a_database_to_write():
    written = [
        role["db"] for name in SERVICES for role in database_roles("p", name) if role["role"] != "read"
    ]
    assert sorted(written) == sorted(f"p_{name}" for name in SERVICES)
