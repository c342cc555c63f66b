"""Tasks that run in a lower instance: what it reports moves them as if the unit had done it here.

What does not fit the task's state any more changes nothing; both sides see it in their timelines.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from cppcc_api.assignment.v1 import assignment_events_pb2 as pb
from cppcc_api.federation.v1 import federation_documents_pb2 as documents
from cppcc_api.federation.v1 import federation_events_pb2 as federation
from kit.convert import instant
from kit.core.errors import NotYet, Refusal
from kit.store import Context
from services.assignment import states
from services.assignment.domain import replies
from services.assignment.domain.cases import Case
from services.assignment.domain.commitments import Commitment
from services.assignment.domain.facts import EVERYONE, HANDLERS
from services.assignment.domain.offers import reply_at_work
from services.assignment.domain.parts import HandlingPlan, Opinion
from services.assignment.domain.replies import Answer, Draft, Prepared, Promise, Review
from services.assignment.domain.tasks import Task
from services.assignment.states import TASK
from services.assignment.store import acts, events, journal, lookups
from shared.words import ADOPTIONS

BELOW = (states.PEER,)
Progress = documents.DelegationProgress


def _at_hand(ctx: Context, task_id: str) -> tuple[Task, Case]:
    task = ctx.find_one(Task, {"_id": task_id})
    if task is None:
        raise NotYet(f"task {task_id}")
    return task, ctx.get(Case, task.case_id)


def _refuse(ctx: Context, task: Task, step: str, refusal: Refusal) -> None:
    event = events.of_task(
        pb.DelegationStepRefused,
        task,
        step=step,
        reason=refusal.reason,
        explanation=refusal.message,
        refused_at=ctx.now,
    )
    saved = ctx.save(task, event)
    title = f"{task.unit_name}的下级平台报送的情况未能接收"
    journal.of_task(ctx, saved, "delegation_step_refused", title, refusal.message, HANDLERS)


def follow_progress(event: federation.DelegationProgressed, ctx: Context) -> None:
    """One step of the handling below."""
    task, case = _at_hand(ctx, event.progress.delegation_id)
    try:
        _STEPS[event.progress.step](task, case, event.progress, ctx)
    except Refusal as refusal:
        _refuse(ctx, task, event.progress.step, refusal)


def _dispatched(task: Task, case: Case, said: Progress, ctx: Context) -> None:
    """The lower office has taken the task in hand and given it to a unit of its own."""
    names = "、".join(said.unit_names)
    note = f"下级交办：{names}"
    if task.state == "pending_receipt":
        acts.receive(ctx, task, said.by_name or names, note, BELOW)
    else:
        _note(task, "delegation_dispatched", f"{task.unit_name}交由{names}办理", said.text, ctx)


def _received(task: Task, case: Case, said: Progress, ctx: Context) -> None:
    title = f"{'、'.join(said.unit_names)}签收"
    _note(task, "delegation_received", title, said.by_name, ctx)


def _note(task: Task, kind: str, title: str, text: str, ctx: Context) -> None:
    journal.of_task(ctx, ctx.save(task), kind, title, text, EVERYONE)


def _planned(task: Task, case: Case, said: Progress, ctx: Context) -> None:
    plan = HandlingPlan(
        plan_version=0,
        summary=said.text,
        responsible_leader=said.responsible_leader,
        contact_name=said.contact_name,
        contact_phone=said.contact_phone,
    )
    if task.answering:
        acts.submit_plan(ctx, task, case, plan, BELOW)
    else:
        _note(task, "delegation_planned", f"{task.unit_name}制定办理方案", said.text, ctx)


def _objected(task: Task, case: Case, said: Progress, ctx: Context) -> None:
    acts.raise_objection(ctx, task, case, said.text, (), BELOW)


def _asked_time(task: Task, case: Case, said: Progress, ctx: Context) -> None:
    due = instant(said.requested_due_at) or task.due_at
    acts.request_extension(ctx, task, case, due, said.text, BELOW)


def _promise_reported(task: Task, case: Case, said: Progress, ctx: Context) -> None:
    promise = ctx.find_one(Commitment, {"_id": said.commitment_id, "task_id": task.id})
    if promise is None:
        raise lookups.CommitmentUnknown()
    acts.report_promise(ctx, promise, case, said.text, (), ("", ""), BELOW)


_STEPS: dict[str, Callable[[Task, Case, Progress, Context], None]] = {
    "dispatched": _dispatched,
    "received": _received,
    "planned": _planned,
    "objected": _objected,
    "extension_requested": _asked_time,
    "commitment_reported": _promise_reported,
}


def take_reply(event: federation.DelegatedReplyArrived, ctx: Context) -> None:
    """The reply goes into review here; an assist unit's goes to the lead unit as its opinion."""
    task, case = _at_hand(ctx, event.reply.delegation_id)
    try:
        if task.answering:
            _review(task, case, event, ctx)
        else:
            _give_opinion(task, case, event.reply, ctx)
    except Refusal as refusal:
        _refuse(ctx, task, "reply", refusal)


def _give_opinion(task: Task, case: Case, said: documents.DelegatedReply, ctx: Context) -> None:
    place = {each.suggestion_id: each.ordinal for each in case.suggestions}
    answers = [
        f"第{place[each.suggestion_id]}条建议（{ADOPTIONS.get(each.adoption, '')}）：{each.text}"
        for each in said.answers
        if each.suggestion_id in place
    ]
    opinion = Opinion(0, "\n".join([said.text, *answers]), said.doc_no, said.scan_ref, ctx.now)
    acts.submit_opinion(ctx, task, case, opinion, "", BELOW)


def _review(task: Task, case: Case, event: federation.DelegatedReplyArrived, ctx: Context) -> None:
    said = event.reply
    TASK.next(task.state, "answer", BELOW)
    reply = reply_at_work(task, lookups.latest_reply(ctx, task)) or acts.new_reply(task)
    entered = replies.save_draft(reply, _draft(said), BELOW)
    submitted = replies.submit(entered, case.suggestions, ctx.now, BELOW)
    passed = Review(
        replies.INTERNAL,
        replies.PASSED,
        f"{event.peer_name}转来，第{said.round}轮，{said.doc_no}",
        f"{said.unit_name}{said.issuer_name}",
        ctx.now,
    )
    reviewed = replies.reviewed(submitted, acts.onwards(ctx, submitted), passed, BELOW)
    kept = replace(reviewed, prepared=_prepared(said))
    acts.save_reviewed(ctx, replace(task, reply_id=kept.id), kept)


def _draft(said: documents.DelegatedReply) -> Draft:
    return Draft(
        reply_class=said.reply_class,
        text=said.text,
        answers=tuple(
            Answer(each.suggestion_id, each.adoption, each.text, each.evidence) for each in said.answers
        ),
        promises=tuple(
            Promise(
                commitment_id=each.commitment_id,
                suggestion_id=each.suggestion_id,
                text=each.text,
                due_at=instant(each.due_at),
                responsible=each.responsible,
                contact_phone=each.contact_phone,
            )
            for each in said.commitments
        ),
        publicity=said.publicity or "public",
        publicity_reason=said.publicity_reason,
    )


def _prepared(said: documents.DelegatedReply) -> Prepared:
    return Prepared(
        unit_name=said.unit_name,
        doc_no=said.doc_no,
        issuer_name=said.issuer_name,
        contact_name=said.contact_name,
        contact_phone=said.contact_phone,
        scan_ref=said.scan_ref,
    )
