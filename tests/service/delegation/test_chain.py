"""A province's proposal that a city passes on to a county: every step goes through the city's own hands."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from cppcc_api.meeting.v1 import meeting_service_pb2 as meeting
from kit.core.context import Actor
from tests.builders.delegation import COUNTY_UNIT, LOCAL, Side
from tests.builders.federation import join
from tests.builders.network import Network, network


@pytest.fixture(scope="module")
def three(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Network]:
    """Province, city and county."""
    services = ("assignment", "meeting", "federation")
    levels = {"province": "province", "city": "city", "county": "county"}
    with network(tmp_path_factory.mktemp("three"), services, **levels) as found:
        yield found


Sides = tuple[Side, Side, Side]


@pytest.fixture
def sides(three: Network) -> tuple[Sides, Actor]:
    """All joined; the province has a unit in the city, the city one in the county; and the proposer."""
    three.fresh()
    province, city, county = (Side(three[name], three) for name in ("province", "city", "county"))
    join(province.place.node, city.place.node)
    join(city.place.node, county.place.node)
    wang = province.place.member("王芳")
    province.place.unit("u-city", "某市人民政府", peer_instance="city")
    city.place.unit(COUNTY_UNIT, "青禾县人民政府", peer_instance="county")
    three.settle()
    return (province, city, county), wang


def test_a_task_goes_down_twice_and_its_reply_comes_up_twice(sides: tuple[Sides, Actor]):
    (province, city, county), wang = sides
    (top,) = province.dispatch(province.file(wang), ("u-city", "sole")).tasks
    middle_case = city.case(f"province:{top.task_id}")
    (middle,) = city.dispatch(middle_case, (COUNTY_UNIT, "sole")).tasks
    bottom_case = county.case(f"city:{middle.task_id}")
    assert bottom_case.proposal_no == "province政协2027001"
    assert list(bottom_case.origin.proposer_names) == ["王芳"]
    (bottom,) = county.dispatch(bottom_case, (LOCAL, "sole")).tasks
    county.receive(bottom)

    county.record_meeting(bottom)
    (seen,) = province.meetings(top.proposal_id, wang)
    confirm = meeting.ConfirmMeetingRequest(meeting_id=seen.meeting_id)
    province.do("meeting.ConfirmMeeting", confirm, wang)
    assert [each.state for each in county.meetings(bottom_case.proposal_id)] == ["confirmed"]

    county.answer(bottom)
    assert city.reply(middle.task_id, city.inspector).state == "inspection"
    city.inspect(middle)
    city.issue(middle)
    assert province.reply(top.task_id, province.inspector).text == "已开通两条镇村线路。"
    province.inspect(top)
    province.issue(top)
    province.feedback(top, wang)
    states = [
        side.case(proposal_id).state
        for side, proposal_id in (
            (province, top.proposal_id),
            (city, middle_case.proposal_id),
            (county, bottom_case.proposal_id),
        )
    ]
    assert states == ["closed", "closed", "closed"]
