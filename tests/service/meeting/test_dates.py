"""What happens to meetings by events of other services and when dates come."""

from __future__ import annotations

import pytest

from cppcc_api.assignment.v1 import assignment_events_pb2 as assignment
from cppcc_api.common.v1 import common_pb2 as common
from cppcc_api.directory.v1 import directory_events_pb2 as directory
from cppcc_api.intake.v1 import intake_events_pb2 as intake
from cppcc_api.meeting.v1 import meeting_events_pb2 as events
from cppcc_api.meeting.v1 import meeting_service_pb2 as pb
from kit.convert import instant, struct, timestamp
from kit.core.errors import NotYet, Precondition
from tests.builders.meeting import (
    DAY,
    FIRST,
    LEADER,
    MONEY,
    ROADS,
    START,
    WATER,
    Scene,
    begin,
    dispatch,
    dispatched_task,
)


def overdue(scene) -> list[tuple[str, str]]:
    return [(event.task_id, event.phase) for event in scene.world.announced(events.MeetingOverdue)]


def test_a_first_meeting_that_is_not_held_is_overdue_once(scene):
    scene.confirm(scene.record(ROADS, "t2"))
    scene.pass_days(30)
    assert overdue(scene) == [("t1", "before")]
    reply = scene.ask("GetTimeline", common.GetTimelineRequest(proposal_id="pr1"), WATER)
    assert reply.entries[-1].title == "办前见面：逾期未举行"


def test_an_invitation_alone_does_not_keep_the_date(scene):
    planned = scene.plan(planned_at=timestamp(START + 40 * DAY))
    scene.pass_days(22)
    event = scene.world.announced(events.MeetingOverdue)[0]
    assert (event.meeting_id, instant(event.due_at)) == (planned.meeting_id, START + 21 * DAY)


def test_the_unit_is_reminded_before_the_date_and_not_after_the_meeting(scene):
    scene.record(ROADS, "t2")
    scene.pass_days(20)
    told = scene.world.announced(events.MeetingApproaching)
    found = [(e.task_id, e.phase, e.days_left) for e in told if e.deadline_kind == "hold"]
    assert found == [("t1", "before", 14), ("t1", "before", 3)]


def test_silence_of_ten_working_days_is_held_unconfirmed_and_counted_apart(scene):
    held = scene.record()
    scene.pass_days(15)
    assert [e.meeting_id for e in scene.world.announced(events.MeetingHeldUnconfirmed)] == [held.meeting_id]
    found = scene.figures()
    assert (found["before_held_unconfirmed"], found["before_meeting_rate"]) == (1, 0)
    reminders = [e for e in scene.world.announced(events.MeetingApproaching) if e.deadline_kind == "confirm"]
    assert [e.days_left for e in reminders] == [1]


def test_a_late_confirmation_still_counts(scene):
    held = scene.record()
    scene.pass_days(20)
    assert scene.confirm(held).state == "confirmed"
    assert scene.figures()["before_meeting_rate"] == 0.5


def test_an_answer_stops_the_clock_and_a_new_record_starts_it_again(scene):
    held = scene.record()
    scene.pass_days(10)
    scene.dispute(held)
    scene.record(meeting_id=held.meeting_id)
    scene.pass_days(10)
    assert scene.world.announced(events.MeetingHeldUnconfirmed) == []
    scene.pass_days(5)
    assert len(scene.world.announced(events.MeetingHeldUnconfirmed)) == 1


def test_days_come_from_policy(scene):
    days = struct({"meeting_silence_workdays": 2})
    values = {"policy_id": "x", "policy_name": "deadlines", "values": days}
    scene.world.hear(directory.PolicyChanged(**values, effective_from=timestamp(START)))
    scene.record()
    scene.pass_days(3)
    assert len(scene.world.announced(events.MeetingHeldUnconfirmed)) == 1


def test_the_other_meetings_are_due_with_the_reply_and_move_with_an_extension(scene):
    scene.hear_task(
        assignment.ExtensionDecided,
        approved=True,
        due_at=timestamp(START + 120 * DAY),
        decided_at=timestamp(START + 50 * DAY),
    )
    scene.pass_days(100)
    assert ("t1", "during") not in overdue(scene) and ("t2", "during") in overdue(scene)
    scene.pass_days(25)
    assert ("t1", "during") in overdue(scene) and ("t1", "after") in overdue(scene)


def test_once_the_reply_is_out_no_date_is_watched(scene):
    for task_id in ("t1", "t2"):
        facts = {"case_id": "c1", "task_id": task_id, "issued_at": timestamp(scene.now)}
        scene.world.hear(assignment.ReplyIssued(**facts), aggregate_id=task_id)
    scene.pass_days(120)
    assert overdue(scene) == []


def test_the_last_meeting_waits_for_the_draft(scene):
    assert "安排办后见面：2027012 关于整治城区内涝的提案" not in [title for _, title in scene.work(WATER)]
    scene.hear_task(assignment.ReplyDrafted, drafted_at=timestamp(scene.now))
    assert "安排办后见面：2027012 关于整治城区内涝的提案" in [title for _, title in scene.work(WATER)]


