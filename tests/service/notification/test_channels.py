"""Messages on their way by sms, wechat and letter: spool, outcomes, tries, preferences, lists."""

from __future__ import annotations

from datetime import timedelta

import pytest

from cppcc_api.assignment.v1 import assignment_events_pb2 as assignment
from cppcc_api.common.v1 import common_pb2 as common
from cppcc_api.directory.v1 import directory_events_pb2 as directory
from cppcc_api.notification.v1 import notification_events_pb2 as events
from cppcc_api.notification.v1 import notification_service_pb2 as pb
from kit.core.errors import Conflict, Forbidden, Invalid, NotFound, Precondition
from tests.builders.notification import CLERK, SIGNERS, TASK, WANG, Post, missed

MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)


@pytest.fixture
def by_sms(post) -> Post:
    """The office runs an sms gateway."""
    post.set_policy("notification", sms=True)
    return post


def reply_issued() -> assignment.ReplyIssued:
    return assignment.ReplyIssued(**TASK, signers=[SIGNERS[0]], reply_class_label="采纳落实")


def prefer(post: Post, *choices: tuple[str, list[str]], **more) -> pb.Preferences:
    preferences = pb.Preferences(choices=[pb.ChannelChoice(kind=k, channels=c) for k, c in choices], **more)
    return post.do("SetPreferences", pb.SetPreferencesRequest(preferences=preferences), WANG).preferences


def test_without_a_gateway_everything_stays_in_the_inbox(post):
    post.hear(reply_issued())
    assert {delivery.channel for delivery in post.deliveries()} == {"inbox"}


def test_a_deadline_also_goes_out_and_the_gateway_tells_its_outcome(by_sms):
    by_sms.hear(reply_issued())
    sms = by_sms.outgoing("sms")[0]
    assert (sms.address, sms.person_name) == ("13800001234", "王委员")
    assert by_sms.outcome(sms.message_id, "delivered").state == "delivered"
    assert by_sms.outgoing() == []
    told = [e.channel for e in by_sms.world.announced(events.MessageDelivered) if e.person_id == "wang"]
    assert told == ["inbox", "sms"]


def test_lists_show_the_number_half_hidden_and_no_text(by_sms):
    by_sms.hear(reply_issued())
    assert by_sms.deliveries(channel="sms")[0].address == "138****1234"


def test_a_failure_is_tried_again_by_timer_until_it_is_given_up(by_sms):
    by_sms.hear(reply_issued())
    sms = by_sms.outgoing()[0]
    for wait in (10, 60, 360):
        assert by_sms.outcome(sms.message_id, "failed", reason="BUSY").state == "retrying"
        assert by_sms.outgoing() == []
        by_sms.pass_time((wait + 1) * MINUTE)
        assert len(by_sms.outgoing()) == 1
    assert by_sms.outcome(sms.message_id, "failed", reason="UNREACHABLE", detail="空号").state == "failed"
    given_up = by_sms.world.announced(events.MessageFailed)
    assert [(e.reason, e.detail, e.tries) for e in given_up] == [("UNREACHABLE", "空号", 4)]
    assert by_sms.deliveries(state="failed")[0].failure == "UNREACHABLE"


def test_the_office_tries_again_at_the_number_as_it_is_now(by_sms):
    by_sms.change_person("wang", phone="")
    by_sms.hear(reply_issued())
    failed = by_sms.deliveries(channel="sms")[0]
    assert (failed.state, failed.failure) == ("failed", "NO_ADDRESS")
    request = pb.RetryDeliveryRequest(message_id=failed.message_id, expected_version=failed.version)
    with pytest.raises(Invalid):
        by_sms.do("RetryDelivery", request)
    work = by_sms.ask("ListWork", common.ListWorkRequest()).items
    assert [(item.kind, item.rpc) for item in work] == [("retry_delivery", "RetryDelivery")]
    by_sms.change_person("wang", phone="13900009999")
    by_sms.do("RetryDelivery", request)
    assert by_sms.outgoing()[0].address == "13900009999"
    with pytest.raises(Conflict):
        by_sms.do("RetryDelivery", pb.RetryDeliveryRequest(message_id=failed.message_id, expected_version=1))


def test_what_no_gateway_takes_is_given_up_after_a_while(by_sms):
    by_sms.hear(reply_issued())
    by_sms.pass_time(73 * HOUR)
    assert by_sms.deliveries(channel="sms")[0].failure == "NOT_PICKED_UP"


def test_quiet_hours_hold_outside_messages_back_and_not_the_inbox(by_sms):
    prefer(by_sms, quiet_from_hour=9, quiet_to_hour=12)
    by_sms.hear(reply_issued())
    assert by_sms.outgoing() == []
    assert by_sms.kinds("wang") == ["reply_issued"]
    by_sms.pass_time(2 * HOUR + MINUTE)
    assert len(by_sms.outgoing()) == 1


