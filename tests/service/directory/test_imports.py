"""Lists of members, units and organizations: all or nothing, again and again."""

from __future__ import annotations

import pytest

from cppcc_api.directory.v1 import directory_events_pb2 as events
from cppcc_api.directory.v1 import directory_service_pb2 as pb
from kit.core.errors import Refusal
from shared import roles
from tests.builders.directory import CLERK, SECURITY, SYSTEM


@pytest.fixture
def edu(county):
    county.organization("教科卫体委员会", kind="special_committee")
    return county.organization("教育界")


def row(line, name, **more):
    values = {"sector_name": "教育界", "term": 10, **more}
    return pb.MemberRow(line=line, name=name, **values)


def members(county, *rows, dry_run=False, actor=SYSTEM):
    return county.do("ImportMembers", pb.ImportMembersRequest(rows=rows, dry_run=dry_run), actor)


def units(county, *rows, dry_run=False):
    return county.do("ImportUnits", pb.ImportUnitsRequest(rows=rows, dry_run=dry_run), SYSTEM)


def organizations(county, *rows, dry_run=False):
    return county.do("ImportOrganizations", pb.ImportOrganizationsRequest(rows=rows, dry_run=dry_run), CLERK)


def figures(reply):
    found = reply.summary
    return found.rows, found.created, found.updated, found.unchanged


def errors(reply):
    return [(each.line, each.field, each.reason) for each in reply.errors]


LIST = (
    row(2, "何文渊", login_name="hewenyuan", committee_names=["教科卫体委员会"], standing_member=True),
    row(3, "温静", phone="13900000002", position="校长"),
    row(4, "方晓燕"),
)


def test_a_list_makes_members_persons_and_first_passwords(county, edu):
    reply = members(county, *LIST)
    assert (figures(reply), errors(reply)) == ((3, 3, 0, 0), [])
    assert [(each.line, each.login_name) for each in reply.first_passwords] == [
        (2, "hewenyuan"),
        (3, "13900000002"),
        (4, "方晓燕"),
    ]
    for each in reply.first_passwords:
        signed = county.sign_in(each.login_name, each.one_time_password)
        assert signed.must_change_password
        assert roles.MEMBER in signed.person.roles
    told = {each.name: each for each in county.world.announced(events.MemberChanged)}
    assert list(told["何文渊"].committee_names) == ["教科卫体委员会"]
    assert (told["温静"].position, told["方晓燕"].sector_name, told["方晓燕"].active) == (
        "校长",
        "教育界",
        True,
    )


def test_the_same_list_again_changes_nothing(county, edu):
    members(county, *LIST)
    before = county.world.runtime.db["outbox"].count_documents({})
    reply = members(county, *LIST)
    assert (figures(reply), len(reply.first_passwords)) == ((3, 0, 0, 3), 0)
    assert county.world.runtime.db["outbox"].count_documents({}) == before


def test_a_dry_run_tells_the_same_and_does_nothing(county, edu):
    reply = members(county, *LIST, dry_run=True)
    assert (figures(reply), len(reply.first_passwords)) == ((3, 3, 0, 0), 0)
    assert county.rows("members") == county.rows("persons") == county.rows("terms") == []


def test_a_changed_row_updates_member_and_person(county, edu):
    members(county, *LIST)
    changed = row(3, "温静", phone="13900000002", position="副局长", address="河东镇", standing_member=True)
    reply = members(county, LIST[0], changed, LIST[2])
    assert figures(reply) == (3, 0, 1, 2)
    (person,) = county.rows("persons", name="温静")
    assert (person["position"], person["address"]) == ("副局长", "河东镇")
    assert person["roles"] == [roles.MEMBER, roles.STANDING_MEMBER]
    assert figures(members(county, LIST[0], changed, LIST[2])) == (3, 0, 0, 3)


def test_a_changed_address_alone_is_an_update(county, edu):
    members(county, *LIST)
    assert figures(members(county, row(4, "方晓燕", address="城关镇"))) == (1, 0, 1, 0)
    assert county.rows("persons", name="方晓燕")[0]["address"] == "城关镇"


def test_one_wrong_row_and_nothing_of_the_list_is_done(county, edu):
    reply = members(
        county,
        *LIST,
        row(5, "", sector_name="火星界"),
        row(6, "田小雨", kind="guest", phone="call", committee_names=["无此委"], party_name="无此党"),
        row(7, "方晓燕"),
        row(8, "石磊", sector_name=""),
    )
    assert errors(reply) == [
        (5, "sector_name", "UNKNOWN_ORGANIZATION"),
        (5, "name", "REQUIRED"),
        (6, "party_name", "UNKNOWN_ORGANIZATION"),
        (6, "committee_names", "UNKNOWN_ORGANIZATION"),
        (6, "kind", "UNKNOWN_VALUE"),
        (6, "phone", "PHONE_INVALID"),
        (7, "name", "DUPLICATE_ROW"),
        (8, "sector_name", "REQUIRED"),
    ]
    assert figures(reply) == (7, 0, 0, 0)
    assert county.rows("members") == county.rows("persons") == []


