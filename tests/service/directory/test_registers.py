"""Members, terms, units and organizations."""

from __future__ import annotations

import pytest

from cppcc_api.directory.v1 import directory_events_pb2 as events
from cppcc_api.directory.v1 import directory_service_pb2 as pb
from kit.core.errors import Refusal
from shared import roles
from tests.builders.directory import CLERK, MEMBER, SECURITY


def refused(call, *args, **more):
    with pytest.raises(Refusal) as caught:
        call(*args, **more)
    return caught.value


def person_of(county, member):
    return county.rows("persons", _id=member.person_id)[0]


@pytest.fixture
def edu(county):
    return county.organization("教育界")


def test_a_new_member_has_an_account_with_the_roles_of_the_seat(county, edu):
    request = pb.CreateMemberRequest(
        member=pb.MemberInput(
            login_name="hewenyuan",
            name="何文渊",
            sector_id=edu.organization_id,
            standing_member=True,
            term=10,
            workplace="县一中",
            position="副校长",
            phone="13900000001",
        )
    )
    reply = county.do("CreateMember", request)
    signed = county.sign_in("hewenyuan", reply.one_time_password)
    assert list(signed.person.roles) == [roles.MEMBER, roles.STANDING_MEMBER]
    assert signed.person.member_id == reply.member.member_id
    (told,) = county.world.announced(events.MemberChanged)
    assert (told.name, told.sector_name, told.standing_member, told.term, told.active, told.kind) == (
        "何文渊",
        "教育界",
        True,
        10,
        True,
        "local",
    )
    assert (told.workplace, told.position) == ("县一中", "副校长")


def test_a_person_who_works_here_can_become_a_member_and_keeps_account_and_values(county, edu):
    person, first = county.person("liming", roles.MEDIA, name="李明", phone="13900000001", position="主任")
    values = pb.MemberInput(person_id=person.person_id, sector_id=edu.organization_id, term=10)
    reply = county.do("CreateMember", pb.CreateMemberRequest(member=values))
    assert (reply.one_time_password, reply.member.name, reply.member.position) == ("", "李明", "主任")
    assert list(county.sign_in("liming", first).person.roles) == [roles.MEDIA, roles.MEMBER]
    again = pb.CreateMemberRequest(member=values)
    assert refused(county.do, "CreateMember", again).reason == "ALREADY_MEMBER"


def test_the_first_member_needs_the_number_of_the_term_and_later_ones_do_not(county, edu):
    values = pb.MemberInput(login_name="a", name="甲", sector_id=edu.organization_id)
    found = refused(county.do, "CreateMember", pb.CreateMemberRequest(member=values))
    assert (found.reason, found.field) == ("TERM_UNKNOWN", "term")
    county.member("乙", edu, term=10)
    assert county.do("CreateMember", pb.CreateMemberRequest(member=values)).member.term == 10


def test_a_local_member_needs_a_sector_and_an_upper_level_member_does_not(county, edu):
    values = pb.MemberInput(login_name="a", name="甲", term=10)
    found = refused(county.do, "CreateMember", pb.CreateMemberRequest(member=values))
    assert [(each.field, each.reason) for each in found.fields] == [("member.sector_id", "REQUIRED")]
    values.kind = "upper_level"
    member = county.do("CreateMember", pb.CreateMemberRequest(member=values)).member
    assert (member.kind, member.active) == ("upper_level", True)


def test_a_party_is_no_sector(county):
    party = county.organization("民盟支部", kind="party")
    found = refused(county.member, "甲", party)
    assert [(each.field, each.reason) for each in found.fields] == [
        ("member.sector_id", "UNKNOWN_ORGANIZATION")
    ]


def test_changes_of_a_member_reach_the_person(county, edu):
    member = county.member("甲", edu)
    values = pb.MemberInput(
        name="甲甲", sector_id=edu.organization_id, standing_member=True, phone="13900000002"
    )
    request = pb.UpdateMemberRequest(member_id=member.member_id, member=values, expected_version=1)
    assert county.do("UpdateMember", request, CLERK).member.version == 2
    person = county.world.announced(events.PersonChanged)[-1]
    assert (person.name, person.phone, list(person.roles)) == (
        "甲甲",
        "13900000002",
        [roles.MEMBER, roles.STANDING_MEMBER],
    )
    moved = pb.UpdateMemberRequest(member_id=member.member_id, member=values)
    moved.member.term, moved.member.person_id = 11, "x"
    found = refused(county.do, "UpdateMember", moved, CLERK)
    assert [each.field for each in found.fields] == ["member.person_id", "member.term"]


