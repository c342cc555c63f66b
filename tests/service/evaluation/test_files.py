"""Papers of appraisal: an appeal's evidence is the unit's, what was published is everybody's."""

from __future__ import annotations

import pytest

from cppcc_api.evaluation.v1 import evaluation_service_pb2 as pb
from kit.core.context import Actor
from kit.core.errors import SignInRequired
from tests.builders.evaluation import DIRECTOR, OFFICE, OTHER_UNIT, UNIT, VOTERS, YEAR

PDF = b"%PDF-1.7 paper"


def test_evidence_of_an_appeal_is_for_the_unit_and_those_who_decide(county):
    county.well_handled("t1", "edu")
    county.badly_handled("t2", "water")
    county.adopt()
    county.compute()
    proof = county.world.upload(PDF, "佐证.pdf", UNIT)
    request = pb.SubmitAppealRequest(
        assessment_id=county.compute()["edu"].assessment_id,
        indicator_id="deadlines_missed",
        reason="已按时签收",
        evidence_refs=[proof.ref],
    )
    county.do("SubmitAppeal", request, UNIT)
    expected = [UNIT, DIRECTOR, OFFICE]
    assert county.world.readers(proof, *expected, OTHER_UNIT, VOTERS[0]) == [each.name for each in expected]


def test_the_minutes_of_a_publication_are_for_everybody_who_signs_in(county):
    county.well_handled("t1", "edu")
    county.badly_handled("t2", "water")
    county.adopt()
    county.compute()
    county.hear_report()
    county.counted_ballot()
    minutes = county.world.upload(PDF, "会议纪要.pdf", DIRECTOR)
    request = pb.PublishScoresRequest(year=YEAR, approved_by="主席会议", minutes_ref=minutes.ref)
    county.do("PublishScores", request)
    assert county.world.readers(minutes, UNIT, VOTERS[0]) == [UNIT.name, VOTERS[0].name]
    with pytest.raises(SignInRequired):
        county.world.download(minutes.id, Actor.anonymous())
