"""Replies and their letters."""

from __future__ import annotations

from cppcc_api.assignment.v1 import assignment_service_pb2 as pb
from cppcc_api.common.v1 import common_pb2 as common
from kit.core.errors import NotFound
from kit.store import Reader
from services.assignment.domain import letter
from services.assignment.domain.cases import Case
from services.assignment.domain.letter import Frame
from services.assignment.domain.parts import ASSIST, Addressee
from services.assignment.domain.replies import Reply
from services.assignment.domain.tasks import Task
from services.assignment.store import access, lookups, present


class ReplyUnknown(NotFound):
    """There is no such reply, or not for these eyes."""

    reason = "REPLY_NOT_FOUND"
    text = "没有找到该答复"


def get_reply(request: pb.GetReplyRequest, ctx: Reader) -> pb.GetReplyResponse:
    """One reply."""
    reply, task, case = _visible(ctx, request.reply_id)
    return pb.GetReplyResponse(reply=present.reply(ctx, reply, task, case))


def _visible(ctx: Reader, reply_id: str) -> tuple[Reply, Task, Case]:
    reply = ctx.find_one(Reply, {"_id": reply_id})
    if reply is None:
        raise ReplyUnknown()
    task, case = ctx.get(Task, reply.task_id), ctx.get(Case, reply.case_id)
    if not access.may_read_reply(ctx, reply, task, case):
        raise ReplyUnknown()
    return reply, task, case


def get_reply_letter(request: pb.GetReplyLetterRequest, ctx: Reader) -> pb.GetReplyLetterResponse:
    """The letter to the proposers of one of the proposals that the reply answers."""
    reply, task, case = _visible(ctx, request.reply_id)
    sections = letter.compose(
        reply, _addressee(case, request.proposal_id), case.suggestions, _frame(ctx, reply, task)
    )
    return pb.GetReplyLetterResponse(
        sections=[common.TextSection(heading=each.heading, text=each.text) for each in sections],
        text="\n\n".join(each.text for each in sections),
    )


def _addressee(case: Case, proposal_id: str) -> Addressee:
    wanted = proposal_id or case.primary.proposal_id
    found = next((each for each in case.addressees if each.proposal_id == wanted), None)
    if found is None:
        raise ReplyUnknown()
    return found


_OFFICE_COPIES = {"party": "党委督查室", "government": "政府督查室"}


def _frame(ctx: Reader, reply: Reply, task: Task) -> Frame:
    profile, session = lookups.profile(ctx), lookups.session(ctx, reply.session_id)
    labels = lookups.reply_policy(ctx, reply.session_id)["class_labels"]
    assists = [
        each.unit_name for each in lookups.tasks_of(ctx, task.case_id) if each.part == ASSIST and each.active
    ]
    committee = f"{profile.short_name or profile.name}提案委员会" if profile else "政协提案委员会"
    office = _OFFICE_COPIES.get(reply.system, "")
    return Frame(
        committee_name=profile.name if profile else "政协",
        session_name=session.name if session else "",
        class_label=labels.get(reply.draft.reply_class, ""),
        copy_to=tuple(name for name in (committee, office, *assists) if name),
        dated=ctx.now,
    )
