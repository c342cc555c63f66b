"""What a sender says of a file, and the check that the bytes which arrive are what was said."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kit.core import filetypes
from kit.core.errors import Invalid, NotFound

CHUNK_BYTES = 256 * 1024
"""A sender's pieces are no longer than this."""


class FileServiceUnknown(NotFound):
    """There is no such service, or it takes no files."""

    reason = "FILE_SERVICE_UNKNOWN"
    text = "没有名为“{service}”的文件服务"


class FileTooLarge(Invalid):
    """The file is larger than this instance takes."""

    reason = "FILE_TOO_LARGE"
    text = "文件超过{most}MB"


class FileEmpty(Invalid):
    """A file without content."""

    reason = "FILE_EMPTY"
    text = "文件没有内容"


class FileSizeDiffers(Invalid):
    """More or fewer bytes arrived than were announced: cut off on the way, or announced wrongly."""

    reason = "FILE_SIZE_DIFFERS"
    text = "收到的文件大小与所报的不符，请重新上传"


class FileHashDiffers(Invalid):
    """The content is not the one that was announced."""

    reason = "FILE_HASH_DIFFERS"
    text = "文件内容与所报的校验值不符，请重新上传"


class FileChunkTooLarge(Invalid):
    """A piece of an upload is longer than agreed."""

    reason = "FILE_CHUNK_TOO_LARGE"
    text = "上传的数据块超过{most}KB"


@dataclass(frozen=True)
class Offer:
    """What a sender says of a file before its bytes."""

    name: str
    size: int
    sha256: str
    file_id: str = ""
    """Under which it is expected, of a file that another service hands over."""


def checked(offer: Offer, chunks: Iterable[bytes]) -> Iterator[bytes]:
    """The same chunks; raises as soon as it shows that they are not what was announced."""
    digest, head, size = hashlib.sha256(), b"", 0
    for chunk in chunks:
        if len(chunk) > CHUNK_BYTES:
            raise FileChunkTooLarge(most=CHUNK_BYTES >> 10)
        size += len(chunk)
        if size > offer.size:
            raise FileSizeDiffers(field="size")
        if len(head) < filetypes.HEAD_BYTES:
            head += chunk[: filetypes.HEAD_BYTES]
            if len(head) >= filetypes.HEAD_BYTES:
                filetypes.check_content(offer.name, head)
        digest.update(chunk)
        yield chunk
    if size != offer.size:
        raise FileSizeDiffers(field="size")
    filetypes.check_content(offer.name, head)
    if digest.hexdigest() != offer.sha256.lower():
        raise FileHashDiffers(field="sha256")
