"""Scans and evidence of handling: read by whom the thing that refers to them is for."""

from __future__ import annotations

from cppcc_api.assignment.v1 import assignment_service_pb2 as pb
from tests.builders.assignment import (
    CLERK,
    FINANCE,
    GOV_INSPECTION,
    LIU,
    PARTY_INSPECTION,
    STRANGER,
    TRAFFIC,
    WANG,
    handler,
    head,
)

PDF = b"%PDF-1.7 scan"


def upload(world, actor):
    return world.upload(PDF, "扫描件.pdf", actor)


def test_the_sealed_scan_of_a_reply_is_for_its_proposers_and_the_unit(desk, world):
    case = desk.dispatch(desk.file(WANG, publicity_consent=False), (TRAFFIC, "sole"))
    scan = issue_with_scan(desk, world, desk.receive(case.tasks[0]))
    expected = [WANG, CLERK, GOV_INSPECTION, head(TRAFFIC)]
    others = (LIU, STRANGER, PARTY_INSPECTION, head(FINANCE))
    assert world.readers(scan, *expected, *others) == [each.name for each in expected]


def test_the_scan_of_a_published_reply_is_public_as_the_reply_is(desk, world):
    scan = issue_with_scan(desk, world, desk.received(signers=(WANG,)))
    assert world.readers(scan, WANG, STRANGER) == [WANG.name, STRANGER.name]


def issue_with_scan(desk, world, task):
    desk.draft(task)
    desk.approve(task)
    scan = upload(world, handler(TRAFFIC))
    assert desk.issue(task, scan_ref=scan.ref).scan_ref == scan.ref
    return scan


def test_the_scan_of_an_assist_opinion_is_inner_work(desk, world):
    case = desk.dispatched((TRAFFIC, "lead"), (FINANCE, "assist"), signers=(WANG,))
    _, assist = (desk.receive(task) for task in case.tasks)
    scan = upload(world, handler(FINANCE))
    request = pb.SubmitAssistOpinionRequest(task_id=assist.task_id, text="可安排资金", scan_ref=scan.ref)
    world.do("SubmitAssistOpinion", request, handler(FINANCE))
    expected = [head(FINANCE), head(TRAFFIC), CLERK]
    assert world.readers(scan, WANG, STRANGER, *expected) == [each.name for each in expected]


def test_a_paper_form_is_for_who_reads_the_judgement(desk, world):
    task = desk.answered(signers=(WANG,))
    scan = upload(world, CLERK)
    request = pb.EnterPaperFeedbackRequest(
        task_id=task.task_id,
        round=1,
        person_id=WANG.id,
        attitude_score="satisfied",
        result_score="satisfied",
        scan_ref=scan.ref,
    )
    assert world.do("EnterPaperFeedback", request, CLERK).feedback.scan_ref == scan.ref
    expected = [WANG, CLERK, head(TRAFFIC)]
    assert world.readers(scan, STRANGER, head(FINANCE), *expected) == [each.name for each in expected]


def test_evidence_of_a_promise_is_for_the_proposer_who_confirms_it(desk, world):
    task = desk.answered("in_progress", signers=(WANG,))
    photos = [world.upload(PDF + bytes([n]), f"{n}.pdf", handler(TRAFFIC)) for n in (1, 2)]
    request = pb.ReportCommitmentRequest(
        commitment_id=desk.commitment(task).commitment.commitment_id,
        evidence="十个候车亭已经建成",
        evidence_refs=["验收单〔2027〕3号", *(each.ref for each in photos)],
    )
    world.do("ReportCommitment", request, handler(TRAFFIC))
    for photo in photos:
        assert world.readers(photo, WANG, STRANGER, CLERK) == [WANG.name, CLERK.name]
