"""Receipt, objections, reassignment, extensions, plans and assist opinions."""

from __future__ import annotations

from datetime import timedelta

import pytest

from cppcc_api.assignment.v1 import assignment_events_pb2 as events
from cppcc_api.assignment.v1 import assignment_service_pb2 as pb
from cppcc_api.directory.v1 import directory_events_pb2 as directory
from kit.convert import instant, timestamp
from kit.core.errors import FieldsInvalid, Refusal
from kit.core.states import RoleNotAllowed
from kit.core.workdays import add_months
from services.assignment.commands.receiving import HandlerNotInUnit
from services.assignment.domain.refusals import (
    DocNoInvalid,
    ExtensionNotAllowed,
    ExtensionPending,
    NewUnitNeeded,
    ObjectionAlreadyDecided,
    ObjectionTooLate,
    PartNotFitting,
    PlanInvalid,
    ReasonNeeded,
)
from services.assignment.store.lookups import TaskUnknown
from shared import roles
from tests.builders.assignment import (
    CLERK,
    COURT,
    FINANCE,
    GOV_OFFICE,
    PARTY_OFFICE,
    PUBLICITY,
    SCHOOLS,
    TRAFFIC,
    WATER,
    admin,
    handler,
    head,
)


def object_to(world, task, by=None, **more):
    values = {"task_id": task.task_id, "reason": "不属于我局职责", "proposed_unit_ids": [SCHOOLS], **more}
    return world.do("RaiseObjection", pb.RaiseObjectionRequest(**values), by or admin(task.unit_id)).task


def decide(world, task, by=GOV_OFFICE, **more):
    values = {"task_id": task.task_id, "reason": "经研究", **more}
    return world.do("DecideObjection", pb.DecideObjectionRequest(**values), by)


def test_a_unit_confirms_receipt_and_names_who_handles_it(desk, world):
    world.hear(
        directory.PersonChanged(
            person_id="h1", name="小林", unit_id=TRAFFIC, roles=[roles.UNIT_HANDLER], active=True
        )
    )
    task = desk.dispatched().tasks[0]
    request = pb.ReceiveAssignmentRequest(task_id=task.task_id, handler_person_id="h1")
    received = world.do("ReceiveAssignment", request, admin(TRAFFIC)).task
    assert (received.state, received.handler_name) == ("handling", "小林")
    assert world.announced(events.AssignmentReceived)[0].received_by_name == "交通运输局管理员"
    other = pb.AssignHandlerRequest(task_id=task.task_id, handler_person_id="nobody")
    with pytest.raises(HandlerNotInUnit):
        world.do("AssignHandler", other, admin(TRAFFIC))


def test_another_units_task_does_not_exist_for_a_unit(desk):
    task = desk.dispatched().tasks[0]
    with pytest.raises(TaskUnknown):
        desk.receive(task, by=admin(FINANCE))


def test_staff_enters_for_a_unit_outside_the_platform_and_is_named(desk):
    task = desk.dispatched((COURT, "sole"), by=CLERK).tasks[0]
    with pytest.raises(RoleNotAllowed):
        desk.receive(task, by=GOV_OFFICE)
    received = desk.receive(task, by=CLERK)
    assert received.received_by_name == "提案委小陈代人民法院录入"


def test_staff_does_not_receive_for_a_unit_that_signs_in(desk):
    with pytest.raises(RoleNotAllowed):
        desk.receive(desk.dispatched().tasks[0], by=GOV_OFFICE)


def test_an_objection_in_time_waits_for_the_office(desk, world):
    task = object_to(world, desk.dispatched().tasks[0])
    assert task.state == "objection_raised"
    (event,) = world.announced(events.ObjectionRaised)
    assert [unit.name for unit in event.proposed_units] == ["教育局"]
    assert "decide_objection" in desk.work(GOV_OFFICE)
    assert desk.work(PARTY_OFFICE) == []


