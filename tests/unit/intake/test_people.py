"""Who may propose and who may see."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

import pytest

from kit.core.errors import Refusal
from services.intake.domain import people
from services.intake.domain.people import Viewer
from services.intake.domain.proposal import KeyMark
from services.intake.domain.records import Handling, HandlingUnit
from services.intake.states import BODY, COMMITTEE, PROPOSER
from shared import roles
from tests.unit.intake.samples import NOW, invitation, proposal

WANG = Viewer("p-wang", member_id="m-wang", roles=frozenset({roles.MEMBER}))
LI = Viewer("p-li", member_id="m-li", roles=frozenset({roles.MEMBER}))
CLERK = Viewer("p-clerk", roles=frozenset({roles.COMMITTEE_CLERK}))
DIRECTOR = Viewer("p-director", roles=frozenset({roles.COMMITTEE_DIRECTOR}))
UNIT = Viewer("p-unit", unit_id="u-road", roles=frozenset({roles.UNIT_HANDLER}))
OFFICE = Viewer("p-office", roles=frozenset({roles.GOVERNMENT_OFFICE}))
LEADER = Viewer("p-leader", roles=frozenset({roles.LEADER}))
HANDLED = Handling("p-1", "dispatched", NOW, units=(HandlingUnit("u-road", "交通运输局", "sole"),))
SECRETIVE = {"publicity_consent": False, "publicity_reason": "x"}


@dataclass(frozen=True)
class Body:
    id: str = "o-1"
    name: str = "教育界"
    may_propose: bool = True
    session_only: bool = True
    convenor_person_id: str = "p-head"
    liaison_person_ids: tuple[str, ...] = ("p-liaison",)
    active: bool = True


@dataclass(frozen=True)
class Member:
    id: str = "m-1"
    name: str = "王建国"
    kind: str = "local"
    term: int = 11
    active: bool = True


@dataclass(frozen=True)
class Session:
    term: int = 11
    opens_at = NOW
    closes_at = NOW + timedelta(days=3)


def sees(who: Viewer, handling=None, **more) -> bool:
    return people.may_see(proposal(**more), who, handling)


def test_relations_follow_from_the_person():
    assert people.relations(proposal(), WANG) == {PROPOSER}
    assert people.relations(proposal(), CLERK) == {COMMITTEE}
    assert people.relations(proposal(), DIRECTOR) == {COMMITTEE, BODY}
    assert people.relations(proposal(), LI) == frozenset()


def test_a_person_without_member_record_is_nobodys_first_proposer():
    assert people.relations(proposal(first_member_id="", organization_id="o-1"), UNIT) == frozenset()


def test_who_acts_for_the_organization_is_the_proposer_of_its_proposals():
    collective = proposal(first_member_id="", organization_id="o-1")
    liaison = Viewer("p-liaison", acts_for=frozenset({"o-1"}))
    assert people.is_proposer(collective, liaison)
    assert not people.is_proposer(collective, Viewer("p-x", org_ids=("o-1",)))


@pytest.mark.parametrize("state", ["draft", "cosigning"])
def test_a_draft_is_seen_by_its_proposer_and_who_is_asked_alone(state):
    assert sees(WANG, state=state)
    assert sees(LI, state=state, invitations=(invitation("li"),))
    assert not sees(LI, state=state, invitations=(invitation("li", "declined"),))
    for other in (CLERK, DIRECTOR, UNIT, OFFICE, LEADER):
        assert not sees(other, state=state)


def test_the_committee_sees_everything_submitted_and_others_only_what_is_public():
    assert sees(CLERK, state="submitted")
    for other in (LI, UNIT, OFFICE, LEADER):
        assert not sees(other, state="submitted")
        assert sees(other, state="filed")


def test_what_is_not_public_is_seen_by_who_is_concerned():
    mark = KeyMark("主席会议", "", "x", NOW, leader_person_id="p-leader", committee_id="o-committee")
    assert not sees(LI, state="filed", **SECRETIVE)
    assert sees(OFFICE, state="filed", **SECRETIVE)
    assert not sees(UNIT, state="filed", **SECRETIVE)
    assert sees(UNIT, HANDLED, state="filed", **SECRETIVE)
    assert not sees(LEADER, state="filed", **SECRETIVE)
    assert sees(LEADER, state="filed", key_mark=mark, **SECRETIVE)
    assert sees(Viewer("p-c", org_ids=("o-committee",)), state="filed", key_mark=mark, **SECRETIVE)


def test_refused_withdrawn_and_deleted_ones_are_not_public():
    for state in ("not_filed", "converted", "withdrawn", "returned"):
        assert not sees(LI, state=state)
        assert sees(WANG, state=state)
    assert not sees(WANG, state="discarded")
    assert not sees(CLERK, state="discarded")


@pytest.mark.parametrize(
    ("member", "reason"),
    [
        (None, "NOT_A_MEMBER"),
        (Member(active=False), "NOT_A_MEMBER"),
        (Member(term=10), "NOT_A_MEMBER"),
        (Member(kind="upper_level"), "UPPER_LEVEL_MEMBER"),
    ],
)
def test_only_sitting_local_members_of_the_term_propose(member, reason):
    with pytest.raises(Refusal) as refused:
        people.check_member(member, Session())
    assert refused.value.reason == reason
    people.check_member(Member(), Session())


def test_an_organization_proposes_through_its_own_people():
    for person_id in ("p-liaison", "p-head"):
        people.check_organization(Body(), person_id, entry=False)
    with pytest.raises(Refusal) as refused:
        people.check_organization(Body(), "p-other", entry=False)
    assert refused.value.reason == "NOT_FOR_ORGANIZATION"
    with pytest.raises(Refusal) as refused:
        people.check_organization(Body(may_propose=False), "p-head", entry=False)
    assert refused.value.reason == "ORGANIZATION_MAY_NOT_PROPOSE"


def test_a_session_only_body_proposes_from_opening_to_closing():
    session = Session()
    for inside in (session.opens_at, session.closes_at):
        people.check_plenary(Body(), session, inside)
    for outside in (
        session.opens_at - timedelta(milliseconds=1),
        session.closes_at + timedelta(milliseconds=1),
    ):
        with pytest.raises(Refusal):
            people.check_plenary(Body(), session, outside)
    people.check_plenary(Body(session_only=False), session, NOW - timedelta(days=99))
