"""What is entered by hand of a CPPCC above without an instance, told to the homes of the other signers.

The home of the first proposer keeps the record; what other homes hold follows from what it tells.
"""

from __future__ import annotations

from cppcc_api.federation.v1 import federation_documents_pb2 as documents
from kit.convert import timestamp
from kit.store import Context
from services.federation.domain.upward import Judgement, Reply, UpwardProposal
from services.federation.domain.upward_telling import Told
from services.federation.store import sending, upward_messages


def pass_on(ctx: Context, proposal: UpwardProposal, told: Told) -> None:
    """Tell every other home of a signer the fact."""
    homes = dict.fromkeys(signer.home for signer in proposal.signed if signer.home != ctx.instance)
    for home in homes:
        sending.send(ctx, home, _status(proposal, told), proposal.id)


def pass_on_judgement(ctx: Context, proposal: UpwardProposal, reply: Reply, given: Judgement) -> None:
    """Tell every other home of a signer that a judgement counts."""
    pass_on(
        ctx,
        proposal,
        Told("feedback_counted", ctx.now, by_name=reply.unit_name, judgement=given, judged_reply_id=reply.id),
    )


def _status(proposal: UpwardProposal, told: Told) -> documents.UpwardStatus:
    body = documents.UpwardStatus(
        upward_id=proposal.id,
        initiator=proposal.initiator,
        serial_no=proposal.serial_no,
        proposal_no=proposal.proposal_no,
        upward_status=told.status,
        at=timestamp(told.at),
        explanation=told.explanation,
        due_at=timestamp(told.due_at),
        by_name=told.by_name,
        signers=[upward_messages.signer(each) for each in proposal.signed],
        received_at=timestamp(told.received_at),
        units=[upward_messages.unit(each) for each in told.units],
        entered_by_name=told.entered_by,
    )
    if told.meeting:
        body.meeting.CopyFrom(upward_messages.meeting(told.meeting))
    if told.reply:
        body.reply.CopyFrom(upward_messages.reply(told.reply))
    if told.judgement:
        judged = upward_messages.judgement(told.judgement, told.judged_reply_id, told.by_name)
        body.judgement.CopyFrom(judged)
    return body
