"""How an event becomes messages: a rule names the audience, the words and the weight.

Templates see the event as ``e`` and, where a rule goes through a repeated field (``each``), its part as
``t``.  The first rule that reaches a person wins, so that one event makes one message per person.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from google.protobuf.message import Message as Event

from kit.convert import instant
from kit.store import Context
from services.notification.domain import wording
from services.notification.domain.message import LEVELS, Note, Recipient
from services.notification.store.sending import send

Audience = Callable[[Any, Any, Context], Iterable[Recipient]]


@dataclass(frozen=True)
class Tell:
    """Whom to tell what on an event.

    ``deadline`` marks what a person cannot mute.  ``once`` is a template whose value, in place of the event,
    identifies the message: an event that repeats earlier facts then tells only what is new.  ``part_id``
    tells the parts of an event apart, for a person whom several of them concern.
    """

    kind: str
    to: tuple[Audience, ...]
    title: str
    text: tuple[str, ...]
    level: str = "info"
    deadline: bool = False
    due: str = ""
    subject: tuple[str, str] = ("", "")
    each: str = ""
    once: str = ""
    part_id: str = ""
    when: Callable[[Any], bool] = lambda event: True


def tell(event: Event, rules: Iterable[Tell], ctx: Context) -> None:
    """Make the messages of an event."""
    reached: set[str] = set()
    for rule in rules:
        if not rule.when(event):
            continue
        now: set[str] = set()
        for part in getattr(event, rule.each) if rule.each else (event,):
            found = [recipient for audience in rule.to for recipient in audience(event, part, ctx)]
            fresh = [recipient for recipient in found if recipient.person_id not in reached]
            now |= {recipient.person_id for recipient in fresh}
            send(ctx, note(event, part, rule), fresh, source(event, part, rule, ctx))
        reached |= now


def source(event: Event, part: Any, rule: Tell, ctx: Context) -> str:
    """What identifies the message for a person: the event, a part of it, or the fact that it repeats."""
    if rule.once:
        return f"{rule.kind}.{wording.line(rule.once, e=event, t=part)}"
    told = ctx.event.id if ctx.event else ""
    return f"{told}.{wording.line(rule.part_id, e=event, t=part)}" if rule.each else told


def note(event: Any, part: Any, rule: Tell) -> Note:
    """What a rule says of an event."""
    scope = {"e": event, "t": part}
    proposal = part if hasattr(part, "proposal_id") and part.proposal_id else event
    due = wording.value(rule.due, **scope) if rule.due else None
    kind, place = rule.subject
    return Note(
        kind=rule.kind,
        title=wording.line(rule.title, **scope),
        text=wording.text(rule.text, **scope),
        level=_level(rule, scope),
        deadline=rule.deadline,
        due_at=instant(due) if due is not None else None,
        proposal_id=getattr(proposal, "proposal_id", ""),
        proposal_no=getattr(proposal, "proposal_no", "") or getattr(proposal, "serial_no", ""),
        subject_kind=kind,
        subject_id=str(wording.value(place, **scope)) if place else "",
    )


def _level(rule: Tell, scope: dict[str, Any]) -> str:
    level = str(wording.value(rule.level, **scope)) if "." in rule.level else rule.level
    return level if level in LEVELS else "info"
