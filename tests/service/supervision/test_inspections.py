"""Each of the four inspections from plan to end, computed from what other services told."""

from __future__ import annotations

import pytest

from cppcc_api.assignment.v1 import assignment_events_pb2 as assignment
from cppcc_api.meeting.v1 import meeting_events_pb2 as meeting
from cppcc_api.supervision.v1 import supervision_events_pb2 as ev
from cppcc_api.supervision.v1 import supervision_service_pb2 as pb
from kit.convert import timestamp
from kit.core.errors import Conflict, Invalid, NotFound, Precondition
from kit.core.states import IllegalTransition, RoleNotAllowed
from kit.runtime import PermissionMissing
from tests.builders.supervision import (
    CADRES,
    CLERK,
    DAY,
    GOVERNMENT,
    MEMBER,
    PARTY,
    ROADS,
    SECRETARY,
    WATER,
    County,
)


def figures(result) -> dict[str, float]:
    return {figure.name: figure.value for figure in result.figures}


def per_unit(inspection) -> dict[str, dict[str, float]]:
    return {result.unit_id: figures(result) for result in inspection.results}


def codes(done) -> list[tuple[str, str]]:
    return sorted((finding.unit_id, finding.finding_code) for finding in done.proposed)


def test_three_meetings_are_computed_from_what_the_proposers_confirmed(county: County):
    county.file(1)
    county.dispatch(1, ("t1", "water", "lead"), ("t2", "cadres", "split"))
    for phase in ("before", "during", "after"):
        county.meet("t1", phase)
    county.meet("t2", "before", meeting.MeetingHeldUnconfirmed)
    county.meet("t2", "during", meeting.MeetingWaived, reason="已充分沟通")
    county.pass_days(100)
    done = county.conduct(county.announce("three_meetings"))
    assert done.inspection.state == "conducted"
    assert per_unit(done.inspection)["water"]["meeting_rate"] == 1.0
    assert per_unit(done.inspection)["cadres"]["meeting_rate"] == 0.0
    assert figures(done.inspection)["meeting_rate"] == 3 / 5
    assert codes(done) == [("cadres", "meeting_missing"), ("cadres", "meeting_unconfirmed")]
    announced = county.world.announced(ev.InspectionConducted)[0]
    assert (announced.findings, len(announced.units)) == (2, 2)


def test_assist_feedback_is_computed_from_what_reached_the_lead(county: County):
    county.file(1)
    county.dispatch(1, ("t1", "water", "lead"), ("t2", "roads", "assist"), ("t3", "cadres", "assist"))
    county.hear(assignment.AssistOpinionSubmitted, "t2", "submitted_at", opinion_round=1, on_time=True)
    county.reply("t1", warnings=["assist_opinion_missing"])
    county.pass_days(40)
    done = county.conduct(county.announce("assist_feedback"))
    assert per_unit(done.inspection)["roads"]["delivered_rate"] == 1.0
    assert codes(done) == [("cadres", "assist_opinion_missing"), ("water", "reply_before_opinions")]


def test_closing_replies_are_judged_on_time_and_quality(county: County):
    county.file(1)
    county.dispatch(1, ("t1", "water", "sole"))
    county.file(2)
    county.dispatch(2, ("t2", "roads", "sole"))
    county.file(3)
    county.dispatch(3, ("t3", "water", "sole"))
    county.reply("t1", answers=[assignment.SuggestionAnswer(suggestion_id="s1", text="已改造")])
    county.reply("t2", warnings=["future_tense_in_resolved"])
    county.pass_days(100)
    done = county.conduct(county.announce("closing_reply"))
    assert codes(done) == [
        ("roads", "future_tense"),
        ("water", "reply_missing"),
        ("water", "reply_not_itemised"),
    ]
    assert figures(done.inspection)["reply_rate"] == 2 / 3


def test_one_text_for_two_proposals_is_found(county: County):
    for number in (1, 2):
        county.file(number)
        county.dispatch(number, (f"t{number}", "water", "sole"))
        county.reply(f"t{number}")
    done = county.conduct(county.announce("closing_reply"))
    assert codes(done) == [("water", "template_reply"), ("water", "template_reply")]


def with_promises(county: County) -> None:
    county.file(1)
    county.dispatch(1, ("t1", "water", "sole"))
    county.file(2)
    county.dispatch(2, ("t2", "roads", "sole"), session_id="s2026")
    due = timestamp(county.now + 60 * DAY)
    for task_id in ("t1", "t2"):
        promised = assignment.Commitment(commitment_id=f"k-{task_id}", text="建成泵站", due_at=due)
        county.reply(task_id, reply_class="planned", commitments=[promised])


