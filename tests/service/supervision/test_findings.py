"""Findings: raised, set aside, put right by their units in time or not, checked by the team."""

from __future__ import annotations

import pytest

from cppcc_api.supervision.v1 import supervision_events_pb2 as ev
from cppcc_api.supervision.v1 import supervision_service_pb2 as pb
from kit.core.errors import Invalid, NotFound, Precondition
from kit.core.states import IllegalTransition, RoleNotAllowed
from kit.runtime import PermissionMissing
from kit.store import VersionMismatch
from services.supervision.store import gauges
from tests.builders.supervision import CADRES, CLERK, GOVERNMENT, PARTY, ROADS, WATER, County


@pytest.fixture
def done(county: County) -> pb.ConductInspectionResponse:
    """An inspection that found one reply missing at water and one at the cadres' department."""
    county.file(1)
    county.dispatch(1, ("t1", "water", "sole"))
    county.file(2)
    county.dispatch(2, ("t2", "cadres", "sole"))
    county.pass_days(100)
    return county.conduct(county.announce("closing_reply"))


@pytest.fixture
def finding(county: County, done) -> pb.Finding:
    """Water's finding, raised."""
    raised = county.raise_all(done)
    return next(each for each in raised if each.unit_id == "water")


def report(finding, **more) -> pb.ReportRectificationRequest:
    values = {"report": "已送达答复", **more}
    return pb.ReportRectificationRequest(finding_id=finding.finding_id, **values)


def verify(finding, accept=True, **more) -> pb.VerifyRectificationRequest:
    return pb.VerifyRectificationRequest(finding_id=finding.finding_id, accept=accept, **more)


def close(county, finding):
    return county.do("CloseInspection", pb.CloseInspectionRequest(inspection_id=finding.inspection_id))


def test_a_finding_names_the_proposal_and_the_facts_that_it_rests_on(county: County, finding):
    event = next(each for each in county.world.announced(ev.FindingRaised) if each.unit_id == "water")
    assert (event.proposal_no, event.finding_code, event.system) == ("2027001", "reply_missing", "government")
    assert list(event.evidence_ids) == ["dispatch.t1"]
    shown = county.ask("GetFinding", pb.GetFindingRequest(finding_id=finding.finding_id), WATER).finding
    assert shown.evidence[0].text.startswith("县水利局交办")


def test_rectification_goes_from_order_to_verification(county: County, finding):
    ordered = county.order(finding)
    assert ordered.state == "rectifying"
    assert ordered.due_at.ToDatetime() > county.now.replace(tzinfo=None)
    county.do("ReportRectification", report(finding), WATER)
    verified = county.do("VerifyRectification", verify(finding, comment="到位"), GOVERNMENT).finding
    assert verified.state == "verified"
    assert [step.label for step in verified.history] == ["认定问题", "责令整改", "报告整改情况", "整改验收"]
    assert county.world.announced(ev.RectificationReported)[0].on_time
    assert county.world.announced(ev.RectificationVerified)[0].accepted


def test_a_report_that_does_not_do_goes_back_with_a_new_date(county: County, finding):
    county.order(finding)
    county.do("ReportRectification", report(finding), WATER)
    with pytest.raises(Invalid):
        county.do("VerifyRectification", verify(finding, accept=False))
    returned = county.do("VerifyRectification", verify(finding, accept=False, comment="未见答复")).finding
    assert returned.state == "rectifying"
    event = county.world.announced(ev.RectificationVerified)[0]
    assert (event.accepted, event.HasField("due_at")) == (False, True)
    county.do("ReportRectification", report(finding), WATER)


def test_only_the_finding_unit_reports_and_only_the_team_orders(county: County, finding):
    with pytest.raises(PermissionMissing):
        request = pb.OrderRectificationRequest(finding_id=finding.finding_id, requirement="自查")
        county.do("OrderRectification", request, WATER)
    county.order(finding)
    with pytest.raises(NotFound):
        county.do("ReportRectification", report(finding), ROADS)
    with pytest.raises(RoleNotAllowed):
        county.do("ReportRectification", report(finding), CLERK)
    with pytest.raises(NotFound):
        county.do("VerifyRectification", verify(finding), PARTY)


