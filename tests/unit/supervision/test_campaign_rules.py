"""Campaigns of five kinds, leaders' instructions, the coverage matrix, reminders, suggestions."""

from __future__ import annotations

from dataclasses import replace

import pytest

from services.supervision.domain import campaign as rules
from services.supervision.domain import coverage, suggesting
from services.supervision.domain import facts as kinds
from services.supervision.domain import instruction as instructions
from services.supervision.domain.campaign import Episode, OnSite, Programme, Supervised
from services.supervision.domain.coverage import Leader
from services.supervision.domain.instruction import Entered, Instruction
from services.supervision.domain.people import NO_BODY, Body, Person, UnitRef
from services.supervision.domain.proposal import Proposal, Resembling, Signer, key_now
from services.supervision.domain.refusals import (
    CampaignInvalid,
    InstructionInvalid,
    NotAMediaCampaign,
    ReminderInvalid,
)
from services.supervision.domain.reminder import Reminder, check, standard_text, still_open
from tests.builders.supervision import (
    DAY,
    EARLIER,
    SESSION,
    START,
    dispatched,
    fact,
    met,
    promise,
    replied,
    the_task,
)

NOW = START + 200 * DAY
CHAIR = Person("chair", "", "林主席")
TAKEN = (Supervised("pr-t1", "2027012", "关于整治城区内涝的提案"),)
ECONOMY = Body("economy", "经济和农业农村委员会", "special_committee")
BY = ("committee",)


def programme(kind="chair_meeting", **more):
    values = {
        "session_id": SESSION,
        "kind": kind,
        "title": "内涝整治督办",
        "leader": CHAIR,
        "body": NO_BODY,
        "team": (),
        "proposals": TAKEN,
        "units": (UnitRef("water", "县水利局", "government"),),
        "plan": "现场察看、座谈",
        **more,
    }
    return Programme(**values)


def launched(kind="chair_meeting", **more):
    return rules.launch(rules.new("k1", programme(kind, **more), START), BY, START, "方正")


def visit(**more):
    values = {"at": NOW, "place": "城东泵站", "participants": ("林主席",), "text": "已开工", **more}
    return OnSite(**values)


def reasons(refused):
    return {error.reason for error in refused.value.fields}


@pytest.mark.parametrize(
    ("entered", "reason"),
    [
        (programme("leader_led", leader=Person()), "LEADER_MISSING"),
        (programme("committee"), "BODY_MISSING"),
        (programme("committee", body=replace(ECONOMY, kind="sector")), "BODY_MISSING"),
        (programme("sector_group", body=ECONOMY), "BODY_MISSING"),
        (programme("media"), "MEDIA_MISSING"),
        (programme("sixth"), "KIND_UNKNOWN"),
        (programme(proposals=()), "PROPOSALS_MISSING"),
        (programme("leader_led", promotion_year=2027), "NOT_CHAIR_MEETING"),
    ],
)
def test_each_kind_of_campaign_asks_for_what_it_needs(entered, reason):
    with pytest.raises(CampaignInvalid) as refused:
        rules.new("k1", entered, START)
    assert reason in reasons(refused)


def test_a_committee_may_take_up_a_department_without_naming_proposals():
    made = rules.new("k1", programme("committee", body=ECONOMY, proposals=()), START)
    assert made.units[0].unit_id == "water"


def test_a_campaign_begins_with_a_plan():
    with pytest.raises(CampaignInvalid) as refused:
        launched(plan="")
    assert reasons(refused) == {"PLAN_MISSING"}


def test_a_chair_meeting_team_goes_on_site_before_it_reports():
    with pytest.raises(CampaignInvalid) as refused:
        rules.conclude(launched(), "resolved", "问题已解决", BY, NOW, "方正")
    assert reasons(refused) == {"VISIT_MISSING"}
    visited = rules.visit(launched(), visit(), BY, NOW)
    assert rules.conclude(visited, "resolved", "问题已解决", BY, NOW, "方正").state == "concluded"


def test_an_on_site_record_says_when_where_who_and_what():
    with pytest.raises(CampaignInvalid) as refused:
        rules.visit(launched(), visit(at=NOW + DAY, place="", participants=(), text=""), BY, NOW)
    assert len(refused.value.fields) == 4


def test_episodes_belong_to_a_column_and_are_put_right_by_their_id():
    episode = Episode("e1", "内涝何时休", "县电视台", "", "", "pr-t1", NOW)
    with pytest.raises(NotAMediaCampaign):
        rules.broadcast(launched(), episode, BY, NOW)
    column = rules.broadcast(launched("media", media_name="县电视台"), episode, BY, NOW)
    corrected = rules.broadcast(column, replace(episode, title="内涝治理回访"), BY, NOW)
    assert [each.title for each in corrected.episodes] == ["内涝治理回访"]
    with pytest.raises(CampaignInvalid) as refused:
        rules.broadcast(column, replace(episode, proposal_id="pr9", published_at=None), BY, NOW)
    assert reasons(refused) == {"NOT_TAKEN_UP", "PUBLISHED_TIME_WRONG"}


