"""How often a silent peer is asked, and what waits for a bundle in one place."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from services.federation.domain import kinds, sequence
from services.federation.domain.sequence import InStream

NOW = datetime(2027, 1, 8, tzinfo=UTC)
OFTEN, SELDOM = timedelta(seconds=30), timedelta(minutes=15)


@pytest.mark.parametrize(
    ("silent", "pause"),
    [
        (timedelta(0), OFTEN),
        (timedelta(minutes=5), OFTEN),
        (timedelta(minutes=50), timedelta(minutes=5)),
        (timedelta(hours=2, minutes=30), SELDOM),
        (timedelta(days=7), SELDOM),
    ],
)
def test_the_longer_a_peer_is_silent_the_less_often_it_is_asked(silent: timedelta, pause: timedelta):
    assert sequence.pause(InStream("city", heard_at=NOW - silent), OFTEN, SELDOM, NOW) == pause


def test_a_peer_that_was_never_heard_of_is_asked_often():
    assert sequence.pause(InStream("city"), OFTEN, SELDOM, NOW) == OFTEN


def test_a_policy_in_which_often_is_rarer_than_seldom_is_followed():
    assert sequence.pause(InStream("city"), SELDOM, OFTEN, NOW) == SELDOM


def place(kind: str, number: int = 0, document_id: str = "x", **body: Any) -> str:
    """Where a document waits."""
    head = {"id": document_id, "origin": "city", "destination": "county", "sequence": number}
    return kinds.loose_id({**head, "kind": kind, "body": body})


def test_a_later_line_about_the_same_takes_the_place_of_the_earlier_one():
    assert place("Hello", sentSequence="7") == place("Hello", sentSequence="8", document_id="y")
    assert place("ResendRequest", toSequence="7") == place("ResendRequest", toSequence="9")
    assert place("Receipt", documentId="a/b/1", state="received") == place(
        "Receipt", documentId="a/b/1", state="processed"
    )


def test_lines_about_different_things_wait_beside_each_other():
    assert place("Receipt", documentId="a/b/1") != place("Receipt", documentId="a/b/2")
    assert place("Chunk", sha256="f", number=1) != place("Chunk", sha256="f", number=2)
    assert place("Chunk", sha256="f") != place("ChunkRequest", sha256="f")
    assert place("Transfer", 1, "a/b/1") != place("Transfer", 2, "a/b/2")
    assert place("Unheard", document_id="x") != place("Unheard", document_id="y")


def test_a_body_that_is_none_has_a_place_too():
    head = {"id": "x", "origin": "city", "destination": "county", "sequence": 0, "kind": "Receipt"}
    assert kinds.loose_id({**head, "body": 7}) == kinds.loose_id({**head, "body": []})


def test_numbered_documents_that_are_carried_go_in_the_order_of_their_numbers():
    assert place("Transfer", 9, "a/b/9") < place("Transfer", 10, "a/b/10")


def test_what_was_asked_for_and_keeps_coming_is_not_asked_for_again():
    asked = InStream("city", expected=1, highest=900, heard_at=NOW, asked_at=NOW - OFTEN, asked_to=500)
    assert sequence.settled(asked, 1).asked_at == NOW
    assert sequence.settled(asked, 499).asked_at == NOW


def test_behind_what_was_asked_for_the_next_piece_is_looked_at_at_once():
    asked = InStream("city", expected=500, highest=900, heard_at=NOW, asked_at=NOW, asked_to=500)
    assert sequence.settled(asked, 500).asked_at is None
