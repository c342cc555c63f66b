"""Activities on the real database: study, tours, briefings, solicitations."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from cppcc_api.directory.v1 import directory_events_pb2 as directory
from cppcc_api.meeting.v1 import meeting_events_pb2 as events
from cppcc_api.meeting.v1 import meeting_service_pb2 as pb
from kit.convert import timestamp
from kit.core.errors import Forbidden, Invalid, NotFound, Precondition
from shared import roles
from tests.builders.meeting import CLERK, COSIGNER, FIRST, ROADS, STRANGER, WATER, Scene, begin

HOUR, DAY = timedelta(hours=1), timedelta(days=1)


@pytest.fixture
def house(world) -> Scene:
    """Three members, one of them standing, one sector, one department."""
    begin(world)
    for actor, standing in ((FIRST, True), (COSIGNER, False), (STRANGER, False)):
        member_id, name = actor.member_id, actor.name
        person = directory.PersonChanged(person_id=actor.id, name=name, roles=[roles.MEMBER], active=True)
        person.member_id = member_id
        world.hear(person)
        facts = {"standing_member": standing, "active": True, "sector_id": "edu" if standing else "agri"}
        world.hear(
            directory.MemberChanged(member_id=member_id, person_id=actor.id, name=name, **facts),
            aggregate_id=member_id,
        )
    world.hear(directory.UnitChanged(unit_id="water", name="水利局", active=True))
    world.hear(
        directory.OrganizationChanged(organization_id="agri", name="农业界", kind="sector", active=True)
    )
    return Scene(world)


def create(house: Scene, **more: Any) -> pb.Activity:
    values = {
        "kind": "study",
        "title": "学习提案工作条例",
        "tier": "all_members",
        "place": "礼堂",
        "starts_at": timestamp(house.now + DAY),
        "ends_at": timestamp(house.now + DAY + HOUR),
        "counts_for_duty": True,
        **more,
    }
    request = pb.CreateActivityRequest(activity=pb.ActivityInput(**values))
    return house.do("CreateActivity", request, CLERK).activity


def announce(house: Scene, **more: Any) -> pb.Activity:
    activity = create(house, **more)
    return house.do(
        "AnnounceActivity", pb.AnnounceActivityRequest(activity_id=activity.activity_id), CLERK
    ).activity


def invited(house: Scene, activity: pb.Activity) -> set[str]:
    reply = house.ask("GetActivity", pb.GetActivityRequest(activity_id=activity.activity_id), CLERK)
    return {invitation.person.name for invitation in reply.activity.invitations}


@pytest.mark.parametrize(
    ("chosen", "names"),
    [
        ({"tier": "all_members"}, {"王委员", "李委员", "赵委员"}),
        ({"tier": "standing_members"}, {"王委员"}),
        ({"tier": "sector_groups", "organization_ids": ["agri"]}, {"李委员", "赵委员"}),
        ({"tier": "", "person_ids": ["p2"]}, {"李委员"}),
    ],
)
def test_the_tier_and_the_named_decide_who_is_invited(house, chosen, names):
    assert invited(house, announce(house, **chosen)) == names


def test_members_answer_and_the_register_enters_the_duty_record(house):
    activity = announce(house)
    assert house.work(FIRST) == [("answer_invitation", "答复邀请：集中学习“学习提案工作条例”")]
    answer = pb.AnswerInvitationRequest(activity_id=activity.activity_id, accept=True)
    house.do("AnswerInvitation", answer, FIRST)
    assert house.work(FIRST) == []
    house.pass_days(2)
    assert [kind for kind, _ in house.work(CLERK)] == ["record_activity"]
    lines = [
        events.Attendee(person_id="p1", name="王委员", attended=True),
        events.Attendee(name="县委宣传部周部长", role="guest", attended=True),
    ]
    record = pb.RecordActivityRequest(activity_id=activity.activity_id, attendances=lines, summary="辅导报告")
    held = house.do("RecordActivity", record, CLERK).activity
    assert (held.state, [guest.name for guest in held.guests]) == ("held", ["县委宣传部周部长"])
    event = house.world.announced(events.ActivityHeld)[0]
    assert event.counts_for_duty
    assert {(a.name, a.attended) for a in event.attendances} == {
        ("王委员", True),
        ("李委员", False),
        ("赵委员", False),
        ("县委宣传部周部长", True),
    }


def test_guests_see_themselves_and_organizers_everybody(house):
    activity = announce(house)
    seen = house.ask("GetActivity", pb.GetActivityRequest(activity_id=activity.activity_id), FIRST).activity
    assert [invitation.person.name for invitation in seen.invitations] == ["王委员"]


def test_what_is_in_preparation_or_for_others_does_not_exist(house):
    hidden = create(house)
    only_second = announce(house, tier="", person_ids=["p2"])
    for activity in (hidden, only_second):
        with pytest.raises(NotFound):
            house.ask("GetActivity", pb.GetActivityRequest(activity_id=activity.activity_id), FIRST)
    assert house.ask("ListActivities", pb.ListActivitiesRequest(), FIRST).total == 0
    assert house.ask("ListActivities", pb.ListActivitiesRequest(mine=True), COSIGNER).total == 1
    assert house.ask("ListActivities", pb.ListActivitiesRequest(kind="study"), CLERK).total == 2


def test_a_change_after_the_announcement_is_told_to_old_and_new_guests(house):
    activity = announce(house, tier="", person_ids=["p1"])
    changed = pb.ActivityInput(
        kind="study", title="改期", place="礼堂", person_ids=["p2"], starts_at=timestamp(house.now + 3 * DAY)
    )
    request = pb.UpdateActivityRequest(activity_id=activity.activity_id, activity=changed)
    house.do("UpdateActivity", request, CLERK)
    told = house.world.announced(events.ActivityPlanned)[-1]
    assert {person.name for person in told.invitees} == {"王委员", "李委员"}


def test_a_cancelled_activity_is_told_to_its_guests(house):
    activity = announce(house)
    request = pb.CancelActivityRequest(activity_id=activity.activity_id, reason="台风")
    assert house.do("CancelActivity", request, CLERK).activity.state == "cancelled"
    assert len(house.world.announced(events.ActivityCancelled)[0].invitees) == 3


def test_unknown_people_and_units_are_named_with_their_place(house):
    with pytest.raises(Invalid) as refused:
        create(house, unit_ids=["water", "nowhere"], person_ids=["nobody"])
    assert {problem.field for problem in refused.value.fields} == {
        "activity.unit_ids[1]",
        "activity.person_ids[0]",
    }


def test_members_do_not_organize(house):
    with pytest.raises(Forbidden):
        house.do("CreateActivity", pb.CreateActivityRequest(), FIRST)


def solicit(house: Scene) -> pb.Activity:
    due = timestamp(house.now + 5 * DAY)
    more = {"starts_at": None, "ends_at": None, "place": "", "counts_for_duty": False}
    return announce(house, kind="solicitation", title="明年选题征求意见", answer_due_at=due, **more)


def test_opinions_are_collected_until_the_date(house):
    activity = solicit(house)
    assert [kind for kind, _ in house.work(FIRST)] == ["answer_solicitation"]
    for actor, text in ((FIRST, "养老"), (COSIGNER, "停车"), (FIRST, "养老和托幼")):
        request = pb.AnswerSolicitationRequest(activity_id=activity.activity_id, text=text)
        house.do("AnswerSolicitation", request, actor)
    listing = pb.ListSolicitationAnswersRequest(activity_id=activity.activity_id)
    assert {a.text for a in house.ask("ListSolicitationAnswers", listing, CLERK).answers} == {
        "停车",
        "养老和托幼",
    }
    assert [a.text for a in house.ask("ListSolicitationAnswers", listing, COSIGNER).answers] == ["停车"]
    assert [e.text for e in house.world.announced(events.OpinionAnswered)] == ["养老", "停车", "养老和托幼"]
    house.pass_days(6)
    with pytest.raises(Precondition) as refused:
        request = pb.AnswerSolicitationRequest(activity_id=activity.activity_id, text="太迟")
        house.do("AnswerSolicitation", request, STRANGER)
    assert refused.value.reason == "ANSWERS_CLOSED"


def test_opinions_are_for_solicitations_only(house):
    request = pb.AnswerSolicitationRequest(activity_id=announce(house).activity_id, text="很好")
    with pytest.raises(Precondition) as refused:
        house.do("AnswerSolicitation", request, FIRST)
    assert refused.value.reason == "NOT_A_SOLICITATION"


def request_briefing(house: Scene) -> pb.Activity:
    request = pb.RequestBriefingRequest(unit_id="water", title="城区排水情况通报", text="请介绍管网改造")
    return house.do("RequestBriefing", request, FIRST).activity


def answer_request(house: Scene, activity: pb.Activity, actor, **more: Any) -> pb.Activity:
    request = pb.AnswerBriefingRequestRequest(activity_id=activity.activity_id, **more)
    return house.do("AnswerBriefingRequest", request, actor).activity


def test_a_briefing_is_asked_for_agreed_to_announced_and_held(house):
    asked = request_briefing(house)
    assert [kind for kind, _ in house.work(WATER)] == ["answer_briefing_request"]
    agreed = answer_request(
        house, asked, WATER, accept=True, starts_at=timestamp(house.now + DAY), place="水利局会议室"
    )
    assert agreed.state == "preparing"
    assert [kind for kind, _ in house.work(CLERK)] == ["announce_activity"]
    house.do("AnnounceActivity", pb.AnnounceActivityRequest(activity_id=asked.activity_id), CLERK)
    assert invited(house, asked) == {"王委员"}
    house.pass_days(2)
    record = pb.RecordActivityRequest(activity_id=asked.activity_id, summary="通报了三项工程")
    assert house.do("RecordActivity", record, CLERK).activity.state == "held"
    answered = house.world.announced(events.BriefingAnswered)[0]
    assert (answered.accepted, answered.requested_by.name) == (True, "王委员")


def test_only_the_department_asked_answers_and_a_refusal_has_a_reason(house):
    asked = request_briefing(house)
    with pytest.raises(NotFound):
        answer_request(house, asked, ROADS, accept=False, reason="无关")
    with pytest.raises(Invalid):
        answer_request(house, asked, WATER, accept=False)
    declined = answer_request(house, asked, WATER, accept=False, reason="正在普查，下月再约")
    assert (declined.state, declined.summary) == ("declined", "正在普查，下月再约")
    assert house.ask(
        "GetActivity", pb.GetActivityRequest(activity_id=asked.activity_id), FIRST
    ).activity.state


def test_who_asked_may_take_the_request_back(house):
    asked = request_briefing(house)
    request = pb.CancelActivityRequest(activity_id=asked.activity_id, reason="已了解")
    assert house.do("CancelActivity", request, FIRST).activity.state == "cancelled"
