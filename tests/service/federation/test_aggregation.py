"""Facts go up, are counted once, prove themselves equal, and repair themselves when they are not."""

from __future__ import annotations

import time
from argparse import Namespace
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from types import SimpleNamespace

import pytest

from cppcc_api.federation.v1 import federation_documents_pb2 as documents
from cppcc_api.federation.v1 import federation_service_pb2 as pb
from kit.core.errors import Invalid, Precondition
from services.federation.domain import aggregate_counting as counting
from services.federation.domain.aggregate_digest import bucket_of
from services.federation.domain.aggregate_held import Figures, HeldFact
from services.federation.domain.aggregate_local import LocalProposal
from services.federation.domain.peers import Peer
from services.federation.store import aggregate_messages, sending
from single import reconcile as command
from tests.builders.aggregate import CLERK, MOMENT, ROAD, SCHOOL, Office, facts, reconcile, row, settle, table
from tests.builders.federation import Wire, join, network, start_over
from tests.unit.federation.facts import fact

DAY = timedelta(days=1)


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """A city and two counties, made once."""
    folder = tmp_path_factory.mktemp("network")
    with network(folder, city="city", county="county", west="county") as nodes:
        yield nodes


@pytest.fixture
def pair(built):
    """The city and one county, joined."""
    city, county = built["city"], built["county"]
    start_over(*built.values())
    join(city, county)
    return city, county, Wire(city, county)


@pytest.fixture
def offices(pair):
    """A city, and a county whose proposals it counts."""
    city, county, wire = pair
    office = Office(county)
    settle(wire, city, county)
    return city, county, wire, office


def held(node, key: str) -> HeldFact:
    return node.world.runtime.reader(CLERK).find_one(HeldFact, {"fact.key": key})


def act(node, work) -> None:
    node.world.runtime.act("test", work)


def damage(node, **query) -> None:
    """Lose a held fact, as after a restored copy; figures stay as they were."""
    act(node, lambda ctx: [ctx.delete(each) for each in ctx.find(HeldFact, query)])


def sealed(node, document_id: str) -> str:
    return node.ask("GetDocument", pb.GetDocumentRequest(document_id=document_id)).sealed


def handled(office: Office, key: str) -> None:
    office.filed(key)
    office.dispatched(key)
    office.met(key, "before")
    office.replied(key)
    office.judged(key)


def test_what_a_county_does_shows_in_the_citys_figures(offices):
    city, county, wire, office = offices
    handled(office, "p1")
    office.submitted("p2")
    settle(wire, city, county)
    found = row(city, county.name)
    figures = found.figures
    assert (figures.received, figures.filed, figures.under_review) == (2, 1, 1)
    assert (figures.dispatched, figures.replied, figures.on_time, figures.overdue) == (1, 1, 1, 0)
    assert [(each.code, each.number) for each in figures.classes] == [("in_progress", 1)]
    assert [(m.phase, m.confirmed, m.expected) for m in figures.meetings] == [
        ("before", 1, 1),
        ("during", 0, 1),
        ("after", 0, 1),
    ]
    assert [(each.code, each.number) for each in figures.result] == [("satisfied", 1)]
    assert [(each.code, each.number) for each in figures.commitments] == [("open", 1)]
    assert (found.presence, found.proposals, list(found.years)) == ("online", 2, [2027])
    assert table(city).total == figures


def test_the_figures_are_those_of_the_facts(offices):
    city, county, wire, office = offices
    for key in ("p1", "p2", "p3"):
        handled(office, key)
    office.withdrawn("p2")
    office.marked_key("p3")
    settle(wire, city, county)
    reader = city.world.runtime.reader(CLERK)
    recounted = counting.recount(each.whole for each in reader.find(HeldFact, {}))
    assert {each.year: each.cells for each in reader.find(Figures, {})} == recounted
    assert row(city, county.name).figures.withdrawn == 1


def test_a_proposal_that_is_not_public_counts_without_title_units_and_words(offices):
    city, county, wire, office = offices
    office.filed("p1", consent=False)
    office.dispatched("p1")
    settle(wire, city, county)
    (found,) = facts(city, "filed")
    assert (found.disclosure, found.title, list(found.lead_unit_names)) == ("counts", "", [])
    assert (held(city, "p1").terms, held(city, "p1").keys) == ((), ())
    lines = [each for each in county.documents(direction="out") if each.kind == "ProposalFacts"]
    texts = [
        county.ask("GetDocument", pb.GetDocumentRequest(document_id=each.document_id)).sealed
        for each in lines
    ]
    assert texts and not any("公路" in text or "交通运输局" in text for text in texts)


