"""What kit promises about commands, tried on a real database."""

from __future__ import annotations

import threading

import pytest

from kit.core.context import Actor
from kit.core.errors import NotFound, Refusal
from kit.runtime import (
    AlreadyExists,
    PermissionMissing,
    PersonalTokenRequired,
    RequestIdRequired,
    RequestIdReused,
    SignInRequired,
)
from kit.store import VersionMismatch
from tests.example.api.ledger.v1 import ledger_events_pb2 as events
from tests.example.api.ledger.v1 import ledger_service_pb2 as pb

CLERK = Actor(id="p1", name="clerk", roles=frozenset({"clerk"}))


@pytest.fixture
def ledger(make_world):
    world = make_world("tests.example.ledger")
    world.do("OpenAccount", pb.OpenAccountRequest(account_id="a1", owner="Wang"), CLERK)
    return world


def deposit(world, amount=5, request_id="", expected=0, actor=CLERK):
    request = pb.DepositRequest(
        request_id=request_id, account_id="a1", amount=amount, expected_version=expected
    )
    return world.do("Deposit", request, actor)


def balance(world) -> int:
    return world.ask("GetAccount", pb.GetAccountRequest(account_id="a1"), CLERK).balance


def audit_rows(world, **query):
    return list(world.runtime.db["audit"].find(query))


def test_a_command_writes_entity_events_and_audit_row_together(ledger):
    reply = deposit(ledger)
    assert (balance(ledger), reply.number) == (5, 1)
    assert [e.amount for e in ledger.announced(events.Deposited)] == [5]
    (row,) = audit_rows(ledger, action="Deposit")
    assert (row["outcome"], row["actor"]["id"], row["events"]) == ("accepted", "p1", ["Deposited.v1"])


def test_the_reply_is_readable_at_once(ledger):
    assert deposit(ledger).account.balance == balance(ledger)


def test_the_same_request_id_twice_gives_the_same_reply_and_one_effect(ledger):
    first, second = deposit(ledger, request_id="r1"), deposit(ledger, request_id="r1")
    assert first == second
    assert balance(ledger) == 5


def test_the_same_request_id_with_another_body_is_refused(ledger):
    deposit(ledger, request_id="r1")
    with pytest.raises(RequestIdReused):
        deposit(ledger, amount=6, request_id="r1")
    assert balance(ledger) == 5


def test_two_people_may_use_the_same_request_id(ledger):
    deposit(ledger, request_id="r1")
    deposit(ledger, request_id="r1", actor=Actor(id="p2", roles=frozenset({"payer"})))
    assert balance(ledger) == 10


def test_a_refusal_is_not_stored_and_may_be_tried_again(ledger):
    with pytest.raises(Refusal) as refused:
        deposit(ledger, amount=0, request_id="r1")
    assert refused.value.reason == "AMOUNT_NOT_POSITIVE"
    deposit(ledger, amount=7, request_id="r1")
    assert balance(ledger) == 7


def test_a_repeat_of_an_accepted_request_gets_its_reply_though_the_state_has_moved_on(ledger):
    first = deposit(ledger, request_id="r1", expected=1)
    deposit(ledger)
    assert deposit(ledger, request_id="r1", expected=1) == first


def test_a_refusal_leaves_nothing_but_an_audit_row(ledger):
    before = ledger.runtime.db["outbox"].count_documents({})
    with pytest.raises(Refusal):
        deposit(ledger, amount=-1)
    assert ledger.runtime.db["outbox"].count_documents({}) == before
    (row,) = audit_rows(ledger, outcome="refused")
    assert (row["action"], row["reason"]) == ("Deposit", "AMOUNT_NOT_POSITIVE")


def test_of_two_with_the_same_expected_version_one_wins_and_the_other_is_told(ledger):
    outcomes = in_parallel(2, lambda _: deposit(ledger, expected=1))
    assert sorted(type(o).__name__ for o in outcomes) == ["DepositResponse", "VersionMismatch"]
    assert balance(ledger) == 5
    (loser,) = [o for o in outcomes if isinstance(o, VersionMismatch)]
    assert loser.category.grpc == "ABORTED"


