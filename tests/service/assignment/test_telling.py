"""Who sees what: cases, lists, work, timelines, figures."""

from __future__ import annotations

from datetime import timedelta

import pytest

from cppcc_api.assignment.v1 import assignment_service_pb2 as pb
from cppcc_api.common.v1 import common_pb2 as common
from cppcc_api.directory.v1 import directory_events_pb2 as directory
from cppcc_api.intake.v1 import intake_events_pb2 as intake
from kit.convert import instant, timestamp
from kit.core.errors import NotFound
from kit.runtime import PermissionMissing
from services.assignment.store.lookups import CaseUnknown, TaskUnknown
from shared import roles
from tests.builders.assignment import (
    CLERK,
    COURT,
    FINANCE,
    GOV_INSPECTION,
    GOV_OFFICE,
    LIU,
    PARTY_INSPECTION,
    PARTY_OFFICE,
    PUBLICITY,
    STRANGER,
    TRAFFIC,
    WANG,
    WATER,
    actor,
    admin,
    handler,
    head,
)


def cases_of(world, who, **more):
    reply = world.ask("ListCases", pb.ListCasesRequest(**more), who)
    return [case.proposal_no for case in reply.cases]


def tasks_of(world, who, **more):
    return [task.unit_id for task in world.ask("ListTasks", pb.ListTasksRequest(**more), who).tasks]


def test_everybody_lists_the_cases_that_concern_them(desk, world):
    desk.dispatched((TRAFFIC, "lead"), (FINANCE, "assist"))
    desk.dispatched((PUBLICITY, "sole"), by=PARTY_OFFICE, signers=(WANG,))
    assert cases_of(world, CLERK) == cases_of(world, GOV_OFFICE) == ["2027001", "2027002"]
    assert cases_of(world, GOV_INSPECTION) == cases_of(world, admin(FINANCE)) == ["2027001"]
    assert cases_of(world, PARTY_INSPECTION) == cases_of(world, admin(PUBLICITY)) == ["2027002"]
    assert cases_of(world, WANG) == ["2027001", "2027002"]
    assert cases_of(world, LIU) == ["2027001"]
    assert cases_of(world, STRANGER) == cases_of(world, admin(WATER)) == []


def test_a_case_that_is_not_mine_does_not_exist_until_it_is_public(desk, world):
    task = desk.received(signers=(WANG,))
    request = pb.GetCaseRequest(proposal_id=task.proposal_id)
    for who in (STRANGER, PARTY_INSPECTION, admin(WATER)):
        with pytest.raises(CaseUnknown):
            world.ask("GetCase", request, who)
    desk.answer(task)
    public = world.ask("GetCase", request, STRANGER).case
    assert (public.state, list(public.tasks)) == ("replied", [])
    assert desk.timeline(task.proposal_id, STRANGER) == ["case_opened", "task_dispatched", "reply_issued"]


def test_without_the_proposers_consent_nothing_becomes_public(desk, world):
    case = desk.dispatch(desk.file(WANG, publicity_consent=False), (TRAFFIC, "sole"))
    desk.answer(desk.receive(case.tasks[0]))
    with pytest.raises(CaseUnknown):
        world.ask("GetCase", pb.GetCaseRequest(proposal_id=case.proposal_id), STRANGER)


def test_a_reply_kept_internal_is_not_shown_to_the_public(desk, world):
    task = desk.received(signers=(WANG,))
    reply = desk.answer(task, publicity="internal", publicity_reason="涉及商业秘密")
    assert world.ask("GetReply", pb.GetReplyRequest(reply_id=reply.reply_id), WANG).reply.text
    with pytest.raises(NotFound):
        world.ask("GetReply", pb.GetReplyRequest(reply_id=reply.reply_id), STRANGER)


