"""JSON logs, one object a line on standard error, with the ids of the trace in hand."""

from __future__ import annotations

import json
import logging
import sys
from datetime import UTC, datetime
from typing import Any

from kit import trace

# Attributes that every LogRecord has; whatever else a record carries was given by ``extra=``.
_STANDARD = frozenset(vars(logging.makeLogRecord({}))) | {"message", "asctime", "taskName"}


class JsonFormatter(logging.Formatter):
    """Formats a record as one JSON object; ``extra`` fields become members of it."""

    def __init__(self, service: str, instance: str) -> None:
        super().__init__()
        self._constant = {"service": service, "instance": instance}

    def format(self, record: logging.LogRecord) -> str:
        entry: dict[str, Any] = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "message": record.getMessage(),
            **self._constant,
        }
        current = trace.current()
        if current is not None:
            entry["trace_id"], entry["span_id"] = current.trace_id, current.span_id
        entry.update({k: v for k, v in vars(record).items() if k not in _STANDARD})
        if record.exc_info:
            entry["exception"] = self.formatException(record.exc_info)
        return json.dumps(entry, ensure_ascii=False, default=str)


def configure(service: str, instance: str, level: str = "INFO") -> None:
    """Send all logs of this process to standard error as JSON."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(JsonFormatter(service, instance))
    logging.basicConfig(level=level, handlers=[handler], force=True)
    # Connection chatter of libraries hides what matters at INFO.
    for noisy in ("pika", "amqp", "kombu", "pymongo", "httpx"):
        logging.getLogger(noisy).setLevel(logging.WARNING)
