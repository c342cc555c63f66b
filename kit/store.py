"""What handlers get: typed reads for queries, and one unit of work for commands, reactions and timers.

Everything a ``Context`` writes belongs to one MongoDB transaction, which the runtime commits or throws
away.  A handler may therefore run more than once and must have no effect but through its context.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cache
from typing import Any, TypeVar

from google.protobuf.message import Message
from pymongo import ReplaceOne, ReturnDocument
from pymongo.client_session import ClientSession
from pymongo.database import Database

from kit import outbox, timers
from kit.config import Config
from kit.core.context import Actor, Trace
from kit.core.errors import Conflict, NotFound
from kit.core.names import snake
from kit.documents import from_document, to_document
from kit.file_offers import Offer
from kit.file_refs import Claims, MayRead
from kit.files import FileStore, StoredFile
from kit.service import Collection

E = TypeVar("E")
Sort = list[tuple[str, int]]


class VersionMismatch(Conflict):
    """Somebody changed the entity after the caller had read it."""

    reason = "VERSION_MISMATCH"
    text = "内容已被他人更新（您看到的是第{expected}版，现为第{actual}版），请刷新后再试"


class StaleWrite(Exception):
    """The entity changed between this handler's read and its write: the runtime runs it again."""


@dataclass(frozen=True)
class EventMeta:
    """Where the event in hand came from."""

    id: str
    type: str
    time: datetime
    instance: str
    aggregate_id: str
    aggregate_version: int
    actor: Mapping[str, str] = field(default_factory=dict)


@cache
def not_found_reason(cls: type) -> str:
    """``BankAccount`` → ``BANK_ACCOUNT_NOT_FOUND``."""
    return f"{snake(cls.__name__).upper()}_NOT_FOUND"


class Reader:
    """Reads entities of one service by type."""

    def __init__(
        self,
        db: Database,
        collections: Mapping[type, Collection],
        *,
        now: datetime,
        real_now: datetime,
        actor: Actor,
        config: Config,
        trace: Trace,
        files: FileStore,
        file_rules: Mapping[type, MayRead],
        session: ClientSession | None = None,
    ) -> None:
        self._db = db
        self._collections = collections
        self._session = session
        self.now = now
        # The machine's own time: for sign-ins and locks, never for a rule of the business.
        self.real_now = real_now
        self.actor = actor
        self.config = config
        self.instance = config.instance
        self.trace = trace
        self.files = files
        self.file_rules = file_rules

    def get(self, cls: type[E], entity_id: str, expected: int = 0) -> E:
        """The entity with this id.

        Raises ``NotFound`` (reason ``<TYPE>_NOT_FOUND``), or ``VersionMismatch`` when ``expected`` is
        given and the entity has another version.
        """
        found = self.find_one(cls, {"_id": entity_id})
        if found is None:
            raise NotFound(not_found_reason(cls), "没有找到所指的内容（{id}）", id=entity_id)
        if expected and found.version != expected:  # type: ignore[attr-defined]
            raise VersionMismatch(expected=expected, actual=found.version)  # type: ignore[attr-defined]
        return found

    def find_one(self, cls: type[E], query: Mapping[str, Any]) -> E | None:
        """The first entity that fits, or None."""
        document = self.collection(cls).find_one(query, session=self._session)
        return None if document is None else from_document(cls, document)

    def find(
        self, cls: type[E], query: Mapping[str, Any], sort: Sort | None = None, limit: int = 0, skip: int = 0
    ) -> list[E]:
        """All entities that fit (``limit`` 0 = no limit)."""
        cursor = self.collection(cls).find(query, session=self._session, limit=limit, skip=skip)
        if sort:
            cursor = cursor.sort(sort)
        return [from_document(cls, document) for document in cursor]

    def count(self, cls: type, query: Mapping[str, Any]) -> int:
        """How many entities fit."""
        return self.collection(cls).count_documents(query, session=self._session)

    def aggregate(self, cls: type, pipeline: list[Mapping[str, Any]]) -> list[dict[str, Any]]:
        """The rows of an aggregation over the entities' documents (for figures and registers)."""
        return list(self.collection(cls).aggregate(pipeline, session=self._session))

    def unsent(self, exchange: str) -> set[str]:
        """The keys of what was posted to an exchange and which the broker has not taken yet."""
        rows = self._db["outbox"].find({"unsent": True, "exchange": exchange}, {"aggregate_id": 1})
        return {row["aggregate_id"] for row in rows}

    def file(self, file_id: str) -> StoredFile:
        """What is known of a file of this service; raises ``FileUnknown``.  Asks for nobody's permission."""
        return self.files.get(file_id, self._session)

    def collection(self, cls: type) -> Any:
        """The collection of a type; only ``store`` rooms need it."""
        return self._db[self._collections[cls].name]


