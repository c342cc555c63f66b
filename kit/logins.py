"""Makes the services' users on both servers, with the rights of ``kit.rights``; may be run again at any time.

Administrators' addresses are needed for that and for nothing else: no process of a service is given one.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from urllib.parse import parse_qsl, quote, urlencode, urlsplit, urlunsplit

from pymongo import MongoClient
from pymongo.database import Database
from pymongo.errors import OperationFailure

from kit import bus
from kit.bus.vhost import ManagementRefused, manage
from kit.rights import Login

USERS = "admin"
USER_EXISTS, USER_GONE = 51003, 11
NOT_THERE = 404


def amqp_address(amqp_url: str, name: str, password: str) -> str:
    """The same broker and vhost with another login."""
    return _with_login(amqp_url, name, password, {})


def mongodb_address(mongodb_uri: str, name: str, password: str) -> str:
    """The same servers with another login."""
    return _with_login(mongodb_uri, name, password, {"authSource": USERS})


def _with_login(address: str, name: str, password: str, more: Mapping[str, str]) -> str:
    parts = urlsplit(address)
    servers = parts.netloc.rpartition("@")[2]
    query = urlencode({**dict(parse_qsl(parts.query)), **more}, safe="/")
    login = f"{quote(name, safe='')}:{quote(password, safe='')}"
    return urlunsplit(parts._replace(netloc=f"{login}@{servers}", path=parts.path or "/", query=query))


def on_database(client: MongoClient, logins: Iterable[Login]) -> None:
    """Create the users, or give known ones password and rights anew.  Raises pymongo's errors."""
    users = client[USERS]
    for login in logins:
        try:
            _user(users, "createUser", login)
        except OperationFailure as error:
            if error.code != USER_EXISTS:
                raise
            _user(users, "updateUser", login)


def _user(users: Database, command: str, login: Login) -> None:
    users.command(command, login.name, pwd=login.password, roles=list(login.database_roles))


def on_broker(management_url: str, vhost: str, logins: Iterable[Login]) -> None:
    """Make the vhost if it is missing, the users, and what each announces its events by.

    A service may not make another's exchange, and must find it to bind to it whichever of both starts first.
    Raises ``ManagementRefused`` and ``OSError``.
    """
    space = quote(vhost, safe="")
    manage(management_url, "PUT", f"/api/vhosts/{space}")
    for login in logins:
        user = quote(login.name, safe="")
        manage(management_url, "PUT", f"/api/users/{user}", {"password": login.password, "tags": ""})
        rights = {
            "configure": login.broker.configure,
            "write": login.broker.write,
            "read": login.broker.read,
        }
        manage(management_url, "PUT", f"/api/permissions/{space}/{user}", rights)
        _announcing(management_url, space, bus.producer_topology(login.service))


def _announcing(management_url: str, space: str, topology: bus.Topology) -> None:
    for exchange in topology.exchanges:
        path = f"/api/exchanges/{space}/{quote(exchange, safe='')}"
        manage(management_url, "PUT", path, {"type": "topic", "durable": True, "auto_delete": False})
    for queue in topology.queues:
        path = f"/api/queues/{space}/{quote(queue.name, safe='')}"
        arguments = dict(queue.arguments)
        manage(management_url, "PUT", path, {"durable": True, "auto_delete": False, "arguments": arguments})


def remove(client: MongoClient, management_url: str, names: Iterable[str]) -> None:
    """Remove the users from both servers (no address: from the database alone); who is not there is fine."""
    for name in names:
        try:
            client[USERS].command("dropUser", name)
        except OperationFailure as error:
            if error.code != USER_GONE:
                raise
        if management_url:
            _remove_from_broker(management_url, name)


def _remove_from_broker(management_url: str, name: str) -> None:
    try:
        manage(management_url, "DELETE", f"/api/users/{quote(name, safe='')}")
    except ManagementRefused as error:
        if error.status != NOT_THERE:
            raise
