"""A real browser in front of real services; screenshots of every page go to a temporary folder."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from kit import mongo
from kit.testing import real
from services.gateway.routes.app import create_app
from tests.builders.http_server import serving
from tests.builders.town import PASSWORD, Town, town

SERVICES = ("directory", "intake", "assignment", "meeting", "federation")
WAIT_MS = 30_000


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium; `make test-browser` installs it."""
    chromium = shutil.which("chromium")
    assert chromium, "no chromium: run `make test-browser`, which installs it"
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(
            executable_path=chromium, args=["--no-sandbox", "--disable-dev-shm-usage", "--lang=zh-CN"]
        )
        yield started
        started.close()


@pytest.fixture(scope="module")
def committee(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Town, str]]:
    """A town, and the address of its pages."""
    with real.instance(tmp_path_factory.mktemp("town"), with_broker=False) as config:
        client = mongo.connect(config.mongodb_uri)
        with town(config, client, *SERVICES) as (found, targets), serving(create_app(targets)) as url:
            yield found, url
        client.close()


@pytest.fixture(scope="session")
def pictures(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where screenshots go: the folder that SCREENSHOTS names, else a temporary one."""
    named = os.environ.get("SCREENSHOTS")
    folder = Path(named) if named else tmp_path_factory.mktemp("screenshots")
    folder.mkdir(parents=True, exist_ok=True)
    return folder


class Visitor:
    """Somebody at a browser of their own; every page is checked for errors of the browser's console."""

    def __init__(self, page: Page, url: str, pictures: Path) -> None:
        self.page = page
        self._url, self._pictures = url, pictures
        self.complaints: list[str] = []
        page.set_default_timeout(WAIT_MS)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("console", lambda line: line.type == "error" and self.complaints.append(line.text))

    def go(self, path: str) -> None:
        """Open a page by its address."""
        self.page.goto(self._url + path)

    def fill(self, label: str, text: str) -> None:
        """Fill in the field with this label."""
        self.page.get_by_label(label, exact=True).fill(text)

    def press(self, name: str) -> None:
        """Press a button or follow a link by its name."""
        button = self.page.get_by_role("button", name=name, exact=True)
        target = button if button.count() else self.page.get_by_role("link", name=name, exact=True)
        target.last.click()

    def picture(self, name: str) -> None:
        """Take a screenshot of the whole page."""
        self.page.screenshot(path=self._pictures / f"{name}.png", full_page=True)

    def sees(self, text: str) -> bool:
        """The text stands on the page, or comes to stand there."""
        self.page.get_by_text(text).first.wait_for(state="visible")
        return True

    def sign_in(self, login: str, password: str = PASSWORD) -> None:
        """Sign in at the sign-in page."""
        self.go("/sign-in")
        self.fill("登录名或手机号码", login)
        self.fill("密码", password)
        self.press("登录")

    def choose_password(self, first_password: str) -> None:
        """Replace the first password, as the page demands."""
        self.fill("原密码", first_password)
        self.fill("新密码", PASSWORD)
        self.fill("再次输入新密码", PASSWORD)
        self.press("保存新密码")


@pytest.fixture
def visit(browser: Browser, committee: tuple[Town, str], pictures: Path) -> Iterator[Callable[..., Visitor]]:
    """A new browser of somebody; no error may have stood in its console."""
    visitors: list[Visitor] = []

    def open_browser(**settings: object) -> Visitor:
        context = browser.new_context(locale="zh-CN", timezone_id="Asia/Shanghai", **settings)
        visitors.append(Visitor(context.new_page(), committee[1], pictures))
        return visitors[-1]

    yield open_browser
    for visitor in visitors:
        visitor.page.context.close()
    assert [complaint for visitor in visitors for complaint in visitor.complaints] == []
