"""Which actions are open to somebody now, derived from the transition tables and the rules' own checks.

Work lists and buttons come from here; commands run the same tables and checks.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from kit.core.errors import Refusal
from services.assignment import states
from services.assignment.domain import commitments, objecting
from services.assignment.domain.cases import Case
from services.assignment.domain.commitments import Commitment
from services.assignment.domain.replies import Reply
from services.assignment.domain.tasks import Task

CASE_RPCS = {
    "plan": "SetAssignmentPlan",
    "dispatch": "DispatchCase",
    "add_task": "AddTask",
    "close": "CloseCase",
    "archive": "ArchiveCase",
    "object_upward": "ObjectToDelegation",
    "ask_upper_time": "RequestDelegationExtension",
}
TASK_RPCS = {
    "receive": "ReceiveAssignment",
    "raise_objection": "RaiseObjection",
    "reject_objection": "DecideObjection",
    "reassign": "ReassignTask",
    "assign_handler": "AssignHandler",
    "request_extension": "RequestExtension",
    "decide_extension": "DecideExtension",
    "submit_plan": "SubmitHandlingPlan",
    "submit_opinion": "SubmitAssistOpinion",
    "accept_opinion": "AcceptAssistOpinion",
    "return_opinion": "ReturnAssistOpinion",
    "give_feedback": "GiveFeedback",
    "enter_feedback": "EnterPaperFeedback",
    "order_rework": "OrderRework",
}
REPLY_RPCS = {
    "save_draft": "SaveReplyDraft",
    "share_draft": "ShareReplyDraft",
    "submit": "SubmitReplyForReview",
    "pass_to_delivery": "ReviewReply",
    "inspect_pass": "InspectReply",
    "issue": "IssueReply",
}
COMMITMENT_RPCS = {
    "report": "ReportCommitment",
    "confirm": "ConfirmCommitment",
    "accept": "AcceptCommitment",
    "carry_over": "CarryOverCommitment",
}
# Where one command covers several actions, the button has a name of its own.
LABELS = {
    "DecideObjection": "处理异议",
    "ReviewReply": "审签答复",
    "InspectReply": "审核答复",
    "ConfirmCommitment": "确认兑现情况",
}


@dataclass(frozen=True)
class Offer:
    """One command that may be given now; ``todo`` when it waits to be done rather than merely may."""

    rpc: str
    label: str
    target_id: str
    target_kind: str
    target_title: str
    version: int
    state: str
    todo: bool
    due_at: datetime | None = None
    since: datetime | None = None
    unit_id: str = ""
    arguments: dict[str, object] = field(default_factory=dict)


@dataclass(frozen=True)
class TaskView:
    """A task with what its rules look at."""

    task: Task
    relations: Collection[str]
    person_id: str
    now: datetime
    latest_extension: datetime
    reply: Reply | None = None
    commitments: Sequence[Commitment] = ()


def case_offers(case: Case, relations: Iterable[str], tasks: Sequence[Task]) -> list[Offer]:
    """What may be done with the case itself."""
    settled = all(task.settled for task in tasks if task.answering and task.active)
    todo = {"dispatch", "archive", "close"}
    found = []
    for action in states.CASE.actions(case.state, relations):
        if action not in CASE_RPCS or not _case_passes(action, case, settled):
            continue
        found.append(
            Offer(
                rpc=CASE_RPCS[action],
                label=states.CASE.label(action),
                target_id=case.id,
                target_kind="case",
                target_title=case.title,
                version=case.version,
                state=case.state,
                todo=action in todo,
                since=case.dispatched_at or case.filed_at,
                arguments={"case_id": case.id},
            )
        )
    return found


def _case_passes(action: str, case: Case, settled: bool) -> bool:
    if action == "close":
        return settled and case.origin is None
    if action == "object_upward":
        return case.origin is not None and not case.origin.objection
    if action == "ask_upper_time":
        return case.origin is not None and case.origin.requested_due_at is None
    return True


def task_offers(view: TaskView) -> list[Offer]:
    """What may be done with one unit's task and with its reply."""
    task = view.task
    open_now = [
        action
        for action in states.TASK.actions(task.state, view.relations)
        if action in TASK_RPCS and _passes(action, view)
    ]
    offers = [_task_offer(action, view) for action in open_now]
    return [*offers, *_reply_offers(view)]


def _task_offer(action: str, view: TaskView) -> Offer:
    task = view.task
    rpc = TASK_RPCS[action]
    arguments: dict[str, object] = {"task_id": task.id}
    if action in ("give_feedback", "enter_feedback"):
        arguments["round"] = task.round
    return Offer(
        rpc=rpc,
        label=LABELS.get(rpc, states.TASK.label(action)),
        target_id=task.id,
        target_kind="task",
        target_title=task.label,
        version=task.version,
        state=task.state,
        todo=_task_todo(action, task),
        due_at=_due(action, task),
        since=task.issued_at if task.state == "replied" else task.dispatched_at,
        unit_id=task.unit_id,
        arguments=arguments,
    )


