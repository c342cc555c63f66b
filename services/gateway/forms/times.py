"""Times as people here write and read them: Asia/Shanghai, to the minute."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from google.protobuf.timestamp_pb2 import Timestamp

from kit.convert import instant

HERE = ZoneInfo("Asia/Shanghai")
INPUT_FORMAT = "%Y-%m-%dT%H:%M"


def to_input(value: object) -> str:
    """A timestamp of proto3 JSON for the browser's date-time input; what is no time stays as it is."""
    text = value if isinstance(value, str) else ""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return text
    return moment.astimezone(HERE).strftime(INPUT_FORMAT) if moment.tzinfo else text


def from_input(text: str) -> str:
    """What the input sent, as proto3 JSON; what is no time stays as it is and is refused later."""
    try:
        return datetime.strptime(text, INPUT_FORMAT).replace(tzinfo=HERE).isoformat()
    except ValueError:
        return text


def day(stamp: Timestamp) -> str:
    """``2027年3月1日``; empty for none."""
    moment = instant(stamp)
    if moment is None:
        return ""
    here = moment.astimezone(HERE)
    return f"{here.year}年{here.month}月{here.day}日"


def minute(stamp: Timestamp) -> str:
    """``2027年3月1日 09:30``; empty for none."""
    moment = instant(stamp)
    return "" if moment is None else f"{day(stamp)} {moment.astimezone(HERE):%H:%M}"


def machine(stamp: Timestamp) -> str:
    """For the ``datetime`` attribute of ``<time>``."""
    moment = instant(stamp)
    return "" if moment is None else moment.astimezone(HERE).isoformat(timespec="minutes")
