"""Supervision on a real database."""
