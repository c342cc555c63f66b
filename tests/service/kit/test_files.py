"""What kit promises about files: whole or not at all, kept with the command or swept, for the right eyes."""

from __future__ import annotations

import hashlib
import threading
from dataclasses import replace
from datetime import timedelta

import grpc
import pytest

from cppcc_api.common.v1 import files_pb2 as pb
from kit.auth import TokenSigner
from kit.core.context import Actor
from kit.core.errors import Exhausted, Invalid, NotFound, Refusal, Unauthenticated, Unavailable
from kit.core.ids import new_id
from kit.file_client import METHOD, Download, upload
from kit.file_offers import CHUNK_BYTES, Offer
from kit.rpc_client import Client, metadata
from kit.rpc_server import RpcServer
from kit.runtime import Runtime
from kit.service import LATEST, BadService, Reaction, load
from kit.testing.waiting import eventually
from kit.testing.world import World
from tests.example.api.ledger.v1 import ledger_events_pb2 as events
from tests.example.api.ledger.v1 import ledger_service_pb2 as ledger_pb
from tests.example.mirror.domain import Tally

LEDGER = "tests.example.api.ledger.v1.LedgerService"
CLERK = Actor(id="p1", name="王芳", roles=frozenset({"clerk"}))
PAYER = Actor(id="p2", name="李明", roles=frozenset({"payer"}))
STRANGER = Actor(id="p3", name="赵强")
PDF = b"%PDF-1.7\n" + bytes(range(256)) * 2400  # more than two blocks


def chunks(content: bytes, size: int = CHUNK_BYTES):
    return (content[at : at + size] for at in range(0, len(content), size))


class Town:
    """The ledger behind a real server, asked by several persons."""

    def __init__(self, config, client, service) -> None:
        self.runtime = Runtime(service, config, client)
        self.runtime.prepare()
        self.db = self.runtime.db
        self._config = config
        self._mirror = Runtime(load("tests.example.mirror", {"rpc"}), config, client)
        self._serve()
        self._signer = TokenSigner(config.token_private_key, config.instance)

    def _serve(self) -> None:
        self.server = RpcServer([self.runtime, self._mirror], self._config)
        address = f"127.0.0.1:{self.server.start()}"
        self.targets = {"ledger": address, "mirror": address}
        self.client = Client(self.targets)

    def restart(self, service) -> None:
        """Serve the ledger with other tables, and with the keys that are known now."""
        self.client.close()
        self.server.stop()
        self.runtime = Runtime(service, self._config, self.runtime.client)
        self._serve()

    def token(self, actor: Actor | None) -> str:
        return self._signer.sign(actor) if actor else ""

    def send(self, content=PDF, name="收据.pdf", by: Actor | None = CLERK, **header):
        said = {"service": "ledger", "size": len(content), "sha256": hashlib.sha256(content).hexdigest()}
        header = pb.FileHeader(**{**said, "name": name, **header})
        return upload(self.client, header, chunks(content), token=self.token(by))

    def fetch(self, file_id: str, by: Actor | None = CLERK) -> bytes:
        return b"".join(Download(self.client, "ledger", file_id, token=self.token(by)))

    def open_account(self, account_id="a1", owner="李明"):
        request = ledger_pb.OpenAccountRequest(request_id=new_id(), account_id=account_id, owner=owner)
        self.client.call(f"{LEDGER}/OpenAccount", request, token=self.token(CLERK))

    def deposit(self, by: Actor = CLERK, account_id="a1", amount=5, **more):
        request = ledger_pb.DepositRequest(request_id=new_id(), account_id=account_id, amount=amount, **more)
        return self.client.call(f"{LEDGER}/Deposit", request, token=self.token(by))

    def row(self, file_id: str):
        return self.db["files"].find_one({"_id": file_id})

    def blocks(self) -> int:
        return self.db["blobs.chunks"].count_documents({})


@pytest.fixture
def settings():
    return {}


@pytest.fixture
def town(config, client, settings):
    found = Town(replace(config, **settings), client, load("tests.example.ledger", {"rpc"}))
    yield found
    found.client.close()
    found.server.stop()


def refusal(call) -> tuple[str, list[str]]:
    with pytest.raises(Refusal) as refused:
        call()
    return refused.value.reason, [each.field for each in refused.value.fields]


