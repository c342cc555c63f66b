"""What people do at the server's public address; runs on the server, with its Python.

office.py <host> <certificate> look                          what plain HTTP and HTTPS answer
office.py <host> <certificate> visit <login> <password> <organization>
    Signs in, takes an own password if it is the first time, sees that the organization is there (makes it if
    it is not), and prints password and organizations.
"""

from __future__ import annotations

import json
import secrets
import ssl
import sys
from typing import Any

import httpx


class Office:
    """One person at the public address; trusts what it is told to trust."""

    def __init__(self, host: str, trusted: ssl.SSLContext) -> None:
        self._http = httpx.Client(base_url=f"https://{host}/api/v1", verify=trusted, trust_env=False)

    def call(self, verb: str, path: str, **body: Any) -> dict[str, Any]:
        """One call; an answer that is no success ends the program."""
        headers = {"idempotency-key": secrets.token_hex(16)}
        answer = self._http.request(verb, path, json=body or None, headers=headers)
        if not answer.is_success:
            sys.exit(f"{verb} {path}: {answer.status_code} {answer.text}")
        return dict(answer.json()) if answer.content else {}

    def sign_in(self, login: str, password: str) -> str:
        """Returns the password that holds from now on."""
        answer = self.call("POST", "/session", loginName=login, password=password, client="office")
        self._http.headers["authorization"] = f"Bearer {answer['session']}"
        if not answer["mustChangePassword"]:
            return password
        own = f"Shuixi-{secrets.token_hex(6)}"
        self.call("POST", "/session:changePassword", oldPassword=password, newPassword=own)
        return own if self._usable() else self.sign_in(login, own)

    def _usable(self) -> bool:
        return self._http.get("/session").status_code == 200

    def organizations(self) -> list[str]:
        """Names of all."""
        return [one["name"] for one in self.call("GET", "/organizations").get("organizations", ())]


def look(host: str, trusted: ssl.SSLContext) -> list[list[Any]]:
    """Status, where to go instead, and what browsers are told, for pages over both protocols."""
    seen = []
    for url in (f"http://{host}/sign-in", f"https://{host}/sign-in", f"https://{host}/metrics"):
        answer = httpx.get(url, verify=trusted, trust_env=False)
        told = answer.headers
        seen.append([answer.status_code, told.get("location"), told.get("strict-transport-security")])
    return seen


def visit(office: Office, login: str, password: str, wanted: str) -> dict[str, Any]:
    """See that the organization is there."""
    password = office.sign_in(login, password)
    found = office.organizations()
    if wanted not in found:
        row = {"line": 2, "name": wanted, "kind": "party", "mayPropose": True}
        office.call("POST", "/organizations:import", rows=[row])
    return {"password": password, "found": found, "now": office.organizations()}


def main(host: str, certificate: str, act: str, *rest: str) -> None:
    """One of the acts; prints what it returns."""
    trusted = ssl.create_default_context(cafile=certificate)
    told = look(host, trusted) if act == "look" else visit(Office(host, trusted), *rest)
    sys.stdout.write(json.dumps(told))


main(*sys.argv[1:])
