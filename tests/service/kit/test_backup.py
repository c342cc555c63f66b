"""A backup is of one moment, whole or nothing, and nobody without the private key reads it."""

from __future__ import annotations

import tarfile
import threading
from pathlib import Path

import pyrage
import pytest
from pymongo import ASCENDING

from kit.backup import archive, snapshot
from kit.mongo import service_db


@pytest.fixture
def key(tmp_path) -> Path:
    path = tmp_path / "private.key"
    archive.make_key(path)
    return path


def public(key: Path) -> str:
    return str(pyrage.x25519.Identity.from_str(key.read_text().strip()).to_public())


def save(client, prefix: str, path: Path, key: Path, folder: Path | None = None) -> dict[str, int]:
    with archive.writing(path, [public(key)]) as writer:
        writer.about({"instance": "here"})
        if folder:
            writer.folder("keys", folder)
        with snapshot.one_moment(client) as session:
            for which in snapshot.collections(client, prefix):
                writer.collection(which, snapshot.documents(client, prefix, which, session))
        return writer.close()


def bring_back(client, prefix: str, path: Path, key: Path) -> dict[str, int]:
    with archive.reading(path, key) as reader:
        return {
            f"{what.service}.{what.name}": snapshot.write(client, prefix, what, archive.documents(content))
            for kind, what, content in reader.parts()
            if kind == "collection"
        }


@pytest.fixture
def other_prefix(config, client):
    prefix = f"{config.db_prefix}_again"
    yield prefix
    for name in snapshot.databases(client, prefix):
        client.drop_database(f"{prefix}_{name}")


def test_what_comes_back_is_what_was_there_indexes_and_options_too(
    config, client, key, tmp_path, other_prefix
):
    first = service_db(client, config.db_prefix, "one")
    first["things"].insert_many({"_id": n, "name": f"之{n}", "blob": b"\0\1" * n} for n in range(2_500))
    first["things"].create_index([("name", ASCENDING)], unique=True, name="by_name")
    first["things"].create_index([("late", ASCENDING)], expireAfterSeconds=60, sparse=True)
    first.create_collection("names", collation={"locale": "zh"}, validator={"name": {"$exists": True}})
    counts = save(client, config.db_prefix, tmp_path / "b", key)
    assert counts == {"one.names": 0, "one.things": 2_500}
    assert bring_back(client, other_prefix, tmp_path / "b", key) == counts
    again = service_db(client, other_prefix, "one")
    assert list(again["things"].find().sort("_id")) == list(first["things"].find().sort("_id"))
    assert again["things"].index_information() == first["things"].index_information()
    assert again["names"].options() == first["names"].options()


def test_it_is_of_one_moment_over_all_databases_while_others_write(
    config, client, key, tmp_path, other_prefix
):
    """A number is written to one database, then to another: the second never has what the first lacks."""
    cause, effect = (
        service_db(client, config.db_prefix, name)["numbers"] for name in ("b_cause", "a_effect")
    )
    stop = threading.Event()

    def write() -> None:
        number = 0
        while not stop.is_set():
            cause.insert_one({"_id": number})
            effect.insert_one({"_id": number})
            number += 1

    cause.insert_one({"_id": -1})
    effect.insert_one({"_id": -1})
    writer = threading.Thread(target=write)
    writer.start()
    try:
        # The effect's database is read first: read at moments of their own, causes would be ahead by far.
        save(client, config.db_prefix, tmp_path / "b", key)
    finally:
        stop.set()
        writer.join()
    counts = bring_back(client, other_prefix, tmp_path / "b", key)
    assert counts["a_effect.numbers"] <= counts["b_cause.numbers"] <= counts["a_effect.numbers"] + 1


def test_the_server_keeps_its_own_window_of_history_afterwards(client):
    def window() -> int:
        return client.admin.command("getParameter", 1, **{snapshot.HISTORY: 1})[snapshot.HISTORY]

    before = window()
    with snapshot.one_moment(client):
        assert window() >= snapshot.HISTORY_SECONDS
    assert window() == before


def test_another_key_opens_nothing(config, client, key, tmp_path):
    save(client, config.db_prefix, tmp_path / "b", key)
    other = tmp_path / "other.key"
    archive.make_key(other)
    with pytest.raises(archive.BackupNotReadable), archive.reading(tmp_path / "b", other):
        pass
    other.write_text("AGE-SECRET-KEY-nonsense")
    with pytest.raises(archive.KeyNotReadable), archive.reading(tmp_path / "b", other):
        pass


@pytest.mark.parametrize("harm", ["cut off", "changed", "no backup"])
def test_a_file_that_is_not_as_it_was_written_is_refused(config, client, key, tmp_path, harm):
    service_db(client, config.db_prefix, "one")["things"].insert_one({"_id": 1})
    save(client, config.db_prefix, tmp_path / "b", key)
    whole = bytearray((tmp_path / "b").read_bytes())
    whole[-40] ^= harm == "changed"
    broken = {"cut off": whole[:-1], "changed": whole, "no backup": b"nothing"}[harm]
    (tmp_path / "b").write_bytes(broken)
    with pytest.raises(archive.BackupNotReadable) as refused, archive.reading(tmp_path / "b", key):
        pass
    assert refused.value.details["file"] == "b"


def test_a_file_that_would_lie_outside_of_the_folders_is_refused(tmp_path, key):
    with archive.writing(tmp_path / "b", [public(key)]) as writer:
        writer.about({"instance": "here"})
        writer._add("files/../../outside", b"x")
        writer.close()
    with pytest.raises(archive.BackupNotReadable), archive.reading(tmp_path / "b", key) as reader:
        list(reader.parts())


def test_one_that_was_never_finished_is_no_backup(tmp_path, key):
    with archive.writing(tmp_path / "b", [public(key)]) as writer:
        writer.about({"instance": "here"})
    with pytest.raises(archive.BackupNotReadable), archive.reading(tmp_path / "b", key) as reader:
        list(reader.parts())


def test_when_it_fails_no_file_is_left(tmp_path, key):
    with pytest.raises(tarfile.TarError), archive.writing(tmp_path / "b", [public(key)]):
        raise tarfile.TarError("the disk is full")
    assert [one.name for one in tmp_path.iterdir()] == ["private.key"]


def test_a_folder_that_is_not_there_is_refused_and_a_key_is_never_written_over(tmp_path, key):
    with pytest.raises(archive.BackupNotWritten), archive.writing(tmp_path / "no" / "b", [public(key)]):
        pass
    before = key.read_text()
    with pytest.raises(archive.BackupNotWritten):
        archive.make_key(key)
    assert key.read_text() == before


def test_neither_the_key_nor_a_backup_is_readable_by_others(config, client, key, tmp_path):
    save(client, config.db_prefix, tmp_path / "b", key)
    assert [path.stat().st_mode & 0o077 for path in (key, tmp_path / "b")] == [0, 0]
    assert b"things" not in (tmp_path / "b").read_bytes()
