"""Units suggested from past cases and duties."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from services.intake.domain import assigning
from services.intake.domain.assigning import Case
from services.intake.domain.similarity import Profile
from shared.similarity import words
from shared.similarity.measure import vector


@dataclass(frozen=True)
class Unit:
    id: str
    name: str
    short_name: str = ""
    duties: tuple[str, ...] = ()


ROAD = Unit("u-road", "青禾县交通运输局", duties=("公路养护", "公交"))
CITY = Unit("u-city", "青禾县城市管理局", duties=("停车", "环卫"))
EDU = Unit("u-edu", "青禾县教育局")


def weighed(text: str) -> dict[str, float]:
    counts = {word: 1 for word in words.words(text)}
    return vector(counts, lambda word: 1.0)


def case(case_id: str, covers: float, leads=(), assists=()) -> Case:
    return Case(
        Profile(case_id, "history", case_id, "", 2026, lead_units=leads, assist_units=assists), covers
    )


def best(text: str, cases=(), units=(ROAD, CITY, EDU)) -> list[str]:
    return [vote.unit_id for vote in assigning.suggest(weighed(text), cases, units, words.words, 5)]


def test_duties_alone_suggest_a_unit_with_its_reason():
    (vote,) = assigning.suggest(weighed("增设公共停车泊位"), (), (ROAD, CITY, EDU), words.words, 5)
    assert (vote.unit_id, vote.duties, vote.cases) == ("u-city", ("停车",), ())


def test_a_units_name_speaks_for_its_field_but_not_its_form():
    assert best("均衡配置教育资源") == ["u-edu"]
    assert best("成立管理委员会") == []


def test_past_cases_outvote_duties():
    past = [case("c1", 0.9, leads=("青禾县教育局",)), case("c2", 0.8, leads=("青禾县教育局",))]
    assert best("校园周边停车", past)[0] == "u-edu"


def test_a_lead_counts_more_than_an_assist_and_a_near_case_more_than_a_far_one():
    past = [case("near", 0.9, leads=("u-road",), assists=("u-city",)), case("far", 0.3, leads=("u-edu",))]
    assert best("没有职责相符的事", past) == ["u-road", "u-city", "u-edu"]


def test_a_unit_of_an_earlier_name_or_another_place_is_known_by_its_kind():
    assert best("无关文字", [case("c", 0.9, leads=("某某市教育局",))]) == ["u-edu"]


def test_scores_are_shares():
    votes = assigning.suggest(
        weighed("公路养护和停车"), [case("c", 0.5, leads=("u-edu",))], (ROAD, CITY, EDU), words.words, 5
    )
    assert sum(vote.score for vote in votes) == pytest.approx(1.0, abs=0.01)
