"""Figures of an instance, kept up to date by differences, are what recounting all its facts gives."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from services.federation.domain import aggregate_counting as counting
from services.federation.domain.aggregate_digest import (
    BUCKETS,
    Place,
    bucket_of,
    differing,
    digests,
    place_of,
)
from services.federation.domain.aggregate_fact import COUNTS, STATES, fact_hash, withhold
from services.federation.domain.aggregate_projection import Change, changes, figures_after, years_of
from tests.unit.federation.facts import DAY, answered, fact

KEYS = [f"p{n}" for n in range(6)]


@st.composite
def any_fact(draw):
    """A fact in any state; versions of one key need not come in order, nor once."""
    make = draw(st.sampled_from([fact, answered]))
    tally = st.dictionaries(st.sampled_from(["satisfied", "not_returned"]), st.integers(1, 3), max_size=2)
    return make(
        draw(st.sampled_from(KEYS)),
        draw(st.integers(1, 5)),
        year=draw(st.sampled_from([2026, 2027])),
        state=draw(st.sampled_from(STATES)),
        kind=draw(st.sampled_from(["individual", "joint", "collective"])),
        is_key=draw(st.booleans()),
        attitude=draw(tally),
    )


def project(batches, whole=()):
    """Facts and figures after batches that come one after the other."""
    known, tables = {}, {}
    for batch in batches:
        found = changes(known, batch, whole)
        tables |= figures_after(tables, found)
        for change in found:
            if change.new:
                known[change.new.key] = change.new
            else:
                del known[change.old.key]
    return known, {year: cells for year, cells in tables.items() if cells}


@given(st.lists(st.lists(any_fact(), max_size=6), max_size=6))
def test_any_sequence_of_facts_comes_to_what_recounting_the_newest_gives(batches):
    known, tables = project(batches)
    assert tables == counting.recount(known.values())
    for each in (one for batch in batches for one in batch):
        assert known[each.key].version >= each.version


@given(st.lists(any_fact(), max_size=12, unique_by=lambda each: (each.key, each.version)), st.randoms())
def test_order_and_repetition_of_facts_do_not_matter(facts, random):
    shuffled = [*facts, *facts]
    random.shuffle(shuffled)
    assert project([facts]) == project([[each] for each in shuffled])


@given(
    st.lists(any_fact(), max_size=8, unique_by=lambda each: each.key),
    st.lists(any_fact(), max_size=8, unique_by=lambda each: each.key),
)
def test_what_differs_is_found_by_buckets_and_repaired_by_these_alone(here, there):
    known, tables = project([here])
    wanted = {each.key: each for each in there}
    places = differing(digests(known.values()), digests(there))
    assert (places == []) == (known == wanted)
    told = [each for each in there if place_of(each) in places]
    repaired = changes(known, told, set(places))
    tables |= figures_after(tables, repaired)
    for change in repaired:
        if change.new is None:
            del known[change.old.key]
    known |= {change.new.key: change.new for change in repaired if change.new}
    assert known == wanted
    assert {year: cells for year, cells in tables.items() if cells} == counting.recount(there)


def test_a_fact_that_is_no_newer_changes_nothing():
    assert changes({"p1": answered(version=3)}, [fact(version=3)]) == []
    assert changes({"p1": fact(version=2)}, [fact(version=1)]) == []


def test_in_a_bucket_that_came_whole_the_instances_word_counts_even_if_it_is_older():
    known = {"p1": answered(version=7), "gone": fact("gone")}
    restored = fact(version=2)
    found = changes(known, [restored], {place_of(restored), place_of(known["gone"])})
    assert found == [Change(known["p1"], restored), Change(known["gone"], None)]
    assert years_of(found) == {2027}


def test_each_fact_counts_once_in_every_dimension():
    cells = counting.recount([answered(), fact("p2", is_key=True)])[2027]
    assert counting.by_code(cells, counting.STATE) == {"filed": 2}
    assert cells[counting.cell(counting.ALL, "replied")] == 1
    assert cells[counting.cell(counting.ALL, "key")] == 1
    assert counting.by_code(cells, counting.KIND, "filed") == {"joint": 2}
    assert counting.by_code(cells, counting.CLASS) == {"in_progress": 1}
    assert counting.by_code(cells, counting.ATTITUDE) == {"satisfied": 2}
    assert counting.by_code(cells, counting.COMMITMENT) == {"open": 1}


def test_a_withdrawn_proposal_counts_as_withdrawn_and_as_nothing_else():
    for state in ("withdrawn", "withdrawn_after_filing"):
        cells = counting.recount([fact(state=state)])[2027]
        assert cells == {counting.cell(counting.STATE, "n", state): 1}


def test_received_is_filed_and_merged_and_refused_together():
    """DOMAIN §0.9: 207 received = 191 filed + 6 merged + 10 not filed."""
    states = ["filed"] * 191 + ["merged"] * 6 + ["not_filed"] * 10 + ["withdrawn"] * 3
    cells = counting.recount(fact(f"p{n}", state=state) for n, state in enumerate(states))[2027]
    assert cells[counting.cell(counting.ALL, "received")] == 207
    assert cells[counting.cell(counting.ALL, "filed")] == 191


def test_a_late_reply_counts_as_replied_and_not_as_on_time():
    cells = counting.recount([answered(on_time=False)])[2027]
    assert cells[counting.cell(counting.ALL, "replied")] == 1
    assert counting.cell(counting.ALL, "on_time") not in cells


def test_a_waived_meeting_is_not_expected():
    cells = counting.recount([answered(), answered("p2", meetings={"before/missing": 2, "during/waived": 1})])
    assert counting.meeting_rate(cells[2027], "before") == (1, 3)
    assert counting.meeting_rate(cells[2027], "during") == (0, 0)


def test_figures_of_several_instances_add_up():
    one, other = counting.recount([answered()])[2027], counting.recount([fact(), fact("p2")])[2027]
    assert counting.total([one, other])[counting.cell(counting.ALL, "filed")] == 3


def test_what_is_withheld_counts_the_same_and_tells_nothing():
    hidden = withhold(answered())
    assert counting.contribution(hidden) == counting.contribution(answered())
    assert (hidden.disclosure, hidden.title, hidden.lead_units, hidden.terms) == (COUNTS, "", (), ())


def test_a_facts_hash_covers_its_content_and_not_its_version():
    assert fact_hash(fact(version=1)) == fact_hash(fact(version=9))
    assert fact_hash(fact()) != fact_hash(fact(is_key=True))
    assert fact_hash(fact(due_at=None)) != fact_hash(fact(due_at=fact().filed_at))
    assert fact_hash(answered(attitude={"satisfied": 2, "x": 0})) == fact_hash(answered())


def test_text_cannot_move_from_one_field_into_the_next():
    assert fact_hash(fact(category="a", focus_area="b")) != fact_hash(fact(category="", focus_area="ab"))


def test_a_digest_does_not_depend_on_order_and_shows_a_changed_version():
    facts = [fact(f"p{n}") for n in range(40)]
    (year,) = digests(facts)
    assert (year.year, year.facts, len(year.buckets)) == (2027, 40, BUCKETS)
    assert digests(reversed(facts)) == [year]
    (other,) = digests([replace(facts[0], version=2), *facts[1:]])
    assert other.root != year.root
    assert differing([year], [other]) == [Place(2027, bucket_of("p0"))]


def test_a_year_that_only_one_side_has_differs_where_it_has_facts():
    assert differing([], digests([fact("p1", year=2025)])) == [Place(2025, bucket_of("p1"))]
    assert differing(digests([fact("p1", year=2025)]), []) == [Place(2025, bucket_of("p1"))]


def test_the_moment_of_a_reply_is_part_of_the_proof():
    early = answered()
    assert differing(digests([early]), digests([replace(early, replied_at=early.replied_at + DAY)]))
