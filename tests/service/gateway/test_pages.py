"""What the pages promise, read as a browser reads them, with real services behind them."""

from __future__ import annotations

import re
from collections.abc import Iterator

import httpx
import pytest

from kit import mongo
from kit.core.ids import new_id
from kit.testing import real
from services.gateway.routes.app import create_app
from tests.builders.http_server import serving
from tests.builders.page_forms import Forms
from tests.builders.town import PASSWORD, Town, town

SIGN_IN = "/sign-in"


class Person:
    """Somebody with a browser that keeps cookies and follows redirects."""

    def __init__(self, url: str) -> None:
        self.http = httpx.Client(base_url=url, trust_env=False, timeout=20, follow_redirects=True)

    def send(self, page: httpx.Response, action: str, **filled: str | list[str]) -> httpx.Response:
        """Send one form of a page with these fields filled in."""
        values = {**Forms(page.text).found[action], **filled}
        return self.http.post(action, data=values)

    def sign_in(self, login: str, password: str = PASSWORD, **more: str) -> httpx.Response:
        page = self.http.get(SIGN_IN, params=more)
        return self.send(page, SIGN_IN, login_name=login, password=password)


@pytest.fixture(scope="module")
def place(tmp_path_factory) -> Iterator[tuple[Town, str]]:
    with real.instance(tmp_path_factory.mktemp("town"), with_broker=False) as config:
        client = mongo.connect(config.mongodb_uri)
        names = ("directory", "intake", "assignment", "federation")
        with town(config, client, *names) as (found, targets), serving(create_app(targets)) as url:
            yield found, url
        client.close()


@pytest.fixture
def person(place):
    opened = []

    def make(login: str = "") -> Person:
        opened.append(Person(place[1]))
        if login:
            assert "我的待办" in opened[-1].sign_in(login).text
        return opened[-1]

    yield make
    for each in opened:
        each.http.close()


def draft(who: Person, **filled: str) -> httpx.Response:
    page = who.http.get("/proposals/new")
    values = {
        "draft.title": "关于改善农村公路的提案",
        "draft.background": "路窄",
        "draft.analysis": "缺钱",
        "draft.suggestions[0].text": "拓宽",
        **filled,
    }
    return who.send(page, "/act/intake/CreateDraft", **values)


def test_without_sign_in_every_page_leads_to_the_sign_in_page_and_back(person):
    somebody = person()
    page = somebody.http.get("/proposals?mine=1")
    assert page.url.path == SIGN_IN
    back = somebody.send(page, SIGN_IN, login_name="李明", password=PASSWORD)
    assert (back.url.path, back.url.query) == ("/proposals", b"mine=1")


def test_nobody_is_sent_to_another_site_after_signing_in(person):
    assert person().sign_in("李明", next="//evil.example/").url.path == "/work"


def test_the_session_cookie_is_for_this_site_alone_and_no_script(person):
    somebody = person()
    somebody.http.follow_redirects = False
    cookies = somebody.sign_in("李明").headers.get_list("set-cookie")
    session = next(cookie for cookie in cookies if cookie.startswith("session="))
    for rule in ("HttpOnly", "SameSite=strict", "Path=/", "expires="):
        assert rule.lower() in session.lower()


def test_a_wrong_password_says_so_and_keeps_the_name(person):
    page = person().sign_in("李明", "wrong")
    assert page.status_code == 401
    assert "登录名或密码不正确" in page.text
    assert Forms(page.text).found[SIGN_IN]["login_name"] == ["李明"]
    assert "wrong" not in page.text


def test_the_first_password_must_be_changed_before_anything_else(person, place):
    somebody = person()
    first = place[0].first_passwords["王芳"]
    assert somebody.sign_in("王芳", first).url.path == "/password"
    assert somebody.http.get("/proposals").url.path == "/password"
    page = somebody.http.get("/password")
    wrong = somebody.send(page, "/password", old_password=first, new_password="Aa1-x-long-one", again="other")
    assert "两次输入的新密码不一致" in wrong.text
    weak = somebody.send(page, "/password", old_password=first, new_password="1", again="1")
    assert (weak.status_code, 'aria-invalid="true"' in weak.text) == (400, True)
    done = somebody.send(page, "/password", old_password=first, new_password=PASSWORD, again=PASSWORD)
    assert (done.url.path, "已完成：修改密码" in done.text) == ("/work", True)


