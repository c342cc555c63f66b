"""Sessions and policy: what counts from when."""

from __future__ import annotations

from dataclasses import replace

from cppcc_api.directory.v1 import directory_service_pb2 as pb
from kit.convert import instant, plain
from kit.core.ids import new_id
from kit.store import Context
from services.directory.domain import sessions
from services.directory.domain.policy import Policy, check_policy
from services.directory.domain.problems import Problems
from services.directory.domain.sessions import Session, Term
from services.directory.states import SESSION, relations
from services.directory.store import facts, lookups, views


def create_session(request: pb.CreateSessionRequest, ctx: Context) -> pb.CreateSessionResponse:
    """Prepare a session with its dates."""
    problems = Problems("session.")
    session = _filled(ctx, Session(new_id(), 0, 0, 0, ""), request.session, problems)
    problems.settle()
    lookups.term_to_join(ctx, session.term)
    return pb.CreateSessionResponse(session=views.session(facts.save_session(ctx, session)))


def update_session(request: pb.UpdateSessionRequest, ctx: Context) -> pb.UpdateSessionResponse:
    """Change a session's name or dates; a cut-off that has passed stays."""
    before = ctx.get(Session, request.session_id, expected=request.expected_version)
    SESSION.next(before.state, "update", relations(ctx.actor.roles))
    problems = Problems("session.")
    after = _filled(ctx, before, request.session, problems)
    sessions.check_cutoff_move(problems, before, after, ctx.now)
    if after.term != before.term:
        problems.add("term", "NOT_CHANGEABLE", "会议的届不能更改")
    problems.settle()
    return pb.UpdateSessionResponse(session=views.session(facts.save_session(ctx, after)))


def open_session(request: pb.OpenSessionRequest, ctx: Context) -> pb.OpenSessionResponse:
    """Make a session the current one; the one before is no longer."""
    before = ctx.get(Session, request.session_id, expected=request.expected_version)
    # Two openings at the same moment must meet here.
    ctx.next_number("openings of sessions")
    previous = lookups.current_session(ctx)
    term = ctx.get(Term, str(before.term))
    after = sessions.opened(before, term, lookups.open_session(ctx), relations(ctx.actor.roles))
    if previous is not None:
        facts.save_session(ctx, replace(previous, current=False))
    return pb.OpenSessionResponse(session=views.session(facts.save_session(ctx, after, opened=True)))


def close_session(request: pb.CloseSessionRequest, ctx: Context) -> pb.CloseSessionResponse:
    """End the plenary session; it stays current until the next one opens."""
    before = ctx.get(Session, request.session_id, expected=request.expected_version)
    after = sessions.closed(before, relations(ctx.actor.roles))
    return pb.CloseSessionResponse(session=views.session(facts.save_session(ctx, after)))


def set_policy(request: pb.SetPolicyRequest, ctx: Context) -> pb.SetPolicyResponse:
    """Adopt a version of a named set of values from a date on."""
    problems = Problems()
    policy = Policy(
        id=new_id(),
        name=request.policy_name,
        effective_from=instant(request.effective_from) or ctx.now,
        values=plain(request.values),
        session_id=request.session_id,
        decided_by=request.decided_by.strip(),
    )
    check_policy(problems, policy, ctx.now)
    if policy.session_id and ctx.find_one(Session, {"_id": policy.session_id}) is None:
        problems.add("session_id", "UNKNOWN_SESSION", "没有这次会议")
    problems.settle()
    return pb.SetPolicyResponse(policy=views.policy(facts.save_policy(ctx, policy)))


def _filled(ctx: Context, session: Session, values: pb.SessionInput, problems: Problems) -> Session:
    profile = lookups.profile(ctx)
    short_name = profile.short_name if profile else ""
    filled = replace(
        session,
        term=values.term,
        ordinal=values.ordinal,
        year=values.year,
        name=values.name.strip() or sessions.full_name(short_name, values.term, values.ordinal),
        opens_at=instant(values.opens_at),
        closes_at=instant(values.closes_at),
        cutoff_at=instant(values.cutoff_at),
        call_opens_at=instant(values.call_opens_at),
        reply_due_at=instant(values.reply_due_at),
        statistics_year=values.statistics_year or values.year,
    )
    sessions.check_session(problems, filled)
    holder = ctx.find_one(Session, {"term": filled.term, "ordinal": filled.ordinal})
    if holder is not None and holder.id != session.id:
        problems.add("ordinal", "SESSION_EXISTS", f"已有{holder.name}")
    return filled
