"""Joint proposals of members living elsewhere: taken in as submitted, replaced when returned, taken back.

Federation has proved the signatures; whether the proposal can be taken is decided here, and a refusal is an
answer: the home of its proposers is told.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from cppcc_api.federation.v1 import federation_events_pb2 as federation
from cppcc_api.intake.v1 import intake_events_pb2 as events
from kit.convert import instant, timestamp
from kit.core.errors import NotYet, Refusal
from kit.core.ids import new_id
from kit.store import Context
from services.intake.domain import arriving, deciding, people, submitting
from services.intake.domain.people import Viewer
from services.intake.domain.proposal import Origin, Proposal, Signature, Suggestion, Text
from services.intake.domain.records import RefusedArrival, TextVersion
from services.intake.domain.refusals import InvalidInput
from services.intake.states import PROPOSAL, PROPOSER
from services.intake.store import facts, handing_in, lookups, neighbours, schedule
from services.intake.store.notes import tell
from shared import copies
from shared.attachments import kept_attachments
from shared.similarity import words
from shared.similarity.measure import Bag

BY_HOME = frozenset({PROPOSER})


@dataclass(frozen=True)
class Ready:
    """A proposal found fit to be taken in."""

    proposal: Proposal
    signature: Signature
    late: bool
    session: copies.KnownSession
    text: Bag


def take_arrival(event: federation.UpwardProposalArrived, ctx: Context) -> None:
    """Take a proposal in with serial number and receipt, or say why not."""
    members = [copies.member(ctx, each.member_id) for each in event.signers]
    known = _known(ctx, event.origin_instance, event.upward_id)
    try:
        ready = _ready(event, known, members, ctx)
        submitted = _submitted(ready, ctx)
    except Refusal as refusal:
        _refuse(event.origin_instance, event.upward_id, "arrival", refusal, ctx)
        return
    receipt = submitting.receipt(submitted, new_id(), ctx.now)
    saved = handing_in.save(submitted, receipt, (), ctx)
    text = saved.text
    ctx.put(TextVersion(f"{saved.id}/{text.version}", saved.id, text, event.origin_name, ctx.now))
    handing_in.index(saved, ready.session.year, ready.text, ctx)
    names = "、".join(each.name for each in saved.signatures)
    tell(ctx, saved.id, "proposal_arrived", f"由{event.origin_name}报送", f"签名：{names}")


def _known(ctx: Context, origin: str, proposal_id: str) -> Proposal | None:
    return ctx.find_one(Proposal, {"origin.instance": origin, "origin.proposal_id": proposal_id})


def _ready(
    event: federation.UpwardProposalArrived,
    known: Proposal | None,
    members: list[copies.KnownMember],
    ctx: Context,
) -> Ready:
    session = lookups.known_session(ctx, known.session_id) if known else lookups.taking_session(ctx)
    for member in members:
        people.check_member(member, session)
    text = _text(event, known)
    if problems := submitting.text_problems(text, lookups.review_policy(ctx, session.id)):
        raise InvalidInput(message="；".join(each.message for each in problems), fields=problems)
    pairs = zip(event.signers, members, strict=True)
    signed = [_signature(each, member, text, ctx) for each, member in pairs]
    origin, late = _origin(event, session, ctx)
    base = known or Proposal(new_id(), session.id, PROPOSAL.initials[0], ctx.now, text)
    proposal = replace(
        arriving.written(base, text, signed),
        # A revision counts as what it was when it came first.
        origin=known.origin if known else origin,
        focus_area=event.focus_area,
        publicity_consent=event.publicity_consent,
        publicity_reason=event.publicity_reason,
        title_terms=words.search_words(text.title),
    )
    return Ready(proposal, signed[0], late, session, neighbours.profile_of(proposal))


def _text(event: federation.UpwardProposalArrived, known: Proposal | None) -> Text:
    items = tuple(
        Suggestion(each.suggestion_id, ordinal, each.text)
        for ordinal, each in enumerate(event.suggestions, start=1)
    )
    # The home counts its own versions.
    version = known.text.version + 1 if known else 1
    files = kept_attachments(event.attachments)
    return Text(version, event.text_hash, event.title, event.background, event.analysis, items, files)


def _signature(
    signer: federation.ArrivedSigner, member: copies.KnownMember, text: Text, ctx: Context
) -> Signature:
    return Signature(
        person_id=member.person_id,
        name=member.name,
        role=signer.role,
        text_version=text.version,
        text_hash=text.hash,
        signed_at=instant(signer.signed_at) or ctx.now,
        member_id=member.id,
        sector_name=member.sector_name,
        party_name=member.party_name,
        session=signer.session,
        source=f"{signer.home_name}证明",
    )


def _origin(
    event: federation.UpwardProposalArrived, session: copies.KnownSession, ctx: Context
) -> tuple[Origin, bool]:
    received_at = instant(event.received_at) or ctx.now
    # A home whose clock is ahead has not signed later than its document was received.
    signed_at = min(instant(event.submitted_at) or received_at, received_at)
    grace = copies.policy(ctx, "federation", session.id)["cutoff_grace_hours"]
    late, within_grace = arriving.lateness(received_at, signed_at, session.cutoff_at, grace)
    origin = Origin(
        event.origin_instance, event.origin_name, event.upward_id, signed_at, received_at, within_grace
    )
    return origin, late


def _submitted(ready: Ready, ctx: Context) -> Proposal:
    proposal = ready.proposal
    proposer = Viewer(person_id=proposal.first_person_id, member_id=proposal.first_member_id)
    floor = lookups.review_policy(ctx, ready.session.id)["similarity_shown"]
    found = neighbours.find(ctx.outside(), ready.text, proposal.id, 10, floor)
    # Checked before the number is taken: a number that is given is never taken back.
    PROPOSAL.next(proposal.state, "submit", BY_HOME)
    return submitting.submit(
        proposal,
        BY_HOME,
        ctx.now,
        signature=ready.signature,
        serial_no=proposal.serial_no or lookups.next_number(ctx, "serial", ready.session),
        late=ready.late,
        similar=tuple(neighbours.hit(each, proposer) for each in found),
        acknowledged=(),
        seal_ref="",
    )


def take_recall(event: federation.UpwardProposalRecalled, ctx: Context) -> None:
    """Let the proposal be taken back before it is filed, or say why not."""
    known = _known(ctx, event.origin_instance, event.upward_id)
    if known is None:
        raise NotYet(f"proposal {event.upward_id} of {event.origin_instance}")
    try:
        withdrawn = deciding.withdraw(known, BY_HOME, event.reason.strip(), ctx.now)
    except Refusal as refusal:
        _refuse(event.origin_instance, event.upward_id, "withdrawal", refusal, ctx)
        return
    by = facts.person(known.first_person_id, event.member_id, known.first_name)
    saved = ctx.save(withdrawn, facts.withdrawn(withdrawn, False, by, ctx.now))
    schedule.forget_revision(ctx, saved)
    neighbours.update(ctx, [saved], active=False)
    tell(ctx, saved.id, "proposal_withdrawn", "撤回提案", saved.withdrawal_reason)


def _refuse(origin: str, proposal_id: str, matter: str, refusal: Refusal, ctx: Context) -> None:
    refused = RefusedArrival(
        id=new_id(),
        origin_instance=origin,
        origin_proposal_id=proposal_id,
        matter=matter,
        reason=refusal.reason,
        explanation=refusal.message,
        at=ctx.now,
    )
    told = events.ArrivedProposalRefused(
        origin_instance=refused.origin_instance,
        origin_proposal_id=refused.origin_proposal_id,
        matter=refused.matter,
        reason=refused.reason,
        explanation=refused.explanation,
        refused_at=timestamp(refused.at),
    )
    ctx.save(refused, told)
