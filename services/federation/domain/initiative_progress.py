"""What other participants of a joint initiative may know of a local proposal."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from services.federation.domain.course import Course, Feedback, Meeting, Reply, state


@dataclass(frozen=True)
class Progress:
    """How far a participant's local proposal is, as far as others may know."""

    proposal_id: str
    serial_no: str
    proposal_no: str
    title: str
    state: str
    submitted_at: datetime | None = None
    filed_at: datetime | None = None
    dispatched_at: datetime | None = None
    closed_at: datetime | None = None
    unit_names: tuple[str, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    replies: tuple[Reply, ...] = ()
    feedback: tuple[Feedback, ...] = ()

    @property
    def number(self) -> str:
        """The number by which people call the proposal now."""
        return self.proposal_no or self.serial_no

    @property
    def last_reply(self) -> Reply | None:
        """The newest reply."""
        return max(self.replies, key=lambda each: each.issued_at, default=None)


def progress_of(course: Course) -> Progress:
    """What others may know of a local proposal: letters only where they are public, no names of persons."""
    submission = course.submission
    return Progress(
        proposal_id=course.id,
        serial_no=course.serial_no,
        proposal_no=course.proposal_no,
        title=course.title,
        state=state(course),
        submitted_at=submission.submitted_at if submission else None,
        filed_at=course.filed_at,
        dispatched_at=course.dispatched_at,
        closed_at=course.closed_at,
        unit_names=tuple(each.name for each in course.units if each.part != "assist"),
        meetings=tuple(replace(each, told_at=None) for each in course.meetings),
        replies=tuple(_public(each) for each in course.replies),
        feedback=tuple(replace(each, id="") for each in course.feedback),
    )


def _public(reply: Reply) -> Reply:
    bare = replace(reply, doc_no="", issuer_name="")
    return bare if reply.publicity == "public" else replace(bare, text="")


def progress_news(before: Progress | None, after: Progress) -> list[str]:
    """What is new in a proposal's progress, in words for a program."""
    old = before or Progress("", "", "", "", "")
    steps = ("submitted", "filed", "dispatched", "closed")
    found = [name for name in steps if _came(old, after, f"{name}_at")]
    if len(after.meetings) > len(old.meetings):
        found.append("meeting")
    if len(after.replies) > len(old.replies):
        found.append("reply")
    if len(after.feedback) > len(old.feedback):
        found.append("feedback")
    if not found and after.state != old.state:
        found.append("decided")
    return found


def _came(old: Progress, new: Progress, name: str) -> bool:
    return getattr(old, name) is None and getattr(new, name) is not None
