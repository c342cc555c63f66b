"""Holding a ballot at the year-end meeting of the standing members."""

from __future__ import annotations

from dataclasses import replace

from cppcc_api.evaluation.v1 import evaluation_events_pb2 as events
from cppcc_api.evaluation.v1 import evaluation_service_pb2 as pb
from kit.convert import instant, timestamp
from kit.core.errors import FieldError
from kit.core.ids import new_id
from kit.store import Context
from services.evaluation.domain import ballots
from services.evaluation.domain.ballots import Ballot, Choice, HandlingReport, Option, PaperCount
from services.evaluation.domain.refusals import AlreadyVoted, InputInvalid, NotAVoter
from services.evaluation.states import BALLOT, VOTER
from services.evaluation.store import lookups, people, views, voting
from services.evaluation.store.people import relations_of
from shared import copies


def record_handling_report(
    request: pb.RecordHandlingReportRequest, ctx: Context
) -> pb.RecordHandlingReportResponse:
    """The meeting has heard the government's report."""
    heard_at = instant(request.heard_at) or ctx.now
    errors = []
    if not request.title.strip():
        errors.append(FieldError("title", "REQUIRED", "请填写报告名称"))
    if not request.reported_by_name.strip():
        errors.append(FieldError("reported_by_name", "REQUIRED", "请填写报告人"))
    if heard_at > ctx.now:
        errors.append(FieldError("heard_at", "IN_THE_FUTURE", "听取报告的时间不能晚于现在"))
    if errors:
        raise InputInvalid(fields=errors)
    report = HandlingReport(
        id=new_id(),
        year=request.year or lookups.current_year(ctx),
        title=request.title.strip(),
        reported_by_name=request.reported_by_name.strip(),
        heard_at=heard_at,
    )
    return pb.RecordHandlingReportResponse(report_id=ctx.save(report).id)


def create_ballot(request: pb.CreateBallotRequest, ctx: Context) -> pb.CreateBallotResponse:
    """Set up a ballot."""
    ballot = _values(request.ballot, new_id(), ctx)
    lookups.refuse_when_published(ctx, ballot.year)
    ballots.check_setup(ballot, ctx.now)
    return pb.CreateBallotResponse(ballot=views.ballot(ctx.save(ballot), ctx))


def update_ballot(request: pb.UpdateBallotRequest, ctx: Context) -> pb.UpdateBallotResponse:
    """Change a ballot before voting starts."""
    stored = ctx.get(Ballot, request.ballot_id, expected=request.expected_version)
    state = BALLOT.next(stored.state, "update", relations_of(ctx))
    changed = replace(_values(request.ballot, stored.id, ctx), state=state, version=stored.version)
    lookups.refuse_when_published(ctx, changed.year)
    ballots.check_setup(changed, ctx.now)
    return pb.UpdateBallotResponse(ballot=views.ballot(ctx.save(changed), ctx))


def open_ballot(request: pb.OpenBallotRequest, ctx: Context) -> pb.OpenBallotResponse:
    """Let the voters vote, after the report was heard."""
    stored = ctx.get(Ballot, request.ballot_id, expected=request.expected_version)
    report = lookups.report_of(ctx, stored.year)
    opened = voting.begin(ctx, ballots.start(stored, report, relations_of(ctx), ctx.now))
    return pb.OpenBallotResponse(ballot=views.ballot(opened, ctx))


def cast_ballot(request: pb.CastBallotRequest, ctx: Context) -> pb.CastBallotResponse:
    """Vote once.

    Nothing said or written here may repeat a choice: refusals name fields, not values.
    """
    ballot = ctx.get(Ballot, request.ballot_id)
    if ctx.actor.id not in {voter.person_id for voter in ballot.voters}:
        raise NotAVoter()
    mark = lookups.mark_of(ctx, ballot, ctx.actor.id)
    if mark is not None and mark.voted:
        raise AlreadyVoted()
    given = [Choice(choice.unit_id, choice.option) for choice in request.choices]
    choices = ballots.choose(ballot, given, {VOTER}, ctx.now)
    if mark is None:
        raise NotAVoter()
    voting.cast(ctx, ballot, mark, choices)
    return pb.CastBallotResponse(accepted=True)


def close_ballot(request: pb.CloseBallotRequest, ctx: Context) -> pb.CloseBallotResponse:
    """End voting and count."""
    stored = ctx.get(Ballot, request.ballot_id, expected=request.expected_version)
    paper = voting.PaperVotes(
        issued=request.paper_ballots_issued,
        returned=request.paper_ballots_returned,
        counts=tuple(PaperCount(c.unit_id, c.option, c.votes) for c in request.paper_counts),
    )
    if min(paper.issued, paper.returned) < 0:
        error = FieldError("paper_ballots_returned", "NEGATIVE", "纸质票数不能为负")
        raise InputInvalid(fields=[error])
    closed = voting.close(ctx, stored, paper, relations_of(ctx))
    return pb.CloseBallotResponse(ballot=views.ballot(closed, ctx))


def void_ballot(request: pb.VoidBallotRequest, ctx: Context) -> pb.VoidBallotResponse:
    """Declare a ballot void and destroy its papers."""
    stored = ctx.get(Ballot, request.ballot_id, expected=request.expected_version)
    voided = ballots.void(stored, request.reason, relations_of(ctx))
    voting.discard(ctx, stored)
    event = events.BallotVoided(
        ballot_id=voided.id,
        year=voided.year,
        title=voided.title,
        round=voided.round,
        reason=voided.void_reason,
        voided_at=timestamp(ctx.now),
    )
    return pb.VoidBallotResponse(ballot=views.ballot(ctx.save(voided, event), ctx))


def reopen_ballot(request: pb.ReopenBallotRequest, ctx: Context) -> pb.ReopenBallotResponse:
    """Vote again from nothing."""
    stored = ctx.get(Ballot, request.ballot_id, expected=request.expected_version)
    report = lookups.report_of(ctx, stored.year)
    again = ballots.reopen(stored, report, relations_of(ctx), ctx.now)
    voting.discard(ctx, stored)
    return pb.ReopenBallotResponse(ballot=views.ballot(voting.begin(ctx, again), ctx))


def _values(given: pb.BallotInput, ballot_id: str, ctx: Context) -> Ballot:
    year = given.year or lookups.current_year(ctx)
    session_id = given.session_id or lookups.session_of_year(ctx, year)
    options = tuple(Option(o.option.strip(), o.label.strip(), o.weight) for o in given.options)
    return Ballot(
        id=ballot_id,
        year=year,
        session_id=session_id,
        title=given.title.strip(),
        units=people.judged_units(ctx, list(given.unit_ids), year),
        options=options or _usual_options(ctx, session_id),
        voters=people.voters(ctx, list(given.voter_person_ids)),
        quorum_share=given.quorum_share or float(copies.policy(ctx, "ballots", session_id)["quorum_share"]),
        closes_at=instant(given.closes_at),
    )


def _usual_options(ctx: Context, session_id: str) -> tuple[Option, ...]:
    names = copies.policy(ctx, "ballots", session_id)["options"]
    weights = copies.policy(ctx, "assessment", session_id)["option_weights"]
    labels = ballots.OPTION_LABELS
    return tuple(Option(name, labels.get(name, name), float(weights.get(name, 0))) for name in names)
