"""Writing an upward joint proposal, asking for signatures, and handing it in: what happens at home."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from kit.core.clock import iso
from kit.core.errors import FieldError
from kit.core.ids import parts_hash
from services.federation.domain.upward import (
    Participant,
    Signer,
    Suggestion,
    Text,
    UpwardProposal,
    with_signer,
)
from services.federation.domain.upward_refusals import (
    AlreadyAsked,
    InvitationClosed,
    NothingRevised,
    SignerUnknown,
    StillPending,
    UpwardInvalid,
    UpwardTextChanged,
)
from services.federation.states.upward import (
    HOME,
    INVITEE,
    PREPARER,
    PROPOSER,
    SIGNABLE,
    UPWARD,
    UPWARD_SIGNATURE,
)
from shared.attachments import Attachment, attachment_problems
from shared.texts import text_hash, with_files
from shared.words import FOCUS_AREAS

Relations = frozenset[str]
SECTIONS = {"background": "背景情况", "analysis": "问题及分析"}


@dataclass(frozen=True)
class Draft:
    """What is entered; ``suggestions`` are (id or empty, text)."""

    title: str
    background: str = ""
    analysis: str = ""
    suggestions: tuple[tuple[str, str], ...] = ()
    focus_area: str = ""
    publicity_consent: bool = True
    publicity_reason: str = ""
    plan_id: str = ""
    plan_title: str = ""
    participants: tuple[Participant, ...] = ()
    attachments: tuple[Attachment, ...] = ()


ATTRIBUTES = ("focus_area", "publicity_consent", "publicity_reason", "plan_id", "plan_title", "participants")


def check(draft: Draft, policy: Mapping[str, Any]) -> None:
    """Raise ``UpwardInvalid`` for what is too long or unknown; a draft may still be short of a submission."""
    problems = []
    if len(draft.title) > policy["title_max"]:
        problems.append(_too_long("draft.title", "案由", policy["title_max"]))
    texts = [(f"draft.{name}", label, getattr(draft, name)) for name, label in SECTIONS.items()]
    texts += [(f"draft.suggestions[{n}].text", "建议", text) for n, (_, text) in enumerate(draft.suggestions)]
    for field, label, value in texts:
        if len(value) > policy["section_max"]:
            problems.append(_too_long(field, label, policy["section_max"]))
    if draft.focus_area and draft.focus_area not in FOCUS_AREAS:
        problems.append(FieldError("draft.focus_area", "UNKNOWN_FOCUS_AREA", "选题领域不在目录中"))
    problems += attachment_problems(draft.attachments, policy)
    if problems:
        raise UpwardInvalid(fields=problems)


def fingerprint_of(draft: Draft) -> str:
    """What signatures are given on."""
    suggestions = (text for _, text in draft.suggestions)
    text = text_hash(draft.title, draft.background, draft.analysis, suggestions)
    return with_files(text, ((each.name, each.sha256) for each in draft.attachments))


def _too_long(field: str, label: str, limit: int) -> FieldError:
    return FieldError(field, "TOO_LONG", f"{label}不超过{limit}字")


def write(draft: Draft, before: Text | None, make_id: Callable[[], str]) -> Text:
    """The text of a draft: a new version if it differs from the one before, else that one."""
    known = {item.id for item in before.suggestions} if before else set()
    items = tuple(
        Suggestion(item_id if item_id in known else make_id(), text) for item_id, text in draft.suggestions
    )
    fingerprint = fingerprint_of(draft)
    if before and before.hash == fingerprint:
        return before
    version = before.version + 1 if before else 1
    return Text(version, fingerprint, draft.title, draft.background, draft.analysis, items, draft.attachments)


def revise(
    proposal: UpwardProposal, draft: Draft, text: Text, relations: Relations, now: datetime
) -> tuple[UpwardProposal, tuple[Signer, ...]]:
    """The proposal after a change, and whom it asks anew: a changed text voids every signature."""
    UPWARD.next(proposal.state, "update", relations)
    changed = replace(proposal, text=text, **{name: getattr(draft, name) for name in ATTRIBUTES})
    if text.hash == proposal.text.hash:
        return changed, ()
    standing = [s for s in proposal.cosigners if s.state in ("pending", "agreed")]
    asked = tuple(_asked_anew(signer, relations, now) for signer in standing)
    for signer in asked:
        changed = with_signer(changed, signer)
    return with_signer(changed, _unsigned(proposal.first)), asked


def _asked_anew(signer: Signer, relations: Relations, now: datetime) -> Signer:
    if signer.state == "pending":
        return replace(signer, invited_at=now)
    state = UPWARD_SIGNATURE.next(signer.state, "void", relations)
    return replace(_unsigned(signer), state=state, invited_at=now, answered_at=None)


def _unsigned(signer: Signer) -> Signer:
    return replace(signer, attestation="", kid="", text_hash="", session="")


def invite(
    proposal: UpwardProposal, asked: Iterable[Signer], relations: Relations, now: datetime
) -> tuple[UpwardProposal, tuple[Signer, ...]]:
    """The proposal with new invitations; who declined or was dropped may be asked again."""
    if not proposal.text.title or not proposal.text.suggestions:
        raise UpwardInvalid(
            fields=[FieldError("upward_id", "TEXT_INCOMPLETE", "请先写明案由和建议，再邀请联名")]
        )
    changed = replace(proposal, state=UPWARD.next(proposal.state, "invite", relations) or proposal.state)
    fresh = []
    for each in asked:
        known = proposal.signer(each.member_no)
        if known and (known.state in ("pending", "agreed") or known == proposal.first):
            raise AlreadyAsked(name=each.name)
        if known:
            UPWARD_SIGNATURE.next(known.state, "invite", relations)
        new = replace(each, state="pending", invited_at=now)
        changed = with_signer(changed, new)
        fresh.append(new)
    return changed, tuple(fresh)


def drop(
    proposal: UpwardProposal, member_no: str, reason: str, relations: Relations, now: datetime
) -> tuple[UpwardProposal, Signer]:
    """The proposal without an invitation or signature."""
    if proposal.state not in SIGNABLE:
        raise InvitationClosed(state=UPWARD.label(proposal.state))
    signer = next((s for s in proposal.cosigners if s.member_no == member_no), None)
    if signer is None:
        raise SignerUnknown(field="member_no")
    state = UPWARD_SIGNATURE.next(signer.state, "drop", relations)
    dropped = replace(_unsigned(signer), state=state, reason=reason, answered_at=now)
    return with_signer(proposal, dropped), dropped


@dataclass(frozen=True)
class Signed:
    """A signature given on a text: when, in which sign-in, and its attestation."""

    text_hash: str
    signed_at: datetime
    session: str = ""
    kid: str = ""
    attestation: str = ""


def agree(proposal: UpwardProposal, signer: Signer, signed: Signed) -> UpwardProposal:
    """The proposal with a cosigner's signature; raises ``UpwardTextChanged`` for another text."""
    state = answerable(proposal, signer, "agree")
    if signed.text_hash != proposal.text.hash:
        raise UpwardTextChanged()
    return with_signer(proposal, replace(_signed(signer, signed), state=state, reason=""))


