"""How alike two replies are: a unit that answers different proposals with one text answers none.

A text is kept as the 64 smallest hashes of its five-character pieces (digits, spaces and punctuation left
out), from which the share of common pieces of two texts can be estimated without keeping the texts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from zlib import crc32

PIECE, KEPT = 5, 64
# Two short letters resemble each other by their form alone.
_FEWEST = 40
_NOISE = re.compile(r"[\W\d_]+")


def sketch(texts: Iterable[str]) -> tuple[int, ...]:
    """The fingerprint of a reply's texts; empty when there is too little to compare."""
    plain = _NOISE.sub("", "".join(texts))
    pieces = {plain[start : start + PIECE] for start in range(len(plain) - PIECE + 1)}
    if len(pieces) < _FEWEST:
        return ()
    return tuple(sorted(crc32(piece.encode()) for piece in pieces)[:KEPT])


def resemblance(one: Sequence[int], other: Sequence[int]) -> float:
    """The estimated share of common pieces, between 0 and 1."""
    if not one or not other:
        return 0.0
    union = sorted({*one, *other})[:KEPT]
    both = set(one) & set(other)
    return sum(value in both for value in union) / len(union)
