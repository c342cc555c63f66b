"""Feedback, rework, closing, archive and promises."""

from __future__ import annotations

from datetime import timedelta

import pytest

from cppcc_api.assignment.v1 import assignment_events_pb2 as events
from cppcc_api.assignment.v1 import assignment_service_pb2 as pb
from cppcc_api.intake.v1 import intake_events_pb2 as intake
from kit.convert import instant, timestamp
from kit.core.context import Actor
from kit.core.errors import FieldsInvalid
from kit.core.states import IllegalTransition
from kit.core.workdays import add_months
from kit.runtime import PermissionMissing, PersonalTokenRequired
from services.assignment.domain.refusals import (
    CommitmentsOpen,
    ConfirmationPending,
    FeedbackInvalid,
    FeedbackNotAsked,
    FeedbackOutstanding,
    FeedbackRoundChanged,
    NoSecondReply,
    ReasonNeeded,
)
from services.assignment.store.lookups import TaskUnknown
from shared import roles
from tests.builders.assignment import (
    CLERK,
    FINANCE,
    LIU,
    STRANGER,
    TRAFFIC,
    WANG,
    Desk,
    admin,
    handler,
    policy,
    signer,
)


def test_the_case_closes_when_every_signer_has_answered(desk, world):
    task = desk.answered()
    assert [person.name for person in task.awaiting_feedback] == ["王建国", "刘芳"]
    desk.feedback(task, WANG)
    assert desk.case(task.proposal_id).state == "replied"
    desk.feedback(task, LIU, "basically_satisfied")
    assert desk.case(task.proposal_id).state == "closed"
    (closed,) = world.announced(events.CaseClosed)
    (result,) = closed.results
    assert (result.result_score, result.rounds, result.on_time) == ("satisfied", 1, True)


def test_only_an_asked_proposer_answers_once_for_the_round_that_was_read(desk):
    task = desk.answered()
    with pytest.raises(TaskUnknown):
        desk.feedback(task, STRANGER)
    with pytest.raises(FeedbackRoundChanged):
        desk.feedback(task, WANG, round_=2)
    desk.feedback(task, WANG)
    with pytest.raises(FeedbackNotAsked):
        desk.feedback(task, WANG)


def test_feedback_is_the_proposers_own_act(desk, world):
    task = desk.answered()
    request = pb.GiveFeedbackRequest(
        task_id=task.task_id, round=1, attitude_score="satisfied", result_score="satisfied"
    )
    with pytest.raises(PermissionMissing):
        world.do("GiveFeedback", request, admin(TRAFFIC))
    machine = Actor(id=WANG.id, kind="service", roles=frozenset({roles.MEMBER}))
    with pytest.raises(PersonalTokenRequired):
        world.do("GiveFeedback", request, machine)


def test_scores_stand_on_the_instances_scale_and_dissatisfaction_says_why(desk, world):
    task = desk.answered()
    request = pb.GiveFeedbackRequest(
        task_id=task.task_id, round=1, attitude_score="great", result_score="dissatisfied"
    )
    with pytest.raises(FeedbackInvalid) as caught:
        world.do("GiveFeedback", request, WANG)
    assert [error.field for error in caught.value.fields] == ["attitude_score", "text"]


def test_only_the_first_proposer_is_asked_where_policy_says_so(desk, world):
    policy(world, "replies", who_gives_feedback="first_proposer")
    task = desk.answered()
    assert [person.name for person in task.awaiting_feedback] == ["王建国"]


def test_paper_is_entered_by_committee_staff_with_the_scan(desk, world):
    task = desk.answered()
    paper = {"task_id": task.task_id, "round": 1, "person_id": LIU.id}
    scores = {"attitude_score": "satisfied", "result_score": "no_opinion"}
    with pytest.raises(FeedbackInvalid):
        world.do("EnterPaperFeedback", pb.EnterPaperFeedbackRequest(**paper, **scores), CLERK)
    request = pb.EnterPaperFeedbackRequest(**paper, **scores, scan_ref="scan-1")
    with pytest.raises(PermissionMissing):
        world.do("EnterPaperFeedback", request, handler(TRAFFIC))
    feedback = world.do("EnterPaperFeedback", request, CLERK).feedback
    assert (feedback.source, feedback.entered_by_name, feedback.result_score) == (
        "paper",
        "提案委小陈",
        "no_opinion",
    )


def test_silence_counts_as_not_returned_and_closes_the_case(desk, world):
    task = desk.answered()
    desk.feedback(task, WANG)
    world.pass_time(instant(task.feedback_due_at) + timedelta(seconds=1))
    assert [e.person.name for e in world.announced(events.FeedbackNotReturned)] == ["刘芳"]
    assert desk.case(task.proposal_id).state == "closed"
    assert [e.deadline_kind for e in world.announced(events.DeadlineApproaching)][-1] == "feedback"
    with pytest.raises(IllegalTransition):
        desk.feedback(task, LIU)