def test_the_kind_of_a_running_campaign_stays():
    with pytest.raises(CampaignInvalid) as refused:
        rules.update(launched(), programme("leader_led"), BY)
    assert reasons(refused) == {"KIND_FIXED"}


def entered(own=False, **more):
    values = {
        "own": own,
        "leader": Person(name="书远"),
        "act": "led",
        "wording": "请水利局限期解决",
        "instructed_at": START,
        "scan_ref": "scan-1",
        **more,
    }
    return Entered(**values)


def test_what_staff_enter_for_a_leader_needs_scan_date_and_wording():
    instructions.check(entered(), NOW)
    with pytest.raises(InstructionInvalid) as refused:
        instructions.check(entered(scan_ref="", wording="", instructed_at=None), NOW)
    assert reasons(refused) == {"SCAN_MISSING", "WORDING_MISSING", "INSTRUCTION_DATE_MISSING"}


def test_a_leader_signs_in_and_needs_no_scan():
    instructions.check(entered(own=True, scan_ref="", instructed_at=None), NOW)


def test_an_instruction_is_not_dated_ahead_and_is_one_of_two_acts():
    with pytest.raises(InstructionInvalid) as refused:
        instructions.check(entered(act="read", instructed_at=NOW + DAY), NOW)
    assert reasons(refused) == {"ACT_UNKNOWN", "INSTRUCTION_IN_FUTURE"}


def a_key(number="2027012", proposal_id="pr-t1", **more):
    values = {"title": "关于整治城区内涝的提案", "session_id": SESSION, "is_key": True, **more}
    return Proposal(id=proposal_id, proposal_no=number, covers=(proposal_id,), **values)


def instructed(leader="书远", act="reviewed", proposal_id="pr-t1"):
    return Instruction(
        id=f"{leader}{act}",
        campaign_id="",
        proposal_id=proposal_id,
        proposal_no="2027012",
        proposal_title="",
        session_id=SESSION,
        leader=Person(name=leader),
        act=act,
        wording="请办理",
        units=(),
        instructed_at=START,
        recorded_at=START,
    )


def test_the_matrix_tells_writing_from_taking_charge():
    matrix = coverage.rows([a_key(), a_key("2027013", "pr2")], [instructed()], [launched()])
    assert [row.covered for row in matrix] == [True, False]
    assert coverage.of_leader(Leader(Person(name="书远")), matrix) == (1, 0)
    assert coverage.of_leader(Leader(CHAIR), matrix) == (0, 1)


def test_leaders_who_are_only_named_on_paper_stand_in_the_matrix_too():
    matrix = coverage.rows([a_key()], [instructed(leader="老书记")], [])
    listed = coverage.leaders([Leader(CHAIR, "县政协主席")], matrix)
    assert [leader.person.name for leader in listed] == ["林主席", "老书记"]


def test_a_campaign_in_preparation_covers_nothing_yet():
    planned = rules.new("k1", programme(), START)
    assert not coverage.rows([a_key()], [], [planned])[0].covered


def test_the_committees_last_word_decides_whether_a_proposal_is_key():
    assert key_now(Proposal("p", filed_as_key=True))
    assert not key_now(Proposal("p", filed_as_key=True, marked=False))
    assert key_now(Proposal("p", marked=True))


def test_every_member_of_the_chair_meeting_leads_a_team_in_the_promotion_month():
    known = [Leader(CHAIR, "县政协主席"), Leader(Person("sec", "", "书远"), "县委书记")]
    members = coverage.chair_meeting(known, ["政协主席", "政协副主席"])
    assert [leader.person.name for leader in members] == ["林主席"]
    assert coverage.without_team(members, [launched()], 2027) == members
    promoted = launched(promotion_year=2027)
    assert coverage.without_team(members, [promoted], 2027) == []


def troubles(*facts, proposal=None, now=NOW):
    task = the_task(*facts)
    dossier = suggesting.Dossier(proposal or a_key(), (task,), now)
    return {each.reason for each in suggesting.troubles(dossier)}


def test_overdue_dissatisfied_and_broken_promises_speak_for_supervision():
    assert troubles(dispatched()) == {"县水利局逾期未答复"}
    unhappy = fact(kinds.FEEDBACK, day=65, person_id="p1", round=1, dissatisfied=True)
    assert "委员对县水利局的办理不满意" in troubles(dispatched(), replied(), unhappy)
    late = replied(reply_class="planned", promises=[promise("k1", 100)])
    assert {"县水利局答复为列入计划", "1项承诺逾期未兑现"} == troubles(dispatched(), late)


