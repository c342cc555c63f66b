"""Files in chunks: windows, hashes, and manifests that cannot be."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kit.core.states import IllegalTransition
from kit.testing.tables import cases, check, check_labels
from services.federation.domain import attachments as rules
from services.federation.domain.attachments import IncomingFile, Manifest
from services.federation.domain.refusals import ChunkWrong
from services.federation.states import INCOMING_FILE

NOW = datetime(2027, 1, 1, tzinfo=UTC)
DATA = [bytes([n]) for n in range(20)]
MANIFEST = Manifest("a" * 64, "a.pdf", 20, tuple(map(rules.chunk_hash, DATA)))
FILE = IncomingFile("east/a", "east", MANIFEST)


@pytest.mark.parametrize("case", list(cases(INCOMING_FILE)), ids=str)
def test_every_cell_of_the_table(case):
    check(case)


def test_every_word_has_a_chinese_label():
    check_labels(INCOMING_FILE)


@given(st.lists(st.binary(max_size=40)), st.integers(1, 16))
def test_pieces_of_any_size_become_chunks_of_one(pieces, size):
    chunks = list(rules.in_chunks(pieces, size))
    assert b"".join(chunks) == b"".join(pieces)
    assert all(len(chunk) == size for chunk in chunks[:-1])
    assert all(chunks)


def test_a_window_is_asked_for_and_the_next_one_when_it_is_there():
    file = rules.ask(FILE, NOW)
    assert file.asked == tuple(range(rules.WINDOW))
    for number in file.asked:
        assert not rules.window_done(file)
        file = rules.take(file, number, DATA[number])
    assert rules.window_done(file)
    assert rules.ask(file, NOW).asked == tuple(range(rules.WINDOW, 2 * rules.WINDOW))


def test_a_chunk_that_comes_twice_counts_once():
    file = rules.take(rules.take(FILE, 3, DATA[3]), 3, DATA[3])
    assert file.have == (3,)


@pytest.mark.parametrize("number", [-1, 4, 20])
def test_a_chunk_that_is_not_the_one_of_its_number_is_refused(number):
    with pytest.raises(ChunkWrong):
        rules.take(FILE, number, DATA[3])


def test_nothing_is_taken_after_the_end():
    whole = rules.completed(FILE, "file:federation/x")
    with pytest.raises(IllegalTransition):
        rules.take(whole, 0, DATA[0])
    assert (whole.state, whole.file_ref) == ("complete", "file:federation/x")
