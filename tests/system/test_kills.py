"""One short kill per process type, under load: nothing accepted is lost, nothing is done twice."""

from __future__ import annotations

import signal

import pytest

from tests.scene import scene


@pytest.mark.timeout(240)
def test_killing_each_process_type_under_load_loses_and_doubles_nothing(bus_config, tmp_path):
    with scene(bus_config, tmp_path) as played:
        for name in ("ledger-rpc", "mirror-worker", "ledger-relay", "ledger-relay-2", "mirror-relay"):
            played.kill(name)
            played.progress()
        played.settle()
        played.check()


@pytest.mark.timeout(240)
def test_a_rolling_restart_under_load_loses_and_doubles_nothing(bus_config, tmp_path):
    with scene(bus_config, tmp_path) as played:
        for name in ("ledger-rpc", "mirror-worker", "ledger-relay", "mirror-relay"):
            played.kill(name, signal.SIGTERM)
            played.progress()
        played.settle()
        played.check()
