"""A city's proposal handled by a county: it goes down, its handling comes up, the city delivers."""

from __future__ import annotations

from datetime import timedelta

import pytest
from google.protobuf.json_format import ParseDict

from cppcc_api.assignment.v1 import assignment_events_pb2 as events
from cppcc_api.assignment.v1 import assignment_service_pb2 as pb
from cppcc_api.federation.v1 import federation_documents_pb2 as documents
from cppcc_api.federation.v1 import federation_events_pb2 as federation
from cppcc_api.intake.v1 import intake_events_pb2 as intake
from cppcc_api.meeting.v1 import meeting_service_pb2 as meeting
from kit.core.errors import Refusal
from kit.store import Context
from services.federation.domain.delegations import Outward
from services.federation.reactions.upper_side import send_pending
from services.federation.store import sending
from tests.builders.delegation import LOCAL, Story
from tests.builders.federation import join
from tests.builders.network import SESSION


def test_the_lower_office_finds_a_case_of_its_own_kind_to_dispatch(story: Story):
    task = story.delegated()
    case = story.local(task)
    assert (case.state, case.proposal_no) == ("waiting", "city政协2027001")
    assert (case.origin.name, list(case.origin.proposer_names)) == ("city政协", ["王芳"])
    assert case.origin.background == "镇村班车少。"
    assert [each.suggestion_id for each in case.suggestions] == ["g1", "g2"]
    assert "dispatch_case" in story.county.work("assignment", story.county.office)
    assert story.city.task(task.task_id).state == "pending_receipt"


def test_proposers_who_do_not_agree_to_publication_are_not_named_below(story: Story):
    assert list(story.local(story.delegated(consent=False)).origin.proposer_names) == []


def test_dispatch_receipt_and_plan_below_move_the_task_above(story: Story):
    task = story.delegated()
    local = story.handled(task)
    assert story.city.task(task.task_id).state == "handling"
    story.county.plan(local)
    assert story.city.task(task.task_id).plan.summary == "七月底前开通两条线路"
    lines = "；".join(story.city.timeline("assignment", task.proposal_id))
    assert "下级交办：住房和城乡建设局" in lines and "住房和城乡建设局签收" in lines


def test_a_reply_from_below_waits_for_inspection_and_is_delivered_to_the_proposers(story: Story):
    task = story.delegated()
    local = story.replied(task)
    assert story.county.case(local.proposal_id).state == "replied"
    reply = story.city.reply(task.task_id, story.city.inspector)
    assert (reply.state, reply.text) == ("inspection", "已开通两条镇村线路。")
    story.city.inspect(task)
    issued = story.city.issue(task)
    assert (issued.state, issued.doc_no) == ("issued", "建函〔2027〕1号")
    (told,) = story.city.place.announced(events.ReplyIssued)
    assert [each.name for each in told.signers] == ["王芳"]
    assert any("上级已送达" in line for line in story.county.timeline("assignment", local.proposal_id))


def test_the_lower_case_is_answered_to_nobody_here_and_closes_with_the_upper_one(story: Story):
    task = story.delegated()
    local = story.replied(task)
    assert list(story.county.task(local.task_id).awaiting_feedback) == []
    assert "CloseCase" not in story.county.actions(local.proposal_id, story.county.clerk)
    case = story.county.case(local.proposal_id)
    with pytest.raises(Refusal) as refused:
        story.county.do("assignment.CloseCase", pb.CloseCaseRequest(case_id=case.case_id), story.county.clerk)
    assert refused.value.reason == "DECIDED_BY_UPPER"
    story.city.inspect(task)
    story.city.issue(task)
    story.city.feedback(task, story.wang)
    assert story.city.case(task.proposal_id).state == "closed"
    assert story.county.case(local.proposal_id).state == "closed"


def test_a_reply_that_the_inspection_returns_is_reworked_below(story: Story):
    task = story.delegated()
    local = story.replied(task)
    story.city.inspect(task, passed=False, comment="未说明补贴办法")
    again = story.county.task(local.task_id)
    assert (again.state, again.round) == ("reworking", 2)
    story.county.answer(again, text="已开通两条线路，补贴办法已印发。")
    reply = story.city.reply(task.task_id, story.city.inspector)
    assert (reply.state, reply.round, reply.text) == ("inspection", 1, "已开通两条线路，补贴办法已印发。")


def test_dissatisfied_proposers_send_it_down_again(story: Story):
    task = story.delegated()
    local = story.replied(task)
    story.city.inspect(task)
    story.city.issue(task)
    story.city.feedback(task, story.wang, "dissatisfied")
    order = pb.OrderReworkRequest(task_id=task.task_id, reason="候车亭还没有建")
    story.city.do("assignment.OrderRework", order, story.city.clerk)
    again = story.county.task(local.task_id)
    assert (again.state, again.round) == ("reworking", 2)
    story.county.answer(again, text="候车亭已建成。")
    reply = story.city.reply(task.task_id, story.city.inspector)
    assert (reply.round, reply.reply_kind, reply.text) == (2, "rework", "候车亭已建成。")


