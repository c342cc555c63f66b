"""Cases come from filed proposals and go to their units."""

from __future__ import annotations

from datetime import timedelta

import pytest

from cppcc_api.assignment.v1 import assignment_events_pb2 as events
from cppcc_api.assignment.v1 import assignment_service_pb2 as pb
from cppcc_api.common.v1 import common_pb2 as common
from cppcc_api.intake.v1 import intake_events_pb2 as intake
from kit.convert import instant, timestamp
from kit.core.errors import NotYet, Refusal
from kit.core.workdays import add_months
from kit.store import VersionMismatch
from services.assignment.domain.refusals import NotPlanned, NotYourSystem, PlanInvalid, UnitAlreadyAssigned
from tests.builders.assignment import (
    CLERK,
    COURT,
    FINANCE,
    GOV_OFFICE,
    LIU,
    PARTY_OFFICE,
    PUBLICITY,
    SCHOOLS,
    TRAFFIC,
    WANG,
    Desk,
    admin,
    signer,
)


def reasons(refusal: Refusal) -> set[str]:
    return {error.reason for error in refusal.fields}


def test_a_filed_proposal_becomes_a_case_that_waits_for_dispatch(desk):
    case = desk.file()
    assert (case.state, case.proposal_no, len(case.suggestions)) == ("waiting", "2027001", 2)
    assert [each.name for each in case.signers] == ["王建国", "刘芳"]


def test_a_proposal_announced_twice_has_one_case(desk, world):
    event = desk.filed()
    world.hear(event)
    world.hear(event)
    assert world.ask("ListCases", pb.ListCasesRequest(), CLERK).total == 1


def test_dispatch_gives_every_unit_its_task_with_clocks(desk, world):
    case = desk.dispatched((TRAFFIC, "lead"), (FINANCE, "assist"))
    lead, assist = case.tasks
    assert (case.state, lead.part, assist.part) == ("handling", "lead", "assist")
    assert instant(lead.due_at) == add_months(world.now, 3)
    assert instant(assist.due_at) == add_months(world.now, 1)
    assert assist.lead_task_id == lead.task_id
    (event,) = world.announced(events.AssignmentDispatched)
    assert event.dispatched_by == "government_office"
    assert [task.part for task in event.tasks] == ["lead", "assist"]
    assert not event.tasks[0].HasField("assist_due_at") and event.tasks[1].HasField("assist_due_at")


def test_the_sessions_fixed_date_binds_when_it_is_earlier(world):
    fixed = world.now + timedelta(days=40)
    desk = Desk.open(world, reply_due_at=fixed)
    assert instant(desk.dispatched().tasks[0].due_at) == fixed


def test_a_fixed_date_that_has_passed_binds_no_intersession_proposal(world):
    desk = Desk.open(world, reply_due_at=world.now - timedelta(days=1))
    assert instant(desk.dispatched().tasks[0].due_at) == add_months(world.now, 3)


def test_a_plan_is_entered_first_and_dispatched_later(desk, world):
    case = desk.file()
    request = pb.SetAssignmentPlanRequest(
        case_id=case.case_id, tasks=[pb.PlannedTask(unit_id=TRAFFIC, part="sole")]
    )
    planned = world.do("SetAssignmentPlan", request, CLERK).case
    assert (planned.state, planned.planned_tasks[0].unit_id) == ("planned", TRAFFIC)
    assert desk.dispatch(planned).tasks[0].unit_id == TRAFFIC


def test_each_office_dispatches_to_its_own_system_only(desk):
    with pytest.raises(NotYourSystem):
        desk.dispatched((PUBLICITY, "sole"), by=GOV_OFFICE)
    assert desk.dispatched((PUBLICITY, "sole"), by=PARTY_OFFICE).state == "handling"
    with pytest.raises(NotYourSystem):
        desk.dispatched((COURT, "sole"), by=GOV_OFFICE)
    assert desk.dispatched((COURT, "sole"), by=CLERK).state == "handling"


def test_units_of_several_systems_that_each_answer_are_dispatched_by_the_committee(desk):
    mixed = ((TRAFFIC, "split"), (PUBLICITY, "split"))
    with pytest.raises(NotYourSystem):
        desk.dispatched(*mixed, by=GOV_OFFICE)
    assert len(desk.dispatched(*mixed, by=CLERK).tasks) == 2


def test_an_assist_unit_may_be_of_another_system(desk):
    assert len(desk.dispatched((TRAFFIC, "lead"), (PUBLICITY, "assist")).tasks) == 2


def test_everything_wrong_with_a_plan_is_told_at_once(desk):
    case = desk.file()
    with pytest.raises(PlanInvalid) as caught:
        desk.dispatch(case, (TRAFFIC, "lead"), (TRAFFIC, "assist"), ("u-none", "boss"))
    assert reasons(caught.value) == {"UNIT_REPEATED", "UNIT_UNKNOWN", "PART_UNKNOWN"}
    assert desk.case(case.proposal_id).state == "waiting"


def test_a_case_without_units_is_not_dispatched(desk):
    with pytest.raises(NotPlanned):
        desk.dispatch(desk.file())


def test_a_case_is_dispatched_once(desk):
    case = desk.dispatched()
    with pytest.raises(Refusal) as caught:
        desk.dispatch(case, (TRAFFIC, "sole"))
    assert caught.value.reason == "ILLEGAL_TRANSITION"


def test_a_version_that_somebody_else_changed_is_refused(desk, world):
    case = desk.file()
    request = pb.DispatchCaseRequest(
        case_id=case.case_id, expected_version=7, tasks=[pb.PlannedTask(unit_id=TRAFFIC, part="sole")]
    )
    with pytest.raises(VersionMismatch):
        world.do("DispatchCase", request, GOV_OFFICE)


