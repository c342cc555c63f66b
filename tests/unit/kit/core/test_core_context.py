"""Actors and traces."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kit.core.context import Actor, Trace

HEADER = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"


def test_a_service_acts_under_its_own_name_and_says_what_caused_it():
    actor = Actor.service("billing", caused_by="event-1")
    assert (actor.id, actor.kind, actor.name, actor.caused_by) == (
        "service:billing",
        "service",
        "billing",
        "event-1",
    )
    assert not actor.is_person


def test_only_somebody_signed_in_counts_as_a_person():
    assert Actor(id="p1").is_person
    assert not Actor.anonymous(source="127.0.0.1").is_person


def test_a_trace_is_read_and_written_as_the_standard_says():
    trace = Trace.parse(HEADER)
    assert (trace.trace_id, trace.span_id) == ("4bf92f3577b34da6a3ce929d0e0e4736", "00f067aa0ba902b7")
    assert trace.sampled
    assert trace.format() == HEADER


def test_a_trace_that_is_not_sampled_stays_so():
    assert Trace.parse(HEADER[:-2] + "00").child().format().endswith("-00")


def test_a_child_keeps_the_trace_and_has_its_own_span():
    trace = Trace.new()
    child = trace.child()
    assert child.trace_id == trace.trace_id
    assert child.span_id != trace.span_id


def test_a_later_version_with_more_parts_is_understood():
    assert Trace.parse("01" + HEADER[2:] + "-extra").trace_id == "4bf92f3577b34da6a3ce929d0e0e4736"


@pytest.mark.parametrize(
    "broken",
    [
        None,
        "",
        "nonsense",
        HEADER.upper(),
        HEADER + "-extra",
        "ff" + HEADER[2:],
        "00-" + "0" * 32 + "-00f067aa0ba902b7-01",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-" + "0" * 16 + "-01",
        HEADER[:-1],
    ],
)
def test_a_broken_header_starts_a_new_trace(broken):
    trace = Trace.parse(broken)
    assert trace.trace_id != "4bf92f3577b34da6a3ce929d0e0e4736"
    assert Trace.parse(trace.format()) == trace


@given(st.text(max_size=60))
def test_any_header_at_all_gives_a_usable_trace(header):
    trace = Trace.parse(header)
    assert Trace.parse(trace.format()) == trace
