"""The one way to reach MongoDB: durable writes, majority reads, a replica set or nothing.

Weak defaults lose acknowledged writes, and transactions and change streams do not exist on a
standalone server, so both are settled here and nowhere else.
"""

from __future__ import annotations

from collections.abc import Iterable

from pymongo import ASCENDING, DESCENDING, IndexModel, MongoClient
from pymongo.database import Database
from pymongo.errors import CollectionInvalid, ConnectionFailure, OperationFailure, PyMongoError
from pymongo.read_concern import ReadConcern
from pymongo.write_concern import WriteConcern

from kit import tls

DAY = 24 * 3600
NAMESPACE_EXISTS = 48
# What a server answers that is there but cannot write, whatever it is asked.
WRITES_BLOCKED, OUT_OF_DISK_SPACE = 371, 14031
KEEP_SENT_EVENTS = 90 * DAY
KEEP_REQUESTS = 400 * DAY

# What every service's database holds for kit itself, with its indexes.
KIT_INDEXES: dict[str, list[IndexModel]] = {
    "outbox": [
        IndexModel([("sent_at", ASCENDING)], expireAfterSeconds=KEEP_SENT_EVENTS, sparse=True),
        IndexModel(
            [
                ("unsent", ASCENDING),
                ("aggregate_id", ASCENDING),
                ("aggregate_version", ASCENDING),
                ("index", ASCENDING),
            ],
            partialFilterExpression={"unsent": True},
        ),
        IndexModel([("recorded_at", ASCENDING)]),
    ],
    "inbox": [IndexModel([("at", ASCENDING)], expireAfterSeconds=KEEP_REQUESTS)],
    "requests": [IndexModel([("at", ASCENDING)], expireAfterSeconds=KEEP_REQUESTS)],
    "seen": [],
    "timers": [IndexModel([("parked", ASCENDING), ("due_at", ASCENDING)])],
    "leases": [],
    "migrations": [],
    "counters": [],
    "audit": [
        IndexModel([("seq", ASCENDING)], unique=True, partialFilterExpression={"seq": {"$exists": True}}),
        IndexModel([("unlinked", ASCENDING)], partialFilterExpression={"unlinked": True}),
        IndexModel([("subjects", ASCENDING)]),
    ],
    "audit_head": [],
}


class StandaloneRefused(Exception):
    """The server is no replica set member, so it has neither transactions nor change streams."""


def connect(uri: str, *, timeout_seconds: float = 10.0) -> MongoClient:
    """Open a client whose writes are majority-committed and journalled and whose datetimes are aware.

    Raises ``StandaloneRefused`` for a server without a replica set.
    """
    client: MongoClient = MongoClient(
        uri,
        w="majority",
        journal=True,
        readConcernLevel="majority",
        retryWrites=True,
        retryReads=True,
        tz_aware=True,
        serverSelectionTimeoutMS=int(timeout_seconds * 1000),
        maxPoolSize=128,
    )
    try:
        hello = client.admin.command("hello")
    except PyMongoError as error:
        client.close()
        if refusal := tls.refused("MongoDB", error, encrypted="tls=true" in uri):
            raise refusal from error
        raise
    if "setName" not in hello:
        client.close()
        raise StandaloneRefused(
            "MongoDB 不是副本集，不能使用事务与变更流；请以 --replSet 启动并执行 rs.initiate()"
            " / MongoDB is standalone: start it with --replSet and initiate the set"
        )
    return client


def service_db(client: MongoClient, prefix: str, service: str) -> Database:
    """The database that ``service`` alone owns, at full durability."""
    return client.get_database(
        f"{prefix}_{service}",
        write_concern=WriteConcern(w="majority", j=True),
        read_concern=ReadConcern("majority"),
    )


def instance_db(client: MongoClient, prefix: str) -> Database:
    """What all processes of one instance share: the offset of the business clock, nothing else."""
    return service_db(client, prefix, "instance")


def ensure(db: Database, indexes: dict[str, Iterable[IndexModel]]) -> None:
    """Create collections and indexes that are missing.

    Collections are made here and not by the first write, because making one inside a transaction
    conflicts with every other transaction that does the same.
    """
    existing = set(db.list_collection_names())
    for name, models in indexes.items():
        if name not in existing:
            _create(db, name)
        wanted = list(models)
        if wanted:
            db[name].create_indexes(wanted)


def missing_indexes(db: Database, indexes: dict[str, Iterable[IndexModel]]) -> list[str]:
    """Which of these are not there, as ``collection.index``."""
    existing = set(db.list_collection_names())
    missing = []
    for name, models in indexes.items():
        there = db[name].index_information() if name in existing else {}
        missing += [
            f"{name}.{each.document['name']}" for each in models if each.document["name"] not in there
        ]
    return missing


def is_outage(error: BaseException | None) -> bool:
    """The database cannot be reached or cannot write, which no request is to blame for."""
    if isinstance(error, OperationFailure):
        return error.code in (WRITES_BLOCKED, OUT_OF_DISK_SPACE)
    return isinstance(error, ConnectionFailure)


def _create(db: Database, name: str) -> None:
    try:
        db.create_collection(name)
    except CollectionInvalid:
        return  # Another process of the same service was faster, which is what we wanted.
    except OperationFailure as error:
        if error.code != NAMESPACE_EXISTS:
            raise


__all__ = [
    "ASCENDING",
    "DESCENDING",
    "KIT_INDEXES",
    "IndexModel",
    "StandaloneRefused",
    "connect",
    "ensure",
    "instance_db",
    "is_outage",
    "missing_indexes",
    "service_db",
]
