"""What people are told while the database only reads; a broker that takes nothing is no trouble of theirs."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import httpx
import pytest
from pymongo import MongoClient

from kit import mongo
from kit.core.clock import RealClock
from kit.engine import DatabaseUnavailable
from kit.testing.waiting import eventually
from single.demo.county import County, set_up
from single.instance import Instance
from single.process import write_json
from tests.chaos.conftest import ALARMS, ONLY_READS, Nodes
from tests.deploy import job

START_SECONDS = 240.0
KEY = "01J00000000000000000000000"

pytestmark = pytest.mark.timeout(600)


@pytest.fixture(scope="module")
def instance(nodes: Nodes, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Instance]:
    """A whole instance on the private broker and database."""
    run = tmp_path_factory.mktemp("refusing")
    write_json(run / "deps.json", vars(nodes.heal()))
    made = Instance("refusing", run=run, mode="test")
    try:
        made.up(START_SECONDS)
        yield made
    finally:
        nodes.heal()
        made.down()
        made.forget()


@pytest.fixture(scope="module")
def county(instance: Instance) -> Iterator[County]:
    """Its people."""
    with job.PatientApi(instance.layout().url) as api:
        made = set_up(api, instance.name, RealClock().now())
        made.person("高志远").post("/proposals", draft={"title": "关于征集开始的提案"})
        yield made


@pytest.fixture
def database(instance: Instance) -> Iterator[MongoClient]:
    client = mongo.connect(instance.config().mongodb_uri)
    yield client
    client.close()


def test_who_saves_while_the_database_only_reads_is_told_so_and_may_repeat(
    instance: Instance, county: County, database: MongoClient
) -> None:
    member = county.person("高志远")
    headers = {"authorization": f"Bearer {member.session()}", "idempotency-key": KEY}
    body = {"draft": {"title": "关于数据库只读期间的提案"}}
    proposals = database[f"{instance.config().db_prefix}_intake"]["proposals"]
    deny, allow = ONLY_READS["blocked"]
    with httpx.Client(base_url=f"{county.api.url}/api/v1", headers=headers, trust_env=False) as http:
        before = proposals.count_documents({})
        deny(database)
        try:
            for answer in (
                http.post("/proposals", json=body),
                http.post(
                    "/files", params={"service": "intake"}, files={"file": ("说明.txt", "图样".encode())}
                ),
            ):
                told_to_wait(answer)
            assert http.get("/proposals").status_code == 200, "reading goes on"
        finally:
            allow(database)
        assert proposals.count_documents({}) == before
        again = [http.post("/proposals", json=body).json()["proposal"]["proposalId"] for _ in range(2)]
    assert len(set(again)) == 1
    assert proposals.count_documents({}) == before + 1


def told_to_wait(answer: httpx.Response) -> None:
    """503 with reason, words for people and when to come again, and nothing of what lies behind."""
    problem = answer.json()
    assert (answer.status_code, problem["reason"]) == (503, "DATABASE_UNAVAILABLE")
    assert problem["detail"] == DatabaseUnavailable.text
    assert int(answer.headers["retry-after"]) > 0
    assert not [word for word in ("Traceback", "pymongo", "mongodb://", "File ") if word in answer.text]


def test_proposals_are_filed_while_the_broker_takes_nothing_and_become_cases_afterwards(
    county: County, nodes: Nodes, figure: Callable[[str, float], None]
) -> None:
    play = job.play_of(county, job.MAIN)
    alarm, relief = ALARMS["disk"]
    nodes.broker.ctl(*alarm)
    try:
        piece = job.file(play)
        assert piece.proposal_no
        assert not job.has_case(county, piece)
    finally:
        nodes.broker.ctl(*relief)
    began = RealClock().now()
    eventually(lambda: job.has_case(county, piece), within=90, every=0.2)
    figure("became a case after s", (RealClock().now() - began).total_seconds())
