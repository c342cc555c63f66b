"""What evaluation tells."""

from __future__ import annotations

from kit.core.context import ANY_PERSON
from kit.service import Query
from services.evaluation.queries.assessments import (
    get_assessment,
    list_appeals,
    list_assessments,
    list_evidence,
)
from services.evaluation.queries.ballots import get_ballot, list_ballots
from services.evaluation.queries.indicators import get_indicator_set, list_indicator_sets
from services.evaluation.queries.publications import (
    get_publication,
    list_export_rows,
    list_publications,
    preview_results,
)
from services.evaluation.queries.work import get_timeline, list_actions, list_work

QUERIES = {
    "ListEvidence": Query(list_evidence, permission="evaluation.read"),
    "GetIndicatorSet": Query(get_indicator_set, permission=ANY_PERSON),
    "ListIndicatorSets": Query(list_indicator_sets, permission=ANY_PERSON),
    "ListAppeals": Query(list_appeals, permission="evaluation.read"),
    "GetAssessment": Query(get_assessment, permission="evaluation.read"),
    "ListAssessments": Query(list_assessments, permission="evaluation.read"),
    "GetBallot": Query(get_ballot, permission=ANY_PERSON),
    "ListBallots": Query(list_ballots, permission=ANY_PERSON),
    "PreviewResults": Query(preview_results, permission="evaluation.preview"),
    "GetPublication": Query(get_publication, permission=ANY_PERSON),
    "ListPublications": Query(list_publications, permission=ANY_PERSON),
    "ListExportRows": Query(list_export_rows, permission="evaluation.export"),
    "ListWork": Query(list_work, permission=ANY_PERSON),
    "GetTimeline": Query(get_timeline, permission=ANY_PERSON),
    "ListActions": Query(list_actions, permission=ANY_PERSON),
}
