"""The house linter: each rule is broken once, kept once, and excused once."""

import subprocess
import sys
from pathlib import Path

import pytest

SCRIPTS = Path(__file__).resolve().parents[2] / "scripts"
sys.path.insert(0, str(SCRIPTS))

import lint_house  # noqa: E402
from house_rules import RULES  # noqa: E402


def rules(path: str, *lines: str) -> list[str]:
    """The rules that a module of these lines breaks; its docstring is given."""
    return [finding.rule for finding in lint_house.check(path, "\n".join(['"""A module."""', *lines, ""]))]


def function(lines: int) -> str:
    return "\n".join(["def f():"] + ["    pass"] * (lines - 1))


BROKEN = {
    "time": [
        ("services/x/domain.py", "from datetime import datetime", "now = datetime.now()"),
        ("services/x/domain.py", "import datetime as dt", "f = dict(default=dt.datetime.utcnow)"),
        ("kit/outbox.py", "from datetime import date", "today = date.today()"),
        ("single/demo.py", "import time", "t = time.time()"),
        ("single/demo.py", "from time import time as clock", "t = clock()"),
    ],
    "words": [
        ("kit/store.py", "# the proposal's own row"),
        ("kit/store.py", "class ProposalRow: ..."),
        ("kit/store.py", "text = '没有这件提案'"),
        ("kit/core/x.py", "def cosign(): ..."),
    ],
    "bus": [
        ("kit/store.py", "import pika"),
        ("services/x/reactions.py", "from kombu import Exchange"),
        ("kit/outbox.py", "import pika.exceptions"),
    ],
    "store": [
        ("services/x/commands.py", "from pymongo import MongoClient"),
        ("services/x/domain.py", "from bson import ObjectId"),
        ("services/x/queries/lists.py", "def f(c): return c.aggregate([])"),
        ("services/x/commands.py", "def f(c): c.update_one({}, {})"),
    ],
    "function-length": [("kit/store.py", function(41)), ("tests/unit/test_x.py", function(41))],
    "module-length": [("kit/store.py", *["x = 1"] * 300), ("tests/unit/test_x.py", *["x = 1"] * 500)],
    "swallow": [
        ("kit/store.py", "try:\n    f()\nexcept Exception:\n    pass"),
        ("kit/store.py", "try:\n    f()\nexcept:\n    x = 1"),
        ("kit/store.py", "try:\n    f()\nexcept (ValueError, BaseException) as error:\n    g()"),
        ("kit/store.py", "import contextlib", "with contextlib.suppress(Exception):\n    f()"),
    ],
    "sleep": [
        ("tests/unit/test_x.py", "import time", "time.sleep(1)"),
        ("kit/testing/world.py", "from time import sleep", "sleep(1)"),
        ("tests/browser/test_x.py", "def f(page): page.wait_for_timeout(100)"),
    ],
}

KEPT = [
    ("kit/core/clock.py", "from datetime import datetime", "now = datetime.now()"),
    ("services/x/domain.py", "import time", "t = time.monotonic()"),
    ("services/x/domain.py", "def f(clock): return clock.now()"),
    ("services/x/domain.py", "# 提案"),
    ("kit/service.py", "import cppcc_api"),
    ("kit/store.py", "class Cosignal: ..."),
    ("kit/relay.py", "import pika"),
    ("kit/worker/start.py", "from kombu import Queue"),
    ("tests/service/test_x.py", "import pika"),
    ("services/x/store.py", "from pymongo import IndexModel"),
    ("services/x/store/rows.py", "def f(c): c.update_one({}, {})"),
    ("kit/mongo.py", "import pymongo"),
    ("kit/store.py", function(40)),
    ("kit/store.py", *["x = 1"] * 299),
    ("tests/unit/test_x.py", *["x = 1"] * 499),
    ("kit/store.py", "try:\n    f()\nexcept ValueError:\n    pass"),
    ("kit/store.py", "try:\n    f()\nexcept Exception:\n    g()\n    raise"),
    ("kit/store.py", "try:\n    f()\nexcept Exception:\n    log.exception('f failed')"),
    (
        "kit/store.py",
        "def g():\n    try:\n        f()\n    except Exception as error:\n        return str(error)",
    ),
    ("kit/testing/waiting.py", "import time", "time.sleep(0.1)"),
    ("kit/timers.py", "import time", "time.sleep(0.1)"),
]


