"""Who acts, in which trace, and what a timer hands over: the values that travel beside a request."""

from __future__ import annotations

import re
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

PERSON, SERVICE = "person", "service"

# Markers in a service's GRANTS in place of account roles.
PUBLIC = "*public*"
"""Also without a sign-in."""
ANY_PERSON = "*any person*"
"""Every signed-in person, whatever the roles."""

_TRACEPARENT = re.compile(r"([0-9a-f]{2})-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(-.*)?")


@dataclass(frozen=True)
class Actor:
    """The acting person, as the signed token describes them, or a service acting by itself."""

    id: str
    kind: str = PERSON
    name: str = ""
    roles: frozenset[str] = frozenset()
    unit_id: str = ""
    member_id: str = ""
    org_ids: tuple[str, ...] = ()
    session_id: str = ""
    source: str = ""
    """Address from which the person's request came."""
    only: frozenset[str] = frozenset()
    """If not empty, the token is good for these commands and queries alone (``service.Name``)."""
    caused_by: str = ""
    """For a service: id of the event or timer that made it act."""

    @classmethod
    def service(cls, name: str, caused_by: str = "") -> Actor:
        """A service in a reaction or timer."""
        return cls(id=f"service:{name}", kind=SERVICE, name=name, caused_by=caused_by)

    @classmethod
    def anonymous(cls, source: str = "") -> Actor:
        """Somebody who has not signed in."""
        return cls(id="", source=source)

    @property
    def is_person(self) -> bool:
        """A signed-in person, not a service and not an anonymous caller."""
        return self.kind == PERSON and bool(self.id)


@dataclass(frozen=True)
class Trace:
    """A position in a trace after W3C Trace Context."""

    trace_id: str
    span_id: str
    sampled: bool = True
    fresh: bool = field(default=False, compare=False)
    """Nobody's step yet: the trace begins with the next one."""

    @classmethod
    def new(cls) -> Trace:
        """The start of a trace."""
        return cls(trace_id=_random_hex(16), span_id=_random_hex(8), fresh=True)

    @classmethod
    def parse(cls, traceparent: str | None) -> Trace:
        """The caller's trace; a new one if the header is missing or broken, as the standard demands."""
        found = _TRACEPARENT.fullmatch((traceparent or "").strip())
        if found is None or not _usable(*found.groups()):
            return cls.new()
        _, trace_id, span_id, flags, _ = found.groups()
        return cls(trace_id, span_id, sampled=bool(int(flags, 16) & 1))

    def child(self) -> Trace:
        """A step inside this trace."""
        return replace(self, span_id=_random_hex(8), fresh=False)

    def format(self) -> str:
        """The `traceparent` header."""
        return f"00-{self.trace_id}-{self.span_id}-{int(self.sampled):02x}"


@dataclass(frozen=True)
class TimerFired:
    """A durable timer that has fallen due; `due_at` is business time, however late it fires."""

    name: str
    key: str
    due_at: datetime
    data: Mapping[str, Any] = field(default_factory=dict)


def _usable(version: str, trace_id: str, span_id: str, flags: str, rest: str | None) -> bool:
    if version == "ff" or (version == "00" and rest):
        return False
    return trace_id.strip("0") != "" and span_id.strip("0") != ""


def _random_hex(size: int) -> str:
    while not (value := secrets.token_hex(size)).strip("0"):
        pass  # all zeros means "none" in the standard
    return value
