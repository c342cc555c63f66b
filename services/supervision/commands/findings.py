"""Findings: raised or set aside by the team, put right by their units, checked; and the bulletin."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from cppcc_api.supervision.v1 import supervision_events_pb2 as ev
from cppcc_api.supervision.v1 import supervision_service_pb2 as pb
from kit.convert import instant
from kit.core.errors import FieldError
from kit.core.ids import new_id
from kit.store import Context
from services.supervision.domain import bulletin as bulletins
from services.supervision.domain import finding as rules
from services.supervision.domain import inspection as inspections
from services.supervision.domain.bulletin import Bulletin, Section
from services.supervision.domain.facts import Fact
from services.supervision.domain.finding import Act, ByHand, Finding
from services.supervision.domain.inspection import Inspection
from services.supervision.domain.people import systems_seen
from services.supervision.domain.refusals import (
    DocNoTaken,
    FindingInvalid,
    FindingUnknown,
    InspectionInvalid,
)
from services.supervision.states import DISMISSED, PROPOSED
from services.supervision.store import clocks, events, lookups, views


def raise_findings(request: pb.RaiseFindingsRequest, ctx: Context) -> pb.RaiseFindingsResponse:
    """Stand by proposed findings and add what the team found on the spot; the units read of them."""
    inspection = lookups.seen_inspection(ctx, request.inspection_id, request.expected_version)
    relations = lookups.relations_to_inspection(ctx, inspection)
    found = _chosen(ctx, inspection, request.proposed_finding_ids)
    added = _added(ctx, inspection, request.added)
    act = Act(relations, ctx.actor.name, ctx.now)
    raised = [rules.raise_(finding, act) for finding in (*found, *added)]
    inspection = inspections.raised(inspection, _numbers(ctx, inspection, raised), relations)
    saved = [ctx.save(finding, events.raised(finding)) for finding in raised]
    ctx.save(inspection)
    return pb.RaiseFindingsResponse(findings=views.findings(saved, ctx))


def _chosen(ctx: Context, inspection: Inspection, finding_ids: Sequence[str]) -> list[Finding]:
    found = [lookups.seen_finding(ctx, each) for each in dict.fromkeys(finding_ids)]
    if any(finding.inspection_id != inspection.id for finding in found):
        raise FindingUnknown()
    return found


def _added(ctx: Context, inspection: Inspection, inputs: Sequence[pb.FindingInput]) -> list[Finding]:
    problems: list[FieldError] = []
    made = []
    for number, each in enumerate(inputs):
        place = f"added[{number}]"
        entered = ByHand(each.finding_code, each.text.strip(), tuple(filter(None, each.evidence_refs)))
        facts = _cited(ctx, each)
        unit = inspection.unit(each.unit_id)
        problems += rules.by_hand_problems(place, entered, len(each.evidence_ids) + bool(each.task_id))
        if unit is None or unit.system not in systems_seen(ctx.actor):
            problems.append(FieldError(f"{place}.unit_id", "UNIT_NOT_INSPECTED", "该单位不在本次督查范围内"))
        elif len(facts) < len(set(each.evidence_ids)) + bool(each.task_id):
            problems.append(FieldError(f"{place}.evidence_ids", "UNKNOWN_EVIDENCE", "没有所引的事实"))
        elif not problems:
            made.append(rules.by_hand(new_id(), inspection, unit, entered, facts, ctx.now))
    if problems:
        raise FindingInvalid(fields=problems)
    return made


def _cited(ctx: Context, entered: pb.FindingInput) -> list[Fact]:
    """The unit's own facts that are cited, and the dispatch of the task it is about."""
    ways = [{"_id": {"$in": list(entered.evidence_ids)}}]
    if entered.task_id:
        ways.append({"task_id": entered.task_id, "kind": "task_dispatched"})
    return ctx.find(Fact, {"unit_id": entered.unit_id, "$or": ways})


def _numbers(ctx: Context, inspection: Inspection, raised: Sequence[Finding]) -> Counter[str]:
    query = {"inspection_id": inspection.id, "raised_at": {"$ne": None}, "state": {"$ne": DISMISSED}}
    return Counter(finding.unit_id for finding in (*ctx.find(Finding, query), *raised))


def _act(ctx: Context, finding: Finding) -> Act:
    return Act(lookups.relations_to_finding(ctx, finding), ctx.actor.name, ctx.now)


def dismiss_finding(request: pb.DismissFindingRequest, ctx: Context) -> pb.DismissFindingResponse:
    """Set a finding aside with the reason; one that was raised counts for nothing any more."""
    finding = lookups.seen_finding(ctx, request.finding_id, request.expected_version)
    dismissed = rules.dismiss(finding, _act(ctx, finding), request.reason.strip())
    clocks.forget_rectification(ctx, finding)
    told = events.of_finding(
        ev.FindingDismissed, dismissed, reason=dismissed.comment, dismissed_at=dismissed.closed_at
    )
    saved = ctx.save(dismissed, *([told] if finding.raised_at else []))
    return pb.DismissFindingResponse(finding=views.finding(saved, ctx))


