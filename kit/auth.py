"""Tokens: short-lived JWTs signed with Ed25519, of persons by one service, of a service by itself.

Only the signer holds the private key.  Public keys are mounted configuration, a JWKS file with a ``kid``
per key, so that a key can be replaced while tokens of the old one are still good.  A key that names a
``service`` speaks for that service and for nobody else, and the others never for a service.
"""

from __future__ import annotations

import hashlib
import json
import threading
from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import jwt
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from jwt.algorithms import OKPAlgorithm

from kit.core.clock import RealClock
from kit.core.context import PERSON, Actor
from kit.core.errors import Unauthenticated

ALGORITHM = "EdDSA"
# In a row of the list: real time in seconds since 1970 at which a key that was replaced stops to count.
UNTIL = "until"
TOKEN_LIFETIME = timedelta(minutes=5)
CACHE_SIZE = 4096


class TokenInvalid(Unauthenticated):
    """The token is forged, for another instance, or signed with an unknown key."""

    reason = "TOKEN_INVALID"
    text = "登录凭证无效，请重新登录"


class TokenExpired(Unauthenticated):
    """The token's five minutes are over."""

    reason = "TOKEN_EXPIRED"
    text = "登录已过期，请重新登录"


class TokenSigner:
    """Issues tokens, with the key that the file holds now."""

    def __init__(self, private_key_path: str, instance: str) -> None:
        self._path = Path(private_key_path)
        self._instance = instance
        self._stamp = self._read()

    def _read(self) -> tuple[int, int]:
        stamp = _stamp(self._path)
        self._key = private_key(self._path)
        self._kid = key_id(self._key)
        return stamp

    def sign(self, actor: Actor, lifetime: timedelta = TOKEN_LIFETIME) -> str:
        """A token for ``actor``, valid from now for ``lifetime`` of real time."""
        if self._stamp != _stamp(self._path):
            self._stamp = self._read()
        now = RealClock().now()
        claims = {
            "iss": self._instance,
            "sub": actor.id,
            "name": actor.name,
            "roles": sorted(actor.roles),
            "unit_id": actor.unit_id,
            "member_id": actor.member_id,
            "org_ids": list(actor.org_ids),
            "sid": actor.session_id,
            **({"only": sorted(actor.only)} if actor.only else {}),
            "iat": now,
            "exp": now + lifetime,
        }
        return jwt.encode(claims, self._key, algorithm=ALGORITHM, headers={"kid": self._kid})


@dataclass(frozen=True)
class PublicKey:
    """One key of the list: whose it is if it is a service's, and until when it counts if it was replaced."""

    key: Any
    service: str = ""
    until: float = float("inf")


class PublicKeys:
    """The list of keys as the file has it now, so that a key can be replaced while processes run.

    Raises ``KeyError`` for a key that is not in it, or that counts no more.
    """

    def __init__(self, path: str) -> None:
        self._path = Path(path)
        self._stamp = self._read()

    def __getitem__(self, kid: str) -> PublicKey:
        if self._stamp != _stamp(self._path):
            self._stamp = self._read()
        found = self._keys[kid]
        if found.until <= RealClock().now().timestamp():
            raise KeyError(kid)
        return found

    def _read(self) -> tuple[int, int]:
        # The stamp first: a list that is written while it is read is read again.
        stamp = _stamp(self._path)
        rows = json.loads(self._path.read_text(encoding="utf-8"))["keys"]
        self._keys = {
            row["kid"]: PublicKey(jwt.PyJWK(row).key, row.get("service", ""), row.get(UNTIL, float("inf")))
            for row in rows
        }
        return stamp


def _stamp(path: Path) -> tuple[int, int]:
    status = path.stat()
    return status.st_mtime_ns, status.st_ino


class TokenVerifier:
    """Checks tokens against the mounted public keys; results are remembered by token hash until expiry."""

    def __init__(self, jwks_path: str, instance: str) -> None:
        self._keys = PublicKeys(jwks_path)
        self._instance = instance
        self._cache: OrderedDict[bytes, tuple[float, Actor]] = OrderedDict()
        self._lock = threading.Lock()

    def verify(self, token: str, source: str = "") -> Actor:
        """The actor that the token speaks for; raises ``TokenInvalid`` or ``TokenExpired``."""
        digest = hashlib.sha256(token.encode()).digest()
        now = RealClock().now().timestamp()
        with self._lock:
            known = self._cache.get(digest)
        if known is None:
            known = self._check(token)
            self._remember(digest, known)
        expires_at, actor = known
        if expires_at <= now:
            raise TokenExpired()
        return replace(actor, source=source)

    def _check(self, token: str) -> tuple[float, Actor]:
        try:
            known = self._keys[jwt.get_unverified_header(token).get("kid", "")]
            claims = jwt.decode(
                token,
                known.key,
                algorithms=[ALGORITHM],
                issuer=self._instance,
                options={"require": ["exp", "iat", "sub", "iss"]},
            )
        except jwt.ExpiredSignatureError:
            raise TokenExpired() from None
        except (jwt.InvalidTokenError, KeyError) as error:
            raise TokenInvalid() from error
        return float(claims["exp"]), self._actor(known.service, claims)

    def _actor(self, service: str, claims: Mapping[str, Any]) -> Actor:
        if not service:
            return actor_of(claims)
        actor = Actor.service(service)
        if claims["sub"] != actor.id:
            raise TokenInvalid()
        return actor

    def _remember(self, digest: bytes, known: tuple[float, Actor]) -> None:
        with self._lock:
            self._cache[digest] = known
            while len(self._cache) > CACHE_SIZE:
                self._cache.popitem(last=False)


