"""An upward joint proposal: signed in several homes, filed by the province, followed and judged at home."""

from __future__ import annotations

import pytest

from cppcc_api.federation.v1 import federation_service_pb2 as pb
from tests.builders.upward import Homes

# Making the databases of three instances takes its time on a busy machine.
pytestmark = pytest.mark.timeout(300, func_only=True)


def test_members_of_two_cities_sign_one_text_and_the_province_files_it(homes: Homes):
    proposal = homes.submitted()
    assert proposal.state == "registered"
    assert proposal.serial_no.startswith("L")
    upstairs = homes.office.get(homes.upper_id(proposal))
    assert [each.name for each in upstairs.signers] == ["陈静", "林涛", "周平"]
    assert upstairs.origin.instance_id == "east"
    came = homes.province.node.documents(direction="in", proposal_id=homes.upper_id(proposal))
    assert [each.kind for each in came] == ["UpwardProposal"]
    homes.decide(homes.upper_id(proposal))
    for who in (homes.chen, homes.lin, homes.zhou):
        seen = homes.get(proposal.upward_id, who)
        assert (seen.state, seen.proposal_no) == ("filed", homes.get(proposal.upward_id).proposal_no)
        assert seen.text.text_hash == proposal.text.text_hash
        assert "upward_filed" in homes.timeline(proposal.upward_id, who)


def test_dispatch_meeting_reply_and_result_come_home(homes: Homes):
    proposal, task = homes.dispatched()
    assert proposal.state == "dispatched"
    assert [unit.name for unit in proposal.units] == ["省交通运输厅"]
    meeting_id = homes.met(task)
    assert homes.work(homes.chen) == ["answer_upward_meeting"]
    request = pb.AnswerUpwardMeetingRequest(
        upward_id=proposal.upward_id, meeting_id=meeting_id, confirm=True, agree=True
    )
    homes.do("AnswerUpwardMeeting", request, homes.chen)
    homes.network.settle()
    (met,) = homes.get(proposal.upward_id).meetings
    assert (met.meeting.result, met.answer) == ("confirmed", "counted")
    homes.reply(proposal, task)
    seen = homes.get(proposal.upward_id, homes.zhou)
    (reply,) = seen.replies
    assert (reply.reply.reply_class, reply.reply.text) == ("resolved", "我局高度重视，已增开线路三条。")
    assert len(reply.reply.answers) == 2
    for who in (homes.chen, homes.lin, homes.zhou):
        assert homes.work(who) == ["give_upward_feedback"]
        homes.judge(seen, who)
    homes.network.settle()
    done = homes.get(proposal.upward_id)
    assert done.state == "closed"
    assert [each.standing for each in done.replies[0].judgements] == ["counted"] * 3
