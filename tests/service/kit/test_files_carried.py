"""What kit promises about files that services hand to each other: with keys of their own, in any order."""

from __future__ import annotations

import hashlib
import threading
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from kit.auth import TokenSigner, add_service_key
from kit.blobs import BLOCK_BYTES
from kit.carrier import Carrier
from kit.core.context import Actor, Trace
from kit.core.errors import Forbidden, NotFound, Unauthenticated
from kit.core.ids import new_id
from kit.file_client import Download
from kit.file_desk import FileDesk
from kit.file_offers import Offer
from kit.service import LATEST, Reaction, load
from kit.testing.world import World
from tests.example.api.ledger.v1 import ledger_events_pb2 as events
from tests.example.api.ledger.v1 import ledger_service_pb2 as ledger_pb
from tests.example.ledger.domain import Account
from tests.example.mirror.domain import Tally
from tests.service.kit.test_files import CLERK, LEDGER, PDF, STRANGER, Town, chunks, refusal


@pytest.fixture
def town(config, client):
    found = Town(config, client, load("tests.example.ledger", {"rpc"}))
    yield found
    found.client.close()
    found.server.stop()


# --- of fellow services ---


@pytest.fixture
def fellow(config, town, tmp_path):
    """The mirror with a key of its own, on its way to the ledger, which lets slips travel."""
    key = tmp_path / "mirror.pem"
    add_service_key("mirror", key, Path(config.token_public_keys))
    town.restart(lets_travel(town.runtime.service, True))
    found = Carrier("mirror", replace(config, service_key=str(key), grpc_targets=town.targets))
    yield found
    found.close()


def lets_travel(service, travels: bool):
    return replace(service, travels={Account: lambda reader, account, ref: True} if travels else {})


def mirrors_key(config, tmp_path) -> TokenSigner:
    return TokenSigner(str(tmp_path / "mirror.pem"), config.instance)


def offered(content=PDF, file_id="f" * 32) -> Offer:
    return Offer("回函.pdf", len(content), hashlib.sha256(content).hexdigest(), file_id)


def test_a_service_fetches_what_may_travel_and_nothing_that_is_pending(town, fellow):
    town.open_account()
    file = town.send()
    with pytest.raises(NotFound):
        fellow.fetch("ledger", file.file_id)
    town.deposit(slip_ref=file.ref)
    assert b"".join(fellow.fetch("ledger", file.file_id)) == PDF


def test_a_service_fetches_nothing_of_one_that_lets_nothing_travel(config, town, fellow, tmp_path):
    town.open_account()
    file = town.send()
    town.deposit(slip_ref=file.ref)
    town.restart(lets_travel(town.runtime.service, False))
    token = mirrors_key(config, tmp_path).sign(Actor.service("mirror"))
    with pytest.raises(NotFound):
        Download(town.client, "ledger", file.file_id, token=token)


def test_a_services_token_is_good_for_files_alone(config, town, fellow, tmp_path):
    token = mirrors_key(config, tmp_path).sign(Actor.service("mirror"))
    request = ledger_pb.OpenAccountRequest(request_id=new_id(), account_id="a9", owner="李明")
    with pytest.raises(Forbidden):
        town.client.call(f"{LEDGER}/OpenAccount", request, token=token)


def test_the_key_of_one_service_does_not_speak_for_another_or_a_person(config, town, fellow, tmp_path):
    signer = mirrors_key(config, tmp_path)
    for actor in (Actor.service("ledger"), CLERK):
        with pytest.raises(Unauthenticated):
            Download(town.client, "ledger", "x", token=signer.sign(actor))


def test_the_key_of_persons_does_not_speak_for_a_service(town, fellow):
    town.open_account()
    file = town.send()
    town.deposit(slip_ref=file.ref)
    with pytest.raises(NotFound):
        town.fetch(file.file_id, by=Actor.service("mirror"))


