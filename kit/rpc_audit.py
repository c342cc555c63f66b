"""The audit service over gRPC, for all services of the server that let somebody read their trail."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC

import grpc

from cppcc_api.common.v1 import audit_pb2 as pb
from kit import audit, audit_export
from kit.core.context import Actor, Trace
from kit.core.errors import Invalid, NotFound
from kit.rpc_answers import answered
from kit.rpc_files import Who
from kit.runtime import Runtime
from kit.service import Query

SERVICE = pb.DESCRIPTOR.services_by_name["AuditService"]
EXPORT = "DownloadAudit"
READ = "audit.read"
LABEL = "audit"


class AuditServiceUnknown(NotFound):
    """No such service has a trail here."""

    reason = "AUDIT_SERVICE_UNKNOWN"
    text = "没有名为{service}的服务，或其审计不对外提供"


class AuditTimeInvalid(Invalid):
    """An export is of a time that has a beginning and an end."""

    reason = "AUDIT_TIME_INVALID"
    text = "请填写起止时间，且截止时间应晚于起始时间"


class AuditServicer:
    """Hands out the trails of the services in this process."""

    def __init__(self, runtimes: Mapping[str, Runtime], who: Who) -> None:
        self._runtimes = runtimes
        self._who = who

    @classmethod
    def of(cls, runtimes: Sequence[Runtime], who: Who) -> AuditServicer | None:
        """For those services whose grants say who may read; None if there is none."""
        found = {each.service.name: each for each in runtimes if READ in each.service.grants}
        return cls(found, who) if found else None

    def handler(self) -> grpc.GenericRpcHandler:
        """The handlers of the contract's methods."""
        export = grpc.unary_stream_rpc_method_handler(
            self.export, pb.DownloadAuditRequest.FromString, pb.DownloadAuditResponse.SerializeToString
        )
        return grpc.method_handlers_generic_handler(SERVICE.full_name, {EXPORT: export})

    def export(
        self, request: pb.DownloadAuditRequest, context: grpc.ServicerContext
    ) -> Iterator[pb.DownloadAuditResponse]:
        """Note who reads, then hand out the entries and the head."""
        with answered(context, LABEL, EXPORT):
            actor, trace = self._who(context)
            runtime = self._runtimes.get(request.service)
            if runtime is None:
                raise AuditServiceUnknown(field="service", service=request.service)
            actor = runtime.authorize(EXPORT, Query(self.export, READ), actor)
            since, until = request.begins_at.ToDatetime(tzinfo=UTC), request.ends_at.ToDatetime(tzinfo=UTC)
            if not (request.HasField("begins_at") and request.HasField("ends_at") and since < until):
                raise AuditTimeInvalid(field="ends_at")
            self._note(runtime, actor, trace, f"audit/{since.isoformat()}/{until.isoformat()}")
            count = 0
            for entry in audit_export.entries(runtime.db, since, until):
                count += 1
                yield pb.DownloadAuditResponse(entry=audit_export.line(entry))
            yield pb.DownloadAuditResponse(head=pb.AuditHead(**vars(audit_export.head(runtime.db, count))))

    def _note(self, runtime: Runtime, actor: Actor, trace: Trace, subject: str) -> None:
        entry = audit.Entry(
            service=runtime.service.name,
            at=runtime.clock.now(),
            actor=actor,
            action=EXPORT,
            subjects=(subject,),
            trace_id=trace.trace_id,
        )
        runtime.db["audit"].insert_one(audit.row(entry, runtime.real.now()))
