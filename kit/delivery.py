"""What becomes of a delivered message: decided from body, headers and what the reaction raised.

    reaction succeeds, or did before      acknowledged
    NotYet                                tried again until the fact is too old, then parked
    Permanent, a refusal                  parked at once with its reason
    anything else                         tried again down the ladder of delays, then parked

Tries are counted in headers, because a message that went through a retry queue is a new one to the broker.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from kit.core.errors import Conflict, Exhausted, NotYet, Permanent, Refusal, Unavailable

MAX_BODY_BYTES = 1024 * 1024
MAX_ERROR_CHARACTERS = 500
REQUIRED = ("id", "source", "type", "aggregate_id", "aggregate_version", "index", "data")

TRIES, WAITS, FIRST_AT = "x-tries", "x-waits", "x-first-at"
QUEUE, REASON, ERROR, PARKED_AT = "x-queue", "x-reason", "x-error", "x-parked-at"
OWN_HEADERS = frozenset({TRIES, WAITS, FIRST_AT, QUEUE, REASON, ERROR, PARKED_AT})

ACK, RETRY, PARK, REQUEUE = "ack", "retry", "park", "requeue"
RETRIES_USED_UP, TOO_LONG_MISSING = "RETRIES_USED_UP", "FACT_NEVER_CAME"


class Unreadable(Permanent):
    """The message is no event that this reaction can read, now or later."""

    def __init__(self, reason: str, detail: str) -> None:
        super().__init__(reason, detail)


@dataclass(frozen=True)
class Policy:
    """The ladder's delays, and the age at which a missing fact is given up, in seconds."""

    delays: tuple[float, ...]
    not_yet_max_age: float


@dataclass(frozen=True)
class History:
    """What already happened to a message; times are real, in seconds since 1970."""

    tries: int = 0
    waits: int = 0
    first_at: float = 0.0

    @classmethod
    def of(cls, headers: Mapping[str, Any]) -> History:
        """Read from a message's headers; a stranger's nonsense counts as nothing."""
        return cls(
            int(number(headers.get(TRIES))), int(number(headers.get(WAITS))), number(headers.get(FIRST_AT))
        )

    def headers(self) -> dict[str, Any]:
        """As headers of the message's next copy; whole milliseconds, because AMQP has no agreed float."""
        return {TRIES: self.tries, WAITS: self.waits, FIRST_AT: str(round(self.first_at, 3))}


@dataclass(frozen=True)
class Verdict:
    """What to do with a message, and (for a retry) after which delay, (for parking) for which reason."""

    action: str
    history: History = History()
    delay: float = 0.0
    reason: str = ""
    error: str = ""


def number(value: Any) -> float:
    """A header as a number; 0 for anything that is none."""
    try:
        return max(0.0, float(value))
    except (TypeError, ValueError):
        return 0.0


def read_envelope(body: bytes | str, routing_key: str) -> dict[str, Any]:
    """The event in a message's body; raises ``Unreadable`` with a reason that says why it is none."""
    data = body.encode() if isinstance(body, str) else bytes(body)
    if len(data) > MAX_BODY_BYTES:
        raise Unreadable("OVERSIZED", f"{len(data)} bytes, at most {MAX_BODY_BYTES} are read")
    try:
        envelope = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise Unreadable("UNDECODABLE", str(error)) from error
    missing = [key for key in REQUIRED if key not in envelope] if isinstance(envelope, dict) else REQUIRED
    if missing:
        raise Unreadable("NOT_AN_EVENT", f"missing: {', '.join(missing)}")
    if envelope["type"] != routing_key:
        raise Unreadable("UNKNOWN_EVENT_VERSION", f"{envelope['type']} instead of {routing_key}")
    return envelope


def judge(error: Exception, history: History, policy: Policy, now: float) -> Verdict:
    """What to do with a message whose reaction raised ``error``."""
    text = f"{type(error).__name__}: {error}"[:MAX_ERROR_CHARACTERS]
    if isinstance(error, NotYet):
        return _wait(text, history, policy, now)
    if isinstance(error, Refusal) and not isinstance(error, Conflict | Exhausted | Unavailable):
        return Verdict(PARK, history, reason=error.reason, error=text)
    if isinstance(error, Permanent):
        return Verdict(PARK, history, reason=str(error.args[0]) if error.args else "PERMANENT", error=text)
    return _try_again(text, history, policy, now)


def _wait(text: str, history: History, policy: Policy, now: float) -> Verdict:
    first_at = history.first_at or now
    later = History(history.tries, history.waits + 1, first_at)
    if not policy.delays or now - first_at >= policy.not_yet_max_age:
        return Verdict(PARK, later, reason=TOO_LONG_MISSING, error=text)
    delay = policy.delays[min(history.waits, len(policy.delays) - 1)]
    return Verdict(RETRY, later, delay=delay, error=text)


def _try_again(text: str, history: History, policy: Policy, now: float) -> Verdict:
    later = History(history.tries + 1, history.waits, history.first_at or now)
    if history.tries >= len(policy.delays):
        return Verdict(PARK, later, reason=RETRIES_USED_UP, error=text)
    return Verdict(RETRY, later, delay=policy.delays[history.tries], error=text)


def foreign_headers(headers: Mapping[str, Any]) -> dict[str, Any]:
    """A message's headers without ours and without the broker's notes on its way."""
    return {
        key: value
        for key, value in headers.items()
        if key not in OWN_HEADERS
        and key not in ("x-death", "x-delivery-count")
        and not key.startswith(("x-first-death-", "x-last-death-"))
    }


def parked_headers(headers: Mapping[str, Any], verdict: Verdict, queue: str, now: float) -> dict[str, Any]:
    """The headers of a message on its way into the parked queue: where from, why, after how many tries."""
    return {
        **foreign_headers(headers),
        **verdict.history.headers(),
        QUEUE: queue,
        REASON: verdict.reason,
        ERROR: verdict.error,
        PARKED_AT: str(round(now, 3)),
    }
