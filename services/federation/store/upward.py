"""Finding upward joint proposals, and who may see which; the members of the CPPCC above who live here."""

from __future__ import annotations

from typing import Any

from kit.store import Context, Reader
from services.federation.domain.peers import Peer
from services.federation.domain.upward import Signer, UpwardPlan, UpwardProposal
from services.federation.domain.upward_refusals import (
    KeptElsewhere,
    NotByHand,
    NotUpperMember,
    OtherUpperInstance,
    PlanUnknown,
    SeatNotKnown,
    UpwardUnknown,
)
from services.federation.domain.upward_writing import Relations, relations_of
from services.federation.states.upward import REGISTRAR
from shared import roles
from shared.known import KnownMember

PRIVATE = ("drafting", "cosigning", "discarded")
# Whose signature was refused elsewhere still sees why.
CONCERNED = ("pending", "agreed", "refused")


def mine(ctx: Reader) -> dict[str, Any]:
    """The proposals that exist for the acting person, as a query.

    Who signs or is asked to sees it from the first draft on; the office what it prepared itself, and every
    proposal of this home once it is handed in.
    """
    asked = {"person_id": ctx.actor.id, "state": {"$in": list(CONCERNED)}}
    ways: list[dict[str, Any]] = [{"signers.0.person_id": ctx.actor.id}, {"signers": {"$elemMatch": asked}}]
    if ctx.actor.roles & roles.COMMITTEE:
        ways += [{"state": {"$nin": list(PRIVATE)}}, {"prepared_by": {"$ne": ""}}]
    return {"state": {"$ne": "discarded"}, "$or": ways}


def seen(ctx: Reader, upward_id: str, expected: int = 0) -> UpwardProposal:
    """A proposal that exists for the acting person; raises ``UpwardUnknown``."""
    if ctx.find_one(UpwardProposal, {"$and": [{"_id": upward_id}, mine(ctx)]}) is None:
        raise UpwardUnknown(field="upward_id")
    return ctx.get(UpwardProposal, upward_id, expected=expected)


def relations(ctx: Reader, proposal: UpwardProposal) -> Relations:
    """How the acting person stands to it."""
    committee = bool(ctx.actor.roles & roles.COMMITTEE)
    found = relations_of(proposal, ctx.instance, ctx.actor.id, committee)
    if committee and kept_here(ctx, proposal):
        return found | {REGISTRAR}
    return found


def registered_by_hand(ctx: Reader, upward_id: str, expected: int) -> UpwardProposal:
    """A proposal of this home whose upper CPPCC has no instance; raises ``NotByHand``, ``KeptElsewhere``."""
    proposal = seen(ctx, upward_id, expected)
    if not proposal.by_hand:
        raise NotByHand(upper=proposal.upper_name)
    if REGISTRAR not in relations(ctx, proposal):
        raise KeptElsewhere(home=proposal.initiator)
    return proposal


def member_here(ctx: Reader, member_id: str, name: str = "") -> KnownMember:
    """An upper-level member living here whose seat is known; raises ``NotUpperMember``, ``SeatNotKnown``."""
    found = ctx.find_one(KnownMember, {"_id": member_id}) if member_id else None
    if found is None or found.kind != "upper_level" or not found.active:
        raise NotUpperMember(name=found.name if found else name or "该人员")
    if not (found.upper_instance and found.upper_member_no):
        raise SeatNotKnown(name=found.name)
    return found


def by_number(ctx: Reader, upper: str, member_no: str) -> KnownMember | None:
    """The member living here who has this number above."""
    query = {"upper_instance": upper, "upper_member_no": member_no, "kind": "upper_level", "active": True}
    return ctx.find_one(KnownMember, query)


def signer_here(ctx: Reader, member: KnownMember, role: str) -> Signer:
    """A member living here as one who signs."""
    return Signer(member.upper_member_no, member.name, ctx.instance, role, member.person_id)


def require_same_upper(member: KnownMember, proposal: UpwardProposal) -> None:
    """Raises ``OtherUpperInstance``."""
    if member.upper_instance != proposal.upper:
        raise OtherUpperInstance(name=member.name, upper=proposal.upper_name)


def upper_peer(ctx: Reader, upper: str) -> Peer | None:
    """The upper CPPCC as a peer; None where everything is entered by hand."""
    return ctx.find_one(Peer, {"_id": upper, "state": {"$in": ["active", "suspended"]}})


def plan(ctx: Reader, plan_id: str) -> UpwardPlan | None:
    """The plan that a proposal comes from; raises ``PlanUnknown``."""
    if not plan_id:
        return None
    found = ctx.find_one(UpwardPlan, {"_id": plan_id})
    if found is None:
        raise PlanUnknown(field="draft.plan_id")
    return found


def kept_here(ctx: Reader, proposal: UpwardProposal) -> bool:
    """What happens above is entered here: no instance there, and this is the first proposer's home."""
    return proposal.by_hand and proposal.initiator == ctx.instance


def of_peer(ctx: Context, upward_id: str, **wanted: Any) -> UpwardProposal | None:
    """A proposal that a peer speaks of, if it is initiator or upper instance as wanted."""
    return ctx.find_one(UpwardProposal, {"_id": upward_id, **wanted})


def may_read_scan(ctx: Reader, proposal: UpwardProposal, ref: str) -> bool:
    """Scans of what came on paper are for whom the proposal exists."""
    return ctx.count(UpwardProposal, {"$and": [{"_id": proposal.id}, mine(ctx)]}) > 0
