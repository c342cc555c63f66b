"""What exchanges and queues are called; pure, so that names can be thought about without a broker."""

from __future__ import annotations


def reaction_queue_name(consumer: str, source: str, routing_key: str) -> str:
    """``billing.orders.OrderPlaced.v1``: who listens, to whom, to what."""
    return f"{consumer}.{source}.{routing_key}"


def parked_queue_name(service: str) -> str:
    """Where the service's unhandled messages wait for a person."""
    return f"{service}.parked"


def backfill_queue_name(source: str) -> str:
    """Where consumers ask ``source`` for events that were sent before their queue existed."""
    return f"{source}.backfill"


def delay_label(seconds: float) -> str:
    """A delay as part of a name: 0.2 → ``200ms``, 30 → ``30s``, 600 → ``10m``."""
    if seconds < 1 or seconds != int(seconds):
        return f"{round(seconds * 1000)}ms"
    return f"{int(seconds) // 60}m" if seconds % 60 == 0 else f"{int(seconds)}s"


def retry_exchange_name(service: str, seconds: float) -> str:
    """Publish here, with the name of the queue to come back to as routing key."""
    return f"retry.{service}.{delay_label(seconds)}"


def retry_queue_name(service: str, seconds: float) -> str:
    """Where a message waits out its delay."""
    return f"{service}.retry.{delay_label(seconds)}"


def inbound_exchange_name(service: str) -> str:
    """Where what comes from outside of the instance arrives."""
    return f"{service}.inbound"


def inbound_queue_name(service: str, name: str) -> str:
    """The queue of one kind of messages from outside."""
    return f"{service}.inbound.{name}"


def unroutable_name(service: str) -> str:
    """Exchange and queue of what came from outside and fits no queue: without it the broker would drop it."""
    return f"{service}.unroutable"
