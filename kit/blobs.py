"""Bytes of files in the service's own database, in the layout of GridFS, so that its tools read them too.

Written and read here and not by the driver's GridFS classes, because those hold up to 32 MB in memory before
they write, and a cursor on the server for as long as a slow reader takes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime

import pymongo
from pymongo.client_session import ClientSession
from pymongo.database import Database

FILES, BLOCKS = "blobs.files", "blobs.chunks"
BLOCK_BYTES = 255 * 1024
# For one block; a whole file may take as long as its sender does.
STEP_SECONDS = 10.0


class Blobs:
    """The bytes of one service's files, by blob id."""

    def __init__(self, db: Database) -> None:
        self._files = db[FILES]
        self._blocks = db[BLOCKS]

    def write(self, blob_id: str, name: str, chunks: Iterable[bytes], now: datetime) -> None:
        """Store everything that ``chunks`` gives; when it raises, what was written is left to ``delete``."""
        length = 0
        for number, block in enumerate(_blocks(chunks)):
            with pymongo.timeout(STEP_SECONDS):
                self._blocks.insert_one({"files_id": blob_id, "n": number, "data": block})
            length += len(block)
        entry = {
            "_id": blob_id,
            "length": length,
            "chunkSize": BLOCK_BYTES,
            "uploadDate": now,
            "filename": name,
        }
        with pymongo.timeout(STEP_SECONDS):
            self._files.insert_one(entry)

    def read(self, blob_id: str, size: int) -> Iterator[bytes]:
        """The ``size`` bytes of a blob, block by block; raises ``LookupError`` when some are missing."""
        for number in range(-(-size // BLOCK_BYTES)):
            with pymongo.timeout(STEP_SECONDS):
                block = self._blocks.find_one({"files_id": blob_id, "n": number})
            if block is None:
                raise LookupError(f"block {number} of blob {blob_id} is missing")
            yield bytes(block["data"])

    def delete(self, blob_id: str, session: ClientSession | None = None) -> None:
        """Remove a blob, however much of it there is."""
        self._files.delete_one({"_id": blob_id}, session=session)
        self._blocks.delete_many({"files_id": blob_id}, session=session)


def _blocks(chunks: Iterable[bytes]) -> Iterator[bytes]:
    """The same bytes in blocks of one size; only the last is shorter."""
    waiting = bytearray()
    for chunk in chunks:
        waiting += chunk
        while len(waiting) >= BLOCK_BYTES:
            yield bytes(waiting[:BLOCK_BYTES])
            del waiting[:BLOCK_BYTES]
    if waiting:
        yield bytes(waiting)
