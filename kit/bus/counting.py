"""Counting messages at the broker from a process that has no connection of its own, over pika."""

from __future__ import annotations

import pika
import pika.exceptions

from kit import tls
from kit.bus import names

BROKER_SECONDS = 3.0


def parked_messages(amqp_url: str, service: str) -> int | None:
    """How many messages of the service wait for a person; None while the broker does not answer."""
    parameters = pika.URLParameters(tls.bare(amqp_url))
    parameters.socket_timeout = parameters.blocked_connection_timeout = BROKER_SECONDS
    parameters.connection_attempts = 1
    if context := tls.context(amqp_url):
        parameters.ssl_options = pika.SSLOptions(context, tls.server_name(amqp_url))
    try:
        with pika.BlockingConnection(parameters) as connection:
            queue = names.parked_queue_name(service)
            return int(connection.channel().queue_declare(queue, passive=True).method.message_count)
    except pika.exceptions.ChannelClosedByBroker:
        return 0  # no worker has made the queue yet
    except (pika.exceptions.AMQPError, OSError):
        return None
