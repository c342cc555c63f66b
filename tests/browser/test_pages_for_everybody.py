"""Pages that people with a keyboard only, a phone, a screen reader or a printer can use."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.builders import across

# A real browser on a busy machine needs its time.
pytestmark = pytest.mark.timeout(400)

UNNAMED = """() => [...document.querySelectorAll('input:not([type=hidden]), select, textarea, button, a')]
  .filter(e => !e.matches('[aria-hidden=true]'))
  .filter(e => !(e.labels && e.labels.length) && !e.textContent.trim() && !e.getAttribute('aria-label'))
  .map(e => e.outerHTML)"""
STICKING_OUT = """() => document.documentElement.scrollWidth <= document.documentElement.clientWidth ? [] :
  [...document.querySelectorAll('body *')]
  .filter(e => e.getBoundingClientRect().right > document.documentElement.clientWidth)
  .map(e => e.outerHTML.slice(0, 120))"""
PATHS = (
    "/work",
    "/proposals",
    "/proposals/new",
    "/review",
    "/decision-lists",
    "/dispatch",
    "/assignments",
    "/password",
)


@pytest.fixture(scope="module")
def paths(committee) -> tuple[str, ...]:
    """The pages of the committee's staff, with something from other instances to show."""
    town, _ = committee
    case, matter = across.delegated(town), across.transferred(town)
    upward = across.Upward.begin(town).replied().upward_id
    return (
        *PATHS,
        "/transfers",
        "/upward",
        f"/proposals/{case}",
        f"/proposals/{upward}",
        f"/act/federation/DecideTransfer?target={matter}",
    )


@pytest.fixture
def clerk(visit):
    def open_browser(**settings):
        visitor = visit(**settings)
        visitor.sign_in("周敏")
        assert visitor.sees("我的待办")
        return visitor

    return open_browser


def test_signing_in_and_searching_need_no_mouse(visit):
    li = visit()
    li.go("/sign-in")
    expect(li.page.get_by_label("登录名或手机号码")).to_be_focused()
    keyboard = li.page.keyboard
    keyboard.type("李明")
    keyboard.press("Tab")
    keyboard.type("correct horse 7")
    keyboard.press("Enter")
    assert li.sees("我的待办")
    keyboard.press("Tab")
    assert li.page.evaluate("() => document.activeElement.textContent") == "跳到正文"
    li.go("/proposals")
    li.page.get_by_label("关键词").focus()
    keyboard.type("停车")
    keyboard.press("Enter")
    li.page.wait_for_url("**/proposals?query=*")


def test_every_input_and_button_has_a_name_for_screen_readers(clerk, paths):
    visitor = clerk()
    for path in paths:
        visitor.go(path)
        assert visitor.page.evaluate(UNNAMED) == [], path


def test_on_a_phone_nothing_sticks_out(clerk, paths):
    visitor = clerk(viewport={"width": 360, "height": 740}, is_mobile=True, device_scale_factor=2)
    for path in paths:
        visitor.go(path)
        assert visitor.page.evaluate(STICKING_OUT) == [], path
    visitor.go("/proposals/new")
    visitor.picture("60-phone-draft")
    visitor.go("/review")
    visitor.picture("61-phone-review")


def test_what_is_wrong_stands_at_its_field(visit):
    li = visit()
    li.sign_in("李明")
    li.go("/proposals/new")
    li.fill("案由*", "关" * 80)
    li.press("保存草稿")
    field = li.page.get_by_label("案由*", exact=True)
    assert field.get_attribute("aria-invalid") == "true"
    described = field.get_attribute("aria-describedby").split()[-1]
    assert "字" in li.page.locator(f"#{described}").inner_text()
    li.picture("62-error-at-field")
    assert any("400" in line for line in li.complaints)
    li.complaints.clear()


def test_an_address_that_is_none_has_a_page(visit):
    li = visit()
    li.sign_in("李明")
    li.go("/nothing")
    assert li.sees("没有这个地址")
    li.picture("63-not-found")
    li.complaints.clear()  # the browser's console notes the answer 404


def test_on_paper_a_proposal_is_its_text(visit):
    li = visit()
    li.sign_in("李明")
    li.go("/proposals/new")
    li.fill("案由*", "关于加强校园周边交通安全的提案")
    li.fill("情况", "上学放学时段校门口拥堵。")
    li.press("保存草稿")
    assert li.sees("关于加强校园周边交通安全的提案")
    li.page.emulate_media(media="print")
    expect(li.page.get_by_role("navigation", name="主菜单")).to_be_hidden()
    expect(li.page.get_by_role("heading", name="提案全文")).to_be_visible()
    li.picture("64-print")
