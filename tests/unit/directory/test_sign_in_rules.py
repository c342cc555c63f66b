"""Counted failures, locks and the end of sign-in sessions."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from services.directory.domain import sign_in
from services.directory.domain.sign_in import Limits, SignIn, SignInEnded, SignInLocked
from shared.policy import DEFAULTS

NOW = datetime(2027, 1, 17, 9, tzinfo=UTC)
LIMITS = Limits.of(DEFAULTS["sign_in"])


def failures(times, start=None, now=NOW):
    counted = start
    for _ in range(times):
        counted = sign_in.failed(counted, "person:p1", LIMITS.account_failures, LIMITS.lock, now)
    return counted


def test_four_failures_lock_nothing_and_the_fifth_does():
    assert not sign_in.locked(failures(4), NOW)
    assert sign_in.locked(failures(5), NOW)


def test_a_lock_lasts_a_quarter_of_an_hour():
    locked = failures(5)
    assert sign_in.locked(locked, NOW + timedelta(minutes=15, milliseconds=-1))
    assert not sign_in.locked(locked, NOW + timedelta(minutes=15))


def test_after_the_lock_the_count_begins_anew():
    assert failures(1, failures(5), NOW + timedelta(minutes=15)).failures == 1


def test_failures_far_apart_do_not_add_up():
    assert failures(1, failures(4), NOW + timedelta(minutes=20)).failures == 1


def test_the_waiting_time_is_told_in_whole_minutes():
    with pytest.raises(SignInLocked) as refused:
        sign_in.check_unlocked(failures(5), NOW + timedelta(minutes=3, seconds=30))
    assert refused.value.message == "登录失败次数过多，请12分钟后再试"


def session(secret="s"):
    return SignIn("i", "p1", sign_in.secret_hash(secret), "", "", NOW, NOW, NOW + LIMITS.longest)


def test_a_session_holds_while_it_is_used():
    assert sign_in.check_open(session(), "s", LIMITS.idle, NOW + timedelta(minutes=29))


@pytest.mark.parametrize(
    ("found", "secret", "later"),
    [
        (None, "s", timedelta()),
        (session(), "t", timedelta()),
        (session(), "s", timedelta(minutes=30)),
        (session(), "s", timedelta(hours=12)),
    ],
)
def test_a_session_ends(found, secret, later):
    with pytest.raises(SignInEnded):
        sign_in.check_open(found, secret, LIMITS.idle, NOW + later)


def test_only_the_hash_of_a_secret_is_kept():
    secret, kept = sign_in.new_secret()
    assert secret not in kept
    assert kept == sign_in.secret_hash(secret)
