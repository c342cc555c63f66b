"""How an instance begins."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cppcc_api.directory.v1 import directory_events_pb2 as events
from cppcc_api.directory.v1 import directory_service_pb2 as pb
from kit.core.context import Actor
from kit.core.errors import Refusal
from kit.service import load
from kit.testing.world import World
from shared import roles
from tests.builders.directory import STRANGER, SYSTEM, County, bootstrap_request


@pytest.fixture
def locked_county(config, client):
    """An instance whose installation set a code."""
    return County(World(load("services.directory"), replace(config, setup_code="k7-open"), client))


def refused(call, *args):
    with pytest.raises(Refusal) as caught:
        call(*args)
    return caught.value


def test_one_command_makes_the_profile_and_three_administrators_with_first_passwords(county):
    reply = county.bootstrap()
    assert reply.profile.name == "中国人民政治协商会议青禾县委员会"
    assert [each.login_name for each in reply.first_passwords] == ["xitong", "anquan", "shenji"]
    announced = county.world.announced(events.PersonChanged)
    assert [list(each.roles) for each in announced] == [
        [roles.SYSTEM_ADMIN],
        [roles.SECURITY_ADMIN],
        [roles.AUDIT_ADMIN],
    ]
    (profile,) = county.world.announced(events.InstanceProfileChanged)
    assert (profile.instance_id, profile.short_name, profile.level) == ("test-county", "青禾县政协", "county")


def test_each_administrator_signs_in_with_the_password_and_must_change_it(county):
    for first in county.bootstrap().first_passwords:
        reply = county.sign_in(first.login_name, first.one_time_password)
        assert reply.must_change_password


def test_the_setup_says_that_the_instance_has_begun(county):
    assert not county.ask("GetSetup", pb.GetSetupRequest(), STRANGER).bootstrapped
    county.bootstrap()
    setup = county.ask("GetSetup", pb.GetSetupRequest(), STRANGER)
    assert (setup.bootstrapped, setup.profile.short_name) == (True, "青禾县政协")


def test_a_lost_answer_can_be_asked_for_again_and_only_the_new_passwords_count(county):
    lost = {each.login_name: each.one_time_password for each in county.bootstrap().first_passwords}
    again = {each.login_name: each.one_time_password for each in county.bootstrap().first_passwords}
    assert county.sign_in("xitong", again["xitong"]).person.name == "赵一"
    assert refused(county.sign_in, "anquan", lost["anquan"]).reason == "SIGN_IN_REFUSED"
    assert len(county.rows("persons")) == 3


def test_once_an_administrator_has_chosen_a_password_nobody_begins_again(county):
    first = county.bootstrap().first_passwords[0]
    signed = county.sign_in(first.login_name, first.one_time_password)
    actor = Actor(id=first.person_id, session_id=signed.sign_in_id)
    change = pb.ChangePasswordRequest(old_password=first.one_time_password, new_password="new secret 88")
    county.do("ChangePassword", change, actor)
    assert refused(county.bootstrap).reason == "ALREADY_SET_UP"


def test_other_administrators_cannot_take_over_an_instance_that_has_begun(county):
    county.bootstrap()
    request = bootstrap_request()
    request.administrators[0].login_name = "somebody"
    assert refused(county.do, "BootstrapInstance", request, STRANGER).reason == "ALREADY_SET_UP"


def test_nobody_is_two_administrators(county):
    request = bootstrap_request()
    request.administrators[2].role = roles.SECURITY_ADMIN
    request.administrators[1].login_name = "XITONG"
    found = refused(county.do, "BootstrapInstance", request, STRANGER)
    assert {each.reason for each in found.fields} == {"THREE_ADMINISTRATORS", "LOGIN_NAME_TAKEN"}
    assert county.rows("persons") == []


def test_wrong_values_are_all_named_at_once(county):
    request = bootstrap_request()
    request.profile.level, request.profile.name, request.administrators[0].name = "village", " ", ""
    found = refused(county.do, "BootstrapInstance", request, STRANGER)
    assert [each.field for each in found.fields] == [
        "profile.name",
        "profile.level",
        "administrators[0].name",
    ]


def test_a_production_instance_without_a_code_does_not_begin(config, client):
    world = World(load("services.directory"), replace(config, mode="production"), client)
    assert refused(County(world).bootstrap).reason == "SETUP_CODE_REQUIRED"


def test_only_who_knows_the_code_begins(locked_county):
    assert refused(locked_county.bootstrap, "guess").reason == "SETUP_CODE_WRONG"
    assert locked_county.rows("persons") == []
    assert locked_county.bootstrap("k7-open").profile.level == "county"


def test_guessing_the_code_is_stopped_after_five_tries(locked_county):
    for _ in range(5):
        refused(locked_county.bootstrap, "guess")
    assert refused(locked_county.bootstrap, "k7-open").reason == "SIGN_IN_LOCKED"
    locked_county.pass_real_time(minutes=16)
    assert locked_county.bootstrap("k7-open").first_passwords


def test_first_passwords_stand_nowhere(county):
    found = county.bootstrap().first_passwords
    everything = str([county.rows(name) for name in county.world.runtime.db.list_collection_names()])
    assert all(each.one_time_password not in everything for each in found)


def test_the_system_administrator_changes_the_profile(county):
    county.bootstrap()
    profile = pb.InstanceProfile(name="青禾", short_name="青禾", level="city", contact_phone="0990-5550100")
    request = pb.UpdateInstanceProfileRequest(profile=profile, expected_version=1)
    assert county.do("UpdateInstanceProfile", request, SYSTEM).profile.version == 2
    assert county.world.announced(events.InstanceProfileChanged)[-1].contact_phone == "0990-5550100"
