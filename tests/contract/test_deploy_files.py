"""The compose file and the Prometheus files name every process, and nothing that does not exist."""

from __future__ import annotations

from pathlib import Path

import yaml

from single.layout import SERVICES, TYPES

COMPOSE = yaml.safe_load(Path("docker-compose.yml").read_text(encoding="utf-8"))
PROMETHEUS = yaml.safe_load(Path("deploy/monitoring/prometheus.yml").read_text(encoding="utf-8"))
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


def test_prometheus_reads_every_process():
    targets = {
        target.partition(":")[0]
        for job in PROMETHEUS["scrape_configs"]
        for config in job["static_configs"]
        for target in config["targets"]
    }
    assert {*PROCESSES, "gateway"} <= targets <= set(COMPOSE["services"])
