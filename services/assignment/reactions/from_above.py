"""Cases that an upper instance delegated: they begin with its document and end with its word."""

from __future__ import annotations

from collections.abc import Callable

from cppcc_api.common.v1 import common_pb2 as common
from cppcc_api.federation.v1 import federation_documents_pb2 as documents
from cppcc_api.federation.v1 import federation_events_pb2 as federation
from kit.convert import instant
from kit.core.errors import NotYet
from kit.core.ids import new_id
from kit.store import Context
from services.assignment import states
from services.assignment.domain import deadlines, delegated
from services.assignment.domain.cases import Case
from services.assignment.domain.commitments import Commitment
from services.assignment.domain.facts import EVERYONE
from services.assignment.domain.parts import Addressee, Origin
from services.assignment.store import acts, convert, journal, lookups, steps
from shared.attachments import kept_attachments

ABOVE = (states.PEER,)


def open_delegated_case(event: federation.DelegationArrived, ctx: Context) -> None:
    """Open a case that waits for the two offices' dispatch, like a filed proposal's."""
    if lookups.case_by_proposal(ctx, event.proposal_id) is not None:
        return
    saved = ctx.save(_case(event, ctx))
    title = f"{event.peer_name}转来办理，待交办"
    journal.of_case(ctx, saved, "case_opened", title, f"上级承办单位：{event.delegation.unit_name}", EVERYONE)


def _case(event: federation.DelegationArrived, ctx: Context) -> Case:
    given = event.delegation
    session_id = lookups.current_session_id(ctx)
    due = instant(given.due_at)
    # The upper instance is answered, and passes the reply on: nobody here is asked for feedback.
    upper = Addressee(event.proposal_id, given.proposal_no, given.title, event.peer_name)
    return Case(
        id=new_id(),
        proposal_id=event.proposal_id,
        proposal_no=given.proposal_no,
        title=given.title,
        session_id=session_id,
        proposer_kind=given.proposer_kind,
        addressees=(upper,),
        suggestions=tuple(convert.suggestion(each) for each in given.suggestions),
        filed_at=ctx.now,
        category=given.category,
        focus_area=given.focus_area,
        planned_reply_due_at=delegated.own_due(due, lookups.terms(ctx, session_id), ctx.now),
        origin=_origin(event),
    )


def _origin(event: federation.DelegationArrived) -> Origin:
    given = event.delegation
    return Origin(
        peer_id=event.peer_id,
        name=event.peer_name,
        unit_name=given.unit_name,
        part=given.part,
        background=given.background,
        analysis=given.analysis,
        proposer_names=tuple(given.proposer_names),
        objection_due_at=instant(given.objection_due_at),
        due_at=instant(given.due_at),
        office_name=given.office_name,
        office_phone=given.office_phone,
        attachments=kept_attachments(given.attachments),
    )


def _delegated(ctx: Context, proposal_id: str) -> Case:
    case = lookups.case_by_proposal(ctx, proposal_id)
    if case is None:
        raise NotYet(f"case of proposal {proposal_id}")
    return case


def follow_return(event: federation.DelegatedReplyReturned, ctx: Context) -> None:
    """The answering unit handles it again; what was not sent up yet is only noted."""
    case, back = _delegated(ctx, event.proposal_id), event.returned
    due = instant(back.due_at)
    title = f"{event.peer_name}退回重办"
    replied = [t for t in lookups.tasks_of(ctx, case.id) if t.answering and t.state == "replied"]
    for task in replied:
        ahead = due if due is not None and due > ctx.now else None
        steps.rework(ctx, task, case, f"{title}：{back.reason}", ahead, steps.SELF)
    if not replied:
        journal.of_case(ctx, ctx.save(case), "delegation_returned", title, back.reason, EVERYONE)


def follow_status(event: federation.DelegationStatusChanged, ctx: Context) -> None:
    """What the upper instance decided, or what became of the reply there."""
    case, news = _delegated(ctx, event.proposal_id), event.delegation_status
    if case.state in (*states.FINISHED_CASE, "withdrawn"):
        return
    act = _TURNS.get(news.turn, _note)
    act(case, news, event.peer_name, ctx)


def _note(case: Case, news: documents.DelegationStatus, upper: str, ctx: Context) -> None:
    due = instant(news.due_at)
    until = f"（{deadlines.chinese_date(due)}）" if due else ""
    title = delegated.TURN_TITLES.get(news.turn, news.turn)
    saved = ctx.save(case)
    journal.of_case(ctx, saved, f"upper_{news.turn}", f"{title}{until}", news.text, EVERYONE)


def _time_decided(case: Case, news: documents.DelegationStatus, upper: str, ctx: Context) -> None:
    granted = instant(news.due_at) if news.turn == "extension_approved" else None
    _note(delegated.time_decided(case, granted), news, upper, ctx)


def _close(case: Case, news: documents.DelegationStatus, upper: str, ctx: Context) -> None:
    if case.state == "replied":
        steps.close(ctx, case, lookups.tasks_of(ctx, case.id), f"{upper}已办结", steps.SELF)
    else:
        steps.withdraw(ctx, case, f"{upper}已办结，本级不再办理", news.text)


def _withdraw(case: Case, news: documents.DelegationStatus, upper: str, ctx: Context) -> None:
    steps.withdraw(ctx, case, f"{upper}收回，本级不再办理", news.text)


def _promise_judged(case: Case, news: documents.DelegationStatus, upper: str, ctx: Context) -> None:
    promise = ctx.find_one(Commitment, {"_id": news.commitment_id, "case_id": case.id})
    by = common.PersonRef(name=f"{upper}提案者")
    if promise is None or promise.state != "reported":
        _note(case, news, upper, ctx)
    elif news.turn == "commitment_fulfilled":
        acts.fulfil_promise(ctx, promise, by, news.text, ABOVE)
    else:
        acts.dispute_promise(ctx, promise, case, by, news.text, ABOVE)


_TURNS: dict[str, Callable[[Case, documents.DelegationStatus, str, Context], None]] = {
    "extension_approved": _time_decided,
    "extension_refused": _time_decided,
    "commitment_fulfilled": _promise_judged,
    "commitment_disputed": _promise_judged,
    "closed": _close,
    "withdrawn": _withdraw,
}
