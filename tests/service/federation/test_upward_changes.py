"""An upward joint proposal that changes after it was handed in: taken back, revised, merged with another."""

from __future__ import annotations

from datetime import timedelta

import pytest

from cppcc_api.federation.v1 import federation_service_pb2 as pb
from cppcc_api.intake.v1 import intake_service_pb2 as intake
from kit.convert import timestamp
from kit.core.errors import Refusal
from tests.builders.assignment import TRAFFIC
from tests.builders.upward import Homes, draft_input

# Making the databases of three instances takes its time on a busy machine.
pytestmark = pytest.mark.timeout(300, func_only=True)


def withdraw(homes: Homes, proposal: pb.UpwardProposalView) -> pb.UpwardProposalView:
    """The first proposer wants it back; not carried yet."""
    request = pb.WithdrawUpwardProposalRequest(upward_id=proposal.upward_id, reason="情况有变")
    return homes.do("WithdrawUpwardProposal", request, homes.chen).proposal


def test_a_proposal_is_withdrawn_when_the_province_says_so(homes: Homes):
    proposal = homes.submitted()
    assert withdraw(homes, proposal).state == "withdrawing"
    homes.network.settle()
    for who in (homes.chen, homes.lin, homes.zhou):
        assert homes.get(proposal.upward_id, who).state == "withdrawn"
    assert homes.office.get(homes.upper_id(proposal)).state == "withdrawn"


def test_a_withdrawal_that_crosses_the_filing_comes_too_late(homes: Homes):
    proposal = homes.submitted()
    withdraw(homes, proposal)
    homes.decide(homes.upper_id(proposal))
    seen = homes.get(proposal.upward_id)
    assert (seen.state, homes.office.get(homes.upper_id(proposal)).state) == ("filed", "filed")
    kinds = homes.timeline(proposal.upward_id, homes.chen)
    assert "upward_withdrawal_refused" in kinds and "upward_filed" in kinds


def test_a_returned_proposal_is_revised_signed_anew_and_keeps_its_number(homes: Homes):
    proposal = homes.submitted()
    upper_id = homes.upper_id(proposal)
    homes.office.receive(upper_id)
    back = intake.ReturnForRevisionRequest(
        proposal_id=upper_id,
        reasons=["concrete_suggestion"],
        explanation="请写明责任单位",
        revise_due_at=timestamp(homes.province.now + timedelta(days=3)),
    )
    homes.office.do("ReturnForRevision", back, homes.office.clerk)
    homes.network.settle()
    returned = homes.get(proposal.upward_id)
    assert (returned.state, returned.explanation) == ("returned", "请写明责任单位")
    with pytest.raises(Refusal) as refused:
        homes.submit(proposal.upward_id)
    assert refused.value.reason == "UPWARD_NOTHING_CHANGED"
    changed = draft_input(suggestions=("请两市水利部门建设联通工程。", "建立统一调度机制。"))
    homes.do(
        "UpdateUpwardDraft",
        pb.UpdateUpwardDraftRequest(upward_id=proposal.upward_id, draft=changed),
        homes.chen,
    )
    homes.network.settle()
    for who in (homes.lin, homes.zhou):
        assert homes.work(who) == ["answer_upward_invitation"]
        homes.answer(proposal.upward_id, who)
    homes.submit(proposal.upward_id)
    homes.network.settle()
    again = homes.get(proposal.upward_id)
    assert (again.state, again.serial_no, again.round) == ("registered", proposal.serial_no, 2)
    upstairs = homes.office.get(upper_id)
    assert upstairs.text.suggestions[0].text == "请两市水利部门建设联通工程。"
    assert [each.name for each in upstairs.signers] == ["陈静", "林涛", "周平"]


def test_two_merged_proposals_are_answered_together_and_judged_by_their_own_signers(homes: Homes):
    first, second = alone(homes, homes.chen, "两市水源联通"), alone(homes, homes.zhou, "水源联通工程")
    primary_id, merged_id = homes.upper_id(first), homes.upper_id(second)
    office = homes.office
    for upper_id in (primary_id, merged_id):
        office.receive(upper_id)
        office.review(upper_id)
    office.propose(primary_id)
    office.propose(merged_id, "merge", primary_proposal_id=primary_id)
    office.approve(office.list_decisions(primary_id, merged_id).list_id)
    homes.network.settle()
    filed, merged = homes.get(first.upward_id), homes.get(second.upward_id, homes.zhou)
    assert (filed.state, merged.state) == ("filed", "merged")
    assert f"并入{filed.proposal_no}《两市水源联通》" in merged.explanation
    task = homes.desk.receive(homes.desk.dispatch(homes.desk.case(primary_id), (TRAFFIC, "sole")).tasks[0])
    homes.network.settle()
    homes.reply(filed, task)
    owners = ((first.upward_id, homes.chen), (second.upward_id, homes.zhou))
    for upward_id, who in owners:
        seen = homes.get(upward_id, who)
        assert (seen.state, len(seen.replies)) == ("replied", 1)
        homes.judge(seen, who)
    homes.network.settle()
    for upward_id, who in owners:
        done = homes.get(upward_id, who)
        given = [(each.judgement.name, each.standing) for each in done.replies[0].judgements]
        assert (done.state, given) == ("closed", [(who.name, "counted")])


def alone(homes: Homes, who, title: str) -> pb.UpwardProposalView:
    """A proposal that one member hands in without others."""
    draft = homes.draft(who, title=title)
    request = pb.SubmitUpwardProposalRequest(upward_id=draft.upward_id, one_matter=True)
    homes.do("SubmitUpwardProposal", request, who)
    homes.network.settle()
    return homes.get(draft.upward_id, who)
