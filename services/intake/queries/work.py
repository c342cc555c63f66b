"""What waits for the acting person here: the next step of each proposal, read off the tables."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from cppcc_api.common.v1 import common_pb2 as common
from kit.convert import next_token, page_bounds, timestamp
from kit.store import Reader
from services.intake.domain import people
from services.intake.domain.calling import Clue
from services.intake.domain.people import Viewer
from services.intake.domain.proposal import Proposal
from services.intake.domain.records import DecisionList
from services.intake.queries.offers import PROPOSAL_COMMANDS, open_actions
from services.intake.states import CLUE, DECISION_LIST
from services.intake.store import lookups

# State → the action that the work is about, its kind and how the list words it.
PROPOSER_STEPS = {
    "draft": ("submit", "finish_draft", "完成并提交提案"),
    "cosigning": ("submit", "submit_proposal", "联名征集中，确认后提交"),
    "returned": ("submit", "revise_proposal", "修改后重新提交"),
}
COMMITTEE_STEPS = {
    "submitted": ("receive", "receive_submission", "接收提案"),
    "received": ("record_review", "review_proposal", "初审提案"),
    "review": ("propose_decision", "propose_decision", "提出审查建议"),
    "proposed": ("list", "list_decision", "列入审定清单"),
    "withdrawal_requested": ("consent_withdrawal", "decide_withdrawal", "审核撤案申请"),
}
STEPS = {**PROPOSER_STEPS, **COMMITTEE_STEPS}


def list_work(request: common.ListWorkRequest, ctx: Reader) -> common.ListWorkResponse:
    """Earliest deadline first, then what has waited longest."""
    who = lookups.viewer(ctx)
    items = [
        item
        for item in (*_steps(who, ctx), *_invitations(who, ctx), *_lists(who, ctx), *_clues(who, ctx))
        if (not request.kind or item.kind == request.kind)
        and (not request.proposal_id or item.proposal_id == request.proposal_id)
    ]
    items.sort(
        key=lambda i: (not i.HasField("due_at"), i.due_at.ToMilliseconds(), i.created_at.ToMilliseconds())
    )
    skip, limit = page_bounds(request.page_size, request.page_token)
    return common.ListWorkResponse(
        items=items[skip : skip + limit],
        next_page_token=next_token(skip, limit, len(items)),
        total=len(items),
    )


def _steps(who: Viewer, ctx: Reader) -> Iterator[common.WorkItem]:
    ways = [{"state": {"$in": list(PROPOSER_STEPS)}, "$or": lookups.mine(who)}] if lookups.mine(who) else []
    if who.committee:
        ways.append({"state": {"$in": list(COMMITTEE_STEPS)}})
    if not ways:
        return
    for proposal in ctx.find(Proposal, {"$or": ways}, sort=[("changed_at", 1)]):
        action, kind, words = STEPS[proposal.state]
        if action in open_actions(proposal, who, ctx):
            yield _item(
                kind, words, proposal, PROPOSAL_COMMANDS[action][0], ctx, due_at=proposal.revise_due_at
            )


def _invitations(who: Viewer, ctx: Reader) -> Iterator[common.WorkItem]:
    if not who.member_id:
        return
    asked = {"$elemMatch": {"member_id": who.member_id, "state": "pending"}}
    query = {"state": {"$in": ["cosigning", "returned"]}, "invitations": asked}
    for proposal in ctx.find(Proposal, query):
        for invitation in proposal.pending:
            if invitation.member_id == who.member_id:
                item = _item(
                    "answer_cosign",
                    f"确认联名（{proposal.first_name}邀请）",
                    proposal,
                    "AnswerCosign",
                    ctx,
                    due_at=invitation.expires_at,
                )
                item.work_id, item.subject_id = f"answer_cosign/{invitation.id}", invitation.id
                item.subject_kind, item.state = "invitation", invitation.state
                yield item


def _item(
    kind: str, words: str, proposal: Proposal, rpc: str, ctx: Reader, due_at: datetime | None
) -> common.WorkItem:
    number = f"{proposal.number} " if proposal.number else ""
    return common.WorkItem(
        work_id=f"{kind}/{proposal.id}",
        service="intake",
        kind=kind,
        title=f"{words}：{number}{proposal.text.title or '（未命名草稿）'}",
        proposal_id=proposal.id,
        proposal_no=proposal.number,
        subject_id=proposal.id,
        subject_kind="proposal",
        state=proposal.state,
        created_at=timestamp(proposal.changed_at),
        due_at=timestamp(due_at),
        overdue=due_at is not None and due_at < ctx.now,
        rpc=rpc,
    )


def _lists(who: Viewer, ctx: Reader) -> Iterator[common.WorkItem]:
    relations = people.office_relations(who)
    if "approve" not in DECISION_LIST.actions("prepared", relations):
        return
    for decisions in ctx.find(DecisionList, {"state": "prepared"}):
        yield common.WorkItem(
            work_id=f"approve_decision_list/{decisions.id}",
            service="intake",
            kind="approve_decision_list",
            title=f"提请审定：{decisions.title}（{len(decisions.entries)}件）",
            subject_id=decisions.id,
            subject_kind="decision_list",
            state=decisions.state,
            created_at=timestamp(decisions.created_at),
            rpc="ApproveDecisionList",
        )


def _clues(who: Viewer, ctx: Reader) -> Iterator[common.WorkItem]:
    if "adopt" not in CLUE.actions("received", people.office_relations(who)):
        return
    for clue in ctx.find(Clue, {"state": "received"}):
        yield common.WorkItem(
            work_id=f"decide_clue/{clue.id}",
            service="intake",
            kind="decide_clue",
            title=f"处理提案线索：{clue.title}",
            subject_id=clue.id,
            subject_kind="clue",
            state=clue.state,
            created_at=timestamp(clue.received_at),
            rpc="DecideClue",
        )
