"""What waits for the acting person in directory, and the commands that are open on it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from cppcc_api.common.v1 import common_pb2 as common
from kit.convert import page, struct, timestamp
from kit.store import Reader
from services.directory.domain.sessions import Session
from services.directory.states import SESSION, relations
from services.directory.store import tokens

_RPCS = {"start": "OpenSession", "close": "CloseSession", "update": "UpdateSession"}


def list_work(request: common.ListWorkRequest, ctx: Reader) -> common.ListWorkResponse:
    """The first password to change, and sessions whose time to open or close has come."""
    items = [] if request.proposal_id else [*_password_work(ctx), *_session_work(ctx)]
    wanted = [item for item in items if request.kind in ("", item.kind)]
    found, token = page(wanted, request.page_size, request.page_token)
    return common.ListWorkResponse(items=found, next_page_token=token, total=len(wanted))


def get_timeline(request: common.GetTimelineRequest, ctx: Reader) -> common.GetTimelineResponse:
    """Directory keeps no fact on any proposal."""
    return common.GetTimelineResponse()


def list_actions(request: common.ListActionsRequest, ctx: Reader) -> common.ListActionsResponse:
    """What may be done with the sessions now; nothing on a proposal."""
    offers = [] if request.proposal_id else list(_session_offers(ctx))
    found, token = page(offers, request.page_size or len(offers), request.page_token)
    return common.ListActionsResponse(actions=found, next_page_token=token)


def _password_work(ctx: Reader) -> Iterator[common.WorkItem]:
    credential = tokens.credential(ctx, ctx.actor.id)
    if credential is not None and credential.must_change:
        yield common.WorkItem(
            work_id=f"directory/password/{ctx.actor.id}",
            service="directory",
            kind="change_password",
            title="修改初始密码",
            subject_id=ctx.actor.id,
            subject_kind="person",
            rpc="ChangePassword",
        )


def _session_work(ctx: Reader) -> Iterator[common.WorkItem]:
    for session in _unfinished(ctx):
        for action, due in (
            ("start", session.call_opens_at or session.opens_at),
            ("close", session.closes_at),
        ):
            if due and due <= ctx.now and action in _actions(ctx, session):
                yield _work(ctx, session, action, due)


def _work(ctx: Reader, session: Session, action: str, due: datetime) -> common.WorkItem:
    return common.WorkItem(
        work_id=f"directory/{action}/{session.id}",
        service="directory",
        kind=f"{action}_session",
        title=f"{SESSION.label(action)}：{session.name}",
        subject_id=session.id,
        subject_kind="session",
        state=session.state,
        created_at=timestamp(due),
        due_at=timestamp(due),
        overdue=due < ctx.now,
        rpc=_RPCS[action],
    )


def _session_offers(ctx: Reader) -> Iterator[common.ActionOffer]:
    for session in _unfinished(ctx):
        for action in _actions(ctx, session):
            yield common.ActionOffer(
                service="directory",
                rpc=_RPCS[action],
                label=SESSION.label(action),
                target_id=session.id,
                target_title=session.name,
                expected_version=session.version,
                arguments=struct({"session_id": session.id}),
            )


def _unfinished(ctx: Reader) -> list[Session]:
    return ctx.find(Session, {"state": {"$ne": "closed"}}, sort=[("term", 1), ("ordinal", 1)])


def _actions(ctx: Reader, session: Session) -> list[str]:
    return SESSION.actions(session.state, relations(ctx.actor.roles))