def test_a_changed_name_of_a_person_reaches_the_seat(county, edu):
    member = county.member("甲", edu)
    values = pb.PersonInput(login_name="甲", name="乙")
    request = pb.UpdatePersonRequest(person_id=member.person_id, person=values)
    assert list(county.do("UpdatePerson", request, SECURITY).person.roles) == [roles.MEMBER]
    assert county.world.announced(events.MemberChanged)[-1].name == "乙"


def test_an_ended_seat_takes_rights_and_access(county, edu):
    member = county.member("甲", edu)
    request = pb.EndMembershipRequest(member_id=member.member_id, reason="调离")
    ended = county.do("EndMembership", request, CLERK).member
    assert (ended.active, ended.member_state, ended.end_reason) == (False, "ended", "调离")
    assert not county.world.announced(events.MemberChanged)[-1].active
    person = county.world.announced(events.PersonChanged)[-1]
    assert (list(person.roles), person.member_id, person.active) == ([], "", False)
    update = pb.UpdateMemberRequest(member_id=member.member_id, member=pb.MemberInput(name="甲"))
    assert refused(county.do, "UpdateMember", update, CLERK).reason == "ILLEGAL_TRANSITION"


def test_who_has_another_role_keeps_access_after_the_seat(county, edu):
    person, first = county.person("liming", roles.LEADER, name="李明")
    values = pb.MemberInput(person_id=person.person_id, sector_id=edu.organization_id, term=10)
    member = county.do("CreateMember", pb.CreateMemberRequest(member=values)).member
    request = pb.EndMembershipRequest(member_id=member.member_id, reason="请辞")
    county.do("EndMembership", request, CLERK)
    assert list(county.sign_in("liming", first).person.roles) == [roles.LEADER]


def test_members_of_the_next_term_wait_and_sit_when_the_running_one_ends(county, edu):
    old, staying = county.member("甲", edu), county.member("乙", edu)
    next_one = county.member("丙", edu, term=11)
    values = pb.MemberInput(person_id=staying.person_id, sector_id=edu.organization_id, term=11)
    again = county.do("CreateMember", pb.CreateMemberRequest(member=values)).member
    assert (next_one.member_state, person_of(county, next_one)["roles"]) == ("waiting", [])
    assert person_of(county, staying)["member_id"] == staying.member_id
    reply = county.do("EndTerm", pb.EndTermRequest(term=10))
    assert (reply.ended, reply.next_term, reply.begun) == (2, 11, 2)
    assert (person_of(county, old)["state"], person_of(county, old)["roles"]) == ("inactive", [])
    assert person_of(county, staying)["member_id"] == again.member_id
    assert person_of(county, next_one)["roles"] == [roles.MEMBER]
    active = [each.name for each in county.ask("ListMembers", pb.ListMembersRequest(), MEMBER).members]
    assert sorted(active) == ["丙", "乙"]


def test_a_term_with_an_open_session_does_not_end(county, edu):
    session = county.session(term=10)
    county.do("OpenSession", pb.OpenSessionRequest(session_id=session.session_id), CLERK)
    assert refused(county.do, "EndTerm", pb.EndTermRequest(term=10)).reason == "SESSION_STILL_OPEN"


def test_a_term_ends_once_and_takes_nobody_afterwards(county, edu):
    county.member("甲", edu)
    county.do("EndTerm", pb.EndTermRequest(term=10))
    assert refused(county.do, "EndTerm", pb.EndTermRequest(term=10)).reason == "ILLEGAL_TRANSITION"
    assert refused(county.member, "乙", edu, term=10).reason == "TERM_OVER"
    assert refused(county.member, "乙", edu, term=9).reason == "TERM_OVER"
    assert county.member("乙", edu, term=11).active


def test_a_new_name_of_a_sector_reaches_its_members(county, edu):
    county.member("甲", edu)
    values = pb.OrganizationInput(name="教育科技界", kind="sector", active=True)
    request = pb.UpdateOrganizationRequest(organization_id=edu.organization_id, organization=values)
    county.do("UpdateOrganization", request, CLERK)
    assert county.world.announced(events.MemberChanged)[-1].sector_name == "教育科技界"


def test_members_are_known_to_all_who_sign_in_but_their_telephones_are_not(county, edu):
    farm = county.organization("农业界")
    member = county.member("甲", edu, phone="13900000001")
    county.member("乙", farm, standing_member=True)

    def names(**filters):
        reply = county.ask("ListMembers", pb.ListMembersRequest(**filters), MEMBER)
        return [each.name for each in reply.members]

    request = pb.GetMemberRequest(member_id=member.member_id)
    assert county.ask("GetMember", request, MEMBER).member.phone == ""
    assert county.ask("GetMember", request, CLERK).member.phone == "13900000001"
    assert names(organization_id=farm.organization_id) == ["乙"]
    assert names(standing_only=True) == ["乙"]
    assert names(query="甲") == ["甲"]
    assert names(kind="upper_level") == []


