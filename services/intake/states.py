"""What may happen to the things of intake, in which state and by whom; and which accounts may try.

Roles in the tables are relations between the acting person and the thing (``domain.people.relations``):

- ``proposer``: the first proposer, or who acts for a collective proposer, or who types for either;
- ``invitee``: the member of an invitation, by the own sign-in alone;
- ``committee``: staff of the proposal committee; ``deciding_body``: who records what a body decided;
- ``timer``: the service itself when a time has come.
"""

from __future__ import annotations

from kit.core.context import ANY_PERSON, PUBLIC
from kit.core.states import Row, Table
from shared import roles

PROPOSER, INVITEE, COMMITTEE, BODY, TIMER = "proposer", "invitee", "committee", "deciding_body", "timer"

WRITABLE = ("draft", "cosigning", "returned")
OPEN_REVIEW = ("submitted", "received", "review", "proposed")
FILED = ("filed", "withdrawal_requested")
DECIDED = (*FILED, "merged", "converted", "not_filed", "out_of_jurisdiction")

PROPOSAL = Table(
    "proposal",
    (
        Row(WRITABLE, "update", None, PROPOSER),
        Row("draft", "invite", "cosigning", PROPOSER),
        Row(("cosigning", "returned"), "invite", None, PROPOSER),
        Row(("draft", "cosigning"), "discard", "discarded", PROPOSER),
        Row("draft", "register_offline", "offline", COMMITTEE),
        Row(WRITABLE, "submit", "submitted", PROPOSER),
        Row("submitted", "receive", "received", COMMITTEE),
        Row(("received", "review", "proposed"), "record_review", "review", COMMITTEE),
        Row(("review", "proposed"), "propose_decision", "proposed", COMMITTEE),
        Row(OPEN_REVIEW, "return", "returned", COMMITTEE),
        Row("proposed", "list", "listed", COMMITTEE),
        Row("listed", "unlist", "proposed", COMMITTEE),
        Row("listed", "except", "review", BODY),
        Row("listed", "file", "filed", BODY),
        Row("listed", "merge", "merged", BODY),
        Row("listed", "convert", "converted", BODY),
        Row("listed", "not_file", "not_filed", BODY),
        Row("listed", "out_of_jurisdiction", "out_of_jurisdiction", BODY),
        Row("listed", "return_by_body", "returned", BODY),
        Row("merged", "undo_merge", "review", COMMITTEE),
        Row((*OPEN_REVIEW, "listed", "returned"), "withdraw", "withdrawn", PROPOSER),
        Row("filed", "mark_key", None, BODY),
        Row("filed", "request_withdrawal", "withdrawal_requested", PROPOSER),
        Row("withdrawal_requested", "consent_withdrawal", "withdrawn_after_filing", COMMITTEE),
        Row("withdrawal_requested", "refuse_withdrawal", "filed", COMMITTEE),
    ),
    initial="draft",
    final=(
        "discarded",
        "offline",
        "filed",
        "merged",
        "converted",
        "not_filed",
        "out_of_jurisdiction",
        "withdrawn",
        "withdrawn_after_filing",
    ),
    labels={
        "proposal": "提案",
        "draft": "草稿",
        "cosigning": "联名征集中",
        "submitted": "已提交",
        "received": "已接收",
        "review": "审查中",
        "proposed": "已提审查建议",
        "listed": "待集体审定",
        "returned": "退回修改",
        "filed": "已立案",
        "merged": "已并案",
        "converted": "已转办",
        "not_filed": "不予立案",
        "out_of_jurisdiction": "不属本级职权",
        "withdrawn": "已撤回",
        "withdrawal_requested": "申请撤案",
        "withdrawn_after_filing": "已撤案",
        "discarded": "已删除",
        "offline": "涉密线下办理",
        "update": "修改",
        "invite": "邀请联名",
        "discard": "删除草稿",
        "register_offline": "登记涉密提案",
        "submit": "提交",
        "receive": "接收",
        "record_review": "初审",
        "propose_decision": "提出审查建议",
        "return": "退回修改",
        "list": "列入审定清单",
        "unlist": "移出审定清单",
        "except": "审定时暂缓",
        "file": "立案",
        "merge": "并案",
        "convert": "转办",
        "not_file": "不予立案",
        "return_by_body": "审定退回修改",
        "undo_merge": "取消并案",
        "withdraw": "撤回",
        "mark_key": "确定重点提案",
        "request_withdrawal": "申请撤案",
        "consent_withdrawal": "同意撤案",
        "refuse_withdrawal": "不同意撤案",
    },
)

