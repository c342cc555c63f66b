"""Persons with accounts: made, changed, taken away, given back; passwords reset and locks lifted."""

from __future__ import annotations

from dataclasses import replace

from cppcc_api.directory.v1 import directory_service_pb2 as pb
from kit.core.ids import new_id
from kit.store import Context
from services.directory.domain import passwords, people
from services.directory.domain.people import Credential, LastAdministrator, Person
from services.directory.domain.problems import Problems
from services.directory.domain.register import Member, Organization, Unit
from services.directory.states import ACCOUNT, FROM_REGISTER, relations
from services.directory.store import facts, lookups, tokens, views
from shared import roles


def create_person(request: pb.CreatePersonRequest, ctx: Context) -> pb.CreatePersonResponse:
    """Add a person with an account and a one-time password."""
    problems = Problems("person.")
    blank = Person(id=new_id(), login_name="", login_key="", name="")
    person = _filled(ctx, blank, request.person, problems)
    people.check_roles(problems, person)
    problems.settle()
    saved = facts.save_person(ctx, person)
    password = new_password(ctx, saved.id)
    ctx.mention(f"person/{saved.id}")
    return pb.CreatePersonResponse(person=views.person(saved, ctx.actor), one_time_password=password)


def update_person(request: pb.UpdatePersonRequest, ctx: Context) -> pb.UpdatePersonResponse:
    """Change a person; roles that come from the member record stay what that record gives."""
    before = ctx.get(Person, request.person_id, expected=request.expected_version)
    ACCOUNT.next(before.state, "update", relations(ctx.actor.roles))
    problems = Problems("person.")
    given = set(before.roles) & FROM_REGISTER
    after = _filled(ctx, before, request.person, problems)
    people.check_roles(problems, after, given)
    problems.settle()
    after = replace(after, roles=people.ordered(set(after.roles) | given))
    if set(after.roles) != set(before.roles):
        people.check_not_own(before, ctx.actor.id, "调整角色")
    _keep_offices(ctx, before, after)
    saved = facts.save_person(ctx, after)
    if saved.name != before.name:
        facts.carry_person_name(ctx, saved)
    _carry_to_seat(ctx, saved)
    return pb.UpdatePersonResponse(person=views.person(saved, ctx.actor))


def deactivate_person(request: pb.DeactivatePersonRequest, ctx: Context) -> pb.DeactivatePersonResponse:
    """Take a person's access away and end the sessions."""
    before = ctx.get(Person, request.person_id, expected=request.expected_version)
    people.check_not_own(before, ctx.actor.id, "停用")
    after = people.deactivated(before, relations(ctx.actor.roles))
    _keep_offices(ctx, before, after)
    saved = facts.save_person(ctx, after)
    tokens.end_all(ctx, saved.id)
    return pb.DeactivatePersonResponse(person=views.person(saved, ctx.actor))


def reactivate_person(request: pb.ReactivatePersonRequest, ctx: Context) -> pb.ReactivatePersonResponse:
    """Give access back; the old password is worth nothing any more."""
    before = ctx.get(Person, request.person_id, expected=request.expected_version)
    saved = facts.save_person(ctx, people.reactivated(before, relations(ctx.actor.roles)))
    password = new_password(ctx, saved.id)
    ctx.mention(f"person/{saved.id}")
    return pb.ReactivatePersonResponse(person=views.person(saved, ctx.actor), one_time_password=password)


def remove_personal_data(
    request: pb.RemovePersonalDataRequest, ctx: Context
) -> pb.RemovePersonalDataResponse:
    """Forget how to reach a person who has left, and the password; the name stays on all that was done."""
    before = ctx.get(Person, request.person_id, expected=request.expected_version)
    seats = ctx.find(Member, {"person_id": before.id})
    after = people.forgotten(before, [seat.state for seat in seats], relations(ctx.actor.roles))
    saved = facts.save_person(ctx, after)
    for seat in seats:
        if seat.phone:
            facts.save_member(ctx, replace(seat, phone=""))
    credential = tokens.credential(ctx, saved.id)
    if credential is not None:
        ctx.delete(credential)
    tokens.forget_failures(ctx, tokens.account_key(saved))
    return pb.RemovePersonalDataResponse(person=views.person(saved, ctx.actor))


