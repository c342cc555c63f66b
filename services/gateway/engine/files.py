"""Files on their way between browsers and services, in pieces: none is ever whole in memory here."""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Iterator
from typing import BinaryIO
from urllib.parse import quote

from starlette.responses import StreamingResponse
from starlette.types import Receive, Scope, Send

from cppcc_api.common.v1 import files_pb2 as pb
from kit import trace
from kit.core.errors import Invalid, Unavailable
from kit.file_client import Download, upload
from kit.rpc_client import Client
from services.gateway.engine.calls import Caller

CHUNK_BYTES = 256 * 1024
# Fewer than the gateway's threads, so that slow lines leave some for pages.
TRANSFERS = 16


class TransfersBusy(Unavailable):
    """As many files as this gateway allows are on their way."""

    reason = "TRANSFERS_BUSY"
    text = "正在传输的文件较多，请稍后重试"


class FileMissing(Invalid):
    """The request carries no file."""

    reason = "FILE_MISSING"
    text = "请选择要上传的文件"


class Files:
    """The file stores of the services."""

    def __init__(self, client: Client) -> None:
        self._client = client
        self._slots = threading.BoundedSemaphore(TRANSFERS)

    def send(
        self, service: str, name: str, content: BinaryIO, caller: Caller, sha256: str = ""
    ) -> pb.StoredFile:
        """Send a file's bytes to a service; raises its refusal.  ``sha256`` is what the sender says."""
        size, digest = _measure(content)
        header = pb.FileHeader(service=service, name=name, size=size, sha256=sha256 or digest)
        self._take_slot()
        try:
            return upload(
                self._client,
                header,
                _chunks(content),
                token=caller.token,
                source=caller.source,
                trace=trace.current(),
            )
        finally:
            self._slots.release()

    def fetch(self, service: str, file_id: str, caller: Caller) -> FileResponse:
        """The answer that streams a file; raises the service's refusal before anything is sent."""
        self._take_slot()
        try:
            download = Download(
                self._client,
                service,
                file_id,
                token=caller.token,
                source=caller.source,
                trace=trace.current(),
            )
        except BaseException:
            self._slots.release()
            raise
        return FileResponse(download, self._slots)

    def _take_slot(self) -> None:
        if not self._slots.acquire(blocking=False):
            raise TransfersBusy()


class FileResponse(StreamingResponse):
    """A file as an attachment: a browser saves it and never shows it as part of this site."""

    def __init__(self, download: Download, slots: threading.BoundedSemaphore) -> None:
        file = download.file
        headers = {
            "content-type": file.content_type,
            "content-disposition": disposition(file.name),
            "content-length": str(file.size),
            "content-security-policy": "default-src 'none'; sandbox",
            "etag": f'"{file.sha256}"',
            "cache-control": "private, no-store",
        }
        super().__init__(iter(download), headers=headers)
        self._download, self._slots = download, slots

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send it; whether it arrives or the line breaks, the service is let go."""
        try:
            await super().__call__(scope, receive, send)
        finally:
            self._download.close()
            self._slots.release()


def disposition(name: str) -> str:
    """Content-Disposition after RFC 6266: the name in UTF-8, and one that any client can read."""
    plain = "".join(c if c.isascii() and c.isprintable() and c not in '"\\%' else "_" for c in name)
    return f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(name, safe='')}"


def _measure(content: BinaryIO) -> tuple[int, str]:
    digest, size = hashlib.sha256(), 0
    for chunk in _chunks(content):
        digest.update(chunk)
        size += len(chunk)
    return size, digest.hexdigest()


def _chunks(content: BinaryIO) -> Iterator[bytes]:
    content.seek(0)
    while chunk := content.read(CHUNK_BYTES):
        yield chunk
