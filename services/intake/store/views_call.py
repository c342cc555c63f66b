"""Catalogues, clues and plans as the contract shows them."""

from __future__ import annotations

from cppcc_api.intake.v1 import intake_service_pb2 as pb
from kit.convert import timestamp
from kit.store import Reader
from services.intake.domain.calling import Catalogue, Clue
from services.intake.domain.planning import PlannedProposal
from services.intake.domain.proposal import Proposal
from services.intake.store import facts


def catalogue(value: Catalogue) -> pb.TopicCatalogue:
    """A catalogue of topics."""
    return pb.TopicCatalogue(
        catalogue_id=value.id,
        session_id=value.session_id,
        title=value.title,
        call_text=value.call_text,
        topics=facts.topics(value),
        state=value.state,
        published_at=timestamp(value.published_at),
        version=value.version,
    )


def clue(value: Clue, inner: bool) -> pb.Clue:
    """A clue; who gave it is for the committee (``inner``) when it came without an account."""
    return pb.Clue(
        clue_id=value.id,
        session_id=value.session_id,
        title=value.title,
        text=value.text,
        focus_area=value.focus_area,
        source=value.source,
        submitted_by_name=value.giver_name if inner or value.person_id else "",
        state=value.state,
        received_at=timestamp(value.received_at),
        version=value.version,
        contact=value.contact if inner else "",
        reason=value.reason,
    )


def plan(ctx: Reader, value: PlannedProposal) -> pb.Plan:
    """A planned proposal with the proposals handed in from it."""
    came = ctx.find(Proposal, {"plan_id": value.id, "submission_round": {"$gt": 0}}, sort=[("serial_no", 1)])
    return pb.Plan(
        plan_id=value.id,
        session_id=value.session_id,
        planned_kind=value.planned_kind,
        title=value.title,
        text=value.text,
        leader_name=value.leader_name,
        bodies=facts.bodies(value),
        units=facts.units(value.units),
        members=[facts.person(m.person_id, m.member_id, m.name) for m in value.members],
        planned_count=value.planned_count,
        oversight_item=value.oversight_item,
        steps=[
            pb.PlanStep(
                kind=step.kind,
                text=step.text,
                by_name=step.by_name,
                document_ref=step.document_ref,
                at=timestamp(step.at),
            )
            for step in value.steps
        ],
        proposal_ids=[proposal.id for proposal in came],
        state=value.state,
        version=value.version,
    )
