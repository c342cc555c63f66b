"""Between protobuf's types and plain values, and pages of lists."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any, TypeVar

from google.protobuf.json_format import MessageToDict
from google.protobuf.struct_pb2 import Struct
from google.protobuf.timestamp_pb2 import Timestamp

from kit.core.clock import truncate
from kit.core.errors import Invalid

T = TypeVar("T")
# Seconds since 1970 at which 1900 and 3000 begin in UTC.
EARLIEST, LATEST = -2_208_988_800, 32_503_679_999
DEFAULT_PAGE, MAX_PAGE = 50, 500


class PageTokenInvalid(Invalid):
    """The token is not one that this service gave."""

    reason = "PAGE_TOKEN_INVALID"
    text = "翻页标记无效"


class MomentOutOfRange(Invalid):
    """No moment that an office could mean; far-off ones cannot be shown in every time zone either."""

    reason = "MOMENT_OUT_OF_RANGE"
    text = "时间超出范围，应在 1900 年至 2999 年之间"


class NumberNotFinite(Invalid):
    """Infinity and "not a number" have no form in JSON, and no meaning here."""

    reason = "NUMBER_NOT_FINITE"
    text = "数值必须是有限的数"


def timestamp(instant: datetime | None) -> Timestamp | None:
    """The protobuf timestamp of an aware instant; None stays None (an unset field)."""
    if instant is None:
        return None
    message = Timestamp()
    message.FromDatetime(instant.astimezone(UTC))
    return message


def instant(message: Timestamp) -> datetime | None:
    """The aware instant of a timestamp field; an unset (or zero) one is None.

    Raises ``MomentOutOfRange``.
    """
    if message.seconds == 0 and message.nanos == 0:
        return None
    if not EARLIEST <= message.seconds <= LATEST or not 0 <= message.nanos < 10**9:
        raise MomentOutOfRange()
    return truncate(message.ToDatetime(tzinfo=UTC))


def struct(values: Mapping[str, Any]) -> Struct:
    """A Struct of plain JSON values."""
    message = Struct()
    message.update(dict(values))
    return message


def plain(message: Struct) -> dict[str, Any]:
    """The plain JSON values of a Struct (numbers become floats); raises ``NumberNotFinite``."""
    try:
        return MessageToDict(message)
    except ValueError as error:
        raise NumberNotFinite() from error


def page(items: Sequence[T], size: int, token: str) -> tuple[Sequence[T], str]:
    """One page of an ordered list that is already in memory, and the token of the next page."""
    skip, limit = page_bounds(size, token)
    return items[skip : skip + limit], next_token(skip, limit, len(items))


def page_bounds(size: int, token: str) -> tuple[int, int]:
    """(skip, limit) for a request's page_size and page_token; raises ``PageTokenInvalid``."""
    limit = min(size if size > 0 else DEFAULT_PAGE, MAX_PAGE)
    if not token:
        return 0, limit
    try:
        skip = int(base64.urlsafe_b64decode(token.encode()).decode())
    except (ValueError, binascii.Error):
        raise PageTokenInvalid(field="page_token") from None
    if skip < 0:
        raise PageTokenInvalid(field="page_token")
    return skip, limit


def next_token(skip: int, limit: int, total: int) -> str:
    """The token of the page after this one; empty when this is the last."""
    if skip + limit >= total:
        return ""
    return base64.urlsafe_b64encode(str(skip + limit).encode()).decode()
