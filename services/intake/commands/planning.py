"""The four planned kinds: plans, their steps, adoption and end."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TypeVar

from cppcc_api.intake.v1 import intake_service_pb2 as pb
from kit.convert import instant
from kit.core.errors import FieldError
from kit.core.ids import new_id
from kit.store import Context
from services.intake.domain import planning
from services.intake.domain.planning import Body, PlanMember, PlannedProposal, Step
from services.intake.domain.refusals import InvalidInput
from services.intake.states import PLAN
from services.intake.store import facts, lookups
from services.intake.store import views_call as views
from shared import copies

T = TypeVar("T")


def create_plan(request: pb.CreatePlanRequest, ctx: Context) -> pb.CreatePlanResponse:
    """Begin a planned proposal."""
    plan = _entered(request.plan, ctx)
    planning.check_input(plan)
    return pb.CreatePlanResponse(plan=views.plan(ctx, ctx.save(plan)))


def update_plan(request: pb.UpdatePlanRequest, ctx: Context) -> pb.UpdatePlanResponse:
    """Change a plan that is not yet adopted."""
    plan = ctx.get(PlannedProposal, request.plan_id, expected=request.expected_version)
    saved = ctx.save(planning.update(plan, _entered(request.plan, ctx)))
    return pb.UpdatePlanResponse(plan=views.plan(ctx, saved))


def add_plan_step(request: pb.AddPlanStepRequest, ctx: Context) -> pb.AddPlanStepResponse:
    """Record a step, from the first consultation to the improved text."""
    plan = ctx.get(PlannedProposal, request.plan_id, expected=request.expected_version)
    step = Step(
        kind=request.step.kind,
        text=request.step.text.strip(),
        by_name=request.step.by_name.strip() or ctx.actor.name,
        at=instant(request.step.at) or ctx.now,
        document_ref=request.step.document_ref.strip(),
    )
    saved = ctx.save(planning.add_step(plan, step))
    return pb.AddPlanStepResponse(plan=views.plan(ctx, saved))


def adopt_plan(request: pb.AdoptPlanRequest, ctx: Context) -> pb.AdoptPlanResponse:
    """Adopt a plan that has what its kind asks for."""
    plan = ctx.get(PlannedProposal, request.plan_id, expected=request.expected_version)
    adopted = planning.adopt(plan, request.decided_by.strip(), request.document_ref.strip(), ctx.now)
    saved = ctx.save(adopted, facts.plan_adopted(adopted))
    return pb.AdoptPlanResponse(plan=views.plan(ctx, saved))


def close_plan(request: pb.ClosePlanRequest, ctx: Context) -> pb.ClosePlanResponse:
    """End a plan, done or dropped."""
    plan = ctx.get(PlannedProposal, request.plan_id, expected=request.expected_version)
    saved = ctx.save(planning.close(plan, request.outcome, request.reason.strip()))
    return pb.ClosePlanResponse(plan=views.plan(ctx, saved))


def _entered(entered: pb.PlanInput, ctx: Context) -> PlannedProposal:
    session = lookups.known_session(ctx, lookups.session_id_or_current(ctx, entered.session_id))
    problems: list[FieldError] = []
    organizations = _known(
        ctx, copies.KnownOrganization, entered.organization_ids, "organization_ids", problems
    )
    members = _known(ctx, copies.KnownMember, entered.member_ids, "member_ids", problems)
    units = lookups.named_units(ctx, entered.unit_ids, "plan.unit_ids", problems)
    leader_name = _leader_name(entered, ctx, problems)
    if problems:
        raise InvalidInput(fields=problems)
    return PlannedProposal(
        id=new_id(),
        session_id=session.id,
        planned_kind=entered.planned_kind,
        title=entered.title.strip(),
        state=PLAN.initials[0],
        created_at=ctx.now,
        text=entered.text.strip(),
        leader_person_id=entered.leader_person_id,
        leader_name=leader_name,
        bodies=tuple(Body(each.id, each.name, each.kind) for each in organizations),
        units=units,
        members=tuple(PlanMember(m.id, m.person_id, m.name, m.kind) for m in members),
        planned_count=entered.planned_count,
        oversight_item=entered.oversight_item.strip(),
    )


def _leader_name(entered: pb.PlanInput, ctx: Context, problems: list[FieldError]) -> str:
    if not entered.leader_person_id:
        return entered.leader_name.strip()
    leader = ctx.find_one(copies.KnownPerson, {"_id": entered.leader_person_id})
    if leader is None:
        problems.append(FieldError("plan.leader_person_id", "UNKNOWN_PERSON", "没有找到这位领导"))
        return ""
    return leader.name


def _known(ctx: Context, cls: type[T], ids: Iterable[str], field: str, problems: list[FieldError]) -> list[T]:
    wanted = list(dict.fromkeys(ids))
    found: dict[str, Any] = {each.id: each for each in ctx.find(cls, {"_id": {"$in": wanted}})}  # type: ignore[attr-defined]
    for n, each in enumerate(wanted):
        if each not in found:
            problems.append(FieldError(f"plan.{field}[{n}]", "UNKNOWN", "名册中没有这一项"))
    return [found[each] for each in wanted if each in found]