def test_every_rule_is_broken_here():
    assert set(BROKEN) | {"docstring"} == set(RULES)


@pytest.mark.parametrize(
    ("rule", "module"), [(rule, module) for rule, all_ in BROKEN.items() for module in all_]
)
def test_a_broken_rule_is_found(rule, module):
    assert set(rules(*module)) == {rule}


@pytest.mark.parametrize("module", KEPT)
def test_what_keeps_the_rules_passes(module):
    assert rules(*module) == []


def test_a_module_without_a_docstring_is_found_and_an_empty_one_is_not():
    assert [f.rule for f in lint_house.check("kit/x.py", "x = 1\n")] == ["docstring"]
    assert lint_house.check("tests/__init__.py", "") == []


def test_a_finding_names_file_line_rule_and_message():
    found = lint_house.check("services/x/commands.py", '"""A module."""\n\nimport pika\n')
    assert str(found[0]).startswith("services/x/commands.py:3 bus pika is for kit's bus alone")


def test_a_file_that_does_not_parse_is_found():
    assert [f.rule for f in lint_house.check("kit/x.py", "def (:\n")] == ["syntax"]


@pytest.mark.parametrize(
    "lines",
    [
        ("import time", "t = time.time()  # real-time: measures the machine"),
        ("import time", "# real-time: measures the machine", "t = time.time()"),
        ("import time", "t = time.time()  # house: time measures the machine"),
        ("import pika  # house: bus looks whether the broker answers",),
    ],
)
def test_an_exception_with_a_reason_is_granted(lines):
    assert rules("single/deps.py", *lines) == []


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (("import time", "t = time.time()  # real-time:"), ["excuse", "time"]),
        (("import pika  # house: bus",), ["bus", "excuse"]),
        (("import pika  # house: time the wrong rule",), ["bus", "excuse"]),
        (("x = 1  # house: bus nothing here",), ["excuse"]),
        (("# real-time: too far away", "", "import time", "t = time.time()"), ["excuse", "time"]),
        (("text = '# house: bus only a text'",), []),
    ],
)
def test_an_exception_without_reason_or_without_use_is_found(lines, found):
    assert sorted(rules("single/deps.py", *lines)) == found


@pytest.mark.parametrize(
    ("path", "fits"),
    [
        ("services/__init__.py", True),
        ("services/x/domain.py", True),
        ("services/x/__main__.py", True),
        ("services/x/commands/review.py", True),
        ("services/gateway/routes/login.py", True),
        ("services/gateway/static/page.css", True),
        ("kit/anything.py", True),
        ("services/x/utils.py", False),
        ("services/x/routes/login.py", False),
        ("services/x/words.txt", False),
        ("services/x/tests/test_x.py", False),
        ("services/gateway/domain.py", False),
    ],
)
def test_a_service_has_the_agreed_rooms_only(path, fits):
    assert [finding.rule for finding in lint_house.misplaced(path)] == ([] if fits else ["rooms"])


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A repository with one good tracked file, one new bad one, generated code and an ignored file."""
    for path, text in {
        "kit/good.py": '"""Good."""\n',
        "services/x/bad.py": "import pika\n",
        "cppcc_api/x_service.py": "import pika\n",
        "kit/odd_pb2.py": "import pika\n",
        "scratch/x.py": "import pika\n",
        ".gitignore": "scratch/\n",
        "kit/gone.py": "import pika\n",
    }.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text)
    subprocess.run(["git", "init", "-q", "."], cwd=tmp_path, check=True)
    subprocess.run(["git", "add", "kit"], cwd=tmp_path, check=True)
    (tmp_path / "kit/gone.py").unlink()
    return tmp_path


def test_the_run_covers_tracked_and_new_files_but_nothing_generated_ignored_or_deleted(tree):
    findings = lint_house.check_tree(tree, lint_house.tree_files(tree))
    assert {(f.path, f.rule) for f in findings} == {
        ("services/x/bad.py", rule) for rule in ("rooms", "bus", "docstring")
    }


def test_the_command_prints_its_findings_and_fails(tree, monkeypatch, capsys):
    monkeypatch.setattr(lint_house, "ROOT", tree)
    assert lint_house.main(["kit/good.py"]) == 0
    assert capsys.readouterr().out == ""
    assert lint_house.main([]) == 1
    assert "services/x/bad.py:1 bus pika" in capsys.readouterr().out
