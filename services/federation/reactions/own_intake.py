"""What intake tells of this instance's proposals, for the facts that upper levels learn."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any

from google.protobuf.timestamp_pb2 import Timestamp

from cppcc_api.intake.v1 import intake_events_pb2 as intake
from kit.store import Context
from services.federation.domain import aggregate_local as rules
from services.federation.domain.aggregate_local import LocalProposal
from services.federation.reactions.own_facts import Step, moment, reactions
from services.federation.store import aggregate_local as local
from shared import copies
from shared.similarity import words
from shared.similarity.index import text_bag
from shared.similarity.measure import Indexed, weigher, with_terms


def _change(ctx: Context, event: Any, proposal_id: str, step: Step) -> None:
    local.change(ctx, proposal_id, step, year=copies.session(ctx, event.session_id).year)


def note_submission(event: intake.ProposalSubmitted, ctx: Context) -> None:
    """A proposal was handed in, or handed in again."""
    at = moment(ctx, event.submitted_at)

    def step(known: LocalProposal) -> LocalProposal:
        said = replace(known, submitted_at=min(at, known.submitted_at or at))
        return rules.decided(_described(said, event, at), "submitted", at)

    _change(ctx, event, event.proposal_id, step)


def note_filing(event: intake.ProposalFiled, ctx: Context) -> None:
    """A proposal was filed: only now do its words go out, if it is public."""
    at = moment(ctx, event.filed_at)
    submitted_at = moment(ctx, event.submitted_at)
    terms = _terms(event) if event.publicity_consent else Indexed("")

    def step(known: LocalProposal) -> LocalProposal:
        said = replace(
            known,
            submitted_at=known.submitted_at or submitted_at,
            filed_at=at,
            title_terms=terms.title_terms,
            terms=terms.terms,
            counts=terms.counts,
        )
        said = rules.marked_key(_described(said, event, at), event.is_key, at)
        return rules.decided(said, "filed", at)

    _change(ctx, event, event.proposal_id, step)


def _described(known: LocalProposal, event: Any, at: datetime) -> LocalProposal:
    """What both submission and filing tell, unless something later is known."""
    if known.state_at and at < known.state_at:
        return known
    return replace(
        known,
        number=event.proposal_no or event.serial_no,
        title=event.title,
        kind=event.proposer_kind,
        category=event.category,
        focus_area=event.focus_area,
        planned_kind=event.planned_kind,
        late=event.late,
        consent=event.publicity_consent,
    )


def _terms(event: intake.ProposalFiled) -> Indexed:
    text = event.text
    body = "\n".join([text.background, text.analysis, *(item.text for item in text.suggestions)])
    # One instance's own frequencies mean nothing elsewhere: the language decides which words are kept.
    return with_terms(Indexed(event.proposal_id), text_bag(event.title, body), weigher({}, 0, words.prior))


def note_return(event: intake.ProposalReturned, ctx: Context) -> None:
    """A proposal went back to be revised."""
    _decide(event, "returned", event.returned_at, ctx)


def note_refusal(event: intake.ProposalNotFiled, ctx: Context) -> None:
    """A proposal was not filed."""
    state = "out_of_jurisdiction" if event.outcome == "out_of_jurisdiction" else "not_filed"
    _decide(event, state, event.decided_at, ctx)


def note_conversion(event: intake.ProposalConverted, ctx: Context) -> None:
    """A proposal became something else."""
    _decide(event, "converted", event.decided_at, ctx)


def note_withdrawal(event: intake.ProposalWithdrawn, ctx: Context) -> None:
    """A proposal was withdrawn: what was public of it is so no more."""
    state = "withdrawn_after_filing" if event.after_filing else "withdrawn"
    _decide(event, state, event.withdrawn_at, ctx)


def note_undone_merge(event: intake.MergeUndone, ctx: Context) -> None:
    """A merged proposal stands alone again, under review."""
    _decide(event, "submitted", event.undone_at, ctx)


def _decide(event: Any, state: str, told: Timestamp, ctx: Context) -> None:
    _change(ctx, event, event.proposal_id, lambda known: rules.decided(known, state, moment(ctx, told)))


def note_merge(event: intake.ProposalsMerged, ctx: Context) -> None:
    """Proposals were merged into another one."""
    at = moment(ctx, event.merged_at)
    for each in event.merged:
        _change(ctx, event, each.proposal_id, lambda known: rules.decided(known, "merged", at))


def note_key_mark(event: intake.ProposalMarkedKey, ctx: Context) -> None:
    """The key mark was given or taken away."""
    _change(
        ctx,
        event,
        event.proposal_id,
        lambda known: rules.marked_key(known, event.is_key, moment(ctx, event.marked_at)),
    )


REACTIONS = reactions(
    {
        intake.ProposalSubmitted: note_submission,
        intake.ProposalReturned: note_return,
        intake.ProposalFiled: note_filing,
        intake.ProposalNotFiled: note_refusal,
        intake.ProposalConverted: note_conversion,
        intake.ProposalWithdrawn: note_withdrawal,
        intake.ProposalsMerged: note_merge,
        intake.MergeUndone: note_undone_merge,
        intake.ProposalMarkedKey: note_key_mark,
    }
)
