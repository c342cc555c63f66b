"""The aggregate as the contract shows it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from cppcc_api.federation.v1 import federation_service_pb2 as pb
from kit.convert import timestamp
from services.federation.domain import aggregate_counting as counting
from services.federation.domain.aggregate_counting import Cells
from services.federation.domain.aggregate_fact import UNDER_REVIEW, WITHDRAWN
from services.federation.domain.aggregate_held import HeldFact
from shared.words import PHASES, REPLY_CLASSES

_MEASURES = ("received", "filed", "key", "late", "dispatched", "replied", "on_time", "closed")
_STATES = {
    "merged": ("merged",),
    "not_filed": ("not_filed",),
    "converted": ("converted",),
    "out_of_jurisdiction": ("out_of_jurisdiction",),
    "under_review": UNDER_REVIEW,
    "withdrawn": WITHDRAWN,
}


def figures(cells: Cells, overdue: int) -> pb.AggregateFigures:
    """The figures of one instance, or of several together."""
    states = counting.by_code(cells, counting.STATE)
    return pb.AggregateFigures(
        **{name: cells.get(counting.cell(counting.ALL, name), 0) for name in _MEASURES},
        **{name: sum(states.get(state, 0) for state in among) for name, among in _STATES.items()},
        overdue=overdue,
        classes=_counts(counting.by_code(cells, counting.CLASS), REPLY_CLASSES),
        meetings=[_meetings(cells, phase) for phase in PHASES],
        attitude=_counts(counting.by_code(cells, counting.ATTITUDE)),
        result=_counts(counting.by_code(cells, counting.RESULT)),
        commitments=_counts(counting.by_code(cells, counting.COMMITMENT)),
        kinds=_counts(counting.by_code(cells, counting.KIND, "received")),
        categories=_counts(counting.by_code(cells, counting.CATEGORY, "filed")),
        focus_areas=_counts(counting.by_code(cells, counting.FOCUS, "filed")),
    )


def _counts(numbers: Mapping[str, int], order: Iterable[str] = ()) -> list[pb.AggregateCount]:
    rest = sorted(numbers.keys() - set(order))
    codes = [code for code in (*order, *rest) if numbers.get(code)]
    return [pb.AggregateCount(code=code, number=numbers[code]) for code in codes]


def _meetings(cells: Cells, phase: str) -> pb.AggregateMeetings:
    confirmed, expected = counting.meeting_rate(cells, phase)
    return pb.AggregateMeetings(phase=phase, confirmed=confirmed, expected=expected)


def fact(held: HeldFact, names: Mapping[str, str]) -> pb.AggregateFact:
    """A proposal of another instance, with the document that told it."""
    told: Any = held.fact
    return pb.AggregateFact(
        origin=held.origin,
        origin_name=names.get(held.origin, held.origin),
        key=told.key,
        year=told.year,
        number=told.number,
        title=told.title,
        state=told.state,
        kind=told.kind,
        category=told.category,
        focus_area=told.focus_area,
        is_key=told.is_key,
        disclosure=told.disclosure,
        lead_unit_names=told.lead_units,
        handling=told.handling,
        dispatched_at=timestamp(told.dispatched_at),
        due_at=timestamp(told.due_at),
        replied_at=timestamp(told.replied_at),
        on_time=told.on_time,
        reply_class=told.reply_class,
        version=told.version,
        document_id=held.document_id,
        sequence=held.sequence,
        document_hash=held.document_hash,
        told_at=timestamp(held.told_at),
    )
