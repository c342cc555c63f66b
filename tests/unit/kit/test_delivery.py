"""What becomes of a message, decided without a broker."""

from __future__ import annotations

import json

import pytest

from kit.core.errors import Conflict, Forbidden, NotYet, Permanent, Unavailable
from kit.delivery import (
    ACK,
    MAX_BODY_BYTES,
    PARK,
    RETRY,
    History,
    Policy,
    Unreadable,
    Verdict,
    foreign_headers,
    judge,
    parked_headers,
    read_envelope,
)

POLICY = Policy(delays=(1, 5, 30), not_yet_max_age=3600)
NOW = 1_800_000_000.0
ENVELOPE = {
    "id": "e1",
    "source": "ledger",
    "type": "Deposited.v1",
    "aggregate_id": "a1",
    "aggregate_version": 1,
    "index": 0,
    "data": {},
}


def verdicts(error: Exception, step: float = 0.0) -> list[Verdict]:
    """The verdicts on a message that fails in the same way until it is parked."""
    found, now = [], NOW
    history = History()
    while not found or found[-1].action == RETRY:
        found.append(judge(error, history, POLICY, now))
        history = History.of(found[-1].history.headers())
        now += step + found[-1].delay
        assert len(found) < 1000
    return found


def test_a_defect_goes_down_the_whole_ladder_and_is_parked() -> None:
    found = verdicts(ValueError("broken"))
    assert [verdict.delay for verdict in found[:-1]] == [1, 5, 30]
    last = found[-1]
    assert (last.action, last.reason, last.history.tries) == (PARK, "RETRIES_USED_UP", 4)
    assert last.error == "ValueError: broken"
    assert last.history.first_at == NOW


def test_a_missing_fact_is_waited_for_by_age_not_by_number() -> None:
    found = verdicts(NotYet("account a1"))
    assert [verdict.delay for verdict in found[:5]] == [1, 5, 30, 30, 30]
    last = found[-1]
    assert (last.action, last.reason, last.history.tries) == (PARK, "FACT_NEVER_CAME", 0)
    assert sum(verdict.delay for verdict in found) >= POLICY.not_yet_max_age


def test_waiting_uses_up_no_tries() -> None:
    waited = History(tries=0, waits=50, first_at=NOW)
    assert judge(ValueError(), waited, POLICY, NOW + 100).delay == 1


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (Permanent("BAD_ENVELOPE", "no id"), "BAD_ENVELOPE"),
        (Forbidden("NOT_YOURS", "不可"), "NOT_YOURS"),
        (Unreadable("UNDECODABLE", "bytes"), "UNDECODABLE"),
        (Permanent(), "PERMANENT"),
    ],
)
def test_what_no_retry_can_help_is_parked_at_once(error: Exception, reason: str) -> None:
    verdict = judge(error, History(), POLICY, NOW)
    assert (verdict.action, verdict.reason) == (PARK, reason)


@pytest.mark.parametrize("error", [Conflict("BUSY", "忙"), Unavailable("AWAY", "无")])
def test_a_refusal_that_passes_is_tried_again(error: Exception) -> None:
    assert judge(error, History(), POLICY, NOW).action == RETRY


def test_history_survives_the_way_through_headers() -> None:
    history = History(tries=2, waits=7, first_at=NOW + 0.125)
    assert History.of(history.headers()) == history


@pytest.mark.parametrize("nonsense", [None, "many", [], -3])
def test_a_stranger_s_headers_count_as_nothing(nonsense: object) -> None:
    headers = {"x-tries": nonsense, "x-waits": nonsense, "x-first-at": nonsense}
    assert History.of(headers) == History()


def test_the_way_of_a_message_is_not_kept_but_its_own_headers_are() -> None:
    headers = {"x-death": [], "x-first-death-queue": "q", "x-tries": 3, "x-delivery-count": 2, "tenant": "t"}
    assert foreign_headers(headers) == {"tenant": "t"}


def test_a_parked_message_says_where_from_why_and_since_when() -> None:
    verdict = Verdict(PARK, History(tries=4, first_at=NOW), reason="RETRIES_USED_UP", error="ValueError: x")
    headers = parked_headers({"tenant": "t"}, verdict, "q", NOW + 10)
    assert headers["x-queue"] == "q"
    assert headers["x-reason"] == "RETRIES_USED_UP"
    assert headers["x-error"] == "ValueError: x"
    assert headers["tenant"] == "t"
    assert float(headers["x-parked-at"]) == NOW + 10


def test_an_envelope_is_read_from_bytes_or_text() -> None:
    body = json.dumps(ENVELOPE)
    assert read_envelope(body, "Deposited.v1") == ENVELOPE
    assert read_envelope(body.encode(), "Deposited.v1") == ENVELOPE


@pytest.mark.parametrize("key", sorted(ENVELOPE))
def test_an_envelope_that_lacks_a_part_is_no_event(key: str) -> None:
    body = json.dumps({name: value for name, value in ENVELOPE.items() if name != key})
    with pytest.raises(Unreadable, match=key) as raised:
        read_envelope(body, "Deposited.v1")
    assert raised.value.args[0] == "NOT_AN_EVENT"


def test_another_version_than_the_queue_s_is_unknown() -> None:
    with pytest.raises(Unreadable) as raised:
        read_envelope(json.dumps(ENVELOPE), "Deposited.v2")
    assert raised.value.args[0] == "UNKNOWN_EVENT_VERSION"


def test_a_body_of_the_greatest_size_is_read_and_one_byte_more_is_not() -> None:
    room = MAX_BODY_BYTES - len(json.dumps({**ENVELOPE, "data": ""}))
    assert read_envelope(json.dumps({**ENVELOPE, "data": "x" * room}), "Deposited.v1")
    with pytest.raises(Unreadable) as raised:
        read_envelope(json.dumps({**ENVELOPE, "data": "x" * (room + 1)}), "Deposited.v1")
    assert raised.value.args[0] == "OVERSIZED"


def test_a_long_error_is_cut_so_that_it_fits_into_a_header() -> None:
    assert len(judge(ValueError("x" * 10_000), History(), POLICY, NOW).error) == 500


def test_success_is_acknowledged() -> None:
    assert Verdict(ACK).reason == ""
