"""Who acts, which session counts, which numbers come next, and what a person may see."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from kit.core.context import Actor
from kit.core.errors import FieldError, NotFound
from kit.store import Context, Reader, not_found_reason
from services.intake.domain import numbering
from services.intake.domain.people import PRIVATE_STATES, PUBLIC_STATES, Viewer, may_see
from services.intake.domain.proposal import Named, Proposal
from services.intake.domain.records import Handling
from services.intake.domain.refusals import CallNotOpen, NoSession
from shared import copies, roles


def viewer(ctx: Reader) -> Viewer:
    """The acting person with the organizations that they act for."""
    return viewer_of(ctx, ctx.actor)


def viewer_of(ctx: Reader, actor: Actor) -> Viewer:
    """A person as the rules see them."""
    query = {"$or": [{"liaison_person_ids": actor.id}, {"convenor_person_id": actor.id}]}
    acts_for = ctx.find(copies.KnownOrganization, query) if actor.is_person else []
    return Viewer(
        person_id=actor.id,
        name=actor.name,
        member_id=actor.member_id,
        unit_id=actor.unit_id,
        roles=actor.roles,
        org_ids=tuple(actor.org_ids),
        acts_for=frozenset(organization.id for organization in acts_for),
    )


def handling(ctx: Reader, proposal: Proposal) -> Handling | None:
    """How far the handling is; a merged proposal shares that of its primary."""
    return ctx.find_one(Handling, {"_id": proposal.primary_id or proposal.id})


def seen_proposal(ctx: Reader, proposal_id: str, who: Viewer, expected: int = 0) -> Proposal:
    """A proposal that the person may see; for others it does not exist."""
    proposal = ctx.get(Proposal, proposal_id)
    if not may_see(proposal, who, handling(ctx, proposal)):
        raise NotFound(not_found_reason(Proposal), "没有找到所指的内容（{id}）", id=proposal_id)
    return ctx.get(Proposal, proposal_id, expected=expected) if expected else proposal


def visible(ctx: Reader, who: Viewer) -> dict[str, Any]:
    """The query for what ``people.may_see`` allows."""
    public = {"state": {"$in": list(PUBLIC_STATES)}}
    ways: list[dict[str, Any]] = [*mine(who), {**public, "publicity_consent": True}]
    if who.committee:
        ways.append({"state": {"$nin": [*PRIVATE_STATES, "discarded"]}})
    if who.has(roles.TWO_OFFICES | roles.INSPECTION):
        ways.append(public)
    if who.unit_id:
        handled = [each.id for each in ctx.find(Handling, {"units.id": who.unit_id})]
        ways.append({**public, "$or": [{"_id": {"$in": handled}}, {"primary_id": {"$in": handled}}]})
    if who.person_id:
        ways.append({**public, "key_mark.leader_person_id": who.person_id})
    if who.org_ids:
        ways.append({**public, "key_mark.committee_id": {"$in": list(who.org_ids)}})
    return {"state": {"$ne": "discarded"}, "$or": ways}


def mine(who: Viewer) -> list[dict[str, Any]]:
    """The ways in which a proposal is a person's own: proposes, acts for, typed, signs or is asked to."""
    ways: list[dict[str, Any]] = []
    if who.member_id:
        asked = {"member_id": who.member_id, "state": {"$in": ["pending", "agreed"]}}
        ways += [{"first_member_id": who.member_id}, {"invitations": {"$elemMatch": asked}}]
    if who.acts_for:
        ways.append({"organization_id": {"$in": sorted(who.acts_for)}})
    if who.person_id:
        ways.append({"entered_by": who.person_id})
    return ways


def taking_session(ctx: Reader) -> copies.KnownSession:
    """The session that proposals handed in now count for; raises NoSession or CallNotOpen."""
    known = _sessions(ctx)
    taking = [s for s in known if _takes(s, ctx)]
    if taking:
        return taking[0]
    if known:
        raise CallNotOpen(session=known[0].name)
    raise NoSession()


def newest_session(ctx: Reader) -> copies.KnownSession:
    """The session that takes proposals, or else the newest known; raises NoSession."""
    known = _sessions(ctx)
    if not known:
        raise NoSession()
    return next((s for s in known if _takes(s, ctx)), known[0])


def session_id_or_current(ctx: Reader, session_id: str) -> str:
    """The session asked for, or the current one; empty when there is none yet."""
    if session_id:
        return session_id
    known = _sessions(ctx)
    return next((s.id for s in known if _takes(s, ctx)), known[0].id if known else "")


def _sessions(ctx: Reader) -> list[copies.KnownSession]:
    known = ctx.find(copies.KnownSession, {})
    return sorted(known, key=lambda s: (s.year, s.term, s.ordinal), reverse=True)


def _takes(session: copies.KnownSession, ctx: Reader) -> bool:
    if session.session_state != "prepared":
        return True
    return session.call_opens_at is None or session.call_opens_at <= ctx.now


def known_session(ctx: Reader, session_id: str) -> copies.KnownSession:
    """A session by id; raises NoSession."""
    found = ctx.find_one(copies.KnownSession, {"_id": session_id})
    if found is None:
        raise NoSession()
    return found


def review_policy(ctx: Reader, session_id: str) -> dict[str, Any]:
    """The policy set of writing and review."""
    return copies.policy(ctx, "review", session_id)


def next_number(ctx: Context, name: str, session: copies.KnownSession) -> str:
    """The next serial (``serial``) or proposal number (``proposal``) of a session, as printed."""
    return next(next_numbers(ctx, name, session))


def next_numbers(ctx: Context, name: str, session: copies.KnownSession) -> Iterator[str]:
    """Numbers of a session one after the other, each taken when it is asked for."""
    template = copies.policy(ctx.outside(), "numbering", session.id)[name]
    values = numbering.session_values(session.year, session.term, session.ordinal)
    series = f"{name}|{numbering.series(template, values, session.id)}"
    while True:
        yield numbering.render(template, values, ctx.next_number(series))


def named_units(
    ctx: Reader, unit_ids: Iterable[str], field: str, problems: list[FieldError]
) -> tuple[Named, ...]:
    """Units by id with their names; unknown ones are added to ``problems``."""
    wanted = list(dict.fromkeys(unit_ids))
    known = {u.id: u for u in ctx.find(copies.KnownUnit, {"_id": {"$in": wanted}, "active": True})}
    for n, unit_id in enumerate(wanted):
        if unit_id not in known:
            problems.append(FieldError(f"{field}[{n}]", "UNKNOWN_UNIT", "没有找到这个单位"))
    return tuple(Named(unit_id, known[unit_id].name) for unit_id in wanted if unit_id in known)
