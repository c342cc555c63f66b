"""A list is found in a file by its header, wherever that stands; other files are refused in words."""

from __future__ import annotations

from datetime import date

import pytest
from openpyxl import Workbook, load_workbook

from kit.core.errors import Refusal
from single.importing import files, reading, template
from single.importing.layouts import LAYOUTS, Layout
from single.importing.recognising import recognise
from tests.builders.office_files import json_lines, workbook

MEMBERS = [["姓名", "界别", "手机"], ["张三", "教育界", 13900000001]]


def table(path, **more):
    return recognise(files.read(path), **more)


def rows(path, **more):
    return reading.rows(table(path, **more))


def reason(path, **more):
    with pytest.raises(Refusal) as caught:
        table(path, **more)
    return caught.value.reason


@pytest.mark.parametrize(
    ("header", "kind"),
    [
        (["序号", "姓 名", "性别", "所属界别", "工作单位及职务", "联系电话（必填）"], "members"),
        (["承办单位", "简称", "系统（党委/政府/其他）", "职责", "联系人", "联系电话"], "units"),
        (["名称", "类别*", "简称"], "organizations"),
        (["提案编号", "案　由", "提案人", "主办单位", "协办单位", "办理结果"], "history"),
        (["姓名", "标题", "承办单位"], "history"),
    ],
)
def test_the_kind_of_a_list_is_told_by_its_header(tmp_path, header, kind):
    assert table(workbook(tmp_path / "a.xlsx", 表=[header, ["x"] * len(header)])).layout.kind == kind


def test_a_title_line_above_the_header_is_passed_over(tmp_path):
    found = rows(workbook(tmp_path / "a.xlsx", 表=[["青禾县政协委员名册", None, None], [], *MEMBERS]))
    assert found.values == [{"line": 4, "name": "张三", "phone": "13900000001", "sector_name": "教育界"}]


def test_a_header_of_two_lines_with_merged_cells_is_one_header(tmp_path):
    book = Workbook()
    sheet = book.active
    for line in (
        ["姓名", "界别", "联系方式", None, "备注"],
        [None, None, "手机", "通讯地址", None],
        ["张三", "教育界", 13900000001, "城关镇", "连任"],
    ):
        sheet.append(line)
    sheet.merge_cells("C1:D1")
    sheet.merge_cells("A1:A2")
    book.save(tmp_path / "a.xlsx")
    assert table(tmp_path / "a.xlsx").ignored == ("备注",)
    assert rows(tmp_path / "a.xlsx").values == [
        {"line": 3, "name": "张三", "sector_name": "教育界", "phone": "13900000001", "address": "城关镇"}
    ]


def test_blank_rows_and_rows_with_only_a_running_number_are_passed_over(tmp_path):
    lines = [["序号", "姓名", "界别"], [1, "张三", "教育界"], [2, " ", "　"], [], [3, "李四", "教育界"]]
    found = rows(workbook(tmp_path / "a.xlsx", 表=lines))
    assert [row["line"] for row in found.values] == [2, 5]


def test_the_first_filled_of_two_columns_counts_and_the_mobile_number_comes_first(tmp_path):
    lines = [
        ["姓名", "联系电话", "手机"],
        ["张三", "0990-5550100", "13900000001"],
        ["李四", "0990-5550101", ""],
    ]
    found = rows(workbook(tmp_path / "a.xlsx", 表=lines))
    assert [row["phone"] for row in found.values] == ["13900000001", "0990-5550101"]


def test_names_of_several_columns_are_one_list(tmp_path):
    lines = [["案由", "主办单位", "主办"], ["关于道路的提案", "交通局、公安局", "住建局"]]
    found = rows(workbook(tmp_path / "a.xlsx", 表=lines))
    assert found.values[0]["lead_unit_names"] == ["交通局", "公安局", "住建局"]


def test_a_number_shown_with_leading_zeros_keeps_them(tmp_path):
    book = Workbook()
    sheet = book.active
    sheet.append(["案由", "提案号", "年度"])
    sheet.append(["关于道路的提案", 48, date(2023, 3, 1)])
    sheet["B2"].number_format = "000"
    book.save(tmp_path / "a.xlsx")
    assert rows(tmp_path / "a.xlsx").values == [
        {"line": 2, "title": "关于道路的提案", "proposal_no": "048", "year": 2023}
    ]


def test_everything_wrong_in_a_file_is_told_at_once_by_line_and_column(tmp_path):
    lines = [["案由", "年度", "提案人数"], ["关于道路的提案", "去年", "许多"], ["关于学校的提案", 2023, 2]]
    found = rows(workbook(tmp_path / "a.xlsx", 表=lines))
    assert [(n.line, n.title, n.reason) for n in found.wrong] == [
        (2, "年度", "NOT_A_YEAR"),
        (2, "提案人数", "NOT_A_NUMBER"),
    ]


def test_a_row_with_nothing_but_a_wrong_cell_is_a_row(tmp_path):
    found = rows(workbook(tmp_path / "a.xlsx", 表=[["案由", "年度"], [None, "去年"]]))
    assert (found.values, len(found.wrong)) == ([{"line": 2}], 1)


def test_a_value_that_says_too_little_is_left_out_and_the_row_is_taken(tmp_path):
    found = rows(workbook(tmp_path / "a.xlsx", 表=[["案由", "办理结果类别"], ["关于道路的提案", "B类"]]))
    assert found.values == [{"line": 2, "title": "关于道路的提案"}]
    assert [(n.line, n.reason) for n in found.left_out] == [(2, "CLASS_LETTER_UNKNOWN")]


