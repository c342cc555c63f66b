"""Counts and rates for registers and statistics, from plain rows that come in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from services.assignment.domain.cases import Case
from services.assignment.domain.commitments import Commitment
from services.assignment.domain.feedback import NO_OPINION, NOT_RETURNED, Feedback
from services.assignment.domain.replies import Reply
from services.assignment.domain.tasks import Task
from services.assignment.states import FINISHED_CASE, OPEN_COMMITMENT, UNDISPATCHED
from shared.words import ADOPTIONS, REPLY_CLASSES, SCORES

COUNT, RATE = "count", "rate"


@dataclass(frozen=True)
class Figure:
    """One named number; a rate with what it is over."""

    name: str
    label: str
    value: float
    unit: str = COUNT
    numerator: int = 0
    denominator: int = 0


@dataclass(frozen=True)
class Facts:
    """Everything that figures are counted over, already narrowed to session, unit or system."""

    cases: Sequence[Case]
    tasks: Sequence[Task]
    feedback: Sequence[Feedback]
    replies: Sequence[Reply]
    commitments: Sequence[Commitment]
    scale: tuple[str, ...]
    class_labels: dict[str, str]
    now: datetime


def count(name: str, label: str, number: int) -> Figure:
    """A plain count."""
    return Figure(name, label, float(number))


def rate(name: str, label: str, part: int, whole: int) -> Figure:
    """A share between 0 and 1; 0 when there is nothing to share."""
    return Figure(name, label, part / whole if whole else 0.0, RATE, part, whole)


def totals(facts: Facts) -> list[Figure]:
    """The instance's or session's figures; filed proposals are counted both raw and merged."""
    return [*_case_figures(facts.cases), *unit_figures(facts), *_commitment_figures(facts)]


def _case_figures(cases: Sequence[Case]) -> list[Figure]:
    living = [case for case in cases if case.state != "withdrawn"]
    raw = sum(len(case.addressees) for case in living)
    return [
        count("proposals_raw", "立案提案（含并案）", raw),
        count("cases", "办理件数（并案后）", len(living)),
        count("merged_into_others", "并入其他提案", raw - len(living)),
        count("cases_waiting", "待交办", sum(case.state in UNDISPATCHED for case in living)),
        count("cases_dispatched", "已交办", sum(case.state not in UNDISPATCHED for case in living)),
        count("cases_closed", "已办结", sum(case.state in FINISHED_CASE for case in living)),
        count("cases_withdrawn", "撤案", len(cases) - len(living)),
        count("key_cases", "重点提案", sum(case.is_key for case in living)),
        count("cases_open", "在办", sum(case.state in ("handling", "replied") for case in living)),
    ]


def unit_figures(facts: Facts) -> list[Figure]:
    """The unit table: handled, replied, on time, judged, by class, open and overdue."""
    return [
        *_work_figures(facts.tasks, facts.now),
        *_score_figures(facts.feedback, facts.scale),
        *_class_figures(facts.tasks, facts.class_labels),
        *_adoption_figures(facts.replies),
    ]


def _work_figures(tasks: Sequence[Task], now: datetime) -> list[Figure]:
    active = [task for task in tasks if task.active]
    lead = [task for task in active if task.answering]
    assist = [task for task in active if not task.answering]
    lead_done = [task for task in lead if task.replied_rounds]
    assist_done = [task for task in assist if task.opinions]
    on_time = sum(bool(task.first_on_time) for task in lead_done)
    done = len(lead_done) + len(assist_done)
    return [
        count("handled_lead", "办理：主办", len(lead)),
        count("handled_assist", "办理：会办", len(assist)),
        count("handled_total", "办理：总数", len(active)),
        count("replied_lead", "办复：主办", len(lead_done)),
        count("replied_assist", "办复：会办", len(assist_done)),
        count("replied_total", "办复：总数", done),
        rate("reply_rate", "办复率", done, len(active)),
        rate("on_time_rate", "按期办复率", on_time, len(lead_done)),
        rate(
            "assist_on_time_rate",
            "会办按期率",
            sum(t.opinions[0].on_time for t in assist_done),
            len(assist_done),
        ),
        count("open", "在办", sum(task.open and task.state != "replied" for task in active)),
        count("overdue", "逾期未办", sum(task.overdue(now) for task in active)),
        count("reworked", "重新办理", sum(task.round > 1 for task in lead)),
        count("reassigned", "改办", sum(task.state == "reassigned" for task in tasks)),
    ]


def last_words(feedback: Iterable[Feedback]) -> list[Feedback]:
    """Each proposer's judgement of the last round, which is the one that counts."""
    latest: dict[tuple[str, str], Feedback] = {}
    for each in sorted(feedback, key=lambda one: one.round):
        latest[each.task_id, each.person_id] = each
    return list(latest.values())


def _score_figures(feedback: Sequence[Feedback], scale: Sequence[str]) -> list[Figure]:
    last = last_words(feedback)
    found = []
    for block, label, scores in (
        ("attitude", "办理工作", Counter(each.attitude_score for each in last)),
        ("result", "办理结果", Counter(each.result_score for each in last)),
    ):
        given = sum(scores[score] for score in scale)
        content = given - scores["dissatisfied"]
        for score in (*scale, NO_OPINION, NOT_RETURNED):
            found.append(count(f"{block}_{score}", f"{label}：{SCORES.get(score, score)}", scores[score]))
        found.append(rate(f"{block}_satisfaction_rate", f"{label}：满意率", content, given))
    returned = sum(each.result_score != NOT_RETURNED for each in last)
    return [*found, rate("feedback_rate", "征询表回收率", returned, len(last))]


def _class_figures(tasks: Iterable[Task], labels: dict[str, str]) -> list[Figure]:
    classes = Counter(task.reply_class for task in tasks if task.active and task.reply_class)
    return [
        count(f"class_{code}", f"类别：{labels.get(code, word)}", classes[code])
        for code, word in REPLY_CLASSES.items()
    ]


def _adoption_figures(replies: Iterable[Reply]) -> list[Figure]:
    last: dict[str, Reply] = {}
    for reply in sorted(replies, key=lambda one: one.round):
        if reply.state == "issued":
            last[reply.task_id] = reply
    found = Counter(answer.adoption for reply in last.values() for answer in reply.draft.answers)
    figures = [count(f"adoption_{code}", f"建议：{word}", found[code]) for code, word in ADOPTIONS.items()]
    taken = found["adopted"] + found["partly"]
    return [*figures, rate("adoption_rate", "建议采纳率", taken, sum(found.values()))]


def _commitment_figures(facts: Facts) -> list[Figure]:
    kept = [each for each in facts.commitments if each.state != "dropped"]
    fulfilled = sum(each.state == "fulfilled" for each in kept)
    return [
        count("commitments", "承诺事项", len(kept)),
        count("commitments_open", "承诺事项：未了", sum(each.state in OPEN_COMMITMENT for each in kept)),
        count("commitments_overdue", "承诺事项：逾期", sum(each.overdue(facts.now) for each in kept)),
        count("commitments_carried_over", "承诺事项：结转", sum(bool(each.carried_over) for each in kept)),
        rate("commitment_rate", "承诺兑现率", fulfilled, len(kept)),
    ]
