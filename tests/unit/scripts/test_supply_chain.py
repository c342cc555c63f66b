"""What is looked for in packages and files, and that nothing passes for tested that was not."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from scripts import audit_dependencies, scan_secrets

FOUND = {"name": "somelib", "version": "1.0", "vulns": [{"id": "GHSA-1", "fix_versions": ["1.1"]}]}
SOUND = {"name": "other", "version": "2.0", "vulns": []}
SKIPPED = {"name": "third", "skip_reason": "not found"}


def test_a_known_weakness_fails_and_names_package_and_remedy():
    sound, lines = audit_dependencies.told("base.txt", {"dependencies": [FOUND, SOUND]})
    assert not sound
    assert lines == [
        "✗ somelib 1.0: GHSA-1, fixed in: 1.1",
        "base.txt: 2 packages asked about, 1 with a known weakness",
    ]


def test_a_source_that_does_not_answer_is_told_as_not_tested():
    sound, (line,) = audit_dependencies.told("base.txt", "Max retries exceeded")
    assert sound
    assert line.startswith("NOT TESTED")


def test_packages_that_the_source_does_not_know_are_told_as_not_tested():
    sound, lines = audit_dependencies.told("base.txt", {"dependencies": [SOUND, SKIPPED]})
    assert sound
    assert lines[0] == "NOT TESTED: advisories for 1 packages of base.txt: third"


@pytest.mark.parametrize(
    ("said", "reached"),
    [("error: unrecognized arguments", True), ("ConnectionError: Max retries exceeded", False)],
)
def test_an_audit_that_went_wrong_is_no_unreachable_source(monkeypatch, said, reached):
    done = subprocess.CompletedProcess([], 2, stdout="", stderr=f"Traceback\n{said}\n")
    monkeypatch.setattr(audit_dependencies.subprocess, "run", lambda *_, **__: done)
    if reached:
        with pytest.raises(audit_dependencies.AuditFailed, match=said):
            audit_dependencies.audit(Path("base.txt"))
    else:
        assert audit_dependencies.audit(Path("base.txt")) == said


@pytest.mark.parametrize(
    "planted",
    [
        "-----BEGIN " + "PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIA",
        "pass" + "word = 'q8Zr3LmX0vTn5KwB'",
        "uri: amqp://platform:" + "q8Zr3LmX0vTn5KwB@broker:5672/",
    ],
    ids=["key", "password", "address"],
)
def test_a_secret_in_a_file_is_found_until_somebody_has_looked_at_it(tmp_path, planted):
    (tmp_path / "settings.py").write_text(planted + "\n", encoding="utf-8")
    found = scan_secrets.scan(tmp_path, ["settings.py"])
    (line,) = scan_secrets.fresh(found, {})
    assert line.startswith("settings.py:1 ")
    ((_, secret),) = found
    assert scan_secrets.fresh(found, {"settings.py": [secret.secret_hash]}) == []


def test_the_name_of_a_kubernetes_object_is_no_secret(tmp_path):
    (tmp_path / "pod.yaml").write_text("secret: {secretName: connections-intake}\n", encoding="utf-8")
    assert scan_secrets.fresh(scan_secrets.scan(tmp_path, ["pod.yaml"]), {}) == []


def test_no_package_comes_from_npm_so_that_none_has_to_be_audited_there():
    assert not [name for name in scan_secrets.kept() if name.endswith("package.json")]