def test_a_dissatisfied_proposer_keeps_the_case_open_until_the_committee_decides(desk, world):
    task = desk.answered(signers=(WANG,))
    judged = desk.feedback(task, WANG, "dissatisfied")
    assert (judged.dissatisfied, desk.case(task.proposal_id).state) == (True, "replied")
    assert "order_rework" in desk.work(CLERK)
    request = pb.OrderReworkRequest(task_id=task.task_id, reason="候车亭未建")
    reworked = world.do("OrderRework", request, CLERK).task
    assert (reworked.state, reworked.round) == ("reworking", 2)
    assert instant(reworked.due_at) == add_months(world.now, 1)
    assert desk.case(task.proposal_id).state == "handling"


def test_a_reworked_reply_is_judged_again_by_all(desk, world):
    task = desk.answered()
    desk.feedback(task, WANG, "dissatisfied")
    request = pb.OrderReworkRequest(task_id=task.task_id, reason="候车亭未建")
    world.do("OrderRework", request, CLERK)
    desk.answer(task)
    assert [(e.round, e.reply_kind) for e in world.announced(events.ReplyIssued)] == [
        (1, "first"),
        (2, "rework"),
    ]
    for who in (WANG, LIU):
        desk.feedback(task, who)
    assert desk.case(task.proposal_id).state == "closed"
    assert world.announced(events.CaseClosed)[0].results[0].rounds == 2


def test_policy_can_order_rework_by_itself(desk, world):
    policy(world, "replies", rework_automatic=True)
    task = desk.feedback(desk.answered(), WANG, "dissatisfied")
    assert (task.state, list(task.awaiting_feedback)) == ("reworking", [])
    assert world.announced(events.ReworkOrdered)[0].reason == "候车亭还没有建"


def test_a_missed_rework_deadline_is_announced(desk, world):
    policy(world, "replies", rework_automatic=True)
    desk.feedback(desk.answered(), WANG, "dissatisfied")
    world.pass_time(world.now + timedelta(days=40))
    assert [e.deadline_kind for e in world.announced(events.DeadlineMissed)] == ["rework"]
    assert world.announced(events.FeedbackNotReturned) == []


def test_the_committee_closes_in_spite_of_dissatisfaction_with_a_reason(desk, world):
    task = desk.answered()
    request = pb.CloseCaseRequest(case_id=task.case_id)
    with pytest.raises(FeedbackOutstanding):
        world.do("CloseCase", request, CLERK)
    desk.feedback(task, WANG, "dissatisfied")
    desk.feedback(task, LIU)
    with pytest.raises(ReasonNeeded):
        world.do("CloseCase", pb.CloseCaseRequest(case_id=task.case_id), CLERK)
    request = pb.CloseCaseRequest(case_id=task.case_id, reason="已当面说明，委员理解")
    closed = world.do("CloseCase", request, CLERK).case
    assert (closed.state, closed.closing_reason) == ("closed", "已当面说明，委员理解")


def test_each_proposer_of_a_merged_case_answers(desk, world):
    other = intake.MergedProposal(proposal_id="m1", serial_no="L9", title="候车亭", signers=[signer(LIU)])
    case = desk.dispatch(desk.file(WANG, merged=[other]), (TRAFFIC, "sole"))
    task = desk.receive(case.tasks[0])
    desk.answer(task)
    assert len(world.announced(events.ReplyIssued)[0].addressees) == 2
    assert [p.name for p in desk.task(task.task_id).awaiting_feedback] == ["王建国", "刘芳"]
    world.hear(
        intake.MergeUndone(
            proposal_id="m1", former_primary_id=case.proposal_id, undone_at=timestamp(world.now)
        )
    )
    assert [p.name for p in desk.task(task.task_id).awaiting_feedback] == ["王建国"]


def test_a_split_case_closes_when_every_unit_is_done(desk):
    case = desk.dispatched((TRAFFIC, "split"), (FINANCE, "split"), signers=(WANG,))
    first, second = (desk.receive(task) for task in case.tasks)
    desk.answer(first)
    desk.feedback(first, WANG)
    assert desk.case(case.proposal_id).state == "handling"
    desk.answer(second)
    desk.feedback(second, WANG)
    assert desk.case(case.proposal_id).state == "closed"


def test_an_assist_opinion_that_never_came_lapses_with_the_case(desk):
    case = desk.dispatched((TRAFFIC, "lead"), (FINANCE, "assist"), signers=(WANG,))
    lead = desk.receive(case.tasks[0])
    desk.answer(lead)
    desk.feedback(lead, WANG)
    assert [task.state for task in desk.case(case.proposal_id).tasks] == ["done", "lapsed"]


def test_a_closed_case_is_archived_under_the_next_number(desk, world):
    task = desk.closed()
    request = pb.ArchiveCaseRequest(case_id=task.case_id)
    archived = world.do("ArchiveCase", request, CLERK).case
    assert (archived.state, archived.archive_no) == ("archived", "2027-TA-0001")
    assert world.announced(events.CaseArchived)[0].archive_no == "2027-TA-0001"


# --- promises ---


