"""A joint proposal that came from below: who may have signed it, and whose home it is told to.

The register here says which instance speaks for which member; nobody else's word counts (DOMAIN §0.8).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Protocol

from services.federation.domain.upward import COSIGNER, FIRST, Text
from services.federation.domain.upward_refusals import (
    AttestationInvalid,
    MemberUnknown,
    NoSigner,
    NotASignerThere,
    NotReturned,
    NotSpokenFor,
    SignedOtherText,
    TextHashDiffers,
)
from shared.texts import text_hash, with_files

# An arrival is replaced only when this instance does not hold it: it went back, or never was accepted.
REPLACEABLE = ("returned", "refused")


class MemberFacts(Protocol):
    """What the rules need to know of a member."""

    name: str
    active: bool
    kind: str
    home_instance: str


@dataclass(frozen=True)
class Claim:
    """A signature as its attestation states it; ``attested_by`` is the instance whose key signed it."""

    attested_by: str
    upward_id: str
    instance_id: str
    member_no: str
    name: str
    role: str
    text_hash: str
    signed_at: datetime
    session: str = ""


@dataclass(frozen=True)
class ArrivedSigner:
    """A member of this CPPCC who signed in another instance."""

    member_id: str
    name: str
    role: str
    home: str
    signed_at: datetime
    session: str = ""


@dataclass(frozen=True)
class Arrival:
    """What came; ``proposal_id`` is that of intake, once it has taken it in; case and primary follow."""

    id: str
    origin: str
    upward_id: str
    round: int
    text_hash: str
    title: str
    signers: tuple[ArrivedSigner, ...]
    received_at: datetime
    document_id: str = ""
    """The document that it came in, kept under the proposal's id as soon as there is one."""
    state: str = "arrived"
    proposal_id: str = ""
    serial_no: str = ""
    proposal_no: str = ""
    case_id: str = ""
    primary_id: str = ""
    version: int = 0

    @property
    def homes(self) -> tuple[str, ...]:
        """The instances that are told, the initiating one first."""
        return tuple(dict.fromkeys((self.origin, *(signer.home for signer in self.signers))))

    def signer(self, member_id: str, home: str) -> ArrivedSigner:
        """The signer whom this home speaks for; raises ``NotASignerThere``."""
        for signer in self.signers:
            if (signer.member_id, signer.home) == (member_id, home):
                return signer
        raise NotASignerThere(origin=home)


def arrival_id(origin: str, upward_id: str) -> str:
    """One arrival per proposal of an origin."""
    return f"{origin}/{upward_id}"


def check_text(text: Text) -> None:
    """Raise ``TextHashDiffers`` unless the fingerprint is that of the text with its attachments."""
    suggestions = [each.text for each in text.suggestions]
    plain = text_hash(text.title, text.background, text.analysis, suggestions)
    if with_files(plain, ((each.name, each.sha256) for each in text.attachments)) != text.hash:
        raise TextHashDiffers()


def check_claim(claim: Claim, member: MemberFacts | None, upward_id: str, fingerprint: str) -> ArrivedSigner:
    """The signer of a proved attestation; raises why the signature does not count here."""
    if claim.instance_id != claim.attested_by:
        raise AttestationInvalid(name=claim.name, detail="证明单位与签名密钥不符")
    if claim.upward_id != upward_id:
        raise AttestationInvalid(name=claim.name, detail="签名属于另一件提案")
    if claim.text_hash != fingerprint:
        raise SignedOtherText(name=claim.name)
    if member is None or not member.active or member.kind != "local" or member.name != claim.name:
        raise MemberUnknown(member_no=claim.member_no, name=claim.name)
    if member.home_instance != claim.attested_by:
        raise NotSpokenFor(name=claim.name, origin=claim.attested_by)
    return ArrivedSigner(
        claim.member_no, claim.name, claim.role, claim.attested_by, claim.signed_at, claim.session
    )


def check_signers(signers: Sequence[ArrivedSigner], origin: str) -> None:
    """Raise ``NoSigner`` unless the origin's own first proposer leads and everybody signs once."""
    if not signers or signers[0].role != FIRST:
        raise NoSigner(detail="缺少第一提案人")
    if signers[0].home != origin:
        raise NoSigner(detail="第一提案人不在报送地")
    if any(signer.role != COSIGNER for signer in signers[1:]):
        raise NoSigner(detail="第一提案人只能有一人")
    if len({signer.member_id for signer in signers}) != len(signers):
        raise NoSigner(detail="有人重复签名")


def replaced(known: Arrival, new: Arrival) -> Arrival:
    """The arrival with a revised text; raises ``NotReturned`` while the former one is under review."""
    if known.state not in REPLACEABLE or new.round <= known.round:
        raise NotReturned()
    return replace(
        known,
        round=new.round,
        text_hash=new.text_hash,
        title=new.title,
        signers=new.signers,
        received_at=new.received_at,
        document_id=new.document_id,
        state="arrived",
    )
