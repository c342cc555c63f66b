"""One measure for all: what resembles what, and why."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.similarity import words
from shared.similarity.measure import (
    KEPT_TERMS,
    KEY_TERMS,
    Indexed,
    bag,
    compare,
    coverage,
    indexed_bag,
    keys,
    probes,
    vector,
    vectors,
    weigher,
    with_terms,
)

ROAD = ("农村公路养护", "村道破损无人修补，养护经费每公里不足三千元，路长制没有落到村组。")
ROAD_TWIN = ("加强农村公路管护", "村道坑洼破损，修补不及时；养护经费不足；路长制尚未落到村组。")
SCHOOL = ("学前教育师资", "幼儿园教师缺编，城乡师资差距大，教师流动性高。")


def no_prior(word: str) -> float:
    return 0.0


PLAIN = weigher({}, 0, no_prior)


def text(title: str, body: str = ""):
    return bag(words.words(title), words.words(body))


def score(one, other, weigh=PLAIN) -> float:
    return compare(vectors(one, weigh), vectors(other, weigh), weigh).score


def test_a_text_resembles_itself_fully_and_a_stranger_not_at_all():
    assert score(text(*ROAD), text(*ROAD)) == pytest.approx(1.0)
    assert score(text(*ROAD), text("博物馆夜间开放", "延长开放时间。")) == 0.0


def test_a_twin_resembles_more_than_a_relative_and_says_by_which_words():
    weigh = weigher({}, 0, words.prior)
    twin = compare(vectors(text(*ROAD), weigh), vectors(text(*ROAD_TWIN), weigh), weigh)
    assert twin.score > 0.4 > score(text(*ROAD), text(*SCHOOL), weigh)
    assert {"养护", "农村"} & set(twin.terms)


def test_the_measure_is_symmetric_also_when_one_side_has_no_text():
    assert score(text(*ROAD), text(*ROAD_TWIN)) == score(text(*ROAD_TWIN), text(*ROAD))
    assert score(text(ROAD[0]), text(*ROAD)) == score(text(*ROAD), text(ROAD[0]))


def test_a_rare_word_in_common_counts_more_than_a_frequent_one():
    weigh = weigher({"common": 900, "rare": 1}, 1000, no_prior)
    base = bag(["common", "rare"], [])
    assert score(base, bag(["rare", "x"], []), weigh) > score(base, bag(["common", "x"], []), weigh)


def test_before_anything_is_counted_the_language_speaks_for_a_words_weight():
    weigh = weigher({}, 0, words.prior)
    assert weigh("养护") > weigh("中国")


@given(st.lists(st.sampled_from("abcdefgh"), min_size=1, max_size=8), st.lists(st.sampled_from("abcdefgh")))
def test_scores_lie_between_nothing_and_everything(one, other):
    assert 0.0 <= score(bag(one, other), bag(other, one)) <= 1.0


def test_what_is_stored_compares_like_what_was_written():
    written = text(*ROAD)
    stored = with_terms(Indexed("h"), written, PLAIN)
    assert score(written, indexed_bag(stored)) == pytest.approx(1.0)


def test_what_is_stored_is_bounded_and_found_by_its_title():
    long = bag(["title"], [f"word{n}" for n in range(500)])
    stored = with_terms(Indexed("h"), long, PLAIN)
    assert (len(stored.terms), len(stored.keys)) == (KEPT_TERMS, KEY_TERMS)
    assert stored.keys[0] == "title"
    assert stored.terms[0] == "title"


def test_neighbours_are_sought_by_few_rare_words_but_always_by_one():
    documents = {"a": 5000, "b": 10, "c": 10}
    weigh = weigher(documents, 10000, no_prior)
    text_of = bag([], ["a", "b", "c"])
    assert probes(text_of, documents, weigh, budget=100, most=12) == ["b", "c"]
    assert probes(bag([], ["a"]), documents, weigh, budget=100, most=12) == ["a"]
    assert len(keys(text_of, weigh)) == 3


def test_coverage_tells_how_much_of_a_text_a_vocabulary_is_about():
    weights = vector({"road": 1, "school": 1}, PLAIN)
    assert coverage(weights, {"road"}) == pytest.approx(0.5)
    assert coverage(weights, {"road", "school", "x"}) == 1.0
    assert coverage({}, {"road"}) == 0.0
