"""Where the CPPCC above has no instance, the office enters what it does, and every home of a signer knows."""

from __future__ import annotations

import pytest

from cppcc_api.federation.v1 import federation_service_pb2 as pb
from kit.core.errors import Refusal
from shared import roles
from tests.builders.upward import EAST, WEST, Homes, seated

# Making the databases of three instances takes its time on a busy machine.
pytestmark = pytest.mark.timeout(300, func_only=True)

NATION = "nation"


@pytest.fixture
def by_hand(homes: Homes) -> Homes:
    """The same three, now with seats in a CPPCC that is no peer."""
    for home, names in ((EAST, ("陈静", "林涛")), (WEST, ("周平",))):
        for name in names:
            seated(homes.network[home], name, NATION)
    return homes


def test_numbers_dispatch_reply_and_judgements_are_entered_and_passed_on(by_hand: Homes):
    homes = by_hand
    signed = homes.signed(upper_name="全国政协")
    assert (signed.by_hand, [each.signature for each in signed.signers[1:]]) == (True, ["agreed", "agreed"])
    proposal = homes.submit(signed.upward_id)
    page = form(homes, proposal)
    assert all(word in page for word in ("陈静", "林涛", "周平", proposal.text.text_hash))
    homes.enter("UpperDecision", proposal, decision="registered", serial_no="0815")
    homes.enter("UpperDecision", proposal, decision="filed", proposal_no="0342")
    units = [pb.UpperUnitInput(unit_name="水利部", part="sole")]
    homes.enter("UpperDispatch", proposal, units=units)
    seen = homes.get(proposal.upward_id, homes.zhou)
    assert (seen.state, seen.serial_no, seen.proposal_no) == ("dispatched", "0815", "0342")
    assert [each.name for each in seen.signers] == ["陈静", "林涛", "周平"]
    met = {"phase": "before", "unit_name": "水利部", "mode": "phone", "minutes": "沟通办理思路"}
    meeting = homes.enter("UpperMeeting", proposal, **met).meetings[0].meeting
    confirmed = pb.AnswerUpwardMeetingRequest(
        upward_id=proposal.upward_id, meeting_id=meeting.meeting_id, confirm=True
    )
    homes.do("AnswerUpwardMeeting", confirmed, homes.chen)
    letter = {
        "unit_name": "水利部",
        "reply_class": "planned",
        "doc_no": "水函〔2027〕8号",
        "text": "列入规划",
    }
    homes.enter("UpperReply", proposal, scan_ref=scan(homes), **letter)
    in_the_west = homes.get(proposal.upward_id, homes.zhou)
    assert in_the_west.meetings[0].meeting.result == "confirmed"
    assert (in_the_west.state, in_the_west.replies[0].reply.text) == ("replied", "列入规划")
    homes.judge(in_the_west, homes.zhou)
    assert standings(homes, proposal, homes.zhou) == ["sent"]
    homes.network.settle()
    homes.judge(homes.get(proposal.upward_id), homes.chen)
    homes.network.settle()
    for who in (homes.chen, homes.zhou):
        assert standings(homes, proposal, who) == ["counted", "counted"]
    homes.enter("UpperResult", proposal, result="closed")
    assert [homes.get(proposal.upward_id, who).state for who in (homes.lin, homes.zhou)] == ["closed"] * 2


def test_what_does_not_follow_or_lacks_its_paper_is_refused(by_hand: Homes):
    homes = by_hand
    proposal = homes.submit(homes.signed(upper_name="全国政协").upward_id)
    decided = pb.RegisterUpperDecisionRequest
    assert refusal(homes, "UpperDecision", proposal, decision="filed") == "UPWARD_INVALID"
    assert refusal(homes, "UpperResult", proposal, result="closed") == ("ILLEGAL_TRANSITION")
    letter = {"unit_name": "水利部", "reply_class": "planned", "text": "列入规划"}
    assert refusal(homes, "UpperReply", proposal, **letter) == "UPWARD_INVALID"
    assert homes.get(proposal.upward_id).state == "submitted"
    # The copy in the west is told and tells nothing of its own.
    clerk = homes.network[WEST].staff(roles.COMMITTEE_CLERK)
    homes.enter("UpperDecision", proposal, decision="registered", serial_no="0815")
    request = decided(upward_id=proposal.upward_id, decision="filed", proposal_no="1")
    with pytest.raises(Refusal) as refused:
        homes.network[WEST].do("federation.RegisterUpperDecision", request, clerk)
    assert refused.value.reason == "UPPER_KEPT_ELSEWHERE"


def refusal(homes: Homes, *args, **said) -> str:
    with pytest.raises(Refusal) as refused:
        homes.enter(*args, **said)
    return refused.value.reason


def standings(homes: Homes, proposal: pb.UpwardProposalView, who) -> list[str]:
    (reply,) = homes.get(proposal.upward_id, who).replies
    return [each.standing for each in reply.judgements]


def form(homes: Homes, proposal: pb.UpwardProposalView) -> str:
    request = pb.GetUpwardFormRequest(upward_id=proposal.upward_id)
    return homes.place(homes.chen).ask("federation.GetUpwardForm", request, homes.chen).html


def scan(homes: Homes) -> str:
    """A sealed letter that the office has scanned."""
    place = homes.network[EAST]
    clerk = place.staff(roles.COMMITTEE_CLERK)
    return place.node.world.upload(b"%PDF-1.7\n" + b"x" * 200, "复函.pdf", clerk).ref
