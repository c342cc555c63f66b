"""What may be set as policy."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from services.directory.domain.policy import Policy, check_policy, in_force
from services.directory.domain.problems import Problems
from shared.policy import DEFAULTS

NOW = datetime(2027, 1, 17, 9, tzinfo=UTC)


def wrong(name, values, effective_from=NOW):
    problems = Problems()
    check_policy(problems, Policy("v1", name, effective_from, values), NOW)
    return [(each.field, each.reason) for each in problems.found]


@pytest.mark.parametrize("name", sorted(DEFAULTS))
def test_the_default_pack_itself_could_be_set(name):
    assert wrong(name, DEFAULTS[name]) == []


@pytest.mark.parametrize(
    ("name", "values", "place", "reason"),
    [
        ("deadlines", {"reply_monhts": 3}, "values.reply_monhts", "UNKNOWN_KEY"),
        ("deadlines", {"reply_months": "3"}, "values.reply_months", "WRONG_TYPE"),
        ("deadlines", {"reply_months": 2.5}, "values.reply_months", "WRONG_TYPE"),
        ("deadlines", {"reply_months": True}, "values.reply_months", "WRONG_TYPE"),
        ("deadlines", {"reply_months": -1}, "values.reply_months", "NEGATIVE"),
        ("deadlines", {"approaching_days": 14}, "values.approaching_days", "WRONG_TYPE"),
        ("deadlines", {"approaching_days": [14, "x"]}, "values.approaching_days[1]", "WRONG_TYPE"),
        ("meetings", {"phone_counts": 1}, "values.phone_counts", "WRONG_TYPE"),
        ("replies", {"class_labels": {"solved": "A"}}, "values.class_labels.solved", "UNKNOWN_KEY"),
        ("replies", {"class_labels": {"resolved": 1}}, "values.class_labels.resolved", "WRONG_TYPE"),
        ("assessment", {"weights": 1}, "values.weights", "WRONG_TYPE"),
        ("numbering", {"proposal": "{year}"}, "values.proposal", "TEMPLATE_INVALID"),
        ("numbering", {"proposal": "{number:z}"}, "values.proposal", "TEMPLATE_INVALID"),
        ("workdays", {"holidays": ["next friday"]}, "values", "CALENDAR_INVALID"),
        ("sign_in", {"account_failures": 0}, "values.account_failures", "TOO_SMALL"),
        ("sign_in", {"password_min": 4}, "values.password_min", "TOO_SMALL"),
        ("weather", {"rain": True}, "policy_name", "UNKNOWN_POLICY"),
        ("review", {}, "values", "REQUIRED"),
    ],
)
def test_a_wrong_value_is_refused_with_its_place(name, values, place, reason):
    assert wrong(name, values) == [(place, reason)]


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("deadlines", {"reply_months": 2.0, "approaching_days": [20.0, 5.0]}),
        ("assessment", {"weights": {"assessment": 1, "ballot": 0}}),
        ("assessment", {"option_weights": {"very_satisfied": 1.0}}),
        ("replies", {"class_labels": {"resolved": "A"}}),
        ("numbering", {"proposal": "第{number:03d}号"}),
        ("workdays", {"holidays": ["2027-03-01"], "complete_years": [2027.0]}),
    ],
)
def test_numbers_that_crossed_the_wire_and_own_words_are_taken(name, values):
    assert wrong(name, values) == []


def test_nothing_counts_from_the_past():
    values = {"reply_months": 2}
    assert wrong("deadlines", values, NOW - timedelta(milliseconds=1)) == [("effective_from", "IN_PAST")]
    assert wrong("deadlines", values, NOW) == []


def test_several_wrong_values_are_told_at_once():
    assert len(wrong("deadlines", {"reply_months": "x", "nothing": 1}, NOW - timedelta(days=1))) == 3


def test_a_sessions_own_version_outweighs_the_general_one():
    general = Policy("v1", "deadlines", NOW, {"reply_months": 2})
    special = Policy("v0", "deadlines", NOW - timedelta(days=1), {"reply_months": 4}, session_id="s1")
    values, latest = in_force([general, special], "deadlines", NOW, "s1")
    assert (values["reply_months"], latest) == (4, special)
    values, latest = in_force([general, special], "deadlines", NOW, "")
    assert (values["reply_months"], latest) == (2, general)


def test_before_any_version_the_defaults_count():
    future = Policy("v1", "deadlines", NOW + timedelta(days=1), {"reply_months": 2})
    assert in_force([future], "deadlines", NOW, "") == (DEFAULTS["deadlines"], None)
