"""Bundles: signed as a whole, refused when anything is changed, cut off, or meant for somebody else."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given
from hypothesis import strategies as st

from kit.auth import raw_public_key
from services.federation.domain import bundles
from services.federation.domain.keys import kid_of
from services.federation.domain.refusals import SignatureWrong
from services.federation.domain.transport_refusals import BundleForOther, BundleInvalid
from shared import bundle_file

KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
NOW = datetime(2027, 3, 1, tzinfo=UTC)
LINES = ('{"document":"一"}', '{"document":"two"}')
KID = kid_of(raw_public_key(KEY))
TEXT = bundles.write("county", "city", LINES, (1, 2), NOW, KID, KEY)


def test_a_bundle_is_read_as_it_was_written():
    found = bundles.read(TEXT, "city")
    bundles.verify(found, raw_public_key(KEY))
    assert found.lines == LINES
    assert (found.origin, found.header["first"], found.header["last"]) == ("county", 1, 2)


def test_a_bundle_without_documents_is_one_too():
    found = bundles.read(bundles.write("county", "city", (), (0, 0), NOW, KID, KEY), "city")
    assert found.lines == ()


def test_a_bundle_for_somebody_else_is_refused():
    with pytest.raises(BundleForOther):
        bundles.read(TEXT, "province")


@given(at=st.integers(0, len(TEXT) - 1), bit=st.integers(0, 7))
def test_any_changed_bit_is_found(at: int, bit: int):
    changed = bytearray(TEXT)
    changed[at] ^= 1 << bit
    with pytest.raises((BundleInvalid, BundleForOther, SignatureWrong)):
        bundles.verify(bundles.read(bytes(changed), "city"), raw_public_key(KEY))


@given(length=st.integers(0, len(TEXT) - 2))
def test_a_bundle_that_is_cut_off_is_refused(length: int):
    with pytest.raises(BundleInvalid):
        bundles.read(TEXT[:length], "city")


def test_lines_cannot_be_left_out_added_or_moved():
    head, first, second, end = TEXT.splitlines(keepends=True)
    for lines in ((head, second, end), (head, first, first, second, end), (head, second, first, end)):
        with pytest.raises(BundleInvalid):
            bundles.read(b"".join(lines), "city")


def test_another_key_did_not_sign_it():
    with pytest.raises(SignatureWrong):
        bundles.verify(bundles.read(TEXT, "city"), raw_public_key(Ed25519PrivateKey.generate()))


def test_a_file_of_several_bundles_is_taken_apart():
    one, other = bundle_file.pack(TEXT), bundle_file.pack(b"other" * 500_000)
    assert list(bundle_file.split(one + other)) == [one, other]
    assert bundle_file.unpack(one, len(TEXT)) == TEXT
    for broken in (one + other[:-1], b"no bundle", one[:20]):
        with pytest.raises(bundle_file.NotWhole):
            list(bundle_file.split(broken))


def test_a_file_made_to_explode_is_not_unpacked():
    with pytest.raises(bundle_file.NotWhole):
        bundle_file.unpack(bundle_file.pack(b"0" * 10_000_000), 1_000_000)