def test_a_list_goes_out_each_case_for_itself(desk, world):
    good, party, bare = desk.file(), desk.file(), desk.file()
    for case, unit_id in ((good, TRAFFIC), (party, PUBLICITY)):
        plan = [pb.PlannedTask(unit_id=unit_id, part="sole")]
        world.do("SetAssignmentPlan", pb.SetAssignmentPlanRequest(case_id=case.case_id, tasks=plan), CLERK)
    request = pb.DispatchCasesRequest(case_ids=[good.case_id, party.case_id, bare.case_id, "none"])
    reply = world.do("DispatchCases", request, GOV_OFFICE)
    assert list(reply.dispatched_case_ids) == [good.case_id]
    assert [each.reason for each in reply.refused] == ["NOT_YOUR_SYSTEM", "NOT_PLANNED", "CASE_NOT_FOUND"]
    assert world.announced(events.AssignmentDispatched)[0].batch_id == reply.batch_id


def test_a_due_date_of_its_own_must_lie_ahead_within_the_limit(desk, world):
    case = desk.file()
    request = pb.DispatchCaseRequest(
        case_id=case.case_id,
        tasks=[pb.PlannedTask(unit_id=TRAFFIC, part="sole")],
        reply_due_at=timestamp(world.now + timedelta(days=300)),
    )
    with pytest.raises(Refusal) as caught:
        world.do("DispatchCase", request, GOV_OFFICE)
    assert reasons(caught.value) == {"REPLY_DUE_OUT_OF_RANGE"}


def test_the_suggested_plan_follows_reviewers_before_proposers(desk):
    wishes = {
        "intended_leads": [common.UnitRef(unit_id=SCHOOLS, name="教育局")],
        "intended_assists": [common.UnitRef(unit_id=FINANCE, name="财政局")],
    }
    wished = desk.file(**wishes).suggested_tasks
    assert [(each.unit_id, each.part) for each in wished] == [(SCHOOLS, "lead"), (FINANCE, "assist")]
    reviewed = desk.file(**wishes, suggested_leads=[common.UnitRef(unit_id=TRAFFIC, name="交通运输局")])
    assert reviewed.suggested_tasks[0].unit_id == TRAFFIC


def test_a_unit_added_later_turns_the_sole_unit_into_the_lead(desk, world):
    case = desk.dispatched()
    added = pb.PlannedTask(unit_id=FINANCE, part="assist")
    request = pb.AddTaskRequest(case_id=case.case_id, planned=added, reason="涉及资金")
    world.do("AddTask", request, GOV_OFFICE)
    assert [task.part for task in desk.case(case.proposal_id).tasks] == ["lead", "assist"]
    again = pb.AddTaskRequest(case_id=case.case_id, planned=added, reason="涉及资金")
    with pytest.raises(UnitAlreadyAssigned):
        world.do("AddTask", again, GOV_OFFICE)


def test_merged_proposers_are_addressees_whenever_the_merge_is_heard(desk, world):
    merge = intake.ProposalsMerged(
        proposal_id="early",
        merged=[
            intake.MergedProposal(proposal_id="m1", serial_no="L1", title="关于候车亭", signers=[signer(LIU)])
        ],
        merged_at=timestamp(world.now),
    )
    world.hear(merge)
    case = desk.file(WANG, proposal_id="early")
    assert [each.proposal_id for each in case.addressees] == ["early", "m1"]
    world.hear(
        intake.MergeUndone(
            proposal_id="m1", former_primary_id="early", undone_at=timestamp(world.now + timedelta(days=1))
        )
    )
    assert [each.proposal_id for each in desk.case("early").addressees] == ["early"]


def test_a_case_of_its_own_ends_when_its_proposal_is_merged_later(desk, world):

    primary, other = desk.file(), desk.dispatched()
    merged = intake.MergedProposal(proposal_id=other.proposal_id, title=other.proposal_title)
    event = intake.ProposalsMerged(
        proposal_id=primary.proposal_id, merged=[merged], merged_at=timestamp(world.now)
    )
    world.hear(event)
    assert world.announced(events.CaseWithdrawn)[0].case_id == other.case_id
    assert desk.case(other.proposal_id).case_id == primary.case_id


def test_a_withdrawn_proposal_ends_its_tasks_and_timers(desk, world):

    case = desk.dispatched((TRAFFIC, "lead"), (FINANCE, "assist"))
    world.hear(intake.ProposalWithdrawn(proposal_id=case.proposal_id, after_filing=True, reason="情况已变化"))
    assert [task.state for task in desk.case(case.proposal_id).tasks] == ["cancelled", "cancelled"]
    assert desk.work(admin(TRAFFIC)) == []
    world.pass_time(world.now + timedelta(days=200))
    assert world.announced(events.DeadlineMissed) == []


def test_a_withdrawal_waits_for_its_case(desk, world):
    with pytest.raises(NotYet):
        world.hear(intake.ProposalWithdrawn(proposal_id="later", after_filing=True))
    world.hear(intake.ProposalWithdrawn(proposal_id="never", after_filing=False))


def test_a_key_mark_is_kept_whether_it_comes_before_or_after_filing(desk, world):

    world.hear(intake.ProposalMarkedKey(proposal_id="k1", is_key=True, marked_at=timestamp(world.now)))
    assert desk.file(proposal_id="k1").is_key
    case = desk.file()
    world.hear(
        intake.ProposalMarkedKey(proposal_id=case.proposal_id, is_key=True, marked_at=timestamp(world.now))
    )
    assert desk.case(case.proposal_id).is_key
