"""Sign-in sessions and the signed tokens given for them; failures that count."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from functools import lru_cache

from kit.auth import TOKEN_LIFETIME, TokenSigner
from kit.core.context import Actor
from kit.core.ids import content_hash, new_id
from kit.store import Context, Reader
from services.directory.domain import sign_in
from services.directory.domain.people import Credential, Person, login_key
from services.directory.domain.sign_in import FIRST_STEPS, Attempts, Limits, SignIn


@dataclass(frozen=True)
class Issued:
    """A signed token and until when it counts."""

    token: str
    expires_at: datetime


# A key is read once per process; another path or instance (tests) is another signer.
@lru_cache(maxsize=8)
def _signer(private_key_path: str, instance: str) -> TokenSigner:
    return TokenSigner(private_key_path, instance)


def acting(person: Person, session: SignIn, must_change: bool, source: str = "") -> Actor:
    """The actor that a token speaks for; before the first password change one who may do nothing else."""
    return Actor(
        id=person.id,
        name=person.name,
        roles=frozenset() if must_change else frozenset(person.roles),
        unit_id=person.unit_id,
        member_id=person.member_id,
        org_ids=person.organization_ids,
        session_id=session.id,
        source=source,
        only=FIRST_STEPS if must_change else frozenset(),
    )


def issue(ctx: Reader, person: Person, session: SignIn, must_change: bool) -> Issued:
    """A token for the person as of now, never longer than the session."""
    lifetime = min(TOKEN_LIFETIME, session.expires_at - ctx.real_now)
    signer = _signer(ctx.config.token_private_key, ctx.instance)
    return Issued(signer.sign(acting(person, session, must_change), lifetime), ctx.real_now + lifetime)


def begin(ctx: Context, person: Person, client: str, limits: Limits) -> tuple[SignIn, str]:
    """Open a sign-in session; returns it with the secret that only the caller will know."""
    secret, stored = sign_in.new_secret()
    session = SignIn(
        id=new_id(),
        person_id=person.id,
        secret_hash=stored,
        client=client[:200],
        source=ctx.actor.source,
        started_at=ctx.real_now,
        last_used_at=ctx.real_now,
        expires_at=ctx.real_now + limits.longest,
    )
    return ctx.save(session), secret


def touch(ctx: Context, session: SignIn) -> None:
    """Note the use of a session; leaves no audit row, as it changes nothing."""
    ctx.put(replace(session, last_used_at=ctx.real_now))


def end_all(ctx: Context, person_id: str, but: str = "") -> None:
    """End the person's sign-in sessions, all but one if it is named."""
    for session in ctx.find(SignIn, {"person_id": person_id, "_id": {"$ne": but}}):
        ctx.delete(session)


def credential(ctx: Reader, person_id: str) -> Credential | None:
    """The person's password."""
    return ctx.find_one(Credential, {"_id": person_id})


def account_key(person: Person | None, login_name: str = "") -> str:
    """Under which failures for a name are counted; unknown names are counted just the same."""
    return f"person:{person.id}" if person else f"name:{content_hash(login_key(login_name))}"


def source_key(source: str) -> str:
    """Under which failures from an address are counted."""
    return f"source:{source}"


def attempts(ctx: Reader, key: str) -> Attempts | None:
    """Failures counted under a key."""
    return ctx.find_one(Attempts, {"_id": key})


def count_failure(ctx: Context, key: str, limits: Limits) -> None:
    """Count one more failure for an account, and one for the address it came from."""
    places = [(key, limits.account_failures)]
    if ctx.actor.source:
        places.append((source_key(ctx.actor.source), limits.source_failures))
    for place, most in places:
        ctx.save(sign_in.failed(attempts(ctx, place), place, most, limits.lock, ctx.real_now))


def forget_failures(ctx: Context, key: str) -> bool:
    """Start the count of an account anew; says whether there was one."""
    known = attempts(ctx, key)
    if known is not None:
        ctx.delete(known)
    return known is not None


def locked_accounts(ctx: Reader, person_ids: list[str]) -> set[str]:
    """Which of these persons cannot sign in now because of failures."""
    query = {"_id": {"$in": [f"person:{each}" for each in person_ids]}, "locked_until": {"$gt": ctx.real_now}}
    return {each.id.removeprefix("person:") for each in ctx.find(Attempts, query)}
