"""Bundles: what would go over a link, as one signed file.

    {"bundle":1,"from":…,"to":…,"first":…,"last":…,"made_at":…,"lines":…}    canonical JSON
    one sealed line after the other, as it would travel over a broker
    {"kid":…,"sha256":…,"signature":…}    over the hash of all bytes before this line

Each line is proved by itself when it is taken in; the signature below all of them shows that nothing was left
out, added or moved on the way.  The same file may be taken in any number of times.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from kit.core.clock import iso
from services.federation.domain import keys, sealing
from services.federation.domain.refusals import NotCanonical, SignatureWrong
from services.federation.domain.transport_refusals import BundleForOther, BundleInvalid

VERSION = 1
# Only a guard against files made to explode; what is put into a bundle is policy (bundle_bytes).
MOST_BYTES = 64 * 1024 * 1024


@dataclass(frozen=True)
class Bundle:
    """A bundle that was read, its signature not yet judged."""

    header: Mapping[str, Any]
    lines: tuple[str, ...]
    kid: str
    digest: str
    signature: bytes

    @property
    def origin(self) -> str:
        """Who made it."""
        return str(self.header["from"])


def write(
    origin: str,
    destination: str,
    lines: Sequence[str],
    numbers: tuple[int, int],
    now: datetime,
    kid: str,
    key: Ed25519PrivateKey,
) -> bytes:
    """The uncompressed text; ``numbers`` are the first and the last of the destination's own documents."""
    header = {
        "bundle": VERSION,
        "from": origin,
        "to": destination,
        "first": numbers[0],
        "last": numbers[1],
        "made_at": iso(now),
        "lines": len(lines),
    }
    text = "".join(f"{line}\n" for line in (sealing.canonical(header), *lines)).encode()
    digest = hashlib.sha256(text).hexdigest()
    signature = base64.b64encode(key.sign(digest.encode())).decode()
    end = sealing.canonical({"kid": kid, "sha256": digest, "signature": signature})
    return text + f"{end}\n".encode()


def read(text: bytes, instance: str) -> Bundle:
    """The bundle in a text; raises ``BundleInvalid`` and, for somebody else's, ``BundleForOther``."""
    body, mark, last = text.removesuffix(b"\n").rpartition(b"\n")
    if not mark:
        raise BundleInvalid(detail="文件不完整")
    head, *lines = (body + b"\n").removesuffix(b"\n").split(b"\n")
    try:
        end, header = sealing.canonical_object(last), sealing.canonical_object(head)
        signature = sealing.strict_base64(str(end["signature"]))
        kid, digest = str(end["kid"]), str(end["sha256"])
        version, to, count = header["bundle"], header["to"], header["lines"]
        decoded = tuple(line.decode() for line in lines)
        str(header["from"])
    except (NotCanonical, KeyError, UnicodeDecodeError) as error:
        raise BundleInvalid(detail="文件不完整或不是交换包") from error
    if version != VERSION:
        raise BundleInvalid(detail=f"版本{version}不能识别，请升级")
    if to != instance:
        raise BundleForOther(to=str(to), here=instance)
    if hashlib.sha256(body + b"\n").hexdigest() != digest or count != len(decoded):
        raise BundleInvalid(detail="内容被改动（校验值不符）")
    return Bundle(header, decoded, kid, digest, signature)


def verify(bundle: Bundle, raw_public_key: bytes) -> None:
    """Raises ``SignatureWrong`` unless the key signed this bundle."""
    if keys.kid_of(raw_public_key) != bundle.kid:
        raise SignatureWrong(kid=bundle.kid)
    sealing.verify_bytes(bundle.digest.encode(), bundle.signature, bundle.kid, raw_public_key)
