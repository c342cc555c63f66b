"""The recorded stream of each released version, replayed on each service of today."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from kit import mongo
from kit.core.errors import NotYet
from kit.service import WORKER, load
from kit.testing.world import World
from single.layout import SERVICES

VERSIONS = sorted(Path("tests/contract/recorded").iterdir())
ROUNDS = 4


@pytest.mark.timeout(300)
@pytest.mark.parametrize("service", SERVICES)
@pytest.mark.parametrize("folder", VERSIONS, ids=lambda folder: folder.name)
def test_the_recorded_stream_is_worked_through_without_a_defect(config, folder, service):
    client = mongo.connect(config.mongodb_uri)
    world = World(load(f"services.{service}", {WORKER}), config, client)
    heard = {(one.source, one.routing_key) for one in world.service.subscriptions()}
    lines = (folder / "stream.jsonl").read_text(encoding="utf-8").splitlines()
    waiting = [e for e in map(json.loads, lines) if (e["source"], e["type"]) in heard]
    for _ in range(ROUNDS):
        waiting = [envelope for envelope in waiting if not worked(world, envelope)]
    assert [f"{e['source']} {e['type']}" for e in waiting] == []
    client.close()


def worked(world: World, envelope: dict) -> bool:
    """Whether the event could be worked on; a fact that is still missing comes later in the stream."""
    try:
        world.deliver(envelope)
    except NotYet:
        return False
    return True
