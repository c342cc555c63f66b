"""What intake does when asked: the table of contents is COMMANDS."""

from __future__ import annotations

from kit.core.context import PUBLIC
from kit.service import Command
from services.intake.commands.calling import (
    create_topic_catalogue,
    decide_clue,
    publish_topic_catalogue,
    receive_clue,
    update_topic_catalogue,
)
from services.intake.commands.cosigning import (
    answer_cosign,
    drop_cosigner,
    invite_cosigners,
    withdraw_cosign,
)
from services.intake.commands.decisions import (
    approve_decision_list,
    create_decision_list,
    dissolve_decision_list,
)
from services.intake.commands.drafts import create_draft, delete_draft, update_draft
from services.intake.commands.history import import_history
from services.intake.commands.marks import mark_key, register_offline, undo_merge
from services.intake.commands.planning import (
    add_plan_step,
    adopt_plan,
    close_plan,
    create_plan,
    update_plan,
)
from services.intake.commands.review import (
    propose_decision,
    receive_submission,
    record_preliminary_review,
    return_for_revision,
)
from services.intake.commands.submission import (
    decide_withdrawal,
    request_withdrawal,
    submit_proposal,
    withdraw_proposal,
)

COMMANDS = {
    "CreateTopicCatalogue": Command(create_topic_catalogue, permission="intake.call"),
    "UpdateTopicCatalogue": Command(update_topic_catalogue, permission="intake.call"),
    "PublishTopicCatalogue": Command(publish_topic_catalogue, permission="intake.call"),
    "ReceiveClue": Command(receive_clue, permission=PUBLIC),
    "DecideClue": Command(decide_clue, permission="intake.call"),
    "CreatePlan": Command(create_plan, permission="intake.plan"),
    "UpdatePlan": Command(update_plan, permission="intake.plan"),
    "AddPlanStep": Command(add_plan_step, permission="intake.plan"),
    "AdoptPlan": Command(adopt_plan, permission="intake.plan"),
    "ClosePlan": Command(close_plan, permission="intake.plan"),
    "CreateDraft": Command(create_draft, permission="intake.draft"),
    "UpdateDraft": Command(update_draft, permission="intake.draft"),
    "DeleteDraft": Command(delete_draft, permission="intake.draft"),
    "InviteCosigners": Command(invite_cosigners, permission="intake.draft"),
    "AnswerCosign": Command(answer_cosign, permission="intake.cosign", personal=True),
    "DropCosigner": Command(drop_cosigner, permission="intake.draft"),
    "WithdrawCosign": Command(withdraw_cosign, permission="intake.cosign", personal=True),
    "SubmitProposal": Command(submit_proposal, permission="intake.submit", personal=True),
    "WithdrawProposal": Command(withdraw_proposal, permission="intake.submit", personal=True),
    "RequestWithdrawal": Command(request_withdrawal, permission="intake.submit", personal=True),
    "DecideWithdrawal": Command(decide_withdrawal, permission="intake.decide"),
    "ReceiveSubmission": Command(receive_submission, permission="intake.review"),
    "RecordPreliminaryReview": Command(record_preliminary_review, permission="intake.review"),
    "ReturnForRevision": Command(return_for_revision, permission="intake.review"),
    "ProposeDecision": Command(propose_decision, permission="intake.review"),
    "CreateDecisionList": Command(create_decision_list, permission="intake.review"),
    "DissolveDecisionList": Command(dissolve_decision_list, permission="intake.review"),
    "ApproveDecisionList": Command(approve_decision_list, permission="intake.decide"),
    "UndoMerge": Command(undo_merge, permission="intake.review"),
    "MarkKey": Command(mark_key, permission="intake.decide"),
    "RegisterOffline": Command(register_offline, permission="intake.review"),
    "ImportHistory": Command(import_history, permission="intake.import"),
}