def look_back(inspection, *items, **more) -> pb.ReportLookBackRequest:
    values = {"text": "已逐项自查", **more}
    return pb.ReportLookBackRequest(inspection_id=inspection.inspection_id, items=items, **values)


def test_a_look_back_goes_over_the_years_and_checks_what_units_say(county: County):
    with_promises(county)
    county.pass_days(100)
    inspection = county.announce("look_back", seed="7788")
    shown = county.ask(
        "GetInspection", pb.GetInspectionRequest(inspection_id=inspection.inspection_id), WATER
    )
    assert [entry.commitment_id for entry in shown.look_back_list] == ["k-t1"]
    item = pb.LookBackItem(task_id="t1", commitment_id="k-t1", result="kept")
    county.do("ReportLookBack", look_back(inspection, item), WATER)
    done = county.conduct(inspection)
    assert codes(done) == [
        ("roads", "commitment_overdue"),
        ("roads", "look_back_not_done"),
        ("water", "look_back_untrue"),
    ]
    draw = done.inspection.draw
    assert (draw.seed, draw.population, draw.wanted) == ("7788", 1, 1)
    assert [entry.commitment_id for entry in draw.entries] == ["k-t1"]
    assert "7788" in county.world.announced(ev.InspectionAnnounced)[0].notice


def test_a_kept_promise_leaves_the_list(county: County):
    with_promises(county)
    promised = assignment.Commitment(commitment_id="k-t1", text="建成泵站")
    county.hear(assignment.CommitmentFulfilled, "t1", "fulfilled_at", commitment=promised, on_time=True)
    inspection = county.announce("look_back")
    shown = county.ask("GetInspection", pb.GetInspectionRequest(inspection_id=inspection.inspection_id))
    assert [entry.commitment_id for entry in shown.look_back_list] == ["k-t2"]


def test_a_unit_reports_its_own_list_only_and_only_for_a_look_back(county: County):
    with_promises(county)
    inspection = county.announce("look_back")
    foreign = pb.LookBackItem(task_id="t2", commitment_id="k-t2", result="kept")
    with pytest.raises(Invalid) as refused:
        county.do("ReportLookBack", look_back(inspection, foreign), WATER)
    assert refused.value.fields[0].reason == "NOT_ON_LIST"
    with pytest.raises(NotFound):
        county.do("ReportLookBack", look_back(inspection, unit_id="roads"), WATER)
    with pytest.raises(Precondition) as wrong_kind:
        county.do("ReportLookBack", look_back(county.announce("closing_reply")), WATER)
    assert wrong_kind.value.reason == "NOT_A_LOOK_BACK"


def test_the_committee_enters_the_look_back_of_a_unit_that_does_not_sign_in(county: County):
    county.file(1)
    county.dispatch(1, ("t1", "court", "sole"))
    county.reply("t1", reply_class="deferred")
    inspection = county.announce("look_back")
    item = pb.LookBackItem(task_id="t1", result="kept")
    reply = county.do("ReportLookBack", look_back(inspection, item, unit_id="court"))
    assert [report.unit_id for report in reply.inspection.look_backs] == ["court"]
    with pytest.raises(NotFound):
        county.do("ReportLookBack", look_back(inspection, unit_id="water"))


def test_a_meeting_that_is_heard_of_before_its_dispatch_counts(county: County):
    county.know(1, ("t1", "water", "sole"))
    county.meet("t1", "before")
    county.dispatch(1, ("t1", "water", "sole"))
    county.dispatch(1, ("t1", "water", "sole"))
    done = county.conduct(county.announce("three_meetings"))
    assert per_unit(done.inspection)["water"]["before_meeting_rate"] == 1.0
    assert per_unit(done.inspection)["water"]["tasks"] == 1


def test_an_event_delivered_twice_is_one_fact(county: County):
    county.dispatch(1, ("t1", "water", "sole"))
    envelope = county.world.envelope(
        assignment.AssignmentReceived(case_id="c1", task_id="t1", unit_id="water", session_id="s2027"), "t1"
    )
    assert [county.world.deliver(envelope), county.world.deliver(envelope)] == ["done", "duplicate"]
    assert county.world.runtime.db["facts"].count_documents({"kind": "task_received"}) == 1


def test_a_reassigned_task_counts_for_the_new_unit_only(county: County):
    county.dispatch(1, ("t1", "water", "sole"))
    new = assignment.DispatchedTask(
        task_id="t9",
        unit_id="roads",
        unit_name="县交通局",
        system="government",
        part="sole",
        reply_due_at=timestamp(county.now + 92 * DAY),
    )
    known = {name: value for name, value in county.tasks["t1"].items() if name.startswith(("case", "prop"))}
    event = assignment.TaskReassigned(
        **known, session_id="s2027", old_task_id="t1", new_task=new, reason="职责不符"
    )
    county.world.hear(event, aggregate_id="t9")
    county.pass_days(100)
    done = county.conduct(county.announce("closing_reply"))
    assert codes(done) == [("roads", "reply_missing")]


