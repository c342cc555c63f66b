"""Rules of cases, deadlines, replies, feedback and promises, without any database."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

import pytest

from kit.core.context import Actor
from kit.core.workdays import Calendar, add_months, end_of_day
from services.assignment import states
from services.assignment.domain import (
    cases,
    commitments,
    deadlines,
    feedback,
    figures,
    letter,
    objecting,
    relations,
    replies,
    tasks,
)
from services.assignment.domain.cases import Case
from services.assignment.domain.deadlines import Terms
from services.assignment.domain.feedback import Judgement
from services.assignment.domain.letter import Frame
from services.assignment.domain.parts import Addressee, Objection, PlannedTask, Signer, Suggestion, Unit
from services.assignment.domain.refusals import (
    FeedbackInvalid,
    FeedbackTooLate,
    LetterNotReady,
    ObjectionTooLate,
    PlanInvalid,
)
from services.assignment.domain.relations import Surroundings
from services.assignment.domain.replies import Answer, Circumstances, Draft, Promise, Reply
from shared import roles
from shared.policy import DEFAULTS

# A Monday without holidays near it.
NOW = datetime(2026, 3, 2, 2, 0, tzinfo=UTC)
TERMS = Terms(DEFAULTS["deadlines"], Calendar())
SUGGESTIONS = (Suggestion("g1", 1, "增开线路。"), Suggestion("g2", 2, "建设候车亭。"))


@dataclass(frozen=True)
class AUnit:
    id: str
    name: str = "某局"
    system: str = "government"
    active: bool = True
    handles_proposals: bool = True
    signs_in: bool = True
    peer_instance: str = ""


UNITS = {unit_id: AUnit(unit_id) for unit_id in ("a", "b", "c")} | {"p": AUnit("p", system="party")}


def signer(name: str, member: bool = True) -> Signer:
    return Signer(f"p-{name}", f"m-{name}" if member else "", name, "first_proposer")


def a_case(**more) -> Case:
    addressee = Addressee("pr1", "2027001", "关于农村客运的提案", signers=(signer("王建国"), signer("刘芳")))
    values = {
        "id": "c1",
        "proposal_id": "pr1",
        "proposal_no": "2027001",
        "title": "关于农村客运的提案",
        "session_id": "s1",
        "proposer_kind": "joint",
        "addressees": (addressee,),
        "suggestions": SUGGESTIONS,
        "filed_at": NOW,
        **more,
    }
    return Case(**values)


def a_task(part: str = "sole", unit_id: str = "a", **more) -> tasks.Task:
    dates = deadlines.task_dates(TERMS, part, NOW, None)
    return replace(tasks.new_task("t1", a_case(), UNITS[unit_id], part, dates, NOW), **more)


def plan_of(*pairs: str) -> list[PlannedTask]:
    return [PlannedTask(*pair.split(":")) for pair in pairs]


# --- plans ---


@pytest.mark.parametrize(
    "pairs",
    [("a:sole",), ("a:lead", "b:assist"), ("a:lead", "b:assist", "c:assist"), ("a:split", "b:split")],
)
def test_lawful_plans_pass(pairs):
    cases.check_plan(plan_of(*pairs), UNITS)


@pytest.mark.parametrize(
    "pairs",
    [
        (),
        ("a:assist",),
        ("a:sole", "b:assist"),
        ("a:sole", "b:sole"),
        ("a:lead", "b:lead"),
        ("a:split",),
        ("a:split", "b:split", "c:assist"),
        ("a:lead", "b:split"),
    ],
)
def test_sole_excludes_lead_excludes_split(pairs):
    with pytest.raises(PlanInvalid):
        cases.check_plan(plan_of(*pairs), UNITS)


def test_a_unit_that_is_closed_or_handles_nothing_gets_no_task():
    closed = {"a": AUnit("a", active=False), "b": AUnit("b", handles_proposals=False)}
    with pytest.raises(PlanInvalid) as caught:
        cases.check_plan(plan_of("a:split", "b:split"), closed)
    assert [error.reason for error in caught.value.fields] == ["UNIT_NOT_HANDLING"] * 2


def test_the_office_of_the_answering_units_is_in_charge():
    assert cases.system_in_charge(plan_of("a:lead", "p:assist"), UNITS) == "government"
    assert cases.system_in_charge(plan_of("p:sole"), UNITS) == "party"
    assert cases.system_in_charge(plan_of("a:split", "p:split"), UNITS) == "other"


def test_without_wishes_nothing_is_suggested():
    assert cases.suggested_tasks(a_case()) == ()


def test_several_wished_leads_become_one_lead_with_assists():
    wished = a_case(intended_leads=(Unit("a", "甲"), Unit("b", "乙")), intended_assists=(Unit("a", "甲"),))
    assert cases.suggested_tasks(wished) == tuple(plan_of("a:lead", "b:assist"))


# --- dates ---


def test_a_reply_is_due_after_three_months_or_on_the_sessions_date():
    assert deadlines.reply_due_at(TERMS, NOW, None) == add_months(NOW, 3)
    fixed = NOW + timedelta(days=50)
    assert deadlines.reply_due_at(TERMS, NOW, fixed) == fixed
    assert deadlines.reply_due_at(TERMS, NOW, NOW + timedelta(days=300)) == add_months(NOW, 3)


def test_an_objection_is_due_at_the_end_of_the_fifth_working_day():
    assert a_task().objection_due_at == end_of_day(datetime(2026, 3, 9, tzinfo=UTC).date())


def test_an_assist_opinion_is_never_due_after_the_reply():
    dates = deadlines.task_dates(TERMS, "assist", NOW, NOW + timedelta(days=10))
    assert dates.due_at == NOW + timedelta(days=10)
    assert dates.first_meeting_due_at is None


def test_reminders_that_would_lie_behind_are_left_out():
    due = add_months(NOW, 3)
    assert [left for left, _ in deadlines.reminders(TERMS, "reply", due, NOW)] == [14, 3]
    assert [left for left, _ in deadlines.reminders(TERMS, "reply", due, due - timedelta(days=5))] == [3]
    assert [left for left, _ in deadlines.reminders(TERMS, "receive", NOW + timedelta(days=3), NOW)] == [1]


def test_the_last_instant_still_counts_for_an_objection():
    task, objection = a_task(), Objection("o1", "不属职责", (), NOW)
    raised = objecting.raise_objection(task, objection, task.objection_due_at, states.ADMIN)
    assert raised.state == "objection_raised"
    with pytest.raises(ObjectionTooLate):
        late = task.objection_due_at + timedelta(milliseconds=1)
        objecting.raise_objection(task, objection, late, states.ADMIN)


# --- replies ---


def draft(text: str = "已办结。", reply_class: str = "resolved", **more) -> Draft:
    answers = tuple(Answer(each.suggestion_id, "adopted", "已办。", "照片") for each in SUGGESTIONS)
    return Draft(**{"reply_class": reply_class, "text": text, "answers": answers, **more})


@pytest.mark.parametrize(
    "text", ["我局将增开线路", "即将开工", "拟于年底完成", "下一步加强管理", "今后继续努力"]
)
def test_promises_in_resolved_replies_are_noticed(text):
    assert replies.speaks_of_future(draft(text))


@pytest.mark.parametrize("text", ["将军路已通车", "将近十公里的线路已建成", "已增开三条线路", "方案已拟定了"])
def test_reports_in_resolved_replies_are_not_taken_for_promises(text):
    assert not replies.speaks_of_future(draft(text))


def test_future_tense_is_no_warning_in_a_reply_that_promises():
    around = Circumstances(frozenset(("before", "during", "after")), ("before", "during", "after"), False)
    assert replies.warnings(draft("将建设", "planned"), around, "first") == []
    assert replies.warnings(draft("将建设"), around, "first") == ["future_tense_in_resolved"]


def test_a_promise_states_what_by_when_and_who():
    incomplete = draft(reply_class="planned", promises=(Promise("", "", "建亭", None, ""),))
    past = draft(reply_class="planned", promises=(Promise("", "", "建亭", NOW, "规划科"),))
    for wrong, reason in ((incomplete, "COMMITMENT_INCOMPLETE"), (past, "COMMITMENT_DUE_PAST")):
        with pytest.raises(replies.ReplyInvalid) as caught:
            replies.check_complete(wrong, SUGGESTIONS, NOW)
        assert [error.reason for error in caught.value.fields] == [reason]


def test_what_is_not_public_says_why():
    with pytest.raises(replies.ReplyInvalid) as caught:
        replies.check_complete(draft(publicity="internal"), SUGGESTIONS, NOW)
    assert caught.value.fields[0].reason == "PUBLICITY_REASON_MISSING"


# --- letters ---


def a_reply(**more) -> Reply:
    values = {"draft": draft(), "doc_no": "交函〔2027〕1号", **more}
    return Reply("r1", "t1", "c1", "pr1", "s1", "a", "交通局", "government", 1, "first", NOW, **values)


FRAME = Frame("某县政协", "县政协六次会议", "采纳落实", ("提案委", "财政局"), NOW)


def test_members_are_addressed_as_members_and_liaisons_as_comrades():
    people = Addressee("x", "1", "题", signers=(signer("王建国"), signer("联络员", member=False)))
    assert letter.salutation(people) == "王建国委员、联络员同志"
    assert letter.salutation(replace(people, organization_name="民盟县委会")) == "民盟县委会"


def test_the_letter_goes_from_title_to_copies():
    sections = letter.compose(a_reply(), a_case().primary, SUGGESTIONS, FRAME)
    assert [each.heading for each in sections] == [
        "标题",
        "发文字号",
        "办理结果类别",
        "主送",
        "正文",
        "落款",
        "抄送",
    ]
    assert sections[-2].text == "交通局\n2026年3月2日"
    assert "二、关于“建设候车亭”的建议（采纳）。已办。" in sections[4].text


def test_an_unfinished_draft_makes_no_letter():
    with pytest.raises(LetterNotReady):
        letter.compose(a_reply(draft=Draft()), a_case().primary, SUGGESTIONS, FRAME)


@pytest.mark.parametrize(("number", "printed"), [(1, "一"), (10, "十"), (12, "十二"), (35, "三十五")])
def test_paragraphs_are_numbered_in_chinese(number, printed):
    assert letter.chinese_number(number) == printed


# --- feedback ---


def test_somebody_who_signed_two_merged_proposals_is_asked_once():
    second = Addressee("pr2", "L2", "候车亭", signers=(signer("刘芳"), signer("赵敏")))
    merged = cases.with_addressee(a_case(), second)
    assert [each.name for each in feedback.asked(merged, "all_signers")] == ["王建国", "刘芳", "赵敏"]
    assert [each.name for each in feedback.asked(merged, "first_proposer")] == ["王建国", "刘芳"]


def test_feedback_counts_until_the_last_instant():
    asked = feedback.asked(a_case(), "all_signers")
    task = feedback.ask(a_task(state="replied"), asked, NOW)
    assert feedback.expected(task, "p-刘芳", 1, NOW).name == "刘芳"
    with pytest.raises(FeedbackTooLate):
        feedback.expected(task, "p-刘芳", 1, NOW + timedelta(seconds=1))


def test_a_scale_is_data():
    said = Judgement("very_satisfied", "very_satisfied", "", "member")
    feedback.check_judgement(said, ["very_satisfied", "dissatisfied"])
    with pytest.raises(FeedbackInvalid):
        feedback.check_judgement(said, DEFAULTS["replies"]["scores"])


# --- promises ---


def test_a_promise_is_overdue_while_it_lacks_evidence():
    promise = Promise("", "", "建亭", NOW, "规划科")
    made = commitments.make("k1", a_task(), a_reply(), promise)
    later = NOW + timedelta(days=1)
    assert made.overdue(later) and not made.overdue(NOW)
    reported = commitments.report(made, "已建成", (), later, later, "", states.HANDLER)
    assert not reported.overdue(later)


# --- relations ---


def person(*account_roles: str, **more) -> Actor:
    return Actor(id="x", roles=frozenset(account_roles), **more)


def related(actor: Actor, task: tasks.Task | None = None, **around) -> frozenset[str]:
    return relations.to_task(actor, task or a_task(), a_case(), Surroundings(**around))


def test_people_of_the_unit_stand_in_their_own_relation():
    assert related(person(roles.UNIT_LEADER, unit_id="a")) == {states.UNIT_HEAD}
    assert related(person(roles.UNIT_LEADER, unit_id="b")) == frozenset()
    assert related(person(roles.MEMBER, unit_id="a")) == frozenset()


def test_an_inspection_office_sees_the_units_of_its_own_system():
    assert related(person(roles.GOVERNMENT_INSPECTION)) == {states.INSPECTION}
    assert related(person(roles.PARTY_INSPECTION)) == frozenset()
    assert relations.inspected_system(person(roles.PARTY_INSPECTION)) == "party"


def test_the_committee_inspects_and_dispatches_where_neither_office_does():
    court = replace(a_task(), system="other")
    found = related(person(roles.COMMITTEE_CLERK), court)
    assert {states.OFFICE, states.INSPECTION, states.COMMITTEE} <= found
    assert states.INSPECTION not in related(person(roles.COMMITTEE_CLERK))


def test_a_unit_outside_the_platform_is_served_by_staff_in_charge():
    served = related(person(roles.GOVERNMENT_OFFICE), unit_signs_in=False)
    assert states.SERVED in served
    assert states.SERVED not in related(person(roles.PARTY_OFFICE), unit_signs_in=False)
    assert states.SERVED not in related(person(roles.GOVERNMENT_OFFICE))


def test_the_lead_unit_relates_to_assist_tasks_only():
    lead = person(roles.UNIT_HANDLER, unit_id="b")
    assert related(lead, a_task("assist"), lead_unit_id="b") == {states.LEAD_UNIT}
    assert related(lead, a_task("split"), lead_unit_id="b") == frozenset()


# --- figures ---


def test_rates_of_nothing_are_zero_and_the_last_word_of_each_proposer_counts():
    assert figures.rate("r", "率", 0, 0).value == 0.0
    task = feedback.ask(a_task(state="replied"), feedback.asked(a_case(), "all_signers"), NOW)
    bad = Judgement("satisfied", "dissatisfied", "未建", "member")
    good = Judgement("satisfied", "satisfied", "", "member")
    first = feedback.make("f1", task, task.awaiting[0], bad, NOW)
    second = feedback.make("f2", replace(task, round=2), task.awaiting[0], good, NOW)
    assert figures.last_words([second, first]) == [second]
