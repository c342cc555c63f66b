"""Something that the evidence calls wrong: what a finding is made of."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from services.supervision.domain.facts import Evidence, Fact, cited
from services.supervision.domain.tasks import Task

CODES = {
    "meeting_missing": "未见面",
    "meeting_unconfirmed": "见面未经委员确认",
    "meeting_disputed": "委员对见面有异议",
    "meeting_late": "首次见面逾期",
    "assist_opinion_missing": "未送会办意见",
    "assist_opinion_returned": "会办意见退回后未重送",
    "assist_opinion_late": "会办意见逾期",
    "reply_before_opinions": "未待会办意见到齐即答复",
    "look_back_not_done": "未开展回头看",
    "look_back_incomplete": "回头看未全覆盖",
    "look_back_untrue": "回头看情况不实",
    "commitment_overdue": "承诺事项逾期未兑现",
    "commitment_unproven": "承诺兑现佐证不被认可",
    "resolved_unfinished": "答复为已落实但承诺未兑现",
    "reply_missing": "逾期未答复",
    "reply_late": "逾期答复",
    "reply_not_itemised": "未逐条答复",
    "class_unproven": "办理结果类别缺少佐证",
    "future_tense": "已落实的答复使用将来时",
    "commitment_missing": "未列明承诺事项",
    "template_reply": "套话答复",
    "dissatisfied_feedback": "委员不满意",
    "rework_open": "重新办理逾期",
    "other": "其他",
}


@dataclass(frozen=True)
class Problem:
    """One thing wrong at one unit; ``key`` tells it from every other, also in a later inspection."""

    code: str
    key: str
    text: str
    unit_id: str
    unit_name: str
    system: str
    task_id: str = ""
    proposal_id: str = ""
    proposal_no: str = ""
    proposal_title: str = ""
    evidence: tuple[Evidence, ...] = ()


def of_task(code: str, task: Task, text: str, facts: Iterable[Fact | None], which: str = "") -> Problem:
    """A problem with one task, resting on its dispatch at least; ``which`` phase or promise."""
    rests_on = {fact.id: fact for fact in (task.dispatch, *facts) if fact is not None}
    return Problem(
        code=code,
        key="|".join((code, task.id, which)),
        text=f"{named(task.dispatch)}：{text}",
        evidence=cited(rests_on.values()),
        task_id=task.id,
        **head(task.dispatch),
    )


def head(fact: Fact) -> dict[str, Any]:
    """Whose and which proposal's a fact is."""
    names = ("unit_id", "unit_name", "system", "proposal_id", "proposal_no", "proposal_title")
    return {name: getattr(fact, name) for name in names}


def named(fact: Fact) -> str:
    """The proposal as a bulletin names it."""
    return f"第{fact.proposal_no}号提案《{fact.proposal_title}》"


@dataclass(frozen=True)
class Surroundings:
    """What the checks need besides the facts: the moment, and policy."""

    now: datetime
    after_on_draft: bool = True
    phone_counts: bool = False
    letter_counts: bool = False
    template_resemblance: float = 0.85

    def counts(self, mode: str) -> bool:
        """Whether a meeting in this mode enters the meeting rate."""
        return {"phone": self.phone_counts, "letter": self.letter_counts}.get(mode, True)
