"""The three meetings on the real database: commands, who may give them, and what is announced."""

from __future__ import annotations

import pytest

from cppcc_api.common.v1 import common_pb2 as common
from cppcc_api.meeting.v1 import meeting_events_pb2 as events
from cppcc_api.meeting.v1 import meeting_service_pb2 as pb
from kit.convert import instant
from kit.core.context import Actor
from kit.core.errors import Conflict, Forbidden, Invalid, NotFound, Precondition
from tests.builders.meeting import (
    CLERK,
    COSIGNER,
    FIRST,
    INSPECTOR,
    LEADER,
    MERGED,
    MONEY,
    PARTY_INSPECTOR,
    ROADS,
    STRANGER,
    WATER,
)


def test_a_meeting_is_invited_to_recorded_and_confirmed(scene):
    planned = scene.plan()
    scene.pass_days(1)
    held = scene.record(meeting_id=planned.meeting_id)
    confirmed = scene.confirm(held, agree=True, comment="同意办理方案")
    assert [planned.state, held.state, confirmed.state] == ["planned", "held", "confirmed"]
    event = scene.world.announced(events.MeetingConfirmed)[0]
    assert (event.task_id, event.phase, event.counts, event.plan_agreed) == ("t1", "before", True, True)
    assert event.confirmed_by.name == "王委员"
    assert [s.person_id for s in event.signers] == ["p1", "p2", "p3"]


def test_a_meeting_may_be_recorded_without_an_invitation_and_takes_over_an_open_one(scene):
    unplanned = scene.record(phase="during")
    planned = scene.plan(phase="before")
    assert scene.record(phase="before").meeting_id == planned.meeting_id
    assert unplanned.state == "held"


def test_one_open_invitation_per_phase(scene):
    scene.plan()
    with pytest.raises(Conflict) as refused:
        scene.plan()
    assert refused.value.reason == "MEETING_ALREADY_PLANNED"
    assert len(scene.world.announced(events.MeetingPlanned)) == 1


def test_a_changed_invitation_is_told_again_and_a_cancelled_one_can_be_made_anew(scene):
    planned = scene.plan()
    change = pb.MeetingInput(phase="before", mode="forum", place="政协会议室", planned_at=planned.planned_at)
    request = pb.UpdateMeetingRequest(meeting_id=planned.meeting_id, meeting=change)
    assert scene.do("UpdateMeeting", request, WATER).meeting.mode == "forum"
    cancel = pb.CancelMeetingRequest(meeting_id=planned.meeting_id, reason="防汛")
    assert scene.do("CancelMeeting", cancel, WATER).meeting.state == "cancelled"
    assert scene.plan().state == "planned"
    assert [e.place for e in scene.world.announced(events.MeetingPlanned)] == [
        "县水利局",
        "政协会议室",
        "县水利局",
    ]
    assert [e.reason for e in scene.world.announced(events.MeetingCancelled)] == ["防汛"]


def test_a_disputed_meeting_is_recorded_again_and_then_confirmed(scene):
    held = scene.record()
    assert scene.dispute(held).state == "disputed"
    assert ("record_meeting_again", "重新登记办前见面：2027012 关于整治城区内涝的提案") in scene.work(WATER)
    again = scene.record(meeting_id=held.meeting_id, mode="invite")
    assert (again.state, again.comment) == ("held", "")
    assert scene.confirm(again).state == "confirmed"
    assert [e.reason for e in scene.world.announced(events.MeetingDisputed)] == ["只打过电话"]


def test_a_dispute_needs_a_reason(scene):
    with pytest.raises(Invalid):
        scene.dispute(scene.record(), reason="  ")


def test_the_contact_of_a_merged_collective_proposal_confirms_too(scene):
    assert scene.confirm(scene.record(), MERGED).answered_by.name == "民盟联络员"


def test_a_cosigner_comments_but_does_not_confirm(scene):
    held = scene.record()
    with pytest.raises(Forbidden) as refused:
        scene.confirm(held, COSIGNER)
    assert refused.value.reason == "ROLE_NOT_ALLOWED"
    request = pb.CommentMeetingRequest(meeting_id=held.meeting_id, text="我也在场")
    commented = scene.do("CommentMeeting", request, COSIGNER).meeting
    assert [comment.text for comment in commented.comments] == ["我也在场"]
    assert scene.world.announced(events.MeetingCommented)[0].commented_by.name == "李委员"


def test_confirming_waiving_and_disputing_need_the_persons_own_sign_in(scene):
    held = scene.record()
    machine = Actor(id="service:gateway", kind="service", roles=FIRST.roles)
    with pytest.raises(Forbidden) as refused:
        scene.confirm(held, machine)
    assert refused.value.reason == "PERSONAL_TOKEN_REQUIRED"


def test_the_unit_cannot_confirm_its_own_meeting(scene):
    with pytest.raises(Forbidden):
        scene.confirm(scene.record(), WATER)


def test_confirming_an_older_record_than_the_stored_one_is_refused(scene):
    held = scene.record()
    corrected = scene.record(meeting_id=held.meeting_id, minutes="更正：另商定了时间表")
    with pytest.raises(Conflict) as refused:
        scene.confirm(held, expected_version=held.version)
    assert refused.value.reason == "VERSION_MISMATCH"
    assert scene.confirm(corrected, expected_version=corrected.version).state == "confirmed"


def test_confirming_twice_is_refused(scene):
    held = scene.record()
    scene.confirm(held)
    with pytest.raises(Precondition) as refused:
        scene.confirm(held)
    assert refused.value.reason == "ILLEGAL_TRANSITION"


