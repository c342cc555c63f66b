"""Keeps accounts and announces payments."""

API = "tests.example.api.ledger.v1"