def test_the_committee_reports_for_a_unit_that_does_not_sign_in(county: County):
    county.dispatch(3, ("t3", "court", "sole"))
    county.pass_days(100)
    done = county.conduct(county.announce("closing_reply", unit_ids=["court"]))
    finding = county.raise_all(done)[0]
    county.order(finding)
    assert county.do("ReportRectification", report(finding), CLERK).finding.state == "reported"


def test_the_unit_is_warned_before_the_date_and_reminded_in_red_after_it(county: County, finding):
    county.order(finding)
    county.pass_days(30)
    near = county.world.announced(ev.RectificationApproaching)
    assert [event.days_left for event in near] == [14, 3]
    assert [event.unit_id for event in county.world.announced(ev.RectificationOverdue)] == ["water"]
    reminders = [e for e in county.world.announced(ev.ReminderIssued) if e.matter == "rectification"]
    assert [(e.level, e.unit_id, e.automatic) for e in reminders] == [("red", "water", True)]
    shown = county.ask("GetFinding", pb.GetFindingRequest(finding_id=finding.finding_id), WATER).finding
    assert shown.overdue
    reported = county.do("ReportRectification", report(finding), WATER)
    assert reported.finding.state == "reported"
    assert not county.world.announced(ev.RectificationReported)[0].on_time


def test_a_report_in_time_stops_the_warnings(county: County, finding):
    county.order(finding)
    county.do("ReportRectification", report(finding), WATER)
    county.pass_days(40)
    assert county.world.announced(ev.RectificationOverdue) == []


def test_a_raised_finding_that_is_dismissed_is_taken_back_before_everybody(county: County, finding):
    request = pb.DismissFindingRequest(finding_id=finding.finding_id, reason="有延期批文")
    assert county.do("DismissFinding", request).finding.state == "dismissed"
    assert county.world.announced(ev.FindingDismissed)[0].reason == "有延期批文"


def test_a_proposed_finding_is_dismissed_quietly_and_with_a_reason(county: County, done):
    with pytest.raises(Invalid):
        county.do("DismissFinding", pb.DismissFindingRequest(finding_id=done.proposed[0].finding_id))
    request = pb.DismissFindingRequest(finding_id=done.proposed[0].finding_id, reason="系统外已答复")
    county.do("DismissFinding", request)
    assert county.world.announced(ev.FindingDismissed) == []


def test_the_team_adds_findings_with_documents_or_facts(county: County, done):
    inspection_id = done.inspection.inspection_id
    added = pb.FindingInput(
        unit_id="water", task_id="t1", finding_code="other", text="现场未见泵站", evidence_refs=["photo-1"]
    )
    request = pb.RaiseFindingsRequest(inspection_id=inspection_id, added=[added])
    raised = county.do("RaiseFindings", request, GOVERNMENT).findings[0]
    assert (raised.by_hand, raised.state, raised.proposal_no) == (True, "raised", "2027001")
    assert county.do("RaiseFindings", request).findings[0].finding_id != raised.finding_id


@pytest.mark.parametrize(
    ("entered", "reason"),
    [
        ({"text": "没有依据", "finding_code": "other"}, "EVIDENCE_MISSING"),
        ({"text": "x", "finding_code": "other", "evidence_ids": ["dispatch.t2"]}, "UNKNOWN_EVIDENCE"),
        ({"text": "x", "finding_code": "weird", "evidence_refs": ["p"]}, "FINDING_CODE_UNKNOWN"),
        ({"unit_id": "nowhere", "text": "x", "finding_code": "other"}, "UNIT_NOT_INSPECTED"),
    ],
)
def test_what_the_team_adds_is_checked(county: County, done, entered, reason):
    added = pb.FindingInput(**{"unit_id": "water", **entered})
    request = pb.RaiseFindingsRequest(inspection_id=done.inspection.inspection_id, added=[added])
    with pytest.raises(Invalid) as refused:
        county.do("RaiseFindings", request)
    assert reason in {error.reason for error in refused.value.fields}
    assert county.world.announced(ev.FindingRaised) == []


def test_an_office_adds_nothing_about_another_systems_unit(county: County, done):
    added = pb.FindingInput(unit_id="cadres", finding_code="other", text="x", evidence_refs=["photo"])
    request = pb.RaiseFindingsRequest(inspection_id=done.inspection.inspection_id, added=[added])
    with pytest.raises(Invalid):
        county.do("RaiseFindings", request, GOVERNMENT)


