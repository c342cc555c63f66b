"""The commands that are open to the acting person now: read off the transition tables."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from cppcc_api.common.v1 import common_pb2 as common
from kit.convert import page, struct, timestamp
from kit.store import Reader
from services.intake.domain import cosigning, people
from services.intake.domain.people import Viewer
from services.intake.domain.proposal import Invitation, Proposal
from services.intake.domain.records import DecisionList
from services.intake.states import DECISION_LIST, INVITATION, INVITEE, PROPOSAL
from services.intake.store import lookups

# Action of a table → command, with the fields that follow from the choice. Actions that no person takes
# by themselves (timers, a body's single decisions) have none.
PROPOSAL_COMMANDS: dict[str, tuple[str, dict[str, Any]]] = {
    "update": ("UpdateDraft", {}),
    "invite": ("InviteCosigners", {}),
    "submit": ("SubmitProposal", {}),
    "discard": ("DeleteDraft", {}),
    "receive": ("ReceiveSubmission", {}),
    "record_review": ("RecordPreliminaryReview", {}),
    "propose_decision": ("ProposeDecision", {}),
    "return": ("ReturnForRevision", {}),
    "list": ("CreateDecisionList", {}),
    "undo_merge": ("UndoMerge", {}),
    "withdraw": ("WithdrawProposal", {}),
    "mark_key": ("MarkKey", {}),
    "request_withdrawal": ("RequestWithdrawal", {}),
    "consent_withdrawal": ("DecideWithdrawal", {"consent": True}),
    "refuse_withdrawal": ("DecideWithdrawal", {"consent": False}),
}
INVITATION_COMMANDS: dict[str, tuple[str, dict[str, Any]]] = {
    "agree": ("AnswerCosign", {"agree": True}),
    "decline": ("AnswerCosign", {"agree": False}),
    "withdraw": ("WithdrawCosign", {}),
    "drop": ("DropCosigner", {}),
}
LIST_COMMANDS = {"approve": "ApproveDecisionList", "dissolve": "DissolveDecisionList"}


def list_actions(request: common.ListActionsRequest, ctx: Reader) -> common.ListActionsResponse:
    """Everything on one proposal that the acting person may do now."""
    who = lookups.viewer(ctx)
    proposal = lookups.seen_proposal(ctx, request.proposal_id, who)
    offers = [
        *_on_proposal(proposal, who, ctx),
        *_on_invitations(proposal, who),
        *_on_list(proposal, who, ctx),
    ]
    if not request.page_size:
        return common.ListActionsResponse(actions=offers)
    chosen, token = page(offers, request.page_size, request.page_token)
    return common.ListActionsResponse(actions=chosen, next_page_token=token)


def open_actions(proposal: Proposal, who: Viewer, ctx: Reader) -> list[str]:
    """The table's actions, without those that the proposal's own facts forbid."""
    actions = PROPOSAL.actions(proposal.state, people.relations(proposal, who))
    closed = set()
    if proposal.organization_id:
        closed.add("invite")
    if proposal.merged_ids:
        closed.add("request_withdrawal")
    if "undo_merge" in actions and lookups.handling(ctx, proposal) is not None:
        closed.add("undo_merge")
    return [action for action in actions if action not in closed]


def _on_proposal(proposal: Proposal, who: Viewer, ctx: Reader) -> Iterator[common.ActionOffer]:
    for action in open_actions(proposal, who, ctx):
        if action not in PROPOSAL_COMMANDS:
            continue
        rpc, more = PROPOSAL_COMMANDS[action]
        arguments = {"proposal_ids": [proposal.id]} if action == "list" else {"proposal_id": proposal.id}
        due_at = proposal.revise_due_at if action in ("update", "submit") else None
        yield _offer(
            rpc,
            PROPOSAL.label(action),
            proposal.id,
            proposal.text.title,
            0 if action == "list" else proposal.version,
            {**arguments, **more},
            due_at,
        )


def _on_invitations(proposal: Proposal, who: Viewer) -> Iterator[common.ActionOffer]:
    if not cosigning.open_for_answers(proposal):
        return
    for invitation in proposal.invitations:
        for action in INVITATION.actions(invitation.state, _relations(proposal, invitation, who)):
            if action not in INVITATION_COMMANDS:
                continue
            rpc, more = INVITATION_COMMANDS[action]
            arguments = {"proposal_id": proposal.id, "invitation_id": invitation.id, **more}
            if action == "agree":
                arguments["text_version"] = proposal.text.version
            due_at = invitation.expires_at if invitation.state == "pending" else None
            label = INVITATION.label(action)
            yield _offer(rpc, label, invitation.id, invitation.name, 0, arguments, due_at)


def _relations(proposal: Proposal, invitation: Invitation, who: Viewer) -> frozenset[str]:
    mine = {INVITEE} if who.member_id and invitation.member_id == who.member_id else set()
    return people.relations(proposal, who) | mine


def _on_list(proposal: Proposal, who: Viewer, ctx: Reader) -> Iterator[common.ActionOffer]:
    if proposal.state != "listed":
        return
    decisions = ctx.get(DecisionList, proposal.decision_list_id)
    for action in DECISION_LIST.actions(decisions.state, people.office_relations(who)):
        yield _offer(
            LIST_COMMANDS[action],
            DECISION_LIST.label(action),
            decisions.id,
            decisions.title,
            decisions.version,
            {"list_id": decisions.id},
            None,
        )


def _offer(
    rpc: str,
    label: str,
    target_id: str,
    target_title: str,
    version: int,
    arguments: dict[str, Any],
    due_at: datetime | None,
) -> common.ActionOffer:
    return common.ActionOffer(
        service="intake",
        rpc=rpc,
        label=label,
        target_id=target_id,
        target_title=target_title,
        expected_version=version,
        due_at=timestamp(due_at),
        arguments=struct(arguments),
    )
