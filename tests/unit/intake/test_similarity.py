"""What others may see of a proposal that resembles theirs."""

from __future__ import annotations

from dataclasses import replace

from services.intake.domain.similarity import openness
from tests.unit.intake.samples import proposal


def test_a_neighbours_openness_follows_filing_and_consent():
    filed = proposal(state="filed", proposal_no="2027001")
    assert openness(filed) == "public"
    assert openness(proposal(state="submitted")) == "title"
    assert openness(replace(filed, publicity_consent=False)) == "masked"
    assert openness(proposal(state="offline")) == "masked"
