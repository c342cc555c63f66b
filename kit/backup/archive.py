"""The file of a backup: what it is of, the folders, the databases, and at the end what it must amount to.

A tar archive, compressed by gzip, encrypted by age (which also proves it whole), in this order::

    about.json                            what it is of and when, in its maker's words, and the format
    files/<folder>/<path>                 keys, heads of the audit chains
    dump/<service>/<collection>.bson      as mongodump writes them, after <collection>.metadata.json
    counts.json                           documents per collection
"""

from __future__ import annotations

import io
import json
import tarfile
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import IO, Any

import pyrage
from bson import decode_file_iter, json_util

from kit.backup.snapshot import RAW, Collection
from kit.core.errors import Invalid, Unavailable

FORMAT = 1
ABOUT, COUNTS = "about.json", "counts.json"
IN_MEMORY_BYTES = 8 * 2**20
METADATA, BSON = ".metadata.json", ".bson"


class BackupNotReadable(Invalid):
    """Wrong key, cut off, altered, or no backup at all."""

    reason = "BACKUP_NOT_READABLE"
    text = "备份文件“{file}”不能读取：{detail}"


class BackupNotWritten(Unavailable):
    """The disk is full, or the folder is not there, or not ours."""

    reason = "BACKUP_NOT_WRITTEN"
    text = "“{file}”不能写入：{detail}"


class KeyNotReadable(Invalid):
    """A file holds no key of the kind that is needed."""

    reason = "BACKUP_KEY_NOT_READABLE"
    text = "“{file}”中没有可用的备份密钥"


class Writer:
    """Puts parts into the archive one after the other."""

    def __init__(self, tar: tarfile.TarFile) -> None:
        self._tar = tar
        self._counts: dict[str, int] = {}

    def about(self, told: Mapping[str, Any]) -> None:
        """What the backup is of; comes first."""
        self._text(ABOUT, {**told, "format": FORMAT})

    def folder(self, name: str, path: Path) -> None:
        """Every file below a folder; one that is not there is empty."""
        for found in sorted(path.rglob("*")):
            if found.is_file():
                self._add(f"files/{name}/{found.relative_to(path).as_posix()}", found.read_bytes())

    def collection(self, which: Collection, documents: Iterable[bytes]) -> None:
        """A collection with its documents."""
        place, count = f"dump/{which.service}/{which.name}", 0
        described = {"collectionName": which.name, "options": which.options, "indexes": which.indexes}
        self._add(place + METADATA, json_util.dumps(described).encode())
        with tempfile.SpooledTemporaryFile(IN_MEMORY_BYTES) as spool:
            for document in documents:
                spool.write(document)
                count += 1
            member = _member(place + BSON, spool.tell())
            spool.seek(0)
            self._tar.addfile(member, spool)
        self._counts[f"{which.service}.{which.name}"] = count

    def close(self) -> dict[str, int]:
        """Write down what everything amounts to; returns documents per collection."""
        self._text(COUNTS, self._counts)
        return self._counts

    def _text(self, name: str, told: Mapping[str, Any]) -> None:
        self._add(name, json.dumps(told, ensure_ascii=False, indent=1).encode())

    def _add(self, name: str, content: bytes) -> None:
        self._tar.addfile(_member(name, len(content)), io.BytesIO(content))


def _member(name: str, size: int) -> tarfile.TarInfo:
    member = tarfile.TarInfo(name)
    member.size, member.mode = size, 0o600
    return member


@contextmanager
def writing(path: Path, recipients: Iterable[str]) -> Iterator[Writer]:
    """A new file for these public keys; it has its name only once it is whole, and only its owner reads it.

    The archive lies unencrypted in a nameless file beside it meanwhile.  Raises ``BackupNotWritten``.
    """
    keys = [pyrage.x25519.Recipient.from_str(one) for one in recipients]
    part = path.with_name(path.name + ".part")
    try:
        with tempfile.TemporaryFile(dir=path.parent) as plain:
            with tarfile.open(fileobj=plain, mode="w:gz", compresslevel=6) as tar:
                yield Writer(tar)
            plain.seek(0)
            part.touch(mode=0o600)
            with part.open("wb") as sealed:
                pyrage.encrypt_io(plain, sealed, keys)
        part.replace(path)
    except OSError as error:
        raise BackupNotWritten(file=path, detail=error.strerror or error) from error
    finally:
        part.unlink(missing_ok=True)


