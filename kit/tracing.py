"""Steps of traces as OpenTelemetry spans, sent to a collector by OTLP over HTTP.

Off unless ``TRACES_ENDPOINT`` is set; then requests, commands, queries, reactions, timers and the database
commands inside of them are spans.  Spans hold names and reasons, never what somebody wrote: no statement of a
command, no text of an exception.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from opentelemetry import trace as otel
from opentelemetry.context import Context
from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter
from opentelemetry.instrumentation.pymongo import PymongoInstrumentor
from opentelemetry.sdk.resources import Resource
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import BatchSpanProcessor
from opentelemetry.sdk.trace.sampling import (
    Decision,
    ParentBased,
    Sampler,
    SamplingResult,
    TraceIdRatioBased,
)
from opentelemetry.trace import NonRecordingSpan, SpanContext, SpanKind, StatusCode, TraceFlags

from kit import trace
from kit.config import Config
from kit.core.context import Trace
from kit.core.errors import Refusal

KINDS = {
    trace.INTERNAL: SpanKind.INTERNAL,
    trace.SERVER: SpanKind.SERVER,
    trace.CONSUMER: SpanKind.CONSUMER,
}


class Spans:
    """Records steps of traces as spans."""

    def __init__(self, provider: TracerProvider) -> None:
        self._tracer = provider.get_tracer("kit")

    @contextmanager
    def span(self, name: str, parent: Trace | None, kind: str) -> Iterator[Trace]:
        """A span after ``parent``, ended with the block; a refusal is its outcome, a defect its error."""
        with self._tracer.start_as_current_span(
            name,
            _context_of(parent),
            KINDS[kind],
            record_exception=False,
            set_status_on_exception=False,
        ) as span:
            try:
                yield _place_of(span.get_span_context())
            except Refusal as refusal:
                span.set_attribute("refused", refusal.reason)
                raise
            except Exception as error:
                span.set_status(StatusCode.ERROR, type(error).__name__)
                raise


def _context_of(parent: Trace | None) -> Context:
    if parent is None or parent.fresh:
        return Context()
    flags = TraceFlags(TraceFlags.SAMPLED if parent.sampled else TraceFlags.DEFAULT)
    place = SpanContext(int(parent.trace_id, 16), int(parent.span_id, 16), is_remote=True, trace_flags=flags)
    return otel.set_span_in_context(NonRecordingSpan(place), Context())


def _place_of(place: SpanContext) -> Trace:
    return Trace(f"{place.trace_id:032x}", f"{place.span_id:016x}", place.trace_flags.sampled)


class _Beginnings(Sampler):
    """Which traces are kept: a share of all, and no database command that belongs to nobody's work.

    Relays, leases and sweeps ask the database several times a second, whether there is work or not.
    """

    def __init__(self, share: float) -> None:
        self._share = TraceIdRatioBased(share)

    def should_sample(
        self,
        parent_context: Context | None,
        trace_id: int,
        name: str,
        kind: SpanKind | None = None,
        attributes: Any = None,
        links: Sequence[Any] | None = None,
        trace_state: Any = None,
    ) -> SamplingResult:
        """Whether the span that begins a trace is recorded, and everything that follows from it."""
        if kind is SpanKind.CLIENT:
            return SamplingResult(Decision.DROP)
        return self._share.should_sample(parent_context, trace_id, name, kind, attributes, links, trace_state)

    def get_description(self) -> str:
        """For logs."""
        return f"Beginnings({self._share.get_description()})"


def recorder(config: Config, process: str) -> Spans:
    """Records this process's steps and sends them to the collector of the configuration."""
    resource = Resource.create({"service.name": process, "service.namespace": config.instance})
    provider = TracerProvider(
        sampler=ParentBased(_Beginnings(config.traces_share)), resource=resource, shutdown_on_exit=True
    )
    provider.add_span_processor(BatchSpanProcessor(OTLPSpanExporter(config.traces_endpoint)))
    PymongoInstrumentor().instrument(tracer_provider=provider)
    return Spans(provider)
