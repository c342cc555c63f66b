"""Proving a dossier: its form is told in ``dossier_form``; nothing but public keys is needed."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from kit.core.clock import iso, parse_iso
from kit.core.errors import Refusal
from services.federation.domain import sealing
from services.federation.domain.dossier_form import (
    DOCUMENT,
    FIELDS,
    FORMAT,
    HEADER,
    KEY,
    SEAL,
    About,
    OwnedKey,
)
from services.federation.domain.keys import Key, kid_of
from services.federation.domain.refusals import DossierInvalid, TrustedKeysInvalid
from services.federation.domain.sealing import Sealed

# Text of this beginning within a document is a sealed line that its sender passes on.
EMBEDDED = '{"document":'


@dataclass(frozen=True)
class Receipted:
    """What the destination signed about a document."""

    state: str
    reason: str
    explanation: str
    received_at: str
    settled_at: str


@dataclass(frozen=True)
class Statement:
    """A proved document: who said what to whom, when, and what became of it."""

    origin: str
    destination: str
    sequence: int
    kind: str
    created_at: datetime
    kid: str
    body: Mapping[str, Any]
    state: str = ""
    reason: str = ""
    explanation: str = ""
    received_at: str = ""
    receipt: Receipted | None = None
    embedded: tuple[Statement, ...] = ()
    unproved: bool = False
    """Passed on by another instance, and signed with a key that is not known here."""


@dataclass(frozen=True)
class Verified:
    """A dossier that holds."""

    about: About
    sealed_by: OwnedKey
    statements: tuple[Statement, ...]
    keys: tuple[OwnedKey, ...]
    independent: bool
    """The keys were confirmed from elsewhere, not taken from the file itself."""


def read_trusted(raw: bytes) -> list[OwnedKey]:
    """The same, read; raises ``TrustedKeysInvalid``."""
    try:
        found = sealing.canonical_object(raw.removesuffix(b"\n"))
        return [_owned_key(each) for each in found["trusted_keys"]]
    except (Refusal, KeyError, TypeError, ValueError) as error:
        raise TrustedKeysInvalid(detail=_words(error)) from error


def verify(raw: bytes, trusted: Iterable[OwnedKey] | None = None) -> Verified:
    """Prove a dossier; raises ``DossierInvalid`` with the line that does not hold.

    With ``trusted`` no key of the file is believed.
    """
    entries, before = _entries(raw)
    header, documents, keys, seal = _parted(entries)
    inside = tuple(_at(number, _owned_key, entry) for number, entry in keys)
    ring = Ring(inside if trusted is None else tuple(trusted))
    about = _at(1, _about, header)
    sealed_by = _at(len(entries), lambda entry: _sealed_by(entry, about, before, ring), seal)
    statements = [
        _at(number, lambda entry: _statement(entry, about, ring), entry) for number, entry in documents
    ]
    return Verified(about, sealed_by, tuple(statements), tuple(ring.used), trusted is not None)


@dataclass
class Ring:
    """The keys that are believed, and those of them that signed something here."""

    keys: tuple[OwnedKey, ...]
    used: list[OwnedKey] = field(default_factory=list)

    def knows(self, instance: str, kid: str) -> bool:
        """Whether there is such a key at all."""
        return any((owned.instance, owned.key.kid) == (instance, kid) for owned in self.keys)

    def find(self, instance: str, kid: str, at: datetime, received_at: datetime | None) -> OwnedKey:
        """The key that may have signed at a time; raises ``ValueError`` in words.

        A revoked key counts for what was received before its end alone: whoever found it can write any time
        of making, but nothing into a receipt.
        """
        for owned in self.keys:
            if (owned.instance, owned.key.kid) == (instance, kid):
                _require_time(owned.key, received_at if owned.key.revoked else at)
                if owned not in self.used:
                    self.used.append(owned)
                return owned
        raise ValueError(f"没有{instance}编号为{kid}的公钥")


def _require_time(key: Key, at: datetime | None) -> None:
    if key.ends_at is not None and (at is None or at > key.ends_at):
        raise ValueError(f"密钥{key.kid}已于{iso(key.ends_at)}停用")


def _entries(raw: bytes) -> tuple[list[dict[str, Any]], bytes]:
    """Every line as its object, and the bytes before the last one."""
    if not raw.endswith(b"\n"):
        raise DossierInvalid(line=raw.count(b"\n") + 1, detail="文件不完整")
    lines = raw[:-1].split(b"\n")
    entries = [_at(number, _entry, line) for number, line in enumerate(lines, start=1)]
    return entries, raw[: len(raw) - len(lines[-1]) - 1]


def _entry(line: bytes) -> dict[str, Any]:
    found = sealing.canonical_object(line)
    if set(found) != FIELDS.get(str(found.get("entry"))):
        raise ValueError("不是卷宗的内容")
    return found


Numbered = list[tuple[int, dict[str, Any]]]


def _parted(
    entries: list[dict[str, Any]],
) -> tuple[dict[str, Any], Numbered, Numbered, dict[str, Any]]:
    """Header, documents, keys, seal, in this order and in the number that the header names."""
    kinds = [entry["entry"] for entry in entries]
    documents = kinds.count(DOCUMENT)
    expected = [HEADER, *[DOCUMENT] * documents, *[KEY] * kinds.count(KEY), SEAL]
    wrong = next((n for n, pair in enumerate(zip(kinds, expected, strict=False), 1) if pair[0] != pair[1]), 0)
    if wrong or len(kinds) != len(expected):
        raise DossierInvalid(line=wrong or len(kinds), detail="内容的顺序不对")
    header, *middle, seal = entries
    if header["documents"] != documents:
        raise DossierInvalid(line=1, detail="文件份数不对")
    numbered = list(enumerate(middle, start=2))
    return header, numbered[:documents], numbered[documents:], seal


def _at(number: int, read: Callable[[Any], Any], what: Any) -> Any:
    try:
        return read(what)
    except (Refusal, KeyError, TypeError, ValueError, AttributeError) as error:
        raise DossierInvalid(line=number, detail=_words(error)) from error


def _words(error: Exception) -> str:
    return error.message if isinstance(error, Refusal) else str(error)[:300]


def _about(header: dict[str, Any]) -> About:
    if header["format"] != FORMAT:
        raise ValueError(f"不识别第{header['format']}版卷宗")
    return About(
        header["instance"],
        header["name"],
        header["proposal_id"],
        header["title"],
        parse_iso(header["exported_at"]),
    )


def _owned_key(entry: Mapping[str, Any]) -> OwnedKey:
    raw = sealing.strict_base64(entry["public_key"])
    if kid_of(raw) != entry["kid"]:
        raise ValueError("密钥编号与公钥不符")
    ends_at = parse_iso(entry["ends_at"]) if entry["ends_at"] else None
    key = Key(
        entry["kid"],
        entry["public_key"],
        parse_iso(entry["begins_at"]),
        ends_at,
        entry["introduced_by"],
        entry["revoked"],
    )
    return OwnedKey(entry["instance"], key)


def _sealed_by(entry: dict[str, Any], about: About, before: bytes, ring: Ring) -> OwnedKey:
    digest = hashlib.sha256(before)
    if digest.hexdigest() != entry["sha256"]:
        raise ValueError("内容与封签不符，文件被改动过")
    owned = ring.find(about.instance, entry["kid"], about.exported_at, about.exported_at)
    sealing.verify_bytes(
        digest.digest(), sealing.strict_base64(entry["signature"]), entry["kid"], owned.key.raw
    )
    return owned


def _statement(entry: dict[str, Any], about: About, ring: Ring) -> Statement:
    sealed = sealing.unseal(entry["sealed"])
    received_at = parse_iso(entry["received_at"]) if entry["received_at"] else None
    found = _proved(sealed, received_at, ring)
    if about.instance not in (found.origin, found.destination):
        raise ValueError(f"{found.origin}发给{found.destination}的文件与{about.instance}无关")
    return replace(
        found,
        state=entry["state"],
        reason=entry["reason"],
        explanation=entry["explanation"],
        received_at=entry["received_at"],
        receipt=_receipt(entry["receipt"], sealed, found, ring) if entry["receipt"] else None,
        embedded=tuple(_embedded(found.body, received_at, ring)),
    )


def _proved(sealed: Sealed, received_at: datetime | None, ring: Ring) -> Statement:
    found = _read(sealed)
    owned = ring.find(found.origin, sealed.kid, found.created_at, received_at)
    sealing.verify(sealed, owned.key.raw)
    return found


def _read(sealed: Sealed) -> Statement:
    content = sealed.content
    return Statement(
        origin=content["origin"],
        destination=content["destination"],
        sequence=content["sequence"],
        kind=content["kind"],
        created_at=parse_iso(content["created_at"]),
        kid=sealed.kid,
        body=content["body"],
    )


def _receipt(line: str, sealed: Sealed, found: Statement, ring: Ring) -> Receipted:
    receipt = _proved(sealing.unseal(line), None, ring)
    body = receipt.body
    if (receipt.kind, receipt.origin, receipt.destination) != ("Receipt", found.destination, found.origin):
        raise ValueError("回执不是收件单位的")
    if (body["documentId"], body["hash"]) != (sealed.content["id"], sealed.hash):
        raise ValueError("回执不是这份文件的")
    return Receipted(
        body["state"],
        body.get("reason", ""),
        body.get("explanation", ""),
        body.get("receivedAt", ""),
        body.get("settledAt", ""),
    )


def _embedded(value: Any, received_at: datetime | None, ring: Ring) -> Iterator[Statement]:
    """Lines of others that a document passes on, each proved by itself."""
    if isinstance(value, str) and value.startswith(EMBEDDED):
        sealed = sealing.unseal(value)
        known = ring.knows(sealed.content["origin"], sealed.kid)
        yield _proved(sealed, received_at, ring) if known else replace(_read(sealed), unproved=True)
    elif isinstance(value, Mapping):
        for each in value.values():
            yield from _embedded(each, received_at, ring)
    elif isinstance(value, list):
        for each in value:
            yield from _embedded(each, received_at, ring)
