"""Signing in, tokens, locks and the own password, on real time."""

from __future__ import annotations

import threading
from datetime import timedelta

import pytest

from cppcc_api.common.v1 import common_pb2 as common
from cppcc_api.directory.v1 import directory_service_pb2 as pb
from kit.auth import TokenVerifier
from kit.convert import instant
from kit.core.context import Actor
from kit.core.errors import Refusal
from kit.runtime import TokenLimited
from shared import roles
from tests.builders.directory import PASSWORD, SECURITY, SYSTEM, County

NOBODY = Actor.anonymous()


@pytest.fixture
def fang(county: County):
    """A clerk who has chosen a password."""
    return county.settled("wangfang", roles.COMMITTEE_CLERK, name="王芳")


def refused(call, *args, **more):
    with pytest.raises(Refusal) as caught:
        call(*args, **more)
    return caught.value


def speaks_for(county, token):
    config = county.world.config
    return TokenVerifier(config.token_public_keys, config.instance).verify(token)


def renew(county, signed):
    request = pb.RenewTokenRequest(sign_in_id=signed.sign_in_id, renewal_secret=signed.renewal_secret)
    return county.do("RenewToken", request, NOBODY)


def fail(county, times, login="wangfang", source="10.0.0.9"):
    return [refused(county.sign_in, login, "wrong", source).reason for _ in range(times)]


def test_the_token_says_who_acts_with_which_roles_and_from_which_session(county, fang):
    signed = county.sign_in("wangfang", PASSWORD)
    actor = speaks_for(county, signed.access_token)
    assert (actor.id, actor.name, actor.roles) == (fang[0].person_id, "王芳", {roles.COMMITTEE_CLERK})
    assert (actor.session_id, actor.only) == (signed.sign_in_id, frozenset())
    assert instant(signed.access_expires_at) - county.real.now() == timedelta(minutes=5)


def test_case_width_and_blanks_of_a_login_name_do_not_count(county, fang):
    assert county.sign_in(" ＷangFang ", PASSWORD).person.name == "王芳"


def test_a_telephone_number_signs_in_if_only_one_person_has_it(county):
    person, first = county.person("a", phone="13900000001")
    assert county.sign_in("13900000001", first).person.person_id == person.person_id
    county.person("b", phone="13900000001")
    assert refused(county.sign_in, "13900000001", first).reason == "SIGN_IN_REFUSED"


def test_unknown_name_wrong_password_and_no_access_get_the_same_answer(county, fang):
    county.do("DeactivatePerson", pb.DeactivatePersonRequest(person_id=fang[0].person_id), SECURITY)
    answers = [
        refused(county.sign_in, "nobody", "x"),
        refused(county.sign_in, "wangfang", "wrong"),
        refused(county.sign_in, "wangfang", PASSWORD),
    ]
    assert {(each.reason, each.message, each.category.http) for each in answers} == {
        ("SIGN_IN_REFUSED", "登录名或密码不正确", 401)
    }


def test_a_one_time_password_allows_nothing_but_its_change(county):
    _, first = county.person("liming", roles.SECURITY_ADMIN)
    signed = county.sign_in("liming", first)
    actor = speaks_for(county, signed.access_token)
    assert (signed.must_change_password, actor.roles) == (True, frozenset())
    with pytest.raises(TokenLimited):
        county.do("UnlockPerson", pb.UnlockPersonRequest(person_id="x"), actor)
    with pytest.raises(TokenLimited):
        county.ask("ListUnits", pb.ListUnitsRequest(), actor)
    (item,) = county.ask("ListWork", common.ListWorkRequest(), actor).items
    assert (item.kind, item.rpc) == ("change_password", "ChangePassword")
    assert county.ask("GetMe", pb.GetMeRequest(), actor).must_change_password


def test_after_the_change_the_same_session_gives_full_tokens(county):
    _, first = county.person("liming", roles.SECURITY_ADMIN)
    signed = county.sign_in("liming", first)
    actor = speaks_for(county, signed.access_token)
    change = pb.ChangePasswordRequest(old_password=first, new_password=PASSWORD)
    county.do("ChangePassword", change, actor)
    renewed = renew(county, signed)
    assert not renewed.must_change_password
    assert speaks_for(county, renewed.access_token).roles == {roles.SECURITY_ADMIN}
    assert not county.ask("GetMe", pb.GetMeRequest(), actor).must_change_password
    assert refused(county.sign_in, "liming", first).reason == "SIGN_IN_REFUSED"


def test_a_changed_password_ends_the_other_sessions_only(county, fang):
    elsewhere, here = county.sign_in("wangfang", PASSWORD), county.sign_in("wangfang", PASSWORD)
    actor = speaks_for(county, here.access_token)
    change = pb.ChangePasswordRequest(old_password=PASSWORD, new_password="another one 8")
    county.do("ChangePassword", change, actor)
    assert renew(county, here).access_token
    assert refused(renew, county, elsewhere).reason == "SIGN_IN_ENDED"


