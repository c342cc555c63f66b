"""Act 4: the two offices dispatch, the units receive; one objects and the task moves on."""

from __future__ import annotations

from typing import Any

from single.demo.client import Person
from single.demo.play import Piece, Play

PARTY_UNITS = ("中共青禾县委组织部", "中共青禾县委宣传部", "中共青禾县委社会工作部")
COURT = "青禾县人民法院"


def dispatch(play: Play) -> None:
    """Every filed proposal goes to its units, by the office in charge of the leading one."""
    for case in play.county.staff("committee_clerk").all("/cases", "cases"):
        piece = next(one for one in play.pieces.values() if one.proposal_id == case["proposalId"])
        piece.case_id = case["caseId"]
        office = _office(play, piece.data["lead"])
        office.post(f"/cases/{piece.case_id}:dispatch", tasks=_parts(play, piece))
    for name in ("government_office", "party_office"):
        office = play.county.staff(name)
        led = [piece for piece in play.handled() if _office(play, piece.data["lead"]) is office]
        play.say(office.name, f"召开交办会，交办提案 {len(led)} 件")
    reload(play)


def _office(play: Play, unit: str) -> Person:
    return play.county.staff("party_office" if unit in PARTY_UNITS else "government_office")


def _parts(play: Play, piece: Piece) -> list[dict[str, str]]:
    data, units = piece.data, play.county.units
    if "split" in data:
        return [{"unitId": units[name], "part": "split"} for name in data["split"]]
    assists = [{"unitId": units[name], "part": "assist"} for name in data["assist"]]
    return [{"unitId": units[data["lead"]], "part": "lead" if assists else "sole"}, *assists]


def reload(play: Play) -> None:
    """Look at the cases again."""
    clerk = play.county.staff("committee_clerk")
    for piece in play.handled():
        piece.tasks = clerk.get(f"/cases/{piece.case_id}")["case"]["tasks"]


def open_tasks(piece: Piece, *parts: str) -> list[dict[str, Any]]:
    """The tasks that go on, of some parts."""
    ended = ("reassigned", "cancelled", "lapsed")
    return [task for task in piece.tasks if task["part"] in parts and task["state"] not in ended]


def receive(play: Play) -> None:
    """The units sign for what they got; one raises an objection instead."""
    play.wait(hours=20)
    for piece in play.with_fate("object"):
        object_to(play, piece, next(iter(open_tasks(piece, "lead"))))
    reload(play)
    waiting = [task for piece in play.handled() for task in piece.tasks if task["state"] == "pending_receipt"]
    for task in waiting:
        enter(play, task).post(f"/assignments/{task['taskId']}:receive")
    play.say("各承办单位", f"签收 {len(waiting)} 项承办任务")
    reload(play)


def enter(play: Play, task: dict[str, Any]) -> Person:
    """Who works on a task in the platform."""
    return play.county.handler(task["unitName"])


def object_to(play: Play, piece: Piece, task: dict[str, Any]) -> None:
    """The unit says that it is not in charge; the office agrees and names another."""
    leader, target = play.county.leader(task["unitName"]), piece.data["object_to"]
    leader.post(
        f"/assignments/{task['taskId']}:raiseObjection",
        reason="提案所涉县聘乡用、轮岗晋升属卫生健康系统人员管理，建议由县卫健局主办。",
        proposedUnitIds=[play.county.units[target]],
    )
    play.say(leader.name, f"对 {piece.proposal_no} 提出异议，建议改由{target}主办")
    office = _office(play, task["unitName"])
    office.post(
        f"/assignments/{task['taskId']}:decideObjection",
        uphold=True,
        reason="经与县编办会商，同意改办。",
        newTasks=[{"unitId": play.county.units[target], "part": "lead"}],
    )
    play.say(office.name, f"采纳异议，{piece.proposal_no} 改由{target}主办，期限重新计算")
