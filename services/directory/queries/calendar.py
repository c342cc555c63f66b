"""Sessions and policy."""

from __future__ import annotations

from dataclasses import replace

from cppcc_api.directory.v1 import directory_service_pb2 as pb
from kit.convert import instant
from kit.core.errors import NotFound
from kit.store import Reader, not_found_reason
from services.directory.domain.policy import Policy
from services.directory.domain.sessions import Session
from services.directory.store import lookups, views
from shared.policy import DEFAULTS


def get_session(request: pb.GetSessionRequest, ctx: Reader) -> pb.GetSessionResponse:
    """One session, or the current one."""
    if request.session_id:
        return pb.GetSessionResponse(session=views.session(ctx.get(Session, request.session_id)))
    current = lookups.current_session(ctx)
    if current is None:
        raise NotFound(not_found_reason(Session), "还没有开始任何会议")
    return pb.GetSessionResponse(session=views.session(current))


def list_sessions(request: pb.ListSessionsRequest, ctx: Reader) -> pb.ListSessionsResponse:
    """Sessions, newest first."""
    query = {"term": request.term} if request.term else {}
    found, token, total = views.page(ctx, Session, query, [("term", -1), ("ordinal", -1)], request)
    sessions = [views.session(each) for each in found]
    return pb.ListSessionsResponse(sessions=sessions, next_page_token=token, total=total)


def get_policy(request: pb.GetPolicyRequest, ctx: Reader) -> pb.GetPolicyResponse:
    """All values of a set that count at an instant."""
    name = request.policy_name
    if name not in DEFAULTS:
        raise NotFound(not_found_reason(Policy), f"没有名为“{name}”的规则", id=name)
    at = instant(request.at) or ctx.now
    values, latest = lookups.policy_values(ctx, name, request.session_id, at)
    if latest is not None:
        return pb.GetPolicyResponse(policy=views.policy(replace(latest, values=values)))
    shown = views.policy(Policy(id="", name=name, effective_from=at, values=values))
    shown.ClearField("effective_from")
    return pb.GetPolicyResponse(policy=shown)


def list_policies(request: pb.ListPoliciesRequest, ctx: Reader) -> pb.ListPoliciesResponse:
    """Versions with the values that each of them changed, newest first."""
    query = {"name": request.policy_name} if request.policy_name else {}
    found, token, total = views.page(ctx, Policy, query, [("effective_from", -1)], request)
    policies = [views.policy(each) for each in found]
    return pb.ListPoliciesResponse(policies=policies, next_page_token=token, total=total)
