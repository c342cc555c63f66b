"""A standing member votes on a page: per unit, and once."""

from __future__ import annotations

import pytest

from cppcc_api.evaluation.v1 import evaluation_service_pb2 as pb
from kit import mongo
from kit.core.context import Actor
from kit.core.ids import new_id
from kit.testing import real
from services.gateway.routes.app import create_app
from shared import roles
from tests.builders.http_server import serving
from tests.builders.town import town
from tests.service.gateway.test_pages import Person

DIRECTOR = Actor(id="p-director", name="沈立", roles=roles.COMMITTEE)


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    with real.instance(tmp_path_factory.mktemp("town"), with_broker=False) as config:
        client = mongo.connect(config.mongodb_uri)
        names = ("directory", "evaluation")
        with town(config, client, *names) as (found, targets), serving(create_app(targets)) as url:
            yield found, url
        client.close()


@pytest.fixture
def ballot(place):
    """An open ballot on both units."""
    world = place[0].worlds["evaluation"]
    units = [row["_id"] for row in place[0].worlds["directory"].runtime.db["units"].find()]
    values = pb.BallotInput(year=world.now.year, title="提案办理民主测评", unit_ids=units)
    made = world.do("CreateBallot", pb.CreateBallotRequest(ballot=values), DIRECTOR).ballot
    world.do(
        "RecordHandlingReport",
        pb.RecordHandlingReportRequest(
            request_id=new_id(), year=world.now.year, title="办理情况报告", reported_by_name="县政府"
        ),
        DIRECTOR,
    )
    return world.do("OpenBallot", pb.OpenBallotRequest(ballot_id=made.ballot_id), DIRECTOR).ballot


@pytest.fixture
def voter(place):
    found = Person(place[1])
    yield found
    found.http.close()


def test_a_standing_member_votes_per_unit_and_once(place, ballot, voter):
    assert "投票" in voter.sign_in("陈静").text
    address = "/act/evaluation/CastBallot"
    page = voter.http.get(address, params={"target": ballot.ballot_id})
    for text in ("县住房和城乡建设局", "县财政局", "基本满意", "不选即为弃权"):
        assert text in page.text
    done = voter.send(page, address, **{"choices[0].option": "satisfied"})
    assert (done.url.path, "已完成：投票测评" in done.text) == ("/work", True)
    again = voter.send(page, address, **{"choices[0].option": "dissatisfied"})
    assert again.status_code in (400, 409)
    world = place[0].worlds["evaluation"]
    shown = world.ask("GetBallot", pb.GetBallotRequest(ballot_id=ballot.ballot_id), DIRECTOR).ballot
    assert shown.cast == 1
