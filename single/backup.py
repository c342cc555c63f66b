"""``python -m single backup-key|backup``: an instance's data, files and keys in one encrypted file.

What is backed up is the instance at one moment, while it goes on working.
"""

from __future__ import annotations

import argparse
import time
from datetime import datetime
from pathlib import Path

from pymongo import MongoClient

from kit.backup import archive, snapshot
from kit.config import Config
from kit.core.clock import RealClock
from kit.core.errors import NotFound, Precondition
from kit.core.workdays import SHANGHAI
from single.housekeeping import Add, connected
from single.instance import Instance, opened
from single.process import read_json

RECIPIENTS = "backup-recipients"
# Heads come first: those noted while the databases are read would be ahead of what is read.
FOLDERS = ("audit-heads", "keys", "signing-keys")


class NobodyCouldRestore(Precondition):
    """No public key is known to encrypt backups for."""

    reason = "BACKUP_WITHOUT_KEY"
    text = "还没有备份密钥：请先执行 make backup-key FILE=…，并把该文件保存在另一处"


class InstanceUnknown(NotFound):
    """No instance of that name was ever started here."""

    reason = "INSTANCE_UNKNOWN"
    text = "本机没有实例“{name}”，请用 NAME=… 指定"


class FileExists(Precondition):
    """A backup is never written over."""

    reason = "FILE_EXISTS"
    text = "文件“{file}”已经存在，不会覆盖"


def make_key(arguments: argparse.Namespace) -> None:
    """Make a pair of keys: the private one into a file to be taken away, the public one stays here."""
    instance = _existing(arguments)
    public = archive.make_key(arguments.file)
    with (instance.directory / RECIPIENTS).open("a", encoding="ascii") as known:
        known.write(f"{public}\n")
    print(f"✓ 私钥 / private key: {arguments.file}（只有它能恢复备份：请离线保存，并从本机删除）")
    print(f"✓ 公钥 / public key: {public}（今后的备份以此加密）")


def backup(arguments: argparse.Namespace) -> None:
    """Write the instance as it is now into one file."""
    began, now = time.monotonic(), RealClock().now()
    instance = _existing(arguments)
    stamp = now.astimezone(SHANGHAI)
    path = arguments.file or Path(f"{instance.name}-{stamp:%Y%m%d-%H%M%S}.backup")
    with connected(arguments) as (config, client):
        counts = save(instance, config, client, path, now)
    seconds, size = time.monotonic() - began, path.stat().st_size / 2**20
    print(f"✓ {path}：截至 / as of {stamp:%Y-%m-%d %H:%M:%S}", end="，")
    print(f"{sum(counts.values())} 条记录 / documents，{size:.1f} MB，{seconds:.1f} 秒 / s")


def save(
    instance: Instance, config: Config, client: MongoClient, path: Path, now: datetime
) -> dict[str, int]:
    """Everything committed by ``now``, consistent over all services; returns documents per collection.

    Raises ``NobodyCouldRestore``, ``FileExists``, ``SnapshotLost``.
    """
    known = instance.directory / RECIPIENTS
    recipients = known.read_text(encoding="ascii").split() if known.exists() else []
    if not recipients:
        raise NobodyCouldRestore()
    if path.exists():
        raise FileExists(file=path)
    identity = read_json(instance.directory / "identity.json")
    settings = read_json(instance.directory / "instance.json")
    with archive.writing(path, recipients) as writer:
        writer.about(
            {
                "instance": instance.name,
                "at": now.isoformat(),
                "identity": identity,
                "settings": settings,
                "recipients": recipients,
            }
        )
        for name in FOLDERS:
            writer.folder(name, instance.directory / name)
        with snapshot.one_moment(client) as session:
            for which in snapshot.collections(client, config.db_prefix):
                writer.collection(which, snapshot.documents(client, config.db_prefix, which, session))
        return writer.close()


def _existing(arguments: argparse.Namespace) -> Instance:
    """The named instance; without this a name mistyped would become an instance of its own."""
    instance = opened(arguments.name, arguments.run_dir)
    if not (instance.directory / "instance.json").exists():
        raise InstanceUnknown(name=instance.name)
    return instance


def add_commands(add: Add) -> None:
    """Register these commands with the command line."""
    add("backup-key", make_key, "make the key that backups are encrypted for").add_argument(
        "--file", type=Path, required=True, help="where the private key goes"
    )
    add("backup", backup, "write data, files and keys into one encrypted file").add_argument(
        "--file", type=Path, help="where to; a name is chosen without it"
    )
