"""An instance's own space on the broker, created through the management API where it is missing."""

from __future__ import annotations

import json
import logging
import ssl
import urllib.error
import urllib.request
from base64 import b64encode
from collections.abc import Mapping
from typing import Any
from urllib.parse import quote, unquote, urlsplit

from amqp.exceptions import NotAllowed

from kit import tls
from kit.bus import connection
from kit.core.errors import Misconfigured

log = logging.getLogger(__name__)

HANDSHAKES = 8


class VhostMissing(Misconfigured):
    """The broker has no such vhost and nothing here may create it."""


class ManagementRefused(Misconfigured):
    """The management API answered with an error; ``status`` is its HTTP code."""

    def __init__(self, method: str, path: str, status: int) -> None:
        super().__init__(f"management API: {method} {path} was answered with {status}")
        self.status = status


def ensure_vhost(amqp_url: str, management_url: str) -> None:
    """Create the vhost that ``amqp_url`` names if the broker does not have it.

    Raises ``VhostMissing`` when it must be created and ``RABBITMQ_MANAGEMENT_URL`` is not given.
    """
    try:
        with connection(amqp_url) as connected:
            connected.connect()
        return
    except NotAllowed as error:
        vhost = unquote(urlsplit(amqp_url).path[1:]) or "/"
        if not management_url:
            raise VhostMissing(
                f"RabbitMQ 没有虚拟主机 {vhost!r}（或无权使用），而 RABBITMQ_MANAGEMENT_URL 未设置，"
                "无法自动创建 / create the vhost or set RABBITMQ_MANAGEMENT_URL"
            ) from error
    user = unquote(urlsplit(amqp_url).username or "guest")
    manage(management_url, "PUT", f"/api/vhosts/{quote(vhost, safe='')}")
    rights = {"configure": ".*", "write": ".*", "read": ".*"}
    manage(management_url, "PUT", f"/api/permissions/{quote(vhost, safe='')}/{quote(user, safe='')}", rights)


def ensure_vhost_if_reachable(amqp_url: str, management_url: str) -> None:
    """At start: the same, but a broker that is not up yet is left to those who wait for it.

    Raises ``TlsRefused`` where one side does not trust the other, which waiting does not change.
    """
    for tries_left in reversed(range(HANDSHAKES)):
        try:
            return ensure_vhost(amqp_url, management_url)
        except OSError as error:
            if refusal := tls.refused("RabbitMQ", error):
                raise refusal from error
            # A broker that refuses a certificate may be gone before its reason arrives.
            if tries_left and isinstance(error, ssl.SSLEOFError):
                continue
            log.warning("broker is not reachable yet", extra={"error": repr(error)})
            return None


def manage(management_url: str, method: str, path: str, body: Mapping[str, Any] | None = None) -> Any:
    """Call the broker's management API; returns the parsed answer, None if it is empty."""
    parts = urlsplit(management_url)
    netloc = parts.netloc.rpartition("@")[2]
    request = urllib.request.Request(
        f"{parts.scheme}://{netloc}{parts.path.rstrip('/')}{path}",
        method=method,
        data=json.dumps(body or {}).encode() if method in ("PUT", "POST") else None,
        headers={"content-type": "application/json"},
    )
    user, password = unquote(parts.username or "guest"), unquote(parts.password or "guest")
    request.add_header("authorization", "Basic " + b64encode(f"{user}:{password}".encode()).decode())
    try:
        with urllib.request.urlopen(request, timeout=10, context=tls.context(management_url)) as answer:
            text = answer.read()
    except urllib.error.HTTPError as error:
        raise ManagementRefused(method, path, error.code) from error
    return json.loads(text) if text else None


def remove_vhost(management_url: str, vhost: str) -> None:
    """Remove a vhost with everything in it; one that is not there is fine."""
    known = {row["name"] for row in manage(management_url, "GET", "/api/vhosts")}
    if vhost in known:
        manage(management_url, "DELETE", f"/api/vhosts/{quote(vhost, safe='')}")