def actor_of(claims: Mapping[str, Any]) -> Actor:
    """The person described by verified claims."""
    return Actor(
        id=claims["sub"],
        kind=PERSON,
        name=claims.get("name", ""),
        roles=frozenset(claims.get("roles", ())),
        unit_id=claims.get("unit_id", ""),
        member_id=claims.get("member_id", ""),
        org_ids=tuple(claims.get("org_ids", ())),
        session_id=claims.get("sid", ""),
        only=frozenset(claims.get("only", ())),
    )


def key_id(private_key: Ed25519PrivateKey) -> str:
    """The ``kid`` of a key: the start of the hash of its public half."""
    return hashlib.sha256(raw_public_key(private_key)).hexdigest()[:16]


def signing_keys(folder: str) -> dict[str, Ed25519PrivateKey]:
    """The private keys in a folder by key id, read anew each time: a key may be added while running."""
    found: dict[str, Ed25519PrivateKey] = {}
    for path in sorted(Path(folder).glob("*.pem")) if folder else ():
        key = serialization.load_pem_private_key(path.read_bytes(), password=None)
        if isinstance(key, Ed25519PrivateKey):
            found[key_id(key)] = key
    return found


def raw_public_key(private_key: Ed25519PrivateKey) -> bytes:
    """The 32 bytes of the public half."""
    return private_key.public_key().public_bytes(serialization.Encoding.Raw, serialization.PublicFormat.Raw)


def generate_signing_key(folder: Path) -> str:
    """Make ``<folder>/<key id>.pem``, readable by its owner only; returns the key id."""
    key = Ed25519PrivateKey.generate()
    write_private(folder / f"{key_id(key)}.pem", key)
    return key_id(key)


def private_key(path: Path) -> Ed25519PrivateKey:
    """The key in a PEM file; ``ValueError`` for one of another kind."""
    key = serialization.load_pem_private_key(path.read_bytes(), password=None)
    if not isinstance(key, Ed25519PrivateKey):
        raise ValueError(f"{path} holds no Ed25519 key")
    return key


def listed(jwks_path: Path) -> list[dict[str, Any]]:
    """The rows of a list of public keys."""
    return list(json.loads(jwks_path.read_text(encoding="utf-8"))["keys"])


def write_private(path: Path, key: Ed25519PrivateKey) -> None:
    """Write a key that its owner alone can read."""
    pem = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    path.parent.mkdir(parents=True, exist_ok=True)
    path.touch(mode=0o600)
    path.write_bytes(pem)


def generate_keys(private_path: Path, jwks_path: Path) -> None:
    """Make a key pair: the private half readable by its owner only, the public half as a JWKS file."""
    key = Ed25519PrivateKey.generate()
    write_private(private_path, key)
    write_keys(jwks_path, [jwk(key)])


def add_service_key(service: str, private_path: Path, jwks_path: Path) -> None:
    """Give a service a key to sign tokens of its own with, unless it has one that the others know."""
    known = listed(jwks_path)
    if private_path.exists():
        key = private_key(private_path)
    else:
        key = Ed25519PrivateKey.generate()
        write_private(private_path, key)
    mine = {**jwk(key), "service": service}
    if mine not in known:
        write_keys(jwks_path, [*known, mine])


def jwk(key: Ed25519PrivateKey) -> dict[str, Any]:
    """The row of a key's public half."""
    public = json.loads(OKPAlgorithm.to_jwk(key.public_key()))
    return {**public, "kid": key_id(key), "alg": ALGORITHM, "use": "sig"}


def write_keys(jwks_path: Path, keys: list[dict[str, Any]]) -> None:
    """Replace the list in one step: a process that starts meanwhile reads the old list or the new one."""
    written = jwks_path.with_suffix(".new")
    written.write_text(json.dumps({"keys": keys}, indent=2), encoding="utf-8")
    written.replace(jwks_path)