def test_a_withdrawn_case_is_not_inspected(county: County):
    county.dispatch(1, ("t1", "water", "sole"))
    county.world.hear(assignment.CaseWithdrawn(case_id="c1", proposal_id="pr1", session_id="s2027"))
    county.pass_days(100)
    assert codes(county.conduct(county.announce("closing_reply"))) == []


def test_what_is_due_after_the_moment_of_the_inspection_is_not_judged(county: County):
    county.dispatch(1, ("t1", "water", "sole"))
    inspection = county.announce("closing_reply", to_at=timestamp(county.now + 300 * DAY))
    done = county.conduct(inspection)
    assert codes(done) == []
    assert done.inspection.to_at.ToDatetime() <= county.now.replace(tzinfo=None)


def test_facts_after_the_period_are_not_looked_at(county: County):
    county.dispatch(1, ("t1", "water", "sole"))
    county.pass_days(100)
    end = county.now
    county.reply("t1", on_time=False)
    county.pass_days(1)
    done = county.conduct(county.announce("closing_reply", to_at=timestamp(end - DAY)))
    assert codes(done) == [("water", "reply_missing")]


def test_tasks_dispatched_before_the_period_are_not_looked_at(county: County):
    county.dispatch(1, ("t1", "water", "sole"))
    county.pass_days(100)
    done = county.conduct(county.announce("closing_reply", from_at=timestamp(county.now - DAY)))
    assert codes(done) == []


def test_a_dispatch_told_again_does_not_move_the_dates(county: County):
    county.dispatch(1, ("t1", "water", "sole"))
    county.pass_days(60)
    county.dispatch(1, ("t1", "water", "sole"))
    county.pass_days(40)
    assert codes(county.conduct(county.announce("closing_reply"))) == [("water", "reply_missing")]


def test_deciding_on_proposed_findings_is_one_line_of_work(county: County):
    for number in (1, 2, 3):
        county.dispatch(number, (f"t{number}", "water", "sole"))
    county.pass_days(100)
    done = county.conduct(county.announce("closing_reply"))
    assert county.work(CLERK) == [("raise_findings", f"认定问题：{done.inspection.title}")]
    assert county.work(PARTY) == county.work(CLERK)


def test_a_plan_is_changed_dropped_or_announced_but_not_conducted(county: County):
    planned = county.plan("closing_reply", unit_ids=["water"])
    changed = county.do(
        "UpdateInspection",
        pb.UpdateInspectionRequest(
            inspection_id=planned.inspection_id,
            expected_version=planned.version,
            inspection=pb.InspectionInput(kind="three_meetings", unit_ids=["water", "roads"]),
        ),
    ).inspection
    assert (changed.kind, len(changed.units)) == ("three_meetings", 2)
    with pytest.raises(IllegalTransition):
        county.conduct(changed)
    with pytest.raises(Invalid):
        county.do("CancelInspection", pb.CancelInspectionRequest(inspection_id=planned.inspection_id))
    request = pb.CancelInspectionRequest(inspection_id=planned.inspection_id, reason="与年度计划合并")
    assert county.do("CancelInspection", request).inspection.state == "cancelled"


def test_everybody_of_the_three_offices_and_all_units_are_meant_by_default(county: County):
    planned = county.plan("closing_reply")
    assert {person.name for person in planned.team} == {"方正", "督促", "察明"}
    assert len(planned.units) == 4


def test_an_inspection_by_one_office_alone_is_refused(county: County):
    planned = county.plan("closing_reply", team_person_ids=[CLERK.id], unit_ids=["water", "cadres"])
    with pytest.raises(Precondition) as refused:
        county.do("AnnounceInspection", pb.AnnounceInspectionRequest(inspection_id=planned.inspection_id))
    assert refused.value.reason == "TEAM_INCOMPLETE"
    assert "政府督查室" in refused.value.message and "党委督查室" in refused.value.message


def test_unknown_units_and_people_are_named_together(county: County):
    with pytest.raises(Invalid) as refused:
        county.plan("closing_reply", unit_ids=["nowhere"], team_person_ids=["nobody"])
    assert {error.reason for error in refused.value.fields} == {"UNKNOWN_UNIT", "UNKNOWN_PERSON"}


def test_an_office_outside_the_team_does_not_conduct(county: County):
    inspection = county.announce("closing_reply", team_person_ids=[CLERK.id, GOVERNMENT.id, PARTY.id])
    assert county.conduct(inspection, GOVERNMENT).inspection.state == "conducted"
    other = county.announce(
        "closing_reply", team_person_ids=[CLERK.id, GOVERNMENT.id], unit_ids=["water", "court"]
    )
    with pytest.raises(NotFound):
        county.conduct(other, PARTY)