# --- taking in ---


def test_a_file_comes_back_byte_for_byte_to_who_sent_it(town):
    file = town.send()
    assert (file.name, file.size, file.content_type) == ("收据.pdf", len(PDF), "application/pdf")
    assert (file.state, file.ref) == ("pending", f"file:ledger/{file.file_id}")
    assert town.fetch(file.file_id) == PDF


def test_the_upload_is_in_the_audit_trail(town):
    file = town.send()
    row = town.db["audit"].find_one({"action": "UploadFile", "outcome": "accepted"})
    assert (row["actor"]["name"], row["subjects"]) == ("王芳", [f"file/{file.file_id}"])


@pytest.mark.parametrize(
    ("header", "reason", "field"),
    [
        ({"sha256": "0" * 64}, "FILE_HASH_DIFFERS", "sha256"),
        ({"size": len(PDF) + 1}, "FILE_SIZE_DIFFERS", "size"),
        ({"size": len(PDF) - 1}, "FILE_SIZE_DIFFERS", "size"),
        ({"size": 0}, "FILE_EMPTY", "size"),
        ({"name": "收据.exe"}, "FILE_TYPE_REFUSED", "name"),
        ({"name": "收据.png"}, "FILE_CONTENT_FOREIGN", "name"),
        ({"name": ""}, "FILE_NAME_INVALID", "name"),
    ],
)
def test_what_is_not_as_it_was_said_is_refused_and_leaves_nothing(town, header, reason, field):
    assert refusal(lambda: town.send(**header)) == (reason, [field])
    assert (town.db["files"].count_documents({}), town.blocks()) == (0, 0)
    assert town.db["audit"].find_one({"action": "UploadFile"})["reason"] == reason


@pytest.mark.parametrize("settings", [{"file_max_bytes": 1024}])
def test_a_file_above_the_limit_is_refused_before_its_bytes(town):
    assert refusal(town.send) == ("FILE_TOO_LARGE", ["size"])
    with pytest.raises(Invalid):  # and who says less than he sends is stopped at what he said
        town.send(size=1024)
    assert town.blocks() == 0


@pytest.mark.parametrize("settings", [{"file_pending_max": 2}])
def test_nobody_fills_the_disk_with_files_that_nothing_refers_to(town):
    for _ in range(2):
        town.send()
    with pytest.raises(Exhausted):
        town.send()
    town.send(by=PAYER)


def test_who_is_not_signed_in_sends_nothing(town):
    with pytest.raises(Unauthenticated):
        town.send(by=None)


def test_a_service_without_files_takes_none(town):
    with pytest.raises(NotFound) as refused:
        town.send(service="mirror")
    assert refused.value.reason == "FILE_SERVICE_UNKNOWN"


def call_upload(town, parts):
    stub = town.client.channel("ledger").stream_unary(
        METHOD + "UploadFile",
        request_serializer=pb.UploadFileRequest.SerializeToString,
        response_deserializer=pb.UploadFileResponse.FromString,
    )
    return stub.future(parts, metadata=metadata(town.token(CLERK)), timeout=20)


def header(content=PDF):
    said = pb.FileHeader(
        service="ledger", name="a.pdf", size=len(content), sha256=hashlib.sha256(content).hexdigest()
    )
    return pb.UploadFileRequest(header=said)


def test_an_interrupted_upload_leaves_nothing_behind(town):
    go_on = threading.Event()

    def parts():
        yield header()
        yield from (pb.UploadFileRequest(chunk=each) for each in list(chunks(PDF))[:2])
        go_on.wait(20)

    call = call_upload(town, parts())
    eventually(lambda: town.blocks() > 0)
    assert town.db["files"].find_one()["state"] == "uploading"
    call.cancel()
    go_on.set()
    eventually(lambda: (town.db["files"].count_documents({}), town.blocks()) == (0, 0))


def test_bytes_without_a_header_or_in_too_large_pieces_are_refused(town):
    for parts, reason in (
        ([pb.UploadFileRequest(chunk=b"%PDF-")], "FILE_HEADER_MISSING"),
        ([], "FILE_HEADER_MISSING"),
        ([header(), pb.UploadFileRequest(chunk=PDF[: CHUNK_BYTES + 1])], "FILE_CHUNK_TOO_LARGE"),
    ):
        with pytest.raises(grpc.RpcError) as failed:
            call_upload(town, iter(parts)).result()
        assert failed.value.code() == grpc.StatusCode.INVALID_ARGUMENT, reason
        assert town.db["audit"].count_documents({"action": "UploadFile", "outcome": "accepted"}) == 0


