"""What intake tells: the table of contents is QUERIES."""

from __future__ import annotations

from kit.core.context import ANY_PERSON
from kit.service import Query
from services.intake.queries.calling import (
    get_plan,
    get_topic_catalogue,
    list_clues,
    list_plans,
    list_topic_catalogues,
)
from services.intake.queries.offers import list_actions
from services.intake.queries.proposals import (
    get_historical_proposal,
    get_proposal,
    get_receipt,
    list_proposals,
    list_text_versions,
)
from services.intake.queries.report import get_review_report
from services.intake.queries.review import get_decision_list, list_decision_lists
from services.intake.queries.search import search_proposals
from services.intake.queries.suggestions import suggest_similar, suggest_units
from services.intake.queries.timeline import get_timeline
from services.intake.queries.work import list_work

QUERIES = {
    "GetTopicCatalogue": Query(get_topic_catalogue, permission=ANY_PERSON),
    "ListTopicCatalogues": Query(list_topic_catalogues, permission=ANY_PERSON),
    "ListClues": Query(list_clues, permission=ANY_PERSON),
    "GetPlan": Query(get_plan, permission="intake.read_plans"),
    "ListPlans": Query(list_plans, permission="intake.read_plans"),
    "ListTextVersions": Query(list_text_versions, permission=ANY_PERSON),
    "SuggestSimilar": Query(suggest_similar, permission=ANY_PERSON),
    "SuggestUnits": Query(suggest_units, permission="intake.suggest_units"),
    "GetReceipt": Query(get_receipt, permission=ANY_PERSON),
    "GetDecisionList": Query(get_decision_list, permission="intake.review"),
    "ListDecisionLists": Query(list_decision_lists, permission="intake.review"),
    "GetProposal": Query(get_proposal, permission=ANY_PERSON),
    "ListProposals": Query(list_proposals, permission=ANY_PERSON),
    "SearchProposals": Query(search_proposals, permission=ANY_PERSON),
    "GetReviewReport": Query(get_review_report, permission="intake.report"),
    "GetHistoricalProposal": Query(get_historical_proposal, permission=ANY_PERSON),
    "ListWork": Query(list_work, permission=ANY_PERSON),
    "GetTimeline": Query(get_timeline, permission=ANY_PERSON),
    "ListActions": Query(list_actions, permission=ANY_PERSON),
}
