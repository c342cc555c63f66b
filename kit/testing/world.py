"""One service under test on a real database, without broker and processes.

Commands, reactions and timers go through the same runtime as in production; events of other services are
handed over as envelopes, and what the service announces is read from its outbox.
"""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any, TypeVar

from google.protobuf.message import Message
from pymongo import MongoClient

from kit import outbox
from kit.clock import advance_to
from kit.config import Config
from kit.core.context import Actor, Trace
from kit.core.ids import content_hash, new_id
from kit.file_desk import FileDesk
from kit.file_offers import CHUNK_BYTES, Offer
from kit.files import FileUnknown, StoredFile
from kit.runtime import Runtime
from kit.service import Service, event_address

M = TypeVar("M", bound=Message)


class World:
    """A service, its database and its clock."""

    def __init__(self, service: Service, config: Config, client: MongoClient) -> None:
        self.service = service
        self.config = config
        self.client = client
        self.runtime = Runtime(service, config, client)
        self.runtime.prepare()
        self._versions: dict[str, int] = {}

    @property
    def now(self) -> datetime:
        """Business time."""
        return self.runtime.clock.now()

    def do(self, command: str, request: Any, actor: Actor) -> Any:
        """Run a command; a missing request id is filled in."""
        if not request.request_id:
            request.request_id = new_id()
        return self.runtime.command(command, request, actor)

    def ask(self, query: str, request: Any, actor: Actor) -> Any:
        """Answer a query."""
        return self.runtime.query(query, request, actor)

    def upload(self, content: bytes, name: str, actor: Actor) -> StoredFile:
        """Send a file as a person."""
        offer = Offer(name, len(content), content_hash(content))
        pieces = (content[at : at + CHUNK_BYTES] for at in range(0, len(content), CHUNK_BYTES))
        return FileDesk(self.runtime).upload(offer, pieces, actor, Trace.new())

    def download(self, file_id: str, actor: Actor) -> bytes:
        """Fetch a file as a person."""
        return b"".join(FileDesk(self.runtime).download(file_id, actor, Trace.new())[1])

    def readers(self, file: StoredFile, *actors: Actor) -> list[str]:
        """Names of those who may fetch a file; for the others it does not exist."""
        found = []
        for actor in actors:
            try:
                self.download(file.id, actor)
            except FileUnknown:
                continue
            found.append(actor.name)
        return found

    def hear(
        self, event: Message, aggregate_id: str = "", version: int = 0, index: int = 0, event_id: str = ""
    ) -> str:
        """Deliver an event of another service; versions of an aggregate count up unless given."""
        envelope = self.envelope(event, aggregate_id, version, index, event_id)
        return self.deliver(envelope)

    def deliver(self, envelope: dict[str, Any]) -> str:
        """Deliver an envelope as it is."""
        for subscription in self.service.subscriptions():
            if (subscription.source, subscription.routing_key) == (envelope["source"], envelope["type"]):
                return self.runtime.react(subscription.reaction, envelope)
        raise LookupError(f"{self.service.name} does not listen to {envelope['source']} {envelope['type']}")

    def envelope(
        self, event: Message, aggregate_id: str = "", version: int = 0, index: int = 0, event_id: str = ""
    ) -> dict[str, Any]:
        """An envelope as the owner of ``event`` would announce it now."""
        source, _ = event_address(event.DESCRIPTOR)
        aggregate_id = aggregate_id or _first_id(event)
        key = f"{source}/{aggregate_id}"
        self._versions[key] = version or self._versions.get(key, 0) + 1
        origin = outbox.Origin(
            self.config.instance, self.now, self.now, Actor.service(source), caused_by="", trace=Trace.new()
        )
        row = outbox.row(event, outbox.Aggregate("thing", aggregate_id, self._versions[key]), index, origin)
        body = json.loads(row["body"])
        return {**body, "id": event_id} if event_id else body

    def announced(self, message_class: type[M]) -> list[M]:
        """All events of one type that the service has announced, oldest first."""
        routing_key = event_address(message_class.DESCRIPTOR)[1]
        rows = self.runtime.db["outbox"].find({"routing_key": routing_key}).sort("_id", 1)
        return [outbox.decode(envelope, message_class) for envelope in outbox.bodies(rows)]  # type: ignore[misc]

    def pass_time(self, until: datetime) -> int:
        """Move business time, firing every timer at its own due time on the way; returns how many fired."""
        from kit import timers

        fired = 0
        while (due := timers.next_due(self.runtime.db)) is not None and due <= until:
            if due > self.now:
                advance_to(self.config, self.client, due)
            fired += self.runtime.fire_due_timers()
        if until > self.now:
            advance_to(self.config, self.client, until)
        return fired


def _first_id(event: Message) -> str:
    for descriptor in event.DESCRIPTOR.fields:
        if descriptor.name.endswith("_id"):
            return str(getattr(event, descriptor.name))
    return new_id()
