"""Upward joint proposals: one, all, the printed form; what waits for a person, and what is offered."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from cppcc_api.common.v1 import common_pb2 as common
from cppcc_api.federation.v1 import federation_service_pb2 as pb
from kit.convert import next_token, page_bounds, struct, timestamp
from kit.store import Reader
from services.federation.domain import upward_form
from services.federation.domain.upward import Line, Signer, UpwardProposal
from services.federation.states.upward import INVITEE, SIGNABLE, SIGNER, UPWARD, UPWARD_SIGNATURE
from services.federation.store import upward, upward_views

# Action of the table → command that does it.
COMMANDS = {
    "update": "UpdateUpwardDraft",
    "invite": "InviteUpwardCosigners",
    "discard": "DeleteUpwardDraft",
    "submit": "SubmitUpwardProposal",
    "withdraw": "WithdrawUpwardProposal",
    "register": "RegisterUpperDecision",
    "return": "RegisterUpperDecision",
    "file": "RegisterUpperDecision",
    "not_file": "RegisterUpperDecision",
    "merge": "RegisterUpperDecision",
    "convert": "RegisterUpperDecision",
    "confirm_withdrawal": "RegisterUpperDecision",
    "dispatch": "RegisterUpperDispatch",
    "record_meeting": "RegisterUpperMeeting",
    "reply": "RegisterUpperReply",
    "count_feedback": "RegisterUpperFeedback",
    "rework": "RegisterUpperResult",
    "close": "RegisterUpperResult",
}
LABELS = {
    "RegisterUpperDecision": "登记上级审查结果",
    "RegisterUpperDispatch": "登记上级交办",
    "RegisterUpperMeeting": "登记见面",
    "RegisterUpperReply": "登记上级答复",
    "RegisterUpperFeedback": "代录反馈意见",
    "RegisterUpperResult": "登记办理结果",
}


def get_upward_proposal(request: pb.GetUpwardProposalRequest, ctx: Reader) -> pb.GetUpwardProposalResponse:
    """One with all that is known here."""
    found = upward.seen(ctx, request.upward_id)
    return pb.GetUpwardProposalResponse(proposal=upward_views.proposal(found))


def list_upward_proposals(
    request: pb.ListUpwardProposalsRequest, ctx: Reader
) -> pb.ListUpwardProposalsResponse:
    """Those that the acting person may see, newest first."""
    query = upward.mine(ctx)
    if request.state:
        query = {"$and": [query, {"state": request.state}]}
    skip, limit = page_bounds(request.page_size, request.page_token)
    found = ctx.find(UpwardProposal, query, sort=[("created_at", -1), ("_id", -1)], limit=limit, skip=skip)
    total = ctx.count(UpwardProposal, query)
    return pb.ListUpwardProposalsResponse(
        proposals=[upward_views.proposal(each) for each in found],
        next_page_token=next_token(skip, limit, total),
        total=total,
    )


def get_upward_form(request: pb.GetUpwardFormRequest, ctx: Reader) -> pb.GetUpwardFormResponse:
    """The form on which an upper CPPCC without an instance takes the proposal."""
    found = upward.seen(ctx, request.upward_id)
    return pb.GetUpwardFormResponse(
        file_name=f"{found.text.title or '提案'}.html", html=upward_form.page(found)
    )


# --- what waits, what happened, what is offered -------------------------------------------------------


def work(ctx: Reader, proposal_id: str = "") -> list[common.WorkItem]:
    """Invitations to answer, meetings to confirm, replies to judge."""
    query = {"signers.person_id": ctx.actor.id, "state": {"$nin": list(UPWARD.finals)}}
    if proposal_id:
        query = {**query, "_id": proposal_id}
    found = ctx.find(UpwardProposal, query, sort=[("_id", 1)]) if ctx.actor.id else []
    return [item for each in found for item in _waiting(each, ctx)]


@dataclass(frozen=True)
class Wanted:
    """What a proposal waits for from the acting person."""

    kind: str
    title: str
    rpc: str
    subject_id: str
    due_at: datetime | None = None


def _waiting(proposal: UpwardProposal, ctx: Reader) -> Iterable[common.WorkItem]:
    me = proposal.here(ctx.actor.id)
    if me is None:
        return []
    wanted = [
        *_to_sign(proposal, me),
        *_to_revise(proposal, me),
        *_to_confirm(proposal, me),
        *_to_judge(proposal, me),
    ]
    return [_item(proposal, each, ctx) for each in wanted]


def _to_sign(proposal: UpwardProposal, me: Signer) -> Iterable[Wanted]:
    asked = me != proposal.first and "agree" in UPWARD_SIGNATURE.actions(me.state, INVITEE)
    if asked and proposal.state in SIGNABLE:
        yield Wanted("answer_upward_invitation", "请答复联名邀请", "AnswerUpwardInvitation", proposal.id)


def _to_revise(proposal: UpwardProposal, me: Signer) -> Iterable[Wanted]:
    if me == proposal.first and proposal.state in ("returned", "refused"):
        yield Wanted("revise_upward", "请修改后重新报送", "UpdateUpwardDraft", proposal.id)


def _to_confirm(proposal: UpwardProposal, me: Signer) -> Iterable[Wanted]:
    if me != proposal.first or "answer_meeting" not in UPWARD.actions(proposal.state, SIGNER):
        return
    for each in proposal.meetings:
        if each.result == "held" and each.answer != "sent":
            title = f"请确认{each.unit_name}的见面"
            yield Wanted("answer_upward_meeting", title, "AnswerUpwardMeeting", each.id, each.confirm_due_at)


def _to_judge(proposal: UpwardProposal, me: Signer) -> Iterable[Wanted]:
    """The last reply of each unit; earlier rounds are no longer judged."""
    if me not in proposal.signed or "give_feedback" not in UPWARD.actions(proposal.state, SIGNER):
        return
    for reply in {each.unit_name: each for each in proposal.replies}.values():
        if reply.judged_by(me.member_no) is None:
            title = f"请对{reply.unit_name}的答复反馈意见"
            yield Wanted("give_upward_feedback", title, "GiveUpwardFeedback", reply.id, reply.feedback_due_at)


def _item(proposal: UpwardProposal, wanted: Wanted, ctx: Reader) -> common.WorkItem:
    return common.WorkItem(
        work_id=f"federation/{proposal.id}/{wanted.kind}/{wanted.subject_id}",
        service="federation",
        kind=wanted.kind,
        title=f"{wanted.title}：《{proposal.text.title}》",
        proposal_id=proposal.id,
        proposal_no=proposal.proposal_no or proposal.serial_no,
        subject_id=wanted.subject_id,
        subject_kind="upward_proposal",
        state=UPWARD.label(proposal.state),
        due_at=timestamp(wanted.due_at),
        overdue=bool(wanted.due_at and ctx.now > wanted.due_at),
        rpc=wanted.rpc,
    )


def timeline(ctx: Reader, proposal_id: str) -> list[common.TimelineEntry]:
    """What happened to it, here and above."""
    query = {"$and": [{"_id": proposal_id}, upward.mine(ctx)]}
    if not proposal_id or ctx.find_one(UpwardProposal, query) is None:
        return []
    return [_entry(each) for each in ctx.find(Line, {"upward_id": proposal_id}, sort=[("_id", 1)])]


def _entry(line: Line) -> common.TimelineEntry:
    return common.TimelineEntry(
        at=timestamp(line.at),
        service="federation",
        kind=line.kind,
        title=line.title,
        text=line.text,
        actor_name=line.actor_name,
        unit_name=line.unit_name,
        subject_id=line.upward_id,
        due_at=timestamp(line.due_at),
    )


def offers(ctx: Reader, proposal_id: str) -> list[common.ActionOffer]:
    """The commands on it that are open to the acting person."""
    query = {"$and": [{"_id": proposal_id}, upward.mine(ctx)]}
    found = ctx.find_one(UpwardProposal, query) if proposal_id else None
    if found is None:
        return []
    relations = upward.relations(ctx, found)
    actions = UPWARD.actions(found.state, relations) if relations else []
    rpcs = {COMMANDS[action]: action for action in actions if action in COMMANDS}
    mine = [_offer(found, rpc, LABELS.get(rpc, UPWARD.label(action)), {}) for rpc, action in rpcs.items()]
    drops = [_offer(found, "DropUpwardCosigner", "取消联名", {})] if _droppable(found, relations) else []
    return [*mine, *drops, *(_answer_offer(found, item) for item in work(ctx, found.id))]


def _droppable(proposal: UpwardProposal, relations: Iterable[str]) -> bool:
    """Somebody's invitation or signature may be taken away."""
    return proposal.state in SIGNABLE and any(
        "drop" in UPWARD_SIGNATURE.actions(each.state, relations) for each in proposal.cosigners
    )


# What a work item's command needs besides the proposal.
SUBJECTS = {"AnswerUpwardMeeting": "meeting_id", "GiveUpwardFeedback": "reply_id"}


def _answer_offer(proposal: UpwardProposal, item: common.WorkItem) -> common.ActionOffer:
    arguments = {SUBJECTS[item.rpc]: item.subject_id} if item.rpc in SUBJECTS else {}
    if item.rpc == "AnswerUpwardInvitation":
        arguments = {"text_version": proposal.text.version}
    return _offer(proposal, item.rpc, item.title.partition("：")[0], arguments, item.subject_id)


def _offer(
    proposal: UpwardProposal, rpc: str, label: str, arguments: dict, target_id: str = ""
) -> common.ActionOffer:
    """An offer on the proposal, or on one of its meetings or replies."""
    return common.ActionOffer(
        service="federation",
        rpc=rpc,
        label=label,
        target_id=target_id or proposal.id,
        target_title=proposal.text.title,
        expected_version=proposal.version,
        arguments=struct({"upward_id": proposal.id, **arguments}),
    )
