"""Late matters on their way up: steps by policy's days, ended by what is done, in any order."""

from __future__ import annotations

import pytest

from cppcc_api.assignment.v1 import assignment_events_pb2 as assignment
from cppcc_api.common.v1 import common_pb2 as common
from cppcc_api.intake.v1 import intake_events_pb2 as intake
from cppcc_api.meeting.v1 import meeting_events_pb2 as meeting
from cppcc_api.notification.v1 import notification_events_pb2 as events
from cppcc_api.supervision.v1 import supervision_events_pb2 as supervision
from kit.convert import timestamp
from tests.builders.notification import CASE, DAY, PEOPLE, START, TASK, missed

STAFF = {"water-admin", "water-clerk"}
SHARED = {k: v for k, v in TASK.items() if k not in ("system", "part")}


def steps(post) -> list[tuple[int, set[str]]]:
    sent = post.world.announced(events.EscalationSent)
    return [(event.step, {person.person_id for person in event.recipients}) for event in sent]


def test_lateness_climbs_from_the_unit_to_its_head_to_the_offices(post):
    post.hear(missed())
    assert steps(post) == [(1, STAFF)]
    post.pass_time(2 * DAY)
    assert steps(post)[1:] == [(2, {"water-head"})]
    assert post.inbox("water-head")[0].title == "逾期报告：水利局答复逾期1天"
    post.pass_time(10 * DAY)
    assert steps(post)[2:] == [(3, {"gov", "gov-inspect", "clerk"})]
    assert post.inbox("gov")[0].level == "red"
    found = post.escalations()[0]
    assert (found.state, found.step, found.HasField("next_step_at")) == ("at_top", 3, False)


def test_what_is_done_stops_the_climb(post):
    post.hear(missed())
    post.pass_time(2 * DAY)
    post.hear(assignment.ReplyIssued(**TASK))
    post.pass_time(30 * DAY)
    assert [step for step, _ in steps(post)] == [1, 2]
    assert post.escalations(open_only=True) == []
    assert post.escalations()[0].state == "resolved"


def test_a_missed_deadline_that_is_told_after_the_deed_begins_nothing(post):
    post.hear(assignment.ReplyIssued(**TASK))
    post.hear(missed())
    assert steps(post) == []


def test_the_same_deadline_told_twice_climbs_once(post):
    post.hear(missed())
    post.hear(missed())
    post.pass_time(10 * DAY)
    assert [step for step, _ in steps(post)] == [1, 2, 3]


def test_more_time_ends_the_lateness_and_a_new_deadline_begins_another(post):
    post.hear(missed())
    post.hear(assignment.ExtensionDecided(**TASK, approved=False))
    assert len(post.escalations(open_only=True)) == 1
    post.hear(assignment.ExtensionDecided(**TASK, approved=True, due_at=timestamp(START + 30 * DAY)))
    assert post.escalations(open_only=True) == []
    post.pass_time(31 * DAY)
    post.hear(missed(due_at=timestamp(START + 30 * DAY)))
    assert len(post.escalations(open_only=True)) == 1


@pytest.mark.parametrize(
    ("begun", "ended"),
    [
        (missed("receive"), assignment.AssignmentReceived(**TASK)),
        (missed("receive"), assignment.ObjectionRaised(**TASK)),
        (missed("assist_opinion"), assignment.AssistOpinionSubmitted(**TASK)),
        (missed("rework"), assignment.ReplyIssued(**TASK)),
        (missed("reply"), assignment.CaseClosed(case_id="c1")),
        (missed("reply"), assignment.CaseWithdrawn(case_id="c1")),
        (missed("reply"), assignment.TaskReassigned(**CASE, old_task_id="t1")),
        (missed("objection_decision"), assignment.ObjectionDecided(**TASK)),
        (
            meeting.MeetingOverdue(**SHARED, phase="before", due_at=timestamp(START)),
            meeting.MeetingHeld(**SHARED, meeting_id="x", phase="before"),
        ),
        (
            assignment.CommitmentDue(
                **TASK,
                overdue=True,
                commitment=assignment.Commitment(commitment_id="k", text="清淤", due_at=timestamp(START)),
            ),
            assignment.CommitmentReported(**TASK, commitment=assignment.Commitment(commitment_id="k")),
        ),
        (
            supervision.RectificationOverdue(
                finding_id="f", unit_id="water", unit_name="水利局", due_at=timestamp(START)
            ),
            supervision.RectificationReported(finding_id="f", unit_id="water"),
        ),
    ],
    ids=lambda event: f"{event.DESCRIPTOR.name}-{getattr(event, 'deadline_kind', '')}",
)
def test_each_matter_ends_with_its_own_deed(post, begun, ended):
    post.hear(begun)
    assert len(post.escalations(open_only=True)) == 1
    post.hear(ended)
    assert post.escalations(open_only=True) == []


