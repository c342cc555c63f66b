"""What must exist before an instance's first process starts; safe to run again at every start.

python -m kit.provision keys <folder>        token keys: <folder>/private/key.pem, <folder>/public/keys.json
python -m kit.provision service-key <folder> <service>  its own token key: <folder>/services/<service>.pem
python -m kit.provision next-token-key <folder>    replacing the token key, first step: all learn the new one
python -m kit.provision switch-token-key <folder>  second step: tokens are signed with it
python -m kit.provision signing-key <folder> one more key to sign documents with: <folder>/<key id>.pem
python -m kit.provision first-signing-key <folder>  the same, unless there is one
python -m kit.provision own <folder> <uid>   give a folder and all in it to the user that processes run as
python -m kit.provision database [host:port]  initiate MONGODB_URI's replica set if it is none yet
python -m kit.provision logins <file>        each service's user on database and broker

The last two read MONGODB_URI and RABBITMQ_MANAGEMENT_URL, with administrators' logins.  A database server
that demands logins and knows nobody yet is given that administrator; it takes it from its own machine only,
and ``host:port`` says where to reach it there.
"""

from __future__ import annotations

import json
import logging
import os
import sys
import time
from collections.abc import Callable, Mapping
from inspect import signature
from pathlib import Path
from typing import Any, TypeVar

from pymongo import MongoClient
from pymongo.errors import OperationFailure, PyMongoError
from pymongo.uri_parser import parse_uri

from kit import logins, mongo, rotation
from kit.auth import add_service_key, generate_keys, generate_signing_key
from kit.config import ConfigError, setting
from kit.rights import Login

log = logging.getLogger(__name__)

NOT_YET_INITIALIZED, ALREADY_INITIALIZED, AUTHENTICATION_FAILED = 94, 23, 18
WAIT_SECONDS = 60.0


def keys(folder: Path) -> None:
    """Make a key pair unless there is one; the private half lies in a folder of its own."""
    private, public = _token_keys(folder)
    if public.exists():
        return
    public.parent.mkdir(parents=True, exist_ok=True)
    generate_keys(private, public)


def service_key(folder: Path, service: str) -> None:
    """Let a service sign tokens of its own, known from the list of ``keys``; nothing if it has a key."""
    add_service_key(service, folder / "services" / f"{service}.pem", folder / "public" / "keys.json")


def _token_keys(folder: Path) -> tuple[Path, Path]:
    return folder / "private" / "key.pem", folder / "public" / "keys.json"


def signing_key(folder: Path, unless_any: bool = False) -> str:
    """Make a key to sign documents with and return its id; ``unless_any`` leaves a folder with keys alone."""
    if unless_any and any(folder.glob("*.pem")):
        return ""
    return generate_signing_key(folder)


def own(folder: Path, uid: int) -> None:
    """Give ``folder`` and everything in it to ``uid`` (needs root): a new volume belongs to root."""
    folder.mkdir(parents=True, exist_ok=True)
    for path in [folder, *folder.rglob("*")]:
        os.chown(path, uid, uid)


def database(uri: str, reached_at: str = "") -> None:
    """Initiate a one-member replica set on the server of ``uri`` and wait until it takes writes.

    The set's name comes from the URI, and so does the administrator, whom a server without any user is given.
    A set that exists is left as it is.
    """
    parsed = parse_uri(uri)
    host, port = parsed["nodelist"][0]
    name = parsed["options"].get("replicaSet")
    if not name:
        raise SystemExit("MONGODB_URI 没有写明 replicaSet / names no replicaSet")
    member = f"{host}:{port}"
    with _direct(reached_at or member, uri) as client:
        _patiently(f"MongoDB {member}", lambda: _is_primary(client, name, member), PyMongoError)
        if parsed["username"]:
            _ensure_administrator(client, uri, parsed)


def _direct(address: str, uri: str) -> MongoClient:
    # The encryption that the address asks for, and nothing of its login.
    options = parse_uri(uri)["options"].items()
    tls = {key: value for key, value in options if key.lower().startswith("tls")}
    return MongoClient(f"mongodb://{address}/", directConnection=True, serverSelectionTimeoutMS=2000, **tls)


