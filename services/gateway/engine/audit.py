"""The audit trails of all services as one file, line by line as they come."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime
from typing import Any

import grpc

from cppcc_api.common.v1 import audit_pb2 as pb
from kit.convert import timestamp
from kit.rpc_client import Client, metadata, to_refusal
from services.gateway.engine.calls import Caller

METHOD = f"/{pb.DESCRIPTOR.services_by_name['AuditService'].full_name}/DownloadAudit"
SECONDS = 240.0


class Export:
    """What one person reads of one time; the first service has answered when it is made."""

    def __init__(
        self, client: Client, services: tuple[str, ...], caller: Caller, since: datetime, until: datetime
    ) -> None:
        """Begin; raises the refusal of the first service, or ``ServiceAway``."""
        self._client, self._services, self._caller = client, services, caller
        self._since, self._until = since, until
        self._lines = self._all()
        self._first = next(self._lines)

    def __iter__(self) -> Iterator[str]:
        """The file's lines; where a service breaks off, its head is missing, which ``check`` finds."""
        asked = {"since": self._since.isoformat(), "until": self._until.isoformat()}
        yield json.dumps({"export": asked}) + "\n"
        yield self._first
        yield from self._lines

    def _all(self) -> Iterator[str]:
        for service in self._services:
            yield from self._one(service)

    def _one(self, service: str) -> Iterator[str]:
        call = self._client.channel(service).unary_stream(
            METHOD,
            request_serializer=pb.DownloadAuditRequest.SerializeToString,
            response_deserializer=pb.DownloadAuditResponse.FromString,
        )
        request = pb.DownloadAuditRequest(
            service=service, begins_at=timestamp(self._since), ends_at=timestamp(self._until)
        )
        beside = metadata(self._caller.token, source=self._caller.source)
        try:
            for part in call(request, timeout=SECONDS, metadata=beside):
                yield _line(service, part)
        except grpc.RpcError as error:
            raise to_refusal(error, service) from error


def _line(service: str, part: Any) -> str:
    if part.HasField("head"):
        told = {"seq": part.head.seq, "hash": part.head.hash}
        told |= {"entries": part.head.entries, "waiting": part.head.waiting}
        return json.dumps({"service": service, "head": told}) + "\n"
    return json.dumps({"service": service, **json.loads(part.entry)}, ensure_ascii=False) + "\n"
