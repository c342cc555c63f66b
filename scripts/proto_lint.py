"""Style rules of the contracts, over the compiled descriptors with their source positions.

Prints ``file:line rule message`` and exits with 1 when it finds something. The rules stand in RULES; each
looks at one file. What a rule is for stands in its first line.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path, PurePosixPath

from google.protobuf.descriptor_pb2 import DescriptorProto, FieldDescriptorProto, FileDescriptorProto
from proto_descriptors import PROTOS, Finding, Place, Source, compile_protos, read

SNAKE = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*")
PASCAL = re.compile(r"([A-Z][a-z0-9]*)+")
WORD = re.compile(r"[A-Z][a-z0-9]*")
QUERY_VERBS = frozenset(["Get", "List", "Search", "Suggest", "Preview", "Download"])
COMMON = ".cppcc_api.common.v1."
COMMON_RPCS = ("ListWork", "GetTimeline", "ListActions")
# Past forms without -ed, and the words for a state that time alone brings about.
IRREGULAR = frozenset(["Given", "Held", "Sent", "Undone", "Withdrawn", "Approaching", "Due", "Overdue"])
PHRASES = ("CarriedOver", "MarkedKey")
NOT_PAST = frozenset(["Need", "Feed", "Seed", "Speed"])
TIMESTAMP = ".google.protobuf.Timestamp"


def is_query(rpc: str) -> bool:
    """Whether an rpc only reads: its verb says so."""
    words = WORD.findall(rpc)
    return bool(words) and words[0] in QUERY_VERBS


def package_folder(source: Source) -> Iterator[Finding]:
    """`package-folder`: the package is the folder, so that Python imports follow from it."""
    folder = ".".join(PurePosixPath(source.file.name).parent.parts)
    if source.file.package != folder:
        yield source.finding((2,), "package-folder", f"package {source.file.package} stands in {folder}")
    expected = {f"{source.service}_{part}" for part in ("service", "events", "documents")}
    expected = {"audit", "common", "files", "status"} if source.service == "common" else expected
    stem = PurePosixPath(source.file.name).stem
    if stem not in expected:
        yield source.finding((2,), "package-folder", f"file {stem} is none of {', '.join(sorted(expected))}")


def names(source: Source) -> Iterator[Finding]:
    """`names`: snake_case fields, PascalCase messages and rpcs, an rpc with a verb and a noun."""
    for path, message in source.messages():
        if not PASCAL.fullmatch(message.name):
            yield source.finding(path, "names", f"message {message.name} is not PascalCase")
        if len(path) > 2:
            yield source.finding(
                path, "names", f"message {message.name} is nested: give it a name of its own"
            )
    for path, message, item in source.fields():
        if not SNAKE.fullmatch(item.name):
            yield source.finding(path, "names", f"field {message.name}.{item.name} is not snake_case")
        if item.name == "status":
            yield source.finding(
                path, "names", f"field {message.name}.status does not say which one: name it"
            )
    for path, rpc in source.rpcs():
        if not PASCAL.fullmatch(rpc.name) or len(WORD.findall(rpc.name)) < 2:
            yield source.finding(path, "names", f"rpc {rpc.name} is not PascalCase with a verb and a noun")


def enums(source: Source) -> Iterator[Finding]:
    """`enums`: values carry the enum's name, and 0 is UNSPECIFIED (also what an old reader sees)."""
    for path, enum in source.enums():
        prefix = "_".join(WORD.findall(enum.name)).upper() + "_"
        for index, value in enumerate(enum.value):
            if not value.name.startswith(prefix):
                yield source.finding((*path, 2, index), "enums", f"{value.name} does not begin with {prefix}")
        if enum.value[0].name != f"{prefix}UNSPECIFIED":
            yield source.finding((*path, 2, 0), "enums", f"value 0 of {enum.name} is not {prefix}UNSPECIFIED")


