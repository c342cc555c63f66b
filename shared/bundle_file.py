"""Files of bundles: several may follow each other in one file, each compressed for itself.

A bundle is bounded, because it travels in one call; who carries a large backlog appends bundle to bundle.
"""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Iterator

GZIP = 31
"""Window bits that mean: gzip with its own header and checksum."""


class NotWhole(Exception):
    """The file ends in the middle of a bundle, or is none."""


def pack(lines: bytes) -> bytes:
    """Compress one bundle; the same lines give the same bytes."""
    return gzip.compress(lines, mtime=0)


def unpack(data: bytes, most: int) -> bytes:
    """The lines of exactly one bundle of at most ``most`` bytes; raises ``NotWhole``."""
    reader = zlib.decompressobj(GZIP)
    try:
        lines = reader.decompress(data, most)
    except zlib.error as error:
        raise NotWhole(str(error)) from error
    if not reader.eof or reader.unused_data:
        raise NotWhole("not exactly one bundle of a reasonable size")
    return lines


def split(data: bytes) -> Iterator[bytes]:
    """Every bundle of a file, still compressed; raises ``NotWhole``."""
    while data:
        reader = zlib.decompressobj(GZIP)
        rest = data
        try:
            while not reader.eof and rest:
                # In pieces, so that a file made to explode does not.
                reader.decompress(rest, 1 << 20)
                rest = reader.unconsumed_tail
        except zlib.error as error:
            raise NotWhole(str(error)) from error
        if not reader.eof:
            raise NotWhole("the file ends too early")
        following = reader.unused_data
        yield data[: len(data) - len(following)]
        data = following
