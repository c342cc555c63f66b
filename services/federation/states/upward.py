"""What may happen to an upward joint proposal and to the signatures under it.

``proposer`` is the first proposer, by the own sign-in; ``preparer`` the office that prepared it;
``invitee`` who was asked to sign; ``signer`` who signed; ``upper`` the instance that files it, by a signed
document; ``home`` the home of another signer, by refusing a document; ``registrar`` the office that enters
what an upper CPPCC without an instance did.
"""

from __future__ import annotations

from kit.core.states import Row, Table

PROPOSER, PREPARER, INVITEE, SIGNER = "proposer", "preparer", "invitee", "signer"
UPPER, HOME, REGISTRAR = "upper", "home", "registrar"
ABOVE = (UPPER, REGISTRAR)

# Invitations to sign may be answered or undone.
SIGNABLE = ("cosigning", "returned", "refused")
WRITABLE = ("drafting", *SIGNABLE)
# A home that only signs knows the proposal as one that is being signed, until the upper instance tells more.
SENT = ("cosigning", "submitted", "withdrawing")
UNDECIDED = (*SENT, "registered", "returned")
HANDLED = ("dispatched", "replied", "feedback")

UPWARD = Table(
    "upward_proposal",
    (
        Row(WRITABLE, "update", None, (PROPOSER, PREPARER)),
        Row("drafting", "invite", "cosigning", (PROPOSER, PREPARER)),
        Row(SIGNABLE, "invite", None, (PROPOSER, PREPARER)),
        Row(("drafting", "cosigning", "refused"), "discard", "discarded", (PROPOSER, PREPARER)),
        Row(WRITABLE, "submit", "submitted", PROPOSER),
        Row(("submitted", "registered", "returned"), "withdraw", "withdrawing", PROPOSER),
        Row(SENT, "refuse", "refused", UPPER),
        Row((*SENT, "returned"), "register", "registered", ABOVE),
        Row((*SENT, "registered"), "return", "returned", ABOVE),
        Row(UNDECIDED, "file", "filed", ABOVE),
        Row(UNDECIDED, "not_file", "not_filed", ABOVE),
        Row(UNDECIDED, "merge", "merged", ABOVE),
        Row(UNDECIDED, "convert", "converted", ABOVE),
        Row("merged", "undo_merge", "registered", UPPER),
        Row("withdrawing", "refuse_withdrawal", "registered", UPPER),
        Row((*UNDECIDED, "filed", "merged", *HANDLED), "confirm_withdrawal", "withdrawn", ABOVE),
        Row(("filed", "merged"), "dispatch", "dispatched", ABOVE),
        Row(HANDLED, "dispatch", None, ABOVE),
        Row(HANDLED, "record_meeting", None, ABOVE),
        Row(HANDLED, "reply", "replied", ABOVE),
        Row("replied", "count_feedback", "feedback", ABOVE),
        Row(("replied", "feedback"), "give_feedback", None, SIGNER),
        Row(HANDLED, "answer_meeting", None, SIGNER),
        Row(("replied", "feedback"), "rework", "dispatched", ABOVE),
        Row(HANDLED, "close", "closed", ABOVE),
    ),
    initial="drafting",
    final=("discarded", "not_filed", "converted", "withdrawn", "closed"),
    labels={
        "upward_proposal": "住地上级委员联名提案",
        "drafting": "撰写中",
        "cosigning": "联名征集中",
        "submitted": "已报送上级",
        "refused": "上级未接收",
        "registered": "上级已接收",
        "returned": "上级退回修改",
        "filed": "上级已立案",
        "not_filed": "上级不予立案",
        "merged": "上级已并案",
        "converted": "上级已转办",
        "dispatched": "上级已交办",
        "replied": "已答复",
        "feedback": "已反馈意见",
        "closed": "已办结",
        "withdrawing": "撤回待上级确认",
        "withdrawn": "已撤回",
        "discarded": "已删除",
        "update": "修改",
        "invite": "邀请联名",
        "discard": "删除草稿",
        "submit": "报送上级",
        "withdraw": "撤回",
        "refuse": "不接收",
        "register": "接收登记",
        "return": "退回修改",
        "file": "立案",
        "not_file": "不予立案",
        "merge": "并案",
        "convert": "转办",
        "undo_merge": "取消并案",
        "refuse_withdrawal": "不同意撤回",
        "confirm_withdrawal": "确认撤回",
        "dispatch": "交办",
        "record_meeting": "登记见面",
        "reply": "答复",
        "count_feedback": "计入反馈",
        "give_feedback": "反馈意见",
        "answer_meeting": "确认见面",
        "rework": "重新办理",
        "close": "办结",
    },
)

UPWARD_SIGNATURE = Table(
    "upward_signature",
    (
        Row("pending", "agree", "agreed", INVITEE),
        Row("pending", "decline", "declined", INVITEE),
        Row(("pending", "agreed"), "drop", "dropped", (PROPOSER, PREPARER)),
        Row("agreed", "void", "pending", (PROPOSER, PREPARER)),
        Row(("pending", "agreed", "declined"), "refuse", "refused", HOME),
        Row(("declined", "dropped", "refused"), "invite", "pending", (PROPOSER, PREPARER)),
    ),
    initial="pending",
    final=("agreed", "declined", "dropped", "refused"),
    labels={
        "upward_signature": "上级提案联名",
        "pending": "待确认",
        "agreed": "已签名",
        "declined": "已谢绝",
        "dropped": "已取消",
        "refused": "未被接收",
        "agree": "签名",
        "decline": "谢绝",
        "drop": "取消",
        "void": "文本修改须重新确认",
        "refuse": "不接收",
        "invite": "再次邀请",
    },
)