def test_the_proposer_confirms_or_disputes_at_home_a_meeting_held_below(story: Story):
    task = story.delegated()
    local = story.handled(task)
    held = story.county.record_meeting(local)
    (seen,) = story.city.meetings(task.proposal_id, story.wang)
    assert (seen.state, seen.minutes) == ("held", "听取诉求，商定方案")
    confirm = meeting.ConfirmMeetingRequest(meeting_id=seen.meeting_id, comment="情况属实", agree=True)
    story.city.do("meeting.ConfirmMeeting", confirm, story.wang)
    (below,) = story.county.meetings(local.proposal_id)
    assert (below.meeting_id, below.state, below.comment) == (held.meeting_id, "confirmed", "情况属实")
    assert [each.phase for each in story.city.task(task.task_id).meetings] == ["before"]

    story.county.record_meeting(local, "during")
    seen = next(each for each in story.city.meetings(task.proposal_id) if each.phase == "during")
    dispute = meeting.DisputeMeetingRequest(meeting_id=seen.meeting_id, reason="只打过电话")
    story.city.do("meeting.DisputeMeeting", dispute, story.wang)
    assert {each.phase: each.state for each in story.county.meetings(local.proposal_id)} == {
        "before": "confirmed",
        "during": "disputed",
    }


def test_silence_on_a_meeting_is_noted_above_and_told_below(story: Story):
    task = story.delegated()
    local = story.handled(task)
    story.county.record_meeting(local)
    story.network.go_to(story.city.place.now + timedelta(days=20))
    assert [each.state for each in story.city.meetings(task.proposal_id)] == ["held_unconfirmed"]
    assert [each.state for each in story.county.meetings(local.proposal_id)] == ["held_unconfirmed"]


def test_an_objection_of_the_lower_office_is_decided_above(story: Story):
    task = story.delegated()
    case = story.local(task)
    objection = pb.ObjectToDelegationRequest(case_id=case.case_id, reason="属市级事权")
    story.county.do("assignment.ObjectToDelegation", objection, story.county.office)
    assert story.city.task(task.task_id).state == "objection_raised"
    decision = pb.DecideObjectionRequest(
        task_id=task.task_id, uphold=True, reason="由市局办理", new_unit_id="u-finance"
    )
    story.city.do("assignment.DecideObjection", decision, story.city.office)
    assert story.county.case(case.proposal_id).state == "withdrawn"
    assert any("属市级事权" in line for line in story.city.timeline("assignment", task.proposal_id))


def test_a_rejected_objection_leaves_the_case_below(story: Story):
    task = story.delegated()
    case = story.local(task)
    objection = pb.ObjectToDelegationRequest(case_id=case.case_id, reason="属市级事权")
    story.county.do("assignment.ObjectToDelegation", objection, story.county.office)
    decision = pb.DecideObjectionRequest(task_id=task.task_id, reason="线路在县内")
    story.city.do("assignment.DecideObjection", decision, story.city.office)
    assert story.county.case(case.proposal_id).state == "waiting"
    assert any("上级不采纳异议" in line for line in story.county.timeline("assignment", case.proposal_id))
    with pytest.raises(Refusal) as refused:
        story.county.do(
            "assignment.ObjectToDelegation",
            pb.ObjectToDelegationRequest(case_id=case.case_id, reason="再议"),
            story.county.office,
        )
    assert refused.value.reason == "UPPER_OBJECTION_MADE"


def test_more_time_is_asked_for_above_before_it_is_given_below(story: Story):
    task = story.delegated()
    local = story.handled(task)
    case = story.county.case(local.proposal_id)
    later = case.origin.due_at.ToDatetime() + timedelta(days=20)
    request = pb.RequestExtensionRequest(task_id=local.task_id, reason="需要会签")
    request.due_at.FromDatetime(later)
    with pytest.raises(Refusal) as refused:
        story.county.do("assignment.RequestExtension", request, story.county.admin())
    assert refused.value.reason == "EXTENSION_NOT_ALLOWED"
    above = pb.RequestDelegationExtensionRequest(case_id=case.case_id, reason="需要会签")
    above.due_at.FromDatetime(later)
    story.county.do("assignment.RequestDelegationExtension", above, story.county.office)
    decision = pb.DecideExtensionRequest(task_id=task.task_id, approve=True)
    story.city.do("assignment.DecideExtension", decision, story.city.office)
    assert story.county.case(local.proposal_id).origin.due_at == above.due_at
    again = pb.RequestExtensionRequest(task_id=local.task_id, reason="需要会签", due_at=above.due_at)
    story.county.do("assignment.RequestExtension", again, story.county.admin())