def test_a_late_objection_is_refused(desk, world):
    task = desk.received()
    world.pass_time(instant(task.objection_due_at) + timedelta(seconds=1))
    with pytest.raises(ObjectionTooLate):
        object_to(world, task)


def test_an_objection_needs_a_reason_and_the_units_head_or_admin(desk, world):
    task = desk.received()
    with pytest.raises(ReasonNeeded):
        object_to(world, task, reason="  ")
    with pytest.raises(RoleNotAllowed):
        object_to(world, task, by=handler(TRAFFIC))
    assert object_to(world, task, by=head(TRAFFIC)).state == "objection_raised"


def test_a_rejected_objection_leaves_the_task_received_and_is_not_repeated(desk, world):
    task = object_to(world, desk.dispatched().tasks[0])
    decided = decide(world, task, uphold=False).task
    assert (decided.state, decided.objections[0].decision) == ("handling", "rejected")
    assert decided.HasField("received_at")
    assert len(world.announced(events.AssignmentReceived)) == 1
    with pytest.raises(ObjectionAlreadyDecided):
        object_to(world, task)


def test_only_the_office_in_charge_decides_an_objection(desk, world):
    task = object_to(world, desk.dispatched().tasks[0])
    with pytest.raises(RoleNotAllowed):
        decide(world, task, by=PARTY_OFFICE, uphold=False)


def test_an_upheld_objection_gives_the_task_to_another_unit_with_new_clocks(desk, world):
    task = object_to(world, desk.dispatched().tasks[0])
    world.pass_time(world.now + timedelta(days=5))
    reply = decide(world, task, uphold=True, new_unit_id=SCHOOLS)
    (new,) = reply.new_tasks
    assert (reply.task.state, reply.task.reassigned_to_unit) == ("reassigned", "教育局")
    assert (new.unit_id, new.state, new.reassigned_from_unit) == (SCHOOLS, "pending_receipt", "交通运输局")
    assert instant(new.due_at) == add_months(world.now, 3)
    assert instant(new.original_due_at) == instant(task.due_at) < instant(new.due_at)
    (event,) = world.announced(events.TaskReassigned)
    assert (event.old_unit.unit_id, event.new_task.unit_id) == (TRAFFIC, SCHOOLS)


def test_an_upheld_objection_may_split_the_task_among_several(desk, world):
    task = object_to(world, desk.dispatched().tasks[0])
    new = [pb.PlannedTask(unit_id=SCHOOLS, part="lead"), pb.PlannedTask(unit_id=PUBLICITY, part="assist")]
    reply = decide(world, task, uphold=True, new_tasks=new)
    assert [each.part for each in reply.new_tasks] == ["lead", "assist"]
    (moved,) = world.announced(events.TaskReassigned)
    assert moved.new_task.unit_id == SCHOOLS
    added = world.announced(events.AssignmentDispatched)[-1]
    assert [each.unit_id for each in added.tasks] == [PUBLICITY]


def test_an_answering_task_is_not_dropped_without_a_successor(desk, world):
    task = object_to(world, desk.dispatched().tasks[0])
    with pytest.raises(NewUnitNeeded):
        decide(world, task, uphold=True)
    with pytest.raises(PlanInvalid):
        decide(world, task, uphold=True, new_unit_id=TRAFFIC)


def test_an_assist_unit_can_be_released(desk, world):
    case = desk.dispatched((TRAFFIC, "lead"), (FINANCE, "assist"))
    task = object_to(world, case.tasks[1])
    assert decide(world, task, uphold=True).task.state == "cancelled"
    (released,) = world.announced(events.TaskReassigned)
    assert released.old_unit.unit_id == FINANCE and not released.HasField("new_task")


