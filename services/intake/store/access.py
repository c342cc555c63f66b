"""Who may read the files that intake's entities refer to."""

from __future__ import annotations

from kit.store import Reader
from services.intake import states
from services.intake.domain import people
from services.intake.domain.calling import Clue
from services.intake.domain.planning import PlannedProposal
from services.intake.domain.proposal import Proposal
from services.intake.domain.records import DecisionList
from services.intake.store import lookups
from shared import roles


def of_proposal(ctx: Reader, proposal: Proposal, ref: str) -> bool:
    """Attachments and minutes go with the proposal; the seal, and what was attached before, are inner."""
    who = lookups.viewer(ctx)
    if not people.may_see(proposal, who, lookups.handling(ctx, proposal)):
        return False
    if who.committee:
        return True
    shown = [each.minutes_ref for each in (proposal.ruling, proposal.key_mark) if each]
    shown += [each.file_ref for each in proposal.text.attachments]
    own = people.is_proposer(proposal, who) or people.invited(proposal, who)
    return ref in shown or (own and ref != proposal.paper_ref)


def of_decision_list(ctx: Reader, found: DecisionList, ref: str) -> bool:
    """Lists are read by those who review."""
    return bool(ctx.actor.roles & states.GRANTS["intake.review"])


def of_clue(ctx: Reader, clue: Clue, ref: str) -> bool:
    """All for the committee, adopted and own ones for others, as in the list."""
    return lookups.viewer(ctx).committee or clue.state == "adopted" or clue.person_id == ctx.actor.id


def of_plan(ctx: Reader, plan: PlannedProposal, ref: str) -> bool:
    """Who reads plans at all; before they are adopted the office alone."""
    if not ctx.actor.roles & states.GRANTS["intake.read_plans"]:
        return False
    return sees_preparation(ctx) or plan.state in ("adopted", "done")


def sees_preparation(ctx: Reader) -> bool:
    """Whether the person reads plans while they are being made."""
    return bool(ctx.actor.roles & (roles.STAFF | {roles.LEADER}))


def handed_in(ctx: Reader, proposal: Proposal, ref: str) -> bool:
    """Attachments go to other instances with a proposal that was handed in, and no other paper of it."""
    unsigned = proposal.state in (*states.WRITABLE, "discarded", "withdrawn")
    return not unsigned and ref in [each.file_ref for each in proposal.text.attachments]


# What federation may fetch for documents to other instances.
TRAVELS = {Proposal: handed_in}
FILES = {
    Proposal: of_proposal,
    DecisionList: of_decision_list,
    Clue: of_clue,
    PlannedProposal: of_plan,
}