@pytest.mark.parametrize(
    ("new", "reason"),
    [
        ("short 7", "PASSWORD_LENGTH"),
        ("onlyletters", "PASSWORD_TOO_SIMPLE"),
        ("11111111111a", "PASSWORD_TOO_SIMPLE"),
        ("my WangFang 7", "PASSWORD_HAS_NAME"),
        (PASSWORD, "PASSWORD_UNCHANGED"),
    ],
)
def test_a_bad_new_password_is_refused(county, fang, new, reason):
    request = pb.ChangePasswordRequest(old_password=PASSWORD, new_password=new)
    found = refused(county.do, "ChangePassword", request, fang[1])
    assert reason in [each.reason for each in found.fields]
    assert county.sign_in("wangfang", PASSWORD)


def test_wrong_old_passwords_count_as_failures(county, fang):
    wrong = pb.ChangePasswordRequest(old_password="wrong", new_password="another one 8")
    for _ in range(5):
        assert refused(county.do, "ChangePassword", wrong, fang[1]).reason == "WRONG_PASSWORD"
        wrong.request_id = ""
    assert refused(county.sign_in, "wangfang", PASSWORD).reason == "SIGN_IN_LOCKED"


def test_a_token_whose_session_has_ended_changes_no_password(county, fang):
    county.do("SignOut", pb.SignOutRequest(), fang[1])
    request = pb.ChangePasswordRequest(old_password=PASSWORD, new_password="another one 8")
    assert refused(county.do, "ChangePassword", request, fang[1]).reason == "SIGN_IN_ENDED"


def test_five_failures_lock_the_account_for_a_quarter_of_an_hour(county, fang):
    assert fail(county, 5) == ["SIGN_IN_REFUSED"] * 5
    found = refused(county.sign_in, "wangfang", PASSWORD, "10.9.9.9")
    assert (found.reason, found.details["minutes"], found.category.http) == ("SIGN_IN_LOCKED", 15, 429)
    county.pass_real_time(minutes=14)
    assert refused(county.sign_in, "wangfang", PASSWORD).details["minutes"] == 1
    county.pass_real_time(minutes=1, seconds=1)
    assert county.sign_in("wangfang", PASSWORD)


def test_an_unknown_name_is_locked_like_a_known_one(county):
    assert fail(county, 6, login="nobody") == ["SIGN_IN_REFUSED"] * 5 + ["SIGN_IN_LOCKED"]


def test_a_success_or_a_quiet_time_starts_the_count_anew(county, fang):
    fail(county, 4)
    county.sign_in("wangfang", PASSWORD)
    assert fail(county, 4)[-1] == "SIGN_IN_REFUSED"
    county.pass_real_time(minutes=16)
    assert fail(county, 4)[-1] == "SIGN_IN_REFUSED"
    assert county.sign_in("wangfang", PASSWORD)


def test_many_failures_from_one_address_lock_the_address_but_nobody_elsewhere(county, fang):
    policy = pb.SetPolicyRequest(policy_name="sign_in")
    policy.values.update({"source_failures": 6})
    county.do("SetPolicy", policy)
    for number in range(6):
        fail(county, 1, login=f"name{number}", source="203.0.113.5")
    assert refused(county.sign_in, "wangfang", PASSWORD, "203.0.113.5").reason == "SIGN_IN_LOCKED"
    assert county.sign_in("wangfang", PASSWORD, "10.0.0.9")


def test_the_security_administrator_lifts_a_lock_and_sees_it(county, fang):
    fail(county, 5)
    person = pb.GetPersonRequest(person_id=fang[0].person_id)
    assert county.ask("GetPerson", person, SECURITY).person.locked
    assert not county.ask("GetPerson", person, SYSTEM).person.locked
    county.do("UnlockPerson", pb.UnlockPersonRequest(person_id=fang[0].person_id), SECURITY)
    assert county.sign_in("wangfang", PASSWORD)


def test_an_unused_session_ends_after_half_an_hour(county, fang):
    signed = county.sign_in("wangfang", PASSWORD)
    county.pass_real_time(minutes=29)
    renew(county, signed)
    county.pass_real_time(minutes=29)
    renew(county, signed)
    county.pass_real_time(minutes=31)
    assert refused(renew, county, signed).reason == "SIGN_IN_ENDED"


def test_a_session_ends_after_twelve_hours_however_much_it_is_used(county, fang):
    signed = county.sign_in("wangfang", PASSWORD)
    for _ in range(28):
        county.pass_real_time(minutes=25)
        renew(county, signed)
    county.pass_real_time(minutes=18)
    last = renew(county, signed)
    assert instant(last.access_expires_at) == instant(signed.sign_in_expires_at)
    county.pass_real_time(minutes=2)
    assert refused(renew, county, signed).reason == "SIGN_IN_ENDED"


