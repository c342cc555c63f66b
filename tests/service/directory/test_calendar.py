"""Sessions and policy."""

from __future__ import annotations

import threading
from datetime import timedelta

import pytest

from cppcc_api.common.v1 import common_pb2 as common
from cppcc_api.directory.v1 import directory_events_pb2 as events
from cppcc_api.directory.v1 import directory_service_pb2 as pb
from kit.convert import instant, plain, timestamp
from kit.core.errors import Refusal
from kit.core.ids import new_id
from tests.builders.directory import CLERK, MEMBER, SECURITY, SYSTEM, session_input


def refused(call, *args, **more):
    with pytest.raises(Refusal) as caught:
        call(*args, **more)
    return caught.value


def start(county, session, version=0):
    request = pb.OpenSessionRequest(session_id=session.session_id, expected_version=version)
    return county.do("OpenSession", request, CLERK).session


def close(county, session):
    return county.do("CloseSession", pb.CloseSessionRequest(session_id=session.session_id), CLERK).session


def current(county):
    return county.ask("GetSession", pb.GetSessionRequest(), MEMBER).session


def test_a_session_is_prepared_with_its_name_and_announced(county):
    county.bootstrap()
    session = county.session(term=10, ordinal=3)
    assert (session.name, session.session_state) == ("青禾县政协第十届委员会第三次会议", "prepared")
    (told,) = county.world.announced(events.SessionChanged)
    assert (told.session_id, told.session_state, told.cutoff_at) == (
        session.session_id,
        "prepared",
        session.cutoff_at,
    )
    assert told.statistics_year == session.year


def test_there_is_one_session_of_a_number(county):
    county.session(term=10, ordinal=1)
    found = refused(county.session, term=10, ordinal=1)
    assert [(each.field, each.reason) for each in found.fields] == [("session.ordinal", "SESSION_EXISTS")]


def test_wrong_dates_are_refused_with_their_fields(county):
    found = refused(county.session, closes_at=timestamp(county.world.now), cutoff_at=None)
    assert [each.field for each in found.fields] == ["session.cutoff_at", "session.closes_at"]


def test_an_opened_session_is_current_and_announced_as_opened(county):
    session = start(county, county.session())
    assert current(county).session_id == session.session_id
    (told,) = county.world.announced(events.SessionOpened)
    assert (told.session_state, told.term, told.ordinal, told.closes_at) == (
        "open",
        10,
        1,
        session.closes_at,
    )


def test_before_the_first_opening_there_is_no_current_session(county):
    county.session()
    assert refused(current, county).reason == "SESSION_NOT_FOUND"


def test_only_one_session_is_open(county):
    start(county, county.session(ordinal=1))
    assert refused(start, county, county.session(ordinal=2)).reason == "SESSION_STILL_OPEN"


def test_of_two_openings_at_the_same_moment_one_is_refused(county):
    sessions = [county.session(ordinal=1), county.session(ordinal=2)]
    barrier, outcomes = threading.Barrier(2), []

    def run(session):
        barrier.wait()
        request = pb.OpenSessionRequest(session_id=session.session_id, request_id=new_id())
        try:
            outcomes.append(county.world.runtime.command("OpenSession", request, CLERK).session.session_state)
        except Refusal as refusal:
            outcomes.append(refusal.reason)

    threads = [threading.Thread(target=run, args=(session,)) for session in sessions]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(outcomes) == ["SESSION_STILL_OPEN", "open"]


def test_a_closed_session_stays_current_until_the_next_one_opens(county):
    first, second = county.session(ordinal=1), county.session(ordinal=2)
    start(county, first)
    assert close(county, first).session_state == "closed"
    assert current(county).session_id == first.session_id
    start(county, second)
    assert current(county).session_id == second.session_id
    assert len(county.rows("sessions", current=True)) == 1
    assert refused(start, county, first).reason == "ILLEGAL_TRANSITION"


def test_a_session_of_the_next_term_waits_for_the_end_of_the_running_one(county):
    county.session(term=10)
    later = county.session(term=11)
    assert refused(start, county, later).reason == "TERM_NOT_RUNNING"
    county.do("EndTerm", pb.EndTermRequest(term=10))
    assert start(county, later).session_state == "open"


def test_a_cut_off_that_has_passed_cannot_be_moved(county):
    session = start(county, county.session())
    values = session_input(county.world, 10, 1)
    county.world.pass_time(instant(session.cutoff_at) + timedelta(seconds=1))
    values.cutoff_at.CopyFrom(timestamp(instant(session.cutoff_at) + timedelta(hours=5)))
    request = pb.UpdateSessionRequest(session_id=session.session_id, session=values)
    found = refused(county.do, "UpdateSession", request, CLERK)
    assert [(each.field, each.reason) for each in found.fields] == [("session.cutoff_at", "CUTOFF_PASSED")]


def test_a_cut_off_ahead_can_be_moved_and_is_announced(county):
    session = start(county, county.session())
    values = session_input(county.world, 10, 1, cutoff_at=timestamp(county.world.now + timedelta(days=32)))
    request = pb.UpdateSessionRequest(session_id=session.session_id, session=values, expected_version=2)
    changed = county.do("UpdateSession", request, CLERK).session
    assert (
        county.world.announced(events.SessionChanged)[-1].cutoff_at == changed.cutoff_at != session.cutoff_at
    )


