"""What could be supervised, and what is: suggestions, and the matrix of leaders and key proposals."""

from __future__ import annotations

from collections.abc import Iterable

from cppcc_api.supervision.v1 import supervision_service_pb2 as pb
from kit.core.errors import FieldError
from kit.core.workdays import local_date
from kit.store import Reader
from services.supervision.domain import campaign as campaigns
from services.supervision.domain import coverage, suggesting
from services.supervision.domain.campaign import Campaign
from services.supervision.domain.instruction import Instruction
from services.supervision.domain.people import Body
from services.supervision.domain.proposal import Proposal
from services.supervision.domain.refusals import CampaignInvalid
from services.supervision.domain.suggesting import Candidate, Dossier
from services.supervision.store import campaign_views as views
from services.supervision.store import events, evidence, registers
from shared import copies, roles, words
from shared.known import KnownMember, KnownOrganization

DEFAULT_LIMIT = 20


def suggest_supervision(request: pb.SuggestSupervisionRequest, ctx: Reader) -> pb.SuggestSupervisionResponse:
    """Candidates for a campaign of a kind, best first."""
    if request.kind not in words.CAMPAIGNS:
        raise CampaignInvalid(fields=[FieldError("kind", "KIND_UNKNOWN", "请选择督办类别")])
    session_id = registers.current_session(ctx, request.session_id).id
    found = _SUGGEST[request.kind](ctx, session_id, request.organization_id)
    chosen = found[: request.limit or DEFAULT_LIMIT]
    return pb.SuggestSupervisionResponse(candidates=[views.candidate(each) for each in chosen])


def _led(ctx: Reader, session_id: str, _: str) -> list[Candidate]:
    matrix = {row.proposal.id: row for row in _matrix(ctx, session_id)}
    return suggesting.for_leaders(_files(ctx, session_id), matrix, needs_charge=True)


def _by_chair(ctx: Reader, session_id: str, _: str) -> list[Candidate]:
    matrix = {row.proposal.id: row for row in _matrix(ctx, session_id)}
    return suggesting.for_leaders(_files(ctx, session_id), matrix, needs_charge=False)


def _by_committee(ctx: Reader, session_id: str, organization_id: str) -> list[Candidate]:
    tasks = evidence.tasks_of_session(ctx, session_id)
    running = ctx.find(Campaign, {"session_id": session_id, "kind": campaigns.COMMITTEE})
    minimum = int(copies.policy(ctx, "supervision", session_id)["concentration_minimum"])
    found: list[Candidate] = []
    for each in _bodies(ctx, ("special_committee",), organization_id):
        body = Body(each.id, each.name, each.kind)
        found += suggesting.for_committee(tasks, body, each.matched_unit_ids, minimum, running)
    return sorted(found, key=lambda candidate: -candidate.score)


def _by_sector(ctx: Reader, session_id: str, organization_id: str) -> list[Candidate]:
    files, found = _files(ctx, session_id), []
    for each in _bodies(ctx, ("sector", "member_group", "liaison_group"), organization_id):
        belongs = [{"sector_id": each.id}, {"member_group_id": each.id}]
        members = {member.id for member in ctx.find(KnownMember, {"$or": belongs})}
        found += suggesting.for_sector(files, members, Body(each.id, each.name, each.kind))
    return sorted(found, key=lambda candidate: -candidate.score)


def _by_media(ctx: Reader, session_id: str, _: str) -> list[Candidate]:
    live = ctx.find(Campaign, {"kind": campaigns.MEDIA, "state": {"$in": ["planned", "launched"]}})
    taken_up = {proposal.proposal_id for each in live for proposal in each.proposals}
    return suggesting.for_media(_files(ctx, ""), session_id, taken_up)


_SUGGEST = {
    campaigns.LEADER_LED: _led,
    campaigns.CHAIR_MEETING: _by_chair,
    campaigns.COMMITTEE: _by_committee,
    campaigns.SECTOR_GROUP: _by_sector,
    campaigns.MEDIA: _by_media,
}


def _bodies(ctx: Reader, kinds: Iterable[str], organization_id: str) -> list[KnownOrganization]:
    query: dict[str, object] = {"kind": {"$in": list(kinds)}, "active": True}
    # A committee's staff looks for its own work only.
    if roles.SPECIAL_COMMITTEE in ctx.actor.roles and not ctx.actor.roles & roles.STAFF:
        query["_id"] = {"$in": list(ctx.actor.org_ids)}
    found = ctx.find(KnownOrganization, query, sort=[("name", 1)])
    return [each for each in found if organization_id in ("", each.id)]


def _files(ctx: Reader, session_id: str) -> list[Dossier]:
    """Filed proposals of a session (empty: of all sessions) with their tasks."""
    query: dict[str, object] = {"proposal_no": {"$ne": ""}}
    if session_id:
        query["session_id"] = session_id
    proposals = ctx.find(Proposal, query)
    return suggesting.dossiers(proposals, evidence.tasks_of_session(ctx, session_id), ctx.now)


def _matrix(ctx: Reader, session_id: str) -> list[coverage.Row]:
    keys = ctx.find(Proposal, {"session_id": session_id, "is_key": True, "withdrawn": False})
    ids = [each for key in keys for each in (key.id, *key.covers)]
    instructions = ctx.find(Instruction, {"proposal_id": {"$in": ids}})
    running = ctx.find(Campaign, {"proposals.proposal_id": {"$in": ids}})
    return coverage.rows(keys, instructions, running)


def get_coverage(request: pb.GetCoverageRequest, ctx: Reader) -> pb.GetCoverageResponse:
    """Leaders × key proposals, and the promotion month of the session's year."""
    session = registers.current_session(ctx, request.session_id)
    matrix = _matrix(ctx, session.id)
    known = registers.leaders(ctx)
    return pb.GetCoverageResponse(
        rows=[views.row(row) for row in matrix],
        covered=sum(row.covered for row in matrix),
        key_proposals=len(matrix),
        leaders=[_leader(each, matrix) for each in coverage.leaders(known, matrix)],
        promotion=_promotion(ctx, session.id, session.year or local_date(ctx.now).year, known),
    )


def _leader(leader: coverage.Leader, matrix: list[coverage.Row]) -> pb.CoverageLeader:
    reviewed, led = coverage.of_leader(leader, matrix)
    return pb.CoverageLeader(
        leader=events.person(leader.person), position=leader.position, reviewed=reviewed, led=led
    )


def _promotion(
    ctx: Reader, session_id: str, year: int, known: list[coverage.Leader]
) -> pb.PromotionMonth | None:
    own = copies.policy(ctx, "supervision", session_id)
    if not own["promotion_month"]:
        return None
    found = ctx.find(Campaign, {"promotion_year": year, "state": {"$ne": "cancelled"}})
    members = coverage.chair_meeting(known, own["chair_meeting_positions"])
    return pb.PromotionMonth(
        year=year,
        month=int(own["promotion_month"]),
        campaign_ids=[each.id for each in found],
        without_team=[
            person
            for each in coverage.without_team(members, found, year)
            if (person := events.person(each.person)) is not None
        ],
    )