def test_a_proposer_gives_a_meeting_up_with_a_reason(scene):
    assert scene.waive().state == "waived"
    assert scene.world.announced(events.MeetingWaived)[0].reason == "已充分沟通"
    with pytest.raises(Precondition) as refused:
        scene.waive()
    assert refused.value.reason == "MEETING_ALREADY_MET"


def test_a_given_up_meeting_ends_the_invitation_to_it(scene):
    planned = scene.plan(phase="during")
    assert scene.waive(phase="during").meeting_id == planned.meeting_id


def test_the_committee_enters_for_a_unit_and_that_is_said(scene):
    assert scene.record(CLERK).recorded_by_name == "提案委张三（代水利局录入）"


def test_the_assist_unit_has_no_meetings_of_its_own(scene):
    with pytest.raises(Precondition) as refused:
        scene.plan(MONEY, "t3")
    assert refused.value.reason == "ASSIST_DOES_NOT_MEET"


def test_other_units_tasks_and_meetings_do_not_exist(scene):
    held = scene.record()
    with pytest.raises(NotFound):
        scene.plan(ROADS, "t1")
    for stranger in (ROADS, STRANGER, PARTY_INSPECTOR, LEADER):
        with pytest.raises(NotFound):
            scene.ask("GetMeeting", pb.GetMeetingRequest(meeting_id=held.meeting_id), stranger)
    for reader in (WATER, FIRST, COSIGNER, MERGED, CLERK, INSPECTOR):
        found = scene.ask("GetMeeting", pb.GetMeetingRequest(meeting_id=held.meeting_id), reader)
        assert found.meeting.minutes == "听取诉求，商定办理方案"


def test_lists_hold_what_may_be_seen(scene):
    scene.record()
    scene.record(ROADS, "t2")

    def seen(actor, **wanted):
        return scene.ask("ListMeetings", pb.ListMeetingsRequest(**wanted), actor).total

    assert [seen(actor) for actor in (CLERK, FIRST, WATER, INSPECTOR, STRANGER)] == [2, 2, 1, 1, 0]
    assert seen(MERGED, proposal_id="pr2") == 2
    assert seen(CLERK, unit_id="roads", phase="before", state="held") == 1


def test_bad_input_names_every_field(scene):
    with pytest.raises(Invalid) as refused:
        scene.plan(phase="sometime", mode="", place="")
    assert {problem.field for problem in refused.value.fields} == {"meeting.phase"}
    with pytest.raises(Invalid) as refused:
        scene.plan(mode="", planned_at=None)
    assert {problem.field for problem in refused.value.fields} == {"meeting.mode", "meeting.planned_at"}


def test_the_confirmation_is_due_ten_working_days_after_the_record(scene):
    held = scene.record()
    days = (instant(held.confirm_due_at) - scene.now).days
    assert days == 14


def test_work_follows_the_meeting_from_hand_to_hand(scene):
    assert [kind for kind, _ in scene.work(WATER)] == ["plan_meeting", "plan_meeting"]
    planned = scene.plan()
    assert "record_meeting" in [kind for kind, _ in scene.work(WATER)]
    assert scene.work(FIRST) == []
    held = scene.record(meeting_id=planned.meeting_id)
    assert scene.work(FIRST) == [("confirm_meeting", "确认办前见面：2027012 关于整治城区内涝的提案")]
    assert scene.work(MERGED) == scene.work(FIRST)
    assert scene.work(COSIGNER) == scene.work(CLERK) == []
    scene.confirm(held)
    assert scene.work(FIRST) == []


def test_open_commands_are_those_of_the_table(scene):
    mine = scene.actions(WATER)
    assert ("PlanMeeting", "办前见面（水利局）") in mine and ("RecordMeeting", "办中见面（水利局）") in mine
    assert ("WaiveMeeting", "办前见面（交通局）") in scene.actions(FIRST)
    assert scene.actions(COSIGNER) == scene.actions(STRANGER) == []
    scene.record()
    assert ("ConfirmMeeting", "办前见面（水利局）") in scene.actions(FIRST)
    assert scene.actions(COSIGNER) == [("CommentMeeting", "办前见面（水利局）")]


def test_the_offer_to_confirm_carries_what_the_command_needs(scene):
    held = scene.record()
    reply = scene.ask("ListActions", common.ListActionsRequest(proposal_id="pr2"), MERGED)
    offer = next(offer for offer in reply.actions if offer.rpc == "ConfirmMeeting")
    assert (offer.target_id, offer.expected_version) == (held.meeting_id, held.version)
    assert offer.arguments["meeting_id"] == held.meeting_id and offer.label == "确认见面"


def test_the_timeline_tells_the_whole_story(scene):
    held = scene.record(meeting_id=scene.plan().meeting_id)
    scene.dispute(held)
    reply = scene.ask("GetTimeline", common.GetTimelineRequest(proposal_id="pr1"), FIRST)
    assert [(e.title, e.actor_name) for e in reply.entries] == [
        ("办前见面：邀约见面", "水利局经办"),
        ("办前见面：登记见面情况", "水利局经办"),
        ("办前见面：提出异议", "王委员"),
    ]
    assert scene.ask("GetTimeline", common.GetTimelineRequest(proposal_id="pr1"), STRANGER).entries == []


def test_figures_count_confirmed_meetings_and_show_the_rest_apart(scene):
    scene.confirm(scene.record())
    scene.record(ROADS, "t2", mode="phone", place="")
    found = scene.figures()
    assert (found["expected"], found["before_meeting_rate"], found["before_waiting"]) == (6, 0.5, 1)
    assert scene.figures(WATER)["before_meeting_rate"] == 1.0
    with pytest.raises(Forbidden):
        scene.figures(FIRST)
    reply = scene.ask("GetMeetingFigures", pb.GetMeetingFiguresRequest(), CLERK)
    assert sorted(unit.unit_name for unit in reply.units) == ["交通局", "水利局"]
