"""The default indicator table as data: 100 points in four blocks, with bonus and deductions beside them.

A set made without indicators starts from this table; a committee that has another one enters its own.
"""

from __future__ import annotations

from typing import Any

from services.evaluation.domain.indicators import BONUS, DEDUCTION, RATE, Indicator

PROCEDURE, QUALITY, EFFECT, SUPERVISION, EXTRA = (
    "办理程序",
    "答复质量",
    "办理效果",
    "督查整改",
    "加分扣分",
)


def _rate(
    indicator_id: str, name: str, block: str, points: float, applies_to: str = "answering", **more: Any
) -> Indicator:
    parameters = {"measure": indicator_id, **more}
    return Indicator(indicator_id, name, block, applies_to, points, RATE, parameters)


def _extra(indicator_id: str, name: str, rule: str, step: float, cap: float, **more: Any) -> Indicator:
    return Indicator(indicator_id, name, EXTRA, "all", 0, rule, {"step": step, "cap": cap, **more})


DEFAULT_INDICATORS: tuple[Indicator, ...] = (
    _rate("received_on_time", "按时签收", PROCEDURE, 5, applies_to="all"),
    _rate("meetings_confirmed", "三见面率", PROCEDURE, 20),
    _rate("assist_opinions_on_time", "会办意见按期提交", PROCEDURE, 5, applies_to="assist"),
    _rate("replies_on_time", "按期办复", QUALITY, 15),
    _rate("suggestions_answered", "逐条答复", QUALITY, 5),
    _rate("suggestions_adopted", "建议采纳", QUALITY, 5, target=0.8, partly_credit=0.5),
    _rate("commitments_kept", "承诺兑现", QUALITY, 10, late_credit=0.5, carried_credit=0.5),
    _rate("attitude_satisfaction", "委员对办理工作满意率", EFFECT, 10),
    _rate("result_satisfaction", "委员对办理结果满意率", EFFECT, 10),
    _rate("replies_accepted", "一次办结（未重新办理）", EFFECT, 5),
    _rate("rectified_on_time", "整改按期完成", SUPERVISION, 10, applies_to="all", when_empty="full"),
    _extra("deadlines_missed", "逾期扣分", DEDUCTION, 1, 10, facts=["deadline_missed", "meeting_overdue"]),
    _extra("findings", "督查发现问题扣分", DEDUCTION, 0.5, 5, facts=["finding"]),
    _extra("red_reminders", "红色催办扣分", DEDUCTION, 0.5, 3, facts=["reminder"], where={"level": ["red"]}),
    _extra(
        "key_proposals_resolved",
        "重点提案办结落实加分",
        BONUS,
        1,
        3,
        facts=["reply_issued"],
        where={"is_key": True, "reply_class": ["resolved"], "part": ["sole", "lead", "split"]},
    ),
    _extra(
        "classes_raised",
        "承诺兑现后再次答复加分",
        BONUS,
        0.5,
        2,
        facts=["reply_issued"],
        where={"reply_kind": ["second_reply"]},
    ),
)
