"""What supervision answers.

- ``inspections``  inspections, findings, bulletins
- ``campaigns``    campaigns, instructions, reminders
- ``planning``     what could be supervised, and the coverage matrix
- ``common``       work and actions; ``timeline`` the lines on a proposal
"""

from __future__ import annotations

from kit.core.context import ANY_PERSON
from kit.service import Query
from services.supervision.queries.campaigns import (
    get_campaign,
    list_campaigns,
    list_instructions,
    list_reminders,
)
from services.supervision.queries.common import list_actions, list_work
from services.supervision.queries.inspections import (
    get_bulletin,
    get_finding,
    get_inspection,
    list_bulletins,
    list_findings,
    list_inspections,
)
from services.supervision.queries.planning import get_coverage, suggest_supervision
from services.supervision.queries.timeline import get_timeline

QUERIES = {
    "GetInspection": Query(get_inspection, permission="inspection.read"),
    "ListInspections": Query(list_inspections, permission="inspection.read"),
    "GetFinding": Query(get_finding, permission="inspection.read"),
    "ListFindings": Query(list_findings, permission="inspection.read"),
    "GetBulletin": Query(get_bulletin, permission="bulletin.read"),
    "ListBulletins": Query(list_bulletins, permission="bulletin.read"),
    "GetCampaign": Query(get_campaign, permission="campaign.read"),
    "ListCampaigns": Query(list_campaigns, permission="campaign.read"),
    "ListInstructions": Query(list_instructions, permission="instruction.read"),
    "ListReminders": Query(list_reminders, permission="reminder.read"),
    "SuggestSupervision": Query(suggest_supervision, permission="coverage.read"),
    "GetCoverage": Query(get_coverage, permission="coverage.read"),
    "ListWork": Query(list_work, permission=ANY_PERSON),
    "GetTimeline": Query(get_timeline, permission=ANY_PERSON),
    "ListActions": Query(list_actions, permission=ANY_PERSON),
}
