"""Campaigns of the five kinds, leaders' instructions, and reminders by hand."""

from __future__ import annotations

from dataclasses import replace

from cppcc_api.supervision.v1 import supervision_service_pb2 as pb
from kit.convert import instant
from kit.core.errors import FieldError
from kit.core.ids import new_id
from kit.store import Context
from services.supervision.domain import campaign as rules
from services.supervision.domain import instruction as instructions
from services.supervision.domain.campaign import Campaign
from services.supervision.domain.instruction import Entered, Instruction
from services.supervision.domain.people import campaign_relations
from services.supervision.domain.refusals import CampaignUnknown, InstructionInvalid, ProposalEnded
from services.supervision.store import campaign_views as views
from services.supervision.store import events, inputs, lookups, registers
from shared import roles


def create_campaign(request: pb.CreateCampaignRequest, ctx: Context) -> pb.CreateCampaignResponse:
    """Prepare a campaign; a special committee prepares its own, the two offices the leaders'."""
    session = registers.current_session(ctx, request.campaign.session_id)
    campaign = rules.new(new_id(), inputs.programme(request.campaign, ctx, session.id), ctx.now)
    if not campaign_relations(campaign, ctx.actor):
        raise CampaignUnknown()
    return pb.CreateCampaignResponse(campaign=views.campaign(ctx.save(campaign)))


def update_campaign(request: pb.UpdateCampaignRequest, ctx: Context) -> pb.UpdateCampaignResponse:
    """Change a campaign; a running one is announced again when it takes up other proposals or units."""
    campaign = lookups.seen_campaign(ctx, request.campaign_id, request.expected_version)
    session_id = request.campaign.session_id or campaign.session_id
    entered = inputs.programme(request.campaign, ctx, session_id)
    changed = rules.update(campaign, entered, lookups.relations_to_campaign(ctx, campaign))
    wider = (changed.proposals, changed.units) != (campaign.proposals, campaign.units)
    told = [events.launched(changed)] if campaign.launched_at and wider else []
    return pb.UpdateCampaignResponse(campaign=_shown(ctx.save(changed, *told), ctx))


def cancel_campaign(request: pb.CancelCampaignRequest, ctx: Context) -> pb.CancelCampaignResponse:
    """Drop a campaign that has not begun."""
    campaign = lookups.seen_campaign(ctx, request.campaign_id, request.expected_version)
    relations = lookups.relations_to_campaign(ctx, campaign)
    cancelled = rules.cancel(campaign, relations, request.reason.strip())
    return pb.CancelCampaignResponse(campaign=_shown(ctx.save(cancelled), ctx))


def launch_campaign(request: pb.LaunchCampaignRequest, ctx: Context) -> pb.LaunchCampaignResponse:
    """Begin a campaign; its units are told."""
    campaign = lookups.seen_campaign(ctx, request.campaign_id, request.expected_version)
    relations = lookups.relations_to_campaign(ctx, campaign)
    launched = rules.launch(campaign, relations, ctx.now, ctx.actor.name)
    return pb.LaunchCampaignResponse(campaign=_shown(ctx.save(launched, events.launched(launched)), ctx))


def record_on_site(request: pb.RecordOnSiteRequest, ctx: Context) -> pb.RecordOnSiteResponse:
    """Enter what the team saw on site."""
    campaign = lookups.seen_campaign(ctx, request.campaign_id, request.expected_version)
    record = inputs.on_site(request.record, ctx.actor.name)
    relations = lookups.relations_to_campaign(ctx, campaign)
    visited = rules.visit(campaign, record, relations, ctx.now)
    return pb.RecordOnSiteResponse(campaign=_shown(ctx.save(visited), ctx))


def add_episode(request: pb.AddEpisodeRequest, ctx: Context) -> pb.AddEpisodeResponse:
    """Enter an episode of the column, or put one right."""
    campaign = lookups.seen_campaign(ctx, request.campaign_id, request.expected_version)
    relations = lookups.relations_to_campaign(ctx, campaign)
    episode = inputs.episode(request.episode)
    episode = replace(episode, medium=episode.medium or campaign.media_name)
    saved = ctx.save(rules.broadcast(campaign, episode, relations, ctx.now))
    return pb.AddEpisodeResponse(campaign=_shown(saved, ctx))


def conclude_campaign(request: pb.ConcludeCampaignRequest, ctx: Context) -> pb.ConcludeCampaignResponse:
    """End a campaign with its report."""
    campaign = lookups.seen_campaign(ctx, request.campaign_id, request.expected_version)
    relations = lookups.relations_to_campaign(ctx, campaign)
    by = ctx.actor.name
    ended = rules.conclude(campaign, request.result, request.report.strip(), relations, ctx.now, by)
    return pb.ConcludeCampaignResponse(campaign=_shown(ctx.save(ended, events.concluded(ended)), ctx))


def _shown(campaign: Campaign, ctx: Context) -> pb.Campaign:
    query = lookups.both({"campaign_id": campaign.id}, lookups.instructions_seen(ctx))
    return views.campaign(campaign, ctx.find(Instruction, query, sort=[("instructed_at", 1)]))


def record_instruction(request: pb.RecordInstructionRequest, ctx: Context) -> pb.RecordInstructionResponse:
    """Enter a leader's instruction: by the leader, or by staff with scan, date and wording."""
    proposal = lookups.filed_proposal(ctx, request.proposal_id)
    if proposal.withdrawn:
        raise ProposalEnded()
    if request.campaign_id:
        lookups.seen_campaign(ctx, request.campaign_id)
    entered = _entered(request, ctx)
    instructions.check(entered, ctx.now)
    chosen = registers.units(ctx, request.unit_ids)
    if len(chosen) < len(set(request.unit_ids)):
        raise InstructionInvalid(fields=[FieldError("unit_ids", "UNKNOWN_UNIT", "没有这个单位")])
    units = tuple(chosen.values()) or inputs.answering_units(ctx, [proposal.id])
    instruction = Instruction(
        id=new_id(),
        campaign_id=request.campaign_id,
        proposal_id=proposal.id,
        proposal_no=proposal.proposal_no,
        proposal_title=proposal.title,
        session_id=proposal.session_id,
        leader=entered.leader,
        act=entered.act,
        wording=entered.wording,
        units=units,
        instructed_at=entered.instructed_at or ctx.now,
        recorded_at=ctx.now,
        entered_by_name="" if entered.own else ctx.actor.name,
        scan_ref=entered.scan_ref,
    )
    saved = ctx.save(instruction, events.instruction_recorded(instruction))
    return pb.RecordInstructionResponse(instruction=views.instruction(saved))


def _entered(request: pb.RecordInstructionRequest, ctx: Context) -> Entered:
    own = roles.LEADER in ctx.actor.roles and request.leader_person_id in ("", ctx.actor.id)
    own = own and request.leader_name.strip() in ("", ctx.actor.name)
    leader = registers.acting(ctx.actor) if own else None
    if leader is None:
        leader = inputs.leader(ctx, request.leader_person_id, request.leader_name)
    if leader is None:
        problem = FieldError("leader_person_id", "UNKNOWN_PERSON", "没有这个人员")
        raise InstructionInvalid(fields=[problem])
    return Entered(
        own=own,
        leader=leader,
        act=request.act,
        wording=request.wording.strip(),
        instructed_at=instant(request.instructed_at),
        scan_ref=request.scan_ref.strip(),
    )
