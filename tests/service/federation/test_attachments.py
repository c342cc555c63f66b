"""Files between two instances: fetched in chunks that get lost, come twice and in any order."""

from __future__ import annotations

import hashlib
from datetime import timedelta

import pytest

from cppcc_api.federation.v1 import federation_documents_pb2 as documents
from cppcc_api.federation.v1 import federation_events_pb2 as events
from kit.core.errors import Refusal
from kit.file_offers import CHUNK_BYTES as PIECE
from kit.file_offers import Offer
from kit.store import Context
from services.federation.domain.attachments import CHUNK_BYTES, WINDOW, IncomingFile
from services.federation.reactions.attaching import keep_fetching
from services.federation.store import attachments, sending
from tests.builders.federation import Node

MIB = 1024 * 1024


def content(chunks: int, beginning: bytes = b"%PDF-1.7\n") -> bytes:
    """Bytes of so many chunks, no two of them alike."""
    blocks = (bytes([n]) * CHUNK_BYTES for n in range(1, chunks + 1))
    return (beginning + b"".join(blocks))[: chunks * CHUNK_BYTES - 17]


def stored(ctx: Context, raw: bytes) -> str:
    """The bytes as a file of federation's own; its reference."""
    pieces = [raw[at : at + PIECE] for at in range(0, len(raw), PIECE)]
    return ctx.store_file(Offer("调研报告.pdf", len(raw), hashlib.sha256(raw).hexdigest()), pieces).ref


def offered(node: Node, to: Node, raw: bytes) -> list[documents.AttachmentManifest]:
    return node.world.runtime.act("offer", lambda ctx: attachments.offer(ctx, to.name, [stored(ctx, raw)]))


def expect(node: Node, origin: Node, told: list[documents.AttachmentManifest]) -> None:
    node.world.runtime.act("expect", lambda ctx: attachments.expect(ctx, origin.name, told, "p-1"))


def in_lane(node: Node) -> list[str]:
    """Lines of the lane of chunks that were posted since the last look."""
    return [row["body"] for row in node.posted() if row["routing_key"].startswith("chunks.")]


def files(node: Node) -> list[IncomingFile]:
    return node.world.runtime.act("look", lambda ctx: ctx.find(IncomingFile, {}))


def arrived(node: Node, origin: Node, told) -> dict[str, str] | None:
    return node.world.runtime.act("look", lambda ctx: attachments.arrived(ctx, origin.name, told))


def read(node: Node, ref: str) -> bytes:
    store = node.world.runtime.files
    return b"".join(store.chunks(store.get(ref.rpartition("/")[2])))


def later(node: Node) -> None:
    """The time for an answer has passed."""
    table = node.world.runtime.db["incoming_files"]
    for row in table.find({"state": "fetching"}):
        earlier = row["asked_at"] - timedelta(hours=1)
        table.update_one({"_id": row["_id"]}, {"$set": {"asked_at": earlier}})
    keep_fetching(node.world.runtime)


def test_a_file_is_fetched_in_windows_and_kept(pair):
    city, county, wire = pair
    raw = content(WINDOW + 2)
    told = offered(county, city, raw)
    expect(city, county, told)
    assert arrived(city, county, told) is None
    wire.carry()
    refs = arrived(city, county, told)
    assert read(city, refs[told[0].sha256]) == raw
    (event,) = city.announced(events.AttachmentArrived)
    assert (event.origin_id, event.name, event.reason) == (county.name, "调研报告.pdf", "")
    kept = city.world.runtime.files.get(refs[told[0].sha256].rpartition("/")[2])
    assert kept.state == "kept"
    assert city.world.runtime.db["held_chunks"].count_documents({}) == 0


def test_a_file_of_a_few_bytes_is_one_chunk(pair):
    city, county, wire = pair
    told = offered(county, city, b"%PDF-1.7 few")
    expect(city, county, told)
    wire.carry()
    refs = arrived(city, county, told)
    assert read(city, refs[told[0].sha256]) == b"%PDF-1.7 few"
    assert list(told[0].chunk_hashes) == [told[0].sha256]


