"""Which commands are open to somebody now, derived from the transition tables that the commands run."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from kit.core.states import Table
from services.supervision.domain.campaign import MEDIA, Campaign
from services.supervision.domain.checking import LOOK_BACK
from services.supervision.domain.finding import Finding
from services.supervision.domain.inspection import Inspection
from services.supervision.domain.proposal import Proposal
from services.supervision.domain.tasks import Task
from services.supervision.states import CAMPAIGN, FINDING, INSPECTION

INSPECTION_RPCS = {
    "update": "UpdateInspection",
    "cancel": "CancelInspection",
    "announce": "AnnounceInspection",
    "report_look_back": "ReportLookBack",
    "conduct": "ConductInspection",
    "raise_findings": "RaiseFindings",
    "issue_bulletin": "IssueBulletin",
    "close": "CloseInspection",
}
FINDING_RPCS = {
    "raise": "RaiseFindings",
    "dismiss": "DismissFinding",
    "order": "OrderRectification",
    "report": "ReportRectification",
    "verify": "VerifyRectification",
}
CAMPAIGN_RPCS = {
    "update": "UpdateCampaign",
    "cancel": "CancelCampaign",
    "launch": "LaunchCampaign",
    "record_on_site": "RecordOnSite",
    "add_episode": "AddEpisode",
    "conclude": "ConcludeCampaign",
}
# What waits to be done, rather than merely may be.
_TODO = frozenset(
    {
        "announce",
        "report_look_back",
        "conduct",
        "issue_bulletin",
        "close",
        "order",
        "report",
        "verify",
        "launch",
        "conclude",
    }
)


@dataclass(frozen=True)
class Offer:
    """One command that may be given now; ``todo`` when it waits to be done."""

    rpc: str
    action: str
    label: str
    target_id: str
    target_kind: str
    target_title: str
    version: int
    state: str
    todo: bool
    due_at: datetime | None = None
    since: datetime | None = None
    unit_id: str = ""
    proposal_id: str = ""
    proposal_no: str = ""
    arguments: dict[str, object] = field(default_factory=dict)


def of_inspection(
    inspection: Inspection, relations: Collection[str], unit_id: str, undecided: int, unsettled: int
) -> list[Offer]:
    """What may be done with an inspection; a unit reports its look back until the inspection takes place."""
    found = []
    for action, rpc in _open(INSPECTION, INSPECTION_RPCS, inspection.state, relations):
        if action == "report_look_back" and not _reports(inspection, unit_id):
            continue
        if (action == "issue_bulletin" and undecided) or (action == "close" and unsettled):
            continue
        dated = action in ("conduct", "report_look_back")
        found.append(
            Offer(
                rpc=rpc,
                action=action,
                label=INSPECTION.label(action),
                target_id=inspection.id,
                target_kind="inspection",
                target_title=inspection.title,
                version=inspection.version,
                state=inspection.state,
                todo=_waits(inspection, action, unit_id, undecided),
                due_at=inspection.conduct_at if dated else None,
                since=inspection.conducted_at or inspection.announced_at or inspection.created_at,
                unit_id=unit_id if action == "report_look_back" else "",
                arguments={"inspection_id": inspection.id},
            )
        )
    return found


def _reports(inspection: Inspection, unit_id: str) -> bool:
    return inspection.kind == LOOK_BACK and inspection.unit(unit_id) is not None


def _waits(inspection: Inspection, action: str, unit_id: str, undecided: int) -> bool:
    if action == "report_look_back":
        return inspection.report_of(unit_id) is None
    # Proposed findings are decided together: one line for the inspection, not one for each.
    return action in _TODO or (
        action == "raise_findings" and (inspection.state == "conducted" or undecided > 0)
    )


def of_finding(finding: Finding, relations: Collection[str]) -> list[Offer]:
    """What may be done with a finding."""
    due = finding.due_at if finding.state in ("rectifying", "reported") else None
    return [
        Offer(
            rpc=rpc,
            action=action,
            label=FINDING.label(action),
            target_id=finding.id,
            target_kind="finding",
            target_title=finding.text,
            version=finding.version,
            state=finding.state,
            todo=action in _TODO,
            due_at=due if action == "report" else None,
            since=finding.reported_at or finding.raised_at or finding.created_at,
            unit_id=finding.unit_id if action == "report" else "",
            proposal_id=finding.proposal_id,
            proposal_no=finding.proposal_no,
            arguments=_arguments(finding, action),
        )
        for action, rpc in _open(FINDING, FINDING_RPCS, finding.state, relations)
    ]


def _arguments(finding: Finding, action: str) -> dict[str, object]:
    if action == "raise":
        return {"inspection_id": finding.inspection_id, "proposed_finding_ids": [finding.id]}
    return {"finding_id": finding.id}


def of_campaign(campaign: Campaign, relations: Collection[str]) -> list[Offer]:
    """What may be done with a campaign."""
    about = campaign.proposals[0] if len(campaign.proposals) == 1 else None
    return [
        Offer(
            rpc=rpc,
            action=action,
            label=CAMPAIGN.label(action),
            target_id=campaign.id,
            target_kind="campaign",
            target_title=campaign.title,
            version=campaign.version,
            state=campaign.state,
            todo=action in _TODO,
            since=campaign.launched_at or campaign.created_at,
            proposal_id=about.proposal_id if about else "",
            proposal_no=about.proposal_no if about else "",
            arguments={"campaign_id": campaign.id},
        )
        for action, rpc in _open(CAMPAIGN, CAMPAIGN_RPCS, campaign.state, relations)
        if action != "add_episode" or campaign.kind == MEDIA
    ]


def instruction(proposal: Proposal) -> Offer:
    """A leader's instruction may be entered."""
    return Offer(
        rpc="RecordInstruction",
        action="record_instruction",
        label="登记领导批示",
        target_kind="proposal",
        todo=False,
        **_about(proposal),
        arguments={"proposal_id": proposal.id},
    )


def reminder(proposal: Proposal, task: Task) -> Offer:
    """A unit may be reminded of its task."""
    unit_id = task.dispatch.unit_id
    return Offer(
        rpc="IssueReminder",
        action="issue_reminder",
        label=f"催办{task.dispatch.unit_name}",
        target_kind="task",
        todo=False,
        **{**_about(proposal), "target_id": task.id},
        arguments={"unit_id": unit_id, "task_id": task.id, "proposal_id": proposal.id},
    )


def _about(proposal: Proposal) -> dict[str, Any]:
    return {
        "target_id": proposal.id,
        "target_title": proposal.title,
        "version": 0,
        "state": "",
        "proposal_id": proposal.id,
        "proposal_no": proposal.proposal_no,
    }


def _open(
    table: Table, rpcs: Mapping[str, str], state: str, relations: Collection[str]
) -> list[tuple[str, str]]:
    return [(action, rpcs[action]) for action in table.actions(state, relations) if action in rpcs]
