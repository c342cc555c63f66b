"""Where upward joint proposals are filed: review and filing, told to the homes of their signers."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from cppcc_api.intake.v1 import intake_events_pb2 as intake
from kit.service import REQUIRES, Reaction
from kit.store import Context
from services.federation.domain.arrivals import Arrival, arrival_id
from services.federation.store import upward_status as status

CONVERTED = {"opinion": "意见建议", "social_info": "社情民意信息", "member_letter": "委员来信"}


def tell_registered(event: intake.ProposalSubmitted, ctx: Context) -> None:
    """Received here under a serial number."""
    arrival = status.of_origin(ctx, event)
    if arrival is None:
        return
    status.keep_document(ctx, arrival)
    status.tell(
        ctx,
        replace(arrival, state="registered"),
        "registered",
        event.submitted_at,
        signers=status.signers(arrival),
        late=event.late,
        within_grace=event.origin.within_grace,
        received_at=event.origin.received_at,
    )


def tell_refused(event: intake.ArrivedProposalRefused, ctx: Context) -> None:
    """Intake could not take it, or not let it go."""
    found = ctx.find_one(Arrival, {"_id": arrival_id(event.origin_instance, event.origin_proposal_id)})
    if found is None:
        return
    arrival = replace(found, state="refused") if event.matter == "arrival" else found
    told = "refused" if event.matter == "arrival" else "withdrawal_refused"
    status.tell(ctx, arrival, told, event.refused_at, explanation=event.explanation, reason=event.reason)


def tell_returned(event: intake.ProposalReturned, ctx: Context) -> None:
    """Sent back for revision; it keeps its serial number."""
    due = event.revise_due_at if event.HasField("revise_due_at") else None
    _decided(ctx, event, "returned", event.returned_at, explanation=event.explanation, due_at=due)


def tell_filed(event: intake.ProposalFiled, ctx: Context) -> None:
    """Filed under a number; a proposal that came from elsewhere may also have been merged into it."""
    _decided(ctx, event, "filed", event.filed_at, by_name=event.body_name)
    for each in event.merged:
        _merged(ctx, each, event, event.filed_at)


def tell_merged(event: intake.ProposalsMerged, ctx: Context) -> None:
    """Merged into another proposal, whose units answer it too."""
    for each in event.merged:
        _merged(ctx, each, event, event.merged_at)


def _merged(ctx: Context, merged: intake.MergedProposal, primary: Any, at: Any) -> None:
    arrival = status.of_origin(ctx, merged)
    if arrival is None or arrival.primary_id == primary.proposal_id:
        return
    status.tell(
        ctx,
        replace(arrival, state="merged", primary_id=primary.proposal_id),
        "merged",
        at,
        by_name=primary.body_name,
        explanation=f"并入{primary.proposal_no}《{primary.title}》，承办单位分别答复",
    )


def tell_undone(event: intake.MergeUndone, ctx: Context) -> None:
    """Stands on its own again."""
    arrival = status.of_origin(ctx, event)
    if arrival is not None:
        alone = replace(arrival, state="registered", primary_id="", case_id="")
        status.tell(ctx, alone, "merge_undone", event.undone_at, explanation=event.reason)


def tell_not_filed(event: intake.ProposalNotFiled, ctx: Context) -> None:
    """Not filed; the ground is told."""
    said = "；".join(part for part in (event.ground_text, event.explanation) if part)
    _decided(ctx, event, "not_filed", event.decided_at, explanation=said, by_name=event.body_name)


def tell_converted(event: intake.ProposalConverted, ctx: Context) -> None:
    """Goes on as something else."""
    goes_as = f"转为{CONVERTED.get(event.converted_to, event.converted_to)}"
    said = "；".join(part for part in (goes_as, event.explanation) if part)
    _decided(ctx, event, "converted", event.decided_at, explanation=said, by_name=event.body_name)


def tell_withdrawn(event: intake.ProposalWithdrawn, ctx: Context) -> None:
    """Taken back."""
    _decided(ctx, event, "withdrawn", event.withdrawn_at, explanation=event.reason)


def _decided(ctx: Context, event: Any, told: str, at: Any, **more: Any) -> None:
    arrival = status.of_origin(ctx, event)
    if arrival is not None:
        status.tell(ctx, replace(arrival, state=told), told, at, **more)


REACTIONS = {
    event: Reaction(handler, mode=REQUIRES)
    for event, handler in {
        intake.ProposalSubmitted: tell_registered,
        intake.ArrivedProposalRefused: tell_refused,
        intake.ProposalReturned: tell_returned,
        intake.ProposalFiled: tell_filed,
        intake.ProposalsMerged: tell_merged,
        intake.MergeUndone: tell_undone,
        intake.ProposalNotFiled: tell_not_filed,
        intake.ProposalConverted: tell_converted,
        intake.ProposalWithdrawn: tell_withdrawn,
    }.items()
}
