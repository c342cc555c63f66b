"""The report on review, from the proposals as they stand."""

from __future__ import annotations

from cppcc_api.common.v1 import common_pb2 as common
from cppcc_api.intake.v1 import intake_service_pb2 as pb
from kit.convert import timestamp
from kit.store import Reader
from services.intake.domain import report, vocabulary
from services.intake.domain.proposal import Proposal
from services.intake.domain.report import Counted, Tally
from services.intake.domain.report_text import Names, Number, numbers, sections
from services.intake.store import lookups
from shared import copies


def get_review_report(request: pb.GetReviewReportRequest, ctx: Reader) -> pb.GetReviewReportResponse:
    """Figures and text for one session, with last session's collective share beside it."""
    session_id = lookups.session_id_or_current(ctx, request.session_id)
    session = lookups.known_session(ctx, session_id)
    tally = _tally(session_id, ctx)
    names = _names(session, ctx)
    return pb.GetReviewReportResponse(
        figures=[_figure(each) for each in numbers(tally, names)],
        sections=[common.TextSection(heading=h, text=t) for h, t in sections(tally, names)],
        as_of=timestamp(ctx.now),
    )


def _tally(session_id: str, ctx: Reader) -> Tally:
    handed_in = ctx.find(Proposal, {"session_id": session_id, "submission_round": {"$gt": 0}})
    return report.tally(_counted(proposal) for proposal in handed_in)


def _counted(proposal: Proposal) -> Counted:
    decision = proposal.decision
    return Counted(
        state=proposal.state,
        kind=proposal.kind,
        category=proposal.category,
        focus_area=proposal.focus_area,
        late=proposal.late,
        is_key=proposal.is_key,
        ground=decision.ground if decision else "",
        converted_to=decision.converted_to if decision else "",
        organization_kind=proposal.organization_kind,
        organization_name=proposal.organization_name,
        planned_kind=proposal.planned_kind,
        members=tuple(
            (each.member_id, each.sector_name, each.party_name)
            for each in proposal.signatures
            if each.member_id
        ),
    )


def _names(session: copies.KnownSession, ctx: Reader) -> Names:
    policy = lookups.review_policy(ctx, session.id)
    members = {"kind": "local", "active": True, "term": session.term}
    before = [
        s
        for s in ctx.find(copies.KnownSession, {})
        if (s.year, s.term, s.ordinal) < (session.year, session.term, session.ordinal)
    ]
    previous = max(before, key=lambda s: (s.year, s.term, s.ordinal), default=None)
    share = _tally(previous.id, ctx).collective_share if previous else None
    return Names(
        session=session.name,
        categories=vocabulary.categories(policy),
        grounds=vocabulary.grounds(policy),
        members=ctx.count(copies.KnownMember, members),
        merge_scheme=policy["merge_scheme"],
        collective_share_before=share,
    )


def _figure(number: Number) -> common.Figure:
    return common.Figure(
        name=number.name,
        label=number.label,
        value=number.value,
        unit=number.unit,
        numerator=number.numerator,
        denominator=number.denominator,
    )
