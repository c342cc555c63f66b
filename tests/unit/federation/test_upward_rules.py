"""Upward joint proposals: what may be signed, handed in and believed, and what words from above do."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

import pytest

from kit.core.errors import Refusal
from kit.core.states import IllegalTransition, RoleNotAllowed
from kit.testing.tables import cases, check, check_labels
from services.federation.domain import arrivals, upward_form, upward_telling
from services.federation.domain import upward_judging as judging
from services.federation.domain import upward_writing as rules
from services.federation.domain.arrivals import Arrival, ArrivedSigner, Claim
from services.federation.domain.upward import (
    FIRST,
    HandlingUnit,
    Judgement,
    Meeting,
    Participant,
    Reply,
    Signer,
    UpwardProposal,
)
from services.federation.domain.upward_telling import STATUSES, Told
from services.federation.states.upward import ABOVE, HOME, PREPARER, PROPOSER, UPWARD, UPWARD_SIGNATURE

TABLES = (UPWARD, UPWARD_SIGNATURE)
NOW = datetime(2027, 1, 5, 1, tzinfo=UTC)
POLICY = {"title_max": 40, "section_max": 3000, "suggestions_min": 1}
BY_FIRST = frozenset({PROPOSER})
IDS = iter(f"s{n}" for n in range(10_000))


def draft(title: str = "案由", **more) -> rules.Draft:
    values = {
        "background": "情况",
        "analysis": "分析",
        "suggestions": (("", "建议一"), ("", "建议二")),
        **more,
    }
    return rules.Draft(title, **values)


def proposal(state: str = "cosigning", **more) -> UpwardProposal:
    first = Signer("A001", "陈静", "east", FIRST, "p-chen")
    others = (Signer("A002", "林涛", "east", person_id="p-lin"), Signer("A003", "周平", "west"))
    values = {"text": rules.write(draft(), None, lambda: next(IDS)), "signers": (first, *others), **more}
    return UpwardProposal("u1", "east", "province", "省政协", state, NOW, **values)


def agreed(of: UpwardProposal, *numbers: str) -> UpwardProposal:
    for number in numbers:
        of = rules.agree(of, of.signer(number), rules.Signed(of.text.hash, NOW, "s", "k", "line"))
    return of


def submitted(of: UpwardProposal) -> UpwardProposal:
    return rules.submit(of, rules.Signed(of.text.hash, NOW, "s", "k", "line"), BY_FIRST, NOW)


def reason(call, *args, **more) -> str:
    with pytest.raises(Refusal) as refused:
        call(*args, **more)
    return refused.value.reason


def fields(call, *args) -> list[tuple[str, str]]:
    with pytest.raises(Refusal) as refused:
        call(*args)
    return [(each.field, each.reason) for each in refused.value.fields]


@pytest.mark.parametrize("case", [case for table in TABLES for case in cases(table)], ids=str)
def test_every_cell_of_the_tables(case):
    check(case)


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_state_and_action_has_a_label(table):
    check_labels(table)


# --- writing and signing ------------------------------------------------------------------------------------


def test_a_text_that_did_not_change_keeps_its_version_and_its_signatures():
    before = agreed(proposal(), "A002", "A003")
    same = draft(suggestions=tuple((item.id, item.text) for item in before.text.suggestions))
    text = rules.write(same, before.text, lambda: next(IDS))
    changed, again = rules.revise(before, replace(same, focus_area="livelihood"), text, BY_FIRST, NOW)
    assert (text, again, changed.focus_area) == (before.text, (), "livelihood")
    assert [each.state for each in changed.cosigners] == ["agreed", "agreed"]


def test_a_changed_text_voids_every_signature_and_keeps_the_ids_of_its_suggestions():
    before = agreed(proposal(), "A002")
    kept = before.text.suggestions[0]
    entered = draft(suggestions=((kept.id, "改写的建议"), ("foreign", "新建议")))
    text = rules.write(entered, before.text, lambda: next(IDS))
    changed, again = rules.revise(before, entered, text, BY_FIRST, NOW)
    assert (text.version, text.suggestions[0].id) == (2, kept.id)
    assert text.suggestions[1].id != "foreign"
    assert [each.member_no for each in again] == ["A002", "A003"]
    assert [(each.state, each.text_hash) for each in changed.cosigners] == [("pending", ""), ("pending", "")]


def test_who_declined_is_not_asked_again_by_a_change():
    before = rules.decline(proposal(), proposal().signer("A003"), "不同意", NOW)
    text = rules.write(draft("新案由"), before.text, lambda: next(IDS))
    changed, again = rules.revise(before, draft("新案由"), text, BY_FIRST, NOW)
    assert [each.member_no for each in again] == ["A002"]
    assert changed.signer("A003").state == "declined"


def test_a_signature_on_another_text_is_refused():
    of = proposal()
    signed = rules.Signed("0" * 64, NOW)
    assert reason(rules.agree, of, of.signer("A002"), signed) == "UPWARD_TEXT_CHANGED"


@pytest.mark.parametrize("state", ["submitted", "registered", "filed", "closed", "withdrawn"])
def test_nobody_signs_what_has_been_handed_in(state):
    of = proposal(state)
    signed = rules.Signed(of.text.hash, NOW)
    assert reason(rules.agree, of, of.signer("A002"), signed) == "UPWARD_SIGNING_CLOSED"
    assert reason(rules.drop, of, "A002", "", BY_FIRST, NOW) == "UPWARD_SIGNING_CLOSED"


def test_who_stands_under_the_text_is_not_asked_twice_and_who_declined_may_be():
    of = agreed(proposal(), "A002")
    assert reason(rules.invite, of, [of.signer("A002")], BY_FIRST, NOW) == "UPWARD_ALREADY_ASKED"
    assert reason(rules.invite, of, [of.first], BY_FIRST, NOW) == "UPWARD_ALREADY_ASKED"
    declined = rules.decline(of, of.signer("A003"), "", NOW)
    changed, fresh = rules.invite(declined, [of.signer("A003")], BY_FIRST, NOW)
    assert ([each.member_no for each in fresh], changed.signer("A003").state) == (["A003"], "pending")


def test_an_empty_text_is_not_sent_round_for_signatures():
    empty = rules.write(rules.Draft("只有案由"), None, lambda: next(IDS))
    of = proposal("drafting", text=empty)
    assert fields(rules.invite, of, [of.signer("A002")], BY_FIRST, NOW) == [("upward_id", "TEXT_INCOMPLETE")]


def test_what_another_home_refuses_is_no_signature_and_may_be_asked_for_again():
    of = agreed(proposal(), "A003")
    refused = rules.refuse(of, of.signer("A003"), "没有这名委员", NOW)
    signer = refused.signer("A003")
    assert (signer.state, signer.reason, signer.attestation) == ("refused", "没有这名委员", "")
    assert signer not in refused.signed
    again, _ = rules.invite(refused, [signer], BY_FIRST, NOW)
    assert again.signer("A003").state == "pending"
    with pytest.raises(IllegalTransition):
        rules.refuse(refused, signer, "", NOW)
    with pytest.raises(RoleNotAllowed):
        UPWARD_SIGNATURE.next("agreed", "refuse", (PROPOSER, PREPARER))
    assert UPWARD_SIGNATURE.actions("refused", HOME) == []


# --- handing in ---------------------------------------------------------------------------------------------


def test_each_lack_of_a_submission_is_named():
    of = proposal(text=rules.write(rules.Draft("案由"), None, lambda: next(IDS)), publicity_consent=False)
    found = fields(rules.check_submission, of, BY_FIRST, POLICY, False, False)
    assert found == [
        ("background", "REQUIRED"),
        ("analysis", "REQUIRED"),
        ("suggestions", "TOO_FEW"),
        ("one_matter", "ONE_MATTER_REQUIRED"),
        ("publicity_reason", "REASON_REQUIRED"),
    ]


def test_open_invitations_stop_a_submission_unless_they_are_let_go():
    of = agreed(proposal(), "A002")
    assert reason(rules.check_submission, of, BY_FIRST, POLICY, True, False) == "UPWARD_PENDING_SIGNERS"
    rules.check_submission(of, BY_FIRST, POLICY, True, True)
    handed_in = submitted(of)
    assert [each.name for each in handed_in.signed] == ["陈静", "林涛"]
    assert (handed_in.signer("A003").state, handed_in.round) == ("dropped", 1)


def test_only_the_first_proposer_hands_in():
    with pytest.raises(RoleNotAllowed):
        rules.check_submission(proposal(), frozenset({PREPARER}), POLICY, True, True)


def test_a_returned_text_is_not_handed_in_unchanged():
    returned = upward_telling.tell(submitted(proposal()), Told("returned", NOW, explanation="请补充数据"))
    assert (returned.state, returned.returned_hash) == ("returned", returned.text.hash)
    assert reason(rules.check_submission, returned, BY_FIRST, POLICY, True, True) == "UPWARD_NOTHING_CHANGED"


def test_the_receipt_certifies_text_time_and_signers():
    of = proposal()
    one = submitted(agreed(of, "A002", "A003"))
    fewer = submitted(agreed(of, "A002"))
    later = rules.receipt_hash(one, NOW + timedelta(seconds=1))
    assert len({one.receipt_hash, fewer.receipt_hash, later}) == 3
    assert rules.receipt_hash(one, NOW) == one.receipt_hash


def test_a_home_that_only_signs_writes_nothing():
    of = proposal(prepared_by="p-clerk")
    assert rules.relations_of(of, "east", "p-chen", committee=False) == {PROPOSER}
    assert rules.relations_of(of, "east", "p-clerk", committee=True) == {PREPARER}
    assert rules.relations_of(of, "west", "p-chen", committee=True) == frozenset()


# --- what the instance above believes -----------------------------------------------------------------------


@dataclass(frozen=True)
class Seat:
    name: str = "周平"
    active: bool = True
    kind: str = "local"
    home_instance: str = "west"


CLAIM = Claim("west", "u1", "west", "A003", "周平", "cosigner", "h", NOW)


def test_a_claim_that_fits_the_register_is_a_signer():
    signer = arrivals.check_claim(CLAIM, Seat(), "u1", "h")
    assert (signer.member_id, signer.name, signer.home) == ("A003", "周平", "west")


@pytest.mark.parametrize(
    ("claim", "seat", "why"),
    [
        ({"instance_id": "east"}, Seat(), "ATTESTATION_INVALID"),
        ({"upward_id": "u2"}, Seat(), "ATTESTATION_INVALID"),
        ({"text_hash": "other"}, Seat(), "SIGNED_OTHER_TEXT"),
        ({}, None, "UPPER_MEMBER_UNKNOWN"),
        ({}, Seat(name="周萍"), "UPPER_MEMBER_UNKNOWN"),
        ({}, Seat(active=False), "UPPER_MEMBER_UNKNOWN"),
        ({}, Seat(kind="upper_level"), "UPPER_MEMBER_UNKNOWN"),
        ({}, Seat(home_instance="east"), "MEMBER_OF_ANOTHER_INSTANCE"),
        ({}, Seat(home_instance=""), "MEMBER_OF_ANOTHER_INSTANCE"),
    ],
)
def test_a_claim_that_does_not_fit_is_refused(claim, seat, why):
    assert reason(arrivals.check_claim, replace(CLAIM, **claim), seat, "u1", "h") == why


def signer(number: str, role: str = "cosigner", home: str = "east") -> ArrivedSigner:
    return ArrivedSigner(number, number, role, home, NOW)


@pytest.mark.parametrize(
    "signers",
    [
        (),
        (signer("A1"),),
        (signer("A1", FIRST, "west"),),
        (signer("A1", FIRST), signer("A2", FIRST)),
        (signer("A1", FIRST), signer("A1")),
    ],
)
def test_the_origins_own_first_proposer_leads_and_everybody_signs_once(signers):
    assert reason(arrivals.check_signers, signers, "east") == "UPWARD_SIGNERS_WRONG"


def test_an_arrival_is_replaced_only_by_a_later_round_of_what_went_back():
    held = Arrival("east/u1", "east", "u1", 1, "h", "案由", (signer("A1", FIRST),), NOW)
    revised = replace(held, round=2, text_hash="h2")
    assert reason(arrivals.replaced, replace(held, state="registered"), revised) == "UPWARD_NOT_RETURNED"
    assert reason(arrivals.replaced, replace(held, state="returned"), held) == "UPWARD_NOT_RETURNED"
    back = arrivals.replaced(replace(held, state="returned", serial_no="L1"), revised)
    assert (back.state, back.text_hash, back.serial_no) == ("arrived", "h2", "L1")


def test_homes_are_told_once_each_the_initiating_one_first():
    of = (signer("A1", FIRST), signer("A2", home="west"), signer("A3"))
    assert Arrival("east/u1", "east", "u1", 1, "h", "案由", of, NOW).homes == ("east", "west")


# --- what the instance above tells --------------------------------------------------------------------------


@pytest.mark.parametrize("status", STATUSES)
def test_every_status_has_an_action_of_the_table_and_a_headline_without_gaps(status):
    effect = STATUSES[status]
    assert effect.action == "" or effect.action in UPWARD.action_names
    assert "{" not in upward_telling.headline(proposal("filed"), Told(status, NOW))


def test_a_word_from_above_that_does_not_follow_is_noted_and_moves_nothing():
    closed = proposal("closed")
    assert upward_telling.tell(closed, Told("returned", NOW)).state == "closed"
    assert "return" not in UPWARD.actions("closed", ABOVE)


def test_a_unit_that_gave_way_is_no_longer_named():
    of = replace(proposal("dispatched"), units=(HandlingUnit("u-a", "甲厅", "lead"),))
    told = Told(
        "reassigned", NOW, units=(HandlingUnit("u-a", "甲厅", ""), HandlingUnit("u-b", "乙厅", "lead"))
    )
    assert [unit.name for unit in upward_telling.tell(of, told).units] == ["乙厅"]
    assert upward_telling.headline(of, told) == "承办单位变更：甲厅（不再承办）、乙厅（主办）"


def replied(**more) -> UpwardProposal:
    return replace(proposal("replied", **more), replies=(Reply("r1", "甲厅", "planned", "答复"),))


def judged(of: UpwardProposal, counts: bool = False) -> UpwardProposal:
    said = judging.Said("satisfied", "satisfied")
    return judging.judge(of, judging.reply_at_hand(of, "r1"), of.first, said, counts)[0]


def test_a_refused_judgement_may_be_given_again_and_a_counted_one_not():
    of = judged(replied())
    assert reason(judged, of) == "UPWARD_FEEDBACK_GIVEN"
    word = Judgement("A001", "陈静", "", "", "refused")
    refused = upward_telling.tell(
        of, Told("feedback_refused", NOW, explanation="已逾期", judgement=word, judged_reply_id="r1")
    )
    (given,) = refused.reply("r1").judgements
    assert (given.standing, given.explanation) == ("refused", "已逾期")
    assert judged(refused).reply("r1").judgements[0].standing == "sent"


def test_a_refusal_does_not_undo_what_counts_already():
    counts = Judgement("A001", "陈静", "satisfied", "satisfied", "counted")
    of = upward_telling.tell(
        judged(replied()), Told("feedback_counted", NOW, judgement=counts, judged_reply_id="r1")
    )
    late = Told("feedback_refused", NOW, judgement=replace(counts, standing="refused"), judged_reply_id="r1")
    assert upward_telling.tell(of, late).reply("r1").judgements[0].standing == "counted"


@pytest.mark.parametrize(
    ("said", "found"),
    [
        (judging.Said("great", "satisfied"), [("attitude_score", "SCORE_UNKNOWN")]),
        (judging.Said("satisfied", "not_returned"), [("result_score", "SCORE_UNKNOWN")]),
        (judging.Said("satisfied", "dissatisfied"), [("text", "REASON_MISSING")]),
    ],
)
def test_a_judgement_without_sense_is_refused_by_field(said, found):
    assert fields(judging.check_said, said) == found


def test_a_judgement_counts_at_once_where_the_record_is_kept():
    by_hand = judged(replied(by_hand=True), counts=True)
    assert (by_hand.state, by_hand.reply("r1").judgements[0].standing) == ("feedback", "counted")


def met(**more) -> UpwardProposal:
    meeting = Meeting("m1", "before", "甲厅", **more)
    return replace(proposal("dispatched"), meetings=(meeting,))


def test_a_meeting_is_answered_once_by_the_first_proposer():
    of = met()
    assert reason(judging.answer_meeting, of, of.signer("A002"), "m1", "confirmed", "") == "UPWARD_NOT_YOURS"
    assert reason(judging.answer_meeting, of, of.first, "m9", "confirmed", "") == "UPWARD_MEETING_UNKNOWN"
    assert fields(judging.answer_meeting, of, of.first, "m1", "disputed", "") == [
        ("comment", "REASON_MISSING")
    ]
    sent = judging.answer_meeting(of, of.first, "m1", "confirmed", "")
    assert reason(judging.answer_meeting, sent, of.first, "m1", "confirmed", "") == "UPWARD_MEETING_ANSWERED"


def test_a_refused_answer_leaves_the_meeting_as_it_was_and_open():
    sent = judging.answer_meeting(met(place="省厅"), proposal().first, "m1", "confirmed", "")
    told = Told("answer_refused", NOW, explanation="已过确认期限", meeting=Meeting("m1", "", ""))
    back = upward_telling.tell(sent, told).meeting("m1")
    assert (back.answer, back.explanation, back.place) == ("refused", "已过确认期限", "省厅")
    again = upward_telling.tell(sent, told)
    assert judging.answer_meeting(again, again.first, "m1", "confirmed", "").meeting("m1").answer == "sent"


# --- the printed form ---------------------------------------------------------------------------------------


def test_the_form_shows_text_signers_and_fingerprint_and_nothing_as_markup():
    of = submitted(agreed(proposal(participants=(Participant("市水利局", "业务科"),)), "A002"))
    of = replace(of, text=replace(of.text, title="<b>案由</b>"))
    page = upward_form.page(of)
    assert "&lt;b&gt;案由&lt;/b&gt;" in page and "<b>案由</b>" not in page
    for word in ("陈静", "林涛", "A002", of.text.hash, of.receipt_hash, "市水利局（业务科）", "建议二"):
        assert word in page
    assert "周平" not in page
