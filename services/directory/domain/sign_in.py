"""Sign-in sessions, counted failures and locks.  All times here are real time, not business time."""

from __future__ import annotations

import hashlib
import hmac
import math
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from kit.core.errors import Exhausted, Invalid, Unauthenticated

FIRST_STEPS = frozenset(f"directory.{name}" for name in ("ChangePassword", "GetMe", "SignOut", "ListWork"))
"""What somebody with a one-time password may do."""


class SignInRefused(Unauthenticated):
    """Unknown name, wrong password or no access: which of them is not said."""

    reason = "SIGN_IN_REFUSED"
    text = "登录名或密码不正确"


class SignInLocked(Exhausted):
    """Too many failures for the account or from the address."""

    reason = "SIGN_IN_LOCKED"
    text = "登录失败次数过多，请{minutes}分钟后再试"


class SignInEnded(Unauthenticated):
    """The sign-in session does not exist (any more)."""

    reason = "SIGN_IN_ENDED"
    text = "登录已失效，请重新登录"


class WrongPassword(Invalid):
    """The password until now is not this one."""

    reason = "WRONG_PASSWORD"
    text = "原密码不正确"


@dataclass(frozen=True)
class Limits:
    """The ``sign_in`` policy."""

    account_failures: int
    source_failures: int
    lock: timedelta
    idle: timedelta
    longest: timedelta
    password_min: int

    @classmethod
    def of(cls, values: Mapping[str, Any]) -> Limits:
        """From the policy's values."""
        return cls(
            account_failures=values["account_failures"],
            source_failures=values["source_failures"],
            lock=timedelta(minutes=values["lock_minutes"]),
            idle=timedelta(minutes=values["idle_minutes"]),
            longest=timedelta(hours=values["session_hours"]),
            password_min=values["password_min"],
        )


@dataclass(frozen=True)
class Attempts:
    """Failures in a row of one account, unknown name or network address."""

    id: str
    last_at: datetime
    expires_at: datetime
    failures: int = 0
    locked_until: datetime | None = None
    version: int = 0


@dataclass(frozen=True)
class SignIn:
    """An open sign-in session; the secret itself is known to the person's program alone."""

    id: str
    person_id: str
    secret_hash: str
    client: str
    source: str
    started_at: datetime
    last_used_at: datetime
    expires_at: datetime
    version: int = 0


def failed(attempts: Attempts | None, key: str, most: int, lock: timedelta, now: datetime) -> Attempts:
    """The count after one more failure; the ``most``-th one locks.  A quiet time of ``lock`` forgets."""
    known = attempts if attempts and now - attempts.last_at < lock else None
    counted = (
        replace(known, last_at=now)
        if known
        else Attempts(key, now, now, version=attempts.version if attempts else 0)
    )
    failures = counted.failures + 1
    locked_until = now + lock if failures >= most else None
    return replace(counted, failures=failures, locked_until=locked_until, expires_at=now + lock)


def check_unlocked(attempts: Attempts | None, now: datetime) -> None:
    """Raises ``SignInLocked``."""
    if locked(attempts, now):
        left = (attempts.locked_until - now).total_seconds()  # type: ignore[union-attr, operator]
        raise SignInLocked(minutes=max(1, math.ceil(left / 60)))


def locked(attempts: Attempts | None, now: datetime) -> bool:
    """Whether no password is looked at now."""
    return bool(attempts and attempts.locked_until and attempts.locked_until > now)


def new_secret() -> tuple[str, str]:
    """A renewal secret and the hash that is stored of it (256 random bits need no slow hash)."""
    secret = secrets.token_urlsafe(32)
    return secret, secret_hash(secret)


def secret_hash(secret: str) -> str:
    """What is stored of a renewal secret."""
    return hashlib.sha256(secret.encode()).hexdigest()


def check_open(sign_in: SignIn | None, secret: str, idle: timedelta, now: datetime) -> SignIn:
    """The session, if it still holds and the secret is its own; raises ``SignInEnded``."""
    if sign_in is None or not hmac.compare_digest(sign_in.secret_hash, secret_hash(secret)):
        raise SignInEnded()
    if not holds(sign_in, idle, now):
        raise SignInEnded()
    return sign_in


def holds(sign_in: SignIn, idle: timedelta, now: datetime) -> bool:
    """Neither unused for too long nor at its end."""
    return now < sign_in.expires_at and now < sign_in.last_used_at + idle
