"""Sends past events into the queue of a consumer that came late (see ``kit.bus.topology``)."""

from __future__ import annotations

import json
import logging
import threading
from typing import Any

from amqp import Channel
from amqp.basic_message import Message as AmqpMessage
from amqp.exceptions import AMQPError, ChannelError, ConnectionError, MessageNacked
from kombu.exceptions import KombuError
from pymongo.database import Database

from kit import bus
from kit.bus import courier
from kit.config import Config
from kit.lease import LeaseLost, Term

log = logging.getLogger(__name__)

LOOK_SECONDS = 1.0
BROKER_ERRORS = (AMQPError, MessageNacked, KombuError, OSError)


class Backfill:
    """Answers requests one by one; a request is settled when its last event is confirmed."""

    def __init__(
        self, service: str, config: Config, db: Database, term: Term, stopping: threading.Event
    ) -> None:
        self._service = service
        self._config = config
        self._db = db
        self._term = term
        self._stopping = stopping

    def run(self) -> None:
        """Look for requests until stopped."""
        while not self._stopping.wait(LOOK_SECONDS):
            try:
                with bus.connection(self._config.amqp_url, confirm=True, heartbeat=0) as connected:
                    self._serve(connected.channel())
            except BROKER_ERRORS as error:
                log.info("backfill waits for the broker", extra={"error": repr(error)})

    def _serve(self, channel: Channel) -> None:
        queue = bus.backfill_queue_name(self._service)
        while not self._stopping.is_set():
            request = channel.basic_get(queue)
            if request is None:
                self._stopping.wait(LOOK_SECONDS)
            elif self._answer(channel, request):
                channel.basic_ack(request.delivery_tag)

    def _answer(self, channel: Channel, request: AmqpMessage) -> bool:
        """Send the past; False when stopped before the end (the request stays in its queue)."""
        try:
            wanted = json.loads(request.body)
            queue, routing_key = str(wanted["queue"]), str(wanted["routing_key"])
        except (ValueError, KeyError, TypeError):
            log.exception("request for past events is unreadable and dropped")
            return True
        sent = 0
        for row in self._db["outbox"].find({"routing_key": routing_key}).sort("_id", 1):
            if self._stopping.is_set():
                return False
            if not self._term.valid:
                raise LeaseLost("while sending past events")
            try:
                self._send(channel, row, queue)
            except ConnectionError:
                raise
            except ChannelError:
                # Its consumer asks again when it makes the queue again.
                log.warning("nobody wants the past any more", exc_info=True, extra={"queue": queue})
                return True
            sent += 1
        log.info("sent past events", extra={"queue": queue, "events": sent})
        return True

    def _send(self, channel: Channel, row: dict[str, Any], queue: str) -> None:
        properties = {
            "content_type": "application/json",
            "content_encoding": "utf-8",
            "message_id": row["_id"],
        }
        message = courier.message(row["body"], {}, properties)
        channel.basic_publish(message, exchange=bus.DEFAULT_EXCHANGE, routing_key=queue, mandatory=True)
