"""Who may do what in a joint initiative, what others may know, and where texts differ."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from kit.core.states import IllegalTransition
from kit.testing.tables import cases, check, check_labels
from services.federation.domain import course as courses
from services.federation.domain import initiative_texts as texts
from services.federation.domain import initiatives as rules
from services.federation.domain.course import Course, Feedback, Meeting, Reply, Submission, Unit
from services.federation.domain.initiative_progress import progress_of
from services.federation.domain.initiatives import JointInitiative, Participant
from services.federation.domain.refusals import InitiatorStays, NotAParticipant, TextIncomplete, TextOutdated
from services.federation.states.initiatives import INITIATIVE, PARTICIPATION

TABLES = (INITIATIVE, PARTICIPATION)

NOW = datetime(2027, 3, 1, tzinfo=UTC)


def text(version: int = 1, *suggestions: str, title: str = "同题"):
    return texts.written(version, title, "情况", "分析", suggestions or ("一", "二"), NOW)


def initiative(**states: str) -> JointInitiative:
    made = JointInitiative("east:1", "east", "同题", "", "open", NOW, texts=(text(),))
    begun = rules.begin(made, "东县", NOW)
    for name, state in states.items():
        begun = rules.with_participant(begun, Participant(name, name, state, NOW))
    return begun


@pytest.mark.parametrize("case", [case for table in TABLES for case in cases(table)], ids=str)
def test_every_cell_of_the_tables(case):
    check(case)


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_word_has_a_chinese_label(table):
    check_labels(table)


def test_who_left_may_be_invited_again_and_keeps_its_place():
    again = rules.invite(initiative(west="left", north="joined"), "west", "西县", NOW)
    assert [each.id for each in again.participants] == ["east", "west", "north"]
    assert again.participant("west").state == "invited"


def test_nobody_is_invited_twice_or_answers_uninvited():
    with pytest.raises(IllegalTransition):
        rules.invite(initiative(west="joined"), "west", "西县", NOW)
    with pytest.raises(NotAParticipant):
        rules.answer(initiative(), "west", True, "", NOW)


def test_the_initiator_hears_all_and_the_others_hear_the_initiator_alone():
    found = initiative(west="joined", north="joined", south="left")
    assert rules.reporter(found, "west", "east").id == "west"
    assert rules.reporter(found, "east", "west").id == "east"
    with pytest.raises(NotAParticipant):
        rules.reporter(found, "north", "west")
    with pytest.raises(IllegalTransition):
        rules.reporter(found, "south", "east")


def test_copies_go_to_the_initiator_or_from_it_to_all_who_joined():
    found = initiative(west="joined", north="invited", south="left")
    assert rules.recipients(found, "west") == ["east"]
    assert rules.recipients(found, "east") == ["west"]


def test_the_initiator_does_not_leave():
    with pytest.raises(InitiatorStays):
        rules.leave(initiative(), "east", "x", NOW)


def test_a_closed_initiative_takes_no_part_any_more():
    closed = rules.close(initiative(west="joined"), "完成")
    with pytest.raises(IllegalTransition):
        rules.act(closed, "west", "link")
    with pytest.raises(IllegalTransition):
        rules.rewritten(closed, text(2))


def test_a_roster_changes_the_others_and_never_the_own_state():
    known = initiative(west="joined", north="invited")
    told = [Participant(name, name, "left", NOW) for name in ("west", "north")]
    strange = Participant("south", "south", "emperor", NOW)
    after = rules.roster(known, [*told, strange], "west")
    assert {each.id: each.state for each in after.participants} == {
        "east": "joined",
        "west": "joined",
        "north": "left",
    }


def test_only_a_newer_text_replaces_the_shared_one():
    after = rules.rewritten(initiative(), text(2))
    assert after.text.version == 2
    with pytest.raises(TextOutdated):
        rules.rewritten(after, text(2))


def test_a_text_needs_a_title_and_a_suggestion():
    with pytest.raises(TextIncomplete) as refused:
        texts.written(1, " ", "", "", ["", "  "], NOW)
    assert [each.field for each in refused.value.fields] == ["text.title", "text.suggestions"]


@pytest.mark.parametrize(
    ("variant", "found"),
    [
        (("一", "二"), []),
        (("一", "三"), [("二", "三")]),
        (("一",), [("二", "")]),
        (("零", "一", "二"), [("", "零")]),
    ],
)
def test_differences_of_suggestions_are_shown_one_by_one(variant, found):
    given = texts.differences(text(1, "一", "二"), text(1, *variant))
    assert [(each.shared, each.variant) for each in given] == found


# --- what became of a local proposal ---------------------------------------------------------------------


def submission(round_: int = 1, at: datetime = NOW) -> Submission:
    return Submission(round_, f"r{round_}", "h", "L1", "t", f"题{round_}", "", "", ("一",), (), at)


def reply(round_: int = 1, publicity: str = "public") -> Reply:
    return Reply(f"reply{round_}", "水利局", round_, "planned", publicity, "全文", NOW, "函1号", "局长")


def handled() -> Course:
    course = courses.submitted(Course("p"), submission())
    course = courses.filed(course, "7", "题", NOW + timedelta(days=1))
    return courses.dispatched(course, [Unit("u", "水利局", "lead"), Unit("a", "财政局", "assist")], NOW)


def test_events_may_come_in_any_order():
    filed = courses.filed(Course("p"), "7", "题", NOW + timedelta(days=1))
    late = courses.submitted(filed, submission())
    assert (late.decision, late.proposal_no, late.serial_no) == ("filed", "7", "L1")


def test_a_state_in_one_word():
    course = handled()
    assert courses.state(course) == "dispatched"
    course = courses.replied(course, reply(1))
    assert courses.state(course) == "replied"
    course = courses.ordered_again(course, "reply1")
    assert courses.state(course) == "reworking"
    course = courses.replied(course, reply(2))
    assert courses.state(course) == "replied"
    assert courses.state(replace(course, closed_at=NOW)) == "closed"
    assert courses.state(courses.decided(course, "withdrawn", NOW + timedelta(days=9))) == "withdrawn"


def test_the_last_word_about_a_meeting_counts_whenever_it_comes():
    confirmed = Meeting("m", "水利局", "before", "confirmed", NOW, NOW + timedelta(days=2))
    held = Meeting("m", "水利局", "before", "held", NOW, NOW)
    for order in ((held, confirmed), (confirmed, held)):
        course = handled()
        for each in order:
            course = courses.met(course, each)
        assert [each.outcome for each in course.meetings] == ["confirmed"]


def test_a_merged_proposal_shares_the_handling_of_its_primary_one():
    primary = courses.replied(handled(), reply())
    merged = courses.decided(courses.submitted(Course("q"), submission()), "merged", NOW, "p")
    seen = courses.merged_view(merged, primary)
    assert (seen.id, courses.state(seen), seen.proposal_no) == ("q", "replied", "7")


def test_others_learn_no_names_and_only_public_letters():
    course = courses.replied(courses.replied(handled(), reply(1)), reply(2, "abstract"))
    course = courses.judged(course, Feedback("f/p-wang", "水利局", 1, "satisfied", "satisfied"))
    told = progress_of(course)
    assert [each.text for each in told.replies] == ["全文", ""]
    assert {each.issuer_name for each in told.replies} == {""}
    assert told.feedback[0].id == "" and told.unit_names == ("水利局",)


def test_news_name_what_others_wait_for():
    before = Participant("west", "西县", "joined", NOW)
    linked = replace(before, proposal_id="p")
    submitted = replace(linked, progress=progress_of(courses.submitted(Course("p"), submission())))
    replied = replace(linked, progress=progress_of(courses.replied(handled(), reply())))
    assert rules.news(before, linked) == ["linked"]
    assert rules.news(linked, submitted) == ["submitted"]
    assert rules.news(submitted, replied) == ["filed", "dispatched", "reply"]
    assert rules.news(replied, replied) == []


def test_a_draft_may_be_replaced_and_a_proposal_under_way_may_not():
    bare = Participant("west", "西县", "joined", NOW, proposal_id="p")
    assert not rules.has_standing_proposal(bare)
    assert rules.has_standing_proposal(replace(bare, progress=progress_of(handled())))
    gone = courses.decided(handled(), "not_filed", NOW + timedelta(days=9))
    assert not rules.has_standing_proposal(replace(bare, progress=progress_of(gone)))
