"""What every page is made with: the person, the services, the sent form, the templates."""

from __future__ import annotations

import secrets
from collections.abc import AsyncIterator, Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import quote

from anyio import to_thread
from google.protobuf.message import Message
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.datastructures import FormData, UploadFile
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from kit.core.errors import Forbidden
from kit.core.filetypes import TYPES
from kit.core.ids import new_id
from kit.core.refs import parse_ref
from services.gateway.engine.calls import Caller, deadline
from services.gateway.engine.exposed import REQUEST_ID
from services.gateway.engine.merging import Whole
from services.gateway.engine.sessions import COOKIE, FORM_COOKIE, Session, form_token, form_token_fits
from services.gateway.forms import command_words, times
from services.gateway.forms.labels import size
from services.gateway.forms.vocabulary import word
from services.gateway.routes.pages.menu import Entry, menu
from services.gateway.routes.state import Gateway, gateway, refuse_other_sites, source

T = TypeVar("T")
MAX_FILES = 20
TEMPLATES = Path(__file__).resolve().parents[2] / "templates"


class PageOutdated(Forbidden):
    """The form was not made by this site for this browser and session."""

    reason = "PAGE_OUTDATED"
    text = "页面已过期，请返回上一页刷新后重试"


def file_path(ref: str) -> str:
    """Where a page links to for a reference to a file; empty for one to paper."""
    found = parse_ref(ref)
    return f"/files/{quote(found[0], safe='')}/{quote(found[1], safe='')}" if found else ""


def _environment() -> Environment:
    env = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    env.filters.update(
        minute=times.minute,
        day=times.day,
        machine=times.machine,
        command=command_words.command,
        service=command_words.service,
        size=size,
    )
    env.globals["word"] = word
    env.globals["file_path"] = file_path
    env.globals["accepted_files"] = ",".join(f".{ending}" for ending in TYPES)
    return env


ENVIRONMENT = _environment()


@dataclass(frozen=True)
class Page:
    """One request for a page."""

    request: Request
    form: Mapping[str, list[str]] = field(default_factory=dict)
    uploads: Mapping[str, list[UploadFile]] = field(default_factory=dict)
    """Files that came with the form, by the name of their input."""

    @property
    def gateway(self) -> Gateway:
        """The gateway's parts."""
        return gateway(self.request)

    @property
    def source(self) -> str:
        """Address of the person."""
        return source(self.request)

    @property
    def secret(self) -> str:
        """The session's secret as the browser holds it; empty without one."""
        return self.request.cookies.get(COOKIE, "")

    def session(self) -> Session:
        """The signed-in person; raises an ``Unauthenticated``, which leads to the sign-in page."""
        return self.gateway.sessions.resume(self.secret, self.source)

    def caller(self) -> Caller:
        """On whose behalf this page asks; raises ``PasswordChangeRequired`` too."""
        return self.session().settled().caller(self.source)

    def ask(self, method: str, request: Message) -> Any:
        """Call ``service.Method`` as the person."""
        service, _, name = method.partition(".")
        full = f"cppcc_api.{service}.v1.{service.capitalize()}Service/{name}"
        is_command = REQUEST_ID in request.DESCRIPTOR.fields_by_name
        return self.gateway.services.call(full, request, self.caller(), deadline(is_command))

    def optional(self, service: str, ask: Callable[[], T]) -> tuple[T | None, tuple[str, ...]]:
        """An answer that the page can do without, and the service's name if it is away."""
        merged = self.gateway.services.merge({service: ask})
        return merged.answers.get(service), merged.away

    def value(self, name: str, default: str = "") -> str:
        """One value of the sent form."""
        return self.form.get(name, [default])[-1].strip()

    def query(self, name: str) -> str:
        """One query parameter."""
        return self.request.query_params.get(name, "").strip()

    def render(
        self, template: str, status: int = 200, session: Session | None = None, **more: Any
    ) -> Response:
        """A page from a template; ``session`` None shows it as to somebody who is not signed in."""
        key = self.request.cookies.get(FORM_COOKIE) or secrets.token_urlsafe(24)
        html = ENVIRONMENT.get_template(template).render(
            committee=self.gateway.profile.committee(),
            person=session.person if session else None,
            menu=self._menu(session, more.get("within", "")) if not more.get("bare") else [],
            status=status,
            form_token=form_token(key, self.secret),
            request_id=new_id(),
            done=command_words.DONE.get(self.query("done"), ""),
            **more,
        )
        answer = HTMLResponse(html, status)
        if self.request.cookies.get(FORM_COOKIE) != key:
            answer.set_cookie(FORM_COOKIE, key, **self.cookie_rules())
        return answer

    def _menu(self, session: Session | None, within: str) -> list[Entry]:
        """The entries; ``within`` is the path of the current one where the page's own does not tell."""
        if session is None:
            return []
        person = session.person
        return menu({*person.roles, person.member_kind}, within or self.request.url.path)

    def redirect(self, path: str, done: str = "") -> Response:
        """Go on to another page of this site, which says what was done."""
        if done:
            path += f"{'&' if '?' in path else '?'}done={quote(done)}"
        return RedirectResponse(path, 303)

    def cookie_rules(self) -> dict[str, Any]:
        """Cookies are for this site alone, and for no script."""
        return {
            "httponly": True,
            "samesite": "strict",
            "secure": self.request.url.scheme == "https",
            "path": "/",
        }


async def open_page(request: Request) -> AsyncIterator[Page]:
    """A page and, for a POST, the form that was sent; raises ``PageOutdated`` for one of another site."""
    if request.method != "POST":
        yield Page(request)
        return
    refuse_other_sites(request)
    if request.headers.get("content-type", "").lower().startswith("multipart/"):
        # Whoever is not signed in sends no files.
        await to_thread.run_sync(Page(request).caller)
    async with request.form(max_fields=4000, max_files=MAX_FILES) as form:
        page = _sent(request, form)
        if not form_token_fits(page.value("_token"), request.cookies.get(FORM_COOKIE, ""), page.secret):
            raise PageOutdated()
        yield page


def _sent(request: Request, form: FormData) -> Page:
    texts: dict[str, list[str]] = {}
    files: dict[str, list[UploadFile]] = {}
    for name, value in form.multi_items():
        if isinstance(value, str):
            texts.setdefault(name, []).append(value)
        elif value.filename:
            files.setdefault(name, []).append(value)
    return Page(request, texts, files)


def local(path: str, default: str = "/work") -> str:
    """A path to go on to, if it leads nowhere but to this site."""
    if path.startswith("/") and not path.startswith(("//", "/\\")) and path.isprintable():
        return path
    return default


def away(*wholes: Whole | tuple[str, ...]) -> list[str]:
    """Names of services that could not be asked for a page."""
    names = {name for each in wholes for name in (each.away if isinstance(each, Whole) else each)}
    return sorted(names)
