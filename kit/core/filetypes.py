"""Which files are taken in: a name's ending names the type, and the first bytes must agree with it.

Left out on purpose: web pages, pictures that may hold scripts, programs, and archives, whose content would
be checked by nobody.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass

from kit.core.errors import Invalid

HEAD_BYTES = 1024
"""So many bytes from the beginning are enough to judge any type."""
MAX_NAME = 120
"""Characters of a name."""
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]")


class FileNameInvalid(Invalid):
    """A name is missing, too long, or holds what no name may hold."""

    reason = "FILE_NAME_INVALID"
    text = "文件名无效：须有名称和扩展名，不超过{most}个字，不含控制字符"


class FileTypeRefused(Invalid):
    """Files of this type are not taken in."""

    reason = "FILE_TYPE_REFUSED"
    text = "不接受“{ending}”类型的文件，可以上传：{allowed}"


class FileContentForeign(Invalid):
    """The content is of another type than the name says."""

    reason = "FILE_CONTENT_FOREIGN"
    text = "文件“{name}”的内容与扩展名不符"


@dataclass(frozen=True)
class FileType:
    """A type that is taken in, and how its content begins."""

    content_type: str
    fits: Callable[[bytes], bool]


def _begins(*starts: bytes) -> Callable[[bytes], bool]:
    return lambda head: head.startswith(starts)


def _is_pdf(head: bytes) -> bool:
    # Scanners put a few bytes of their own in front.
    return b"%PDF-" in head


def _is_text(head: bytes) -> bool:
    if b"\x00" in head:
        return False
    return any(_decodes(head, encoding) for encoding in ("utf-8", "gb18030"))


def _decodes(head: bytes, encoding: str) -> bool:
    try:
        head.decode(encoding)
    except UnicodeDecodeError as error:
        # A character may be cut in two where the head ends.
        return len(head) == HEAD_BYTES and error.start >= HEAD_BYTES - 4
    return True


_OLE = _begins(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
_ZIP = _begins(b"PK\x03\x04")
_OFFICE = "application/vnd.openxmlformats-officedocument."

TYPES: dict[str, FileType] = {
    "pdf": FileType("application/pdf", _is_pdf),
    "ofd": FileType("application/ofd", _ZIP),
    "jpg": FileType("image/jpeg", _begins(b"\xff\xd8\xff")),
    "jpeg": FileType("image/jpeg", _begins(b"\xff\xd8\xff")),
    "png": FileType("image/png", _begins(b"\x89PNG\r\n\x1a\n")),
    "tif": FileType("image/tiff", _begins(b"II*\x00", b"MM\x00*")),
    "tiff": FileType("image/tiff", _begins(b"II*\x00", b"MM\x00*")),
    "doc": FileType("application/msword", _OLE),
    "docx": FileType(_OFFICE + "wordprocessingml.document", _ZIP),
    "xls": FileType("application/vnd.ms-excel", _OLE),
    "xlsx": FileType(_OFFICE + "spreadsheetml.sheet", _ZIP),
    "wps": FileType("application/vnd.ms-works", _OLE),
    "et": FileType("application/octet-stream", _OLE),
    "txt": FileType("text/plain", _is_text),
    "csv": FileType("text/csv", _is_text),
}


def clean_name(name: str) -> str:
    """The last part of a path, in one Unicode form; raises ``FileNameInvalid`` or ``FileTypeRefused``."""
    plain = unicodedata.normalize("NFC", name.replace("\\", "/").rpartition("/")[2].strip())
    stem, dot, _ = plain.rpartition(".")
    if not stem.strip(". ") or not dot or len(plain) > MAX_NAME or _CONTROL.search(plain):
        raise FileNameInvalid(field="name", most=MAX_NAME)
    type_of(plain)
    return plain


def type_of(name: str) -> FileType:
    """The type that a name's ending says; raises ``FileTypeRefused``."""
    ending = name.rpartition(".")[2].lower()
    found = TYPES.get(ending)
    if found is None:
        raise FileTypeRefused(field="name", ending=ending, allowed="、".join(TYPES))
    return found


def check_content(name: str, head: bytes) -> None:
    """Raise ``FileContentForeign`` unless content that begins with ``head`` is what its name says."""
    if not type_of(name).fits(head[:HEAD_BYTES]):
        raise FileContentForeign(field="name", name=name)