T = TypeVar("T")


def _patiently(what: str, attempt: Callable[[], T], *passing: type[Exception]) -> T:
    """The first true result; what is not up yet (one of ``passing`` errors) is asked again for a minute."""
    deadline = time.monotonic() + WAIT_SECONDS
    while True:
        try:
            if result := attempt():
                return result
        except passing as error:
            log.info("waiting for %s: %s", what, error)
        if time.monotonic() > deadline:
            raise SystemExit(f"{what} 在 {WAIT_SECONDS:.0f} 秒内未就绪 / not ready")
        time.sleep(0.5)


def _is_primary(client: MongoClient, name: str, member: str) -> bool:
    hello = client.admin.command("hello")
    if "setName" not in hello:
        _initiate(client, name, member)
    return bool(hello.get("isWritablePrimary")) and "setName" in hello


def _initiate(client: MongoClient, name: str, member: str) -> None:
    config = {"_id": name, "members": [{"_id": 0, "host": member}]}
    try:
        client.admin.command("replSetInitiate", config)
    except OperationFailure as error:
        if error.code not in (ALREADY_INITIALIZED, NOT_YET_INITIALIZED):
            raise


def _ensure_administrator(client: MongoClient, uri: str, parsed: Mapping[str, Any]) -> None:
    try:
        mongo.connect(uri).close()
        return
    except OperationFailure as error:
        if error.code != AUTHENTICATION_FAILED:
            raise
    # Only a server that knows nobody takes this from somebody who is not signed in.
    client.admin.command("createUser", parsed["username"], pwd=parsed["password"], roles=["root"])


def service_logins(path: Path, uri: str, management_url: str) -> None:
    """Make the users that the file names (``{"vhost": …, "logins": […]}``) on both servers."""
    told = json.loads(path.read_text(encoding="utf-8"))
    users = [Login.of(row) for row in told["logins"]]
    with mongo.connect(uri) as client:
        logins.on_database(client, users)

    def on_broker() -> bool:
        logins.on_broker(management_url, told["vhost"], users)
        return True

    _patiently("RabbitMQ", on_broker, OSError)


def _setting(name: str) -> str:
    try:
        return setting(name)
    except ConfigError as error:
        raise SystemExit(f"配置错误 / bad configuration: {error}") from error


def _keys_step(change: Callable[[Path, Path], str]) -> Callable[[str], str]:
    return lambda folder: change(*_token_keys(Path(folder)))


# Name of a step → what does it with the arguments as text; what it returns is what the caller needs next.
STEPS: dict[str, Callable[..., str | None]] = {
    "keys": lambda folder: keys(Path(folder)),
    "service-key": lambda folder, service: service_key(Path(folder), service),
    "next-token-key": _keys_step(rotation.publish),
    "switch-token-key": _keys_step(rotation.switch),
    "signing-key": lambda folder: signing_key(Path(folder)),
    "first-signing-key": lambda folder: signing_key(Path(folder), unless_any=True),
    "own": lambda folder, uid: own(Path(folder), int(uid)),
    "database": lambda *reached_at: database(_setting("MONGODB_URI"), *reached_at),
    "logins": lambda path: service_logins(
        Path(path), _setting("MONGODB_URI"), _setting("RABBITMQ_MANAGEMENT_URL")
    ),
}


def main(arguments: list[str]) -> None:
    """Run the named step."""
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    step = STEPS.get(arguments[0]) if arguments else None
    if step is None or not _fits(step, arguments[1:]):
        raise SystemExit(__doc__)
    if told := step(*arguments[1:]):
        print(told)  # noqa: T201 - the caller reads it


def _fits(step: Callable[..., str | None], arguments: list[str]) -> bool:
    try:
        signature(step).bind(*arguments)
    except TypeError:
        return False
    return True


if __name__ == "__main__":
    main(sys.argv[1:])
