"""Sending files to the services of an instance and fetching them, in pieces; refusals come back whole."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import grpc

from cppcc_api.common.v1 import files_pb2 as pb
from kit.core.context import Trace
from kit.file_offers import FileServiceUnknown
from kit.rpc_client import Client, metadata, to_refusal

METHOD = f"/{pb.DESCRIPTOR.services_by_name['FileService'].full_name}/"
UPLOAD_SECONDS = DOWNLOAD_SECONDS = 240.0


def _channel(client: Client, service: str) -> grpc.Channel:
    try:
        return client.channel(service)
    except KeyError:
        raise FileServiceUnknown(service=service) from None


def upload(
    client: Client,
    header: pb.FileHeader,
    chunks: Iterable[bytes],
    *,
    token: str = "",
    trace: Trace | None = None,
    source: str = "",
) -> pb.StoredFile:
    """Send a file to the service that the header names; raises the service's refusal or ``ServiceAway``."""
    call = _channel(client, header.service).stream_unary(
        METHOD + "UploadFile",
        request_serializer=pb.UploadFileRequest.SerializeToString,
        response_deserializer=pb.UploadFileResponse.FromString,
    )
    try:
        beside = metadata(token, trace, source)
        return call(_parts(header, chunks), timeout=UPLOAD_SECONDS, metadata=beside).file
    except grpc.RpcError as error:
        raise to_refusal(error, header.service) from error


def _parts(header: pb.FileHeader, chunks: Iterable[bytes]) -> Iterator[pb.UploadFileRequest]:
    yield pb.UploadFileRequest(header=header)
    for chunk in chunks:
        yield pb.UploadFileRequest(chunk=chunk)


class Download:
    """A file that is being fetched: what it is, then its bytes by iterating; ``close`` gives up."""

    def __init__(
        self,
        client: Client,
        service: str,
        file_id: str,
        *,
        token: str = "",
        trace: Trace | None = None,
        source: str = "",
    ) -> None:
        """Ask for the file; raises the service's refusal or ``ServiceAway``."""
        call = _channel(client, service).unary_stream(
            METHOD + "DownloadFile",
            request_serializer=pb.DownloadFileRequest.SerializeToString,
            response_deserializer=pb.DownloadFileResponse.FromString,
        )
        asked = pb.DownloadFileRequest(service=service, file_id=file_id)
        self._service = service
        self._parts: Any = call(asked, timeout=DOWNLOAD_SECONDS, metadata=metadata(token, trace, source))
        self.file: pb.StoredFile = self._next().file

    def __iter__(self) -> Iterator[bytes]:
        """The bytes, piece by piece; raises ``ServiceAway`` when the stream breaks off."""
        while (part := self._next()) is not None:
            yield part.chunk

    def close(self) -> None:
        """Give up what has not been read yet."""
        self._parts.cancel()

    def _next(self) -> pb.DownloadFileResponse | None:
        try:
            return next(self._parts, None)
        except grpc.RpcError as error:
            raise to_refusal(error, self._service) from error
