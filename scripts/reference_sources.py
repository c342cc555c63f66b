"""What the reference is made from: the contracts' comments and events, transition tables, refusals."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from types import ModuleType

from google.protobuf.descriptor import Descriptor
from google.protobuf.descriptor_pb2 import FileDescriptorProto

from kit.core import errors
from kit.core.errors import Refusal, registry
from kit.core.states import Table
from kit.service import Service
from kit.store import not_found_reason

# Field numbers in descriptor.proto, of which the paths of source positions are made.
MESSAGES, SERVICES, FIELDS, METHODS = 4, 6, 2, 2

Comments = dict[str, str]


def comments(files: Iterable[FileDescriptorProto]) -> Comments:
    """The comment above every message, field and rpc, by full name."""
    found: Comments = {}
    for file in files:
        said = {
            tuple(at.path): " ".join(at.leading_comments.split()) for at in file.source_code_info.location
        }
        for path, name in _named(file):
            found[f"{file.package}.{name}"] = said.get(path, "")
    return found


def _named(file: FileDescriptorProto) -> Iterator[tuple[tuple[int, ...], str]]:
    for number, message in enumerate(file.message_type):
        yield (MESSAGES, number), message.name
        for place, field in enumerate(message.field):
            yield (MESSAGES, number, FIELDS, place), f"{message.name}.{field.name}"
    for number, service in enumerate(file.service):
        for place, method in enumerate(service.method):
            yield (SERVICES, number, METHODS, place), f"{service.name}.{method.name}"


def events(service: Service) -> tuple[list[Descriptor], list[Descriptor]]:
    """The service's event messages, and the values that they are made of."""
    module = import_module(f"{service.api}.{service.name}_events_pb2")
    messages = list(module.DESCRIPTOR.message_types_by_name.values())
    used = {field.message_type.full_name for each in messages for field in each.fields if field.message_type}
    return (
        [each for each in messages if each.full_name not in used],
        [each for each in messages if each.full_name in used],
    )


def tables_of(module: ModuleType) -> list[Table]:
    """The transition tables of a states room, in the order of their definition."""
    return list({id(value): value for value in vars(module).values() if isinstance(value, Table)}.values())


@dataclass(frozen=True, order=True)
class Reason:
    """A reason that a caller may meet."""

    reason: str
    category: str
    text: str
    module: str


def reasons(root: Path, packages: tuple[str, ...], services: Iterable[Service]) -> list[Reason]:
    """Every reason of the packages: declared by a class, given where it is raised, or of a missing entity."""
    found: set[Reason] = set()
    for package in packages:
        for path in sorted((root / package.replace(".", "/")).rglob("*.py")):
            module = ".".join(path.relative_to(root).with_suffix("").parts).removesuffix(".__init__")
            found |= set(_given_in(path, module))
    for cls in registry(*packages).values():
        found.add(Reason(cls.reason, cls.category.code, cls.text or cls.category.title, cls.__module__))
    for cls in [cls for service in services for cls in service.collections]:
        found.add(
            Reason(not_found_reason(cls), errors.NOT_FOUND.code, errors.NOT_FOUND.title, cls.__module__)
        )
    return sorted(found)


@dataclass(frozen=True)
class Setting:
    """A variable of a process's environment."""

    name: str
    default: str
    meaning: str


def settings(config: Path) -> list[Setting]:
    """What ``Config.from_env`` reads, with the comment above each field of ``Config``."""
    text = config.read_text(encoding="utf-8")
    (cls,) = [node for node in ast.parse(text).body if getattr(node, "name", "") == "Config"]
    meanings = {
        field.target.id: _comment_above(text.splitlines(), field.lineno)
        for field in cls.body
        if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name)
    }
    calls = [node for node in ast.walk(cls) if isinstance(node, ast.Call)]
    (reading,) = [call for call in calls if ast.unparse(call.func) == "cls"]
    return [_setting(word, meanings[str(word.arg)]) for word in reading.keywords]


def _setting(word: ast.keyword, meaning: str) -> Setting:
    if not isinstance(word.value, ast.Call):
        return Setting(str(word.arg).upper(), "needed", meaning)
    name, *more = word.value.args
    needed = ast.unparse(word.value.func) == "needed"
    default = "needed" if needed else _default(more[-1]) if more else ""
    return Setting(_text(name), default, meaning)


def _default(node: ast.expr) -> str:
    if isinstance(node, ast.Call) and ast.unparse(node.func) == "read.text":
        return f"that of {_text(node.args[0])}"
    value = ast.literal_eval(node) if isinstance(node, ast.Constant) else ast.unparse(node)
    return str(value)


def _comment_above(lines: list[str], line: int) -> str:
    found: list[str] = []
    for text in reversed(lines[: line - 1]):
        if not text.strip().startswith("#"):
            break
        found.insert(0, text.strip().lstrip("# "))
    return " ".join(found)


def _given_in(path: Path, module: str) -> Iterator[Reason]:
    """Reasons given as the first argument of a category; modules that declare classes are imported."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ClassDef) and any(map(_is_reason, node.body)):
            import_module(module)
        elif isinstance(node, ast.Call) and (category := _category(node.func)):
            given = [_text(each) for each in node.args[:2]]
            if given and given[0]:
                yield Reason(given[0], category.code, given[1] if given[1:] else category.title, module)


def _text(node: ast.expr) -> str:
    """A text as it stands in the program, with the names of what is put into it."""
    if isinstance(node, ast.Constant):
        return str(node.value or "")
    if isinstance(node, ast.JoinedStr):
        return "".join(map(_text, node.values))
    return "{" + ast.unparse(node.value) + "}" if isinstance(node, ast.FormattedValue) else ""


def _is_reason(statement: ast.stmt) -> bool:
    targets = statement.targets if isinstance(statement, ast.Assign) else []
    return any(isinstance(target, ast.Name) and target.id == "reason" for target in targets)


def _category(function: ast.expr) -> errors.Category | None:
    name = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
    cls = getattr(errors, name, None)
    return cls.category if isinstance(cls, type) and issubclass(cls, Refusal) and cls is not Refusal else None
