"""Files of a proposal: attached, signed for, certified, and read by whom the proposal is for."""

from __future__ import annotations

import pytest

from cppcc_api.common.v1 import common_pb2 as common
from cppcc_api.intake.v1 import intake_events_pb2 as events
from cppcc_api.intake.v1 import intake_service_pb2 as pb
from kit.core.errors import Invalid, NotFound
from shared import roles
from tests.builders.intake import TITLES, person, redraft

PDF = b"%PDF-1.7 \xe8\xb7\xaf\xe5\x86\xb5"
CSV = "年度,里程\n2026,812\n".encode()


@pytest.fixture
def wang(office):
    return office.members["wang"]


def attach(office, actor, content=PDF, name="路况照片.pdf"):
    return office.world.upload(content, name, actor)


def attachment(file, **more):
    return common.Attachment(file_ref=file.ref, **more)


def drafted(office, actor, *files, **more):
    return office.draft(actor, draft={"attachments": [attachment(file) for file in files]}, **more)


def update(office, proposal, actor, **changes):
    request = pb.UpdateDraftRequest(proposal_id=proposal.proposal_id, draft=redraft(proposal, **changes))
    return office.do("UpdateDraft", request, actor)


def row(office, file):
    return office.world.runtime.db["files"].find_one({"_id": file.id})


def test_an_attachment_is_kept_with_the_draft_and_shown_with_size_and_hash(office, wang):
    file = attach(office, wang)
    shown = drafted(office, wang, file).text.attachments[0]
    assert (shown.file_ref, shown.name, shown.size, shown.sha256, shown.content_type) == (
        file.ref,
        "路况照片.pdf",
        len(PDF),
        file.sha256,
        "application/pdf",
    )
    assert row(office, file)["state"] == "kept"


def test_a_draft_that_is_refused_keeps_no_file(office, wang):
    file = attach(office, wang)
    with pytest.raises(Invalid):
        drafted(office, wang, file, title="长" * 100)
    assert row(office, file)["state"] == "pending"


def test_paper_or_a_file_of_another_person_cannot_be_attached(office, wang):
    with pytest.raises(Invalid) as refused:
        office.draft(wang, draft={"attachments": [common.Attachment(file_ref="档案室3柜")]})
    assert [(f.field, f.reason) for f in refused.value.fields] == [
        ("draft.attachments[0].file_ref", "FILE_REQUIRED")
    ]
    foreign = attach(office, office.members["li"])
    with pytest.raises(Invalid) as refused:
        drafted(office, wang, foreign)
    assert [(f.field, f.reason) for f in refused.value.fields] == [
        ("draft.attachments[0].file_ref", "FILE_NOT_USABLE")
    ]


def test_more_than_five_are_too_many(office, wang):
    files = [attach(office, wang, PDF + bytes([n]), f"{n}.pdf") for n in range(6)]
    with pytest.raises(Invalid) as refused:
        drafted(office, wang, *files)
    assert [f.reason for f in refused.value.fields] == ["TOO_MANY_ATTACHMENTS"]


def test_a_draft_saved_again_keeps_its_attachments_and_its_version(office, wang):
    draft = drafted(office, wang, attach(office, wang))
    again = update(office, draft, wang, researched=True).proposal
    assert (again.text.text_version, len(again.text.attachments)) == (1, 1)


def test_a_new_attachment_voids_what_was_signed_and_versions_remember_the_old_list(office, wang):
    draft = drafted(office, wang, attach(office, wang))
    asked = office.invite(draft.proposal_id, wang, "li")
    signed = office.answer(asked, "li")
    more = [*signed.text.attachments, attachment(attach(office, wang, CSV, "里程.csv"))]
    changed = update(office, signed, wang, attachments=more)
    assert list(changed.voided_person_ids) == ["p-li"]
    assert changed.proposal.text.text_version == 2
    assert changed.proposal.text.text_hash == signed.text.text_hash
    request = pb.ListTextVersionsRequest(proposal_id=draft.proposal_id)
    versions = office.ask("ListTextVersions", request, wang).text_versions
    assert [len(each.text.attachments) for each in versions] == [2, 1]


def test_receipt_and_event_name_the_attachments_with_hash_and_size(office, wang):
    file = attach(office, wang)
    reply = office.submit(drafted(office, wang, file).proposal_id, wang)
    (event,) = office.world.announced(events.ProposalSubmitted)
    for text in (reply.receipt.text, event.text):
        assert [(a.file_ref, a.sha256, a.size) for a in text.attachments] == [
            (file.ref, file.sha256, len(PDF))
        ]


def test_an_attachment_is_read_by_whom_the_proposal_is_for(office, wang):
    file = attach(office, wang)
    draft = drafted(office, wang, file)
    li, stranger = office.members["li"], office.members["zhao"]

    def readers():
        return office.world.readers(file, wang, li, stranger, office.clerk)

    assert readers() == ["王建国"]
    office.answer(office.invite(draft.proposal_id, wang, "li"), "li")
    assert readers() == ["王建国", "李秀英"]
    office.submit(draft.proposal_id, wang)
    assert readers() == ["王建国", "李秀英", "周敏"]


def test_what_was_taken_away_again_is_not_for_everybody_who_sees_the_proposal(office, wang):
    taken, kept = attach(office, wang), attach(office, wang, CSV, "里程.csv")
    draft = drafted(office, wang, taken, kept)
    update(office, draft, wang, attachments=[attachment(kept)])
    office.submit(draft.proposal_id, wang)
    office.receive(draft.proposal_id)
    office.review(draft.proposal_id)
    office.propose(draft.proposal_id, "file")
    office.approve(office.list_decisions(draft.proposal_id).list_id)
    anybody = person("p-unit", roles.UNIT_HANDLER, unit_id="u-edu")
    assert office.world.download(kept.id, anybody) == CSV
    with pytest.raises(NotFound):
        office.world.download(taken.id, anybody)
    assert office.world.download(taken.id, office.clerk) == PDF


def test_minutes_as_a_file_are_read_by_reviewers_and_with_the_proposal(office):
    proposal = office.proposed("wang", TITLES[0])
    minutes = attach(office, office.director, PDF, "会议纪要.pdf")
    decided = office.list_decisions(proposal.proposal_id)
    office.approve(decided.list_id, minutes_ref=minutes.ref)
    subjects = row(office, minutes)["subjects"]
    assert subjects == [f"decisionlist/{decided.list_id}", f"proposal/{proposal.proposal_id}"]
    for actor in (office.clerk, office.members["wang"]):
        assert office.world.download(minutes.id, actor) == PDF
    entries = office.world.runtime.db["notes"].find({"proposal_id": proposal.proposal_id})
    assert not [each for each in entries if "file:" in each["text"] + each["title"]]
