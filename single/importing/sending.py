"""Rows to the public API: all of a file or nothing of it.

One request is all or nothing by itself.  A file that is too large for one is sent in parts: all parts are
checked first, by dry runs, and only when none of them is refused are they carried out one after another.
What then still fails half-way (a server that goes away, somebody who changes the register meanwhile) leaves
the parts before it in place and says so; repeating the import completes it, for what is there is not done
twice.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from kit.core.errors import Precondition, Refusal
from single.importing.layouts import Layout
from single.importing.reading import Note
from single.rest import Person, Refused

# Half of what gateway and services take in: names of fields are longer in JSON, texts in protobuf.
ROW_BYTES = 2 << 20

Row = Mapping[str, Any]
Part = Sequence[Row]
Heard = Callable[[Mapping[str, Any]], None]


class StoppedHalfway(Precondition):
    """A later part failed after earlier ones were carried out."""

    reason = "STOPPED_HALFWAY"
    text = "已导入 {done} 行，其余 {left} 行未能确认：{why}。请排除原因后重新导入整个文件，已导入的不会重复"


@dataclass
class Outcome:
    """What was, or would be, done; with errors it is nothing."""

    rows: int = 0
    created: int = 0
    updated: int = 0
    unchanged: int = 0
    errors: list[Note] = field(default_factory=list)

    @property
    def refused_rows(self) -> int:
        """How many rows have an error."""
        return len({note.line for note in self.errors})


def parts(layout: Layout, rows: Iterable[Row]) -> list[Part]:
    """The rows in as few requests as their number and size allow; those that belong together stay so."""
    found: list[list[Row]] = []
    count = size = 0
    for group in _groups(layout, rows):
        weight = sum(_size(row) for row in group)
        if not found or count + len(group) > layout.rows_at_once or size + weight > layout.bytes_at_once:
            found.append([])
            count = size = 0
        found[-1] += group
        count, size = count + len(group), size + weight
    return found


def take_out_too_large(rows: list[dict[str, Any]]) -> list[Note]:
    """Take out the rows that no request can hold, and say which they are."""
    found = [row for row in rows if _size(row) > ROW_BYTES]
    for row in found:
        rows.remove(row)
    message = f"本行内容超过 {ROW_BYTES >> 20} MB"
    return [Note(row["line"], "", "ROW_TOO_LARGE", message) for row in found]


def check(person: Person, layout: Layout, work: Sequence[Part], progress: Callable[[str], None]) -> Outcome:
    """What an import would do, by dry runs."""
    outcome = Outcome()
    for number, part in enumerate(work, start=1):
        if len(work) > 1:
            progress(f"校验 {number}/{len(work)}")
        _add(outcome, layout, person.post(layout.path, rows=part, dryRun=True))
    return outcome


def carry_out(
    person: Person, layout: Layout, work: Sequence[Part], progress: Callable[[str], None], heard: Heard
) -> Outcome:
    """Import; ``heard`` gets every answer, for the first passwords in it.  Raises ``StoppedHalfway``."""
    outcome = Outcome()
    for number, part in enumerate(work, start=1):
        if len(work) > 1:
            progress(f"导入 {number}/{len(work)}")
        before = outcome.rows
        try:
            answer = person.post(layout.path, rows=part)
        except Refused as error:
            # A refusal of the first part has changed nothing; a failure may have come after the commit.
            if not before and error.status < 500:
                raise
            raise _stopped(outcome, work, str(error)) from error
        except Refusal as error:
            raise _stopped(outcome, work, error.message) from error
        heard(answer)
        _add(outcome, layout, answer)
        if outcome.errors and before:
            outcome.rows = before
            raise _stopped(outcome, work, outcome.errors[0].message)
    return outcome


def _stopped(outcome: Outcome, work: Sequence[Part], why: str) -> StoppedHalfway:
    everything = sum(len(part) for part in work)
    return StoppedHalfway(done=outcome.rows, left=everything - outcome.rows, why=why)


def _add(outcome: Outcome, layout: Layout, answer: Mapping[str, Any]) -> None:
    summary = answer["summary"]
    outcome.rows += summary["rows"]
    outcome.created += summary["created"]
    outcome.updated += summary["updated"]
    outcome.unchanged += summary["unchanged"]
    for error in answer["errors"]:
        column = layout.by_field.get(error["field"])
        title = column.title if column else error["field"]
        outcome.errors.append(Note(error["line"], title, error["reason"], error["message"]))


def _groups(layout: Layout, rows: Iterable[Row]) -> Iterable[list[Row]]:
    groups: dict[Any, list[Row]] = {}
    for row in rows:
        groups.setdefault(row.get(layout.together) or (row["line"],), []).append(row)
    return groups.values()


def _size(row: Row) -> int:
    return len(json.dumps(row, ensure_ascii=False).encode())