def test_an_inspection_office_sees_the_units_of_its_own_system_only(county: County):
    county.dispatch(1, ("t1", "water", "sole"))
    county.dispatch(2, ("t2", "cadres", "sole"))
    county.pass_days(100)
    done = county.conduct(county.announce("closing_reply"))
    request = pb.GetInspectionRequest(inspection_id=done.inspection.inspection_id)
    for actor, unit_id in ((GOVERNMENT, "water"), (PARTY, "cadres")):
        shown = county.ask("GetInspection", request, actor)
        assert {finding.unit_id for finding in shown.findings} == {unit_id}
        assert {result.unit_id for result in shown.inspection.results} == {unit_id}
    foreign = next(finding for finding in done.proposed if finding.unit_id == "cadres")
    with pytest.raises(NotFound):
        county.ask("GetFinding", pb.GetFindingRequest(finding_id=foreign.finding_id), GOVERNMENT)


def test_units_read_of_an_inspection_once_announced_and_of_findings_once_raised(county: County):
    county.dispatch(1, ("t1", "water", "sole"))
    county.pass_days(100)
    planned = county.plan("closing_reply")
    request = pb.GetInspectionRequest(inspection_id=planned.inspection_id)
    with pytest.raises(NotFound):
        county.ask("GetInspection", request, WATER)
    county.do("AnnounceInspection", pb.AnnounceInspectionRequest(inspection_id=planned.inspection_id))
    done = county.conduct(planned)
    assert list(county.ask("GetInspection", request, WATER).findings) == []
    county.raise_all(done)
    assert len(county.ask("GetInspection", request, WATER).findings) == 1
    assert list(county.ask("GetInspection", request, ROADS).findings) == []


def test_members_and_leaders_do_not_read_inspections(county: County):
    for actor in (MEMBER, SECRETARY):
        with pytest.raises(PermissionMissing):
            county.ask("ListInspections", pb.ListInspectionsRequest(), actor)


def test_the_bulletin_prints_figures_and_goes_to_its_units(county: County):
    county.dispatch(1, ("t1", "water", "sole"))
    county.dispatch(2, ("t2", "roads", "sole"))
    county.reply("t2")
    county.pass_days(100)
    done = county.conduct(county.announce("closing_reply", unit_ids=["water", "roads"]))
    inspection_id = done.inspection.inspection_id
    finding = county.raise_all(done)[0]
    county.order(finding)
    issue = pb.IssueBulletinRequest(inspection_id=inspection_id, doc_no="青政督〔2027〕1号")
    bulletin = county.do("IssueBulletin", issue).bulletin
    text = "\n".join(section.text for section in bulletin.sections)
    assert "县水利局：承办件数1；办复率0.0%（0/1）" in text
    assert "限期补办" in text
    shown = county.ask("GetBulletin", pb.GetBulletinRequest(bulletin_id=bulletin.bulletin_id), ROADS).bulletin
    assert {result.unit_name for result in shown.results} == {"县水利局", "县交通局"}
    assert county.ask("ListBulletins", pb.ListBulletinsRequest(), SECRETARY).total == 1
    with pytest.raises(NotFound):
        county.ask("GetBulletin", pb.GetBulletinRequest(bulletin_id=bulletin.bulletin_id), CADRES)
    printed = county.world.announced(ev.BulletinIssued)[0].results
    assert {result.unit_id: result.findings for result in printed} == {"water": 1, "roads": 0}
    second = county.conduct(county.announce("three_meetings", unit_ids=["water"]))
    county.do("RaiseFindings", pb.RaiseFindingsRequest(inspection_id=second.inspection.inspection_id))
    for each in second.proposed:
        county.do("DismissFinding", pb.DismissFindingRequest(finding_id=each.finding_id, reason="已补登"))
    again = pb.IssueBulletinRequest(inspection_id=second.inspection.inspection_id, doc_no="青政督〔2027〕1号")
    with pytest.raises(Conflict) as refused:
        county.do("IssueBulletin", again)
    assert refused.value.reason == "BULLETIN_DOC_NO_TAKEN"


def test_a_member_of_no_team_cannot_announce(county: County):
    planned = county.plan("closing_reply", team_person_ids=[CLERK.id, PARTY.id], unit_ids=["water", "cadres"])
    request = pb.AnnounceInspectionRequest(inspection_id=planned.inspection_id)
    with pytest.raises(RoleNotAllowed):
        county.do("AnnounceInspection", request, GOVERNMENT)
