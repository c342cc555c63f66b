"""What may happen to cases, tasks, replies and commitments, in which state and by whom.

Roles in the tables are relations of the acting person to the thing (``domain.relations``):

- ``unit_admin``, ``unit_handler``, ``unit_leader``: people of the task's own unit; ``lead_unit``: of the unit
  that leads the case, for an assist task;
- ``served``: staff who enters for a unit that does not sign in itself;
- ``office``: the office in charge of the unit's system (party office, government office, else the committee);
- ``inspection``: the inspection office of the unit's system (else the committee); ``committee``: its staff;
- ``proposer``: who signed one of the proposals to be answered;
- ``peer``: the other instance, by a signed document: the lower one that runs a unit's part, or, for a
  promise, the upper one where the proposers are at home; ``delegator``: staff above for such a part;
- ``service``: assignment itself, when a time has come or another fact brings it about.
"""

from __future__ import annotations

from kit.core.states import Row, Table
from shared import roles

ADMIN, HANDLER, UNIT_HEAD = "unit_admin", "unit_handler", "unit_leader"
LEAD_UNIT, SERVED, OFFICE, INSPECTION = "lead_unit", "served", "office", "inspection"
COMMITTEE, PROPOSER, SERVICE, OBSERVER = "committee", "proposer", "service", "observer"
PEER, DELEGATOR = "peer", "delegator"
UNIT = (ADMIN, HANDLER, UNIT_HEAD)
WORKING = (*UNIT, SERVED)
HEADS = (ADMIN, UNIT_HEAD, SERVED)

UNDISPATCHED = ("waiting", "planned")
OPEN_CASE = (*UNDISPATCHED, "handling", "replied")
FINISHED_CASE = ("closed", "archived")

CASE = Table(
    "case",
    (
        Row(UNDISPATCHED, "plan", "planned", (OFFICE, COMMITTEE)),
        Row(UNDISPATCHED, "dispatch", "handling", OFFICE),
        Row("handling", "add_task", None, OFFICE),
        Row((*UNDISPATCHED, "handling"), "object_upward", None, (OFFICE, COMMITTEE)),
        Row((*UNDISPATCHED, "handling"), "ask_upper_time", None, (OFFICE, COMMITTEE)),
        Row("handling", "complete", "replied", SERVICE),
        Row("replied", "reopen", "handling", SERVICE),
        Row("replied", "close", "closed", (COMMITTEE, SERVICE)),
        Row("closed", "archive", "archived", COMMITTEE),
        Row(OPEN_CASE, "withdraw", "withdrawn", SERVICE),
    ),
    initial="waiting",
    final=("archived", "withdrawn"),
    labels={
        "case": "提案办理",
        "waiting": "待交办",
        "planned": "已拟交办",
        "handling": "办理中",
        "replied": "已答复",
        "closed": "已办结",
        "archived": "已归档",
        "withdrawn": "已终止",
        "plan": "预交办",
        "dispatch": "交办",
        "add_task": "增加承办单位",
        "object_upward": "向上级提出异议",
        "ask_upper_time": "向上级申请延期",
        "complete": "全部答复",
        "reopen": "重新办理",
        "close": "办结",
        "archive": "归档",
        "withdraw": "终止办理",
    },
)

ENDED_TASK = ("done", "reassigned", "cancelled", "lapsed")
UNRECEIVED = ("pending_receipt", "objection_raised")
AT_WORK = ("handling", "reworking")
OPEN_TASK = ("pending_receipt", "objection_raised", "handling", "opinion_submitted", "reworking", "replied")

TASK = Table(
    "task",
    (
        Row("pending_receipt", "receive", "handling", (*WORKING, PEER)),
        Row(("pending_receipt", "handling"), "raise_objection", "objection_raised", (*HEADS, PEER)),
        Row("objection_raised", "reject_objection", "handling", OFFICE),
        Row("objection_raised", "uphold_objection", "reassigned", OFFICE),
        Row("objection_raised", "release", "cancelled", OFFICE),
        Row(("pending_receipt", "handling"), "reassign", "reassigned", OFFICE),
        Row(("pending_receipt", "handling", "reworking"), "assign_handler", None, HEADS),
        Row("handling", "request_extension", None, (*WORKING, PEER)),
        Row("handling", "decide_extension", None, OFFICE),
        Row("handling", "submit_plan", None, (*WORKING, PEER)),
        Row("handling", "submit_opinion", "opinion_submitted", (*WORKING, PEER)),
        Row("opinion_submitted", "accept_opinion", "done", LEAD_UNIT),
        Row("opinion_submitted", "return_opinion", "handling", LEAD_UNIT),
        Row(("handling", "reworking", "done"), "answer", None, (*WORKING, INSPECTION, PEER, DELEGATOR)),
        Row(AT_WORK, "issue", "replied", (*WORKING, DELEGATOR)),
        Row("done", "issue", None, (*WORKING, DELEGATOR)),
        Row("replied", "give_feedback", None, PROPOSER),
        Row("replied", "enter_feedback", None, COMMITTEE),
        Row("replied", "time_out_feedback", None, SERVICE),
        Row("replied", "order_rework", "reworking", (COMMITTEE, SERVICE)),
        Row("replied", "finish", "done", SERVICE),
        Row(
            ("pending_receipt", "objection_raised", "handling", "opinion_submitted"),
            "lapse",
            "lapsed",
            SERVICE,
        ),
        Row(OPEN_TASK, "cancel", "cancelled", SERVICE),
    ),
    initial="pending_receipt",
    final=ENDED_TASK,
    labels={
        "task": "承办任务",
        "pending_receipt": "待签收",
        "objection_raised": "异议待处理",
        "handling": "办理中",
        "opinion_submitted": "会办意见已提交",
        "reworking": "重新办理中",
        "replied": "已答复",
        "done": "已完成",
        "reassigned": "已改办",
        "cancelled": "已终止",
        "lapsed": "未完成",
        "receive": "签收交办",
        "raise_objection": "提出异议",
        "reject_objection": "不采纳异议",
        "uphold_objection": "采纳异议并改办",
        "release": "采纳异议并免除承办",
        "reassign": "改办",
        "assign_handler": "指定经办人",
        "request_extension": "申请延期",
        "decide_extension": "审批延期",
        "submit_plan": "制定办理方案",
        "submit_opinion": "提交会办意见",
        "accept_opinion": "采纳会办意见",
        "return_opinion": "退回会办意见",
        "answer": "答复",
        "issue": "送达答复",
        "give_feedback": "反馈意见",
        "enter_feedback": "代录纸质征询意见表",
        "time_out_feedback": "登记未反馈",
        "order_rework": "责成重新办理",
        "finish": "办结",
        "lapse": "期满未完成",
        "cancel": "终止",
    },
)

