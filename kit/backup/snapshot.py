"""Databases as they were at one moment: read without stopping anybody, written back into empty ones.

MongoDB answers reads of one snapshot session as of one moment over all collections, as long as it keeps that
moment's history; so nothing is frozen, and no service is told.  Capped collections cannot be read so.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from bson.codec_options import CodecOptions
from bson.raw_bson import RawBSONDocument
from pymongo import MongoClient, WriteConcern
from pymongo.client_session import ClientSession
from pymongo.database import Database
from pymongo.errors import OperationFailure

from kit.core.errors import Unavailable

RAW = CodecOptions(document_class=RawBSONDocument, tz_aware=True)
# How long the server keeps the history of the moment while we read; its own default is 5 minutes.
HISTORY_SECONDS = 6 * 3600
HISTORY = "minSnapshotHistoryWindowInSeconds"
SNAPSHOT_TOO_OLD, SNAPSHOT_UNAVAILABLE = 239, 246
NOT_ALLOWED = (13, 31)
BATCH_BYTES = 8 * 2**20


class SnapshotLost(Unavailable):
    """Reading took longer than the server keeps the history of a moment."""

    reason = "SNAPSHOT_LOST"
    text = (
        "数据库已不再保留备份开始时刻的数据，备份未完成；请在负载较低时重试，或由数据库管理员调大 {parameter}"
    )


@dataclass(frozen=True)
class Collection:
    """A collection to be kept: the database's name after the prefix, its own, and how it was made."""

    service: str
    name: str
    options: dict[str, Any]
    indexes: list[dict[str, Any]]


@contextmanager
def one_moment(client: MongoClient) -> Iterator[ClientSession]:
    """A session whose reads all see the databases as of the first of them; raises ``SnapshotLost``."""
    with _longer_history(client), client.start_session(snapshot=True) as session:
        try:
            yield session
        except OperationFailure as error:
            if error.code not in (SNAPSHOT_TOO_OLD, SNAPSHOT_UNAVAILABLE):
                raise
            raise SnapshotLost(parameter=HISTORY) from error


@contextmanager
def _longer_history(client: MongoClient) -> Iterator[None]:
    """Ask the server to keep more history meanwhile; where we may not, its own window has to do."""
    try:
        before = client.admin.command("getParameter", 1, **{HISTORY: 1})[HISTORY]
        client.admin.command("setParameter", 1, **{HISTORY: max(before, HISTORY_SECONDS)})
    except OperationFailure as error:
        if error.code not in NOT_ALLOWED:
            raise
        yield
        return
    try:
        yield
    finally:
        client.admin.command("setParameter", 1, **{HISTORY: before})


def databases(client: MongoClient, prefix: str) -> list[str]:
    """What follows the prefix in the names of the instance's databases."""
    start = f"{prefix}_"
    return sorted(name.removeprefix(start) for name in client.list_database_names() if name.startswith(start))


def collections(client: MongoClient, prefix: str) -> list[Collection]:
    """Every collection of the instance, with what is needed to make it again."""
    return [
        Collection(service, told["name"], told["options"], _indexes(database, told["name"]))
        for service in databases(client, prefix)
        for database in [client[f"{prefix}_{service}"]]
        for told in sorted(database.list_collections(), key=lambda one: one["name"])
        if told["type"] == "collection" and not told["name"].startswith("system.")
    ]


def _indexes(database: Database, name: str) -> list[dict[str, Any]]:
    listed = [dict(index) for index in database[name].list_indexes()]
    return [{**index, "key": dict(index["key"])} for index in listed if index["name"] != "_id_"]


def documents(client: MongoClient, prefix: str, which: Collection, session: ClientSession) -> Iterator[bytes]:
    """The documents of a collection at the session's moment, as BSON."""
    found = client[f"{prefix}_{which.service}"].get_collection(which.name, codec_options=RAW)
    for document in found.find({}, session=session):
        yield document.raw


def write(client: MongoClient, prefix: str, which: Collection, found: Iterable[RawBSONDocument]) -> int:
    """Make a collection anew with these documents, then its indexes; returns how many documents it has."""
    durable = WriteConcern(w="majority", j=True)
    database = client.get_database(f"{prefix}_{which.service}", write_concern=durable, codec_options=RAW)
    database.create_collection(which.name, check_exists=False, **which.options)
    target, count = database[which.name], 0
    for batch in _batches(found):
        target.insert_many(batch, ordered=False)
        count += len(batch)
    if which.indexes:
        specs = [{key: value for key, value in index.items() if key != "ns"} for index in which.indexes]
        database.command({"createIndexes": which.name, "indexes": specs})
    return count


def _batches(found: Iterable[RawBSONDocument]) -> Iterator[list[RawBSONDocument]]:
    batch: list[RawBSONDocument] = []
    size = 0
    for document in found:
        batch.append(document)
        size += len(document.raw)
        if size >= BATCH_BYTES:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch
