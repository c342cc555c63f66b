"""What a fact must fulfil before it is counted: an instance may be wrong, or of another make."""

from __future__ import annotations

from collections.abc import Callable

from services.federation.domain.aggregate_digest import BUCKETS, Place, YearDigest
from services.federation.domain.aggregate_fact import (
    COUNTS,
    DISCLOSED_FIELDS,
    FULL,
    HANDLINGS,
    LAYOUTS,
    STATES,
    Fact,
)
from services.federation.domain.aggregate_local import KEPT, MEETING_OUTCOMES, OPEN, OVERDUE
from services.federation.domain.refusals import FactInvalid
from shared.similarity.measure import KEPT_TERMS
from shared.words import PHASES, REPLY_CLASSES

KEY_MAX, TEXT_MAX, UNITS_MAX, TERM_MAX, TALLY_MAX = 100, 300, 100, 60, 40
FIRST_YEAR, LAST_YEAR = 1949, 2200
KINDS = ("individual", "joint", "collective", "")
MEETINGS = frozenset(f"{phase}/{outcome}" for phase in PHASES for outcome in MEETING_OUTCOMES)

Holds = Callable[[Fact], bool]
# field, what must hold, what is said when it does not
_RULES: tuple[tuple[str, Holds, str], ...] = (
    ("key", lambda f: 0 < len(f.key) <= KEY_MAX, "提案标识"),
    ("version", lambda f: f.version > 0, "版本"),
    ("year", lambda f: FIRST_YEAR <= f.year <= LAST_YEAR, "年份"),
    ("state", lambda f: f.state in STATES, "状态"),
    ("kind", lambda f: f.kind in KINDS, "提案类型"),
    ("handling", lambda f: f.handling in HANDLINGS, "办理状态"),
    ("reply_class", lambda f: f.reply_class in ("", *REPLY_CLASSES), "答复类别"),
    ("disclosure", lambda f: f.disclosure in (FULL, COUNTS), "公开程度"),
    ("title", lambda f: f.disclosure == FULL or not _tells(f), "未公开提案的内容"),
    ("title", lambda f: all(len(text) <= TEXT_MAX for text in _texts(f)), "文字长度"),
    ("lead_units", lambda f: len(f.lead_units) <= UNITS_MAX, "承办单位数"),
    ("terms", lambda f: len(f.terms) <= KEPT_TERMS and set(f.title_terms) <= set(f.terms), "检索词"),
    ("terms", lambda f: all(0 < len(term) <= TERM_MAX for term in f.terms), "检索词"),
    ("counts", lambda f: len(f.counts) == len(f.terms) and all(n > 0 for n in f.counts), "检索词次数"),
    ("meetings", lambda f: set(f.meetings) <= MEETINGS, "见面情况"),
    ("commitments", lambda f: set(f.commitments) <= {OPEN, KEPT, OVERDUE}, "承诺事项"),
    ("result", lambda f: len(f.attitude) <= TALLY_MAX and len(f.result) <= TALLY_MAX, "满意度"),
    ("result", lambda f: all(number >= 0 for number in _numbers(f)), "数目"),
)


def _tells(fact: Fact) -> bool:
    return any(getattr(fact, name) for name in DISCLOSED_FIELDS)


def _texts(fact: Fact) -> tuple[str, ...]:
    scores = (*fact.attitude, *fact.result)
    return (fact.title, fact.number, fact.category, fact.focus_area, *fact.lead_units, *scores)


def _numbers(fact: Fact) -> list[int]:
    tallies = (fact.meetings, fact.attitude, fact.result, fact.commitments)
    return [number for tally in tallies for number in tally.values()]


def check_fact(fact: Fact) -> Fact:
    """The fact, if it can be counted; raises ``FactInvalid`` with the field."""
    for name, holds, what in _RULES:
        if not holds(fact):
            raise FactInvalid(field=name, key=fact.key[:KEY_MAX], what=what)
    return fact


def check_place(place: Place) -> Place:
    """A bucket that there is; raises ``FactInvalid``."""
    if not 0 <= place.bucket < BUCKETS or not FIRST_YEAR <= place.year <= LAST_YEAR:
        raise FactInvalid(field="bucket", key=str(place.year), what="分组")
    return place


def check_digest(layout: int, years: list[YearDigest]) -> None:
    """Digests that can be compared with our own; raises ``FactInvalid``."""
    if layout not in LAYOUTS:
        raise FactInvalid(field="layout", key=str(layout), what="校验方式")
    for each in years:
        if len(each.buckets) != BUCKETS or not FIRST_YEAR <= each.year <= LAST_YEAR:
            raise FactInvalid(field="years", key=str(each.year), what="校验值")
