"""Reactions to other services' events and durable timers, each effect exactly once.

A reaction is made once by its inbox row, a timer by the removal of its own row, both inside the handler's
transaction.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Mapping
from typing import Any

from google.protobuf.json_format import ParseError
from google.protobuf.message import Message
from pymongo import MongoClient
from pymongo.client_session import ClientSession
from pymongo.errors import DuplicateKeyError

from kit import file_refs, metrics, outbox, timers, trace
from kit.config import Config
from kit.core.clock import parse_iso
from kit.core.context import Actor, Trace
from kit.core.errors import Exhausted, NotYet, Permanent, Refusal, Unavailable
from kit.engine import Engine, WriteConflict
from kit.service import LATEST, Inbound, Service, Subscription
from kit.store import EventMeta, VersionMismatch

log = logging.getLogger(__name__)


class Reactor(Engine):
    """Runs one service's reactions and timers."""

    def __init__(self, service: Service, config: Config, client: MongoClient) -> None:
        super().__init__(service, config, client)
        self._reactions = {s.reaction: s for s in service.subscriptions()}

    def react(self, reaction: str, envelope: Mapping[str, Any]) -> str:
        """Run a reaction once per event; returns ``done``, ``duplicate`` or ``older``.

        Raises ``NotYet`` (an earlier fact is missing), ``Permanent`` or ``Refusal`` (retrying is useless),
        or whatever the handler raised (worth a retry); nothing was written then.
        """
        subscription = self._reactions[reaction]
        started = time.perf_counter()
        parent = Trace.parse(str(envelope.get("traceparent", "")))
        with trace.step(f"{self.service.name}.{reaction}", parent, trace.CONSUMER) as current:
            outcome = "error"
            try:
                outcome = self._react(subscription, envelope, current)
                return outcome
            except NotYet:
                outcome = "not_yet"
                raise
            finally:
                metrics.REACTIONS.labels(self.service.name, reaction, outcome).inc()
                metrics.REACTION_SECONDS.labels(self.service.name, reaction).observe(
                    time.perf_counter() - started
                )

    def _react(self, subscription: Subscription, envelope: Mapping[str, Any], current: Trace) -> str:
        event, meta = _decode(subscription, envelope)
        key = f"{meta.id}|{subscription.reaction}"
        try:
            outcome = self.transact(
                lambda session: self._run_reaction(
                    subscription, event, meta, key, int(envelope["index"]), current, session
                )
            )
            lag = (self.clock.now() - meta.time).total_seconds()
            metrics.REACTION_LAG_SECONDS.labels(self.service.name, subscription.reaction).observe(
                max(0.0, lag)
            )
            return outcome
        except DuplicateKeyError:
            if self.db["inbox"].find_one({"_id": key}) is not None:
                return "duplicate"
            raise

    def _run_reaction(
        self,
        subscription: Subscription,
        event: Message,
        meta: EventMeta,
        key: str,
        index: int,
        current: Trace,
        session: ClientSession,
    ) -> str:
        self.db["inbox"].insert_one({"_id": key, "at": self.real.now()}, session=session)
        if subscription.mode == LATEST and not self._is_newer(subscription, meta, index, session):
            return "older"
        actor = Actor.service(self.service.name, caused_by=meta.id)
        ctx = self.context(session, self.clock.now(), actor, current, caused_by=meta.id)
        ctx.event = meta
        ctx.claims = file_refs.expected(event, self.service.name)
        subscription.handler(event, ctx)
        self.flush(ctx, subscription.reaction, session)
        return "done"

    def _is_newer(
        self, subscription: Subscription, meta: EventMeta, index: int, session: ClientSession
    ) -> bool:
        # Versions are compared per source and aggregate over all event types that one reaction copies.
        key = f"{subscription.reaction}|{subscription.source}|{meta.aggregate_id}"
        seen = self.db["seen"].find_one({"_id": key}, session=session)
        place = (meta.aggregate_version, index)
        if seen is not None and (seen["version"], seen["index"]) >= place:
            return False
        self.db["seen"].replace_one(
            {"_id": key}, {"_id": key, "version": place[0], "index": place[1]}, upsert=True, session=session
        )
        return True

    def receive(self, name: str, body: bytes) -> str:
        """Take one message from outside; returns ``done`` or the reason of its refusal.

        Raises what the handler raised if it was no refusal (worth a retry); nothing was written then.
        """
        inbound = self.service.inbound[name]
        started = time.perf_counter()
        outcome = "error"
        try:
            outcome = self._receive(name, inbound, body)
            return outcome
        finally:
            metrics.REACTIONS.labels(self.service.name, name, outcome).inc()
            metrics.REACTION_SECONDS.labels(self.service.name, name).observe(time.perf_counter() - started)

    def _receive(self, name: str, inbound: Inbound, body: bytes) -> str:
        try:
            self.act(name, lambda ctx: inbound.handler(body, ctx))
            return "done"
        except (WriteConflict, VersionMismatch, Exhausted, Unavailable):
            # Lost against others, or too busy: nothing is said of the message itself.
            raise
        except Refusal as refusal:
            reason = refusal
        self.act(f"refuse_{name}", lambda ctx: inbound.refused(body, reason, ctx))
        return reason.reason

    def fire_due_timers(self, limit: int = 100) -> int:
        """Fire what is due, each in its own transaction; one that fails waits and holds up no other."""
        fired = 0
        for row in timers.due(self.db, self.clock.now(), self.real.now(), limit):
            fired += self._fire(row)
        return fired

    def _fire(self, row: Mapping[str, Any]) -> int:
        outcome = "fired"
        try:
            with trace.step(f"{self.service.name}.{row['name']}") as current:
                done = self.transact(lambda session: self._run_timer(row, current, session))
            outcome = "fired" if done else "taken"
        except Exception as error:
            outcome = (
                "parked"
                if timers.postpone(self.db, row, self.real.now(), f"{type(error).__name__}: {error}")
                else "failed"
            )
            log.exception("timer failed", extra={"timer": row["_id"], "outcome": outcome})
        metrics.TIMERS.labels(self.service.name, row["name"], outcome).inc()
        return int(outcome == "fired")

    def _run_timer(self, row: Mapping[str, Any], current: Trace, session: ClientSession) -> bool:
        if not timers.claim(self.db, row, session):
            return False
        handler = self.service.timers[row["name"]].handler
        actor = Actor.service(self.service.name, caused_by=row["_id"])
        ctx = self.context(session, row["due_at"], actor, current, caused_by=f"timer:{row['_id']}")
        handler(timers.fired(row), ctx)
        self.flush(ctx, row["name"], session)
        return True


def _decode(subscription: Subscription, envelope: Mapping[str, Any]) -> tuple[Message, EventMeta]:
    try:
        meta = EventMeta(
            id=envelope["id"],
            type=envelope["type"],
            time=parse_iso(envelope["time"]),
            instance=envelope["instance"],
            aggregate_id=envelope["aggregate_id"],
            aggregate_version=int(envelope["aggregate_version"]),
            actor=envelope.get("actor", {}),
        )
        if meta.type != subscription.routing_key:
            raise Permanent("UNKNOWN_EVENT_VERSION", f"{meta.type} came to {subscription.reaction}")
        return outbox.decode(envelope, subscription.message_class), meta
    except (KeyError, TypeError, ValueError, ParseError) as error:
        raise Permanent("BAD_ENVELOPE", repr(error)) from error
