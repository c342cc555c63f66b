"""A lease has one holder at a time, by the server's clock, and a voided holder can write nothing."""

from __future__ import annotations

import threading

import pytest
from pymongo.client_session import ClientSession

from kit import mongo
from kit.lease import Lease, LeaseLost
from tests.service.kit.stage import eventually


@pytest.fixture
def db(config, client):
    database = mongo.service_db(client, config.db_prefix, "ledger")
    mongo.ensure(database, mongo.KIT_INDEXES)
    return database


def test_only_one_of_many_gets_a_free_lease(db) -> None:
    leases = [Lease(db, "relay") for _ in range(8)]
    terms = []
    threads = [threading.Thread(target=lambda one=lease: terms.append(one.take())) for lease in leases]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sum(term is not None for term in terms) == 1


def test_a_renewed_lease_outlives_its_first_term(db) -> None:
    term = Lease(db, "relay", ttl=0.5).take()
    other = Lease(db, "relay", ttl=0.5)
    for _ in range(5):
        threading.Event().wait(0.2)
        term.renew()
        assert other.take() is None
    assert term.valid


def test_a_lease_that_ran_out_goes_to_the_next_with_a_newer_token(db) -> None:
    first = Lease(db, "relay", ttl=0.2).take()
    second = eventually(lambda: Lease(db, "relay").take())
    assert second.token > first.token
    assert not first.valid
    with pytest.raises(LeaseLost):
        first.renew()


def test_a_released_lease_is_free_at_once(db) -> None:
    term = Lease(db, "relay").take()
    term.release()
    assert not term.valid
    assert Lease(db, "relay").take() is not None


def test_a_holder_may_begin_a_new_term_before_the_old_one_ends(db) -> None:
    lease = Lease(db, "relay")
    first = lease.take()
    assert lease.take().token == first.token + 1


def test_releasing_a_void_term_does_not_disturb_its_successor(db) -> None:
    first = Lease(db, "relay", ttl=0.1).take()
    second = eventually(lambda: Lease(db, "relay").take())
    first.release()
    second.renew()
    assert Lease(db, "relay").take() is None


def test_a_void_token_writes_nothing(db) -> None:
    term = Lease(db, "relay").take()
    Lease(db, "relay").void()

    def write(session: ClientSession) -> None:
        db["counters"].insert_one({"_id": "mark"}, session=session)

    with pytest.raises(LeaseLost):
        term.transact(write)
    assert db["counters"].count_documents({}) == 0


def test_a_token_voided_between_read_and_write_of_the_same_row_writes_nothing(db) -> None:
    db["counters"].insert_one({"_id": "row", "sent": False})
    term = Lease(db, "relay").take()
    runs = []

    def write(session: ClientSession) -> None:
        runs.append(db["counters"].find_one({"_id": "row"}, session=session))
        if len(runs) == 1:
            Lease(db, "relay").void()
            db["counters"].update_one({"_id": "row"}, {"$set": {"by": "successor"}})
        db["counters"].update_one({"_id": "row"}, {"$set": {"sent": True}}, session=session)

    with pytest.raises(LeaseLost):
        term.transact(write)
    assert db["counters"].find_one({"_id": "row"}) == {"_id": "row", "sent": False, "by": "successor"}
