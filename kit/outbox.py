"""The outbox: events leave a service only as rows written with the change they announce.

A row is ``{_id: event id, aggregate_id, aggregate_version, index, exchange, routing_key, body,
recorded_at, unsent: True}``; the relay sends it and replaces ``unsent`` by ``sent_at``.  ``body`` is the
JSON text that goes over the wire, so that what was announced can be sent again unchanged.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from google.protobuf.json_format import MessageToDict, ParseDict
from google.protobuf.message import Message

from kit.core.clock import iso
from kit.core.context import Actor, Trace
from kit.core.ids import new_id
from kit.service import event_address, exchange_name


@dataclass(frozen=True)
class Aggregate:
    """The entity that an event speaks of, at the version that the save gave it."""

    type: str
    id: str
    version: int


@dataclass(frozen=True)
class Origin:
    """Who caused an event, when in business time, and as part of which trace."""

    instance: str
    time: datetime
    recorded_at: datetime
    actor: Actor
    caused_by: str
    trace: Trace


def row(event: Message, aggregate: Aggregate, index: int, origin: Origin) -> dict[str, Any]:
    """The outbox row of one event; ``index`` is its place among the events of this version."""
    event_id = new_id()
    source, routing_key = event_address(event.DESCRIPTOR)
    return {
        "_id": event_id,
        "aggregate_id": aggregate.id,
        "aggregate_version": aggregate.version,
        "index": index,
        "exchange": exchange_name(source),
        "routing_key": routing_key,
        "body": json.dumps(_envelope(event_id, event, aggregate, index, origin), ensure_ascii=False),
        "recorded_at": origin.recorded_at,
        "unsent": True,
    }


def raw_row(exchange: str, routing_key: str, body: str, key: str, recorded_at: datetime) -> dict[str, Any]:
    """The outbox row of a body that is sent as it is, to an exchange that its sender knows."""
    return {
        "_id": new_id(),
        "aggregate_id": key,
        "aggregate_version": 0,
        "index": 0,
        "exchange": exchange,
        "routing_key": routing_key,
        "body": body,
        "recorded_at": recorded_at,
        "unsent": True,
    }


def _envelope(
    event_id: str, event: Message, aggregate: Aggregate, index: int, origin: Origin
) -> dict[str, Any]:
    source, routing_key = event_address(event.DESCRIPTOR)
    return {
        "id": event_id,
        "source": source,
        "type": routing_key,
        "time": iso(origin.time),
        "instance": origin.instance,
        "subject": f"{aggregate.type}/{aggregate.id}",
        "aggregate_id": aggregate.id,
        "aggregate_version": aggregate.version,
        "index": index,
        "actor": {"id": origin.actor.id, "kind": origin.actor.kind, "name": origin.actor.name},
        "caused_by": origin.caused_by,
        "traceparent": origin.trace.format(),
        "data": MessageToDict(event),
    }


def decode(envelope: Mapping[str, Any], message_class: type[Message]) -> Message:
    """The event message of an envelope; fields this version does not know are ignored."""
    return ParseDict(dict(envelope["data"]), message_class(), ignore_unknown_fields=True)


def bodies(rows: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """The envelopes of outbox rows, as a consumer would get them."""
    return [json.loads(item["body"]) for item in rows]