def elements(source: Source) -> Iterator[tuple[Place, str]]:
    """Everything that a reader must find explained."""
    yield (12,), "the file"
    yield from (((6, index), f"service {item.name}") for index, item in enumerate(source.file.service))
    yield from ((path, f"rpc {rpc.name}") for path, rpc in source.rpcs())
    yield from ((path, f"message {message.name}") for path, message in source.messages())
    yield from ((path, f"field {message.name}.{item.name}") for path, message, item in source.fields())
    for path, enum in source.enums():
        yield path, f"enum {enum.name}"
        yield from (((*path, 2, index), f"value {item.name}") for index, item in enumerate(enum.value))


def comments(source: Source) -> Iterator[Finding]:
    """`comments`: every element says above it what it means."""
    for path, name in elements(source):
        if path not in source.comments:
            yield source.finding(path, "comments", f"{name} has no comment")


def services(source: Source) -> Iterator[Finding]:
    """`services`: a service file holds one service named after its folder; so do files, audit and status."""
    found = [service.name for service in source.file.service]
    named = {"service": source.service, "files": "file", "audit": "audit", "status": "status"}
    expected = [f"{named[source.role].capitalize()}Service"] if source.role in named else []
    if found != expected:
        yield source.finding((6, 0), "services", f"services {found} where {expected} is expected")


def request_response(source: Source) -> Iterator[Finding]:
    """`request-response`: each rpc has messages of its own, so that one can change without the others."""
    package = COMMON if source.service == "common" else f".{source.file.package}."
    for path, rpc in source.rpcs():
        home = COMMON if rpc.name in COMMON_RPCS else package
        wanted = (f"{home}{rpc.name}Request", f"{home}{rpc.name}Response")
        if (rpc.input_type, rpc.output_type) != wanted:
            yield source.finding(
                path, "request-response", f"rpc {rpc.name} does not use {' and '.join(wanted)}"
            )


def common_queries(source: Source) -> Iterator[Finding]:
    """`common-queries`: every service offers the three that the gateway merges."""
    offered = {rpc.name for _, rpc in source.rpcs()}
    for name in COMMON_RPCS if source.role == "service" else ():
        if name not in offered:
            yield source.finding((6, 0), "common-queries", f"rpc {name} is missing")


def has(message: DescriptorProto, name: str, kind: int, number: int = 0) -> bool:
    """Whether a message has a single field of a name and type, and of a number if one is given."""
    return any(
        item.name == name
        and item.type == kind
        and item.label != FieldDescriptorProto.LABEL_REPEATED
        and number in (0, item.number)
        for item in message.field
    )


def request_ids(source: Source) -> Iterator[Finding]:
    """`request-ids`: a command carries its idempotency key as field 1; a query has none, nor has a stream."""
    for path, rpc in source.rpcs():
        request = source.message(f"{rpc.name}Request")
        # What is sent as a stream changes nothing before a command refers to it.
        if request is None or rpc.client_streaming:
            continue
        carries = has(request, "request_id", FieldDescriptorProto.TYPE_STRING, 1)
        if is_query(rpc.name) and any(item.name == "request_id" for item in request.field):
            yield source.finding(path, "request-ids", f"query {rpc.name} has a request_id")
        if not is_query(rpc.name) and not carries:
            yield source.finding(path, "request-ids", f"command {rpc.name} lacks string request_id = 1")


def expected_versions(source: Source) -> Iterator[Finding]:
    """`expected-versions`: the version check is the same field everywhere."""
    for path, message, item in source.fields():
        right = item.type == FieldDescriptorProto.TYPE_INT64 and item.number == 2
        if item.name == "expected_version" and message.name.endswith("Request") and not right:
            yield source.finding(path, "expected-versions", f"{message.name} has another than int64 = 2")


