"""How a gRPC call is answered: who calls, refusals and defects as statuses, the time it took."""

from __future__ import annotations

import logging
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import grpc
from google.protobuf.any_pb2 import Any as AnyMessage
from google.protobuf.message import Message
from google.rpc import error_details_pb2, status_pb2
from grpc_status import rpc_status

from kit import metrics
from kit.auth import TokenVerifier
from kit.core.context import Actor, Trace
from kit.core.errors import INTERNAL, Category, Refusal

log = logging.getLogger(__name__)

ERROR_DOMAIN = "kit"


@contextmanager
def answered(context: grpc.ServicerContext, service: str, method: str) -> Iterator[None]:
    """Whatever is raised inside becomes the call's status; how long it took is measured."""
    started = time.perf_counter()
    code = "OK"
    try:
        yield
    except Refusal as refusal:
        code = refusal.category.grpc
        context.abort_with_status(refusal_status(refusal))
        raise
    except Exception:
        code = INTERNAL.grpc
        log.exception("defect in a handler", extra={"method": method})
        context.abort_with_status(defect_status())
        raise
    finally:
        metrics.RPC_SECONDS.labels(service, method, code).observe(time.perf_counter() - started)


def caller(context: grpc.ServicerContext, verifier: TokenVerifier) -> tuple[Actor, Trace]:
    """The person of the call's token, or nobody in particular, and the trace; raises ``Unauthenticated``."""
    metadata = dict(context.invocation_metadata())
    trace = Trace.parse(metadata.get("traceparent", ""))
    source = metadata.get("x-source", "")
    scheme, _, token = metadata.get("authorization", "").partition(" ")
    if scheme.lower() != "bearer" or not token:
        return Actor.anonymous(source), trace
    return verifier.verify(token, source=source), trace


def refusal_status(refusal: Refusal) -> Any:
    """The gRPC status of a refusal, with its reason, details and fields."""
    details = [
        error_details_pb2.ErrorInfo(
            reason=refusal.reason,
            domain=ERROR_DOMAIN,
            metadata={key: str(value) for key, value in refusal.details.items()},
        )
    ]
    if refusal.fields:
        violations = [
            error_details_pb2.BadRequest.FieldViolation(field=f.field, description=f.message, reason=f.reason)
            for f in refusal.fields
        ]
        details.append(error_details_pb2.BadRequest(field_violations=violations))
    return _status(refusal.category, refusal.message, details)


def defect_status() -> Any:
    """What a caller is told of a defect: nothing but that it is ours."""
    return _status(
        INTERNAL, INTERNAL.title, [error_details_pb2.ErrorInfo(reason="INTERNAL", domain=ERROR_DOMAIN)]
    )


def _status(category: Category, message: str, details: Sequence[Message]) -> Any:
    packed = []
    for detail in details:
        item = AnyMessage()
        item.Pack(detail)
        packed.append(item)
    code = getattr(grpc.StatusCode, category.grpc).value[0]
    return rpc_status.to_status(status_pb2.Status(code=code, message=message, details=packed))
