"""Calls to the services, so bounded that one that hangs takes neither all threads nor much patience."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context
from dataclasses import dataclass, field
from typing import Any, TypeVar

from google.protobuf.message import Message
from prometheus_client import Counter, Histogram

from kit import trace
from kit.core.errors import Exhausted, Forbidden, NotFound, Refusal, Unavailable
from kit.rpc_client import Client, Defect, ServiceAway, service_of
from kit.tls import Files

log = logging.getLogger(__name__)
T = TypeVar("T")

CALLS = Counter("kit_gateway_calls_total", "Calls to services by outcome.", ["service", "method", "outcome"])
CALL_SECONDS = Histogram("kit_gateway_call_seconds", "Time of a call as the gateway sees it.", ["service"])

COMMAND_SECONDS, QUERY_SECONDS, MERGE_SECONDS = 15.0, 8.0, 4.0
CALLS_PER_SERVICE = 16
FAN_OUT_THREADS = 24
# A service that did not answer in time is left out of merged views for so long, and named there.
COOLING_SECONDS = 5.0


class ServiceBusy(Unavailable):
    """As many calls as this gateway allows wait for the service already."""

    reason = "SERVICE_BUSY"
    text = "{service} 服务繁忙，请稍后重试"


@dataclass(frozen=True)
class Caller:
    """On whose behalf a call is made: the person's token and the address it came from."""

    token: str = ""
    source: str = ""


@dataclass(frozen=True)
class Merged:
    """Answers of several services, and the services that gave none."""

    answers: Mapping[str, Any] = field(default_factory=dict)
    away: tuple[str, ...] = ()


class Services:
    """The services of the instance, called by full method name."""

    def __init__(self, targets: Mapping[str, str], tls: Files | None = None) -> None:
        self.names = tuple(sorted(targets))
        self.client = Client(targets, tls)
        self._slots = {name: threading.BoundedSemaphore(CALLS_PER_SERVICE) for name in self.names}
        self._cool_until: dict[str, float] = {}
        self._pool = ThreadPoolExecutor(FAN_OUT_THREADS, thread_name_prefix="fan-out")

    def call(self, method: str, request: Message, caller: Caller, seconds: float = QUERY_SECONDS) -> Any:
        """The reply; raises the service's refusal, ``ServiceAway``, ``ServiceBusy`` or ``Defect``."""
        service = service_of(method)
        slot = self._slots.get(service)
        if slot is None:
            raise ServiceAway(service=service)
        if not slot.acquire(blocking=False):
            CALLS.labels(service, method.partition("/")[2], ServiceBusy.reason).inc()
            raise ServiceBusy(service=service)
        try:
            return self._measured(service, method, request, caller, seconds)
        finally:
            slot.release()

    def merge(self, calls: Mapping[str, Callable[[], T]]) -> Merged:
        """Run one call per service side by side; a service that fails is named instead of failing the whole.

        What a service refuses as not found, or not for this person, counts as nothing to add.  Other refusals
        are raised: they concern the person (signed out) or the question.
        """
        patient = {name: call for name, call in calls.items() if not self._cooling(name)}
        started = {name: self._pool.submit(copy_context().run, call) for name, call in patient.items()}
        answers: dict[str, Any] = {}
        away = [name for name in calls if name not in patient]
        for name, future in started.items():
            try:
                answers[name] = future.result()
            except (NotFound, Forbidden):
                continue
            except (Unavailable, Exhausted, Defect) as error:
                log.warning("left out of a merged view", extra={"called": name, "error": str(error)})
                away.append(name)
        return Merged(answers, tuple(sorted(away)))

    def health(self) -> dict[str, bool]:
        """Which services say that they serve."""
        asked = {name: self._pool.submit(self.client.healthy, name) for name in self.names}
        return {name: answer.result() for name, answer in asked.items()}

    def close(self) -> None:
        """Close all channels and threads."""
        self._pool.shutdown(wait=False, cancel_futures=True)
        self.client.close()

    def _cooling(self, service: str) -> bool:
        return time.monotonic() < self._cool_until.get(service, 0.0)

    def _measured(self, service: str, method: str, request: Message, caller: Caller, seconds: float) -> Any:
        started, outcome = time.monotonic(), "defect"
        try:
            reply = self.client.call(
                method,
                request,
                token=caller.token,
                trace=trace.current(),
                source=caller.source,
                seconds=seconds,
            )
            outcome = "ok"
            self._cool_until.pop(service, None)
            return reply
        except Refusal as refusal:
            outcome = refusal.reason
            if isinstance(refusal, ServiceAway):
                self._cool_until[service] = time.monotonic() + COOLING_SECONDS
            raise
        finally:
            CALLS.labels(service, method.partition("/")[2], outcome).inc()
            CALL_SECONDS.labels(service).observe(time.monotonic() - started)


def deadline(is_command: bool) -> float:
    """Seconds that a single call may take."""
    return COMMAND_SECONDS if is_command else QUERY_SECONDS