def test_a_withdrawal_takes_title_and_words_back(offices):
    city, county, wire, office = offices
    office.filed("p1")
    settle(wire, city, county)
    assert facts(city, "filed")[0].title == ROAD[0]
    office.withdrawn("p1")
    settle(wire, city, county)
    (found,) = facts(city, "withdrawn")
    assert (found.title, found.state) == ("", "withdrawn_after_filing")
    search = city.ask("SearchAggregate", pb.SearchAggregateRequest(query="公路"), CLERK)
    assert search.total == 0


def test_behind_a_figure_stand_facts_and_behind_them_signed_documents(offices):
    city, county, wire, office = offices
    handled(office, "p1")
    office.filed("p2")
    settle(wire, city, county)
    (found,) = facts(city, "classes:in_progress")
    document = city.ask("GetDocument", pb.GetDocumentRequest(document_id=found.document_id))
    assert (document.document.origin, document.document.sequence) == (county.name, found.sequence)
    assert document.document.hash == found.document_hash
    assert "p1" in document.sealed
    assert [each.key for each in facts(city, "meetings:before")] == ["p1"]
    assert [each.key for each in facts(city, "filed", origin=county.name)] == ["p1", "p2"]


@pytest.mark.parametrize("figure", ["nonsense", "classes", "filed:x", "meetings:noon", "attitude:$where"])
def test_a_figure_that_is_none_is_refused(offices, figure):
    city, *_ = offices
    with pytest.raises(Invalid) as refused:
        facts(city, figure)
    assert refused.value.reason == "FIGURE_UNKNOWN"


def test_what_is_due_and_not_replied_is_overdue_as_time_passes(offices):
    city, county, wire, office = offices
    office.filed("p1")
    office.dispatched("p1", due=DAY)
    settle(wire, city, county)
    assert row(city, county.name).figures.overdue == 0
    settle(wire, city, county, after=2 * DAY)
    assert row(city, county.name).figures.overdue == 1
    assert [each.key for each in facts(city, "overdue")] == ["p1"]


def test_many_changes_go_up_in_one_document(offices):
    city, county, wire, office = offices
    before = len(county.documents(direction="out", kind="ProposalFacts"))
    for number in range(5):
        office.submitted(f"p{number}")
    settle(wire, city, county)
    assert len(county.documents(direction="out", kind="ProposalFacts")) - before == 1
    assert row(city, county.name).figures.received == 5


def test_an_older_peer_gets_one_fact_in_a_document(offices):
    city, county, wire, office = offices
    act(county, lambda ctx: ctx.save(replace(ctx.get(Peer, city.name), max_version=1)))
    office.submitted("p1")
    office.submitted("p2")
    settle(wire, city, county)
    sent = county.documents(direction="out", kind="ProposalFacts")
    assert {each.document_version for each in sent} == {1}
    assert len(sent) == 2
    assert row(city, county.name).figures.received == 2


def test_what_an_older_peer_cannot_take_back_is_shown_as_different_and_put_right_after_its_update(offices):
    city, county, wire, office = offices
    for key in ("p1", "p2"):
        office.submitted(key)
    settle(wire, city, county)
    # Restored from a copy in which one proposal was not yet, and talking in version 1.
    act(county, lambda ctx: ctx.delete(ctx.get(LocalProposal, "p2")))
    act(county, lambda ctx: ctx.save(replace(ctx.get(Peer, city.name), max_version=1)))
    reconcile(city)
    settle(wire, city, county)
    assert (row(city, county.name).outcome, row(city, county.name).figures.received) == ("different", 2)
    act(county, lambda ctx: ctx.save(replace(ctx.get(Peer, city.name), max_version=2)))
    reconcile(city)
    settle(wire, city, county)
    assert (row(city, county.name).outcome, row(city, county.name).figures.received) == ("equal", 1)


def test_the_same_document_twice_counts_once(offices):
    city, county, _, office = offices
    office.filed("p1")
    county.world.pass_time(county.world.now + MOMENT)
    lines = [line["body"] for line in county.posted()]
    for line in [*lines, *reversed(lines)]:
        city.receive(line)
    assert row(city, county.name).figures.filed == 1


def test_equality_is_proved_by_digest(offices):
    city, county, wire, office = offices
    handled(office, "p1")
    settle(wire, city, county)
    assert list(reconcile(city).origins) == [county.name]
    settle(wire, city, county)
    found = row(city, county.name)
    assert (found.outcome, found.differing) == ("equal", 0)
    assert found.compared_at.ToDatetime() >= found.asked_at.ToDatetime()
    signed = city.ask("GetDocument", pb.GetDocumentRequest(document_id=found.digest_id))
    assert (signed.document.kind, signed.document.hash) == ("FactDigest", found.digest_hash)


