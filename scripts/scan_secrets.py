"""Looks for passwords, tokens and private keys in everything that git keeps; needs no network.

    python scripts/scan_secrets.py            exit 1 and name each find that nobody has looked at
    python scripts/scan_secrets.py --accept   note the present finds as looked at: .secrets.json

What is noted are hashes, so that the list gives nothing away.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

from detect_secrets import SecretsCollection
from detect_secrets.settings import default_settings

ROOT = Path(__file__).resolve().parent.parent
LOOKED_AT = ROOT / ".secrets.json"
# Generated from other files, hashes of packages, recorded events, and the list itself.
LEFT_OUT = re.compile(
    r"cppcc_api/|requirements/.*\.txt$|docs/reference/|tests/contract/(frozen|recorded)/|\.secrets"
)
# Kubernetes names its objects so.
NO_SECRET = {"path": "detect_secrets.filters.regex.should_exclude_line", "pattern": ["secretName:"]}


def scan(root: Path, files: list[str]) -> SecretsCollection:
    """What looks like a secret in these files below ``root``."""
    with default_settings() as settings:
        settings.configure_filters([*({"path": path} for path in settings.filters), NO_SECRET])
        found = SecretsCollection(root=str(root))
        found.scan_files(*files)
        return found


def kept() -> list[str]:
    """The files of the project, as git knows them."""
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return [name for name in listed.splitlines() if (ROOT / name).is_file() and not LEFT_OUT.match(name)]


def accept(found: SecretsCollection) -> None:
    """Note everything as looked at."""
    rows: dict[str, set[str]] = {}
    for file, secret in found:
        rows.setdefault(file, set()).add(secret.secret_hash)
    noted = {file: sorted(hashes) for file, hashes in sorted(rows.items())}
    LOOKED_AT.write_text(json.dumps(noted, indent=1) + "\n", encoding="utf-8")


def fresh(found: SecretsCollection, looked_at: dict[str, list[str]]) -> list[str]:
    """Each find that nobody has looked at, as a line to print."""
    return [
        f"{file}:{secret.line_number} {secret.type}: remove it; if it is none, --accept it"
        for file, secret in found
        if secret.secret_hash not in looked_at.get(file, ())
    ]


def main(arguments: list[str]) -> int:
    found = scan(ROOT, kept())
    if arguments == ["--accept"]:
        accept(found)
        return 0
    lines = fresh(found, json.loads(LOOKED_AT.read_text(encoding="utf-8")))
    print("\n".join(lines) or "no secret found")
    return 1 if lines else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