def pagination(source: Source) -> Iterator[Finding]:
    """`pagination`: every list comes in pages, with the same field names."""
    text, number = FieldDescriptorProto.TYPE_STRING, FieldDescriptorProto.TYPE_INT32
    for path, message in source.messages():
        if not re.match(r"List[A-Z]", message.name):
            continue
        if message.name.endswith("Request") and not (
            has(message, "page_size", number) and has(message, "page_token", text)
        ):
            yield source.finding(
                path, "pagination", f"{message.name} lacks int32 page_size or string page_token"
            )
        if message.name.endswith("Response") and not has(message, "next_page_token", text):
            yield source.finding(path, "pagination", f"{message.name} lacks string next_page_token")


def field_types(source: Source) -> Iterator[Finding]:
    """`field-types`: …_at is a Timestamp and nothing else is; …_id is a string, …_ids a list of them."""
    for path, message, item in source.fields():
        name = f"{message.name}.{item.name}"
        dated = item.name in ("at", "as_of") or item.name.endswith(("_at", "_before", "effective_from"))
        if dated != (item.type_name == TIMESTAMP):
            yield source.finding(path, "field-types", f"{name}: Timestamp and …_at go together")
        if not item.name.endswith(("_id", "_ids")):
            continue
        many = item.label == FieldDescriptorProto.LABEL_REPEATED
        if item.type != FieldDescriptorProto.TYPE_STRING or many != item.name.endswith("_ids"):
            yield source.finding(
                path, "field-types", f"{name} is not a string, or a list of strings for …_ids"
            )


def references(message: DescriptorProto) -> set[str]:
    """Full names of the messages that a message contains."""
    return {item.type_name for item in message.field if item.type_name}


def event_names(file: FileDescriptorProto) -> list[str]:
    """Events of an events file: its top-level messages that are not a part of another one."""
    parts = set().union(*(references(message) for message in file.message_type))
    return [item.name for item in file.message_type if f".{file.package}.{item.name}" not in parts]


def event_tense(source: Source) -> Iterator[Finding]:
    """`event-tense`: an event is a fact, so its name ends with what has happened."""
    if source.role != "events":
        return
    events = event_names(source.file)
    for path, message in source.messages():
        last = (WORD.findall(message.name) or [""])[-1]
        past = last in IRREGULAR or (last.endswith("ed") and last not in NOT_PAST)
        past = past or message.name.endswith(PHRASES)
        if message.name in events and not past:
            yield source.finding(path, "event-tense", f"event {message.name} does not end in the past tense")


def unused(source: Source) -> Iterator[Finding]:
    """`unused`: a message of a service file that nothing refers to is a forgotten one."""
    if source.role != "service":
        return
    used = set().union(*(references(message) for _, message in source.messages()))
    used |= {name for _, rpc in source.rpcs() for name in (rpc.input_type, rpc.output_type)}
    for path, message in source.messages():
        if len(path) == 2 and f".{source.file.package}.{message.name}" not in used:
            yield source.finding(path, "unused", f"message {message.name} is used nowhere")


RULES: tuple[Callable[[Source], Iterator[Finding]], ...] = (
    package_folder,
    names,
    enums,
    comments,
    services,
    request_response,
    common_queries,
    request_ids,
    expected_versions,
    pagination,
    field_types,
    event_tense,
    unused,
)


def lint(root: Path = PROTOS) -> list[Finding]:
    """Every finding over the files below ``root``, in the order of file and line."""
    sources = [read(file) for file in compile_protos(root)]
    found = [finding for source in sources for rule in RULES for finding in rule(source)]
    return sorted(found, key=lambda finding: (finding.path, finding.line, finding.rule))


def main(arguments: list[str] | None = None) -> int:
    """Command line: an optional folder instead of protos/."""
    parser = argparse.ArgumentParser(description="check the style of the contracts")
    parser.add_argument("root", nargs="?", type=Path, default=PROTOS)
    findings = lint(parser.parse_args(arguments).root)
    for finding in findings:
        print(finding)
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
