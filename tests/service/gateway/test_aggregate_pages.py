"""The province's table as staff see it: figures, what stands behind them, finding, suggestions."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

import httpx
import pytest

from kit import mongo
from kit.testing import real
from services.federation.domain.aggregate_held import Told
from services.federation.domain.peers import Peer
from services.federation.store import aggregate_held as held
from services.gateway.routes.app import create_app
from tests.builders.directory import PASSWORD
from tests.builders.http_server import serving
from tests.builders.town import Town, town
from tests.unit.federation.facts import answered, fact


@pytest.fixture(scope="module")
def place(tmp_path_factory) -> Iterator[tuple[Town, str]]:
    """A city with two counties, each of which told two proposals; one is silent since."""
    with real.instance(tmp_path_factory.mktemp("city"), with_broker=False) as config:
        client = mongo.connect(config.mongodb_uri)
        with town(config, client, "directory", "federation") as (found, targets):
            runtime = found.worlds["federation"].runtime
            for origin, silent in (("east", timedelta()), ("west", timedelta(days=9))):
                runtime.act("test", lambda ctx, o=origin, s=silent: _county(ctx, o, s))
            runtime.fire_due_timers()
            with serving(create_app(targets)) as url:
                yield found, url
        client.close()


def _county(ctx, origin: str, silent: timedelta) -> None:
    ctx.save(
        Peer(
            origin,
            f"{origin}县政协",
            "county",
            "lower",
            state="active",
            joined_at=ctx.now - timedelta(days=30),
        )
    )
    told = Told(origin, f"{origin}/test/1", "ab" * 32, 1, ctx.now - silent)
    held.take(ctx, told, [answered("p1"), fact("p2", title="关于<b>农村</b>公路的提案", is_key=True)])
    held.note_heard(ctx, told)


@pytest.fixture(scope="module")
def clerk(place) -> Iterator[httpx.Client]:
    with signed_in(place[1], "周敏") as http:
        yield http


@contextmanager
def signed_in(url: str, login: str) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=url, trust_env=False, timeout=20, follow_redirects=True) as http:
        body = {"loginName": login, "password": PASSWORD, "client": "web"}
        http.cookies.set("session", http.post("/api/v1/session", json=body).json()["session"])
        yield http


def test_the_table_has_a_row_for_each_county_a_sum_and_links_to_what_is_behind(clerk):
    page = clerk.get("/aggregate")
    assert page.status_code == 200, page.text
    assert "east县政协" in page.text and "合计" in page.text
    assert "数据滞后" not in page.text and "失去联系" in page.text and "在线" in page.text
    assert "/aggregate/facts?figure=filed&amp;origin=east&amp;year=2027" in page.text
    assert "正在办理落实" in page.text


def test_behind_a_number_stand_proposals_with_their_signed_documents(clerk):
    page = clerk.get("/aggregate/facts", params={"figure": "key", "origin": "east", "year": "2027"})
    assert "重点" in page.text and "1 件" in page.text
    assert "abababababab" in page.text
    assert "&lt;b&gt;农村&lt;/b&gt;" in page.text


def test_a_number_that_is_none_is_refused_in_words(clerk):
    page = clerk.get("/aggregate/facts", params={"figure": "nonsense"})
    assert page.status_code == 400
    assert "没有“nonsense”这项统计" in page.text


def test_proposals_of_all_counties_are_found_by_words(clerk):
    page = clerk.get("/aggregate/search", params={"query": "公路", "year": "2027"})
    assert "4 件" in page.text
    assert clerk.get("/aggregate/search", params={"query": "博物馆"}).text.count("没有符合条件的提案") == 1


def test_proposals_of_two_counties_that_are_alike_are_shown_together(clerk):
    page = clerk.get("/aggregate/suggestions")
    assert "疑似重复" in page.text and "相似度" in page.text


def test_the_table_is_for_staff_and_not_for_members(place):
    with signed_in(place[1], "李明") as http:
        assert http.get("/aggregate").status_code == 403
        assert "下级汇总" not in http.get("/work").text


def test_the_same_table_is_read_by_programs(clerk):
    answer = clerk.get("/api/v1/aggregate", params={"year": 2027})
    assert [row["figures"]["filed"] for row in answer.json()["origins"]] == [2, 2]
    assert answer.json()["total"]["replied"] == 2
