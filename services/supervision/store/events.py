"""Entities as events announce them, and the small messages that views share."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any, TypeVar

from google.protobuf.message import Message

from cppcc_api.common.v1 import common_pb2 as common
from cppcc_api.supervision.v1 import supervision_events_pb2 as pb
from kit.convert import timestamp
from services.supervision.domain.bulletin import Bulletin, Section
from services.supervision.domain.campaign import Campaign, Supervised
from services.supervision.domain.checking import UnitResult
from services.supervision.domain.figures import Figure
from services.supervision.domain.finding import Finding
from services.supervision.domain.inspection import Inspection
from services.supervision.domain.instruction import Instruction
from services.supervision.domain.people import Body, Person, UnitRef
from services.supervision.domain.reminder import Reminder

M = TypeVar("M", bound=Message)


def person(value: Person) -> common.PersonRef | None:
    """A person by name; nobody is an unset field."""
    if not value.person_id and not value.name:
        return None
    return common.PersonRef(person_id=value.person_id, member_id=value.member_id, name=value.name)


def account(value: Person) -> common.PersonRef | None:
    """A person with an account; anybody else is an unset field."""
    return person(value) if value.person_id else None


def people(values: Iterable[Person]) -> list[common.PersonRef]:
    """Persons by name."""
    return [found for value in values if (found := person(value)) is not None]


def units(values: Iterable[UnitRef]) -> list[common.UnitRef]:
    """Units by name."""
    return [common.UnitRef(unit_id=value.unit_id, name=value.name) for value in values]


def body(value: Body) -> common.OrganizationRef | None:
    """A body by name; none is an unset field."""
    if not value.organization_id:
        return None
    return common.OrganizationRef(organization_id=value.organization_id, name=value.name, kind=value.kind)


def figures(values: Iterable[Figure]) -> list[common.Figure]:
    """Numbers with what they were computed from."""
    names = ("name", "label", "value", "unit", "numerator", "denominator")
    return [common.Figure(**{name: getattr(value, name) for name in names}) for value in values]


def results(values: Iterable[UnitResult]) -> list[pb.InspectedUnit]:
    """What was counted per unit."""
    return [
        pb.InspectedUnit(
            unit_id=value.unit_id,
            unit_name=value.unit_name,
            system=value.system,
            figures=figures(value.figures),
            findings=value.findings,
        )
        for value in values
    ]


def sections(values: Iterable[Section]) -> list[common.TextSection]:
    """Parts of a text."""
    return [common.TextSection(heading=value.heading, text=value.text) for value in values]


def supervised(values: Iterable[Supervised]) -> list[pb.SupervisedProposal]:
    """Proposals taken up."""
    names = ("proposal_id", "proposal_no", "proposal_title")
    return [pb.SupervisedProposal(**{name: getattr(value, name) for name in names}) for value in values]


def announced(inspection: Inspection) -> pb.InspectionAnnounced:
    """The units are told."""
    return pb.InspectionAnnounced(
        inspection_id=inspection.id,
        kind=inspection.kind,
        title=inspection.title,
        session_id=inspection.session_id,
        team=people(inspection.team),
        units=units(inspection.units),
        from_at=timestamp(inspection.from_at),
        to_at=timestamp(inspection.to_at),
        notice=inspection.notice,
        conduct_at=timestamp(inspection.conduct_at),
        announced_at=timestamp(inspection.announced_at),
        draw_seed=inspection.draw_seed,
    )


def conducted(inspection: Inspection, proposed: int) -> pb.InspectionConducted:
    """What was counted."""
    return pb.InspectionConducted(
        inspection_id=inspection.id,
        kind=inspection.kind,
        title=inspection.title,
        session_id=inspection.session_id,
        units=results(inspection.results),
        figures=figures(inspection.figures),
        findings=proposed,
        conducted_at=timestamp(inspection.conducted_at),
        draw_seed=inspection.draw.seed,
        drawn=len(inspection.draw.entries),
    )


def finding_head(finding: Finding) -> dict[str, Any]:
    """What every event about a finding says."""
    shared = (
        "inspection_id",
        "inspection_kind",
        "session_id",
        "unit_id",
        "unit_name",
        "proposal_id",
        "proposal_no",
        "proposal_title",
        "task_id",
        "text",
    )
    head: dict[str, Any] = {name: getattr(finding, name) for name in shared}
    return {**head, "finding_id": finding.id, "finding_code": finding.code}


def of_finding(message: type[M], finding: Finding, **more: Any) -> M:
    """An event about a finding; instants become timestamps."""
    values = {name: timestamp(v) if isinstance(v, datetime) else v for name, v in more.items()}
    return message(**finding_head(finding), **values)


def raised(finding: Finding) -> pb.FindingRaised:
    """The team stands by a finding."""
    return of_finding(
        pb.FindingRaised,
        finding,
        evidence_ids=[each.evidence_id for each in finding.evidence],
        raised_at=finding.raised_at,
        system=finding.system,
    )


def bulletin_issued(bulletin: Bulletin) -> pb.BulletinIssued:
    """The bulletin as it went out."""
    return pb.BulletinIssued(
        bulletin_id=bulletin.id,
        inspection_id=bulletin.inspection_id,
        kind=bulletin.kind,
        session_id=bulletin.session_id,
        title=bulletin.title,
        doc_no=bulletin.doc_no,
        sections=sections(bulletin.sections),
        units=units(bulletin.units),
        issued_at=timestamp(bulletin.issued_at),
        results=results(bulletin.results),
        figures=figures(bulletin.figures),
    )


def launched(campaign: Campaign) -> pb.CampaignLaunched:
    """A campaign began, or takes up more than before."""
    return pb.CampaignLaunched(
        campaign_id=campaign.id,
        kind=campaign.kind,
        title=campaign.title,
        session_id=campaign.session_id,
        leader_name=campaign.leader.name,
        leader=account(campaign.leader),
        organization=body(campaign.body),
        proposals=supervised(campaign.proposals),
        units=units(campaign.units),
        plan=campaign.plan,
        launched_at=timestamp(campaign.launched_at),
    )


def concluded(campaign: Campaign) -> pb.SupervisionConcluded:
    """A campaign ended."""
    return pb.SupervisionConcluded(
        campaign_id=campaign.id,
        kind=campaign.kind,
        title=campaign.title,
        session_id=campaign.session_id,
        leader_name=campaign.leader.name,
        proposals=supervised(campaign.proposals),
        units=units(campaign.units),
        result=campaign.result,
        report=campaign.report,
        concluded_at=timestamp(campaign.concluded_at),
    )


def instruction_recorded(value: Instruction) -> pb.InstructionRecorded:
    """A leader's instruction was entered."""
    shared = ("campaign_id", "proposal_id", "proposal_no", "proposal_title", "session_id", "act", "wording")
    return pb.InstructionRecorded(
        instruction_id=value.id,
        leader_name=value.leader.name,
        leader=account(value.leader),
        units=units(value.units),
        entered_by_name=value.entered_by_name,
        scan_ref=value.scan_ref,
        instructed_at=timestamp(value.instructed_at),
        recorded_at=timestamp(value.recorded_at),
        **{name: getattr(value, name) for name in shared},
    )


def reminder_issued(value: Reminder) -> pb.ReminderIssued:
    """A unit was reminded."""
    shared = (
        "level",
        "unit_id",
        "unit_name",
        "proposal_id",
        "proposal_no",
        "proposal_title",
        "session_id",
        "task_id",
        "matter",
        "text",
        "channel",
        "issued_by_name",
        "automatic",
    )
    return pb.ReminderIssued(
        reminder_id=value.id,
        due_at=timestamp(value.due_at),
        issued_at=timestamp(value.issued_at),
        **{name: getattr(value, name) for name in shared},
    )
