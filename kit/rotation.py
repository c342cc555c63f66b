"""Replaces the key that persons' tokens are signed with, while everybody goes on working.

Two steps, because every process must know the new key before the first token is signed with it: ``publish``
adds it to the list, ``switch`` signs with it from then on.  The old one counts for an hour more, which is far
longer than a token lives, and is taken off the list at the next rotation.  Processes notice by themselves.
"""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from kit.auth import UNTIL, jwk, listed, private_key, write_keys, write_private
from kit.core.clock import RealClock
from kit.core.errors import Misconfigured

OLD_KEY_COUNTS = timedelta(hours=1)


class NothingPublished(Misconfigured):
    """There is no next key to switch to."""


def publish(private_path: Path, jwks_path: Path) -> str:
    """Make the next key and list its public half; returns its id.  A next key that is there is left."""
    path = _next(private_path)
    if not path.exists():
        write_private(path, Ed25519PrivateKey.generate())
    row = jwk(private_key(path))
    known = listed(jwks_path)
    if row not in known:
        write_keys(jwks_path, [*known, row])
    return str(row["kid"])


def switch(private_path: Path, jwks_path: Path) -> str:
    """Sign with the next key from now on; returns its id.  Raises ``NothingPublished``."""
    path = _next(private_path)
    if not path.exists():
        raise NothingPublished(f"没有待启用的密钥，请先发布 / no next key, publish one first: {path}")
    now = RealClock().now()
    kid = jwk(private_key(path))["kid"]
    rows = [row for row in listed(jwks_path) if row.get(UNTIL, now.timestamp()) >= now.timestamp()]
    until = (now + OLD_KEY_COUNTS).timestamp()
    replaced = [row if row["kid"] == kid or "service" in row else {UNTIL: until, **row} for row in rows]
    path.replace(private_path)
    write_keys(jwks_path, replaced)
    return str(kid)


def _next(private_path: Path) -> Path:
    return private_path.with_suffix(".next.pem")
