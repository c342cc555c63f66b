"""Who proves no certificate of the authority is kept out, by services, broker and database."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from kit import mongo
from kit.auth import TokenSigner
from kit.bus.vhost import manage
from kit.config import Config
from kit.core.context import Actor
from kit.rpc_client import Client, ServiceAway
from kit.rpc_server import RpcServer
from kit.runtime import Runtime
from kit.service import load
from kit.testing import real
from kit.testing.authority import Authority
from kit.tls import Files, TlsRefused
from single.broker import Broker, Tls
from tests.example.api.ledger.v1 import ledger_service_pb2 as pb
from tests.guarded import GuardedMongod
from tests.service.kit.stage import Stage, eventually

BALANCE = "tests.example.api.ledger.v1.LedgerService/GetAccount"
CLERK = Actor(id="clerk", name="Clerk", roles=frozenset({"clerk"}))
NO_FILES = {"tls_ca": "", "tls_cert": "", "tls_key": ""}


@dataclass(frozen=True)
class Guarded:
    """Broker and database that demand certificates, files of ours, and of somebody whom they do not know."""

    broker: Broker
    mongod: GuardedMongod
    ours: Files
    stranger: Files

    @property
    def addresses(self) -> real.Addresses:
        return real.Addresses(self.broker.amqp_url, self.broker.management_url, self.mongod.uri)

    def encrypted(self, config: Config, files: Files) -> Config:
        """The same instance by encrypted addresses, with these files."""
        ports = self.broker.settings["ports"]
        swap = (f":{ports['amqp']}/", f":{ports['amqps']}/")
        secure = config.amqp_url.replace("amqp://", "amqps://").replace(*swap)
        uri = self.mongod.uri.partition("&tls")[0] + "&tls=true"
        found = replace(config, amqp_url=secure, mongodb_uri=uri, tls_ca=files.ca, tls_cert=files.certificate)
        return found.encrypted()

    def management(self, files: Files) -> str:
        """The management API by https."""
        ports = self.broker.settings["ports"]
        url = self.broker.management_url.replace("http://", "https://")
        return files.in_address(url.replace(f":{ports['management']}", f":{ports['https']}"))


@pytest.fixture(scope="module")
def guarded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Guarded]:
    ours = Authority(tmp_path_factory.mktemp("ours"))
    theirs = Authority(tmp_path_factory.mktemp("theirs"), "stranger")
    listener = Tls(ours.ca, *ours.issue("broker"))
    broker = Broker(tmp_path_factory.mktemp("broker"), listener)
    mongod = GuardedMongod(tmp_path_factory.mktemp("mongod"), ours.files("database"))
    # What it trusts is ours, so that it is the other side that finds fault.
    foreign = theirs.files("service")
    mixed = Path(foreign.ca).with_name("both.pem")
    mixed.write_bytes(ours.ca.read_bytes() + theirs.ca.read_bytes())
    try:
        with ThreadPoolExecutor(2) as pool:
            list(pool.map(lambda part: part.start(), (broker, mongod)))
        yield Guarded(broker, mongod, ours.files("service"), Files(str(mixed), foreign.certificate))
    finally:
        broker.stop()
        mongod.stop()


@pytest.fixture
def stage(make_stage: Callable[..., Stage], guarded: Guarded) -> Stage:
    """Ledger and mirror on them."""
    return make_stage(at=guarded.addresses)


def test_command_event_and_reaction_go_over_encrypted_lines(stage: Stage, guarded: Guarded) -> None:
    config = guarded.encrypted(stage.config, guarded.ours)
    stage.relay(config)
    stage.worker(config)
    stage.open_account()
    stage.deposit()
    eventually(lambda: stage.counted.count_documents({}) == 1)


@pytest.mark.parametrize("process", [("mirror", "worker"), ("ledger", "relay")])
def test_a_process_whose_certificate_the_servers_do_not_trust_ends_with_the_reason(
    stage: Stage, guarded: Guarded, process: tuple[str, str]
) -> None:
    foreign = guarded.encrypted(stage.config, guarded.stranger)
    # The database is reached as it should be, so that the broker is what refuses.
    known = guarded.encrypted(stage.config, guarded.ours).mongodb_uri
    started = stage.start(*process, replace(foreign, mongodb_uri=known))
    assert started.popen.wait(30) == 1
    assert "RabbitMQ：对方拒绝了本方证书" in started.log.read_text(encoding="utf-8")


def test_a_process_without_a_certificate_is_refused_by_the_broker(stage: Stage, guarded: Guarded) -> None:
    config = guarded.encrypted(stage.config, guarded.ours)
    bare = f"{config.amqp_url.partition('?')[0]}?cacertfile={guarded.ours.ca}"
    started = stage.start("mirror", "worker", replace(config, amqp_url=bare, **NO_FILES))
    assert started.popen.wait(30) == 1
    assert "RabbitMQ：对方拒绝了本方证书" in started.log.read_text(encoding="utf-8")


def test_a_broker_of_a_foreign_authority_is_not_believed(stage: Stage, guarded: Guarded, tmp_path) -> None:
    config = guarded.encrypted(stage.config, guarded.ours)
    other = Authority(tmp_path, "other")
    doubting = f"{config.amqp_url.partition('?')[0]}?cacertfile={other.ca}"
    started = stage.start("mirror", "worker", replace(config, amqp_url=doubting, **NO_FILES))
    assert started.popen.wait(30) == 1
    assert "RabbitMQ：对方证书不可信" in started.log.read_text(encoding="utf-8")


def test_the_database_lets_nobody_in_without_a_certificate_of_its_authority(guarded: Guarded) -> None:
    plain = guarded.mongod.uri.partition("&tls")[0] + "&tls=true"
    for uri in (f"{plain}&tlsCAFile={guarded.ours.ca}", guarded.stranger.in_mongodb_uri(plain)):
        with pytest.raises(TlsRefused, match="MongoDB：对方拒绝了本方证书"):
            mongo.connect(uri, timeout_seconds=3)


def test_the_management_api_is_reached_by_https_with_a_certificate_only(guarded: Guarded) -> None:
    assert manage(guarded.management(guarded.ours), "GET", "/api/whoami")["name"] == "platform"
    with pytest.raises(OSError, match=r"alert|ALERT|certificate|reset|EOF"):
        manage(guarded.management(guarded.stranger), "GET", "/api/whoami")


@pytest.fixture
def server(config: Config, client, guarded: Guarded) -> Iterator[str]:
    """A ledger that speaks by mutual TLS."""
    told = replace(config, tls_ca=guarded.ours.ca, tls_cert=guarded.ours.certificate)
    runtime = Runtime(load("tests.example.ledger", {"rpc"}), told, client)
    runtime.prepare()
    started = RpcServer([runtime], told)
    yield f"127.0.0.1:{started.start()}"
    started.stop()


def ask(config: Config, address: str, files: Files) -> Exception | None:
    """How a call ends: with the service's own word, or with none."""
    caller = Client({"ledger": address}, files)
    token = TokenSigner(config.token_private_key, config.instance).sign(CLERK)
    try:
        caller.call(BALANCE, pb.GetAccountRequest(account_id="none"), token=token, seconds=5)
    except Exception as error:  # noqa: BLE001 - which one it is, is what the tests ask
        return error
    finally:
        caller.close()
    return None


def test_services_with_certificates_of_one_authority_understand_each_other(config, server, guarded):
    refused = ask(config, server, guarded.ours)
    assert refused.reason == "ACCOUNT_NOT_FOUND"


def test_a_caller_without_certificate_or_with_a_stranger_s_gets_no_word(config, server, guarded):
    assert isinstance(ask(config, server, Files()), ServiceAway)
    assert isinstance(ask(config, server, guarded.stranger), ServiceAway)


def test_a_server_of_a_foreign_authority_is_not_believed(config, server, guarded, tmp_path, caplog):
    files = Authority(tmp_path, "other").files("caller")
    assert isinstance(ask(config, server, files), ServiceAway)
    assert "no trust between services" in caplog.text
