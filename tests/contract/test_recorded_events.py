"""What released versions sent is still understood: counties lag behind the province by months."""

from __future__ import annotations

import json
from importlib import import_module
from pathlib import Path

import pytest
from google.protobuf.json_format import MessageToDict, ParseDict

from scripts.record_events import event_types

RECORDED = Path(__file__).parent / "recorded"
VERSIONS = sorted(path.name for path in RECORDED.iterdir())


def rows(version: str, name: str) -> list[dict]:
    """The lines of a recorded file."""
    text = (RECORDED / version / name).read_text(encoding="utf-8")
    return [json.loads(line) for line in text.splitlines()]


def message_of(row: dict):
    """The message class of today for a recorded event."""
    service, name = row["source"], row["type"].removesuffix(".v1")
    return getattr(import_module(f"cppcc_api.{service}.v1.{service}_events_pb2"), name)()


@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize("name", ["specimens.jsonl", "stream.jsonl"])
def test_every_recorded_event_is_read_without_losing_anything(version, name):
    for row in rows(version, name):
        again = MessageToDict(ParseDict(row["data"], message_of(row)))
        assert again == row["data"], row["type"]


def test_the_newest_version_has_a_specimen_of_every_event_that_it_had():
    released = set()
    for path in (RECORDED.parent / "frozen" / VERSIONS[-1]).glob("*.json"):
        messages = json.loads(path.read_text(encoding="utf-8"))["messages"]
        released |= {(path.name.split(".")[1], name) for name in messages}
    events = {(service, descriptor.name) for service, descriptor in event_types()}
    recorded = {(row["source"], row["type"]) for row in rows(VERSIONS[-1], "specimens.jsonl")}
    assert recorded == {(service, f"{name}.v1") for service, name in events & released}
