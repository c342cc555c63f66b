"""``make demo``: start an instance, play the main job on it, leave it running."""

from __future__ import annotations

import argparse
import time
from pathlib import Path
from typing import Any

from kit import mongo
from services.assignment.states import CASE
from services.intake.states import PROPOSAL
from single.clock import BusinessTime
from single.demo import answering, appraising, assigning, drafting, handling, reviewing, supervising
from single.demo.client import Api
from single.demo.county import County, keep_logins, load, set_up
from single.demo.play import Piece, Play
from single.demo.telling import Teller
from single.instance import Instance

# Whose logins are printed at the end: one of each kind of person.
SHOWN = (
    ("委员（第一提案人）", "鲁班生"),
    ("委员（联名人）", "齐心"),
    ("提案委工作人员", "方正"),
    ("提案委主任", "洪波"),
    ("政府办公室交办员", "郭政"),
    ("承办单位经办人", "屈楠"),
    ("承办单位负责人", "安邦"),
    ("政府督查室", "督促"),
    ("系统管理员", "司统"),
)


def demo(arguments: argparse.Namespace) -> None:
    """Set the stage anew and play all acts."""
    begin = time.monotonic()
    instance = Instance(arguments.name, arguments.run_dir, mode="demo")
    instance.down()
    # A fresh identity is a fresh vhost and fresh databases: the demo begins at the beginning every time.
    instance.forget()
    layout = instance.up()
    print(f"✓ 实例已启动（{time.monotonic() - begin:.0f} 秒）：{layout.url}", flush=True)
    config = instance.config()
    client = mongo.connect(config.mongodb_uri)
    business = BusinessTime(config, client)
    tell = Teller()
    county = set_up(Api(layout.url), instance.name, business.now())
    business.rest()
    tell.note(
        f"建立{county.data['short_name']}：委员 {len(county.members)} 人，承办单位 {len(county.units)} 个"
    )
    play = Play(county, business, tell, {one["key"]: Piece(one) for one in load("proposals")["proposal"]})
    try:
        run(play)
    finally:
        logins = keep_logins(instance.directory, county)
        client.close()
    _farewell(layout.url, county, logins, time.monotonic() - begin)


def run(play: Play) -> None:
    """All acts, in order."""
    play.tell.act(1, "征集、撰写、联名")
    drafting.call(play)
    drafting.write(play)
    drafting.sign(play)
    drafting.lapse(play)
    play.tell.act(2, "提交与查重")
    drafting.submit_all(play)
    play.tell.act(3, "审查立案")
    reviewing.examine(play)
    reviewing.approve(play)
    reviewing.mark_key(play)
    reviewing.report(play)
    play.time.rest()
    play.tell.act(4, "交办、签收、异议")
    assigning.dispatch(play)
    assigning.receive(play)
    play.time.rest()
    _handle(play)
    _follow(play)
    _appraise(play)


def _handle(play: Play) -> None:
    prompt = [piece for piece in play.handled() if piece.fate != "late_reply"]
    play.tell.act(5, "三见面、办理、答复")
    play.wait(days=7)
    handling.meet(play, "before", prompt)
    handling.plan(play, prompt)
    play.wait(days=12)
    handling.assist(play, play.handled())
    play.wait(days=20)
    handling.meet(play, "during", prompt)
    play.wait(days=20)
    handling.reply(play, prompt)
    play.wait(days=3)
    play.tell.act(6, "反馈、重新办理、逾期、承诺跟踪")
    answering.feedback(play, prompt)
    answering.rework(play)
    answering.miss(play)
    answering.silence(play)


def _follow(play: Play) -> None:
    play.tell.act(7, "督办与四督查")
    supervising.campaign(play)
    supervising.inspect(play)
    answering.promises(play)
    answering.archive(play)


def _appraise(play: Play) -> None:
    play.tell.act(8, "年终评议")
    session = play.county.staff("committee_clerk").get(f"/sessions/{play.county.session_id}")["session"]
    year = int(session["statisticsYear"])
    appraising.adopt(play, year)
    appraising.year_end(play, play.time.now().year)
    appraising.vote(play, year)
    appraising.publish(play, year)
    outcomes(play)


def outcomes(play: Play) -> None:
    """The table of all proposals and what became of them."""
    clerk = play.county.staff("committee_clerk")
    rows = []
    for piece in play.pieces.values():
        shown = clerk.get(f"/proposals/{piece.proposal_id}")["proposal"]
        units = "、".join(one["name"].removeprefix("青禾县") for one in shown["handlingUnits"])
        proposer = shown["organizationName"] or shown["signers"][0]["name"]
        number = shown["proposalNo"] or shown["serialNo"]
        rows.append((number, piece.title[2:24], proposer, *_states(shown), units[:26]))
    play.tell.table("全部提案", ("编号", "案由", "提案者", "状态", "办理", "承办单位"), rows)


def _states(shown: dict[str, Any]) -> tuple[str, str]:
    """The proposal's own state and that of its handling, as people read them."""
    handling = shown["handlingState"]
    return PROPOSAL.label(shown["state"]), CASE.label(handling) if handling else ""


def _farewell(url: str, county: County, path: Path, seconds: float) -> None:
    print(f"\n✓ 演示完成，用时 {seconds:.0f} 秒；实例继续运行：{url}")
    for role, name in SHOWN:
        county.person(name).session()
        login, password = county.person(name).login, county.person(name).password
        print(f"    {role:<12} {name}  用户名 {login}  口令 {password}")
    print(f"    全部账号：{path}；停止：make down；状态：make status")
