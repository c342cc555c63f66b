"""Act 5: the three meetings, the plan, the assist opinions, the draft, the reviews, the delivered reply."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from shared import words
from single.demo import steps
from single.demo.assigning import enter, open_tasks, reload
from single.demo.play import Piece, Play
from single.demo.steps import ANSWERING


def meet(play: Play, phase: str, pieces: list[Piece]) -> None:
    """The meeting of one phase for every answering task; the proposer confirms with the own sign-in."""
    held = 0
    for piece in pieces:
        for task in open_tasks(piece, *ANSWERING):
            record(play, piece, task, phase)
            held += 1
    play.say("各承办单位", f"{words.PHASES[phase]} {held} 次，提案人逐件确认")


def record(play: Play, piece: Piece, task: dict[str, Any], phase: str) -> None:
    """One meeting, recorded by the unit and confirmed by the proposer."""
    author = play.author(piece)
    proposer = {"personId": author.person_id(), "name": author.name}
    meeting_id = steps.meet(play.county, task, phase, play.time.now(), proposer, piece.suggestions[0])
    author.post(f"/meetings/{meeting_id}:confirm", agree=True, comment="沟通充分，同意。")


def plan(play: Play, pieces: list[Piece]) -> None:
    """The units file their handling plans."""
    for piece in pieces:
        for task in open_tasks(piece, *ANSWERING):
            steps.file_plan(play.county, task, piece.suggestions[0])
    play.say("各承办单位", "报送办理方案")


def assist(play: Play, pieces: list[Piece]) -> None:
    """The assisting units give their opinions to the leading one, which accepts them."""
    given = 0
    for piece in pieces:
        lead = next(iter(open_tasks(piece, "lead")), None)
        for task in open_tasks(piece, "assist"):
            given += 1
            enter(play, task).post(
                f"/assignments/{task['taskId']}:submitAssistOpinion",
                text=f"对《{piece.title}》，我单位将按职责配合主办单位，落实相关资金和措施。",
                docNo=f"会办〔2026〕{given}号",
            )
            if lead:
                enter(play, lead).post(f"/assignments/{task['taskId']}:acceptAssistOpinion")
    play.say("各会办单位", f"向主办单位提交会办意见 {given} 份")
    reload(play)


def reply(play: Play, pieces: list[Piece]) -> None:
    """Draft, after meeting on the draft, signature, inspection, delivery."""
    delivered = 0
    for piece in pieces:
        for task in open_tasks(piece, *ANSWERING):
            draft(play, piece, task)
            record(play, piece, task, "after")
            deliver(play, piece, task)
            delivered += 1
    play.say("各承办单位", f"送达正式答复 {delivered} 件，逐条回应建议")
    reload(play)


def draft(play: Play, piece: Piece, task: dict[str, Any], reply_class: str = "") -> None:
    """The reply's draft with an answer to each suggestion and its promises, shown to the proposer."""
    promised_at = play.time.now() + timedelta(days=120)
    steps.share_draft(play.county, task, piece.title, reply_class or piece.data["class"], promised_at)


def deliver(play: Play, piece: Piece, task: dict[str, Any]) -> None:
    """The unit's leader signs, the inspection office looks, the unit delivers."""
    steps.deliver(play.county, task, f"青函〔2026〕{play.next_number(task['unitName'])}号")
