"""What an upper CPPCC without an instance did, entered by the office from its papers (DOMAIN §0.8, §0.14).

The same facts that a peer's documents would tell, each marked with who entered it.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any

from cppcc_api.federation.v1 import federation_service_pb2 as pb
from kit.convert import instant
from kit.core.errors import FieldError
from kit.core.ids import new_id
from kit.store import Context
from services.federation.domain import upward_judging as judging
from services.federation.domain.upward import HandlingUnit, Meeting, Reply, UpwardProposal
from services.federation.domain.upward_refusals import SignerUnknown, UpwardInvalid
from services.federation.domain.upward_telling import STATUSES, Told
from services.federation.states.upward import REGISTRAR, UPWARD
from services.federation.store import upward, upward_facts, upward_papers, upward_passing, upward_views
from shared.words import MODES, PARTS, PHASES, REPLY_CLASSES

DECISIONS = ("registered", "returned", "filed", "not_filed", "merged", "converted", "withdrawn")
RESULTS = ("closed", "stopped", "rework")
NEEDED = {
    "registered": "serial_no",
    "filed": "proposal_no",
    "returned": "explanation",
    "not_filed": "explanation",
}


def register_upper_decision(
    request: pb.RegisterUpperDecisionRequest, ctx: Context
) -> pb.RegisterUpperDecisionResponse:
    """Enter numbers and what was decided on filing."""
    problems = _unknown("decision", request.decision, DECISIONS)
    needed = NEEDED.get(request.decision, "")
    if needed and not getattr(request, needed).strip():
        problems.append(FieldError(needed, "REQUIRED", "请填写编号或理由"))
    told = Told(
        status=request.decision,
        at=_when(request, ctx, problems),
        serial_no=request.serial_no.strip(),
        proposal_no=request.proposal_no.strip(),
        explanation=request.explanation.strip(),
        received_at=instant(request.at) or ctx.now,
        entered_by=ctx.actor.name,
    )
    saved = _enter(request, told, problems, ctx)
    return pb.RegisterUpperDecisionResponse(proposal=upward_views.proposal(saved))


def register_upper_dispatch(
    request: pb.RegisterUpperDispatchRequest, ctx: Context
) -> pb.RegisterUpperDispatchResponse:
    """Enter to which units it was dispatched."""
    problems = [] if request.units else [FieldError("units", "REQUIRED", "请填写承办单位")]
    units = []
    for n, each in enumerate(request.units):
        problems += _missing(f"units[{n}].unit_name", each.unit_name) + _unknown(
            f"units[{n}].part", each.part, PARTS
        )
        name = each.unit_name.strip()
        units.append(HandlingUnit(name, name, each.part, instant(each.due_at)))
    told = Told("dispatched", _when(request, ctx, problems), units=tuple(units), entered_by=ctx.actor.name)
    saved = _enter(request, told, problems, ctx)
    return pb.RegisterUpperDispatchResponse(proposal=upward_views.proposal(saved))


def register_upper_meeting(
    request: pb.RegisterUpperMeetingRequest, ctx: Context
) -> pb.RegisterUpperMeetingResponse:
    """Enter a meeting that was held; the first proposer confirms it by the own sign-in."""
    problems = [
        *_unknown("phase", request.phase, PHASES),
        *_unknown("mode", request.mode, MODES),
        *_missing("unit_name", request.unit_name),
    ]
    at = _when(request, ctx, problems)
    meeting = Meeting(
        id=new_id(),
        phase=request.phase,
        unit_name=request.unit_name.strip(),
        mode=request.mode,
        at=at,
        place=request.place.strip(),
        minutes=request.minutes.strip(),
        entered_by=ctx.actor.name,
    )
    told = Told("meeting", at, by_name=meeting.unit_name, meeting=meeting, entered_by=ctx.actor.name)
    saved = _enter(request, told, problems, ctx)
    return pb.RegisterUpperMeetingResponse(proposal=upward_views.proposal(saved))


def register_upper_reply(
    request: pb.RegisterUpperReplyRequest, ctx: Context
) -> pb.RegisterUpperReplyResponse:
    """Enter a reply with its scan."""
    problems = [
        *_missing("unit_name", request.unit_name),
        *_unknown("reply_class", request.reply_class, REPLY_CLASSES),
        *_missing("scan_ref", request.scan_ref),
    ]
    at = _when(request, ctx, problems)
    reply = Reply(
        id=new_id(),
        unit_name=request.unit_name.strip(),
        reply_class=request.reply_class,
        text=request.text.strip(),
        doc_no=request.doc_no.strip(),
        answers=upward_papers.read_answers(each for each in request.answers if each.text.strip()),
        feedback_due_at=instant(request.feedback_due_at),
        issued_at=at,
        scan_ref=request.scan_ref.strip(),
        entered_by=ctx.actor.name,
    )
    told = Told(
        "replied",
        at,
        by_name=reply.unit_name,
        reply=reply,
        due_at=reply.feedback_due_at,
        entered_by=ctx.actor.name,
    )
    saved = _enter(request, told, problems, ctx)
    return pb.RegisterUpperReplyResponse(proposal=upward_views.proposal(saved))


def register_upper_feedback(
    request: pb.RegisterUpperFeedbackRequest, ctx: Context
) -> pb.RegisterUpperFeedbackResponse:
    """Enter a signer's paper form with its scan."""
    proposal = upward.registered_by_hand(ctx, request.upward_id, request.expected_version)
    signer = next((each for each in proposal.signed if each.member_no == request.member_no), None)
    if signer is None:
        raise SignerUnknown(field="member_no")
    problems = _missing("scan_ref", request.scan_ref)
    _when(request, ctx, problems)
    if problems:
        raise UpwardInvalid(fields=problems)
    said = judging.Said(request.attitude_score, request.result_score, request.text.strip())
    reply = judging.reply_at_hand(proposal, request.reply_id)
    scan = request.scan_ref.strip()
    judged, given = judging.judge(proposal, reply, signer, said, counts=True, scan_ref=scan)
    saved = ctx.save(judged)
    upward_passing.pass_on_judgement(ctx, saved, reply, given)
    title = f"{signer.name}对{reply.unit_name}的答复反馈意见（{ctx.actor.name}代录）"
    upward_facts.line(ctx, saved, "upward_feedback", title, said.text)
    return pb.RegisterUpperFeedbackResponse(proposal=upward_views.proposal(saved))


