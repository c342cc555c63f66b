"""Joint initiatives (联合提案): one text, a local proposal in every participating instance, copies for all.

In law each proposal is filed at one CPPCC and signed by its own members alone (DOMAIN §0.8), so an initiative
links proposals and never signs one.  The initiator keeps the shared text and the list of participants; each
participant tells of itself, and the initiator passes on what it tells as it was signed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from services.federation.domain.course import OUTSIDE_HANDLING
from services.federation.domain.initiative_progress import Progress, progress_news
from services.federation.domain.initiative_texts import SharedText
from services.federation.domain.refusals import (
    InitiatorStays,
    NotAParticipant,
    NotTheInitiator,
    TextOutdated,
)
from services.federation.states.initiatives import (
    INITIATIVE,
    INITIATOR,
    PARTICIPANT,
    PARTICIPATION,
    UNINVITED,
)


@dataclass(frozen=True)
class Participant:
    """One instance's part."""

    id: str
    name: str
    state: str
    since: datetime
    reason: str = ""
    variant: SharedText | None = None
    proposal_id: str = ""
    proposal_title: str = ""
    progress: Progress | None = None
    told: Mapping[str, str] = field(default_factory=dict)
    """Kind → the document that told it last: those who join later get the very lines."""
    told_at: datetime | None = None
    unproved: bool = False
    draft_refusal: str = ""

    @property
    def joined(self) -> bool:
        """Copies go to it and come from it."""
        return self.state == "joined"


@dataclass(frozen=True)
class Resembling:
    """A filed proposal that gave the occasion."""

    instance_id: str
    proposal_id: str
    proposal_no: str = ""
    title: str = ""


@dataclass(frozen=True)
class JointInitiative:
    """An initiative as this instance knows it; ``id`` is the same everywhere."""

    id: str
    initiator: str
    title: str
    purpose: str
    state: str
    created_at: datetime
    texts: tuple[SharedText, ...] = ()
    participants: tuple[Participant, ...] = ()
    resembling: tuple[Resembling, ...] = ()
    closing: str = ""
    version: int = 0

    @property
    def text(self) -> SharedText:
        """The shared text as it stands."""
        return self.texts[-1]

    @property
    def open(self) -> bool:
        """It goes on."""
        return self.state == "open"

    def participant(self, instance: str) -> Participant:
        """One participant; raises ``NotAParticipant``."""
        for each in self.participants:
            if each.id == instance:
                return each
        raise NotAParticipant(instance=instance)


@dataclass(frozen=True)
class InitiativeNote:
    """One line of an initiative's history in this instance."""

    id: str
    initiative_id: str
    at: datetime
    title: str
    text: str = ""
    actor_name: str = ""


def initiative_id(initiator: str, number: str) -> str:
    """The id of an initiative says who keeps it."""
    return f"{initiator}:{number}"


def initiator_of(initiative: str) -> str:
    """Who keeps the initiative of this id."""
    return initiative.partition(":")[0]


def begin(initiative: JointInitiative, name: str, now: datetime) -> JointInitiative:
    """The initiative with its initiator, who takes part from the first."""
    joined = PARTICIPATION.next(UNINVITED, "begin", (INITIATOR,))
    return replace(initiative, participants=(Participant(initiative.initiator, name, joined, now),))


def invite(initiative: JointInitiative, instance: str, name: str, now: datetime) -> JointInitiative:
    """The initiative with one more invited, or one invited again."""
    INITIATIVE.next(initiative.state, "invite", (INITIATOR,))
    known = _find(initiative, instance)
    invited = PARTICIPATION.next(known.state if known else UNINVITED, "invite", (INITIATOR,))
    if known is None:
        return with_participant(initiative, Participant(instance, name, invited, now))
    return with_participant(initiative, replace(known, state=invited, since=now, reason=""))


def answer(
    initiative: JointInitiative, instance: str, accepted: bool, reason: str, now: datetime
) -> JointInitiative:
    """The initiative after the answer of one who was invited."""
    INITIATIVE.next(initiative.state, "take_part", (PARTICIPANT,))
    return _moved(initiative, instance, "accept" if accepted else "decline", reason, now)


def leave(initiative: JointInitiative, instance: str, reason: str, now: datetime) -> JointInitiative:
    """The initiative without one who had joined; raises ``InitiatorStays``."""
    if instance == initiative.initiator:
        raise InitiatorStays()
    return _moved(initiative, instance, "leave", reason, now)


