"""Who is told what when events come: audiences, words, exactly once."""

from __future__ import annotations

import pytest

from cppcc_api.assignment.v1 import assignment_events_pb2 as assignment
from cppcc_api.common.v1 import common_pb2 as common
from cppcc_api.directory.v1 import directory_events_pb2 as directory
from cppcc_api.evaluation.v1 import evaluation_events_pb2 as evaluation
from cppcc_api.intake.v1 import intake_events_pb2 as intake
from cppcc_api.meeting.v1 import meeting_events_pb2 as meeting
from cppcc_api.notification.v1 import notification_events_pb2 as events
from cppcc_api.notification.v1 import notification_service_pb2 as pb
from cppcc_api.supervision.v1 import supervision_events_pb2 as supervision
from kit.convert import timestamp
from kit.core.errors import Invalid, NotFound, NotYet
from shared import roles
from tests.builders.notification import CASE, DAY, PEOPLE, SIGNERS, START, TASK, WANG, day, missed

PROPOSAL = {
    "proposal_id": "pr1",
    "serial_no": "L20270001",
    "title": "关于整治城区内涝的提案",
    "signers": SIGNERS,
}
STAFF = {"water-admin", "water-clerk"}


def task(
    task_id: str = "t1", unit_id: str = "water", part: str = "lead", **more
) -> assignment.DispatchedTask:
    dates = {"receive_due_at": timestamp(START + 3 * DAY), "reply_due_at": timestamp(START + 90 * DAY)}
    return assignment.DispatchedTask(
        task_id=task_id, unit_id=unit_id, unit_name="水利局", part=part, **{**dates, **more}
    )


def test_a_submission_is_acknowledged_with_number_and_hash(post):
    post.hear(intake.ProposalSubmitted(**PROPOSAL, receipt_hash="abc123", submitted_at=timestamp(START)))
    message = post.inbox("wang")[0]
    assert message.title == "提案已提交，流水号L20270001：《关于整治城区内涝的提案》"
    assert message.text.splitlines() == [
        f"收到时间：{day(START)}10:00",
        "提案者：王委员、李委员",
        "回执校验码：abc123",
    ]
    assert post.told("proposal_submitted") == {"wang", "li"}
    assert post.told("proposal_received") == {"clerk"}


def test_a_proposal_that_is_not_filed_is_told_with_its_ground(post):
    post.hear(
        intake.ProposalNotFiled(
            **PROPOSAL, outcome="rejected", ground_text="属于学术研讨的", explanation="建议转学会"
        )
    )
    message = post.inbox("li")[0]
    assert message.title.startswith("提案不予立案：") and "理由：属于学术研讨的" in message.text


def test_an_invitation_to_sign_goes_to_the_invited_alone_and_names_the_date(post):
    until = timestamp(START + 7 * DAY)
    refs = {
        "invitee": common.PersonRef(person_id="li", name="李委员"),
        "inviter": common.PersonRef(name="王"),
    }
    post.hear(intake.CosignInvited(proposal_id="pr1", title="关于内涝", expires_at=until, **refs))
    assert post.told("cosign_invited") == {"li"}
    assert post.inbox("li")[0].due_at == until


def test_merged_proposers_are_told_where_their_proposal_went(post):
    merged = intake.MergedProposal(proposal_id="pr2", title="关于排水的提案", signers=[SIGNERS[1]])
    facts = {**PROPOSAL, "signers": [SIGNERS[0]], "proposal_no": "2027012"}
    post.hear(intake.ProposalsMerged(**facts, merged=[merged]))
    assert post.kinds("wang") == ["proposals_merged"]
    message = post.inbox("li")[0]
    assert (message.kind, message.proposal_id) == ("proposal_merged_into", "pr2")
    assert "2027012" in message.text


def test_a_dispatch_reaches_the_staff_of_each_unit_and_all_who_are_answered(post):
    addressee = assignment.Addressee(proposal_id="pr2", signers=[SIGNERS[1]])
    tasks = [task(), task("t2", "roads", "assist")]
    post.hear(
        assignment.AssignmentDispatched(**CASE, tasks=tasks, signers=[SIGNERS[0]], addressees=[addressee])
    )
    assert post.told("task_dispatched") == {*STAFF, "roads-clerk"}
    assert post.told("proposal_dispatched") == {"wang", "li"}
    assert post.inbox("roads-clerk")[0].title == "交办（会办）：2027012《关于整治城区内涝的提案》"
    assert f"答复期限：{day(START + 90 * DAY)}" in post.inbox("water-clerk")[0].text