def test_only_so_many_transfers_run_at_once(town):
    go_on = threading.Event()

    def slow():
        yield header()
        go_on.wait(20)

    calls = [call_upload(town, slow()) for _ in range(8)]
    eventually(lambda: town.db["files"].count_documents({"state": "uploading"}) == 8)
    with pytest.raises(Unavailable) as refused:
        town.send()
    assert refused.value.reason == "FILES_BUSY"
    go_on.set()
    assert {call.exception().code() for call in calls} == {grpc.StatusCode.INVALID_ARGUMENT}
    eventually(lambda: town.send())


# --- keeping ---


def test_a_command_that_refers_to_a_file_keeps_it_for_what_it_saved(town):
    town.open_account()
    file = town.send()
    town.deposit(slip_ref=file.ref)
    row = town.row(file.file_id)
    assert (row["state"], row["subjects"]) == ("kept", ["account/a1"])


def test_a_command_that_is_refused_leaves_the_file_pending(town):
    town.open_account()
    file = town.send()
    assert refusal(lambda: town.deposit(slip_ref=file.ref, amount=-1))[0] == "AMOUNT_NOT_POSITIVE"
    assert (town.row(file.file_id)["state"], town.row(file.file_id)["subjects"]) == ("pending", [])
    town.deposit(slip_ref=file.ref)
    assert town.row(file.file_id)["state"] == "kept"


def test_a_reference_to_paper_is_left_alone(town):
    town.open_account()
    assert town.deposit(slip_ref="财字〔2027〕8号").account.balance == 5


@pytest.mark.parametrize(
    ("ref", "reason"),
    [
        ("file:ledger/no-such-file", "FILE_NOT_USABLE"),
        ("file:ledger/", "FILE_NOT_USABLE"),
        ("file:mirror/x", "FILE_OF_OTHER_SERVICE"),
        ("file:", "FILE_OF_OTHER_SERVICE"),
    ],
)
def test_a_reference_to_a_file_that_is_not_there_is_refused_with_its_field(town, ref, reason):
    town.open_account()
    papers = [ledger_pb.Paper(file_ref="8号"), ledger_pb.Paper(file_ref=ref)]
    assert refusal(lambda: town.deposit(papers=papers)) == (reason, ["papers[1].file_ref"])


def test_a_hash_beside_the_reference_must_be_the_files(town):
    town.open_account()
    file = town.send()
    wrong = [ledger_pb.Paper(file_ref=file.ref, sha256="0" * 64)]
    assert refusal(lambda: town.deposit(papers=wrong)) == ("FILE_HASH_DIFFERS", ["papers[0].file_ref"])
    town.deposit(papers=[ledger_pb.Paper(file_ref=file.ref, sha256=file.sha256.upper())])


def test_nobody_uses_a_file_that_another_sent(town):
    town.open_account()
    file = town.send(by=PAYER)
    assert refusal(lambda: town.deposit(slip_ref=file.ref)) == ("FILE_NOT_USABLE", ["slip_ref"])
    assert town.row(file.file_id)["state"] == "pending"


def test_a_kept_file_may_be_referred_to_again_by_who_may_read_it(town):
    town.open_account("a1", owner="李明")
    town.open_account("a2", owner="周云")
    file = town.send(by=PAYER)
    town.deposit(by=PAYER, slip_ref=file.ref)
    town.deposit(by=CLERK, account_id="a2", slip_ref=file.ref)
    assert town.row(file.file_id)["subjects"] == ["account/a1", "account/a2"]


def test_the_same_content_is_stored_once_when_it_is_kept(town):
    town.open_account()
    first = town.send()
    town.deposit(slip_ref=first.ref)
    before = town.blocks()
    second = town.send(name="另一份.pdf")
    assert town.blocks() == before
    town.deposit(slip_ref=second.ref)
    assert town.fetch(second.file_id) == town.fetch(first.file_id) == PDF


# --- who may read ---