def test_people_of_one_name_get_accounts_of_their_own(county, edu):
    county.organization("农业界")
    rows = (row(2, "王芳"), row(3, "王芳", sector_name="农业界"))
    reply = members(county, *rows)
    assert [each.login_name for each in reply.first_passwords] == ["王芳", "王芳-2"]
    assert figures(members(county, *rows)) == (2, 0, 0, 2)


def test_a_row_that_could_mean_somebody_known_is_asked_about(county, edu):
    county.person("wangfang", roles.MEDIA, name="王芳")
    assert errors(members(county, row(2, "王芳"))) == [(2, "login_name", "MAYBE_KNOWN")]
    reply = members(county, row(2, "王芳", login_name="wangfang"))
    assert (figures(reply), len(reply.first_passwords)) == ((1, 1, 0, 0), 0)
    (person,) = county.rows("persons")
    assert person["roles"] == [roles.MEDIA, roles.MEMBER]


def test_two_rows_for_one_person_are_refused(county, edu):
    county.person("wangfang", roles.MEDIA, name="王芳", phone="13900000001")
    rows = (row(2, "王芳", login_name="wangfang"), row(3, "王芳", phone="13900000001"))
    assert errors(members(county, *rows)) == [(3, "name", "DUPLICATE_ROW")]


def test_the_next_terms_list_can_come_early_and_waits(county, edu):
    members(county, *LIST)
    reply = members(county, row(2, "何文渊", login_name="hewenyuan", term=11), row(3, "齐心", term=11))
    assert (figures(reply), [each.login_name for each in reply.first_passwords]) == ((2, 2, 0, 0), ["齐心"])
    assert {each["state"] for each in county.rows("members", term=11)} == {"waiting"}
    county.do("EndTerm", pb.EndTermRequest(term=10))
    assert {each["state"] for each in county.rows("members", term=11)} == {"sitting"}
    (person,) = county.rows("persons", login_key="hewenyuan")
    (seat,) = county.rows("members", term=11, name="何文渊")
    assert (person["member_id"], person["state"]) == (seat["_id"], "active")


def test_a_member_of_an_earlier_term_returns_with_a_new_password(county, edu):
    members(county, *LIST)
    county.do("EndTerm", pb.EndTermRequest(term=10))
    reply = members(county, row(2, "何文渊", login_name="hewenyuan", term=11))
    assert [each.login_name for each in reply.first_passwords] == ["hewenyuan"]
    signed = county.sign_in("hewenyuan", reply.first_passwords[0].one_time_password)
    assert list(signed.person.roles) == [roles.MEMBER]


def test_a_list_for_a_term_that_is_over_or_unknown_is_refused_by_row(county, edu):
    assert errors(members(county, row(2, "甲", term=0))) == [(2, "term", "TERM_UNKNOWN")]
    members(county, *LIST)
    assert errors(members(county, row(2, "甲", term=9))) == [(2, "term", "TERM_OVER")]
    assert figures(members(county, row(2, "甲", term=0))) == (1, 1, 0, 0)


def test_a_list_of_250_members_is_one_transaction_of_a_few_seconds(county, edu):
    rows = [row(number, f"委员{number}", phone=f"139{number:08d}") for number in range(2, 252)]
    assert figures(members(county, *rows)) == (250, 250, 0, 0)
    assert figures(members(county, *rows)) == (250, 0, 0, 250)


def test_members_are_imported_by_administrators_alone(county, edu):
    with pytest.raises(Refusal) as refused:
        members(county, *LIST, actor=CLERK)
    assert refused.value.reason == "PERMISSION_MISSING"
    assert figures(members(county, *LIST, actor=SECURITY))[1] == 3


def test_passwords_of_an_import_stand_nowhere(county, edu):
    found = [each.one_time_password for each in members(county, *LIST).first_passwords]
    names = county.world.runtime.db.list_collection_names()
    everything = str([county.rows(name) for name in names])
    assert not [each for each in found if each in everything]


SCHOOL = pb.UnitRow(
    line=2,
    name="县第一中学",
    parent_unit_name="县教育局",
    system="government",
    duties=["教学"],
)
OFFICE = pb.UnitRow(
    line=3,
    name="县教育局",
    short_name="教育局",
    system="government",
    duties=["学校", "教师"],
    admin_login_name="jiaoyuju",
    admin_name="李明",
    admin_phone="13900000007",
)


