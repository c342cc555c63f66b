"""Beginning a draft: who proposes it, its first version, and the line that tells of it."""

from __future__ import annotations

from dataclasses import replace

from google.protobuf.message import Message

from kit.core.ids import new_id
from kit.store import Context
from services.intake.domain import drafting, people
from services.intake.domain.drafting import Draft
from services.intake.domain.proposal import Proposal, Text
from services.intake.domain.records import TextVersion
from services.intake.domain.refusals import EntryNotAllowed, NotAMember
from services.intake.states import PROPOSAL
from services.intake.store.notes import tell
from shared import copies


def empty(session: copies.KnownSession, ctx: Context) -> Proposal:
    """A proposal of which nothing is known yet."""
    return Proposal(
        id=new_id(),
        session_id=session.id,
        state=PROPOSAL.initials[0],
        created_at=ctx.now,
        changed_at=ctx.now,
        text=Text(0, "", ""),
    )


def of_member(proposal: Proposal, member_id: str, session: copies.KnownSession, ctx: Context) -> Proposal:
    """The proposal with a member as first proposer; raises what forbids the member to propose."""
    member = ctx.find_one(copies.KnownMember, {"_id": member_id}) if member_id else None
    people.check_member(member, session)
    if member is None:
        raise NotAMember()
    return replace(
        proposal,
        first_member_id=member.id,
        first_person_id=member.person_id,
        first_name=member.name,
        first_sector=member.sector_name,
        first_party=member.party_name,
    )


def of_organization(proposal: Proposal, organization_id: str, enters: bool, ctx: Context) -> Proposal:
    """The proposal of a body, ``enters`` when somebody else types it; raises what forbids that."""
    organization = ctx.find_one(copies.KnownOrganization, {"_id": organization_id})
    people.check_organization(organization, ctx.actor.id, enters)
    if organization is None:
        raise EntryNotAllowed()
    contact_id, contact_name = ctx.actor.id, ctx.actor.name
    if enters:
        contact_id = next(iter(organization.liaison_person_ids), organization.convenor_person_id)
        person = ctx.find_one(copies.KnownPerson, {"_id": contact_id})
        contact_name = person.name if person else organization.name
    return replace(
        proposal,
        first_person_id=contact_id,
        first_name=contact_name,
        organization_id=organization.id,
        organization_name=organization.name,
        organization_kind=organization.kind,
    )


def begin(proposal: Proposal, draft: Draft, ctx: Context, *announced: Message, why: str = "") -> Proposal:
    """Keep a new draft with the first version of its text."""
    saved = ctx.save(drafting.begin(proposal, draft, drafting.write(draft, None, new_id)), *announced)
    keep_version(saved, ctx)
    tell(ctx, saved.id, "draft_begun", "开始撰写提案", why)
    return saved


def keep_version(proposal: Proposal, ctx: Context) -> None:
    """Keep a version of the text for good."""
    text = proposal.text
    ctx.put(TextVersion(f"{proposal.id}/{text.version}", proposal.id, text, ctx.actor.name, ctx.now))
