"""What comes from other instances, as people here see it."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote

import httpx
import pytest

from kit import mongo
from kit.testing import real
from services.gateway.routes.app import create_app
from tests.builders import across
from tests.builders.directory import PASSWORD
from tests.builders.http_server import serving
from tests.builders.town import Town, town

SERVICES = ("directory", "intake", "assignment", "federation")


@pytest.fixture(scope="module")
def place(tmp_path_factory) -> Iterator[tuple[Town, str]]:
    """A county with a case from the city and a matter from below."""
    with real.instance(tmp_path_factory.mktemp("across"), with_broker=False) as config:
        client = mongo.connect(config.mongodb_uri)
        with town(config, client, *SERVICES) as (found, targets), serving(create_app(targets)) as url:
            across.delegated(found)
            across.transferred(found)
            yield found, url
        client.close()


@pytest.fixture
def person(place) -> Iterator:
    opened = []

    def sign_in(login: str) -> httpx.Client:
        opened.append(httpx.Client(base_url=place[1], trust_env=False, timeout=20, follow_redirects=True))
        body = {"loginName": login, "password": PASSWORD, "client": "web"}
        answer = opened[-1].post("/api/v1/session", json=body)
        opened[-1].cookies.set("session", answer.json()["session"])
        return opened[-1]

    yield sign_in
    for each in opened:
        each.close()


def shows(page: httpx.Response, *texts: str) -> bool:
    assert page.status_code == 200, page.text
    assert [text for text in texts if text not in page.text] == []
    return True


# --- a case from above ---


def test_a_case_from_above_is_shown_with_its_text_and_where_it_comes_from(person):
    page = person("何涛").get(f"/proposals/{quote(across.CASE)}")
    assert shows(page, "关于改善城乡客运的提案", "末班车过早", "运营单位亏损", "2. 对线路给予补贴。")
    assert shows(page, "云江市政协交来办理", "主办", "青禾县人民政府", "云江市政府办公室 0722-1234567")
    assert shows(page, "向上级提出异议的期限", "上级要求的答复期限", "赵启", "孙宁")


def test_a_file_that_is_still_on_its_way_says_so_on_a_page_and_comes_later(person, place):
    clerk = person("何涛")
    page = clerk.get(f"/proposals/{quote(across.CASE)}")
    link = "/files/assignment/" + "a" * 32
    assert shows(page, f'<a href="{link}">线路图.pdf</a>', "3 KB")
    waiting = clerk.get(link)
    assert (waiting.status_code, waiting.headers["content-type"]) == (404, "text/html; charset=utf-8")
    assert "文件正在传送" in waiting.text
    assert "文件正在从对方平台传送，请稍后再试" in waiting.text
    across.hand_over(place[0], "assignment", "a" * 32)
    assert clerk.get(link).content == across.MAP


# --- matters from below ---


def test_a_matter_from_below_is_read_where_it_is_decided(person):
    page = person("周敏").get("/act/federation/DecideTransfer", params={"target": across.MATTER})
    assert shows(
        page, "县城没有铁路客运。", "1. 在柳溪设站。", "吴越（第一提案人，农业界）", "郑好（联名人，经济界）"
    )
    assert shows(page, "提案审查委员会：超出本级职权范围的", "请上级统筹考虑。", "0722-7654321")
    link = "/files/federation/" + "b" * 32
    assert shows(page, f'<a href="{link}">线路图.pdf</a>', '<details class="reading" open>')


def test_the_list_of_transfers_leads_to_the_decision_and_shows_every_step(person):
    clerk = person("周敏")
    assert shows(clerk.get("/work"), 'href="/transfers"')
    page = clerk.get("/transfers")
    form = f"/act/federation/DecideTransfer?target={quote(across.MATTER)}&amp;back=%2Ftransfers"
    assert shows(page, form, "关于市域铁路设站的提案", f"{across.LOWER} 报来", "收到转报件", "待处理")
    assert "没有符合条件的转报件" in clerk.get("/transfers", params={"direction": "out"}).text
    assert "没有符合条件的转报件" in clerk.get("/transfers", params={"state": "closed"}).text
    only = clerk.get("/transfers", params={"direction": "in", "state": "received"})
    assert shows(only, "关于市域铁路设站的提案")


def test_transfers_are_for_the_committee(person):
    member = person("李明")
    assert "/transfers" not in member.get("/work").text
    assert member.get("/transfers").status_code == 403
