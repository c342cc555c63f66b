"""Members' seats: given, changed, ended one by one or with their term."""

from __future__ import annotations

from dataclasses import replace

from cppcc_api.directory.v1 import directory_service_pb2 as pb
from kit.core.ids import new_id
from kit.store import Context
from services.directory.commands.accounts import new_password
from services.directory.domain import people, register, sessions
from services.directory.domain.people import Person
from services.directory.domain.problems import Problems
from services.directory.domain.register import AlreadyMember, Member, Organization
from services.directory.domain.sessions import SessionStillOpen, Term
from services.directory.states import relations
from services.directory.store import facts, lookups, tokens, views

_PLACES = {
    "sector_id": ("sector", "界别"),
    "party_id": ("party", "党派"),
    "member_group_id": ("member_group", "委员小组"),
    "liaison_group_id": ("liaison_group", "联络组"),
}


def create_member(request: pb.CreateMemberRequest, ctx: Context) -> pb.CreateMemberResponse:
    """Add a member, with a person where none is named."""
    values = request.member
    number = lookups.term_number(ctx, values.term)
    problems = Problems("member.")
    person = _person(ctx, values, problems)
    member = filled(ctx, Member(new_id(), person.id, person.name, number), values, problems)
    problems.settle()
    term = lookups.term_to_join(ctx, number)
    seated, password = seat(ctx, person, member, term)
    ctx.mention(f"member/{seated.id}")
    return pb.CreateMemberResponse(member=views.member(seated, ctx.actor), one_time_password=password)


def update_member(request: pb.UpdateMemberRequest, ctx: Context) -> pb.UpdateMemberResponse:
    """Change a member; person, login name and term stay."""
    before = ctx.get(Member, request.member_id, expected=request.expected_version)
    register.check_changeable(before, ctx.actor.roles)
    problems = Problems("member.")
    if request.member.person_id not in ("", before.person_id):
        problems.add("person_id", "NOT_CHANGEABLE", "委员记录不能改属他人")
    if request.member.term not in (0, before.term):
        problems.add("term", "NOT_CHANGEABLE", "委员的届不能更改")
    after = filled(ctx, before, request.member, problems)
    problems.settle()
    saved = facts.save_member(ctx, after)
    refresh_person(ctx, ctx.get(Person, saved.person_id), saved, address=request.member.address.strip())
    return pb.UpdateMemberResponse(member=views.member(saved, ctx.actor))


def end_membership(request: pb.EndMembershipRequest, ctx: Context) -> pb.EndMembershipResponse:
    """End a member's seat; who has no other role loses access too."""
    before = ctx.get(Member, request.member_id, expected=request.expected_version)
    problems = Problems()
    problems.require("reason", request.reason.strip(), "终止原因", 200)
    problems.settle()
    after = register.ended(before, request.reason.strip(), relations(ctx.actor.roles))
    saved = facts.save_member(ctx, after)
    _unseat(ctx, saved)
    return pb.EndMembershipResponse(member=views.member(saved, ctx.actor))


def end_term(request: pb.EndTermRequest, ctx: Context) -> pb.EndTermResponse:
    """End the running term with its seats; the next one, if prepared, begins with its own."""
    term = ctx.get(Term, str(request.term))
    open_one = lookups.open_session(ctx)
    ended = sessions.ended_term(term, relations(ctx.actor.roles))
    if open_one is not None:
        raise SessionStillOpen(name=open_one.name)
    ctx.save(ended)
    why = f"第{term.number}届届满"
    over = ctx.find(Member, {"term": term.number, "state": {"$ne": "ended"}})
    for member in over:
        facts.save_member(ctx, register.ended(member, why, ("term",)))
    following = _next_term(ctx)
    begun = _begin(ctx, following) if following else []
    seated = {member.person_id for member in begun}
    for member in over:
        if member.person_id not in seated:
            _unseat(ctx, member)
    return pb.EndTermResponse(
        ended=len(over), next_term=following.number if following else 0, begun=len(begun)
    )


def seat(ctx: Context, person: Person, member: Member, term: Term) -> tuple[Member, str]:
    """Save a new seat and its person; returns the first password of a person new or without access."""
    if person.version and ctx.find_one(Member, _seat_of(person.id, term.number)) is not None:
        raise AlreadyMember(name=person.name, term=term.number)
    known = replace(member, position=member.position or person.position, phone=member.phone or person.phone)
    saved = facts.save_member(ctx, replace(known, state=sessions.seat_state(term)))
    needs_password = not person.version or not person.active
    if not person.active and not saved.active:
        person = people.reactivated(person, ("register",))
    refresh_person(ctx, person, saved)
    return saved, new_password(ctx, person.id) if needs_password else ""


