"""Persons, roles and the separation of the administrators."""

from __future__ import annotations

from dataclasses import replace

import pytest

from services.directory.domain import people, register
from services.directory.domain.people import OwnAccount, Person, ResetNotAllowed
from services.directory.domain.problems import FieldsInvalid, Problems
from shared import roles


def person(*held, **more):
    return Person(id="p1", login_name="wf", login_key="wf", name="王芳", roles=tuple(held), **more)


def reasons(check, *args):
    problems = Problems("person.")
    check(problems, *args)
    return [(each.field, each.reason) for each in problems.found]


@pytest.mark.parametrize("text", ["WangFang", " wangfang", "ｗａｎｇｆａｎｇ", "wang fang"])
def test_spellings_of_one_login_name_are_one(text):
    assert people.login_key(text) == "wangfang"


@pytest.mark.parametrize(
    "held",
    [
        (roles.SYSTEM_ADMIN, roles.SECURITY_ADMIN),
        (roles.SECURITY_ADMIN, roles.AUDIT_ADMIN),
        (roles.SYSTEM_ADMIN, roles.AUDIT_ADMIN),
    ],
)
def test_nobody_holds_two_of_the_three_administrators(held):
    assert reasons(people.check_roles, person(*held)) == [("person.roles", "ADMINISTRATORS_SEPARATE")]


def test_an_unknown_role_is_named_with_its_place():
    assert reasons(people.check_roles, person(roles.MEDIA, "king")) == [("person.roles[1]", "UNKNOWN_ROLE")]


@pytest.mark.parametrize("role", [roles.MEMBER, roles.STANDING_MEMBER])
def test_a_members_role_is_not_given_by_hand(role):
    assert reasons(people.check_roles, person(role)) == [("person.roles", "ROLE_FROM_REGISTER")]
    assert reasons(people.check_roles, person(role), [role]) == []


def test_people_of_a_unit_need_their_unit():
    assert reasons(people.check_roles, person(roles.UNIT_HANDLER)) == [("person.unit_id", "UNIT_REQUIRED")]
    assert reasons(people.check_roles, person(roles.UNIT_HANDLER, unit_id="u1")) == []


def test_a_seat_gives_its_roles_and_leaves_the_others():
    seated = people.with_seat(person(roles.COLLECTIVE_LIAISON), "m1", standing=True)
    assert seated.roles == (roles.COLLECTIVE_LIAISON, roles.MEMBER, roles.STANDING_MEMBER)
    assert people.with_seat(seated, "m1", standing=False).roles == (roles.COLLECTIVE_LIAISON, roles.MEMBER)


def test_who_loses_the_only_role_loses_access():
    left = people.without_seat(person(roles.MEMBER, member_id="m1"))
    assert (left.roles, left.member_id, left.active) == ((), "", False)


def test_who_keeps_another_role_keeps_access():
    left = people.without_seat(person(roles.MEMBER, roles.LEADER, member_id="m1"))
    assert (left.roles, left.active) == ((roles.LEADER,), True)


def test_a_new_seat_gives_access_back():
    left = people.without_seat(person(roles.MEMBER, member_id="m1"))
    assert people.with_seat(left, "m2", standing=False).active


def test_nobody_decides_over_the_own_account():
    with pytest.raises(OwnAccount):
        people.check_not_own(person(), "p1", "停用")


def test_a_system_administrator_resets_security_administrators_only():
    people.check_reset(person(roles.SECURITY_ADMIN), "other", {roles.SYSTEM_ADMIN})
    people.check_reset(person(roles.MEMBER), "other", {roles.SECURITY_ADMIN})
    with pytest.raises(ResetNotAllowed):
        people.check_reset(person(roles.MEMBER), "other", {roles.SYSTEM_ADMIN})


def test_a_lost_office_is_one_that_could_be_exercised():
    admin = person(roles.SECURITY_ADMIN)
    gone = replace(admin, state="inactive")
    assert people.lost_offices(admin, gone) == {roles.SECURITY_ADMIN}
    assert people.lost_offices(admin, person(roles.MEDIA)) == {roles.SECURITY_ADMIN}
    assert people.lost_offices(gone, person()) == frozenset()


def test_all_wrong_fields_are_told_at_once():
    problems = Problems("person.")
    people.check_person(problems, Person("p", "", "", "", phone="call me"))
    with pytest.raises(FieldsInvalid) as refused:
        problems.settle()
    assert [each.field for each in refused.value.fields] == [
        "person.login_name",
        "person.name",
        "person.phone",
    ]
    assert refused.value.message == "有3处填写有误：请填写登录名"


def instances(**values):
    problems = Problems("member.")
    register.check_member(problems, register.Member("m1", "p1", "王芳", 5, **values))
    return [(each.field, each.reason) for each in problems.found]


def test_a_member_lives_in_one_instance_and_sits_in_another_by_kind():
    assert instances(home_instance="qinghe-city") == []
    assert instances(kind="upper_level", upper_instance="province", upper_member_no="m-77") == []
    assert instances(kind="upper_level", home_instance="qinghe-city") == [
        ("member.home_instance", "NOT_FOR_THIS_KIND")
    ]
    assert instances(upper_instance="province") == [("member.upper_instance", "NOT_FOR_THIS_KIND")]
    assert instances(kind="upper_level", upper_member_no="m-77") == [("member.upper_instance", "REQUIRED")]
