"""Plays the network demo: four instances on two brokers join each other and work together."""

from __future__ import annotations

import argparse
import time
from pathlib import Path

from single.demo.county import keep_logins
from single.demo.telling import Teller
from single.network import (
    aggregating,
    delegating,
    initiating,
    joining,
    proposing,
    proving,
    stage,
    transferring,
)
from single.network.stage import PROVINCE, Stage

# Whose logins are printed at the end: role in the instance.
SHOWN = (("提案委", "committee_clerk"), ("政府办", "government_office"), ("安全管理员", "security_admin"))


def demo(arguments: argparse.Namespace) -> None:
    """Set the stage anew and play all acts; leaves the four instances running."""
    begin = time.monotonic()
    print("启动一省一市两县四个实例，省级使用独立的消息队列节点……（停止：make network-down）", flush=True)
    started = stage.start(arguments.run_dir)
    print(f"✓ 四个实例已启动（{time.monotonic() - begin:.0f} 秒）", flush=True)
    with stage.opened(started, Teller()) as found:
        try:
            play(found, arguments.run_dir)
        finally:
            logins = [keep_logins(each.instance.directory, each.committee) for each in found.places.values()]
        _farewell(found, logins, time.monotonic() - begin)


def down(arguments: argparse.Namespace) -> None:
    """Stop the network's instances and its second broker."""
    stage.stop(arguments.run_dir)
    print("✓ 跨级演示的实例已停止，数据保留")


def play(found: Stage, run: Path) -> None:
    """All acts, in order."""
    found.tell.act(1, "对接：邀请、核对指纹、引荐，一县先用交换包")
    joining.join_all(found)
    found.tell.act(2, "转下级办理：省提案由县级单位办理，逐级审核，省里送达")
    delegated = delegating.delegate(found)
    found.tell.act(3, "联名上报：住在市、县的省政协委员就地签名，省里立案，就地反馈")
    proposing.propose(found)
    found.tell.act(4, "转报上级：县里无权决定，市里提出提案，提案人在本县跟踪")
    transferring.transfer(found)
    found.tell.act(5, "联合提案：两县同题，各自立案，办理情况互相抄送")
    initiating.initiate(found)
    found.tell.act(6, "全省汇总：跨级提示、追溯到署名文件、逐组核对")
    aggregating.aggregate(found)
    found.tell.act(7, "凭证：回执、卷宗离线核验、全部文件")
    proving.timeline(found, found[PROVINCE], delegated)
    proving.prove(found, delegated, run)
    proving.documents(found)
    aggregating.table(found)


def _farewell(found: Stage, logins: list[Path], seconds: float) -> None:
    print(f"\n✓ 跨级演示完成，用时 {seconds:.0f} 秒；实例继续运行：")
    for place in found.places.values():
        print(f"    {place.title}  {place.api.url}")
        for label, role in SHOWN:
            person = place.staff(role)
            person.session()
            print(f"        {label}  {person.name}  用户名 {person.login}  口令 {person.password}")
    print(f"    全部账号：{logins[0].parent.parent}/*/logins.json；停止：make network-down")
