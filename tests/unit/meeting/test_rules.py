"""The rules of meetings, figures and activities."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from kit.core.context import Actor
from services.meeting.domain import activity, figures, handling, meeting, people
from services.meeting.domain.activity import Activity, Announcement, Invitation, Site
from services.meeting.domain.entering import Attendee, Plan, Point, Record
from services.meeting.domain.handling import Handling, Missed, Signer
from services.meeting.domain.meeting import Meeting, Person
from services.meeting.domain.refusals import (
    ActivityIncomplete,
    ActivityInvalid,
    AlreadyMet,
    AnswersClosed,
    AssistDoesNotMeet,
    HandlingEnded,
    MeetingInvalid,
    NobodyInvited,
    NotYetBegun,
    ReasonRequired,
)
from services.meeting.domain.register import register
from shared import roles

NOW = datetime(2027, 3, 1, 2, 0, tzinfo=UTC)
DAY = timedelta(days=1)
POLICY = {"after_meeting": "on_draft", "phone_counts": False, "letter_counts": False}
UNIT, PROPOSER = frozenset({"unit"}), frozenset({"proposer"})
ME = Person("p1", "m1", "王委员")
FIRST = Signer("p1", "m1", "王委员", "first_proposer")
COSIGNER = Signer("p2", "m2", "李委员", "cosigner")
CONTACT = Signer("p3", "", "联络员", "collective_contact", organization_id="party")


def task(**more) -> Handling:
    values = {
        "id": "t1",
        "case_id": "c1",
        "proposal_id": "pr1",
        "proposal_no": "2027012",
        "proposal_title": "关于整治内涝的提案",
        "session_id": "s",
        "unit_id": "water",
        "unit_name": "水利局",
        "system": "government",
        "part": "lead",
        "signers": (FIRST, COSIGNER, CONTACT),
        "proposal_ids": ("pr1",),
        "dispatched_at": NOW,
        "first_due_at": NOW + 21 * DAY,
        "reply_due_at": NOW + 90 * DAY,
        "after_due_at": NOW + 90 * DAY,
        **more,
    }
    return Handling(**values)


def of(state: str, phase: str = "before", **more) -> Meeting:
    return replace(meeting.expected(task(), phase, "x", NOW), state=state, **more)


RECORD = Record(
    "before", "visit", NOW, place="局里", attendees=(Attendee("王委员"),), minutes="谈了诉求和方案"
)


def recorded(entered: Record = RECORD, of_meeting: Meeting | None = None) -> Meeting:
    return meeting.record(
        of_meeting or of("expected", entered.phase if entered.phase in handling.PHASES else "before"),
        entered,
        UNIT,
        earliest=NOW,
        now=NOW + DAY,
        confirm_due_at=NOW + 15 * DAY,
        by_name="经办",
        policy=POLICY,
    )


def reasons(refused) -> set[str]:
    return {problem.reason for problem in refused.value.fields}


# --- people ------------------------------------------------------------------------------------------------


def actor(person_id: str, *account_roles: str, **more) -> Actor:
    return Actor(id=person_id, roles=frozenset(account_roles), **more)


def test_the_first_proposer_and_the_contact_of_a_collective_answer_and_cosigners_do_not():
    assert people.relations(task(), actor("p1", roles.MEMBER)) == {"proposer"}
    assert people.relations(task(), actor("p3", roles.COLLECTIVE_LIAISON)) == {"proposer"}
    assert people.relations(task(), actor("p2", roles.MEMBER)) == {"cosigner"}


def test_another_liaison_of_the_same_organization_answers_too():
    other = actor("p8", roles.COLLECTIVE_LIAISON, org_ids=("party",))
    assert people.relations(task(), other) == {"proposer"}
    assert people.relations(task(), actor("p8", roles.MEMBER, org_ids=("party",))) == frozenset()


def test_staff_of_another_unit_are_strangers():
    assert people.relations(task(), actor("x", roles.UNIT_ADMIN, unit_id="roads")) == frozenset()
    assert people.relations(task(), actor("x", roles.UNIT_ADMIN, unit_id="water")) == {"unit"}


# --- dates -------------------------------------------------------------------------------------------------


def test_an_assist_unit_does_not_meet():
    with pytest.raises(AssistDoesNotMeet):
        handling.check_open(task(part="assist"))
    assert handling.timed_phases(task(part="assist"), POLICY) == {}


def test_meetings_end_with_the_case():
    with pytest.raises(HandlingEnded) as refused:
        handling.check_open(handling.end(task(), "closed", NOW))
    assert "办结" in refused.value.message


def test_the_first_meeting_has_its_own_date_and_the_others_share_that_of_the_reply():
    dates = handling.timed_phases(task(), POLICY)
    assert dates == {"before": NOW + 21 * DAY, "during": NOW + 90 * DAY, "after": NOW + 90 * DAY}


def test_after_the_reply_no_earlier_meeting_is_watched():
    answered = handling.replied(task(), NOW, NOW + 110 * DAY, POLICY)
    assert handling.timed_phases(answered, POLICY) == {}


def test_where_the_last_meeting_follows_delivery_its_date_is_that_of_the_feedback():
    policy = {**POLICY, "after_meeting": "after_delivery"}
    answered = handling.replied(task(after_due_at=None), NOW, NOW + 110 * DAY, policy)
    assert handling.timed_phases(answered, policy) == {"after": NOW + 110 * DAY}
    assert handling.wanted_phases(answered, policy) == ("after",)


def test_the_last_meeting_is_wanted_once_there_is_a_draft():
    assert handling.wanted_phases(task(), POLICY) == ("before", "during")
    assert handling.wanted_phases(handling.drafted(task(), NOW), POLICY) == ("before", "during", "after")


def test_an_older_extension_does_not_undo_a_newer_one():
    later = handling.extended(task(), NOW + 150 * DAY, NOW + 2 * DAY, POLICY)
    assert handling.extended(later, NOW + 120 * DAY, NOW + DAY, POLICY).reply_due_at == NOW + 150 * DAY


# --- meetings ----------------------------------------------------------------------------------------------


def test_all_faults_of_a_record_are_named_at_once():
    with pytest.raises(MeetingInvalid) as refused:
        recorded(Record("before", "telepathy", NOW + 9 * DAY))
    assert reasons(refused) == {"UNKNOWN_MODE", "MEETING_IN_FUTURE", "ATTENDEES_MISSING", "MINUTES_MISSING"}


def test_a_meeting_does_not_precede_the_day_of_dispatch():
    with pytest.raises(MeetingInvalid) as refused:
        recorded(replace(RECORD, held_at=NOW - DAY))
    assert reasons(refused) == {"MEETING_BEFORE_DISPATCH"}


def test_points_belong_to_their_phase_and_make_the_minutes():
    points = (Point("essence", "治涝"), Point("plan", "先清淤"))
    assert (
        meeting.minutes_text(recorded(replace(RECORD, points=points, minutes="")))
        == "提案核心诉求：治涝\n办理方案：先清淤"
    )
    with pytest.raises(MeetingInvalid) as refused:
        recorded(replace(RECORD, points=(Point("result", "办好了"),)))
    assert reasons(refused) == {"UNKNOWN_POINT"}


def test_a_call_needs_no_place_and_does_not_count_unless_policy_says_so():
    call = replace(RECORD, mode="phone", place="")
    assert not recorded(call).counts
    assert meeting.mode_counts("phone", {**POLICY, "phone_counts": True})
    assert meeting.mode_counts("visit", POLICY)


def test_a_new_record_wipes_the_proposers_answer_but_the_steps_keep_it():
    disputed = meeting.dispute(recorded(), PROPOSER, ME, NOW + 2 * DAY, "没见过面")
    again = recorded(RECORD, disputed)
    assert (again.state, again.comment, again.answered_by) == ("held", "", Person())
    assert [(step.action, step.text) for step in again.steps][1] == ("dispute", "没见过面")


def test_who_disputes_says_why():
    with pytest.raises(ReasonRequired):
        meeting.dispute(recorded(), PROPOSER, ME, NOW, "")


def test_what_has_taken_place_is_not_given_up():
    with pytest.raises(AlreadyMet):
        meeting.waive(of("expected"), [of("held")], PROPOSER, ME, NOW, "不必了")
    assert meeting.waive(of("expected"), [of("cancelled")], PROPOSER, ME, NOW, "不必了").state == "waived"


def test_an_invitation_lies_ahead():
    with pytest.raises(MeetingInvalid) as refused:
        meeting.plan(of("expected"), Plan("before", "visit", NOW - DAY, "局里"), UNIT, ME, NOW)
    assert reasons(refused) == {"MEETING_TIME_PAST"}


# --- figures -----------------------------------------------------------------------------------------------


def named(found) -> dict[str, float]:
    return {figure.name: figure.value for figure in found}


def test_only_confirmed_meetings_of_a_counting_mode_enter_the_rate():
    tasks = [task(id=f"t{n}") for n in range(4)]
    held = [
        of("confirmed", task_id="t0", counts=True, held_at=NOW, mode="visit"),
        of("confirmed", task_id="t1", counts=False, held_at=NOW, mode="phone"),
        of("held_unconfirmed", task_id="t2", counts=True, held_at=NOW, mode="visit"),
        of("disputed", task_id="t3", counts=True, held_at=NOW, mode="visit"),
    ]
    found = named(figures.figures(tasks, held))
    assert found["before_meeting_rate"] == 0.25
    assert (found["before_held_unconfirmed"], found["before_not_counted"], found["before_disputed"]) == (
        1,
        1,
        1,
    )
    assert (found["mode_visit"], found["mode_phone"]) == (2, 1)


def test_what_was_given_up_leaves_the_base():
    tasks = [task(id="t0"), task(id="t1")]
    held = [of("confirmed", task_id="t0", counts=True, held_at=NOW), of("waived", task_id="t1")]
    assert named(figures.figures(tasks, held))["before_meeting_rate"] == 1.0


def test_a_second_meeting_that_was_confirmed_heals_a_disputed_one():
    assert figures.outcome([of("disputed"), of("confirmed", counts=True)]) == "confirmed"
    assert figures.outcome([]) == "missing"


def test_reassigned_and_withdrawn_tasks_are_not_counted_and_closed_ones_are():
    tasks = [
        handling.end(task(id="a"), "reassigned", NOW),
        handling.end(task(id="b"), "withdrawn", NOW),
        handling.end(task(id="c"), "closed", NOW),
        task(id="d", part="assist"),
    ]
    assert named(figures.figures(tasks, []))["expected"] == 3


def test_a_first_meeting_in_time_is_told_from_a_late_one():
    tasks = [task(id="t0"), handling.mark_overdue(task(id="t1"), "before", NOW)]
    held = [
        of("confirmed", task_id="t0", counts=True, held_at=NOW),
        of("confirmed", task_id="t1", counts=True, held_at=NOW + 30 * DAY),
    ]
    found = named(figures.figures(tasks, held))
    assert (found["first_on_time_rate"], found["first_overdue"]) == (0.5, 1)
    assert tasks[1].overdue == (Missed("before", NOW),)


# --- activities --------------------------------------------------------------------------------------------

ORGANIZER = frozenset({"organizer"})
TALK = Announcement("s", "study", "学习提案工作条例", tier="all_members", place="礼堂", starts_at=NOW + DAY)


def planned(said: Announcement = TALK, state: str = "preparing") -> Activity:
    return Activity("a1", state, said, NOW)


def test_office_staff_study_without_duty_record():
    with pytest.raises(ActivityInvalid) as refused:
        activity.check(replace(TALK, tier="office_staff", counts_for_duty=True))
    assert reasons(refused) == {"NO_DUTY_FOR_STAFF"}


def test_an_announcement_names_time_and_place_and_a_tour_its_stops():
    with pytest.raises(ActivityIncomplete) as refused:
        activity.announce(planned(replace(TALK, kind="member_tour", starts_at=None)), [ME], ORGANIZER, NOW)
    assert "开始时间" in refused.value.message and "点位" in refused.value.message
    tour = replace(TALK, kind="member_tour", place="", sites=(Site("一组", "东线", "水厂", "民生"),))
    assert activity.announce(planned(tour), [ME], ORGANIZER, NOW).state == "announced"


def test_an_announcement_reaches_somebody():
    with pytest.raises(NobodyInvited):
        activity.announce(planned(), [], ORGANIZER, NOW)


def test_answers_end_with_their_date():
    invitation = Invitation("a1.p1", "a1", ME, NOW)
    announced = planned(state="announced")
    guest = frozenset({"invitee"})
    assert activity.answer_invitation(announced, invitation, guest, True, "", NOW).answer == "accepted"
    with pytest.raises(AnswersClosed):
        activity.answer_invitation(announced, invitation, guest, True, "", NOW + 3 * DAY)


def test_who_is_invited_and_not_named_was_not_there():
    invitations = [Invitation("a1.p1", "a1", ME, NOW), Invitation("a1.p2", "a1", Person("p2"), NOW)]
    lines = [Attendee("王委员", "p1", attended=True), Attendee("市委宣传部某同志", attended=True)]
    held, marked, others = register(
        planned(state="announced"), invitations, lines, ORGANIZER, "学了一上午", NOW + DAY
    )
    assert [invitation.attended for invitation in marked] == [True, False]
    assert [guest.name for guest in held.guests] == ["市委宣传部某同志"] == [other.name for other in others]


def test_an_activity_is_not_recorded_before_it_began():
    with pytest.raises(NotYetBegun):
        register(planned(state="announced"), [], [], ORGANIZER, "", NOW)


def test_nobody_stands_twice_in_a_register():
    twice = [Attendee("王委员", "p1"), Attendee("王委员", "p1")]
    with pytest.raises(ActivityInvalid) as refused:
        register(planned(state="announced"), [], twice, ORGANIZER, "", NOW + DAY)
    assert reasons(refused) == {"ATTENDEE_TWICE"}