def test_a_promise_is_followed_from_the_reply_to_its_confirmation(desk, world):
    task = desk.closed("in_progress")
    assert world.announced(events.CaseClosed)[0].open_commitments == 1
    reported = desk.report(task)
    assert reported.state == "reported"
    assert desk.work(WANG) == ["confirm_commitment"]
    request = pb.ConfirmCommitmentRequest(commitment_id=reported.commitment.commitment_id, confirm=True)
    assert world.do("ConfirmCommitment", request, WANG).commitment.state == "fulfilled"
    (event,) = world.announced(events.CommitmentFulfilled)
    assert (event.confirmed_by.name, event.on_time) == ("王建国", True)
    world.pass_time(world.now + timedelta(days=200))
    assert world.announced(events.CommitmentDue) == []


def test_a_promise_falls_due_near_then_overdue(desk, world):
    task = desk.closed("planned")
    world.pass_time(world.now + timedelta(days=130))
    assert [event.overdue for event in world.announced(events.CommitmentDue)] == [False, False, True]
    assert desk.commitment(task).overdue
    assert "commitment_overdue" in desk.timeline(task.proposal_id, WANG)


def test_disputed_evidence_has_to_be_shown_again(desk, world):
    task = desk.closed("planned")
    commitment_id = desk.report(task).commitment.commitment_id
    silent = pb.ConfirmCommitmentRequest(commitment_id=commitment_id)
    with pytest.raises(ReasonNeeded):
        world.do("ConfirmCommitment", silent, WANG)
    request = pb.ConfirmCommitmentRequest(commitment_id=commitment_id, reason="只建了三个")
    assert world.do("ConfirmCommitment", request, WANG).commitment.dispute_reason == "只建了三个"
    assert desk.report(task).state == "reported"


def test_staff_accepts_evidence_only_after_the_proposers_silence(desk, world):
    task = desk.closed("planned")
    commitment_id = desk.report(task).commitment.commitment_id
    request = pb.AcceptCommitmentRequest(commitment_id=commitment_id, reason="现场核实")
    with pytest.raises(ConfirmationPending):
        world.do("AcceptCommitment", request, CLERK)
    world.pass_time(world.now + timedelta(days=40))
    accepted = pb.AcceptCommitmentRequest(commitment_id=commitment_id, reason="现场核实")
    assert world.do("AcceptCommitment", accepted, CLERK).commitment.state == "fulfilled"
    assert not world.announced(events.CommitmentFulfilled)[0].HasField("confirmed_by")


def test_a_promise_is_carried_over_to_a_later_date_with_a_reason(desk, world):
    task = desk.closed("planned")
    commitment_id = desk.commitment(task).commitment.commitment_id
    empty = pb.CarryOverCommitmentRequest(commitment_id=commitment_id)
    with pytest.raises(FieldsInvalid) as caught:
        world.do("CarryOverCommitment", empty, CLERK)
    assert len(caught.value.fields) == 2
    later = world.now + timedelta(days=400)
    request = pb.CarryOverCommitmentRequest(
        commitment_id=commitment_id, due_at=timestamp(later), reason="资金列入明年预算"
    )
    carried = world.do("CarryOverCommitment", request, CLERK).commitment
    assert (carried.carried_over, carried.state) == (1, "open")
    assert instant(carried.original_due_at) < instant(carried.commitment.due_at)
    world.pass_time(world.now + timedelta(days=200))
    assert world.announced(events.CommitmentDue) == []


def test_a_second_reply_says_resolved_when_the_promises_have_evidence(desk, world):
    task = desk.closed("in_progress")
    desk.draft(task, text="候车亭已全部建成")
    with pytest.raises(CommitmentsOpen):
        desk.submit(task)
    desk.report(task)
    desk.approve(task)
    second = desk.issue(task)
    assert (second.round, second.reply_kind, list(second.warnings)) == (2, "second_reply", [])
    after = desk.task(task.task_id)
    assert (after.state, after.reply_class, list(after.awaiting_feedback)) == ("done", "resolved", [])
    assert not world.announced(events.ReplyIssued)[1].HasField("feedback_due_at")
    assert desk.case(task.proposal_id).state == "closed"


def test_without_a_promise_there_is_no_second_reply(desk):
    task = desk.closed("resolved")
    with pytest.raises(NoSecondReply):
        desk.draft(task)


def test_a_rework_reply_drops_promises_that_it_does_not_repeat(desk, world):
    policy(world, "replies", rework_automatic=True)
    task = desk.answered("planned", signers=(WANG,))
    desk.feedback(task, WANG, "dissatisfied")
    desk.answer(task)
    request = pb.ListCommitmentsRequest(proposal_id=task.proposal_id)
    assert world.ask("ListCommitments", request, CLERK).total == 0
    request.state = "dropped"
    assert world.ask("ListCommitments", request, CLERK).total == 1


def test_two_last_answers_at_once_close_the_case_once(desk: Desk, world):
    import threading

    task = desk.answered()
    threads = [threading.Thread(target=desk.feedback, args=(task, who)) for who in (WANG, LIU)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert desk.case(task.proposal_id).state == "closed"
    assert len(world.announced(events.CaseClosed)) == 1