def test_somebody_else_can_sign_in_where_somebody_is_signed_in(person):
    somebody = person("李明")
    page = somebody.send(somebody.http.get(SIGN_IN), SIGN_IN, login_name="陈静", password=PASSWORD)
    assert (page.status_code, page.url.path) == (200, "/work")
    assert "陈静" in page.text


def test_a_session_that_has_ended_leads_to_the_sign_in_page(person):
    somebody = person()
    somebody.http.cookies.set("session", "gone.gone")
    page = somebody.http.get("/work")
    assert (page.url.path, "登录已失效" in page.text) == (SIGN_IN, True)
    assert "我的待办" in somebody.send(page, SIGN_IN, login_name="李明", password=PASSWORD).text


def test_a_page_says_only_what_it_knows_was_done(person):
    page = person("李明").http.get("/work?done=已向您转账")
    assert "转账" not in page.text


def test_signing_out_ends_the_session(person):
    somebody = person("李明")
    held = somebody.http.cookies["session"]
    somebody.send(somebody.http.get("/work"), "/sign-out")
    somebody.http.cookies.set("session", held)
    assert somebody.http.get("/work").url.path == SIGN_IN


def test_a_form_of_another_site_is_refused(person):
    somebody = person("李明")
    page = somebody.http.get("/proposals/new")
    forged = somebody.http.post("/act/intake/CreateDraft", data={"draft.title": "x", "_token": "0" * 64})
    assert (forged.status_code, "页面已过期" in forged.text) == (403, True)
    foreign = Forms(page.text).found["/act/intake/CreateDraft"] | {"draft.title": "x"}
    crossed = somebody.http.post(
        "/act/intake/CreateDraft", data=foreign, headers={"origin": "https://evil.example"}
    )
    assert crossed.status_code == 403


def test_a_form_of_another_person_is_refused(person):
    page = person("李明").http.get("/proposals/new")
    values = Forms(page.text).found["/act/intake/CreateDraft"] | {"draft.title": "x"}
    assert person("陈静").http.post("/act/intake/CreateDraft", data=values).status_code == 403


def test_a_draft_is_saved_and_shown_with_its_timeline(person):
    page = draft(person("李明"))
    assert page.url.path.startswith("/proposals/")
    for text in ("已完成：撰写提案", "关于改善农村公路的提案", "拓宽", "开始撰写提案", "您现在可以办理"):
        assert text in page.text


def test_pressing_twice_makes_one_draft(person):
    somebody = person("陈静")
    page = somebody.http.get("/proposals/new")
    values = Forms(page.text).found["/act/intake/CreateDraft"]
    values |= {"draft.title": f"关于{new_id()[-6:]}的提案", "draft.suggestions[0].text": "x"}
    pages = [somebody.http.post("/act/intake/CreateDraft", data=values) for _ in range(2)]
    assert pages[0].url.path == pages[1].url.path


def test_what_is_missing_stands_at_its_field_and_nothing_is_lost(person):
    page = draft(person("李明"), **{"draft.title": "", "draft.background": "写了很多"})
    assert page.status_code == 400
    assert re.search(r'id="f-draft-title-error">请填写此项', page.text)
    assert Forms(page.text).found["/act/intake/CreateDraft"]["draft.background"] == ["写了很多"]


def test_what_the_service_objects_to_stands_at_its_field(person):
    page = draft(person("李明"), **{"draft.title": "很" * 200})
    assert page.status_code == 400
    assert re.search(r'id="f-draft-title-error">[^<]*字', page.text)