def test_where_policy_wants_it_after_delivery_the_last_meeting_is_due_with_the_feedback(world):
    begin(world)
    values = struct({"after_meeting": "after_delivery"})
    world.hear(
        directory.PolicyChanged(
            policy_id="x", policy_name="meetings", values=values, effective_from=timestamp(START)
        )
    )
    world.hear(dispatch(world))
    scene = Scene(world)
    until = timestamp(START + 70 * DAY)
    scene.hear_task(assignment.ReplyIssued, issued_at=timestamp(START + 50 * DAY), feedback_due_at=until)
    scene.pass_days(75)
    assert ("t1", "after") in overdue(scene) and ("t1", "during") not in overdue(scene)


def test_a_reassigned_task_takes_its_invitation_along_and_the_new_unit_starts_anew(scene):
    planned = scene.plan()
    new = dispatched_task("t9", "urban", "城管局", "lead", first_meeting_due_at=timestamp(START + 26 * DAY))
    facts = {"case_id": "c1", "proposal_id": "pr1", "proposal_title": "关于整治城区内涝的提案"}
    scene.world.hear(
        assignment.TaskReassigned(
            **facts, old_task_id="t1", new_task=new, reassigned_at=timestamp(START + 5 * DAY)
        )
    )
    cancelled = scene.world.announced(events.MeetingCancelled)
    assert [(e.meeting_id, e.reason) for e in cancelled] == [(planned.meeting_id, "任务已改由城管局办理")]
    with pytest.raises(Precondition) as refused:
        scene.plan()
    assert refused.value.reason == "HANDLING_ENDED"
    scene.pass_days(30)
    assert ("t9", "before") in overdue(scene) and ("t1", "before") not in overdue(scene)
    event = next(e for e in scene.world.announced(events.MeetingOverdue) if e.task_id == "t9")
    assert [s.person_id for s in event.signers] == ["p1", "p2", "p3"]


def test_a_reassignment_that_arrives_first_waits_for_the_dispatch(world):
    begin(world)
    moved = assignment.TaskReassigned(case_id="c1", old_task_id="t1")
    with pytest.raises(NotYet):
        world.hear(moved)
    world.hear(dispatch(world))
    assert world.hear(moved, version=9) == "done"


def test_a_dispatch_that_is_told_again_adds_only_the_new_unit(scene):
    held = scene.record()
    added = dispatched_task("t4", "parks", "园林局", "split")
    scene.world.hear(dispatch(scene.world, *dispatch(scene.world).tasks, added))
    assert scene.figures()["expected"] == 9
    assert scene.confirm(held).state == "confirmed"


def test_an_assist_unit_that_becomes_an_answering_one_owes_meetings(scene):
    split = dispatched_task("t3", "money", "财政局", "split", reply_due_at=timestamp(START + 90 * DAY))
    again = dispatch(scene.world, split)
    again.dispatched_at.CopyFrom(timestamp(START + DAY))
    scene.world.hear(again)
    assert scene.figures()["expected"] == 9
    assert scene.plan(MONEY, "t3").unit_name == "财政局"
    older = dispatch(scene.world, dispatched_task("t3", "money", "财政局", "assist"))
    scene.world.hear(older)
    assert scene.figures()["expected"] == 9


def test_an_event_that_comes_twice_counts_once(world):
    begin(world)
    envelope = world.envelope(dispatch(world))
    assert [world.deliver(envelope), world.deliver(envelope)] == ["done", "duplicate"]
    assert Scene(world).figures()["expected"] == 6


@pytest.mark.parametrize(
    ("event", "why"), [(assignment.CaseClosed, "办结"), (assignment.CaseWithdrawn, "撤案")]
)
def test_the_end_of_the_case_ends_its_meetings(scene, event, why):
    scene.plan()
    held = scene.record(phase="during")
    scene.world.hear(event(case_id="c1"))
    assert len(scene.world.announced(events.MeetingCancelled)) == 1
    with pytest.raises(Precondition) as refused:
        scene.record()
    assert why in refused.value.message
    assert scene.confirm(held).state == "confirmed", "what was held may still be confirmed"
    scene.pass_days(100)
    assert overdue(scene) == []
    assert scene.work(WATER) == []


def test_the_leader_who_follows_a_key_proposal_sees_its_meetings(scene):
    scene.record()
    leader = common.PersonRef(person_id=LEADER.id)
    mark = intake.ProposalMarkedKey(proposal_id="pr1", is_key=True, supervising_leader=leader)

    def seen() -> int:
        return scene.ask("ListMeetings", pb.ListMeetingsRequest(), LEADER).total

    assert seen() == 0
    scene.world.hear(mark)
    assert seen() == 1
    scene.world.hear(intake.ProposalMarkedKey(proposal_id="pr1", is_key=False))
    assert seen() == 0


def test_two_colleagues_inviting_at_once_make_one_meeting(scene):
    from concurrent.futures import ThreadPoolExecutor

    from kit.core.errors import Refusal

    def invite(_: int) -> str:
        try:
            return scene.plan().state
        except Refusal as refusal:
            return refusal.category.code

    with ThreadPoolExecutor(4) as pool:
        outcomes = sorted(pool.map(invite, range(4)))
    assert outcomes == ["CONFLICT"] * 3 + ["planned"]
    assert scene.ask("ListMeetings", pb.ListMeetingsRequest(), FIRST).total == 1
