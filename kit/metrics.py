"""Metrics that every process shows (``kit.endpoint``), named by Prometheus conventions."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping

from prometheus_client import REGISTRY, Counter, Gauge, Histogram
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.registry import Collector
from pymongo.errors import PyMongoError

from kit.core.errors import Refusal

log = logging.getLogger(__name__)

FAST = (0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10)
LATE = (0.05, 0.2, 1, 5, 15, 60, 300, 1800, 7200, 86400)

COMMANDS = Counter(
    "kit_commands_total",
    "Commands by outcome (accepted or the refusal's reason).",
    ["service", "command", "outcome"],
)
COMMAND_SECONDS = Histogram(
    "kit_command_seconds", "Time from request to commit.", ["service", "command"], buckets=FAST
)
COMMAND_RERUNS = Counter(
    "kit_command_reruns_total", "Handlers run again after a write conflict.", ["service"]
)
QUERIES = Counter("kit_queries_total", "Queries by outcome.", ["service", "query", "outcome"])
QUERY_SECONDS = Histogram("kit_query_seconds", "Time to answer a query.", ["service", "query"], buckets=FAST)
REACTIONS = Counter("kit_reactions_total", "Reactions by outcome.", ["service", "reaction", "outcome"])
REACTION_SECONDS = Histogram(
    "kit_reaction_seconds", "Time of a reaction's transaction.", ["service", "reaction"], buckets=FAST
)
REACTION_LAG_SECONDS = Histogram(
    "kit_reaction_lag_seconds",
    "Business time from an event to the end of the reaction to it.",
    ["service", "reaction"],
    buckets=LATE,
)
TIMERS = Counter("kit_timers_total", "Timers by outcome.", ["service", "timer", "outcome"])
RPC_SECONDS = Histogram(
    "kit_rpc_seconds", "Server time of a gRPC call.", ["service", "method", "code"], buckets=FAST
)
DATABASE_UP = Gauge("kit_database_up", "1 while the database answers this server.", ["service"])
FILE_BYTES = Counter(
    "kit_file_bytes_total", "Bytes of files taken in and given out.", ["service", "direction"]
)


class GaugeReader(Collector):
    """Gauges read from the database when Prometheus asks: {metric: {label value: number}}."""

    def __init__(self, service: str, read: Callable[[], Mapping[str, Mapping[str, float]]]) -> None:
        self._service = service
        self._read = read

    def collect(self):  # noqa: ANN201 - the library's own untyped protocol
        """Yield one gauge family per metric; a database that is away leaves the gauges out."""
        try:
            figures = self._read()
        except (PyMongoError, Refusal) as error:
            log.warning("gauges are not readable", extra={"service_name": self._service, "error": str(error)})
            return
        for name, values in figures.items():
            family = GaugeMetricFamily(name, f"{name} of {self._service}", labels=["service", "label"])
            for label, value in values.items():
                family.add_metric([self._service, label], value)
            yield family


def register_gauges(service: str, read: Callable[[], Mapping[str, Mapping[str, float]]]) -> None:
    """Let ``/metrics`` of this process show what ``read`` returns at that moment."""
    REGISTRY.register(GaugeReader(service, read))