def _task_todo(action: str, task: Task) -> bool:
    always = {
        "receive",
        "reject_objection",
        "decide_extension",
        "submit_opinion",
        "accept_opinion",
        "give_feedback",
    }
    return (
        action in always
        or (action == "submit_plan" and task.plan is None)
        or (action == "order_rework" and task.dissatisfied)
    )


def _due(action: str, task: Task) -> datetime | None:
    if action == "receive":
        return task.receive_due_at
    if action == "raise_objection":
        return task.objection_due_at
    if action in ("give_feedback", "enter_feedback"):
        return task.feedback_due_at
    return task.due_at if task.state in states.AT_WORK else None


def _passes(action: str, view: TaskView) -> bool:
    check = _CHECKS.get(action)
    if check is None:
        return True
    try:
        return check(view)
    except Refusal:
        return False


def _may_object(view: TaskView) -> bool:
    objecting.check_objection(view.task, view.now)
    return True


def _may_extend(view: TaskView) -> bool:
    objecting.check_extension(view.task, view.latest_extension, view.latest_extension, view.now)
    return True


_CHECKS: dict[str, Callable[[TaskView], bool]] = {
    "raise_objection": _may_object,
    "request_extension": _may_extend,
    "decide_extension": lambda view: objecting.pending_extension(view.task) is not None,
    "submit_plan": lambda view: view.task.answering,
    "submit_opinion": lambda view: not view.task.answering,
    "give_feedback": lambda view: any(each.person_id == view.person_id for each in view.task.awaiting),
    "enter_feedback": lambda view: bool(view.task.awaiting),
}


def reply_at_work(task: Task, reply: Reply | None) -> Reply | None:
    """The reply of the task's present round, unless it was delivered."""
    return reply if reply and reply.round == task.round and reply.state in states.UNISSUED else None


def _reply_offers(view: TaskView) -> list[Offer]:
    task = view.task
    if not task.answering or "answer" not in states.TASK.actions(task.state, view.relations):
        return []
    reply = reply_at_work(task, view.reply)
    if task.state == "done" and not reply and not commitments.may_answer_again(task, view.commitments):
        return []
    state = reply.state if reply else states.REPLY.initials[0]
    actions = [a for a in states.REPLY.actions(state, view.relations) if a in REPLY_RPCS]
    if reply is None:
        actions = [action for action in actions if action == "save_draft"]
    return [_reply_offer(action, view, reply) for action in actions]


def _reply_offer(action: str, view: TaskView, reply: Reply | None) -> Offer:
    task, rpc = view.task, REPLY_RPCS[action]
    drafting = action == "save_draft" and (reply is None or reply.state == "drafting")
    planned = task.plan is not None or task.state != "handling"
    return Offer(
        rpc=rpc,
        label=LABELS.get(rpc, states.REPLY.label(action)),
        target_id=task.id,
        target_kind="task",
        target_title=task.label,
        version=task.version,
        state=reply.state if reply else task.state,
        todo=(drafting and planned and task.state != "done")
        or rpc in ("ReviewReply", "InspectReply", "IssueReply"),
        due_at=task.due_at if task.state in states.AT_WORK else None,
        since=task.received_at,
        unit_id=task.unit_id,
        arguments={"task_id": task.id},
    )


def commitment_offers(commitment: Commitment, relations: Iterable[str], now: datetime) -> list[Offer]:
    """What may be done with a promise."""
    found = []
    for action in states.COMMITMENT.actions(commitment.state, relations):
        if action not in COMMITMENT_RPCS or (action == "accept" and not _silent(commitment, now)):
            continue
        rpc = COMMITMENT_RPCS[action]
        found.append(
            Offer(
                rpc=rpc,
                label=LABELS.get(rpc, states.COMMITMENT.label(action)),
                target_id=commitment.id,
                target_kind="commitment",
                target_title=commitment.text,
                version=commitment.version,
                state=commitment.state,
                todo=action != "carry_over",
                due_at=commitment.confirm_due_at if commitment.state == "reported" else commitment.due_at,
                since=commitment.reported_at,
                unit_id=commitment.unit_id,
                arguments={"commitment_id": commitment.id},
            )
        )
    return found


def _silent(commitment: Commitment, now: datetime) -> bool:
    try:
        commitments.check_silence(commitment, now)
    except Refusal:
        return False
    return True
