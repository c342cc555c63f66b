"""Handing in: checks, numbers, receipt, the cut-off to the millisecond, revision, withdrawal."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest

from cppcc_api.directory.v1.directory_events_pb2 import SessionChanged
from cppcc_api.intake.v1 import intake_events_pb2 as events
from cppcc_api.intake.v1 import intake_service_pb2 as pb
from kit.convert import timestamp
from kit.core.errors import Invalid, NotFound, Precondition
from services.intake.domain.records import Receipt
from tests.builders.intake import (
    CUTOFF,
    SESSION,
    START,
    TITLES,
    YEAR,
    draft_input,
    hear_policy,
    hear_session,
    invitation,
    redraft,
)


def test_a_submission_gets_a_serial_number_and_a_receipt_over_text_and_signers(office):
    wang = office.members["wang"]
    draft = office.invite(office.draft(wang).proposal_id, wang, "li")
    office.answer(draft, "li")
    answer = office.submit(draft.proposal_id, wang)
    assert (answer.proposal.serial_no, answer.proposal.proposer_kind) == (f"L{YEAR}0001", "joint")
    assert [s.name for s in answer.receipt.signers] == ["王建国", "李秀英"]
    assert answer.receipt.text.text_hash == draft.text.text_hash
    assert len(answer.receipt.receipt_hash) == 64
    again = office.ask(
        "GetReceipt", pb.GetReceiptRequest(proposal_id=draft.proposal_id), office.members["li"]
    )
    assert again.receipt == answer.receipt
    (event,) = office.world.announced(events.ProposalSubmitted)
    assert (event.serial_no, event.receipt_hash) == (f"L{YEAR}0001", answer.receipt.receipt_hash)
    with pytest.raises(NotFound):
        office.ask("GetReceipt", pb.GetReceiptRequest(proposal_id=draft.proposal_id), office.members["zhao"])


def test_everything_missing_is_named_at_once(office):
    wang = office.members["wang"]
    draft = office.do("CreateDraft", pb.CreateDraftRequest(draft=pb.DraftInput(title="路")), wang).proposal
    with pytest.raises(Invalid) as refused:
        office.submit(draft.proposal_id, wang, one_matter=False)
    assert {(p.field, p.reason) for p in refused.value.fields} == {
        ("title", "TOO_SHORT"),
        ("background", "REQUIRED"),
        ("analysis", "REQUIRED"),
        ("suggestions", "TOO_FEW_SUGGESTIONS"),
        ("one_matter", "ONE_MATTER_REQUIRED"),
        ("publicity_reason", "REASON_REQUIRED"),
    }


def test_pending_invitations_stop_a_submission_until_dropping_them_is_confirmed(office):
    wang = office.members["wang"]
    draft = office.invite(office.draft(wang).proposal_id, wang, "li", "zhao")
    office.answer(draft, "li")
    with pytest.raises(Precondition) as refused:
        office.submit(draft.proposal_id, wang)
    assert refused.value.reason == "PENDING_INVITATIONS"
    assert "赵志强" in refused.value.message
    submitted = office.submit(draft.proposal_id, wang, drop_pending=True).proposal
    assert [s.name for s in submitted.signers] == ["王建国", "李秀英"]
    assert invitation(submitted, "zhao").state == "dropped"
    with pytest.raises(Precondition) as refused:
        office.answer(submitted, "zhao")
    assert refused.value.reason == "COSIGN_CLOSED"


def test_a_joint_proposal_needs_the_signers_that_the_policy_asks_for(office):
    hear_policy(office.world, "review", joint_min_signers=3)
    wang = office.members["wang"]
    draft = office.invite(office.draft(wang).proposal_id, wang, "li", "zhao")
    office.answer(draft, "li")
    with pytest.raises(Precondition) as refused:
        office.submit(draft.proposal_id, wang, drop_pending=True)
    assert refused.value.reason == "TOO_FEW_SIGNERS"
    office.answer(draft, "zhao")
    assert office.submit(draft.proposal_id, wang).proposal.proposer_kind == "joint"


@pytest.mark.parametrize(("after", "late"), [(timedelta(0), False), (timedelta(milliseconds=1), True)])
def test_the_cutoff_is_an_instant(office, monkeypatch, after, late):
    draft = office.draft(office.members["wang"])
    monkeypatch.setattr(office.world.runtime.clock, "now", lambda: CUTOFF + after)
    answer = office.submit(draft.proposal_id, office.members["wang"])
    assert (answer.proposal.late, answer.receipt.late) == (late, late)


MATTERS = (
    "提升义务教育质量",
    "治理河道污染",
    "发展乡村旅游",
    "规范快递车辆",
    "培养护理人才",
    "修缮古城墙",
    "推广秸秆还田",
    "开行夜间公交",
    "整治占道经营",
    "建设残疾人之家",
    "引进冷链企业",
    "防治松材线虫",
)


def test_submissions_at_the_same_moment_get_numbers_without_gap_or_double(office):
    names = ("wang", "li", "zhao", "qian") * 3
    drafts = [
        (name, office.draft(office.members[name], f"关于{matter}的提案", draft=plain(matter)).proposal_id)
        for name, matter in zip(names, MATTERS, strict=True)
    ]
    with ThreadPoolExecutor(len(drafts)) as pool:
        answers = list(pool.map(lambda each: office.submit(each[1], office.members[each[0]]), drafts))
    numbers = sorted(answer.proposal.serial_no for answer in answers)
    assert numbers == [f"L{YEAR}{n:04d}" for n in range(1, len(drafts) + 1)]


def plain(matter: str) -> dict:
    return {"background": matter, "analysis": matter, "suggestions": [matter]}


def test_a_repeated_request_gives_the_same_receipt_and_one_number(office):
    wang = office.members["wang"]
    draft = office.draft(wang)
    first = office.submit(draft.proposal_id, wang, request_id="r-1")
    second = office.submit(draft.proposal_id, wang, request_id="r-1")
    assert first.receipt == second.receipt
    assert office.submitted("li", TITLES[1]).serial_no == f"L{YEAR}0002"


def test_a_returned_proposal_keeps_its_number_and_needs_a_change(office):
    wang = office.members["wang"]
    proposal = office.submitted()
    due = timestamp(CUTOFF + timedelta(days=5))
    office.do(
        "ReturnForRevision",
        pb.ReturnForRevisionRequest(
            proposal_id=proposal.proposal_id,
            reasons=["concrete_suggestion"],
            explanation="建议不够具体",
            revise_due_at=due,
        ),
        office.clerk,
    )
    returned = office.get(proposal.proposal_id, wang)
    assert (returned.state, returned.returned_explanation) == ("returned", "建议不够具体")
    with pytest.raises(Precondition) as refused:
        office.submit(proposal.proposal_id, wang)
    assert refused.value.reason == "NOTHING_CHANGED"
    changed = pb.UpdateDraftRequest(
        proposal_id=proposal.proposal_id, draft=redraft(returned, analysis="经费缺口每年约二百万元。")
    )
    office.do("UpdateDraft", changed, wang)
    office.go_to(CUTOFF + timedelta(hours=1))
    answer = office.submit(proposal.proposal_id, wang)
    assert (answer.proposal.serial_no, answer.receipt.submission_round) == (proposal.serial_no, 2)
    assert not answer.proposal.late
    assert len(list(office.world.runtime.reader(wang).find(Receipt, {}))) == 2
    office.world.pass_time(CUTOFF + timedelta(days=9))
    assert office.world.announced(events.ProposalDeadlineMissed) == []


def test_a_revision_that_does_not_come_is_reminded_and_noted(office):
    proposal = office.submitted()
    request = pb.ReturnForRevisionRequest(
        proposal_id=proposal.proposal_id,
        explanation="请补充",
        revise_due_at=timestamp(START + timedelta(days=5)),
    )
    office.do("ReturnForRevision", request, office.clerk)
    office.world.pass_time(START + timedelta(days=6))
    (near,) = office.world.announced(events.ProposalDeadlineApproaching)
    (missed,) = office.world.announced(events.ProposalDeadlineMissed)
    assert (near.deadline, missed.deadline, missed.persons[0].name) == ("revision", "revision", "王建国")
    assert office.get(proposal.proposal_id).state == "returned"


def test_a_sector_proposes_only_while_the_plenary_is_open(office):
    draft = office.draft(office.liaison, organization_id="o-sector")
    with pytest.raises(Precondition) as refused:
        office.submit(draft.proposal_id, office.liaison)
    assert refused.value.reason == "ONLY_DURING_SESSION"
    party = office.draft(office.liaison, TITLES[1], organization_id="o-party")
    assert office.submit(party.proposal_id, office.liaison).proposal.state == "submitted"
    office.go_to(START + timedelta(days=5, hours=2))
    assert office.submit(draft.proposal_id, office.liaison).proposal.proposer_kind == "collective"


def test_a_seal_is_asked_for_where_the_policy_wants_it(office):
    hear_policy(office.world, "review", seal_required=True)
    draft = office.draft(office.liaison, organization_id="o-party")
    with pytest.raises(Precondition) as refused:
        office.submit(draft.proposal_id, office.liaison)
    assert refused.value.reason == "SEAL_REQUIRED"
    office.submit(draft.proposal_id, office.liaison, seal_ref="scan-1")


def test_a_draft_begun_before_counts_for_the_session_that_takes_it(office):
    draft = office.draft(office.members["wang"])
    hear_session(office.world, f"s{YEAR + 1}", YEAR + 1)
    assert office.submit(draft.proposal_id, office.members["wang"]).proposal.session_id == f"s{YEAR + 1}"


def test_a_draft_may_be_begun_but_not_handed_in_before_the_call_opens(office):
    opens_at = START + timedelta(days=1)
    office.world.runtime.db["known_sessions"].delete_many({})
    values = {"session_id": SESSION, "term": 11, "ordinal": 1, "year": YEAR, "session_state": "prepared"}
    office.world.hear(SessionChanged(**values, call_opens_at=timestamp(opens_at)))
    draft = office.draft(office.members["wang"])
    with pytest.raises(Precondition) as refused:
        office.submit(draft.proposal_id, office.members["wang"])
    assert refused.value.reason == "CALL_NOT_OPEN"
    office.go_to(opens_at)
    assert office.submit(draft.proposal_id, office.members["wang"]).proposal.state == "submitted"


def test_after_the_plenary_has_closed_proposals_are_still_taken(office):
    hear_session(office.world, session_state="closed")
    office.go_to(CUTOFF + timedelta(days=30))
    assert office.submitted().late


def test_numbers_follow_the_template_of_the_policy(office):
    hear_policy(office.world, "numbering", serial="预{term}{ordinal:02d}{number:03d}")
    assert office.submitted().serial_no == "预1101001"


def test_a_proposer_withdraws_before_filing_but_only_asks_after(office):
    wang = office.members["wang"]
    proposal = office.filed()
    with pytest.raises(Precondition):
        office.do("WithdrawProposal", pb.WithdrawProposalRequest(proposal_id=proposal.proposal_id), wang)
    request = pb.RequestWithdrawalRequest(proposal_id=proposal.proposal_id, reason="问题已解决")
    office.do("RequestWithdrawal", request, wang)
    decide = pb.DecideWithdrawalRequest(proposal_id=proposal.proposal_id, consent=False, reason="仍须办理")
    assert office.do("DecideWithdrawal", decide, office.director).proposal.state == "filed"
    request.request_id = ""
    office.do("RequestWithdrawal", request, wang)
    decide = pb.DecideWithdrawalRequest(proposal_id=proposal.proposal_id, consent=True)
    assert office.do("DecideWithdrawal", decide, office.director).proposal.state == "withdrawn_after_filing"
    (event,) = office.world.announced(events.ProposalWithdrawn)
    assert (event.after_filing, event.withdrawn_by.name, event.reason) == (True, "王建国", "问题已解决")


def test_a_classified_proposal_is_a_number_and_a_place(office):
    request = pb.RegisterOfflineRequest(member_id="m-wang", paper_ref="保密柜3-12")
    stub = office.do("RegisterOffline", request, office.clerk).proposal
    assert (stub.serial_no, stub.state, stub.paper_ref) == (f"L{YEAR}0001", "offline", "保密柜3-12")
    assert office.get(stub.proposal_id, office.members["wang"]).paper_ref == ""
    with pytest.raises(NotFound):
        office.get(stub.proposal_id, office.members["li"])
    assert office.world.announced(events.ProposalSubmitted) == []
    with pytest.raises(Invalid):
        office.do("RegisterOffline", pb.RegisterOfflineRequest(member_id="m-wang"), office.clerk)


def test_the_version_that_was_seen_decides(office):
    wang = office.members["wang"]
    draft = office.draft(wang)
    change = pb.UpdateDraftRequest(proposal_id=draft.proposal_id, draft=draft_input(TITLES[1]))
    office.do("UpdateDraft", change, wang)
    with pytest.raises(Exception, match="VERSION_MISMATCH"):
        office.submit(draft.proposal_id, wang, expected_version=draft.version)