def test_a_pending_file_is_its_senders_alone(town):
    file = town.send(by=PAYER)
    for other in (CLERK, STRANGER):
        with pytest.raises(NotFound):
            town.fetch(file.file_id, by=other)
    with pytest.raises(Unauthenticated):
        town.fetch(file.file_id, by=None)


def test_a_kept_file_is_for_who_may_read_what_refers_to_it(town):
    town.open_account(owner="李明")
    file = town.send(by=CLERK)
    town.deposit(slip_ref=file.ref)
    assert town.fetch(file.file_id, by=PAYER) == PDF
    with pytest.raises(NotFound) as refused:
        town.fetch(file.file_id, by=STRANGER)
    assert refused.value.reason == "FILE_NOT_FOUND"


def test_who_sent_a_file_does_not_read_it_any_more_when_it_belongs_to_others(town):
    town.open_account(owner="周云")
    file = town.send(by=PAYER)
    town.deposit(by=PAYER, slip_ref=file.ref)
    with pytest.raises(NotFound):
        town.fetch(file.file_id, by=PAYER)


# --- sweeping ---


def test_what_nothing_refers_to_is_swept_after_a_day_and_nothing_else(town):
    town.open_account()
    kept, left, other = town.send(), town.send(name="b.pdf"), town.send(b"%PDF-1.4 short")
    town.deposit(slip_ref=kept.ref)
    files, now = town.runtime.files, town.runtime.real.now()
    assert files.sweep(now + timedelta(hours=23, minutes=59)) == 0
    assert files.sweep(now + timedelta(hours=24, minutes=1)) == 2
    assert town.fetch(kept.file_id) == PDF
    for gone in (left, other):
        with pytest.raises(NotFound):
            town.fetch(gone.file_id)
    assert set(town.db["blobs.chunks"].distinct("files_id")) == {kept.file_id}


def test_a_swept_twin_takes_no_bytes_of_the_kept_file(town):
    town.open_account()
    kept = town.send()
    town.deposit(slip_ref=kept.ref)
    town.send(name="twin.pdf")
    town.runtime.files.sweep(town.runtime.real.now() + timedelta(hours=25))
    assert town.fetch(kept.file_id) == PDF


def test_a_worker_sweeps_by_itself(make_stage):
    stage = make_stage()
    left = stage.ledger.upload(b"%PDF-1.7 left", "a.pdf", CLERK)
    rows = stage.ledger.runtime.db["files"]
    rows.update_one({"_id": left.id}, {"$set": {"uploaded_at": left.uploaded_at - timedelta(hours=25)}})
    fresh = stage.ledger.upload(b"%PDF-1.7 fresh", "b.pdf", CLERK)
    stage.start("ledger", "worker")
    eventually(lambda: [row["_id"] for row in rows.find()] == [fresh.id], within=30)


# --- from elsewhere ---


def test_a_reaction_keeps_bytes_that_came_from_elsewhere(config, client):
    offer = Offer("函.pdf", len(PDF), hashlib.sha256(PDF).hexdigest())
    runs = []

    def receive(event, ctx):
        runs.append(1)
        file = ctx.store_file(offer, chunks(PDF))
        ctx.save(Tally(id=file.ref))

    service = load("tests.example.mirror")
    service = replace(
        service,
        reactions={events.Deposited: Reaction(receive, LATEST)},
        files={Tally: lambda reader, tally, ref: reader.actor.id == "p1"},
    )
    mirror = World(service, config, client)
    assert mirror.hear(events.Deposited(account_id="a1", deposit_id="d1", amount=1)) == "done"
    row = mirror.runtime.db["files"].find_one()
    ref = f"file:mirror/{row['_id']}"
    assert (row["state"], row["subjects"], row["uploaded_by"]) == ("kept", [f"tally/{ref}"], "service:mirror")
    assert mirror.runtime.db["files"].count_documents({}) == 1, f"{len(runs)} runs stored it more than once"
    file = mirror.runtime.files.get(row["_id"])
    assert b"".join(mirror.runtime.files.chunks(file)) == PDF


def test_a_service_whose_commands_refer_to_files_must_say_who_may_read_them():
    from kit.service import check_rpcs

    with pytest.raises(BadService, match="DepositRequest refers to files"):
        check_rpcs(replace(load("tests.example.ledger", {"rpc"}), files={}))
