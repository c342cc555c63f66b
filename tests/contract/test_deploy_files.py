"""The compose file and the Prometheus files name every process, and nothing that does not exist."""

from __future__ import annotations

import json
from pathlib import Path

import yaml

from scripts import compose_state
from single.layout import SERVICES, TYPES

COMPOSE = yaml.safe_load(Path("docker-compose.yml").read_text(encoding="utf-8"))
PROMETHEUS = yaml.safe_load(Path("deploy/monitoring/prometheus.yml").read_text(encoding="utf-8"))
STATE = "${STATE:-./.run/compose}"
PROCESSES = {f"{service}-{kind}" for service in SERVICES for kind in TYPES}


def test_compose_has_every_process_of_every_service():
    assert {*PROCESSES, "gateway"} <= set(COMPOSE["services"])


def test_every_process_says_its_command_and_runs_read_only_without_rights():
    for name in (*PROCESSES, "gateway"):
        process = COMPOSE["services"][name]
        assert process["command"][:2] == ["python", "-m"], name
        assert (process["read_only"], process["cap_drop"]) == (True, ["ALL"]), name


def test_broker_and_database_may_open_many_files():
    for name in ("rabbitmq", "mongodb"):
        assert COMPOSE["services"][name]["ulimits"]["nofile"]["soft"] == "${OPEN_FILES:-65536}", name


def test_the_private_key_is_seen_by_directory_alone():
    holders = {
        name
        for name, process in COMPOSE["services"].items()
        if any(str(volume).startswith("keys-private:") for volume in process.get("volumes", ()))
    }
    assert holders == {"directory-rpc", "keys-init"}


def test_each_process_mounts_its_own_logins_alone():
    for name in PROCESSES:
        state = mounted_state(name)
        own = {name.partition("-")[0]} | ({"links"} if name == "federation-worker" else set())
        assert state == own, name
    assert mounted_state("gateway") == set()
    seeing_all = {name for name in COMPOSE["services"] if "administration" in mounted_state(name)}
    assert seeing_all == {"logins-init"}


def mounted_state(name: str) -> set[str]:
    """The folders of $STATE that a container mounts; the empty name is the whole of it."""
    volumes = [str(each).split(":/")[0] for each in COMPOSE["services"][name].get("volumes", ())]
    return {each.removeprefix(STATE).strip("/") for each in volumes if each.startswith(STATE)}


def test_every_login_of_the_compose_file_is_made(tmp_path):
    compose_state.make(tmp_path, "some-county")
    made = json.loads((tmp_path / "administration" / "logins.json").read_text(encoding="utf-8"))
    assert {row["service"] for row in made["logins"]} == set(SERVICES)
    for row in made["logins"]:
        assert row["password"] in (tmp_path / row["service"] / "mongodb_uri").read_text(encoding="utf-8")
        assert row["password"] in (tmp_path / row["service"] / "amqp_url").read_text(encoding="utf-8")


def test_passwords_are_made_once_and_those_of_an_older_composition_stay(tmp_path):
    (tmp_path / "amqp_url").write_text("amqp://platform:first@rabbitmq:5672/", encoding="utf-8")
    (tmp_path / "setup_code").write_text("code", encoding="utf-8")
    compose_state.make(tmp_path, "some-county")
    before = contents(tmp_path)
    assert "platform:first@" in before["administration/management_url"]
    assert before["directory/setup_code"] == "code"
    assert "amqp_url" not in before
    compose_state.make(tmp_path, "some-county")
    assert contents(tmp_path) == before


def contents(folder: Path) -> dict[str, str]:
    files = [path for path in folder.rglob("*") if path.is_file()]
    return {str(path.relative_to(folder)): path.read_text(encoding="utf-8") for path in files}


def test_prometheus_reads_every_process():
    targets = {
        target.partition(":")[0]
        for job in PROMETHEUS["scrape_configs"]
        for config in job["static_configs"]
        for target in config["targets"]
    }
    assert {*PROCESSES, "gateway"} <= targets <= set(COMPOSE["services"])
