"""Tests by kind: unit, contract, service, system, chaos, browser, perf."""
