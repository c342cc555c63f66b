"""A reply of one unit in one round: its draft, what it must contain, and its way to delivery."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from kit.core.errors import FieldError
from services.assignment.domain.parts import Suggestion
from services.assignment.domain.refusals import DocNoInvalid, ReplyInvalid
from services.assignment.states import REPLY
from shared.words import ADOPTIONS, REPLY_CLASSES

RESOLVED = "resolved"
PROMISING = ("in_progress", "planned")
PUBLICITY = ("public", "abstract", "internal")
FIRST, REWORK, SECOND = "first", "rework", "second_reply"
INTERNAL, INSPECTION_OFFICE = "internal", "inspection_office"
PASSED, RETURNED, CLASS_CHANGED = "passed", "returned", "class_changed"

MEETING_WARNINGS = {
    "before": "meeting_before_missing",
    "during": "meeting_during_missing",
    "after": "meeting_after_missing",
}
ASSIST_MISSING, FUTURE_TENSE, EVIDENCE_MISSING = (
    "assist_opinion_missing",
    "future_tense_in_resolved",
    "evidence_missing",
)
WARNING_LABELS = {
    "meeting_before_missing": "办前见面未完成",
    "meeting_during_missing": "办中见面未完成",
    "meeting_after_missing": "办后见面未完成",
    ASSIST_MISSING: "会办意见未到齐",
    FUTURE_TENSE: "已采纳落实的答复中出现将来时表述",
    EVIDENCE_MISSING: "采纳的建议缺少佐证",
}
# What a resolved reply should not say; 即将 is among them, 将军 and 将近 are not.
_FUTURE = re.compile(r"(?<!军)将(?!军|近|领|士)|拟(?!定了)|下一步|今后|力争|争取|尽快|适时|预计|计划于|逐步")


@dataclass(frozen=True)
class Answer:
    """The answer to one suggestion."""

    suggestion_id: str
    adoption: str
    text: str
    evidence: str = ""


@dataclass(frozen=True)
class Promise:
    """A commitment as a reply states it; with an id once it is followed."""

    commitment_id: str
    suggestion_id: str
    text: str
    due_at: datetime | None
    responsible: str
    contact_phone: str = ""


@dataclass(frozen=True)
class Review:
    """One review of a draft."""

    review_level: str
    decision: str
    comment: str
    reviewed_by_name: str
    reviewed_at: datetime
    former_class: str = ""


@dataclass(frozen=True)
class Draft:
    """What a unit enters for a reply."""

    reply_class: str = ""
    text: str = ""
    answers: tuple[Answer, ...] = ()
    promises: tuple[Promise, ...] = ()
    publicity: str = "public"
    publicity_reason: str = ""


@dataclass(frozen=True)
class Prepared:
    """What a lower instance sent with its reply; the delivery here takes over what is not entered anew."""

    unit_name: str = ""
    doc_no: str = ""
    issuer_name: str = ""
    contact_name: str = ""
    contact_phone: str = ""
    scan_ref: str = ""


@dataclass(frozen=True)
class Reply:
    """A reply with its reviews and, once issued, its document number."""

    id: str
    task_id: str
    case_id: str
    proposal_id: str
    session_id: str
    unit_id: str
    unit_name: str
    system: str
    round: int
    reply_kind: str
    due_at: datetime
    state: str = "drafting"
    draft_version: int = 0
    draft: Draft = Draft()
    reviews: tuple[Review, ...] = ()
    shared_at: datetime | None = None
    doc_no: str = ""
    issuer_name: str = ""
    contact_name: str = ""
    contact_phone: str = ""
    scan_ref: str = ""
    entered_by_name: str = ""
    entered_reason: str = ""
    warnings: tuple[str, ...] = ()
    on_time: bool = True
    issued_at: datetime | None = None
    prepared: Prepared = Prepared()
    version: int = 0


@dataclass(frozen=True)
class Circumstances:
    """What stands around a reply when it is checked for warnings."""

    met_phases: frozenset[str]
    wanted_phases: tuple[str, ...]
    assists_missing: bool


def save_draft(reply: Reply, draft: Draft, relations: Iterable[str]) -> Reply:
    """The draft replaced by a new version; an approval that was given lapses."""
    state = REPLY.next(reply.state, "save_draft", relations)
    return replace(reply, state=state, draft=draft, draft_version=reply.draft_version + 1)


def check_draft(draft: Draft, suggestions: Sequence[Suggestion]) -> None:
    """What even an unfinished draft must not contain; raises ``ReplyInvalid``."""
    known = {each.suggestion_id for each in suggestions}
    errors = list(_unknown_words(draft))
    for index, answer in enumerate(draft.answers):
        if answer.suggestion_id not in known:
            errors.append(_wrong(f"answers[{index}].suggestion_id", "SUGGESTION_UNKNOWN", "没有这条建议"))
        if answer.adoption and answer.adoption not in ADOPTIONS:
            errors.append(_wrong(f"answers[{index}].adoption", "ADOPTION_UNKNOWN", "请选择采纳情况"))
    if len({answer.suggestion_id for answer in draft.answers}) < len(draft.answers):
        errors.append(_wrong("answers", "SUGGESTION_REPEATED", "同一条建议只能答复一次"))
    for index, promise in enumerate(draft.promises):
        if promise.suggestion_id and promise.suggestion_id not in known:
            errors.append(_wrong(f"commitments[{index}].suggestion_id", "SUGGESTION_UNKNOWN", "没有这条建议"))
    _refuse(errors)


def _unknown_words(draft: Draft) -> Iterable[FieldError]:
    if draft.reply_class and draft.reply_class not in REPLY_CLASSES:
        yield _wrong("reply_class", "REPLY_CLASS_UNKNOWN", "请选择办理结果类别")
    if draft.publicity not in PUBLICITY:
        yield _wrong("publicity", "PUBLICITY_UNKNOWN", "请选择公开方式")


def check_complete(draft: Draft, suggestions: Sequence[Suggestion], now: datetime) -> None:
    """What a reply must contain before it is reviewed; raises ``ReplyInvalid`` naming all that is missing."""
    check_draft(draft, suggestions)
    errors = []
    if not draft.reply_class:
        errors.append(_wrong("reply_class", "REPLY_CLASS_MISSING", "请选择办理结果类别"))
    if not draft.text:
        errors.append(_wrong("text", "TEXT_MISSING", "请填写答复正文"))
    if draft.publicity != "public" and not draft.publicity_reason:
        errors.append(_wrong("publicity_reason", "PUBLICITY_REASON_MISSING", "不公开或摘要公开须说明理由"))
    errors += _answers_incomplete(draft, suggestions)
    errors += _promises_incomplete(draft, now)
    _refuse(errors)


def _answers_incomplete(draft: Draft, suggestions: Sequence[Suggestion]) -> Iterable[FieldError]:
    given = {answer.suggestion_id: (index, answer) for index, answer in enumerate(draft.answers)}
    for suggestion in suggestions:
        index, answer = given.get(suggestion.suggestion_id, (len(draft.answers), None))
        where = f"answers[{index}]"
        if answer is None or not answer.text or not answer.adoption:
            message = f"请逐条答复：第{suggestion.ordinal}条建议"
            yield _wrong(where, "SUGGESTION_UNANSWERED", message)
        elif draft.reply_class == RESOLVED and answer.adoption == "adopted" and not answer.evidence:
            message = f"第{suggestion.ordinal}条建议已采纳落实，须附佐证"
            yield _wrong(f"{where}.evidence", "EVIDENCE_MISSING", message)


def _promises_incomplete(draft: Draft, now: datetime) -> Iterable[FieldError]:
    if draft.reply_class in PROMISING and not draft.promises:
        word = REPLY_CLASSES[draft.reply_class]
        yield _wrong("commitments", "COMMITMENT_MISSING", f"“{word}”的答复须列明承诺事项")
    for index, promise in enumerate(draft.promises):
        if not (promise.text and promise.responsible and promise.due_at):
            message = "承诺事项须写明内容、完成时间和责任人"
            yield _wrong(f"commitments[{index}]", "COMMITMENT_INCOMPLETE", message)
        elif promise.due_at <= now:
            message = "承诺事项的完成时间须在今后"
            yield _wrong(f"commitments[{index}].due_at", "COMMITMENT_DUE_PAST", message)


def warnings(draft: Draft, around: Circumstances, reply_kind: str) -> list[str]:
    """Codes of what a careful reader would object to; a second reply needs no new meetings."""
    found = []
    if reply_kind != SECOND:
        found += [MEETING_WARNINGS[p] for p in around.wanted_phases if p not in around.met_phases]
        found += [ASSIST_MISSING] * around.assists_missing
    if draft.reply_class == RESOLVED and speaks_of_future(draft):
        found.append(FUTURE_TENSE)
    if draft.reply_class == RESOLVED and any(
        a.adoption == "adopted" and not a.evidence for a in draft.answers
    ):
        found.append(EVIDENCE_MISSING)
    return found


def speaks_of_future(draft: Draft) -> bool:
    """Whether the text or an answer announces something instead of reporting it."""
    return any(_FUTURE.search(text) for text in (draft.text, *(answer.text for answer in draft.answers)))


def submit(reply: Reply, suggestions: Sequence[Suggestion], now: datetime, relations: Iterable[str]) -> Reply:
    """The draft handed to the unit's own review."""
    state = REPLY.next(reply.state, "submit", relations)
    check_complete(reply.draft, suggestions, now)
    return replace(reply, state=state)