def decline(proposal: UpwardProposal, signer: Signer, reason: str, now: datetime) -> UpwardProposal:
    """The proposal after a member declined."""
    state = answerable(proposal, signer, "decline")
    return with_signer(proposal, replace(signer, state=state, reason=reason, answered_at=now))


def refuse(proposal: UpwardProposal, signer: Signer, explanation: str, now: datetime) -> UpwardProposal:
    """The proposal after another home refused the invitation, or the answer to it."""
    state = UPWARD_SIGNATURE.next(signer.state, "refuse", HOME)
    refused = replace(_unsigned(signer), state=state, reason=explanation, answered_at=now)
    return with_signer(proposal, refused)


def answerable(proposal: UpwardProposal, signer: Signer, action: str) -> str:
    """The state after an answer; raises when signing is over or the invitation is."""
    if proposal.state not in SIGNABLE:
        raise InvitationClosed(state=UPWARD.label(proposal.state))
    return UPWARD_SIGNATURE.next(signer.state, action, INVITEE)


def _signed(signer: Signer, signed: Signed) -> Signer:
    return replace(
        signer,
        answered_at=signed.signed_at,
        text_hash=signed.text_hash,
        session=signed.session,
        kid=signed.kid,
        attestation=signed.attestation,
    )


def check_submission(
    proposal: UpwardProposal,
    relations: Relations,
    policy: Mapping[str, Any],
    one_matter: bool,
    drop_pending: bool,
) -> None:
    """Raise unless the proposal may be handed in as it stands."""
    UPWARD.next(proposal.state, "submit", relations)
    text, problems = proposal.text, []
    for field, label, value in (
        ("title", "案由", text.title),
        *((name, label, getattr(text, name)) for name, label in SECTIONS.items()),
    ):
        if not value:
            problems.append(FieldError(field, "REQUIRED", f"请填写{label}"))
    if len(text.suggestions) < policy["suggestions_min"]:
        minimum = policy["suggestions_min"]
        problems.append(FieldError("suggestions", "TOO_FEW", f"请至少提出{minimum}条具体建议"))
    if not one_matter:
        problems.append(FieldError("one_matter", "ONE_MATTER_REQUIRED", "请确认本提案一事一案"))
    if not proposal.publicity_consent and not proposal.publicity_reason:
        problems.append(FieldError("publicity_reason", "REASON_REQUIRED", "不同意公开的，请说明原因"))
    if problems:
        raise UpwardInvalid(fields=problems)
    if proposal.state == "returned" and text.hash == proposal.returned_hash:
        raise NothingRevised()
    if proposal.pending and not drop_pending:
        names = "、".join(s.name for s in proposal.pending)
        raise StillPending(count=len(proposal.pending), names=names)


