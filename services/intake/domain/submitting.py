"""Handing in: what a submission must fulfil, which session it counts for, and its receipt."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from kit.core.clock import iso
from kit.core.errors import FieldError
from kit.core.ids import parts_hash
from services.intake.domain.drafting import SECTIONS
from services.intake.domain.proposal import Proposal, Signature, SimilarHit, Text
from services.intake.domain.records import Receipt
from services.intake.domain.refusals import (
    InvalidInput,
    NothingChanged,
    PendingInvitations,
    SealRequired,
    SimilarityNotAcknowledged,
    TooFewSigners,
)
from services.intake.states import PROPOSAL


def check(proposal: Proposal, policy: Mapping[str, Any], one_matter: bool, drop_pending: bool) -> None:
    """Raise unless the proposal may be handed in as it stands."""
    problems = [*text_problems(proposal.text, policy), *_declarations(proposal, one_matter)]
    if problems:
        raise InvalidInput(fields=problems)
    if proposal.state == "returned" and proposal.text.whole_hash == proposal.returned_hash:
        raise NothingChanged()
    if proposal.pending and not drop_pending:
        names = "、".join(i.name for i in proposal.pending)
        raise PendingInvitations(count=len(proposal.pending), names=names)
    signers = 1 + len(proposal.agreed)
    if 1 < signers < policy["joint_min_signers"]:
        raise TooFewSigners(minimum=policy["joint_min_signers"], count=signers)


def text_problems(text: Text, policy: Mapping[str, Any]) -> list[FieldError]:
    """What is missing, too short or too long in a text that is handed in."""
    problems = _length("title", "案由", text.title, policy.get("title_min", 4), policy["title_max"])
    for name, label in SECTIONS.items():
        minimum = policy.get(f"{name}_min", 1)
        problems += _length(name, label, getattr(text, name), minimum, policy["section_max"])
    if len(text.suggestions) < policy["suggestions_min"]:
        problems.append(
            FieldError("suggestions", "TOO_FEW_SUGGESTIONS", f"至少提出{policy['suggestions_min']}条具体建议")
        )
    for n, item in enumerate(text.suggestions):
        problems += _length(f"suggestions[{n}].text", f"第{n + 1}条建议", item.text, 2, policy["section_max"])
    return problems


def _length(field: str, label: str, value: str, minimum: int, maximum: int) -> list[FieldError]:
    if minimum and not value:
        return [FieldError(field, "REQUIRED", f"请填写{label}")]
    if len(value) < minimum:
        return [FieldError(field, "TOO_SHORT", f"{label}不少于{minimum}字")]
    if len(value) > maximum:
        return [FieldError(field, "TOO_LONG", f"{label}不超过{maximum}字")]
    return []


def _declarations(proposal: Proposal, one_matter: bool) -> list[FieldError]:
    problems = []
    if not one_matter:
        problems.append(FieldError("one_matter", "ONE_MATTER_REQUIRED", "请确认本提案一事一案"))
    if not proposal.publicity_consent and not proposal.publicity_reason:
        problems.append(FieldError("publicity_reason", "REASON_REQUIRED", "不同意公开的，请说明原因"))
    return problems


def check_seal(proposal: Proposal, seal_ref: str, policy: Mapping[str, Any]) -> None:
    """Raise when the instance asks for the sealed form of a collective proposal and it is missing."""
    if proposal.organization_id and policy.get("seal_required", False) and not seal_ref:
        raise SealRequired()


def check_similar(hits: Iterable[SimilarHit], acknowledged: Iterable[str], strong: float) -> None:
    """Raise when a strong resemblance has not been acknowledged."""
    seen = set(acknowledged)
    unseen = [hit for hit in hits if hit.score >= strong and hit.id not in seen]
    if unseen:
        titles = "；".join(f"{hit.number} {hit.title}".strip() for hit in unseen)
        raise SimilarityNotAcknowledged(titles=titles, proposal_ids=",".join(hit.id for hit in unseen))


def is_late(accepted_at: datetime, cutoff_at: datetime | None) -> bool:
    """Whether the request came after the cut-off instant; at the instant itself is in time."""
    return cutoff_at is not None and accepted_at > cutoff_at


def submit(
    proposal: Proposal,
    relations: frozenset[str],
    now: datetime,
    *,
    signature: Signature,
    serial_no: str,
    late: bool,
    similar: tuple[SimilarHit, ...],
    acknowledged: tuple[str, ...],
    seal_ref: str,
) -> Proposal:
    """The submitted proposal. After a revision it keeps serial number, first time and lateness."""
    first = proposal.submission_round == 0
    return replace(
        proposal,
        state=PROPOSAL.next(proposal.state, "submit", relations),
        signature=signature,
        serial_no=serial_no if first else proposal.serial_no,
        late=late if first else proposal.late,
        submitted_at=now if first else proposal.submitted_at,
        submission_round=proposal.submission_round + 1,
        similar=similar,
        acknowledged=tuple(dict.fromkeys((*proposal.acknowledged, *acknowledged))),
        seal_ref=seal_ref or proposal.seal_ref,
        revise_due_at=None,
        changed_at=now,
    )


def receipt(proposal: Proposal, receipt_id: str, now: datetime) -> Receipt:
    """The receipt of the submission just made; its hash covers number, text, attachments, signers, time."""
    return Receipt(
        id=receipt_id,
        proposal_id=proposal.id,
        serial_no=proposal.serial_no,
        submission_round=proposal.submission_round,
        text=proposal.text,
        signatures=proposal.signatures,
        hash=receipt_hash(proposal, now),
        late=proposal.late,
        submitted_at=now,
    )


def receipt_hash(proposal: Proposal, now: datetime) -> str:
    """SHA-256 over what a receipt certifies."""
    parts = [proposal.serial_no, str(proposal.submission_round), proposal.text.whole_hash, iso(now)]
    parts.append("late" if proposal.late else "in_time")
    for each in proposal.signatures:
        parts += [
            each.person_id,
            each.name,
            each.role,
            each.organization_id,
            each.text_hash,
            iso(each.signed_at),
        ]
    return parts_hash(parts)