def share(reply: Reply, suggestions: Sequence[Suggestion], now: datetime, relations: Iterable[str]) -> Reply:
    """The draft shown to the proposers; it must be one that can be talked about."""
    state = REPLY.next(reply.state, "share_draft", relations)
    check_complete(reply.draft, suggestions, now)
    return replace(reply, state=state, shared_at=now)


def reviewed(reply: Reply, action: str, review: Review, relations: Iterable[str]) -> Reply:
    """The draft passed or returned by a review."""
    state = REPLY.next(reply.state, action, relations)
    return replace(reply, state=state, reviews=(*reply.reviews, review))


def with_class(reply: Reply, reply_class: str, suggestions: Sequence[Suggestion], now: datetime) -> Reply:
    """The class put right by the inspection office; it must fit the rest of the reply."""
    changed = replace(reply.draft, reply_class=reply_class)
    check_complete(changed, suggestions, now)
    return replace(reply, draft=changed)


def check_doc_no(doc_no: str, pattern: str, unit_name: str) -> None:
    """Raises ``DocNoInvalid`` unless the number is there and fits the unit's register."""
    if not doc_no or (pattern and not re.fullmatch(pattern, doc_no)):
        raise DocNoInvalid(field="doc_no", unit=unit_name)


def missing_meetings(found: Collection[str]) -> list[str]:
    """Of some warnings, those about meetings."""
    return [code for code in found if code in MEETING_WARNINGS.values()]


def _wrong(field: str, reason: str, message: str) -> FieldError:
    return FieldError(field, reason, message)


def _refuse(errors: Iterable[FieldError]) -> None:
    if found := list(errors):
        raise ReplyInvalid(fields=found)
