"""Resembling proposals and suggested units, over live proposals and imported history."""

from __future__ import annotations

import pytest

from cppcc_api.assignment.v1 import assignment_events_pb2 as assignment
from cppcc_api.intake.v1 import intake_events_pb2 as events
from cppcc_api.intake.v1 import intake_service_pb2 as pb
from kit.core.errors import NotFound, Precondition
from shared.similarity.measure import Corpus, TermCount
from tests.builders.intake import TITLES

TWIN = "关于建立农村公路养护长效机制的提案"
ROWS = [
    pb.HistoryRow(
        line=2,
        source_id="h-1",
        year=2024,
        proposal_no="31",
        title="关于解决城区停车难的提案",
        text="老城区停车泊位严重不足，乱停乱放堵塞消防通道。",
        lead_unit_names=["青禾县城市管理局"],
        reply_text="已新增泊位三百个。",
        reply_class="resolved",
    ),
    pb.HistoryRow(line=3, source_id="h-2", title="关于开办老年食堂的提案"),
]


def similar(office, title, actor=None, **more):
    request = pb.SuggestSimilarRequest(title=title, **more)
    return list(office.ask("SuggestSimilar", request, actor or office.members["li"]).similar)


def import_rows(office, rows=ROWS, **more):
    return office.do("ImportHistory", pb.ImportHistoryRequest(rows=rows, **more), office.clerk)


def test_a_near_twin_warns_at_submission_and_must_be_acknowledged(office):
    first = office.submitted("wang", TITLES[0])
    li = office.members["li"]
    draft = office.draft(
        li, TWIN, draft={"background": "全县在完善农村公路养护机制上投入逐年增加，群众仍有不少意见。"}
    )
    with pytest.raises(Precondition) as refused:
        office.submit(draft.proposal_id, li)
    assert refused.value.reason == "SIMILARITY_NOT_ACKNOWLEDGED"
    assert first.serial_no in refused.value.message
    answer = office.submit(draft.proposal_id, li, acknowledged_similar_ids=[first.proposal_id])
    assert answer.proposal.similar[0].proposal_id == first.proposal_id
    assert "公路" in "".join(answer.proposal.similar[0].shared_terms)
    assert office.world.announced(events.ProposalSubmitted)[-1].similar[0].score > 0.5


def test_a_draft_resembles_nothing_until_it_is_submitted(office):
    office.draft(office.members["wang"], TITLES[0])
    assert similar(office, TITLES[0]) == []


def test_history_is_among_the_neighbours(office):
    assert import_rows(office).summary.created == 2
    (found, *_) = similar(office, "关于增设城区停车泊位的提案", text="停车泊位不足，乱停乱放。")
    assert (found.title, found.year, found.reply_summary) == (
        "关于解决城区停车难的提案",
        2024,
        "已新增泊位三百个。",
    )


def test_of_a_proposal_under_review_others_see_the_title_alone(office):
    office.submitted("wang", TITLES[0])
    (found,) = similar(office, TWIN)
    assert (found.title, found.proposer_name, found.restricted) == (TITLES[0], "", True)
    (found,) = similar(office, TWIN, office.clerk)
    assert (found.proposer_name, found.restricted) == ("王建国", False)


def test_of_a_proposal_that_is_not_public_others_learn_only_that_it_exists(office):
    office.submitted("wang", TITLES[0], draft={"publicity_consent": False, "publicity_reason": "涉及企业"})
    (found,) = similar(office, TWIN)
    assert (found.title, found.proposal_no, list(found.shared_terms)) == ("（一件未公开的提案）", "", [])


def test_a_withdrawn_proposal_is_no_neighbour(office):
    proposal = office.submitted("wang", TITLES[0])
    request = pb.WithdrawProposalRequest(proposal_id=proposal.proposal_id)
    office.do("WithdrawProposal", request, office.members["wang"])
    assert similar(office, TWIN) == []


def test_frequencies_are_counted_once_for_each_proposal_after_the_commit(office):
    office.submitted("wang", TITLES[0])
    import_rows(office)
    reader = office.world.runtime.reader(office.clerk)
    assert reader.count(TermCount, {}) == 0
    office.world.runtime.fire_due_timers()
    office.world.runtime.fire_due_timers()
    assert reader.get(Corpus, "corpus").documents == 3
    assert reader.get(TermCount, "停车").documents == 1


