"""What assignment does on others' events, and when a time has come.

- ``filing``     cases from filed proposals; merges, key marks and withdrawals follow intake
- ``meetings``   the facts of the three meetings, from meeting
- ``from_above``  cases that an upper instance delegated; ``from_below`` tasks that run in a lower one
- ``homes``      feedback that proposers living elsewhere gave in their home instances
- ``times``      deadlines and promises, near and passed
"""

from __future__ import annotations

from cppcc_api.federation.v1 import federation_events_pb2 as federation
from cppcc_api.intake.v1 import intake_events_pb2 as intake
from cppcc_api.meeting.v1 import meeting_events_pb2 as meeting
from kit.service import REQUIRES, Reaction, Timer
from services.assignment.reactions import filing, from_above, from_below, homes, meetings, times
from services.assignment.store import clocks
from shared import copies

REACTIONS = {
    **copies.REACTIONS,
    intake.ProposalFiled: Reaction(filing.open_case, mode=REQUIRES),
    intake.ProposalsMerged: Reaction(filing.follow_merge, mode=REQUIRES),
    intake.MergeUndone: Reaction(filing.follow_undone_merge, mode=REQUIRES),
    intake.ProposalMarkedKey: Reaction(filing.follow_key_mark, mode=REQUIRES),
    intake.ProposalWithdrawn: Reaction(filing.follow_withdrawal, mode=REQUIRES),
    meeting.MeetingHeld: Reaction(meetings.note_held, mode=REQUIRES),
    meeting.MeetingConfirmed: Reaction(meetings.note_confirmed, mode=REQUIRES),
    meeting.MeetingDisputed: Reaction(meetings.note_disputed, mode=REQUIRES),
    meeting.MeetingHeldUnconfirmed: Reaction(meetings.note_unconfirmed, mode=REQUIRES),
    meeting.MeetingWaived: Reaction(meetings.note_waived, mode=REQUIRES),
    federation.DelegationArrived: Reaction(from_above.open_delegated_case, mode=REQUIRES),
    federation.DelegatedReplyReturned: Reaction(from_above.follow_return, mode=REQUIRES),
    federation.DelegationStatusChanged: Reaction(from_above.follow_status, mode=REQUIRES),
    federation.DelegationProgressed: Reaction(from_below.follow_progress, mode=REQUIRES),
    federation.DelegatedReplyArrived: Reaction(from_below.take_reply, mode=REQUIRES),
    federation.UpwardFeedbackArrived: Reaction(homes.take_feedback, mode=REQUIRES),
}
TIMERS = {
    clocks.APPROACHING: Timer(times.announce_approaching),
    clocks.MISSED: Timer(times.announce_missed),
    clocks.COMMITMENT_NEAR: Timer(times.announce_commitment_near),
    clocks.COMMITMENT_DUE: Timer(times.announce_commitment_due),
}
