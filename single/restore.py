"""``python -m single restore``: the instance of a backup, back on a machine that has nothing of it."""

from __future__ import annotations

import argparse
import shutil
import time
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from pymongo import MongoClient

from cppcc_api.federation.v1 import federation_service_pb2 as pb
from kit import mongo
from kit.backup import archive, snapshot
from kit.config import Config
from kit.core.errors import Precondition
from kit.core.ids import new_id
from kit.core.workdays import SHANGHAI
from kit.republish import republish
from kit.runtime import Runtime
from kit.service import RPC, load
from shared.roles import SECURITY_ADMIN
from single.backup import RECIPIENTS
from single.housekeeping import Add, audit_verify, operator
from single.instance import Instance, addresses, opened
from single.layout import SERVICES
from single.process import write_json

EVERYTHING = datetime.fromtimestamp(0, UTC)


class InstanceExists(Precondition):
    """What would be restored is here already."""

    reason = "RESTORE_TARGET_NOT_EMPTY"
    text = "这里已有实例“{name}”（{what}），不能恢复；请在没有它的机器上恢复，或先移走它"


class RestoreIncomplete(Precondition):
    """The databases do not hold what the backup says they must."""

    reason = "RESTORE_INCOMPLETE"
    text = "恢复后的数据与备份不一致：{differences}"


def restore(arguments: argparse.Namespace) -> int:
    """Bring the instance back and prove its audit chains; its events will be sent again."""
    began = time.monotonic()
    with archive.reading(arguments.file, arguments.key) as reader:
        name = bring_back(arguments.run_dir, reader)
    instance = opened(name, arguments.run_dir)
    arguments.name, arguments.anchors = name, ""
    broken = audit_verify(arguments)
    at = datetime.fromisoformat(reader.about["at"]).astimezone(SHANGHAI)
    print(f"{'✗' if broken else '✓'} 实例 {name} 恢复至 / restored as of {at:%Y-%m-%d %H:%M:%S}", end="，")
    print(f"{sum(reader.counts.values())} 条记录 / documents，{time.monotonic() - began:.1f} 秒 / s")
    how = f"--profile {instance.profile} --mode {instance.mode}"
    print(f"  启动 / start: .venv/bin/python -m single up --name {name} {how}")
    return broken


def bring_back(run: Path, reader: archive.Reader) -> str:
    """Folders and databases of a backup; returns the instance's name.

    Everything is made under another name first, and named in the end: a restore that was killed leaves no
    instance that could be started, and the next one clears what it left.  Raises ``InstanceExists`` before
    anything is written, ``RestoreIncomplete`` when it does not add up.
    """
    about = reader.about
    instance = Instance(about["instance"], run)
    staging = Instance(f".{instance.name}.restoring", run)
    client = mongo.connect(addresses(run)["mongodb_uri"])
    try:
        _make_room(instance, staging, client, about["identity"]["db_prefix"])
        _prepare(staging, about)
        _compare(_write_back(staging, client, reader), reader.counts)
        # Whatever had been sent may not have been heard: the broker of this machine knows nothing of it.
        for service in SERVICES:
            republish(staging.config(), client, service, EVERYTHING)
        _go_on_behind_what_was_sent(staging.config(), client)
    finally:
        client.close()
    staging.directory.rename(instance.directory)
    return instance.name


def _go_on_behind_what_was_sent(config: Config, client: MongoClient) -> None:
    """What was sent to other instances since the backup is unknown here: its numbers are not used again."""
    runtime = Runtime(load("services.federation", (RPC,)), config, client)
    runtime.command(
        "LeaveNumbersOut", pb.LeaveNumbersOutRequest(request_id=new_id()), operator(SECURITY_ADMIN)
    )


def _make_room(instance: Instance, staging: Instance, client: MongoClient, prefix: str) -> None:
    if instance.directory.exists():
        raise InstanceExists(name=instance.name, what=instance.directory)
    found = [f"{prefix}_{name}" for name in snapshot.databases(client, prefix)]
    if found and not staging.directory.exists():
        raise InstanceExists(name=instance.name, what=found[0])
    for name in found:
        client.drop_database(name)
    shutil.rmtree(staging.directory, ignore_errors=True)


def _prepare(staging: Instance, about: Mapping[str, Any]) -> None:
    staging.directory.mkdir(parents=True)
    write_json(staging.directory / "identity.json", about["identity"])
    # Where it ran from and on which broker is the old machine's affair.
    write_json(staging.directory / "instance.json", {**about["settings"], "trees": "", "broker": ""})
    (staging.directory / RECIPIENTS).write_text("\n".join(about["recipients"]) + "\n", encoding="ascii")


def _write_back(staging: Instance, client: MongoClient, reader: archive.Reader) -> dict[str, int]:
    prefix, counts = staging.config().db_prefix, {}
    for kind, what, content in reader.parts():
        if kind == "file":
            path = staging.directory / what
            path.parent.mkdir(parents=True, exist_ok=True)
            path.touch(mode=0o600)
            path.write_bytes(content.read())
        else:
            written = snapshot.write(client, prefix, what, archive.documents(content))
            counts[f"{what.service}.{what.name}"] = written
    return counts


def _compare(written: Mapping[str, int], expected: Mapping[str, int]) -> None:
    names = sorted({*written, *expected})
    differences = [
        f"{name} {written.get(name, 0)}/{expected.get(name, 0)}"
        for name in names
        if written.get(name) != expected.get(name)
    ]
    if differences:
        raise RestoreIncomplete(differences="；".join(differences))


def add_commands(add: Add) -> None:
    """Register these commands with the command line."""
    command = add("restore", restore, "bring the instance of a backup back")
    command.add_argument("file", type=Path, help="the backup")
    command.add_argument("--key", type=Path, required=True, help="the private key")
