"""What waits for the acting person: meetings to arrange, record and answer; invitations; registers."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from cppcc_api.common.v1 import common_pb2 as common
from kit.convert import page, timestamp
from kit.store import Reader
from services.meeting.domain.activity import KINDS, Activity, Invitation, Opinion, of_person
from services.meeting.domain.handling import Handling, wanted_phases
from services.meeting.domain.meeting import Meeting
from services.meeting.domain.people import organizes, relations
from services.meeting.states import ACTIVITY, COMMITTEE, EXPECTED, MEETING, MET
from services.meeting.store import lookups
from shared import copies, roles, words

# What an open action means as work: (state, action) → kind, command, Chinese verb.
MEETING_WORK = {
    (EXPECTED, "plan"): ("plan_meeting", "PlanMeeting", "安排"),
    ("planned", "record"): ("record_meeting", "RecordMeeting", "登记"),
    ("disputed", "record"): ("record_meeting_again", "RecordMeeting", "重新登记"),
    ("held", "confirm"): ("confirm_meeting", "ConfirmMeeting", "确认"),
}


def list_work(request: common.ListWorkRequest, ctx: Reader) -> common.ListWorkResponse:
    """Everything that waits, earliest deadline first."""
    found = [*_tasks(ctx), *_meetings(ctx), *_requests(ctx), *_invitations(ctx), *_organizing(ctx)]
    wanted = [
        item
        for item in found
        if request.kind in ("", item.kind) and request.proposal_id in ("", item.proposal_id)
    ]
    wanted.sort(key=lambda item: (not item.HasField("due_at"), item.due_at.seconds, item.work_id))
    chosen, token = page(wanted, request.page_size, request.page_token)
    return common.ListWorkResponse(items=chosen, next_page_token=token, total=len(wanted))


def _own(thing: Handling | Meeting, ctx: Reader) -> frozenset[str]:
    # The committee may enter for a unit, but that is not its work.
    return relations(thing, ctx.actor) - {COMMITTEE}


def _tasks(ctx: Reader) -> Iterator[common.WorkItem]:
    if not ctx.actor.unit_id or not ctx.actor.roles & roles.UNIT:
        return
    tasks = ctx.find(Handling, {"unit_id": ctx.actor.unit_id, "ended": ""}, sort=[("_id", 1)])
    meetings = lookups.meetings_of(ctx, [task.id for task in tasks])
    taken = {(m.task_id, m.phase) for m in meetings if m.state in (*MET, "planned", "disputed")}
    for task in tasks:
        policy = copies.policy(ctx, "meetings", task.session_id)
        for phase in wanted_phases(task, policy):
            if (task.id, phase) not in taken and "plan" in MEETING.actions(EXPECTED, _own(task, ctx)):
                yield _meeting_item(
                    ctx, EXPECTED, "plan", task, phase, f"{task.id}.{phase}", task.due_at(phase)
                )


def _meetings(ctx: Reader) -> Iterator[common.WorkItem]:
    states = sorted({state for state, _ in MEETING_WORK} - {EXPECTED})
    query = {"$and": [{"state": {"$in": states}}, lookups.seen(ctx)]}
    for meeting in ctx.find(Meeting, query, sort=[("_id", 1)]):
        for action in MEETING.actions(meeting.state, _own(meeting, ctx)):
            if (meeting.state, action) in MEETING_WORK:
                due = {"planned": meeting.planned_at, "held": meeting.confirm_due_at}.get(meeting.state)
                yield _meeting_item(ctx, meeting.state, action, meeting, meeting.phase, meeting.id, due)


def _meeting_item(
    ctx: Reader,
    state: str,
    action: str,
    thing: Handling | Meeting,
    phase: str,
    key: str,
    due_at: datetime | None,
) -> common.WorkItem:
    kind, rpc, verb = MEETING_WORK[state, action]
    of_task = isinstance(thing, Handling)
    return common.WorkItem(
        work_id=f"{kind}:{key}",
        service="meeting",
        kind=kind,
        title=f"{verb}{words.PHASES[phase]}：{thing.proposal_no} {thing.proposal_title}",
        proposal_id=thing.proposal_id,
        proposal_no=thing.proposal_no,
        subject_id=thing.id,
        subject_kind="task" if of_task else "meeting",
        state=state,
        unit_id="" if action == "confirm" else thing.unit_id,
        created_at=timestamp(thing.dispatched_at if of_task else thing.created_at),
        due_at=timestamp(due_at),
        overdue=due_at is not None and due_at < ctx.now,
        rpc=rpc,
    )


def _requests(ctx: Reader) -> Iterator[common.WorkItem]:
    if not ctx.actor.unit_id or not ctx.actor.roles & roles.UNIT:
        return
    asked = ctx.find(Activity, {"state": "requested", "said.units.unit_id": ctx.actor.unit_id})
    for activity in asked:
        if "agree_to_brief" in ACTIVITY.actions(activity.state, lookups.relations_to(ctx, activity)):
            yield _activity_item(
                ctx, activity, "answer_briefing_request", "AnswerBriefingRequest", "答复通报请求", None
            )


def _invitations(ctx: Reader) -> Iterator[common.WorkItem]:
    mine = ctx.find(Invitation, {"person.person_id": ctx.actor.id})
    ids = [invitation.activity_id for invitation in mine]
    answered = {invitation.activity_id for invitation in mine if invitation.answer}
    for activity in ctx.find(Activity, {"_id": {"$in": ids}, "state": "announced"}, sort=[("_id", 1)]):
        said = activity.said
        until = said.answer_due_at or said.starts_at
        if until is None or until < ctx.now:
            continue
        if said.kind == "solicitation":
            given = ctx.find_one(Opinion, {"_id": of_person(activity.id, ctx.actor.id)})
            if given is None:
                yield _activity_item(
                    ctx, activity, "answer_solicitation", "AnswerSolicitation", "提交意见", until
                )
        elif activity.id not in answered:
            yield _activity_item(ctx, activity, "answer_invitation", "AnswerInvitation", "答复邀请", until)


def _organizing(ctx: Reader) -> Iterator[common.WorkItem]:
    if not organizes(ctx.actor):
        return
    for activity in ctx.find(Activity, {"state": {"$in": ["preparing", "announced"]}}, sort=[("_id", 1)]):
        said = activity.said
        ended = said.ends_at or said.starts_at or said.answer_due_at
        if activity.state == "preparing":
            yield _activity_item(
                ctx, activity, "announce_activity", "AnnounceActivity", "发出通知", said.starts_at
            )
        elif ended is not None and ended < ctx.now:
            yield _activity_item(ctx, activity, "record_activity", "RecordActivity", "登记举办情况", None)


def _activity_item(
    ctx: Reader, activity: Activity, kind: str, rpc: str, verb: str, due_at: datetime | None
) -> common.WorkItem:
    said = activity.said
    return common.WorkItem(
        work_id=f"{kind}:{activity.id}",
        service="meeting",
        kind=kind,
        title=f"{verb}：{KINDS[said.kind]}“{said.title}”",
        subject_id=activity.id,
        subject_kind="activity",
        state=activity.state,
        unit_id=ctx.actor.unit_id if kind == "answer_briefing_request" else "",
        created_at=timestamp(activity.announced_at or activity.created_at),
        due_at=timestamp(due_at),
        overdue=due_at is not None and due_at < ctx.now,
        rpc=rpc,
    )