def test_chunks_stay_below_one_mib_on_the_wire(pair):
    city, county, _ = pair
    expect(city, county, offered(county, city, content(2)))
    (asked,) = in_lane(city)
    county.receive(asked, "chunks")
    sizes = [len(line.encode()) for line in in_lane(county)]
    assert len(sizes) == 2 and max(sizes) < MIB


def test_what_is_lost_is_asked_for_again_whatever_else_happens_on_the_way(pair):
    city, county, wire = pair
    raw = content(4)
    told = offered(county, city, raw)
    expect(city, county, told)
    (asked,) = in_lane(city)
    county.receive(asked, "chunks")
    lines = in_lane(county)
    for line in (lines[3], lines[1], lines[3], lines[1]):
        assert city.receive(line, "chunks") == "done"
    (file,) = files(city)
    assert (file.state, file.have) == ("fetching", (1, 3))
    keep_fetching(city.world.runtime)
    assert in_lane(city) == []  # too early: the others may be on their way
    later(city)
    wire.carry()
    assert read(city, arrived(city, county, told)[told[0].sha256]) == raw
    for line in lines:
        assert city.receive(line, "chunks") == "done"  # late ones do no harm
    assert len(city.announced(events.AttachmentArrived)) == 1


def test_a_lost_request_is_made_again(pair):
    city, county, wire = pair
    told = offered(county, city, content(1))
    expect(city, county, told)
    assert len(in_lane(city)) == 1  # the request is lost
    later(city)
    wire.carry()
    assert arrived(city, county, told) is not None


def test_a_wrong_chunk_is_refused_and_the_right_one_still_taken(pair):
    city, county, wire = pair
    told = offered(county, city, content(2))
    expect(city, county, told)
    body = documents.Chunk(sha256=told[0].sha256, number=0, data=b"something else")
    county.world.runtime.act("forge", lambda ctx: sending.send(ctx, city.name, body))
    asked, forged = in_lane(city), in_lane(county)
    assert city.receive(forged[0], "chunks") == "CHUNK_WRONG"
    assert [e.reason for e in city.announced(events.DocumentRefused)] == ["CHUNK_WRONG"]
    county.receive(asked[0], "chunks")
    wire.carry()
    assert arrived(city, county, told) is not None


def test_a_file_that_is_not_what_its_name_says_is_refused_and_told(pair):
    city, county, wire = pair
    told = offered(county, city, content(1))
    told[0].name = "表格.xlsx"
    expect(city, county, told)
    wire.carry()
    (file,) = files(city)
    assert (file.state, file.reason) == ("refused", "FILE_CONTENT_FOREIGN")
    assert arrived(city, county, told) is None
    assert [e.reason for e in city.announced(events.AttachmentArrived)] == ["FILE_CONTENT_FOREIGN"]


def test_nobody_fetches_what_it_was_not_told_of(pair):
    city, county, _ = pair
    raw = content(1)
    county.world.runtime.act("take", lambda ctx: stored(ctx, raw))
    body = documents.ChunkRequest(sha256=hashlib.sha256(raw).hexdigest(), numbers=[0])
    city.world.runtime.act("ask", lambda ctx: sending.send(ctx, county.name, body))
    (line,) = in_lane(city)
    assert county.receive(line, "chunks") == "ATTACHMENT_UNKNOWN"


@pytest.mark.parametrize("change", ["size", "sha256", "chunks", "huge"])
def test_a_manifest_that_cannot_be_is_refused_before_anything_is_fetched(pair, change):
    city, county, _ = pair
    told = documents.AttachmentManifest(sha256="a" * 64, name="a.pdf", size=10, chunk_hashes=["b" * 64])
    if change == "size":
        told.size = 0
    elif change == "sha256":
        told.sha256 = "../../etc"
    elif change == "chunks":
        told.chunk_hashes.append("c" * 64)
    else:
        told.size = city.world.config.file_max_bytes + 1
    with pytest.raises(Refusal) as refused:
        expect(city, county, [told])
    assert refused.value.reason == "ATTACHMENT_INVALID"
    assert files(city) == []
