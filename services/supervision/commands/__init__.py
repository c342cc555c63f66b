"""What supervision does when asked, one handler per command.

- ``inspections``  planned, announced, reported on, conducted, closed
- ``findings``     raised, dismissed, put right, checked; the bulletin
- ``campaigns``    the five kinds of campaign and leaders' instructions
- ``reminders``    by hand
"""

from __future__ import annotations

from kit.service import Command
from services.supervision.commands.campaigns import (
    add_episode,
    cancel_campaign,
    conclude_campaign,
    create_campaign,
    launch_campaign,
    record_instruction,
    record_on_site,
    update_campaign,
)
from services.supervision.commands.findings import (
    dismiss_finding,
    issue_bulletin,
    order_rectification,
    raise_findings,
    report_rectification,
    verify_rectification,
)
from services.supervision.commands.inspections import (
    announce_inspection,
    cancel_inspection,
    close_inspection,
    conduct_inspection,
    plan_inspection,
    report_look_back,
    update_inspection,
)
from services.supervision.commands.reminders import issue_reminder

COMMANDS = {
    "PlanInspection": Command(plan_inspection, permission="inspection.run"),
    "UpdateInspection": Command(update_inspection, permission="inspection.run"),
    "CancelInspection": Command(cancel_inspection, permission="inspection.run"),
    "AnnounceInspection": Command(announce_inspection, permission="inspection.run"),
    "ReportLookBack": Command(report_look_back, permission="inspection.answer"),
    "ConductInspection": Command(conduct_inspection, permission="inspection.run"),
    "RaiseFindings": Command(raise_findings, permission="inspection.run"),
    "DismissFinding": Command(dismiss_finding, permission="inspection.run"),
    "OrderRectification": Command(order_rectification, permission="inspection.run"),
    "ReportRectification": Command(report_rectification, permission="inspection.answer"),
    "VerifyRectification": Command(verify_rectification, permission="inspection.run"),
    "IssueBulletin": Command(issue_bulletin, permission="inspection.run"),
    "CloseInspection": Command(close_inspection, permission="inspection.run"),
    "CreateCampaign": Command(create_campaign, permission="campaign.create"),
    "UpdateCampaign": Command(update_campaign, permission="campaign.run"),
    "CancelCampaign": Command(cancel_campaign, permission="campaign.run"),
    "LaunchCampaign": Command(launch_campaign, permission="campaign.run"),
    "RecordInstruction": Command(record_instruction, permission="instruction.record"),
    "RecordOnSite": Command(record_on_site, permission="campaign.run"),
    "AddEpisode": Command(add_episode, permission="campaign.run"),
    "ConcludeCampaign": Command(conclude_campaign, permission="campaign.run"),
    "IssueReminder": Command(issue_reminder, permission="reminder.issue"),
}
