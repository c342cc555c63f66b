"""A worked instance of its own: what is sent to it here may do anything that its people may do."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator

import pytest

from kit import mongo
from kit.core.clock import RealClock
from kit.testing import real
from single.demo.county import County, set_up
from single.instance import Instance
from single.layout import SERVICES
from single.process import write_json
from tests.deploy import job

PATIENCE_SECONDS = 150.0


TOLD = pytest.StashKey[list[str]]()


def pytest_configure(config: pytest.Config) -> None:
    """What is told while the session ends is captured, so it is kept for the summary."""
    config.stash[TOLD] = []


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Where servers failed, which callers are not told, and how requests were answered."""
    for line in terminalreporter.config.stash[TOLD]:
        terminalreporter.write_line(line)


@pytest.fixture(scope="session")
def say(pytestconfig: pytest.Config) -> Callable[[str], None]:
    """Tell something in the summary."""
    return pytestconfig.stash[TOLD].append


@pytest.fixture(scope="session")
def instance(tmp_path_factory: pytest.TempPathFactory, say: Callable[[str], None]) -> Iterator[Instance]:
    """A running instance until the end; then it is told where its servers failed, which callers are not."""
    run = tmp_path_factory.mktemp("run")
    write_json(run / "deps.json", vars(real.addresses()))
    made = Instance("fuzzed", run=run, mode="test")
    try:
        made.up(PATIENCE_SECONDS)
        yield made
    finally:
        made.down()
        for method, text in defects(made).items():
            say(f"--- {method}\n{text}")
        made.forget()


def defects(instance: Instance) -> dict[str, str]:
    """The end of the last traceback of each method that failed."""
    lines = (instance.directory / "logs" / "rpc.log").read_text(encoding="utf-8").splitlines()
    entries = (json.loads(line) for line in lines if line.startswith("{"))
    return {one.get("method", ""): one["exception"][-1600:] for one in entries if one.get("exception")}


@pytest.fixture(scope="session")
def county(instance: Instance) -> Iterator[County]:
    """The demo's county with one proposal that went from draft to feedback."""
    with job.PatientApi(instance.layout().url) as api:
        county = set_up(api, instance.name, RealClock().now())
        play = job.play_of(county, job.MAIN)
        job.handle(play, job.file(play))
        yield county


@pytest.fixture(scope="session")
def answers(say: Callable[[str], None]) -> Iterator[Counter[int]]:
    """How many answers there were of each hundred of HTTP's statuses."""
    counted: Counter[int] = Counter()
    yield counted
    say(f"answers by hundreds: {dict(sorted(counted.items()))}")


@pytest.fixture(scope="session")
def known_ids(instance: Instance, county: County) -> dict[str, list[str]]:
    """Ids of things that exist, by what they are of: ``proposals`` → ids; everything under ``""``."""
    config = instance.config()
    client = mongo.connect(config.mongodb_uri)
    found: dict[str, list[str]] = defaultdict(list)
    for service in SERVICES:
        db = mongo.service_db(client, config.db_prefix, service)
        for name in sorted(set(db.list_collection_names()) - set(mongo.KIT_INDEXES)):
            ids = [row["_id"] for row in db[name].find({}, {"_id": 1}).limit(20)]
            found[name] += [one for one in ids if isinstance(one, str)]
    client.close()
    found[""] = [one for ids in found.values() for one in ids[:2]]
    return found
