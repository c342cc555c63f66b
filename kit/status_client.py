"""Asking a service how it stands; refusals come back whole."""

from __future__ import annotations

import grpc

from cppcc_api.common.v1 import status_pb2 as pb
from kit.core.context import Trace
from kit.rpc_client import Client, metadata, to_refusal

METHOD = f"/{pb.DESCRIPTOR.services_by_name['StatusService'].full_name}/GetStatus"
SECONDS = 8.0


def get_status(
    client: Client, service: str, *, token: str = "", trace: Trace | None = None, source: str = ""
) -> pb.ServiceStatus:
    """The status of a service; raises its refusal or ``ServiceAway``."""
    call = client.channel(service).unary_unary(
        METHOD,
        request_serializer=pb.GetStatusRequest.SerializeToString,
        response_deserializer=pb.GetStatusResponse.FromString,
    )
    try:
        request = pb.GetStatusRequest(service=service)
        return call(request, timeout=SECONDS, metadata=metadata(token, trace, source)).service_status
    except grpc.RpcError as error:
        raise to_refusal(error, service) from error
