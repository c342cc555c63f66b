"""Made-up input for every operation of the public API."""