def test_without_an_expected_version_all_of_many_at_once_succeed(ledger):
    outcomes = in_parallel(8, lambda _: deposit(ledger))
    assert [o for o in outcomes if isinstance(o, Exception)] == []
    assert balance(ledger) == 40


def test_numbers_of_many_at_once_have_no_gaps(ledger):
    outcomes = in_parallel(8, lambda _: deposit(ledger))
    assert sorted(o.number for o in outcomes) == list(range(1, 9))


def test_the_same_request_id_at_the_same_time_has_one_effect(ledger):
    outcomes = in_parallel(6, lambda _: deposit(ledger, request_id="same"))
    assert {o.deposit_id for o in outcomes} == {outcomes[0].deposit_id}
    assert balance(ledger) == 5


def test_an_id_in_use_is_refused_and_not_overwritten(ledger):
    with pytest.raises(AlreadyExists):
        ledger.do("OpenAccount", pb.OpenAccountRequest(account_id="a1", owner="Li"), CLERK)
    assert ledger.ask("GetAccount", pb.GetAccountRequest(account_id="a1"), CLERK).owner == "Wang"


def test_a_command_without_request_id_is_refused(ledger):
    with pytest.raises(RequestIdRequired):
        ledger.runtime.command("Deposit", pb.DepositRequest(account_id="a1", amount=1), CLERK)


def test_without_a_sign_in_nothing_is_done(ledger):
    with pytest.raises(SignInRequired):
        ledger.runtime.command("Deposit", pb.DepositRequest(request_id="r", account_id="a1", amount=1), None)


def test_a_role_without_the_permission_is_refused_and_audited(ledger):
    with pytest.raises(PermissionMissing):
        deposit(ledger, actor=Actor(id="p3", roles=frozenset({"guest"})))
    assert [row["reason"] for row in audit_rows(ledger, outcome="refused")] == ["PERMISSION_MISSING"]


def test_a_service_cannot_do_what_only_the_person_may(ledger):
    request = pb.RenameAccountRequest(account_id="a1", owner="Li")
    with pytest.raises(PersonalTokenRequired):
        ledger.do("RenameAccount", request, Actor.service("mirror"))


def test_what_does_not_exist_is_not_found_with_its_own_reason(ledger):
    with pytest.raises(NotFound) as refused:
        ledger.ask("GetAccount", pb.GetAccountRequest(account_id="nobody"), CLERK)
    assert refused.value.reason == "ACCOUNT_NOT_FOUND"


def test_a_secret_leaves_no_trace_but_in_its_own_place(ledger):
    ledger.do("WhisperSecret", pb.WhisperSecretRequest(request_id="w1", choice="dissatisfied"), CLERK)
    db = ledger.runtime.db
    assert [w["choice"] for w in db["whispers"].find()] == ["dissatisfied"]
    elsewhere = [row for name in db.list_collection_names() if name != "whispers" for row in db[name].find()]
    assert "dissatisfied" not in str(elsewhere)
    assert db["requests"].count_documents({"_id": {"$regex": "WhisperSecret"}}) == 0
    (row,) = audit_rows(ledger, action="WhisperSecret")
    assert (row["actor"]["id"], row["subjects"]) == ("p1", [])


def test_a_repeated_secret_is_caught_by_its_own_rule_and_not_by_the_request_id(ledger):
    request = pb.WhisperSecretRequest(request_id="w1", choice="dissatisfied")
    ledger.do("WhisperSecret", request, CLERK)
    with pytest.raises(AlreadyExists):
        ledger.do("WhisperSecret", request, CLERK)


def in_parallel(count, work):
    """Run ``work`` in as many threads at the same moment; returns replies and refusals."""
    barrier, outcomes = threading.Barrier(count), [None] * count

    def run(number: int) -> None:
        barrier.wait()
        try:
            outcomes[number] = work(number)
        except Refusal as refusal:
            outcomes[number] = refusal

    threads = [threading.Thread(target=run, args=(n,)) for n in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return outcomes
