"""Work lists and the commands open to the acting person, both from the same offers."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import Any

from cppcc_api.common.v1 import common_pb2 as common
from kit.convert import page, struct, timestamp
from kit.store import Reader
from services.assignment import states
from services.assignment.domain.cases import Case
from services.assignment.domain.commitments import Commitment
from services.assignment.domain.offers import Offer
from services.assignment.domain.replies import Reply
from services.assignment.domain.tasks import Task
from services.assignment.store import lookups
from services.assignment.store.desk import Desk
from shared import roles
from shared.known import KnownUnit

SERVICE = "assignment"
_NO_DEADLINE = datetime(9999, 12, 31, tzinfo=UTC)


def list_actions(request: common.ListActionsRequest, ctx: Reader) -> common.ListActionsResponse:
    """Every command on one proposal that the actor may give now."""
    case = lookups.case_by_proposal(ctx, request.proposal_id)
    if case is None or not lookups.may_see_case(ctx, case, lookups.tasks_of(ctx, case.id)):
        return common.ListActionsResponse()
    found = [_action(offer) for offer in Desk(ctx, [case]).offers(case)]
    size = request.page_size or max(len(found), 1)
    shown, token = page(found, size, request.page_token)
    return common.ListActionsResponse(actions=shown, next_page_token=token)


def _action(offer: Offer) -> common.ActionOffer:
    return common.ActionOffer(
        service=SERVICE,
        rpc=offer.rpc,
        label=offer.label,
        target_id=offer.target_id,
        target_title=offer.target_title,
        expected_version=offer.version,
        due_at=timestamp(offer.due_at),
        arguments=struct(offer.arguments),
    )


def list_work(request: common.ListWorkRequest, ctx: Reader) -> common.ListWorkResponse:
    """What waits for the actor, earliest deadline first."""
    desk = Desk(ctx, _candidates(ctx, request.proposal_id))
    items = [_item(case, offer, ctx.now) for case in desk.cases for offer in desk.offers(case) if offer.todo]
    wanted = [item for item in items if not request.kind or item.kind == request.kind]
    wanted.sort(key=_urgency)
    shown, token = page(wanted, request.page_size, request.page_token)
    return common.ListWorkResponse(items=shown, next_page_token=token, total=len(wanted))


def _urgency(item: common.WorkItem) -> tuple[datetime, str]:
    due = item.due_at.ToDatetime(UTC) if item.HasField("due_at") else _NO_DEADLINE
    return due, item.work_id


def _item(case: Case, offer: Offer, now: datetime) -> common.WorkItem:
    kind = _kind(offer)
    return common.WorkItem(
        work_id=f"{SERVICE}|{kind}|{offer.target_id}",
        service=SERVICE,
        kind=kind,
        title=f"{offer.label}：{case.proposal_no} {case.title}",
        proposal_id=case.proposal_id,
        proposal_no=case.proposal_no,
        subject_id=offer.target_id,
        subject_kind=offer.target_kind,
        state=offer.state,
        unit_id=offer.unit_id,
        created_at=timestamp(offer.since),
        due_at=timestamp(offer.due_at),
        overdue=offer.due_at is not None and now > offer.due_at,
        rpc=offer.rpc,
    )


def _kind(offer: Offer) -> str:
    """``ReceiveAssignment`` → ``receive_assignment``."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", offer.rpc).lower()


def _candidates(ctx: Reader, proposal_id: str) -> list[Case]:
    """Cases in which something may wait for the actor."""
    ids = _through_tasks(ctx) | _through_replies(ctx) | _through_promises(ctx)
    ways: list[dict[str, Any]] = [{"_id": {"$in": sorted(ids)}}]
    if _dispatches(ctx):
        ways.append({"state": {"$in": [*states.UNDISPATCHED, "closed"]}})
    query: dict[str, Any] = {"$or": ways}
    if proposal_id:
        query = {"$and": [query, {"addressees.proposal_id": proposal_id}]}
    return ctx.find(Case, query, sort=[("proposal_no", 1)])


def _dispatches(ctx: Reader) -> bool:
    return bool(ctx.actor.roles & (roles.COMMITTEE | roles.TWO_OFFICES))


def _served_units(ctx: Reader) -> list[str]:
    return [unit.id for unit in ctx.find(KnownUnit, {"signs_in": False})]


def _own_unit(ctx: Reader) -> str:
    return ctx.actor.unit_id if ctx.actor.roles & roles.UNIT else ""


def _through_tasks(ctx: Reader) -> set[str]:
    ways: list[dict[str, Any]] = [{"awaiting.person_id": ctx.actor.id}]
    working = {"state": {"$in": list(states.OPEN_TASK)}}
    if _dispatches(ctx):
        ways += [
            {"state": "objection_raised"},
            {"state": "handling", "extensions.decision": ""},
            {"state": "replied", "dissatisfied": True},
            {"unit_id": {"$in": _served_units(ctx)}, **working},
            {"peer_instance": {"$gt": ""}, **working},
        ]
    if unit_id := _own_unit(ctx):
        led = ctx.find(Task, {"unit_id": unit_id, "part": "lead", **working})
        ways.append({"unit_id": unit_id, **working})
        ways.append({"case_id": {"$in": [task.case_id for task in led]}, "state": "opinion_submitted"})
    return {task.case_id for task in ctx.find(Task, {"$or": ways})}


def _through_replies(ctx: Reader) -> set[str]:
    """Drafts that wait for a review, or that belong to tasks which were done before."""
    ways: list[dict[str, Any]] = []
    if ctx.actor.roles & (roles.INSPECTION | roles.COMMITTEE):
        ways.append({"state": "inspection"})
    if unit_id := _own_unit(ctx):
        ways.append({"state": {"$in": list(states.UNISSUED)}, "unit_id": unit_id})
    return {reply.case_id for reply in ctx.find(Reply, {"$or": ways})} if ways else set()


def _through_promises(ctx: Reader) -> set[str]:
    ways: list[dict[str, Any]] = []
    if _dispatches(ctx):
        ways.append({"state": "reported"})
        ways.append({"state": {"$in": list(states.UNKEPT)}, "unit_id": {"$in": _served_units(ctx)}})
    if unit_id := _own_unit(ctx):
        ways.append({"state": {"$in": list(states.UNKEPT)}, "unit_id": unit_id})
    if ctx.actor.roles & roles.PROPOSERS:
        own = ctx.find(Case, {"addressees.signers.person_id": ctx.actor.id})
        ways.append({"state": "reported", "case_id": {"$in": [case.id for case in own]}})
    return {each.case_id for each in ctx.find(Commitment, {"$or": ways})} if ways else set()