def test_what_was_lost_and_what_is_too_much_is_put_right_by_reconciling(offices):
    city, county, wire, office = offices
    for key in ("p1", "p2", "p3"):
        handled(office, key)
    settle(wire, city, county)
    before = row(city, county.name).figures
    damage(city, **{"fact.key": "p2"})
    stray = replace(
        held(city, "p1"),
        id=f"{county.name}/stray",
        fact=fact("stray", title_terms=(), terms=(), counts=()),
        bucket=bucket_of("stray"),
    )
    act(city, lambda ctx: ctx.put(stray))
    reconcile(city, county.name)
    settle(wire, city, county)
    found = row(city, county.name)
    assert (found.outcome, found.figures, found.proposals) == ("equal", before, 3)
    assert found.HasField("repaired_at")
    assert held(city, "stray") is None


def test_a_fact_changed_by_hand_is_noticed_and_put_right(offices):
    city, county, wire, office = offices
    handled(office, "p1")
    settle(wire, city, county)
    wrong = held(city, "p1")
    act(city, lambda ctx: ctx.put(replace(wrong, fact=replace(wrong.fact, reply_class="resolved"))))
    reconcile(city)
    settle(wire, city, county)
    assert held(city, "p1").fact.reply_class == "in_progress"
    assert row(city, county.name).outcome == "equal"


def test_figures_changed_by_hand_are_counted_anew(offices):
    city, county, wire, office = offices
    handled(office, "p1")
    settle(wire, city, county)
    right = row(city, county.name).figures

    def spoil(ctx):
        (known,) = ctx.find(Figures, {})
        ctx.put(replace(known, cells={**known.cells, "all/filed/": 99}))

    act(city, spoil)
    assert row(city, county.name).figures.filed == 99
    reconcile(city)
    settle(wire, city, county)
    assert row(city, county.name).figures == right


def test_a_county_restored_from_a_copy_is_right_although_its_versions_are_lower(offices):
    city, county, wire, office = offices
    handled(office, "p1")
    settle(wire, city, county)
    act(county, lambda ctx: ctx.put(replace(ctx.get(LocalProposal, "p1"), fact_version=1, is_key=True)))
    reconcile(city)
    settle(wire, city, county)
    assert (held(city, "p1").fact.version, held(city, "p1").fact.is_key) == (1, True)


def test_a_county_that_joins_late_is_loaded_by_its_digest(pair):
    city, county, wire = pair
    office = Office(county)
    for number in range(3):
        handled(office, f"p{number}")
    # What happened before joining was told to nobody.
    act(county, lambda ctx: ctx.put_many(replace(p, unsent=False) for p in ctx.find(LocalProposal, {})))
    settle(wire, city, county)
    assert row(city, county.name).proposals == 3
    assert row(city, county.name).outcome == "equal"


def test_an_instance_that_says_nothing_becomes_late_and_then_offline(offices):
    city, county, wire, office = offices
    handled(office, "p1")
    settle(wire, city, county)
    assert row(city, county.name).presence == "online"
    for days, presence in ((2, "late"), (4, "offline")):
        city.world.pass_time(city.world.now + days * DAY)
        assert row(city, county.name).presence == presence


def test_a_digest_now_and_then_keeps_a_quiet_instance_online(offices):
    city, county, wire, office = offices
    handled(office, "p1")
    settle(wire, city, county)
    for _ in range(4):
        settle(wire, city, county, after=timedelta(hours=20))
    assert row(city, county.name).presence == "online"


def test_facts_reach_the_grandparent_through_the_parent(chain):
    province, city, county, wire = chain
    office = Office(county)
    handled(office, "p1")
    settle(wire, province, city, county)
    for upper in (province, city):
        assert row(upper, county.name).figures.filed == 1
    assert row(province, county.name).outcome == "equal"
    assert [each.origin for each in table(province).origins] == [city.name, county.name]


def test_only_a_subordinate_instance_tells_facts(offices):
    city, county, wire, _ = offices
    body = documents.ProposalFacts(facts=[aggregate_messages.fact_message(fact())])
    act(city, lambda ctx: sending.send(ctx, county.name, body))
    wire.carry()
    (refused,) = [each for each in city.documents(direction="out") if each.kind == "ProposalFacts"]
    assert (refused.state, refused.reason) == ("refused", "KIND_NOT_ALLOWED")


@pytest.mark.parametrize(
    "more",
    [
        {"state": "invented"},
        {"year": 1},
        {"reply_class": "A"},
        {"disclosure": "counts"},
        {"counts": ()},
        {"meetings": {"noon/confirmed": 1}},
        {"result": {"satisfied": -1}},
    ],
)
def test_a_fact_that_cannot_be_counted_is_refused_and_nothing_of_its_document_applied(offices, more):
    city, county, wire, _ = offices
    body = documents.ProposalFacts(
        facts=[aggregate_messages.fact_message(each) for each in (fact("good"), fact("bad", **more))]
    )
    act(county, lambda ctx: sending.send(ctx, city.name, body))
    wire.carry()
    refused = county.documents(direction="out", state="refused")
    assert [each.reason for each in refused] == ["FACT_INVALID"]
    assert facts(city) == []


