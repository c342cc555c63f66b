"""Files that documents name go with them: attachments down and up, scans of replies back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from cppcc_api.assignment.v1 import assignment_service_pb2 as assignment
from cppcc_api.common.v1 import common_pb2 as common
from cppcc_api.federation.v1 import federation_documents_pb2 as documents
from cppcc_api.federation.v1 import federation_events_pb2 as events
from cppcc_api.federation.v1 import federation_service_pb2 as pb
from cppcc_api.intake.v1 import intake_events_pb2 as intake_events
from cppcc_api.intake.v1 import intake_service_pb2 as intake
from kit.convert import timestamp
from kit.core.context import Actor
from kit.core.errors import NotFound
from kit.files import StoredFile
from services.assignment.domain.replies import Reply
from services.federation.domain.attachments import CHUNK_BYTES
from services.federation.domain.carrying import OutwardFile
from services.federation.store import sending
from services.intake.domain.proposal import Proposal
from services.intake.store import facts
from tests.builders.delegation import COUNTY_UNIT, LOCAL, Side
from tests.builders.federation import join
from tests.builders.intake import draft_input
from tests.builders.network import SESSION, Network, network

SCAN = b"%PDF-1.7\n" + bytes(range(256)) * 8
MAP = b"%PDF-1.7\n" + b"map" * (CHUNK_BYTES // 3) + b"and a second chunk"


@pytest.fixture(scope="module")
def levels(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Network]:
    """A city and a county with the services that hold files."""
    services = ("intake", "assignment", "meeting", "federation")
    with network(tmp_path_factory.mktemp("files"), services, city="city", county="county") as found:
        yield found


@pytest.fixture
def sides(levels: Network) -> tuple[Side, Side]:
    """City and county, joined; a unit of the city works in the county."""
    levels.fresh()
    city, county = levels["city"], levels["county"]
    join(city.node, county.node)
    city.unit(COUNTY_UNIT, "青禾县人民政府", peer_instance=county.name)
    levels.settle()
    return Side(city, levels), Side(county, levels)


def attached(side: Side, member: Actor, content: bytes = MAP) -> tuple[StoredFile, Proposal]:
    """A draft with an attachment, as intake stores it."""
    file = side.place.upload("intake", content, "线路图.pdf", member)
    entered = draft_input("关于改善城乡客运的提案", attachments=[common.Attachment(file_ref=file.ref)])
    request = intake.CreateDraftRequest(draft=entered)
    drafted = side.do("intake.CreateDraft", request, member).proposal
    world = side.place.worlds["intake"]
    return file, world.runtime.reader(member).get(Proposal, drafted.proposal_id)


def move(side: Side, proposal: Proposal, state: str) -> None:
    """Let the proposal have gone its way up to a state."""
    world = side.place.worlds["intake"]
    world.runtime.act("move", lambda ctx: ctx.save(replace(proposal, state=state)))


def delegated(city: Side, member: Actor, proposal: Proposal) -> assignment.Task:
    """The proposal's task goes to the county."""
    case = city.file(member, attachments=facts.text(proposal.text).attachments)
    dispatched = city.dispatch(case, (COUNTY_UNIT, "sole"))
    return dispatched.tasks[0]


def local_case(city: Side, county: Side, task: assignment.Task) -> assignment.Case:
    return county.case(f"{city.place.name}:{task.task_id}")


# --- down ------------------------------------------------------------------------------------------------


def test_attachments_of_a_delegated_proposal_are_read_below_by_who_sees_the_case(sides):
    city, county = sides
    member = city.place.member("王芳")
    file, proposal = attached(city, member)
    move(city, proposal, "filed")
    case = local_case(city, county, delegated(city, member, proposal))
    (shown,) = case.origin.attachments
    assert (shown.name, shown.size, shown.sha256) == ("线路图.pdf", len(MAP), file.sha256)
    assert shown.file_ref != file.ref
    assert county.place.download(shown.file_ref, county.clerk) == MAP
    with pytest.raises(NotFound):
        county.place.download(shown.file_ref, county.admin())
    county.dispatch(case, (LOCAL, "sole"))
    assert county.place.download(shown.file_ref, county.admin()) == MAP
    with pytest.raises(NotFound) as refused:
        county.place.download(shown.file_ref, county.place.member("周平"))
    assert refused.value.reason == "FILE_NOT_FOUND"


def test_the_case_is_there_before_its_files_and_says_that_they_are_on_their_way(sides):
    city, county = sides
    member = city.place.member("王芳")
    _, proposal = attached(city, member)
    move(city, proposal, "filed")
    errands, city.place.run_errands = city.place.run_errands, lambda: None
    case = local_case(city, county, delegated(city, member, proposal))
    ref = case.origin.attachments[0].file_ref
    with pytest.raises(NotFound) as refused:
        county.place.download(ref, county.clerk)
    assert refused.value.reason == "FILE_ON_ITS_WAY"
    with pytest.raises(NotFound) as refused:
        county.place.download(ref, county.place.member("周平"))
    assert refused.value.reason == "FILE_NOT_FOUND"
    city.place.run_errands = errands
    errands()
    city.network.settle()
    assert county.place.download(ref, county.clerk) == MAP


