"""Finding records by what people know of them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from kit.store import Context, Reader
from services.directory.domain import sessions
from services.directory.domain.people import Person, login_key
from services.directory.domain.policy import Policy, in_force
from services.directory.domain.register import Organization, Profile, Unit
from services.directory.domain.sessions import Session, Term, TermUnknown
from services.directory.domain.sign_in import Limits


def person_by_login(ctx: Reader, login_name: str) -> Person | None:
    """Who signs in by this name, or by this telephone number if only one person has it."""
    found = ctx.find_one(Person, {"login_key": login_key(login_name)})
    if found is not None or not login_name.strip():
        return found
    by_phone = ctx.find(Person, {"phone": login_name.strip(), "state": "active"}, limit=2)
    return by_phone[0] if len(by_phone) == 1 else None


def profile(ctx: Reader) -> Profile | None:
    """The committee, once the instance has begun."""
    return ctx.find_one(Profile, {"_id": ctx.instance})


def limits(ctx: Reader) -> Limits:
    """What counts for signing in now."""
    return Limits.of(policy_values(ctx, "sign_in")[0])


def policy_values(
    ctx: Reader, name: str, session_id: str = "", at: Any = None
) -> tuple[dict[str, Any], Policy | None]:
    """All values of a set in force, and the latest version behind them."""
    return in_force(ctx.find(Policy, {"name": name}), name, at or ctx.now, session_id)


def open_session(ctx: Reader) -> Session | None:
    """The session that is open now."""
    return ctx.find_one(Session, {"state": "open"})


def current_session(ctx: Reader) -> Session | None:
    """The session that proposals count for now."""
    return ctx.find_one(Session, {"current": True})


def running_term(ctx: Reader) -> Term | None:
    """The term whose members sit now."""
    return ctx.find_one(Term, {"state": "running"})


def term_number(ctx: Reader, asked: int) -> int:
    """The term asked for, the running one for 0; raises ``TermUnknown``."""
    if asked:
        return asked
    running = running_term(ctx)
    if running is None:
        raise TermUnknown(field="term")
    return running.number


def joinable_term(ctx: Reader, number: int) -> Term:
    """The term with this number, or as it would begin; raises ``TermOver``."""
    known = ctx.find_one(Term, {"_id": str(number)})
    if known is not None:
        return sessions.checked_joinable(known)
    latest = ctx.find(Term, {"state": {"$ne": "prepared"}}, sort=[("number", -1)], limit=1)
    return sessions.new_term(number, running_term(ctx), latest[0].number if latest else 0)


def term_to_join(ctx: Context, number: int) -> Term:
    """The term with this number, made if nobody has named it before; raises ``TermOver``."""
    term = joinable_term(ctx, number)
    return term if term.version else ctx.save(term)


def units_by_id(ctx: Reader, ids: Iterable[str]) -> dict[str, Unit]:
    """The units with these ids; unknown ids are left out."""
    return {unit.id: unit for unit in ctx.find(Unit, {"_id": {"$in": sorted(set(ids))}})}


def organizations_by_id(ctx: Reader, ids: Iterable[str]) -> dict[str, Organization]:
    """The organizations with these ids; unknown ids are left out."""
    return {each.id: each for each in ctx.find(Organization, {"_id": {"$in": sorted(set(ids))}})}


def named(text: str, *fields: str) -> dict[str, Any]:
    """A filter for records that have the text in one of the fields; everything for an empty text."""
    if not text.strip():
        return {}
    part = {"$regex": re.escape(text.strip()), "$options": "i"}
    return {"$or": [{field: part} for field in fields]}
