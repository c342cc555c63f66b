"""A case that an upper instance gave to this one, and a task that a lower one runs."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from kit.core.context import Actor
from kit.core.errors import FieldsInvalid, Refusal
from kit.core.workdays import Calendar
from services.assignment import states
from services.assignment.domain import delegated, relations
from services.assignment.domain.cases import Case
from services.assignment.domain.deadlines import Terms
from services.assignment.domain.offers import case_offers
from services.assignment.domain.parts import Addressee, Origin, PlannedTask
from services.assignment.domain.refusals import (
    DecidedByUpper,
    NotDelegated,
    ObjectionTooLate,
    PlanInvalid,
    ReasonNeeded,
    UpperExtensionPending,
    UpperObjectionMade,
)
from services.assignment.domain.relations import Surroundings
from services.assignment.domain.tasks import Task
from services.assignment.states import COMMITTEE, DELEGATOR, OBSERVER, OFFICE, SERVED
from shared import roles
from shared.policy import DEFAULTS

NOW = datetime(2027, 3, 1, 2, 0, tzinfo=UTC)
DAY = timedelta(days=1)
TERMS = Terms(DEFAULTS["deadlines"], Calendar())
ORIGIN = Origin(
    "city", "某市政协", "青禾县人民政府", "sole", objection_due_at=NOW + 5 * DAY, due_at=NOW + 90 * DAY
)
CASE = Case(
    id="c1",
    proposal_id="city:t1",
    proposal_no="某市政协2027001",
    title="关于农村客运的提案",
    session_id="s1",
    proposer_kind="individual",
    addressees=(Addressee("city:t1", "某市政协2027001", "关于农村客运的提案", "某市政协"),),
    suggestions=(),
    filed_at=NOW,
    origin=ORIGIN,
)
OWN = replace(CASE, origin=None)
TASK = Task(
    id="t1",
    case_id="c1",
    proposal_id="city:t1",
    proposal_no="",
    title="",
    session_id="s1",
    unit_id="u1",
    unit_name="某局",
    system="government",
    part="sole",
    dispatched_at=NOW,
    receive_due_at=NOW,
    objection_due_at=NOW,
    due_at=NOW,
    original_due_at=NOW,
)
CLERK = Actor(id="p1", name="提案委", roles=frozenset({roles.COMMITTEE_CLERK}))
GOV = Actor(id="p2", name="政府办", roles=frozenset({roles.GOVERNMENT_OFFICE}))


def test_the_reply_is_due_here_early_enough_to_be_reviewed_above():
    assert delegated.own_due(NOW + 90 * DAY, TERMS, NOW) == NOW + 76 * DAY


def test_a_short_date_of_the_upper_instance_is_the_date_here_too():
    assert delegated.own_due(NOW + 3 * DAY, TERMS, NOW) == NOW + 3 * DAY


@pytest.mark.parametrize("due", [None, NOW - DAY])
def test_a_date_that_is_missing_or_over_leaves_the_policy_s(due):
    assert delegated.own_due(due, TERMS, NOW) is None


def test_an_objection_goes_up_once_with_its_reason():
    objected = delegated.object_upward(CASE, "属市级事权", NOW, (OFFICE,))
    assert objected.origin.objection == "属市级事权"
    with pytest.raises(UpperObjectionMade):
        delegated.object_upward(objected, "再议", NOW, (OFFICE,))


@pytest.mark.parametrize(
    ("case", "reason", "at", "refusal"),
    [
        (CASE, "", NOW, ReasonNeeded),
        (CASE, "晚了", NOW + 6 * DAY, ObjectionTooLate),
        (OWN, "不是转来的", NOW, NotDelegated),
    ],
)
def test_an_objection_upwards_is_refused(case, reason, at, refusal):
    with pytest.raises(refusal):
        delegated.object_upward(case, reason, at, (OFFICE,))


def test_more_time_is_asked_for_once_until_it_is_decided():
    asked = delegated.ask_upper_time(CASE, NOW + 100 * DAY, "需要会签", (COMMITTEE,))
    with pytest.raises(UpperExtensionPending):
        delegated.ask_upper_time(asked, NOW + 110 * DAY, "需要会签", (COMMITTEE,))
    granted = delegated.time_decided(asked, NOW + 100 * DAY)
    assert (granted.origin.due_at, granted.origin.requested_due_at) == (NOW + 100 * DAY, None)
    assert delegated.time_decided(asked, None).origin.due_at == ORIGIN.due_at


@pytest.mark.parametrize("due", [None, ORIGIN.due_at])
def test_the_date_asked_for_is_later(due):
    with pytest.raises(FieldsInvalid):
        delegated.ask_upper_time(CASE, due, "需要会签", (OFFICE,))


def test_no_reply_is_put_off_beyond_the_upper_instance_s_date():
    assert delegated.latest_due(CASE, NOW + 180 * DAY) == ORIGIN.due_at
    assert delegated.latest_due(OWN, NOW + 180 * DAY) == NOW + 180 * DAY


def test_one_unit_answers_a_delegated_case():
    split = (PlannedTask("a", "split"), PlannedTask("b", "split"))
    with pytest.raises(PlanInvalid):
        delegated.check_parts(CASE, split)
    delegated.check_parts(OWN, split)
    delegated.check_parts(CASE, (PlannedTask("a", "lead"), PlannedTask("b", "assist")))


def test_the_upper_instance_closes_the_case():
    with pytest.raises(DecidedByUpper):
        delegated.require_own(CASE)
    delegated.require_own(OWN)


def rpcs(case: Case) -> set[str]:
    return {offer.rpc for offer in case_offers(case, (OFFICE, COMMITTEE), ())}


def test_only_a_delegated_case_offers_a_word_to_the_upper_instance():
    upward = {"ObjectToDelegation", "RequestDelegationExtension"}
    assert upward <= rpcs(CASE)
    assert not upward & rpcs(OWN)
    objected = delegated.object_upward(CASE, "属市级事权", NOW, (OFFICE,))
    assert "ObjectToDelegation" not in rpcs(objected)


def test_a_replied_delegated_case_is_not_offered_for_closing():
    assert "CloseCase" not in rpcs(replace(CASE, state="replied"))
    assert "CloseCase" in rpcs(replace(OWN, state="replied"))


def test_the_committee_only_watches_a_task_that_another_one_judges():
    assert COMMITTEE in relations.to_task(CLERK, TASK, OWN, Surroundings())
    found = relations.to_task(CLERK, TASK, CASE, Surroundings())
    assert COMMITTEE not in found and OBSERVER in found


def test_staff_does_not_enter_what_a_lower_instance_runs_but_delivers_it():
    task = replace(TASK, peer_instance="county")
    below = relations.to_task(GOV, task, OWN, Surroundings(unit_signs_in=False))
    assert DELEGATOR in below and SERVED not in below
    assert states.TASK.next("handling", "issue", below) == "replied"
    with pytest.raises(Refusal):
        states.TASK.next("pending_receipt", "receive", below)