def test_an_import_is_repeatable_and_a_dry_run_changes_nothing(office):
    assert import_rows(office, dry_run=True).summary.created == 2
    assert import_rows(office).summary.created == 2
    again = import_rows(office)
    assert (again.summary.created, again.summary.unchanged) == (0, 2)
    corrected = pb.HistoryRow()
    corrected.CopyFrom(ROWS[1])
    corrected.year = 2023
    assert import_rows(office, [corrected]).summary.updated == 1


def test_one_wrong_row_stops_the_whole_import(office):
    wrong = pb.HistoryRow(line=9, title="", year=1800)
    answer = import_rows(office, [*ROWS, wrong])
    assert {(e.line, e.field) for e in answer.errors} == {(9, "title"), (9, "year")}
    assert answer.summary.created == 0
    assert similar(office, "关于解决城区停车难的提案") == []


def test_units_are_suggested_by_duties_and_by_past_cases_with_reasons(office):
    import_rows(office)
    request = pb.SuggestUnitsRequest(
        title="关于整治老城区乱停乱放的提案", text="消防通道被占，停车泊位不足。"
    )
    (first, *_) = office.ask("SuggestUnits", request, office.clerk).units
    assert first.unit_name == "青禾县城市管理局"
    assert "停车" in first.reason
    assert "关于解决城区停车难的提案" in first.reason


def test_a_dispatch_teaches_which_unit_handles_such_proposals(office):
    request = pb.SuggestUnitsRequest(title="关于治理校园霸凌的提案")
    filed = office.filed("wang", "关于防治校园霸凌的提案")
    assert "u-city" not in [u.unit_id for u in office.ask("SuggestUnits", request, office.clerk).units]
    task = assignment.DispatchedTask(
        task_id="t-1", unit_id="u-city", unit_name="青禾县城市管理局", part="sole"
    )
    office.world.hear(
        assignment.AssignmentDispatched(case_id="c-1", proposal_id=filed.proposal_id, tasks=[task])
    )
    (first, *_) = office.ask("SuggestUnits", request, office.clerk).units
    assert (first.unit_id, list(first.similar_proposal_ids)) == ("u-city", [filed.proposal_id])


def test_an_imported_proposal_can_be_read_by_everybody_who_signs_in(office):
    import_rows(office)
    (found, *_) = similar(office, "关于解决城区停车难的提案")
    request = pb.GetHistoricalProposalRequest(proposal_id=found.proposal_id)
    row = office.ask("GetHistoricalProposal", request, office.members["li"]).proposal
    assert (row.proposal_no, row.reply_class, list(row.lead_unit_names)) == (
        "31",
        "resolved",
        ["青禾县城市管理局"],
    )
    with pytest.raises(NotFound):
        office.get(found.proposal_id)


def search(office, query="", actor=None, **more):
    request = pb.SearchProposalsRequest(query=query, **more)
    return office.ask("SearchProposals", request, actor or office.members["li"])


def test_search_finds_by_words_number_proposer_and_state_what_one_may_see(office):
    import_rows(office)
    filed = office.filed("wang", "关于规划城区停车场的提案")
    office.submitted("zhao", "关于停车收费的提案")
    found = search(office, "停车")
    assert [p.title for p in found.proposals] == ["关于规划城区停车场的提案", "关于解决城区停车难的提案"]
    assert [p.imported for p in found.proposals] == [False, True]
    assert search(office, "停车", office.clerk).total == 3
    assert search(office, filed.proposal_no).proposals[0].proposal_id == filed.proposal_id
    assert search(office, "停车", year=2024).total == 1
    assert search(office, proposer_name="王建国").total == 1
    assert search(office, "停车", office.clerk, state="submitted").total == 1


def test_search_falls_back_to_any_word_and_pages_over_past_and_present(office):
    import_rows(office)
    office.filed("wang", "关于规划城区停车场的提案")
    assert search(office, "停车 食堂").total == 3
    first = search(office, "停车 食堂", page_size=2)
    second = search(office, "停车 食堂", page_size=2, page_token=first.next_page_token)
    assert len({p.proposal_id for p in (*first.proposals, *second.proposals)}) == 3
    assert second.next_page_token == ""
