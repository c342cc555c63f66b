"""Indicator sets, points, self-assessment and appeals through the service's commands."""

from __future__ import annotations

import pytest
from google.protobuf.struct_pb2 import Struct

from cppcc_api.common.v1 import common_pb2 as common
from cppcc_api.evaluation.v1 import evaluation_events_pb2 as events
from cppcc_api.evaluation.v1 import evaluation_service_pb2 as pb
from kit.core.errors import NotFound, Refusal
from kit.core.states import IllegalTransition, RoleNotAllowed
from kit.runtime import PermissionMissing
from kit.store import VersionMismatch
from services.evaluation.domain.refusals import (
    AppealOpen,
    AssessmentUnknown,
    InputInvalid,
    NoIndicatorSet,
    NothingToAssess,
)
from tests.builders.evaluation import CLERK, DIRECTOR, OFFICE, OTHER_UNIT, UNIT, VOTERS, YEAR


def item(assessment, indicator_id):
    return next(each for each in assessment.items if each.indicator_id == indicator_id)


def work(county, actor):
    return [each.kind for each in county.ask("ListWork", common.ListWorkRequest(), actor).items]


def appeal(county, actor=UNIT, **more):
    values = {
        "assessment_id": f"{YEAR}-edu",
        "indicator_id": "received_on_time",
        "reason": "系统停机，无法签收",
        **more,
    }
    return county.do("SubmitAppeal", pb.SubmitAppealRequest(**values), actor).appeal


def decide(county, appealed, actor=DIRECTOR, **more):
    values = {"uphold": True, "reason": "核实属实", **more}
    return county.do("DecideAppeal", pb.DecideAppealRequest(appeal_id=appealed.appeal_id, **values), actor)


@pytest.fixture
def scored(county):
    """Education received one task late, water did badly; points are computed."""
    county.well_handled("t1", "edu")
    county.dispatch("t3", "edu")
    county.miss("receive", "t3", "edu")
    county.badly_handled("t2", "water")
    county.adopt()
    county.compute()
    return county


def test_a_set_without_indicators_starts_from_the_default_table(county):
    adopted = county.adopt()
    assert sum(line.full_points for line in adopted.indicators) == 100
    assert (adopted.state, adopted.assessment_weight, adopted.ballot_weight) == ("adopted", 0.6, 0.4)
    (event,) = county.world.announced(events.IndicatorSetAdopted)
    assert (event.year, event.set_version, len(event.indicators)) == (YEAR, 1, len(adopted.indicators))
    assert "联合印发" in event.rule_document


def test_a_newer_set_takes_the_place_of_the_former(county):
    first, second = county.adopt(), county.adopt(assessment_weight=0.7, ballot_weight=0.3)
    assert (first.set_version, second.set_version) == (1, 2)
    listed = county.ask("ListIndicatorSets", pb.ListIndicatorSetsRequest(year=YEAR)).indicator_sets
    assert [(each.set_version, each.state) for each in listed] == [(2, "adopted"), (1, "superseded")]
    in_force = county.ask("GetIndicatorSet", pb.GetIndicatorSetRequest(year=YEAR), UNIT).indicator_set
    assert in_force.indicator_set_id == second.indicator_set_id


def test_an_adopted_set_cannot_be_changed(county):
    adopted = county.adopt()
    request = pb.UpdateIndicatorSetRequest(
        indicator_set_id=adopted.indicator_set_id,
        indicator_set=pb.IndicatorSetInput(name="改", year=YEAR),
    )
    with pytest.raises(IllegalTransition):
        county.do("UpdateIndicatorSet", request)


def test_a_draft_may_be_changed_and_is_hidden_from_units(county):
    values = pb.IndicatorSetInput(name="草案", year=YEAR)
    draft = county.do("CreateIndicatorSet", pb.CreateIndicatorSetRequest(indicator_set=values)).indicator_set
    values.name = "草案二"
    request = pb.UpdateIndicatorSetRequest(
        indicator_set_id=draft.indicator_set_id, indicator_set=values, expected_version=draft.version
    )
    assert county.do("UpdateIndicatorSet", request, CLERK).indicator_set.name == "草案二"
    request.request_id = ""
    with pytest.raises(VersionMismatch):
        county.do("UpdateIndicatorSet", request, CLERK)
    with pytest.raises(NotFound):
        county.ask(
            "GetIndicatorSet", pb.GetIndicatorSetRequest(indicator_set_id=draft.indicator_set_id), UNIT
        )


