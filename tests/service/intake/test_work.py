"""Work lists, offered actions, timelines and the report on review."""

from __future__ import annotations

import time

from cppcc_api.common.v1 import common_pb2 as common
from cppcc_api.intake.v1 import intake_service_pb2 as pb
from kit import outbox
from services.intake.commands import COMMANDS
from services.intake.domain.proposal import Proposal
from tests.builders.intake import TITLES, YEAR, hear_session, invitation


def work(office, actor, **more):
    return list(office.ask("ListWork", common.ListWorkRequest(**more), actor).items)


def kinds(office, actor) -> list[str]:
    return [item.kind for item in work(office, actor)]


def offers(office, proposal_id, actor) -> list[tuple[str, str]]:
    answer = office.ask("ListActions", common.ListActionsRequest(proposal_id=proposal_id), actor)
    assert {offer.rpc for offer in answer.actions} <= COMMANDS.keys()
    return [(offer.rpc, offer.label) for offer in answer.actions]


def test_each_step_stands_on_the_list_of_who_does_it_next(office):
    wang, li = office.members["wang"], office.members["li"]
    draft = office.invite(office.draft(wang).proposal_id, wang, "li")
    assert (kinds(office, wang), kinds(office, li)) == (["submit_proposal"], ["answer_cosign"])
    (asked,) = work(office, li)
    assert asked.title == f"确认联名（王建国邀请）：{TITLES[0]}"
    assert asked.subject_id == invitation(draft, "li").invitation_id
    assert asked.HasField("due_at")
    office.answer(draft, "li")
    office.submit(draft.proposal_id, wang)
    assert (kinds(office, wang), kinds(office, li)) == ([], [])
    expected = ["receive_submission", "review_proposal", "propose_decision", "list_decision"]
    steps = (
        lambda: office.receive(draft.proposal_id),
        lambda: office.review(draft.proposal_id),
        lambda: office.propose(draft.proposal_id),
        lambda: office.list_decisions(draft.proposal_id),
    )
    for kind, step in zip(expected, steps, strict=True):
        assert kinds(office, office.clerk) == [kind]
        step()
    assert (kinds(office, office.clerk), kinds(office, office.director)) == ([], ["approve_decision_list"])
    (item,) = work(office, office.director)
    office.approve(item.subject_id)
    assert kinds(office, office.director) == []


def test_a_returned_proposal_is_its_proposers_work_with_its_deadline(office):
    proposal = office.submitted()
    request = pb.ReturnForRevisionRequest(proposal_id=proposal.proposal_id, explanation="请补充")
    office.do("ReturnForRevision", request, office.clerk)
    (item,) = work(office, office.members["wang"])
    assert (item.kind, item.title) == ("revise_proposal", f"修改后重新提交：{proposal.serial_no} {TITLES[0]}")


def test_work_is_filtered_and_paged(office):
    for name, title in zip(("wang", "li", "zhao"), TITLES, strict=True):
        office.submitted(name, title)
    assert len(work(office, office.clerk, page_size=2)) == 2
    assert work(office, office.clerk, kind="decide_clue") == []
    answer = office.ask("ListWork", common.ListWorkRequest(page_size=2), office.clerk)
    assert (answer.total, bool(answer.next_page_token)) == (3, True)


def test_actions_are_those_of_the_table_for_this_person_and_state(office):
    wang, li = office.members["wang"], office.members["li"]
    draft = office.invite(office.draft(wang).proposal_id, wang, "li")
    assert offers(office, draft.proposal_id, li) == [
        ("AnswerCosign", "同意联名"),
        ("AnswerCosign", "谢绝联名"),
    ]
    assert [rpc for rpc, _ in offers(office, draft.proposal_id, wang)] == [
        "UpdateDraft",
        "InviteCosigners",
        "DeleteDraft",
        "SubmitProposal",
        "DropCosigner",
    ]
    office.answer(draft, "li")
    office.submit(draft.proposal_id, wang)
    assert offers(office, draft.proposal_id, li) == []
    assert [rpc for rpc, _ in offers(office, draft.proposal_id, wang)] == ["WithdrawProposal"]
    assert offers(office, draft.proposal_id, office.clerk) == [
        ("ReceiveSubmission", "接收"),
        ("ReturnForRevision", "退回修改"),
    ]


def test_an_offer_carries_what_the_command_needs(office):
    wang = office.members["wang"]
    draft = office.invite(office.draft(wang).proposal_id, wang, "li")
    request = common.ListActionsRequest(proposal_id=draft.proposal_id)
    (agree, _) = office.ask("ListActions", request, office.members["li"]).actions
    assert dict(agree.arguments) == {
        "proposal_id": draft.proposal_id,
        "invitation_id": invitation(draft, "li").invitation_id,
        "agree": True,
        "text_version": 1.0,
    }


