"""Drafts, reviews and delivery of replies."""

from __future__ import annotations

from datetime import timedelta

import pytest

from cppcc_api.assignment.v1 import assignment_events_pb2 as events
from cppcc_api.assignment.v1 import assignment_service_pb2 as pb
from kit.convert import instant, timestamp
from kit.core.errors import FieldsInvalid, NotFound
from kit.core.states import IllegalTransition, RoleNotAllowed
from kit.runtime import PermissionMissing
from services.assignment.domain.refusals import (
    AssistOpinionsMissing,
    DocNoInvalid,
    DocNoTaken,
    MeetingsMissing,
    ReasonNeeded,
    ReplyInvalid,
    WarningsNotAccepted,
)
from tests.builders.assignment import (
    CLERK,
    COURT,
    FINANCE,
    GOV_INSPECTION,
    PARTY_INSPECTION,
    STRANGER,
    TRAFFIC,
    WANG,
    admin,
    handler,
    head,
    policy,
)

ALL_MEETINGS = ["meeting_before_missing", "meeting_during_missing", "meeting_after_missing"]


def reasons(refusal):
    return [error.reason for error in refusal.fields]


def test_a_draft_may_be_unfinished_but_not_senseless(desk):
    task = desk.received()
    assert desk.draft(task, pb.ReplyInput(text="初稿")).draft_version == 1
    with pytest.raises(ReplyInvalid) as caught:
        desk.draft(task, pb.ReplyInput(reply_class="done", answers=[{"suggestion_id": "g9"}]))
    assert reasons(caught.value) == ["REPLY_CLASS_UNKNOWN", "SUGGESTION_UNKNOWN"]


def test_a_reply_answers_each_suggestion_before_it_is_reviewed(desk):
    task = desk.received()
    desk.draft(task, pb.ReplyInput(reply_class="planned", text="列入计划"))
    with pytest.raises(ReplyInvalid) as caught:
        desk.submit(task)
    assert reasons(caught.value) == ["SUGGESTION_UNANSWERED", "SUGGESTION_UNANSWERED", "COMMITMENT_MISSING"]


def test_resolved_needs_evidence_for_each_adopted_suggestion(desk):
    task = desk.received()
    answers = [
        {"suggestion_id": "g1", "adoption": "adopted", "text": "已办"},
        {"suggestion_id": "g2", "adoption": "partly", "text": "已办一半"},
    ]
    assert "evidence_missing" in desk.draft(task, answers=answers).warnings
    with pytest.raises(ReplyInvalid) as caught:
        desk.submit(task)
    assert [(e.field, e.reason) for e in caught.value.fields] == [("answers[0].evidence", "EVIDENCE_MISSING")]


def test_future_tense_in_a_resolved_reply_is_flagged(desk):
    task = desk.received()
    flagged = desk.draft(task, text="我局将增开线路")
    assert "future_tense_in_resolved" in flagged.warnings
    assert "future_tense_in_resolved" not in desk.draft(task, text="我局已增开线路").warnings


def test_the_draft_passes_the_units_leader_and_its_own_inspection_office(desk, world):
    task = desk.received()
    desk.draft(task)
    desk.submit(task)
    passed = pb.ReviewReplyRequest(task_id=task.task_id, passed=True)
    with pytest.raises(PermissionMissing):
        world.do("ReviewReply", passed, handler(TRAFFIC))
    assert world.do("ReviewReply", passed, head(TRAFFIC)).reply.state == "inspection"
    inspected = pb.InspectReplyRequest(task_id=task.task_id, passed=True)
    with pytest.raises(NotFound):
        world.do("InspectReply", inspected, PARTY_INSPECTION)
    assert world.do("InspectReply", inspected, GOV_INSPECTION).reply.state == "approved"
    levels = [(e.review_level, e.decision) for e in world.announced(events.ReplyReviewed)]
    assert levels == [("internal", "passed"), ("inspection_office", "passed")]


def test_a_returned_draft_needs_a_reason_and_is_written_anew(desk, world):
    task = desk.received()
    desk.draft(task)
    desk.submit(task)
    with pytest.raises(ReasonNeeded):
        world.do("ReviewReply", pb.ReviewReplyRequest(task_id=task.task_id), head(TRAFFIC))
    returned = pb.ReviewReplyRequest(task_id=task.task_id, comment="请补充数据")
    assert world.do("ReviewReply", returned, head(TRAFFIC)).reply.state == "drafting"
    assert desk.draft(task).draft_version == 2


