"""Fixtures for tests of kit's processes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kit import mongo
from kit.config import Config
from kit.testing import real
from tests.service.kit.proxy import Line, amqp_line, mongodb_line
from tests.service.kit.stage import Stage


@pytest.fixture
def make_stage(tmp_path: Path) -> Iterator[Callable[..., Stage]]:
    """Set up ledger and mirror with settings of one's own: ``make_stage(not_yet_max_age=1)``."""
    exits: list[Callable[[], None]] = []

    def make(**settings: object) -> Stage:
        instance = real.instance(tmp_path, **settings)
        config: Config = instance.__enter__()
        exits.append(lambda: instance.__exit__(None, None, None))
        client = mongo.connect(config.mongodb_uri)
        exits.append(client.close)
        stage = Stage(config, client, tmp_path)
        exits.append(stage.close)
        return stage

    yield make
    for leave in reversed(exits):
        leave()


@pytest.fixture
def stage(make_stage: Callable[..., Stage]) -> Stage:
    """Ledger and mirror on the real broker and database; no process runs yet."""
    return make_stage()


@pytest.fixture
def cut(stage: Stage) -> Iterator[Callable[[str], tuple[Line, Config]]]:
    """A line of one's own that can be cut: ``line, config = cut("amqp_url")``, or ``"mongodb_uri"``.

    Ask for it before any fixture whose processes use it, so that it is mended while they stop.
    """
    lines: list[Line] = []

    def make(name: str) -> tuple[Line, Config]:
        make_line = amqp_line if name == "amqp_url" else mongodb_line
        line, address = make_line(getattr(stage.config, name))
        lines.append(line)
        return line, replace(stage.config, **{name: address})

    yield make
    for line in lines:
        line.close()
