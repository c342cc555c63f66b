"""Passwords: hashes, one-time passwords, and what a password must be.

A person's own password gets the full cost of Argon2id.  A one-time password is random, so guessing it is
hopeless at any cost per try, and a list of hundreds can be imported at once; checking one burns the full cost
all the same, so that the time of an answer tells nobody which accounts wait for their first sign-in.
"""

from __future__ import annotations

import secrets
import threading

from argon2 import PasswordHasher
from argon2.exceptions import VerificationError

from services.directory.domain.problems import Problems

# The second parameter set that OWASP recommends for Argon2id: 19 MiB, two passes, one lane.
_FULL = PasswordHasher(time_cost=2, memory_cost=19 * 1024, parallelism=1)
_QUICK = PasswordHasher(time_cost=1, memory_cost=1024, parallelism=1)
# A crowd signing in at once must not take the machine's memory.
_AT_ONCE = threading.BoundedSemaphore(4)

# No letter or digit that can be read as another one: 31 signs, 12 of them are 59 bits.
ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789"
GROUPS, GROUP_SIZE = 3, 4
PASSWORD_MAX = 200


def one_time() -> str:
    """A new random password that can be read out on the telephone: ``k3mf-92qp-xw7d``."""
    return "-".join("".join(secrets.choice(ALPHABET) for _ in range(GROUP_SIZE)) for _ in range(GROUPS))


def hashed(password: str) -> str:
    """The hash of a password that a person chose."""
    with _AT_ONCE:
        return _FULL.hash(password)


def hashed_one_time(password: str) -> str:
    """The hash of a random password."""
    return _QUICK.hash(password)


def matches(password: str, password_hash: str) -> bool:
    """Whether the password belongs to the hash; an empty hash (nobody) takes as long and fits nothing."""
    with _AT_ONCE:
        fits = _verified(password, password_hash or _NOBODY)
        if password_hash and _FULL.check_needs_rehash(password_hash):
            _verified(password, _NOBODY)
    return fits and bool(password_hash)


def check_new(problems: Problems, new: str, old: str, own_words: tuple[str, ...], shortest: int) -> None:
    """Note what is wrong with a new password; ``own_words`` (login name, phone) must not be part of it."""
    if not shortest <= len(new) <= PASSWORD_MAX:
        problems.add("new_password", "PASSWORD_LENGTH", f"密码须有{shortest}至{PASSWORD_MAX}个字符")
    if len({_kind(sign) for sign in new}) < 2 or len(set(new)) < 5:
        problems.add(
            "new_password", "PASSWORD_TOO_SIMPLE", "密码须含字母、数字、符号中的至少两类，且不能重复单调"
        )
    if any(word and word.casefold() in new.casefold() for word in own_words):
        problems.add("new_password", "PASSWORD_HAS_NAME", "密码不能包含登录名或电话号码")
    if new == old:
        problems.add("new_password", "PASSWORD_UNCHANGED", "新密码不能与原密码相同")


def _kind(sign: str) -> str:
    if sign.isdigit():
        return "digit"
    return "letter" if sign.isalpha() else "other"


def _verified(password: str, password_hash: str) -> bool:
    try:
        return _FULL.verify(password_hash, password)
    except VerificationError:
        return False


_NOBODY = _FULL.hash(secrets.token_hex())
