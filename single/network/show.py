"""Plays the network demo: four instances start on two brokers and join each other."""

from __future__ import annotations

import argparse
import time

from single.demo.telling import Teller
from single.network import joining, stage
from single.network.stage import Stage


def demo(arguments: argparse.Namespace) -> None:
    """Set the stage anew and play all acts; leaves the four instances running."""
    begin = time.monotonic()
    started = stage.start(arguments.run_dir)
    print(f"✓ 四个实例已启动（{time.monotonic() - begin:.0f} 秒）", flush=True)
    tell = Teller()
    with stage.opened(started, tell) as found:
        play(found)
        _farewell(found, time.monotonic() - begin)


def down(arguments: argparse.Namespace) -> None:
    """Stop the network's instances and its second broker."""
    stage.stop(arguments.run_dir)
    print("✓ 跨级演示的实例已停止，数据保留")


def play(found: Stage) -> None:
    """All acts, in order."""
    found.tell.act(1, "对接：邀请、核对指纹、引荐")
    joining.join_all(found)


def _farewell(found: Stage, seconds: float) -> None:
    print(f"\n✓ 跨级演示完成，用时 {seconds:.0f} 秒；实例继续运行：")
    for place in found.places.values():
        clerk = place.staff("committee_clerk")
        print(f"    {place.title:<8} {place.api.url}  提案委 用户名 {clerk.login}  口令 {clerk.password}")
    print("    停止：make network-down")
