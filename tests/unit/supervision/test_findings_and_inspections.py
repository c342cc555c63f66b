"""Inspections by joint teams, findings that rest on evidence, bulletins with figures per unit."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kit.core.states import IllegalTransition, RoleNotAllowed
from services.supervision.domain import finding as rules
from services.supervision.domain import inspection as inspections
from services.supervision.domain.bulletin import standard_sections
from services.supervision.domain.checking import Unit, examine
from services.supervision.domain.finding import Act, ByHand, by_hand, by_hand_problems, new_problems, proposed
from services.supervision.domain.inspection import Plan, check, check_team
from services.supervision.domain.people import Person, UnitRef
from services.supervision.domain.problems import Surroundings
from services.supervision.domain.refusals import (
    FindingInvalid,
    FindingsUndecided,
    FindingsUnsettled,
    InspectionInvalid,
    NothingToInspect,
    ReasonRequired,
    TeamIncomplete,
)
from shared import roles
from tests.builders.supervision import DAY, SESSION, START, dispatched, replied, the_task

NOW = START + 120 * DAY
TEAM, UNIT_STAFF = Act(("team",), "督促", NOW), Act(("unit",), "江涛", NOW)
WATER = UnitRef("water", "县水利局", "government")


def plan(**more):
    values = {
        "session_id": SESSION,
        "kind": "closing_reply",
        "title": "",
        "team": (Person("gi", "", "督促"),),
        "units": (WATER,),
        **more,
    }
    return check(Plan(**values), "十届六次会议")


def inspection(**more):
    return inspections.new("i1", plan(**more), START)


def conducted():
    task = the_task(dispatched(), replied(day=100, on_time=False, answered_ids=["s1"]))
    found = examine("closing_reply", [task], [Unit("water", "县水利局", "government")], Surroundings(now=NOW))
    announced = inspections.announce(inspection(), ("committee",), "", "", START)
    return inspections.conduct(announced, found, ("committee",), "到场核查", NOW, NOW), found


def a_finding():
    done, found = conducted()
    return rules.raise_(proposed("f1", done, found.problems[0], NOW), TEAM)


def test_an_inspection_gets_its_standard_title_and_notice():
    announced = inspections.announce(inspection(), ("committee",), "", "", START)
    assert announced.title == "十届六次会议提案办结答复督查"
    assert "联合督查组" in announced.notice


def test_the_seed_stands_in_the_notice_of_a_look_back_only():
    look_back = inspection(kind="look_back", conduct_at=START + 10 * DAY)
    assert "“7788”" in inspections.announce(look_back, ("committee",), "", "7788", START).notice
    assert inspections.announce(inspection(), ("committee",), "", "7788", START).draw_seed == ""


def test_everything_wrong_with_a_plan_is_said_at_once():
    with pytest.raises(InspectionInvalid) as refused:
        plan(kind="fifth", title="督" * 101, from_at=NOW, to_at=START)
    assert {error.reason for error in refused.value.fields} == {"KIND_UNKNOWN", "TOO_LONG", "PERIOD_EMPTY"}


def test_a_look_back_says_until_when_units_report():
    with pytest.raises(InspectionInvalid):
        plan(kind="look_back")


@pytest.mark.parametrize(
    ("held", "missing"),
    [
        ([{roles.COMMITTEE_CLERK}], "政府督查室"),
        ([{roles.GOVERNMENT_INSPECTION}, {roles.PARTY_INSPECTION}], "提案委员会"),
    ],
)
def test_a_team_is_a_joint_one(held, missing):
    with pytest.raises(TeamIncomplete) as refused:
        check_team([WATER], held)
    assert missing in refused.value.message


def test_only_the_offices_whose_units_are_inspected_must_take_part():
    check_team([WATER], [{roles.COMMITTEE_DIRECTOR}, {roles.GOVERNMENT_INSPECTION}])
    check_team([UnitRef("court", "县法院", "other")], [{roles.COMMITTEE_DIRECTOR}])


def test_an_inspection_without_units_is_not_announced():
    with pytest.raises(NothingToInspect):
        inspections.announce(inspection(units=()), ("committee",), "", "", START)


def test_an_inspection_is_computed_once():
    done, found = conducted()
    assert done.results[0].unit_name == "县水利局"
    with pytest.raises(IllegalTransition):
        inspections.conduct(done, found, ("committee",), "", NOW, NOW)


def test_the_bulletin_waits_for_every_proposed_finding_and_the_end_for_every_rectification():
    done, _ = conducted()
    raised = inspections.raised(done, {"water": 2}, ("team",))
    assert raised.results[0].findings == 2
    with pytest.raises(FindingsUndecided):
        inspections.issue_bulletin(raised, "b1", 1, ("team",))
    issued = inspections.issue_bulletin(raised, "b1", 0, ("team",))
    with pytest.raises(FindingsUnsettled):
        inspections.close(issued, 1, ("team",), NOW)
    assert inspections.close(issued, 0, ("team",), NOW).state == "closed"


def test_a_finding_rests_on_facts_and_names_the_proposal():
    finding = a_finding()
    assert finding.code == "reply_late"
    assert "第2027012号提案" in finding.text
    assert {each.kind for each in finding.evidence} == {"task_dispatched", "reply_issued"}
    assert any("逾期" in each.text for each in finding.evidence)


def test_a_finding_is_dismissed_with_a_reason_at_any_time_before_it_is_settled():
    finding = a_finding()
    with pytest.raises(ReasonRequired):
        rules.dismiss(finding, TEAM, "")
    ordered = rules.order(finding, TEAM, "r1", "书面说明", NOW + 15 * DAY)
    assert rules.dismiss(ordered, TEAM, "因疫情延期，有批准文件").state == "dismissed"


def test_a_finding_is_put_right_by_its_unit_and_sent_back_with_a_new_date():
    ordered = rules.order(a_finding(), TEAM, "r1", "书面说明", NOW + 15 * DAY)
    with pytest.raises(RoleNotAllowed):
        rules.report(ordered, TEAM, "已说明", ())
    reported = rules.report(ordered, UNIT_STAFF, "已说明", ("photo",))
    with pytest.raises(ReasonRequired):
        rules.send_back(reported, TEAM, "", NOW + 20 * DAY)
    returned = rules.send_back(reported, TEAM, "未说明原因", NOW + 20 * DAY)
    again = rules.report(returned, UNIT_STAFF, "已说明原因并整改", ())
    verified = rules.verify(again, TEAM, "到位")
    assert [step.action for step in verified.history] == [
        "raise",
        "order",
        "report",
        "return",
        "report",
        "verify",
    ]


def test_an_order_needs_a_demand_and_a_date_ahead():
    with pytest.raises(FindingInvalid) as refused:
        rules.order(a_finding(), TEAM, "r1", "", NOW)
    assert {error.reason for error in refused.value.fields} == {"REQUIREMENT_MISSING", "DUE_PAST"}


def test_the_same_evidence_is_not_held_against_a_unit_twice():
    done, found = conducted()
    raised = rules.raise_(proposed("f1", done, found.problems[0], NOW), TEAM)
    ordered = rules.order(raised, TEAM, "r1", "书面说明", NOW + DAY)
    verified = rules.verify(rules.report(ordered, UNIT_STAFF, "已说明", ()), TEAM, "")
    left = new_problems(found.problems, [verified])
    assert [problem.code for problem in left] == ["reply_not_itemised"]
    assert new_problems(conducted()[1].problems[:1], [verified]) != [], "new facts make a new finding"


def test_what_is_still_being_put_right_is_not_found_again():
    _, found = conducted()
    assert new_problems(conducted()[1].problems[:1], [replace(a_finding(), key=found.problems[0].key)]) == []


def test_what_the_team_adds_rests_on_something():
    entered = ByHand("other", "现场未见泵站", ())
    assert [error.reason for error in by_hand_problems("added[0]", entered, 0)] == ["EVIDENCE_MISSING"]
    assert by_hand_problems("added[0]", ByHand("other", "现场未见泵站", ("photo",)), 0) == []
    wrong = by_hand_problems("added[0]", ByHand("nothing", "", ("photo",)), 0)
    assert {error.reason for error in wrong} == {"FINDING_CODE_UNKNOWN", "FINDING_TEXT_MISSING"}


def test_a_finding_by_hand_takes_its_proposal_from_the_facts():
    done, _ = conducted()
    added = by_hand("f9", done, WATER, ByHand("other", "现场未见泵站", ()), [dispatched()], NOW)
    assert (added.by_hand, added.proposal_no, added.task_id) == (True, "2027012", "t1")


def test_the_bulletin_prints_figures_per_unit_findings_and_demands():
    done, _ = conducted()
    finding = rules.order(a_finding(), TEAM, "r1", "书面说明逾期原因", NOW + 15 * DAY)
    text = "\n".join(section.text for section in standard_sections(done, [finding]))
    assert "县水利局：承办件数1；办复率100.0%（1/1）；按期办复率0.0%（0/1）" in text
    assert "逾期答复1个" in text
    assert "书面说明逾期原因" in text
    assert "到场核查" in text