UNISSUED = ("drafting", "internal_review", "inspection", "approved")

REPLY = Table(
    "reply",
    (
        Row(("drafting", "approved"), "save_draft", "drafting", (*WORKING, PEER)),
        Row(UNISSUED, "share_draft", None, WORKING),
        Row("drafting", "submit", "internal_review", (*WORKING, PEER)),
        Row("internal_review", "pass_to_inspection", "inspection", (UNIT_HEAD, SERVED, PEER)),
        Row("internal_review", "pass_to_delivery", "approved", (UNIT_HEAD, SERVED, PEER)),
        Row("internal_review", "return_internal", "drafting", (UNIT_HEAD, SERVED)),
        Row("inspection", "inspect_pass", "approved", INSPECTION),
        Row("inspection", "inspect_return", "drafting", INSPECTION),
        Row("approved", "issue", "issued", (*WORKING, DELEGATOR)),
        Row(UNISSUED, "void", "voided", SERVICE),
    ),
    initial="drafting",
    final=("issued", "voided"),
    labels={
        "reply": "答复",
        "drafting": "起草中",
        "internal_review": "单位审签中",
        "inspection": "督查审核中",
        "approved": "待送达",
        "issued": "已送达",
        "voided": "已作废",
        "save_draft": "起草答复",
        "share_draft": "送委员征求意见",
        "submit": "送单位审签",
        "pass_to_inspection": "审签通过并送督查审核",
        "pass_to_delivery": "审签通过",
        "return_internal": "审签退回",
        "inspect_pass": "督查审核通过",
        "inspect_return": "督查审核退回",
        "issue": "送达答复",
        "void": "作废",
    },
)

UNKEPT = ("open", "disputed")
OPEN_COMMITMENT = ("open", "reported", "disputed")

COMMITMENT = Table(
    "commitment",
    (
        Row(UNKEPT, "report", "reported", (*WORKING, PEER)),
        Row("reported", "confirm", "fulfilled", (PROPOSER, PEER)),
        Row("reported", "dispute", "disputed", (PROPOSER, PEER)),
        Row("reported", "accept", "fulfilled", COMMITTEE),
        Row(UNKEPT, "carry_over", "open", (COMMITTEE, OFFICE)),
        Row(UNKEPT, "fall_due", None, SERVICE),
        Row(OPEN_COMMITMENT, "drop", "dropped", SERVICE),
    ),
    initial="open",
    final=("fulfilled", "dropped"),
    labels={
        "commitment": "承诺事项",
        "open": "未兑现",
        "reported": "已报送佐证",
        "disputed": "佐证有异议",
        "fulfilled": "已兑现",
        "dropped": "已取消",
        "report": "报送兑现情况",
        "confirm": "确认兑现",
        "dispute": "对兑现提出异议",
        "accept": "认定兑现",
        "carry_over": "结转下年",
        "fall_due": "到期提醒",
        "drop": "取消",
    },
)

TABLES = (CASE, TASK, REPLY, COMMITMENT)

_DISPATCHERS = roles.COMMITTEE | roles.TWO_OFFICES
_SERVING = roles.UNIT | _DISPATCHERS
_READERS = frozenset(
    {
        *roles.STAFF,
        *roles.UNIT,
        *roles.PROPOSERS,
        roles.LEADER,
        roles.SPECIAL_COMMITTEE,
        roles.STANDING_MEMBER,
    }
)

GRANTS: dict[str, frozenset[str]] = {
    **roles.AUDITORS,
    **roles.OPERATING,
    "case.plan": _DISPATCHERS,
    "case.dispatch": _DISPATCHERS,
    "case.upward": _DISPATCHERS,
    "case.close": roles.COMMITTEE,
    "task.receive": _SERVING,
    "task.object": _SERVING,
    "task.decide": _DISPATCHERS,
    "task.handle": _SERVING,
    "reply.draft": _SERVING,
    "reply.review": frozenset({roles.UNIT_LEADER}) | _DISPATCHERS,
    "reply.inspect": roles.INSPECTION | roles.COMMITTEE,
    "reply.issue": _SERVING,
    "feedback.give": roles.PROPOSERS,
    "feedback.enter": roles.COMMITTEE,
    "rework.order": roles.COMMITTEE,
    "commitment.report": _SERVING,
    "commitment.confirm": roles.PROPOSERS,
    "commitment.accept": roles.COMMITTEE,
    "commitment.carry_over": _DISPATCHERS,
    "assignment.read": _READERS | {roles.MEDIA, roles.ASSESSMENT_OFFICE},
    "assignment.figures": roles.STAFF | roles.UNIT | {roles.LEADER, roles.ASSESSMENT_OFFICE},
}
