"""Serial and proposal numbers by an instance's own template, e.g. ``L{year}{number:04d}``."""

from __future__ import annotations

import re
from collections.abc import Mapping

from kit.core.errors import Precondition

_FIELD = re.compile(r"\{(year|yy|term|ordinal|number)(?::0?(\d{1,2})d)?\}")


class BadNumberTemplate(Precondition):
    """The template names something unknown, or has no running number."""

    reason = "BAD_NUMBER_TEMPLATE"
    text = "编号模板“{template}”无效：花括号内须有 number，另可用 year、yy、term、ordinal"


def series(template: str, session: Mapping[str, int], session_id: str) -> str:
    """What one gapless series is counted by: the template with everything but the running number.

    Two sessions whose numbers would look alike share one series, so that a number is never given twice;
    but a bare running number, which says nothing of its session, begins anew with each.
    """
    text = _FIELD.sub(lambda found: "#" if found[1] == "number" else _digits(found, session), template)
    if "#" not in text or "{" in text or "}" in text:
        raise BadNumberTemplate(template=template)
    bare = {found[1] for found in _FIELD.finditer(template)} == {"number"}
    return f"{session_id}|{text}" if bare else text


def render(template: str, session: Mapping[str, int], number: int) -> str:
    """The number as printed."""
    return _FIELD.sub(lambda found: _digits(found, {**session, "number": number}), template)


def session_values(year: int, term: int, ordinal: int) -> dict[str, int]:
    """What a template can say of a session."""
    return {"year": year, "yy": year % 100, "term": term, "ordinal": ordinal}


def _digits(found: re.Match[str], values: Mapping[str, int]) -> str:
    return str(values[found[1]]).zfill(int(found[2] or 0))