def reset_password(request: pb.ResetPasswordRequest, ctx: Context) -> pb.ResetPasswordResponse:
    """Give a person a one-time password, lift a lock and end the sessions."""
    person = ctx.get(Person, request.person_id)
    people.check_reset(person, ctx.actor.id, ctx.actor.roles)
    password = new_password(ctx, person.id)
    tokens.forget_failures(ctx, tokens.account_key(person))
    tokens.end_all(ctx, person.id)
    ctx.mention(f"person/{person.id}")
    return pb.ResetPasswordResponse(one_time_password=password)


def unlock_person(request: pb.UnlockPersonRequest, ctx: Context) -> pb.UnlockPersonResponse:
    """Lift the lock that follows too many wrong passwords."""
    person = ctx.get(Person, request.person_id)
    people.check_not_own(person, ctx.actor.id, "解锁")
    tokens.forget_failures(ctx, tokens.account_key(person))
    ctx.mention(f"person/{person.id}")
    return pb.UnlockPersonResponse()


def new_password(ctx: Context, person_id: str) -> str:
    """Give a person a one-time password in place of any other; returns it."""
    password = passwords.one_time()
    known = tokens.credential(ctx, person_id) or Credential(id=person_id, password_hash="")
    ctx.save(replace(known, password_hash=passwords.hashed_one_time(password), must_change=True))
    return password


def _filled(ctx: Context, person: Person, values: pb.PersonInput, problems: Problems) -> Person:
    """The person with the values entered; notes what is wrong with them."""
    unit = ctx.find_one(Unit, {"_id": values.unit_id}) if values.unit_id else None
    if values.unit_id and unit is None:
        problems.add("unit_id", "UNKNOWN_UNIT", "没有这个单位")
    wanted = tuple(dict.fromkeys(values.organization_ids))
    known = lookups.organizations_by_id(ctx, wanted)
    for index, organization_id in enumerate(wanted):
        if organization_id not in known:
            problems.add(f"organization_ids[{index}]", "UNKNOWN_ORGANIZATION", "没有这个组织")
    acts_for = [each.id for each in ctx.find(Organization, {"liaisons.person_id": person.id})]
    filled = replace(
        person,
        login_name=values.login_name.strip(),
        login_key=people.login_key(values.login_name),
        name=values.name.strip(),
        roles=people.ordered(values.roles),
        unit_id=values.unit_id,
        unit_name=unit.name if unit else "",
        organization_ids=tuple(dict.fromkeys([*wanted, *acts_for])),
        position=values.position.strip(),
        phone=values.phone.strip(),
        wechat_id=values.wechat_id.strip(),
        address=values.address.strip(),
    )
    people.check_person(problems, filled)
    holder = ctx.find_one(Person, {"login_key": filled.login_key})
    if holder is not None and holder.id != person.id:
        problems.add("login_name", "LOGIN_NAME_TAKEN", f"登录名“{filled.login_name}”已有人使用")
    return filled


def _keep_offices(ctx: Context, before: Person, after: Person) -> None:
    """An instance keeps at least one of each administrator; raises ``LastAdministrator``."""
    for role in sorted(people.lost_offices(before, after)):
        # Two who take each other's office at the same moment must meet here.
        ctx.next_number(f"changes of {role}")
        if not ctx.count(Person, {"roles": role, "state": "active", "_id": {"$ne": before.id}}):
            raise LastAdministrator(role=roles.LABELS[role])


def _carry_to_seat(ctx: Context, person: Person) -> None:
    """A member's record shows the person's name, post and telephone."""
    member = ctx.find_one(Member, {"_id": person.member_id}) if person.member_id else None
    if member is None:
        return
    changed = replace(member, name=person.name, position=person.position, phone=person.phone)
    if changed != member:
        facts.save_member(ctx, changed)
