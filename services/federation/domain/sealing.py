"""The form of a document: canonical JSON (RFC 8785), signed with Ed25519 over its exact bytes.

A *sealed* document is one line of text, the same over brokers, in bundles and in dossiers:

    {"document":"<canonical JSON as a string>","kid":"<key>","signature":"<base64>"}

The line is canonical itself, so that every fact has exactly one sealed form: any changed byte breaks either
the signature or the form.  What was received is stored as it came and never written anew.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import rfc8785
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from services.federation.domain.refusals import NotCanonical, SignatureWrong

# A document is small: texts and facts. Attachments travel in chunks of their own.
MAX_SEALED_BYTES = 4 * 1024 * 1024
HEAD = ("id", "v", "origin", "destination", "sequence", "kind", "created_at", "body")


@dataclass(frozen=True)
class Sealed:
    """A document as it travels: the exact text, the signature over it, and what it says."""

    line: str
    kid: str
    signature: bytes
    text: str
    content: Mapping[str, Any]

    @property
    def hash(self) -> str:
        """SHA-256 of the canonical text in hex; receipts name it."""
        return text_hash(self.text)


def canonical(value: Any) -> str:
    """The one text of a JSON value."""
    return rfc8785.dumps(value).decode()


def text_hash(text: str) -> str:
    """SHA-256 in hex."""
    return hashlib.sha256(text.encode()).hexdigest()


def seal(content: Mapping[str, Any], kid: str, key: Ed25519PrivateKey) -> Sealed:
    """Sign a document."""
    text = canonical(content)
    signature = key.sign(text.encode())
    line = canonical({"document": text, "kid": kid, "signature": base64.b64encode(signature).decode()})
    return Sealed(line, kid, signature, text, content)


def unseal(line: str | bytes) -> Sealed:
    """Read a sealed line without judging its signature; raises ``NotCanonical``."""
    raw = line.encode() if isinstance(line, str) else bytes(line)
    if len(raw) > MAX_SEALED_BYTES:
        raise NotCanonical(detail=f"超过{MAX_SEALED_BYTES}字节")
    outer = canonical_object(raw)
    if set(outer) != {"document", "kid", "signature"} or not all(isinstance(v, str) for v in outer.values()):
        raise NotCanonical(detail="缺少文件、密钥号或签名")
    text = outer["document"]
    content = canonical_object(text.encode())
    missing = [name for name in HEAD if name not in content]
    if missing:
        raise NotCanonical(detail=f"文件缺少{'、'.join(missing)}")
    return Sealed(raw.decode(), outer["kid"], strict_base64(outer["signature"]), text, content)


def strict_base64(text: str) -> bytes:
    """The bytes of the one base64 text that they have; raises ``NotCanonical``.

    A decoder ignores the spare bits of the last character, so that several texts would mean the same bytes.
    """
    try:
        raw = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError) as error:
        raise NotCanonical(detail="不是base64") from error
    if base64.b64encode(raw).decode() != text:
        raise NotCanonical(detail="base64不规范")
    return raw


def canonical_object(raw: bytes) -> dict[str, Any]:
    """The JSON object of canonical bytes; raises ``NotCanonical`` for any other way of writing it."""
    try:
        value = json.loads(raw)
        same = isinstance(value, dict) and rfc8785.dumps(value) == raw
    except (ValueError, RecursionError, rfc8785.CanonicalizationError) as error:
        raise NotCanonical(detail=str(error)[:200]) from error
    if not same:
        raise NotCanonical(detail="不是规范化的JSON")
    return value


def verify(sealed: Sealed, raw_public_key: bytes) -> None:
    """Raises ``SignatureWrong`` unless the key signed exactly this text."""
    verify_bytes(sealed.text.encode(), sealed.signature, sealed.kid, raw_public_key)


def verify_bytes(signed: bytes, signature: bytes, kid: str, raw_public_key: bytes) -> None:
    """Raises ``SignatureWrong`` unless the key signed exactly these bytes."""
    try:
        Ed25519PublicKey.from_public_bytes(raw_public_key).verify(signature, signed)
    except (InvalidSignature, ValueError) as error:
        raise SignatureWrong(kid=kid) from error