def _moved(
    initiative: JointInitiative, instance: str, action: str, reason: str, now: datetime
) -> JointInitiative:
    known = initiative.participant(instance)
    state_now = PARTICIPATION.next(known.state, action, (PARTICIPANT,))
    return with_participant(initiative, replace(known, state=state_now, since=now, reason=reason))


def with_participant(initiative: JointInitiative, changed: Participant) -> JointInitiative:
    """The initiative with one participant as it is now, at its place."""
    known = {each.id: each for each in initiative.participants}
    return replace(initiative, participants=tuple({**known, changed.id: changed}.values()))


def rewritten(initiative: JointInitiative, text: SharedText) -> JointInitiative:
    """The initiative with a new version of the shared text; raises ``TextOutdated``."""
    INITIATIVE.next(initiative.state, "update_text", (INITIATOR,))
    if initiative.texts and text.version <= initiative.text.version:
        raise TextOutdated(version=text.version, known=initiative.text.version)
    return replace(initiative, texts=(*initiative.texts, text))


def close(initiative: JointInitiative, reason: str) -> JointInitiative:
    """The initiative at its end."""
    return replace(initiative, state=INITIATIVE.next(initiative.state, "close", (INITIATOR,)), closing=reason)


def require_initiator(initiative: JointInitiative, instance: str) -> None:
    """Raises ``NotTheInitiator``: only the initiator changes text, list and end."""
    if initiative.initiator != instance:
        raise NotTheInitiator(field="initiative_id")


def act(initiative: JointInitiative, instance: str, action: str) -> Participant:
    """The participant that does something for itself; raises what forbids it."""
    INITIATIVE.next(initiative.state, "take_part", (PARTICIPANT,))
    found = initiative.participant(instance)
    PARTICIPATION.next(found.state, action, (PARTICIPANT,))
    return found


def reporter(initiative: JointInitiative, origin: str, here: str) -> Participant:
    """Who tells of itself in a document from ``origin``.

    The initiator hears every participant who has joined; the others hear the initiator alone, and each other
    by what it passes on.  Raises ``NotAParticipant`` or what the tables forbid.
    """
    if here != initiative.initiator and origin != initiative.initiator:
        raise NotAParticipant(instance=origin)
    found = initiative.participant(origin)
    PARTICIPATION.next(found.state, "report", (PARTICIPANT,))
    return found


def others_joined(initiative: JointInitiative, *but: str) -> list[Participant]:
    """Everybody to whom something is copied."""
    return [each for each in initiative.participants if each.joined and each.id not in but]


def recipients(initiative: JointInitiative, here: str) -> list[str]:
    """Where an instance sends what it tells of itself."""
    if here != initiative.initiator:
        return [initiative.initiator]
    return [each.id for each in others_joined(initiative, here)]


def roster(initiative: JointInitiative, told: Iterable[Participant], here: str) -> JointInitiative:
    """The initiative with the others' states, as the initiator tells them; the own one is known better."""
    changed = initiative
    for each in told:
        if each.id == here or each.state not in PARTICIPATION.states:
            continue
        known = _find(initiative, each.id)
        base = known or each
        named = replace(base, name=each.name, state=each.state, reason=each.reason, since=each.since)
        changed = with_participant(changed, named)
    return changed


def _find(initiative: JointInitiative, instance: str) -> Participant | None:
    return next((each for each in initiative.participants if each.id == instance), None)


def relations(initiative: JointInitiative, here: str) -> tuple[str, ...]:
    """How this instance stands to an initiative."""
    return (INITIATOR, PARTICIPANT) if here == initiative.initiator else (PARTICIPANT,)


def has_standing_proposal(participant: Participant) -> bool:
    """Whether a local proposal is under way; a draft, and one that came to nothing, may be replaced."""
    progress = participant.progress
    return progress is not None and (progress.state == "merged" or progress.state not in OUTSIDE_HANDLING)


def news(before: Participant, after: Participant) -> list[str]:
    """What is new at a participant, in words for a program."""
    found = ["linked"] if after.proposal_id != before.proposal_id else []
    if after.variant != before.variant:
        found.append("variant")
    return found + (progress_news(before.progress, after.progress) if after.progress else [])
