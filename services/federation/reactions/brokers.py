"""The instance's own broker as links need it: mailboxes over AMQP, users and shovels over its management API.

Everything here looks first and changes only what differs, so that it may be run at any time by anybody.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Any
from urllib.parse import quote, unquote, urlsplit

from kit import bus
from kit.bus.vhost import ManagementRefused, manage
from kit.config import Config
from services.federation.domain import links
from services.federation.store.sending import INBOUND_EXCHANGE, OUT_EXCHANGE

GONE = 404


def mailboxes(peers: Iterable[str]) -> bus.Topology:
    """The queues of what goes to these neighbours."""
    queues = tuple(_mailbox(peer, lane) for peer in peers for lane in links.LANES)
    return bus.Topology((OUT_EXCHANGE,), queues)


def _mailbox(peer: str, lane: str) -> bus.Queue:
    return bus.Queue(
        links.mailbox_name(peer, lane),
        links.mailbox_arguments(lane),
        OUT_EXCHANGE,
        links.mailbox_key(peer, lane),
    )


class Management:
    """Users and shovels; each list is asked for once.  Raises ``ManagementRefused`` and ``OSError``."""

    def __init__(self, config: Config) -> None:
        self._url = config.links_management_url
        self._vhost = unquote(urlsplit(config.amqp_url).path[1:]) or "/"
        self.local_uri = f"amqp:///{quote(self._vhost, safe='')}"

    # --- the inviting side: a user per neighbour ---

    @cached_property
    def _users(self) -> dict[str, Mapping[str, Any]]:
        return {row["name"]: row for row in self._call("GET", "users")}

    @cached_property
    def _rights(self) -> dict[str, Mapping[str, Any]]:
        return {row["user"]: row for row in self._call("GET", "vhosts", self._vhost, "permissions")}

    def allow(self, link: links.Link) -> None:
        """Let a neighbour in, to its queues only."""
        user = self._users.get(link.login)
        if user is None or not links.has_password(user, link.password):
            self._call("PUT", "users", link.login, body={"password": link.password, "tags": ""})
        rights = links.rights(link.id)
        known = self._rights.get(link.login)
        if known is None or any(known.get(key) != value for key, value in rights.items()):
            self._call("PUT", "permissions", self._vhost, link.login, body=rights)

    def forbid(self, link: links.Link) -> None:
        """Keep a neighbour out; the broker ends its connections with its user."""
        if link.login in self._users:
            self._remove("users", link.login)

    # --- the invited side: shovels ---

    @cached_property
    def _definitions(self) -> dict[str, Mapping[str, Any]]:
        rows = self._call("GET", "parameters", "shovel", self._vhost)
        return {row["name"]: row["value"] for row in rows}

    @cached_property
    def shovel_states(self) -> dict[str, str]:
        """State by name of all shovels that the broker knows."""
        return {row["name"]: str(row["state"]) for row in self._call("GET", "shovels", self._vhost)}

    def dig(self, peer: str, instance: str, remote_uri: str) -> list[str]:
        """Define all ways of a link; the names of those that were defined before and are anew now."""
        wanted = links.shovels(peer, instance, self.local_uri, remote_uri, INBOUND_EXCHANGE)
        for name, definition in wanted.items():
            if self._definitions.get(name) != definition:
                self._call("PUT", "parameters", "shovel", self._vhost, name, body={"value": definition})
        return sorted(set(wanted) - set(self._definitions))

    def dig_anew(self, names: Iterable[str]) -> None:
        """Remove shovels and define them again."""
        for name in names:
            definition = self._call("GET", "parameters", "shovel", self._vhost, name)["value"]
            self._remove("parameters", "shovel", self._vhost, name)
            self._call("PUT", "parameters", "shovel", self._vhost, name, body={"value": definition})

    def fill_in(self, peer: str) -> None:
        """Remove all ways of a link."""
        for name, _, _ in links.ways(peer):
            if name in self._definitions:
                self._remove("parameters", "shovel", self._vhost, name)

    def _remove(self, *path: str) -> None:
        try:
            self._call("DELETE", *path)
        except ManagementRefused as error:
            # Another worker was faster.
            if error.status != GONE:
                raise

    def _call(self, method: str, *path: str, body: Mapping[str, Any] | None = None) -> Any:
        return manage(self._url, method, "/api/" + "/".join(quote(part, safe="") for part in path), body)
