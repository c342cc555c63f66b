"""Command path against the same reads and writes as a bare pymongo transaction, 16 callers."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

from pymongo import MongoClient

from kit import mongo, outbox
from kit.audit import Entry
from kit.audit import row as audit_row
from kit.auth import TokenSigner
from kit.core.clock import RealClock
from kit.core.context import Actor, Trace
from kit.core.ids import new_id
from kit.documents import to_document
from kit.rpc_client import Client
from tests.example.api.ledger.v1 import ledger_events_pb2 as events
from tests.example.api.ledger.v1 import ledger_service_pb2 as pb
from tests.example.ledger.domain import Account
from tests.perf import bed
from tests.perf.figures import Figure, at_least, interleaved, median_ratio

CALLERS = 16
SECONDS = 4.0
CLERK = Actor(id="p1", name="clerk", roles=frozenset({"clerk"}))
LEDGER = "tests.example.api.ledger.v1.LedgerService"


def measure() -> list[Figure]:
    """Throughput of both, interleaved."""
    with bed.test_instance() as config, bed.process(config, "tests.example.ledger", "rpc") as served:
        client = mongo.connect(config.mongodb_uri)
        caller = Client({"ledger": served.grpc_listen})
        token = TokenSigner(config.token_private_key, config.instance).sign(CLERK)
        for number in range(CALLERS):
            request = pb.OpenAccountRequest(request_id=new_id(), account_id=f"a{number}", owner="o")
            caller.call(f"{LEDGER}/OpenAccount", request, token=token)
        bare = BareWrites(client, config.db_prefix)

        def command(number: int) -> None:
            request = pb.RenameAccountRequest(request_id=new_id(), account_id=f"a{number}", owner="x")
            caller.call(f"{LEDGER}/RenameAccount", request, token=token)

        ours, theirs = interleaved(lambda: per_second(command), lambda: per_second(bare.write))
        caller.close()
        client.close()
    detail = f"{median(ours):.0f}/s against {median(theirs):.0f}/s with {CALLERS} callers"
    return [at_least("command_path_ratio", median_ratio(ours, theirs), "×", 0.7, detail)]


class BareWrites:
    """The same read and the same four writes, with nothing around them."""

    def __init__(self, client: MongoClient, prefix: str) -> None:
        self._client = client
        self._db = mongo.service_db(client, prefix, "bare")
        mongo.ensure(self._db, {**mongo.KIT_INDEXES, "accounts": []})
        for number in range(CALLERS):
            self._db["accounts"].insert_one(to_document(Account(id=f"a{number}", owner="o", version=1)))
        now = RealClock().now()
        event = events.AccountOpened(account_id="a1", owner="x")
        origin = outbox.Origin("bench", now, now, CLERK, "", Trace.new())
        self._outbox_row = outbox.row(event, outbox.Aggregate("account", "a1", 1), 0, origin)
        entry = Entry(service="bare", at=now, actor=CLERK, action="RenameAccount", subjects=("account/a1",))
        self._audit_row = audit_row(entry, now)
        self._request_row = {"body_hash": "0" * 64, "reply": b"x" * 60, "at": now}

    def write(self, number: int) -> None:
        """One transaction."""
        with self._client.start_session() as session:
            session.with_transaction(lambda s: self._in_transaction(number, s))

    def _in_transaction(self, number: int, session) -> None:
        db = self._db
        found = db["accounts"].find_one({"_id": f"a{number}"}, session=session)
        document = {**found, "version": found["version"] + 1}
        db["accounts"].replace_one(
            {"_id": f"a{number}", "version": found["version"]}, document, session=session
        )
        db["requests"].insert_one({"_id": new_id(), **self._request_row}, session=session)
        db["outbox"].insert_one({**self._outbox_row, "_id": new_id()}, session=session)
        db["audit"].insert_one({**self._audit_row, "_id": new_id()}, session=session)


def per_second(work: Callable[[int], None]) -> float:
    """How often 16 threads get ``work`` done in a second, over a few seconds."""
    counts = [0] * CALLERS
    end = time.perf_counter() + SECONDS

    def run(number: int) -> None:
        while time.perf_counter() < end:
            work(number)
            counts[number] += 1

    threads = [threading.Thread(target=run, args=(number,)) for number in range(CALLERS)]
    begin = time.perf_counter()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return sum(counts) / (time.perf_counter() - begin)


def median(values: list[float]) -> float:
    """The middle value."""
    return sorted(values)[len(values) // 2]