def test_key_proposals_without_charge_come_first_for_leaders():
    files = suggesting.dossiers([a_key(), a_key("2027013", "pr2")], [the_task(dispatched())], NOW)
    matrix = {row.proposal.id: row for row in coverage.rows([a_key(), a_key("2027013", "pr2")], [], [])}
    found = suggesting.for_leaders(files, matrix, needs_charge=True)
    assert [candidate.proposal.proposal_no for candidate in found] == ["2027012", "2027013"]
    assert "逾期" in found[0].reason


def test_a_proposal_that_a_leader_took_charge_of_is_not_suggested_again():
    matrix = {row.proposal.id: row for row in coverage.rows([a_key()], [instructed(act="led")], [])}
    files = suggesting.dossiers([a_key()], [], NOW)
    assert suggesting.for_leaders(files, matrix, needs_charge=True) == []


def test_departments_where_proposals_concentrate_are_suggested_to_their_committee():
    tasks = [the_task(dispatched(f"t{n}", proposal_id=f"pr{n}")) for n in range(5)]
    found = suggesting.for_committee(tasks, ECONOMY, {"water"}, 5, [])
    assert [candidate.unit.unit_id for candidate in found] == ["water"]
    assert "5件" in found[0].reason
    assert suggesting.for_committee(tasks, ECONOMY, {"water"}, 6, []) == []
    assert suggesting.for_committee(tasks, ECONOMY, {"roads"}, 5, []) == []


def test_a_department_under_a_running_campaign_is_not_suggested_again():
    tasks = [the_task(dispatched(f"t{n}", proposal_id=f"pr{n}")) for n in range(5)]
    running = launched("committee", body=ECONOMY)
    assert suggesting.for_committee(tasks, ECONOMY, {"water"}, 5, [running]) == []


def test_the_media_take_up_lasting_matters_of_earlier_years_first():
    earlier = (Resembling("x", "", "", 2025, 0.7),)
    old = a_key("2026003", "old", session_id=EARLIER, resembles=earlier)
    new = a_key("2027012", "new", resembles=earlier)
    settled = a_key("2027013", "settled")
    files = suggesting.dossiers([new, settled, old], [], NOW)
    found = suggesting.for_media(files, SESSION, taken_up=())
    assert [candidate.proposal.id for candidate in found] == ["old", "new"]
    assert "往年提案" in found[0].reason
    assert suggesting.for_media(files, SESSION, taken_up=("old", "new")) == []


def test_a_sector_group_is_offered_its_members_proposals_in_trouble():
    own = a_key(signers=(Signer("p1", "m1", "王委员"),))
    files = suggesting.dossiers([own, a_key("2027013", "pr2")], [the_task(dispatched())], NOW)
    science = Body("science", "科技界", "sector")
    assert [c.proposal.id for c in suggesting.for_sector(files, {"m1"}, science)] == ["pr-t1"]


def test_withdrawn_proposals_are_not_supervised():
    assert suggesting.dossiers([a_key(withdrawn=True)], [], NOW) == []


def reminder(**more):
    values = {
        "id": "r1",
        "level": "yellow",
        "unit_id": "water",
        "unit_name": "县水利局",
        "system": "government",
        "matter": "reply",
        "text": "",
        "channel": "platform",
        "issued_by_name": "政府督查室",
        "issued_at": NOW,
        **more,
    }
    return Reminder(**values)


def test_a_reminder_says_what_is_due_and_that_it_is_late():
    about = {"proposal_id": "p", "proposal_no": "2027012", "proposal_title": "内涝"}
    text = standard_text(reminder(due_at=START, **about))
    assert "第2027012号提案《内涝》应于2027年3月1日前答复委员，已逾期" in text
    assert "立即" in standard_text(reminder(level="red"))


def test_unknown_words_of_a_reminder_are_refused_together():
    with pytest.raises(ReminderInvalid) as refused:
        check("green", "nothing", "pigeon", "长" * 1001)
    assert len(refused.value.fields) == 4


@pytest.mark.parametrize(
    ("matter", "about", "done"),
    [
        ("receive", "", fact(kinds.RECEIVED, day=1)),
        ("reply", "", replied()),
        ("meeting", "before", met(kinds.MET, "before")),
        ("commitment", "k1", fact(kinds.PROMISE_REPORTED, day=110, commitment_id="k1")),
    ],
)
def test_what_was_done_meanwhile_is_not_reminded_of(matter, about, done):
    assert still_open(the_task(dispatched()), matter, about)
    assert not still_open(the_task(dispatched(), done), matter, about)


def test_rework_is_open_until_the_unit_answers_again():
    ordered = fact(kinds.REWORK, day=66, due_at=START + 96 * DAY)
    assert still_open(the_task(dispatched(), replied(), ordered), "rework")
    assert not still_open(the_task(dispatched(), replied(), ordered, replied(day=70, round=2)), "rework")


def test_promises_outlive_the_closing_of_a_case():
    closed = fact(kinds.CLOSED, task_id="", case_id="case-t1", unit_id="", day=90)
    assert still_open(the_task(dispatched(), closed), "commitment", "k1")
    assert not still_open(the_task(dispatched(), closed), "reply")
