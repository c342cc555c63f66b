"""Proposals outside of a committee's authority, at home and above, without any database."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from kit.core.errors import FieldsInvalid
from kit.core.states import IllegalTransition
from services.federation.domain import transfers
from services.federation.domain.level_refusals import (
    NotOutsideAuthority,
    NotUpper,
    TransferRepeated,
    TransferUnknown,
)
from services.federation.domain.matters import Ruling
from services.federation.domain.peers import Peer
from services.federation.domain.transfers import Transfer, TransferredMatter, Turn

NOW = datetime(2027, 3, 1, tzinfo=UTC)
CITY = Peer("city", "某市政协", "city", "upper", state="active")
TRANSFER = Transfer("x1", "p1", "2027001", "题目", "city", "某市政协", "", NOW)
MATTER = TransferredMatter("county:x1", "county", "青禾县政协", "x1", "2027001", "题目", "", NOW)


def turn(name: str, text: str = "") -> Turn:
    return Turn(name, NOW, text)


@pytest.mark.parametrize("outcome", ["rejected", ""])
def test_only_what_is_outside_of_the_authority_goes_up(outcome):
    with pytest.raises(NotOutsideAuthority):
        transfers.require_outside(Ruling("p1", outcome, "", "", "", NOW) if outcome else None)
    outside = Ruling("p1", "out_of_jurisdiction", "", "", "", NOW)
    assert transfers.require_outside(outside) == outside


def test_it_goes_up_and_to_nobody_else():
    transfers.require_upper(CITY)
    with pytest.raises(NotUpper):
        transfers.require_upper(replace(CITY, relation="lower"))


def test_it_goes_up_once_and_again_after_it_was_declined():
    with pytest.raises(TransferRepeated):
        transfers.require_first([TRANSFER])
    transfers.require_first([replace(TRANSFER, state="declined")])


def test_another_instance_than_the_one_it_went_to_says_nothing_of_it():
    with pytest.raises(TransferUnknown):
        transfers.require_transfer(TRANSFER, replace(CITY, id="other"), "x1")


@pytest.mark.parametrize(
    ("told", "state"),
    [
        (["received"], "received"),
        (["received", "clue"], "taken"),
        (["received", "declined"], "declined"),
        (["received", "proposal", "filed", "dispatched", "replied"], "taken"),
        (["received", "proposal", "filed", "closed"], "closed"),
        (["proposal", "received"], "taken"),
        (["received", "declined", "filed"], "declined"),
    ],
)
def test_the_home_follows_whatever_comes_in_whatever_order(told, state):
    transfer = TRANSFER
    for name in told:
        transfer = transfers.told(transfer, turn(name))
    assert transfer.state == state
    assert [each.name for each in transfer.turns] == told


def test_every_turn_has_its_words():
    assert turn("proposal").title == "上级委员（组织）据此提出提案"
    assert turn("something_new").title == "something_new"


@pytest.mark.parametrize("decision", ["clue", "proposal", "opinion", "declined"])
def test_the_committee_decides_once(decision):
    decided = transfers.decide(MATTER, decision, turn(decision, "理由"), "")
    assert decided.state == decision
    with pytest.raises(IllegalTransition):
        transfers.decide(decided, "declined", turn("declined", "理由"), "")


def test_to_decline_needs_a_reason_and_a_decision_is_one_of_four():
    with pytest.raises(FieldsInvalid):
        transfers.decide(MATTER, "declined", turn("declined"), "")
    with pytest.raises(FieldsInvalid):
        transfers.decide(MATTER, "shelved", turn("shelved"), "")


def test_a_matter_is_closed_with_the_proposal_that_was_begun_from_it():
    begun = transfers.decide(MATTER, "proposal", turn("proposal"), "p9")
    assert begun.proposal_id == "p9"
    filed = transfers.followed(begun, turn("filed"))
    assert filed.state == "proposal"
    assert transfers.followed(filed, turn("closed")).state == "closed"
    assert transfers.followed(begun, turn("not_filed")).state == "closed"
