"""The main job's short form through the public API: one proposal from draft to feedback, in real time.

The demo's own people and acts; only the waiting differs: a production instance's time cannot be moved, so
whoever comes before the news has reached a service tries again, as people do.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from kit.core.clock import RealClock
from kit.testing.waiting import eventually
from single.demo import answering, assigning, drafting, handling, reviewing, steps
from single.demo.county import County, load
from single.demo.play import Piece, Play
from single.demo.telling import Teller
from single.rest import Api, Refused

PATIENCE_SECONDS, PAUSE_SECONDS = 45.0, 0.5
MAIN, SECOND = "charging", "business"


class PatientApi(Api):
    """Asks again for a while: what one service has done, another hears of a moment later."""

    def send(self, verb: str, path: str, session: str, **more: Any) -> dict[str, Any]:
        """One call; the last refusal fails the test when patience ends."""

        def accepted() -> list[dict[str, Any]]:
            try:
                return [super(PatientApi, self).send(verb, path, session, **more)]
            except Refused as refused:
                raise AssertionError(str(refused)) from refused

        return eventually(accepted, within=PATIENCE_SECONDS, every=PAUSE_SECONDS)[0]


class RealTime:
    """Time that passes by itself; nothing in the short form needs a date to come."""

    def now(self) -> datetime:
        """The present."""
        return RealClock().now()

    def advance(self, moment: datetime) -> None:
        """Nobody moves it."""


def play_of(county: County, key: str) -> Play:
    """The stage with one of the demo's proposals."""
    data = next(one for one in load("proposals")["proposal"] if one["key"] == key)
    return Play(county, RealTime(), Teller(), {key: Piece({**data, "fate": "file", "cosigners": []})})  # type: ignore[arg-type]


def file(play: Play) -> Piece:
    """From draft to filing, which needs directory and intake alone."""
    piece = next(iter(play.pieces.values()))
    drafting.draft(play, piece)
    drafting.submit(play, piece)
    reviewing.receive(play, piece)
    reviewing.propose(play, piece)
    reviewing.approve(play)
    return piece


def handle(play: Play, piece: Piece) -> dict[str, Any]:
    """From dispatch to the proposer's feedback; returns the answering task in the end."""
    eventually(lambda: has_case(play.county, piece), within=PATIENCE_SECONDS, every=PAUSE_SECONDS)
    assigning.dispatch(play)
    assigning.receive(play)
    handling.meet(play, "before", [piece])
    handling.plan(play, [piece])
    handling.assist(play, [piece])
    handling.meet(play, "during", [piece])
    handling.reply(play, [piece])
    answering.feedback(play, [piece])
    return next(iter(assigning.open_tasks(piece, *steps.ANSWERING)))


def has_case(county: County, piece: Piece) -> bool:
    """Whether the service that handles has made a case of the proposal."""
    cases = county.staff("committee_clerk").all("/cases", "cases")
    return any(case["proposalId"] == piece.proposal_id for case in cases)
