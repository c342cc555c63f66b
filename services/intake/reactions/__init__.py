"""What intake does on the facts of others, and when its own times have come."""

from __future__ import annotations

from dataclasses import replace

from cppcc_api.assignment.v1 import assignment_events_pb2 as assignment
from cppcc_api.federation.v1 import federation_events_pb2 as federation
from cppcc_api.intake.v1 import intake_events_pb2 as events
from kit.convert import instant, timestamp
from kit.core.context import TimerFired
from kit.core.errors import NotYet, Refusal
from kit.core.ids import new_id
from kit.service import REQUIRES, Reaction, Timer
from kit.store import Context
from services.intake.domain import cosigning, drafting, handling
from services.intake.domain.drafting import Draft
from services.intake.domain.proposal import Invitation, Proposal
from services.intake.domain.records import Handling, HandlingUnit, Reminder
from services.intake.domain.refusals import InvalidInput
from services.intake.domain.similarity import Profile
from services.intake.reactions import arriving
from services.intake.store import beginning, facts, lookups, schedule, taking_up
from services.intake.store.notes import tell
from shared import copies
from shared.similarity import index


def copy_dispatch(event: assignment.AssignmentDispatched, ctx: Context) -> None:
    """Note which units handle a proposal, for lists, for who may see it and for later suggestions."""
    units = tuple(HandlingUnit(t.unit_id, t.unit_name, t.part) for t in event.tasks)
    dues = [due for task in event.tasks if (due := instant(task.reply_due_at))]
    known = ctx.find_one(Handling, {"_id": event.proposal_id})
    base = known or Handling(event.proposal_id, "dispatched", _when(ctx))
    dispatched = replace(
        handling.advance(base, "dispatched", _when(ctx)),
        case_id=event.case_id,
        units=handling.joined(base.units, units),
        dispatched_at=instant(event.dispatched_at),
        reply_due_at=min(dues, default=None),
    )
    ctx.put(dispatched)
    answered = {event.proposal_id, *(each.proposal_id for each in event.addressees)}
    _teach_units(answered, dispatched.units, ctx)


def copy_new_unit(event: assignment.TaskReassigned, ctx: Context) -> None:
    """Note that another unit handles a proposal now."""
    known = _handling(event.proposal_id, ctx)
    task = event.new_task
    new = (HandlingUnit(task.unit_id, task.unit_name, task.part),) if event.HasField("new_task") else ()
    kept = tuple(unit for unit in known.units if unit.id != event.old_unit.unit_id)
    changed = replace(known, units=handling.joined(kept, new))
    ctx.put(changed)
    merged = ctx.find(Proposal, {"primary_id": event.proposal_id})
    _teach_units({event.proposal_id, *(each.id for each in merged)}, changed.units, ctx)


def _teach_units(proposal_ids: set[str], units: tuple[HandlingUnit, ...], ctx: Context) -> None:
    profiles = ctx.find(Profile, {"_id": {"$in": sorted(proposal_ids)}})
    leads = tuple(unit.id for unit in units if unit.part != "assist")
    assists = tuple(unit.id for unit in units if unit.part == "assist")
    ctx.put_many(replace(each, lead_units=leads, assist_units=assists) for each in profiles)


def copy_receipt(event: assignment.AssignmentReceived, ctx: Context) -> None:
    """Note that a unit has signed for a proposal; a later state is not undone by a late unit."""
    known = _handling(event.proposal_id, ctx)
    if known.state == "dispatched":
        ctx.put(handling.advance(known, "received", _when(ctx)))


def copy_reply(event: assignment.ReplyIssued, ctx: Context) -> None:
    """Note that a proposal was answered, and how; its summary helps who writes on the same matter."""
    known = _handling(event.proposal_id, ctx)
    replied = handling.advance(known, "replied", _when(ctx))
    ctx.put(replace(replied, reply_class=event.reply_class))
    profile = ctx.find_one(Profile, {"_id": event.proposal_id})
    if profile is not None and event.publicity == "public":
        ctx.put(replace(profile, reply_summary=event.text[:120]))


