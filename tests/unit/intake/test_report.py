"""The arithmetic of the report on review."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from services.intake.domain import report, report_text
from services.intake.domain.report import Counted
from services.intake.domain.report_text import Names
from services.intake.states import PROPOSAL


def printed_session() -> list[Counted]:
    """A city's printed figures: 207 received = 191 filed + 6 merged + 10 not filed; 438 signatures on 154."""
    states = ["filed"] * 191 + ["merged"] * 6 + ["not_filed"] * 10
    # 154 member proposals share 438 signatures: 130 with three and 24 with two.
    sizes = [3] * 130 + [2] * 24 + [0] * 53
    rows = []
    for n, (state, size) in enumerate(zip(states, sizes, strict=True)):
        members = tuple((f"m-{(n + k) % 300}", "教育界", "") for k in range(size))
        kind = "joint" if size else "collective"
        rows.append(
            Counted(state, kind, ground="no_suggestion" if state == "not_filed" else "", members=members)
        )
    return rows


NAMES = Names(
    "第五届第六次会议", {"society": "社会建设"}, {"no_suggestion": "内容空泛"}, 400, "inside_filed_count"
)


def test_the_printed_figures_add_up_in_both_ways_of_counting():
    tally = report.tally(printed_session())
    assert (tally.received, tally.filed, tally.merged, tally.not_filed) == (207, 191, 6, 10)
    assert tally.received == tally.filed + tally.merged + tally.refused
    assert (tally.filed_with_merged, tally.balances()) == (197, True)
    assert (tally.member_proposals, tally.participations) == (154, 438)
    assert tally.kinds["collective"] == 53


def test_both_rates_are_among_the_figures():
    found = {n.name: n for n in report_text.numbers(report.tally(printed_session()), NAMES)}
    assert round(found["filing_rate"].value, 4) == round(191 / 207, 4)
    assert (found["filing_rate_with_merged"].numerator, found["filing_rate_with_merged"].denominator) == (
        197,
        207,
    )


def test_the_text_follows_the_instances_own_scheme():
    tally = report.tally(printed_session())
    inside = report_text.sections(tally, NAMES)[1][1]
    beside = report_text.sections(tally, Names(**{**vars(NAMES), "merge_scheme": "beside_filed_count"}))[1][1]
    assert "立案197件（含并案6件，并案后191件）" in inside
    assert "立案191件，并案6件" in beside
    for text in (inside, beside):
        assert "未立案10件（内容空泛10件）" in text


def test_withdrawn_and_classified_ones_are_counted_apart():
    tally = report.tally([Counted("withdrawn", "individual"), Counted("offline", "individual")])
    assert (tally.received, tally.withdrawn, tally.offline) == (0, 1, 1)


def test_a_member_who_signs_twice_takes_part_once():
    rows = [Counted("filed", "individual", members=(("m-1", "教育界", "民盟"),))] * 2
    tally = report.tally(rows)
    assert (tally.participations, tally.participants, tally.sectors["教育界"]) == (2, 1, 2)


def test_a_session_without_proposals_divides_by_nothing():
    empty = report.tally([])
    assert (empty.collective_share, report.rate(0, 0)) == (0.0, 0.0)
    assert report_text.sections(empty, NAMES)[2][1] == "暂无立案提案。"


HANDED_IN = [s for s in PROPOSAL.states if s not in ("draft", "cosigning", "discarded")]


@given(st.lists(st.sampled_from(HANDED_IN), max_size=40))
def test_every_received_proposal_has_exactly_one_fate(states):
    assert report.tally(Counted(state, "individual") for state in states).balances()
