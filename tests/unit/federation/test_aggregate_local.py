"""What this instance's own proposals come to as facts, whatever the order of what is told."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

import pytest

from services.federation.domain import aggregate_local as local
from services.federation.domain.aggregate_fact import COUNTS, FULL
from services.federation.domain.aggregate_local import Judgement, LocalProposal, Meeting, Said, Task
from tests.unit.federation.facts import DAY, NOW

TERMS = ("公路",)


def filed(**more) -> LocalProposal:
    values = {
        "id": "p1",
        "state": "filed",
        "state_at": NOW,
        "number": "2027001",
        "title": "关于农村公路养护的提案",
        "kind": "joint",
        "consent": True,
        "submitted_at": NOW,
        "filed_at": NOW,
        "title_terms": TERMS,
        "terms": TERMS,
        "counts": (2,),
        "year": 2027,
    }
    return LocalProposal(**{**values, **more})


def handled(*tasks: Task, **more) -> LocalProposal:
    return filed(dispatched_at=NOW, tasks={task.id: task for task in tasks}, **more)


def unit(task_id: str = "t1", part: str = "lead", **more) -> Task:
    return Task(task_id, unit_name=f"{task_id}局", part=part, due_at=NOW + 90 * DAY, **more)


def done(task_id: str, reply_class: str, on_time: bool = True, part: str = "split") -> Task:
    return local.replied(unit(task_id, part), 1, reply_class, on_time, NOW + 30 * DAY)


def test_a_public_proposal_tells_title_units_and_words():
    told = local.fact_of(handled(unit()))
    assert (told.disclosure, told.title, told.lead_units, told.terms) == (
        FULL,
        "关于农村公路养护的提案",
        ("t1局",),
        TERMS,
    )


@pytest.mark.parametrize(
    "more", [{"consent": False}, {"state": "submitted"}, {"state": "withdrawn_after_filing"}]
)
def test_what_is_not_public_tells_counts_alone(more):
    told = local.fact_of(handled(unit(), **more))
    assert (told.disclosure, told.title, told.lead_units, told.terms) == (COUNTS, "", (), ())
    assert told.state == more.get("state", "filed")


def test_decisions_count_by_their_time_in_any_order():
    steps = [
        ("submitted", NOW),
        ("returned", NOW + DAY),
        ("submitted", NOW + 2 * DAY),
        ("filed", NOW + 3 * DAY),
    ]
    for order in permutations(steps):
        found = LocalProposal("p1")
        for state, at in order:
            found = local.decided(found, state, at)
        assert found.state == "filed"
    assert local.decided(LocalProposal("p1", state="submitted", state_at=NOW), "filed", NOW).state == "filed"
    assert local.decided(LocalProposal("p1", state="filed", state_at=NOW), "submitted", NOW).state == "filed"


def test_a_proposal_is_replied_when_every_answering_unit_has_replied():
    assist = unit("t9", "assist")
    assert (
        local.fact_of(handled(done("t1", "resolved"), unit("t2", "split"), assist)).handling == "dispatched"
    )
    told = local.fact_of(handled(done("t1", "resolved"), done("t2", "planned"), assist))
    assert (told.handling, told.on_time, told.reply_class) == ("replied", True, "planned")
    assert told.replied_at == NOW + 30 * DAY


def test_one_late_unit_makes_the_reply_late():
    told = local.fact_of(handled(done("t1", "resolved"), done("t2", "resolved", on_time=False)))
    assert (told.handling, told.on_time) == ("replied", False)


def test_the_first_reply_decides_on_time_and_the_last_gives_the_class():
    first, rework = (1, "planned", False, NOW), (2, "resolved", True, NOW + DAY)
    for order in ([first, rework], [rework, first]):
        task = unit()
        for each in order:
            task = local.replied(task, *each)
        assert (task.first_on_time, task.replied_at, task.reply_class) == (False, NOW, "resolved")


def test_a_relieved_unit_counts_no_more():
    told = local.fact_of(handled(unit("t1", ended=True), done("t2", "resolved")))
    assert (told.lead_units, told.handling) == (("t2局",), "replied")


def test_a_withdrawn_case_has_no_handling():
    assert local.fact_of(handled(done("t1", "resolved"), stopped=True)).handling == ""


def test_of_several_meetings_in_a_phase_the_best_counts():
    def meeting(meeting_id: str, outcome: str, after: int):
        return meeting_id, Meeting("t1", "before", Said(outcome, NOW + after * DAY))

    steps = [meeting("m1", "waiting", 0), meeting("m1", "disputed", 1), meeting("m2", "confirmed", 2)]
    for order in permutations(steps):
        found = handled(unit())
        for meeting_id, each in order:
            found = local.met(found, meeting_id, each)
        assert local.fact_of(found).meetings == {
            "before/confirmed": 1,
            "during/missing": 1,
            "after/missing": 1,
        }


def test_the_last_round_of_feedback_counts_and_a_form_outweighs_silence():
    silent, form = Judgement(1, "not_returned", "not_returned"), Judgement(1, "satisfied", "no_opinion")
    again = Judgement(2, "satisfied", "satisfied")
    for order in permutations([silent, form, again]):
        found = handled(unit())
        for each in order:
            found = local.judged(found, "t1/p", each)
        assert local.fact_of(found).result == {"satisfied": 1}
    for order in permutations([silent, form]):
        found = handled(unit())
        for each in order:
            found = local.judged(found, "t1/p", each)
        assert local.fact_of(found).attitude == {"satisfied": 1}


def test_promises_count_by_what_was_said_last():
    for order in permutations([("open", NOW), ("overdue", NOW + DAY), ("kept", NOW + 2 * DAY)]):
        found = handled(unit())
        for state, at in order:
            found = local.promised(found, "c1", state, at)
        assert local.fact_of(found).commitments == {"kept": 1}


def test_a_fact_grows_a_version_only_when_its_content_changes():
    first = local.refreshed(filed(), 2027)
    assert (first.fact_version, first.unsent) == (1, True)
    sent = replace(first, unsent=False)
    assert local.refreshed(sent, 2027) == sent
    corrected = local.refreshed(local.marked_key(sent, True, NOW), 2027)
    assert (corrected.fact_version, corrected.unsent) == (2, True)


def test_a_draft_is_no_fact():
    assert local.refreshed(LocalProposal("p1", dispatched_at=NOW), 2027).fact_version == 0


def test_an_older_word_on_the_key_mark_changes_nothing():
    marked = local.marked_key(filed(), True, NOW + DAY)
    assert local.marked_key(marked, False, NOW).is_key
    assert not local.marked_key(marked, False, NOW + 2 * DAY).is_key