def test_a_wrong_secret_renews_nothing(county, fang):
    signed = county.sign_in("wangfang", PASSWORD)
    signed.renewal_secret += "x"
    assert refused(renew, county, signed).reason == "SIGN_IN_ENDED"


def test_a_new_token_carries_the_roles_of_now(county, fang):
    signed = county.sign_in("wangfang", PASSWORD)
    values = pb.PersonInput(login_name="wangfang", name="王芳", roles=[roles.COMMITTEE_DIRECTOR])
    request = pb.UpdatePersonRequest(person_id=fang[0].person_id, person=values)
    county.do("UpdatePerson", request, SECURITY)
    assert speaks_for(county, renew(county, signed).access_token).roles == {roles.COMMITTEE_DIRECTOR}


def test_signing_out_ends_the_session_and_may_be_repeated(county, fang):
    signed = county.sign_in("wangfang", PASSWORD)
    actor = speaks_for(county, signed.access_token)
    county.do("SignOut", pb.SignOutRequest(), actor)
    county.do("SignOut", pb.SignOutRequest(), actor)
    assert refused(renew, county, signed).reason == "SIGN_IN_ENDED"


def test_nobody_ends_the_session_of_another(county, fang):
    signed = county.sign_in("wangfang", PASSWORD)
    county.do("SignOut", pb.SignOutRequest(sign_in_id=signed.sign_in_id), SECURITY)
    assert renew(county, signed)


def test_reset_and_deactivation_end_every_session(county, fang):
    first = county.sign_in("wangfang", PASSWORD)
    reset = pb.ResetPasswordRequest(person_id=fang[0].person_id)
    one_time = county.do("ResetPassword", reset, SECURITY).one_time_password
    assert refused(renew, county, first).reason == "SIGN_IN_ENDED"
    second = county.sign_in("wangfang", one_time)
    assert second.must_change_password
    county.do("DeactivatePerson", pb.DeactivatePersonRequest(person_id=fang[0].person_id), SECURITY)
    assert refused(renew, county, second).reason == "SIGN_IN_ENDED"


def test_a_person_sees_the_own_open_sessions_with_their_origin(county, fang):
    county.pass_real_time(minutes=1)
    county.sign_in("wangfang", PASSWORD, source="10.1.1.1")
    listed = county.ask("ListSignIns", pb.ListSignInsRequest(), fang[1]).sign_ins
    assert [each.source for each in listed] == ["10.1.1.1", "10.0.0.9"]
    county.pass_real_time(minutes=31)
    assert county.ask("ListSignIns", pb.ListSignInsRequest(), fang[1]).total == 0


def test_sign_ins_and_refused_sign_ins_are_audited_with_person_and_address(county, fang):
    county.sign_in("wangfang", PASSWORD, source="10.1.1.1")
    fail(county, 1, source="203.0.113.5")
    signed, failed = county.rows("audit", action="SignIn")[-2:]
    assert (signed["outcome"], signed["actor"]["id"], signed["source"]) == (
        "accepted",
        fang[0].person_id,
        "10.1.1.1",
    )
    assert (failed["outcome"], failed["reason"], failed["actor"]["id"], failed["source"]) == (
        "refused",
        "SIGN_IN_REFUSED",
        "",
        "203.0.113.5",
    )
    assert f"person/{fang[0].person_id}" in failed["subjects"]


def test_sign_ins_and_refused_sign_ins_name_the_device(county, fang):
    county.sign_in("wangfang", PASSWORD)
    fail(county, 1)
    for row in county.rows("audit", action="SignIn")[-2:]:
        assert "device/test" in row["subjects"]


def test_no_password_and_no_secret_stands_anywhere(county, fang):
    signed = county.sign_in("wangfang", PASSWORD)
    refused(county.sign_in, "wangfang", "a telling mistake")
    renew(county, signed)
    names = county.world.runtime.db.list_collection_names()
    everything = str([county.rows(name) for name in names])
    for secret in (PASSWORD, signed.renewal_secret, signed.access_token, "a telling mistake"):
        assert secret not in everything


def test_failures_at_the_same_moment_are_all_counted(county, fang):
    barrier, answers = threading.Barrier(4), []

    def guess():
        barrier.wait()
        answers.append(refused(county.sign_in, "wangfang", "wrong").reason)

    threads = [threading.Thread(target=guess) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert answers == ["SIGN_IN_REFUSED"] * 4
    assert fail(county, 2) == ["SIGN_IN_REFUSED", "SIGN_IN_LOCKED"]


def test_the_gauges_tell_of_accounts_sessions_and_locks(county, fang):
    county.person("liming")
    fail(county, 5, login="liming")
    gauges = county.world.runtime.gauges()
    assert gauges["cppcc_accounts"] == {"active": 2.0}
    assert gauges["cppcc_sign_in_sessions"] == {"open": 1.0}
    assert gauges["cppcc_sign_in_locks"] == {"held": 1.0}
