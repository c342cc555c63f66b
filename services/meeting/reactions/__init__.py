"""What meeting does on other services' events and when dates come.

- ``handling``  tasks as assignment tells of them, and the dates of their meetings
- ``peers``     meetings of units of a lower instance, and what proposers of an upper one say of ours
- ``homes``     what proposers living elsewhere answered in their home instances
"""

from __future__ import annotations

from cppcc_api.assignment.v1 import assignment_events_pb2 as assignment
from cppcc_api.federation.v1 import federation_events_pb2 as federation
from cppcc_api.intake.v1 import intake_events_pb2 as intake
from kit.service import LATEST, REQUIRES, Reaction, Timer
from services.meeting.reactions import handling, homes, peers
from services.meeting.store.watching import ANSWER_NEAR, DUE, NEAR, SILENCE
from shared import copies

REACTIONS = {
    **copies.REACTIONS,
    assignment.AssignmentDispatched: Reaction(handling.expect_meetings, mode=REQUIRES),
    assignment.TaskReassigned: Reaction(handling.move_task, mode=REQUIRES),
    assignment.ExtensionDecided: Reaction(handling.extend, mode=REQUIRES),
    assignment.ReplyDrafted: Reaction(handling.note_draft, mode=REQUIRES),
    assignment.ReplyIssued: Reaction(handling.note_reply, mode=REQUIRES),
    assignment.CaseClosed: Reaction(handling.close_case, mode=REQUIRES),
    assignment.CaseWithdrawn: Reaction(handling.withdraw_case, mode=REQUIRES),
    intake.ProposalMarkedKey: Reaction(handling.note_key_mark, mode=LATEST),
    federation.DelegatedMeetingArrived: Reaction(peers.take_meeting, mode=REQUIRES),
    federation.DelegatedMeetingAnswered: Reaction(peers.take_answer, mode=REQUIRES),
    federation.UpwardMeetingAnswered: Reaction(homes.take_home_answer, mode=REQUIRES),
}
TIMERS = {
    DUE: Timer(handling.note_overdue),
    NEAR: Timer(handling.remind_of_meeting),
    SILENCE: Timer(handling.note_silence),
    ANSWER_NEAR: Timer(handling.remind_of_answer),
}
