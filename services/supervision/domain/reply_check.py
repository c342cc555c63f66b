"""Closing replies: on time, and of quality — the class against the evidence, each suggestion answered, no
future in what is said to be done, no text that answers everything."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from services.supervision.domain.facts import Fact
from services.supervision.domain.figures import Figure, count, rate
from services.supervision.domain.problems import Problem, Surroundings, named, of_task
from services.supervision.domain.resembling import resemblance
from services.supervision.domain.tasks import Task
from shared import words

RESOLVED, PROMISING = "resolved", ("in_progress", "planned")
FUTURE_TENSE, EVIDENCE_MISSING = "future_tense_in_resolved", "evidence_missing"


def concerns(task: Task) -> bool:
    """Replies are those of the answering units."""
    return task.answering


def figures(tasks: Sequence[Task], around: Surroundings) -> list[Figure]:
    """Punctuality and quality over the replies due or given."""
    due = [task for task in tasks if task.replies or _due(task, around)]
    replied = [task for task in due if task.replies]
    punctual = [task for task in replied if task.replies[0].values.get("on_time")]
    itemised = [task for task in replied if not unanswered(task)]
    resolved = [task for task in replied if _last(task).values.get("reply_class") == RESOLVED]
    proven = [task for task in resolved if not {FUTURE_TENSE, EVIDENCE_MISSING} & _warnings(task)]
    classes = Counter(_last(task).values.get("reply_class", "") for task in replied)
    unhappy = sum(bool(task.standing_dissatisfaction) for task in replied)
    return [
        count("tasks", "承办件数", len(tasks)),
        rate("reply_rate", "办复率", len(replied), len(due)),
        rate("on_time_rate", "按期办复率", len(punctual), len(due)),
        rate("itemised_rate", "逐条答复率", len(itemised), len(replied)),
        rate("proven_rate", "采纳落实件有据率", len(proven), len(resolved)),
        *(count(f"class_{code}", label, classes[code]) for code, label in words.REPLY_CLASSES.items()),
        count("templates", "套话答复", sum(bool(pattern_of(task, replied, around)) for task in replied)),
        count("dissatisfied", "委员不满意", unhappy),
    ]


def problems(task: Task, peers: Sequence[Task], around: Surroundings) -> list[Problem]:
    """What is wrong with the reply of one task; ``peers`` are the unit's other tasks."""
    found = [*_punctuality(task, around), *_satisfaction(task, around)]
    reply = task.last_reply
    if reply is None:
        return found
    return [*found, *_content(task, reply), *_pattern(task, peers, around)]


def _punctuality(task: Task, around: Surroundings) -> list[Problem]:
    first, missed = task.first_reply, task.missed("reply")
    if first is None:
        return [of_task("reply_missing", task, "逾期未答复", missed)] if _due(task, around) else []
    if not first.values.get("on_time"):
        return [of_task("reply_late", task, "逾期答复", [first, *missed])]
    return []


def _satisfaction(task: Task, around: Surroundings) -> list[Problem]:
    order = task.open_rework
    if order is not None:
        late = order.due_at is not None and order.due_at < around.now
        return [of_task("rework_open", task, "重新办理逾期未答复", [order])] if late else []
    unhappy = task.standing_dissatisfaction
    if not unhappy:
        return []
    return [of_task("dissatisfied_feedback", task, "委员对办理不满意，尚未重新办理", unhappy)]


def _content(task: Task, reply: Fact) -> list[Problem]:
    found, warned = [], _warnings(task)
    if missing := unanswered(task):
        found.append(of_task("reply_not_itemised", task, f"有{missing}条建议未逐条答复", [reply]))
    if EVIDENCE_MISSING in warned:
        found.append(of_task("class_unproven", task, "答复为采纳落实，但采纳的建议缺少佐证", [reply]))
    if FUTURE_TENSE in warned:
        found.append(of_task("future_tense", task, "答复为采纳落实，但内容仍属计划或打算", [reply]))
    given = reply.values.get("reply_class", "")
    if given in PROMISING and not any(fact.values.get("promises") for fact in task.replies):
        word = words.REPLY_CLASSES[given]
        found.append(of_task("commitment_missing", task, f"答复为{word}，但未列明承诺事项", [reply]))
    return found


def unanswered(task: Task) -> int:
    """Suggestions of the proposal that the standing reply does not answer."""
    reply = task.last_reply
    if reply is None:
        return 0
    return len(
        set(task.dispatch.values.get("suggestion_ids", ())) - set(reply.values.get("answered_ids", ()))
    )


def pattern_of(task: Task, peers: Sequence[Task], around: Surroundings) -> tuple[Task, float] | None:
    """The reply of the same unit to another proposal that this one repeats, with how much."""
    mine = _sketch(task)
    others = [(other, resemblance(mine, _sketch(other))) for other in peers if _another(task, other)]
    best = max(others, key=lambda pair: pair[1], default=None)
    return best if best and best[1] >= around.template_resemblance else None


def _pattern(task: Task, peers: Sequence[Task], around: Surroundings) -> list[Problem]:
    found = pattern_of(task, peers, around)
    if found is None:
        return []
    other, share = found
    text = f"答复内容与{named(other.dispatch)}的答复约{share:.0%}相同，属套话答复"
    return [of_task("template_reply", task, text, [task.last_reply, other.last_reply])]


def _another(task: Task, other: Task) -> bool:
    same_unit = task.dispatch.unit_id == other.dispatch.unit_id
    return same_unit and task.dispatch.proposal_id != other.dispatch.proposal_id and bool(other.replies)


def _sketch(task: Task) -> tuple[int, ...]:
    reply = task.last_reply
    return tuple(reply.values.get("sketch", ())) if reply else ()


def _due(task: Task, around: Surroundings) -> bool:
    return task.reply_due_at is not None and task.reply_due_at < around.now


def _warnings(task: Task) -> set[str]:
    reply = task.last_reply
    return set(reply.values.get("warnings", ())) if reply else set()


def _last(task: Task) -> Fact:
    return task.replies[-1]
