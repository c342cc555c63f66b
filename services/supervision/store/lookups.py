"""What the acting person may see, and finding it.

The committee and the two offices see everything, an inspection office the units of its own system
(DOMAIN §0.13), a unit what concerns it and was announced, a leader what the leader was given, a member the
campaigns on proposals that the member signed; for anybody else a thing does not exist.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from kit.store import Reader
from services.supervision.domain.bulletin import Bulletin
from services.supervision.domain.campaign import Campaign
from services.supervision.domain.finding import Finding
from services.supervision.domain.inspection import Inspection
from services.supervision.domain.people import (
    ALL_SYSTEMS,
    campaign_relations,
    finding_relations,
    inspection_relations,
    systems_seen,
)
from services.supervision.domain.proposal import Proposal
from services.supervision.domain.refusals import (
    BulletinUnknown,
    CampaignUnknown,
    FindingUnknown,
    InspectionUnknown,
    ProposalUnknown,
)
from services.supervision.store import registers
from shared import roles

Filter = dict[str, Any]
NOTHING: Filter = {"_id": {"$in": []}}
ANNOUNCED = ("announced", "conducted", "findings_raised", "bulletin_issued", "closed")
BEGUN = ("launched", "concluded")


def sees_all(ctx: Reader) -> bool:
    """Whether the acting person sees everything here."""
    return systems_seen(ctx.actor) == ALL_SYSTEMS


def unit_of(ctx: Reader) -> str:
    """The unit for which the acting person works; empty when none."""
    return ctx.actor.unit_id if ctx.actor.roles & roles.UNIT else ""


def inspections_seen(ctx: Reader) -> Filter:
    """The inspections that exist for the acting person, as a query."""
    if sees_all(ctx):
        return {}
    ways: list[Filter] = []
    if systems := systems_seen(ctx.actor):
        ways += [{"team.person_id": ctx.actor.id}, {"units.system": {"$in": sorted(systems)}}]
    if unit_id := unit_of(ctx):
        ways.append({"units.unit_id": unit_id, "state": {"$in": list(ANNOUNCED)}})
    return {"$or": ways} if ways else NOTHING


def findings_seen(ctx: Reader) -> Filter:
    """The findings that exist for the acting person, as a query; a unit reads what was raised."""
    if sees_all(ctx):
        return {}
    ways: list[Filter] = []
    if systems := systems_seen(ctx.actor):
        ways.append({"system": {"$in": sorted(systems)}})
    if unit_id := unit_of(ctx):
        ways.append({"unit_id": unit_id, "raised_at": {"$ne": None}})
    return {"$or": ways} if ways else NOTHING


def bulletins_seen(ctx: Reader) -> Filter:
    """Bulletins go to their units, the offices and the leaders."""
    if sees_all(ctx) or ctx.actor.roles & (roles.INSPECTION | {roles.LEADER}):
        return {}
    unit_id = unit_of(ctx)
    return {"units.unit_id": unit_id} if unit_id else NOTHING


def campaigns_seen(ctx: Reader) -> Filter:
    """The campaigns that exist for the acting person, as a query."""
    if sees_all(ctx):
        return {}
    actor = ctx.actor
    mine = {"$or": [{"leader.person_id": actor.id}, {"team.person_id": actor.id}]}
    ways: list[Filter] = [mine]
    if systems := systems_seen(actor):
        ways += [{"units.system": {"$in": sorted(systems)}}, {"kind": "leader_led"}]
    if actor.org_ids and actor.roles & {roles.SPECIAL_COMMITTEE, roles.COLLECTIVE_LIAISON}:
        ways.append({"body.organization_id": {"$in": list(actor.org_ids)}})
    begun: Filter = {"state": {"$in": list(BEGUN)}}
    if unit_id := unit_of(ctx):
        ways.append({**begun, "units.unit_id": unit_id})
    if roles.MEDIA in actor.roles:
        ways.append({**begun, "kind": "media"})
    if signed := _own_proposals(ctx):
        ways.append({**begun, "proposals.proposal_id": {"$in": signed}})
    return {"$or": ways}


def instructions_seen(ctx: Reader) -> Filter:
    """The instructions that exist for the acting person, as a query."""
    if sees_all(ctx):
        return {}
    actor, ways = ctx.actor, []
    if roles.LEADER in actor.roles:
        ways.append({"leader.person_id": actor.id})
    if systems := systems_seen(actor):
        ways.append({"units.system": {"$in": sorted(systems)}})
    if unit_id := unit_of(ctx):
        ways.append({"units.unit_id": unit_id})
    if followed := _followed(ctx):
        ways.append({"proposal_id": {"$in": followed}})
    return {"$or": ways} if ways else NOTHING


def reminders_seen(ctx: Reader) -> Filter:
    """The reminders that exist for the acting person, as a query."""
    if sees_all(ctx):
        return {}
    ways: list[Filter] = []
    if systems := systems_seen(ctx.actor):
        ways.append({"system": {"$in": sorted(systems)}})
    if unit_id := unit_of(ctx):
        ways.append({"unit_id": unit_id})
    return {"$or": ways} if ways else NOTHING


def _own_proposals(ctx: Reader) -> list[str]:
    """Proposals that the acting person signed, or in whose collective's name the person acts."""
    actor = ctx.actor
    if not actor.roles & roles.PROPOSERS:
        return []
    ways: list[Filter] = [{"signers.person_id": actor.id}]
    if actor.org_ids and roles.COLLECTIVE_LIAISON in actor.roles:
        ways.append({"organization_id": {"$in": list(actor.org_ids)}})
    return [each for found in ctx.find(Proposal, {"$or": ways}) for each in found.covers]


