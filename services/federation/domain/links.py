"""Links: the two ways between this instance's broker and a direct neighbour's.

The inviting side (``host``) keeps a mailbox queue per lane for the neighbour and a broker user that may read
these and write to the inbound exchange, nothing else.  The invited side (``guest``) keeps its own mailboxes
and all shovels, so that only it opens connections:

    guest's mailbox ──uplink──> host's inbound exchange
    guest's inbound exchange <──downlink── host's mailbox

A mailbox is bounded: what a dead neighbour does not fetch pushes out the oldest, and is asked for by number
when the neighbour is back (``sequence``).
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any

from services.federation.domain.kinds import CHUNKS, DOCUMENTS

HOST, GUEST = "host", "guest"
LANES = (DOCUMENTS, CHUNKS)
UP, DOWN = "up", "down"
UPLINK, DOWNLINK = "up", "down"
RUNNING, MISSING = "running", "missing"

# Arguments of a queue cannot be changed later, so these are no policy.  A chunk is up to 1.4 MB.
MAILBOX_LIMITS: Mapping[str, Mapping[str, int]] = {
    DOCUMENTS: {"x-max-length": 20_000, "x-max-length-bytes": 256 * 1024 * 1024},
    CHUNKS: {"x-max-length": 512, "x-max-length-bytes": 512 * 1024 * 1024},
}
# Documents overtake chunks, of which few are on their way at once.
PREFETCH = {DOCUMENTS: 200, CHUNKS: 4}
RECONNECT_SECONDS = 3


@dataclass(frozen=True)
class Link:
    """What a link needs to exist; ``id`` is the peer.  Login, password and address are secrets."""

    id: str
    side: str
    uri: str = field(default="", repr=False)
    """Guest: the host's broker with login and vhost."""
    login: str = ""
    """Host: the neighbour's user on our broker."""
    password: str = field(default="", repr=False)
    version: int = 0


@dataclass(frozen=True)
class Shovel:
    """One way as it was seen last; ``since`` it is in this state."""

    name: str
    lane: str
    direction: str
    state: str
    since: datetime


@dataclass(frozen=True)
class LinkState:
    """A link as it was seen last; ``id`` is the peer, times are real."""

    id: str
    state: str = DOWN
    cause: str = ""
    detail: str = ""
    checked_at: datetime | None = None
    changed_at: datetime | None = None
    backlog: Mapping[str, int] = field(default_factory=dict)
    moved_at: datetime | None = None
    """Since when the mailbox of documents has neither been empty nor changed."""
    shovels: tuple[Shovel, ...] = ()
    recreated: int = 0


@dataclass(frozen=True)
class BrokerState:
    """The instance's own broker as it was seen last; ``id`` is the instance."""

    id: str
    checked_at: datetime
    unroutable: int = 0
    parked: int = 0


def mailbox_key(peer: str, lane: str) -> str:
    """Routing key of what goes to a neighbour in one lane."""
    return f"{lane}.{peer}"


def mailbox_name(peer: str, lane: str) -> str:
    """The queue of what goes to a neighbour in one lane."""
    return f"federation.mailbox.{mailbox_key(peer, lane)}"


def mailbox_arguments(lane: str) -> dict[str, Any]:
    """Arguments of a mailbox."""
    return {"x-queue-type": "quorum", "x-overflow": "drop-head", **MAILBOX_LIMITS[lane]}


def login_name(vhost: str, peer: str) -> str:
    """A neighbour's user: several instances may share a broker, so the vhost is part of it."""
    return f"federation.{vhost}.{peer}"


def rights(peer: str) -> dict[str, str]:
    """All that a neighbour may do on our broker."""
    lanes = "|".join(LANES)
    return {
        "configure": "",
        "write": r"^federation\.inbound$",
        "read": rf"^federation\.mailbox\.({lanes})\.{re.escape(peer)}$",
    }


