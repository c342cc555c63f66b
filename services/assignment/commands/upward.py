"""What the office tells an upper instance that delegated a case: that it is not ours, or takes longer."""

from __future__ import annotations

from cppcc_api.assignment.v1 import assignment_events_pb2 as pb_events
from cppcc_api.assignment.v1 import assignment_service_pb2 as pb
from kit.convert import instant
from kit.store import Context
from services.assignment.domain import deadlines, delegated, relations
from services.assignment.domain.cases import Case
from services.assignment.domain.facts import HANDLERS
from services.assignment.store import events, journal, lookups, present


def object_to_delegation(
    request: pb.ObjectToDelegationRequest, ctx: Context
) -> pb.ObjectToDelegationResponse:
    """Say that a delegated case is not for units of ours; the upper office decides."""
    case, found = _at_hand(ctx, request)
    reason = request.reason.strip()
    objected = delegated.object_upward(case, reason, ctx.now, found)
    event = events.of_case(
        pb_events.DelegationObjected, case, reason=reason, by_name=ctx.actor.name, objected_at=ctx.now
    )
    saved = ctx.save(objected, event)
    journal.of_case(ctx, saved, "delegation_objected", "向上级提出异议", reason, HANDLERS)
    return pb.ObjectToDelegationResponse(case=present.case(ctx, saved))


def request_delegation_extension(
    request: pb.RequestDelegationExtensionRequest, ctx: Context
) -> pb.RequestDelegationExtensionResponse:
    """Ask the upper office for more time."""
    case, found = _at_hand(ctx, request)
    due, reason = instant(request.due_at), request.reason.strip()
    asked = delegated.ask_upper_time(case, due, reason, found)
    event = events.of_case(
        pb_events.DelegationExtensionRequested,
        case,
        requested_due_at=due,
        reason=reason,
        by_name=ctx.actor.name,
        requested_at=ctx.now,
    )
    saved = ctx.save(asked, event)
    title = f"向上级申请延期至{deadlines.chinese_date(due)}" if due else ""
    journal.of_case(ctx, saved, "delegation_extension_requested", title, reason, HANDLERS)
    return pb.RequestDelegationExtensionResponse(case=present.case(ctx, saved))


def _at_hand(
    ctx: Context, request: pb.ObjectToDelegationRequest | pb.RequestDelegationExtensionRequest
) -> tuple[Case, frozenset[str]]:
    case = lookups.visible_case(ctx, request.case_id, request.expected_version)
    return case, relations.to_case(ctx.actor, case, lookups.case_system(ctx, case.planned))
