"""Make the network policies of ``deploy/k8s/traffic.yaml``: ``python scripts/network_policies.py [--check]``.

For every kind of our own processes one policy that names both directions; everything else is refused.
``--check`` writes nothing and fails where the committed file differs.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parent.parent
TABLE = ROOT / "deploy" / "k8s" / "traffic.yaml"
POLICIES = ROOT / "deploy" / "k8s" / "components" / "network-policies" / "policies.yaml"
HEADER = "# Made by scripts/network_policies.py from traffic.yaml; do not edit.\n"
OURS, KIND, PROVIDES = "app.kubernetes.io/part-of", "app.kubernetes.io/component", "cppcc-platform/provides"
PLATFORM = "cppcc-platform"
DATA = {"database", "broker"}
# Names are looked up everywhere, wherever the cluster's name server runs.
DNS = {"ports": [{"protocol": protocol, "port": 53} for protocol in ("UDP", "TCP")]}


def policies(table: dict[str, Any]) -> list[dict[str, Any]]:
    """The policies of a table; ``SystemExit`` for a call from or to somebody it does not know."""
    known = [*table["pods"], *table["outside"]]
    for call in table["calls"]:
        for side in ("from", "to"):
            if call[side] not in known:
                raise SystemExit(f"traffic.yaml: {call[side]!r} is neither among pods nor outside")
    closed = _policy("default-deny", {"matchLabels": {OURS: PLATFORM}}, {})
    return [closed, *(_of(kind, table) for kind in table["pods"])]


def _of(kind: str, table: dict[str, Any]) -> dict[str, Any]:
    calls = table["calls"]
    come = [_rule("from", call["from"], call["ports"], table) for call in calls if call["to"] == kind]
    go = [_rule("to", call["to"], call["ports"], table) for call in calls if call["from"] == kind]
    reached = {call["to"] for call in calls if call["from"] == kind}
    made = _policy(kind, _labels(kind), {"ingress": come, "egress": [*go, DNS]})
    if reached & DATA:
        # By this a component finds those that must reach broker and database elsewhere.
        made["metadata"]["annotations"] = {"cppcc-platform/reaches-data": "true"}
    return made


def _policy(name: str, pods: dict[str, Any], rules: dict[str, Any]) -> dict[str, Any]:
    return {
        "apiVersion": "networking.k8s.io/v1",
        "kind": "NetworkPolicy",
        "metadata": {"name": name},
        "spec": {"podSelector": pods, "policyTypes": ["Ingress", "Egress"], **rules},
    }


def _rule(side: str, party: str, ports: list[int], table: dict[str, Any]) -> dict[str, Any]:
    if party in table["pods"]:
        peer = {"podSelector": _labels(party)}
    else:
        peer = {"namespaceSelector": {"matchLabels": {PROVIDES: party}}}
    return {side: [peer], "ports": [{"protocol": "TCP", "port": port} for port in ports]}


def _labels(kind: str) -> dict[str, Any]:
    return {"matchLabels": {OURS: PLATFORM, KIND: kind}}


def render() -> str:
    """The text of the committed file."""
    table = yaml.safe_load(TABLE.read_text(encoding="utf-8"))
    dumper = yaml.SafeDumper
    dumper.ignore_aliases = lambda *_: True  # type: ignore[method-assign]
    return HEADER + yaml.dump_all(policies(table), Dumper=dumper, sort_keys=False)


def main(arguments: list[str]) -> int:
    text = render()
    if arguments == ["--check"]:
        if POLICIES.read_text(encoding="utf-8") != text:
            print(f"{POLICIES.relative_to(ROOT)} is out of date: run scripts/network_policies.py")
            return 1
        return 0
    POLICIES.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
