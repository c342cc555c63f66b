"""Private broker and database nodes keep their data when killed, lose it when wiped, repair themselves."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from socket import inet_ntoa
from typing import Any

import pika
import pytest
from pymongo import MongoClient
from pymongo.write_concern import WriteConcern

from single import deps
from single.deps import Broker, DepsError, Mongod
from single.mongod import binary
from single.process import LOOPBACK, Process, choose_ports, start_time, wait_until

DURABLE = pika.BasicProperties(delivery_mode=2)
QUORUM = {"x-queue-type": "quorum"}
LISTEN = "0A"  # in /proc/net/tcp


@pytest.fixture(scope="module")
def broker(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Broker]:
    made = Broker(tmp_path_factory.mktemp("broker"))
    made.start()
    yield made
    made.stop()


@pytest.fixture(scope="module")
def mongod(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Mongod]:
    made = Mongod(tmp_path_factory.mktemp("mongod"), cache_gb=0.25)
    made.start()
    yield made
    made.stop()


def on_channel(broker: Broker, use: Callable[[Any], Any]) -> Any:
    connection = pika.BlockingConnection(pika.URLParameters(broker.amqp_url))
    try:
        return use(connection.channel())
    finally:
        connection.close()


def publish(channel: Any) -> None:
    channel.queue_declare("kept", durable=True, arguments=QUORUM)
    channel.confirm_delivery()
    channel.basic_publish("", "kept", b"message", DURABLE)


def queues(broker: Broker) -> str:
    return broker.ctl("list_queues", "--quiet", "--no-table-headers", "name")


def test_a_killed_broker_comes_back_with_its_messages(broker: Broker) -> None:
    on_channel(broker, publish)
    broker.wait_registered("kept")
    before = broker.pid
    broker.kill()
    assert start_time(before) == 0
    broker.start()
    assert broker.pid != before
    assert on_channel(broker, lambda channel: channel.basic_get("kept", auto_ack=False)[2]) == b"message"


def test_starting_a_running_broker_changes_nothing(broker: Broker) -> None:
    before = broker.pid
    broker.start()
    assert broker.pid == before


def test_a_wiped_broker_comes_back_empty_at_the_same_address(broker: Broker) -> None:
    on_channel(broker, lambda channel: channel.queue_declare("lost", durable=True, arguments=QUORUM))
    address = broker.amqp_url
    with pytest.raises(DepsError):
        broker.wipe()
    broker.kill()
    broker.wipe()
    broker.start()
    assert broker.amqp_url == address
    assert "lost" not in queues(broker)


def test_a_broker_listens_on_the_loopback_address_only(broker: Broker) -> None:
    ports = {port for port in broker.settings["ports"].values()}
    listening = {(address, port) for address, port in listeners() if port in ports}
    assert {port for _, port in listening} == ports
    assert {address for address, _ in listening} == {LOOPBACK}


def test_a_killed_database_keeps_what_it_acknowledged(mongod: Mongod) -> None:
    insert(mongod, "kept")
    mongod.kill()
    mongod.start()
    assert count(mongod, "kept") == 1


def test_a_database_that_stepped_down_takes_writes_again(mongod: Mongod) -> None:
    mongod.step_down(1)
    assert wait_until(mongod.ready, 20.0)
    insert(mongod, "after")
    assert count(mongod, "after") == 1


def test_a_wiped_database_comes_back_empty(mongod: Mongod) -> None:
    insert(mongod, "lost")
    mongod.kill()
    mongod.wipe()
    mongod.start()
    assert count(mongod, "lost") == 0


def test_a_database_whose_port_was_taken_moves_and_keeps_its_data(mongod: Mongod) -> None:
    insert(mongod, "moved")
    mongod.stop()
    before = mongod.port
    (mongod.dir / "settings.json").write_text(f'{{"port": {choose_ports(["port"], {})["port"]}}}')
    mongod.start()
    assert mongod.port != before
    assert count(mongod, "moved") == 1


def test_a_standalone_database_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    port = choose_ports(["port"], {})["port"]
    standalone = Process(tmp_path / "process.json", tmp_path / "output.log")
    options = ["--nounixsocket", "--bind_ip", LOOPBACK, "--port", str(port), "--dbpath", str(tmp_path)]
    standalone.start([binary(), *options])
    monkeypatch.setenv("AMQP_URL", "amqp://127.0.0.1:1/")
    monkeypatch.setenv("MONGODB_URI", f"mongodb://{LOOPBACK}:{port}/")
    try:
        with pytest.raises(DepsError, match="replica set"):
            deps._mongod_up(tmp_path)
    finally:
        standalone.stop()


def test_a_given_broker_that_does_not_answer_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AMQP_URL", "amqp://127.0.0.1:1/")
    with pytest.raises(DepsError, match="AMQP_URL"):
        deps._broker_up(tmp_path)


def insert(mongod: Mongod, name: str) -> None:
    with MongoClient[dict[str, Any]](mongod.uri) as client:
        everywhere = WriteConcern(w="majority", j=True)
        client.test.get_collection(name, write_concern=everywhere).insert_one({"a": 1})


def count(mongod: Mongod, name: str) -> int:
    with MongoClient[dict[str, Any]](mongod.uri) as client:
        return client.test[name].count_documents({})


def listeners() -> list[tuple[str, int]]:
    """(address, port) of every IPv4 listener of the machine."""
    rows = [line.split() for line in Path("/proc/net/tcp").read_text().splitlines()[1:]]
    local = [row[1].split(":") for row in rows if row[3] == LISTEN]
    return [(inet_ntoa(bytes.fromhex(address)[::-1]), int(port, 16)) for address, port in local]
