"""Reminders by hand, on missed deadlines, and in red when nothing has happened since."""

from __future__ import annotations

import pytest

from cppcc_api.assignment.v1 import assignment_events_pb2 as assignment
from cppcc_api.directory.v1 import directory_events_pb2 as directory
from cppcc_api.meeting.v1 import meeting_events_pb2 as meeting
from cppcc_api.supervision.v1 import supervision_events_pb2 as ev
from cppcc_api.supervision.v1 import supervision_service_pb2 as pb
from kit.convert import struct, timestamp
from kit.core.errors import Invalid, NotYet
from kit.runtime import PermissionMissing
from tests.builders.supervision import CADRES, CLERK, GOVERNMENT, MEMBER, PARTY, ROADS, WATER, County


@pytest.fixture
def late(county: County) -> County:
    """Proposal 1 lies unanswered at water."""
    county.file(1)
    county.dispatch(1, ("t1", "water", "sole"))
    county.pass_days(93)
    return county


def miss(county: County, kind: str = "reply", task_id: str = "t1") -> None:
    due = timestamp(county.now)
    county.hear(assignment.DeadlineMissed, task_id, "missed_at", deadline_kind=kind, due_at=due)


def issued(county: County) -> list[tuple[str, str, str]]:
    return [(each.level, each.matter, each.unit_id) for each in county.world.announced(ev.ReminderIssued)]


def by_hand(**more) -> pb.IssueReminderRequest:
    values = {"unit_id": "water", "task_id": "t1", "level": "red", "matter": "reply", "channel": "phone"}
    return pb.IssueReminderRequest(**{**values, **more})


def test_a_missed_deadline_reminds_the_unit_in_the_offices_name(late: County):
    miss(late)
    reminder = late.world.announced(ev.ReminderIssued)[0]
    assert (reminder.level, reminder.automatic, reminder.issued_by_name) == ("yellow", True, "政府督查室")
    assert "第2027001号提案" in reminder.text


def test_a_week_later_the_reminder_turns_red_unless_the_unit_answered(late: County):
    miss(late)
    late.pass_days(8)
    assert issued(late) == [("yellow", "reply", "water"), ("red", "reply", "water")]
    late.pass_days(30)
    assert len(issued(late)) == 2


def test_an_answer_in_between_spares_the_red_reminder(late: County):
    miss(late)
    late.reply("t1", on_time=False)
    late.pass_days(8)
    assert issued(late) == [("yellow", "reply", "water")]


def test_what_was_done_before_the_news_of_the_miss_came_is_not_reminded_of(late: County):
    late.reply("t1", on_time=False)
    miss(late)
    assert issued(late) == []


def test_a_miss_that_is_heard_of_before_the_dispatch_waits_for_it(county: County):
    county.know(1, ("t1", "water", "sole"))
    with pytest.raises(NotYet):
        miss(county)
    county.dispatch(1, ("t1", "water", "sole"))
    miss(county)
    assert issued(county) == [("yellow", "reply", "water")]


def test_meetings_and_promises_past_their_date_are_reminded_of(late: County):
    late.meet("t1", "before", meeting.MeetingOverdue, due_at=timestamp(late.now))
    late.reply(
        "t1",
        reply_class="planned",
        commitments=[assignment.Commitment(commitment_id="k1", text="建成泵站", due_at=timestamp(late.now))],
    )
    due = assignment.Commitment(commitment_id="k1", text="建成泵站", due_at=timestamp(late.now))
    late.hear(assignment.CommitmentDue, "t1", "noticed_at", commitment=due, overdue=False)
    assert issued(late) == [("yellow", "meeting", "water")]
    late.hear(assignment.CommitmentDue, "t1", "noticed_at", commitment=due, overdue=True)
    assert issued(late)[-1] == ("yellow", "commitment", "water")


def test_an_objection_that_the_office_did_not_decide_is_not_the_units_fault(late: County):
    miss(late, "objection_decision")
    assert issued(late) == []


def test_policy_decides_the_level_and_may_switch_reminders_off(late: County):
    late.world.hear(
        directory.PolicyChanged(
            policy_id="p1",
            policy_name="supervision",
            effective_from=timestamp(late.now),
            values=struct({"reminder_levels": {"reply": "red"}}),
        )
    )
    miss(late, "receive")
    miss(late, "reply")
    assert issued(late) == [("red", "reply", "water")]
    late.pass_days(10)
    assert len(issued(late)) == 1


def test_units_that_have_not_looked_back_are_reminded_before_the_inspection(county: County):
    for number, unit_id in ((1, "water"), (2, "roads")):
        county.dispatch(number, (f"t{number}", unit_id, "sole"))
        county.reply(f"t{number}", reply_class="deferred")
    inspection = county.announce("look_back")
    item = pb.LookBackItem(task_id="t1", result="kept")
    report = pb.ReportLookBackRequest(inspection_id=inspection.inspection_id, items=[item], text="已自查")
    assert ("report_look_back", f"报送回头看情况：{inspection.title}") in county.work(WATER)
    county.do("ReportLookBack", report, WATER)
    county.pass_days(9)
    assert issued(county) == [("yellow", "look_back", "roads")]
    assert county.work(WATER) == []


def test_an_office_reminds_the_units_that_it_oversees(late: County):
    given = late.do("IssueReminder", by_hand(), GOVERNMENT).reminder
    assert (given.automatic, given.issued_by_name, given.proposal_no) == (False, "督促", "2027001")
    assert given.due_at.seconds > 0
    with pytest.raises(Invalid):
        late.do("IssueReminder", by_hand(), PARTY)
    with pytest.raises(PermissionMissing):
        late.do("IssueReminder", by_hand(), WATER)


def test_a_unit_is_reminded_of_a_proposal_or_as_a_whole_in_the_offices_own_words(late: County):
    whole = late.do("IssueReminder", by_hand(task_id="", matter="receive", text="请尽快签收")).reminder
    assert (whole.proposal_id, whole.text) == ("", "请尽快签收")
    about = late.do("IssueReminder", by_hand(task_id="", proposal_id="pr1")).reminder
    assert about.proposal_no == "2027001"


def test_wrong_words_and_foreign_tasks_are_refused(late: County):
    with pytest.raises(Invalid) as refused:
        late.do("IssueReminder", by_hand(level="green", matter="nothing", channel="pigeon"))
    assert len(refused.value.fields) == 3
    with pytest.raises(Invalid) as foreign:
        late.do("IssueReminder", by_hand(unit_id="roads"))
    assert foreign.value.fields[0].reason == "UNKNOWN_TASK"


def test_a_unit_reads_its_own_reminders_and_an_office_those_of_its_system(late: County):
    late.do("IssueReminder", by_hand())
    listed = pb.ListRemindersRequest(level="red")
    for actor, number in ((CLERK, 1), (WATER, 1), (ROADS, 0), (GOVERNMENT, 1), (PARTY, 0), (CADRES, 0)):
        assert late.ask("ListReminders", listed, actor).total == number
    with pytest.raises(PermissionMissing):
        late.ask("ListReminders", listed, MEMBER)
    assert late.timeline(WATER) == ["红牌催办县水利局答复委员"]