def test_another_phase_or_task_does_not_end_it(post):
    post.hear(meeting.MeetingOverdue(**SHARED, phase="before", due_at=timestamp(START)))
    post.hear(meeting.MeetingHeld(**SHARED, meeting_id="x", phase="during"))
    post.hear(meeting.MeetingHeld(**{**SHARED, "task_id": "t2"}, meeting_id="y", phase="before"))
    assert len(post.escalations(open_only=True)) == 1


def test_a_promise_outlives_the_case(post):
    promise = assignment.Commitment(commitment_id="k", text="清淤", due_at=timestamp(START))
    post.hear(assignment.CommitmentDue(**TASK, overdue=True, commitment=promise))
    post.hear(assignment.CaseClosed(case_id="c1"))
    assert len(post.escalations(open_only=True)) == 1


def test_a_late_decision_on_an_objection_is_the_offices_lateness(post):
    post.hear(missed("objection_decision"))
    post.pass_time(2 * DAY)
    assert steps(post) == [(1, {"gov"}), (2, {"clerk"})]


def test_late_persons_are_told_and_not_carried_up(post):
    post.hear(missed("feedback", persons=[common.PersonRef(person_id="wang")]))
    assert post.kinds("wang") == ["deadline_missed"]
    assert steps(post) == []


def test_the_leader_who_follows_a_key_proposal_stands_on_the_top_step(post):
    leader = common.PersonRef(person_id="leader")
    post.hear(intake.ProposalMarkedKey(proposal_id="pr1", is_key=True, supervising_leader=leader))
    post.hear(missed())
    post.pass_time(10 * DAY)
    assert "leader" in steps(post)[-1][1]
    assert [found.unit_name for found in post.escalations(PEOPLE["leader"])] == ["水利局"]


def test_a_unit_without_a_head_is_told_itself_again(post):
    post.hear(missed(unit_id="roads", unit_name="交通局", system="party"))
    post.pass_time(2 * DAY)
    assert steps(post) == [(1, {"roads-clerk"}), (2, {"roads-clerk"})]


def test_days_come_from_policy(post):
    post.set_policy("deadlines", escalate_overdue_days=[5])
    post.hear(missed())
    post.pass_time(4 * DAY)
    assert [step for step, _ in steps(post)] == [1]
    post.pass_time(2 * DAY)
    assert [step for step, _ in steps(post)] == [1, 2]
    assert post.escalations()[0].state == "at_top"


def test_everybody_sees_the_escalations_that_concern_them(post):
    post.hear(missed())
    post.pass_time(10 * DAY)
    seen = {
        name: len(post.escalations(PEOPLE[name])) for name in ("clerk", "water-head", "roads-clerk", "party")
    }
    assert seen == {"clerk": 1, "water-head": 1, "roads-clerk": 0, "party": 1}
    timeline = post.ask("GetTimeline", common.GetTimelineRequest(proposal_id="pr1"), PEOPLE["water-clerk"])
    assert [entry.title for entry in timeline.entries] == [
        "答复逾期提醒（第1级）",
        "答复逾期提醒（第2级）",
        "答复逾期提醒（第3级）",
    ]
    nothing = post.ask("GetTimeline", common.GetTimelineRequest(proposal_id="pr1"), PEOPLE["wang"])
    assert nothing.entries == []
