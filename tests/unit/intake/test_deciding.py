"""What an approved list does, merges and their undoing, withdrawal, key marks."""

from __future__ import annotations

import pytest

from kit.core.errors import Invalid, Precondition
from services.intake.domain import deciding
from services.intake.domain.proposal import KeyMark, Ruling
from services.intake.domain.records import Entry, Handling
from services.intake.states import BODY, COMMITTEE, PROPOSER
from tests.unit.intake.samples import NOW, decision, proposal

OFFICE = frozenset({BODY, COMMITTEE})
RULING = Ruling("提案委员会全体会议", "纪要2号", NOW, "沈立")


def entry(proposal_id: str, outcome: str = "file", **more) -> Entry:
    return Entry(proposal_id, f"L-{proposal_id}", "题", "王建国", decision(outcome, **more))


def listed(outcome: str = "file", **more):
    return proposal(state="listed", decision=decision(outcome, **more.pop("decided", {})), **more)


def test_a_list_is_sorted_by_effect_and_what_left_it_is_excepted():
    entries = [
        entry("a"),
        entry("b", "merge", primary_id="a"),
        entry("c", "not_file"),
        entry("d"),
        entry("e"),
    ]
    plan = deciding.plan(entries, standing={"a", "b", "c", "d"}, excepted={"d"})
    assert [e.proposal_id for e in plan.filed] == ["a"]
    assert [e.proposal_id for e in plan.merged] == ["b"]
    assert [e.proposal_id for e in plan.others] == ["c"]
    assert [e.proposal_id for e in plan.excepted] == ["d", "e"]


def test_filing_takes_number_category_and_minutes():
    filed = deciding.file(listed(), OFFICE, RULING, "2027001", NOW)
    assert (filed.state, filed.proposal_no, filed.category, filed.ruling) == (
        "filed",
        "2027001",
        "society",
        RULING,
    )


@pytest.mark.parametrize(
    ("outcome", "state"),
    [
        ("not_file", "not_filed"),
        ("convert", "converted"),
        ("out_of_jurisdiction", "out_of_jurisdiction"),
        ("return", "returned"),
    ],
)
def test_each_other_outcome_has_its_state(outcome, state):
    assert deciding.conclude(listed(outcome), OFFICE, RULING, NOW).state == state


def test_a_merge_needs_a_filed_or_just_filed_primary_that_no_unit_handles():
    merged = [entry("b", "merge", primary_id="a")]
    ready = proposal(id="a", state="listed")
    deciding.check_primaries(merged, {"a"}, {"a": ready}, dispatched=())
    deciding.check_primaries(merged, (), {"a": proposal(id="a", state="filed")}, dispatched=())
    for primaries, dispatched, reason in (
        ({}, (), "PRIMARY_NOT_FILED"),
        ({"a": ready}, (), "PRIMARY_NOT_FILED"),
        ({"a": proposal(id="a", state="filed")}, {"a"}, "PRIMARY_DISPATCHED"),
    ):
        with pytest.raises(Precondition) as refused:
            deciding.check_primaries(merged, (), primaries, dispatched)
        assert refused.value.reason == reason


def test_approval_names_body_and_minutes_and_lies_not_in_the_future():
    with pytest.raises(Invalid) as refused:
        deciding.check_approval("", "", NOW.replace(year=2030), NOW)
    assert [p.field for p in refused.value.fields] == ["body_name", "minutes_ref", "decided_at"]


def test_a_merge_is_undone_until_the_primary_is_dispatched():
    primary = proposal(id="a", state="filed", merged_ids=("b", "c"), proposal_no="2027001")
    merged = proposal(id="b", state="merged", primary_id="a")
    alone, left = deciding.undo_merge(merged, primary, OFFICE, None, NOW)
    assert (alone.state, alone.primary_id, left.merged_ids) == ("review", "", ("c",))
    with pytest.raises(Precondition) as refused:
        deciding.undo_merge(merged, primary, OFFICE, Handling("a", "dispatched", NOW), NOW)
    assert refused.value.reason == "PRIMARY_DISPATCHED"


def test_a_primary_with_merged_ones_is_not_withdrawn():
    with pytest.raises(Precondition) as refused:
        deciding.request_withdrawal(
            proposal(state="filed", merged_ids=("b",)), frozenset({PROPOSER}), "", NOW
        )
    assert refused.value.reason == "HAS_MERGED"


def test_a_refused_withdrawal_leaves_the_proposal_filed():
    asked = deciding.request_withdrawal(proposal(state="filed"), frozenset({PROPOSER}), "已解决", NOW)
    assert deciding.decide_withdrawal(asked, OFFICE, False, NOW).state == "filed"
    consented = deciding.decide_withdrawal(asked, OFFICE, True, NOW)
    assert (consented.state, consented.withdrawal_reason) == ("withdrawn_after_filing", "已解决")


def test_a_key_mark_needs_a_body_and_a_reason_and_can_be_taken_away():
    mark = KeyMark("主席会议", "纪要", "事关民生", NOW)
    marked = deciding.mark_key(proposal(state="filed"), OFFICE, True, mark)
    assert marked.is_key
    assert not deciding.mark_key(marked, OFFICE, False, mark).is_key
    with pytest.raises(Invalid):
        deciding.mark_key(proposal(state="filed"), OFFICE, True, KeyMark("", "", "", NOW))
