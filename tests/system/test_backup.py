"""The drill: a working instance is backed up, lost with everything it had, and brought back elsewhere."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from pymongo.database import Database

from kit import mongo, parked
from kit.core.clock import RealClock
from kit.testing import real
from kit.testing.waiting import eventually
from single import restore
from single.cli import main
from single.demo.county import County, set_up
from single.instance import Instance, opened
from single.layout import SERVICES
from single.process import write_json
from single.rest import Api, Person, Refused
from tests.deploy import job

NAME = "drilled"
PATIENCE_SECONDS = 150.0
pytestmark = pytest.mark.timeout(400)


@pytest.fixture
def machine(tmp_path):
    """Folders like those of a machine with broker and database; what runs there is stopped afterwards."""
    made: list[Path] = []

    def make(name: str) -> Path:
        run = tmp_path / name
        run.mkdir()
        write_json(run / "deps.json", vars(real.addresses()))
        made.append(run)
        return run

    yield make
    for run in made:
        if (run / "instances" / NAME).exists():
            opened(NAME, run).down()
            opened(NAME, run).forget()


def command(run: Path, *arguments: object) -> int:
    """One command of the operator's; returns its exit code."""
    return main([str(arguments[0]), "--run", str(run), "--name", NAME, *map(str, arguments[1:])])


def test_a_lost_instance_comes_back_elsewhere_and_goes_on(machine, tmp_path, capsys):
    old, new, key, kept = machine("old"), machine("new"), tmp_path / "private.key", tmp_path / "kept.backup"
    lost = Instance(NAME, run=old, mode="test")
    with job.PatientApi(lost.up(PATIENCE_SECONDS).url) as api:
        county = set_up(api, NAME, RealClock().now())
        play = job.play_of(county, job.MAIN)
        piece = job.file(play)
        assert command(old, "backup") == 1, "no key: nobody could restore it"
        assert command(old, "backup-key", "--file", key) == 0
        with writing(play.author(piece)):
            assert command(old, "backup", "--file", kept) == 0
    assert command(new, "restore", kept, "--key", key) == 1, "its databases are still there"
    assert "RESTORE_TARGET_NOT_EMPTY" in capsys.readouterr().err
    lost.down()
    lost.forget()
    shutil.rmtree(lost.directory)

    assert command(new, "restore", kept, "--key", key) == 0
    found = opened(NAME, new)
    nothing_has_an_effect_without_its_cause(found)
    with job.PatientApi(found.up(PATIENCE_SECONDS).url) as api:
        play.county = moved(county, api)
        assert job.handle(play, piece)["state"] == "done", "everybody signs in as before and goes on"
    eventually(lambda: not unsent(found), within=60)
    assert [one for service in SERVICES for one in parked.list_parked(found.config(), service)] == []
    assert command(new, "audit-verify") == 0
    assert command(new, "restore", kept, "--key", key) == 1, "nothing is ever restored over an instance"


def test_a_restore_that_was_killed_is_done_anew(machine, tmp_path, monkeypatch):
    run, key, kept = machine("one"), tmp_path / "private.key", tmp_path / "kept.backup"
    instance = Instance(NAME, run=run, mode="test")
    client = mongo.connect(instance.config().mongodb_uri)
    prefix = instance.config().db_prefix
    mongo.service_db(client, prefix, "intake")["proposals"].insert_many({"_id": n} for n in range(3))
    write_json(instance.directory / "instance.json", {"profile": "single", "mode": "test"})
    assert command(run, "backup-key", "--file", key) == 0
    assert command(run, "backup", "--file", kept) == 0
    assert command(run, "backup", "--file", kept) == 1, "a backup is never written over"
    instance.forget()
    shutil.rmtree(instance.directory)
    with monkeypatch.context() as patched, pytest.raises(Killed):
        patched.setattr(restore, "republish", killed)
        command(run, "restore", kept, "--key", key)
    assert not instance.directory.exists(), "half of it is no instance"
    assert command(run, "restore", kept, "--key", key) == 0
    assert mongo.service_db(client, prefix, "intake")["proposals"].count_documents({}) == 3
    client.close()


def test_a_name_that_is_mistyped_becomes_no_instance(machine):
    run = machine("one")
    assert command(run, "backup-key", "--file", run / "private.key") == 1
    assert command(run, "backup") == 1
    assert not (run / "instances").exists()


class Killed(BaseException):
    """The process ends here."""


def killed(*_: object) -> None:
    raise Killed


@contextmanager
def writing(author: Person) -> Iterator[None]:
    """A member goes on saving drafts meanwhile."""
    stop, trouble = threading.Event(), []

    def save() -> None:
        while not stop.is_set():
            try:
                author.post("/proposals", draft={"title": "关于备份期间继续办公的提案"})
            except Refused as refused:
                trouble.append(refused)
                return

    thread = threading.Thread(target=save)
    thread.start()
    try:
        yield
    finally:
        stop.set()
        thread.join()
    assert trouble == []


def moved(county: County, api: Api) -> County:
    """The same people with the same passwords at another address."""
    people = {name: type(one)(api, one.login, one.password) for name, one in county.people.items()}
    return replace(county, api=api, people=people)


def nothing_has_an_effect_without_its_cause(instance: Instance) -> None:
    """Whatever a service worked on was in the outbox of another at that moment."""
    caused, worked = set(), set()
    with connection(instance) as databases:
        for database in databases:
            caused |= {row["_id"] for row in database["outbox"].find({}, {"_id": 1})}
            worked |= {row["_id"].partition("|")[0] for row in database["inbox"].find({}, {"_id": 1})}
    assert worked
    assert worked <= caused


def unsent(instance: Instance) -> int:
    with connection(instance) as databases:
        return sum(database["outbox"].count_documents({"unsent": True}) for database in databases)


@contextmanager
def connection(instance: Instance) -> Iterator[list[Database]]:
    config = instance.config()
    client = mongo.connect(config.mongodb_uri)
    try:
        yield [mongo.service_db(client, config.db_prefix, service) for service in SERVICES]
    finally:
        client.close()