def test_an_inspection_ends_when_everything_is_decided_and_put_right(county: County, done):
    inspection_id = done.inspection.inspection_id
    bulletin = pb.IssueBulletinRequest(inspection_id=inspection_id, doc_no="青政督〔2027〕1号")
    with pytest.raises(IllegalTransition):
        county.do("IssueBulletin", bulletin)
    first, second = done.proposed
    raise_one = pb.RaiseFindingsRequest(inspection_id=inspection_id, proposed_finding_ids=[first.finding_id])
    county.do("RaiseFindings", raise_one)
    with pytest.raises(Precondition) as undecided:
        county.do("IssueBulletin", bulletin)
    assert undecided.value.reason == "FINDINGS_UNDECIDED"
    raise_other = pb.RaiseFindingsRequest(
        inspection_id=inspection_id, proposed_finding_ids=[second.finding_id]
    )
    county.do("RaiseFindings", raise_other)
    county.order(first)
    county.do("IssueBulletin", bulletin)
    with pytest.raises(Precondition) as unsettled:
        close(county, first)
    assert unsettled.value.reason == "FINDINGS_UNSETTLED"
    unit = WATER if first.unit_id == "water" else CADRES
    county.do("ReportRectification", report(first), unit)
    county.do("VerifyRectification", verify(first))
    assert close(county, first).inspection.state == "closed"
    noted = county.ask("GetFinding", pb.GetFindingRequest(finding_id=second.finding_id)).finding
    assert noted.state == "noted"


def test_the_next_inspection_does_not_find_the_same_again(county: County, finding):
    again = county.conduct(county.announce("closing_reply"))
    assert list(again.proposed) == []


def test_two_who_decide_at_once_do_not_overwrite_each_other(county: County, finding):
    county.order(finding)
    with pytest.raises(VersionMismatch):
        request = pb.DismissFindingRequest(
            finding_id=finding.finding_id, expected_version=finding.version, reason="误判"
        )
        county.do("DismissFinding", request)


def test_a_unit_lists_its_own_findings_and_an_office_those_of_its_system(county: County, finding):
    everything = pb.ListFindingsRequest()
    assert county.ask("ListFindings", everything).total == 2
    assert county.ask("ListFindings", everything, WATER).total == 1
    assert county.ask("ListFindings", everything, PARTY).findings[0].unit_id == "cadres"
    assert county.ask("ListFindings", pb.ListFindingsRequest(state="raised", unit_id="water")).total == 1


def test_lists_come_in_pages(county: County, finding):
    first = county.ask("ListFindings", pb.ListFindingsRequest(page_size=1))
    second = county.ask("ListFindings", pb.ListFindingsRequest(page_size=1, page_token=first.next_page_token))
    assert first.findings[0].finding_id != second.findings[0].finding_id
    assert (first.total, second.next_page_token) == (2, "")


def test_work_goes_from_the_team_to_the_unit_and_back(county: County, finding):
    assert ("order", f"责令整改：{finding.text}") in county.work(CLERK)
    county.order(finding)
    assert county.work(WATER) == [("report", f"报告整改情况：{finding.text}")]
    assert "ReportRectification" in county.actions(WATER)
    county.do("ReportRectification", report(finding), WATER)
    assert county.work(WATER) == []
    assert ("verify", f"整改验收：{finding.text}") in county.work(GOVERNMENT)
    assert "VerifyRectification" not in county.actions(PARTY)


def test_the_timeline_tells_a_findings_story_to_the_unit_but_not_to_others(county: County, finding):
    county.order(finding)
    assert county.timeline(WATER)[-2:] == ["办结答复督查：认定问题", "办结答复督查：责令整改"]
    assert county.timeline(CADRES) == []


def test_gauges_count_open_findings_and_overdue_rectifications(county: County, finding):
    county.order(finding)
    reader = county.world.runtime.reader(CLERK, None)
    assert gauges(reader)["cppcc_findings_open"] == {"closing_reply": 2.0}
    assert gauges(reader)["cppcc_rectifications_overdue"] == {}
    county.pass_days(40)
    late = gauges(county.world.runtime.reader(CLERK, None))
    assert late["cppcc_rectifications_overdue"] == {"县水利局": 1.0}
