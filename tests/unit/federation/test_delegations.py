"""Tasks that run in a lower instance, seen from both sides, without any database."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from services.federation.domain import delegations
from services.federation.domain.delegations import Inward, Outward
from services.federation.domain.level_refusals import DelegationEnded, DelegationRepeated, DelegationUnknown
from services.federation.domain.matters import Matter, Signature
from services.federation.domain.peers import Peer
from shared.policy import DEFAULTS

NOW = datetime(2027, 3, 1, tzinfo=UTC)
COUNTY = Peer("county", "青禾县政协", "county", "lower", state="active")
OUTWARD = Outward("t1", "county", "p1", "2027001", "题目", "c1", "青禾县人民政府", NOW)
SENT = delegations.sent(OUTWARD)
INWARD = Inward("city:t1", "city", "t1", "题目", NOW)
MATTER = Matter("p1", "2027001", "题目", "", "", (), (Signature("王芳", "first_proposer"),), "individual")


def test_things_of_a_peer_bear_its_name_here():
    assert delegations.local_id("county", "m1") == "county:m1"
    assert delegations.their_id("county", "county:m1") == "m1"
    assert delegations.their_id("county", "county:village:m1") == "village:m1"
    assert delegations.their_id("county", "m1") == ""
    assert delegations.their_id("county", "") == ""


@pytest.mark.parametrize(
    ("peer", "can"),
    [
        (None, False),
        (COUNTY, True),
        (replace(COUNTY, state="suspended"), True),
        (replace(COUNTY, state="pending"), False),
        (replace(COUNTY, relation="upper"), False),
        (replace(COUNTY, relation="other"), False),
    ],
)
def test_a_task_waits_until_its_peer_has_joined_below(peer, can):
    assert delegations.can_receive(peer) is can


def test_only_the_instance_that_has_a_task_speaks_of_it():
    assert delegations.require_outward(SENT, COUNTY, "t1") == SENT
    with pytest.raises(DelegationUnknown):
        delegations.require_outward(SENT, replace(COUNTY, id="other"), "t1")
    with pytest.raises(DelegationUnknown):
        delegations.require_outward(None, COUNTY, "t1")


def test_what_comes_after_the_end_is_refused_and_names_the_proposal():
    ended = delegations.end_outward(SENT, "市级统一办理")
    with pytest.raises(DelegationEnded) as refused:
        delegations.require_outward(ended, COUNTY, "t1")
    assert refused.value.details["proposal_id"] == "p1"
    assert "市级统一办理" in refused.value.message


def test_a_task_comes_down_once_and_ends_once():
    delegations.require_new(None)
    with pytest.raises(DelegationRepeated):
        delegations.require_new(INWARD)
    with pytest.raises(DelegationEnded):
        delegations.require_inward(delegations.end_inward(INWARD), "t1")


def test_proposers_are_named_below_when_they_agree_or_policy_says_so():
    policy = DEFAULTS["federation"]
    assert MATTER.proposer_names(policy) == []
    assert MATTER.proposer_names({**policy, "names_without_consent": True}) == ["王芳"]
    agreed = replace(MATTER, publicity_consent=True)
    assert agreed.proposer_names(policy) == ["王芳"]
    assert replace(agreed, organization_name="民盟总支").proposer_names(policy) == ["民盟总支"]


def test_what_was_filed_outranks_what_was_submitted_of_the_same_text():
    submitted, filed = replace(MATTER, text_version=2), replace(MATTER, text_version=2, filed=True)
    assert submitted.rank < filed.rank < replace(MATTER, text_version=3).rank
