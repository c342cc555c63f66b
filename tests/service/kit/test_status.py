"""What kit promises about the status of a service: true at the moment of asking, for whom it is granted."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pika
import pytest

from kit import mongo
from kit.auth import TokenSigner
from kit.bus import names
from kit.core.context import Actor
from kit.core.errors import Forbidden, NotFound, Unauthenticated
from kit.core.ids import new_id
from kit.lease import RELAY, Lease
from kit.rpc_client import Client
from kit.rpc_server import RpcServer
from kit.runtime import Runtime
from kit.service import load
from kit.status_client import get_status
from tests.example.api.ledger.v1 import ledger_service_pb2 as ledger

OPERATOR = Actor(id="p1", name="司统", roles=frozenset({"operator"}))
CLERK = Actor(id="p2", name="王芳", roles=frozenset({"clerk"}))


class Asked:
    """The ledger's server, asked by somebody."""

    def __init__(self, config, client) -> None:
        service = load("tests.example.ledger", {"rpc"})
        grants = {**service.grants, "status.read": frozenset({"operator"})}
        self.runtime = Runtime(replace(service, grants=grants), config, client)
        self.runtime.prepare()
        self.server = RpcServer([self.runtime], config)
        self.client = Client({"ledger": f"127.0.0.1:{self.server.start()}"})
        self._signer = TokenSigner(config.token_private_key, config.instance)

    def status(self, actor: Actor | None = OPERATOR):
        token = self._signer.sign(actor) if actor else ""
        return get_status(self.client, "ledger", token=token)

    def open_account(self) -> None:
        request = ledger.OpenAccountRequest(request_id=new_id(), account_id=new_id(), owner="o")
        self.runtime.command("OpenAccount", request, CLERK)

    def close(self) -> None:
        self.client.close()
        self.server.stop()


@pytest.fixture
def asked(bus_config):
    client = mongo.connect(bus_config.mongodb_uri)
    found = Asked(bus_config, client)
    yield found
    found.close()
    client.close()


def test_it_is_for_whom_the_service_grants_it(asked):
    assert asked.status().service == "ledger"
    with pytest.raises(Forbidden):
        asked.status(CLERK)
    with pytest.raises(Unauthenticated):
        asked.status(None)


def test_a_service_that_grants_it_to_nobody_tells_nobody(asked):
    asked.runtime.service.grants.pop("status.read")
    with pytest.raises(Forbidden):
        asked.status()


def test_what_waits_to_be_sent_is_counted_with_its_age(asked):
    assert asked.status().unsent_events == 0
    asked.open_account()
    asked.runtime.db["outbox"].update_many(
        {}, {"$set": {"recorded_at": asked.runtime.real.now() - timedelta(seconds=90)}}
    )
    found = asked.status()
    assert (found.unsent_events, found.unlinked_audit_rows) == (1, 1)
    assert 90 <= found.oldest_unsent_seconds < 120


def test_a_relay_works_while_somebody_holds_its_lease(asked):
    assert not asked.status().relay_working
    lease = Lease(asked.runtime.db, RELAY)
    assert lease.take() is not None
    assert asked.status().relay_working


def test_parked_messages_are_counted_at_the_broker(asked, bus_config):
    assert (asked.status().broker_reachable, asked.status().parked_messages) == (True, 0)
    queue = names.parked_queue_name("ledger")
    with pika.BlockingConnection(pika.URLParameters(bus_config.amqp_url)) as connection:
        channel = connection.channel()
        channel.queue_declare(queue, durable=True)
        for _ in range(2):
            channel.basic_publish("", queue, b"{}")
        channel.queue_declare(queue, passive=True)
    assert asked.status().parked_messages == 2


def test_a_broker_that_does_not_answer_is_named_and_the_rest_is_told(asked):
    object.__setattr__(asked.runtime.config, "amqp_url", "amqp://u:p@127.0.0.1:1/")
    found = asked.status()
    assert not found.broker_reachable
    assert found.looked_at.seconds > 0


def test_a_server_tells_nothing_of_services_that_it_does_not_host(asked):
    token = asked._signer.sign(OPERATOR)
    asked.client._targets["mirror"] = asked.client._targets["ledger"]
    with pytest.raises(NotFound) as refused:
        get_status(asked.client, "mirror", token=token)
    assert refused.value.reason == "SERVICE_NOT_HERE"
