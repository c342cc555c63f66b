"""Proposals of earlier years: checked row by row, known again at a repeat, never live."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, replace

from kit.core.ids import content_hash, parts_hash
from services.intake.domain.vocabulary import PROPOSER_KINDS, REPLY_CLASSES
from shared.words import SCORES

FIRST_YEAR, TITLE_MAX = 1949, 300


@dataclass(frozen=True)
class HistoricalProposal:
    """A proposal of an earlier year as its records tell; what they do not tell is None."""

    id: str
    source_id: str
    title: str
    year: int | None = None
    proposal_no: str | None = None
    text: str | None = None
    proposer_kind: str | None = None
    proposer_count: int | None = None
    proposer_name: str | None = None
    cosigner_names: tuple[str, ...] = ()
    lead_units: tuple[str, ...] = ()
    assist_units: tuple[str, ...] = ()
    category: str | None = None
    reply_text: str | None = None
    reply_class: str | None = None
    doc_no: str | None = None
    satisfaction: str | None = None
    title_terms: tuple[str, ...] = ()
    content_hash: str = ""
    version: int = 0


@dataclass(frozen=True)
class RowProblem:
    """What is wrong with one row."""

    line: int
    field: str
    reason: str
    message: str


@dataclass(frozen=True)
class Plan:
    """What an import would do."""

    created: tuple[HistoricalProposal, ...]
    updated: tuple[HistoricalProposal, ...]
    unchanged: int


def identify(row: HistoricalProposal) -> HistoricalProposal:
    """The row with its id, which is the same at every import, and its content's fingerprint."""
    key = row.source_id or "|".join([str(row.year or ""), row.proposal_no or "", row.title])
    shown = [
        str(getattr(row, each.name))
        for each in fields(row)
        if each.name not in ("id", "title_terms", "content_hash", "version")
    ]
    return replace(row, id=f"history-{content_hash(key)[:24]}", content_hash=parts_hash(shown))


def problems(rows: Iterable[tuple[int, HistoricalProposal]], this_year: int) -> list[RowProblem]:
    """Everything wrong in an import, by line; two rows for one proposal are wrong too."""
    found: list[RowProblem] = []
    first_line: dict[str, int] = {}
    for line, row in rows:
        found += _row_problems(line, row, this_year)
        earlier = first_line.setdefault(row.id, line)
        if earlier != line:
            found.append(RowProblem(line, "source_id", "DUPLICATE_ROW", f"与第{earlier}行是同一件提案"))
    return found


def _row_problems(line: int, row: HistoricalProposal, this_year: int) -> list[RowProblem]:
    found = []
    if not row.title:
        found.append(RowProblem(line, "title", "REQUIRED", "缺少案由"))
    if len(row.title) > TITLE_MAX:
        found.append(RowProblem(line, "title", "TOO_LONG", f"案由超过{TITLE_MAX}字"))
    if row.year is not None and not FIRST_YEAR <= row.year <= this_year:
        found.append(RowProblem(line, "year", "BAD_YEAR", f"年份应在{FIRST_YEAR}至{this_year}之间"))
    if row.proposer_kind and row.proposer_kind not in PROPOSER_KINDS:
        found.append(RowProblem(line, "proposer_kind", "UNKNOWN_KIND", "提案类型应为个人、联名或集体"))
    if row.reply_class and row.reply_class not in REPLY_CLASSES:
        found.append(RowProblem(line, "reply_class", "UNKNOWN_CLASS", "答复类别不在目录中"))
    if row.satisfaction and row.satisfaction not in SCORES:
        found.append(RowProblem(line, "satisfaction", "UNKNOWN_SCORE", "满意度不在目录中"))
    if row.proposer_count is not None and row.proposer_count < 0:
        found.append(RowProblem(line, "proposer_count", "NEGATIVE", "提案人数不能为负数"))
    return found


def plan(rows: Iterable[HistoricalProposal], known: Mapping[str, HistoricalProposal]) -> Plan:
    """Sort rows into new, changed and unchanged ones; changed ones carry on the stored version."""
    created, updated, unchanged = [], [], 0
    for row in rows:
        before = known.get(row.id)
        if before is None:
            created.append(row)
        elif before.content_hash != row.content_hash:
            updated.append(replace(row, version=before.version))
        else:
            unchanged += 1
    return Plan(tuple(created), tuple(updated), unchanged)