def test_an_assist_part_comes_back_as_an_opinion_to_the_lead(story: Story):
    task = story.delegated("assist", ("u-housing", "lead"))
    local = story.replied(task)
    above = story.city.task(task.task_id)
    assert above.state == "opinion_submitted"
    assert "已开通两条镇村线路。" in above.opinions[0].text
    back = pb.ReturnAssistOpinionRequest(task_id=task.task_id, reason="请补充客流数据")
    story.city.do("assignment.ReturnAssistOpinion", back, story.city.admin("u-housing"))
    assert story.county.task(local.task_id).state == "reworking"


def test_a_promise_made_below_is_judged_above(story: Story):
    task = story.delegated()
    local = story.replied(task, reply_class="in_progress")
    story.city.inspect(task)
    story.city.issue(task)
    promises = pb.ListCommitmentsRequest(proposal_id=local.proposal_id)
    below = story.county.place.ask("assignment.ListCommitments", promises, story.county.clerk).commitments[0]
    report = pb.ReportCommitmentRequest(
        commitment_id=below.commitment.commitment_id, evidence="十个候车亭已经建成"
    )
    story.county.do("assignment.ReportCommitment", report, story.county.admin())
    promises = pb.ListCommitmentsRequest(proposal_id=task.proposal_id)
    (above,) = story.city.place.ask("assignment.ListCommitments", promises, story.city.clerk).commitments
    assert above.state == "reported"
    confirm = pb.ConfirmCommitmentRequest(commitment_id=above.commitment.commitment_id, confirm=True)
    story.city.do("assignment.ConfirmCommitment", confirm, story.wang)
    promises = pb.ListCommitmentsRequest(proposal_id=local.proposal_id)
    (judged,) = story.county.place.ask("assignment.ListCommitments", promises, story.county.clerk).commitments
    assert judged.state == "fulfilled"


def test_a_withdrawn_proposal_stops_the_work_below(story: Story):
    task = story.delegated()
    local = story.handled(task)
    story.city.place.tell(
        intake.ProposalWithdrawn(
            proposal_id=task.proposal_id, session_id=SESSION, after_filing=True, reason="提案者撤案"
        )
    )
    story.network.settle()
    assert story.county.case(local.proposal_id).state == "withdrawn"
    assert story.county.task(local.task_id).state == "cancelled"


def test_a_reply_that_crosses_with_its_recall_is_refused_in_the_sight_of_both(story: Story):
    task = story.delegated()
    local = story.handled(task)
    story.county.approve(local)
    move = pb.ReassignTaskRequest(task_id=task.task_id, new_unit_id="u-finance", reason="市级统一办理")
    story.city.place.do("assignment.ReassignTask", move, story.city.office)
    story.county.issue(local, story.county.admin())
    for side, proposal_id in ((story.city, task.proposal_id), (story.county, local.proposal_id)):
        lines = [line for line in side.timeline("federation", proposal_id) if "下级答复" in line]
        assert len(lines) == 1 and "该任务已不由下级办理：市级统一办理" in lines[0]
    assert story.county.case(local.proposal_id).state == "withdrawn"


def test_a_case_for_an_instance_that_has_not_joined_waits_in_the_office_s_work(towns):
    story = Story.begin(towns, joined=False)
    story.delegated()
    assert story.city.work("federation", story.city.office) == ["delegation_pending"]
    assert story.county.cases() == []
    join(story.city.place.node, story.county.place.node)
    send_pending(story.city.place.node.world.runtime)
    story.network.settle()
    assert [case.state for case in story.county.cases()] == ["waiting"]
    assert story.city.work("federation", story.city.office) == []


def test_one_local_unit_answers_for_the_whole(story: Story):
    case = story.local(story.delegated())
    with pytest.raises(Refusal) as refused:
        story.county.dispatch(case, (LOCAL, "split"), ("u-finance", "split"))
    assert [each.reason for each in refused.value.fields] == ["DELEGATED_NOT_SPLIT"]


def test_the_same_task_twice_is_refused_and_the_stream_goes_on(story: Story):
    task = story.delegated()

    def again(ctx: Context) -> None:
        known = ctx.get(Outward, task.task_id)
        body = ParseDict(dict(known.body), documents.Delegation())
        sending.send(ctx, known.peer_id, body, known.proposal_id)

    story.city.place.node.world.runtime.act("test", again)
    story.network.settle()
    refused = story.city.place.announced(federation.DocumentRefused)
    assert [(each.kind, each.reason) for each in refused] == [("Delegation", "DELEGATION_REPEATED")]
    assert len(story.county.cases()) == 1
    story.handled(task)
    assert story.city.task(task.task_id).state == "handling"