def submit(proposal: UpwardProposal, signed: Signed, relations: Relations, now: datetime) -> UpwardProposal:
    """The proposal handed in; who has not answered is no longer asked."""
    state = UPWARD.next(proposal.state, "submit", relations)
    changed = with_signer(proposal, replace(_signed(proposal.first, signed), state="agreed"))
    for signer in proposal.pending:
        dropped = replace(signer, state="dropped", reason="提案已报送", answered_at=now)
        changed = with_signer(changed, dropped)
    changed = replace(changed, state=state, round=proposal.round + 1, submitted_at=now, explanation="")
    return replace(changed, receipt_hash=receipt_hash(changed, now))


def receipt_hash(proposal: UpwardProposal, now: datetime) -> str:
    """SHA-256 over what the proposers' receipt certifies: id, round, text, time, and who signed when."""
    parts = [proposal.id, str(proposal.round), proposal.text.hash, iso(now)]
    for each in proposal.signed:
        signed_at = iso(each.answered_at) if each.answered_at else ""
        parts += [each.member_no, each.name, each.home, each.role, each.text_hash, signed_at]
    return parts_hash(parts)


def withdraw(proposal: UpwardProposal, reason: str, relations: Relations) -> UpwardProposal:
    """The proposal that its proposers want back; the upper CPPCC confirms."""
    state = UPWARD.next(proposal.state, "withdraw", relations)
    if not reason:
        raise UpwardInvalid(fields=[FieldError("reason", "REQUIRED", "请填写撤回原因")])
    return replace(proposal, state=state, explanation=reason)


def discard(proposal: UpwardProposal, relations: Relations) -> UpwardProposal:
    """The draft thrown away."""
    return replace(proposal, state=UPWARD.next(proposal.state, "discard", relations))


def relations_of(proposal: UpwardProposal, instance: str, person_id: str, committee: bool) -> Relations:
    """How a person stands to the proposal; at a home that only signs, nobody writes."""
    found = set()
    if proposal.initiator == instance:
        if person_id and proposal.first.person_id == person_id:
            found.add(PROPOSER)
        if committee and proposal.prepared_by:
            found.add(PREPARER)
    return frozenset(found)