def test_a_file_that_is_handed_over_twice_stands_once_under_the_id_it_was_given(town, fellow):
    before = town.blocks()
    for _ in range(2):
        fellow.deliver("ledger", offered(), chunks(PDF))
    row = town.row("f" * 32)
    assert (row["state"], row["handed_over"], row["uploaded_by"]) == ("pending", True, "service:mirror")
    assert town.db["files"].count_documents({}) == 1
    assert town.blocks() == before + len(list(chunks(PDF, BLOCK_BYTES)))


def test_a_person_does_not_choose_an_id(town):
    assert refusal(lambda: town.send(file_id="mine")) == ("FILE_ID_NOT_YOURS", ["file_id"])


def test_a_service_hands_nothing_over_without_an_id(town, fellow):
    assert refusal(lambda: fellow.deliver("ledger", offered(file_id=""), chunks(PDF))) == (
        "FILE_ID_MISSING",
        ["file_id"],
    )


def test_what_waits_for_its_event_is_kept_for_a_month(town, fellow):
    fellow.deliver("ledger", offered(), chunks(PDF))
    files, now = town.runtime.files, town.runtime.real.now()
    assert files.sweep(now + timedelta(days=29)) == 0
    assert files.sweep(now + timedelta(days=31)) == 1
    assert town.blocks() == 0


# --- expected ---


@pytest.fixture
def mirror(config, client):
    """A service that keeps what an event of the ledger refers to."""

    def keep(event, ctx):
        ctx.save(Tally(id=event.slip_ref))

    service = load("tests.example.mirror")
    service = replace(
        service,
        reactions={events.Deposited: Reaction(keep, LATEST)},
        files={Tally: lambda reader, tally, ref: reader.actor.id == "p1"},
    )
    return World(service, config, client)


def told_of(mirror: World, file_id: str) -> None:
    event = events.Deposited(account_id="a1", deposit_id="d1", amount=1, slip_ref=f"file:mirror/{file_id}")
    assert mirror.hear(event) == "done"


def handed(mirror: World, file_id: str) -> None:
    FileDesk(mirror.runtime).upload(
        offered(file_id=file_id), chunks(PDF), Actor.service("ledger"), Trace.new()
    )


@pytest.mark.parametrize("order", [(told_of, handed), (handed, told_of)], ids=["event first", "file first"])
def test_an_event_and_the_file_it_refers_to_may_come_in_any_order(mirror, order):
    for step in order:
        step(mirror, "f1")
    assert mirror.download("f1", CLERK) == PDF
    with pytest.raises(NotFound):
        mirror.download("f1", STRANGER)


def test_an_event_and_its_file_that_come_at_once_find_each_other(mirror):
    for n in range(8):
        both = [threading.Thread(target=step, args=(mirror, f"f{n}")) for step in (told_of_fresh, handed)]
        for thread in both:
            thread.start()
        for thread in both:
            thread.join()
        assert mirror.download(f"f{n}", CLERK) == PDF


def told_of_fresh(mirror: World, file_id: str) -> None:
    ref = f"file:mirror/{file_id}"
    event = events.Deposited(account_id=file_id, deposit_id=file_id, amount=1, slip_ref=ref)
    assert mirror.hear(event) == "done"


def test_a_file_that_is_expected_is_on_its_way_for_who_may_read_it_and_unknown_to_others(mirror):
    told_of(mirror, "f1")
    with pytest.raises(NotFound) as waits:
        mirror.download("f1", CLERK)
    with pytest.raises(NotFound) as unknown:
        mirror.download("f1", STRANGER)
    assert (waits.value.reason, unknown.value.reason) == ("FILE_ON_ITS_WAY", "FILE_NOT_FOUND")


def test_an_event_does_not_open_a_persons_file(mirror):
    """Only what was handed over belongs to what refers to it; a person's file by a command."""
    file = mirror.upload(PDF, "私.pdf", STRANGER)
    told_of(mirror, file.id)
    with pytest.raises(NotFound):
        mirror.download(file.id, CLERK)
