"""``python -m single import``: an office's lists into a running instance, as a person with the right to.

The tool speaks the public API alone: whatever it does is checked, audited and announced like anything else
that this person does.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

from kit.core.errors import Invalid, NotFound
from single.importing import classes, files, known_names, reading, sending, telling, template
from single.importing.layouts import LAYOUTS
from single.importing.passwords import PasswordFile
from single.importing.reading import Rows
from single.importing.recognising import Table, recognise
from single.importing.sending import Outcome
from single.rest import Person
from single.signing_in import address, signed_in

Add = Callable[[str, Callable, str], argparse.ArgumentParser]


class NoFile(Invalid):
    """The command was given no file."""

    reason = "NO_FILE"
    text = "请指定文件，如：make import FILE=委员名册.xlsx"


class NothingToImport(NotFound):
    """The list has a header and no row."""

    reason = "NOTHING_TO_IMPORT"
    text = "“{file}”的表头之下没有内容"


class Importer(Person):
    """The person on whose behalf the tool works."""

    client = "import"


def run(arguments: argparse.Namespace) -> int:
    """Import a file, or write an empty one; 1 when a row was refused."""
    if arguments.file is None:
        raise NoFile()
    if arguments.template:
        template.write(LAYOUTS[arguments.template], arguments.file)
        print(f"✓ 空表已写入 {arguments.file}")
        return 0
    table = recognise(files.read(arguments.file), arguments.kind or "", arguments.sheet or "")
    telling.found(arguments.file.name, table)
    if not table.lines:
        raise NothingToImport(file=arguments.file.name)
    letters = classes.scheme(arguments.classes or "")
    with _signed_in(address(arguments)) as person:
        outcome = _import(arguments, table, letters, person)
    return 1 if outcome.errors else 0


def _import(arguments: argparse.Namespace, table: Table, letters: dict[str, str], person: Person) -> Outcome:
    rows = reading.rows(table, _readers(table, letters, person))
    if not rows.values:
        raise NothingToImport(file=arguments.file.name)
    telling.left_out(rows.left_out)
    known_names.resolve(table.layout, rows.values, person)
    rows.wrong += sending.take_out_too_large(rows.values)
    work = sending.parts(table.layout, rows.values)
    print(f"  以 {person.name} 的身份导入")
    outcome = _sent(arguments, table, rows, work, person)
    telling.errors(outcome.errors)
    telling.outcome(outcome, arguments.dry_run)
    return outcome


def _sent(
    arguments: argparse.Namespace, table: Table, rows: Rows, work: list[sending.Part], person: Person
) -> Outcome:
    """Carry the import out if nothing speaks against it; what is wrong with a row is told all at once."""
    layout = table.layout
    if arguments.dry_run or rows.wrong or len(work) > 1 or layout.has_passwords:
        planned = sending.check(person, layout, work, telling.progress)
        errors = _once(rows.wrong + planned.errors)
        if errors:
            return Outcome(rows=planned.rows, errors=errors)
        if arguments.dry_run:
            return planned
    if not layout.has_passwords:
        return sending.carry_out(person, layout, work, telling.progress, lambda answer: None)
    names = {row["line"]: row.get("admin_name") or row.get("name", "") for row in rows.values}
    with PasswordFile(_password_folder(arguments), layout.kind) as written:
        try:
            outcome = sending.carry_out(
                person,
                layout,
                work,
                telling.progress,
                lambda answer: written.add(answer["firstPasswords"], names),
            )
        finally:
            telling.passwords(written.path, written.written)
    telling.lost_passwords(planned.created - outcome.created)
    return outcome


def _once(notes: list[reading.Note]) -> list[reading.Note]:
    """Notes by line; what the file's reader and the service both say of a cell is said once."""
    first: dict[tuple[Any, ...], reading.Note] = {}
    for note in notes:
        first.setdefault((note.line, note.title, note.reason), note)
    return sorted(first.values())


def _readers(table: Table, letters: dict[str, str], person: Person) -> dict[str, Any]:
    """Readers that depend on the instance: its own labels say what a letter means, the caller's more so."""
    if all(column.field != "reply_class" for column, _ in table.columns):
        return {}
    policy = person.get("/policies/replies")["policy"]["values"]
    return {"reply_class": classes.reader({**classes.own_labels(policy), **letters})}


def _signed_in(url: str) -> AbstractContextManager[Person]:
    return signed_in(url, Importer, "IMPORT_")


def _password_folder(arguments: argparse.Namespace) -> Path:
    folder: Path = arguments.run_dir / "instances" / arguments.name / "first-passwords"
    return Path.cwd() / "first-passwords" if arguments.url else folder


def add_command(add: Add) -> None:
    """Register the command with the command line."""
    command = add("import", run, "import members, units, organizations or past proposals from a file")
    command.add_argument("file", nargs="?", type=Path, help=".xlsx, .jsonl or .csv")
    command.add_argument("--dry-run", action="store_true", help="only check; change nothing")
    command.add_argument("--kind", choices=sorted(LAYOUTS), help="what the file lists, if it is not clear")
    command.add_argument("--sheet", help="sheet of the workbook, if there are several lists")
    command.add_argument(
        "--classes", help="what letters of reply classes mean: abc, abcd, or A=采纳落实,B=列入计划"
    )
    command.add_argument("--url", help="address of an instance elsewhere")
    command.add_argument("--template", choices=sorted(LAYOUTS), help="write an empty list to FILE instead")
