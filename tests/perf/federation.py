"""Documents over a link, from signature to receipt, and what a dead peer costs those at home."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

import pika

from kit.bus.vhost import manage
from kit.core.context import Actor
from kit.core.ids import new_id
from kit.runtime import Runtime
from kit.service import RPC, load
from kit.testing import real
from kit.testing.waiting import eventually
from tests.example.api.ledger.v1 import ledger_service_pb2 as ledger
from tests.network.site import Site, join, settled, site
from tests.perf.figures import Figure, at_least, at_most, interleaved, median_ratio, percentile
from tests.service.kit.proxy import Line, amqp_line

DOCUMENTS = 1000
RAW_MESSAGES = 3000
BACKLOG = 10_000
DEAD_BACKLOG = 2000
COMMANDS = 300
SECONDS = 900.0
CLERK = Actor(id="p1", name="clerk", roles=frozenset({"clerk"}))


def measure() -> list[Figure]:
    """Throughput beside that of a bare shovel, a long backlog, and commands beside a dead peer."""
    with _pair() as (city, county, line):
        raw = _bare_shovel(city, county)
        rate = _documents_per_second(city, county)
        drained = _backlog(city, county, line)
        beside = _dead_peer(city, county, line)
    detail = f"signed, verified, applied, receipted; a bare shovel moves {raw:.0f}/s, share {rate / raw:.3f}"
    return [
        at_least("documents_over_link", rate, "1/s", 30, detail),
        at_most("backlog_drained", drained, "s", 600, f"{BACKLOG} documents made while the link was down"),
        *beside,
    ]


@contextmanager
def _pair() -> Iterator[tuple[Site, Site, Line]]:
    found = real.addresses()
    line, _ = amqp_line(found.amqp_url)
    with tempfile.TemporaryDirectory() as folder:
        try:
            more = {"mode": "production", "log_level": "WARNING"}
            with (
                site(Path(folder) / "city", "city", "city", found, found.mongodb_uri, **more) as city,
                site(Path(folder) / "county", "county", "county", found, found.mongodb_uri, **more) as county,
            ):
                join(city, county, f"amqp://127.0.0.1:{line.port}")
                _wait_up(city, county)
                yield city, county, line
        finally:
            line.close()


def _wait_up(city: Site, county: Site) -> None:
    eventually(lambda: county.link(city).state == "up", within=60, every=0.2)


def _bare_shovel(city: Site, county: Site) -> float:
    """Messages a second of a shovel between the same vhosts with bodies of a document's size."""
    settled(county, city, county.produce(city, 1))
    row = county.db["out_documents"].find_one({"destination": city.name, "kind": "Introduction"})
    arguments = {"x-queue-type": "quorum"}
    with (
        pika.BlockingConnection(pika.URLParameters(county.config.amqp_url)) as near,
        pika.BlockingConnection(pika.URLParameters(city.config.amqp_url)) as far,
    ):
        out, back = near.channel(), far.channel()
        out.queue_declare("bare", durable=True, arguments=arguments)
        back.queue_declare("bare", durable=True, arguments=arguments)
        for _ in range(RAW_MESSAGES):
            out.basic_publish("", "bare", row["line"].encode(), pika.BasicProperties(delivery_mode=2))
        began = time.perf_counter()
        _dig(city, county)
        eventually(
            lambda: back.queue_declare("bare", passive=True).method.message_count >= RAW_MESSAGES,
            within=120,
            every=0.05,
        )
        took = time.perf_counter() - began
    manage(county.broker.management_url, "DELETE", f"/api/parameters/shovel/{quote(county.vhost)}/bare")
    return RAW_MESSAGES / took


def _dig(city: Site, county: Site) -> None:
    definition = {
        "src-protocol": "amqp091",
        "src-uri": county.config.amqp_url,
        "src-queue": "bare",
        "src-prefetch-count": 200,
        "dest-protocol": "amqp091",
        "dest-uri": city.config.amqp_url,
        "dest-queue": "bare",
        "dest-queue-args": {"x-queue-type": "quorum"},
        "ack-mode": "on-confirm",
    }
    path = f"/api/parameters/shovel/{quote(county.vhost)}/bare"
    manage(county.broker.management_url, "PUT", path, {"value": definition})


def _documents_per_second(city: Site, county: Site) -> float:
    began = time.perf_counter()
    settled(county, city, county.produce(city, DOCUMENTS), within=SECONDS)
    return DOCUMENTS / (time.perf_counter() - began)


def _backlog(city: Site, county: Site, line: Line) -> float:
    line.cut()
    last = county.produce(city, BACKLOG)
    line.mend()
    began = time.perf_counter()
    settled(county, city, last, within=SECONDS)
    return time.perf_counter() - began


def _dead_peer(city: Site, county: Site, line: Line) -> list[Figure]:
    """The same command at an instance whose peer is dead and at one that has none, in turns."""
    with tempfile.TemporaryDirectory() as folder:
        found = real.addresses()
        more = {"mode": "production", "log_level": "WARNING"}
        with site(Path(folder) / "alone", "alone", "county", found, found.mongodb_uri, **more) as alone:
            line.cut()
            county.produce(city, DEAD_BACKLOG)
            with_dead, without = (_deposits(each) for each in (county, alone))
            dead, free = interleaved(with_dead, without)
    figures = []
    for name, share, most in (("p50", 0.5, 1.1), ("p99", 0.99, 1.5)):
        ratio = median_ratio([percentile(r, share) for r in dead], [percentile(r, share) for r in free])
        detail = f"{DEAD_BACKLOG} documents wait for a dead peer; the same command without any peer = 1"
        figures.append(at_most(f"command_beside_dead_peer_{name}", ratio, "x", most, detail))
    return figures


def _deposits(at: Site) -> Callable[[], list[float]]:
    """A round of local commands at an instance; seconds of each."""
    runtime = Runtime(load("tests.example.ledger", {RPC}), at.config, at.client)
    runtime.prepare()
    runtime.command(
        "OpenAccount", ledger.OpenAccountRequest(request_id=new_id(), account_id="a", owner="o"), CLERK
    )

    def run() -> list[float]:
        took = []
        for _ in range(COMMANDS):
            began = time.perf_counter()
            request = ledger.DepositRequest(request_id=new_id(), account_id="a", amount=1)
            runtime.command("Deposit", request, CLERK)
            took.append(time.perf_counter() - began)
        return took

    return run