def register_upper_result(
    request: pb.RegisterUpperResultRequest, ctx: Context
) -> pb.RegisterUpperResultResponse:
    """Enter how it ended."""
    problems = _unknown("result", request.result, RESULTS)
    told = Told(
        request.result,
        _when(request, ctx, problems),
        explanation=request.explanation.strip(),
        entered_by=ctx.actor.name,
    )
    saved = _enter(request, told, problems, ctx)
    return pb.RegisterUpperResultResponse(proposal=upward_views.proposal(saved))


def _enter(request: Any, told: Told, problems: list[FieldError], ctx: Context) -> UpwardProposal:
    """Take a fact; unlike a peer's word, an entry must follow on the present state."""
    proposal = upward.registered_by_hand(ctx, request.upward_id, request.expected_version)
    if problems:
        raise UpwardInvalid(fields=problems)
    if action := STATUSES[told.status].action:
        UPWARD.next(proposal.state, action, REGISTRAR)
    scan = request.scan_ref.strip()
    held = replace(proposal, scans=(*proposal.scans, scan)) if scan else proposal
    saved = upward_facts.take(ctx, held, told)
    upward_passing.pass_on(ctx, saved, told)
    return saved


def _when(request: Any, ctx: Context, problems: list[FieldError]) -> datetime:
    at = instant(request.at) or ctx.now
    if at > ctx.now:
        problems.append(FieldError("at", "IN_THE_FUTURE", "时间不能晚于现在"))
    return at


def _unknown(field: str, value: str, allowed: Any) -> list[FieldError]:
    return [] if value in allowed else [FieldError(field, "UNKNOWN_VALUE", "请选择")]


def _missing(field: str, value: str) -> list[FieldError]:
    return [] if value.strip() else [FieldError(field, "REQUIRED", "请填写")]