def test_policy_can_spare_a_system_the_inspection(desk, world):
    policy(world, "replies", review_by_system={"government": False})
    task = desk.received()
    desk.draft(task)
    desk.submit(task)
    passed = pb.ReviewReplyRequest(task_id=task.task_id, passed=True)
    assert world.do("ReviewReply", passed, head(TRAFFIC)).reply.state == "approved"


def test_the_inspection_office_puts_the_class_right(desk, world):
    task = desk.received()
    desk.draft(task)
    desk.submit(task)
    world.do("ReviewReply", pb.ReviewReplyRequest(task_id=task.task_id, passed=True), head(TRAFFIC))
    wrong = pb.InspectReplyRequest(task_id=task.task_id, passed=True, reply_class="planned")
    with pytest.raises(ReplyInvalid):
        world.do("InspectReply", wrong, GOV_INSPECTION)
    right = pb.InspectReplyRequest(task_id=task.task_id, passed=True, reply_class="reference")
    reply = world.do("InspectReply", right, GOV_INSPECTION).reply
    assert (reply.reply_class, reply.reviews[0].former_class) == ("reference", "resolved")
    assert world.announced(events.ReplyReviewed)[-1].decision == "class_changed"


def test_an_approved_reply_that_is_changed_is_reviewed_again(desk):
    task = desk.received()
    desk.draft(task)
    assert desk.approve(task).state == "approved"
    assert desk.draft(task, text="改过的正文").state == "drafting"
    with pytest.raises(IllegalTransition):
        desk.issue(task)


def test_delivery_names_document_number_issuer_and_contact(desk, world):
    task = desk.received()
    desk.draft(task)
    desk.approve(task)
    with pytest.raises(FieldsInvalid) as caught:
        desk.issue(task, issuer_name="", contact_phone=" ")
    assert [error.field for error in caught.value.fields] == ["issuer_name", "contact_phone"]
    with pytest.raises(DocNoInvalid):
        desk.issue(task, doc_no="第一号")
    reply = desk.issue(task, doc_no="交函〔2027〕99号")
    assert (reply.state, reply.doc_no, reply.reply_class_label) == ("issued", "交函〔2027〕99号", "采纳落实")
    (event,) = world.announced(events.ReplyIssued)
    assert (event.round, event.reply_kind, event.on_time, len(event.answers)) == (1, "first", True, 2)
    assert {signer.name for signer in event.signers} == {"王建国", "刘芳"}
    assert desk.case(task.proposal_id).state == "replied"


def test_a_document_number_is_used_once(desk):
    first, second = desk.received(), desk.received()
    for task in (first, second):
        desk.draft(task)
        desk.approve(task)
    desk.issue(first, doc_no="交函〔2027〕7号")
    with pytest.raises(DocNoTaken):
        desk.issue(second, doc_no="交函〔2027〕7号")


def test_every_standing_warning_has_to_be_acknowledged(desk):
    case = desk.dispatched((TRAFFIC, "lead"), (FINANCE, "assist"))
    task = desk.receive(case.tasks[0])
    desk.met(task, "before")
    desk.draft(task)
    desk.approve(task)
    with pytest.raises(WarningsNotAccepted) as caught:
        desk.issue(task, accepted_warnings=["meeting_after_missing"])
    assert caught.value.details["codes"] == ["meeting_during_missing", "assist_opinion_missing"]
    assert list(desk.issue(task).warnings) == [*ALL_MEETINGS[1:], "assist_opinion_missing"]


def test_a_disputed_meeting_does_not_count_and_the_latest_word_does(desk, world):
    from cppcc_api.meeting.v1 import meeting_events_pb2 as meeting

    task = desk.received()
    about = {"meeting_id": "x", "case_id": task.case_id, "task_id": task.task_id, "phase": "before"}
    world.hear(
        meeting.MeetingDisputed(**about, disputed_at=timestamp(world.now + timedelta(hours=2))), version=3
    )
    world.hear(meeting.MeetingHeld(**about, recorded_at=timestamp(world.now)), version=1)
    assert [each.result for each in desk.task(task.task_id).meetings] == ["disputed"]
    assert "meeting_before_missing" in desk.draft(task).warnings
    world.hear(
        meeting.MeetingConfirmed(**about, confirmed_at=timestamp(world.now + timedelta(hours=3))), version=4
    )
    assert "meeting_before_missing" not in desk.draft(task).warnings


def test_the_after_meeting_is_not_wanted_when_it_follows_delivery(desk, world):
    policy(world, "meetings", after_meeting="after_delivery")
    assert list(desk.draft(desk.received()).warnings) == ALL_MEETINGS[:2]


