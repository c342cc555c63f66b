"""Evidence of a meeting is for whom the meeting exists."""

from __future__ import annotations

from tests.builders.meeting import CLERK, COSIGNER, FIRST, INSPECTOR, PARTY_INSPECTOR, ROADS, STRANGER, WATER


def test_the_evidence_of_a_meeting_is_read_with_the_meeting(scene):
    photo = scene.world.upload(b"\xff\xd8\xff\xe0 photo", "合影.jpg", WATER)
    assert scene.record(evidence_ref=photo.ref).evidence_ref == photo.ref
    expected = [WATER, FIRST, COSIGNER, CLERK, INSPECTOR]
    others = (STRANGER, ROADS, PARTY_INSPECTOR)
    assert scene.world.readers(photo, *expected, *others) == [each.name for each in expected]
