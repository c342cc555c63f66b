"""What supervision does on other services' events and when dates come.

- ``handling``   assignment's facts, kept as evidence; missed deadlines are reminded of
- ``meetings``   the three meetings, kept as evidence
- ``proposals``  filed proposals, their key marks and what they resemble
- ``dates``      rectifications and look backs that fall due, reminders that turn red
"""

from __future__ import annotations

from services.supervision.reactions import dates, handling, meetings, proposals
from shared import copies

REACTIONS = {**copies.REACTIONS, **handling.REACTIONS, **meetings.REACTIONS, **proposals.REACTIONS}
TIMERS = dates.TIMERS

__all__ = ["REACTIONS", "TIMERS"]