def test_a_hard_gate_holds_the_reply_back_until_the_meetings_are_held(desk, world):
    policy(world, "replies", require_meetings=True)
    task = desk.received()
    desk.draft(task)
    desk.approve(task)
    with pytest.raises(MeetingsMissing):
        desk.issue(task)
    for phase in ("before", "during", "after"):
        desk.met(task, phase)
    assert desk.issue(task).state == "issued"


def test_a_hard_gate_holds_the_reply_back_until_assist_opinions_are_accepted(desk, world):
    policy(world, "replies", require_assist_opinions=True)
    case = desk.dispatched((TRAFFIC, "lead"), (FINANCE, "assist"))
    lead, assist = (desk.receive(task) for task in case.tasks)
    desk.draft(lead)
    desk.approve(lead)
    with pytest.raises(AssistOpinionsMissing):
        desk.issue(lead)
    opinion = pb.SubmitAssistOpinionRequest(task_id=assist.task_id, text="同意")
    world.do("SubmitAssistOpinion", opinion, handler(FINANCE))
    world.do("AcceptAssistOpinion", pb.AcceptAssistOpinionRequest(task_id=assist.task_id), admin(TRAFFIC))
    assert desk.issue(lead).state == "issued"


def test_a_late_reply_is_issued_and_marked_late(desk, world):
    task = desk.received()
    world.pass_time(instant(task.due_at) + timedelta(days=1))
    desk.answer(task)
    assert not world.announced(events.ReplyIssued)[0].on_time


def test_the_proposers_read_a_draft_once_it_is_shared(desk, world):
    task = desk.received()
    draft = desk.draft(task)
    with pytest.raises(NotFound):
        world.ask("GetReply", pb.GetReplyRequest(reply_id=draft.reply_id), WANG)
    world.do("ShareReplyDraft", pb.ShareReplyDraftRequest(task_id=task.task_id), handler(TRAFFIC))
    shared = world.ask("GetReply", pb.GetReplyRequest(reply_id=draft.reply_id), WANG).reply
    assert (shared.shared, shared.state) == (True, "drafting")
    assert world.announced(events.ReplyDrafted)[0].reply_class == "resolved"
    with pytest.raises(NotFound):
        world.ask("GetReply", pb.GetReplyRequest(reply_id=draft.reply_id), STRANGER)


def test_staff_enters_a_reply_for_a_unit_outside_the_platform_with_the_reason(desk, world):
    task = desk.receive(desk.dispatched((COURT, "sole"), by=CLERK).tasks[0], by=CLERK)
    draft = pb.SaveReplyDraftRequest(task_id=task.task_id, reply=desk.reply_input())
    world.do("SaveReplyDraft", draft, CLERK)
    world.do("SubmitReplyForReview", pb.SubmitReplyForReviewRequest(task_id=task.task_id), CLERK)
    world.do("ReviewReply", pb.ReviewReplyRequest(task_id=task.task_id, passed=True), CLERK)
    world.do("InspectReply", pb.InspectReplyRequest(task_id=task.task_id, passed=True), CLERK)
    with pytest.raises(ReasonNeeded):
        desk.issue(task, doc_no="法函1号", by=CLERK)
    reply = desk.issue(task, doc_no="法函1号", by=CLERK, entered_for_unit_reason="法院使用专网")
    assert (reply.state, reply.entered_by_name) == ("issued", "提案委小陈")


def test_staff_does_not_write_for_a_unit_that_signs_in(desk, world):
    task = desk.received()
    draft = pb.SaveReplyDraftRequest(task_id=task.task_id, reply=desk.reply_input())
    with pytest.raises(RoleNotAllowed):
        world.do("SaveReplyDraft", draft, CLERK)


def test_the_letter_addresses_the_proposers_and_answers_each_suggestion(desk, world):
    task = desk.answered()
    request = pb.GetReplyLetterRequest(reply_id=task.reply_id)
    letter = world.ask("GetReplyLetter", request, WANG)
    parts = {section.heading: section.text for section in letter.sections}
    assert parts["标题"] == "关于县政协十届六次会议第2027001号提案的答复"
    assert parts["主送"] == "王建国委员、刘芳委员："
    assert parts["办理结果类别"] == "采纳落实"
    assert "一、关于“增开镇村公交线路”的建议（采纳）。" in parts["正文"]
    assert parts["落款"].startswith("交通运输局\n")
    assert parts["抄送"] == "县政协提案委员会、政府督查室。"
