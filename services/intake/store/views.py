"""Entities as the contract shows them, each to whom it concerns."""

from __future__ import annotations

from typing import Any

from cppcc_api.intake.v1 import intake_service_pb2 as pb
from kit.convert import timestamp
from services.intake.domain import people, vocabulary
from services.intake.domain.people import Viewer
from services.intake.domain.proposal import Decision, Invitation, Proposal
from services.intake.domain.records import DecisionList, Entry, Handling, Receipt, TextVersion
from services.intake.states import PROPOSER
from services.intake.store import facts


def proposal(
    value: Proposal,
    who: Viewer,
    policy: dict[str, Any],
    handling: Handling | None = None,
    merged: tuple[Proposal, ...] = (),
) -> pb.Proposal:
    """A proposal as this person may see it."""
    own = PROPOSER in people.relations(value, who)
    view = pb.Proposal(**_common(value), merged=[facts.merged(each) for each in merged])
    view.invitations.extend(
        invitation(i) for i in value.invitations if own or who.committee or i.member_id == who.member_id
    )
    if handling is not None:
        view.handling_state = handling.state
        view.handling_units.extend(facts.units(handling.units))  # type: ignore[arg-type]
    if own or who.committee:
        _add_working_facts(view, value)
    if who.committee:
        _add_inner_facts(view, value)
    elif own and value.ruling is not None and value.decision is not None:
        view.decision.CopyFrom(decision(value.decision))
    if view.HasField("decision") and value.decision:
        view.ground_text = vocabulary.grounds(policy).get(value.decision.ground, "")
    return view


def _common(value: Proposal) -> dict[str, Any]:
    mark, ruling = value.key_mark, value.ruling
    shown = facts.head(value)
    del shown["title"]
    return {
        **shown,
        "state": value.state,
        "text": facts.text(value.text),
        "category": value.category,
        "focus_area": value.focus_area,
        "planned_kind": value.planned_kind,
        "plan_id": value.plan_id,
        "topic_ids": value.topic_ids,
        "clue_ids": value.clue_ids,
        "late": value.late,
        "publicity_consent": value.publicity_consent,
        "primary_proposal_id": value.primary_id,
        "is_key": value.is_key,
        "offline": value.offline,
        "submission_round": value.submission_round,
        "supervising_leader_name": mark.leader_name if mark and value.is_key else "",
        "supervising_committee_id": mark.committee_id if mark and value.is_key else "",
        "created_at": timestamp(value.created_at),
        "submitted_at": timestamp(value.submitted_at),
        "filed_at": timestamp(value.filed_at),
        "version": value.version,
        **facts.origin(value),
        **facts.ruling(ruling),
        "decided_at": timestamp(ruling.decided_at) if ruling else None,
    }


def _add_working_facts(view: pb.Proposal, value: Proposal) -> None:
    view.publicity_reason = value.publicity_reason
    view.intended_leads.extend(facts.units(value.intended_leads))
    view.intended_assists.extend(facts.units(value.intended_assists))
    view.researched, view.entrusted, view.first_time = value.researched, value.entrusted, value.first_time
    view.similar.extend(facts.similar(hit) for hit in value.similar)
    view.acknowledged_similar_ids.extend(value.acknowledged)
    view.entered_by_name = value.entered_by_name
    view.withdrawal_reason = value.withdrawal_reason
    if value.state == "returned":
        view.returned_explanation = value.returned_explanation
        view.returned_reasons.extend(value.returned_reasons)
        if value.revise_due_at:
            view.revise_due_at.CopyFrom(timestamp(value.revise_due_at))


def _add_inner_facts(view: pb.Proposal, value: Proposal) -> None:
    view.checklist.extend(
        pb.ChecklistAnswer(point=c.point, passed=c.passed, comment=c.comment) for c in value.checklist
    )
    view.review_comment = value.review_comment
    view.decision_list_id = value.decision_list_id
    view.paper_ref = value.paper_ref
    if value.decision is not None:
        view.decision.CopyFrom(decision(value.decision))


def invitation(value: Invitation) -> pb.CosignInvitation:
    """An invitation to sign."""
    return pb.CosignInvitation(
        invitation_id=value.id,
        invitee=facts.person(value.person_id, value.member_id, value.name),
        sector_name=value.sector_name,
        state=value.state,
        text_version=value.text_version,
        reason=value.reason,
        invited_at=timestamp(value.invited_at),
        expires_at=timestamp(value.expires_at),
        answered_at=timestamp(value.answered_at),
    )


def decision(value: Decision) -> pb.ProposedDecision:
    """A decision proposed or taken."""
    return pb.ProposedDecision(
        outcome=value.outcome,
        ground=value.ground,
        converted_to=value.converted_to,
        primary_proposal_id=value.primary_id,
        forwarded_unit_id=value.forwarded_to.id if value.forwarded_to else "",
        category=value.category,
        focus_area=value.focus_area,
        suggested_lead_unit_ids=[unit.id for unit in value.suggested_leads],
        suggested_assist_unit_ids=[unit.id for unit in value.suggested_assists],
        explanation=value.explanation,
    )


def summary(value: Proposal, who: Viewer, year: int, handling: Handling | None) -> pb.ProposalSummary:
    """A proposal in a list."""
    return pb.ProposalSummary(
        proposal_id=value.id,
        serial_no=value.serial_no,
        proposal_no=value.proposal_no,
        title=value.text.title,
        session_id=value.session_id,
        year=year,
        state=value.state,
        proposer_kind=value.kind,
        proposer_name=value.proposer_name,
        cosigners=len(value.agreed),
        category=value.category,
        focus_area=value.focus_area,
        late=value.late,
        is_key=value.is_key,
        submitted_at=timestamp(value.submitted_at),
        version=value.version,
        handling_state=handling.state if handling else "",
        lead_unit_names=[unit.name for unit in handling.leads] if handling else [],
        awaits_my_signature=any(i.member_id == who.member_id for i in value.pending),
    )


def receipt(value: Receipt) -> pb.Receipt:
    """The receipt of a submission."""
    return pb.Receipt(
        receipt_id=value.id,
        proposal_id=value.proposal_id,
        serial_no=value.serial_no,
        submission_round=value.submission_round,
        text=facts.text(value.text),
        signers=[facts.signer(each) for each in value.signatures],
        receipt_hash=value.hash,
        late=value.late,
        submitted_at=timestamp(value.submitted_at),
    )


def text_version(value: TextVersion) -> pb.TextVersion:
    """A stored version of a text."""
    return pb.TextVersion(
        text=facts.text(value.text),
        changed_by_name=value.changed_by,
        changed_at=timestamp(value.changed_at),
    )


def decision_list(value: DecisionList) -> pb.DecisionList:
    """Decisions put together for a body."""
    ruling = value.ruling
    return pb.DecisionList(
        list_id=value.id,
        session_id=value.session_id,
        title=value.title,
        entries=[_entry(each) for each in value.entries],
        state=value.state,
        **facts.ruling(ruling),
        decided_at=timestamp(ruling.decided_at) if ruling else None,
        approver_name=ruling.approver if ruling else "",
        created_at=timestamp(value.created_at),
        version=value.version,
    )


def _entry(value: Entry) -> pb.DecisionEntry:
    return pb.DecisionEntry(
        proposal_id=value.proposal_id,
        serial_no=value.serial_no,
        title=value.title,
        proposer_name=value.proposer_name,
        decision=decision(value.decision),
        proposal_no=value.proposal_no,
        excepted=value.excepted,
    )
