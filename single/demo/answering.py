"""Act 6: the proposers' own scores, rework, the missed deadline, closing and the promises."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from kit.core.clock import iso, parse_iso
from shared import words
from single.demo import handling
from single.demo.assigning import open_tasks, reload
from single.demo.handling import ANSWERING, enter
from single.demo.play import Piece, Play

# Never answers the feedback form; the platform notes "not returned" after 15 working days.
SILENT = "潘玉兰"


def feedback(play: Play, pieces: list[Piece], dissatisfied: bool = True) -> None:
    """Every signer scores handling and result with the own sign-in."""
    scores: dict[str, int] = {}
    for piece in pieces:
        for task in open_tasks(piece, *ANSWERING):
            for name in awaiting(play, task):
                score = _score(play, piece, name, dissatisfied)
                give(play, piece, task, name, score)
                scores[score] = scores.get(score, 0) + 1
    told = "、".join(f"{words.SCORES[score]} {count}" for score, count in scores.items())
    play.say("提案人", f"本人登录反馈意见：{told}")
    reload(play)


def awaiting(play: Play, task: dict[str, Any]) -> list[str]:
    """Who has not scored the last reply yet, without the one who stays silent."""
    shown = play.county.staff("committee_clerk").get(f"/assignments/{task['taskId']}")["task"]
    task.update(shown)
    return [one["name"] for one in shown["awaitingFeedback"] if one["name"] != SILENT]


def _score(play: Play, piece: Piece, name: str, dissatisfied: bool) -> str:
    if piece.fate == "rework" and dissatisfied and name == play.author(piece).name:
        return "dissatisfied"
    return "basically_satisfied" if piece.data["class"] == "planned" else "satisfied"


def give(play: Play, piece: Piece, task: dict[str, Any], name: str, score: str) -> None:
    """One person's two scores."""
    text = "答复没有说明改造的先后次序和资金来源。" if score == "dissatisfied" else "办理单位沟通认真。"
    attitude = "basically_satisfied" if score == "dissatisfied" else "satisfied"
    play.county.person(name).post(
        f"/assignments/{task['taskId']}:giveFeedback",
        round=task["round"],
        attitudeScore=attitude,
        resultScore=score,
        text=text,
    )
    if score == "dissatisfied":
        play.say(name, f"对 {piece.proposal_no} 的办理结果不满意：{text}")


def rework(play: Play) -> None:
    """The dissatisfied proposer gets a second reply within a month."""
    director = play.county.staff("committee_director")
    for piece in play.with_fate("rework"):
        task = next(iter(open_tasks(piece, *ANSWERING)))
        if task["state"] == "replied":
            director.post(
                f"/assignments/{task['taskId']}:orderRework", reason="提案人对办理结果不满意，请重新办理。"
            )
        play.say(director.name, f"责成重新办理 {piece.proposal_no}，一个月内再次答复")
        play.wait(days=12)
        handling.draft(play, piece, task, "in_progress")
        handling.record(play, piece, task, "after")
        handling.deliver(play, piece, task)
        play.say(task["unitName"], f"送达 {piece.proposal_no} 的第二次答复，明确了分年度计划和资金")
        reload(play)
        feedback(play, [piece], dissatisfied=False)


def miss(play: Play) -> None:
    """One unit lets its date pass; reminders go out, the miss stays on record, the late reply comes."""
    pieces = list(play.with_fate("late_reply"))
    due = parse_iso(open_tasks(pieces[0], "lead")[0]["dueAt"])
    play.wait_until(due + timedelta(days=8))
    for piece in pieces:
        play.say("系统", f"{piece.proposal_no} 超过答复期限：已提醒承办单位、单位负责人并升级至交办机构")
    handling.meet(play, "before", pieces)
    handling.meet(play, "during", pieces)
    handling.reply(play, pieces)
    feedback(play, pieces)


def silence(play: Play) -> None:
    """Fifteen working days after the reply an unanswered form counts as not returned."""
    play.wait(days=25)
    clerk = play.county.staff("committee_clerk")
    closed = [c for c in clerk.all("/cases", "cases") if c["state"] in ("closed", "archived")]
    play.say("系统", f"{SILENT} 未反馈征询意见表，按“未反馈”登记；已办结 {len(closed)} 件")


def promises(play: Play) -> None:
    """Promises are followed: kept with evidence that the proposer confirms, or carried over with a reason."""
    clerk, director = play.county.staff("committee_clerk"), play.county.staff("committee_director")
    listed = clerk.all("/commitments", "commitments")
    commitments = [row for row in listed if row["state"] == "open"]
    play.say("系统", f"承诺事项台账共 {len(commitments)} 项，逐项跟踪")
    play.wait(days=60)
    by_task = {task["taskId"]: piece for piece in play.handled() for task in piece.tasks}
    kept = 0
    for row in commitments:
        one, piece = row["commitment"], by_task[row["taskId"]]
        if piece.key == "coldchain":
            due = iso(play.time.now() + timedelta(days=240))
            reason = "用地手续尚在报批，结转下年度继续办理。"
            director.post(f"/commitments/{one['commitmentId']}:carryOver", dueAt=due, reason=reason)
            play.say(director.name, f"{piece.proposal_no} 的承诺事项结转下年度：{reason}")
            continue
        task = next(task for task in piece.tasks if task["taskId"] == row["taskId"])
        path = f"/commitments/{one['commitmentId']}"
        enter(play, task).post(f"{path}:report", evidence="第一阶段任务完工验收，附现场照片和验收单。")
        play.author(piece).post(f"{path}:confirm", confirm=True)
        kept += 1
    play.say("各承办单位", f"报送兑现佐证 {kept} 项，提案人确认兑现")


def archive(play: Play) -> None:
    """What is closed goes to the archive."""
    clerk = play.county.staff("committee_clerk")
    closed = [case for case in clerk.all("/cases", "cases") if case["state"] == "closed"]
    for case in closed:
        clerk.post(f"/cases/{case['caseId']}:archive")
    play.say(clerk.name, f"一案一卷，归档 {len(closed)} 件")
