"""Calls to other services with the person's token, the trace and a deadline; refusals come back whole."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from functools import cache
from importlib import import_module
from typing import Any

import grpc
from google.protobuf.message import Message
from google.protobuf.message_factory import GetMessageClass
from google.rpc import error_details_pb2
from grpc_health.v1 import health_pb2, health_pb2_grpc
from grpc_status import rpc_status

from kit import rpc_tls
from kit.core.context import Trace
from kit.core.errors import FieldError, Refusal, Unavailable, refusal_for
from kit.tls import Files

log = logging.getLogger(__name__)

DEFAULT_SECONDS = 10.0
OPTIONS = (
    ("grpc.max_receive_message_length", 16 * 1024 * 1024),
    ("grpc.lb_policy_name", "round_robin"),
)


class ServiceAway(Unavailable):
    """The called service does not answer; whether it acted is unknown, so repeat with the same request id."""

    reason = "SERVICE_AWAY"
    text = "{service} 服务暂时没有响应，请稍后重试"


class Defect(Exception):
    """The called service failed in a way it did not foresee."""


class Client:
    """Calls methods of the services of one instance by name."""

    def __init__(self, targets: Mapping[str, str], tls: Files | None = None) -> None:
        self._channels = {
            target: rpc_tls.channel(target, OPTIONS, tls or Files())
            for target in sorted(set(targets.values()))
        }
        self._targets = dict(targets)
        self._stubs: dict[str, Any] = {}

    def call(
        self,
        method: str,
        request: Message,
        *,
        token: str = "",
        trace: Trace | None = None,
        source: str = "",
        seconds: float = DEFAULT_SECONDS,
    ) -> Any:
        """Call ``package.v1.NameService/Method`` and return its reply.

        Raises the refusal that the service answered, ``ServiceAway`` when it cannot be reached in time,
        and ``Defect`` for anything that is the service's own fault.
        """
        try:
            return self._stub(method)(request, timeout=seconds, metadata=metadata(token, trace, source))
        except grpc.RpcError as error:
            raise to_refusal(error, service_of(method)) from error

    def channel(self, service: str) -> grpc.Channel:
        """The channel to a service, for calls that are streams; raises ``KeyError`` for one not known."""
        return self._channels[self._targets[service]]

    def healthy(self, service: str, seconds: float = 2.0) -> bool:
        """Whether the server of a service answers the standard health check with "serving"."""
        check = health_pb2_grpc.HealthStub(self._channels[self._targets[service]]).Check
        try:
            reply = check(health_pb2.HealthCheckRequest(), timeout=seconds)
        except grpc.RpcError:
            return False
        return reply.status == health_pb2.HealthCheckResponse.SERVING

    def close(self) -> None:
        """Close all channels."""
        for channel in self._channels.values():
            channel.close()

    def _stub(self, method: str) -> Any:
        stub = self._stubs.get(method)
        if stub is None:
            channel = self._channels[self._targets[service_of(method)]]
            stub = channel.unary_unary(
                f"/{method}",
                request_serializer=lambda message: message.SerializeToString(),
                response_deserializer=_reply_class(method).FromString,
            )
            self._stubs[method] = stub
        return stub


def metadata(token: str = "", trace: Trace | None = None, source: str = "") -> list[tuple[str, str]]:
    """What travels beside a request."""
    found = [("traceparent", (trace or Trace.new()).format())]
    if token:
        found.append(("authorization", f"Bearer {token}"))
    if source:
        found.append(("x-source", source))
    return found


def service_of(method: str) -> str:
    """``pkg.ledger.v1.LedgerService/Deposit`` → ``ledger``."""
    return method.split("/")[0].split(".")[-3]


@cache
def _reply_class(method: str) -> type[Message]:
    full_service, name = method.split("/")
    package, _, service = full_service.rpartition(".")
    module = import_module(f"{package}.{service_of(method)}_service_pb2")
    return GetMessageClass(module.DESCRIPTOR.services_by_name[service].methods_by_name[name].output_type)


def to_refusal(error: grpc.RpcError, service: str) -> Exception:
    """The refusal that a failed call stands for, with reason, message, fields and details."""
    code = error.code()
    status = rpc_status.from_call(error)
    kind = refusal_for(code.name)
    if status is None or kind is None:
        if code in (
            grpc.StatusCode.UNAVAILABLE,
            grpc.StatusCode.DEADLINE_EXCEEDED,
            grpc.StatusCode.CANCELLED,
        ):
            if "handshake" in (error.details() or "").lower():
                log.warning("no trust between services", extra={"to": service, "error": error.details()})
            return ServiceAway(service=service)
        return Defect(f"{service}: {code.name}: {error.details()}")
    return _rebuild(kind, status)


def _rebuild(kind: type[Refusal], status: Any) -> Refusal:
    info, bad = error_details_pb2.ErrorInfo(), error_details_pb2.BadRequest()
    for detail in status.details:
        detail.Unpack(info)
        detail.Unpack(bad)
    fields = [FieldError(v.field, v.reason, v.description) for v in bad.field_violations]
    refusal = kind(info.reason or kind.category.code, status.message, fields=fields)
    refusal.details = dict(info.metadata)
    return refusal
