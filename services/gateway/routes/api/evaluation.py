"""Evaluation: evidence, indicators, scores, appeals, ballots, publication."""

from services.gateway.engine.exposed import of

expose = of("evaluation")

ROWS = (
    expose("GET", "/evidence", "ListEvidence"),
    expose("POST", "/indicator-sets", "CreateIndicatorSet"),
    expose("GET", "/indicator-sets", "ListIndicatorSets"),
    expose("GET", "/indicator-sets/current", "GetIndicatorSet"),
    expose("GET", "/indicator-sets/{indicator_set_id}", "GetIndicatorSet"),
    expose("PUT", "/indicator-sets/{indicator_set_id}", "UpdateIndicatorSet"),
    expose("POST", "/indicator-sets/{indicator_set_id}:adopt", "AdoptIndicatorSet"),
    expose("GET", "/assessments", "ListAssessments"),
    expose("POST", "/assessments:compute", "ComputeScores"),
    expose("POST", "/assessments:submitSelfAssessment", "SubmitSelfAssessment"),
    expose("GET", "/assessments/{assessment_id}", "GetAssessment"),
    expose("GET", "/units/{unit_id}/assessment", "GetAssessment"),
    expose("POST", "/assessments/{assessment_id}/appeals", "SubmitAppeal"),
    expose("GET", "/appeals", "ListAppeals"),
    expose("POST", "/appeals/{appeal_id}:decide", "DecideAppeal"),
    expose("POST", "/handling-reports", "RecordHandlingReport"),
    expose("POST", "/ballots", "CreateBallot"),
    expose("GET", "/ballots", "ListBallots"),
    expose("GET", "/ballots/{ballot_id}", "GetBallot"),
    expose("PUT", "/ballots/{ballot_id}", "UpdateBallot"),
    expose("POST", "/ballots/{ballot_id}:open", "OpenBallot"),
    expose("POST", "/ballots/{ballot_id}:cast", "CastBallot"),
    expose("POST", "/ballots/{ballot_id}:close", "CloseBallot"),
    expose("POST", "/ballots/{ballot_id}:void", "VoidBallot"),
    expose("POST", "/ballots/{ballot_id}:reopen", "ReopenBallot"),
    expose("POST", "/publications", "PublishScores"),
    expose("GET", "/publications", "ListPublications"),
    expose("GET", "/publications:preview", "PreviewResults"),
    expose("GET", "/publications/latest", "GetPublication"),
    expose("GET", "/publications/{year}", "GetPublication"),
    expose("GET", "/export-rows", "ListExportRows"),
)
