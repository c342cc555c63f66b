"""The Kubernetes manifests: what the API takes, what runs with which rights, and who may reach whom."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

from scripts import network_policies
from single.layout import SERVICES, TYPES
from tests.manifests import K8S, OVERLAYS, combine, complaints, of_kind, render

COMPOSE = yaml.safe_load(Path("docker-compose.yml").read_text(encoding="utf-8"))
TABLE = yaml.safe_load((K8S / "traffic.yaml").read_text(encoding="utf-8"))
PROCESSES = {f"{service}-{kind}" for service in SERVICES for kind in TYPES} | {"gateway"}
PROBES = ("startupProbe", "livenessProbe", "readinessProbe")
DNS_PORTS = {("UDP", 53), ("TCP", 53)}


@pytest.fixture(scope="module")
def overlays() -> dict[str, list[dict[str, Any]]]:
    """The objects of every overlay."""
    return {name: render(K8S / "overlays" / name) for name in OVERLAYS}


@pytest.fixture
def city(overlays) -> list[dict[str, Any]]:
    """The objects of the overlay that uses most."""
    return overlays["city"]


def pods(docs: list[dict[str, Any]]) -> dict[str, dict[str, Any]]:
    return {name: one["spec"]["template"] for name, one in of_kind(docs, "Deployment").items()}


def selected(selector: dict[str, str], labels: dict[str, str]) -> bool:
    return selector.items() <= labels.items()


@pytest.mark.parametrize("name", OVERLAYS)
def test_the_kubernetes_api_takes_every_object_of_every_overlay(overlays, name):
    assert complaints(overlays[name]) == []


@pytest.mark.parametrize("name", OVERLAYS)
def test_every_process_runs_as_the_compose_file_runs_it(overlays, name):
    commands = {}
    for process, template in pods(overlays[name]).items():
        (container,) = template["spec"]["containers"]
        commands[process] = container["command"] + container["args"]
        assert container["image"].rpartition("/")[2].partition(":")[0] == process.partition("-")[0]
    assert commands == {process: COMPOSE["services"][process]["command"] for process in PROCESSES}


def test_every_process_is_told_where_the_services_are(city):
    (told,) = (
        one["data"] for name, one in of_kind(city, "ConfigMap").items() if name.startswith("platform-")
    )
    composed = json.loads(COMPOSE["x-environment"]["GRPC_TARGETS"])
    assert json.loads(told["GRPC_TARGETS"]) == composed
    assert set(composed) == set(SERVICES)


def test_images_are_those_of_the_version(city):
    version = tomllib.loads(Path("pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
    tags = {one["spec"]["containers"][0]["image"].rpartition(":")[2] for one in pods(city).values()}
    assert tags == {version}


@pytest.mark.parametrize("name", OVERLAYS)
def test_pods_have_no_rights_and_write_nothing(overlays, name):
    for process, template in pods(overlays[name]).items():
        spec = template["spec"]
        container = spec["containers"][0]
        assert spec["automountServiceAccountToken"] is False, process
        assert spec["securityContext"]["runAsNonRoot"] is True, process
        assert spec["securityContext"]["seccompProfile"] == {"type": "RuntimeDefault"}, process
        assert container["securityContext"] == {
            "allowPrivilegeEscalation": False,
            "readOnlyRootFilesystem": True,
            "capabilities": {"drop": ["ALL"]},
        }, process
        assert container["resources"]["requests"].keys() >= {"cpu", "memory"}, process
        assert "memory" in container["resources"]["limits"], process


def test_only_those_who_sign_see_the_keys(city):
    holders: dict[str, set[str]] = {}
    for process, template in pods(city).items():
        for volume in template["spec"]["volumes"]:
            holders.setdefault(volume.get("secret", {}).get("secretName", ""), set()).add(process)
    assert holders["token-key"] == {"directory-rpc"}
    assert holders["setup-code"] == {"directory-rpc"}
    assert holders["signing-keys"] == {"federation-rpc", "federation-worker"}
    assert holders["federation-link"] == {"federation-worker"}


def test_each_service_s_processes_see_that_service_s_logins_alone(overlays):
    for docs in overlays.values():
        for process, template in pods(docs).items():
            secrets = [
                volume.get("secret", {}).get("secretName", "") for volume in template["spec"]["volumes"]
            ]
            own = [] if process == "gateway" else [f"connections-{process.partition('-')[0]}"]
            assert [name for name in secrets if name.startswith("connections")] == own, process


def test_servers_are_probed_over_grpc_and_the_others_over_http(city):
    for process, template in pods(city).items():
        container = template["spec"]["containers"][0]
        kind = "grpc" if process.endswith("-rpc") else "httpGet"
        for probe in PROBES:
            assert kind in container[probe], f"{process}: {probe}"


def test_with_internal_tls_every_process_gets_the_settings_and_a_certificate_of_its_own(tmp_path):
    for process, template in pods(combine(["internal-tls"], tmp_path)).items():
        container = template["spec"]["containers"][0]
        told = {each["name"]: each["value"] for each in container["env"]}
        (mounted,) = [each["mountPath"] for each in container["volumeMounts"] if each["name"] == "tls"]
        (volume,) = [each["secret"] for each in template["spec"]["volumes"] if each["name"] == "tls"]
        assert volume["secretName"] == f"tls-{process.partition('-')[0]}"
        assert (told["TLS_CA"], told["TLS_CERT"]) == (f"{mounted}/ca.crt", f"{mounted}/tls-combined.pem")
        # A probe of the cluster has no certificate.
        assert {"grpc"} & {kind for probe in PROBES for kind in container[probe]} == set(), process


def test_callers_see_every_replica_of_a_server(city):
    services = of_kind(city, "Service")
    labels = {name: template["metadata"]["labels"] for name, template in pods(city).items()}
    for service in SERVICES:
        spec = services[f"{service}-rpc"]["spec"]
        assert spec["clusterIP"] == "None"
        assert [name for name in labels if selected(spec["selector"], labels[name])] == [f"{service}-rpc"]


def test_nodes_may_be_emptied_one_pod_at_a_time(city):
    budgets = of_kind(city, "PodDisruptionBudget")
    assert set(budgets) == PROCESSES
    labels = {name: template["metadata"]["labels"] for name, template in pods(city).items()}
    for name, budget in budgets.items():
        assert budget["spec"]["maxUnavailable"] == 1
        wanted = budget["spec"]["selector"]["matchLabels"]
        assert [one for one in labels if selected(wanted, labels[one])] == [name]


def test_servers_scale_where_there_is_more_than_one_node(overlays):
    assert not of_kind(overlays["county"], "HorizontalPodAutoscaler")
    for name in ("city", "province"):
        scaled = of_kind(overlays[name], "HorizontalPodAutoscaler")
        targets = {one["spec"]["scaleTargetRef"]["name"] for one in scaled.values()}
        assert targets == {f"{service}-rpc" for service in SERVICES} | {"gateway"}


def test_every_rule_file_goes_into_the_cluster_too(city):
    files = {path.name for path in Path("deploy/monitoring/rules").glob("*.yml")}
    assert set(of_kind(city, "ConfigMap")["alert-rules"]["data"]) == files


def test_every_process_is_scraped_where_it_listens(city):
    for process, template in pods(city).items():
        port = template["spec"]["containers"][0]["ports"][-1]["containerPort"]
        assert template["metadata"]["annotations"]["prometheus.io/port"] == str(port), process
        # What deploy/monitoring/prometheus-kubernetes.yml looks for, to name the gateway's job.
        labels = template["metadata"]["labels"]
        assert labels["app.kubernetes.io/part-of"] == "cppcc-platform", process
        assert (labels["app.kubernetes.io/component"] == "gateway") == (process == "gateway"), process


# --- who may reach whom ---


def test_policies_are_those_of_the_table():
    assert network_policies.POLICIES.read_text(encoding="utf-8") == network_policies.render()


def test_a_call_of_somebody_unknown_is_refused():
    with pytest.raises(SystemExit):
        network_policies.policies(
            {"pods": ["rpc"], "outside": [], "calls": [{"from": "x", "to": "rpc", "ports": [1]}]}
        )


def allowed(docs: list[dict[str, Any]], way: str) -> set[tuple[str, str, int]]:
    """(who, whom, port) of everything that the policies let pass in one direction, by kinds of pods."""
    found = set()
    for policy in of_kind(docs, "NetworkPolicy").values():
        own = party({"podSelector": policy["spec"]["podSelector"]})
        for rule in policy["spec"].get(way, ()):
            for peer in rule.get("to" if way == "egress" else "from", ()):
                ends = (own, party(peer)) if way == "egress" else (party(peer), own)
                found |= {(*ends, port["port"]) for port in rule["ports"]}
    return found


def party(peer: dict[str, Any]) -> str:
    labels = next(iter(peer.values()))["matchLabels"]
    return labels.get("app.kubernetes.io/component") or labels.get("cppcc-platform/provides") or "everybody"


def test_each_pair_of_the_table_has_both_egress_and_ingress(city):
    ours = set(TABLE["pods"])
    pairs = {(call["from"], call["to"], port) for call in TABLE["calls"] for port in call["ports"]}
    assert allowed(city, "egress") == {pair for pair in pairs if pair[0] in ours}
    assert allowed(city, "ingress") == {pair for pair in pairs if pair[1] in ours}
    within = {pair for pair in pairs if ours.issuperset(pair[:2])}
    assert within
    assert within <= allowed(city, "egress") & allowed(city, "ingress")


def test_what_no_policy_names_is_refused_for_every_pod(city):
    closed = of_kind(city, "NetworkPolicy")["default-deny"]["spec"]
    assert set(closed["policyTypes"]) == {"Ingress", "Egress"}
    assert not closed.keys() & {"ingress", "egress"}
    for process, template in pods(city).items():
        assert selected(closed["podSelector"]["matchLabels"], template["metadata"]["labels"]), process


def test_every_pod_may_look_up_names_and_be_scraped(city):
    policies = of_kind(city, "NetworkPolicy")
    scraped = {whom for who, whom, _ in allowed(city, "ingress") if who == "monitoring"}
    for process, template in pods(city).items():
        kind = template["metadata"]["labels"]["app.kubernetes.io/component"]
        assert kind in scraped, process
        free = [rule for rule in policies[kind]["spec"]["egress"] if "to" not in rule]
        assert [{(port["protocol"], port["port"]) for port in rule["ports"]} for rule in free] == [DNS_PORTS]


def test_broker_and_database_elsewhere_may_be_reached_by_those_who_reach_them(overlays):
    policies = of_kind(overlays["province"], "NetworkPolicy")
    far = {
        name
        for name, policy in policies.items()
        if any("ipBlock" in peer for rule in policy["spec"].get("egress", ()) for peer in rule.get("to", ()))
    }
    assert far == {call["from"] for call in TABLE["calls"] if call["to"] in network_policies.DATA}
