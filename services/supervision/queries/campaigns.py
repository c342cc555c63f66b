"""Campaigns, instructions and reminders as far as the acting person may see them."""

from __future__ import annotations

from collections import defaultdict

from cppcc_api.supervision.v1 import supervision_service_pb2 as pb
from kit.convert import next_token, page_bounds
from kit.store import Reader
from services.supervision.domain.campaign import Campaign
from services.supervision.domain.instruction import Instruction
from services.supervision.domain.reminder import Reminder
from services.supervision.store import campaign_views as views
from services.supervision.store import lookups, registers
from services.supervision.store.lookups import Filter


def get_campaign(request: pb.GetCampaignRequest, ctx: Reader) -> pb.GetCampaignResponse:
    """One campaign with its instructions."""
    campaign = lookups.seen_campaign(ctx, request.campaign_id)
    return pb.GetCampaignResponse(campaign=_shown([campaign], ctx)[0])


def list_campaigns(request: pb.ListCampaignsRequest, ctx: Reader) -> pb.ListCampaignsResponse:
    """Campaigns of a session, newest first."""
    query: Filter = {"session_id": registers.current_session(ctx, request.session_id).id}
    if request.kind:
        query["kind"] = request.kind
    if request.proposal_id:
        query["proposals.proposal_id"] = request.proposal_id
    query = lookups.both(query, lookups.campaigns_seen(ctx))
    skip, limit = page_bounds(request.page_size, request.page_token)
    found = ctx.find(Campaign, query, sort=[("created_at", -1), ("_id", -1)], limit=limit, skip=skip)
    total = ctx.count(Campaign, query)
    return pb.ListCampaignsResponse(
        campaigns=_shown(found, ctx), next_page_token=next_token(skip, limit, total), total=total
    )


def _shown(campaigns: list[Campaign], ctx: Reader) -> list[pb.Campaign]:
    ids = [campaign.id for campaign in campaigns]
    query = lookups.both({"campaign_id": {"$in": ids}}, lookups.instructions_seen(ctx))
    of: dict[str, list[Instruction]] = defaultdict(list)
    for each in ctx.find(Instruction, query, sort=[("instructed_at", 1), ("_id", 1)]):
        of[each.campaign_id].append(each)
    return [views.campaign(campaign, of[campaign.id]) for campaign in campaigns]


def list_instructions(request: pb.ListInstructionsRequest, ctx: Reader) -> pb.ListInstructionsResponse:
    """Leaders' instructions of a session, newest first."""
    query: Filter = {"session_id": registers.current_session(ctx, request.session_id).id}
    if request.proposal_id:
        query["proposal_id"] = request.proposal_id
    if request.leader_name:
        query["leader.name"] = request.leader_name
    query = lookups.both(query, lookups.instructions_seen(ctx))
    skip, limit = page_bounds(request.page_size, request.page_token)
    found = ctx.find(Instruction, query, sort=[("instructed_at", -1), ("_id", -1)], limit=limit, skip=skip)
    total = ctx.count(Instruction, query)
    return pb.ListInstructionsResponse(
        instructions=[views.instruction(each) for each in found],
        next_page_token=next_token(skip, limit, total),
        total=total,
    )


def list_reminders(request: pb.ListRemindersRequest, ctx: Reader) -> pb.ListRemindersResponse:
    """Reminders of a session, newest first."""
    query: Filter = {"session_id": registers.current_session(ctx, request.session_id).id}
    asked = {"unit_id": request.unit_id, "proposal_id": request.proposal_id, "level": request.level}
    query |= {name: value for name, value in asked.items() if value}
    query = lookups.both(query, lookups.reminders_seen(ctx))
    skip, limit = page_bounds(request.page_size, request.page_token)
    found = ctx.find(Reminder, query, sort=[("issued_at", -1), ("_id", -1)], limit=limit, skip=skip)
    total = ctx.count(Reminder, query)
    return pb.ListRemindersResponse(
        reminders=[views.reminder(each) for each in found],
        next_page_token=next_token(skip, limit, total),
        total=total,
    )
