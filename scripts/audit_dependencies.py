"""Asks whether a weakness is known of any pinned package: ``python scripts/audit_dependencies.py [files]``.

The advisories come from a source on the network (osv.dev, by pip-audit).  Where it cannot be reached nothing
was tested, and that is said: exit 0 with a line that begins with NOT TESTED, as the other stages of CI do.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
PINNED = ("base.txt", "build.txt", "dev.txt", "mongod.txt")
SECONDS = 300
UNREACHABLE = re.compile(r"ConnectionError|ConnectTimeout|ReadTimeout|Max retries|resolve|ServiceUnavailable")


class AuditFailed(Exception):
    """pip-audit ended in a way that says nothing about the packages and nothing about the network."""


def audit(pinned: Path) -> dict[str, Any] | str:
    """pip-audit's report on a file of pinned packages, or why its source cannot be reached."""
    asked = [
        "--vulnerability-service",
        "osv",
        "--requirement",
        str(pinned),
        "--disable-pip",
        "--require-hashes",
    ]
    command = [sys.executable, "-m", "pip_audit", *asked, "--format", "json", "--progress-spinner=off"]
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=SECONDS, check=False)
    except subprocess.TimeoutExpired:
        return f"no answer within {SECONDS} s"
    try:
        return dict(json.loads(done.stdout))
    except ValueError as error:
        said = (done.stderr.strip().splitlines() or [f"exit {done.returncode}"])[-1]
        if UNREACHABLE.search(said):
            return said
        raise AuditFailed(said) from error


def told(name: str, report: dict[str, Any] | str) -> tuple[bool, list[str]]:
    """Whether nothing is known against the packages of a file, and what to print."""
    if isinstance(report, str):
        return True, [f"NOT TESTED: advisories for {name}: the source does not answer ({report[:200]})"]
    packages = report["dependencies"]
    skipped = [each["name"] for each in packages if "skip_reason" in each]
    weak = [each for each in packages if each.get("vulns")]
    lines = [
        f"✗ {each['name']} {each['version']}: {vuln['id']}, fixed in: {', '.join(vuln['fix_versions'])}"
        for each in weak
        for vuln in each["vulns"]
    ]
    if skipped:
        names = ", ".join(skipped)
        lines.append(f"NOT TESTED: advisories for {len(skipped)} packages of {name}: {names[:200]}")
    asked = len(packages) - len(skipped)
    return not weak, [*lines, f"{name}: {asked} packages asked about, {len(weak)} with a known weakness"]


def main(arguments: list[str]) -> int:
    files = [Path(each) for each in arguments] or [ROOT / "requirements" / name for name in PINNED]
    answers = [told(path.name, audit(path)) for path in files]
    print("\n".join(line for _, lines in answers for line in lines))
    return 0 if all(sound for sound, _ in answers) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