def test_another_row_can_be_asked_for_without_sending(person):
    somebody = person("李明")
    page = somebody.http.get("/proposals/new")
    grown = somebody.send(
        page, "/act/intake/CreateDraft", _add="draft.suggestions", **{"draft.suggestions[0].text": "甲"}
    )
    sent = Forms(grown.text).found["/act/intake/CreateDraft"]
    assert sent["draft.suggestions[0].text"] == ["甲"]
    assert "draft.suggestions[1].text" in sent


def test_what_people_write_is_text_and_never_markup(person):
    page = draft(person("李明"), **{"draft.title": "<script>alert(1)</script>"})
    assert "<script" not in page.text
    assert "&lt;script&gt;" in page.text


def test_an_offer_that_is_gone_is_said_so(person):
    somebody = person("李明")
    proposal = draft(somebody).url.path.removeprefix("/proposals/")
    gone = somebody.http.get("/act/intake/WithdrawProposal", params={"proposal": proposal})
    assert (gone.status_code, "已经办理，或者现在不能办理" in gone.text) == (422, True)


def test_a_change_in_between_is_told_and_nothing_is_overwritten(person):
    somebody = person("李明")
    path = draft(somebody).url.path
    address = {"proposal": path.removeprefix("/proposals/")}
    opened = somebody.http.get("/act/intake/UpdateDraft", params=address)
    again = somebody.http.get("/act/intake/UpdateDraft", params=address)
    first = somebody.send(opened, "/act/intake/UpdateDraft", **{"draft.title": "先改的"})
    assert first.url.path == path
    second = somebody.send(again, "/act/intake/UpdateDraft", **{"draft.title": "后改的"})
    assert second.status_code == 400
    assert "先改的" in somebody.http.get(path).text


def test_somebody_elses_draft_is_not_found(person):
    path = draft(person("李明")).url.path
    page = person("陈静").http.get(path)
    assert (page.status_code, "没有找到" in page.text) == (404, True)


def test_the_menu_offers_what_concerns_the_person(person):
    member, clerk = person("李明").http.get("/work").text, person("周敏").http.get("/work").text
    assert ('href="/proposals/new"' in member, 'href="/review"' in member) == (True, False)
    assert ('href="/proposals/new"' in clerk, 'href="/review"' in clerk) == (False, True)


def test_an_address_that_nobody_offers_is_a_page_in_chinese(person):
    page = person("李明").http.get("/nothing")
    assert (page.status_code, "没有这个地址" in page.text) == (404, True)
    assert person("李明").http.get("/act/intake/ListProposals").status_code == 404, "only commands are forms"


def test_lists_search_and_filter(person):
    somebody = person("李明")
    draft(somebody, **{"draft.title": "关于保护古树名木的提案"})
    mine = somebody.http.get("/proposals", params={"mine": "1", "state": "draft"})
    assert "关于保护古树名木的提案" in mine.text
    assert "没有符合条件的提案" in somebody.http.get("/proposals", params={"state": "filed"}).text
    assert somebody.http.get("/proposals", params={"query": "古树"}).status_code == 200


def test_a_first_password_is_shown_once(place, person):
    town, _ = place
    security = person()
    security.sign_in("anquan", town.first_passwords["anquan"])
    page = security.http.get("/password")
    change = {"old_password": town.first_passwords["anquan"], "new_password": PASSWORD, "again": PASSWORD}
    security.send(page, "/password", **change)
    target = town.worlds["directory"].runtime.db["persons"].find_one({"name": "郑凯"})["_id"]
    address = "/act/directory/ResetPassword"
    page = security.http.get(address, params={"target": target})
    shown = security.send(page, address)
    assert "只显示这一次" in shown.text
    assert shown.headers["cache-control"] == "no-store"
    password = re.search(r'class="secret">([^<]+)<', shown.text)[1]
    assert person().sign_in("郑凯", password).url.path == "/password"


def test_every_page_of_staff_opens(person):
    clerk = person("周敏")
    for path in (
        "/work",
        "/proposals",
        "/review",
        "/decision-lists",
        "/dispatch",
        "/assignments",
        "/messages",
    ):
        assert clerk.http.get(path).status_code == 200, path


