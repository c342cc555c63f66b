"""Every service on its own, started from a folder that holds only what its image would hold."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager

import httpx
import pytest
from amqp.exceptions import AccessRefused
from pymongo import MongoClient
from pymongo.errors import OperationFailure

from kit import bus, mongo
from kit.bus import courier
from kit.core.clock import RealClock
from kit.testing import real
from kit.testing.waiting import eventually
from scripts.image_tree import lay_out
from single.demo.county import County, load, set_up
from single.demo.steps import POINTS
from single.instance import Instance
from single.layout import SERVICES, SPLIT, TYPES
from single.process import write_json
from single.rest import Api
from tests.guarded import GuardedMongod

pytestmark = pytest.mark.timeout(300)


@pytest.fixture(scope="module")
def split(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Instance]:
    """A running instance in the split profile, on a database that demands logins as the broker does."""
    run = tmp_path_factory.mktemp("split")
    database = GuardedMongod(tmp_path_factory.mktemp("mongod"))
    database.start()
    write_json(run / "deps.json", {**vars(real.addresses()), "mongodb_uri": database.uri})
    for name in (*SERVICES, "gateway"):
        lay_out(name, run / "trees" / name)
    made = Instance("split", run=run, profile=SPLIT, mode="test", trees=run / "trees")
    try:
        made.up(within=180)
        yield made
    finally:
        made.down()
        made.forget()
        database.stop()


@pytest.fixture(scope="module")
def people(split: Instance) -> Iterator[County]:
    """The demo's county on it."""
    with Api(split.layout().url) as api:
        yield set_up(api, split.name, RealClock().now())


def test_every_process_of_every_service_is_healthy_on_its_own(split):
    layout = split.layout()
    assert {spec.name for spec in layout.specs} == {f"{s}-{t}" for s in SERVICES for t in TYPES} | {"gateway"}
    assert all(split.healthy(spec) for spec in layout.specs)


def test_endpoints_are_listed_with_one_row_per_service_and_process_type(split):
    rows = json.loads((split.run / "endpoints.json").read_text(encoding="utf-8"))
    services = {(row["service"], row["type"]) for row in rows}
    expected = {(s, t) for s in SERVICES for t in TYPES}
    assert services == expected | {("gateway", "gateway"), ("rabbitmq", "broker"), ("mongodb", "database")}
    assert all(set(row) == {"instance", "service", "type", "pid", "grpc", "metrics", "url"} for row in rows)
    assert len({row["pid"] for row in rows if row["type"] in TYPES}) == len(expected)


def test_each_process_serves_metrics(split):
    for spec in split.layout().specs:
        text = httpx.get(spec.metrics, trust_env=False, timeout=10).text
        assert "# TYPE " in text, spec.name


def test_with_one_service_stopped_the_others_go_on_and_it_catches_up(split, people):
    member = people.person("高志远")
    split.stop("assignment-rpc", "assignment-worker", "assignment-relay")
    filed = file_one(people, member)
    assert member.get(f"/proposals/{filed}/timeline")["entries"]
    assert cases(split, filed) == 0
    split.start("assignment-rpc", "assignment-worker", "assignment-relay")
    eventually(lambda: cases(split, filed) == 1, within=30)


def test_no_service_reads_or_changes_another_s_database(split, people):
    for service in SERVICES:
        with own_database(split, service) as client:
            mine = client[f"{split.config().db_prefix}_{service}"]
            assert mine["leases"].estimated_document_count() > 0, service
            theirs = client[f"{split.config().db_prefix}_{another(service)}"]
            for attempt in (theirs["outbox"].find_one, theirs.list_collection_names, theirs["outbox"].drop):
                with pytest.raises(OperationFailure, match="not authorized"):
                    attempt()
            with pytest.raises(OperationFailure, match="not authorized"):
                client.admin["system.users"].find_one()


def test_no_service_reads_empties_or_removes_another_s_queues(split, people):
    for service in SERVICES:
        url = split.layout().spec(f"{service}-worker").env["AMQP_URL"]
        theirs = bus.backfill_queue_name(another(service))
        with bus.connection(url) as connected:
            with connected.channel() as channel:
                channel.basic_get(bus.backfill_queue_name(service))
            for attempt in ("basic_get", "queue_purge", "queue_delete"):
                channel = connected.channel()
                with pytest.raises(AccessRefused):
                    getattr(channel, attempt)(theirs)


def test_no_service_announces_an_event_in_another_s_name(split, people):
    for service in SERVICES:
        url = split.layout().spec(f"{service}-relay").env["AMQP_URL"]
        event = courier.message("{}", {}, {})
        with courier.Courier(url) as sender, pytest.raises(AccessRefused):
            sender.send(event, f"{another(service)}.events", "Forged.v1")


def another(service: str) -> str:
    """Some other service."""
    return SERVICES[(SERVICES.index(service) + 1) % len(SERVICES)]


@contextmanager
def own_database(split: Instance, service: str) -> Iterator[MongoClient]:
    """The database as the service comes to it."""
    client = mongo.connect(split.layout().spec(f"{service}-rpc").env["MONGODB_URI"])
    try:
        yield client
    finally:
        client.close()


def file_one(people: County, member) -> str:
    """One proposal from draft to filing, which needs directory and intake only."""
    text = next(one for one in load("proposals")["proposal"] if one["key"] == "charging")
    draft = {
        "title": text["title"],
        "background": text["background"],
        "analysis": text["analysis"],
        "suggestions": [{"ordinal": n, "text": s} for n, s in enumerate(text["suggestions"], start=1)],
        "focusArea": text["focus"],
        "publicityConsent": True,
    }
    proposal = member.post("/proposals", draft=draft)["proposal"]["proposalId"]
    member.post(f"/proposals/{proposal}:submit", oneMatter=True)
    clerk, director = people.staff("committee_clerk"), people.staff("committee_director")
    clerk.post(f"/proposals/{proposal}:receive")
    units = {"suggestedLeadUnitIds": [people.units[text["lead"]]]}
    checked = {"category": "economy", "focusArea": text["focus"]}
    clerk.post(
        f"/proposals/{proposal}:recordPreliminaryReview",
        checklist=[{"point": point, "passed": True} for point in POINTS],
        **checked,
    )
    decision = {"outcome": "file", **checked, **units}
    clerk.post(f"/proposals/{proposal}:proposeDecision", decision=decision)
    made = clerk.post("/decision-lists", sessionId=people.session_id, title="审定清单")["decisionList"]
    body = {"bodyName": "提案委员会会议", "minutesRef": "纪要1号"}
    director.post(f"/decision-lists/{made['listId']}:approve", **body)
    return str(proposal)


def cases(split: Instance, proposal_id: str) -> int:
    """How many cases assignment has made of a proposal."""
    config = split.config()
    client = mongo.connect(config.mongodb_uri)
    try:
        db = mongo.service_db(client, config.db_prefix, "assignment")
        return db["cases"].count_documents({"proposal_id": proposal_id})
    finally:
        client.close()
