"""Which person a row of a list means."""

from __future__ import annotations

from services.directory.domain.matching import Hint, People, repeated
from services.directory.domain.people import Person, login_key
from services.directory.domain.problems import Problems
from services.directory.domain.register import Member


def person(login, name, phone=""):
    return Person(f"id-{login}", login, login_key(login), name, phone=phone)


def seat(of, sector):
    return Member(f"seat-{of.id}", of.id, of.name, 10, sector_id=sector)


def match(hint, persons=(), seats=()):
    problems = Problems()
    found = People(persons, seats, [hint]).match(hint, problems)
    return found, [each.reason for each in problems.found]


FANG = person("wangfang", "王芳", "13900000001")


def test_a_login_name_means_its_owner():
    assert match(Hint("王芳", "WangFang"), [FANG]) == (FANG, [])


def test_a_login_name_of_somebody_else_is_refused():
    assert match(Hint("李明", "wangfang"), [FANG])[1] == ["LOGIN_NAME_TAKEN"]


def test_a_second_login_name_for_one_person_is_refused():
    assert match(Hint("王芳", "wf2", "13900000001"), [FANG])[1] == ["LOGIN_NAME_DIFFERS"]


def test_a_new_login_name_means_a_new_person_even_of_the_same_name():
    assert match(Hint("王芳", "wangfang2"), [FANG]) == (None, [])


def test_name_and_telephone_mean_one_person():
    assert match(Hint("王芳", phone="13900000001"), [FANG]) == (FANG, [])


def test_a_shared_telephone_means_two_persons():
    assert match(Hint("李明", phone="13900000001"), [FANG]) == (None, [])


def test_without_more_the_seat_in_the_same_sector_is_meant():
    assert match(Hint("王芳", sector_id="edu"), [FANG], [seat(FANG, "edu")]) == (FANG, [])


def test_two_of_one_name_in_one_sector_must_be_told_apart():
    other = person("wangfang2", "王芳")
    seats = [seat(FANG, "edu"), seat(other, "edu")]
    assert match(Hint("王芳", sector_id="edu"), [FANG, other], seats)[1] == ["AMBIGUOUS_PERSON"]


def test_a_known_name_without_any_sign_is_asked_about():
    assert match(Hint("王芳", sector_id="farm"), [FANG])[1] == ["MAYBE_KNOWN"]


def test_a_known_seat_with_another_telephone_is_asked_about():
    hint = Hint("王芳", phone="13911111111", sector_id="edu")
    assert match(hint, [FANG], [seat(FANG, "edu")])[1] == ["MAYBE_KNOWN"]


def test_a_known_name_with_another_telephone_elsewhere_is_somebody_new():
    assert match(Hint("王芳", phone="13911111111", sector_id="farm"), [FANG]) == (None, [])


def test_a_telephone_is_added_to_a_known_seat_that_had_none():
    silent = person("wangfang", "王芳")
    hint = Hint("王芳", phone="13911111111", sector_id="edu")
    assert match(hint, [silent], [seat(silent, "edu")]) == (silent, [])


def test_same_named_people_get_login_names_of_their_own():
    hints = [Hint("王芳", sector_id="a"), Hint("王芳", sector_id="b"), Hint("李明", phone="13900000002")]
    people = People([], [], hints)
    assert [people.free_login(hint) for hint in hints] == ["王芳", "王芳-2", "13900000002"]


def test_a_login_name_given_in_another_row_is_not_handed_out():
    hints = [Hint("王芳", sector_id="a"), Hint("王芳", login_name="王芳", sector_id="b")]
    people = People([], [], hints)
    assert people.free_login(hints[0]) == "王芳-2"


def test_rows_that_mean_the_same_person_are_found():
    rows = [Hint("王芳", sector_id="a"), Hint("王芳", sector_id="b"), Hint("王芳", sector_id="a")]
    assert repeated(rows) == {2}
