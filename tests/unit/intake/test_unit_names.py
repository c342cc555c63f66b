"""Old and other names of an office are known by its field, without its place and form."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from services.intake.domain.unit_names import UnitNames, unit_kind


@dataclass(frozen=True)
class Unit:
    id: str
    name: str
    short_name: str = ""


UNITS = UnitNames(
    (
        Unit("edu", "青禾县教育局", "县教育局"),
        Unit("health", "青禾县卫生健康局", "县卫健局"),
        Unit("housing", "青禾县住房和城乡建设局", "县住建局"),
        Unit("city", "青禾县城市管理执法局", "县城管局"),
        Unit("land", "青禾县自然资源和规划局", "县自然资源局"),
        Unit("culture", "青禾县文化和旅游局", "县文旅局"),
        Unit("police", "青禾县公安局"),
        Unit("labour", "青禾县人力资源和社会保障局", "县人社局"),
        Unit("water", "青禾县水利局"),
        Unit("market", "青禾县市场监督管理局", "县市场监管局"),
        Unit("press", "中共青禾县委宣传部"),
    )
)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("青禾县交通运输局", "交通运输局"),
        ("青禾市市场监督管理局", "市场监督管理局"),
        ("市场监督管理局", "市场监督管理局"),
        ("青州市城市管理执法委员会", "城市管理执法委员会"),
        ("江南省青禾市河东区城市管理局", "城市管理局"),
        ("青禾苗族自治州教育局", "教育局"),
        ("市政府办公室", "市政府办公室"),
        ("县自然资源和规划局", "自然资源和规划局"),
        ("区城管局", "城管局"),
        ("城市管理局", "城市管理局"),
        ("青禾县城市管理执法局", "城市管理执法局"),
        ("中共青禾县委宣传部", "宣传部"),
        ("县委组织部", "组织部"),
    ],
)
def test_a_units_kind_is_its_name_without_the_place(name, kind):
    assert unit_kind(name) == kind


@pytest.mark.parametrize(
    ("name", "unit"),
    [
        ("青禾县教育局", "edu"),
        ("某某省教育厅", "edu"),
        ("教育部", "edu"),
        ("某某区教育和体育局", "edu"),
        ("某某州教育体育局", "edu"),
        ("某某市住建委", "housing"),
        ("某某市住房城乡建设委员会", "housing"),
        ("市建设局", "housing"),
        ("市规划局", "land"),
        ("市城管综合执法局", "city"),
        ("某某区城市管理和综合执法局", "city"),
        ("县卫生健康委员会", "health"),
        ("国家卫生健康委（国家疾控局）", "health"),
        ("某某市公安局河东分局交通警察大队", "police"),
        ("人力资源社会保障部", "labour"),
        ("县市场监管局", "market"),
        ("某某市委宣传部", "press"),
    ],
)
def test_a_name_of_another_year_or_place_means_the_unit_of_that_field(name, unit):
    assert UNITS.find(name) == unit


@pytest.mark.parametrize(
    "name", ["某某市人民政府", "自治区林业和草原局", "市建管局", "县商务局", "县行政执法局", "团县委"]
)
def test_a_name_of_a_field_that_no_unit_has_means_none(name):
    assert UNITS.find(name) == ""


def test_a_name_that_fits_two_units_means_neither():
    units = UnitNames((Unit("a", "县教育考试局"), Unit("b", "县教育督导局")))
    assert units.find("县教育局") == ""
