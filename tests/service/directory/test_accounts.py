"""Persons with accounts."""

from __future__ import annotations

import pytest

from cppcc_api.directory.v1 import directory_events_pb2 as events
from cppcc_api.directory.v1 import directory_service_pb2 as pb
from kit.core.context import Actor
from kit.core.errors import Refusal
from shared import roles
from tests.builders.directory import CLERK, MEMBER, SECURITY, SYSTEM


def refused(call, *args, **more):
    with pytest.raises(Refusal) as caught:
        call(*args, **more)
    return caught.value


def update(county, person, actor=SECURITY, version=0, **changes):
    values = pb.PersonInput(
        login_name=person.login_name,
        name=changes.pop("name", person.name),
        roles=changes.pop("roles", list(person.roles)),
        unit_id=person.unit_id,
        **changes,
    )
    request = pb.UpdatePersonRequest(person_id=person.person_id, person=values, expected_version=version)
    return county.do("UpdatePerson", request, actor).person


def test_a_new_person_is_announced_whole(county):
    unit = county.unit("县教育局")
    person, _ = county.person(
        "liming", roles.UNIT_ADMIN, name=" 李明 ", unit_id=unit.unit_id, phone="13900000001", position="科长"
    )
    (told,) = county.world.announced(events.PersonChanged)
    assert (told.person_id, told.name, list(told.roles)) == (person.person_id, "李明", [roles.UNIT_ADMIN])
    assert (told.unit_id, told.unit_name, told.phone, told.position, told.active) == (
        unit.unit_id,
        "县教育局",
        "13900000001",
        "科长",
        True,
    )


def test_a_login_name_belongs_to_one_person_whatever_its_spelling(county):
    county.person("wangfang")
    found = refused(county.person, "WANG FANG")
    assert [(each.field, each.reason) for each in found.fields] == [("person.login_name", "LOGIN_NAME_TAKEN")]
    assert len(county.rows("persons")) == 1


def test_everything_wrong_is_told_at_once(county):
    found = refused(
        county.person,
        " ",
        roles.MEMBER,
        roles.SYSTEM_ADMIN,
        roles.AUDIT_ADMIN,
        unit_id="?",
        organization_ids=["?"],
    )
    assert {each.reason for each in found.fields} == {
        "REQUIRED",
        "UNKNOWN_UNIT",
        "UNKNOWN_ORGANIZATION",
        "ROLE_FROM_REGISTER",
        "ADMINISTRATORS_SEPARATE",
    }


@pytest.mark.parametrize("actor", [SYSTEM, CLERK, MEMBER])
def test_only_the_security_administrator_keeps_accounts(county, actor):
    request = pb.CreatePersonRequest(person=pb.PersonInput(login_name="a", name="a"))
    assert refused(county.do, "CreatePerson", request, actor).reason == "PERMISSION_MISSING"


def test_a_change_is_announced_and_a_stale_one_refused(county):
    person, _ = county.person("liming", roles.MEDIA)
    changed = update(county, person, phone="13900000009", version=1)
    assert (changed.phone, changed.version) == ("13900000009", 2)
    assert county.world.announced(events.PersonChanged)[-1].phone == "13900000009"
    assert refused(update, county, person, version=1).reason == "VERSION_MISMATCH"


def test_a_security_administrator_does_not_change_the_own_roles(county):
    person, actor = county.settled("anquan", roles.SECURITY_ADMIN)
    county.person("anquan2", roles.SECURITY_ADMIN)
    assert refused(update, county, person, actor, roles=[roles.MEDIA]).reason == "OWN_ACCOUNT"
    assert update(county, person, actor, phone="13900000009").phone == "13900000009"


def test_nobody_becomes_a_second_kind_of_administrator(county):
    person, _ = county.person("shenji", roles.AUDIT_ADMIN)
    found = refused(update, county, person, roles=[roles.AUDIT_ADMIN, roles.SYSTEM_ADMIN])
    assert [each.reason for each in found.fields] == ["ADMINISTRATORS_SEPARATE"]


