"""docker-compose.yml on a real engine: it comes up, does the main job, and one service may be away."""

from __future__ import annotations

import re

import httpx
import pytest

from kit.testing.waiting import eventually
from single.layout import SERVICES, TYPES
from tests import figures_named as figures
from tests.deploy import job
from tests.deploy.composition import processes_of

# Everything is made in the first test: base images, nine images, the composition.
pytestmark = pytest.mark.timeout(1500)

PROCESSES = {f"{service}-{kind}" for service in SERVICES for kind in TYPES} | {"gateway"}
PRIVATE_ADDRESSES = {"127.0.0.1", "::1"}
MOST_BYTES = 6 * 2**30


@pytest.fixture
def containers(composition) -> dict:
    """The containers by their name in the compose file."""
    return {one["Config"]["Labels"]["com.docker.compose.service"]: one for one in composition.containers()}


def test_every_process_runs_from_its_own_image_without_rights(containers):
    assert set(containers) >= PROCESSES | {"rabbitmq", "mongodb", "prometheus"}
    for name in PROCESSES:
        told, limits = containers[name]["Config"], containers[name]["HostConfig"]
        assert told["Image"] == f"cppcc/{name.partition('-')[0]}"
        assert told["User"] == "10001:10001", name
        assert (limits["ReadonlyRootfs"], limits["CapDrop"]) == (True, ["ALL"]), name


@pytest.mark.parametrize("kind", TYPES)
def test_a_process_of_each_kind_says_that_it_is_ready(composition, kind):
    """Workers and relays begin beside the servers, so they are asked until they are."""

    def says_so() -> bool:
        answer = composition.readiness(f"intake-{kind}")
        assert answer == "200 ok", answer
        return True

    eventually(says_so, within=120, every=2)


def test_the_broker_may_open_as_many_files_as_its_queues_need(composition):
    told = composition.compose("exec", "-T", "rabbitmq", "rabbitmqctl", "eval", "file_handle_cache:info().")
    known = {name: int(number) for name, number in re.findall(r"\{(\w+),(\d+)\}", told)}
    assert known["total_limit"] > 10 * known["total_used"]


def test_an_image_holds_its_own_service_alone_and_the_image_of_all_holds_every_one(composition):
    look = ["run", "--rm", "--network", "none"]
    for image, expected in (("intake", {"intake"}), ("all", {*SERVICES, "gateway"})):
        listed = composition.engine.docker(*look, f"cppcc/{image}", "ls", "/app/services").split()
        assert {name for name in listed if not name.startswith("__")} == expected
    composition.engine.docker(*look, "cppcc/all", "python", "-c", "import single.cli")


def test_what_is_published_is_reached_from_this_machine_alone(containers):
    bound = [
        binding["HostIp"]
        for one in containers.values()
        for bindings in one["NetworkSettings"]["Ports"].values()
        for binding in bindings or ()
    ]
    assert bound
    assert set(bound) <= PRIVATE_ADDRESSES


def test_one_proposal_goes_from_draft_to_feedback(county):
    play = job.play_of(county, job.MAIN)
    piece = job.file(play)
    answered = job.handle(play, piece)
    assert piece.proposal_no
    assert answered["state"] == "done"


def test_federation_reads_the_signing_key_that_was_made_for_it(county):
    own = county.staff("system_admin").get("/federation")["self"]
    assert len(own["availableKids"]) == 1, "it is announced when the first peer is invited"


def test_prometheus_reads_every_process_the_broker_too(composition):
    expected = {*PROCESSES, "rabbitmq"}
    eventually(lambda: healthy_targets(composition.prometheus) >= expected, within=90, every=1)


def test_prometheus_has_every_figure_of_the_broker_that_alerts_ask_for(composition):
    asked = [name for name in figures.FOREIGN if name.startswith("rabbitmq_")]
    for name in asked:
        eventually(lambda name=name: stored(composition.prometheus, name), within=90, every=1)


def stored(prometheus: str, figure: str) -> list[object]:
    answer = httpx.get(f"{prometheus}/api/v1/query", params={"query": figure}, trust_env=False).json()
    return answer["data"]["result"]


def healthy_targets(prometheus: str) -> set[str]:
    answer = httpx.get(f"{prometheus}/api/v1/targets", params={"state": "active"}, trust_env=False).json()
    return {
        target["labels"]["instance"].partition(":")[0]
        for target in answer["data"]["activeTargets"]
        if target["health"] == "up"
    }


def test_with_one_service_stopped_the_others_go_on_and_it_catches_up(composition, county):
    play = job.play_of(county, job.SECOND)
    composition.compose("stop", *processes_of("assignment"))
    eventually(lambda: not composition.serving()["assignment"], within=30, every=0.5)
    piece = job.file(play)
    others = {name: serves for name, serves in composition.serving().items() if name != "assignment"}
    assert all(others.values()), others
    composition.compose("start", *processes_of("assignment"))
    eventually(lambda: composition.serving()["assignment"], within=120, every=0.5)
    eventually(lambda: job.has_case(county, piece), within=60, every=0.5)


def test_the_whole_fits_a_small_machine(composition, figures):
    used = composition.memory()
    figures.append(f"{len(used)} containers use {sum(used.values()) / 2**20:.0f} MiB:")
    for kind in TYPES:
        sizes = [size for name, size in used.items() if name.endswith(f"-{kind}")]
        figures.append(f"  {kind}: {min(sizes) / 2**20:.0f} to {max(sizes) / 2**20:.0f} MiB each")
    rest = sorted((name, size) for name, size in used.items() if not name.endswith(TYPES))
    figures.append("  " + ", ".join(f"{name} {size / 2**20:.0f} MiB" for name, size in rest))
    assert sum(used.values()) < MOST_BYTES
