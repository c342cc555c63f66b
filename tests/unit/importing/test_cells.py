"""What people write into cells is understood, or refused in words."""

from __future__ import annotations

from datetime import datetime

import pytest

from single.importing import cells
from single.importing import vocabulary as words
from single.importing.cells import CellLeftOut, CellWrong


def refusal(read, value):
    with pytest.raises(CellWrong) as caught:
        read(value)
    return caught.value


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        (13900000001, "13900000001"),
        (1.3900000001e10, "13900000001"),
        ("１３９ ００００ ０００１", "13900000001"),
        ("139-0000-0001", "13900000001"),
        ("+86 13900000001", "13900000001"),
        ("8613900000001", "13900000001"),
        ("0990-5550100", "0990-5550100"),
        ("　", ""),
        (None, ""),
        ("13900000001/13900000002", "13900000001/13900000002"),
    ],
)
def test_a_telephone_number_loses_blanks_width_and_country_code(written, meant):
    assert cells.phone(written) == meant


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("张　三", "张三"),
        (" 李四 ", "李四"),
        ("阿依古丽•买买提", "阿依古丽·买买提"),
        ("John  Smith", "John Smith"),
    ],
)
def test_a_name_is_written_in_one_way(written, meant):
    assert cells.name(written) == meant


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("市公安局、市规划局", ["市公安局", "市规划局"]),
        ("市公安局 市规划局；市城管局\n市财政局", ["市公安局", "市规划局", "市城管局", "市财政局"]),
        ("市教育局（市委教育工委、市督导室），市卫健委", ["市教育局（市委教育工委、市督导室）", "市卫健委"]),
        (["市公安局", " 市规划局 "], ["市公安局", "市规划局"]),
        ("无", []),
        (None, []),
    ],
)
def test_bodies_in_one_cell_are_told_apart_however_they_are_separated(written, meant):
    assert cells.names(written) == meant


def test_a_name_that_was_spread_to_align_with_others_is_one_person():
    assert cells.people("张　三 李四、王 五") == ["张三", "李四", "王五"]


@pytest.mark.parametrize("written", [2023, 2023.0, "2023", "２０２３", "2023年", "2023年度", "2023-05-01"])
def test_a_year_is_read_from_all_that_names_it(written):
    assert cells.year(written) == 2023


def test_the_year_of_a_date_cell_counts():
    assert cells.year(datetime(2023, 5, 1)) == 2023


@pytest.mark.parametrize("written", ["去年", "23", "2023-2024", "20233"])
def test_what_names_no_year_is_refused(written):
    assert refusal(cells.year, written).reason == "NOT_A_YEAR"


@pytest.mark.parametrize(
    ("written", "meant"),
    [(10, 10), ("10", 10), ("第十届", 10), ("十一届", 11), ("二十", 20), ("九", 9), ("", None)],
)
def test_a_term_may_be_written_in_numerals(written, meant):
    assert cells.term(written) == meant


@pytest.mark.parametrize("written", ["十十", "二三", "本届"])
def test_what_is_no_term_is_refused(written):
    assert refusal(cells.term, written).reason == "NOT_A_TERM"


def test_a_count_may_have_its_measure_word():
    assert [cells.count(each) for each in (3, "3人", "", None)] == [3, 3, None, None]
    assert refusal(cells.count, "三十多").reason == "NOT_A_NUMBER"


standing = cells.yes(words.STANDING, words.NOT_STANDING)


@pytest.mark.parametrize("written", ["是", "√", "Y", 1, True, "常委", "副主席"])
def test_a_tick_says_yes(written):
    assert standing(written) is True


@pytest.mark.parametrize("written", ["否", "", None, "×", 0, False, "委员", "/"])
def test_no_tick_says_no(written):
    assert standing(written) is False


def test_a_tick_that_is_none_is_refused():
    assert refusal(standing, "可能").reason == "NOT_YES_OR_NO"


def test_a_closed_list_names_what_it_knows():
    read = cells.one_of(words.SYSTEMS)
    assert [read(each) for each in ("党委系统", "政府", "法院", "party", "", None)] == [
        "party",
        "government",
        "other",
        "party",
        "",
        "",
    ]
    wrong = refusal(read, "海关")
    assert wrong.reason == "UNKNOWN_WORD"
    assert "政府系统" in str(wrong)


def test_an_open_list_leaves_out_what_it_does_not_know():
    assert isinstance(refusal(cells.one_of(words.PROPOSER_KINDS, required=False), "委员提案"), CellLeftOut)


def test_a_title_broken_to_fit_its_cell_is_whole_again():
    assert cells.line("关于加强\n乡村道路  建设的提案") == "关于加强乡村道路 建设的提案"


def test_a_text_keeps_its_lines_and_its_punctuation():
    assert cells.text("　一、情况：\n二、建议。 ") == "一、情况：\n二、建议。"


@pytest.mark.parametrize("written", ["#N/A", "#REF!"])
def test_an_error_value_of_a_formula_is_refused(written):
    assert refusal(cells.line, written).reason == "CELL_ERROR"


def test_a_nested_value_is_refused():
    assert refusal(cells.line, {"a": 1}).reason == "WRONG_TYPE"