class Reader:
    """Gives back the parts in the order in which they were written."""

    def __init__(self, tar: tarfile.TarFile, name: str) -> None:
        self._tar = tar
        self._name = name
        first = tar.next()
        if first is None or first.name != ABOUT:
            raise BackupNotReadable(file=name, detail="不是备份文件")
        self.about: dict[str, Any] = json.loads(self._content(first).read())
        if self.about.get("format") != FORMAT:
            raise BackupNotReadable(file=name, detail=f"格式 {self.about.get('format')} 不受本版本支持")
        self.counts: dict[str, int] | None = None

    def parts(self) -> Iterator[tuple[str, Any, IO[bytes]]]:
        """``("file", path, content)`` and ``("collection", Collection, BSON)``; then ``counts`` is there."""
        described: dict[str, Any] = {}
        while (member := self._tar.next()) is not None:
            path, content = PurePosixPath(member.name), self._content(member)
            if member.name == COUNTS:
                self.counts = json.loads(content.read())
            elif path.parts[0] == "files":
                yield "file", self._inside(path.relative_to("files")), content
            elif member.name.endswith(METADATA):
                described = json_util.loads(content.read())
            else:
                yield "collection", _collection(path.parts[1], described), content
        if self.counts is None:
            raise BackupNotReadable(file=self._name, detail="文件不完整")

    def _inside(self, path: PurePosixPath) -> PurePosixPath:
        if path.is_absolute() or ".." in path.parts:
            raise BackupNotReadable(file=self._name, detail=f"文件名 {path} 不合规")
        return path

    def _content(self, member: tarfile.TarInfo) -> IO[bytes]:
        content = self._tar.extractfile(member)
        if content is None:
            raise BackupNotReadable(file=self._name, detail=f"{member.name} 不是文件")
        return content


def _collection(service: str, described: Mapping[str, Any]) -> Collection:
    return Collection(
        service, described["collectionName"], dict(described["options"]), list(described["indexes"])
    )


def documents(content: IO[bytes]) -> Iterator[Any]:
    """The documents of a collection's part, undecoded."""
    return decode_file_iter(content, codec_options=RAW)


@contextmanager
def reading(path: Path, key: Path) -> Iterator[Reader]:
    """A backup, opened with a private key and proved whole.

    Raises ``BackupNotReadable``, ``KeyNotReadable``.
    """
    identity = _identity(key)
    with tempfile.TemporaryFile() as plain:
        try:
            with path.open("rb") as sealed:
                pyrage.decrypt_io(sealed, plain, [identity])
        except OSError as error:
            raise BackupNotReadable(file=path.name, detail=str(error)) from error
        except pyrage.DecryptError as error:
            raise BackupNotReadable(file=path.name, detail="密钥不符，或文件被改动、截断") from error
        plain.seek(0)
        try:
            with tarfile.open(fileobj=plain, mode="r:gz") as tar:
                yield Reader(tar, path.name)
        except tarfile.TarError as error:
            raise BackupNotReadable(file=path.name, detail=str(error)) from error


def make_key(path: Path) -> str:
    """Write a new private key into a file that its owner alone reads; returns the public key.

    Raises ``BackupNotWritten``, also where there is such a file: a key is never written over.
    """
    identity = pyrage.x25519.Identity.generate()
    try:
        path.touch(mode=0o600, exist_ok=False)
        path.write_text(f"{identity}\n", encoding="ascii")
    except OSError as error:
        raise BackupNotWritten(file=path, detail=error.strerror or error) from error
    return str(identity.to_public())


def _identity(path: Path) -> pyrage.x25519.Identity:
    try:
        return pyrage.x25519.Identity.from_str(path.read_text(encoding="ascii").strip())
    except (OSError, UnicodeDecodeError, pyrage.IdentityError) as error:
        raise KeyNotReadable(file=path.name) from error
