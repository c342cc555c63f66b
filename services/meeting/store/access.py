"""Who may read the files that meetings refer to."""

from __future__ import annotations

from kit.store import Reader
from services.meeting.domain.meeting import Meeting
from services.meeting.store import lookups


def of_meeting(ctx: Reader, meeting: Meeting, ref: str) -> bool:
    """Evidence of a meeting is for whom the meeting exists."""
    return ctx.count(Meeting, {"$and": [{"_id": meeting.id}, lookups.seen(ctx)]}) > 0


FILES = {Meeting: of_meeting}
