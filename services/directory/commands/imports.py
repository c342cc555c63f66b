"""Lists of units and organizations, already read into rows: all of a list or nothing of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from cppcc_api.common.v1 import common_pb2 as common
from cppcc_api.directory.v1 import directory_service_pb2 as pb
from kit.core.errors import Invalid
from kit.core.ids import new_id
from kit.store import Context
from services.directory.commands.accounts import new_password
from services.directory.domain import people
from services.directory.domain.people import Person
from services.directory.domain.problems import Problems
from services.directory.domain.register import (
    Organization,
    Unit,
    check_organization,
    check_parent,
    check_unit,
)
from services.directory.store import facts
from shared import roles

ROWS_MAX = 2000


class TooManyRows(Invalid):
    """A list is committed as one; very long ones are to be parted."""

    reason = "TOO_MANY_ROWS"
    text = "一次最多导入{most}行，现有{rows}行，请分批导入"


@dataclass
class Outcome:
    """What an import has found and done so far."""

    rows: int
    dry_run: bool
    created: int = 0
    updated: int = 0
    unchanged: int = 0
    errors: list[common.RowError] = field(default_factory=list)
    passwords: list[pb.FirstPassword] = field(default_factory=list)

    def refuse(self, line: int, problems: Problems) -> None:
        """Note what is wrong with a row."""
        for each in problems.found:
            error = common.RowError(line=line, field=each.field, reason=each.reason, message=each.message)
            self.errors.append(error)

    def write(self, before: Any, after: Any, save: Callable[[], Any]) -> None:
        """Count a record as created, updated or unchanged, and save it if this is no dry run."""
        if before is None:
            self.created += 1
        elif before == after:
            self.unchanged += 1
            return
        else:
            self.updated += 1
        if not self.dry_run:
            save()

    @property
    def in_order(self) -> list[common.RowError]:
        """The errors line by line."""
        return sorted(self.errors, key=lambda error: error.line)

    @property
    def summary(self) -> common.ImportSummary:
        """The figures; with errors nothing was done."""
        if self.errors:
            return common.ImportSummary(rows=self.rows)
        return common.ImportSummary(
            rows=self.rows, created=self.created, updated=self.updated, unchanged=self.unchanged
        )


def begin(request: Any) -> Outcome:
    """An empty outcome for a request; raises ``TooManyRows``."""
    if len(request.rows) > ROWS_MAX:
        raise TooManyRows(field="rows", most=ROWS_MAX, rows=len(request.rows))
    return Outcome(rows=len(request.rows), dry_run=request.dry_run)


def note_repeats(outcome: Outcome, rows: Sequence[Any], positions: Iterable[int], what: str) -> None:
    """Refuse rows that mean the same record as an earlier one."""
    for position in sorted(positions):
        problems = Problems()
        problems.add("name", "DUPLICATE_ROW", f"{what}在本表中重复")
        outcome.refuse(rows[position].line, problems)


def import_units(request: pb.ImportUnitsRequest, ctx: Context) -> pb.ImportUnitsResponse:
    """Add or update units by their names, with an administrator where a row names one."""
    outcome = begin(request)
    before = {unit.name: unit for unit in ctx.find(Unit, {})}
    names = [row.name.strip() for row in request.rows]
    note_repeats(outcome, request.rows, _repeats(names), "单位")
    ids = {name: unit.id for name, unit in before.items()}
    ids |= {name: new_id() for name in names if name not in ids}
    parents = {unit.id: unit.parent_unit_id for unit in before.values()}
    parents |= {ids[row.name.strip()]: ids.get(row.parent_unit_name.strip(), "") for row in request.rows}
    plan = []
    for row in request.rows:
        problems = Problems()
        unit = _unit(row, before.get(row.name.strip()), ids, problems)
        check_parent(problems, unit.id, unit.parent_unit_id, parents)
        plan.append((row, unit, _administrator(ctx, row, unit, problems)))
        outcome.refuse(row.line, problems)
    _note_repeated_logins(outcome, request.rows)
    if not outcome.errors:
        for row, unit, administrator in plan:
            outcome.write(before.get(unit.name), unit, lambda unit=unit: facts.save_unit(ctx, unit))
            _admit(ctx, outcome, row.line, administrator)
    return pb.ImportUnitsResponse(
        summary=outcome.summary, errors=outcome.in_order, first_passwords=outcome.passwords
    )


def import_organizations(
    request: pb.ImportOrganizationsRequest, ctx: Context
) -> pb.ImportOrganizationsResponse:
    """Add or update organizations by kind and name."""
    outcome = begin(request)
    before = {(each.kind, each.name): each for each in ctx.find(Organization, {})}
    units = {unit.name: unit.id for unit in ctx.find(Unit, {})}
    keys = [(row.kind, row.name.strip()) for row in request.rows]
    note_repeats(outcome, request.rows, _repeats(keys), "组织")
    plan = []
    for row, key in zip(request.rows, keys, strict=True):
        problems = Problems()
        plan.append(_organization(row, before.get(key), units, problems))
        outcome.refuse(row.line, problems)
    if not outcome.errors:
        for each in plan:
            known = before.get((each.kind, each.name))
            outcome.write(known, each, lambda each=each: facts.save_organization(ctx, each))
    return pb.ImportOrganizationsResponse(summary=outcome.summary, errors=outcome.in_order)


def _unit(row: pb.UnitRow, before: Unit | None, ids: dict[str, str], problems: Problems) -> Unit:
    name, parent = row.name.strip(), row.parent_unit_name.strip()
    if parent and parent not in ids:
        problems.add("parent_unit_name", "UNKNOWN_UNIT", f"没有上级单位“{parent}”")
    unit = replace(
        before or Unit(ids[name], name),
        short_name=row.short_name.strip() or name,
        system=row.system or "government",
        parent_unit_id=ids.get(parent, ""),
        parent_unit_name=parent if parent in ids else "",
        duties=tuple(dict.fromkeys(word.strip() for word in row.duties if word.strip())),
        doc_no_pattern=row.doc_no_pattern.strip(),
        # A list without the column does not take back what the office has set.
        peer_instance=row.peer_instance.strip() or (before.peer_instance if before else ""),
    )
    check_unit(problems, unit)
    return unit


def _administrator(ctx: Context, row: pb.UnitRow, unit: Unit, problems: Problems) -> Person | None:
    """The unit's administrator to make; None when the row names none or one who exists."""
    login = row.admin_login_name.strip()
    if not login:
        return None
    person = Person(
        id=new_id(),
        login_name=login,
        login_key=people.login_key(login),
        name=row.admin_name.strip(),
        roles=(roles.UNIT_ADMIN,),
        unit_id=unit.id,
        unit_name=unit.name,
        phone=row.admin_phone.strip(),
        position="承办单位管理员",
    )
    found = Problems("admin_", problems.found)
    people.check_person(found, person)
    known = ctx.find_one(Person, {"login_key": person.login_key})
    if known is None:
        return person
    if (known.name, known.unit_id) != (person.name, unit.id) or roles.UNIT_ADMIN not in known.roles:
        problems.add("admin_login_name", "LOGIN_NAME_TAKEN", f"登录名“{login}”已属于{known.name}")
    return None


