"""The matrix of leaders and key proposals: who wrote on which, who took charge of which, what nobody did."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from services.supervision.domain.campaign import CHAIR_MEETING, LEADER_LED, Campaign
from services.supervision.domain.instruction import LED, Instruction
from services.supervision.domain.people import Person
from services.supervision.domain.proposal import Proposal


@dataclass(frozen=True)
class Leader:
    """A leader as listed beside the matrix."""

    person: Person
    position: str = ""


@dataclass(frozen=True)
class LeaderAct:
    """What one leader did on one proposal."""

    leader_name: str
    act: str
    at: datetime


@dataclass(frozen=True)
class Row:
    """One key proposal and who takes care of it."""

    proposal: Proposal
    acts: tuple[LeaderAct, ...]
    campaign_ids: tuple[str, ...]

    @property
    def covered(self) -> bool:
        """An instruction or a campaign takes care of it."""
        return bool(self.acts or self.campaign_ids)


def rows(
    proposals: Iterable[Proposal], instructions: Sequence[Instruction], campaigns: Sequence[Campaign]
) -> list[Row]:
    """One row per key proposal, by number."""
    keys = sorted((each for each in proposals if each.is_key), key=lambda each: (each.proposal_no, each.id))
    return [_row(proposal, instructions, campaigns) for proposal in keys]


def _row(proposal: Proposal, instructions: Sequence[Instruction], campaigns: Sequence[Campaign]) -> Row:
    mine = [each for each in campaigns if each.takes_care and _takes_up(each, proposal)]
    acts = [
        LeaderAct(each.leader.name, each.act, each.instructed_at)
        for each in instructions
        if each.proposal_id in (proposal.id, *proposal.covers)
    ]
    # A leader who heads a campaign on it has taken charge of it, with or without a paper saying so.
    acts += [
        LeaderAct(each.leader.name, LED, each.launched_at)
        for each in mine
        if each.kind in (LEADER_LED, CHAIR_MEETING) and each.launched_at
    ]
    ordered = sorted(acts, key=lambda act: (act.at, act.leader_name))
    return Row(proposal, tuple(ordered), tuple(each.id for each in mine))


def _takes_up(campaign: Campaign, proposal: Proposal) -> bool:
    ids = {proposal.id, *proposal.covers}
    return any(each.proposal_id in ids for each in campaign.proposals)


def of_leader(leader: Leader, matrix: Iterable[Row]) -> tuple[int, int]:
    """(key proposals that the leader wrote on, key proposals that the leader took charge of)."""
    acts = [{act.act for act in row.acts if act.leader_name == leader.person.name} for row in matrix]
    return sum("reviewed" in each for each in acts), sum(LED in each for each in acts)


def leaders(known: Iterable[Leader], matrix: Iterable[Row]) -> list[Leader]:
    """The leaders with an account, then those who are only named on paper."""
    found = {leader.person.name: leader for leader in known}
    for row in matrix:
        for act in row.acts:
            found.setdefault(act.leader_name, Leader(Person(name=act.leader_name)))
    return list(found.values())


def chair_meeting(known: Iterable[Leader], positions: Sequence[str]) -> list[Leader]:
    """Leaders who are members of the chair meeting, by the endings of their positions."""
    return [leader for leader in known if leader.position.endswith(tuple(positions))]


def without_team(members: Iterable[Leader], campaigns: Iterable[Campaign], year: int) -> list[Leader]:
    """Members of the chair meeting who lead no team of the year's promotion month."""
    leading = {
        name
        for each in campaigns
        if each.promotion_year == year and each.state != "cancelled"
        for name in (each.leader.person_id, each.leader.name)
    }
    return [
        member
        for member in members
        if member.person.person_id not in leading and member.person.name not in leading
    ]
