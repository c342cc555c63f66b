"""What proposers living elsewhere think of a reply, by their own sign-in in their home instance.

It counts exactly like feedback given here, whichever comes first; one that cannot count is answered with why.
"""

from __future__ import annotations

from cppcc_api.assignment.v1 import assignment_events_pb2 as events
from cppcc_api.federation.v1 import federation_events_pb2 as federation
from kit.convert import timestamp
from kit.core.errors import Refusal
from kit.core.ids import new_id
from kit.store import Context
from services.assignment.domain.cases import Case
from services.assignment.domain.feedback import BY_HOME, Judgement, RefusedFeedback
from services.assignment.domain.refusals import FeedbackNotAsked
from services.assignment.domain.tasks import Task
from services.assignment.states import PROPOSER
from services.assignment.store import judging, lookups
from services.assignment.store.judging import Judging


def take_feedback(event: federation.UpwardFeedbackArrived, ctx: Context) -> None:
    """Let the judgement count, or say why not; nothing is written before it is known."""
    task = ctx.find_one(Task, {"_id": event.task_id})
    try:
        asked, said = _checked(event, task, ctx)
    except Refusal as refusal:
        _refuse(event, task, refusal, ctx)
        return
    judging.judge(ctx, asked, said)


def _checked(
    event: federation.UpwardFeedbackArrived, task: Task | None, ctx: Context
) -> tuple[Judging, Judgement]:
    if task is None:
        raise lookups.TaskUnknown()
    case = ctx.get(Case, task.case_id)
    signer = next((s for s in case.signers if event.member_id and s.member_id == event.member_id), None)
    if signer is None:
        raise FeedbackNotAsked()
    said = Judgement(
        event.attitude_score, event.result_score, event.text.strip(), BY_HOME, home_name=event.home_name
    )
    relations = frozenset({PROPOSER})
    asked = Judging(task, case, "give_feedback", signer.person_id, event.round, relations)
    judging.check(ctx, asked, said)
    return asked, said


def _refuse(
    event: federation.UpwardFeedbackArrived, task: Task | None, refusal: Refusal, ctx: Context
) -> None:
    refused = RefusedFeedback(
        id=new_id(),
        task_id=event.task_id,
        case_id=task.case_id if task else "",
        outside_id=event.upward_id,
        home=event.home_instance,
        member_id=event.member_id,
        reply_id=event.reply_id,
        reason=refusal.reason,
        explanation=refusal.message,
        at=ctx.now,
    )
    told = events.OutsideFeedbackRefused(
        task_id=refused.task_id,
        case_id=refused.case_id,
        outside_id=refused.outside_id,
        home_instance=refused.home,
        member_id=refused.member_id,
        reply_id=refused.reply_id,
        reason=refused.reason,
        explanation=refused.explanation,
        refused_at=timestamp(refused.at),
    )
    ctx.save(refused, told)