def test_services_that_are_away_are_named_and_the_rest_is_shown(person):
    page = person("李明").http.get("/work")
    assert page.status_code == 200
    assert "以下服务暂时没有响应" in page.text
    assert "督查督办" in page.text
    assert "我的待办" in page.text


def test_pages_work_without_script_and_load_nothing_from_elsewhere(person):
    page = person("李明").http.get("/proposals/new")
    assert "<script" not in page.text
    assert "default-src 'none'" in page.headers["content-security-policy"]
    assert re.findall(r'(?:src|href)="(?!/|#)[^"]*"', page.text) == []
    style = person().http.get("/static/page.css")
    assert (style.status_code, "url(" in style.text, "@import" in style.text) == (200, False, False)


# --- files ---

PDF = b"%PDF-1.7 road"


def attach(who: Person, page: httpx.Response, action: str, files: dict, **filled: str) -> httpx.Response:
    values = {**Forms(page.text).found[action], **filled}
    values = {name: value for name, value in values.items() if not name.endswith("~upload")}
    return who.http.post(action, data=values, files=files)


def draft_with(who: Person, name="路况.pdf", content=PDF, **filled: str) -> httpx.Response:
    page = who.http.get("/proposals/new")
    assert 'enctype="multipart/form-data"' in page.text
    values = {
        "draft.title": "关于改善农村公路的提案",
        "draft.background": "路窄",
        "draft.analysis": "缺钱",
        "draft.suggestions[0].text": "拓宽",
        **filled,
    }
    files = {"draft.attachments[0].fileRef~upload": (name, content, "application/pdf")}
    return attach(who, page, "/act/intake/CreateDraft", files, **values)


def test_a_file_chosen_in_a_form_is_attached_and_can_be_fetched_from_the_page(person):
    member = person("李明")
    page = draft_with(member)
    assert page.url.path.startswith("/proposals/"), page.text
    (link,) = re.findall(r'<a href="(/files/intake/[^"]+)">路况.pdf</a>', page.text)
    fetched = member.http.get(link)
    assert fetched.content == PDF
    assert fetched.headers["content-disposition"].startswith("attachment;")
    stranger = person("陈静").http.get(link)
    assert stranger.status_code == 404
    assert "没有找到这个文件" in stranger.text


def test_a_form_that_comes_back_has_the_file_still(person):
    member = person("李明")
    back = draft_with(member, **{"draft.title": ""})
    assert back.status_code == 400
    assert "查看已上传的文件" in back.text
    again = attach(member, back, "/act/intake/CreateDraft", {}, **{"draft.title": "关于改善农村公路的提案"})
    assert ">路况.pdf</a>" in again.text


def test_a_file_that_is_refused_is_named_beside_its_field(person):
    back = draft_with(person("李明"), name="路况.exe")
    assert back.status_code == 400
    assert "路况.exe：不接受“exe”类型的文件" in back.text


def test_attachments_stay_when_a_draft_is_changed_and_go_when_taken_away(person):
    member = person("李明")
    page = draft_with(member)
    form = member.http.get(f"/act/intake/UpdateDraft?proposal={page.url.path.rpartition('/')[2]}")
    kept = member.send(form, "/act/intake/UpdateDraft", **{"draft.background": "路更窄"})
    assert ">路况.pdf</a>" in kept.text
    form = member.http.get(f"/act/intake/UpdateDraft?proposal={page.url.path.rpartition('/')[2]}")
    fewer = member.send(form, "/act/intake/UpdateDraft", _remove="draft.attachments[0]")
    gone = member.send(fewer, "/act/intake/UpdateDraft")
    assert "路况.pdf" not in gone.text


def test_a_form_with_files_of_somebody_not_signed_in_leads_to_the_sign_in_page(person):
    somebody = person()
    answer = somebody.http.post(
        "/act/intake/CreateDraft", files={"draft.attachments[0].fileRef~upload": ("a.pdf", PDF)}
    )
    assert answer.url.path == SIGN_IN
