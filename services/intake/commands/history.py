"""Import of earlier years: checked whole, written whole, harmless when repeated."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from cppcc_api.common.v1 import common_pb2 as common
from cppcc_api.intake.v1 import intake_service_pb2 as pb
from kit.core.workdays import local_date
from kit.store import Context
from services.intake.domain import history
from services.intake.domain.history import HistoricalProposal, Plan
from services.intake.domain.refusals import TooManyRows
from services.intake.domain.similarity import Profile
from services.intake.store import neighbours, schedule
from shared.similarity import words

ROWS_AT_ONCE = 2000


def import_history(request: pb.ImportHistoryRequest, ctx: Context) -> pb.ImportHistoryResponse:
    """Add proposals of earlier years; with any row wrong nothing is changed."""
    if len(request.rows) > ROWS_AT_ONCE:
        raise TooManyRows(limit=ROWS_AT_ONCE)
    rows = [(row.line or n, _entered(row)) for n, row in enumerate(request.rows, start=2)]
    errors = [
        common.RowError(line=p.line, field=p.field, reason=p.reason, message=p.message)
        for p in history.problems(rows, local_date(ctx.now).year)
    ]
    plan = _plan((row for _, row in rows), ctx)
    if not errors and not request.dry_run:
        _write(plan, ctx)
    summary = common.ImportSummary(rows=len(rows))
    if not errors:
        summary.created, summary.updated = len(plan.created), len(plan.updated)
        summary.unchanged = plan.unchanged
    return pb.ImportHistoryResponse(summary=summary, errors=errors)


def _plan(rows: Iterable[HistoricalProposal], ctx: Context) -> Plan:
    unique = {row.id: row for row in rows}
    known = ctx.find(HistoricalProposal, {"_id": {"$in": list(unique)}})
    return history.plan(unique.values(), {each.id: each for each in known})


def _write(plan: Plan, ctx: Context) -> None:
    rows = [
        replace(row, title_terms=words.search_words(row.title), version=row.version + 1)
        for row in (*plan.created, *plan.updated)
    ]
    ctx.put_many(rows)
    counted = {
        each.id
        for each in ctx.find(Profile, {"_id": {"$in": [row.id for row in plan.updated]}})
        if each.counted
    }
    profiles = neighbours.history_profiles(ctx, rows)
    ctx.put_many(replace(each, counted=each.id in counted) for each in profiles)
    if rows:
        ctx.mention(f"history-import/{ctx.request_id}")
        schedule.count_terms(ctx, ctx.request_id)


def _entered(row: pb.HistoryRow) -> HistoricalProposal:
    return history.identify(
        HistoricalProposal(
            id="",
            source_id=row.source_id.strip(),
            title=row.title.strip(),
            year=row.year or None,
            proposal_no=row.proposal_no.strip() or None,
            text=row.text.strip() or None,
            proposer_kind=row.proposer_kind or None,
            proposer_count=row.proposer_count or None,
            proposer_name=row.proposer_name.strip() or None,
            cosigner_names=_names(row.cosigner_names),
            lead_units=_names(row.lead_unit_names),
            assist_units=_names(row.assist_unit_names),
            category=row.category.strip() or None,
            reply_text=row.reply_text.strip() or None,
            reply_class=row.reply_class or None,
            doc_no=row.doc_no.strip() or None,
            satisfaction=row.satisfaction or None,
        )
    )


def _names(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name.strip() for name in names if name.strip()))
