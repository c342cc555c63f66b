"""Where upward joint proposals are filed: what comes from the homes of their signers, proved first."""

from __future__ import annotations

from cppcc_api.federation.v1 import federation_documents_pb2 as documents
from cppcc_api.federation.v1 import federation_events_pb2 as events
from kit.convert import instant, timestamp
from kit.store import Context
from services.federation.domain import arrivals, peers
from services.federation.domain.arrivals import Arrival, ArrivedSigner, Claim
from services.federation.domain.documents import InDocument
from services.federation.domain.upward_refusals import ArrivalUnknown, AttestationInvalid
from services.federation.reactions import upward_home
from services.federation.reactions.incoming import Incoming
from services.federation.store import heads, upward, upward_papers
from shared.known import KnownMember


def take_proposal(body: documents.UpwardProposal, incoming: Incoming, ctx: Context) -> str:
    """Take a proposal in if every signature is proved; intake makes it one of this CPPCC's own."""
    arrivals.check_text(upward_papers.read_text(body.text))
    signers = tuple(_signer(each, body, ctx) for each in body.signers)
    arrivals.check_signers(signers, incoming.head.origin)
    arrival = _arrival(body, signers, incoming, ctx)
    ctx.save(arrival, _arrived(arrival, body, ctx))
    return arrival.proposal_id


def _signer(stated: documents.UpwardSigner, body: documents.UpwardProposal, ctx: Context) -> ArrivedSigner:
    """A signature, proved by the key of the instance that this register says speaks for the member."""
    sealed, head, attested = upward_papers.read_line(stated.attestation)
    if head.kind != "Attestation" or head.destination != ctx.instance:
        raise AttestationInvalid(name=stated.name, detail="不是给本级的签名证明")
    peers.require_active(heads.prove(ctx, sealed, head))
    if (attested.member_no, attested.name, attested.role) != (stated.member_no, stated.name, stated.role):
        raise AttestationInvalid(name=stated.name, detail="所列签名人与证明不符")
    claim = Claim(
        attested_by=head.origin,
        upward_id=attested.upward_id,
        instance_id=attested.instance_id,
        member_no=attested.member_no,
        name=attested.name,
        role=attested.role,
        text_hash=attested.text_hash,
        signed_at=instant(attested.signed_at) or head.created_at,
        session=attested.session,
    )
    member = ctx.find_one(KnownMember, {"_id": claim.member_no})
    return arrivals.check_claim(claim, member, body.upward_id, body.text.text_hash)


def _arrival(
    body: documents.UpwardProposal, signers: tuple[ArrivedSigner, ...], incoming: Incoming, ctx: Context
) -> Arrival:
    # The time of reception is that of the first sight of the document, also when it had to wait its turn.
    held = ctx.find_one(InDocument, {"_id": incoming.head.id})
    new = Arrival(
        id=arrivals.arrival_id(incoming.head.origin, body.upward_id),
        origin=incoming.head.origin,
        upward_id=body.upward_id,
        round=body.round,
        text_hash=body.text.text_hash,
        title=body.text.title,
        signers=signers,
        received_at=held.received_at if held else ctx.now,
        document_id=incoming.head.id,
    )
    known = ctx.find_one(Arrival, {"_id": new.id})
    return arrivals.replaced(known, new) if known else new


def _arrived(arrival: Arrival, body: documents.UpwardProposal, ctx: Context) -> events.UpwardProposalArrived:
    names = {peer.id: peer.name for peer in ctx.find(peers.Peer, {"_id": {"$in": list(arrival.homes)}})}
    text = body.text
    return events.UpwardProposalArrived(
        upward_id=arrival.upward_id,
        origin_instance=arrival.origin,
        origin_name=names.get(arrival.origin, arrival.origin),
        round=arrival.round,
        title=text.title,
        background=text.background,
        analysis=text.analysis,
        suggestions=[
            events.ArrivedSuggestion(suggestion_id=each.suggestion_id, text=each.text)
            for each in text.suggestions
        ],
        text_hash=text.text_hash,
        attachments=text.attachments,
        signers=[
            events.ArrivedSigner(
                member_id=each.member_id,
                role=each.role,
                home_instance=each.home,
                home_name=names.get(each.home, each.home),
                signed_at=timestamp(each.signed_at),
                session=each.session,
            )
            for each in arrival.signers
        ],
        focus_area=body.focus_area,
        publicity_consent=body.publicity_consent,
        publicity_reason=body.publicity_reason,
        submitted_at=body.submitted_at,
        received_at=timestamp(arrival.received_at),
    )


def take_withdrawal(body: documents.UpwardWithdrawal, incoming: Incoming, ctx: Context) -> str:
    """The proposers want it back; intake says whether that is still possible."""
    origin = incoming.head.origin
    arrival = _known(ctx, {"_id": arrivals.arrival_id(origin, body.upward_id)})
    arrival.signer(body.member_no, origin)
    event = events.UpwardProposalRecalled(
        upward_id=arrival.upward_id,
        origin_instance=origin,
        member_id=body.member_no,
        reason=body.reason,
        recalled_at=body.withdrawn_at,
    )
    ctx.save(arrival, event)
    return arrival.proposal_id


def take_meeting_answer(body: documents.UpwardMeetingAnswer, incoming: Incoming, ctx: Context) -> str:
    """A proposer's answer about a meeting; meeting says whether it counts."""
    arrival = _of_signer(ctx, body.upward_id, body.member_no, incoming)
    event = events.UpwardMeetingAnswered(
        upward_id=arrival.upward_id,
        home_instance=incoming.head.origin,
        home_name=incoming.origin.name,
        meeting_id=body.meeting_id,
        member_id=body.member_no,
        answer=body.answer,
        comment=body.comment,
        agree=body.agree,
        answered_at=body.answered_at,
    )
    ctx.save(arrival, event)
    return arrival.proposal_id


def take_feedback(body: documents.UpwardFeedback, incoming: Incoming, ctx: Context) -> str:
    """A proposer's judgement of a reply; assignment says whether it counts, or, by hand, the record here."""
    by_hand = upward.of_peer(ctx, body.upward_id, initiator=ctx.instance, by_hand=True)
    if by_hand is not None:
        return upward_home.take_judgement(by_hand, body, incoming, ctx)
    arrival = _of_signer(ctx, body.upward_id, body.member_no, incoming)
    event = events.UpwardFeedbackArrived(
        upward_id=arrival.upward_id,
        home_instance=incoming.head.origin,
        home_name=incoming.origin.name,
        task_id=body.task_id,
        reply_id=body.reply_id,
        round=body.round,
        member_id=body.member_no,
        attitude_score=body.attitude_score,
        result_score=body.result_score,
        text=body.text,
        given_at=body.given_at,
    )
    ctx.save(arrival, event)
    return arrival.proposal_id


def _of_signer(ctx: Context, upward_id: str, member_no: str, incoming: Incoming) -> Arrival:
    """The arrival that the member signed in this home; nobody else's home speaks for the member."""
    arrival = _known(ctx, {"upward_id": upward_id, "signers.home": incoming.head.origin})
    arrival.signer(member_no, incoming.head.origin)
    return arrival


def _known(ctx: Context, query: dict) -> Arrival:
    found = ctx.find_one(Arrival, query)
    if found is None:
        raise ArrivalUnknown()
    return found


APPLY = {
    "UpwardProposal": take_proposal,
    "UpwardWithdrawal": take_withdrawal,
    "UpwardMeetingAnswer": take_meeting_answer,
    "UpwardFeedback": take_feedback,
}