def test_an_assist_unit_can_take_the_lead_over(desk, world):
    case = desk.dispatched((TRAFFIC, "lead"), (FINANCE, "assist"), (WATER, "assist"))
    task = object_to(world, case.tasks[0])
    decide(world, task, uphold=True, new_unit_id=FINANCE)
    ended, moved = world.announced(events.TaskReassigned)
    assert (ended.old_task_id, moved.old_task_id) == (case.tasks[1].task_id, case.tasks[0].task_id)
    active = [t for t in desk.case(case.proposal_id).tasks if t.state not in ("reassigned", "cancelled")]
    assert {(t.unit_id, t.part) for t in active} == {(FINANCE, "lead"), (WATER, "assist")}
    assert {t.lead_task_id for t in active if t.part == "assist"} == {
        t.task_id for t in active if t.part == "lead"
    }


def test_an_office_moves_a_task_without_an_objection(desk, world):
    task = desk.received()
    request = pb.ReassignTaskRequest(task_id=task.task_id, new_unit_id=WATER, reason="机构职能调整")
    reply = world.do("ReassignTask", request, GOV_OFFICE)
    assert (reply.task.state, reply.new_task.unit_id) == ("reassigned", WATER)


def ask_for_time(world, task, due, reason="需征求多方意见"):
    request = pb.RequestExtensionRequest(task_id=task.task_id, due_at=timestamp(due), reason=reason)
    return world.do("RequestExtension", request, handler(task.unit_id)).task


def test_an_extension_moves_the_date_and_shows_the_first_one(desk, world):
    task = desk.received()
    wanted = instant(task.due_at) + timedelta(days=30)
    ask_for_time(world, task, wanted)
    with pytest.raises(ExtensionPending):
        ask_for_time(world, task, wanted)
    request = pb.DecideExtensionRequest(task_id=task.task_id, approve=True)
    granted = world.do("DecideExtension", request, GOV_OFFICE).task
    assert instant(granted.due_at) == wanted
    assert instant(granted.original_due_at) == instant(task.due_at)
    world.pass_time(wanted - timedelta(days=1))
    assert "reply" not in [e.deadline_kind for e in world.announced(events.DeadlineMissed)]
    world.pass_time(wanted + timedelta(days=1))
    assert [e.deadline_kind for e in world.announced(events.DeadlineMissed)] == ["reply"]


def test_an_extension_stays_within_six_months_of_dispatch(desk, world):
    task = desk.received()
    latest = add_months(instant(task.dispatched_at), 6)
    with pytest.raises(ExtensionNotAllowed):
        ask_for_time(world, task, latest + timedelta(days=1))
    with pytest.raises(ExtensionNotAllowed):
        ask_for_time(world, task, instant(task.due_at))
    assert ask_for_time(world, task, latest).extensions[0].decision == ""


def test_a_refused_extension_leaves_the_date(desk, world):
    task = desk.received()
    ask_for_time(world, task, instant(task.due_at) + timedelta(days=30))
    request = pb.DecideExtensionRequest(task_id=task.task_id, reason="条件已具备")
    refused = world.do("DecideExtension", request, GOV_OFFICE).task
    assert (refused.extensions[0].decision, instant(refused.due_at)) == ("refused", instant(task.due_at))


def plan(**more):
    values = {"summary": "三步推进", "responsible_leader": "李副局长", "contact_name": "小林", **more}
    return pb.HandlingPlan(**values)


def test_a_handling_plan_can_be_adjusted(desk, world):
    task = desk.received()
    for summary in ("三步推进", "两步推进"):
        request = pb.SubmitHandlingPlanRequest(task_id=task.task_id, plan=plan(summary=summary))
        task = world.do("SubmitHandlingPlan", request, handler(TRAFFIC)).task
    assert (task.plan.plan_version, task.plan.summary) == (2, "两步推进")
    assert [event.plan_version for event in world.announced(events.HandlingPlanSubmitted)] == [1, 2]


def test_an_empty_handling_plan_is_refused_with_every_field(desk, world):
    task = desk.received()
    request = pb.SubmitHandlingPlanRequest(task_id=task.task_id, plan=pb.HandlingPlan())
    with pytest.raises(FieldsInvalid) as caught:
        world.do("SubmitHandlingPlan", request, handler(TRAFFIC))
    assert [error.field for error in caught.value.fields] == [
        "plan.summary",
        "plan.responsible_leader",
        "plan.contact_name",
    ]