def test_two_tasks_with_the_same_file_send_it_once(sides):
    city, county = sides
    member = city.place.member("王芳")
    _, proposal = attached(city, member)
    move(city, proposal, "filed")
    refs = set()
    for _ in range(2):
        case = local_case(city, county, delegated(city, member, proposal))
        refs.add(case.origin.attachments[0].file_ref)
        assert county.place.download(case.origin.attachments[0].file_ref, county.clerk) == MAP
    assert len(refs) == 1
    assert len(city.place.node.documents(kind="FileOffer")) == 1


def test_a_file_that_may_not_travel_is_told_to_the_office(sides):
    city, _ = sides
    member = city.place.member("王芳")
    _, unsigned = attached(city, member)
    delegated(city, member, unsigned)
    (told,) = city.place.announced(events.AttachmentNotSent)
    assert (told.peer_id, told.reason) == ("county", "FILE_NOT_FOUND")
    reader = city.place.worlds["federation"].runtime.reader(member)
    assert [each.state for each in reader.find(OutwardFile, {})] == ["unavailable"]


# --- back ------------------------------------------------------------------------------------------------


def test_the_scan_of_a_delegated_reply_is_read_above_by_the_proposer_once_it_is_delivered(sides):
    city, county = sides
    wang = city.place.member("王芳")
    task = city.dispatch(city.file(wang), (COUNTY_UNIT, "sole")).tasks[0]
    below = county.dispatch(local_case(city, county, task), (LOCAL, "sole")).tasks[0]
    county.receive(below)
    scan = county.place.upload("assignment", SCAN, "答复函.pdf", county.admin())
    county.record_meeting(below)
    county.approve(below)
    county.issue(below, county.admin(), scan_ref=scan.ref)
    ref = city.place.worlds["assignment"].runtime.reader(wang).find_one(Reply, {}).prepared.scan_ref
    assert ref.startswith("file:assignment/") and ref != scan.ref
    assert city.place.download(ref, city.inspector) == SCAN
    with pytest.raises(NotFound):
        city.place.download(ref, wang)
    city.inspect(task)
    city.issue(task)
    assert city.reply(task.task_id, wang).scan_ref == ref
    assert city.place.download(ref, wang) == SCAN


# --- up --------------------------------------------------------------------------------------------------


def outside(county: Side, wang: Actor, proposal: Proposal) -> str:
    """The county's body found the proposal outside of its authority."""
    signer = common.Signer(person_id=wang.id, member_id=wang.member_id, name=wang.name, role="first_proposer")
    head = {
        "proposal_id": proposal.id,
        "serial_no": "L1",
        "title": proposal.text.title,
        "session_id": SESSION,
        "proposer_kind": "individual",
        "signers": [signer],
    }
    text, now = facts.text(proposal.text), timestamp(county.place.now)
    federation = county.place.worlds["federation"]
    federation.hear(intake_events.ProposalSubmitted(**head, text=text, submitted_at=now))
    federation.hear(
        intake_events.ProposalNotFiled(
            **head, outcome="out_of_jurisdiction", ground="outside_authority", decided_at=now
        )
    )
    return proposal.id


def test_attachments_of_a_transferred_proposal_go_with_the_draft_that_is_begun_from_it(sides):
    city, county = sides
    wang, li = county.place.member("王芳"), city.place.member("李明")
    _, proposal = attached(county, wang)
    move(county, proposal, "out_of_jurisdiction")
    request = pb.TransferUpRequest(proposal_id=outside(county, wang, proposal))
    county.do("federation.TransferUp", request, county.clerk)
    (matter,) = city.place.ask(
        "federation.ListTransfers", pb.ListTransfersRequest(direction="in"), city.clerk
    ).transfers
    asked = pb.GetTransferredMatterRequest(matter_id=matter.transfer_id)
    (shown,) = city.place.ask("federation.GetTransferredMatter", asked, city.clerk).document.attachments
    assert city.place.download(shown.file_ref, city.clerk) == MAP
    decision = pb.DecideTransferRequest(
        matter_id=matter.transfer_id, decision="proposal", member_id=li.member_id
    )
    decided = city.do("federation.DecideTransfer", decision, city.clerk).transfer
    request = intake.GetProposalRequest(proposal_id=decided.proposal_id)
    (kept,) = city.place.ask("intake.GetProposal", request, li).proposal.text.attachments
    assert kept.file_ref.startswith("file:intake/")
    assert city.place.download(kept.file_ref, li) == MAP


# --- no way in -------------------------------------------------------------------------------------------


def test_a_peer_cannot_name_a_file_that_is_here_already(sides):
    """A reference in a document means a file of its origin, whatever lies here under the same name."""
    city, county = sides
    admin = county.admin()
    secret = county.place.upload("assignment", SCAN, "内部.pdf", admin)
    task = city.dispatch(
        city.file(city.place.member("王芳"), attachments=[common.Attachment(file_ref=secret.ref, name="x")]),
        (COUNTY_UNIT, "sole"),
    ).tasks[0]
    (shown,) = local_case(city, county, task).origin.attachments
    assert shown.file_ref != secret.ref
    with pytest.raises(NotFound):
        county.place.download(shown.file_ref, county.clerk)


def test_an_offer_of_a_file_that_no_document_named_is_refused(sides):
    city, _ = sides
    body = documents.FileOffer(file="file:intake/nothing")
    city.place.node.world.runtime.act("offer", lambda ctx: sending.send(ctx, "county", body))
    city.network.settle()
    (sent,) = city.place.node.documents(kind="FileOffer")
    assert (sent.state, sent.reason) == ("refused", "ATTACHMENT_UNKNOWN")