def test_a_later_dispatch_tells_only_the_new_unit(post):
    post.hear(assignment.AssignmentDispatched(**CASE, tasks=[task()]))
    post.hear(assignment.AssignmentDispatched(**CASE, tasks=[task(), task("t2", "roads", "split")]))
    assert post.kinds("water-clerk") == ["task_dispatched"]
    assert post.kinds("roads-clerk") == ["task_dispatched"]


def test_a_reassignment_tells_both_units_and_the_proposers(post):
    moved = assignment.TaskReassigned(
        **CASE,
        old_task_id="t1",
        old_unit=common.UnitRef(unit_id="water", name="水利局"),
        new_task=task("t2", "roads"),
        signers=SIGNERS,
    )
    post.hear(moved)
    assert post.told("task_taken_away") == STAFF
    assert post.told("task_dispatched") == {"roads-clerk"}
    assert post.told("unit_changed") == {"wang", "li"}


def test_an_event_that_comes_twice_is_told_once(post):
    envelope = post.world.envelope(meeting.MeetingDisputed(**_meeting()))
    assert [post.world.deliver(envelope), post.world.deliver(envelope)] == ["done", "duplicate"]
    assert post.kinds("water-clerk") == ["meeting_disputed"]
    assert len(post.world.announced(events.MessageDelivered)) == 3


def _meeting(**more) -> dict:
    facts = {k: v for k, v in TASK.items() if k not in ("system", "part")}
    return {**facts, "meeting_id": "x1", "phase": "before", "signers": SIGNERS, **more}


def test_the_first_proposer_is_asked_to_confirm_and_cosigners_are_told(post):
    post.hear(meeting.MeetingHeld(**_meeting(confirm_due_at=timestamp(START + 14 * DAY), minutes="商定方案")))
    assert (post.kinds("wang"), post.kinds("li")) == (["meeting_to_confirm"], ["meeting_held"])
    assert f"请于{day(START + 14 * DAY)}前答复" in post.inbox("wang")[0].text


def test_a_person_whom_two_rules_reach_gets_one_message(post):
    dissatisfied = {"dissatisfied": True, "given_by": common.PersonRef(person_id="wang", name="王委员")}
    post.hear(assignment.FeedbackGiven(**TASK, **dissatisfied, result_score="dissatisfied"))
    assert post.told("feedback_dissatisfied") == {*STAFF, "clerk"}
    assert post.kinds("clerk") == ["feedback_dissatisfied"]


def test_a_reply_goes_to_the_proposers_and_a_copy_to_committee_and_inspection(post):
    post.hear(
        assignment.ReplyIssued(
            **TASK, signers=SIGNERS, reply_class_label="采纳落实", doc_no="水函〔2027〕3号"
        )
    )
    assert post.told("reply_issued") == {"wang", "li"}
    assert post.told("reply_copy") == {"clerk", "gov-inspect"}


def test_objections_go_to_the_office_of_the_units_system(post):
    post.hear(assignment.ObjectionRaised(**TASK, reason="不属职责"))
    post.hear(assignment.ObjectionRaised(**{**TASK, "task_id": "t2", "system": "party"}))
    assert [len(post.kinds(person)) for person in ("gov", "party", "clerk")] == [1, 1, 2]


def test_voters_hear_of_a_ballot_and_units_of_their_scores(post):
    voters = [common.PersonRef(person_id="wang"), common.PersonRef(person_id="li")]
    post.hear(evaluation.BallotOpened(ballot_id="b", title="2027年评议", voters=voters))
    scores = [
        evaluation.UnitScore(unit_id=unit_id, unit_name=name, total_points=points, rank=rank)
        for unit_id, name, points, rank in (("water", "水利局", 92.5, 1), ("roads", "交通局", 80, 2))
    ]
    post.hear(evaluation.ScoresPublished(publication_id="x", year=2027, scores=scores))
    assert post.told("ballot_opened") == {"wang", "li"}
    assert post.inbox("water-head")[0].title == "2027年提案办理考核结果：总分92.5，第1名"
    assert post.inbox("roads-clerk")[0].title.endswith("总分80，第2名")


