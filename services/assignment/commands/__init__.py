"""What assignment does when asked.

- ``dispatching``  plans, dispatch of one case or a list, further units
- ``receiving``    receipt, handlers, objections, reassignment
- ``handling``     handling plans, assist opinions, more time
- ``replying``     drafts and reviews; ``delivering`` the final reply
- ``judging``      feedback, rework, closing, archive
- ``following``    promises after the reply
- ``upward``       what the office tells an upper instance that delegated a case
"""

from __future__ import annotations

from kit.service import Command
from services.assignment.commands import (
    delivering,
    dispatching,
    following,
    handling,
    judging,
    receiving,
    replying,
    upward,
)

COMMANDS = {
    "SetAssignmentPlan": Command(dispatching.set_assignment_plan, permission="case.plan"),
    "DispatchCase": Command(dispatching.dispatch_case, permission="case.dispatch"),
    "DispatchCases": Command(dispatching.dispatch_cases, permission="case.dispatch"),
    "AddTask": Command(dispatching.add_task, permission="case.dispatch"),
    "ReceiveAssignment": Command(receiving.receive_assignment, permission="task.receive"),
    "AssignHandler": Command(receiving.assign_handler, permission="task.receive"),
    "RaiseObjection": Command(receiving.raise_objection, permission="task.object"),
    "DecideObjection": Command(receiving.decide_objection, permission="task.decide"),
    "ReassignTask": Command(receiving.reassign_task, permission="task.decide"),
    "RequestExtension": Command(handling.request_extension, permission="task.handle"),
    "DecideExtension": Command(handling.decide_extension, permission="task.decide"),
    "SubmitHandlingPlan": Command(handling.submit_handling_plan, permission="task.handle"),
    "SubmitAssistOpinion": Command(handling.submit_assist_opinion, permission="task.handle"),
    "AcceptAssistOpinion": Command(handling.accept_assist_opinion, permission="task.handle"),
    "ReturnAssistOpinion": Command(handling.return_assist_opinion, permission="task.handle"),
    "SaveReplyDraft": Command(replying.save_reply_draft, permission="reply.draft"),
    "ShareReplyDraft": Command(replying.share_reply_draft, permission="reply.draft"),
    "SubmitReplyForReview": Command(replying.submit_reply_for_review, permission="reply.draft"),
    "ReviewReply": Command(replying.review_reply, permission="reply.review"),
    "InspectReply": Command(replying.inspect_reply, permission="reply.inspect"),
    "IssueReply": Command(delivering.issue_reply, permission="reply.issue"),
    "ObjectToDelegation": Command(upward.object_to_delegation, permission="case.upward"),
    "RequestDelegationExtension": Command(upward.request_delegation_extension, permission="case.upward"),
    "GiveFeedback": Command(judging.give_feedback, permission="feedback.give", personal=True),
    "EnterPaperFeedback": Command(judging.enter_paper_feedback, permission="feedback.enter"),
    "OrderRework": Command(judging.order_rework, permission="rework.order"),
    "CloseCase": Command(judging.close_case, permission="case.close"),
    "ArchiveCase": Command(judging.archive_case, permission="case.close"),
    "ReportCommitment": Command(following.report_commitment, permission="commitment.report"),
    "ConfirmCommitment": Command(
        following.confirm_commitment, permission="commitment.confirm", personal=True
    ),
    "AcceptCommitment": Command(following.accept_commitment, permission="commitment.accept"),
    "CarryOverCommitment": Command(following.carry_over_commitment, permission="commitment.carry_over"),
}
