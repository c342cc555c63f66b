"""Terms and sessions."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from kit.core.states import IllegalTransition
from services.directory.domain import sessions
from services.directory.domain.problems import Problems
from services.directory.domain.sessions import Session, SessionStillOpen, Term, TermNotRunning, TermOver
from services.directory.states import SESSION_KEEPER

START = datetime(2027, 1, 16, 1, tzinfo=UTC)
KEEPER = frozenset({SESSION_KEEPER})
RUNNING = Term("10", 10, "running")


def session(**more):
    values = {
        "opens_at": START,
        "closes_at": START + timedelta(days=3),
        "cutoff_at": START + timedelta(days=1),
        **more,
    }
    return Session("s1", 10, 2, 2027, "第二次会议", **values)


def wrong(found):
    return [(each.field, each.reason) for each in found.found]


def checked(record):
    problems = Problems()
    sessions.check_session(problems, record)
    return wrong(problems)


@pytest.mark.parametrize(
    ("number", "text"), [(1, "一"), (10, "十"), (14, "十四"), (20, "二十"), (35, "三十五"), (120, "120")]
)
def test_numbers_are_written_as_in_names_of_sessions(number, text):
    assert sessions.numeral(number) == text


def test_a_session_is_named_by_committee_term_and_ordinal():
    assert sessions.full_name("青禾县政协", 10, 3) == "青禾县政协第十届委员会第三次会议"


def test_a_session_with_sensible_dates_has_no_problem():
    assert checked(session()) == []


def test_all_dates_of_a_session_are_required():
    found = checked(session(opens_at=None, closes_at=None, cutoff_at=None))
    assert found == [("opens_at", "REQUIRED"), ("closes_at", "REQUIRED"), ("cutoff_at", "REQUIRED")]


@pytest.mark.parametrize(
    ("field", "more"),
    [
        ("closes_at", {"closes_at": START}),
        ("cutoff_at", {"call_opens_at": START + timedelta(days=2)}),
        ("reply_due_at", {"reply_due_at": START}),
    ],
)
def test_dates_out_of_order_are_refused(field, more):
    assert checked(session(**more)) == [(field, "TIMES_OUT_OF_ORDER")]


def test_one_session_opens_at_a_time():
    with pytest.raises(SessionStillOpen):
        sessions.opened(session(), RUNNING, session(state="open"), KEEPER)


def test_a_session_of_a_term_that_does_not_run_stays_closed():
    with pytest.raises(TermNotRunning) as refused:
        sessions.opened(session(), Term("11", 11, "prepared"), None, KEEPER)
    assert refused.value.message == "第11届筹备中，不能开始其会议"


def test_an_opened_session_is_the_current_one_and_stays_it_when_closed():
    opened = sessions.opened(session(), RUNNING, None, KEEPER)
    closed = sessions.closed(opened, KEEPER)
    assert [(each.state, each.current) for each in (opened, closed)] == [("open", True), ("closed", True)]
    with pytest.raises(IllegalTransition):
        sessions.opened(closed, RUNNING, None, KEEPER)


def moved(state, now, to):
    problems = Problems()
    before = session(state=state)
    sessions.check_cutoff_move(problems, before, replace(before, cutoff_at=to), now)
    return wrong(problems)


def test_a_cut_off_of_an_open_session_moves_only_ahead_of_time():
    cutoff = session().cutoff_at
    assert moved("open", START, cutoff + timedelta(hours=4)) == []
    assert moved("open", cutoff, cutoff + timedelta(hours=4)) == [("cutoff_at", "CUTOFF_PASSED")]
    assert moved("open", START, START - timedelta(hours=1)) == [("cutoff_at", "CUTOFF_IN_PAST")]
    assert moved("open", cutoff, cutoff) == []


def test_dates_of_a_prepared_session_are_free():
    assert moved("prepared", START + timedelta(days=9), START + timedelta(hours=2)) == []


def test_the_first_term_runs_at_once_and_the_next_one_waits():
    assert sessions.new_term(10, None, 0).state == "running"
    assert sessions.new_term(11, RUNNING, 10).state == "prepared"


def test_nobody_joins_a_term_of_the_past():
    with pytest.raises(TermOver):
        sessions.new_term(9, RUNNING, 10)
    with pytest.raises(TermOver):
        sessions.checked_joinable(Term("9", 9, "ended"))
