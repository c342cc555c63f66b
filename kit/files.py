"""The file store of one service: bytes come first and wait, a command that refers to them keeps them.

    uploading ──all bytes there, size and hash right──> pending ──named by a command──> kept
        └──────────────── 24 h of real time ────────────────┴──> swept, with its bytes

A file that another instance sends has its id before it comes: what refers to it may be stored first, and
expects it, or the file may come first, and waits a month.  Whichever is second keeps it.

Bytes cannot be part of a transaction of any size, so a file is written before it; what a transaction does is
to keep it (``kit.file_refs``).  A transaction that is thrown away leaves the file pending.  The content of a
kept file is stored once, however many files have it; kept files are never removed.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, fields, replace
from datetime import datetime, timedelta
from typing import Any

import pymongo
from pymongo import ASCENDING, IndexModel, ReturnDocument
from pymongo.client_session import ClientSession
from pymongo.database import Database
from pymongo.errors import PyMongoError

from kit import blobs
from kit.blobs import Blobs
from kit.config import Config
from kit.core import filetypes, refs
from kit.core.clock import RealClock
from kit.core.context import Actor
from kit.core.errors import Exhausted, NotFound
from kit.core.ids import new_id
from kit.file_offers import FileEmpty, FileTooLarge, Offer, checked

log = logging.getLogger(__name__)

UPLOADING, PENDING, KEPT = "uploading", "pending", "kept"
PENDING_FOR = timedelta(hours=24)
# What refers to a file that was handed over comes by an event, which may have been parked.
HANDED_OVER_FOR = timedelta(days=30)
SWEEP_BATCH = 100
COLLECTION, EXPECTED = "files", "files_expected"

INDEXES: dict[str, list[IndexModel]] = {
    COLLECTION: [
        IndexModel([("state", ASCENDING), ("uploaded_at", ASCENDING)]),
        IndexModel([("sha256", ASCENDING)]),
        IndexModel([("blob_id", ASCENDING)]),
    ],
    EXPECTED: [],
    blobs.FILES: [],
    blobs.BLOCKS: [IndexModel([("files_id", ASCENDING), ("n", ASCENDING)], unique=True)],
}


class FileUnknown(NotFound):
    """There is no such file, or the acting person may not know of it."""

    reason = "FILE_NOT_FOUND"
    text = "没有找到这个文件（{id}）"


class FileOnItsWay(NotFound):
    """The file belongs to something that came from another instance, and has not come itself."""

    reason = "FILE_ON_ITS_WAY"
    text = "文件正在从对方平台传送，请稍后再试"


class TooManyPendingFiles(Exhausted):
    """The person has sent many files that nothing refers to yet."""

    reason = "TOO_MANY_PENDING_FILES"
    text = "您已有{count}个文件上传后尚未使用，请先使用或一天后再上传"


@dataclass(frozen=True)
class StoredFile:
    """A file without its bytes."""

    id: str
    service: str
    name: str
    content_type: str
    size: int
    sha256: str
    state: str
    blob_id: str
    uploaded_by: str
    uploaded_by_name: str
    uploaded_at: datetime
    """Real time."""
    handed_over: bool = False
    """Came from another service, not from a person."""
    subjects: tuple[str, ...] = ()
    """``type/id`` of the things that refer to it: who may read one of them may read the file."""

    @property
    def ref(self) -> str:
        """What a field of a command holds that refers to this file."""
        return refs.file_ref(self.service, self.id)


class FileStore:
    """The files of one service."""

    def __init__(self, service: str, db: Database, config: Config) -> None:
        self.service = service
        self._db = db
        self._rows = db[COLLECTION]
        self._expected = db[EXPECTED]
        self._blobs = Blobs(db)
        self._max_bytes = config.file_max_bytes
        self._pending_max = config.file_pending_max
        self._clock = RealClock()

    # --- taking in ---

    def take(self, offer: Offer, chunks: Iterable[bytes], by: Actor) -> StoredFile:
        """Write a file's bytes; only ``finish`` makes it one that can be referred to.

        Raises an ``Invalid`` when name, type, size, hash or content are not as they must be, and whatever
        ``chunks`` raises; nothing is left behind then.
        """
        with pymongo.timeout(blobs.STEP_SECONDS):
            file = self._accepted(offer, by)
            self._rows.insert_one(_row(file))
        try:
            self._blobs.write(file.id, file.name, checked(offer, chunks), file.uploaded_at)
        except BaseException:
            self._forget(file)
            raise
        return file

    def finish(self, file: StoredFile, session: ClientSession) -> StoredFile:
        """Let a file that was taken wait for a command; bytes that a kept file has are stored once."""
        same = {"sha256": file.sha256, "size": file.size, "state": KEPT}
        twin = self._rows.find_one(same, session=session)
        pending = replace(file, state=PENDING, blob_id=twin["blob_id"] if twin else file.blob_id)
        if twin:
            self._blobs.delete(file.blob_id, session)
        change = {"$set": {"state": PENDING, "blob_id": pending.blob_id}}
        self._rows.update_one({"_id": file.id}, change, session=session)
        return pending

    def hand_over(self, file: StoredFile, file_id: str, session: ClientSession) -> StoredFile:
        """Let a file that was taken stand under the id by which it is expected, for who expects it.

        A second one under that id is dropped: whoever hands over may do it again.
        """
        known = self._rows.find_one({"_id": file_id}, session=session)
        if known is not None:
            self._drop(file, session)
            return _file(known)
        waiting = self._expected.find_one_and_update(
            {"_id": file_id},
            {"$set": {"arrived": True}},
            upsert=True,
            return_document=ReturnDocument.AFTER,
            session=session,
        )
        self._rows.delete_one({"_id": file.id}, session=session)
        subjects = tuple(waiting.get("subjects", ()))
        state = KEPT if subjects else PENDING
        stands = replace(file, id=file_id, state=state, subjects=subjects, handed_over=True)
        self._rows.insert_one(_row(stands), session=session)
        return stands

    def expect(self, file_id: str, subjects: Iterable[str], session: ClientSession) -> None:
        """Keep a file that is handed over, now or later, for the things that refer to it."""
        named = sorted(set(subjects))
        # Both sides write this row, so that of two at once the second one sees what the first one did.
        waiting = self._expected.find_one_and_update(
            {"_id": file_id},
            {"$addToSet": {"subjects": {"$each": named}}},
            upsert=True,
            return_document=ReturnDocument.AFTER,
            session=session,
        )
        if waiting.get("arrived"):
            change = {"$set": {"state": KEPT}, "$addToSet": {"subjects": {"$each": named}}}
            self._rows.update_one({"_id": file_id, "handed_over": True}, change, session=session)

    def expected_by(self, file_id: str) -> tuple[str, ...]:
        """What refers to a file that has not come yet."""
        waiting = self._expected.find_one({"_id": file_id, "arrived": {"$ne": True}})
        return tuple(waiting["subjects"]) if waiting else ()

    def store(self, offer: Offer, chunks: Iterable[bytes], by: Actor) -> StoredFile:
        """Bytes that came from elsewhere, as a file that waits for the work of a service to keep it.

        The same content under the same name is taken once, so that work that runs again finds it.
        Raises what ``take`` raises.
        """
        same = {"sha256": offer.sha256.lower(), "size": offer.size, "name": filetypes.clean_name(offer.name)}
        known = self._rows.find_one({**same, "uploaded_by": by.id, "state": {"$ne": UPLOADING}})
        if known is not None:
            return _file(known)
        file = self.take(offer, chunks, by)
        with self._db.client.start_session() as session:
            return session.with_transaction(lambda inside: self.finish(file, inside))

    def _accepted(self, offer: Offer, by: Actor) -> StoredFile:
        name = filetypes.clean_name(offer.name)
        if offer.size > self._max_bytes:
            raise FileTooLarge(field="size", most=self._max_bytes >> 20)
        if offer.size <= 0:
            raise FileEmpty(field="size")
        waiting = {"state": PENDING, "uploaded_by": by.id}
        if by.is_person and self._rows.count_documents(waiting, limit=self._pending_max) >= self._pending_max:
            raise TooManyPendingFiles(count=self._pending_max)
        file_id = new_id()
        return StoredFile(
            id=file_id,
            service=self.service,
            name=name,
            content_type=filetypes.type_of(name).content_type,
            size=offer.size,
            sha256=offer.sha256.lower(),
            state=UPLOADING,
            blob_id=file_id,
            uploaded_by=by.id,
            uploaded_by_name=by.name,
            uploaded_at=self._clock.now(),
        )

    def _forget(self, file: StoredFile) -> None:
        try:
            self._blobs.delete(file.id)
            self._rows.delete_one({"_id": file.id})
        except PyMongoError as error:
            log.warning("a broken upload is left to the sweep", extra={"file": file.id, "error": repr(error)})

    # --- finding and reading ---

    def get(self, file_id: str, session: ClientSession | None = None) -> StoredFile:
        """A file that has wholly arrived; raises ``FileUnknown``."""
        row = self._rows.find_one({"_id": file_id, "state": {"$ne": UPLOADING}}, session=session)
        if row is None:
            raise FileUnknown(id=file_id)
        return _file(row)

    def chunks(self, file: StoredFile) -> Iterator[bytes]:
        """The bytes of a file, in pieces of at most 256 KiB."""
        return self._blobs.read(file.blob_id, file.size)

    # --- keeping and sweeping ---

    def keep(self, file: StoredFile, subjects: Iterable[str], session: ClientSession) -> bool:
        """Keep a file for the things that refer to it; False when it is not there (any more)."""
        change = {"$set": {"state": KEPT}, "$addToSet": {"subjects": {"$each": sorted(set(subjects))}}}
        standing = {"_id": file.id, "state": {"$in": [PENDING, KEPT]}}
        return self._rows.update_one(standing, change, session=session).matched_count == 1

    def sweep(self, now: datetime) -> int:
        """Remove what was sent 24 hours before ``now`` (real time) and nothing refers to; says how many."""
        old = [
            {"handed_over": handed_over, "uploaded_at": {"$lt": now - waits}}
            for handed_over, waits in (({"$ne": True}, PENDING_FOR), (True, HANDED_OVER_FOR))
        ]
        loose = {"state": {"$in": [UPLOADING, PENDING]}, "$or": old}
        found = [_file(row) for row in self._rows.find(loose).limit(SWEEP_BATCH)]
        return sum(self._remove(file) for file in found)

    def _remove(self, file: StoredFile) -> int:
        def remove(session: ClientSession) -> int:
            unkept = {"_id": file.id, "state": file.state}
            if self._rows.delete_one(unkept, session=session).deleted_count == 0:
                return 0  # a command was faster
            self._drop(file, session)
            return 1

        with self._db.client.start_session() as session:
            return session.with_transaction(remove)

    def _drop(self, file: StoredFile, session: ClientSession) -> None:
        """Remove a file, and its bytes unless another file has the same."""
        self._rows.delete_one({"_id": file.id}, session=session)
        if self._rows.find_one({"blob_id": file.blob_id}, session=session) is None:
            self._blobs.delete(file.blob_id, session)


_NAMES = frozenset(field.name for field in fields(StoredFile))


def _row(file: StoredFile) -> dict[str, Any]:
    row = asdict(file)
    row["_id"] = row.pop("id")
    row["subjects"] = list(file.subjects)
    return row


def _file(row: Mapping[str, Any]) -> StoredFile:
    known = {name: value for name, value in row.items() if name in _NAMES}
    return StoredFile(**{**known, "id": row["_id"], "subjects": tuple(row["subjects"])})
