"""An upward joint proposal (住地上级委员联名提案): written and signed at home, filed by the CPPCC above.

One record in every home of its signers, under one id.  The home of the first proposer writes it and hands it
in; the others hold a copy with the invitations of their own members.  What happens above comes as documents,
or is entered by hand where the upper CPPCC has no instance (DOMAIN §0.1, §0.8).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from shared.attachments import Attachment

FIRST, COSIGNER = "first_proposer", "cosigner"


@dataclass(frozen=True)
class Suggestion:
    """One suggestion; its id stays through versions and instances."""

    id: str
    text: str


@dataclass(frozen=True)
class Text:
    """One version of the text; the hash covers what is attached too, because signatures are given on it."""

    version: int
    hash: str
    title: str
    background: str = ""
    analysis: str = ""
    suggestions: tuple[Suggestion, ...] = ()
    attachments: tuple[Attachment, ...] = ()


@dataclass(frozen=True)
class Signer:
    """A member of the upper CPPCC who signs, or is asked to.

    ``person_id`` is empty for one who lives elsewhere; ``attestation`` is the home's sealed line, unchanged.
    """

    member_no: str
    name: str
    home: str
    role: str = COSIGNER
    person_id: str = ""
    state: str = "pending"
    invited_at: datetime | None = None
    answered_at: datetime | None = None
    reason: str = ""
    text_hash: str = ""
    session: str = ""
    kid: str = ""
    attestation: str = ""


@dataclass(frozen=True)
class Participant:
    """Somebody who took part in the survey and does not sign."""

    name: str
    workplace: str = ""


@dataclass(frozen=True)
class HandlingUnit:
    """A unit that handles the proposal above."""

    id: str
    name: str
    part: str
    due_at: datetime | None = None
    first_meeting_due_at: datetime | None = None


@dataclass(frozen=True)
class Meeting:
    """A meeting above; ``answer`` is how far the answer given here got: sent, counted or refused."""

    id: str
    phase: str
    unit_name: str
    mode: str = ""
    at: datetime | None = None
    place: str = ""
    minutes: str = ""
    confirm_due_at: datetime | None = None
    result: str = "held"
    answered_by_name: str = ""
    comment: str = ""
    answer: str = ""
    explanation: str = ""
    entered_by: str = ""


@dataclass(frozen=True)
class Answer:
    """The answer of a reply to one suggestion."""

    suggestion_id: str
    ordinal: int
    adoption: str
    text: str
    evidence: str = ""


@dataclass(frozen=True)
class Commitment:
    """A promise as it stands."""

    id: str
    text: str
    due_at: datetime | None = None
    responsible: str = ""


@dataclass(frozen=True)
class Judgement:
    """A signer's judgement; ``standing``: sent, counted, refused or missed."""

    member_no: str
    name: str
    attitude_score: str
    result_score: str
    standing: str = "sent"
    explanation: str = ""
    text: str = ""
    scan_ref: str = ""


@dataclass(frozen=True)
class Reply:
    """A reply in full with the judgements on it."""

    id: str
    unit_name: str
    reply_class: str
    text: str
    task_id: str = ""
    round: int = 1
    reply_kind: str = "first"
    doc_no: str = ""
    issuer_name: str = ""
    contact_name: str = ""
    contact_phone: str = ""
    answers: tuple[Answer, ...] = ()
    feedback_due_at: datetime | None = None
    issued_at: datetime | None = None
    judgements: tuple[Judgement, ...] = ()
    scan_ref: str = ""
    entered_by: str = ""

    def judged_by(self, member_no: str) -> Judgement | None:
        """The member's judgement that stands or is under way; a refused one may be given again."""
        given = (j for j in self.judgements if j.member_no == member_no)
        return next((j for j in given if j.standing != "refused"), None)


