"""The public API as a program speaks it: everybody signs in with an own password and acts as nobody else."""

from __future__ import annotations

import secrets
import time
from collections.abc import Callable
from functools import partial
from typing import Any, Self

import httpx

from kit.core.errors import Precondition, Unavailable

TRIES = 5
PAUSE_SECONDS = 0.5
SECONDS = 30.0


class Refused(Exception):
    """The API answered with a problem; ``reason`` is its stable code."""

    def __init__(self, action: str, problem: dict[str, Any]) -> None:
        self.reason = str(problem.get("reason", "UNKNOWN"))
        self.status = int(problem.get("status", 0))
        self.detail = str(problem.get("detail", ""))
        fields = "；".join(f"{f['field']}: {f['message']}" for f in problem.get("fields", ()))
        super().__init__(f"{action}: {self.reason} {self.detail} {fields}".strip())


class NotReachable(Unavailable):
    """Nobody answers at the address."""

    reason = "NOT_REACHABLE"
    text = "{url} 没有应答，请确认实例已启动（make status）"


class FirstPasswordUnchanged(Precondition):
    """A first password opens nothing but its own change."""

    reason = "FIRST_PASSWORD_UNCHANGED"
    text = "{login} 还在使用初始密码，请先在网页登录并修改密码"


class Person:
    """One signed-in person."""

    client = "program"

    def __init__(self, api: Api, login: str, password: str) -> None:
        self._api = api
        self.login = login
        self.password = password
        self._session = ""
        self.id = ""
        self.name = ""

    def person_id(self) -> str:
        """This person's id; signs in for it."""
        self.session()
        return self.id

    def get(self, path: str, **query: Any) -> dict[str, Any]:
        """Read."""
        return self._api.send("GET", path, self.session(), query=query)

    def post(self, path: str, **body: Any) -> dict[str, Any]:
        """Give a command; a lost answer is asked for again under the same idempotency key."""
        return self._api.send("POST", path, self.session(), body=body)

    def put(self, path: str, **body: Any) -> dict[str, Any]:
        """Change."""
        return self._api.send("PUT", path, self.session(), body=body)

    def upload(self, service: str, name: str, content: bytes) -> str:
        """Send a file for a command of the service; returns its reference."""
        file = {"file": (name, content)}
        return str(
            self._api.send("POST", "/files", self.session(), query={"service": service}, files=file)["ref"]
        )

    def download(self, ref: str) -> bytes:
        """The bytes of the file that a reference ("file:<service>/<id>") stands for."""
        return self._api.fetch(f"/files/{ref.removeprefix('file:')}", self.session())

    def all(self, path: str, items: str, **query: Any) -> list[dict[str, Any]]:
        """Every page of a list."""
        found: list[dict[str, Any]] = []
        token = ""
        while True:
            page = self.get(path, **query, pageSize=200, **({"pageToken": token} if token else {}))
            found += page.get(items, [])
            token = page.get("nextPageToken", "")
            if not token:
                return found

    def session(self) -> str:
        """The bearer of this person's calls; signs in on first use."""
        if not self._session:
            answer = self._sign_in()
            if answer["mustChangePassword"]:
                self.replace_first_password()
                answer = self._shown() if self._session else self._sign_in()
            self.id, self.name = answer["person"]["personId"], answer["person"]["name"]
        return self._session

    def replace_first_password(self) -> None:
        """What to do about a first password; raises ``FirstPasswordUnchanged``."""
        self.sign_out()
        raise FirstPasswordUnchanged(login=self.login)

    def change_password(self, fresh: str) -> None:
        """Replace the password."""
        body = {"oldPassword": self.password, "newPassword": fresh}
        self._api.send("POST", "/session:changePassword", self._session, body=body)
        self.password = fresh

    def sign_out(self) -> None:
        """End the session, if there is one."""
        if self._session:
            self._api.send("DELETE", "/session", self._session)
            self._session = ""

    def _sign_in(self) -> dict[str, Any]:
        body = {"loginName": self.login, "password": self.password, "client": self.client}
        answer = self._api.send("POST", "/session", "", body=body)
        self._session = answer["session"]
        return answer

    def _shown(self) -> dict[str, Any]:
        return self._api.send("GET", "/session", self._session)


class Api:
    """The REST interface of one instance."""

    tries = TRIES

    def __init__(self, url: str) -> None:
        self.url = url.rstrip("/")
        self._http = httpx.Client(base_url=f"{self.url}/api/v1", timeout=SECONDS, trust_env=False)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._http.close()

    def send(
        self,
        verb: str,
        path: str,
        session: str,
        *,
        body: dict[str, Any] | None = None,
        query: dict[str, Any] | None = None,
        files: dict[str, tuple[str, bytes]] | None = None,
    ) -> dict[str, Any]:
        """One call; raises ``Refused`` with the problem that was answered, or ``NotReachable``."""
        headers = _bearer(session)
        if verb != "GET":
            headers["idempotency-key"] = secrets.token_hex(16)
        request = partial(
            self._http.request, verb, path, json=body, params=query, files=files, headers=headers
        )
        answer = self._answer(f"{verb} {path}", request)
        return dict(answer.json()) if answer.content else {}

    def fetch(self, path: str, session: str) -> bytes:
        """What a path gives, as it is; raises as ``send``."""
        return self._answer(f"GET {path}", partial(self._http.get, path, headers=_bearer(session))).content

    def _answer(self, action: str, request: Callable[[], httpx.Response]) -> httpx.Response:
        """The answer to a request, asked again while its trouble passes."""
        for tries_left in reversed(range(self.tries)):
            try:
                answer = request()
                if answer.status_code < 400:
                    return answer
                trouble: Exception = Refused(action, _problem(answer))
            except httpx.TransportError as error:
                trouble = NotReachable(url=self.url)
                trouble.__cause__ = error
            if not tries_left or not self._passes(trouble):
                break
            time.sleep(PAUSE_SECONDS)
        raise trouble

    def _passes(self, trouble: Exception) -> bool:
        """Whether to ask again: no answer came, another was faster (409), or a service is away (503)."""
        return not isinstance(trouble, Refused) or trouble.status in (409, 503)


def _bearer(session: str) -> dict[str, str]:
    return {"authorization": f"Bearer {session}"} if session else {}


def _problem(answer: httpx.Response) -> dict[str, Any]:
    try:
        return dict(answer.json())
    except ValueError:
        return {"status": answer.status_code, "detail": answer.text[:200]}
