"""Counts the ledger's payments."""

API = "tests.example.api.mirror.v1"
