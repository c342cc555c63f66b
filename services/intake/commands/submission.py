"""Handing in and taking back: serial number, receipt, similarity, withdrawal."""

from __future__ import annotations

from dataclasses import dataclass, replace

from cppcc_api.intake.v1 import intake_events_pb2 as events
from cppcc_api.intake.v1 import intake_service_pb2 as pb
from kit.core.ids import new_id
from kit.store import Context, Reader
from services.intake.domain import cosigning, deciding, people, submitting
from services.intake.domain.people import Viewer
from services.intake.domain.proposal import Invitation, Proposal, Signature, SimilarHit
from services.intake.domain.refusals import EntryNotAllowed
from services.intake.states import PROPOSAL
from services.intake.store import facts, handing_in, lookups, neighbours, schedule, views
from services.intake.store.notes import tell
from shared import copies
from shared.similarity import words
from shared.similarity.measure import Bag


@dataclass(frozen=True)
class Checked:
    """A proposal found fit to be handed in, as committed state was when it was read."""

    proposal: Proposal
    who: Viewer
    session: copies.KnownSession
    text: Bag
    similar: tuple[SimilarHit, ...]

    @property
    def relations(self) -> frozenset[str]:
        """What the submitting person is to the proposal."""
        return people.relations(self.proposal, self.who)


def submit_proposal(request: pb.SubmitProposalRequest, ctx: Context) -> pb.SubmitProposalResponse:
    """Hand a proposal in.

    At a cut-off many do so at once, and each needs the next number: everything long is read and checked
    before the transaction's first access, which is the counter.
    """
    checked = _check(request, ctx.outside())
    proposal, session = checked.proposal, checked.session
    number = proposal.serial_no or lookups.next_number(ctx, "serial", session)
    ready, dropped = _drop_pending(proposal, checked.relations, ctx)
    submitted = submitting.submit(
        replace(ready, session_id=session.id, title_terms=words.search_words(proposal.text.title)),
        checked.relations,
        ctx.now,
        signature=_signature(proposal, checked.who, ctx),
        serial_no=number,
        late=submitting.is_late(ctx.now, session.cutoff_at),
        similar=checked.similar,
        acknowledged=tuple(request.acknowledged_similar_ids),
        seal_ref=request.seal_ref,
    )
    receipt = submitting.receipt(submitted, new_id(), ctx.now)
    saved = handing_in.save(submitted, receipt, dropped, ctx)
    handing_in.index(saved, session.year, checked.text, ctx)
    return pb.SubmitProposalResponse(
        proposal=_view(saved, checked.who, ctx.outside()), receipt=views.receipt(receipt)
    )


def _check(request: pb.SubmitProposalRequest, reader: Reader) -> Checked:
    who = lookups.viewer(reader)
    proposal = lookups.seen_proposal(reader, request.proposal_id, who, request.expected_version)
    PROPOSAL.next(proposal.state, "submit", people.relations(proposal, who))
    people.check_written_here(proposal)
    session = _session(proposal, reader)
    _check_proposer(proposal, session, who, reader)
    policy = lookups.review_policy(reader, session.id)
    submitting.check(proposal, policy, request.one_matter, request.drop_pending)
    submitting.check_seal(proposal, request.seal_ref, policy)
    text = neighbours.profile_of(proposal)
    similar = _similar(proposal, text, policy["similarity_shown"], reader)
    acknowledged = (*proposal.acknowledged, *request.acknowledged_similar_ids)
    submitting.check_similar(similar, acknowledged, policy["similarity_warning"])
    return Checked(proposal, who, session, text, similar)


def _session(proposal: Proposal, reader: Reader) -> copies.KnownSession:
    """A first submission counts for the session that takes proposals now; a revised one for its own."""
    if proposal.submission_round:
        return lookups.known_session(reader, proposal.session_id)
    return lookups.taking_session(reader)


def _check_proposer(proposal: Proposal, session: copies.KnownSession, who: Viewer, reader: Reader) -> None:
    if not proposal.organization_id:
        member = reader.find_one(copies.KnownMember, {"_id": proposal.first_member_id})
        people.check_member(member, session)
        return
    organization = reader.find_one(copies.KnownOrganization, {"_id": proposal.organization_id})
    people.check_organization(organization, who.person_id, proposal.entered_by == who.person_id)
    if organization is None:
        raise EntryNotAllowed()
    if not proposal.submission_round:
        people.check_plenary(organization, session, reader.now)


