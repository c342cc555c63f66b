"""Public keys: whose, from when until when, and how they came to be trusted.

Keys keep their time of use for ever, because old documents are verified for ever.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from services.federation.domain.refusals import InvitationInvalid, KeyUnknown

RAW_BYTES = 32


@dataclass(frozen=True)
class Key:
    """One public key of an instance."""

    kid: str
    public_key: str
    begins_at: datetime
    ends_at: datetime | None = None
    introduced_by: str = "invitation"
    revoked: bool = False
    """Lost: nothing new is believed of it, whatever time it claims."""

    @property
    def raw(self) -> bytes:
        """The raw Ed25519 public key."""
        return base64.b64decode(self.public_key)

    @property
    def fingerprint(self) -> str:
        """For comparison by phone."""
        return fingerprint(self.raw)


def key_of(raw: bytes, begins_at: datetime, introduced_by: str = "invitation") -> Key:
    """A key that is in use from now on."""
    return Key(kid_of(raw), base64.b64encode(raw).decode(), begins_at, introduced_by=introduced_by)


def kid_of(raw: bytes) -> str:
    """The id of a key follows from the key, so that nobody can pass off another under it."""
    return hashlib.sha256(raw).hexdigest()[:16]


def fingerprint(raw: bytes) -> str:
    """Twelve groups of five digits: digits are read out without mistakes in any dialect."""
    number = int.from_bytes(hashlib.sha256(raw).digest()[:25], "big") % 10**60
    digits = f"{number:060d}"
    return " ".join(digits[at : at + 5] for at in range(0, 60, 5))


def same_fingerprint(entered: str, key: Key) -> bool:
    """Whether the digits are those of the key, however they are spaced."""
    return "".join(c for c in entered if c.isdigit()) == key.fingerprint.replace(" ", "")


def check_raw(text: str) -> bytes:
    """The raw key of its base64 form; raises ``InvitationInvalid``."""
    try:
        raw = base64.b64decode(text, validate=True)
    except binascii.Error as error:
        raise InvitationInvalid(detail="公钥不是base64") from error
    if len(raw) != RAW_BYTES:
        raise InvitationInvalid(detail="公钥长度不对")
    return raw


def find(keys: Iterable[Key], kid: str, at: datetime, origin: str) -> Key:
    """The key of this id that may have signed a document made at ``at``; raises ``KeyUnknown``."""
    for key in keys:
        if key.kid == kid and not key.revoked and (key.ends_at is None or at <= key.ends_at):
            return key
    raise KeyUnknown(origin=origin, kid=kid)


def revoke_all(keys: Iterable[Key], at: datetime) -> tuple[Key, ...]:
    """The keys of a peer that lost its key; their times stay for the verification of old documents."""
    return tuple(replace(key, ends_at=key.ends_at or at, revoked=True) for key in keys)
