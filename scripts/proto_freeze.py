"""Breaking-change check: what a released version promised must still hold.

    python scripts/proto_freeze.py                   compare protos/ with every frozen version
    python scripts/proto_freeze.py --freeze 0.1.0    keep the contracts as they are now under that version

A frozen version is one JSON file per package below tests/contract/frozen/<version>/. Adding is always
fine. Removing, renumbering, renaming (events travel as JSON, by name) and retyping are not, because
instances of different versions live side by side for months.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from google.protobuf.descriptor_pb2 import FieldDescriptorProto, FileDescriptorProto, MethodDescriptorProto
from proto_descriptors import PROTOS, ROOT, compile_protos, read

FROZEN = ROOT / "tests" / "contract" / "frozen"
VERSION = re.compile(r"\d+\.\d+\.\d+")
Summary = dict[str, dict[str, dict[str, Any]]]


def field_summary(item: FieldDescriptorProto) -> str:
    """What a reader of a field relies on, in one line."""
    kind = (
        item.type_name.lstrip(".") or FieldDescriptorProto.Type.Name(item.type).removeprefix("TYPE_").lower()
    )
    repeated = item.label == FieldDescriptorProto.LABEL_REPEATED
    return f"{'repeated ' if repeated else ''}{kind} {item.name}"


def rpc_summary(rpc: MethodDescriptorProto) -> str:
    """What a caller of an rpc relies on, in one line."""
    sent = f"{'stream ' if rpc.client_streaming else ''}{rpc.input_type.lstrip('.')}"
    answered = f"{'stream ' if rpc.server_streaming else ''}{rpc.output_type.lstrip('.')}"
    return f"{sent} -> {answered}"


def summarise(files: list[FileDescriptorProto]) -> dict[str, Summary]:
    """Per package its messages, enums and services, each with its members."""
    packages: dict[str, Summary] = {}
    for file in files:
        summary = packages.setdefault(file.package, {"messages": {}, "enums": {}, "services": {}})
        source = read(file)
        for _, message in source.messages():
            summary["messages"][message.name] = {
                str(item.number): field_summary(item) for item in message.field
            }
        for _, enum in source.enums():
            summary["enums"][enum.name] = {str(value.number): value.name for value in enum.value}
        for service in file.service:
            summary["services"][service.name] = {rpc.name: rpc_summary(rpc) for rpc in service.method}
    return packages


def breaks(old: dict[str, Summary], new: dict[str, Summary]) -> Iterator[str]:
    """Every promise of ``old`` that ``new`` does not keep."""
    for package, kind, name, members in promises(old):
        found = new.get(package, {}).get(kind, {}).get(name)
        if found is None:
            yield f"{package}: {name} of {kind} is gone"
            continue
        for member, was in members.items():
            now = found.get(member)
            if now != was:
                yield f"{package}.{name} {member}: was '{was}', is {repr(now) if now else 'gone'}"


def promises(packages: dict[str, Summary]) -> Iterator[tuple[str, str, str, dict[str, Any]]]:
    """Every message, enum and service with its members."""
    for package, summary in packages.items():
        for kind, items in summary.items():
            yield from ((package, kind, name, members) for name, members in items.items())


def load(folder: Path) -> dict[str, Summary]:
    """One frozen version."""
    return {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.json"))}


def check(root: Path = PROTOS, frozen: Path = FROZEN) -> list[str]:
    """Broken promises of every frozen version; empty when none, and when nothing is frozen yet."""
    now = summarise(compile_protos(root))
    versions = sorted(path for path in frozen.glob("*") if path.is_dir())
    return [f"{path.name}: {line}" for path in versions for line in breaks(load(path), now)]


def freeze(version: str, root: Path = PROTOS, frozen: Path = FROZEN) -> None:
    """Keep the contracts under a version; a frozen one is never written again."""
    target = frozen / version
    if not VERSION.fullmatch(version):
        raise SystemExit(f"{version} is not a version like 0.1.0")
    if target.exists():
        raise SystemExit(f"{version} is frozen already: a released promise does not change")
    summaries = summarise(compile_protos(root))
    target.mkdir(parents=True)
    for package, summary in summaries.items():
        text = json.dumps(summary, indent=1, sort_keys=True, ensure_ascii=False)
        (target / f"{package}.json").write_text(text + "\n", encoding="utf-8")


def main(arguments: list[str] | None = None) -> int:
    """Command line: see the module's text."""
    parser = argparse.ArgumentParser(description="check the contracts against the frozen versions")
    parser.add_argument("--freeze", metavar="VERSION", help="keep the contracts as they are now")
    parser.add_argument("--root", type=Path, default=PROTOS, help="folder of the proto files")
    parser.add_argument("--frozen", type=Path, default=FROZEN, help="folder of the frozen versions")
    options = parser.parse_args(arguments)
    broken = check(options.root, options.frozen)
    for line in broken:
        print(line)
    if options.freeze and not broken:
        freeze(options.freeze, options.root, options.frozen)
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
