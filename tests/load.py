"""Callers that pay into the example ledger without end, and remember what they were promised."""

from __future__ import annotations

import random
import threading
from collections import Counter
from datetime import datetime

from kit.core.clock import RealClock
from kit.core.errors import Conflict, Refusal, Unavailable
from kit.core.ids import new_id
from kit.rpc_client import Client, Defect
from tests.example.api.ledger.v1 import ledger_service_pb2 as pb

DEPOSIT = "tests.example.api.ledger.v1.LedgerService/Deposit"
ACCOUNTS = tuple(f"a{number}" for number in range(8))
CALLERS = 4
CALL_SECONDS = 5.0
STOP_SECONDS = 60.0


class Load:
    """Callers that repeat each request under its id until it is answered; ``pause`` seconds in between."""

    def __init__(self, target: str, token: str, pause: float = 0.0) -> None:
        self._target = target
        self._token = token
        self._pause = pause
        self._stop = threading.Event()
        self._threads = [threading.Thread(target=self._run, args=(n,), daemon=True) for n in range(CALLERS)]
        self._lock = threading.Lock()
        self.accepted: dict[str, int] = {}
        # Why calls were not accepted: a refusal's reason, or the text of a defect.
        self.trouble: Counter[str] = Counter()
        # For each request that had to be repeated: when the attempt began that was answered.
        self.repeated: dict[str, datetime] = {}

    def start(self) -> None:
        """Begin."""
        for thread in self._threads:
            thread.start()

    def stop(self) -> None:
        """Finish the requests in hand."""
        self._stop.set()
        for thread in self._threads:
            if thread.ident is not None:
                thread.join(STOP_SECONDS)
                assert not thread.is_alive(), f"a caller was not answered within {STOP_SECONDS} s"

    def pay(self, account: str, amount: int) -> str:
        """One payment more, until it is accepted; returns its id."""
        client = Client({"ledger": self._target})
        request = pb.DepositRequest(request_id=new_id(), account_id=account, amount=amount)
        try:
            return self._until_answered(client, request)
        finally:
            client.close()

    def _run(self, number: int) -> None:
        client = Client({"ledger": self._target})
        choice = random.Random(number)
        while not self._stop.is_set():
            account, amount = choice.choice(ACCOUNTS), choice.randint(1, 9)
            request = pb.DepositRequest(request_id=new_id(), account_id=account, amount=amount)
            self._until_answered(client, request)
            self._stop.wait(self._pause)
        client.close()

    def _until_answered(self, client: Client, request: pb.DepositRequest) -> str:
        while True:
            began = RealClock().now()
            try:
                reply = client.call(DEPOSIT, request, token=self._token, seconds=CALL_SECONDS)
            except (Unavailable, Conflict, Defect) as error:
                # Whether it was done is unknown: the same request id asks again.
                self._note_trouble(request, error)
                threading.Event().wait(0.05)
                continue
            with self._lock:
                self.accepted[reply.deposit_id] = request.amount
                if request.request_id in self.repeated:
                    self.repeated[request.request_id] = began
            return reply.deposit_id

    def _note_trouble(self, request: pb.DepositRequest, error: Exception) -> None:
        with self._lock:
            self.trouble[error.reason if isinstance(error, Refusal) else str(error)] += 1
            self.repeated[request.request_id] = RealClock().now()
