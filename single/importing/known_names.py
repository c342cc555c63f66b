"""Short names in a file (教育, 县教育局) as the full ones that the directory knows them by.

The directory takes a body by its full name alone; what an office calls it for short is looked up here, and
only where one body alone is meant.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from single.importing.layouts import Layout
from single.importing.vocabulary import NO_PARTY
from single.rest import Person

Row = dict[str, Any]
Names = Mapping[str, str]

_MEMBER_FIELDS = {
    "sector_name": "sector",
    "party_name": "party",
    "committee_names": "special_committee",
    "member_group_name": "member_group",
}


def resolve(layout: Layout, rows: list[Row], person: Person) -> None:
    """Put full names where short ones stand."""
    if layout.kind == "members":
        bodies = person.all("/organizations", "organizations")
        for field, kind in _MEMBER_FIELDS.items():
            _replace(rows, field, full_names(body for body in bodies if body["kind"] == kind))
        _no_parties(rows, {body["name"] for body in bodies if body["kind"] == "party"})
    elif layout.kind == "organizations" and any(row.get("matched_unit_names") for row in rows):
        _replace(rows, "matched_unit_names", full_names(person.all("/units", "units")))
    elif layout.kind == "units" and any(row.get("parent_unit_name") for row in rows):
        own = [{"name": row.get("name", ""), "shortName": row.get("short_name", "")} for row in rows]
        _replace(rows, "parent_unit_name", full_names([*person.all("/units", "units"), *own]))


def full_names(bodies: Iterable[Mapping[str, Any]]) -> Names:
    """From every way to write a body's name to its full name, where no other body is written so."""
    meant: dict[str, set[str]] = {}
    for body in bodies:
        full = body["name"]
        for written in {full, body.get("shortName") or full, full.removesuffix("界")}:
            meant.setdefault(written, set()).add(full)
    certain = {written: next(iter(full)) for written, full in meant.items() if len(full) == 1}
    return {**certain, **{full: full for every in meant.values() for full in every}}


def _replace(rows: Iterable[Row], field: str, known: Names) -> None:
    for row in rows:
        value = row.get(field)
        if isinstance(value, list):
            row[field] = [known.get(each, each) for each in value]
        elif value:
            row[field] = known.get(value, value)


def _no_parties(rows: Iterable[Row], parties: set[str]) -> None:
    """群众 and 中共党员 in a column of parties name none, unless a party is registered so."""
    for row in rows:
        if row.get("party_name") in NO_PARTY - parties:
            del row["party_name"]