def test_a_leader_sees_the_key_case_that_was_assigned(desk, world):
    leader = actor("p-leader", roles.LEADER, name="副市长")
    case = desk.dispatched()
    with pytest.raises(CaseUnknown):
        world.ask("GetCase", pb.GetCaseRequest(case_id=case.case_id), leader)
    world.hear(
        intake.ProposalMarkedKey(
            proposal_id=case.proposal_id,
            is_key=True,
            supervising_leader=common.PersonRef(person_id="p-leader"),
            marked_at=timestamp(world.now),
        )
    )
    assert world.ask("GetCase", pb.GetCaseRequest(case_id=case.case_id), leader).case.is_key
    assert cases_of(world, leader) == ["2027001"]


def test_a_special_committee_sees_the_tasks_of_its_matched_units(desk, world):
    world.hear(
        directory.OrganizationChanged(
            organization_id="o-econ", name="经济委员会", kind="special_committee", matched_unit_ids=[TRAFFIC]
        )
    )
    staff = actor("p-econ", roles.SPECIAL_COMMITTEE, org_ids=("o-econ",))
    mine, other = desk.dispatched().tasks[0], desk.dispatched((WATER, "sole")).tasks[0]
    assert world.ask("GetTask", pb.GetTaskRequest(task_id=mine.task_id), staff).task.unit_id == TRAFFIC
    with pytest.raises(TaskUnknown):
        world.ask("GetTask", pb.GetTaskRequest(task_id=other.task_id), staff)
    assert tasks_of(world, staff) == [TRAFFIC]


def test_the_register_narrows_by_unit_part_state_and_overdue(desk, world):
    desk.received((TRAFFIC, "lead"), (FINANCE, "assist"))
    assert tasks_of(world, CLERK, part="assist") == [FINANCE]
    assert tasks_of(world, CLERK, state="handling") == [TRAFFIC]
    assert tasks_of(world, CLERK, overdue_only=True) == []
    assert tasks_of(world, CLERK, session_id="s2026") == []
    soon = timestamp(world.now + timedelta(days=45))
    assert tasks_of(world, CLERK, due_before=soon) == [FINANCE]
    world.pass_time(world.now + timedelta(days=45))
    assert tasks_of(world, CLERK, overdue_only=True) == [FINANCE]
    assert tasks_of(world, admin(TRAFFIC)) == [FINANCE, TRAFFIC], "a lead sees who assists"
    assert tasks_of(world, admin(FINANCE)) == [FINANCE]


def test_lists_come_in_pages(desk, world):
    for _ in range(3):
        desk.file()
    first = world.ask("ListCases", pb.ListCasesRequest(page_size=2), CLERK)
    rest = world.ask("ListCases", pb.ListCasesRequest(page_size=2, page_token=first.next_page_token), CLERK)
    assert [len(first.cases), len(rest.cases), first.total, rest.next_page_token] == [2, 1, 3, ""]


def test_work_follows_the_case_from_hand_to_hand(desk, world):
    case = desk.file(WANG)
    assert desk.work(CLERK) == desk.work(GOV_OFFICE) == ["dispatch_case"]
    task = desk.dispatch(case, (TRAFFIC, "sole")).tasks[0]
    assert desk.work(GOV_OFFICE) == []
    assert desk.work(admin(TRAFFIC)) == ["receive_assignment"]
    desk.receive(task)
    assert desk.work(handler(TRAFFIC)) == ["submit_handling_plan"]
    plan = pb.HandlingPlan(summary="分两步", responsible_leader="李副局长", contact_name="小林")
    request = pb.SubmitHandlingPlanRequest(task_id=task.task_id, plan=plan)
    world.do("SubmitHandlingPlan", request, handler(TRAFFIC))
    assert desk.work(handler(TRAFFIC)) == ["save_reply_draft"]
    desk.draft(task)
    desk.submit(task)
    assert (desk.work(handler(TRAFFIC)), desk.work(head(TRAFFIC))) == ([], ["review_reply"])
    world.do("ReviewReply", pb.ReviewReplyRequest(task_id=task.task_id, passed=True), head(TRAFFIC))
    assert (desk.work(GOV_INSPECTION), desk.work(PARTY_INSPECTION)) == (["inspect_reply"], [])
    world.do("InspectReply", pb.InspectReplyRequest(task_id=task.task_id, passed=True), GOV_INSPECTION)
    assert desk.work(handler(TRAFFIC)) == ["issue_reply"]
    desk.issue(task)
    assert (desk.work(WANG), desk.work(admin(TRAFFIC))) == (["give_feedback"], [])
    desk.feedback(task, WANG)
    assert (desk.work(WANG), desk.work(CLERK)) == ([], ["archive_case"])


