"""Directory listens to nobody and waits for nothing: the others follow it."""

from __future__ import annotations

from google.protobuf.message import Message

from kit.service import Reaction, Timer

REACTIONS: dict[type[Message], Reaction] = {}
TIMERS: dict[str, Timer] = {}
