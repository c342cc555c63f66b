"""The file service over gRPC: streams of any length, for all services that the server hosts."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from typing import Any

import grpc

from cppcc_api.common.v1 import files_pb2 as pb
from kit.convert import timestamp
from kit.core.context import Actor, Trace
from kit.core.errors import Invalid, Unavailable
from kit.file_desk import DOWNLOAD, GET, UPLOAD, FileDesk
from kit.file_offers import FileServiceUnknown, Offer
from kit.files import StoredFile
from kit.rpc_answers import answered

SERVICE = pb.DESCRIPTOR.services_by_name["FileService"]
# Streams hold a thread each; the others are for calls that somebody waits for.
STREAMS = 8
# A stream whose caller set no time ends after this.
MAX_SECONDS = 300.0
LABEL = "files"

Who = Callable[[grpc.ServicerContext], tuple[Actor, Trace]]


class FilesBusy(Unavailable):
    """As many transfers as this server allows are under way."""

    reason = "FILES_BUSY"
    text = "正在传输的文件较多，请稍后重试"


class FileHeaderMissing(Invalid):
    """An upload does not begin with the header."""

    reason = "FILE_HEADER_MISSING"
    text = "上传须先说明文件名、大小和校验值"


class FileUploadInterrupted(Invalid):
    """The sender went away before the end."""

    reason = "FILE_UPLOAD_INTERRUPTED"
    text = "上传中断"


class FileServicer:
    """Answers the three calls for the desks of this process."""

    def __init__(self, desks: Mapping[str, FileDesk], who: Who) -> None:
        self._desks = desks
        self._who = who
        self._streams = threading.BoundedSemaphore(STREAMS)

    def handler(self) -> grpc.GenericRpcHandler:
        """The handlers of the contract's methods."""
        handlers = {
            UPLOAD: grpc.stream_unary_rpc_method_handler(
                self.upload, pb.UploadFileRequest.FromString, pb.UploadFileResponse.SerializeToString
            ),
            DOWNLOAD: grpc.unary_stream_rpc_method_handler(
                self.download, pb.DownloadFileRequest.FromString, pb.DownloadFileResponse.SerializeToString
            ),
            GET: grpc.unary_unary_rpc_method_handler(
                self.get, pb.GetFileRequest.FromString, pb.GetFileResponse.SerializeToString
            ),
        }
        return grpc.method_handlers_generic_handler(SERVICE.full_name, handlers)

    def upload(
        self, requests: Iterator[pb.UploadFileRequest], context: grpc.ServicerContext
    ) -> pb.UploadFileResponse:
        """Take a file in."""
        with answered(context, LABEL, UPLOAD), self._stream(context):
            actor, trace = self._who(context)
            parts = _until_interrupted(requests)
            header = next(parts, pb.UploadFileRequest()).header
            if not header.service:
                raise FileHeaderMissing()
            offer = Offer(header.name, header.size, header.sha256, header.file_id)
            chunks = (part.chunk for part in parts)
            file = self._desk(header.service).upload(offer, chunks, actor, trace)
            return pb.UploadFileResponse(file=to_proto(file))

    def download(
        self, request: pb.DownloadFileRequest, context: grpc.ServicerContext
    ) -> Iterator[pb.DownloadFileResponse]:
        """Send what the file is, then its bytes."""
        with answered(context, LABEL, DOWNLOAD), self._stream(context):
            file, chunks = self._desk(request.service).download(request.file_id, *self._who(context))
            yield pb.DownloadFileResponse(file=to_proto(file))
            for chunk in chunks:
                yield pb.DownloadFileResponse(chunk=chunk)

    def get(self, request: pb.GetFileRequest, context: grpc.ServicerContext) -> pb.GetFileResponse:
        """Say what is known of a file."""
        with answered(context, LABEL, GET):
            file = self._desk(request.service).info(request.file_id, *self._who(context))
            return pb.GetFileResponse(file=to_proto(file))

    def _desk(self, service: str) -> FileDesk:
        found = self._desks.get(service)
        if found is None:
            raise FileServiceUnknown(service=service)
        return found

    @contextmanager
    def _stream(self, context: grpc.ServicerContext) -> Iterator[None]:
        """One of the few places for streams, for a limited time."""
        if not self._streams.acquire(blocking=False):
            raise FilesBusy()
        with ExitStack() as after:
            after.callback(self._streams.release)
            remaining = context.time_remaining()
            if remaining is None or remaining > MAX_SECONDS:
                timer = threading.Timer(MAX_SECONDS, context.cancel)
                timer.daemon = True
                timer.start()
                after.callback(timer.cancel)
            yield


def _until_interrupted(requests: Iterator[Any]) -> Iterator[Any]:
    try:
        yield from requests
    except grpc.RpcError as error:
        raise FileUploadInterrupted() from error


def to_proto(file: StoredFile) -> pb.StoredFile:
    """A file as the contract shows it."""
    return pb.StoredFile(
        file_id=file.id,
        ref=file.ref,
        name=file.name,
        content_type=file.content_type,
        size=file.size,
        sha256=file.sha256,
        state=file.state,
        uploaded_by_name=file.uploaded_by_name,
        uploaded_at=timestamp(file.uploaded_at),
    )
