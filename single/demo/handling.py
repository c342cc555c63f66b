"""Act 5: the three meetings, the plan, the assist opinions, the draft, the reviews, the delivered reply."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from kit.core.clock import iso
from shared import words
from single.demo.assigning import enter, open_tasks, reload
from single.demo.client import Person
from single.demo.play import Piece, Play

ANSWERING = ("sole", "lead", "split")
MINUTES = {
    "before": "与提案人当面沟通，明确提案实质是{point}；就办理方案的措施、时限和责任人达成一致。",
    "during": "向提案人通报进展，邀请实地察看，就存在的困难和下一步打算交换意见。",
    "after": "向提案人报告办理结果，逐条征求对答复稿的意见，提案人提出的修改意见已吸收。",
}
MODES = {"before": "visit", "during": "on_site", "after": "invite"}
ADOPTION = {"resolved": "adopted", "in_progress": "partly", "planned": "partly"}


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
    unit, author = enter(play, task), play.author(piece)
    attendees = [
        {"personId": author.person_id(), "name": author.name, "role": "proposer", "attended": True},
        {"personId": unit.person_id(), "name": unit.name, "role": "unit_staff", "attended": True},
    ]
    minutes = MINUTES[phase].format(point=piece.suggestions[0])
    held = {"phase": phase, "mode": MODES[phase], "heldAt": iso(play.time.now()), "place": "承办单位会议室"}
    entry = {**held, "attendees": attendees, "minutes": minutes}
    made = unit.post("/meetings:record", taskId=task["taskId"], record=entry)["meeting"]
    author.post(f"/meetings/{made['meetingId']}:confirm", agree=True, comment="沟通充分，同意。")


def plan(play: Play, pieces: list[Piece]) -> None:
    """The units file their handling plans."""
    for piece in pieces:
        for task in open_tasks(piece, *ANSWERING):
            unit = enter(play, task)
            unit.post(
                f"/assignments/{task['taskId']}:submitHandlingPlan",
                plan={
                    "summary": f"成立专班，围绕“{piece.suggestions[0]}”等建议逐条研究，三个月内答复。",
                    "responsibleLeader": play.county.leader(task["unitName"]).name or task["unitName"],
                    "contactName": unit.name,
                    "contactPhone": "0990-5550200",
                },
            )
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
    unit = enter(play, task)
    kind = reply_class or piece.data["class"]
    suggestions = play.county.staff("committee_clerk").get(f"/cases/{piece.case_id}")["case"]["suggestions"]
    path = f"/assignments/{task['taskId']}"
    unit.post(f"{path}:saveReplyDraft", reply=_reply(play, piece, suggestions, kind))
    unit.post(f"{path}:shareReplyDraft")


def _reply(play: Play, piece: Piece, suggestions: list[dict[str, Any]], kind: str) -> dict[str, Any]:
    done = kind == "resolved"
    answers = [
        {
            "suggestionId": one["suggestionId"],
            "ordinal": one["ordinal"],
            "suggestionText": one["text"],
            "adoption": ADOPTION[kind],
            "text": f"关于“{one['text']}”：" + ("已落实到位。" if done else "已纳入工作安排，正在分步推进。"),
            "evidence": "工作台账及现场照片" if done else "",
        }
        for one in suggestions
    ]
    promises = [] if done else [_promise(play, piece, suggestions)]
    text = f"您提出的《{piece.title}》收悉。经与您当面沟通并会同有关单位研究，现答复如下。感谢您的关心支持。"
    return {
        "replyClass": kind,
        "text": text,
        "answers": answers,
        "commitments": promises,
        "publicity": "public",
    }


def _promise(play: Play, piece: Piece, suggestions: list[dict[str, Any]]) -> dict[str, Any]:
    return {
        "suggestionId": suggestions[0]["suggestionId"],
        "text": f"年内完成“{suggestions[0]['text']}”的第一阶段任务",
        "dueAt": iso(play.time.now() + timedelta(days=120)),
        "responsible": f"{piece.data['lead']}分管负责人",
    }


def deliver(play: Play, piece: Piece, task: dict[str, Any]) -> None:
    """The unit's leader signs, the inspection office looks, the unit delivers."""
    unit, leader = enter(play, task), play.county.leader(task["unitName"])
    path = f"/assignments/{task['taskId']}"
    reviewed = unit.post(f"{path}:submitReplyForReview")["reply"]
    leader.post(f"{path}:reviewReply", passed=True, comment="同意。")
    _inspect(play, task, path)
    letter = {
        "docNo": f"青函〔2026〕{play.next_number(task['unitName'])}号",
        "issuerName": leader.name,
        "contactName": unit.name,
        "contactPhone": "0990-5550200",
    }
    standing = unit.get(f"/replies/{reviewed['replyId']}")["reply"]["warnings"]
    unit.post(f"{path}:issueReply", **letter, acceptedWarnings=standing)


def _inspect(play: Play, task: dict[str, Any], path: str) -> None:
    inspectors = {"party": "party_inspection", "government": "government_inspection"}
    inspector: Person = play.county.staff(inspectors.get(task["system"], "committee_clerk"))
    inspector.post(f"{path}:inspectReply", passed=True, comment="同意送达。")
