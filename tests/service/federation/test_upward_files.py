"""Files of an upward joint proposal: part of what is signed, read in every home; scans come back."""

from __future__ import annotations

import pytest

from cppcc_api.common.v1 import common_pb2 as common
from cppcc_api.federation.v1 import federation_service_pb2 as pb
from kit.core.context import Actor
from kit.core.errors import NotFound
from kit.files import StoredFile
from services.federation.domain.upward_refusals import UpwardInvalid
from shared import roles
from tests.builders.assignment import TRAFFIC, handler
from tests.builders.upward import EAST, PROVINCE, WEST, Homes, draft_input

# Making the databases of three instances takes its time on a busy machine.
pytestmark = pytest.mark.timeout(300, func_only=True)

REPORT = b"%PDF-1.7\n" + b"survey of the two cities " * 2000
OTHER = REPORT + b"one page more"


def attached(homes: Homes, content: bytes = REPORT) -> common.Attachment:
    file: StoredFile = homes.network[EAST].upload("federation", content, "调研报告.pdf", homes.chen)
    return common.Attachment(file_ref=file.ref)


def signed(homes: Homes) -> pb.UpwardProposalView:
    return homes.signed(attachments=[attached(homes)])


def test_who_is_asked_to_sign_reads_the_files_at_home(homes: Homes):
    draft = homes.invite(homes.draft(attachments=[attached(homes)]))
    for who, home in ((homes.lin, EAST), (homes.zhou, WEST)):
        (file,) = homes.get(draft.upward_id, who).text.attachments
        assert (file.name, file.size) == ("调研报告.pdf", len(REPORT))
        assert homes.network[home].download(file.file_ref, who) == REPORT
    west = homes.network[WEST]
    with pytest.raises(NotFound):
        west.download(file.file_ref, west.member("路人"))


def test_another_file_is_another_text_and_asks_for_every_signature_anew(homes: Homes):
    proposal = signed(homes)
    draft = draft_input(attachments=[attached(homes, OTHER)])
    draft.suggestions[0].suggestion_id = proposal.text.suggestions[0].suggestion_id
    draft.suggestions[1].suggestion_id = proposal.text.suggestions[1].suggestion_id
    request = pb.UpdateUpwardDraftRequest(upward_id=proposal.upward_id, draft=draft)
    changed = homes.do("UpdateUpwardDraft", request, homes.chen).proposal
    homes.network.settle()
    assert changed.text.text_hash != proposal.text.text_hash
    assert {each.name: each.signature for each in changed.signers}["周平"] == "pending"
    (file,) = homes.get(proposal.upward_id, homes.zhou).text.attachments
    assert homes.network[WEST].download(file.file_ref, homes.zhou) == OTHER


def test_the_files_stand_with_the_proposal_above(homes: Homes):
    proposal = signed(homes)
    homes.submit(proposal.upward_id)
    homes.network.settle()
    province = homes.network[PROVINCE]
    upstairs = homes.office.get(homes.upper_id(homes.get(proposal.upward_id)))
    (file,) = upstairs.text.attachments
    assert file.file_ref.startswith("file:intake/")
    clerk: Actor = province.staff(roles.COMMITTEE_CLERK)
    assert province.download(file.file_ref, clerk) == REPORT
    with pytest.raises(NotFound):
        province.download(file.file_ref, handler(TRAFFIC))


def test_the_scan_of_the_reply_is_read_at_every_home(homes: Homes):
    proposal, task = homes.dispatched()
    province = homes.network[PROVINCE]
    scan = province.upload("assignment", REPORT, "答复函.pdf", handler(TRAFFIC))
    homes.reply(proposal, task, scan_ref=scan.ref)
    for who, home in ((homes.chen, EAST), (homes.zhou, WEST)):
        (reply,) = homes.get(proposal.upward_id, who).replies
        assert reply.scan_ref.startswith("file:federation/")
        assert homes.network[home].download(reply.scan_ref, who) == REPORT


def test_what_a_draft_may_carry_is_policy(homes: Homes):
    twice = [attached(homes), attached(homes)]
    with pytest.raises(UpwardInvalid) as refused:
        homes.draft(attachments=twice)
    assert [(each.field, each.reason) for each in refused.value.fields] == [
        ("draft.attachments[1].file_ref", "ATTACHED_TWICE")
    ]
    with pytest.raises(UpwardInvalid) as refused:
        homes.draft(attachments=[common.Attachment(name="没有文件")])
    assert [each.reason for each in refused.value.fields] == ["FILE_REQUIRED"]
