"""Where the processes of an instance listen."""

from __future__ import annotations

import socket

from single.layout import SINGLE, plan
from single.process import LOOPBACK


def test_a_running_instance_is_found_at_the_ports_that_it_has_taken(tmp_path):
    first = plan("county", tmp_path, SINGLE, {})
    with socket.socket() as taken:
        taken.bind((LOOPBACK, int(first.url.rpartition(":")[2])))
        taken.listen()
        assert plan("county", tmp_path, SINGLE, {}, running=True).url == first.url


def test_a_stopped_instance_moves_where_somebody_else_has_taken_its_port(tmp_path):
    first = plan("county", tmp_path, SINGLE, {})
    with socket.socket() as taken:
        taken.bind((LOOPBACK, int(first.url.rpartition(":")[2])))
        taken.listen()
        moved = plan("county", tmp_path, SINGLE, {})
    assert moved.url != first.url
    assert plan("county", tmp_path, SINGLE, {}).url == moved.url
