"""A gateway in front of the example ledger and a directory that only signs people in."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import httpx
import pytest

from kit import mongo
from kit.config import Config
from kit.rpc_server import RpcServer
from kit.runtime import Runtime
from kit.service import load
from kit.testing import real
from services.gateway.engine.exposed import of
from services.gateway.routes.app import create_app
from tests.builders.directory_double import DirectoryDouble
from tests.builders.http_server import browsing

expose = of("tests.example.api.ledger")
ROWS = (
    expose("POST", "/accounts", "OpenAccount"),
    expose("GET", "/accounts/{account_id}", "GetAccount"),
    expose("PUT", "/accounts/{account_id}", "RenameAccount"),
    expose("POST", "/accounts/{account_id}:deposit", "Deposit"),
    expose("POST", "/whispers", "WhisperSecret"),
)


# One database and one ledger for all tests of a module; each test has an account of its own.


@pytest.fixture(scope="module")
def config(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Config]:
    with real.instance(tmp_path_factory.mktemp("instance"), with_broker=False) as found:
        yield found


@pytest.fixture(scope="module")
def ledger(config: Config) -> Iterator[str]:
    client = mongo.connect(config.mongodb_uri)
    runtime = Runtime(load("tests.example.ledger", {"rpc"}), config, client)
    runtime.prepare()
    server = RpcServer([runtime], config)
    yield f"127.0.0.1:{server.start()}"
    server.stop()
    client.close()


@pytest.fixture
def directory(config: Config) -> Iterator[DirectoryDouble]:
    double = DirectoryDouble(config)
    double.add("王芳", "clerk")
    yield double
    double.stop()


@pytest.fixture
def http(directory: DirectoryDouble, ledger: str) -> Iterator[httpx.Client]:
    app = create_app({"directory": directory.start(), "ledger": ledger}, ROWS)
    with browsing(app) as found:
        yield found


@pytest.fixture
def sign_in(http: httpx.Client) -> Callable[..., dict[str, str]]:
    """Sign in and return the headers that later calls carry."""

    def do(login: str = "王芳", password: str = "right") -> dict[str, str]:
        answer = http.post("/api/v1/session", json={"loginName": login, "password": password})
        assert answer.status_code == 200, answer.text
        return {"authorization": f"Bearer {answer.json()['session']}"}

    return do


@pytest.fixture
def clerk(sign_in) -> dict[str, str]:
    return sign_in()
