"""Documents that earlier versions signed are still read, verified and applied: updates are months apart."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from bson import json_util

from kit import mongo
from kit.core.clock import FixedClock, parse_iso
from kit.runtime import Runtime
from kit.service import load
from kit.testing.world import World
from scripts.record_documents import JSON
from services.federation.domain import kinds, sealing
from services.federation.store import own
from tests.builders.federation import empty, instance_config

RECORDED = Path("tests/contract/recorded")
FILES = sorted(RECORDED.glob("*/documents/*.jsonl"))
# What version 0.1.0 sent; each later one is held to the kinds that it had when it was recorded.
KINDS_OF = {
    "0.1.0": (
        "Receipt Hello ResendRequest ChunkRequest Chunk KeyRotation Introduction ProposalFacts FactDigest "
        "FactDigestRequest FactResendRequest InitiativeInvitation InitiativeAnswer InitiativeRoster "
        "InitiativeText InitiativeVariant InitiativeLinked InitiativeProgress InitiativeCopy InitiativeLeft "
        "InitiativeClosed Transfer TransferStatus Delegation DelegationReturned DelegatedMeetingAnswer "
        "DelegationStatus DelegationProgress DelegatedMeeting DelegatedReply NumbersVoid CosignInvitation "
        "CosignAnswer UpwardProposal UpwardMeetingAnswer UpwardFeedback UpwardStatus"
    )
}


def rows(path: Path) -> list[dict[str, Any]]:
    """What one instance took in, in order."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    """A federation service that becomes one recorded instance after the other."""
    with instance_config(tmp_path_factory.mktemp("later") / "it", "later") as config:
        client = mongo.connect(config.mongodb_uri)
        yield World(load("services.federation"), config, client)
        client.close()


def instance(world: World, name: str) -> Runtime:
    """An empty instance of a name."""
    empty(world.runtime.db)
    return Runtime(world.service, replace(world.config, instance=name), world.client)


def meet(runtime: Runtime, row: dict[str, Any]) -> None:
    """The instance does what it had done by itself before this document came."""
    for name, wanted in row["set"].items():
        for each in json_util.loads(json.dumps(wanted), json_options=JSON):
            runtime.db[name].replace_one({"_id": each["_id"]}, each, upsert=True)
    for name, gone in row["drop"].items():
        runtime.db[name].delete_many({"_id": {"$in": json_util.loads(json.dumps(gone), json_options=JSON)}})
    runtime.clock, runtime.real = FixedClock(parse_iso(row["now"])), FixedClock(parse_iso(row["real"]))


@pytest.mark.timeout(300)
@pytest.mark.parametrize("path", FILES, ids=[f"{path.parts[-3]}-{path.stem}" for path in FILES])
def test_every_recorded_document_is_read_proved_and_applied_as_it_was_then(world: World, path: Path):
    recorded = rows(path)
    instance_id = path.stem.rpartition(".")[2]
    runtime = instance(world, instance_id)
    meet(runtime, recorded[0])
    runtime.act("begin", lambda ctx: own.begin(ctx))
    for row in recorded:
        meet(runtime, row)
        content = sealing.unseal(row["line"]).content
        assert runtime.receive(row["lane"], row["line"].encode()) == row["outcome"], content["kind"]
        # One for somebody else was carried on.
        if row["outcome"] == "done" and content["sequence"] and content["destination"] == instance_id:
            kept = runtime.db["in_documents"].find_one({"_id": content["id"]})
            assert (kept["line"], kept["reason"]) == (row["line"], ""), content["kind"]
    # What came too early had its turn in the end.
    assert runtime.db["in_documents"].distinct("state") in ([], ["processed"])


@pytest.mark.parametrize("version", sorted(KINDS_OF))
def test_every_kind_of_a_version_is_recorded_and_still_known(version: str):
    lines = [row["line"] for path in FILES if path.parts[-3] == version for row in rows(path)]
    recorded = {sealing.unseal(line).content["kind"] for line in lines}
    assert set(KINDS_OF[version].split()) <= recorded
    assert recorded <= set(kinds.KINDS)
