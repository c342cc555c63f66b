"""The network demo as a test: every act of four instances on two brokers, through the public interface alone.

An act that is refused, a document that gets no receipt, or a dossier that does not hold ends the demo.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import pytest

from single.network import show, stage
from single.process import write_json
from tests.network.conftest import Nodes

SAID = (
    "拒收被改动过一处的交换包：BUNDLE_INVALID",
    "校验一致",
    "打开县级单位的盖章扫描件",
    "一案三级：汉江省政协已办结、随阳市政协已办结、青禾县政协已办结",
    "叶知秋看到省级提案",
    "上级已办结（中国人民政治协商会议随阳市委员会）",
    "已退出 本县部分已经办结",
    "卷宗有效：《关于推进随水流域跨市生态补偿的提案》",
    "公钥：取自所给的可信公钥文件",
    "年全省提案汇总",
)


@pytest.mark.timeout(1800)
def test_a_province_a_city_and_two_counties_play_every_act(
    nodes: Nodes, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    deps = {"amqp_url": nodes.lower.amqp_url, "management_url": nodes.lower.management_url}
    write_json(tmp_path / "deps.json", {**deps, "mongodb_uri": nodes.mongod.uri})
    arguments = argparse.Namespace(run_dir=tmp_path)
    try:
        show.demo(arguments)
    finally:
        show.down(arguments)
        # The province's own broker is down already, and goes with its folder.
        for instance in stage.instances(tmp_path):
            if instance.own_broker() is None:
                instance.forget()
    told = capsys.readouterr().out
    assert [each for each in SAID if each not in told] == []
    equal = [line for line in told.splitlines() if "与各级逐组核对摘要" in line]
    assert equal and equal[0].count("一致") == 3
