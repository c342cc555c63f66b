"""Kubernetes manifests as kustomize renders them, judged by the schemas of the Kubernetes API."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import kubernetes_validate
import yaml

ROOT = Path(__file__).resolve().parent.parent
K8S = ROOT / "deploy" / "k8s"
KUBECTL = ROOT / ".run" / "tools" / "kubectl"
VERSION = "1.32"
# A component that changes what another brings comes after it.
COMPONENTS = ("tls", "internal-tls", "monitoring", "network-policies", "external-data", "federation-link")
OVERLAYS = ("county", "city", "province")

Doc = dict[str, Any]


def render(folder: Path) -> list[Doc]:
    """The objects of one kustomization; an ``AssertionError`` says why there are none."""
    assert KUBECTL.exists(), "run scripts/setup.sh kubectl"
    done = subprocess.run(
        [KUBECTL, "kustomize", folder], capture_output=True, text=True, timeout=120, check=False
    )
    assert done.returncode == 0, done.stderr
    return list(yaml.load_all(done.stdout, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)))


def combine(components: Sequence[str], folder: Path) -> list[Doc]:
    """A plain instance with some components, as an overlay of a site would choose them."""
    here = os.path.relpath(K8S, folder)
    chosen = {
        "apiVersion": "kustomize.config.k8s.io/v1beta1",
        "kind": "Kustomization",
        "resources": [f"{here}/base/instance"],
        "components": [f"{here}/components/{name}" for name in components],
    }
    (folder / "kustomization.yaml").write_text(yaml.safe_dump(chosen), encoding="utf-8")
    return render(folder)


def complaints(docs: Iterable[Doc]) -> list[str]:
    """What the schemas have against the objects, unknown fields too."""
    found = []
    for doc in docs:
        name = f"{doc['kind']}/{doc['metadata']['name']}"
        found += [f"{name}: {text}" for text in _complaints(json.dumps(doc, sort_keys=True))]
    return found


@cache
def _complaints(doc: str) -> tuple[str, ...]:
    try:
        kubernetes_validate.validate(json.loads(doc), VERSION, strict=True)
    except (kubernetes_validate.ValidationError, kubernetes_validate.SchemaNotFoundError) as wrong:
        return (str(wrong),)
    return ()


def of_kind(docs: Iterable[Doc], kind: str) -> dict[str, Doc]:
    """The objects of a kind by name."""
    return {doc["metadata"]["name"]: doc for doc in docs if doc["kind"] == kind}
