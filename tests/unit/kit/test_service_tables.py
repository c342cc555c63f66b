"""What makes the tables of a service unfit to run."""

from __future__ import annotations

from typing import Any

import pytest

from kit.service import LATEST, BadService, Reaction, Service, check_reactions
from tests.example.api.ledger.v1 import ledger_events_pb2 as events


def _handler() -> Any:
    def take(_event: Any, _ctx: Any) -> None:
        raise AssertionError("never runs here")

    return take


def test_two_reactions_of_one_name_are_refused_because_one_would_run_for_the_other():
    tables = {cls: Reaction(_handler(), LATEST) for cls in (events.AccountOpened, events.Deposited)}
    with pytest.raises(BadService, match="several reactions are called take"):
        check_reactions(Service("mirror", "tests.example.api.mirror.v1", reactions=tables))
