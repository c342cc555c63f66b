"""Instances as real processes on brokers of their own, joined by real links that tests break."""
