"""The status service over gRPC, for all services that the server hosts."""

from __future__ import annotations

from collections.abc import Mapping

import grpc

from cppcc_api.common.v1 import status_pb2 as pb
from kit.convert import timestamp
from kit.core.errors import NotFound
from kit.engine import unavailable_on_database_error
from kit.rpc_answers import answered
from kit.rpc_files import Who
from kit.runtime import PermissionMissing, Runtime
from kit.service import Query
from kit.status import Status, look

SERVICE = pb.DESCRIPTOR.services_by_name["StatusService"]
ACTION, READ = "GetStatus", "status.read"
LABEL = "status"


class ServiceNotHere(NotFound):
    """The server does not host the service that is asked about."""

    reason = "SERVICE_NOT_HERE"
    text = "此处没有服务“{service}”"


class StatusServicer:
    """Answers for the services of this process."""

    def __init__(self, runtimes: Mapping[str, Runtime], who: Who) -> None:
        self._runtimes = runtimes
        self._who = who

    def handler(self) -> grpc.GenericRpcHandler:
        """The handlers of the contract's methods."""
        method = grpc.unary_unary_rpc_method_handler(
            self.get, pb.GetStatusRequest.FromString, pb.GetStatusResponse.SerializeToString
        )
        return grpc.method_handlers_generic_handler(SERVICE.full_name, {ACTION: method})

    def get(self, request: pb.GetStatusRequest, context: grpc.ServicerContext) -> pb.GetStatusResponse:
        """How a service stands."""
        with answered(context, LABEL, ACTION):
            actor, _ = self._who(context)
            runtime = self._runtimes.get(request.service)
            if runtime is None:
                raise ServiceNotHere(service=request.service)
            if READ not in runtime.service.grants:
                raise PermissionMissing(permission=READ)
            runtime.authorize(ACTION, Query(self.get, READ), actor)
            found = unavailable_on_database_error(lambda: look(runtime))
            return pb.GetStatusResponse(service_status=_proto(request.service, found))


def _proto(service: str, found: Status) -> pb.ServiceStatus:
    return pb.ServiceStatus(
        service=service,
        looked_at=timestamp(found.looked_at),
        data_version=found.data_version,
        relay_working=found.relay_working,
        broker_reachable=found.parked is not None,
        parked_messages=found.parked or 0,
        unsent_events=found.unsent,
        oldest_unsent_seconds=found.oldest_unsent_seconds,
        timers_late_seconds=found.timers_late_seconds,
        unlinked_audit_rows=found.unlinked_audit,
    )