def test_units_come_with_their_parents_in_any_order_and_an_administrator(county):
    reply = units(county, SCHOOL, OFFICE)
    assert figures(reply) == (2, 2, 0, 0)
    told = {each.name: each for each in county.world.announced(events.UnitChanged)}
    assert told["县第一中学"].parent_unit_id == told["县教育局"].unit_id
    assert (told["县第一中学"].parent_unit_name, list(told["县教育局"].duties)) == (
        "县教育局",
        ["学校", "教师"],
    )
    (first,) = reply.first_passwords
    person = county.sign_in("jiaoyuju", first.one_time_password).person
    assert (person.name, list(person.roles), person.unit_name) == ("李明", [roles.UNIT_ADMIN], "县教育局")


def test_the_same_units_again_change_nothing(county):
    units(county, SCHOOL, OFFICE)
    reply = units(county, SCHOOL, OFFICE)
    assert (figures(reply), len(reply.first_passwords)) == ((2, 0, 0, 2), 0)


def test_units_in_a_dry_run_stay_unmade(county):
    assert figures(units(county, SCHOOL, OFFICE, dry_run=True)) == (2, 2, 0, 0)
    assert county.rows("units") == county.rows("persons") == []


def test_wrong_units_are_refused_row_by_row(county):
    county.person("liming", roles.MEDIA)
    reply = units(
        county,
        pb.UnitRow(line=2, name="甲局", system="church"),
        pb.UnitRow(line=3, name="乙局", parent_unit_name="丙局"),
        pb.UnitRow(line=4, name="丁局", parent_unit_name="丁局"),
        pb.UnitRow(line=5, name="甲局"),
        pb.UnitRow(line=6, name="戊局", admin_login_name="liming", admin_name="李明"),
        pb.UnitRow(line=7, name="己局", admin_login_name="x"),
    )
    assert errors(reply) == [
        (2, "system", "UNKNOWN_VALUE"),
        (3, "parent_unit_name", "UNKNOWN_UNIT"),
        (4, "parent_unit_id", "PARENT_CIRCLE"),
        (5, "name", "DUPLICATE_ROW"),
        (6, "admin_login_name", "LOGIN_NAME_TAKEN"),
        (7, "admin_name", "REQUIRED"),
    ]
    assert county.rows("units") == []


def test_organizations_are_imported_by_kind_and_name(county):
    county.unit("县农业农村局")
    rows = (
        pb.OrganizationRow(line=2, name="农业界", kind="sector"),
        pb.OrganizationRow(line=3, name="民盟支部", kind="party", may_propose=True),
        pb.OrganizationRow(
            line=4, name="农业委", kind="special_committee", matched_unit_names=["县农业农村局"]
        ),
    )
    assert figures(organizations(county, *rows)) == (3, 3, 0, 0)
    assert figures(organizations(county, *rows)) == (3, 0, 0, 3)
    told = {each.name: each for each in county.world.announced(events.OrganizationChanged)}
    assert told["民盟支部"].may_propose
    assert len(told["农业委"].matched_unit_ids) == 1


def test_wrong_organizations_are_refused_row_by_row(county):
    reply = organizations(
        county,
        pb.OrganizationRow(line=2, name="农业界", kind="club"),
        pb.OrganizationRow(line=3, name="", kind="sector", matched_unit_names=["无此局"]),
        pb.OrganizationRow(line=4, name="农业界", kind="club"),
    )
    assert errors(reply) == [
        (2, "kind", "UNKNOWN_VALUE"),
        (3, "matched_unit_names", "UNKNOWN_UNIT"),
        (3, "name", "REQUIRED"),
        (4, "name", "DUPLICATE_ROW"),
        (4, "kind", "UNKNOWN_VALUE"),
    ]


def test_a_list_too_long_for_one_go_is_refused(county):
    rows = [pb.UnitRow(line=number, name=f"单位{number}") for number in range(2001)]
    with pytest.raises(Refusal) as refused:
        units(county, *rows)
    assert refused.value.reason == "TOO_MANY_ROWS"


def test_homes_and_seats_in_other_instances_are_imported_and_an_empty_cell_keeps_them(county, edu):
    living_elsewhere = row(2, "何文渊", login_name="hewenyuan", home_instance="qinghe")
    seated_above = row(
        3, "温静", phone="13900000002", kind="upper_level", upper_instance="province", upper_member_no="A012"
    )
    assert errors(members(county, living_elsewhere, seated_above)) == []
    told = {each.name: each for each in county.world.announced(events.MemberChanged)}
    assert told["何文渊"].home_instance == "qinghe"
    assert (told["温静"].upper_instance, told["温静"].upper_member_no) == ("province", "A012")
    again = (
        row(2, "何文渊", login_name="hewenyuan"),
        row(3, "温静", phone="13900000002", kind="upper_level"),
    )
    assert figures(members(county, *again)) == (2, 0, 0, 2)
    wrong = row(2, "方晓燕", upper_instance="province")
    assert errors(members(county, wrong)) == [(2, "upper_instance", "NOT_FOR_THIS_KIND")]
