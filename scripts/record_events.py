"""Keep what a released version really sent: ``python scripts/record_events.py <version> [instance]``.

Writes under ``tests/contract/recorded/<version>/``:

- ``specimens.jsonl``: the data of every event type with every field filled;
- ``stream.jsonl``: envelopes as the demo sent them, in order: all facts of directory, all facts that
  belong to no proposal, and the whole life of a few proposals.

Later code must still understand both (``tests/contract/test_recorded_events.py``).
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

from google.protobuf.descriptor import Descriptor, FieldDescriptor
from google.protobuf.descriptor_pb2 import FileDescriptorProto
from google.protobuf.json_format import MessageToDict
from google.protobuf.message import Message
from google.protobuf.message_factory import GetMessageClass

from kit import mongo
from scripts.proto_lint import event_names
from single.instance import opened
from single.layout import SERVICES

TARGET = Path("tests/contract/recorded")
# Titles of the proposals whose whole life is kept: merged, reworked, answered late, objected to.
KEPT = ("加装电梯", "供水管网", "停车难", "基层卫生人才")
NUMBERS = (FieldDescriptor.CPPTYPE_INT32, FieldDescriptor.CPPTYPE_INT64, FieldDescriptor.CPPTYPE_DOUBLE)


def event_types() -> Iterator[tuple[str, Descriptor]]:
    """(service, descriptor) of every event of every contract."""
    for service in SERVICES:
        module = import_module(f"cppcc_api.{service}.v1.{service}_events_pb2")
        file = FileDescriptorProto.FromString(module.DESCRIPTOR.serialized_pb)
        for name in event_names(file):
            yield service, module.DESCRIPTOR.message_types_by_name[name]


def specimen(descriptor: Descriptor, depth: int = 0) -> Message:
    """A message with every field filled with something telling."""
    message = GetMessageClass(descriptor)()
    for field in descriptor.fields:
        _fill(message, field, depth)
    return message


def _fill(message: Any, field: FieldDescriptor, depth: int) -> None:
    if field.message_type is None:
        value = _scalar(field)
        if field.is_repeated:
            getattr(message, field.name).append(value)
        else:
            setattr(message, field.name, value)
    elif field.message_type.full_name == "google.protobuf.Struct":
        getattr(message, field.name).update({"reply_months": 3})
    elif depth < 3:
        part = specimen(field.message_type, depth + 1)
        if field.is_repeated:
            getattr(message, field.name).append(part)
        else:
            getattr(message, field.name).CopyFrom(part)


def _scalar(field: FieldDescriptor) -> Any:
    if field.cpp_type == FieldDescriptor.CPPTYPE_BOOL:
        return True
    return field.number if field.cpp_type in NUMBERS else f"{field.name}-样例"


def stream(instance: str) -> list[dict[str, Any]]:
    """The kept envelopes of a played demo, in the order in which they were recorded."""
    config = opened(instance).config()
    client = mongo.connect(config.mongodb_uri)
    rows = [
        (row["recorded_at"], row["_id"], json.loads(row["body"]))
        for service in SERVICES
        if service != "notification"
        for row in mongo.service_db(client, config.db_prefix, service)["outbox"].find()
    ]
    client.close()
    envelopes = [body for _, _, body in sorted(rows, key=lambda item: item[:2])]
    wanted = {
        envelope["data"]["proposalId"]
        for envelope in envelopes
        if envelope["type"] == "ProposalSubmitted.v1" and any(word in str(envelope["data"]) for word in KEPT)
    }
    return [envelope for envelope in envelopes if envelope["data"].get("proposalId", "") in wanted | {""}]


def main(version: str, instance: str) -> None:
    """Write both files."""
    folder = TARGET / version
    folder.mkdir(parents=True, exist_ok=True)
    specimens = [
        {"source": service, "type": f"{descriptor.name}.v1", "data": MessageToDict(specimen(descriptor))}
        for service, descriptor in event_types()
    ]
    _write(folder / "specimens.jsonl", specimens)
    _write(folder / "stream.jsonl", stream(instance))


def _write(path: Path, rows: list[dict[str, Any]]) -> None:
    lines = [json.dumps(row, ensure_ascii=False, sort_keys=True) for row in rows]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2] if len(sys.argv) > 2 else "demo-county")
