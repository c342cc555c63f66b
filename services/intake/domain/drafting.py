"""Writing: one text in named sections, versions with a hash, and what a change does to signatures."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from kit.core.errors import FieldError
from services.intake.domain.proposal import Invitation, Named, Proposal, Suggestion, Text
from services.intake.domain.refusals import InvalidInput
from services.intake.domain.vocabulary import FOCUS_AREAS
from services.intake.states import INVITATION, PROPOSAL, PROPOSER
from shared.attachments import Attachment, attachment_problems
from shared.texts import text_hash

SECTIONS = {"background": "背景情况", "analysis": "问题及分析"}


@dataclass(frozen=True)
class Draft:
    """What a proposer enters, with names looked up; ``suggestions`` are (id or empty, text)."""

    title: str
    background: str = ""
    analysis: str = ""
    suggestions: tuple[tuple[str, str], ...] = ()
    focus_area: str = ""
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
    attachments: tuple[Attachment, ...] = ()


def write(draft: Draft, before: Text | None, make_id: Callable[[], str]) -> Text:
    """The text of a draft: a new version if it or an attachment differs from the one before, else that one.

    Suggestions keep their ids; new ones get one. Raises InvalidInput for an id that is not the text's own.
    """
    known = {item.id for item in before.suggestions} if before else set()
    problems = [
        FieldError(
            f"draft.suggestions[{n}].suggestion_id", "UNKNOWN_SUGGESTION", "建议条目编号无效，请刷新后重试"
        )
        for n, (item_id, _) in enumerate(draft.suggestions)
        if item_id and item_id not in known
    ]
    if problems:
        raise InvalidInput(fields=problems)
    items = tuple(
        Suggestion(item_id or make_id(), ordinal, text)
        for ordinal, (item_id, text) in enumerate(draft.suggestions, start=1)
    )
    fingerprint = text_hash(draft.title, draft.background, draft.analysis, (item.text for item in items))
    if before and (before.hash, before.attachments) == (fingerprint, draft.attachments):
        return before
    return Text(
        version=before.version + 1 if before else 1,
        hash=fingerprint,
        title=draft.title,
        background=draft.background,
        analysis=draft.analysis,
        suggestions=items,
        attachments=draft.attachments,
    )


def length_problems(draft: Draft, policy: Mapping[str, Any]) -> list[FieldError]:
    """What is too long or unknown in a draft; a draft may still be short of what a submission needs."""
    problems = []
    if len(draft.title) > policy["title_max"]:
        problems.append(_too_long("draft.title", "案由", policy["title_max"]))
    for name, label in SECTIONS.items():
        if len(getattr(draft, name)) > policy["section_max"]:
            problems.append(_too_long(f"draft.{name}", label, policy["section_max"]))
    for n, (_, text) in enumerate(draft.suggestions):
        if len(text) > policy["section_max"]:
            problems.append(_too_long(f"draft.suggestions[{n}].text", "建议", policy["section_max"]))
    if draft.focus_area and draft.focus_area not in FOCUS_AREAS:
        problems.append(FieldError("draft.focus_area", "UNKNOWN_FOCUS_AREA", "选题领域不在目录中"))
    return [*problems, *attachment_problems(draft.attachments, policy)]


def _too_long(field: str, label: str, limit: int) -> FieldError:
    return FieldError(field, "TOO_LONG", f"{label}不超过{limit}字")


def begin(proposal: Proposal, draft: Draft, text: Text) -> Proposal:
    """The new proposal with what was entered."""
    return replace(proposal, text=text, **_attributes(draft))


def revise(
    proposal: Proposal,
    draft: Draft,
    text: Text,
    relations: frozenset[str],
    now: datetime,
    expires_at: datetime,
) -> tuple[Proposal, tuple[Invitation, ...]]:
    """The proposal after a change, and the invitations whose signatures a new text has voided.

    Who had signed is asked again; who had not answered yet will be shown the new text.  Another attachment
    makes a new text too: who signs has seen what goes with it.
    """
    PROPOSAL.next(proposal.state, "update", relations)
    changed = replace(proposal, text=text, changed_at=now, **_attributes(draft))
    if text.version == proposal.text.version:
        return changed, ()
    voided = proposal.agreed
    invitations = tuple(_asked_again(i, text, now, expires_at) for i in proposal.invitations)
    return replace(changed, invitations=invitations), voided


def _asked_again(invitation: Invitation, text: Text, now: datetime, expires_at: datetime) -> Invitation:
    if invitation.state == "pending":
        return replace(invitation, text_version=text.version)
    if invitation.state != "agreed":
        return invitation
    return replace(
        invitation,
        state=INVITATION.next(invitation.state, "void", PROPOSER),
        text_version=text.version,
        signature=None,
        invited_at=now,
        expires_at=expires_at,
        answered_at=None,
    )


def _attributes(draft: Draft) -> dict[str, Any]:
    shared = {name: getattr(draft, name) for name in Draft.__dataclass_fields__}
    for name in ("title", "background", "analysis", "suggestions", "attachments"):
        del shared[name]
    return shared
