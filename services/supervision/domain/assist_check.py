"""Assist feedback: opinions delivered to the lead unit and on time, and leads that did not wait for them."""

from __future__ import annotations

from collections.abc import Sequence

from services.supervision.domain import facts as kinds
from services.supervision.domain.figures import Figure, count, rate
from services.supervision.domain.problems import Problem, Surroundings, of_task
from services.supervision.domain.tasks import Task

TOO_SOON = "assist_opinion_missing"


def concerns(task: Task) -> bool:
    """Assist tasks, and lead tasks whose reply was to wait."""
    return task.assisting or task.dispatch.part == "lead"


def figures(tasks: Sequence[Task], around: Surroundings) -> list[Figure]:
    """Delivered and punctual opinions over those due."""
    assists = [task for task in tasks if task.assisting]
    due = [task for task in assists if task.opinions or _due(task, around)]
    delivered = [task for task in due if task.opinions and not task.returned_opinion]
    punctual = [task for task in due if task.opinions and task.opinions[0].values.get("on_time")]
    accepted = [task for task in due if task.of(kinds.OPINION_ACCEPTED)]
    leads = [task for task in tasks if task.dispatch.part == "lead" and task.replies]
    return [
        count("assist_tasks", "会办件数", len(assists)),
        rate("delivered_rate", "会办意见送达率", len(delivered), len(due)),
        rate("on_time_rate", "按期送达率", len(punctual), len(due)),
        count("accepted", "主办单位采纳", len(accepted)),
        count("returned", "退回未重送", sum(bool(task.returned_opinion) for task in assists)),
        count("missing", "未送会办意见", sum(not task.opinions for task in due)),
        count("replied_before_opinions", "未待会办意见即答复", sum(_too_soon(task) for task in leads)),
    ]


def problems(task: Task, around: Surroundings) -> list[Problem]:
    """What is wrong with one assist opinion, or with a lead unit's haste."""
    if not task.assisting:
        if not _too_soon(task):
            return []
        text = "会办意见未到齐即送达答复"
        return [of_task("reply_before_opinions", task, text, [task.first_reply])]
    missed = task.missed("assist_opinion")
    returned = task.returned_opinion
    if returned is not None:
        if not _due(task, around):
            return []
        text = f"会办意见被主办单位退回后未重新送达（{returned.values.get('text', '')}）"
        return [of_task("assist_opinion_returned", task, text, [*task.opinions, returned, *missed])]
    if not task.opinions:
        text = "未按规定时间向主办单位送达会办意见"
        return [of_task("assist_opinion_missing", task, text, missed)] if _due(task, around) else []
    first = task.opinions[0]
    if not first.values.get("on_time"):
        return [of_task("assist_opinion_late", task, "会办意见逾期送达主办单位", [first, *missed])]
    return []


def _due(task: Task, around: Surroundings) -> bool:
    over = bool(task.of(kinds.CLOSED))
    return over or (task.assist_due_at is not None and task.assist_due_at < around.now)


def _too_soon(task: Task) -> bool:
    reply = task.first_reply
    return reply is not None and TOO_SOON in reply.values.get("warnings", ())