def give_opinion(world, task, **more):
    request = pb.SubmitAssistOpinionRequest(task_id=task.task_id, text="可安排专项资金", **more)
    return world.do("SubmitAssistOpinion", request, handler(task.unit_id)).task


def test_an_assist_opinion_goes_to_the_lead_which_returns_or_accepts_it(desk, world):
    case = desk.dispatched((TRAFFIC, "lead"), (FINANCE, "assist"))
    lead, assist = (desk.receive(task) for task in case.tasks)
    give_opinion(world, assist)
    assert "accept_assist_opinion" in desk.work(admin(TRAFFIC))
    returned = pb.ReturnAssistOpinionRequest(task_id=assist.task_id, reason="请明确金额")
    assert world.do("ReturnAssistOpinion", returned, admin(TRAFFIC)).task.state == "handling"
    give_opinion(world, assist, doc_no="财函〔2027〕3号")
    request = pb.AcceptAssistOpinionRequest(task_id=assist.task_id)
    with pytest.raises(RoleNotAllowed):
        world.do("AcceptAssistOpinion", request, admin(FINANCE))
    done = world.do("AcceptAssistOpinion", request, admin(TRAFFIC)).task
    assert (done.state, [each.decision for each in done.opinions]) == ("done", ["accepted", "returned"])
    first, second = world.announced(events.AssistOpinionSubmitted)
    assert (first.lead_task_id, second.opinion_round, second.on_time) == (lead.task_id, 2, True)


def test_answering_units_give_no_opinion_and_assist_units_no_reply(desk, world):
    case = desk.dispatched((TRAFFIC, "lead"), (FINANCE, "assist"))
    lead, assist = (desk.receive(task) for task in case.tasks)
    with pytest.raises(PartNotFitting):
        give_opinion(world, lead)
    with pytest.raises(PartNotFitting):
        desk.draft(assist)


def test_a_document_number_that_does_not_fit_the_register_is_refused(desk, world):
    case = desk.dispatched((FINANCE, "lead"), (TRAFFIC, "assist"))
    assist = desk.receive(case.tasks[1])
    with pytest.raises(DocNoInvalid):
        give_opinion(world, assist, doc_no="随便写")


def test_a_missed_receipt_is_announced_at_its_own_time(desk, world):
    task = desk.dispatched().tasks[0]
    world.pass_time(world.now + timedelta(days=20))
    kinds = [event.deadline_kind for event in world.announced(events.DeadlineMissed)]
    assert kinds == ["receive"]
    (missed,) = world.announced(events.DeadlineMissed)
    assert instant(missed.missed_at) == instant(missed.due_at) < world.now
    assert desk.receive(task).state == "handling"


def test_the_reply_deadline_approaches_twice_and_is_missed_once(desk, world):
    task = desk.received()
    world.pass_time(instant(task.due_at) + timedelta(days=1))
    near = [e for e in world.announced(events.DeadlineApproaching) if e.deadline_kind == "reply"]
    assert [event.days_left for event in near] == [14, 3]
    assert [e.deadline_kind for e in world.announced(events.DeadlineMissed)] == ["reply"]
    assert desk.task(task.task_id).overdue


def test_an_undecided_objection_is_missed_by_the_office(desk, world):
    object_to(world, desk.dispatched().tasks[0])
    world.pass_time(world.now + timedelta(days=20))
    assert [e.deadline_kind for e in world.announced(events.DeadlineMissed)] == ["objection_decision"]


def test_a_refusal_changes_nothing(desk, world):
    task = desk.received()
    before = desk.task(task.task_id)
    with pytest.raises(Refusal):
        object_to(world, task, proposed_unit_ids=["u-none"])
    assert desk.task(task.task_id) == before
