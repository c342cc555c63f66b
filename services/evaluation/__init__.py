"""Evaluation: evidence, indicator sets, scores, appeals, secret ballots and the published result."""

API = "cppcc_api.evaluation.v1"
