"""What evaluation keeps of other services' events, and the end of a ballot's time.

Every fact stands for itself, so that events may come in any order; only the session must be known, which
says for which year a fact counts.
"""

from __future__ import annotations

from kit.core.context import TimerFired
from kit.service import Timer
from kit.store import Context
from services.evaluation import states
from services.evaluation.domain.ballots import Ballot
from services.evaluation.reactions import assignment, meeting, supervision
from services.evaluation.store import voting
from shared import copies


def close_ballot(timer: TimerFired, ctx: Context) -> None:
    """The ballot's time is over: count what was cast."""
    ballot = ctx.get(Ballot, timer.key)
    if ballot.state == "open" and ballot.round == timer.data["round"]:
        voting.close(ctx, ballot, voting.PaperVotes(), {states.TIMER})


REACTIONS = {
    **copies.REACTIONS,
    **assignment.REACTIONS,
    **meeting.REACTIONS,
    **supervision.REACTIONS,
}
TIMERS = {"close_ballot": Timer(close_ballot)}
