"""This instance's keys: the folder holds the private halves, the database says since when each signs."""

from __future__ import annotations

from dataclasses import dataclass

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from kit.auth import raw_public_key, signing_keys
from kit.store import Context, Reader
from services.federation.domain import keys
from services.federation.domain.own import OwnKeys
from services.federation.domain.refusals import NoSigningKey
from shared import copies


@dataclass(frozen=True)
class Signer:
    """The key that signs now."""

    kid: str
    key: Ed25519PrivateKey


def own_keys(ctx: Reader) -> OwnKeys:
    """The instance's keys as announced; raises ``NoSigningKey`` before there is any."""
    found = ctx.find_one(OwnKeys, {"_id": ctx.instance})
    if found is None:
        raise NoSigningKey()
    return found


def begin(ctx: Context) -> OwnKeys:
    """The same, taking the folder's first key into use where there is none yet."""
    found = ctx.find_one(OwnKeys, {"_id": ctx.instance})
    if found is not None:
        return found
    folder = signing_keys(ctx.config.signing_keys_dir)
    if not folder:
        raise NoSigningKey()
    raw = raw_public_key(next(iter(folder.values())))
    return ctx.save(OwnKeys(ctx.instance, (keys.key_of(raw, ctx.now, "own"),)))


def signer(ctx: Reader) -> Signer:
    """The key to sign with; raises ``NoSigningKey`` when its private half is not in the folder."""
    kid = own_keys(ctx).current.kid
    key = signing_keys(ctx.config.signing_keys_dir).get(kid)
    if key is None:
        raise NoSigningKey()
    return Signer(kid, key)


def profile(ctx: Reader) -> copies.KnownProfile:
    """The committee's name and level as directory announced them."""
    found = ctx.find_one(copies.KnownProfile, {"_id": ctx.instance})
    return found or copies.KnownProfile(ctx.instance, ctx.instance, ctx.instance, "county")
