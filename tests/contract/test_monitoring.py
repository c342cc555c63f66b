"""Alerts and dashboards speak of figures that exist, are tried by promtool, and say what to do."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path

import pytest
import yaml

from tests import figures_named as figures

TOOLS = Path(".run/tools")
ROUTES = figures.MONITORING / "alertmanager.yml"
TESTS = sorted((figures.MONITORING / "tests").glob("*.yml"))
RUNBOOKS = Path("docs/operations/runbooks")
ALERTS = figures.alerts()
KNOWN = figures.defined() | figures.FOREIGN
CASES = [case for path in TESTS for case in yaml.safe_load(path.read_text(encoding="utf-8"))["tests"]]
# What no alert and no dashboard shows, and why.
UNSHOWN = {
    "cppcc_accounts": "changes by administrators alone; the audit tells of it",
    "cppcc_members": "as the accounts",
    "cppcc_ballots": "the open ones are shown by turnout",
    "cppcc_ballot_seconds_left": "part of an alert",
}


def check(tool: str, *arguments: str | Path) -> str:
    """Let a tool of Prometheus check; returns what it says, and an ``AssertionError`` holds its complaint."""
    assert (TOOLS / tool).exists(), f"run scripts/setup.sh {tool}"
    done = subprocess.run(
        [TOOLS / tool, *arguments], capture_output=True, text=True, timeout=120, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def promtool(*arguments: str | Path) -> None:
    """Let promtool check."""
    check("promtool", *arguments)


def test_prometheus_takes_the_rules_and_its_settings():
    promtool("check", "rules", *sorted((figures.MONITORING / "rules").glob("*.yml")))
    promtool("check", "config", figures.MONITORING / "prometheus.yml")


def test_prometheus_takes_the_settings_for_a_cluster(tmp_path):
    text = (figures.MONITORING / "prometheus-kubernetes.yml").read_text(encoding="utf-8")
    # Debian's build knows no Kubernetes: where the pods are found is taken on trust, the rest is checked.
    found = "kubernetes_sd_configs: [{role: pod}]"
    assert found in text
    path = tmp_path / "prometheus.yml"
    path.write_text(text.replace(found, "static_configs: [{targets: [pod]}]"), encoding="utf-8")
    promtool("check", "config", path)


def test_only_what_is_critical_wakes_somebody():
    check("amtool", "check-config", ROUTES)
    heard = {
        severity: check(
            "amtool", "config", "routes", "test", f"--config.file={ROUTES}", f"severity={severity}"
        ).strip()
        for severity in ("critical", "warning", "info")
    }
    assert heard == {"critical": "on-call", "warning": "operators", "info": "office"}
    for route in yaml.safe_load(ROUTES.read_text(encoding="utf-8"))["route"]["routes"]:
        by_night = "active_time_intervals" not in route
        assert by_night == (route["receiver"] == "on-call")


def test_what_silences_and_is_silenced_are_alerts():
    for rule in yaml.safe_load(ROUTES.read_text(encoding="utf-8"))["inhibit_rules"]:
        for matcher in (*rule["source_matchers"], *rule["target_matchers"]):
            names = re.fullmatch(r'alertname =~? "([\w|]+)"', matcher)
            assert names, matcher
            assert set(names[1].split("|")) <= set(ALERTS), matcher


def test_alerts_fire_and_keep_silent_as_they_should():
    promtool("test", "rules", *TESTS)


def test_every_alert_is_seen_to_fire():
    fired = {
        name
        for case in CASES
        for question in case.get("promql_expr_test", ())
        for sample in question["exp_samples"]
        for name in re.findall(r'alertname="(\w+)"', sample["labels"])
    }
    assert fired == set(ALERTS)


def test_the_healthy_instance_shows_the_figures_of_every_alert():
    healthy = CASES[0]
    assert healthy["name"].startswith("a healthy instance")
    shown = {one["series"].partition("{")[0] for one in healthy["input_series"]}
    for name, alert in ALERTS.items():
        needed = figures.named(alert["expr"])
        for record in figures.recorded(alert["expr"]):
            needed |= {one for one in figures.named(figures.records()[record]) if "_bucket" in one}
        assert needed <= shown, f"{name}: {needed - shown}"


@pytest.mark.parametrize("name", ALERTS)
def test_an_alert_says_in_chinese_what_is_wrong_and_what_to_do(name):
    alert = ALERTS[name]
    assert alert["labels"]["severity"] in ("critical", "warning", "info")
    assert set(alert["annotations"]) == {"summary", "description", "runbook"}
    for text in ("summary", "description"):
        assert re.search(r"[\u4e00-\u9fff]{4}", alert["annotations"][text]), text


def test_every_alert_has_a_page_that_says_how_to_see_it_and_what_to_do():
    pages = {path.stem: path for path in RUNBOOKS.glob("*.md")}
    assert set(pages) == set(ALERTS)
    for name, path in pages.items():
        assert ALERTS[name]["annotations"]["runbook"] == str(path)
        headings = re.findall(r"^#+ (.+)$", path.read_text(encoding="utf-8"), re.MULTILINE)
        assert headings == [name, "Meaning", "Look", "Do"]


@pytest.mark.parametrize(("place", "asked"), figures.expressions().items(), ids=lambda one: str(one)[:40])
def test_only_figures_that_exist_are_asked_for(place, asked):
    for expr in asked:
        assert figures.named(expr) <= set(KNOWN), f"{place}: {figures.named(expr) - set(KNOWN)}"
        assert figures.recorded(expr) <= set(figures.records()), f"{place}: {expr}"
        assert figures.named(expr) | figures.recorded(expr), f"{place} asks for nothing: {expr}"
        for name, labels in figures.selectors(expr):
            allowed = KNOWN.get(name, labels) | figures.TARGET_LABELS
            assert labels <= allowed, f"{place}: {name} has no label {labels - allowed}"


def test_every_figure_of_the_code_is_shown_somewhere():
    asked = {
        name for exprs in figures.expressions().values() for expr in exprs for name in figures.named(expr)
    }
    families = {figures.base(name) for name in figures.defined()}
    assert families - {figures.base(name) for name in asked} <= set(UNSHOWN)


def test_promtool_parses_every_question_of_the_dashboards(tmp_path):
    asked = [expr for one in figures.dashboards().values() for expr in figures.questions(one)]
    made = [{"record": f"question:{number}", "expr": expr} for number, expr in enumerate(asked)]
    path = tmp_path / "questions.yml"
    path.write_text(json.dumps({"groups": [{"name": "questions", "rules": made}]}), encoding="utf-8")
    promtool("check", "rules", path)


def test_dashboards_have_identities_and_chinese_titles_and_no_panel_covers_another():
    boards = figures.dashboards()
    assert len({one["uid"] for one in boards.values()}) == len(boards)
    for name, board in boards.items():
        variables = {one["name"] for one in board["templating"]["list"]}
        assert set(re.findall(r"\$(namespace|service)\b", json.dumps(board["panels"]))) <= variables, name
        taken: set[tuple[int, int]] = set()
        for panel in board["panels"]:
            assert re.search(r"[\u4e00-\u9fff]", panel["title"]) or panel["title"] == "", name
            place = panel["gridPos"]
            cells = {
                (x, y)
                for x in range(place["x"], place["x"] + place["w"])
                for y in range(place["y"], place["y"] + place["h"])
            }
            assert not cells & taken, f"{name}: {panel['title']}"
            taken |= cells
