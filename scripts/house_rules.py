"""The house rules: what each one looks for in one file. `lint_house.py` runs them."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterator
from functools import cached_property
from pathlib import PurePosixPath

Found = Iterator[tuple[int, str]]


class Source:
    """One file, parsed once for all rules."""

    def __init__(self, path: str, text: str) -> None:
        self.path = path
        self.text = text
        self.tree = ast.parse(text, filename=path)
        self.nodes = list(ast.walk(self.tree))

    def within(self, *places: str) -> bool:
        """Inside one of the folders (`kit/`), or a module or package of that name (`kit/bus`)."""
        return any(
            self.path.startswith(place if place.endswith("/") else f"{place}/") or self.path == f"{place}.py"
            for place in places
        )

    @property
    def lines(self) -> list[str]:
        return self.text.splitlines()

    @cached_property
    def imports(self) -> list[tuple[int, str]]:
        """(line, full name) of everything imported absolutely."""
        return [(line, full) for line, _, full in self._imports]

    @cached_property
    def names(self) -> list[tuple[int, str]]:
        """(line, full dotted name) of every name used, seen through the imports' aliases."""
        aliases = {local: full for _, local, full in self._imports if local}
        used = [node for node in self.nodes if isinstance(node, ast.Attribute | ast.Name)]
        spelled = [(node.lineno, _dotted(node)) for node in used]
        return [
            (line, ".".join([aliases.get(name[0], name[0]), *name[1:]])) for line, name in spelled if name
        ]

    @cached_property
    def _imports(self) -> list[tuple[int, str, str]]:
        """(line, local name, full name); the local name is empty where `import a.b` only binds `a`."""
        found = []
        for node in self.nodes:
            if isinstance(node, ast.Import):
                found += [(node.lineno, each.asname or "", each.name) for each in node.names]
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                module = node.module
                found += [
                    (node.lineno, each.asname or each.name, f"{module}.{each.name}") for each in node.names
                ]
        return found


def _dotted(node: ast.AST) -> list[str]:
    if isinstance(node, ast.Name):
        return [node.id]
    if isinstance(node, ast.Attribute) and (before := _dotted(node.value)):
        return [*before, node.attr]
    return []


# --- rules -----------------------------------------------------------------------------------------------

REAL_TIME = frozenset(
    [
        "datetime.datetime.now",
        "datetime.datetime.utcnow",
        "datetime.datetime.today",
        "datetime.date.today",
        "time.time",
        "time.time_ns",
        "time.localtime",
        "time.gmtime",
    ]
)


def time_(source: Source) -> Found:
    """Business time comes in as an argument; only kit/core/clock.py asks the machine."""
    if source.path == "kit/core/clock.py":
        return
    for line, name in source.names:
        if name in REAL_TIME:
            yield line, f"{name} asks the machine: take the time as an argument, or say `# real-time: <why>`"


# Words safe from double meaning; the packages of the contracts carry one of them in their name.
GLOSSARY = re.compile(
    r"cppcc(?!_api)|proposal|proposer|co_?sign(?!al)|plenary|ballot|handling_?unit|assist_?opinion"
    r"|standing_?member"
    r"|政协|提案|委员|案由|交办|承办|督办|督查|会办|主办|协办|联名|立案|界别|见面|评议|常委|办复",
    re.IGNORECASE,
)


def words(source: Source) -> Found:
    """kit serves any domain: no word of this one in code, comment or message."""
    if source.within("kit/"):
        for number, line in enumerate(source.lines, 1):
            if found := GLOSSARY.search(line):
                yield number, f"kit knows no word of the domain: {found[0]!r}"


BUS_LIBRARIES = frozenset(["pika", "kombu", "amqp"])
BUS_PLACES = ("kit/bus", "kit/relay", "kit/worker", "kit/parked", "kit/testing/", "tests/")


