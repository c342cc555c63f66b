"""From submission to the decision of a body."""

from __future__ import annotations

import pytest

from cppcc_api.intake.v1 import intake_events_pb2 as events
from cppcc_api.intake.v1 import intake_service_pb2 as pb
from kit.core.errors import Forbidden, Invalid, Precondition
from tests.builders.intake import TITLES, YEAR


def test_a_proposal_is_filed_only_by_a_body_with_minutes(office):
    proposal_id = office.proposed("wang", TITLES[0], suggested_lead_unit_ids=["u-road"]).proposal_id
    decisions = office.list_decisions(proposal_id)
    with pytest.raises(Invalid) as refused:
        office.approve(decisions.list_id, body_name="", minutes_ref="")
    assert {problem.field for problem in refused.value.fields} == {"body_name", "minutes_ref"}
    with pytest.raises(Forbidden):
        request = pb.ApproveDecisionListRequest(list_id=decisions.list_id, body_name="b", minutes_ref="m")
        office.do("ApproveDecisionList", request, office.clerk)
    assert office.approve(decisions.list_id).state == "approved"
    filed = office.get(proposal_id)
    assert (filed.state, filed.proposal_no, filed.body_name) == ("filed", f"{YEAR}001", "提案委员会全体会议")
    (event,) = office.world.announced(events.ProposalFiled)
    assert (event.proposal_no, event.minutes_ref) == (f"{YEAR}001", f"提委纪〔{YEAR}〕2号")
    assert [unit.name for unit in event.suggested_leads] == ["青禾县交通运输局"]
    assert len(event.text.suggestions) == 2


def test_a_list_with_every_outcome_takes_effect_at_once(office):
    primary = office.proposed("wang", TITLES[0])
    merged = office.proposed(
        "li", "关于加强乡村道路管护的提案", "merge", primary_proposal_id=primary.proposal_id
    )
    refused = office.proposed("zhao", TITLES[1], "not_file", ground="personal_matter")
    converted = office.proposed(
        "qian", TITLES[2], "convert", converted_to="social_info", explanation="宜作为社情民意反映"
    )
    outside = office.proposed(
        "qian", "关于调整省道收费标准的提案", "out_of_jurisdiction", explanation="属省级事权"
    )
    returned = office.proposed("zhao", "关于丰富广场文化活动的提案", "return", explanation="请补充具体建议")
    decisions = office.list_decisions()
    assert len(decisions.entries) == 6
    office.approve(decisions.list_id)
    every = (primary, merged, refused, converted, outside, returned)
    assert [office.get(each.proposal_id).state for each in every] == [
        "filed",
        "merged",
        "not_filed",
        "converted",
        "out_of_jurisdiction",
        "returned",
    ]
    (filed,) = office.world.announced(events.ProposalFiled)
    assert [each.proposal_id for each in filed.merged] == [merged.proposal_id]
    assert [signer.name for signer in filed.merged[0].signers] == ["李秀英"]
    (joined,) = office.world.announced(events.ProposalsMerged)
    assert (joined.proposal_id, len(joined.merged)) == (primary.proposal_id, 1)
    told = {event.outcome: event for event in office.world.announced(events.ProposalNotFiled)}
    assert told["rejected"].ground_text == "为本人或者亲属解决个人问题的"
    assert told["out_of_jurisdiction"].explanation == "属省级事权"
    assert office.world.announced(events.ProposalConverted)[0].converted_to == "social_info"
    assert office.world.announced(events.ProposalReturned)[0].explanation == "请补充具体建议"


def test_the_proposer_reads_why_a_proposal_was_not_filed(office):
    proposal = office.proposed("zhao", TITLES[1], "not_file", ground="litigation", explanation="案件正在审理")
    before = office.get(proposal.proposal_id, office.members["zhao"])
    assert not before.HasField("decision")
    office.approve(office.list_decisions().list_id)
    after = office.get(proposal.proposal_id, office.members["zhao"])
    assert after.decision.explanation == "案件正在审理"
    assert "诉讼" in after.ground_text


def test_what_the_body_takes_off_the_list_returns_to_review(office):
    kept, left = office.proposed("wang", TITLES[0]), office.proposed("li", TITLES[1])
    decisions = office.list_decisions()
    approved = office.approve(decisions.list_id, excepted_proposal_ids=[left.proposal_id])
    assert {e.proposal_id: e.excepted for e in approved.entries} == {
        kept.proposal_id: False,
        left.proposal_id: True,
    }
    assert office.get(left.proposal_id).state == "review"


def test_a_merge_into_something_not_filed_stops_the_whole_list(office):
    primary = office.submitted("wang", TITLES[0])
    office.proposed("li", TITLES[1])
    merged = office.proposed("zhao", TITLES[2], "merge", primary_proposal_id=primary.proposal_id)
    decisions = office.list_decisions()
    with pytest.raises(Precondition) as refused:
        office.approve(decisions.list_id)
    assert refused.value.reason == "PRIMARY_NOT_FILED"
    assert office.get(merged.proposal_id).state == "listed"
    assert office.world.announced(events.ProposalFiled) == []


def test_a_proposal_withdrawn_before_the_meeting_is_not_decided(office):
    proposal = office.proposed("wang", TITLES[0])
    decisions = office.list_decisions()
    office.do(
        "WithdrawProposal",
        pb.WithdrawProposalRequest(proposal_id=proposal.proposal_id, reason="另行反映"),
        office.members["wang"],
    )
    approved = office.approve(decisions.list_id)
    assert approved.entries[0].excepted
    assert office.get(proposal.proposal_id).state == "withdrawn"


def test_a_dissolved_list_leaves_its_proposals_with_their_decisions(office):
    proposal = office.proposed("wang", TITLES[0])
    decisions = office.list_decisions()
    request = pb.DissolveDecisionListRequest(list_id=decisions.list_id, reason="误建")
    office.do("DissolveDecisionList", request, office.clerk)
    assert office.get(proposal.proposal_id).state == "proposed"
    with pytest.raises(Precondition):
        office.approve(decisions.list_id)


def test_filing_needs_category_and_focus_area(office):
    proposal = office.submitted("wang", TITLES[0], draft={"focus_area": ""})
    office.receive(proposal.proposal_id)
    office.review(proposal.proposal_id, category="", focus_area="")
    with pytest.raises(Invalid) as refused:
        office.propose(proposal.proposal_id, "file")
    assert {problem.field for problem in refused.value.fields} == {"decision.category", "decision.focus_area"}


def test_an_incomplete_checklist_is_refused(office):
    proposal = office.submitted()
    office.receive(proposal.proposal_id)
    request = pb.RecordPreliminaryReviewRequest(proposal_id=proposal.proposal_id)
    with pytest.raises(Invalid) as refused:
        office.do("RecordPreliminaryReview", request, office.clerk)
    assert refused.value.fields[0].reason == "CHECKLIST_INCOMPLETE"