def test_a_new_name_of_a_unit_reaches_its_people_and_the_units_below(county):
    unit = county.unit("县教育局")
    below = county.unit("县一中", parent_unit_id=unit.unit_id)
    county.person("liming", roles.UNIT_ADMIN, unit_id=unit.unit_id)
    values = pb.UnitInput(name="县教育体育局", system="government", active=True)
    county.do("UpdateUnit", pb.UpdateUnitRequest(unit_id=unit.unit_id, unit=values), CLERK)
    assert county.world.announced(events.PersonChanged)[-1].unit_name == "县教育体育局"
    told = county.world.announced(events.UnitChanged)[-1]
    assert (told.unit_id, told.parent_unit_name) == (below.unit_id, "县教育体育局")


def test_a_unit_does_not_stand_under_itself(county):
    unit = county.unit("县教育局")
    below = county.unit("县一中", parent_unit_id=unit.unit_id)
    values = pb.UnitInput(name="县教育局", system="government", parent_unit_id=below.unit_id)
    found = refused(county.do, "UpdateUnit", pb.UpdateUnitRequest(unit_id=unit.unit_id, unit=values))
    assert [each.reason for each in found.fields] == ["PARENT_CIRCLE"]


def test_everybody_learns_that_a_lower_instance_handles_for_a_unit(county):
    unit = county.unit("青禾县人民政府", peer_instance="qinghe-county")
    assert unit.peer_instance == "qinghe-county"
    assert county.world.announced(events.UnitChanged)[-1].peer_instance == "qinghe-county"


def test_wrong_values_of_a_unit_are_refused(county):
    county.unit("县教育局")
    values = {"system": "church", "doc_no_pattern": "(", "parent_unit_id": "?", "peer_instance": "青禾"}
    found = refused(county.unit, "县教育局", **values)
    assert {each.reason for each in found.fields} == {
        "UNKNOWN_VALUE",
        "PATTERN_INVALID",
        "UNKNOWN_UNIT",
        "INSTANCE_INVALID",
        "NAME_TAKEN",
    }


def test_units_are_found_by_system_and_part_of_the_name(county):
    county.unit("县教育局", short_name="教育局")
    county.unit("县委组织部", system="party")
    reply = county.ask("ListUnits", pb.ListUnitsRequest(query="教育"), MEMBER)
    assert [each.name for each in reply.units] == ["县教育局"]
    reply = county.ask("ListUnits", pb.ListUnitsRequest(system="party"), MEMBER)
    assert [each.name for each in reply.units] == ["县委组织部"]


def test_a_liaison_acts_for_the_organization_until_another_is_named(county):
    first, _ = county.person("a", roles.COLLECTIVE_LIAISON)
    second, _ = county.person("b", roles.COLLECTIVE_LIAISON)
    party = county.organization(
        "民盟支部", kind="party", may_propose=True, liaison_person_ids=[first.person_id]
    )
    (told,) = county.world.announced(events.OrganizationChanged)
    assert [each.name for each in told.liaisons] == ["a"]
    assert list(county.world.announced(events.PersonChanged)[-1].organization_ids) == [party.organization_id]
    values = pb.OrganizationInput(
        name="民盟支部", kind="party", active=True, liaison_person_ids=[second.person_id]
    )
    request = pb.UpdateOrganizationRequest(organization_id=party.organization_id, organization=values)
    county.do("UpdateOrganization", request)
    changed = {
        each.person_id: list(each.organization_ids) for each in county.world.announced(events.PersonChanged)
    }
    assert changed == {first.person_id: [], second.person_id: [party.organization_id]}


def test_an_organization_names_only_who_and_what_exists(county):
    found = refused(
        county.organization,
        "民盟支部",
        kind="club",
        convenor_person_id="?",
        liaison_person_ids=["?"],
        matched_unit_ids=["?"],
    )
    assert [each.field for each in found.fields] == [
        "organization.convenor_person_id",
        "organization.liaison_person_ids[0]",
        "organization.matched_unit_ids[0]",
        "organization.kind",
    ]


def test_the_same_name_may_stand_for_two_kinds_of_organization(county):
    county.organization("民盟", kind="party")
    county.organization("民盟", kind="sector")
    assert refused(county.organization, "民盟", kind="party").fields[0].reason == "NAME_TAKEN"
    reply = county.ask("ListOrganizations", pb.ListOrganizationsRequest(kind="party"), MEMBER)
    assert [each.kind for each in reply.organizations] == ["party"]


@pytest.mark.parametrize("actor", [MEMBER, SECURITY])
def test_registers_are_kept_by_the_committee_and_the_system_administrator(county, actor):
    request = pb.CreateUnitRequest(unit=pb.UnitInput(name="a", system="other"))
    assert refused(county.do, "CreateUnit", request, actor).reason == "PERMISSION_MISSING"
