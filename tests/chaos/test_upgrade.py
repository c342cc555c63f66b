"""From the last release to this code, service by service, while a committee's people go on working.

That today's code understands what the release sent is tested on its recorded events, too:
``tests/contract/test_recorded_events.py``, ``tests/system/test_replay.py``.
"""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import ExitStack
from pathlib import Path

import pytest
from pymongo import MongoClient
from pymongo.database import Database

from kit import audit, mongo, parked
from kit.core.clock import RealClock
from kit.service import RPC, WORKER, load
from kit.testing.waiting import eventually
from single.demo.county import set_up
from single.instance import Instance
from single.layout import ROOT, SERVICES, SPLIT, TYPES
from single.process import write_json
from tests import released
from tests.chaos.conftest import NOT_TESTED, Nodes
from tests.office import SteadyApi, Work

Figure = Callable[[str, float], None]
GATEWAY = "gateway"
TOGETHER = 3
START_SECONDS, PAUSE_SECONDS = 240.0, 0.5

pytestmark = pytest.mark.timeout(900)


@pytest.fixture(scope="module")
def older(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The code of the version that was released last."""
    version = released.last_version(Path(released.CHANGELOG).read_text(encoding="utf-8"))
    folder = tmp_path_factory.mktemp(f"v{version}")
    try:
        released.check_out(released.commit_of(version), folder)
    except released.NoHistory as error:
        pytest.skip(f"{NOT_TESTED}: 升级 / upgrade from {version}: {error}")
    return folder


class OneLogin(Instance):
    """All services come to broker and database as one user: 0.1.0 asks for more than is given now."""

    def _has_logins(self, shared: Mapping[str, str]) -> bool:
        return False


class Upgrade:
    """An instance that runs older code, and people who work with it meanwhile."""

    def __init__(self, run: Path, older: Path) -> None:
        self._trees, self._older = run / "trees", older.resolve()
        self._waiting = [*SERVICES, GATEWAY]
        self._added = [name for name in SERVICES if not (older / "services" / name).exists()]
        for name in self._waiting:
            self._run_from(name, ROOT if name in self._added else older)
        self.instance = OneLogin("upgraded", run=run, profile=SPLIT, mode="test", trees=self._trees)
        self.client: MongoClient = mongo.connect(self.instance.config().mongodb_uri)
        self._ends = ExitStack()
        for end in (self.client.close, self.instance.forget, self.instance.down):
            self._ends.callback(end)

    def start(self) -> None:
        """Start the older services, and the people."""
        added = [name for each in self._added for name in processes(each)]
        older = {spec.name for spec in self.instance.up(START_SECONDS, without=added).specs} - set(added)
        self.api = self._ends.enter_context(SteadyApi(self.instance.layout().url))
        county = set_up(self.api, self.instance.name, RealClock().now())
        self.work = Work(county, PAUSE_SECONDS)
        self._ends.callback(self.work.stop)
        self.work.start()
        self.work.progress()
        assert {self._tree_of(name) for name in older} == {self._older}, "nothing else runs yet"

    def replace(self) -> None:
        """Stop the older processes of each service and start today's, one service after the other."""
        while self._waiting:
            service = self._waiting.pop(0)
            names = processes(service)
            self.instance.stop(*names)
            self._run_from(service, ROOT)
            self.instance.start(*names)
            self._wait_healthy(names)

    def restart(self, *services: str) -> None:
        """End the processes of services in order; their supervisor starts them again."""
        names = [name for service in services for name in processes(service)]
        before = {name: self.instance.pid(name) for name in names}
        for pid in before.values():
            os.kill(pid, signal.SIGTERM)
        eventually(lambda: all(self.instance.pid(n) not in (0, before[n]) for n in names), within=60)
        self._wait_healthy(names)

    def settle(self) -> float:
        """End the work and wait until every event has been worked on; the seconds."""
        self.work.stop()
        began = time.monotonic()
        for service in SERVICES:
            eventually(lambda s=service: self._unheard(s) == set(), within=120, every=0.5)
        for db in map(self.db, SERVICES):
            eventually(lambda d=db: d["outbox"].count_documents({"unsent": True}) == 0, within=60)
            eventually(lambda d=db: d["audit"].count_documents({"unlinked": True}) == 0, within=60)
        return time.monotonic() - began

    def db(self, service: str) -> Database:
        return mongo.service_db(self.client, self.instance.config().db_prefix, service)

    def check(self) -> None:
        """Everything promised is there, once, and nothing else."""
        assert self.work.failed == []
        proposals = list(self.db("intake")["proposals"].find())
        assert sorted(row["_id"] for row in proposals) == sorted(self.work.drafts)
        numbers = {row["_id"]: row["proposal_no"] for row in proposals if row["proposal_no"]}
        assert numbers == self.work.filed
        assert gapless(numbers.values())
        assert gapless(row["serial_no"] for row in proposals if row["serial_no"])
        cases = sorted(row["proposal_id"] for row in self.db("assignment")["cases"].find())
        assert cases == sorted(self.work.filed), "one case of each"
        config = self.instance.config()
        for service in SERVICES:
            assert parked.list_parked(config, service) == []
            report = audit.verify(
                self.db(service), service, audit.anchors_path(config.audit_heads_dir, service)
            )
            assert report.ok, report.findings

    def stop(self) -> None:
        """End people and processes, whatever happened, and leave nothing."""
        self._ends.close()

    def _wait_healthy(self, names: Iterable[str]) -> None:
        specs = [self.instance.layout().spec(name) for name in names]
        eventually(lambda: all(map(self.instance.healthy, specs)), within=START_SECONDS, every=0.2)

    def _tree_of(self, name: str) -> Path:
        return Path(f"/proc/{self.instance.pid(name)}/cwd").resolve()

    def _run_from(self, name: str, tree: Path) -> None:
        self._trees.mkdir(parents=True, exist_ok=True)
        link = self._trees / name
        link.unlink(missing_ok=True)
        link.symlink_to(tree)

    def _unheard(self, service: str) -> set[str]:
        """Events of others that the service listens to and has not worked on."""
        worked = {row["_id"] for row in self.db(service)["inbox"].find({}, {"_id": 1})}
        expected = set()
        for one in load(f"services.{service}", {WORKER}).subscriptions():
            rows = self.db(one.source)["outbox"].find({"routing_key": one.routing_key}, {"_id": 1})
            expected |= {f"{row['_id']}|{one.reaction}" for row in rows}
        return expected - worked


def processes(service: str) -> list[str]:
    """The processes of a service, in the order in which they are started."""
    return [service] if service == GATEWAY else [f"{service}-{kind}" for kind in TYPES]


def gapless(numbers: Iterable[str]) -> bool:
    """Whether the running parts of printed numbers go from 1 upwards without a gap."""
    running = sorted(int(number[-3:]) for number in numbers)
    return running == list(range(1, len(running) + 1))


@pytest.fixture(scope="module")
def upgrade(nodes: Nodes, older: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Upgrade]:
    """People at work on an instance of the older version."""
    run = tmp_path_factory.mktemp("upgrade")
    write_json(run / "deps.json", vars(nodes.heal()))
    made = Upgrade(run, older)
    try:
        made.start()
        yield made
    finally:
        made.stop()


def test_the_last_release_is_replaced_service_by_service_under_load_without_a_failed_command(
    upgrade: Upgrade, figure: Figure
) -> None:
    before = len(upgrade.work.filed)
    began = time.monotonic()
    upgrade.replace()
    figure("replaced in s", time.monotonic() - began)
    upgrade.work.progress()
    figure("proposals filed by the older version", before)
    figure("proposals filed in all", len(upgrade.work.filed))
    for service in SERVICES:
        steps = load(f"services.{service}", {RPC}).migrations
        assert upgrade.db(service)["migrations"].count_documents({}) == len(steps)


def test_a_rolling_restart_under_load_loses_and_doubles_nothing(upgrade: Upgrade, figure: Figure) -> None:
    upgrade.replace()
    began = time.monotonic()
    everything = (*SERVICES, GATEWAY)
    for first in range(0, len(everything), TOGETHER):
        upgrade.restart(*everything[first : first + TOGETHER])
    figure("restarted in s", time.monotonic() - began)
    upgrade.work.progress()
    figure("settled after s", upgrade.settle())
    figure("proposals filed", len(upgrade.work.filed))
    figure("calls repeated", sum(upgrade.api.repeated.values()))
    upgrade.check()
