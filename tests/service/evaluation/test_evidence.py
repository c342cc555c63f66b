"""What evaluation keeps of other services' events."""

from __future__ import annotations

import pytest

from cppcc_api.assignment.v1 import assignment_events_pb2 as assignment
from cppcc_api.common.v1 import common_pb2 as common
from cppcc_api.directory.v1 import directory_events_pb2 as directory
from cppcc_api.evaluation.v1 import evaluation_service_pb2 as pb
from cppcc_api.intake.v1 import intake_events_pb2 as intake
from cppcc_api.meeting.v1 import meeting_events_pb2 as meeting
from cppcc_api.supervision.v1 import supervision_events_pb2 as supervision
from kit.core.context import Actor
from kit.core.errors import NotYet
from kit.runtime import PermissionMissing
from shared import roles
from tests.builders.evaluation import CLERK, OTHER_UNIT, UNIT, UNITS, YEAR, County

ABOUT = {
    "proposal_id": "proposal-t1",
    "proposal_no": "2027001",
    "proposal_title": "关于改善校门口交通的提案",
    "session_id": "s1",
}
CASE = {**ABOUT, "case_id": "c1"}
TASK = {**CASE, "task_id": "t1", "unit_id": "edu", "unit_name": UNITS["edu"]}
FINDING = {**ABOUT, "finding_id": "f1", "task_id": "t1", "unit_id": "edu", "unit_name": UNITS["edu"]}
EDU = common.UnitRef(unit_id="edu", name=UNITS["edu"])
PROMISE = assignment.Commitment(commitment_id="k1", text="九月底前完工")

EVENTS = [
    (assignment.AssignmentReceived(**TASK), "task_received", {}),
    (assignment.ObjectionRaised(**TASK, reason="非本单位职责"), "objection_raised", {}),
    (assignment.ObjectionDecided(**TASK, upheld=True), "objection_upheld", {}),
    (assignment.ObjectionDecided(**TASK, upheld=False), "objection_rejected", {}),
    (assignment.ExtensionDecided(**TASK, approved=True), "extension_granted", {}),
    (
        assignment.AssistOpinionSubmitted(**TASK, opinion_round=1, on_time=True),
        "assist_opinion",
        {"on_time": True, "round": 1},
    ),
    (assignment.AssistOpinionReturned(**TASK, reason="未加盖公章"), "assist_opinion_returned", {}),
    (assignment.ReplyReviewed(**TASK, decision="returned"), "reply_returned", {}),
    (assignment.ReplyReviewed(**TASK, decision="class_changed"), "class_changed", {}),
    (
        assignment.FeedbackGiven(
            **TASK, round=1, given_by=common.PersonRef(person_id="m1"), attitude_score="satisfied"
        ),
        "feedback",
        {"attitude_score": "satisfied", "result_score": "no_opinion", "person_id": "m1"},
    ),
    (
        assignment.FeedbackNotReturned(**TASK, round=1, person=common.PersonRef(person_id="m1")),
        "feedback_not_returned",
        {"person_id": "m1"},
    ),
    (assignment.ReworkOrdered(**TASK, round=1), "rework_ordered", {"round": 1}),
    (assignment.DeadlineMissed(**TASK, deadline_kind="reply"), "deadline_missed", {"deadline_kind": "reply"}),
    (
        assignment.CommitmentDue(**TASK, commitment=PROMISE, overdue=True),
        "commitment_overdue",
        {"commitment_id": "k1"},
    ),
    (
        assignment.CommitmentFulfilled(**TASK, commitment=PROMISE, on_time=True),
        "commitment_fulfilled",
        {"commitment_id": "k1", "on_time": True},
    ),
    (assignment.CommitmentDisputed(**TASK, commitment=PROMISE), "commitment_disputed", {}),
    (assignment.CommitmentCarriedOver(**TASK, commitment=PROMISE), "commitment_carried_over", {}),
    (assignment.CaseWithdrawn(**CASE, units=[EDU]), "case_withdrawn", {}),
    (
        meeting.MeetingConfirmed(**TASK, meeting_id="x", phase="before", mode="visit", counts=True),
        "meeting_confirmed",
        {"phase": "before", "counts": True},
    ),
    (meeting.MeetingHeldUnconfirmed(**TASK, phase="during"), "meeting_unconfirmed", {"phase": "during"}),
    (meeting.MeetingDisputed(**TASK, phase="after"), "meeting_disputed", {"phase": "after"}),
    (meeting.MeetingWaived(**TASK, phase="before"), "meeting_waived", {"phase": "before"}),
    (meeting.MeetingOverdue(**TASK, phase="before"), "meeting_overdue", {"phase": "before"}),
    (supervision.FindingRaised(**FINDING, text="未见面"), "finding", {"finding_id": "f1"}),
    (supervision.FindingDismissed(**FINDING), "finding_dismissed", {"finding_id": "f1"}),
    (supervision.RectificationOrdered(**FINDING), "rectification_ordered", {"finding_id": "f1"}),
    (supervision.RectificationReported(**FINDING, on_time=True), "rectification_reported", {"on_time": True}),
    (
        supervision.RectificationVerified(**FINDING, accepted=True),
        "rectification_verified",
        {"accepted": True},
    ),
    (supervision.RectificationOverdue(**FINDING), "rectification_overdue", {"finding_id": "f1"}),
    (
        supervision.ReminderIssued(
            **ABOUT, reminder_id="r1", task_id="t1", unit_id="edu", unit_name=UNITS["edu"], level="red"
        ),
        "reminder",
        {"level": "red"},
    ),
    (
        supervision.SupervisionConcluded(campaign_id="c", session_id="s1", units=[EDU], result="resolved"),
        "campaign_concluded",
        {"result": "resolved"},
    ),
]


