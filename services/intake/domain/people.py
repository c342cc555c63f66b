"""Who stands in which relation to a proposal, who may propose, who may see."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from services.intake import states
from services.intake.domain.proposal import Proposal
from services.intake.domain.records import Handling
from services.intake.domain.refusals import (
    NotAMember,
    NotForOrganization,
    OnlyDuringSession,
    OrganizationMayNotPropose,
    UpperLevelMember,
    WrittenElsewhere,
)
from shared import roles

PUBLIC_STATES = (*states.FILED, "merged")
PRIVATE_STATES = ("draft", "cosigning")


class MemberFacts(Protocol):
    """What the rules need to know of a member."""

    id: str
    name: str
    kind: str
    term: int
    active: bool


class OrganizationFacts(Protocol):
    """What the rules need to know of an organization."""

    id: str
    name: str
    may_propose: bool
    session_only: bool
    convenor_person_id: str
    liaison_person_ids: tuple[str, ...]
    active: bool


class SessionFacts(Protocol):
    """What the rules need to know of a session."""

    term: int
    opens_at: datetime | None
    closes_at: datetime | None


@dataclass(frozen=True)
class Viewer:
    """The acting person with the organizations that they act for."""

    person_id: str
    name: str = ""
    member_id: str = ""
    unit_id: str = ""
    roles: frozenset[str] = frozenset()
    org_ids: tuple[str, ...] = ()
    acts_for: frozenset[str] = frozenset()

    def has(self, wanted: frozenset[str]) -> bool:
        """Whether one of the account roles is among those wanted."""
        return bool(self.roles & wanted)

    @property
    def committee(self) -> bool:
        """Staff of the proposal committee."""
        return self.has(roles.COMMITTEE)


def may_represent(organization: OrganizationFacts, person_id: str) -> bool:
    """Whether the person is the organization's liaison or convenor."""
    return bool(person_id) and person_id in (
        *organization.liaison_person_ids,
        organization.convenor_person_id,
    )


def relations(proposal: Proposal, viewer: Viewer) -> frozenset[str]:
    """The relations that the transition tables know."""
    own = frozenset({states.PROPOSER}) if is_proposer(proposal, viewer) else frozenset()
    return own | office_relations(viewer)


def office_relations(viewer: Viewer) -> frozenset[str]:
    """The relations that come from the office alone."""
    found = set()
    if viewer.committee:
        found.add(states.COMMITTEE)
    if roles.COMMITTEE_DIRECTOR in viewer.roles:
        found.add(states.BODY)
    return frozenset(found)


def check_written_here(proposal: Proposal) -> None:
    """Raise for a proposal whose text and signatures belong to another instance; it is changed there."""
    if proposal.origin is not None:
        raise WrittenElsewhere(instance=proposal.origin.instance_name)


def is_proposer(proposal: Proposal, viewer: Viewer) -> bool:
    """First proposer, who acts for the collective proposer, or who typed it for either."""
    if proposal.organization_id:
        own = proposal.organization_id in viewer.acts_for
    else:
        own = bool(viewer.member_id) and viewer.member_id == proposal.first_member_id
    return own or bool(proposal.entered_by and proposal.entered_by == viewer.person_id)


def invited(proposal: Proposal, viewer: Viewer) -> bool:
    """Asked to sign and not refused or dropped."""
    return bool(viewer.member_id) and any(
        i.member_id == viewer.member_id and i.state in ("pending", "agreed") for i in proposal.invitations
    )


def may_see(proposal: Proposal, viewer: Viewer, handling: Handling | None) -> bool:
    """Whether the proposal exists for this person; ``store.lookups.visible`` says the same as a query."""
    if proposal.state == "discarded":
        return False
    if is_proposer(proposal, viewer) or invited(proposal, viewer):
        return True
    if proposal.state in PRIVATE_STATES:
        return False
    if viewer.committee:
        return True
    if proposal.state not in PUBLIC_STATES:
        return False
    return proposal.publicity_consent or concerned(proposal, viewer, handling)


def concerned(proposal: Proposal, viewer: Viewer, handling: Handling | None) -> bool:
    """Has to do with a filed proposal by office: dispatch, inspection, handling, supervision."""
    mark = proposal.key_mark
    return (
        viewer.has(roles.TWO_OFFICES | roles.INSPECTION)
        or bool(viewer.unit_id and handling and viewer.unit_id in {unit.id for unit in handling.units})
        or bool(mark and mark.leader_person_id and mark.leader_person_id == viewer.person_id)
        or bool(mark and mark.committee_id and mark.committee_id in viewer.org_ids)
    )


def check_member(member: MemberFacts | None, session: SessionFacts) -> None:
    """Raise unless this is a sitting local member of the session's term."""
    if member is None or not member.active:
        raise NotAMember()
    if member.kind == "upper_level":
        raise UpperLevelMember(name=member.name)
    if member.term != session.term:
        raise NotAMember()


def check_organization(organization: OrganizationFacts | None, person_id: str, entry: bool) -> None:
    """Raise unless the person may hand in proposals in the organization's name (``entry``: types for it)."""
    if organization is None or not (entry or may_represent(organization, person_id)):
        raise NotForOrganization()
    if not organization.may_propose or not organization.active:
        raise OrganizationMayNotPropose(name=organization.name)


def check_plenary(organization: OrganizationFacts, session: SessionFacts, now: datetime) -> None:
    """Raise when the organization proposes only during the plenary and that is not open now."""
    if not organization.session_only:
        return
    if not (session.opens_at and session.closes_at and session.opens_at <= now <= session.closes_at):
        raise OnlyDuringSession(name=organization.name)