def test_the_last_administrator_of_a_kind_stays(county):
    first, _ = county.person("a", roles.AUDIT_ADMIN)
    deactivate = pb.DeactivatePersonRequest(person_id=first.person_id)
    assert refused(county.do, "DeactivatePerson", deactivate, SECURITY).reason == "LAST_ADMINISTRATOR"
    assert refused(update, county, first, roles=[]).reason == "LAST_ADMINISTRATOR"
    county.person("b", roles.AUDIT_ADMIN)
    assert not county.do("DeactivatePerson", deactivate, SECURITY).person.active


def test_a_deactivated_person_is_announced_and_comes_back_with_a_new_password(county):
    person, first = county.person("liming", roles.MEDIA)
    county.do("DeactivatePerson", pb.DeactivatePersonRequest(person_id=person.person_id), SECURITY)
    assert not county.world.announced(events.PersonChanged)[-1].active
    assert refused(update, county, person).reason == "ILLEGAL_TRANSITION"
    reply = county.do("ReactivatePerson", pb.ReactivatePersonRequest(person_id=person.person_id), SECURITY)
    assert reply.person.active
    assert refused(county.sign_in, "liming", first).reason == "SIGN_IN_REFUSED"
    assert county.sign_in("liming", reply.one_time_password).must_change_password


def test_the_system_administrator_helps_a_security_administrator_only(county):
    person, _ = county.person("liming", roles.MEDIA)
    keeper, _ = county.person("anquan", roles.SECURITY_ADMIN)
    reset = pb.ResetPasswordRequest(person_id=person.person_id)
    assert refused(county.do, "ResetPassword", reset, SYSTEM).reason == "RESET_NOT_ALLOWED"
    reset = pb.ResetPasswordRequest(person_id=keeper.person_id)
    assert county.do("ResetPassword", reset, SYSTEM).one_time_password
    own = Actor(id=keeper.person_id, roles=frozenset({roles.SECURITY_ADMIN}))
    reset = pb.ResetPasswordRequest(person_id=keeper.person_id)
    assert refused(county.do, "ResetPassword", reset, own).reason == "OWN_ACCOUNT"


def test_the_audit_row_names_the_account_but_never_the_password(county):
    person, password = county.person("liming")
    (row,) = county.rows("audit", action="CreatePerson")
    assert row["subjects"] == [f"person/{person.person_id}"]
    assert county.rows("requests") == []
    names = county.world.runtime.db.list_collection_names()
    assert password not in str([county.rows(name) for name in names])


def listed(county, actor, **filters):
    reply = county.ask("ListPersons", pb.ListPersonsRequest(**filters), actor)
    return [each.login_name or each.name for each in reply.persons]


@pytest.fixture
def people(county):
    """Two units with one person each, and somebody from the media."""
    unit, other = county.unit("县教育局"), county.unit("县水利局")
    county.person("jiaoyu", roles.UNIT_HANDLER, name="张三", unit_id=unit.unit_id, phone="13900000001")
    county.person("shuili", roles.UNIT_HANDLER, name="李四", unit_id=other.unit_id)
    county.person("meiti", roles.MEDIA, name="王五")
    return unit


def test_staff_see_everybody(county, people):
    assert sorted(listed(county, CLERK)) == ["jiaoyu", "meiti", "shuili"]


def test_a_unit_sees_its_own_people_only(county, people):
    own = Actor(id="x", roles=frozenset({roles.UNIT_ADMIN}), unit_id=people.unit_id)
    assert listed(county, own) == ["jiaoyu"]


def test_a_member_finds_no_other_person_at_all(county, people):
    other = county.rows("persons", login_name="meiti")[0]["_id"]
    assert listed(county, MEMBER) == []
    request = pb.GetPersonRequest(person_id=other)
    assert refused(county.ask, "GetPerson", request, MEMBER).reason == "PERSON_NOT_FOUND"


