"""Campaigns, instructions, reminders, candidates and coverage as the contract shows them."""

from __future__ import annotations

from collections.abc import Iterable

from cppcc_api.supervision.v1 import supervision_service_pb2 as pb
from kit.convert import timestamp
from services.supervision.domain.campaign import Campaign, Episode, OnSite
from services.supervision.domain.coverage import Row
from services.supervision.domain.instruction import Instruction
from services.supervision.domain.reminder import Reminder
from services.supervision.domain.suggesting import Candidate
from services.supervision.store import events


def campaign(value: Campaign, instructions: Iterable[Instruction] = ()) -> pb.Campaign:
    """A campaign with what its team did, and the instructions that may be read."""
    shared = (
        "session_id",
        "kind",
        "title",
        "state",
        "plan",
        "media_name",
        "result",
        "report",
        "promotion_year",
        "cancel_reason",
        "version",
    )
    return pb.Campaign(
        campaign_id=value.id,
        **{name: getattr(value, name) for name in shared},
        leader_name=value.leader.name,
        leader=events.account(value.leader),
        organization=events.body(value.body),
        team=events.people(value.team),
        proposals=events.supervised(value.proposals),
        units=events.units(value.units),
        instructions=[instruction(each) for each in instructions],
        on_site=[_on_site(each) for each in value.on_site],
        episodes=[_episode(each) for each in value.episodes],
        launched_at=timestamp(value.launched_at),
        concluded_at=timestamp(value.concluded_at),
    )


def _on_site(value: OnSite) -> pb.OnSiteRecord:
    return pb.OnSiteRecord(
        at=timestamp(value.at),
        place=value.place,
        participants=value.participants,
        text=value.text,
        evidence_ref=value.evidence_ref,
    )


def _episode(value: Episode) -> pb.Episode:
    return pb.Episode(
        episode_id=value.id,
        title=value.title,
        medium=value.medium,
        link=value.link,
        text=value.text,
        proposal_id=value.proposal_id,
        published_at=timestamp(value.published_at),
    )


def instruction(value: Instruction) -> pb.Instruction:
    """A leader's instruction."""
    shared = (
        "campaign_id",
        "proposal_id",
        "proposal_no",
        "proposal_title",
        "act",
        "wording",
        "entered_by_name",
        "scan_ref",
    )
    return pb.Instruction(
        instruction_id=value.id,
        **{name: getattr(value, name) for name in shared},
        leader_name=value.leader.name,
        leader=events.account(value.leader),
        units=events.units(value.units),
        instructed_at=timestamp(value.instructed_at),
        recorded_at=timestamp(value.recorded_at),
    )


def reminder(value: Reminder) -> pb.Reminder:
    """A reminder to a unit."""
    shared = (
        "level",
        "unit_id",
        "unit_name",
        "proposal_id",
        "proposal_no",
        "proposal_title",
        "task_id",
        "matter",
        "text",
        "channel",
        "issued_by_name",
        "automatic",
    )
    return pb.Reminder(
        reminder_id=value.id,
        **{name: getattr(value, name) for name in shared},
        due_at=timestamp(value.due_at),
        issued_at=timestamp(value.issued_at),
    )


def candidate(value: Candidate) -> pb.SupervisionCandidate:
    """A proposal or department that could be taken up."""
    proposal = value.proposal
    return pb.SupervisionCandidate(
        proposal_id=proposal.id if proposal else "",
        proposal_no=proposal.proposal_no if proposal else "",
        proposal_title=proposal.title if proposal else "",
        unit=events.units([value.unit])[0] if value.unit else None,
        score=value.score,
        reason=value.reason,
        organization=events.body(value.body),
    )


def row(value: Row) -> pb.CoverageRow:
    """One key proposal and who takes care of it."""
    return pb.CoverageRow(
        proposal_id=value.proposal.id,
        proposal_no=value.proposal.proposal_no,
        proposal_title=value.proposal.title,
        acts=[
            pb.LeaderAct(leader_name=act.leader_name, act=act.act, at=timestamp(act.at)) for act in value.acts
        ],
        campaign_ids=value.campaign_ids,
        supervising_leader_name=value.proposal.leader_name,
        is_covered=value.covered,
    )
