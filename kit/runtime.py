"""The pipeline around commands and queries: permission → request id → handler → transaction → audit.

Handlers contain none of this.  A command happens once because its answer is stored in the handler's
transaction under (actor, command, request id).
"""

from __future__ import annotations

import hashlib
import time
from datetime import datetime
from typing import Any

from google.protobuf.message import Message
from google.protobuf.message_factory import GetMessageClass
from pymongo import MongoClient
from pymongo.client_session import ClientSession
from pymongo.errors import DuplicateKeyError

from kit import audit, file_refs, metrics, trace
from kit.config import Config
from kit.core.context import ANY_PERSON, PUBLIC, Actor, Trace
from kit.core.errors import Conflict, Forbidden, Invalid, Precondition, Refusal, SignInRequired
from kit.engine import DatabaseUnavailable, unavailable_on_database_error
from kit.reactor import Reactor
from kit.service import Command, Query, Service


class PermissionMissing(Forbidden):
    """None of the actor's roles grants what the command needs."""

    reason = "PERMISSION_MISSING"
    text = "您没有办理此事的权限（{permission}）"


class PersonalTokenRequired(Forbidden):
    """Signing, feedback, confirmation and votes are the person's own acts."""

    reason = "PERSONAL_TOKEN_REQUIRED"
    text = "此事须由本人登录办理"


class TokenLimited(Forbidden):
    """The token was given for some commands only, and this is none of them."""

    reason = "TOKEN_LIMITED"
    text = "本次登录只能办理指定的事项，不能进行此操作"


class RequestIdRequired(Invalid):
    """A command without request id could not be repeated safely."""

    reason = "REQUEST_ID_REQUIRED"
    text = "请求缺少 request_id"


class RequestIdReused(Precondition):
    """The request id was used for another request before."""

    reason = "REQUEST_ID_REUSED"
    text = "同一个请求编号已用于内容不同的请求"


class AlreadyExists(Conflict):
    """A value that must be unique is in use."""

    reason = "ALREADY_EXISTS"
    text = "内容重复：{detail}"