def bus(source: Source) -> Found:
    """What the broker gets, it gets from the outbox through kit's few modules; nobody else publishes."""
    if not source.within(*BUS_PLACES):
        for line, name in source.imports:
            if name.split(".")[0] in BUS_LIBRARIES:
                yield line, f"{name.split('.')[0]} is for kit's bus alone: save an event with ctx.save"


DATABASE_LIBRARIES = frozenset(["pymongo", "bson", "gridfs"])
DATABASE_VERBS = frozenset(
    [
        "insert_one",
        "insert_many",
        "update_one",
        "update_many",
        "replace_one",
        "delete_one",
        "delete_many",
        "bulk_write",
        "aggregate",
        "find_one_and_update",
        "find_one_and_replace",
        "find_one_and_delete",
    ]
)


def store(source: Source) -> Found:
    """In a service only the store room knows the database; the others go through ctx."""
    room = PurePosixPath(source.path).parts[2:3]
    if not source.within("services/") or room in [("store",), ("store.py",)]:
        return
    for line, name in source.imports:
        if name.split(".")[0] in DATABASE_LIBRARIES:
            yield line, f"{name.split('.')[0]} belongs in store.py"
    for node in source.nodes:
        if isinstance(node, ast.Attribute) and node.attr in DATABASE_VERBS:
            yield node.lineno, f"{node.attr} belongs in store.py"


FUNCTION_LINES, MODULE_LINES, TEST_MODULE_LINES = 40, 300, 500


def function_length(source: Source) -> Found:
    """A function fits on one screen."""
    for node in source.nodes:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            if length > FUNCTION_LINES:
                yield node.lineno, f"{node.name} has {length} lines, more than {FUNCTION_LINES}"


def module_length(source: Source) -> Found:
    """A module holds one thing."""
    limit = TEST_MODULE_LINES if source.within("tests/") else MODULE_LINES
    if (length := len(source.lines)) > limit:
        yield 1, f"{length} lines, more than {limit}"


def docstring(source: Source) -> Found:
    """Every module says what it is for."""
    if source.text.strip() and not ast.get_docstring(source.tree):
        yield 1, "a module begins with a docstring"


LOG_METHODS = frozenset(["debug", "info", "warning", "error", "exception", "critical", "log"])


def swallow(source: Source) -> Found:
    """A broad except re-raises, logs, or passes on the exception it caught."""
    for node in source.nodes:
        if isinstance(node, ast.ExceptHandler) and _broad(node.type) and not _accounts_for(node):
            yield node.lineno, "the exception disappears: re-raise it, log it, or return what became of it"
        elif (
            isinstance(node, ast.Call)
            and _dotted(node.func)[-1:] == ["suppress"]
            and any(map(_broad, node.args))
        ):
            yield node.lineno, "suppress(Exception) makes any error disappear"


def _broad(caught: ast.AST | None) -> bool:
    if isinstance(caught, ast.Tuple):
        return any(_broad(each) for each in caught.elts)
    return caught is None or _dotted(caught)[-1:] in (["Exception"], ["BaseException"])


def _accounts_for(handler: ast.ExceptHandler) -> bool:
    for node in (inner for statement in handler.body for inner in ast.walk(statement)):
        if isinstance(node, ast.Raise) or (isinstance(node, ast.Name) and node.id == handler.name):
            return True
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and node.func.attr in LOG_METHODS
        ):
            return True
    return False


SLEEPS = frozenset(["time.sleep", "asyncio.sleep", "eventlet.sleep", "gevent.sleep"])


def sleep(source: Source) -> Found:
    """Tests wait for what they expect, never for a fixed time."""
    if not source.within("tests/", "kit/testing/") or source.within("kit/testing/waiting"):
        return
    for line, name in source.names:
        if name in SLEEPS or name.endswith(".wait_for_timeout"):
            yield line, f"{name} waits blindly: use kit.testing.waiting.eventually"


RULES: dict[str, Callable[[Source], Found]] = {
    "time": time_,
    "words": words,
    "bus": bus,
    "store": store,
    "function-length": function_length,
    "module-length": module_length,
    "docstring": docstring,
    "swallow": swallow,
    "sleep": sleep,
}