def refresh_person(ctx: Context, person: Person, member: Member, address: str = "") -> Person:
    """Bring a member's values to the person, with the roles of a seat if the member sits."""
    changed = replace(
        person,
        name=member.name,
        position=member.position,
        phone=member.phone,
        address=address or person.address,
    )
    if member.active:
        changed = people.with_seat(changed, member.id, member.standing_member)
    if changed == person and person.version:
        return person
    saved = facts.save_person(ctx, changed)
    if person.version and (saved.name, saved.member_id) != (person.name, person.member_id):
        facts.carry_person_name(ctx, saved)
    return saved


def filled(ctx: Context, member: Member, values: pb.MemberInput, problems: Problems) -> Member:
    """The member with the values entered; notes what is wrong with them."""
    committees = tuple(dict.fromkeys(values.committee_ids))
    wanted = [getattr(values, field) for field in _PLACES] + list(committees)
    known = lookups.organizations_by_id(ctx, wanted)
    for field, (kind, label) in _PLACES.items():
        _check_place(problems, field, getattr(values, field), known, kind, label)
    for index, each in enumerate(committees):
        _check_place(problems, f"committee_ids[{index}]", each, known, "special_committee", "专门委员会")
    done = replace(
        member,
        name=values.name.strip() or member.name,
        sector_id=values.sector_id,
        sector_name=_name(known, values.sector_id),
        party_id=values.party_id,
        party_name=_name(known, values.party_id),
        committee_ids=committees,
        committee_names=tuple(_name(known, each) for each in committees),
        member_group_id=values.member_group_id,
        liaison_group_id=values.liaison_group_id,
        standing_member=values.standing_member,
        kind=values.kind or "local",
        home_instance=values.home_instance.strip(),
        upper_instance=values.upper_instance.strip(),
        upper_member_no=values.upper_member_no.strip(),
        workplace=values.workplace.strip(),
        position=values.position.strip(),
        phone=values.phone.strip(),
    )
    register.check_member(problems, done)
    register.require_sector(problems, "sector_id", done)
    return done


def _person(ctx: Context, values: pb.MemberInput, problems: Problems) -> Person:
    """The person named, or a new one; notes what is wrong."""
    if values.person_id:
        return ctx.get(Person, values.person_id)
    person = Person(
        id=new_id(),
        login_name=values.login_name.strip(),
        login_key=people.login_key(values.login_name),
        name=values.name.strip(),
        address=values.address.strip(),
    )
    people.check_person(problems, person)
    if ctx.find_one(Person, {"login_key": person.login_key}) is not None:
        problems.add("login_name", "LOGIN_NAME_TAKEN", f"登录名“{person.login_name}”已有人使用")
    return person


def _check_place(
    problems: Problems, field: str, asked: str, known: dict[str, Organization], kind: str, label: str
) -> None:
    if asked and (asked not in known or known[asked].kind != kind):
        problems.add(field, "UNKNOWN_ORGANIZATION", f"没有这个{label}")


def _name(known: dict[str, Organization], organization_id: str) -> str:
    return known[organization_id].name if organization_id in known else ""


def _seat_of(person_id: str, term: int) -> dict:
    return {"person_id": person_id, "term": term, "state": {"$ne": "ended"}}


def _unseat(ctx: Context, member: Member) -> None:
    person = ctx.get(Person, member.person_id)
    if person.member_id not in ("", member.id):
        return  # already sits by a newer record
    left = people.without_seat(person)
    if left != person:
        saved = facts.save_person(ctx, left)
        facts.carry_person_name(ctx, saved)
        if not saved.active:
            tokens.end_all(ctx, saved.id)


def _next_term(ctx: Context) -> Term | None:
    prepared = ctx.find(Term, {"state": "prepared"}, sort=[("number", 1)], limit=1)
    return ctx.save(sessions.begun_term(prepared[0])) if prepared else None


def _begin(ctx: Context, term: Term) -> list[Member]:
    """Let the waiting members of a term sit, and give their persons the roles."""
    begun = []
    for member in ctx.find(Member, {"term": term.number, "state": "waiting"}):
        saved = facts.save_member(ctx, register.begun(member))
        refresh_person(ctx, ctx.get(Person, saved.person_id), saved)
        begun.append(saved)
    return begun
