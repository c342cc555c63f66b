"""What federation does with documents that come in, with facts of the other services, and between times.

- ``receiving``  every document: prove, order, apply, receipt; ``applying`` the table of what is applied
- ``exchange``   documents about the exchange itself: receipts, signs of life, repetitions, keys
- ``own_…``      our own proposals, told to the upper levels; ``aggregating`` what the lower ones tell
- ``courses``    what became of our own proposals, step by step; ``initiatives`` joint initiatives
- ``attaching``  chunks of files that documents tell of
- ``upper_side``, ``lower_side``  tasks that run in a lower instance, seen from above and from below
- ``transferring`` proposals that go to an upper committee
- ``matters``    copies of proposals
- ``together``   one reaction per event of another service, however many flows listen to it
- ``upward_…``   joint proposals to the level above: ``home``; up there ``arriving``, ``filing``, ``handling``
- ``keeping``    signs of life, and asking for what is missing
- ``linking``    the ways to neighbours, on the own broker (``brokers``)
"""

from __future__ import annotations

from kit.service import Inbound, Keeper
from services.federation.domain.kinds import CHUNKS, DOCUMENTS
from services.federation.reactions import (
    aggregating,
    attaching,
    courses,
    initiatives,
    keeping,
    linking,
    lower_side,
    matters,
    own_assignment,
    own_intake,
    own_meeting,
    receiving,
    transferring,
    upper_side,
    upward_filing,
    upward_handling,
    upward_home,
)
from services.federation.reactions.together import together
from shared import copies

# A flow that listens to other services adds its table of reactions to the call.
REACTIONS = {
    **copies.REACTIONS,
    **together(
        courses.REACTIONS,
        initiatives.REACTIONS,
        # Copies come before those who read them.
        matters.REACTIONS,
        own_intake.REACTIONS,
        own_assignment.REACTIONS,
        own_meeting.REACTIONS,
        transferring.REACTIONS,
        *upper_side.TABLES,
        *lower_side.TABLES,
        upward_home.REACTIONS,
        upward_filing.REACTIONS,
        upward_handling.REACTIONS,
    ),
}
TIMERS = {**aggregating.TIMERS}
INBOUND = {
    DOCUMENTS: Inbound(receiving.take, receiving.refuse),
    CHUNKS: Inbound(receiving.take, receiving.refuse),
}
KEEPERS = {
    "keep_exchange": Keeper(keeping.keep_exchange, seconds=2.0),
    "keep_fetching": Keeper(attaching.keep_fetching, seconds=5.0),
    # Looks every second whether a round is due, which policy says (link_seconds).
    "keep_links": Keeper(linking.keep_links, seconds=1.0),
    "send_pending": Keeper(upper_side.send_pending, seconds=5.0),
}
