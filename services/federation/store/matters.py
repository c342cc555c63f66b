"""Copies of proposals: our own as intake tells of them, and those that an upper instance delegated."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Protocol

from cppcc_api.common.v1 import common_pb2 as common
from cppcc_api.federation.v1 import federation_documents_pb2 as documents
from cppcc_api.intake.v1 import intake_events_pb2 as intake
from kit.convert import instant
from kit.core.errors import NotYet
from kit.store import Reader
from services.federation.domain.matters import Matter, Ruling, Signature, Suggestion
from shared.attachments import Attachment, kept_attachments


class Told(Protocol):
    """What intake's events say of a proposal with its text."""

    proposal_id: str
    serial_no: str
    proposal_no: str
    proposer_kind: str
    organization_name: str
    category: str
    focus_area: str
    publicity_consent: bool
    signers: list[common.Signer]
    text: intake.ProposalText


def of_intake(event: Told) -> Matter:
    """A proposal of our own."""
    text = event.text
    return Matter(
        id=event.proposal_id,
        proposal_no=event.proposal_no or event.serial_no,
        title=text.title,
        background=text.background,
        analysis=text.analysis,
        suggestions=tuple(_suggestion(each) for each in text.suggestions),
        signatures=tuple(_signature(each) for each in event.signers),
        proposer_kind=event.proposer_kind,
        organization_name=event.organization_name,
        category=event.category,
        focus_area=event.focus_area,
        publicity_consent=event.publicity_consent,
        text_hash=text.text_hash,
        text_version=text.text_version,
        filed=bool(event.proposal_no),
        attachments=kept_attachments(text.attachments),
    )


def ruling(event: intake.ProposalNotFiled, now: datetime) -> Ruling:
    """That a proposal of our own was not filed."""
    return Ruling(
        id=event.proposal_id,
        outcome=event.outcome,
        ground_text=event.ground_text,
        explanation=event.explanation,
        body_name=event.body_name,
        at=instant(event.decided_at) or now,
    )


def of_delegation(local_id: str, body: documents.Delegation) -> Matter:
    """A proposal that an upper instance delegated; its proposers as far as they are named."""
    return Matter(
        id=local_id,
        proposal_no=body.proposal_no,
        title=body.title,
        background=body.background,
        analysis=body.analysis,
        suggestions=tuple(_suggestion(each) for each in body.suggestions),
        signatures=tuple(Signature(name, "") for name in body.proposer_names),
        proposer_kind=body.proposer_kind,
        category=body.category,
        focus_area=body.focus_area,
        publicity_consent=body.publicity_consent,
        attachments=kept_attachments(body.attachments),
    )


def attachments_pb(found: Iterable[Attachment]) -> list[common.Attachment]:
    """Files in a document or event."""
    return [common.Attachment(**vars(each)) for each in found]


def _suggestion(each: common.SuggestionItem) -> Suggestion:
    return Suggestion(each.suggestion_id, each.ordinal, each.text)


def suggestion_pb(each: Suggestion) -> common.SuggestionItem:
    """A suggestion in a document."""
    return common.SuggestionItem(suggestion_id=each.suggestion_id, ordinal=each.ordinal, text=each.text)


def _signature(each: common.Signer) -> Signature:
    return Signature(
        name=each.name,
        role=each.role,
        person_id=each.person_id,
        organization_name=each.organization_name,
        sector_name=each.sector_name,
        signed_at=instant(each.signed_at),
    )


def matter(ctx: Reader, proposal_id: str) -> Matter:
    """A proposal's copy; raises ``NotYet``."""
    found = ctx.find_one(Matter, {"_id": proposal_id})
    if found is None:
        raise NotYet(f"text of proposal {proposal_id}")
    return found