INVITATION = Table(
    "invitation",
    (
        Row("pending", "agree", "agreed", INVITEE),
        Row("pending", "decline", "declined", INVITEE),
        Row("pending", "expire", "expired", TIMER),
        Row(("pending", "agreed"), "drop", "dropped", PROPOSER),
        Row("agreed", "withdraw", "withdrawn", INVITEE),
        Row("agreed", "void", "pending", PROPOSER),
        Row(("declined", "expired", "dropped", "withdrawn"), "invite", "pending", PROPOSER),
    ),
    initial="pending",
    final=("agreed", "declined", "expired", "dropped", "withdrawn"),
    labels={
        "invitation": "联名邀请",
        "pending": "待确认",
        "agreed": "已同意",
        "declined": "已谢绝",
        "expired": "已过期",
        "dropped": "已取消",
        "withdrawn": "已撤回",
        "agree": "同意联名",
        "decline": "谢绝联名",
        "expire": "逾期失效",
        "drop": "取消联名",
        "withdraw": "撤回联名",
        "void": "文本修改须重新确认",
        "invite": "再次邀请",
    },
)

DECISION_LIST = Table(
    "decision_list",
    (
        Row("prepared", "approve", "approved", BODY),
        Row("prepared", "dissolve", "dissolved", COMMITTEE),
    ),
    initial="prepared",
    final=("approved", "dissolved"),
    labels={
        "decision_list": "审定清单",
        "prepared": "待审定",
        "approved": "已审定",
        "dissolved": "已撤销",
        "approve": "审定",
        "dissolve": "撤销清单",
    },
)

CATALOGUE = Table(
    "catalogue",
    (
        Row("draft", "update", None, COMMITTEE),
        Row("draft", "publish", "published", COMMITTEE),
    ),
    initial="draft",
    final="published",
    labels={
        "catalogue": "选题参考目录",
        "draft": "编制中",
        "published": "已发布",
        "update": "修改",
        "publish": "发布",
    },
)

CLUE = Table(
    "clue",
    (
        Row(("received", "kept"), "adopt", "adopted", COMMITTEE),
        Row("received", "keep", "kept", COMMITTEE),
        Row(("received", "kept"), "set_aside", "set_aside", COMMITTEE),
    ),
    initial="received",
    final=("adopted", "set_aside", "kept"),
    labels={
        "clue": "提案线索",
        "received": "待处理",
        "adopted": "已列入选题",
        "kept": "留存备用",
        "set_aside": "不予采用",
        "adopt": "列入选题",
        "keep": "留存",
    },
)

PLAN = Table(
    "plan",
    (
        Row("preparing", "update", None, COMMITTEE),
        Row(("preparing", "adopted"), "add_step", None, COMMITTEE),
        Row("preparing", "adopt", "adopted", COMMITTEE),
        Row("adopted", "finish", "done", COMMITTEE),
        Row(("preparing", "adopted"), "drop", "dropped", COMMITTEE),
    ),
    initial="preparing",
    final=("done", "dropped"),
    labels={
        "plan": "提案策划",
        "preparing": "策划中",
        "adopted": "已确定",
        "done": "已完成",
        "dropped": "已取消",
        "update": "修改",
        "add_step": "记录进展",
        "adopt": "确定",
        "finish": "办结",
        "drop": "取消",
    },
)

TABLES = (PROPOSAL, INVITATION, DECISION_LIST, CATALOGUE, CLUE, PLAN)

WRITERS = roles.PROPOSERS | {roles.ENTRY_CLERK} | roles.COMMITTEE

GRANTS: dict[str, frozenset[str]] = {
    **roles.AUDITORS,
    **roles.OPERATING,
    "intake.draft": WRITERS,
    "intake.submit": WRITERS,
    "intake.cosign": frozenset({roles.MEMBER}),
    "intake.review": roles.COMMITTEE,
    "intake.decide": frozenset({roles.COMMITTEE_DIRECTOR}),
    "intake.plan": roles.COMMITTEE,
    "intake.call": roles.COMMITTEE,
    "intake.import": roles.COMMITTEE | {roles.SYSTEM_ADMIN},
    "intake.suggest_units": roles.COMMITTEE | roles.TWO_OFFICES,
    "intake.report": roles.STAFF | {roles.LEADER},
    "intake.read_plans": roles.STAFF | {roles.LEADER, roles.SPECIAL_COMMITTEE} | roles.PROPOSERS,
}

__all__ = ["ANY_PERSON", "GRANTS", "PUBLIC", "TABLES"]
