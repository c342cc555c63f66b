"""Texts, versions, hashes and voided signatures."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kit.core.errors import Invalid
from kit.core.states import RoleNotAllowed
from services.intake.domain import drafting
from services.intake.states import COMMITTEE, PROPOSER
from tests.unit.intake.samples import NOW, POLICY, attachment, counter, draft, invitation, proposal, text

MINE = frozenset({PROPOSER})


def test_a_first_text_is_version_one_with_numbered_suggestions():
    first = drafting.write(draft(), None, counter("s"))
    assert (first.version, [(i.id, i.ordinal) for i in first.suggestions]) == (1, [("s-1", 1), ("s-2", 2)])


def test_the_same_text_again_is_no_new_version():
    first = text()
    again = draft(suggestions=tuple((item.id, item.text) for item in first.suggestions))
    assert drafting.write(again, first, counter()) is first


def test_moving_a_sentence_to_another_section_changes_the_hash():
    assert drafting.text_hash("t", "ab", "c", ["d"]) != drafting.text_hash("t", "a", "bc", ["d"])
    assert drafting.text_hash("t", "a", "b", ["cd"]) != drafting.text_hash("t", "a", "b", ["c", "d"])


@given(
    st.lists(st.text(max_size=8), min_size=4, max_size=6), st.integers(0, 5), st.text(min_size=1, max_size=3)
)
def test_any_change_of_any_part_changes_the_hash(parts, place, added):
    changed = list(parts)
    changed[place % len(parts)] += added
    one = drafting.text_hash(*parts[:3], parts[3:])
    assert drafting.text_hash(*changed[:3], changed[3:]) != one


def test_a_suggestion_of_another_proposal_is_refused():
    with pytest.raises(Invalid) as refused:
        drafting.write(draft(suggestions=(("foreign", "x"),)), text(), counter())
    assert refused.value.fields[0].field == "draft.suggestions[0].suggestion_id"


def test_a_new_text_voids_what_was_signed_and_shows_the_new_one_to_who_is_asked():
    before = proposal(
        state="cosigning",
        invitations=(invitation("li", "agreed"), invitation("zhao"), invitation("qian", "declined")),
    )
    changed = draft(analysis="另有原因。")
    new = drafting.write(changed, before.text, counter())
    after, voided = drafting.revise(before, changed, new, MINE, NOW, NOW + timedelta(days=3))
    assert [i.name for i in voided] == ["li"]
    assert [(i.state, i.text_version) for i in after.invitations] == [
        ("pending", 2),
        ("pending", 2),
        ("declined", 1),
    ]
    assert after.invitations[0].signature is None
    assert after.invitations[0].expires_at == NOW + timedelta(days=3)


def test_a_change_beside_the_text_voids_nothing():
    before = proposal(state="cosigning", invitations=(invitation("li", "agreed"),))
    changed = replace(draft(), publicity_consent=False)
    after, voided = drafting.revise(before, changed, before.text, MINE, NOW, NOW)
    assert voided == ()
    assert (after.agreed[0].signature, after.publicity_consent) == (before.agreed[0].signature, False)


def test_only_its_proposer_writes():
    with pytest.raises(RoleNotAllowed):
        drafting.revise(proposal(), draft(), text(), frozenset({COMMITTEE}), NOW, NOW)


def test_everything_too_long_is_named():
    long = draft(title="长" * 61, analysis="长" * 3001, suggestions=(("", "长" * 3001),), focus_area="x")
    assert [p.field for p in drafting.length_problems(long, POLICY)] == [
        "draft.title",
        "draft.analysis",
        "draft.suggestions[0].text",
        "draft.focus_area",
    ]


def test_another_attachment_makes_a_new_text_under_the_same_hash():
    first = text(attachments=(attachment(),))
    again = {"suggestions": tuple((item.id, item.text) for item in first.suggestions)}
    same = drafting.write(draft(attachments=(attachment(),), **again), first, counter())
    more = drafting.write(draft(attachments=(attachment(sha256="b" * 64),), **again), first, counter())
    assert same is first
    assert (more.version, more.hash) == (2, first.hash)
    assert more.whole_hash != first.whole_hash


def test_a_text_without_attachments_is_known_by_its_hash_alone():
    assert text().whole_hash == text().hash


def test_who_signed_before_an_attachment_came_is_asked_again():
    before = proposal(state="cosigning", invitations=(invitation("li", "agreed"),))
    kept = tuple((item.id, item.text) for item in before.text.suggestions)
    changed = draft(suggestions=kept, attachments=(attachment(),))
    new = drafting.write(changed, before.text, counter())
    after, voided = drafting.revise(before, changed, new, MINE, NOW, NOW + timedelta(days=3))
    assert [i.name for i in voided] == ["li"]
    assert [(i.state, i.text_version) for i in after.invitations] == [("pending", 2)]


@pytest.mark.parametrize(
    ("attached", "problem"),
    [
        ([attachment(), attachment(sha256="b" * 64), attachment(sha256="c" * 64)], "TOO_MANY_ATTACHMENTS"),
        ([attachment(), attachment("b.pdf")], "ATTACHED_TWICE"),
        ([attachment(size=33 * 1024 * 1024)], "ATTACHMENT_TOO_LARGE"),
    ],
)
def test_attachments_are_few_different_and_of_a_size_by_policy(attached, problem):
    problems = drafting.length_problems(draft(attachments=tuple(attached)), POLICY)
    assert [each.reason for each in problems] == [problem]