def test_a_person_chooses_channels_but_cannot_mute_deadlines(by_sms):
    prefer(by_sms, ("", ["inbox"]), ("case_closed", ["inbox", "sms"]))
    by_sms.hear(reply_issued())
    by_sms.hear(assignment.CaseClosed(case_id="c1", proposal_title="内涝", signers=[SIGNERS[0]]))
    kinds = [(d.kind, d.channel) for d in by_sms.deliveries(person_id="wang")]
    assert sorted(kinds) == [
        ("case_closed", "inbox"),
        ("case_closed", "sms"),
        ("reply_issued", "inbox"),
        ("reply_issued", "sms"),
    ]


def test_the_inbox_cannot_be_switched_off(post):
    with pytest.raises(Invalid) as refused:
        prefer(post, ("", ["sms"]))
    assert [problem.reason for problem in refused.value.fields] == ["INBOX_REQUIRED"]


def test_preferences_are_kept_and_changed_by_version(post):
    first = prefer(post, ("", ["inbox", "wechat"]))
    again = pb.SetPreferencesRequest(preferences=pb.Preferences(), expected_version=first.version)
    assert post.do("SetPreferences", again, WANG).preferences.choices == []
    stale = pb.SetPreferencesRequest(preferences=pb.Preferences(), expected_version=first.version)
    with pytest.raises(Conflict):
        post.do("SetPreferences", stale, WANG)
    assert post.ask("GetPreferences", pb.GetPreferencesRequest(), WANG).preferences.version == 2


def letter(post: Post) -> str:
    request = pb.SendMessageRequest(
        person_ids=["wang"], channels=["letter"], title="征询意见表", text="请填写"
    )
    return post.do("SendMessage", request).message_ids[0]


def record(post: Post, message_id: str, outcome: str, **more) -> pb.Delivery:
    request = pb.RecordLetterRequest(message_id=message_id, outcome=outcome, **more)
    return post.do("RecordLetter", request).delivery


def test_a_letter_waits_for_staff_who_record_that_it_was_sent(post):
    message_id = letter(post)
    work = post.ask("ListWork", common.ListWorkRequest()).items
    assert [(item.kind, item.title) for item in work] == [("send_letter", "寄送信函：王委员 征询意见表")]
    assert post.ask("ListWork", common.ListWorkRequest(), WANG).items == []
    sent = record(post, message_id, "sent", note="挂号RA123")
    assert (sent.state, sent.note) == ("delivered", "挂号RA123")
    assert post.ask("ListWork", common.ListWorkRequest()).items == []


def test_a_letter_that_comes_back_is_sent_again(post):
    message_id = letter(post)
    record(post, message_id, "sent")
    assert record(post, message_id, "returned", note="查无此人").state == "failed"
    assert post.world.announced(events.MessageFailed)[0].reason == "LETTER_RETURNED"
    request = pb.RetryDeliveryRequest(message_id=message_id)
    assert post.do("RetryDelivery", request).delivery.state == "to_send"
    with pytest.raises(Invalid):
        record(post, message_id, "eaten")


def test_inbox_messages_are_not_the_offices_to_touch(post):
    post.hear(reply_issued())
    mine = post.inbox("wang")[0]
    with pytest.raises(NotFound):
        post.do("RetryDelivery", pb.RetryDeliveryRequest(message_id=mine.message_id))


def test_a_message_that_arrived_is_not_taken_twice(by_sms):
    by_sms.hear(reply_issued())
    sms = by_sms.outgoing()[0]
    by_sms.outcome(sms.message_id, "delivered")
    with pytest.raises(Precondition):
        by_sms.outcome(sms.message_id, "delivered")


def test_members_see_neither_deliveries_nor_the_spool(post):
    for query, request in (
        ("ListDeliveries", pb.ListDeliveriesRequest()),
        ("ListOutgoing", pb.ListOutgoingRequest()),
        ("ListEscalations", pb.ListEscalationsRequest()),
    ):
        with pytest.raises(Forbidden):
            post.ask(query, request, WANG)


def test_commands_on_outside_messages_are_offered_to_the_office_alone(by_sms):
    by_sms.change_person("water-clerk", phone="")
    by_sms.change_person("water-admin", phone="")
    by_sms.hear(missed())
    request = common.ListActionsRequest(proposal_id="pr1")
    offers = by_sms.ask("ListActions", request, CLERK).actions
    assert {(offer.rpc, offer.label) for offer in offers} == {("RetryDelivery", "重新发送")}
    assert offers[0].arguments["message_id"] == offers[0].target_id
    assert by_sms.ask("ListActions", request, WANG).actions == []


def test_messages_forget_the_number_of_a_person_whom_directory_has_forgotten(by_sms):
    by_sms.hear(reply_issued())
    sms = by_sms.outgoing("sms")[0]
    by_sms.outcome(sms.message_id, "delivered")
    by_sms.hear(directory.PersonChanged(person_id="wang", name="王委员", phone=sms.address, active=False))
    assert by_sms.deliveries(channel="sms")[0].address != "", "who was only locked out is still known"
    by_sms.hear(directory.PersonChanged(person_id="wang", name="王委员", active=False))
    (kept,) = by_sms.deliveries(channel="sms")
    assert (kept.address, kept.state) == ("", "delivered")
    assert by_sms.world.runtime.db["known_persons"].find_one({"_id": "wang"})["phone"] == ""
