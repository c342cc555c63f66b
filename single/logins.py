"""Each service's own user on broker and database: in the split profile, and wherever else it is deployed.

A process that serves all services (single profile) has to reach everything, so users of single services would
keep nothing apart there: it uses the instance's.
"""

from __future__ import annotations

import json
import secrets
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import unquote, urlsplit

from pymongo import MongoClient

from kit import logins, mongo
from kit.rights import Login, login, login_name
from kit.service import WORKER, load
from single.layout import SERVICES, packages
from single.process import read_json, write_json

# What only an administrator needs to know, and the gateway neither.
ADMINISTRATIVE = ("RABBITMQ_MANAGEMENT_URL", "FEDERATION_MANAGEMENT_URL")
STORAGE = ("MONGODB_URI", "AMQP_URL")
# The one process that keeps links to other instances' brokers has to make users and shovels.
LINK_KEEPER = "federation-worker"


def passwords(path: Path) -> dict[str, str]:
    """A password per service, kept in the file; made for services that have none yet."""
    known = read_json(path)
    missing = [service for service in SERVICES if service not in known]
    if missing:
        path.parent.mkdir(parents=True, exist_ok=True)
        known |= {service: secrets.token_urlsafe(24) for service in missing}
        write_json(path, known)
    return known


def wanted(prefix: str, known: Mapping[str, str]) -> list[Login]:
    """The users of all services, by what the services' tables say that they need."""
    services = [load(package, {WORKER}) for package in packages()]
    return [login(service, prefix, known[service.name]) for service in services]


def variables(shared: Mapping[str, str], known: Mapping[str, str]) -> dict[str, dict[str, str]]:
    """What each process of the split profile is told in place of ``shared``, by its name or its service's."""
    own = {service: _own(shared, service, password) for service, password in known.items()}
    keeper = {**own["federation"], "FEDERATION_MANAGEMENT_URL": shared["RABBITMQ_MANAGEMENT_URL"]}
    return {**own, LINK_KEEPER: keeper, "gateway": dict.fromkeys((*STORAGE, *ADMINISTRATIVE), "")}


def _own(shared: Mapping[str, str], service: str, password: str) -> dict[str, str]:
    name = login_name(shared["DB_PREFIX"], service)
    return {
        "MONGODB_URI": logins.mongodb_address(shared["MONGODB_URI"], name, password),
        "AMQP_URL": logins.amqp_address(shared["AMQP_URL"], name, password),
        **dict.fromkeys(ADMINISTRATIVE, ""),
    }


def make(shared: Mapping[str, str], known: Mapping[str, str]) -> None:
    """Make the users on both servers, with the addresses of ``shared``, which are administrators'."""
    users = wanted(shared["DB_PREFIX"], known)
    vhost = _vhost(shared["AMQP_URL"])
    client = mongo.connect(shared["MONGODB_URI"])
    try:
        logins.on_database(client, users)
    finally:
        client.close()
    logins.on_broker(shared["RABBITMQ_MANAGEMENT_URL"], vhost, users)


def write(folder: Path, prefix: str, addresses: Mapping[str, str], known: Mapping[str, str]) -> None:
    """What a deployment needs: a folder per service with its own addresses, and ``logins.json`` for
    ``kit.provision``, which an administrator alone should see.

    ``addresses`` are ``MONGODB_URI`` and ``AMQP_URL``, with any login or none.
    """
    for service, password in known.items():
        told = _own({**addresses, "DB_PREFIX": prefix}, service, password)
        for name in STORAGE:
            put(folder / service / name.lower(), told[name])
    rows = [user.row() for user in wanted(prefix, known)]
    told = {"vhost": _vhost(addresses["AMQP_URL"]), "logins": rows}
    put(folder / "administration" / "logins.json", json.dumps(told, indent=1))


def _vhost(amqp_url: str) -> str:
    return unquote(urlsplit(amqp_url).path[1:]) or "/"


def put(path: Path, text: str) -> None:
    """A file that a container's user of its own can read; who reaches it is for the folder to say."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    path.chmod(0o644)


def remove(client: MongoClient, management_url: str, prefix: str) -> None:
    """Remove the users of an instance, if it had any."""
    logins.remove(client, management_url, (login_name(prefix, service) for service in SERVICES))
