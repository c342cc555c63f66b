"""Catalogue and clues."""

from __future__ import annotations

import pytest

from kit.core.errors import Invalid, Precondition
from services.intake.domain import calling
from services.intake.domain.calling import Catalogue, Clue, Topic
from tests.unit.intake.samples import NOW, counter


def catalogue(**more) -> Catalogue:
    return Catalogue("c-1", "s2027", "征集通知", "请各位委员踊跃提案。", "draft", **more)


def clue(**more) -> Clue:
    values = {"focus_area": "livelihood", "source": "member", "person_id": "p-1", **more}
    return Clue(
        "cl-1", "s2027", "路灯不亮", "南街路灯半年不亮。", state="received", received_at=NOW, **values
    )


def fields_of(call, *args) -> set[str]:
    with pytest.raises(Invalid) as refused:
        call(*args)
    return {p.field for p in refused.value.fields}


def test_topics_keep_their_ids_and_new_ones_get_one():
    first = calling.enter(catalogue(), "题", "文", (Topic("", "路", "", "livelihood"),), counter("t"))
    again = calling.enter(
        first,
        "题",
        "文",
        (Topic("t-1", "公路", "", "strategy"), Topic("", "学校", "", "livelihood")),
        counter("n"),
    )
    assert [topic.id for topic in again.topics] == ["t-1", "n-1"]


def test_a_topic_has_a_title_and_one_of_the_three_focus_areas():
    wrong = (Topic("foreign", "", "", "everything"),)
    assert fields_of(calling.enter, catalogue(), "", "文", wrong, counter()) == {
        "catalogue.title",
        "catalogue.topics[0].topic_id",
        "catalogue.topics[0].title",
        "catalogue.topics[0].focus_area",
    }


def test_a_call_says_something_before_it_goes_out_and_is_not_changed_after():
    with pytest.raises(Invalid):
        calling.publish(catalogue(), NOW)
    out = calling.publish(catalogue(topics=(Topic("t-1", "路", "", "livelihood"),)), NOW)
    assert (out.state, out.published_at) == ("published", NOW)
    with pytest.raises(Precondition):
        calling.enter(out, "题", "文", (), counter())


def test_a_clue_is_short_and_has_a_giver_who_can_be_asked():
    calling.check_clue(clue(), {})
    assert fields_of(calling.check_clue, clue(person_id="", source="public"), {}) == {"contact"}
    assert fields_of(calling.check_clue, clue(person_id="", contact="李 139"), {}) == {"source"}
    long = Clue("x", "s", "", "长" * 301, "x", "rumour", "received", NOW, person_id="p")
    assert fields_of(calling.check_clue, long, {}) == {"title", "text", "focus_area", "source"}


def test_an_adopted_clue_becomes_a_topic_that_names_its_source():
    assert calling.decide(clue(), "adopted", "").state == "adopted"
    joined = calling.adopt_into(catalogue(), clue(), counter("t"))
    assert (joined.topics[0].clue_id, joined.topics[0].source) == ("cl-1", "政协委员")


def test_a_kept_clue_may_be_adopted_later_but_not_one_set_aside():
    kept = calling.decide(clue(), "kept", "")
    assert calling.decide(kept, "adopted", "").state == "adopted"
    with pytest.raises(Precondition):
        calling.decide(calling.decide(clue(), "set_aside", ""), "adopted", "")
    assert fields_of(calling.decide, clue(), "eaten", "") == {"decision"}
