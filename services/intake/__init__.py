"""Intake: from the call for proposals over drafting, signing and submission to the decision on filing."""

API = "cppcc_api.intake.v1"