def _note_repeated_logins(outcome: Outcome, rows: Sequence[pb.UnitRow]) -> None:
    keys = [people.login_key(row.admin_login_name) or f"\0{number}" for number, row in enumerate(rows)]
    note_repeats(outcome, rows, _repeats(keys), "管理员登录名")


def _admit(ctx: Context, outcome: Outcome, line: int, person: Person | None) -> None:
    if person is None or outcome.dry_run:
        return
    facts.save_person(ctx, person)
    outcome.passwords.append(first_password(line, person, new_password(ctx, person.id)))


def first_password(line: int, person: Person, password: str) -> pb.FirstPassword:
    """A new account as the importing administrator is told of it, once."""
    return pb.FirstPassword(
        line=line, person_id=person.id, login_name=person.login_name, one_time_password=password
    )


def _organization(
    row: pb.OrganizationRow, before: Organization | None, units: dict[str, str], problems: Problems
) -> Organization:
    matched = [name.strip() for name in row.matched_unit_names if name.strip()]
    for name in matched:
        if name not in units:
            problems.add("matched_unit_names", "UNKNOWN_UNIT", f"没有单位“{name}”")
    name = row.name.strip()
    organization = replace(
        before or Organization(new_id(), name, row.kind),
        short_name=row.short_name.strip() or name,
        may_propose=row.may_propose,
        session_only=row.session_only,
        matched_unit_ids=tuple(units[name] for name in dict.fromkeys(matched) if name in units),
    )
    check_organization(problems, organization)
    return organization


def _repeats(keys: Sequence[Any]) -> set[int]:
    first: dict[Any, int] = {}
    return {position for position, key in enumerate(keys) if first.setdefault(key, position) != position}
