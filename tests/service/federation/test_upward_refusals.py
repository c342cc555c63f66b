"""What is refused on the way of an upward joint proposal: with a reason, nothing half done, seen at home."""

from __future__ import annotations

from datetime import timedelta

import pytest

from cppcc_api.federation.v1 import federation_documents_pb2 as documents
from cppcc_api.federation.v1 import federation_service_pb2 as pb
from kit.core.errors import Refusal
from services.federation.domain.upward import UpwardProposal
from services.federation.store import upward_papers
from shared.texts import text_hash
from tests.builders.network import CUTOFF
from tests.builders.upward import EAST, WEST, Homes, draft_input

# Making the databases of three instances takes its time on a busy machine.
pytestmark = pytest.mark.timeout(300, func_only=True)


def test_a_member_for_whom_another_instance_speaks_does_not_count(homes: Homes):
    homes.province.member("周平", home_instance=EAST)
    proposal = homes.submitted()
    assert (proposal.state, "周平不由west代为证明" in proposal.explanation) == ("refused", True)
    assert homes.held_above() == (0, 0)
    assert homes.refused() == ["MEMBER_OF_ANOTHER_INSTANCE"]
    assert homes.work(homes.chen) == ["revise_upward"]
    homes.province.member("周平", home_instance=WEST)
    homes.submit(proposal.upward_id)
    homes.network.settle()
    assert homes.get(proposal.upward_id).state == "registered"


def test_signatures_hold_for_the_text_that_was_read(homes: Homes):
    draft = homes.invite(homes.draft())
    # Signed in the west while the east writes on: the two documents cross.
    homes.do("AnswerUpwardInvitation", agreement(draft.upward_id, 1), homes.zhou)
    changed = pb.UpdateUpwardDraftRequest(upward_id=draft.upward_id, draft=draft_input(title="另一个案由"))
    homes.do("UpdateUpwardDraft", changed, homes.chen)
    homes.network.settle()
    assert homes.refused(WEST) == ["UPWARD_TEXT_CHANGED"]
    assert [each.signature for each in homes.get(draft.upward_id).signers[1:]] == ["pending", "pending"]
    assert homes.work(homes.zhou) == ["answer_upward_invitation"]
    with pytest.raises(Refusal) as refused:
        homes.do("AnswerUpwardInvitation", agreement(draft.upward_id, 1), homes.zhou)
    assert refused.value.reason == "UPWARD_TEXT_CHANGED"
    assert homes.answer(draft.upward_id, homes.zhou).text.title == "另一个案由"


def test_forged_submissions_are_refused_and_leave_nothing(homes: Homes):
    signed = homes.signed()
    body = handed_in(homes, signed.upward_id)
    homes.send(EAST, with_text(body, title="改动后的案由"), signed.upward_id)
    rewritten = with_text(body, title="改动后的案由", rehash=True)
    homes.send(EAST, rewritten, signed.upward_id)
    swapped = documents.UpwardProposal()
    swapped.CopyFrom(body)
    swapped.signers[0].attestation = body.signers[1].attestation
    homes.send(EAST, swapped, signed.upward_id)
    unsigned = documents.UpwardProposal()
    unsigned.CopyFrom(body)
    unsigned.ClearField("signers")
    homes.send(EAST, unsigned, signed.upward_id)
    reasons = ["UPWARD_HASH_DIFFERS", "SIGNED_OTHER_TEXT", "ATTESTATION_INVALID", "UPWARD_SIGNERS_WRONG"]
    assert homes.refused() == reasons
    # What another home hands in for this first proposer is none of its own.
    homes.send(WEST, body, signed.upward_id)
    assert homes.refused(WEST) == ["UPWARD_SIGNERS_WRONG"]
    assert homes.held_above() == (0, 0)


def test_an_invitation_or_a_signature_that_is_not_taken_is_seen_by_whom_it_concerns(homes: Homes):
    draft = homes.draft()
    stranger = pb.OutsideCosigner(instance_id=WEST, member_no="m-无此人", name="无此人")
    homes.do(
        "InviteUpwardCosigners",
        pb.InviteUpwardCosignersRequest(upward_id=draft.upward_id, outside=[stranger]),
        homes.chen,
    )
    homes.network.settle()
    asked = homes.get(draft.upward_id).signers[1]
    assert (asked.signature, "没有编号为m-无此人" in asked.reason) == ("refused", True)
    homes.invite(draft)
    # The east was restored from a backup in which the proposal did not exist yet.
    homes.network[EAST].node.world.runtime.db["upward_proposals"].delete_one({"_id": draft.upward_id})
    homes.answer(draft.upward_id, homes.zhou)
    mine = next(each for each in homes.get(draft.upward_id, homes.zhou).signers if each.name == "周平")
    assert (mine.signature, mine.reason) == ("refused", "本提案没有这名联名委员")
    assert "upward_cosign_refused" in homes.timeline(draft.upward_id, homes.zhou)