def _similar(proposal: Proposal, text: Bag, floor: float, reader: Reader) -> tuple[SimilarHit, ...]:
    # What is stored with the proposal is what its proposer may be shown, whoever hands it in.
    proposer = Viewer(person_id=proposal.first_person_id, member_id=proposal.first_member_id)
    found = neighbours.find(reader, text, proposal.id, 10, floor)
    return tuple(neighbours.hit(each, proposer) for each in found)


def _drop_pending(
    proposal: Proposal, relations: frozenset[str], ctx: Context
) -> tuple[Proposal, list[Invitation]]:
    changed = proposal
    for invitation in proposal.pending:
        changed = cosigning.drop(changed, invitation, relations, ctx.now, "提案已提交")
        schedule.forget_invitation(ctx, proposal, invitation)
    dropped = {i.id for i in proposal.pending}
    return changed, [i for i in changed.invitations if i.id in dropped]


def _signature(proposal: Proposal, who: Viewer, ctx: Context) -> Signature:
    return Signature(
        person_id=proposal.first_person_id,
        name=proposal.first_name,
        role="collective_contact" if proposal.organization_id else "first_proposer",
        text_version=proposal.text.version,
        text_hash=proposal.text.hash,
        signed_at=ctx.now,
        member_id=proposal.first_member_id,
        organization_id=proposal.organization_id,
        organization_name=proposal.organization_name,
        sector_name=proposal.first_sector,
        party_name=proposal.first_party,
        session=ctx.actor.session_id,
        source=ctx.actor.source,
        entered_by=who.person_id if who.person_id == proposal.entered_by else "",
    )


def withdraw_proposal(request: pb.WithdrawProposalRequest, ctx: Context) -> pb.WithdrawProposalResponse:
    """Take a proposal back before it is filed."""
    who = lookups.viewer(ctx)
    proposal = lookups.seen_proposal(ctx, request.proposal_id, who, request.expected_version)
    withdrawn = deciding.withdraw(proposal, people.relations(proposal, who), request.reason.strip(), ctx.now)
    saved = ctx.save(withdrawn, _withdrawn(withdrawn, False, ctx))
    schedule.forget_revision(ctx, saved)
    neighbours.update(ctx, [saved], active=False)
    tell(ctx, saved.id, "proposal_withdrawn", "撤回提案", saved.withdrawal_reason)
    return pb.WithdrawProposalResponse(proposal=_view(saved, who, ctx))


def request_withdrawal(request: pb.RequestWithdrawalRequest, ctx: Context) -> pb.RequestWithdrawalResponse:
    """Ask the committee to let a filed proposal be withdrawn."""
    who = lookups.viewer(ctx)
    proposal = lookups.seen_proposal(ctx, request.proposal_id, who, request.expected_version)
    relations = people.relations(proposal, who)
    saved = ctx.save(deciding.request_withdrawal(proposal, relations, request.reason.strip(), ctx.now))
    tell(ctx, saved.id, "withdrawal_requested", "申请撤案", saved.withdrawal_reason)
    return pb.RequestWithdrawalResponse(proposal=_view(saved, who, ctx))


def decide_withdrawal(request: pb.DecideWithdrawalRequest, ctx: Context) -> pb.DecideWithdrawalResponse:
    """Let a filed proposal be withdrawn, or not."""
    who = lookups.viewer(ctx)
    proposal = lookups.seen_proposal(ctx, request.proposal_id, who, request.expected_version)
    relations = people.relations(proposal, who)
    decided = deciding.decide_withdrawal(proposal, relations, request.consent, ctx.now)
    saved = ctx.save(decided, *([_withdrawn(decided, True, ctx)] if request.consent else []))
    if request.consent:
        neighbours.update(ctx, [saved], active=False)
    title = "同意撤案" if request.consent else "不同意撤案"
    tell(ctx, saved.id, "withdrawal_decided", title, request.reason.strip())
    return pb.DecideWithdrawalResponse(proposal=_view(saved, who, ctx))


def _withdrawn(proposal: Proposal, after_filing: bool, ctx: Context) -> events.ProposalWithdrawn:
    actor = ctx.actor
    first = facts.person(proposal.first_person_id, proposal.first_member_id, proposal.first_name)
    by = first if after_filing else facts.person(actor.id, actor.member_id, actor.name)
    return facts.withdrawn(proposal, after_filing, by, ctx.now)


def _view(proposal: Proposal, who: Viewer, reader: Reader) -> pb.Proposal:
    policy = lookups.review_policy(reader, proposal.session_id)
    return views.proposal(proposal, who, policy, lookups.handling(reader, proposal))