def test_own_indicators_cross_the_wire_and_score(county):
    parameters = Struct()
    parameters.update({"measure": "received_on_time", "target": 0.5})
    line = events.Indicator(
        indicator_id="fast", name="快", block="程序", full_points=50, rule="rate", parameters=parameters
    )
    county.adopt(indicators=[line], assessment_weight=1)
    county.dispatch()
    county.receive()
    assert county.compute()["edu"].final_points == 50


def test_a_clerk_prepares_but_does_not_adopt(county):
    with pytest.raises(PermissionMissing):
        county.do("AdoptIndicatorSet", pb.AdoptIndicatorSetRequest(indicator_set_id="x"), CLERK)


def test_points_need_a_set_and_tasks(county):
    with pytest.raises(NoIndicatorSet):
        county.compute()
    county.adopt()
    with pytest.raises(NothingToAssess):
        county.compute()


def test_a_missed_deadline_shows_in_the_score_with_its_evidence(scored):
    county = scored
    edu = county.ask("GetAssessment", pb.GetAssessmentRequest(unit_id="edu", year=YEAR)).assessment
    received, late = item(edu, "received_on_time"), item(edu, "deadlines_missed")
    assert (received.points, late.points) == (2.5, -1)
    (fact_id,) = late.evidence_ids
    assert fact_id in received.evidence_ids
    (fact,) = county.ask("ListEvidence", pb.ListEvidenceRequest(evidence_ids=[fact_id])).evidence
    assert (fact.kind, fact.task_id) == ("deadline_missed", "t3")
    assert "签收逾期" in fact.text


def test_the_better_unit_has_more_points(scored):
    listed = scored.ask("ListAssessments", pb.ListAssessmentsRequest(year=YEAR)).assessments
    assert [each.unit_id for each in listed] == ["edu", "water"]
    assert listed[0].final_points > 90 > 40 > listed[1].final_points


def test_computing_again_changes_nothing(scored):
    before = scored.ask("ListAssessments", pb.ListAssessmentsRequest(year=YEAR))
    assert scored.compute().keys() == {"edu", "water"}
    assert scored.ask("ListAssessments", pb.ListAssessmentsRequest(year=YEAR)) == before


def test_a_later_fact_changes_the_points_when_computed_again(scored):
    before = scored.compute()["edu"].final_points
    scored.receive("t3", "edu")
    scored.miss("reply", "t3", "edu")
    assert scored.compute()["edu"].final_points < before


def test_a_unit_judges_itself(scored):
    assert work(scored, UNIT) == ["self_assess"]
    scores = [pb.SelfScore(indicator_id="replies_on_time", points=15, statement="全部按期")]
    request = pb.SubmitSelfAssessmentRequest(year=YEAR, scores=scores, text="办理及时")
    reply = scored.do("SubmitSelfAssessment", request, UNIT).assessment
    assert (reply.self_points, reply.self_text, reply.state) == (15, "办理及时", "computed")
    (event,) = scored.world.announced(events.SelfAssessmentSubmitted)
    assert (event.unit_id, event.total_points) == ("edu", 15)
    assert work(scored, UNIT) == []


def test_a_unit_may_judge_itself_before_points_are_computed(county):
    county.adopt()
    county.do("SubmitSelfAssessment", pb.SubmitSelfAssessmentRequest(year=YEAR, text="已办结"), UNIT)
    county.well_handled()
    assert county.compute()["edu"].self_text == "已办结"


def test_nobody_judges_for_another_unit(scored):
    request = pb.SubmitSelfAssessmentRequest(year=YEAR, unit_id="edu", text="很好")
    with pytest.raises(AssessmentUnknown):
        scored.do("SubmitSelfAssessment", request, OTHER_UNIT)


def test_a_unit_does_not_know_of_another_units_assessment(scored):
    with pytest.raises(AssessmentUnknown):
        scored.ask("GetAssessment", pb.GetAssessmentRequest(assessment_id=f"{YEAR}-edu"), OTHER_UNIT)
    with pytest.raises(AssessmentUnknown):
        appeal(scored, OTHER_UNIT)
    listed = scored.ask("ListAssessments", pb.ListAssessmentsRequest(year=YEAR), OTHER_UNIT).assessments
    assert [each.unit_id for each in listed] == ["water"]


