"""What passwords are and how they are kept."""

from __future__ import annotations

from services.directory.domain import passwords
from services.directory.domain.problems import Problems


def test_one_time_passwords_can_be_read_out_and_differ():
    first, second = passwords.one_time(), passwords.one_time()
    assert first != second
    assert [len(part) for part in first.split("-")] == [4, 4, 4]
    assert not set(first) & set("0o1il")


def test_a_password_fits_its_own_hash_only():
    for make in (passwords.hashed, passwords.hashed_one_time):
        kept = make("secret 7")
        assert kept.startswith("$argon2id$")
        assert passwords.matches("secret 7", kept)
        assert not passwords.matches("secret 8", kept)


def test_the_same_password_is_kept_differently_each_time():
    assert passwords.hashed_one_time("a") != passwords.hashed_one_time("a")


def test_nobodys_password_fits_nothing():
    assert not passwords.matches("", "")


def test_a_good_password_has_no_problem():
    problems = Problems()
    passwords.check_new(problems, "rice and tea 9", "old", ("wangfang", ""), 10)
    assert problems.found == []


def test_chinese_counts_as_letters():
    problems = Problems()
    passwords.check_new(problems, "青山绿水长流不息2027", "old", ("王芳",), 10)
    assert problems.found == []
