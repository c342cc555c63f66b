"""The events that intake announces, made of its entities."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from cppcc_api.common.v1 import common_pb2 as common
from cppcc_api.intake.v1 import intake_events_pb2 as events
from kit.convert import timestamp
from services.intake.domain.calling import Catalogue, Clue
from services.intake.domain.planning import PlannedProposal
from services.intake.domain.proposal import Invitation, Named, Proposal, Ruling, SimilarHit, Text
from services.intake.domain.records import Receipt


def signer(signature: Any) -> common.Signer:
    """A signature as every service shows it."""
    return common.Signer(
        person_id=signature.person_id,
        member_id=signature.member_id,
        name=signature.name,
        role=signature.role,
        organization_id=signature.organization_id,
        organization_name=signature.organization_name,
        sector_name=signature.sector_name,
        signed_at=timestamp(signature.signed_at),
    )


def signers(proposal: Proposal) -> list[common.Signer]:
    """First proposer or contact, then who agreed; before submission the first has not signed yet."""
    if proposal.signature is not None and proposal.submission_round:
        return [signer(each) for each in proposal.signatures]
    first = common.Signer(
        person_id=proposal.first_person_id,
        member_id=proposal.first_member_id,
        name=proposal.first_name,
        role="collective_contact" if proposal.organization_id else "first_proposer",
        organization_id=proposal.organization_id,
        organization_name=proposal.organization_name,
        sector_name=proposal.first_sector,
    )
    return [first, *(signer(i.signature) for i in proposal.agreed if i.signature)]


def head(proposal: Proposal) -> dict[str, Any]:
    """The fields with which every event on a proposal begins."""
    return {
        "proposal_id": proposal.id,
        "serial_no": proposal.serial_no,
        "proposal_no": proposal.proposal_no,
        "title": proposal.text.title,
        "session_id": proposal.session_id,
        "proposer_kind": proposal.kind,
        "organization_id": proposal.organization_id,
        "organization_name": proposal.organization_name,
        "signers": signers(proposal),
    }


def origin(proposal: Proposal) -> dict[str, Any]:
    """Where it was written and signed, for events that its home is told of; nothing for one of our own."""
    if (found := proposal.origin) is None:
        return {}
    return {
        "origin": events.ProposalOrigin(
            instance_id=found.instance,
            instance_name=found.instance_name,
            proposal_id=found.proposal_id,
            submitted_at=timestamp(found.submitted_at),
            received_at=timestamp(found.received_at),
            within_grace=found.within_grace,
        )
    }


def text(value: Text) -> events.ProposalText:
    """A text as the contract shows it."""
    return events.ProposalText(
        text_version=value.version,
        text_hash=value.hash,
        title=value.title,
        background=value.background,
        analysis=value.analysis,
        suggestions=[
            common.SuggestionItem(suggestion_id=item.id, ordinal=item.ordinal, text=item.text)
            for item in value.suggestions
        ],
        attachments=[common.Attachment(**vars(each)) for each in value.attachments],
    )


def units(named: Iterable[Named]) -> list[common.UnitRef]:
    """Units by id and name."""
    return [common.UnitRef(unit_id=each.id, name=each.name) for each in named]


def similar(hit: SimilarHit) -> events.SimilarProposal:
    """A resembling proposal."""
    return events.SimilarProposal(
        proposal_id=hit.id,
        proposal_no=hit.number,
        title=hit.title,
        year=hit.year,
        score=hit.score,
        proposer_name=hit.proposer_name,
        reply_summary=hit.reply_summary,
        shared_terms=hit.terms,
        restricted=hit.restricted,
    )


def merged(proposal: Proposal) -> events.MergedProposal:
    """A merged proposal whose proposers stay addressees."""
    return events.MergedProposal(
        proposal_id=proposal.id,
        serial_no=proposal.serial_no,
        title=proposal.text.title,
        proposer_kind=proposal.kind,
        organization_name=proposal.organization_name,
        signers=signers(proposal),
        **origin(proposal),
    )


def _classification(proposal: Proposal) -> dict[str, Any]:
    return {
        "text": text(proposal.text),
        "category": proposal.category,
        "focus_area": proposal.focus_area,
        "planned_kind": proposal.planned_kind,
        "plan_id": proposal.plan_id,
        "topic_ids": proposal.topic_ids,
        "late": proposal.late,
        "publicity_consent": proposal.publicity_consent,
        "publicity_reason": proposal.publicity_reason,
        "intended_leads": units(proposal.intended_leads),
        "intended_assists": units(proposal.intended_assists),
        "submitted_at": timestamp(proposal.submitted_at),
        **origin(proposal),
    }


def submitted(proposal: Proposal, receipt: Receipt) -> events.ProposalSubmitted:
    """A proposal was handed in."""
    return events.ProposalSubmitted(
        **head(proposal),
        **{**_classification(proposal), "submitted_at": timestamp(receipt.submitted_at)},
        receipt_id=receipt.id,
        receipt_hash=receipt.hash,
        submission_round=receipt.submission_round,
        similar=[similar(hit) for hit in proposal.similar],
        researched=proposal.researched,
        entrusted=proposal.entrusted,
        first_time=proposal.first_time,
    )


def withdrawn(
    proposal: Proposal, after_filing: bool, by: common.PersonRef, now: datetime
) -> events.ProposalWithdrawn:
    """A proposal was taken back."""
    return events.ProposalWithdrawn(
        **{**head(proposal), **origin(proposal)},
        after_filing=after_filing,
        reason=proposal.withdrawal_reason,
        withdrawn_by=by,
        withdrawn_at=timestamp(now),
    )


def filed(proposal: Proposal, merged_ones: Iterable[Proposal]) -> events.ProposalFiled:
    """A proposal was filed and numbered."""
    decision = proposal.decision
    return events.ProposalFiled(
        **head(proposal),
        **_classification(proposal),
        is_key=proposal.is_key,
        merged=[merged(each) for each in merged_ones],
        suggested_leads=units(decision.suggested_leads) if decision else [],
        suggested_assists=units(decision.suggested_assists) if decision else [],
        **ruling(proposal.ruling),
        filed_at=timestamp(proposal.filed_at),
    )


def ruling(value: Ruling | None) -> dict[str, str]:
    """Body and minutes of a decision."""
    return {"body_name": value.body_name, "minutes_ref": value.minutes_ref} if value else {}


def person(person_id: str, member_id: str, name: str) -> common.PersonRef:
    """A person as other services address one."""
    return common.PersonRef(person_id=person_id, member_id=member_id, name=name)


def invitation_parts(proposal: Proposal, invitation: Invitation) -> dict[str, Any]:
    """The fields of every event on an invitation."""
    return {
        **head(proposal),
        "invitation_id": invitation.id,
        "invitee": person(invitation.person_id, invitation.member_id, invitation.name),
        "inviter": person(proposal.first_person_id, proposal.first_member_id, proposal.first_name),
    }


def invited(proposal: Proposal, invitation: Invitation) -> events.CosignInvited:
    """A member was asked to sign."""
    return events.CosignInvited(
        **invitation_parts(proposal, invitation),
        text_version=invitation.text_version,
        expires_at=timestamp(invitation.expires_at),
        invited_at=timestamp(invitation.invited_at),
    )


def answered(proposal: Proposal, invitation: Invitation, answer: str, at: Any) -> events.CosignAnswered:
    """An invitation was answered, dropped or undone."""
    return events.CosignAnswered(
        **invitation_parts(proposal, invitation),
        answer=answer,
        reason=invitation.reason,
        text_version=invitation.text_version,
        answered_at=timestamp(at),
    )


def catalogue_published(catalogue: Catalogue, year: int) -> events.TopicCataloguePublished:
    """The call went out."""
    return events.TopicCataloguePublished(
        catalogue_id=catalogue.id,
        session_id=catalogue.session_id,
        year=year,
        title=catalogue.title,
        call_text=catalogue.call_text,
        topics=topics(catalogue),
        published_at=timestamp(catalogue.published_at),
    )


def topics(catalogue: Catalogue) -> list[events.TopicItem]:
    """The topics of a catalogue."""
    return [
        events.TopicItem(
            topic_id=topic.id,
            title=topic.title,
            text=topic.text,
            focus_area=topic.focus_area,
            source=topic.source,
        )
        for topic in catalogue.topics
    ]


def clue_received(clue: Clue) -> events.ClueReceived:
    """A clue came in."""
    return events.ClueReceived(
        clue_id=clue.id,
        session_id=clue.session_id,
        title=clue.title,
        text=clue.text,
        focus_area=clue.focus_area,
        source=clue.source,
        submitted_by=person(clue.person_id, clue.member_id, clue.giver_name) if clue.person_id else None,
        received_at=timestamp(clue.received_at),
    )


def plan_adopted(plan: PlannedProposal) -> events.PlanAdopted:
    """A planned proposal was adopted."""
    return events.PlanAdopted(
        plan_id=plan.id,
        session_id=plan.session_id,
        planned_kind=plan.planned_kind,
        title=plan.title,
        leader_name=plan.leader_name,
        leader=person(plan.leader_person_id, "", plan.leader_name) if plan.leader_person_id else None,
        bodies=bodies(plan),
        planned_count=plan.planned_count,
        adopted_at=timestamp(plan.adopted_at),
    )


def bodies(plan: PlannedProposal) -> list[common.OrganizationRef]:
    """The bodies of a plan."""
    return [
        common.OrganizationRef(organization_id=body.id, name=body.name, kind=body.kind)
        for body in plan.bodies
    ]
