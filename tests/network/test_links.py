"""A link between two brokers: what goes wrong with it costs time, never a document, and never doubles one."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from tests.network.conftest import Joined
from tests.network.site import check_once_in_order, settled

Figure = Callable[[str, float], None]


@pytest.mark.timeout(600)
def test_a_thousand_documents_made_while_the_link_is_down_arrive_once_in_order(
    joined: Joined, figure: Figure
):
    city, county, line = joined.city, joined.county, joined.line
    line.cut()
    last = county.produce(city, 1000)
    assert city.applied(county) < last
    line.mend()
    began = time.monotonic()
    settled(county, city, last, within=180)
    figure("drained after s", time.monotonic() - began)
    check_once_in_order(county, city, last)
