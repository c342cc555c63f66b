"""Supervision's lines in the life of a proposal, as far as the acting person may read them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from cppcc_api.common.v1 import common_pb2 as common
from kit.convert import timestamp
from kit.store import Reader
from services.supervision.domain.campaign import RESULTS, Campaign, kind_label
from services.supervision.domain.finding import Finding
from services.supervision.domain.instruction import ACTS, Instruction
from services.supervision.domain.reminder import LEVELS, MATTERS, Reminder
from services.supervision.states import FINDING
from services.supervision.store import lookups
from services.supervision.store.lookups import Filter
from shared import words


def get_timeline(request: common.GetTimelineRequest, ctx: Reader) -> common.GetTimelineResponse:
    """Findings, campaigns, instructions and reminders on one proposal, oldest first."""
    proposal = lookups.proposal(ctx, request.proposal_id)
    ids = [request.proposal_id, *((proposal.id, *proposal.covers) if proposal else ())]
    entries = [*_findings(ids, ctx), *_campaigns(ids, ctx), *_instructions(ids, ctx), *_reminders(ids, ctx)]
    entries.sort(key=lambda entry: (entry.at.seconds, entry.at.nanos, entry.subject_id))
    return common.GetTimelineResponse(entries=entries)


def _entry(
    at: datetime, kind: str, title: str, text: str, actor: str, subject_id: str, **more: object
) -> common.TimelineEntry:
    return common.TimelineEntry(
        at=timestamp(at),
        service="supervision",
        kind=kind,
        title=title,
        text=text,
        actor_name=actor,
        subject_id=subject_id,
        **more,
    )


def _findings(ids: list[str], ctx: Reader) -> Iterator[common.TimelineEntry]:
    query = _of(ids, lookups.findings_seen(ctx), raised_at={"$ne": None})
    for finding in ctx.find(Finding, query):
        name = words.INSPECTIONS[finding.inspection_kind]
        for step in finding.history:
            due = finding.due_at if step.action == "order" else None
            yield _entry(
                step.at,
                f"finding_{step.action}",
                f"{name}：{FINDING.label(step.action)}",
                step.text or finding.text,
                step.actor_name,
                finding.id,
                unit_name=finding.unit_name,
                due_at=timestamp(due),
            )


def _campaigns(ids: list[str], ctx: Reader) -> Iterator[common.TimelineEntry]:
    asked: Filter = {"proposals.proposal_id": {"$in": ids}, "launched_at": {"$ne": None}}
    for campaign in ctx.find(Campaign, lookups.both(asked, lookups.campaigns_seen(ctx))):
        yield from _of_campaign(campaign)


def _of_campaign(campaign: Campaign) -> Iterator[common.TimelineEntry]:
    label = kind_label(campaign)
    who = campaign.leader.name or campaign.body.name or campaign.media_name
    if campaign.launched_at:
        text = "，".join(part for part in (campaign.title, who) if part)
        by = campaign.launched_by_name
        yield _entry(campaign.launched_at, "campaign_launched", f"启动{label}", text, by, campaign.id)
    for visit in campaign.on_site:
        if visit.at:
            text = f"{visit.place}：{visit.text}"
            yield _entry(visit.at, "on_site", f"{label}现场督办", text, visit.recorded_by_name, campaign.id)
    for episode in campaign.episodes:
        if episode.published_at:
            yield _entry(
                episode.published_at,
                "episode",
                f"媒体报道《{episode.title}》",
                episode.text,
                episode.medium,
                campaign.id,
            )
    if campaign.concluded_at:
        text = f"{RESULTS[campaign.result]}：{campaign.report}"
        by = campaign.concluded_by_name
        yield _entry(campaign.concluded_at, "campaign_concluded", f"{label}结束", text, by, campaign.id)


def _instructions(ids: list[str], ctx: Reader) -> Iterator[common.TimelineEntry]:
    for each in ctx.find(Instruction, _of(ids, lookups.instructions_seen(ctx))):
        title = f"{each.leader.name}{ACTS[each.act]}"
        by = each.leader.name if not each.entered_by_name else f"{each.entered_by_name}代录"
        yield _entry(each.instructed_at, f"instruction_{each.act}", title, each.wording, by, each.id)


def _reminders(ids: list[str], ctx: Reader) -> Iterator[common.TimelineEntry]:
    for each in ctx.find(Reminder, _of(ids, lookups.reminders_seen(ctx))):
        title = f"{LEVELS[each.level]}催办{each.unit_name}{MATTERS[each.matter]}"
        yield _entry(
            each.issued_at,
            "reminder",
            title,
            each.text,
            each.issued_by_name,
            each.id,
            unit_name=each.unit_name,
            due_at=timestamp(each.due_at),
        )


def _of(ids: list[str], seen: Filter, **more: object) -> Filter:
    return lookups.both({"proposal_id": {"$in": ids}, **more}, seen)
