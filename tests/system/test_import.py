"""An office's files into a running instance, by the command that the office uses."""

from __future__ import annotations

import csv
import re
import stat
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from kit import mongo
from kit.testing.waiting import eventually
from single import cli
from single.demo.client import Person
from single.demo.county import County
from single.instance import Instance
from single.layout import ROOT
from tests.builders.office_files import json_lines, workbook

pytestmark = pytest.mark.timeout(300)

HEAD = ["委员姓名", "所属界别", "手机号", "是否常委", "工作单位"]


@dataclass
class Printed:
    """What the command said."""

    code: int
    text: str

    @property
    def figures(self) -> list[int]:
        """行数 新增 更新 未变 拒绝"""
        found = re.search(r"^\s*((?:\d+\s+){4}\d+)\s*$", self.text, re.MULTILINE)
        return [int(number) for number in found[1].split()] if found else []

    @property
    def passwords(self) -> Path:
        found = re.search(r"已写入 (\S+?)（", self.text)
        assert found, self.text
        return Path(found[1])


@pytest.fixture
def run(
    instance: Instance, county: County, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Callable[..., Printed]:
    """``run("system_admin", file, *options)``: the command line as somebody of the staff."""

    def act(role: str, file: Path, *options: str) -> Printed:
        person = county.staff(role)
        person.session()
        monkeypatch.setenv("IMPORT_LOGIN", person.login)
        monkeypatch.setenv("IMPORT_PASSWORD", person.password)
        where = ("--name", instance.name, "--run", str(instance.run))
        code = cli.main(["import", str(file), *where, *options])
        return Printed(code, "".join(capsys.readouterr()))

    return act


def names(county: County) -> set[str]:
    return {member["name"] for member in county.staff("system_admin").all("/members", "members")}


def neighbours(county: County, title: str) -> list[dict]:
    return county.staff("committee_clerk").post("/proposals:suggestSimilar", title=title)["similar"]


def similar(county: County, title: str) -> list[str]:
    return [each["title"] for each in neighbours(county, title)]


def test_a_member_list_gives_accounts_whose_passwords_only_the_importer_sees(run, county, tmp_path):
    rows = [["青禾县政协增补委员名册"], HEAD]
    rows += [
        ["江　晨", "教育", 13912340001, "否", "县一中"],
        ["欧阳远", "科技界", "１３９１２３４０００２", "√", ""],
    ]
    path = workbook(tmp_path / "增补委员.xlsx", 名册=rows)
    first = run("system_admin", path)
    assert (first.code, first.figures) == (0, [2, 2, 0, 0, 0]), first.text
    assert stat.S_IMODE(first.passwords.stat().st_mode) == 0o600
    table = list(csv.reader(first.passwords.read_text(encoding="utf-8-sig").splitlines()))
    assert [row[:3] for row in table[1:]] == [["3", "江晨", "13912340001"], ["4", "欧阳远", "13912340002"]]
    assert not any(row[3] in first.text for row in table[1:])
    member = Person(county.api, table[1][2], table[1][3])
    member.session()
    assert member.name == "江晨"

    again = run("system_admin", path)
    assert (again.code, again.figures) == (0, [2, 0, 0, 2, 0])
    assert "初始密码" not in again.text
    assert list(first.passwords.parent.iterdir()) == [first.passwords]


def test_a_dry_run_and_a_refused_row_change_nothing(run, county, tmp_path):
    good = ["季明", "教育界", "13912340011", "否", ""]
    path = workbook(tmp_path / "好.xlsx", 名册=[HEAD, good])
    dry = run("system_admin", path, "--dry-run")
    assert (dry.code, dry.figures) == (0, [1, 1, 0, 0, 0])
    assert "未作任何改动" in dry.text

    bad = [["闻人白", "宇航界", "13912340012", "否", ""], ["章程", "教育界", "139-1234", "也许", ""]]
    refused = run("system_admin", workbook(tmp_path / "坏.xlsx", 名册=[HEAD, good, [], *bad]))
    assert (refused.code, refused.figures) == (1, [3, 0, 0, 0, 2])
    assert "第 4 行 界别: 没有名为“宇航界”的界别 (UNKNOWN_ORGANIZATION)" in refused.text
    assert "第 5 行 常委: “也许”应为“是”或“否” (NOT_YES_OR_NO)" in refused.text
    assert not {"季明", "闻人白", "章程"} & names(county)


def test_a_wrong_telephone_number_is_named_by_its_line_and_column(run, tmp_path):
    path = workbook(tmp_path / "a.xlsx", 名册=[HEAD, ["季明", "教育界", "请打单位电话", "否", ""]])
    refused = run("system_admin", path)
    assert refused.code == 1
    assert re.search(r"✗ 第 2 行 手机: .+ \(PHONE_INVALID\)", refused.text)


def test_units_come_with_administrators_and_know_their_superiors_by_short_names(run, county, tmp_path):
    head = ["承办单位", "简称", "系统（党委/政府/其他）", "主管单位", "职责", "管理员账号", "联系人"]
    rows = [
        ["青禾县体育中心", "体育中心", "政府系统", "体育局", "全民健身、场馆", "tiyu", "游泳池"],
        ["青禾县体育局", "体育局", "政府系统", None, "体育", None, "管球类"],
    ]
    done = run("system_admin", workbook(tmp_path / "单位.xlsx", 单位=[head, *rows]))
    assert (done.code, done.figures) == (0, [2, 2, 0, 0, 0]), done.text
    assert "不建立账号" in done.text
    assert "tiyu" in done.passwords.read_text(encoding="utf-8-sig")
    units = {unit["name"]: unit for unit in county.staff("system_admin").all("/units", "units")}
    center = units["青禾县体育中心"]
    assert center["parentUnitId"] == units["青禾县体育局"]["unitId"]
    assert center["duties"] == ["全民健身", "场馆"]


def test_bodies_are_imported_by_kind(run, county, tmp_path):
    rows = [
        ["名称", "类别", "可提集体提案", "仅会议期间"],
        ["体育界", "界别", "是", "是"],
        ["九三学社", "党派", "是", ""],
    ]
    done = run("committee_clerk", workbook(tmp_path / "组织.xlsx", 组织=rows))
    assert (done.code, done.figures) == (0, [2, 2, 0, 0, 0]), done.text
    known = {
        each["name"]: each for each in county.staff("system_admin").all("/organizations", "organizations")
    }
    assert (known["体育界"]["kind"], known["体育界"]["sessionOnly"]) == ("sector", True)
    assert (known["九三学社"]["kind"], known["九三学社"]["sessionOnly"]) == ("party", False)


def test_past_proposals_are_found_as_similar_ones_and_imported_once(run, county, instance, tmp_path):
    path = json_lines(
        tmp_path / "往年.jsonl",
        {"title": "关于治理滨河步道共享单车乱停的提案", "year": 2023, "number": "031", "reply_class": "B"},
        {
            "title": "关于建设全民健身场馆的提案",
            "year": 2022,
            "lead_unit": "青禾县体育局",
            "satisfaction": "满意",
        },
    )
    done = run("committee_clerk", path)
    assert (done.code, done.figures) == (0, [2, 2, 0, 0, 0]), done.text
    assert "“B”的含义因地而异" in done.text
    assert similar(county, "滨河步道共享单车停放")[0] == "关于治理滨河步道共享单车乱停的提案"
    assert run("committee_clerk", path).figures == [2, 0, 0, 2, 0]
    assert run("committee_clerk", path, "--classes", "abc").figures == [2, 0, 1, 1, 0]
    kept_id = neighbours(county, "全民健身场馆")[0]["proposalId"]
    kept = county.staff("committee_clerk").get(f"/historical-proposals/{kept_id}")["proposal"]
    assert (kept["year"], kept["leadUnitNames"], kept["satisfaction"]) == (
        2022,
        ["青禾县体育局"],
        "satisfied",
    )
    assert importers(instance) == {county.staff("committee_clerk").id}


def test_a_file_of_several_parts_is_imported_whole_or_not_at_all(run, county, tmp_path):
    rows = [["案由", "年度", "主办单位"]]
    rows += [[f"关于第{n}号泵站改造的提案", 2001 + n % 20, "县水利局"] for n in range(450)]
    wrong = [*rows, ["关于泵站值守的提案", 1900, "县水利局"]]
    refused = run("committee_clerk", workbook(tmp_path / "错.xlsx", 提案=wrong))
    assert (refused.code, refused.figures) == (1, [451, 0, 0, 0, 1]), refused.text
    assert "第 452 行 年度" in refused.text
    assert not [title for title in similar(county, "泵站改造") if "泵站" in title]

    done = run("committee_clerk", workbook(tmp_path / "对.xlsx", 提案=rows))
    assert (done.code, done.figures) == (0, [450, 450, 0, 0, 0]), done.text
    eventually(lambda: [title for title in similar(county, "第 7 号泵站改造") if "泵站" in title])


def test_who_may_not_import_is_refused(run, tmp_path):
    path = workbook(tmp_path / "a.xlsx", 名册=[HEAD, ["季明", "教育界", "", "否", ""]])
    refused = run("committee_clerk", path)
    assert refused.code == 1
    assert "PERMISSION_MISSING" in refused.text


def test_a_wrong_password_is_refused_and_the_command_fails(instance, county, tmp_path):
    path = workbook(tmp_path / "a.xlsx", 名册=[HEAD, ["季明", "教育界", "", "否", ""]])
    command = [sys.executable, "-m", "single", "import", str(path)]
    done = subprocess.run(
        [*command, "--name", instance.name, "--run", str(instance.run)],
        env={
            "PATH": "/usr/bin:/bin",
            "PYTHONPATH": str(ROOT),
            "IMPORT_LOGIN": "xitong",
            "IMPORT_PASSWORD": "x",
        },
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert "SIGN_IN_REFUSED" in done.stderr


def importers(instance: Instance) -> set[str]:
    """Who the audit says has imported past proposals."""
    config = instance.config()
    client = mongo.connect(config.mongodb_uri)
    try:
        audit = mongo.service_db(client, config.db_prefix, "intake")["audit"]
        found = audit.find({"action": "ImportHistory", "outcome": "accepted"})
        return {row["actor"]["id"] for row in found}
    finally:
        client.close()