def test_only_instances_below_are_reconciled(offices):
    city, county, *_ = offices
    with pytest.raises(Precondition) as refused:
        reconcile(county, city.name)
    assert refused.value.reason == "NOT_SUBORDINATE"


def test_search_finds_public_proposals_by_words_number_and_year(offices):
    city, county, wire, office = offices
    office.filed("p1", ROAD)
    office.filed("p2", SCHOOL)
    office.filed("p3", ROAD, consent=False)
    Office(county, 2026).filed("p4", ROAD)
    settle(wire, city, county)

    def found(**more):
        return [
            each.key for each in city.ask("SearchAggregate", pb.SearchAggregateRequest(**more), CLERK).facts
        ]

    assert found(query="公路") == ["p1", "p4"]
    assert found(query="公路", year=2026) == ["p4"]
    assert found(query="2027p2") == ["p2"]
    assert found(query="公路 幼儿园") == []
    assert found(origin=county.name, year=2027) == ["p1", "p2"]


@pytest.fixture
def two_counties(pair, built):
    """The city and both counties, joined."""
    city, county, west = built["city"], built["county"], built["west"]
    join(city, west)
    return city, county, west, Wire(city, county, west)


def test_proposals_of_two_counties_that_say_the_same_are_suggested(two_counties):
    city, east, west, wire = two_counties
    one, other = Office(east), Office(west)
    one.filed("e1", ROAD)
    one.filed("e2", ("关于提高农村公路管护水平的提案", ROAD[1]))
    other.filed("w1", ROAD)
    other.filed("w2", SCHOOL)
    settle(wire, city, east, west)
    answer = city.ask("ListAggregateSuggestions", pb.ListAggregateSuggestionsRequest(), CLERK)
    pairs = {(each.one.key, each.other.key): each for each in answer.suggestions}
    assert pairs["e1", "w1"].kind == "duplicate"
    assert ("e1", "e2") not in pairs
    assert not any("w2" in pair for pair in pairs)
    assert "公路" in "".join(pairs["e1", "w1"].shared_terms)
    assert {each.one.origin_name for each in answer.suggestions} == {"county政协"}


def test_a_suggestion_goes_with_the_words_it_rests_on(two_counties):
    city, east, west, wire = two_counties
    one, other = Office(east), Office(west)
    one.filed("e1", ROAD)
    other.filed("w1", ROAD)
    settle(wire, city, east, west)
    request = pb.ListAggregateSuggestionsRequest()
    assert city.ask("ListAggregateSuggestions", request, CLERK).total == 1
    one.withdrawn("e1")
    settle(wire, city, east, west)
    assert city.ask("ListAggregateSuggestions", request, CLERK).total == 0


def test_a_text_finds_what_resembles_it_in_all_instances(two_counties):
    city, east, west, wire = two_counties
    Office(east).filed("e1", ROAD)
    Office(west).filed("w1", ROAD)
    settle(wire, city, east, west)

    def found(**more):
        request = pb.SuggestResemblingRequest(title="农村公路管护", text=ROAD[1], **more)
        return [each.fact.key for each in city.ask("SuggestResembling", request, CLERK).found]

    assert found() == ["e1", "w1"]
    assert found(except_origin="county") == ["w1"]
    assert found(year=2026) == []


def test_the_operators_command_waits_for_the_answers_and_says_what_came_of_each(offices, monkeypatch, capsys):
    city, county, wire, office = offices
    handled(office, "p1")
    settle(wire, city, county)
    damage(city, **{"fact.key": "p1"})

    @contextmanager
    def connected(_):
        yield city.world.config, city.world.client

    monkeypatch.setattr(command, "connected", connected)
    carrying = SimpleNamespace(monotonic=time.monotonic, sleep=lambda _: settle(wire, city, county))
    monkeypatch.setattr(command, "time", carrying)
    assert command.reconcile(Namespace(origin="", seconds=30.0)) == 0
    assert "已补齐" in capsys.readouterr().out
    assert command.reconcile(Namespace(origin=county.name, seconds=30.0)) == 0
    assert "一致 / equal" in capsys.readouterr().out


def test_the_operators_command_fails_while_an_instance_does_not_answer(offices, monkeypatch, capsys):
    city, *_ = offices

    @contextmanager
    def connected(_):
        yield city.world.config, city.world.client

    monkeypatch.setattr(command, "connected", connected)
    assert command.reconcile(Namespace(origin="", seconds=0.0)) == 1
    assert "尚未答复" in capsys.readouterr().out