class Runtime(Reactor):
    """Runs one service's handlers against its own database."""

    def __init__(self, service: Service, config: Config, client: MongoClient) -> None:
        super().__init__(service, config, client)
        self._replies = _reply_classes(service)

    def command(self, name: str, request: Any, actor: Actor | None, trace_: Trace | None = None) -> Message:
        """Run a command once per (actor, command, request id); returns its reply after the commit.

        Raises a ``Refusal``; then nothing but an audit row was written.
        """
        spec = self.service.commands[name]
        started = time.perf_counter()
        with trace.step(f"{self.service.name}.{name}", trace_, trace.SERVER) as current:
            outcome = "error"
            try:
                # Some reads lie outside of the transaction: the time, and the look for a stored reply.
                reply = unavailable_on_database_error(
                    lambda: self._accept(name, spec, request, actor, current)
                )
                outcome = "accepted"
                return reply
            except Refusal as refusal:
                outcome = refusal.reason
                raise
            finally:
                metrics.COMMANDS.labels(self.service.name, name, outcome).inc()
                metrics.COMMAND_SECONDS.labels(self.service.name, name).observe(time.perf_counter() - started)

    def _accept(self, name: str, spec: Command, request: Any, actor: Actor | None, current: Trace) -> Message:
        now = self.clock.now()
        person = actor or Actor.anonymous()
        key = f"{person.id}|{name}|{request.request_id}"
        body_hash = hashlib.sha256(request.SerializeToString(deterministic=True)).hexdigest()
        try:
            self.authorize(name, spec, actor)
            if not request.request_id:
                raise RequestIdRequired(field="request_id")
            reply = self.transact(
                lambda session: self._run_command(
                    name, spec, request, person, now, current, key, body_hash, session
                )
            )
        except DuplicateKeyError as error:
            stored = self._stored_reply(name, spec, key, body_hash)
            if stored is not None:
                return stored
            refusal: Refusal = AlreadyExists(detail=_duplicate(error))
        except Refusal as raised:
            # A repeat of an accepted request meets the state that it made itself: it gets the stored answer.
            stored = self._stored_reply(name, spec, key, body_hash)
            if stored is not None:
                return stored
            refusal = raised
        else:
            if isinstance(reply, Refusal):
                raise reply  # committed and audited with what the handler keeps
            return reply
        self.audit_refusal(name, person, now, request.request_id, refusal, current)
        raise refusal

    def _run_command(
        self,
        name: str,
        spec: Command,
        request: Any,
        actor: Actor,
        now: datetime,
        current: Trace,
        key: str,
        body_hash: str,
        session: ClientSession,
    ) -> Message | Refusal:
        ctx = self.context(session, now, actor, current, request_id=request.request_id)
        ctx.claims = file_refs.claim(request, ctx)
        reply = spec.handler(request, ctx)
        refusal = reply if isinstance(reply, Refusal) else None
        if spec.secret:
            # Neither request nor reply is kept, and the audit row does not name what was written.
            ctx.subjects[:] = [""] if ctx.subjects else []
        elif refusal is None:
            row = {
                "_id": key,
                "body_hash": body_hash,
                "reply": reply.SerializeToString(),
                "at": self.real.now(),
            }
            self.db["requests"].insert_one(row, session=session)
        self.flush(ctx, name, session, refusal)
        return reply

    def _stored_reply(self, name: str, spec: Command, key: str, body_hash: str) -> Message | None:
        row = None if spec.secret else self.db["requests"].find_one({"_id": key})
        if row is None:
            return None
        if row["body_hash"] != body_hash:
            raise RequestIdReused()
        return self._replies[name].FromString(row["reply"])

    def authorize(self, name: str, spec: Command | Query, actor: Actor | None) -> Actor:
        """The actor, if the declared permission allows the call; raises the reason otherwise."""
        if spec.permission == PUBLIC:
            return actor or Actor.anonymous()
        if actor is None or not actor.id:
            raise SignInRequired()
        if actor.only and f"{self.service.name}.{name}" not in actor.only:
            raise TokenLimited()
        if not actor.is_person and (spec.permission == ANY_PERSON or getattr(spec, "personal", False)):
            raise PersonalTokenRequired()
        if spec.permission == ANY_PERSON:
            return actor
        if not self.service.grants[spec.permission] & actor.roles:
            raise PermissionMissing(permission=spec.permission)
        return actor

    def query(self, name: str, request: Any, actor: Actor | None, trace_: Trace | None = None) -> Message:
        """Answer a query from committed state; raises a ``Refusal``."""
        spec = self.service.queries[name]
        started = time.perf_counter()
        with trace.step(f"{self.service.name}.{name}", trace_, trace.SERVER) as current:
            outcome = "error"
            try:
                allowed = self.authorize(name, spec, actor)
                reply = unavailable_on_database_error(
                    lambda: spec.handler(request, self.reader(allowed, current))
                )
                outcome = "answered"
                return reply
            except Refusal as refusal:
                outcome = refusal.reason
                raise
            finally:
                metrics.QUERIES.labels(self.service.name, name, outcome).inc()
                metrics.QUERY_SECONDS.labels(self.service.name, name).observe(time.perf_counter() - started)

    def audit_refusal(
        self, name: str, actor: Actor, now: datetime, request_id: str, refusal: Refusal, current: Trace
    ) -> None:
        """Write down, by itself, that something was refused; not what a database refused that is away."""
        if isinstance(refusal, DatabaseUnavailable):
            return
        entry = audit.Entry(
            service=self.service.name,
            at=now,
            actor=actor,
            action=name,
            outcome="refused",
            reason=refusal.reason,
            request_id=request_id,
            trace_id=current.trace_id,
        )
        unavailable_on_database_error(lambda: self.db["audit"].insert_one(audit.row(entry, self.real.now())))


def _duplicate(error: DuplicateKeyError) -> str:
    return ", ".join(str(value) for value in ((error.details or {}).get("keyValue") or {}).values())


def _reply_classes(service: Service) -> dict[str, type[Message]]:
    if not service.commands:
        return {}
    return {method.name: GetMessageClass(method.output_type) for method in service.descriptor().methods}
