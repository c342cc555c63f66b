"""The beginning of an instance, and its profile."""

from __future__ import annotations

import hmac
from dataclasses import replace

from cppcc_api.directory.v1 import directory_service_pb2 as pb
from kit.core.errors import Forbidden, Precondition, Refusal
from kit.core.ids import new_id
from kit.store import Context
from services.directory.commands.accounts import new_password
from services.directory.domain import people, sign_in
from services.directory.domain.people import Credential, Person
from services.directory.domain.problems import Problems
from services.directory.domain.register import Profile, check_profile
from services.directory.states import ADMINISTRATORS
from services.directory.store import facts, lookups, tokens, views
from shared import roles


class AlreadySetUp(Precondition):
    """An instance begins once."""

    reason = "ALREADY_SET_UP"
    text = "本实例已完成初始化"


class SetupCodeRequired(Precondition):
    """A production instance does not begin without a code set for its installation."""

    reason = "SETUP_CODE_REQUIRED"
    text = "正式运行的实例须先在配置中设置初始化码（SETUP_CODE）"


class SetupCodeWrong(Forbidden):
    """The caller does not know the installation's code."""

    reason = "SETUP_CODE_WRONG"
    text = "初始化码不正确"


def bootstrap_instance(
    request: pb.BootstrapInstanceRequest, ctx: Context
) -> pb.BootstrapInstanceResponse | Refusal:
    """Create the profile and the first three administrators, or repeat an answer that was lost."""
    refusal = _check_code(request.setup_code, ctx)
    if refusal is not None:
        return refusal
    problems = Problems()
    profile = _filled(Profile(ctx.instance, "", "", ""), request.profile, problems.within("profile."))
    administrators = _administrators(request, problems)
    problems.settle()
    known = lookups.profile(ctx)
    if known is None:
        saved = facts.save_profile(ctx, profile)
        persons = [facts.save_person(ctx, person) for person in administrators]
    else:
        saved, persons = known, _repeated(ctx, administrators)
    first = [
        pb.FirstPassword(
            line=line,
            person_id=person.id,
            login_name=person.login_name,
            one_time_password=new_password(ctx, person.id),
        )
        for line, person in enumerate(persons, 1)
    ]
    for person in persons:
        ctx.mention(f"person/{person.id}")
    return pb.BootstrapInstanceResponse(profile=views.profile(saved), first_passwords=first)


def update_instance_profile(
    request: pb.UpdateInstanceProfileRequest, ctx: Context
) -> pb.UpdateInstanceProfileResponse:
    """Change the committee's name, level or telephone."""
    before = ctx.get(Profile, ctx.instance, expected=request.expected_version)
    problems = Problems("profile.")
    after = _filled(before, request.profile, problems)
    problems.settle()
    return pb.UpdateInstanceProfileResponse(profile=views.profile(facts.save_profile(ctx, after)))


def _check_code(code: str, ctx: Context) -> Refusal | None:
    """What stands against beginning; a wrong code counts as a failure of the address it came from."""
    expected = ctx.config.setup_code
    if not expected:
        return SetupCodeRequired() if ctx.config.mode == "production" else None
    key = "setup"
    sign_in.check_unlocked(tokens.attempts(ctx, key), ctx.real_now)
    if hmac.compare_digest(code.encode(), expected.encode()):
        return None
    tokens.count_failure(ctx, key, lookups.limits(ctx))
    return SetupCodeWrong()


def _filled(profile: Profile, values: pb.InstanceProfile, problems: Problems) -> Profile:
    filled = replace(
        profile,
        name=values.name.strip(),
        short_name=values.short_name.strip(),
        level=values.level,
        region_code=values.region_code.strip(),
        contact_phone=values.contact_phone.strip(),
    )
    check_profile(problems, filled)
    return filled


def _administrators(request: pb.BootstrapInstanceRequest, problems: Problems) -> list[Person]:
    """The three persons; notes what is wrong with them."""
    found = []
    for index, each in enumerate(request.administrators):
        person = Person(
            id=new_id(),
            login_name=each.login_name.strip(),
            login_key=people.login_key(each.login_name),
            name=each.name.strip(),
            roles=(each.role,),
            phone=each.phone.strip(),
            position=roles.LABELS.get(each.role, ""),
        )
        people.check_person(problems.within(f"administrators[{index}]."), person)
        found.append(person)
    if sorted(person.roles[0] for person in found) != sorted(ADMINISTRATORS):
        message = "须同时指定系统管理员、安全管理员、审计管理员各一名"
        problems.add("administrators", "THREE_ADMINISTRATORS", message)
    if len({person.login_key for person in found}) != len(found):
        problems.add("administrators", "LOGIN_NAME_TAKEN", "三名管理员的登录名不能相同")
    return found


def _repeated(ctx: Context, administrators: list[Person]) -> list[Person]:
    """The administrators made before, as long as none has chosen a password; raises ``AlreadySetUp``."""
    keys = [person.login_key for person in administrators]
    known = {person.login_key: person for person in ctx.find(Person, {"login_key": {"$in": keys}})}
    same = all(
        each.login_key in known and each.roles == known[each.login_key].roles for each in administrators
    )
    used = ctx.count(Credential, {"must_change": False}) or ctx.count(Person, {}) != len(administrators)
    if used or not same:
        raise AlreadySetUp()
    return [known[key] for key in keys]