def copy_feedback(event: assignment.FeedbackGiven, ctx: Context) -> None:
    """Note that a proposer judged the reply."""
    _advance(event.proposal_id, "feedback", ctx)


def copy_rework(event: assignment.ReworkOrdered, ctx: Context) -> None:
    """Note that the unit handles the proposal again."""
    _advance(event.proposal_id, "rework", ctx)


def copy_closing(event: assignment.CaseClosed, ctx: Context) -> None:
    """Note that the case is closed."""
    _advance(event.proposal_id, "closed", ctx)


def copy_archiving(event: assignment.CaseArchived, ctx: Context) -> None:
    """Note that the papers are in the archive."""
    _advance(event.proposal_id, "archived", ctx)


def copy_stop(event: assignment.CaseWithdrawn, ctx: Context) -> None:
    """Note that the handling has stopped; what no unit had yet was never noted as handled."""
    if event.units:
        _advance(event.proposal_id, "withdrawn", ctx)


def _advance(proposal_id: str, state: str, ctx: Context) -> None:
    ctx.put(handling.advance(_handling(proposal_id, ctx), state, _when(ctx)))


def _handling(proposal_id: str, ctx: Context) -> Handling:
    known = ctx.find_one(Handling, {"_id": proposal_id})
    if known is None:
        raise NotYet(f"dispatch of proposal {proposal_id}")
    return known


def _when(ctx: Context):  # noqa: ANN202 - the envelope's own time
    return ctx.event.time if ctx.event else ctx.now


def begin_requested_draft(event: federation.InitiativeDraftRequested, ctx: Context) -> None:
    """Begin the local proposal of a joint initiative for its chosen proposer, or say why it cannot be.

    Proposer and text may have changed since the office chose them, so a refusal is an answer here.
    """
    answer = events.DraftRequestAnswered(
        draft_request_id=event.draft_request_id,
        initiative_id=event.initiative_id,
        title=event.draft_title,
        proposer=event.proposer,
        answered_at=timestamp(ctx.now),
    )
    try:
        proposal, draft = _requested(event, ctx)
    except Refusal as refusal:
        answer.reason, answer.explanation = refusal.reason, refusal.message
        ctx.save(Reminder(new_id(), "", "draft_request", ctx.now), answer)
        return
    answer.proposal_id = proposal.id
    beginning.begin(proposal, draft, ctx, answer, why=f"联合提案《{event.title}》的本地提案，请核对后提交")


def _requested(event: federation.InitiativeDraftRequested, ctx: Context) -> tuple[Proposal, Draft]:
    session = lookups.newest_session(ctx)
    empty = beginning.empty(session, ctx)
    if event.organization_id:
        proposal = beginning.of_organization(empty, event.organization_id, True, ctx)
    else:
        proposal = beginning.of_member(empty, event.member_id, session, ctx)
    draft = Draft(
        title=event.draft_title,
        background=event.background,
        analysis=event.analysis,
        suggestions=tuple(("", text) for text in event.suggestions),
    )
    problems = drafting.length_problems(draft, lookups.review_policy(ctx, session.id))
    if problems:
        raise InvalidInput(fields=problems)
    return proposal, draft


def take_up_matter(event: federation.TransferDecided, ctx: Context) -> None:
    """What the committee takes up from a lower one becomes a clue or a draft."""
    if event.decision == "clue":
        taking_up.clue(event, ctx)
    elif event.decision == "proposal":
        taking_up.draft(event, ctx)


def expire_invitation(timer: TimerFired, ctx: Context) -> None:
    """Let an unanswered invitation lapse."""
    proposal, invitation = _pending(timer.key, ctx)
    if proposal is None or invitation is None:
        return
    expired = cosigning.expire(proposal, invitation, ctx.now)
    ctx.save(
        expired,
        events.CosignExpired(
            **facts.invitation_parts(expired, invitation), expired_at=timestamp(invitation.expires_at)
        ),
    )
    tell(ctx, proposal.id, "cosign_expired", "联名邀请过期", f"{invitation.name}委员未在期限内确认")


