"""Inspections: planned, announced, looked back on by their units, conducted on the evidence, closed."""

from __future__ import annotations

import secrets
from collections.abc import Sequence

from cppcc_api.supervision.v1 import supervision_service_pb2 as pb
from kit.core.ids import new_id
from kit.store import Context
from services.supervision.domain import inspection as rules
from services.supervision.domain import look_back
from services.supervision.domain.checking import LOOK_BACK, Examined, Unit, examine, examine_look_back
from services.supervision.domain.drawing import Size
from services.supervision.domain.finding import Act, Finding, new_problems, note, proposed
from services.supervision.domain.inspection import Inspection
from services.supervision.domain.people import UnitRef, works_for
from services.supervision.domain.refusals import InspectionUnknown
from services.supervision.states import OPEN_FINDING, PROPOSED
from services.supervision.store import clocks, events, evidence, inputs, lookups, registers, views
from shared import copies


def plan_inspection(request: pb.PlanInspectionRequest, ctx: Context) -> pb.PlanInspectionResponse:
    """Prepare an inspection; nobody is told yet."""
    session = registers.current_session(ctx, request.inspection.session_id)
    plan = rules.check(inputs.plan(request.inspection, ctx, session.id), session.name)
    saved = ctx.save(rules.new(new_id(), plan, ctx.now))
    return pb.PlanInspectionResponse(inspection=views.inspection(saved, ctx))


def update_inspection(request: pb.UpdateInspectionRequest, ctx: Context) -> pb.UpdateInspectionResponse:
    """Replace the plan."""
    inspection = lookups.seen_inspection(ctx, request.inspection_id, request.expected_version)
    session = registers.current_session(ctx, request.inspection.session_id or inspection.session_id)
    plan = rules.check(inputs.plan(request.inspection, ctx, session.id), session.name)
    saved = ctx.save(rules.update(inspection, plan, lookups.relations_to_inspection(ctx, inspection)))
    return pb.UpdateInspectionResponse(inspection=views.inspection(saved, ctx))


def cancel_inspection(request: pb.CancelInspectionRequest, ctx: Context) -> pb.CancelInspectionResponse:
    """Drop the plan."""
    inspection = lookups.seen_inspection(ctx, request.inspection_id, request.expected_version)
    relations = lookups.relations_to_inspection(ctx, inspection)
    saved = ctx.save(rules.cancel(inspection, relations, request.reason.strip()))
    return pb.CancelInspectionResponse(inspection=views.inspection(saved, ctx))


def announce_inspection(request: pb.AnnounceInspectionRequest, ctx: Context) -> pb.AnnounceInspectionResponse:
    """Tell the units; the seed of a look back's draw is published with the notice."""
    inspection = lookups.seen_inspection(ctx, request.inspection_id, request.expected_version)
    seed = request.draw_seed.strip() or secrets.token_hex(8)
    relations = lookups.relations_to_inspection(ctx, inspection)
    announced = rules.announce(inspection, relations, request.notice.strip(), seed, ctx.now)
    team = registers.people(ctx, [person.person_id for person in inspection.team])
    rules.check_team(inspection.units, [person.roles for person in team.values()])
    clocks.watch_look_back(ctx, announced)
    saved = ctx.save(announced, events.announced(announced))
    return pb.AnnounceInspectionResponse(inspection=views.inspection(saved, ctx))


def report_look_back(request: pb.ReportLookBackRequest, ctx: Context) -> pb.ReportLookBackResponse:
    """A unit reports what it found on its own list; the committee enters it for one that does not sign in."""
    inspection = lookups.seen_inspection(ctx, request.inspection_id, request.expected_version)
    unit = _reporting_unit(ctx, inspection, request.unit_id)
    listed = look_back.entries(evidence.tasks_inspected(ctx, inspection, [unit.unit_id]))
    entered_by = "" if works_for(ctx.actor, unit.unit_id) else ctx.actor.name
    items = inputs.items(request.items)
    named = (unit.unit_id, unit.name)
    relations = lookups.relations_to_inspection(ctx, inspection)
    report = look_back.report(named, listed, items, request.text.strip(), ctx.now, entered_by)
    saved = ctx.save(rules.with_report(inspection, report, relations))
    return pb.ReportLookBackResponse(inspection=views.inspection(saved, ctx))


def _reporting_unit(ctx: Context, inspection: Inspection, unit_id: str) -> UnitRef:
    own = inspection.unit(lookups.unit_of(ctx))
    named = inspection.unit(unit_id) if unit_id else own
    if named is None or (named != own and named.signs_in):
        raise InspectionUnknown()
    return named


def conduct_inspection(request: pb.ConductInspectionRequest, ctx: Context) -> pb.ConductInspectionResponse:
    """Compute the figures and what is wrong from the evidence of this moment."""
    inspection = lookups.seen_inspection(ctx, request.inspection_id, request.expected_version)
    examined = _examine(ctx, inspection)
    relations = lookups.relations_to_inspection(ctx, inspection)
    until = evidence.moment(ctx, inspection)
    conducted = rules.conduct(inspection, examined, relations, request.record.strip(), until, ctx.now)
    earlier = ctx.find(Finding, {"key": {"$in": [problem.key for problem in examined.problems]}})
    fresh = new_problems(examined.problems, earlier)
    found = [ctx.save(proposed(new_id(), inspection, problem, ctx.now)) for problem in fresh]
    clocks.forget_look_back(ctx, inspection)
    saved = ctx.save(conducted, events.conducted(conducted, len(found)))
    return pb.ConductInspectionResponse(
        inspection=views.inspection(saved, ctx), proposed=views.findings(_readable(found, saved, ctx), ctx)
    )


def _readable(found: Sequence[Finding], inspection: Inspection, ctx: Context) -> list[Finding]:
    scope = views.Scope(ctx, inspection)
    return [finding for finding in found if finding.unit_id in scope]


def _examine(ctx: Context, inspection: Inspection) -> Examined:
    tasks = evidence.tasks_inspected(ctx, inspection)
    around = evidence.surroundings(ctx, inspection.session_id, evidence.moment(ctx, inspection))
    units = [Unit(unit.unit_id, unit.name, unit.system) for unit in inspection.units]
    if inspection.kind != LOOK_BACK:
        return examine(inspection.kind, tasks, units, around)
    own = copies.policy(ctx, "supervision", inspection.session_id)
    size = Size(float(own["draw_share"]), int(own["draw_minimum"]))
    reports = inspection.look_backs
    return examine_look_back(inspection.id, tasks, units, reports, around, inspection.draw_seed, size)


def close_inspection(request: pb.CloseInspectionRequest, ctx: Context) -> pb.CloseInspectionResponse:
    """End an inspection; findings raised without an order to put them right stay on record."""
    inspection = lookups.seen_inspection(ctx, request.inspection_id, request.expected_version)
    unsettled = [PROPOSED, *(state for state in OPEN_FINDING if state != "raised")]
    number = ctx.count(Finding, {"inspection_id": inspection.id, "state": {"$in": unsettled}})
    relations = lookups.relations_to_inspection(ctx, inspection)
    closed = rules.close(inspection, number, relations, ctx.now)
    act = Act(relations, ctx.actor.name, ctx.now)
    for finding in ctx.find(Finding, {"inspection_id": inspection.id, "state": "raised"}):
        ctx.save(note(finding, act))
    saved = ctx.save(closed)
    return pb.CloseInspectionResponse(inspection=views.inspection(saved, ctx))
