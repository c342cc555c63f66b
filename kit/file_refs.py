"""References to files in requests, and keeping what they name in the transaction of the command.

Every text field named ``…_ref`` or ``…_refs`` may hold ``file:<service>/<id>``; any other text in it is a
reference to paper (a document number, a place in the archive) and is left alone.  Handlers do nothing for it:
the runtime checks the references before the handler and keeps the files after it, for those of the saved
entities whose document holds the reference.

An event may refer to files of the service that hears it: another service hands them over, before or after
(``expected``).  What is saved then expects those that have not come.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from google.protobuf.message import Message

from kit.core.errors import Invalid
from kit.core.refs import parse_ref
from kit.file_offers import FileHashDiffers
from kit.files import KEPT, FileUnknown, StoredFile
from kit.ref_fields import Named, references

if TYPE_CHECKING:
    from kit.store import Context, Reader

MayRead = Callable[[Any, Any, str], bool]
"""(reader, entity, ref) → whether the acting person may read what the entity refers to by ``ref``."""


class FileNotUsable(Invalid):
    """A command names a file that is not there, or is neither the person's own nor one they may read."""

    reason = "FILE_NOT_USABLE"
    text = "没有找到所引用的文件，或者不是您上传的，请重新上传"


class FileElsewhere(Invalid):
    """A command names a file that another service holds."""

    reason = "FILE_OF_OTHER_SERVICE"
    text = "所引用的文件是为其他事项上传的，请在此处重新上传"


@dataclass
class Claims:
    """The files that one unit of work refers to, and the things in it that hold the references."""

    files: dict[str, StoredFile] = field(default_factory=dict)
    holders: dict[str, list[str]] = field(default_factory=dict)
    expected: frozenset[str] = frozenset()
    """References to files that are handed over by another service, whether they have come or not."""

    def add(self, file: StoredFile) -> None:
        """The work refers to this file."""
        self.files[file.ref] = file

    def note(self, subject: str, document: Mapping[str, Any]) -> None:
        """An entity was saved: remember it for the files that its document names."""
        if self.files or self.expected:
            for text in _texts(document):
                if text in self.files or text in self.expected:
                    self.holders.setdefault(text, []).append(subject)

    def kept_for(self, ref: str, saved: list[str]) -> list[str]:
        """Who refers to a file; everything saved, where no document says it (only an event does)."""
        return self.holders.get(ref) or [subject for subject in saved if subject]


def claim(request: Message, ctx: Context) -> Claims:
    """The files that a request names, each usable by the acting person.

    Raises ``FileNotUsable``, ``FileElsewhere`` or ``FileHashDiffers``, with the field.
    """
    claims = Claims()
    for named in references(request):
        claims.add(_usable(named, ctx))
    return claims


def expected(event: Message, service: str) -> Claims:
    """The files of ``service`` that an event or document refers to."""
    refs = (named.ref for named in references(event))
    return Claims(expected=frozenset(ref for ref in refs if (parse_ref(ref) or ("",))[0] == service))


def _usable(named: Named, ctx: Context) -> StoredFile:
    service, file_id = parse_ref(named.ref) or ("", "")
    if service != ctx.files.service:
        raise FileElsewhere(field=named.path)
    try:
        file = ctx.file(file_id)
    except FileUnknown:
        raise FileNotUsable(field=named.path) from None
    if not may_read(file, ctx):
        raise FileNotUsable(field=named.path)
    if named.sha256 and named.sha256.lower() != file.sha256:
        raise FileHashDiffers(field=named.path)
    return file


def may_read(file: StoredFile, reader: Reader) -> bool:
    """A pending file is its sender's; a kept one is for who may read one of the things that refer to it."""
    if file.state != KEPT:
        return bool(reader.actor.id) and file.uploaded_by == reader.actor.id
    return may_read_of(file.subjects, file.ref, reader)


def may_read_of(subjects: Iterable[str], ref: str, reader: Reader) -> bool:
    """Whether the acting person may read what one of the things refers to by ``ref``."""
    return any(_may_read_of(subject, ref, reader) for subject in subjects)


def _may_read_of(subject: str, ref: str, reader: Reader) -> bool:
    kind, _, entity_id = subject.partition("/")
    for cls, allowed in reader.file_rules.items():
        if cls.__name__.lower() == kind:
            entity = reader.find_one(cls, {"_id": entity_id})
            return entity is not None and allowed(reader, entity, ref)
    return False


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for each in value.values():
            yield from _texts(each)
    elif isinstance(value, list | tuple):
        for each in value:
            yield from _texts(each)