def test_an_upheld_appeal_annuls_the_fact_and_the_points_follow(scored):
    edu = scored.compute()["edu"]
    (fact_id,) = item(edu, "deadlines_missed").evidence_ids
    appealed = appeal(scored, evidence_ids=[fact_id])
    assert work(scored, DIRECTOR) == ["decide_appeal"]
    scored.receive("t3", "edu")
    corrections = [pb.EvidenceCorrection(evidence_id=fact_id, annulled=True)]
    decided = decide(scored, appealed, corrections=corrections).appeal
    assert (decided.state, decided.corrections[0].evidence_id) == ("upheld", fact_id)
    after = scored.ask("GetAssessment", pb.GetAssessmentRequest(unit_id="edu", year=YEAR), UNIT).assessment
    assert (item(after, "received_on_time").points, item(after, "deadlines_missed").points) == (5, 0)
    assert after.appeals[0].state == "upheld"
    assert scored.compute()["edu"].final_points == after.final_points
    (fact,) = scored.ask("ListEvidence", pb.ListEvidenceRequest(evidence_ids=[fact_id])).evidence
    assert (fact.annulled, fact.correction_reason) == (True, "核实属实")
    (event,) = scored.world.announced(events.AppealDecided)
    assert (event.upheld, event.unit_id) == (True, "edu")


def test_a_correction_stands_in_the_timeline_of_the_proposal(scored):
    edu = scored.compute()["edu"]
    (fact_id,) = item(edu, "deadlines_missed").evidence_ids
    decide(scored, appeal(scored), corrections=[pb.EvidenceCorrection(evidence_id=fact_id, annulled=True)])
    request = common.GetTimelineRequest(proposal_id="proposal-t3")
    (entry,) = scored.ask("GetTimeline", request, UNIT).entries
    assert "核实属实" in entry.text
    assert not scored.ask("GetTimeline", request, OTHER_UNIT).entries
    assert not scored.ask("GetTimeline", request, VOTERS[0]).entries


def test_adjusted_points_survive_the_next_computing(scored):
    before = scored.compute()["edu"].final_points
    decide(scored, appeal(scored), OFFICE, adjustment=1.5)
    after = scored.compute()["edu"]
    assert after.adjustment == 1.5
    assert after.final_points == pytest.approx(before + 1.5)


def test_a_rejected_appeal_changes_nothing(scored):
    before = scored.compute()["edu"].final_points
    decided = decide(scored, appeal(scored), uphold=False, reason="签收逾期属实").appeal
    assert decided.state == "rejected"
    assert scored.compute()["edu"].final_points == before
    with pytest.raises(IllegalTransition):
        decide(scored, decided, uphold=False)


def test_another_units_fact_cannot_be_corrected(scored):
    water = scored.compute()["water"]
    stranger = item(water, "deadlines_missed").evidence_ids[0]
    with pytest.raises(InputInvalid) as refused:
        decide(
            scored, appeal(scored), corrections=[pb.EvidenceCorrection(evidence_id=stranger, annulled=True)]
        )
    assert refused.value.fields[0].reason == "UNKNOWN_EVIDENCE"


def test_one_appeal_at_a_time_for_an_indicator(scored):
    appeal(scored)
    with pytest.raises(AppealOpen):
        appeal(scored)
    appeal(scored, indicator_id="replies_on_time")
    listed = scored.ask("ListAppeals", pb.ListAppealsRequest(year=YEAR, state="submitted"), UNIT)
    assert listed.total == 2
    assert scored.ask("ListAppeals", pb.ListAppealsRequest(year=YEAR), OTHER_UNIT).total == 0


def test_a_clerk_neither_appeals_nor_decides(scored):
    appealed = appeal(scored)
    for act in (lambda: appeal(scored, CLERK), lambda: decide(scored, appealed, CLERK)):
        with pytest.raises((PermissionMissing, RoleNotAllowed)):
            act()


def test_a_unit_is_offered_an_appeal_on_its_proposals(scored):
    request = common.ListActionsRequest(proposal_id="proposal-t3")
    (offer,) = scored.ask("ListActions", request, UNIT).actions
    assert (offer.rpc, dict(offer.arguments.items())) == ("SubmitAppeal", {"assessment_id": f"{YEAR}-edu"})
    assert not scored.ask("ListActions", request, OTHER_UNIT).actions


def test_what_is_refused_leaves_nothing(scored):
    with pytest.raises(Refusal):
        appeal(scored, reason="")
    assert scored.ask("ListAppeals", pb.ListAppealsRequest(year=YEAR)).total == 0
