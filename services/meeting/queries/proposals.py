"""What meeting knows of one proposal: its timeline, and the commands open to the acting person."""

from __future__ import annotations

from collections.abc import Iterator

from cppcc_api.common.v1 import common_pb2 as common
from kit.convert import page, struct, timestamp
from kit.store import Reader
from services.meeting.domain.handling import Handling, wanted_phases
from services.meeting.domain.meeting import Meeting, Step
from services.meeting.domain.people import relations
from services.meeting.states import EXPECTED, MEETING, MET
from services.meeting.store import lookups
from shared import copies, words

RPCS = {
    "plan": "PlanMeeting",
    "update": "UpdateMeeting",
    "cancel": "CancelMeeting",
    "record": "RecordMeeting",
    "correct": "RecordMeeting",
    "confirm": "ConfirmMeeting",
    "dispute": "DisputeMeeting",
    "waive": "WaiveMeeting",
    "comment": "CommentMeeting",
}


def get_timeline(request: common.GetTimelineRequest, ctx: Reader) -> common.GetTimelineResponse:
    """What happened to the meetings on a proposal, oldest first."""
    tasks, meetings = _of_proposal(request.proposal_id, ctx)
    entries = [_entry(meeting, step) for meeting in meetings for step in meeting.steps]
    entries += [entry for task in tasks for entry in _overdue_entries(task)]
    entries.sort(key=lambda entry: (entry.at.seconds, entry.at.nanos))
    return common.GetTimelineResponse(entries=entries)


def _of_proposal(proposal_id: str, ctx: Reader) -> tuple[list[Handling], list[Meeting]]:
    query = {"$and": [{"proposal_ids": proposal_id}, lookups.seen(ctx)]}
    order = [("created_at", 1), ("_id", 1)]
    return ctx.find(Handling, query, sort=[("_id", 1)]), ctx.find(Meeting, query, sort=order)


def _entry(meeting: Meeting, step: Step) -> common.TimelineEntry:
    due = {"plan": meeting.planned_at, "record": meeting.confirm_due_at}.get(step.action)
    return common.TimelineEntry(
        at=timestamp(step.at),
        service="meeting",
        kind=f"meeting_{step.action}",
        title=f"{meeting.phase_label}：{MEETING.label(step.action)}",
        text=step.text,
        actor_name=step.by_name,
        unit_name=meeting.unit_name,
        subject_id=meeting.id,
        due_at=timestamp(due),
    )


def _overdue_entries(task: Handling) -> Iterator[common.TimelineEntry]:
    for missed in task.overdue:
        yield common.TimelineEntry(
            at=timestamp(missed.at),
            service="meeting",
            kind="meeting_overdue",
            title=f"{words.PHASES[missed.phase]}：逾期未举行",
            text=f"{task.unit_name}未在规定期限内与提案者见面",
            actor_name="系统",
            unit_name=task.unit_name,
            subject_id=task.id,
        )


def list_actions(request: common.ListActionsRequest, ctx: Reader) -> common.ListActionsResponse:
    """The commands on the proposal's meetings that the transition table opens to the acting person."""
    tasks, meetings = _of_proposal(request.proposal_id, ctx)
    offers = [offer for task in tasks for offer in _task_offers(task, meetings, ctx)]
    offers += [offer for meeting in meetings for offer in _meeting_offers(meeting, tasks, ctx)]
    size = request.page_size or max(len(offers), 1)
    chosen, token = page(offers, size, request.page_token)
    return common.ListActionsResponse(actions=chosen, next_page_token=token)


def _task_offers(task: Handling, meetings: list[Meeting], ctx: Reader) -> Iterator[common.ActionOffer]:
    policy = copies.policy(ctx, "meetings", task.session_id)
    taken = {m.phase for m in meetings if m.task_id == task.id and m.state in (*MET, "planned", "disputed")}
    for phase in wanted_phases(task, policy):
        if phase in taken:
            continue
        for action in MEETING.actions(EXPECTED, relations(task, ctx.actor)):
            offer = _offer(action, task.id, phase, task.unit_name)
            if due := task.due_at(phase):
                offer.due_at.CopyFrom(timestamp(due))
            offer.arguments.CopyFrom(struct({"task_id": task.id, **_phase_argument(action, phase)}))
            yield offer


def _phase_argument(action: str, phase: str) -> dict[str, object]:
    nested = {"plan": "meeting", "record": "record"}
    return {nested[action]: {"phase": phase}} if action in nested else {"phase": phase}


def _meeting_offers(meeting: Meeting, tasks: list[Handling], ctx: Reader) -> Iterator[common.ActionOffer]:
    task = next((task for task in tasks if task.id == meeting.task_id), None)
    ended = task is None or bool(task.ended)
    for action in MEETING.actions(meeting.state, relations(meeting, ctx.actor)):
        if ended and action in ("record", "correct", "waive"):
            continue
        offer = _offer(action, meeting.id, meeting.phase, meeting.unit_name)
        arguments: dict[str, object] = {"meeting_id": meeting.id}
        if action == "waive":
            arguments = {"task_id": meeting.task_id, "phase": meeting.phase}
        else:
            offer.expected_version = meeting.version
        if action in ("record", "correct", "update"):
            arguments["meeting" if action == "update" else "record"] = {"phase": meeting.phase}
        if action in ("confirm", "dispute") and meeting.confirm_due_at:
            offer.due_at.CopyFrom(timestamp(meeting.confirm_due_at))
        offer.arguments.CopyFrom(struct(arguments))
        yield offer


def _offer(action: str, target_id: str, phase: str, unit_name: str) -> common.ActionOffer:
    return common.ActionOffer(
        service="meeting",
        rpc=RPCS[action],
        label=MEETING.label(action),
        target_id=target_id,
        target_title=f"{words.PHASES[phase]}（{unit_name}）",
    )