def test_the_director_is_offered_the_list_and_a_filed_proposals_key_mark(office):
    proposal = office.proposed("wang", TITLES[0])
    decisions = office.list_decisions(proposal.proposal_id)
    assert ("ApproveDecisionList", "审定") in offers(office, proposal.proposal_id, office.director)
    assert ("ApproveDecisionList", "审定") not in offers(office, proposal.proposal_id, office.clerk)
    office.approve(decisions.list_id)
    assert offers(office, proposal.proposal_id, office.director) == [("MarkKey", "确定重点提案")]


def test_the_timeline_tells_each_reader_what_concerns_them(office):
    wang = office.members["wang"]
    filed = office.filed()
    request = common.GetTimelineRequest(proposal_id=filed.proposal_id)

    def told(actor):
        return [entry.kind for entry in office.ask("GetTimeline", request, actor).entries]

    assert told(wang) == ["draft_begun", "proposal_submitted", "submission_received", "proposal_filed"]
    assert told(office.clerk) == [
        "draft_begun",
        "proposal_submitted",
        "submission_received",
        "preliminary_review",
        "decision_proposed",
        "proposal_filed",
    ]
    assert told(office.members["li"]) == ["proposal_submitted", "proposal_filed"]
    entries = office.ask("GetTimeline", request, wang).entries
    assert entries[-1].title == f"立案，提案号{YEAR}001"
    assert "提案委员会全体会议审定" in entries[-1].text


def test_the_report_counts_what_was_received_and_decided_both_ways(office):
    primary = office.proposed("wang", TITLES[0])
    office.proposed("li", TITLES[1], "merge", primary_proposal_id=primary.proposal_id)
    office.proposed("zhao", TITLES[2], "not_file", ground="academic")
    office.submit(
        office.draft(office.liaison, "关于丰富老年文化生活的提案", organization_id="o-party").proposal_id,
        office.liaison,
    )
    office.approve(office.list_decisions().list_id)
    answer = office.ask("GetReviewReport", pb.GetReviewReportRequest(), office.clerk)
    figures = {figure.name: figure for figure in answer.figures}
    counts = ("received", "filed", "merged", "filed_with_merged", "not_filed", "under_review")
    assert [figures[name].value for name in counts] == [4, 1, 1, 2, 1, 1]
    assert (figures["participation_rate"].numerator, figures["participation_rate"].denominator) == (3, 4)
    assert figures["ground.academic"].label == "属于学术研讨的"
    assert "立案2件（含并案1件，并案后1件）" in answer.sections[1].text
    assert "collective_share_before" not in figures


def test_the_report_sets_the_collective_share_beside_the_last_sessions(office):
    collective = office.draft(office.liaison, organization_id="o-party")
    office.submit(collective.proposal_id, office.liaison)
    hear_session(office.world, f"s{YEAR + 1}", YEAR + 1)
    request = pb.GetReviewReportRequest(session_id=f"s{YEAR + 1}")
    figures = {f.name: f.value for f in office.ask("GetReviewReport", request, office.clerk).figures}
    assert (figures["collective_share_before"], figures["collective_share"]) == (1.0, 0.0)


def test_three_hundred_decisions_fit_one_approval(office):
    template = office.proposed("wang", TITLES[0])
    reader = office.world.runtime.reader(office.clerk)
    row = reader.collection(Proposal).find_one({"_id": template.proposal_id})
    copies = [{**row, "_id": f"copy-{n}", "serial_no": f"X{n:04d}"} for n in range(299)]
    reader.collection(Proposal).insert_many(copies)
    decisions = office.list_decisions()
    assert len(decisions.entries) == 300
    started = time.monotonic()
    approved = office.approve(decisions.list_id)
    assert time.monotonic() - started < 15
    assert {e.proposal_no for e in approved.entries} == {f"{YEAR}{n:03d}" for n in range(1, 301)}
    filed = office.world.runtime.db["outbox"].count_documents({"routing_key": "ProposalFiled.v1"})
    assert filed == 300
    body = outbox.bodies(office.world.runtime.db["outbox"].find({"routing_key": "ProposalFiled.v1"}).limit(1))
    assert body[0]["data"]["text"]["title"] == TITLES[0]


def test_gauges_count_by_state(office):
    office.submitted()
    gauges = office.world.runtime.gauges()
    assert gauges["cppcc_proposals"] == {"submitted": 1.0}
    assert gauges["cppcc_proposals_awaiting_review"] == {"all": 1.0}