class Context(Reader):
    """A unit of work: reads, and writes that all happen or none."""

    def __init__(self, *args: Any, request_id: str = "", caused_by: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.request_id = request_id
        self.event: EventMeta | None = None
        self.outbox_rows: list[dict[str, Any]] = []
        self.subjects: list[str] = []
        self.mentioned: list[str] = []
        self.claims = Claims()
        self._indexes: dict[tuple[str, int], int] = {}
        self._caused_by = caused_by
        self._origin = outbox.Origin(
            self.instance, self.now, self.real_now, self.actor, caused_by, self.trace
        )

    def outside(self) -> Reader:
        """Committed state, read outside of this unit of work.

        For long reads before the first write: the unit's snapshot begins with its own first access, so a
        busy document (a counter) is then held for a moment only.  What was read outside may be outdated;
        ``save`` notices that of the entity it writes.
        """
        return Reader(
            self._db,
            self._collections,
            now=self.now,
            real_now=self.real_now,
            actor=self.actor,
            config=self.config,
            trace=self.trace,
            files=self.files,
            file_rules=self.file_rules,
        )

    def save(self, entity: E, *events: Message) -> E:
        """Write an entity and announce what happened to it; returns it with its new version.

        A new entity has version 0.  A version that is no longer the stored one makes the runtime run
        the handler again on fresh state.
        """
        loaded = entity.version  # type: ignore[attr-defined]
        saved = replace(entity, version=loaded + 1)  # type: ignore[type-var]
        document = to_document(saved)
        if loaded == 0:
            self.collection(type(entity)).insert_one(document, session=self._session)
        else:
            self._replace(entity, loaded, document)
        self._announce(saved, events)
        self.claims.note(self.subjects[-1], document)
        return saved

    def post(self, exchange: str, routing_key: str, body: str, key: str) -> None:
        """Send a body that is no event of ours with this work's commit; the same ``key`` keeps its order."""
        self.outbox_rows.append(outbox.raw_row(exchange, routing_key, body, key, self.real_now))

    def put(self, copy: Any) -> None:
        """Write a local copy of another service's fact, whatever was there."""
        document = to_document(copy)
        target = self.collection(type(copy))
        target.replace_one({"_id": document["_id"]}, document, upsert=True, session=self._session)

    def put_many(self, copies: Iterable[Any]) -> None:
        """Write many local copies of one type in few round trips; later ones win over earlier ones."""
        entities = list(copies)
        if not entities:
            return
        documents = [to_document(copy) for copy in entities]
        writes = [ReplaceOne({"_id": document["_id"]}, document, upsert=True) for document in documents]
        self.collection(type(entities[0])).bulk_write(writes, session=self._session)

    def delete(self, entity: Any) -> None:
        """Remove an entity or a local copy."""
        self.collection(type(entity)).delete_one({"_id": entity.id}, session=self._session)

    def mention(self, subject: str) -> None:
        """Name something in the audit row besides what is saved; a secret command's row too will name it."""
        self.mentioned.append(subject)

    def act_as(self, actor: Actor) -> None:
        """Who acts has become known only now (a sign-in): the audit row names this person."""
        self.actor = actor

    def store_file(self, offer: Offer, chunks: Iterable[bytes]) -> StoredFile:
        """Keep bytes that came from elsewhere as a file of the entities saved in this work that name its ref.

        The bytes are written outside of the transaction, once however often the handler runs; were it thrown
        away for good, they would be swept.  Raises what ``FileStore.store`` raises.
        """
        file = self.files.store(offer, chunks, self.actor)
        self.claims.add(file)
        return file

    def keep_files(self) -> None:
        """Keep every file that this work refers to; one that is not there yet, or any more, runs it again."""
        for ref, file in self.claims.files.items():
            holders = self.claims.kept_for(ref, self.subjects)
            if holders and not self.files.keep(file, holders, self._session):
                raise StaleWrite(f"file {file.id} is not in this snapshot")
        for ref in self.claims.expected & self.claims.holders.keys():
            self.files.expect(ref.rpartition("/")[2], self.claims.holders[ref], self._session)

    def schedule(self, name: str, key: str, due_at: datetime, /, **data: Any) -> None:
        """Fire the timer ``name`` for ``key`` once at ``due_at`` (business time); again moves it."""
        timers.schedule(self._db, name, key, due_at, data, session=self._session)

    def cancel(self, name: str, key: str) -> None:
        """Forget a timer, if it has not fired."""
        timers.cancel(self._db, name, key, session=self._session)

    def next_number(self, name: str, step: int = 1) -> int:
        """The next value of a gapless counter, starting at 1: given only if this work commits.

        A larger ``step`` takes so many at once and returns the last of them.
        """
        row = self._db["counters"].find_one_and_update(
            {"_id": name},
            {"$inc": {"value": step}},
            upsert=True,
            return_document=ReturnDocument.AFTER,
            session=self._session,
        )
        return int(row["value"])

    def _replace(self, entity: Any, loaded: int, document: dict[str, Any]) -> None:
        # Fields are set and nothing is replaced: what newer code wrote beside ours stays while both run.
        fields = {name: value for name, value in document.items() if name != "_id"}
        result = self.collection(type(entity)).update_one(
            {"_id": entity.id, "version": loaded}, {"$set": fields}, session=self._session
        )
        if result.matched_count == 0:
            raise StaleWrite(f"{type(entity).__name__} {entity.id} is no longer at version {loaded}")

    def _announce(self, saved: Any, events: Iterable[Message]) -> None:
        aggregate = outbox.Aggregate(type(saved).__name__.lower(), saved.id, saved.version)
        self.subjects.append(f"{aggregate.type}/{aggregate.id}")
        for event in events:
            key = (aggregate.id, aggregate.version)
            index = self._indexes.get(key, 0)
            self._indexes[key] = index + 1
            self.outbox_rows.append(outbox.row(event, aggregate, index, self._origin))