def test_sessions_are_listed_newest_first(county):
    for term, ordinal in ((10, 1), (11, 1), (10, 2)):
        county.session(term=term, ordinal=ordinal)
    reply = county.ask("ListSessions", pb.ListSessionsRequest(), MEMBER)
    assert [(each.term, each.ordinal) for each in reply.sessions] == [(11, 1), (10, 2), (10, 1)]
    assert county.ask("ListSessions", pb.ListSessionsRequest(term=11), MEMBER).total == 1


@pytest.mark.parametrize("actor", [MEMBER, SECURITY])
def test_sessions_are_kept_by_the_committee(county, actor):
    session = county.session()
    request = pb.OpenSessionRequest(session_id=session.session_id)
    assert refused(county.do, "OpenSession", request, actor).reason == "PERMISSION_MISSING"


def work(county, actor=CLERK):
    return [(i.kind, i.rpc, i.overdue) for i in county.ask("ListWork", common.ListWorkRequest(), actor).items]


def offers(county, actor=CLERK):
    return [each.rpc for each in county.ask("ListActions", common.ListActionsRequest(), actor).actions]


def test_the_committee_is_reminded_to_open_and_close_a_session(county):
    session = county.session()
    assert work(county) == []
    county.world.pass_time(instant(session.opens_at) + timedelta(hours=1))
    assert work(county) == [("start_session", "OpenSession", True)]
    assert work(county, MEMBER) == []
    start(county, session)
    assert work(county) == []
    county.world.pass_time(instant(session.closes_at) + timedelta(hours=1))
    assert work(county) == [("close_session", "CloseSession", True)]
    close(county, session)
    assert work(county) == []


def test_open_commands_follow_the_state_of_the_session(county):
    session = county.session()
    assert offers(county) == ["UpdateSession", "OpenSession"]
    start(county, session)
    assert offers(county) == ["UpdateSession", "CloseSession"]
    assert offers(county, MEMBER) == []
    request = common.ListActionsRequest(proposal_id="p1")
    assert not county.ask("ListActions", request, CLERK).actions


def set_policy(county, name, values, effective_from=None, **more):
    request = pb.SetPolicyRequest(policy_name=name, **more)
    request.values.update(values)
    if effective_from:
        request.effective_from.CopyFrom(timestamp(effective_from))
    return county.do("SetPolicy", request, SYSTEM).policy


def policy(county, name, **more):
    return plain(county.ask("GetPolicy", pb.GetPolicyRequest(policy_name=name, **more), MEMBER).policy.values)


def test_a_policy_counts_from_its_date_and_is_announced(county):
    later = county.world.now + timedelta(days=10)
    set_policy(county, "deadlines", {"reply_months": 2}, later, decided_by="主席会议")
    assert policy(county, "deadlines")["reply_months"] == 3
    assert policy(county, "deadlines", at=timestamp(later))["reply_months"] == 2
    (told,) = county.world.announced(events.PolicyChanged)
    assert (told.policy_name, plain(told.values), told.decided_by) == (
        "deadlines",
        {"reply_months": 2},
        "主席会议",
    )
    assert told.effective_from == timestamp(later)


def test_a_policy_without_a_date_counts_at_once_and_leaves_the_other_values(county):
    set_policy(county, "deadlines", {"reply_months": 2})
    set_policy(county, "deadlines", {"rework_months": 2})
    found = policy(county, "deadlines")
    assert (found["reply_months"], found["rework_months"], found["assist_months"]) == (2, 2, 1)


def test_a_policy_of_a_session_counts_for_it_alone(county):
    session = county.session()
    set_policy(county, "review", {"title_max": 40}, session_id=session.session_id)
    assert policy(county, "review")["title_max"] == 60
    assert policy(county, "review", session_id=session.session_id)["title_max"] == 40
    found = refused(set_policy, county, "review", {"title_max": 40}, session_id="?")
    assert [each.field for each in found.fields] == ["session_id"]


def test_a_wrong_policy_is_refused_with_every_wrong_field(county):
    found = refused(
        set_policy,
        county,
        "deadlines",
        {"reply_months": "three", "unknown": 1},
        county.world.now - timedelta(days=1),
    )
    assert {(each.field, each.reason) for each in found.fields} == {
        ("effective_from", "IN_PAST"),
        ("values.reply_months", "WRONG_TYPE"),
        ("values.unknown", "UNKNOWN_KEY"),
    }
    assert county.world.announced(events.PolicyChanged) == []


def test_an_unknown_policy_has_no_values(county):
    request = pb.GetPolicyRequest(policy_name="weather")
    assert refused(county.ask, "GetPolicy", request, MEMBER).reason == "POLICY_NOT_FOUND"


def test_versions_of_a_policy_are_listed_newest_first(county):
    set_policy(county, "deadlines", {"reply_months": 2})
    set_policy(county, "deadlines", {"reply_months": 4}, county.world.now + timedelta(days=1))
    set_policy(county, "review", {"title_max": 40})
    reply = county.ask("ListPolicies", pb.ListPoliciesRequest(policy_name="deadlines"), MEMBER)
    assert [plain(each.values)["reply_months"] for each in reply.policies] == [4, 2]
