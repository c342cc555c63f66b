"""gRPC servers: every method of a contract is served from the tables, nothing is written per method.

One server hosts one service (split profile) or all of them (single profile), with the standard health
and reflection services.  A refusal travels as ``google.rpc.Status`` with ``ErrorInfo`` (the stable
reason) and ``BadRequest`` (the fields), so that every client can read it.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import Any

import grpc
import pymongo
from google.protobuf.message import Message
from google.protobuf.message_factory import GetMessageClass
from grpc_health.v1 import health, health_pb2, health_pb2_grpc
from grpc_reflection.v1alpha import reflection
from pymongo.errors import PyMongoError

from kit import endpoint, metrics, rpc_tls
from kit.auth import TokenVerifier
from kit.config import Config
from kit.file_desk import FileDesk
from kit.rpc_answers import answered, caller
from kit.rpc_audit import SERVICE as AUDIT_SERVICE
from kit.rpc_audit import AuditServicer
from kit.rpc_files import SERVICE as FILE_SERVICE
from kit.rpc_files import FileServicer
from kit.rpc_status import SERVICE as STATUS_SERVICE
from kit.rpc_status import StatusServicer
from kit.runtime import Runtime

log = logging.getLogger(__name__)

MAX_RECEIVE_BYTES = 4 * 1024 * 1024
MAX_SEND_BYTES = 16 * 1024 * 1024
# A call without a deadline of its own, or with a very long one, may not hold a thread for ever.
MAX_SECONDS = 15.0
# Of the caller's time this much, at most a quarter, is kept for the answer: who gives up at the same moment
# as the server never hears why.  (The driver looks for a lost server every 0.5 s and may end that late.)
ANSWER_SECONDS = 1.0
HEALTH_SECONDS = 5.0
DRAIN_SECONDS = 20.0
# The health service's name for "this process answers": without its database a server does not serve, but
# starting it again would not help.
ALIVE = "alive"
READY = "rpc"

OPTIONS = (
    ("grpc.max_receive_message_length", MAX_RECEIVE_BYTES),
    ("grpc.max_send_message_length", MAX_SEND_BYTES),
    ("grpc.so_reuseport", 0),
    # Long-lived connections are renewed so that new replicas get their share.
    ("grpc.max_connection_age_ms", 10 * 60 * 1000),
)


class RpcServer:
    """Serves the contracts of some services in this process."""

    def __init__(self, runtimes: Sequence[Runtime], config: Config) -> None:
        self._runtimes = runtimes
        self._caller = partial(caller, verifier=TokenVerifier(config.token_public_keys, config.instance))
        self._server = grpc.server(
            ThreadPoolExecutor(config.rpc_threads, thread_name_prefix="rpc"), options=OPTIONS
        )
        self._health = health.HealthServicer()
        self._stopping = threading.Event()
        self.port = 0
        self._listen, self._tls = config.grpc_listen, config.tls

    def start(self) -> int:
        """Bind and serve; returns the port.  Raises ``RuntimeError`` when the address is taken."""
        names = [self._add(runtime) for runtime in self._runtimes]
        names += [*self._add_files(), *self._add_audit(), self._add_status()]
        self._show_health(names, serving=False)  # until the database has answered
        health_pb2_grpc.add_HealthServicer_to_server(self._health, self._server)
        reflection.enable_server_reflection(
            [*names, health.SERVICE_NAME, reflection.SERVICE_NAME], self._server
        )
        self._health.set(ALIVE, health_pb2.HealthCheckResponse.SERVING)
        self.port = rpc_tls.listen(self._server, self._listen, self._tls)
        self._server.start()
        threading.Thread(target=self._watch_health, args=(names,), name="health", daemon=True).start()
        return self.port

    def stop(self) -> None:
        """Refuse new calls, let those in flight finish."""
        self._stopping.set()
        endpoint.show_ready(READY, False)
        self._health.enter_graceful_shutdown()
        self._server.stop(DRAIN_SECONDS).wait()

    def _add(self, runtime: Runtime) -> str:
        descriptor = runtime.service.descriptor()
        handlers = {}
        for method in descriptor.methods:
            call = runtime.command if method.name in runtime.service.commands else runtime.query
            handlers[method.name] = grpc.unary_unary_rpc_method_handler(
                self._serve(call, runtime, method.name),
                request_deserializer=GetMessageClass(method.input_type).FromString,
                response_serializer=lambda reply: reply.SerializeToString(),
            )
        self._server.add_generic_rpc_handlers(
            [grpc.method_handlers_generic_handler(descriptor.full_name, handlers)]
        )
        return descriptor.full_name

    def _serve(
        self, call: Callable[..., Message], runtime: Runtime, method: str
    ) -> Callable[[Any, grpc.ServicerContext], Message]:
        service = runtime.service.name

        def serve(request: Any, context: grpc.ServicerContext) -> Message:
            with (
                answered(context, service, method),
                pymongo.timeout(working_seconds(context.time_remaining())),
            ):
                actor, trace = self._caller(context)
                return call(method, request, actor, trace)

        return serve

    def _add_files(self) -> list[str]:
        desks = {each.service.name: FileDesk(each) for each in self._runtimes if each.service.files}
        if not desks:
            return []
        self._server.add_generic_rpc_handlers([FileServicer(desks, self._caller).handler()])
        return [FILE_SERVICE.full_name]

    def _add_audit(self) -> list[str]:
        servicer = AuditServicer.of(self._runtimes, self._caller)
        if servicer is None:
            return []
        self._server.add_generic_rpc_handlers([servicer.handler()])
        return [AUDIT_SERVICE.full_name]

    def _add_status(self) -> str:
        runtimes = {each.service.name: each for each in self._runtimes}
        self._server.add_generic_rpc_handlers([StatusServicer(runtimes, self._caller).handler()])
        return STATUS_SERVICE.full_name

    def _watch_health(self, names: Sequence[str]) -> None:
        """A server whose database does not answer is not serving, and says so."""
        while not self._stopping.is_set():
            self._show_health(names, serving=self._database_answers())
            self._stopping.wait(HEALTH_SECONDS)

    def _show_health(self, names: Sequence[str], serving: bool) -> None:
        answers = health_pb2.HealthCheckResponse
        for name in ("", *names):
            self._health.set(name, answers.SERVING if serving else answers.NOT_SERVING)
        # Who cannot ask over gRPC (an orchestrator's probe has no certificate) asks over HTTP.
        endpoint.show_ready(READY, serving and not self._stopping.is_set())
        for runtime in self._runtimes:
            metrics.DATABASE_UP.labels(runtime.service.name).set(int(serving))

    def _database_answers(self) -> bool:
        try:
            with pymongo.timeout(HEALTH_SECONDS):
                self._runtimes[0].client.admin.command("ping")
        except PyMongoError as error:
            log.warning("database does not answer", extra={"error": repr(error)})
            return False
        return True


def working_seconds(remaining: float | None) -> float:
    """How long a call may wait for the database when its caller waits this long (None: for ever)."""
    if remaining is None:
        return MAX_SECONDS
    return max(0.001, min(MAX_SECONDS, remaining - min(ANSWER_SECONDS, remaining / 4)))
