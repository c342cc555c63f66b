"""The three questions that every service answers: what waits, what happened, what may be done."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

from cppcc_api.common.v1 import common_pb2 as common
from kit.convert import page, struct, timestamp
from kit.store import Reader
from services.supervision.domain import offers
from services.supervision.domain.campaign import Campaign
from services.supervision.domain.finding import Finding
from services.supervision.domain.inspection import Inspection
from services.supervision.domain.offers import Offer
from services.supervision.domain.proposal import Proposal
from services.supervision.states import FINDING, GRANTS, PROPOSED
from services.supervision.store import evidence, lookups

SERVICE = "supervision"
FAR = datetime.max.replace(tzinfo=UTC)
ENDED_INSPECTION, ENDED_CAMPAIGN = ("closed", "cancelled"), ("concluded", "cancelled")


def list_work(request: common.ListWorkRequest, ctx: Reader) -> common.ListWorkResponse:
    """What waits for the acting person, earliest deadline first."""
    found = [offer for offer in _all_offers(ctx) if offer.todo]
    if request.kind:
        found = [offer for offer in found if offer.action == request.kind]
    if request.proposal_id:
        found = [offer for offer in found if offer.proposal_id == request.proposal_id]
    found.sort(key=lambda offer: (offer.due_at or FAR, offer.since or FAR, offer.target_id))
    shown, token = page(found, request.page_size, request.page_token)
    items = [_work(offer, ctx) for offer in shown]
    return common.ListWorkResponse(items=items, next_page_token=token, total=len(found))


def _work(offer: Offer, ctx: Reader) -> common.WorkItem:
    return common.WorkItem(
        work_id=f"{offer.target_id}.{offer.action}",
        service=SERVICE,
        kind=offer.action,
        title=f"{offer.label}：{offer.target_title}",
        proposal_id=offer.proposal_id,
        proposal_no=offer.proposal_no,
        subject_id=offer.target_id,
        subject_kind=offer.target_kind,
        state=offer.state,
        unit_id=offer.unit_id,
        created_at=timestamp(offer.since),
        due_at=timestamp(offer.due_at),
        overdue=offer.due_at is not None and offer.due_at < ctx.now,
        rpc=offer.rpc,
    )


def _all_offers(ctx: Reader) -> Iterator[Offer]:
    live = {"state": {"$nin": list(ENDED_INSPECTION)}}
    for inspection in ctx.find(Inspection, lookups.both(live, lookups.inspections_seen(ctx))):
        yield from _of_inspection(inspection, ctx)
    settled = {"state": {"$nin": [*FINDING.finals]}}
    yield from _of_findings(ctx.find(Finding, lookups.both(settled, lookups.findings_seen(ctx))), ctx)
    running = {"state": {"$nin": list(ENDED_CAMPAIGN)}}
    for campaign in ctx.find(Campaign, lookups.both(running, lookups.campaigns_seen(ctx))):
        yield from offers.of_campaign(campaign, lookups.relations_to_campaign(ctx, campaign))


def _of_findings(findings: list[Finding], ctx: Reader) -> Iterator[Offer]:
    relations = lookups.relations_to_findings(ctx, findings)
    for finding in findings:
        yield from offers.of_finding(finding, relations[finding.id])


def _of_inspection(inspection: Inspection, ctx: Reader) -> list[Offer]:
    mine = {"inspection_id": inspection.id}
    undecided = ctx.count(Finding, {**mine, "state": PROPOSED})
    unsettled = ctx.count(Finding, {**mine, "state": {"$in": [PROPOSED, "rectifying", "reported"]}})
    relations = lookups.relations_to_inspection(ctx, inspection)
    return offers.of_inspection(inspection, relations, lookups.unit_of(ctx), undecided, unsettled)


def list_actions(request: common.ListActionsRequest, ctx: Reader) -> common.ListActionsResponse:
    """What the acting person may do about one proposal."""
    proposal = lookups.proposal(ctx, request.proposal_id)
    found = list(_offers_on(proposal, ctx)) if proposal is not None else []
    shown, token = page(found, request.page_size or len(found), request.page_token)
    return common.ListActionsResponse(actions=[_action(each) for each in shown], next_page_token=token)


def _offers_on(proposal: Proposal, ctx: Reader) -> Iterator[Offer]:
    ids = {"$in": [proposal.id, *proposal.covers]}
    findings = lookups.both({"proposal_id": ids}, lookups.findings_seen(ctx))
    yield from _of_findings(ctx.find(Finding, findings, sort=[("created_at", 1)]), ctx)
    campaigns = lookups.both({"proposals.proposal_id": ids}, lookups.campaigns_seen(ctx))
    for campaign in ctx.find(Campaign, campaigns, sort=[("created_at", 1)]):
        yield from offers.of_campaign(campaign, lookups.relations_to_campaign(ctx, campaign))
    if proposal.withdrawn or not proposal.proposal_no:
        return
    if GRANTS["instruction.record"] & ctx.actor.roles and lookups.may_instruct(ctx, proposal):
        yield offers.instruction(proposal)
    if GRANTS["reminder.issue"] & ctx.actor.roles:
        for task in evidence.tasks_of_proposal(ctx, proposal.id):
            if lookups.oversees(ctx, task.dispatch.system):
                yield offers.reminder(proposal, task)


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