def remind_invitee(timer: TimerFired, ctx: Context) -> None:
    """Tell an invited member that the invitation lapses soon."""
    proposal, invitation = _pending(timer.key, ctx)
    if proposal is None or invitation is None:
        return
    invitee = facts.person(invitation.person_id, invitation.member_id, invitation.name)
    _announce(
        proposal,
        events.ProposalDeadlineApproaching(
            **facts.head(proposal),
            deadline="cosign_answer",
            persons=[invitee],
            due_at=timestamp(invitation.expires_at),
            invitation_id=invitation.id,
        ),
        ctx,
    )


def _pending(key: str, ctx: Context) -> tuple[Proposal | None, Invitation | None]:
    proposal_id, _, invitation_id = key.partition("/")
    proposal = ctx.find_one(Proposal, {"_id": proposal_id})
    invitation = proposal.invitation(invitation_id) if proposal else None
    if invitation is None or invitation.state != "pending":
        return None, None
    return proposal, invitation


def remind_reviser(timer: TimerFired, ctx: Context) -> None:
    """Tell a proposer that the time for the revision ends soon."""
    proposal = ctx.find_one(Proposal, {"_id": timer.key, "state": "returned"})
    if proposal is not None:
        _announce(proposal, events.ProposalDeadlineApproaching(**_revision(proposal)), ctx)


def note_late_revision(timer: TimerFired, ctx: Context) -> None:
    """Record that a returned proposal was not revised in time."""
    proposal = ctx.find_one(Proposal, {"_id": timer.key, "state": "returned"})
    if proposal is not None:
        _announce(proposal, events.ProposalDeadlineMissed(**_revision(proposal)), ctx)
        tell(ctx, proposal.id, "revision_overdue", "逾期未修改", "提案者未在期限内修改提交")


def _revision(proposal: Proposal) -> dict:
    first = facts.person(proposal.first_person_id, proposal.first_member_id, proposal.first_name)
    return {
        **facts.head(proposal),
        "deadline": "revision",
        "persons": [first],
        "due_at": timestamp(proposal.revise_due_at),
    }


def _announce(
    proposal: Proposal,
    event: events.ProposalDeadlineApproaching | events.ProposalDeadlineMissed,
    ctx: Context,
) -> None:
    # Saved beside the proposal, whose version must not change under the hands of who is writing it.
    ctx.save(Reminder(new_id(), proposal.id, event.deadline, ctx.now), event)


def count_terms(timer: TimerFired, ctx: Context) -> None:
    """Add newly indexed proposals to the document frequencies."""
    if index.count_new(ctx, Profile):
        schedule.count_terms(ctx, f"{timer.key}+")


REACTIONS = {
    **copies.REACTIONS,
    assignment.AssignmentDispatched: Reaction(copy_dispatch, mode=REQUIRES),
    assignment.TaskReassigned: Reaction(copy_new_unit, mode=REQUIRES),
    assignment.AssignmentReceived: Reaction(copy_receipt, mode=REQUIRES),
    assignment.ReplyIssued: Reaction(copy_reply, mode=REQUIRES),
    assignment.FeedbackGiven: Reaction(copy_feedback, mode=REQUIRES),
    assignment.ReworkOrdered: Reaction(copy_rework, mode=REQUIRES),
    assignment.CaseClosed: Reaction(copy_closing, mode=REQUIRES),
    assignment.CaseArchived: Reaction(copy_archiving, mode=REQUIRES),
    assignment.CaseWithdrawn: Reaction(copy_stop, mode=REQUIRES),
    federation.InitiativeDraftRequested: Reaction(begin_requested_draft, mode=REQUIRES),
    federation.TransferDecided: Reaction(take_up_matter, mode=REQUIRES),
    federation.UpwardProposalArrived: Reaction(arriving.take_arrival, mode=REQUIRES),
    federation.UpwardProposalRecalled: Reaction(arriving.take_recall, mode=REQUIRES),
}
TIMERS = {
    schedule.COSIGN_EXPIRY: Timer(expire_invitation),
    schedule.COSIGN_REMINDER: Timer(remind_invitee),
    schedule.REVISION_REMINDER: Timer(remind_reviser),
    schedule.REVISION_DUE: Timer(note_late_revision),
    schedule.COUNT_TERMS: Timer(count_terms),
}