def test_what_was_signed_before_the_cut_off_may_arrive_within_the_grace(homes: Homes):
    proposals = [homes.signed(title=f"第{n}件联名提案") for n in (1, 2)]
    homes.network.set_clocks(CUTOFF - timedelta(hours=1))
    homes.submit(proposals[0].upward_id)
    homes.network.set_clocks(CUTOFF + timedelta(hours=23))
    homes.network.settle()
    soon = homes.get(proposals[0].upward_id)
    assert (soon.state, soon.late, soon.within_grace) == ("registered", False, True)
    upstairs = homes.office.get(homes.upper_id(soon))
    assert (upstairs.late, upstairs.origin.within_grace) == (False, True)
    # Signed after the cut-off, it is late however soon it comes.
    homes.submit(proposals[1].upward_id)
    homes.network.settle()
    late = homes.get(proposals[1].upward_id)
    assert (late.state, late.late, late.within_grace) == ("registered", True, False)


def test_what_comes_after_the_grace_is_late_whenever_it_was_signed(homes: Homes):
    signed = homes.signed()
    homes.network.set_clocks(CUTOFF - timedelta(hours=1))
    homes.submit(signed.upward_id)
    homes.network.set_clocks(CUTOFF + timedelta(hours=25))
    homes.network.settle()
    late = homes.get(signed.upward_id)
    assert (late.state, late.late, late.within_grace) == ("registered", True, False)


def test_a_reply_is_judged_once_and_by_the_signers_own_home(homes: Homes):
    proposal, task = homes.replied()
    homes.judge(proposal, homes.zhou)
    with pytest.raises(Refusal) as refused:
        homes.judge(proposal, homes.zhou)
    assert refused.value.reason == "UPWARD_FEEDBACK_GIVEN"
    # The member was in the province and judged there first: that counts, and home says so.
    homes.desk.feedback(task, homes.province.person("周平", "member", member_id="m-周平"))
    homes.network.settle()
    (given,) = homes.get(proposal.upward_id).replies[0].judgements
    assert (given.judgement.name, given.standing) == ("周平", "counted")
    assert "upward_feedback_refused" in homes.timeline(proposal.upward_id, homes.zhou)
    reply = proposal.replies[0].reply
    forged = documents.UpwardFeedback(
        upward_id=proposal.upward_id,
        task_id=reply.task_id,
        reply_id=reply.reply_id,
        round=reply.round,
        member_no="m-林涛",
        attitude_score="dissatisfied",
        result_score="satisfied",
    )
    homes.send(WEST, forged, proposal.upward_id)
    assert homes.refused(WEST) == ["NOT_THE_SIGNERS_HOME"]
    assert len(homes.get(proposal.upward_id).replies[0].judgements) == 1


def agreement(upward_id: str, text_version: int) -> pb.AnswerUpwardInvitationRequest:
    return pb.AnswerUpwardInvitationRequest(upward_id=upward_id, agree=True, text_version=text_version)


def handed_in(homes: Homes, upward_id: str) -> documents.UpwardProposal:
    """What the home of the first proposer would hand in, signed by it and by the others."""

    def make(ctx):
        proposal = ctx.get(UpwardProposal, upward_id)
        signed = upward_papers.signed_now(ctx, proposal, proposal.first)
        body = upward_papers.handed_in(proposal)
        body.signers[0].attestation = signed.attestation
        body.round = 1
        return body

    return homes.network[EAST].node.world.runtime.act("sign", make)


def with_text(body: documents.UpwardProposal, title: str, rehash: bool = False) -> documents.UpwardProposal:
    """The same signatures under another title."""
    changed = documents.UpwardProposal()
    changed.CopyFrom(body)
    changed.text.title = title
    if rehash:
        text = changed.text
        items = [each.text for each in text.suggestions]
        changed.text.text_hash = text_hash(text.title, text.background, text.analysis, items)
    return changed
