"""Invitations and their answers."""

from __future__ import annotations

from datetime import timedelta

import pytest

from kit.core.errors import Conflict, NotFound, Precondition
from services.intake.domain import cosigning
from services.intake.states import PROPOSER
from tests.unit.intake.samples import NOW, empty_text, invitation, proposal, signature

MINE = frozenset({PROPOSER})
CUTOFF = NOW + timedelta(days=2)


def test_an_invitation_lapses_at_the_end_of_a_day():
    assert cosigning.expiry(NOW, 7, None).isoformat() == "2027-01-12T15:59:59.999000+00:00"


def test_an_invitation_ends_with_a_cutoff_that_is_ahead_but_not_with_one_that_is_over():
    assert cosigning.expiry(NOW, 7, CUTOFF) == CUTOFF
    assert cosigning.expiry(NOW, 7, NOW - timedelta(days=1)) > NOW + timedelta(days=6)
    assert cosigning.expiry(NOW, 7, CUTOFF, wished=NOW + timedelta(hours=1)) == NOW + timedelta(hours=1)


def test_inviting_begins_the_cosigning():
    invited = cosigning.invite(proposal(), [invitation()], MINE, NOW)
    assert (invited.state, len(invited.pending)) == ("cosigning", 1)


def test_one_who_is_asked_or_has_signed_is_not_asked_again():
    for state in ("pending", "agreed"):
        before = proposal(state="cosigning", invitations=(invitation(state=state),))
        with pytest.raises(Precondition) as refused:
            cosigning.invite(before, [invitation()], MINE, NOW)
        assert refused.value.reason == "ALREADY_INVITED"


@pytest.mark.parametrize("state", ["declined", "expired", "dropped", "withdrawn"])
def test_who_is_out_may_be_asked_again_under_the_same_invitation(state):
    before = proposal(state="cosigning", invitations=(invitation(state=state),))
    after = cosigning.invite(before, [invitation(id="i-new")], MINE, NOW)
    assert [(i.id, i.state) for i in after.invitations] == [("i-li", "pending")]


def test_nobody_is_asked_to_sign_nothing():
    with pytest.raises(Precondition) as refused:
        cosigning.invite(proposal(text=empty_text()), [invitation()], MINE, NOW)
    assert refused.value.reason == "TEXT_INCOMPLETE"


def test_a_signature_counts_for_the_text_that_was_read():
    before = proposal(state="cosigning", invitations=(invitation(),))
    signed = cosigning.agree(before, before.invitations[0], signature(), 1, NOW)
    assert (signed.kind, [s.name for s in signed.signatures]) == ("joint", ["li"])
    with pytest.raises(Conflict) as refused:
        cosigning.agree(before, before.invitations[0], signature(), 2, NOW)
    assert refused.value.reason == "TEXT_CHANGED"


def test_an_answer_at_the_last_moment_counts_and_one_later_does_not():
    before = proposal(state="cosigning", invitations=(invitation(),))
    last = before.invitations[0].expires_at
    assert cosigning.agree(before, before.invitations[0], signature(), 1, last).agreed
    with pytest.raises(Precondition) as refused:
        cosigning.agree(before, before.invitations[0], signature(), 1, last + timedelta(milliseconds=1))
    assert refused.value.reason == "INVITATION_EXPIRED"


def test_declined_dropped_expired_and_withdrawn_do_not_count():
    before = proposal(state="cosigning", invitations=(invitation("li", "agreed"), invitation("zhao")))
    after = cosigning.withdraw(before, before.invitations[0], "", NOW)
    after = cosigning.drop(after, after.invitations[1], MINE, NOW)
    assert (after.signatures, after.pending, after.kind) == ((), (), "individual")


def test_nobody_answers_for_another():
    before = proposal(invitations=(invitation(),))
    with pytest.raises(NotFound):
        cosigning.own_invitation(before, "i-li", "m-zhao")
    with pytest.raises(NotFound):
        cosigning.own_invitation(before, "i-li", "")
