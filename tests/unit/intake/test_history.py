"""Rows of earlier years."""

from __future__ import annotations

from dataclasses import replace

from services.intake.domain import history
from services.intake.domain.history import HistoricalProposal


def row(**more) -> HistoricalProposal:
    return history.identify(
        HistoricalProposal(**{"id": "", "source_id": "", "title": "关于修路的提案", **more})
    )


def test_a_row_is_known_again_by_its_source_or_by_year_number_and_title():
    assert row(source_id="x-1").id == row(source_id="x-1", title="改了题").id
    assert row(year=2020, proposal_no="1").id == row(year=2020, proposal_no="1", text="补了正文").id
    assert row(year=2020).id != row(year=2021).id


def test_unknown_fields_stay_unknown():
    assert (row().year, row().text, row().reply_class) == (None, None, None)
    assert history.problems([(2, row())], 2027) == []


def test_every_wrong_field_is_named_with_its_line():
    wrong = row(title="", year=1900, proposer_kind="crowd", reply_class="A")
    found = history.problems([(7, wrong)], 2027)
    assert {(p.line, p.field) for p in found} == {
        (7, "title"),
        (7, "year"),
        (7, "proposer_kind"),
        (7, "reply_class"),
    }
    assert history.problems([(2, row(year=2028))], 2027)[0].reason == "BAD_YEAR"


def test_the_same_proposal_twice_in_one_file_is_told():
    found = history.problems([(2, row(year=2020)), (3, row(year=2020))], 2027)
    assert [(p.line, p.reason) for p in found] == [(3, "DUPLICATE_ROW")]


def test_a_repeat_changes_nothing_and_a_correction_only_its_row():
    first = row(source_id="x-1")
    stored = {first.id: replace(first, version=1, title_terms=("修路",))}
    assert history.plan([first], stored) == history.Plan((), (), 1)
    corrected = row(source_id="x-1", doc_no="青交函〔2020〕3号")
    plan = history.plan([corrected, row(source_id="x-2")], stored)
    assert ([r.version for r in plan.updated], len(plan.created)) == ([1], 1)