def test_a_work_item_names_the_proposal_and_its_deadline(desk, world):
    task = desk.dispatched().tasks[0]
    (item,) = world.ask("ListWork", common.ListWorkRequest(), admin(TRAFFIC)).items
    assert item.title == "签收交办：2027001 关于改善农村客运的提案"
    assert (item.rpc, item.subject_id, item.overdue) == ("ReceiveAssignment", task.task_id, False)
    world.pass_time(world.now + timedelta(days=20))
    assert world.ask("ListWork", common.ListWorkRequest(), admin(TRAFFIC)).items[0].overdue


def test_staff_finds_the_work_of_units_outside_the_platform(desk):
    desk.dispatched((COURT, "sole"), by=CLERK)
    assert desk.work(CLERK) == ["receive_assignment"]


def test_open_commands_are_those_that_succeed_now(desk, world):
    task = desk.dispatched().tasks[0]
    offers = desk.actions(task.proposal_id, admin(TRAFFIC))
    assert offers == ["ReceiveAssignment", "RaiseObjection", "AssignHandler"]
    assert desk.actions(task.proposal_id, STRANGER) == []
    world.pass_time(instant(task.objection_due_at) + timedelta(seconds=1))
    assert desk.actions(task.proposal_id, admin(TRAFFIC)) == ["ReceiveAssignment", "AssignHandler"]
    desk.receive(task)
    assert desk.actions(task.proposal_id, handler(TRAFFIC)) == [
        "RequestExtension",
        "SubmitHandlingPlan",
        "SaveReplyDraft",
    ]


def test_an_offer_carries_the_version_for_the_next_command(desk, world):
    case = desk.dispatched()
    request = common.ListActionsRequest(proposal_id=case.proposal_id)
    offer = world.ask("ListActions", request, admin(TRAFFIC)).actions[0]
    received = pb.ReceiveAssignmentRequest(task_id=offer.target_id, expected_version=offer.expected_version)
    task = world.do("ReceiveAssignment", received, admin(TRAFFIC)).task
    draft = pb.SaveReplyDraftRequest(
        task_id=task.task_id, expected_version=task.version, reply=desk.reply_input()
    )
    reply = world.do("SaveReplyDraft", draft, handler(TRAFFIC)).reply
    assert reply.version == desk.task(task.task_id).version


def test_the_inner_work_of_a_unit_is_not_in_the_proposers_timeline(desk):
    task = desk.received((TRAFFIC, "lead"), (FINANCE, "assist"))
    desk.draft(task)
    desk.submit(task)
    assert "reply_submitted" in desk.timeline(task.proposal_id, CLERK)
    assert "reply_submitted" in desk.timeline(task.proposal_id, handler(TRAFFIC))
    assert "reply_submitted" not in desk.timeline(task.proposal_id, WANG)
    assert "task_received" in desk.timeline(task.proposal_id, WANG)
    assert desk.timeline(task.proposal_id, admin(WATER)) == []


def figures(rows):
    return {figure.name: figure for figure in rows}


