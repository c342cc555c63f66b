"""Proto files as compiled descriptors with their source positions, for the checks on the contracts."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

import grpc_tools
from google.protobuf.descriptor_pb2 import (
    DescriptorProto,
    EnumDescriptorProto,
    FieldDescriptorProto,
    FileDescriptorProto,
    FileDescriptorSet,
    MethodDescriptorProto,
)
from grpc_tools import protoc

ROOT = Path(__file__).resolve().parent.parent
PROTOS = ROOT / "protos"
WELL_KNOWN = Path(grpc_tools.__file__).parent / "_proto"
# Where an element stands in its file, as protoc counts: kind, index, kind, index …
Place = tuple[int, ...]


def proto_files(root: Path) -> list[str]:
    """Every proto file below ``root``, relative to it, in a fixed order."""
    return sorted(path.relative_to(root).as_posix() for path in root.rglob("*.proto"))


def run_protoc(root: Path, arguments: list[str]) -> None:
    """Run the bundled compiler on files below ``root``; it prints itself what is wrong with a file."""
    if protoc.main(["protoc", f"-I{root}", f"-I{WELL_KNOWN}", *arguments]) != 0:
        raise SystemExit("protoc refused the contracts: see its message above")


def compile_protos(root: Path = PROTOS) -> list[FileDescriptorProto]:
    """Descriptors of every proto file below ``root`` (not of what they import from elsewhere)."""
    names = proto_files(root)
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "set.bin"
        run_protoc(root, ["--include_source_info", f"--descriptor_set_out={target}", *names])
        return list(FileDescriptorSet.FromString(target.read_bytes()).file)


@dataclass(frozen=True)
class Finding:
    """One broken rule."""

    path: str
    line: int
    rule: str
    message: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line} {self.rule} {self.message}"


@dataclass(frozen=True)
class Source:
    """One proto file with the positions and comments of its elements."""

    file: FileDescriptorProto
    lines: dict[Place, int] = field(default_factory=dict)
    comments: dict[Place, str] = field(default_factory=dict)

    @property
    def service(self) -> str:
        """Name of the folder that says which service the file belongs to."""
        parts = PurePosixPath(self.file.name).parts
        return parts[-3] if len(parts) >= 3 else ""

    @property
    def role(self) -> str:
        """``service``, ``events`` or ``common``: what the file's name says it holds."""
        return PurePosixPath(self.file.name).stem.rpartition("_")[2]

    def finding(self, path: Place, rule: str, message: str) -> Finding:
        """A finding at the place of an element."""
        return Finding(self.file.name, self.lines.get(path, 1), rule, message)

    def messages(self) -> Iterator[tuple[Place, DescriptorProto]]:
        """Every message, nested ones too (generated map entries are none)."""
        queue = [((4, index), message) for index, message in enumerate(self.file.message_type)]
        while queue:
            path, message = queue.pop(0)
            if message.options.map_entry:
                continue
            yield path, message
            queue += [((*path, 3, index), nested) for index, nested in enumerate(message.nested_type)]

    def fields(self) -> Iterator[tuple[Place, DescriptorProto, FieldDescriptorProto]]:
        """Every field with its message."""
        for path, message in self.messages():
            for index, item in enumerate(message.field):
                yield (*path, 2, index), message, item

    def enums(self) -> Iterator[tuple[Place, EnumDescriptorProto]]:
        """Every enumeration, also those inside messages."""
        yield from (((5, index), enum) for index, enum in enumerate(self.file.enum_type))
        for path, message in self.messages():
            yield from (((*path, 4, index), enum) for index, enum in enumerate(message.enum_type))

    def rpcs(self) -> Iterator[tuple[Place, MethodDescriptorProto]]:
        """Every rpc of every service."""
        for index, service in enumerate(self.file.service):
            yield from (((6, index, 2, at), rpc) for at, rpc in enumerate(service.method))

    def message(self, name: str) -> DescriptorProto | None:
        """A top-level message of the file by its plain name."""
        return next((item for item in self.file.message_type if item.name == name), None)


def read(file: FileDescriptorProto) -> Source:
    """A file with its positions (lines counted from 1) and its leading comments."""
    source = Source(file)
    for location in file.source_code_info.location:
        path = tuple(location.path)
        source.lines.setdefault(path, location.span[0] + 1)
        if location.leading_comments.strip():
            source.comments[path] = location.leading_comments.strip()
    return source