def has_password(user: Mapping[str, Any], password: str) -> bool:
    """Whether a user that the broker showed has this password (``salt + hash(salt + password)``)."""
    try:
        stored = base64.b64decode(str(user["password_hash"]), validate=True)
        algorithm = str(user["hashing_algorithm"]).removeprefix("rabbit_password_hashing_")
        salt, digest = stored[:4], stored[4:]
        return hashlib.new(algorithm, salt + password.encode()).digest() == digest
    except (KeyError, ValueError, binascii.Error):
        return False


def shovel_name(peer: str, lane: str, direction: str) -> str:
    """Of one way."""
    return f"federation.{peer}.{lane}.{direction}"


def shovels(peer: str, instance: str, local_uri: str, remote_uri: str, inbound: str) -> dict[str, dict]:
    """The definitions of all four ways by name.

    No ``user_id`` is set at the source: the destination would refuse messages of a user it does not know.
    """
    found = {}
    for lane in LANES:
        ends = {
            UPLINK: (local_uri, mailbox_name(peer, lane), remote_uri),
            DOWNLINK: (remote_uri, mailbox_name(instance, lane), local_uri),
        }
        for direction, (source, queue, destination) in ends.items():
            found[shovel_name(peer, lane, direction)] = {
                "src-protocol": "amqp091",
                "src-uri": source,
                "src-queue": queue,
                "src-prefetch-count": PREFETCH[lane],
                "dest-protocol": "amqp091",
                "dest-uri": destination,
                "dest-exchange": inbound,
                "dest-exchange-key": lane,
                "ack-mode": "on-confirm",
                "reconnect-delay": RECONNECT_SECONDS,
            }
    return found


def ways(peer: str) -> list[tuple[str, str, str]]:
    """(name, lane, direction) of all four."""
    return [(shovel_name(peer, lane, way), lane, way) for lane in LANES for way in (UPLINK, DOWNLINK)]


def seen(before: LinkState, states: Mapping[str, str], now: datetime) -> tuple[Shovel, ...]:
    """The shovels as they are now; one whose state is the same keeps its ``since``."""
    known = {each.name: each for each in before.shovels}
    found = []
    for name, lane, direction in ways(before.id):
        state = states.get(name, MISSING)
        old = known.get(name)
        since = old.since if old and old.state == state else now
        found.append(Shovel(name, lane, direction, state, since))
    return tuple(found)


def moved(before: LinkState, backlog: Mapping[str, int], now: datetime) -> datetime:
    """Since when documents have been waiting without any progress; ``now`` when they have not."""
    waiting = backlog.get(DOCUMENTS, 0)
    if not waiting or waiting != before.backlog.get(DOCUMENTS) or before.moved_at is None:
        return now
    return before.moved_at


@dataclass(frozen=True)
class Patience:
    """How long a way may be down or move nothing, and a peer be silent, before shovels are made anew."""

    dead: timedelta
    silence: timedelta


def dead(state: LinkState, heard_at: datetime | None, patience: Patience, now: datetime) -> list[Shovel]:
    """The shovels to make anew: not running for too long, or running and moving nothing."""
    old = [each for each in state.shovels if now - each.since >= patience.dead]
    stuck = state.moved_at is not None and now - state.moved_at >= patience.dead
    silent = heard_at is not None and now - heard_at >= patience.silence
    idle = {UPLINK: stuck, DOWNLINK: silent}
    return [
        each for each in old if each.state != RUNNING or (each.lane == DOCUMENTS and idle[each.direction])
    ]


def renewed(state: LinkState, names: Iterable[str], now: datetime) -> LinkState:
    """The state after shovels were made anew: they get their time to come up."""
    made = set(names)
    fresh = tuple(replace(each, since=now) if each.name in made else each for each in state.shovels)
    return replace(state, shovels=fresh, recreated=state.recreated + len(made), moved_at=now)


def all_running(state: LinkState) -> bool:
    """Whether every way is open."""
    return bool(state.shovels) and all(each.state == RUNNING for each in state.shovels)


def changed(before: LinkState, after: LinkState, now: datetime) -> LinkState:
    """``after`` with the time since when the link is up or down."""
    same = before.state == after.state and before.changed_at is not None
    return replace(after, changed_at=before.changed_at if same else now, checked_at=now)
