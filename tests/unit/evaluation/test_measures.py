"""What counts as done well, from a unit's facts."""

from __future__ import annotations

import pytest

from services.evaluation.domain.evidence import effective
from services.evaluation.domain.measures import MEASURES
from tests.builders.evaluation import fact


def cases(measure, *facts, **parameters):
    return MEASURES[measure].cases(effective(facts), parameters)


def rate(measure, *facts, **parameters):
    found = cases(measure, *facts, **parameters)
    weight = sum(case.weight for case in found)
    return sum(case.credit for case in found) / weight if weight else None


def reply(number=1, **more):
    values = {"round": 1, "on_time": True, "suggestions": 2, "answered": 2, "adopted": 1, "partly": 1, **more}
    return fact("reply_issued", number, **values)


def score(number=1, attitude="satisfied", result="satisfied", who="m1", round=1, **more):
    values = {"person_id": who, "round": round, "attitude_score": attitude, "result_score": result}
    return fact("feedback", number, **values, **more)


def test_receipt_without_a_missed_deadline_is_in_time():
    assert rate("received_on_time", fact("task_received")) == 1


def test_receipt_after_a_missed_deadline_is_late_and_both_facts_prove_it():
    missed = fact("deadline_missed", 2, deadline_kind="receive")
    (case,) = cases("received_on_time", fact("task_received", 3), missed)
    assert (case.credit, case.evidence_ids) == (0, ("deadline_missed-2", "task_received-3"))


def test_a_task_never_received_counts_as_late():
    assert rate("received_on_time", fact("deadline_missed", deadline_kind="receive")) == 0


def test_a_task_whose_time_has_not_come_is_no_case():
    assert cases("replies_on_time", fact("task_dispatched")) == []


def test_a_missed_reply_deadline_does_not_touch_the_receipt():
    missed = fact("deadline_missed", 2, deadline_kind="reply")
    assert rate("received_on_time", fact("task_received"), missed) == 1
    assert rate("replies_on_time", missed) == 0


def test_only_the_first_reply_is_judged_by_the_reply_deadline():
    assert rate("replies_on_time", reply(1), reply(2, round=2, on_time=False)) == 1


def test_a_meeting_counts_only_when_confirmed():
    facts = [
        fact("meeting_confirmed", 1, phase="before", counts=True),
        fact("meeting_unconfirmed", 2, phase="during"),
        fact("meeting_disputed", 3, phase="after"),
    ]
    assert rate("meetings_confirmed", *facts) == pytest.approx(1 / 3)
    assert rate("meetings_confirmed", *facts, unconfirmed_credit=0.5) == pytest.approx(1.5 / 3)


def test_a_phone_call_counts_only_if_policy_said_so():
    assert rate("meetings_confirmed", fact("meeting_confirmed", phase="before", counts=False)) == 0


def test_meetings_missing_when_the_reply_goes_out_are_missing():
    held = fact("meeting_confirmed", 1, phase="before", counts=True)
    found = cases("meetings_confirmed", held, reply(2))
    assert sorted(case.credit for case in found) == [0, 0, 1]
    assert all("reply_issued-2" in case.evidence_ids for case in found if not case.credit)


def test_a_waived_meeting_is_no_case():
    facts = [fact("meeting_waived", 1, phase="before"), fact("meeting_overdue", 2, phase="before")]
    assert cases("meetings_confirmed", *facts) == []


def test_a_meeting_held_after_its_deadline_was_held_all_the_same():
    late = [fact("meeting_overdue", 1, phase="before")]
    assert rate("meetings_confirmed", *late) == 0
    late.append(fact("meeting_confirmed", 2, phase="before", counts=True))
    assert rate("meetings_confirmed", *late) == 1


def test_suggestions_left_out_of_the_reply_count_as_unanswered():
    dispatched = fact("task_dispatched", suggestions=4)
    assert rate("suggestions_answered", dispatched, reply(2)) == 0.5


def test_a_split_unit_answers_only_its_own_share():
    dispatched = fact("task_dispatched", suggestions=4, part="split")
    assert rate("suggestions_answered", dispatched, reply(2, part="split")) == 1


def test_adoption_is_taken_from_the_last_reply():
    assert rate("suggestions_adopted", reply(1), reply(2, round=2, adopted=2, partly=0)) == 1


def test_partly_adopted_counts_in_part():
    assert rate("suggestions_adopted", reply(), partly_credit=0.5) == 0.75


@pytest.mark.parametrize(
    ("facts", "kept"),
    [
        ([fact("commitment_fulfilled", 2, commitment_id="c", on_time=True)], 1),
        ([fact("commitment_overdue", 1, commitment_id="c")], 0),
        (
            [
                fact("commitment_overdue", 1, commitment_id="c"),
                fact("commitment_fulfilled", 2, commitment_id="c", on_time=False),
            ],
            0.5,
        ),
        (
            [
                fact("commitment_fulfilled", 1, commitment_id="c", on_time=True),
                fact("commitment_disputed", 2, commitment_id="c"),
            ],
            0,
        ),
        ([fact("commitment_carried_over", 1, commitment_id="c")], 0.5),
    ],
)
def test_a_commitment_counts_by_what_became_of_it(facts, kept):
    assert rate("commitments_kept", *facts) == kept


def test_the_two_scores_are_counted_apart():
    given = score(attitude="satisfied", result="dissatisfied")
    assert rate("attitude_satisfaction", given) == 1
    assert rate("result_satisfaction", given) == 0


def test_no_opinion_and_no_answer_are_no_satisfaction_and_no_dissatisfaction():
    silent = fact("feedback_not_returned", 1, person_id="m2", round=1)
    assert cases("result_satisfaction", silent, score(2, result="no_opinion")) == []


def test_after_rework_the_member_last_answer_counts():
    first, second = score(1, result="dissatisfied"), score(2, result="satisfied", round=2)
    assert rate("result_satisfaction", first, second) == 1


def test_every_signer_counts():
    facts = [score(1), score(2, result="dissatisfied", who="m2")]
    assert rate("result_satisfaction", *facts) == 0.5


def test_rework_makes_the_reply_one_that_was_not_accepted():
    assert rate("replies_accepted", reply()) == 1
    assert rate("replies_accepted", reply(), fact("rework_ordered", 2)) == 0


@pytest.mark.parametrize(
    ("facts", "done"),
    [
        ([], None),
        ([fact("rectification_reported", 2, finding_id="f", on_time=True)], 1),
        ([fact("rectification_reported", 2, finding_id="f", on_time=False)], 0),
        ([fact("rectification_overdue", 2, finding_id="f")], 0),
        (
            [
                fact("rectification_reported", 2, finding_id="f", on_time=True),
                fact("rectification_verified", 3, finding_id="f", accepted=False),
            ],
            0,
        ),
    ],
)
def test_a_finding_is_put_right_when_reported_in_time_and_not_refused(facts, done):
    assert rate("rectified_on_time", fact("rectification_ordered", finding_id="f"), *facts) == done
