"""One proposal's dossier: everything that was signed about it, in one file that is verified without us.

The file is UTF-8 text, one canonical JSON object (RFC 8785) per line, each line ended by a single line feed:

    {"entry":"header", …}       what it is about, and how many documents follow
    {"entry":"document", …}     a sealed line with what became of it, and the destination's sealed receipt
    {"entry":"key", …}          public keys of everybody who signed, with their times and who vouched for them
    {"entry":"seal", …}         the exporting instance's signature over the SHA-256 of all bytes before it

So any changed, missing, added or moved byte breaks the seal or the form.  Keys inside the file prove only
that it fits together; whether they are the instances' keys, a list from elsewhere alone can tell.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from kit.core.clock import iso
from services.federation.domain import sealing
from services.federation.domain.keys import Key

FORMAT = 1
HEADER, DOCUMENT, KEY, SEAL = "header", "document", "key", "seal"
FIELDS: Mapping[str, frozenset[str]] = {
    HEADER: frozenset(
        {"entry", "format", "instance", "name", "proposal_id", "title", "exported_at", "documents"}
    ),
    DOCUMENT: frozenset(
        {"entry", "sealed", "state", "reason", "explanation", "received_at", "settled_at", "receipt"}
    ),
    KEY: frozenset(
        {"entry", "instance", "kid", "public_key", "begins_at", "ends_at", "introduced_by", "revoked"}
    ),
    SEAL: frozenset({"entry", "kid", "signature", "sha256"}),
}


@dataclass(frozen=True)
class OwnedKey:
    """A key and whose it is."""

    instance: str
    key: Key


@dataclass(frozen=True)
class Kept:
    """A document as it is kept, with what became of it; times empty where there is none."""

    line: str
    state: str
    reason: str = ""
    explanation: str = ""
    received_at: datetime | None = None
    settled_at: datetime | None = None
    receipt: str = ""


@dataclass(frozen=True)
class About:
    """What a dossier is about, and who exports it."""

    instance: str
    name: str
    proposal_id: str
    title: str
    exported_at: datetime


def write(
    about: About, documents: Iterable[Kept], keys: Iterable[OwnedKey], kid: str, key: Ed25519PrivateKey
) -> str:
    """The dossier as text, sealed."""
    kept = list(documents)
    lines = [_header(about, len(kept)), *map(_document, kept), *map(key_entry, keys)]
    before = "".join(f"{sealing.canonical(line)}\n" for line in lines)
    digest = hashlib.sha256(before.encode())
    signature = base64.b64encode(key.sign(digest.digest())).decode()
    last = {"entry": SEAL, "kid": kid, "signature": signature, "sha256": digest.hexdigest()}
    return f"{before}{sealing.canonical(last)}\n"


def _header(about: About, documents: int) -> dict[str, Any]:
    return {
        "entry": HEADER,
        "format": FORMAT,
        "instance": about.instance,
        "name": about.name,
        "proposal_id": about.proposal_id,
        "title": about.title,
        "exported_at": iso(about.exported_at),
        "documents": documents,
    }


def _document(kept: Kept) -> dict[str, Any]:
    return {
        "entry": DOCUMENT,
        "sealed": kept.line,
        "state": kept.state,
        "reason": kept.reason,
        "explanation": kept.explanation,
        "received_at": _time(kept.received_at),
        "settled_at": _time(kept.settled_at),
        "receipt": kept.receipt,
    }


def key_entry(owned: OwnedKey) -> dict[str, Any]:
    """A key as dossiers and lists of trusted keys hold it."""
    return {
        "entry": KEY,
        "instance": owned.instance,
        "kid": owned.key.kid,
        "public_key": owned.key.public_key,
        "begins_at": _time(owned.key.begins_at),
        "ends_at": _time(owned.key.ends_at),
        "introduced_by": owned.key.introduced_by,
        "revoked": owned.key.revoked,
    }


def _time(at: datetime | None) -> str:
    return iso(at) if at else ""


def trusted_text(keys: Iterable[OwnedKey]) -> str:
    """The list of keys that an office hands out by a way of its own."""
    return sealing.canonical({"trusted_keys": [key_entry(each) for each in keys]}) + "\n"
