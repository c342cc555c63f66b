"""What a submission must fulfil, when it is late, and what its receipt certifies."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kit.core.errors import Invalid, Precondition
from services.intake.domain import submitting
from services.intake.domain.proposal import SimilarHit
from services.intake.states import PROPOSER
from tests.unit.intake.samples import (
    NOW,
    POLICY,
    attachment,
    empty_text,
    invitation,
    proposal,
    signature,
    text,
)

MINE = frozenset({PROPOSER})


def reason_of(refusal: type[Exception], ready, **more) -> str:
    with pytest.raises(refusal) as refused:
        submitting.check(ready, POLICY, **{"one_matter": True, "drop_pending": False, **more})
    return refused.value.reason


def test_a_complete_proposal_passes():
    submitting.check(proposal(), POLICY, one_matter=True, drop_pending=False)


def test_an_empty_one_is_told_everything():
    with pytest.raises(Invalid) as refused:
        submitting.check(proposal(text=empty_text()), POLICY, one_matter=False, drop_pending=False)
    assert {p.field for p in refused.value.fields} == {
        "title",
        "background",
        "analysis",
        "suggestions",
        "one_matter",
    }


def test_who_does_not_agree_to_publication_says_why():
    assert reason_of(Invalid, proposal(publicity_consent=False)) == "INVALID_INPUT"
    submitting.check(
        proposal(publicity_consent=False, publicity_reason="涉及企业信息"),
        POLICY,
        one_matter=True,
        drop_pending=False,
    )


def test_pending_invitations_wait_for_a_confirmation():
    asked = proposal(state="cosigning", invitations=(invitation(),))
    assert reason_of(Precondition, asked) == "PENDING_INVITATIONS"
    submitting.check(asked, POLICY, one_matter=True, drop_pending=True)


def test_a_joint_proposal_has_enough_signers_or_is_refused():
    joint = proposal(state="cosigning", invitations=(invitation("li", "agreed"),))
    submitting.check(joint, POLICY, one_matter=True, drop_pending=False)
    with pytest.raises(Precondition) as refused:
        submitting.check(joint, {**POLICY, "joint_min_signers": 3}, one_matter=True, drop_pending=False)
    assert refused.value.details == {"minimum": 3, "count": 2}


def test_a_returned_proposal_must_have_changed():
    returned = proposal(state="returned", returned_hash=proposal().text.hash)
    assert reason_of(Precondition, returned) == "NOTHING_CHANGED"


def test_a_returned_proposal_with_another_attachment_has_changed():
    again = proposal(
        state="returned", returned_hash=proposal().text.whole_hash, text=text(attachments=(attachment(),))
    )
    submitting.check(again, POLICY, one_matter=True, drop_pending=False)


def test_a_receipt_certifies_what_was_attached():
    hashes = {
        submitting.receipt_hash(proposal(text=text(attachments=attached)), NOW)
        for attached in ((), (attachment(),), (attachment("b.pdf"),), (attachment(sha256="b" * 64),))
    }
    assert len(hashes) == 4


def test_strong_resemblance_must_be_acknowledged_by_name():
    hits = [SimilarHit("p-2", "L0001", "旧案", 2026, 0.7), SimilarHit("p-3", "L0002", "远亲", 2026, 0.4)]
    with pytest.raises(Precondition) as refused:
        submitting.check_similar(hits, [], 0.5)
    assert refused.value.details["proposal_ids"] == "p-2"
    submitting.check_similar(hits, ["p-2"], 0.5)


def test_at_the_cutoff_is_in_time_and_one_millisecond_later_is_late():
    assert not submitting.is_late(NOW, NOW)
    assert submitting.is_late(NOW + timedelta(milliseconds=1), NOW)
    assert not submitting.is_late(NOW, None)


def test_a_revised_proposal_keeps_number_time_and_lateness():
    first = submit(proposal(), late=False, serial_no="L1", now=NOW)
    again = submit(replace(first, state="returned"), late=True, serial_no="L2", now=NOW + timedelta(days=9))
    assert (again.serial_no, again.late, again.submitted_at, again.submission_round) == ("L1", False, NOW, 2)


@given(st.sampled_from(["serial_no", "late", "time", "signer"]))
def test_a_receipt_certifies_number_lateness_time_and_signers(part):
    base = submit(proposal(), late=False, serial_no="L1", now=NOW)
    other = {
        "serial_no": (replace(base, serial_no="L2"), NOW),
        "late": (replace(base, late=True), NOW),
        "time": (base, NOW + timedelta(milliseconds=1)),
        "signer": (replace(base, invitations=(invitation("li", "agreed"),)), NOW),
    }[part]
    assert submitting.receipt_hash(*other) != submitting.receipt_hash(base, NOW)


def submit(value, *, late, serial_no, now):
    return submitting.submit(
        value,
        MINE,
        now,
        signature=signature("wang", "first_proposer"),
        serial_no=serial_no,
        late=late,
        similar=(),
        acknowledged=(),
        seal_ref="",
    )
