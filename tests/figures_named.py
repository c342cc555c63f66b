"""Which metrics the code defines, and which the alert rules and dashboards speak of."""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import yaml

MONITORING = Path(__file__).resolve().parent.parent / "deploy" / "monitoring"
CODE = ("kit", "services")
KINDS = {"Counter": ("",), "Gauge": ("",), "Histogram": ("_bucket", "_sum", "_count")}
# Prometheus adds these to whatever it reads.
TARGET_LABELS = frozenset({"namespace", "job", "instance"})
# Made by somebody else: by Prometheus itself, by the library in every process, by RabbitMQ's own plugin.
FOREIGN = {
    "up": TARGET_LABELS,
    "ALERTS": TARGET_LABELS | {"alertname", "alertstate"},
    "process_resident_memory_bytes": TARGET_LABELS,
    **dict.fromkeys(
        (
            "rabbitmq_disk_space_available_bytes",
            "rabbitmq_disk_space_available_limit_bytes",
            "rabbitmq_process_resident_memory_bytes",
            "rabbitmq_resident_memory_limit_bytes",
        ),
        TARGET_LABELS,
    ),
}

_WORD = re.compile(r"(?<![\w:\"$])(ALERTS|up|(?:kit|cppcc|rabbitmq|process)_\w+)(?![\w:(])")
_RECORD = re.compile(r"(?<!\w)([a-z_]+:[\w:]+)")
_SELECTOR = re.compile(r"([\w:]+)\{([^}]*)\}")
_MATCHER = re.compile(r"(\w+)\s*(?:=~|!~|!=|=)")


@cache
def defined() -> dict[str, frozenset[str]]:
    """Labels of every metric that the project's code makes, by the name that Prometheus stores."""
    found = {}
    for path in (path for folder in CODE for path in Path(folder).rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            if isinstance(node, ast.Call):
                found.update(_metric(node))
            if isinstance(node, ast.Constant) and re.fullmatch(r"cppcc_\w+", str(node.value)):
                found[node.value] = frozenset({"service", "label"})
    found.pop("cppcc_api", None)
    return found


def _metric(call: ast.Call) -> Iterator[tuple[str, frozenset[str]]]:
    kind = getattr(call.func, "id", "")
    if kind not in KINDS or len(call.args) < 2 or not isinstance(call.args[0], ast.Constant):
        return
    labels = frozenset(ast.literal_eval(call.args[2])) if len(call.args) > 2 else frozenset()
    extra = {"le"} if kind == "Histogram" else set()
    for suffix in KINDS[kind]:
        yield call.args[0].value + suffix, labels | extra


def rules() -> list[dict]:
    """All rules, recorded figures and alerts."""
    files = sorted((MONITORING / "rules").glob("*.yml"))
    groups = [group for path in files for group in yaml.safe_load(path.read_text(encoding="utf-8"))["groups"]]
    return [rule for group in groups for rule in group["rules"]]


def alerts() -> dict[str, dict]:
    """The alerts by name."""
    return {rule["alert"]: rule for rule in rules() if "alert" in rule}


def records() -> dict[str, str]:
    """The expression behind each recorded figure."""
    return {rule["record"]: rule["expr"] for rule in rules() if "record" in rule}


def dashboards() -> dict[str, dict]:
    """The dashboards by file name."""
    files = sorted((MONITORING / "dashboards").glob("*.json"))
    return {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in files}


def questions(dashboard: dict) -> list[str]:
    """What a dashboard asks Prometheus, with its variables filled in."""
    asked = [target["expr"] for panel in dashboard["panels"] for target in panel["targets"]]
    filled = (("$__rate_interval", "5m"), ("$namespace", ".*"), ("$service", ".+"))
    for variable, value in filled:
        asked = [expr.replace(variable, value) for expr in asked]
    return asked


def expressions() -> dict[str, list[str]]:
    """Every expression in the rules and dashboards, by where it stands."""
    found = {rule.get("alert") or rule["record"]: [rule["expr"]] for rule in rules()}
    return found | {f"dashboard {name}": questions(one) for name, one in dashboards().items()}


def named(expr: str) -> set[str]:
    """The metrics in an expression."""
    return set(_WORD.findall(expr))


def recorded(expr: str) -> set[str]:
    """The recorded figures in an expression."""
    return set(_RECORD.findall(re.sub(r'"[^"]*"', '""', expr)))


def selectors(expr: str) -> Iterator[tuple[str, set[str]]]:
    """Each metric with the labels that are asked of it."""
    for name, inside in _SELECTOR.findall(expr):
        yield name, set(_MATCHER.findall(inside))


def base(metric: str) -> str:
    """The family that a process announces on /metrics for a stored name."""
    family = re.sub(r"_(bucket|sum|count)$", "", metric)
    return family if family + "_bucket" in defined() else metric