def test_a_red_reminder_is_red_and_reaches_the_head(post):
    facts = {k: v for k, v in TASK.items() if k not in ("case_id", "system", "part")}
    post.hear(supervision.ReminderIssued(**facts, level="red", text="请于三日内答复"))
    message = post.inbox("water-head")[0]
    assert (message.level, message.title[:4]) == ("red", "红牌催办")


def test_a_person_or_unit_that_is_not_known_yet_is_waited_for(post):
    stranger = common.Signer(person_id="new", name="新委员", role="first_proposer")
    filed = intake.ProposalFiled(proposal_id="pr9", title="新提案", signers=[stranger])
    with pytest.raises(NotYet):
        post.hear(filed)
    with pytest.raises(NotYet):
        post.hear(assignment.ExtensionDecided(**{**TASK, "unit_id": "nowhere"}))
    post.hear(directory.PersonChanged(person_id="new", name="新委员", active=True))
    assert post.hear(filed, version=5) == "done"


def test_who_has_left_is_not_told(post):
    post.change_person("li", active=False)
    post.hear(intake.ProposalFiled(**PROPOSAL))
    assert (post.kinds("wang"), post.kinds("li")) == (["proposal_filed"], [])


def test_signers_without_an_account_are_passed_over(post):
    on_paper = common.Signer(name="老委员", role="first_proposer")
    post.hear(intake.ProposalFiled(proposal_id="p", title="t", signers=[on_paper, SIGNERS[1]]))
    assert post.told("proposal_filed") == {"li"}


def test_reading_marks_messages_read_once_and_only_ones_own(post):
    post.hear(intake.ProposalFiled(**PROPOSAL))
    mine, other = post.inbox("wang")[0], post.inbox("li")[0]
    with pytest.raises(NotFound):
        post.do("MarkRead", pb.MarkReadRequest(message_ids=[other.message_id]), WANG)
    with pytest.raises(NotFound):
        post.ask("GetMessage", pb.GetMessageRequest(message_id=other.message_id), WANG)
    assert post.do("MarkRead", pb.MarkReadRequest(message_ids=[mine.message_id]), WANG).marked == 1
    assert post.do("MarkRead", pb.MarkReadRequest(), WANG).marked == 0
    message = post.ask("GetMessage", pb.GetMessageRequest(message_id=mine.message_id), WANG).message
    assert message.state == "read" and message.HasField("read_at")
    assert post.ask("ListMessages", pb.ListMessagesRequest(unread_only=True), PEOPLE["li"]).unread == 1


def test_the_office_writes_to_persons_units_and_roles(post):
    request = pb.SendMessageRequest(
        person_ids=["wang"], unit_ids=["water"], roles=[roles.MEMBER], title="停电通知", text="周六停机维护"
    )
    reply = post.do("SendMessage", request)
    assert reply.recipients == 5
    assert post.told("notice") == {"wang", "li", *STAFF, "water-head"}
    again = pb.SendMessageRequest()
    again.CopyFrom(request)
    assert post.do("SendMessage", again).message_ids == reply.message_ids


def test_a_text_to_unknown_people_names_each_fault(post):
    request = pb.SendMessageRequest(person_ids=["nobody"], roles=["king"], channels=["pigeon"], title="x")
    with pytest.raises(Invalid) as refused:
        post.do("SendMessage", request)
    assert {problem.field for problem in refused.value.fields} == {
        "text",
        "person_ids[0]",
        "roles[0]",
        "channels[0]",
    }


def test_a_missed_deadline_is_red_in_the_inbox(post):
    post.hear(missed())
    message = post.inbox("water-clerk")[0]
    assert (message.kind, message.level, message.proposal_no) == ("deadline_missed", "red", "2027012")
    assert message.title == "答复已逾期：2027012《关于整治城区内涝的提案》"
