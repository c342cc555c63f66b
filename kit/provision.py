"""What must exist before an instance's first process starts; safe to run again at every start.

python -m kit.provision keys <folder>        token keys: <folder>/private/key.pem, <folder>/public/keys.json
python -m kit.provision service-key <folder> <service>  its own token key: <folder>/services/<service>.pem
python -m kit.provision signing-key <folder> one more key to sign documents with: <folder>/<key id>.pem
python -m kit.provision first-signing-key <folder>  the same, unless there is one
python -m kit.provision own <folder> <uid>   give a folder and all in it to the user that processes run as
python -m kit.provision database             initiate MONGODB_URI's replica set if it is none yet
"""

from __future__ import annotations

import logging
import os
import sys
import time
from pathlib import Path

from pymongo import MongoClient
from pymongo.errors import OperationFailure, PyMongoError
from pymongo.uri_parser import parse_uri

from kit.auth import add_service_key, generate_keys, generate_signing_key

log = logging.getLogger(__name__)

NOT_YET_INITIALIZED, ALREADY_INITIALIZED = 94, 23
WAIT_SECONDS = 60.0


def keys(folder: Path) -> None:
    """Make a key pair unless there is one; the private half lies in a folder of its own."""
    private, public = folder / "private" / "key.pem", folder / "public" / "keys.json"
    if public.exists():
        return
    public.parent.mkdir(parents=True, exist_ok=True)
    generate_keys(private, public)


def service_key(folder: Path, service: str) -> None:
    """Let a service sign tokens of its own, known from the list of ``keys``; nothing if it has a key."""
    add_service_key(service, folder / "services" / f"{service}.pem", folder / "public" / "keys.json")


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


def database(uri: str) -> None:
    """Initiate a one-member replica set on the server of ``uri`` and wait until it takes writes.

    The set's name comes from the URI.  A set that exists is left as it is.
    """
    parsed = parse_uri(uri)
    host, port = parsed["nodelist"][0]
    name = parsed["options"].get("replicaSet")
    if not name:
        raise SystemExit("MONGODB_URI 没有写明 replicaSet / names no replicaSet")
    deadline = time.monotonic() + WAIT_SECONDS
    with MongoClient(host, port, directConnection=True, serverSelectionTimeoutMS=2000) as client:
        while not _is_primary(client, name, f"{host}:{port}"):
            if time.monotonic() > deadline:
                raise SystemExit(f"MongoDB 在 {WAIT_SECONDS:.0f} 秒内未就绪 / not ready: {host}:{port}")
            time.sleep(0.5)


def _is_primary(client: MongoClient, name: str, address: str) -> bool:
    try:
        hello = client.admin.command("hello")
        if "setName" not in hello:
            _initiate(client, name, address)
        return bool(hello.get("isWritablePrimary")) and "setName" in hello
    except PyMongoError as error:
        log.info("waiting for the database: %s", error)
        return False


def _initiate(client: MongoClient, name: str, address: str) -> None:
    config = {"_id": name, "members": [{"_id": 0, "host": address}]}
    try:
        client.admin.command("replSetInitiate", config)
    except OperationFailure as error:
        if error.code not in (ALREADY_INITIALIZED, NOT_YET_INITIALIZED):
            raise


def main(arguments: list[str]) -> None:
    """Run the named step."""
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    if len(arguments) == 2 and arguments[0] == "keys":
        keys(Path(arguments[1]))
    elif len(arguments) == 2 and arguments[0] in ("signing-key", "first-signing-key"):
        made = signing_key(Path(arguments[1]), unless_any=arguments[0].startswith("first"))
        print(made)  # noqa: T201 - the id is what the caller needs next
    elif len(arguments) == 3 and arguments[0] == "own":
        own(Path(arguments[1]), int(arguments[2]))
    elif len(arguments) == 3 and arguments[0] == "service-key":
        service_key(Path(arguments[1]), arguments[2])
    elif arguments == ["database"]:
        database(os.environ["MONGODB_URI"])
    else:
        raise SystemExit(__doc__)


if __name__ == "__main__":
    main(sys.argv[1:])
