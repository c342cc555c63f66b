"""Words of reply classes mean the same everywhere; a letter means what somebody says it means."""

from __future__ import annotations

import pytest

from single.importing import classes
from single.importing.cells import CellLeftOut


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("采纳落实", "resolved"),
        ("已解决", "resolved"),
        ("列入计划", "planned"),
        ("in_progress", "in_progress"),
        ("A类（已解决）", "resolved"),
        ("列入计划（B类）", "planned"),
        ("", ""),
        (None, ""),
    ],
)
def test_words_need_no_scheme(written, meant):
    assert classes.reader({})(written) == meant


@pytest.mark.parametrize("written", ["B", "Ｂ", "B类", "b"])
def test_a_letter_without_a_meaning_is_left_out(written):
    with pytest.raises(CellLeftOut) as caught:
        classes.reader({})(written)
    assert caught.value.reason == "CLASS_LETTER_UNKNOWN"


def test_the_same_letter_means_different_things_in_two_schemes():
    assert classes.reader(classes.scheme("abc"))("B类") == "planned"
    assert classes.reader(classes.scheme("abcd"))("B类") == "in_progress"


def test_an_office_may_say_what_its_letters_meant():
    read = classes.reader(classes.scheme("A=采纳落实,B=deferred"))
    assert [read(each) for each in ("A", "b类")] == ["resolved", "deferred"]
    with pytest.raises(CellLeftOut):
        read("C")


@pytest.mark.parametrize("given", ["abcde", "A=也许", "=采纳落实", "A"])
def test_a_scheme_that_says_nothing_is_refused(given):
    with pytest.raises(classes.SchemeNotReadable):
        classes.scheme(given)


def test_an_instance_that_prints_letters_knows_its_own():
    meanings = classes.own_labels({"class_labels": {"resolved": "A", "planned": "C"}})
    assert classes.reader(meanings)("C类") == "planned"


def test_words_that_nobody_knows_are_left_out():
    with pytest.raises(CellLeftOut) as caught:
        classes.reader({})("研究中")
    assert caught.value.reason == "CLASS_UNKNOWN"
