"""Supervision: inspections, findings, bulletins, campaigns, instructions, reminders."""

from services.gateway.engine.exposed import of

expose = of("supervision")

ROWS = (
    expose("POST", "/inspections", "PlanInspection"),
    expose("GET", "/inspections", "ListInspections"),
    expose("GET", "/inspections/{inspection_id}", "GetInspection"),
    expose("PUT", "/inspections/{inspection_id}", "UpdateInspection"),
    expose("POST", "/inspections/{inspection_id}:announce", "AnnounceInspection"),
    expose("POST", "/inspections/{inspection_id}:reportLookBack", "ReportLookBack"),
    expose("POST", "/inspections/{inspection_id}:conduct", "ConductInspection"),
    expose("POST", "/inspections/{inspection_id}:raiseFindings", "RaiseFindings"),
    expose("POST", "/inspections/{inspection_id}:issueBulletin", "IssueBulletin"),
    expose("POST", "/inspections/{inspection_id}:close", "CloseInspection"),
    expose("POST", "/inspections/{inspection_id}:cancel", "CancelInspection"),
    expose("GET", "/findings", "ListFindings"),
    expose("GET", "/findings/{finding_id}", "GetFinding"),
    expose("POST", "/findings/{finding_id}:dismiss", "DismissFinding"),
    expose("POST", "/findings/{finding_id}:orderRectification", "OrderRectification"),
    expose("POST", "/findings/{finding_id}:reportRectification", "ReportRectification"),
    expose("POST", "/findings/{finding_id}:verifyRectification", "VerifyRectification"),
    expose("GET", "/bulletins", "ListBulletins"),
    expose("GET", "/bulletins/{bulletin_id}", "GetBulletin"),
    expose("POST", "/campaigns", "CreateCampaign"),
    expose("GET", "/campaigns", "ListCampaigns"),
    expose("GET", "/campaigns:suggest", "SuggestSupervision"),
    expose("GET", "/campaigns:coverage", "GetCoverage"),
    expose("GET", "/campaigns/{campaign_id}", "GetCampaign"),
    expose("PUT", "/campaigns/{campaign_id}", "UpdateCampaign"),
    expose("POST", "/campaigns/{campaign_id}:launch", "LaunchCampaign"),
    expose("POST", "/campaigns/{campaign_id}:recordOnSite", "RecordOnSite"),
    expose("POST", "/campaigns/{campaign_id}:addEpisode", "AddEpisode"),
    expose("POST", "/campaigns/{campaign_id}:conclude", "ConcludeCampaign"),
    expose("POST", "/campaigns/{campaign_id}:cancel", "CancelCampaign"),
    expose("POST", "/instructions", "RecordInstruction"),
    expose("GET", "/instructions", "ListInstructions"),
    expose("POST", "/reminders", "IssueReminder"),
    expose("GET", "/reminders", "ListReminders"),
)
