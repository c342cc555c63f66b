"""A list of members, already read into rows: all of it or nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from cppcc_api.directory.v1 import directory_service_pb2 as pb
from kit.core.errors import Refusal
from kit.core.ids import new_id
from kit.store import Context
from services.directory.commands import seats
from services.directory.commands.imports import Outcome, begin, first_password, note_repeats
from services.directory.domain import people, register
from services.directory.domain.matching import Hint, People, repeated
from services.directory.domain.people import Person
from services.directory.domain.problems import Problems
from services.directory.domain.register import ORGANIZATION_KINDS, Member, Organization
from services.directory.domain.sessions import Term
from services.directory.store import facts, lookups

INSTANCE_FIELDS = ("home_instance", "upper_instance", "upper_member_no")
Places = Mapping[tuple[str, str], str]


@dataclass(frozen=True)
class Entry:
    """A row with the person and seat that it leads to; ``before`` is the seat as it was."""

    line: int
    person: Person
    before: Member | None
    after: Member
    address: str

    @property
    def was(self) -> tuple[Member, str] | None:
        """Seat and address before, None for a new seat."""
        return None if self.before is None else (self.before, self.person.address)

    @property
    def will_be(self) -> tuple[Member, str]:
        """Seat and address after; a row without an address says nothing about it."""
        return self.after, self.address or self.person.address


def import_members(request: pb.ImportMembersRequest, ctx: Context) -> pb.ImportMembersResponse:
    """Add or update members; persons are matched, new ones get an account."""
    outcome = begin(request)
    places = {(each.kind, each.name): each.id for each in ctx.find(Organization, {"active": True})}
    terms = [_term(ctx, row, outcome) for row in request.rows]
    hints = [_hint(row, places) for row in request.rows]
    note_repeats(outcome, request.rows, repeated(hints), "委员")
    seats_now = ctx.find(Member, {"term": {"$in": sorted(set(terms))}, "state": {"$ne": "ended"}})
    known = People(ctx.find(Person, {}), seats_now, hints)
    by_seat = {(seat.person_id, seat.term): seat for seat in seats_now}
    plan = []
    for row, hint, term in zip(request.rows, hints, terms, strict=True):
        problems = Problems()
        entry = _entry(row, hint, term, places, known, by_seat, problems)
        plan.append(entry)
        outcome.refuse(row.line, problems)
    _note_same_person(outcome, request, plan)
    if not outcome.errors:
        joined: dict[int, Term] = {}
        for entry in plan:
            outcome.write(entry.was, entry.will_be, lambda entry=entry: _save(ctx, entry, joined, outcome))
    return pb.ImportMembersResponse(
        summary=outcome.summary, errors=outcome.in_order, first_passwords=outcome.passwords
    )


def _term(ctx: Context, row: pb.MemberRow, outcome: Outcome) -> int:
    """The term that a row is for; 0, and an error noted, when nobody can join it."""
    problems = Problems()
    try:
        return lookups.joinable_term(ctx, lookups.term_number(ctx, row.term)).number
    except Refusal as refusal:
        problems.add("term", refusal.reason, refusal.message)
        outcome.refuse(row.line, problems)
        return 0


def _hint(row: pb.MemberRow, places: Places) -> Hint:
    return Hint(
        name=row.name.strip(),
        login_name=row.login_name.strip(),
        phone=row.phone.strip(),
        sector_id=places.get(("sector", row.sector_name.strip()), ""),
    )


def _entry(
    row: pb.MemberRow,
    hint: Hint,
    term: int,
    places: Places,
    known: People,
    by_seat: Mapping[tuple[str, int], Member],
    problems: Problems,
) -> Entry:
    """What a row leads to; notes what is wrong with it."""
    person = known.match(hint, problems) or _new_person(hint, known, problems)
    before = by_seat.get((person.id, term))
    kind = row.kind or "local"
    committees = [name.strip() for name in row.committee_names if name.strip()]
    after = replace(
        before or Member(new_id(), person.id, hint.name, term),
        name=hint.name,
        sector_id=_place(places, "sector", row.sector_name, "sector_name", problems),
        sector_name=row.sector_name.strip(),
        party_id=_place(places, "party", row.party_name, "party_name", problems),
        party_name=row.party_name.strip(),
        committee_ids=tuple(
            _place(places, "special_committee", name, "committee_names", problems) for name in committees
        ),
        committee_names=tuple(committees),
        member_group_id=_place(places, "member_group", row.member_group_name, "member_group_name", problems),
        standing_member=row.standing_member,
        kind=kind,
        workplace=row.workplace.strip(),
        position=row.position.strip() or person.position,
        phone=hint.phone or person.phone,
        **_instances(row, kind, before),
    )
    register.check_member(problems, after)
    if not row.sector_name.strip():
        register.require_sector(problems, "sector_name", after)
    return Entry(row.line, person, before, after, row.address.strip())


def _instances(row: pb.MemberRow, kind: str, before: Member | None) -> dict[str, str]:
    """Homes and seats in other instances; an empty cell keeps what a seat of the same kind has."""
    kept = before if before is not None and before.kind == kind else None
    return {
        name: getattr(row, name).strip() or (getattr(kept, name) if kept else "") for name in INSTANCE_FIELDS
    }


def _new_person(hint: Hint, known: People, problems: Problems) -> Person:
    login = known.free_login(hint)
    person = Person(new_id(), login, people.login_key(login), hint.name)
    if hint.name:
        people.check_person(problems, person)
    return person


def _place(places: Places, kind: str, name: str, field: str, problems: Problems) -> str:
    """The id of an organization named in a row; empty for an empty name."""
    found = places.get((kind, name.strip()), "")
    if name.strip() and not found:
        problems.add(field, "UNKNOWN_ORGANIZATION", f"没有名为“{name.strip()}”的{ORGANIZATION_KINDS[kind]}")
    return found


def _note_same_person(outcome: Outcome, request: pb.ImportMembersRequest, plan: list[Entry]) -> None:
    seen: set[tuple[str, int]] = set()
    for entry, row in zip(plan, request.rows, strict=True):
        place = (entry.person.id, entry.after.term)
        if place in seen and not any(error.line == row.line for error in outcome.errors):
            problems = Problems()
            problems.add("name", "DUPLICATE_ROW", f"{entry.after.name}与前面的行是同一人")
            outcome.refuse(row.line, problems)
        seen.add(place)


def _save(ctx: Context, entry: Entry, joined: dict[int, Term], outcome: Outcome) -> None:
    if entry.before is not None:
        saved = facts.save_member(ctx, entry.after) if entry.before != entry.after else entry.after
        seats.refresh_person(ctx, entry.person, saved, entry.address)
        return
    number = entry.after.term
    if number not in joined:
        joined[number] = lookups.term_to_join(ctx, number)
    person = replace(entry.person, address=entry.address or entry.person.address)
    _, password = seats.seat(ctx, person, entry.after, joined[number])
    if password:
        outcome.passwords.append(first_password(entry.line, person, password))