@dataclass(frozen=True)
class UpwardProposal:
    """The proposal as this instance knows it; ``initiator`` is the home of the first proposer."""

    id: str
    initiator: str
    upper: str
    upper_name: str
    state: str
    created_at: datetime
    text: Text
    signers: tuple[Signer, ...]
    by_hand: bool = False
    focus_area: str = ""
    publicity_consent: bool = True
    publicity_reason: str = ""
    plan_id: str = ""
    plan_title: str = ""
    participants: tuple[Participant, ...] = ()
    prepared_by: str = ""
    prepared_by_name: str = ""
    round: int = 0
    submitted_at: datetime | None = None
    receipt_hash: str = ""
    returned_hash: str = ""
    upper_proposal_id: str = ""
    serial_no: str = ""
    proposal_no: str = ""
    received_at: datetime | None = None
    late: bool = False
    within_grace: bool = False
    explanation: str = ""
    units: tuple[HandlingUnit, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    replies: tuple[Reply, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    scans: tuple[str, ...] = ()
    """Papers from which the office entered what happened above."""
    version: int = 0

    @property
    def first(self) -> Signer:
        """The first proposer."""
        return self.signers[0]

    @property
    def cosigners(self) -> tuple[Signer, ...]:
        """All others who were asked."""
        return self.signers[1:]

    @property
    def signed(self) -> tuple[Signer, ...]:
        """Who stands under the present text, first proposer first."""
        return (self.first, *(s for s in self.cosigners if s.state == "agreed"))

    @property
    def pending(self) -> tuple[Signer, ...]:
        """Who has not answered yet."""
        return tuple(s for s in self.cosigners if s.state == "pending")

    def signer(self, member_no: str) -> Signer | None:
        """The signer with this number above."""
        return next((s for s in self.signers if s.member_no == member_no), None)

    def here(self, person_id: str) -> Signer | None:
        """The signer who is this person here."""
        return next((s for s in self.signers if person_id and s.person_id == person_id), None)

    def meeting(self, meeting_id: str) -> Meeting | None:
        """One meeting."""
        return next((m for m in self.meetings if m.id == meeting_id), None)

    def reply(self, reply_id: str) -> Reply | None:
        """One reply."""
        return next((r for r in self.replies if r.id == reply_id), None)


@dataclass(frozen=True)
class Line:
    """One line of the proposal's timeline; what was entered by hand names who did."""

    id: str
    upward_id: str
    at: datetime
    kind: str
    title: str
    text: str = ""
    actor_name: str = ""
    unit_name: str = ""
    due_at: datetime | None = None


@dataclass(frozen=True)
class UpwardPlan:
    """An adopted plan of this kind, as intake announced it."""

    id: str
    title: str


def with_signer(proposal: UpwardProposal, changed: Signer) -> UpwardProposal:
    """The proposal with one signer replaced, or added."""
    if proposal.signer(changed.member_no) is None:
        return replace(proposal, signers=(*proposal.signers, changed))
    signers = tuple(changed if s.member_no == changed.member_no else s for s in proposal.signers)
    return replace(proposal, signers=signers)


def with_meeting(proposal: UpwardProposal, changed: Meeting) -> UpwardProposal:
    """The proposal with one meeting replaced, or added."""
    others = tuple(m for m in proposal.meetings if m.id != changed.id)
    if len(others) == len(proposal.meetings):
        return replace(proposal, meetings=(*others, changed))
    return replace(proposal, meetings=tuple(changed if m.id == changed.id else m for m in proposal.meetings))


def with_reply(proposal: UpwardProposal, changed: Reply) -> UpwardProposal:
    """The proposal with one reply replaced, or added."""
    if proposal.reply(changed.id) is None:
        return replace(proposal, replies=(*proposal.replies, changed))
    return replace(proposal, replies=tuple(changed if r.id == changed.id else r for r in proposal.replies))


def with_judgement(proposal: UpwardProposal, reply: Reply, changed: Judgement) -> UpwardProposal:
    """The proposal with a member's judgement of a reply replaced, or added."""
    others = tuple(j for j in reply.judgements if j.member_no != changed.member_no)
    return with_reply(proposal, replace(reply, judgements=(*others, changed)))
