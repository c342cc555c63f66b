"""Does one single write per event: what a reaction costs is measured on it."""

API = "tests.example.api.mirror.v1"