def test_a_login_name_that_stands_twice_is_refused(tmp_path):
    lines = [["姓名", "登录名"], ["张三", "zs"], ["李四", "ls"], ["张山", "zs"]]
    found = rows(workbook(tmp_path / "a.xlsx", 表=lines))
    assert [(n.line, n.title, n.reason) for n in found.wrong] == [(4, "登录名", "DUPLICATE_ROW")]


def test_a_unit_with_a_contact_but_no_login_name_gets_no_account_and_the_office_is_told(tmp_path):
    found = rows(workbook(tmp_path / "a.xlsx", 表=[["单位名称", "联系人"], ["县教育局", "李老师"]]))
    assert [(n.line, n.reason) for n in found.left_out] == [(2, "NO_ACCOUNT")]


def test_json_lines_have_the_numbers_of_their_lines(tmp_path):
    path = json_lines(
        tmp_path / "a.jsonl",
        {"title": "关于道路的提案", "year": 2023, "lead_unit": "交通局", "assisting_units": [], "kind": None},
        {"title": "关于学校的提案", "kind": "joint", "assisting_units": ["财政局"], "level": "county"},
    )
    assert table(path).ignored == ("level",)
    assert rows(path).values == [
        {"line": 1, "title": "关于道路的提案", "year": 2023, "lead_unit_names": ["交通局"]},
        {"line": 2, "title": "关于学校的提案", "proposer_kind": "joint", "assist_unit_names": ["财政局"]},
    ]


def test_a_line_that_is_no_json_object_is_named(tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_text('{"title": "关于道路的提案", "year": 1}\n\n[1]\n', encoding="utf-8")
    with pytest.raises(files.LineNotJson, match="第 3 行"):
        files.read(path)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "gb18030"])
def test_csv_is_read_in_both_encodings_that_offices_use(tmp_path, encoding):
    path = tmp_path / "a.csv"
    path.write_bytes('姓名,界别,工作单位\n"张\n三",教育界,一中\n李四,科技界,二中\n'.encode(encoding))
    assert [(row["line"], row["name"]) for row in rows(path).values] == [(2, "张三"), (4, "李四")]


def test_several_lists_in_one_workbook_need_a_choice(tmp_path):
    path = workbook(tmp_path / "a.xlsx", 一组=MEMBERS, 二组=MEMBERS, 说明=[["姓名", "请填全名"]])
    assert reason(path) == "LIST_AMBIGUOUS"
    assert table(path, sheet="二组").sheet == "二组"
    assert reason(path, sheet="三组") == "NO_SUCH_SHEET"


def test_a_single_known_column_is_believed_only_where_the_kind_is_said(tmp_path):
    path = workbook(tmp_path / "a.xlsx", 表=[["单位", "预算"], ["县教育局", 100]])
    assert reason(path) == "LIST_NOT_RECOGNISED"
    assert rows(path, kind="units").values == [{"line": 2, "name": "县教育局"}]


def test_a_header_that_fits_two_kinds_needs_the_kind(tmp_path):
    path = workbook(tmp_path / "a.xlsx", 表=[["名称", "简称"], ["县教育局", "教育局"]])
    assert table(path).layout.kind == "units"
    path = workbook(tmp_path / "b.xlsx", 表=[["单位", "名称", "类型", "姓名"], ["县教育局", "a", "b", "c"]])
    assert reason(path) == "LIST_AMBIGUOUS"


def test_a_wrong_kind_is_refused_with_the_columns_that_it_needs(tmp_path):
    with pytest.raises(Refusal, match="“案由”"):
        table(workbook(tmp_path / "a.xlsx", 表=MEMBERS), kind="history")


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.xlsx", b"PK\x03\x04 and nothing more"),
        ("a.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
        ("a.pdf", b"%PDF-1.7"),
        ("a.csv", b"\xff\xff\xff"),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_in_words(tmp_path, name, content):
    (tmp_path / name).write_bytes(content)
    with pytest.raises(files.FileNotReadable, match=name):
        files.read(tmp_path / name)


def test_a_file_that_is_not_there_is_named(tmp_path):
    with pytest.raises(files.FileNotFound, match="nothing"):
        files.read(tmp_path / "nothing.xlsx")


@pytest.mark.parametrize("layout", LAYOUTS.values(), ids=LAYOUTS)
def test_an_empty_file_to_fill_in_is_read_as_what_it_is(tmp_path, layout: Layout):
    path = tmp_path / "empty.xlsx"
    template.write(layout, path)
    found = table(path)
    assert (found.layout.kind, found.ignored, found.lines) == (layout.kind, (), ())
    assert len(found.columns) == len(layout.columns)


@pytest.mark.parametrize("layout", LAYOUTS.values(), ids=LAYOUTS)
def test_the_examples_of_an_empty_file_are_right(tmp_path, layout: Layout):
    path = tmp_path / "filled.xlsx"
    template.write(layout, path)
    book = load_workbook(path)
    book[layout.title].append([column.example for column in layout.columns])
    book.save(path)
    found = rows(path)
    assert (len(found.values), found.wrong, found.left_out) == (1, [], [])


def test_an_existing_file_is_never_written_over(tmp_path):
    (tmp_path / "a.xlsx").touch()
    with pytest.raises(template.FileExists):
        template.write(LAYOUTS["members"], tmp_path / "a.xlsx")
