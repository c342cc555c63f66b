"""A connection that can send many messages in one piece."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pika

PIECE_BYTES = 256 * 1024


class Wire(pika.SelectConnection):
    """As pika's, which hands each of a message's three frames to the system by itself.

    Under load those calls, and the small packets that the broker gets by them, cost a relay more than all
    the rest of its sending.  So what is written while a piece of the broker's answers is worked through, or
    inside of ``gathering``, goes out together.
    """

    # As long as it is None, everything is sent at once.
    _held: list[bytes] | None = None
    _held_bytes = 0

    @contextmanager
    def gathering(self) -> Iterator[None]:
        """What is written inside the block is sent together at its end, or in pieces of 256 KiB."""
        if self._held is not None:
            yield
            return
        self._held = []
        try:
            yield
        finally:
            self._send_held()
            self._held = None

    def _on_data_available(self, data_in: bytes) -> None:
        with self.gathering():
            super()._on_data_available(data_in)

    def _adapter_emit_data(self, data: bytes) -> None:
        if self._held is None:
            super()._adapter_emit_data(data)
            return
        self._held.append(data)
        self._held_bytes += len(data)
        if self._held_bytes >= PIECE_BYTES:
            self._send_held()

    def _send_held(self) -> None:
        held, self._held, self._held_bytes = self._held, [], 0
        if held:
            super()._adapter_emit_data(b"".join(held))
