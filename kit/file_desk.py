"""Taking files in and giving them out for one service: permission, transaction, audit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pymongo
from pymongo.client_session import ClientSession

from kit import metrics
from kit.blobs import STEP_SECONDS
from kit.core.context import ANY_PERSON, SERVICE, Actor, Trace
from kit.core.errors import Invalid, Refusal
from kit.core.refs import file_ref
from kit.engine import unavailable_on_database_error
from kit.file_offers import Offer
from kit.file_refs import may_read, may_read_of
from kit.files import FileOnItsWay, FileUnknown, StoredFile
from kit.runtime import Runtime
from kit.service import Query
from kit.store import Reader

UPLOAD, DOWNLOAD, GET = "UploadFile", "DownloadFile", "GetFile"


class FileIdNotYours(Invalid):
    """Only a service that hands a file over says under which id; a person's file gets its own."""

    reason = "FILE_ID_NOT_YOURS"
    text = "文件编号由系统产生，上传时不能指定"


class FileIdMissing(Invalid):
    """A service hands a file over without saying for what."""

    reason = "FILE_ID_MISSING"
    text = "移交文件须说明文件编号"


def readable(file_id: str, reader: Reader) -> StoredFile:
    """A file that the acting person may read; for others it does not exist (``FileUnknown``).

    Raises ``FileOnItsWay`` for one that they may read and that has not come yet.
    """
    try:
        file = reader.file(file_id)
    except FileUnknown:
        ref = file_ref(reader.files.service, file_id)
        if may_read_of(reader.files.expected_by(file_id), ref, reader):
            raise FileOnItsWay() from None
        raise
    if not may_read(file, reader):
        raise FileUnknown(id=file_id)
    return file


ACCESS = Query(readable, permission=ANY_PERSON)


class FileDesk:
    """The files of one service, for persons with their tokens, and for fellow services with theirs.

    A service may fetch what ``TRAVELS`` says, and hand files over under ids by which they are expected.
    """

    def __init__(self, runtime: Runtime) -> None:
        self._runtime = runtime
        self._service = runtime.service.name

    def upload(self, offer: Offer, chunks: Iterable[bytes], actor: Actor | None, trace: Trace) -> StoredFile:
        """Take a file in, pending after the commit; raises a ``Refusal``, and nothing is left of it then."""
        now = unavailable_on_database_error(self._runtime.clock.now)
        try:
            person = self._admitted(UPLOAD, actor)
            _check_id(offer, person)
            taken = unavailable_on_database_error(
                lambda: self._runtime.files.take(offer, self._counted("in", chunks), person)
            )
        except Refusal as refusal:
            self._runtime.audit_refusal(UPLOAD, actor or Actor.anonymous(), now, "", refusal, trace)
            raise
        return self._finish(taken, offer.file_id, person, trace)

    def info(self, file_id: str, actor: Actor | None, trace: Trace, action: str = GET) -> StoredFile:
        """What is known of a file that the person may read; raises ``FileUnknown``."""
        person = self._admitted(action, actor)
        with pymongo.timeout(STEP_SECONDS):
            reader = unavailable_on_database_error(lambda: self._runtime.reader(person, trace))
            return unavailable_on_database_error(lambda: ACCESS.handler(file_id, reader))

    def download(self, file_id: str, actor: Actor | None, trace: Trace) -> tuple[StoredFile, Iterator[bytes]]:
        """A file and its bytes, for who may read it; raises ``FileUnknown``."""
        file = self.info(file_id, actor, trace, DOWNLOAD)
        return file, self._counted("out", self._runtime.files.chunks(file))

    def _admitted(self, action: str, actor: Actor | None) -> Actor:
        if actor is not None and actor.kind == SERVICE:
            return actor
        return self._runtime.authorize(action, ACCESS, actor)

    def _finish(self, taken: StoredFile, file_id: str, person: Actor, trace: Trace) -> StoredFile:
        def finish(session: ClientSession) -> StoredFile:
            ctx = self._runtime.context(session, self._runtime.clock.now(), person, trace)
            stands = self._runtime.files.finish(taken, session)
            if file_id:
                stands = self._runtime.files.hand_over(stands, file_id, session)
            ctx.mention(f"file/{stands.id}")
            self._runtime.flush(ctx, UPLOAD, session)
            return stands

        with pymongo.timeout(STEP_SECONDS):
            return self._runtime.transact(finish)

    def _counted(self, direction: str, chunks: Iterable[bytes]) -> Iterator[bytes]:
        counter = metrics.FILE_BYTES.labels(self._service, direction)
        pieces = iter(chunks)
        while (chunk := unavailable_on_database_error(lambda: next(pieces, None))) is not None:
            counter.inc(len(chunk))
            yield chunk


def _check_id(offer: Offer, actor: Actor) -> None:
    if offer.file_id and actor.is_person:
        raise FileIdNotYours(field="file_id")
    if not offer.file_id and not actor.is_person:
        raise FileIdMissing(field="file_id")
