"""Cases from filed proposals; merges, key marks and withdrawals follow intake, in any order."""

from __future__ import annotations

from dataclasses import replace

from cppcc_api.intake.v1 import intake_events_pb2 as intake
from kit.convert import instant
from kit.core.errors import NotYet
from kit.core.ids import new_id
from kit.store import Context
from services.assignment import states
from services.assignment.domain.cases import Case, with_addressee, without_addressee
from services.assignment.domain.facts import EVERYONE, PUBLIC, KeyNote, MergeNote
from services.assignment.domain.parts import Addressee
from services.assignment.domain.tasks import Task
from services.assignment.store import clocks, convert, journal, lookups, steps


def open_case(event: intake.ProposalFiled, ctx: Context) -> None:
    """Open a case for a filed proposal, with the merges and the key mark that are known already."""
    if lookups.own_case(ctx, event.proposal_id) is not None:
        return
    case = _case(event, ctx)
    for note in ctx.find(MergeNote, {"primary_id": event.proposal_id}):
        changed = with_addressee(case, note.addressee) if note.merged else without_addressee(case, note.id)
        case = changed
    key = ctx.find_one(KeyNote, {"_id": event.proposal_id})
    saved = ctx.save(_marked(case, key) if key else case)
    journal.of_case(ctx, saved, "case_opened", "立案，待交办", "", PUBLIC)


def _case(event: intake.ProposalFiled, ctx: Context) -> Case:
    primary = Addressee(
        proposal_id=event.proposal_id,
        proposal_no=event.proposal_no,
        title=event.title,
        organization_name=event.organization_name,
        signers=tuple(convert.signer(each) for each in event.signers),
    )
    return Case(
        id=new_id(),
        proposal_id=event.proposal_id,
        proposal_no=event.proposal_no,
        title=event.title,
        session_id=event.session_id,
        proposer_kind=event.proposer_kind,
        addressees=(primary, *(convert.merged(each) for each in event.merged)),
        suggestions=tuple(convert.suggestion(each) for each in event.text.suggestions),
        filed_at=instant(event.filed_at) or ctx.now,
        category=event.category,
        focus_area=event.focus_area,
        is_key=event.is_key,
        late=event.late,
        publicity_consent=event.publicity_consent,
        intended_leads=tuple(convert.unit(each) for each in event.intended_leads),
        intended_assists=tuple(convert.unit(each) for each in event.intended_assists),
        suggested_leads=tuple(convert.unit(each) for each in event.suggested_leads),
        suggested_assists=tuple(convert.unit(each) for each in event.suggested_assists),
    )


def follow_merge(event: intake.ProposalsMerged, ctx: Context) -> None:
    """Answer the merged proposals too; a case of their own ends."""
    at = instant(event.merged_at) or ctx.now
    for merged in event.merged:
        addressee = convert.merged(merged)
        if not _noted(ctx, MergeNote(addressee.proposal_id, event.proposal_id, addressee, True, at)):
            continue
        own = lookups.own_case(ctx, addressee.proposal_id)
        if own is not None and own.state in states.OPEN_CASE:
            steps.withdraw(ctx, own, "提案已并案", f"并入{event.title}")
        case = lookups.own_case(ctx, event.proposal_id)
        if case is not None and case.state in states.OPEN_CASE:
            saved = ctx.save(with_addressee(case, addressee))
            journal.of_case(ctx, saved, "proposal_merged", f"并入提案：{addressee.title}", "", EVERYONE)


def follow_undone_merge(event: intake.MergeUndone, ctx: Context) -> None:
    """The proposal stands on its own again: it is no longer answered with the primary one."""
    at = instant(event.undone_at) or ctx.now
    gone = Addressee(event.proposal_id, event.serial_no, event.title)
    if not _noted(ctx, MergeNote(gone.proposal_id, event.former_primary_id, gone, False, at)):
        return
    case = lookups.own_case(ctx, event.former_primary_id)
    if case is not None and case.state in states.OPEN_CASE:
        _release(ctx, case, event.proposal_id, f"取消并案：{event.title}", event.reason)


def _noted(ctx: Context, note: MergeNote) -> bool:
    """Keep the newest word on a merge; False when a newer one is known."""
    known = ctx.find_one(MergeNote, {"_id": note.id})
    if known is not None and known.at > note.at:
        return False
    ctx.put(note)
    return True


def _release(ctx: Context, case: Case, proposal_id: str, title: str, reason: str) -> None:
    """Take one proposal out of a case; its proposers are no longer asked for feedback.

    A case that answers nobody any more ends.
    """
    changed = without_addressee(case, proposal_id)
    if not changed.addressees:
        steps.withdraw(ctx, case, title, reason)
        return
    saved = ctx.save(changed)
    journal.of_case(ctx, saved, "proposal_released", title, reason, EVERYONE)
    left = {each.person_id for each in saved.signers}
    for task in lookups.tasks_of(ctx, case.id):
        if any(each.person_id not in left for each in task.awaiting):
            _no_longer_asked(ctx, task, left)
    steps.settle(ctx, ctx.get(Case, case.id))


def _no_longer_asked(ctx: Context, task: Task, left: set[str]) -> None:
    still = tuple(each for each in task.awaiting if each.person_id in left)
    saved = ctx.save(replace(task, awaiting=still))
    if not still:
        clocks.stop(ctx, saved)


def follow_key_mark(event: intake.ProposalMarkedKey, ctx: Context) -> None:
    """Keep the key mark and who takes the proposal up."""
    note = KeyNote(
        id=event.proposal_id,
        is_key=event.is_key,
        leader_id=event.supervising_leader.person_id,
        leader_name=event.supervising_leader_name,
        committee_id=event.supervising_committee_id,
        at=instant(event.marked_at) or ctx.now,
    )
    known = ctx.find_one(KeyNote, {"_id": note.id})
    if known is not None and known.at > note.at:
        return
    ctx.put(note)
    case = lookups.own_case(ctx, event.proposal_id)
    if case is not None:
        saved = ctx.save(_marked(case, note))
        title = "确定为重点提案" if note.is_key else "取消重点提案"
        led = f"督办领导：{note.leader_name}" if note.leader_name else ""
        journal.of_case(ctx, saved, "key_marked", title, led, PUBLIC)


def _marked(case: Case, note: KeyNote) -> Case:
    return replace(
        case,
        is_key=note.is_key,
        supervising_leader_id=note.leader_id,
        supervising_committee_id=note.committee_id,
    )


def follow_withdrawal(event: intake.ProposalWithdrawn, ctx: Context) -> None:
    """End the handling of a withdrawn proposal; other proposals merged with it go on being answered."""
    if not event.after_filing:
        return
    case = lookups.case_by_proposal(ctx, event.proposal_id)
    if case is None:
        raise NotYet(f"case of proposal {event.proposal_id}")
    if case.state not in states.OPEN_CASE:
        return
    _release(ctx, case, event.proposal_id, f"提案者撤案：{event.title}", event.reason)
