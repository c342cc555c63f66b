"""The command line around it: who imports, what is printed, what the exit code says."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from single import cli
from single.importing import command
from tests.builders.office_files import workbook


class Directory:
    """Stands in for a system administrator at the API."""

    name = "司统"

    def __init__(self, **done: int) -> None:
        self.done = done

    def all(self, path: str, items: str) -> list[dict[str, str]]:
        return []

    def post(self, path: str, *, rows: list[dict[str, Any]], dryRun: bool = False) -> dict[str, Any]:
        figures = {"created": len(rows), "updated": 0, "unchanged": 0, **({} if dryRun else self.done)}
        return {"summary": {"rows": len(rows), **figures}, "errors": [], "firstPasswords": []}


@pytest.fixture
def members(tmp_path: Path) -> Path:
    return workbook(tmp_path / "委员.xlsx", 名册=[["姓名", "界别"], ["张三", "教育界"], ["李四", "科技界"]])


def run(*arguments: object) -> int:
    return cli.main(["import", *map(str, arguments)])


def as_person(monkeypatch: pytest.MonkeyPatch, person: Directory) -> None:
    @contextmanager
    def signed_in(url: str) -> Iterator[Directory]:
        yield person

    monkeypatch.setattr(command, "_signed_in", signed_in)


def test_without_a_file_the_command_says_what_it_wants(capsys):
    assert run() == 1
    assert "FILE=" in capsys.readouterr().err


def test_an_empty_file_to_fill_in_is_written_and_has_nothing_to_import(tmp_path, capsys):
    path = tmp_path / "空表.xlsx"
    assert run("--template", "members", path) == 0
    assert run(path) == 1
    assert "NOTHING_TO_IMPORT" in capsys.readouterr().err


def test_an_instance_that_is_down_is_not_imported_into(members, tmp_path, capsys):
    assert run(members, "--name", "nobody", "--run", tmp_path) == 1
    assert "NOT_RUNNING" in capsys.readouterr().err


def test_where_nobody_sits_at_a_terminal_the_environment_must_name_somebody(members, monkeypatch, capsys):
    monkeypatch.delenv("IMPORT_LOGIN", raising=False)
    monkeypatch.setattr("sys.stdin.isatty", lambda: False)
    assert run(members, "--url", "http://127.0.0.1:9") == 1
    assert "NOBODY_NAMED" in capsys.readouterr().err


def test_an_address_where_nobody_answers_is_named(members, monkeypatch, capsys):
    monkeypatch.setenv("IMPORT_LOGIN", "xitong")
    monkeypatch.setenv("IMPORT_PASSWORD", "secret")
    assert run(members, "--url", "http://127.0.0.1:9") == 1
    assert "http://127.0.0.1:9 没有应答" in capsys.readouterr().err


def test_accounts_whose_passwords_got_lost_on_the_way_are_told(members, monkeypatch, capsys, tmp_path):
    as_person(monkeypatch, Directory(created=0, unchanged=2))
    monkeypatch.chdir(tmp_path)
    assert run(members, "--url", "http://elsewhere") == 0
    assert "有 2 项在校验之后已被建立" in capsys.readouterr().out
    assert list((tmp_path / "first-passwords").iterdir()) == []


def test_a_list_is_told_with_where_it_was_found_and_what_was_done(members, monkeypatch, capsys, tmp_path):
    as_person(monkeypatch, Directory())
    monkeypatch.chdir(tmp_path)
    assert run(members, "--url", "http://elsewhere") == 0
    told = capsys.readouterr().out
    assert "委员名册（members）：委员.xlsx，工作表“名册”，表头在第 1 行" in told
    assert "以 司统 的身份导入" in told
    assert "✓ 导入完成" in told
    assert "已被建立" not in told