def evidence(county: County, actor: Actor = CLERK, **query):
    request = pb.ListEvidenceRequest(year=YEAR, **query)
    return list(county.ask("ListEvidence", request, actor).evidence)


@pytest.mark.parametrize(
    ("event", "kind", "values"), EVENTS, ids=lambda value: str(value)[:30].split("\n")[0]
)
def test_each_event_becomes_one_fact_that_leads_back_to_it(county, event, kind, values):
    event_id = f"event-{kind}"
    assert county.hear(event, event_id=event_id) == "done"
    (fact,) = evidence(county)
    assert fact.evidence_id.startswith(event_id)
    assert fact.kind == kind
    assert (fact.unit_id, fact.unit_name, fact.year) == ("edu", UNITS["edu"], YEAR)
    assert fact.text
    told = dict(fact.values.items())
    assert {name: told[name] for name in values} == values


def test_an_event_that_comes_twice_is_kept_once(county):
    envelope = county.world.envelope(assignment.AssignmentReceived(**TASK))
    assert county.world.deliver(envelope) == "done"
    assert county.world.deliver(envelope) == "duplicate"
    assert len(evidence(county)) == 1


def test_a_fact_of_an_unknown_session_waits_for_the_session(county):
    event = assignment.AssignmentReceived(**{**TASK, "session_id": "s9"})
    envelope = county.world.envelope(event)
    with pytest.raises(NotYet):
        county.world.deliver(envelope)
    county.hear(
        directory.SessionOpened(session_id="s9", year=2028, statistics_year=2028, session_state="open")
    )
    assert county.world.deliver(envelope) == "done"
    (fact,) = county.ask("ListEvidence", pb.ListEvidenceRequest(year=2028), CLERK).evidence
    assert fact.kind == "task_received"