def _followed(ctx: Reader) -> list[str]:
    """Key proposals that were given to the leader or special committee."""
    actor, ways = ctx.actor, []
    if roles.LEADER in actor.roles:
        ways.append({"leader_person_id": actor.id})
    if roles.SPECIAL_COMMITTEE in actor.roles and actor.org_ids:
        ways.append({"committee_id": {"$in": list(actor.org_ids)}})
    return [found.id for found in ctx.find(Proposal, {"$or": ways})] if ways else []


def seen_inspection(ctx: Reader, inspection_id: str, expected: int = 0) -> Inspection:
    """An inspection that exists for the acting person, in the version that the caller saw."""
    if ctx.find_one(Inspection, {"$and": [{"_id": inspection_id}, inspections_seen(ctx)]}) is None:
        raise InspectionUnknown()
    return ctx.get(Inspection, inspection_id, expected=expected)


def seen_finding(ctx: Reader, finding_id: str, expected: int = 0) -> Finding:
    """A finding that exists for the acting person, in the version that the caller saw."""
    if ctx.find_one(Finding, {"$and": [{"_id": finding_id}, findings_seen(ctx)]}) is None:
        raise FindingUnknown()
    return ctx.get(Finding, finding_id, expected=expected)


def seen_campaign(ctx: Reader, campaign_id: str, expected: int = 0) -> Campaign:
    """A campaign that exists for the acting person, in the version that the caller saw."""
    if ctx.find_one(Campaign, {"$and": [{"_id": campaign_id}, campaigns_seen(ctx)]}) is None:
        raise CampaignUnknown()
    return ctx.get(Campaign, campaign_id, expected=expected)


def seen_bulletin(ctx: Reader, bulletin_id: str) -> Bulletin:
    """A bulletin that exists for the acting person."""
    found = ctx.find_one(Bulletin, {"$and": [{"_id": bulletin_id}, bulletins_seen(ctx)]})
    if found is None:
        raise BulletinUnknown()
    return found


def filed_proposal(ctx: Reader, proposal_id: str) -> Proposal:
    """A filed proposal that the acting person may supervise, by its own id or that of one merged into it."""
    found = proposal(ctx, proposal_id)
    if found is None or not found.proposal_no or not may_instruct(ctx, found):
        raise ProposalUnknown()
    return found


def may_instruct(ctx: Reader, proposal: Proposal) -> bool:
    """Offices on every proposal; a leader on key ones, those given to the leader, and in own campaigns."""
    actor = ctx.actor
    if actor.roles & roles.STAFF or proposal.is_key or proposal.leader_person_id == actor.id:
        return True
    query = {"proposals.proposal_id": proposal.id, "leader.person_id": actor.id}
    return roles.LEADER in actor.roles and ctx.count(Campaign, query) > 0


def oversees(ctx: Reader, system: str) -> bool:
    """Whether the acting person's office oversees the units of a system."""
    return system in systems_seen(ctx.actor)


def proposal(ctx: Reader, proposal_id: str) -> Proposal | None:
    """A proposal, by its own id or that of one that is answered together with it."""
    own = ctx.find_one(Proposal, {"_id": proposal_id})
    shared = ctx.find_one(Proposal, {"covers": proposal_id, "proposal_no": {"$ne": ""}})
    return own if own is not None and own.proposal_no else shared or own


def relations_to_inspection(ctx: Reader, inspection: Inspection) -> frozenset[str]:
    """The relations of the acting person that the table of inspections knows."""
    return inspection_relations(inspection, ctx.actor)


def relations_to_finding(ctx: Reader, finding: Finding) -> frozenset[str]:
    """The relations of the acting person that the table of findings knows."""
    return relations_to_findings(ctx, [finding])[finding.id]


def relations_to_findings(ctx: Reader, findings: Sequence[Finding]) -> dict[str, frozenset[str]]:
    """The same for many findings in two reads."""
    ids = {finding.inspection_id for finding in findings}
    teams = {each.id: each.team for each in ctx.find(Inspection, {"_id": {"$in": sorted(ids)}})}
    known = registers.units(ctx, [finding.unit_id for finding in findings])
    return {
        finding.id: finding_relations(
            finding,
            teams.get(finding.inspection_id, ()),
            ctx.actor,
            known[finding.unit_id].signs_in if finding.unit_id in known else True,
        )
        for finding in findings
    }


def relations_to_campaign(ctx: Reader, campaign: Campaign) -> frozenset[str]:
    """The relations of the acting person that the table of campaigns knows."""
    return campaign_relations(campaign, ctx.actor)


def both(*queries: Filter) -> Filter:
    """A query that asks for all of these."""
    return {"$and": [query for query in queries if query]} if any(queries) else {}