def test_leaders_know_names_but_no_telephone_numbers(county, people):
    leader = Actor(id="x", roles=frozenset({roles.LEADER}))
    reply = county.ask("ListPersons", pb.ListPersonsRequest(query="张"), leader)
    assert [(each.name, each.phone, each.login_name) for each in reply.persons] == [("张三", "", "")]


def test_persons_are_found_by_name_role_and_unit_page_by_page(county, people):
    assert listed(county, CLERK, query="张") == ["jiaoyu"]
    assert listed(county, CLERK, role=roles.MEDIA) == ["meiti"]
    assert listed(county, CLERK, unit_id=people.unit_id) == ["jiaoyu"]
    first = county.ask("ListPersons", pb.ListPersonsRequest(page_size=2), CLERK)
    request = pb.ListPersonsRequest(page_size=2, page_token=first.next_page_token)
    second = county.ask("ListPersons", request, CLERK)
    assert (len(first.persons), len(second.persons), second.total) == (2, 1, 3)
    assert second.next_page_token == ""


def test_a_search_text_is_no_pattern(county, people):
    assert listed(county, CLERK, query=".*") == []


def test_deactivated_people_are_listed_on_demand(county, people):
    person = county.rows("persons", login_name="meiti")[0]["_id"]
    county.do("DeactivatePerson", pb.DeactivatePersonRequest(person_id=person), SECURITY)
    assert "meiti" not in listed(county, CLERK)
    assert "meiti" in listed(county, CLERK, include_inactive=True)


def test_everybody_sees_the_own_record_whole(county):
    _, actor = county.settled("meiti", roles.MEDIA, phone="13900000003")
    me = county.ask("GetMe", pb.GetMeRequest(), actor)
    assert (me.person.phone, me.person.login_name, me.HasField("member")) == ("13900000003", "meiti", False)


def forget(county, person, actor=SECURITY):
    request = pb.RemovePersonalDataRequest(person_id=person.person_id)
    return county.do("RemovePersonalData", request, actor).person


def test_of_a_member_who_left_only_the_name_and_the_acts_stay(county):
    seat = {"phone": "13900000002", "workplace": "县医院"}
    member = county.member("陈力", county.organization("医药卫生界"), **seat)
    person = county.ask("GetPerson", pb.GetPersonRequest(person_id=member.person_id), SECURITY).person
    assert refused(forget, county, person).reason == "STILL_SEATED"
    ending = pb.EndMembershipRequest(member_id=member.member_id, reason="调离本县")
    county.do("EndMembership", ending, SYSTEM)
    update_row = {"$set": {"wechat_id": "wx-chen", "address": "河滨路 8 号"}}
    county.world.runtime.db["persons"].update_one({"_id": person.person_id}, update_row)
    after = forget(county, person)
    assert (after.name, after.phone, after.wechat_id, after.address) == ("陈力", "", "", "")
    told = county.world.announced(events.PersonChanged)[-1]
    assert (told.name, told.phone, told.wechat_id, told.address, told.active) == ("陈力", "", "", "", False)
    (seat,) = county.rows("members")
    assert (seat["name"], seat["phone"], seat["workplace"]) == ("陈力", "", "县医院")
    assert not [row for row in county.rows("credentials") if row["_id"] == person.person_id]
    assert county.rows("audit")[-1]["action"] == "RemovePersonalData"


def test_only_the_security_administrator_removes_personal_data_and_only_without_access(county):
    person, _ = county.person("sunli", roles.COMMITTEE_CLERK, phone="13900000003")
    assert refused(forget, county, person, CLERK).reason == "PERMISSION_MISSING"
    assert refused(forget, county, person).category.http == 422
    county.do("DeactivatePerson", pb.DeactivatePersonRequest(person_id=person.person_id), SECURITY)
    assert forget(county, person).phone == ""
    again = county.do("ReactivatePerson", pb.ReactivatePersonRequest(person_id=person.person_id), SECURITY)
    assert again.one_time_password
