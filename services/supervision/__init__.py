"""Supervision: four inspections computed from evidence, rectification, five kinds of campaign, reminders."""

API = "cppcc_api.supervision.v1"
