"""The rules of messages, channels, preferences, escalations and wording."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from cppcc_api.assignment.v1 import assignment_events_pb2 as assignment
from cppcc_api.meeting.v1 import meeting_events_pb2 as meeting
from kit.convert import timestamp
from kit.core.context import Actor
from services.notification.domain import escalation, message, preferences, wording
from services.notification.domain.channels import CHANNELS
from services.notification.domain.escalation import Escalation, Told
from services.notification.domain.message import Message
from services.notification.domain.preferences import Choice, Preferences
from services.notification.domain.refusals import PreferencesInvalid
from shared import roles
from shared.known import KnownPerson

NOW = datetime(2027, 3, 1, 2, 0, tzinfo=UTC)  # ten in the morning in Shanghai
DAY = timedelta(days=1)
PERSON = KnownPerson("p1", "王委员", phone="13800001234")
GATEWAY = Actor(id="g", roles=frozenset({roles.SYSTEM_ADMIN}))
STANDARD = {"channels": ["inbox"], "sms": False}
WITH_SMS = {"channels": ["inbox", "letter"], "sms": True}


def made(channel: str = "sms", **more) -> Message:
    values = {
        "id": "x",
        "person_id": "p1",
        "person_name": "王委员",
        "unit_id": "",
        "channel": channel,
        "address": CHANNELS[channel].address(PERSON),
        "kind": "notice",
        "title": "标题",
        "text": "内容",
        "level": "info",
        "due_at": None,
        "proposal_id": "",
        "proposal_no": "",
        "subject_id": "",
        "subject_kind": "",
        "source": "e1",
        "event_id": "e1",
        "created_at": NOW,
        **more,
    }
    return Message(**values)


# --- messages and channels ----------------------------------------------------------------------------------


def test_the_same_event_person_and_channel_make_the_same_message_and_others_another():
    ids = {
        message.message_id(event, person, channel)
        for event in ("e1", "e2")
        for person in ("p1", "p2")
        for channel in ("inbox", "sms")
    }
    assert len(ids) == 8
    assert message.message_id("e1", "p1", "sms") in ids


@pytest.mark.parametrize(
    ("channel", "state"), [("inbox", "delivered"), ("sms", "queued"), ("letter", "to_send")]
)
def test_each_channel_takes_a_message_in_its_own_way(channel, state):
    assert CHANNELS[channel].accept(made(channel), None).state == state


def test_without_a_number_a_message_fails_at_once():
    failed = CHANNELS["wechat"].accept(made("wechat"), None)
    assert (failed.state, failed.failure) == ("failed", "NO_ADDRESS")


def test_a_failure_is_tried_again_with_growing_waits_and_given_up_in_the_end():
    current, waits = CHANNELS["sms"].accept(made(), None), []
    for _ in range(3):
        current = message.failed(current, GATEWAY, NOW, "BUSY", "线路忙", [10, 60])
        waits.append(current.not_before and (current.not_before - NOW).seconds // 60)
        current = message.requeued(current) if current.state == "retrying" else current
    assert (waits, current.state, current.tries) == ([10, 60, None], "failed", 3)


def test_a_failure_that_is_told_late_takes_the_delivery_back():
    sent = message.taken(CHANNELS["sms"].accept(made(), None), GATEWAY, NOW)
    assert sent.delivered_at == NOW
    back = message.failed(sent, GATEWAY, NOW + DAY, "", "空号", [10])
    assert (back.state, back.failure, back.delivered_at) == ("retrying", "GATEWAY_FAILED", None)


def test_a_number_is_shown_half_hidden():
    assert message.hidden("13800001234") == "138****1234"
    assert message.hidden("12345") == "*****"


# --- preferences --------------------------------------------------------------------------------------------


def chosen(*choices: Choice, **hours: int) -> Preferences:
    return Preferences("p1", choices, **hours)


def test_without_a_choice_only_deadlines_leave_the_platform():
    assert preferences.channels_for(None, "reply_issued", False, WITH_SMS) == ("inbox",)
    assert preferences.channels_for(None, "deadline_missed", True, WITH_SMS) == ("inbox", "sms")


def test_a_deadline_cannot_be_muted():
    silent = chosen(Choice("", ("inbox",)))
    assert preferences.channels_for(silent, "deadline_missed", True, WITH_SMS) == ("inbox", "sms")
    assert preferences.channels_for(silent, "reply_issued", False, WITH_SMS) == ("inbox",)


def test_the_choice_for_a_kind_outweighs_the_general_one():
    mine = chosen(Choice("", ("inbox",)), Choice("reply_issued", ("inbox", "sms")))
    assert preferences.channels_for(mine, "reply_issued", False, WITH_SMS) == ("inbox", "sms")
    assert preferences.channels_for(mine, "case_closed", False, WITH_SMS) == ("inbox",)


def test_a_channel_that_the_instance_does_not_run_is_not_used():
    mine = chosen(Choice("", ("inbox", "sms", "wechat")))
    assert preferences.channels_for(mine, "reply_issued", False, STANDARD) == ("inbox",)


def test_all_wrong_choices_are_named():
    wrong = chosen(Choice("nonsense", ("inbox",)), Choice("", ("sms", "pigeon")), quiet_from_hour=24)
    with pytest.raises(PreferencesInvalid) as refused:
        preferences.check(wrong, {"reply_issued"})
    assert {problem.reason for problem in refused.value.fields} == {
        "UNKNOWN_MESSAGE_KIND",
        "UNKNOWN_CHANNEL",
        "INBOX_REQUIRED",
        "HOUR_INVALID",
    }


@pytest.mark.parametrize(
    ("hour_utc", "until"),
    [(2, None), (14, datetime(2027, 3, 1, 23, tzinfo=UTC)), (20, datetime(2027, 3, 1, 23, tzinfo=UTC))],
)
def test_quiet_hours_reach_over_midnight_in_shanghai(hour_utc, until):
    night = chosen(quiet_from_hour=22, quiet_to_hour=7)
    assert preferences.quiet_until(night, NOW.replace(hour=hour_utc)) == until


def test_equal_hours_are_no_quiet_hours():
    assert preferences.quiet_until(chosen(quiet_from_hour=8, quiet_to_hour=8), NOW) is None


# --- escalation ---------------------------------------------------------------------------------------------


def late() -> Escalation:
    return Escalation(
        id="e",
        key="reply.t1",
        matter="reply",
        subject="t1",
        case_id="c1",
        task_id="t1",
        unit_id="water",
        unit_name="水利局",
        system="government",
        proposal_id="pr1",
        proposal_no="2027012",
        proposal_title="关于内涝的提案",
        due_at=NOW,
        opened_at=NOW,
    )


def test_the_ladder_follows_the_days_of_policy_and_ends_at_the_top():
    first = escalation.next_step_at(NOW, [1, 7], 1)
    second = escalation.next_step_at(NOW, [1, 7], 2)
    assert (first, second) == (NOW.replace(hour=1) + DAY, NOW.replace(hour=1) + 7 * DAY)
    assert escalation.next_step_at(NOW, [1, 7], 3) is None
    assert escalation.next_step_at(NOW, [], 1) is None


def test_the_last_step_leaves_the_matter_at_the_top_until_it_is_done():
    top = escalation.step_taken(late(), NOW, [Told("x", "经办")], None)
    assert (top.state, top.steps[0].step) == ("at_top", 1)
    assert escalation.resolved(top, NOW + DAY).state == "resolved"


def test_days_late_are_calendar_days():
    assert escalation.days_late(late(), NOW + 3 * DAY) == 3


# --- wording ------------------------------------------------------------------------------------------------


def test_codes_dates_and_references_are_printed_in_chinese():
    event = meeting.MeetingHeld(phase="before", unit_name="水利局", held_at=timestamp(NOW))
    assert wording.line("{e.unit_name}{e.phase:phase}：{e.held_at:time}", e=event) == (
        "水利局办前见面：2027年3月1日10:00"
    )
    task = assignment.DispatchedTask(unit_name="水利局")
    assert (
        wording.line("{e.tasks}", e=assignment.AssignmentDispatched(tasks=[task, task])) == "水利局、水利局"
    )


def test_a_line_with_an_empty_place_is_left_out():
    event = meeting.MeetingPlanned(place="局里")
    lines = ("时间：{e.planned_at:time}", "地点：{e.place}", "请准时。")
    assert wording.text(lines, e=event) == "地点：局里\n请准时。"


def test_an_unknown_code_prints_as_it_is():
    event = meeting.MeetingHeld(phase="someday")
    assert wording.line("{e.phase:phase}", e=event) == "someday"
