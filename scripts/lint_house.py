"""House rules that no general linter knows, over every Python file of the tree.

Prints `file:line rule message` and exits with 1 when it finds something. A deliberate exception says so on
its line, or on the line above, and gives the reason:

    # real-time: <why>          for the rule `time`
    # house: <rule> <why>       for any other

`grep -rn "# house:"` lists them all; one without a reason, or one that excuses nothing, is found too.
"""

from __future__ import annotations

import io
import re
import subprocess
import sys
import tokenize
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from house_rules import RULES, Source

ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True)
class Finding:
    """One broken rule."""

    path: str
    line: int
    rule: str
    message: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line} {self.rule} {self.message}"


ROOMS = frozenset(["__init__", "__main__", "states", "domain", "store", "commands", "queries", "reactions"])
GATEWAY_ROOMS = frozenset(["__init__", "__main__", "routes", "forms", "engine", "templates", "static"])


def misplaced(path: str) -> Iterator[Finding]:
    """`rooms`: every service has the same rooms and nothing beside them."""
    parts = PurePosixPath(path).parts
    if parts[:1] != ("services",) or len(parts) < 3:
        return
    rooms = GATEWAY_ROOMS if parts[1] == "gateway" else ROOMS
    room = parts[2] if len(parts) > 3 else parts[2].removesuffix(".py")
    if room not in rooms:
        yield Finding(path, 1, "rooms", f"no such room; there are {', '.join(sorted(rooms))}")


_EXCUSE = re.compile(r"#\s*(?:(real-time):|house:\s*([\w-]+))\s*(.*)")


def excuses(source: Source) -> Iterator[tuple[int, str, str]]:
    """(line, rule, why) of every comment that asks for an exception."""
    if "# house:" not in source.text and "# real-time:" not in source.text:
        return
    for token in tokenize.generate_tokens(io.StringIO(source.text).readline):
        if token.type == tokenize.COMMENT and (found := _EXCUSE.match(token.string)):
            yield token.start[0], "time" if found[1] else found[2], found[3].strip()


def check(path: str, text: str) -> list[Finding]:
    """Everything wrong with one Python file."""
    try:
        source = Source(path, text)
    except SyntaxError as error:
        return [Finding(path, error.lineno or 1, "syntax", error.msg)]
    raw = [
        Finding(path, line, name, message) for name, rule in RULES.items() for line, message in rule(source)
    ]
    findings = set(raw)
    for line, rule, why in excuses(source):
        excused = {each for each in raw if each.rule == rule and each.line in (line, line + 1)}
        if not why:
            findings.add(Finding(path, line, "excuse", f"an exception from `{rule}` needs a reason"))
        elif not excused:
            findings.add(Finding(path, line, "excuse", f"nothing here breaks `{rule}`"))
        else:
            findings -= excused
    return sorted(findings, key=lambda each: (each.line, each.rule, each.message))


def tree_files(root: Path) -> list[str]:
    """Tracked and new files, without the generated and the ignored ones."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=root, check=True, capture_output=True, text=True).stdout.split("\0")
    return sorted(
        {path for path in listed if path and not path.startswith("cppcc_api/") and (root / path).is_file()}
    )


def check_tree(root: Path, files: Iterable[str]) -> list[Finding]:
    """Everything wrong with the given files under `root`."""
    findings: list[Finding] = []
    for path in files:
        findings += misplaced(path)
        if path.endswith(".py") and "_pb2" not in path:
            findings += check(path, (root / path).read_text(encoding="utf-8"))
    return findings


def main(paths: list[str]) -> int:
    findings = check_tree(ROOT, paths or tree_files(ROOT))
    for finding in findings:
        print(finding)
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
