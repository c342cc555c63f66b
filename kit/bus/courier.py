"""Publishes single messages so that none is lost: a send returns once the message lies in a queue."""

from __future__ import annotations

import threading
from types import TracebackType
from typing import Any, Self

from amqp import Channel
from amqp.basic_message import Message as AmqpMessage
from kombu import Connection

from kit import bus

PERSISTENT = 2
TIMEOUT_SECONDS = 10
# Properties of a message that belong to it and not to the way it took.
OWN_PROPERTIES = ("content_type", "content_encoding", "message_id", "type", "timestamp", "correlation_id")


def message(body: bytes | str, headers: dict[str, Any], properties: dict[str, Any]) -> AmqpMessage:
    """A persistent message; of ``properties`` only those that belong to the message itself are kept."""
    own = {key: properties[key] for key in OWN_PROPERTIES if properties.get(key) is not None}
    data = body.encode() if isinstance(body, str) else bytes(body)
    return AmqpMessage(data, application_headers=headers, delivery_mode=PERSISTENT, **own)


class Courier:
    """A connection of its own, opened when needed and opened anew after any trouble.

    Safe to share between threads (or green threads): one message is on its way at a time.
    """

    def __init__(self, amqp_url: str) -> None:
        self._amqp_url = amqp_url
        self._lock = threading.Lock()
        self._connection: Connection | None = None
        self._channel: Channel | None = None

    def send(self, message: AmqpMessage, exchange: str, routing_key: str) -> None:
        """Publish and wait until the message lies in a queue.

        Raises an AMQP error or ``OSError`` if it may not (no such queue, refused, connection lost); the
        message may have arrived even so, and a repeat may double it.
        """
        with self._lock:
            reused = self._channel is not None
            try:
                self._publish(message, exchange, routing_key)
            except (OSError, *self._lost()):
                # An idle connection is found dead only when it is used.
                self._drop()
                if not reused:
                    raise
                self._retry(message, exchange, routing_key)
            except Exception:
                self._drop()
                raise

    def close(self) -> None:
        """Give the connection back."""
        with self._lock:
            self._drop()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, _type: type[BaseException] | None, _error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        self.close()

    def _retry(self, message: AmqpMessage, exchange: str, routing_key: str) -> None:
        try:
            self._publish(message, exchange, routing_key)
        except Exception:
            self._drop()
            raise

    def _publish(self, message: AmqpMessage, exchange: str, routing_key: str) -> None:
        if self._channel is None:
            self._connection = bus.connection(self._amqp_url, confirm=True, heartbeat=0)
            self._channel = self._connection.channel()
        self._channel.basic_publish(
            message,
            exchange=exchange,
            routing_key=routing_key,
            mandatory=True,
            timeout=TIMEOUT_SECONDS,
            confirm_timeout=TIMEOUT_SECONDS,
        )

    def _lost(self) -> tuple[type[BaseException], ...]:
        return () if self._connection is None else self._connection.connection_errors

    def _drop(self) -> None:
        connection, self._connection, self._channel = self._connection, None, None
        if connection is not None:
            connection.release()
