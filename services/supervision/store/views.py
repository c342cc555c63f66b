"""Inspections, findings and bulletins as the contract shows them to the acting person."""

from __future__ import annotations

from collections.abc import Iterable

from cppcc_api.supervision.v1 import supervision_service_pb2 as pb
from kit.convert import timestamp
from kit.store import Reader
from services.supervision.domain.bulletin import Bulletin
from services.supervision.domain.checking import Draw
from services.supervision.domain.finding import Finding, Step
from services.supervision.domain.inspection import Inspection
from services.supervision.domain.look_back import Entry, Report
from services.supervision.domain.people import systems_seen, works_for
from services.supervision.states import FINDING
from services.supervision.store import events


class Scope:
    """The units of an inspection that the acting person may read about."""

    def __init__(self, ctx: Reader, inspection: Inspection) -> None:
        systems = systems_seen(ctx.actor)
        self.unit_ids = {
            unit.unit_id
            for unit in inspection.units
            if unit.system in systems or works_for(ctx.actor, unit.unit_id)
        }

    def __contains__(self, unit_id: str) -> bool:
        return unit_id in self.unit_ids


def inspection(value: Inspection, ctx: Reader) -> pb.Inspection:
    """An inspection with the units that the acting person oversees or works for."""
    scope = Scope(ctx, value)
    shared = ("kind", "title", "session_id", "state", "notice", "record", "bulletin_id", "cancel_reason")
    results = [each for each in value.results if each.unit_id in scope]
    return pb.Inspection(
        inspection_id=value.id,
        **{name: getattr(value, name) for name in (*shared, "version")},
        team=events.people(value.team),
        units=events.units(unit for unit in value.units if unit.unit_id in scope),
        from_at=timestamp(value.from_at),
        to_at=timestamp(value.to_at),
        conduct_at=timestamp(value.conduct_at),
        figures=events.figures(value.figures),
        results=events.results(results),
        look_backs=[_report(each) for each in value.look_backs if each.unit_id in scope],
        findings=sum(each.findings for each in results),
        draw=_draw(value, scope),
    )


def _draw(value: Inspection, scope: Scope) -> pb.Draw | None:
    if not value.draw_seed:
        return None
    drawn: Draw = value.draw
    return pb.Draw(
        seed=value.draw_seed,
        population=drawn.population,
        wanted=drawn.wanted,
        entries=[entry(each) for each in drawn.entries if each.unit_id in scope],
    )


def entry(value: Entry) -> pb.LookBackEntry:
    """A reply or promise to look back on."""
    names = (
        "unit_id",
        "unit_name",
        "task_id",
        "commitment_id",
        "proposal_id",
        "proposal_no",
        "proposal_title",
        "session_id",
        "reply_class",
        "text",
        "evidence_state",
        "claimed",
    )
    return pb.LookBackEntry(**{name: getattr(value, name) for name in names}, due_at=timestamp(value.due_at))


def _report(value: Report) -> pb.LookBackReport:
    return pb.LookBackReport(
        unit_id=value.unit_id,
        unit_name=value.unit_name,
        text=value.text,
        listed=value.listed,
        covered=value.covered,
        reported_at=timestamp(value.reported_at),
        items=[
            pb.LookBackItem(
                task_id=each.task_id,
                commitment_id=each.commitment_id,
                result=each.result,
                remedy=each.remedy,
                remedy_due_at=timestamp(each.remedy_due_at),
            )
            for each in value.items
        ],
    )


def finding(value: Finding, ctx: Reader) -> pb.Finding:
    """A finding with its evidence and history."""
    shared = (
        "session_id",
        "unit_id",
        "unit_name",
        "proposal_id",
        "proposal_no",
        "proposal_title",
        "task_id",
        "text",
        "inspection_id",
        "inspection_kind",
        "state",
        "requirement",
        "report",
        "comment",
        "system",
        "by_hand",
        "rectification_id",
        "evidence_refs",
        "team_refs",
        "version",
    )
    return pb.Finding(
        finding_id=value.id,
        finding_code=value.code,
        **{name: getattr(value, name) for name in shared},
        evidence=[
            pb.Evidence(evidence_id=each.evidence_id, kind=each.kind, text=each.text, at=timestamp(each.at))
            for each in value.evidence
        ],
        due_at=timestamp(value.due_at),
        overdue=value.overdue(ctx.now),
        raised_at=timestamp(value.raised_at),
        closed_at=timestamp(value.closed_at),
        history=[_step(each) for each in value.history],
    )


def findings(values: Iterable[Finding], ctx: Reader) -> list[pb.Finding]:
    """Several findings."""
    return [finding(value, ctx) for value in values]


def _step(value: Step) -> pb.FindingStep:
    return pb.FindingStep(
        at=timestamp(value.at),
        label=FINDING.label(value.action),
        text=value.text,
        actor_name=value.actor_name,
    )


def bulletin(value: Bulletin) -> pb.Bulletin:
    """A bulletin as it went out."""
    shared = ("inspection_id", "kind", "title", "doc_no", "issued_by_name")
    return pb.Bulletin(
        bulletin_id=value.id,
        **{name: getattr(value, name) for name in shared},
        sections=events.sections(value.sections),
        units=events.units(value.units),
        issued_at=timestamp(value.issued_at),
        figures=events.figures(value.figures),
        results=events.results(value.results),
    )
