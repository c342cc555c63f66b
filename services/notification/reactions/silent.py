"""Events that nobody is told of, each with the reason.

Together with the rules it covers every event of every service: a test goes through the contracts, so that a
new event is either told or left out on purpose.
"""

from __future__ import annotations

from cppcc_api.assignment.v1 import assignment_events_pb2 as assignment
from cppcc_api.directory.v1 import directory_events_pb2 as directory
from cppcc_api.federation.v1 import federation_events_pb2 as federation
from cppcc_api.intake.v1 import intake_events_pb2 as intake
from cppcc_api.meeting.v1 import meeting_events_pb2 as meeting
from cppcc_api.notification.v1 import notification_events_pb2 as notification
from cppcc_api.supervision.v1 import supervision_events_pb2 as supervision

COPY = "a record that services copy; nobody has to act on it"
HOME = "the home instance of the members tells them; the office sees the documents"
OWN = "told by this service itself: telling it would never end"

SILENT: dict[type, str] = {
    directory.SessionOpened: "members learn of it with the call for proposals",
    directory.SessionChanged: COPY,
    directory.PersonChanged: COPY,
    directory.MemberChanged: COPY,
    directory.UnitChanged: COPY,
    directory.OrganizationChanged: COPY,
    directory.PolicyChanged: COPY,
    directory.InstanceProfileChanged: COPY,
    assignment.AssignmentReceived: "the office sees receipts in its register; only missing ones are told",
    intake.DraftRequestAnswered: "the proposer was asked before; a refusal stands on the joint page",
    assignment.CaseArchived: "the case is closed for everybody but the archive",
    meeting.ActivityHeld: "who was there knows; the register is in the activity",
    meeting.OpinionAnswered: "the organizer reads the opinions as a list",
    supervision.InspectionConducted: "findings and the bulletin tell the units what came of it",
    federation.InitiativeProposalLinked: "the committee did it, or asked the proposer for the draft",
    assignment.DelegationObjected: "goes to the upper office, which is told by its own objection",
    assignment.DelegationExtensionRequested: "goes to the upper office, which is told by its own request",
    federation.DelegatedReplyReturned: "the unit is told of the rework that follows",
    federation.DelegatedMeetingAnswered: "the unit is told by the meeting itself",
    federation.DelegationProgressed: "whoever it concerns is told by the step on the task",
    federation.DelegatedMeetingArrived: "the proposers are told by the meeting itself",
    federation.DelegatedReplyArrived: "the inspection office finds the reply in its work list",
    federation.UpwardProposalArrived: "the committee is told of it as of every proposal that is handed in",
    federation.UpwardProposalRecalled: "the committee is told of the withdrawal itself",
    federation.UpwardMeetingAnswered: "the unit is told of the confirmed or disputed meeting",
    federation.UpwardFeedbackArrived: "the unit is told of the feedback that counts",
    intake.ArrivedProposalRefused: HOME,
    meeting.OutsideAnswerRefused: HOME,
    assignment.OutsideFeedbackRefused: HOME,
    federation.PeerChanged: "the security administrator did it, or finds it in the work list",
    notification.MessageDelivered: OWN,
    notification.MessageFailed: "failed messages are a list and work of the office",
    notification.EscalationSent: OWN,
}