def order_rectification(request: pb.OrderRectificationRequest, ctx: Context) -> pb.OrderRectificationResponse:
    """Make the unit put a finding right by a date."""
    finding = lookups.seen_finding(ctx, request.finding_id, request.expected_version)
    due_at = instant(request.due_at) or clocks.rectification_due_at(ctx, finding.session_id)
    ordered = rules.order(finding, _act(ctx, finding), new_id(), request.requirement.strip(), due_at)
    clocks.watch_rectification(ctx, ordered)
    told = events.of_finding(
        ev.RectificationOrdered,
        ordered,
        rectification_id=ordered.rectification_id,
        requirement=ordered.requirement,
        due_at=ordered.due_at,
        ordered_at=ctx.now,
    )
    saved = ctx.save(ordered, told)
    return pb.OrderRectificationResponse(finding=views.finding(saved, ctx))


def report_rectification(
    request: pb.ReportRectificationRequest, ctx: Context
) -> pb.ReportRectificationResponse:
    """The unit says what it did."""
    finding = lookups.seen_finding(ctx, request.finding_id, request.expected_version)
    refs = tuple(filter(None, request.evidence_refs))
    reported = rules.report(finding, _act(ctx, finding), request.report.strip(), refs)
    clocks.forget_rectification(ctx, finding)
    told = events.of_finding(
        ev.RectificationReported,
        reported,
        rectification_id=reported.rectification_id,
        report=reported.report,
        on_time=not finding.overdue(ctx.now),
        reported_at=ctx.now,
    )
    saved = ctx.save(reported, told)
    return pb.ReportRectificationResponse(finding=views.finding(saved, ctx))


def verify_rectification(
    request: pb.VerifyRectificationRequest, ctx: Context
) -> pb.VerifyRectificationResponse:
    """Accept what was done, or send it back with a new date."""
    finding = lookups.seen_finding(ctx, request.finding_id, request.expected_version)
    act, comment = _act(ctx, finding), request.comment.strip()
    if request.accept:
        checked = rules.verify(finding, act, comment)
    else:
        due_at = instant(request.due_at) or clocks.rectification_due_at(ctx, finding.session_id)
        checked = rules.send_back(finding, act, comment, due_at)
        clocks.watch_rectification(ctx, checked)
    told = events.of_finding(
        ev.RectificationVerified,
        checked,
        rectification_id=checked.rectification_id,
        accepted=request.accept,
        comment=comment,
        due_at=None if request.accept else checked.due_at,
        verified_at=ctx.now,
    )
    saved = ctx.save(checked, told)
    return pb.VerifyRectificationResponse(finding=views.finding(saved, ctx))


def issue_bulletin(request: pb.IssueBulletinRequest, ctx: Context) -> pb.IssueBulletinResponse:
    """Send the bulletin out: figures per unit, findings and what was asked, as they stand now."""
    inspection = lookups.seen_inspection(ctx, request.inspection_id, request.expected_version)
    relations = lookups.relations_to_inspection(ctx, inspection)
    undecided = ctx.count(Finding, {"inspection_id": inspection.id, "state": PROPOSED})
    bulletin = _bulletin(ctx, inspection, request)
    issued = inspections.issue_bulletin(inspection, bulletin.id, undecided, relations)
    _check_doc_no(ctx, bulletin.doc_no)
    saved = ctx.save(bulletin, events.bulletin_issued(bulletin))
    ctx.save(issued)
    return pb.IssueBulletinResponse(bulletin=views.bulletin(saved))


def _bulletin(ctx: Context, inspection: Inspection, request: pb.IssueBulletinRequest) -> Bulletin:
    query = {"inspection_id": inspection.id, "raised_at": {"$ne": None}, "state": {"$ne": DISMISSED}}
    findings = ctx.find(Finding, query, sort=[("unit_name", 1), ("proposal_no", 1), ("_id", 1)])
    given = tuple(Section(each.heading.strip(), each.text.strip()) for each in request.sections)
    return Bulletin(
        id=new_id(),
        inspection_id=inspection.id,
        kind=inspection.kind,
        session_id=inspection.session_id,
        title=request.title.strip() or bulletins.standard_title(inspection),
        doc_no=request.doc_no.strip(),
        sections=given or bulletins.standard_sections(inspection, findings),
        units=inspection.units,
        figures=inspection.figures,
        results=inspection.results,
        issued_by_name=ctx.actor.name,
        issued_at=ctx.now,
    )


def _check_doc_no(ctx: Context, doc_no: str) -> None:
    if not doc_no:
        problem = FieldError("doc_no", "DOC_NO_MISSING", "请填写发文字号")
        raise InspectionInvalid(fields=[problem])
    known = ctx.find_one(Bulletin, {"doc_no": doc_no})
    if known is not None:
        raise DocNoTaken(field="doc_no", doc_no=doc_no, title=known.title)
