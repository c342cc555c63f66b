"""A proposer's judgement of a reply, given here, on paper, or where the proposer lives."""

from __future__ import annotations

from dataclasses import dataclass

from kit.core.ids import new_id
from kit.store import Context, Reader
from services.assignment.domain import deadlines, feedback
from services.assignment.domain.cases import Case
from services.assignment.domain.facts import EVERYONE
from services.assignment.domain.feedback import Feedback, Judgement
from services.assignment.domain.parts import Asked
from services.assignment.domain.tasks import Task
from services.assignment.states import TASK
from services.assignment.store import clocks, events, journal, lookups, steps
from shared.words import SCORES


@dataclass(frozen=True)
class Judging:
    """Whose judgement of which round is taken, by what action of the table and relation."""

    task: Task
    case: Case
    action: str
    person_id: str
    round: int
    relations: frozenset[str]


def check(ctx: Reader, asked: Judging, said: Judgement) -> Asked:
    """The person as one who is asked; raises why the judgement cannot be taken."""
    TASK.next(asked.task.state, asked.action, asked.relations)
    person = feedback.expected(asked.task, asked.person_id, asked.round, ctx.now)
    feedback.check_judgement(said, lookups.reply_policy(ctx, asked.case.session_id)["scores"])
    return person


def judge(ctx: Context, asked: Judging, said: Judgement) -> tuple[Feedback, Task]:
    """Keep the judgement and let it take effect: rework where policy says so, closing when all is said."""
    task, case = asked.task, asked.case
    person = check(ctx, asked, said)
    policy = lookups.reply_policy(ctx, case.session_id)
    given = ctx.save(feedback.make(new_id(), task, person, said, ctx.now))
    answered = feedback.answered(task, asked.action, person.person_id, given.dissatisfied, asked.relations)
    saved = ctx.save(answered, events.feedback_given(task, given))
    if not saved.awaiting:
        clocks.stop(ctx, saved, deadlines.FEEDBACK)
    _note(ctx, saved, given)
    if given.dissatisfied and policy["rework_automatic"]:
        return given, steps.rework(ctx, saved, case, given.text, None, steps.SELF)
    steps.settle(ctx, case)
    return given, ctx.get(Task, saved.id)


def _note(ctx: Context, task: Task, given: Feedback) -> None:
    how = f"（{given.entered_by_name}代录纸质征询意见表）" if given.entered_by_name else ""
    if given.home_name:
        how = f"（经{given.home_name}）"
    attitude, result = (SCORES.get(s, s) for s in (given.attitude_score, given.result_score))
    scores = f"办理工作：{attitude}；办理结果：{result}"
    title = f"{given.name}对{task.unit_name}的答复反馈意见{how}"
    text = f"{scores}。{given.text}" if given.text else scores
    journal.of_task(ctx, task, "feedback_given", title, text, EVERYONE)
