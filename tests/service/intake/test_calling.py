"""Catalogue, clues and plans through the service."""

from __future__ import annotations

import pytest

from cppcc_api.intake.v1 import intake_events_pb2 as events
from cppcc_api.intake.v1 import intake_service_pb2 as pb
from kit.core.context import Actor
from kit.core.errors import Forbidden, Invalid, NotFound, Precondition
from tests.builders.intake import SESSION, TITLES

TOPIC = events.TopicItem(
    title="农村公路养护", text="管养责任与经费", focus_area="livelihood", source="交通运输局"
)
CALL = {"session_id": SESSION, "title": "征集通知", "call_text": "请各位委员踊跃提案。"}


def catalogue(office):
    request = pb.CreateTopicCatalogueRequest(catalogue=pb.CatalogueInput(**CALL, topics=[TOPIC]))
    return office.do("CreateTopicCatalogue", request, office.clerk).catalogue


def publish(office, catalogue_id):
    request = pb.PublishTopicCatalogueRequest(catalogue_id=catalogue_id)
    return office.do("PublishTopicCatalogue", request, office.clerk).catalogue


def plan(office, kind="collective", **more):
    values = {"planned_kind": kind, "title": "年度集体提案", **more}
    return office.do("CreatePlan", pb.CreatePlanRequest(plan=pb.PlanInput(**values)), office.clerk).plan


def test_a_call_goes_out_with_its_topics_and_can_be_taken_up(office):
    drafted = catalogue(office)
    with pytest.raises(NotFound):
        office.ask("GetTopicCatalogue", pb.GetTopicCatalogueRequest(), office.members["wang"])
    published = publish(office, drafted.catalogue_id)
    (event,) = office.world.announced(events.TopicCataloguePublished)
    assert (event.title, event.topics[0].source) == ("征集通知", "交通运输局")
    mine = office.ask("GetTopicCatalogue", pb.GetTopicCatalogueRequest(), office.members["wang"])
    assert mine.catalogue.catalogue_id == published.catalogue_id
    topic_id = published.topics[0].topic_id
    assert office.draft(office.members["wang"], draft={"topic_ids": [topic_id]}).topic_ids == [topic_id]
    with pytest.raises(Precondition):
        request = pb.UpdateTopicCatalogueRequest(
            catalogue_id=drafted.catalogue_id, catalogue=pb.CatalogueInput(**CALL)
        )
        office.do("UpdateTopicCatalogue", request, office.clerk)


def test_anybody_with_a_name_gives_a_clue_that_becomes_a_topic(office):
    request = pb.ReceiveClueRequest(
        title="路灯不亮", text="南街路灯半年不亮。", source="public", contact="李某 13900000000"
    )
    received = office.do("ReceiveClue", request, Actor.anonymous("10.0.0.9")).clue
    assert (received.state, received.contact) == ("received", "")
    assert office.world.announced(events.ClueReceived)[0].source == "public"
    (inner,) = office.ask("ListClues", pb.ListCluesRequest(), office.clerk).clues
    assert inner.contact == "李某 13900000000"
    assert office.ask("ListClues", pb.ListCluesRequest(), office.members["wang"]).total == 0
    drafted = catalogue(office)
    decide = pb.DecideClueRequest(clue_id=received.clue_id, decision="adopted")
    with pytest.raises(Invalid):
        office.do("DecideClue", decide, office.clerk)
    decide = pb.DecideClueRequest(
        clue_id=received.clue_id, decision="adopted", catalogue_id=drafted.catalogue_id
    )
    assert office.do("DecideClue", decide, office.clerk).clue.state == "adopted"
    listed = office.ask("ListTopicCatalogues", pb.ListTopicCataloguesRequest(), office.clerk).catalogues
    assert [topic.title for topic in listed[0].topics] == ["农村公路养护", "路灯不亮"]
    assert office.ask("ListClues", pb.ListCluesRequest(), office.members["wang"]).total == 1


def test_a_clue_without_name_or_too_long_is_refused(office):
    request = pb.ReceiveClueRequest(title="路灯", text="长" * 301, source="public")
    with pytest.raises(Invalid) as refused:
        office.do("ReceiveClue", request, Actor.anonymous())
    assert {p.field for p in refused.value.fields} == {"text", "contact"}


def test_a_plan_is_adopted_when_ready_and_its_proposals_are_linked(office):
    made = plan(office)
    adopt = pb.AdoptPlanRequest(plan_id=made.plan_id, decided_by="主席会议")
    with pytest.raises(Precondition) as refused:
        office.do("AdoptPlan", adopt, office.clerk)
    assert refused.value.reason == "PLAN_NOT_READY"
    update = pb.UpdatePlanRequest(
        plan_id=made.plan_id,
        plan=pb.PlanInput(
            planned_kind="collective", title="年度集体提案", organization_ids=["o-party"], planned_count=2
        ),
    )
    office.do("UpdatePlan", update, office.clerk)
    assert office.do("AdoptPlan", adopt, office.clerk).plan.state == "adopted"
    (event,) = office.world.announced(events.PlanAdopted)
    assert (event.bodies[0].name, event.planned_count) == ("民盟青禾县总支", 2)
    draft = office.draft(
        office.liaison, TITLES[2], organization_id="o-party", draft={"plan_id": made.plan_id}
    )
    submitted = office.submit(draft.proposal_id, office.liaison).proposal
    assert submitted.planned_kind == "collective"
    shown = office.ask("GetPlan", pb.GetPlanRequest(plan_id=made.plan_id), office.members["wang"]).plan
    assert list(shown.proposal_ids) == [draft.proposal_id]


def test_a_leader_led_plan_keeps_its_record_step_by_step(office):
    made = plan(office, "leader_led", leader_name="县委书记")
    for kind in ("consultation", "consultation", "candidate_list", "request", "choice"):
        step = pb.PlanStep(kind=kind, text="记录", by_name="政研室")
        office.do("AddPlanStep", pb.AddPlanStepRequest(plan_id=made.plan_id, step=step), office.clerk)
    adopted = office.do(
        "AdoptPlan", pb.AdoptPlanRequest(plan_id=made.plan_id, decided_by="县委书记批示"), office.clerk
    ).plan
    assert [step.kind for step in adopted.steps][-1] == "choice"
    better = pb.PlanStep(kind="improved_text", text="完善稿经提案者同意", document_ref="附件1")
    office.do("AddPlanStep", pb.AddPlanStepRequest(plan_id=made.plan_id, step=better), office.clerk)
    closed = office.do("ClosePlan", pb.ClosePlanRequest(plan_id=made.plan_id, outcome="done"), office.clerk)
    assert closed.plan.state == "done"


def test_plans_in_preparation_are_the_offices_own(office):
    made = plan(office)
    assert office.ask("ListPlans", pb.ListPlansRequest(), office.clerk).total == 1
    assert office.ask("ListPlans", pb.ListPlansRequest(), office.members["wang"]).total == 0
    with pytest.raises(NotFound):
        office.ask("GetPlan", pb.GetPlanRequest(plan_id=made.plan_id), office.members["wang"])
    with pytest.raises(Forbidden):
        plan_request = pb.CreatePlanRequest(plan=pb.PlanInput(planned_kind="collective", title="x"))
        office.do("CreatePlan", plan_request, office.members["wang"])