def test_statistics_count_units_classes_scores_and_dates(desk, world):
    merged = intake.MergedProposal(proposal_id="m1", serial_no="L9", title="候车亭")
    case = desk.dispatch(desk.file(WANG, merged=[merged]), (TRAFFIC, "lead"), (FINANCE, "assist"))
    lead = desk.receive(case.tasks[0])
    desk.answer(lead)
    desk.feedback(lead, WANG, "basically_satisfied")
    desk.received()
    reply = world.ask("GetStatistics", pb.GetStatisticsRequest(), CLERK)
    total = figures(reply.figures)
    assert (total["proposals_raw"].value, total["cases"].value, total["cases_closed"].value) == (3, 2, 1)
    assert (total["handled_lead"].value, total["handled_assist"].value) == (2, 1)
    assert (total["reply_rate"].numerator, total["reply_rate"].denominator) == (1, 3)
    assert (total["class_resolved"].value, total["class_resolved"].label) == (1, "类别：采纳落实")
    assert (total["attitude_satisfied"].value, total["result_satisfied"].value) == (1, 0)
    assert total["result_basically_satisfied"].value == 1
    assert total["result_satisfaction_rate"].value == 1.0
    assert (total["adoption_rate"].numerator, total["on_time_rate"].value) == (2, 1.0)
    rows = {row.unit_id: figures(row.figures) for row in reply.units}
    assert (rows[TRAFFIC]["handled_lead"].value, rows[FINANCE]["handled_assist"].value) == (2, 1)


def test_a_unit_counts_only_itself_and_members_count_nothing(desk, world):
    desk.dispatched((TRAFFIC, "lead"), (FINANCE, "assist"))
    reply = world.ask("GetStatistics", pb.GetStatisticsRequest(), admin(FINANCE))
    assert [row.unit_id for row in reply.units] == [FINANCE]
    assert figures(reply.figures)["handled_total"].value == 1
    with pytest.raises(PermissionMissing):
        world.ask("GetStatistics", pb.GetStatisticsRequest(), WANG)


def test_promises_are_listed_for_those_they_concern(desk, world):
    desk.closed("planned")

    def listed(who):
        return world.ask("ListCommitments", pb.ListCommitmentsRequest(), who).total

    assert listed(CLERK) == listed(WANG) == listed(admin(TRAFFIC)) == 1
    assert listed(STRANGER) == listed(admin(WATER)) == 0


def test_gauges_show_what_is_late(desk, world):
    desk.received((TRAFFIC, "lead"), (FINANCE, "assist"))
    desk.closed("planned")
    gauges = world.runtime.gauges()
    assert gauges["cppcc_cases_open"] == {"handling": 1.0}
    assert gauges["cppcc_tasks_overdue"] == {}
    world.pass_time(world.now + timedelta(days=130))
    gauges = world.runtime.gauges()
    assert gauges["cppcc_tasks_overdue"] == {"交通运输局": 1.0, "财政局": 1.0}
    assert gauges["cppcc_commitments_overdue"] == {"交通运输局": 1.0}


def test_gauges_show_whose_feedback_is_awaited(desk, world):
    desk.answered(signers=(WANG,))
    assert world.runtime.gauges()["cppcc_feedback_awaited"] == {"all": 1.0}


def test_the_proposers_do_not_read_the_units_inner_work(desk, world):
    task = desk.received((TRAFFIC, "lead"), (FINANCE, "assist"), signers=(WANG,))
    assist = desk.receive(desk.case(task.proposal_id).tasks[1])
    opinion = pb.SubmitAssistOpinionRequest(task_id=assist.task_id, text="资金紧张")
    world.do("SubmitAssistOpinion", opinion, handler(FINANCE))
    desk.answer(task)

    def seen(who):
        case = world.ask("GetCase", pb.GetCaseRequest(proposal_id=task.proposal_id), who).case
        reply = world.ask("GetTask", pb.GetTaskRequest(task_id=task.task_id), who).replies[0]
        return len(case.tasks[1].opinions), len(reply.reviews), bool(reply.warnings)

    assert seen(handler(TRAFFIC)) == seen(CLERK) == (1, 2, True)
    assert seen(WANG) == (0, 0, False)