def test_a_dispatch_gives_every_unit_its_fact(county):
    tasks = [
        assignment.DispatchedTask(task_id="t1", unit_id="edu", unit_name=UNITS["edu"], part="lead"),
        assignment.DispatchedTask(task_id="t2", unit_id="water", unit_name=UNITS["water"], part="assist"),
    ]
    county.hear(assignment.AssignmentDispatched(**CASE, tasks=tasks, is_key=True))
    assert {(f.unit_id, f.part, f.task_id) for f in evidence(county)} == {
        ("edu", "lead", "t1"),
        ("water", "assist", "t2"),
    }


def test_a_reply_tells_how_many_suggestions_it_answers(county):
    county.reply()
    (fact,) = evidence(county)
    told = dict(fact.values.items())
    assert (told["suggestions"], told["answered"], told["adopted"], told["partly"]) == (2, 2, 1, 1)


@pytest.mark.parametrize(
    "event",
    [
        assignment.DeadlineMissed(**TASK, deadline_kind="feedback"),
        assignment.DeadlineMissed(**TASK, deadline_kind="objection_decision"),
        assignment.CommitmentDue(**TASK, commitment=PROMISE, overdue=False),
        assignment.ExtensionDecided(**TASK, approved=False),
        assignment.ReplyReviewed(**TASK, decision="passed"),
    ],
    ids=lambda event: type(event).__name__,
)
def test_what_is_not_the_units_doing_is_no_fact(county, event):
    county.hear(event)
    assert evidence(county) == []


def test_a_reassigned_task_leaves_the_old_unit_without_it(county):
    county.adopt()
    county.dispatch()
    county.miss("receive")
    taken = assignment.DispatchedTask(task_id="t9", unit_id="water", unit_name=UNITS["water"], part="lead")
    county.hear(assignment.TaskReassigned(**CASE, old_task_id="t1", old_unit=EDU, new_task=taken))
    assert set(county.compute()) == {"water"}


def test_a_key_proposal_is_known_as_such(county):
    county.dispatch()
    county.hear(
        intake.ProposalMarkedKey(proposal_id="proposal-t1", title="提案", session_id="s1", is_key=True)
    )
    county.reply()
    county.adopt()
    bonus = next(i for i in county.compute()["edu"].items if i.indicator_id == "key_proposals_resolved")
    assert bonus.points == 1


def test_a_unit_sees_its_own_facts_only(county):
    county.well_handled("t1", "edu")
    county.well_handled("t2", "water")
    assert {fact.unit_id for fact in evidence(county, UNIT)} == {"edu"}
    assert evidence(county, UNIT, unit_id="water") == []
    assert {fact.unit_id for fact in evidence(county)} == {"edu", "water"}


def test_an_inspection_office_sees_the_units_of_its_own_system(county):
    county.hear(directory.UnitChanged(unit_id="edu", name=UNITS["edu"], system="party", active=True))
    county.well_handled("t1", "edu")
    county.well_handled("t2", "water")
    party = Actor(id="p", name="党委督查室", roles=frozenset({roles.PARTY_INSPECTION}))
    government = Actor(id="g", name="政府督查室", roles=frozenset({roles.GOVERNMENT_INSPECTION}))
    assert {fact.unit_id for fact in evidence(county, party)} == {"edu"}
    assert {fact.unit_id for fact in evidence(county, government)} == {"water"}


def test_members_do_not_read_evidence(county):
    with pytest.raises(PermissionMissing):
        evidence(county, Actor(id="m", name="某委员", roles=frozenset({roles.MEMBER})))


def test_facts_come_in_pages_and_by_id(county):
    county.well_handled()
    request = pb.ListEvidenceRequest(year=YEAR, page_size=3)
    first = county.ask("ListEvidence", request, UNIT)
    assert (len(first.evidence), first.total) == (3, 7)
    request.page_token = first.next_page_token
    second = county.ask("ListEvidence", request, UNIT)
    ids = {fact.evidence_id for fact in [*first.evidence, *second.evidence]}
    assert len(ids) == 6
    assert {f.evidence_id for f in evidence(county, OTHER_UNIT, evidence_ids=sorted(ids))} == set()
