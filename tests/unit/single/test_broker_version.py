"""RabbitMQ older than 3.10 is refused."""

from __future__ import annotations

import pytest

from single.broker import check_version
from single.process import DepsError


@pytest.mark.parametrize("version", ["3.10.8", "3.12.1", "3.13.7", "4.0.5"])
def test_a_supported_version_passes(version: str) -> None:
    assert check_version(version) == version


@pytest.mark.parametrize("version", ["3.9.29", "3.8.0", "2.8.7", "unknown"])
def test_an_older_or_unknown_version_is_refused(version: str) -> None:
    with pytest.raises(DepsError, match=r"3\.10"):
        check_version(version)
