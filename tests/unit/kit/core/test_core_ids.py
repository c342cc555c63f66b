"""Identifiers and fingerprints."""

import os
from concurrent.futures import ThreadPoolExecutor
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from kit.core.ids import content_hash, new_id, parts_hash

PARTS = st.lists(st.text(max_size=5), max_size=5)


def test_an_id_is_a_uuid_of_version_7():
    assert UUID(new_id()).version == 7


def test_ids_of_one_thread_sort_in_the_order_of_their_making():
    ids = [new_id() for _ in range(2000)]
    assert ids == sorted(set(ids))


def test_ids_of_many_threads_never_meet():
    with ThreadPoolExecutor(8) as pool:
        batches = list(pool.map(lambda _: [new_id() for _ in range(500)], range(16)))
    assert len({id_ for batch in batches for id_ in batch}) == 8000


def test_ids_of_a_forked_process_never_meet_those_of_its_parent():
    new_id()
    read_end, write_end = os.pipe()
    child = os.fork()
    if child == 0:
        os.write(write_end, "\n".join(new_id() for _ in range(100)).encode())
        os._exit(0)
    os.close(write_end)
    with os.fdopen(read_end) as pipe:
        theirs = pipe.read().split()
    assert os.waitpid(child, 0)[1] == 0
    assert len(set(theirs) | {new_id() for _ in range(100)}) == 200


def test_a_fingerprint_is_sha256_of_the_utf8_text():
    known = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    assert content_hash("abc") == content_hash(b"abc") == known
    assert content_hash("建议") == content_hash("建议".encode())


def test_moving_text_between_parts_changes_the_fingerprint():
    assert (
        len({parts_hash(p) for p in (["ab", "c"], ["a", "bc"], ["abc"], ["abc", ""], ["", "abc"], [])}) == 6
    )


@given(PARTS, PARTS)
def test_fingerprints_agree_only_for_equal_parts(a, b):
    assert (parts_hash(a) == parts_hash(b)) == (a == b)
