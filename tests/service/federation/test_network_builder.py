"""The builder of whole networks carries facts as production does."""

from __future__ import annotations

from pathlib import Path

from cppcc_api.intake.v1 import intake_events_pb2 as intake_events
from cppcc_api.intake.v1 import intake_service_pb2 as intake
from tests.builders.federation import join
from tests.builders.intake import draft_input
from tests.builders.network import network


def test_a_proposal_is_submitted_in_one_of_two_joined_places(tmp_path: Path):
    with network(tmp_path, services=("intake", "federation"), city="city", county="county") as found:
        found.fresh()
        city, county = found["city"], found["county"]
        join(city.node, county.node)
        wang = county.member("王芳")
        draft = county.do(
            "intake.CreateDraft", intake.CreateDraftRequest(draft=draft_input("关于整治背街小巷的提案")), wang
        ).proposal
        request = intake.SubmitProposalRequest(proposal_id=draft.proposal_id, one_matter=True)
        county.do("intake.SubmitProposal", request, wang)
        found.settle()
        assert len(county.announced(intake_events.ProposalSubmitted)) == 1
        assert city.announced(intake_events.ProposalSubmitted) == []
