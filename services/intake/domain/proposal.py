"""What a proposal is: text, signatures, invitations, decision; and how far its handling is, as told."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from shared.attachments import Attachment
from shared.texts import with_files


@dataclass(frozen=True)
class Suggestion:
    """One suggestion; its id stays through versions and merges."""

    id: str
    ordinal: int
    text: str


@dataclass(frozen=True)
class Text:
    """One version of the text with its attachments; the hash is over title, sections and suggestions."""

    version: int
    hash: str
    title: str
    background: str = ""
    analysis: str = ""
    suggestions: tuple[Suggestion, ...] = ()
    attachments: tuple[Attachment, ...] = ()

    @property
    def whole_hash(self) -> str:
        """The fingerprint of the text together with what is attached."""
        return with_files(self.hash, ((each.name, each.sha256) for each in self.attachments))


@dataclass(frozen=True)
class Signature:
    """Who signed which text, when, in which sign-in and from where."""

    person_id: str
    name: str
    role: str
    text_version: int
    text_hash: str
    signed_at: datetime
    member_id: str = ""
    organization_id: str = ""
    organization_name: str = ""
    sector_name: str = ""
    party_name: str = ""
    session: str = ""
    source: str = ""
    entered_by: str = ""


@dataclass(frozen=True)
class Invitation:
    """A member asked to sign."""

    id: str
    member_id: str
    person_id: str
    name: str
    state: str
    text_version: int
    invited_at: datetime
    expires_at: datetime
    sector_name: str = ""
    party_name: str = ""
    answered_at: datetime | None = None
    reason: str = ""
    signature: Signature | None = None


@dataclass(frozen=True)
class Named:
    """A unit or organization by id and printed name."""

    id: str
    name: str


@dataclass(frozen=True)
class SimilarHit:
    """A resembling proposal as it was shown at submission."""

    id: str
    number: str
    title: str
    year: int
    score: float
    proposer_name: str = ""
    reply_summary: str = ""
    terms: tuple[str, ...] = ()
    restricted: bool = False


@dataclass(frozen=True)
class Check:
    """The answer to one point of the checklist."""

    point: str
    passed: bool
    comment: str = ""


@dataclass(frozen=True)
class Decision:
    """A decision put forward, and later taken."""

    outcome: str
    ground: str = ""
    converted_to: str = ""
    primary_id: str = ""
    forwarded_to: Named | None = None
    category: str = ""
    focus_area: str = ""
    suggested_leads: tuple[Named, ...] = ()
    suggested_assists: tuple[Named, ...] = ()
    explanation: str = ""
    proposed_by: str = ""


@dataclass(frozen=True)
class Ruling:
    """The body that decided, with its minutes."""

    body_name: str
    minutes_ref: str
    decided_at: datetime
    approver: str


@dataclass(frozen=True)
class KeyMark:
    """Why and by whom a filed proposal counts as key, and who follows it."""

    body_name: str
    minutes_ref: str
    reason: str
    marked_at: datetime
    leader_person_id: str = ""
    leader_name: str = ""
    committee_id: str = ""


@dataclass(frozen=True)
class Origin:
    """Where a proposal was written and signed, when in another instance, with the time signed there."""

    instance: str
    instance_name: str
    proposal_id: str
    submitted_at: datetime
    received_at: datetime
    within_grace: bool = False


@dataclass(frozen=True)
class Proposal:
    """A proposal from its draft to the decision on filing."""

    id: str
    session_id: str
    state: str
    created_at: datetime
    text: Text
    first_member_id: str = ""
    first_person_id: str = ""
    first_name: str = ""
    first_sector: str = ""
    first_party: str = ""
    organization_id: str = ""
    organization_name: str = ""
    organization_kind: str = ""
    entered_by: str = ""
    entered_by_name: str = ""
    signature: Signature | None = None
    invitations: tuple[Invitation, ...] = ()
    focus_area: str = ""
    category: str = ""
    plan_id: str = ""
    planned_kind: str = ""
    topic_ids: tuple[str, ...] = ()
    clue_ids: tuple[str, ...] = ()
    intended_leads: tuple[Named, ...] = ()
    intended_assists: tuple[Named, ...] = ()
    publicity_consent: bool = True
    publicity_reason: str = ""
    researched: bool = False
    entrusted: bool = False
    first_time: bool = False
    serial_no: str = ""
    proposal_no: str = ""
    submission_round: int = 0
    submitted_at: datetime | None = None
    late: bool = False
    similar: tuple[SimilarHit, ...] = ()
    acknowledged: tuple[str, ...] = ()
    seal_ref: str = ""
    title_terms: tuple[str, ...] = ()
    checklist: tuple[Check, ...] = ()
    review_comment: str = ""
    decision: Decision | None = None
    decision_list_id: str = ""
    ruling: Ruling | None = None
    filed_at: datetime | None = None
    primary_id: str = ""
    merged_ids: tuple[str, ...] = ()
    returned_reasons: tuple[str, ...] = ()
    returned_explanation: str = ""
    returned_hash: str = ""
    revise_due_at: datetime | None = None
    withdrawal_reason: str = ""
    is_key: bool = False
    key_mark: KeyMark | None = None
    paper_ref: str = ""
    changed_at: datetime | None = None
    origin: Origin | None = None
    version: int = 0

    @property
    def offline(self) -> bool:
        """A classified stub."""
        return self.state == "offline"

    @property
    def agreed(self) -> tuple[Invitation, ...]:
        """The invitations whose members have signed the present text."""
        return tuple(i for i in self.invitations if i.state == "agreed")

    @property
    def pending(self) -> tuple[Invitation, ...]:
        """The invitations that wait for an answer."""
        return tuple(i for i in self.invitations if i.state == "pending")

    @property
    def kind(self) -> str:
        """individual | joint | collective."""
        if self.organization_id:
            return "collective"
        return "joint" if self.agreed else "individual"

    @property
    def proposer_name(self) -> str:
        """First proposer or organization, as lists print it."""
        return self.organization_name or self.first_name

    @property
    def number(self) -> str:
        """The number by which people call it now."""
        return self.proposal_no or self.serial_no

    @property
    def signatures(self) -> tuple[Signature, ...]:
        """The first proposer's or contact's signature, then those of the cosigners."""
        own = (self.signature,) if self.signature else ()
        return own + tuple(i.signature for i in self.agreed if i.signature)

    def invitation(self, invitation_id: str) -> Invitation | None:
        """One invitation by id."""
        return next((i for i in self.invitations if i.id == invitation_id), None)
