"""Joint initiatives of counties: one text, a local proposal in each, what happens copied to all."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

import pytest

from cppcc_api.common.v1 import common_pb2 as common
from cppcc_api.federation.v1 import federation_documents_pb2 as documents
from cppcc_api.federation.v1 import federation_events_pb2 as events
from cppcc_api.federation.v1 import federation_service_pb2 as pb
from cppcc_api.intake.v1 import intake_events_pb2 as intake_events
from cppcc_api.intake.v1 import intake_service_pb2 as intake
from kit.core.errors import Refusal
from kit.file_offers import CHUNK_BYTES, Offer
from services.federation.domain import sealing
from services.federation.store import sending
from shared import roles
from tests.builders.initiative import TEXT, Counties, clerk
from tests.builders.network import network

# Founding four instances takes long on a busy machine.
pytestmark = pytest.mark.timeout(600)


@pytest.fixture(scope="module")
def counties(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Counties]:
    """One network for all tests: founding it takes long, and every test has an initiative of its own."""
    folder = tmp_path_factory.mktemp("counties")
    levels = {"city": "city", "east": "county", "west": "county", "north": "county"}
    with network(folder, services=("intake", "federation"), **levels) as found:
        yield Counties.begin(found)


def told(counties: Counties, name: str, event: type, initiative_id: str) -> list:
    """What was announced in a county about one initiative."""
    return [each for each in counties[name].announced(event) if each.initiative_id == initiative_id]


def states(initiative: pb.Initiative) -> dict[str, str]:
    return {each.member.instance_id: each.member.state for each in initiative.participants}


def refused(act, *args, **values) -> str:
    with pytest.raises(Refusal) as caught:
        act(*args, **values)
    return caught.value.reason


def forged(counties: Counties, sender: str, to: str, body) -> str:
    """What ``to`` says to a document that ``sender`` must not send; the reason of the receipt."""
    world = counties[sender].node.world
    world.runtime.act("forge", lambda ctx: sending.send(ctx, to, body))
    counties.network.settle()
    found = counties[sender].node.documents(direction="out", kind=body.DESCRIPTOR.name)
    return found[0].reason


def test_an_invitation_is_answered_and_everybody_knows_who_takes_part(counties):
    made = counties.create("west", "north")
    assert made.initiative_id.startswith("east:")
    assert states(made) == {"east": "joined", "west": "invited", "north": "invited"}
    (invited,) = told(counties, "west", events.InitiativeInvited, made.initiative_id)
    assert (invited.initiator_id, invited.title) == ("east", "清水河联合保护")
    assert counties.seen("west", made.initiative_id).texts[0].suggestions == TEXT.suggestions
    counties.do("west", "AnswerInitiative", initiative_id=made.initiative_id, accept=True)
    counties.do("north", "AnswerInitiative", initiative_id=made.initiative_id, accept=False, reason="不临河")
    for name in ("east", "west"):
        seen = states(counties.seen(name, made.initiative_id))
        assert seen == {"east": "joined", "west": "joined", "north": "declined"}
    answers = told(counties, "east", events.InitiativeJoined, made.initiative_id)
    assert [each.state for each in answers] == ["joined", "declined"]


def test_replies_and_results_of_every_county_are_copied_to_the_others(counties):
    initiative_id = counties.joined("west", "north")
    proposals = {name: counties.submitted(name).proposal_id for name in ("east", "west", "north")}
    for name, proposal_id in proposals.items():
        counties.do(name, "LinkInitiativeProposal", initiative_id=initiative_id, proposal_id=proposal_id)
    for name, proposal_id in proposals.items():
        counties.file(name, proposal_id)
        counties.handle(name, proposal_id)
    counties.close_case("north", proposals["north"])
    for reader in proposals:
        for teller in proposals:
            seen = counties.part(reader, teller, initiative_id).progress
            assert seen.proposal_no and seen.unit_names == ["水利局"]
            assert [each.outcome for each in seen.meetings] == ["confirmed"]
            assert [each.reply_class for each in seen.replies] == ["in_progress"]
            assert seen.replies[0].text.startswith(teller)
    assert counties.part("west", "north", initiative_id).progress.state == "closed"
    assert counties.part("west", "east", initiative_id).progress.state == "replied"
    (judged,) = counties.part("east", "north", initiative_id).progress.feedback
    assert (judged.attitude_score, judged.result_score) == ("satisfied", "basically_satisfied")
    heard = told(counties, "west", events.InitiativeProgressed, initiative_id)
    news = [each for event in heard for each in event.news]
    assert news.count("reply") == 2 and news.count("filed") == 2


def test_a_letter_that_is_not_public_stays_at_home(counties):
    initiative_id = counties.joined("west")
    proposal_id = counties.submitted("west").proposal_id
    counties.do("west", "LinkInitiativeProposal", initiative_id=initiative_id, proposal_id=proposal_id)
    counties.handle("west", proposal_id, publicity="internal")
    (reply,) = counties.part("east", "west", initiative_id).progress.replies
    assert (reply.reply_class, reply.text) == ("in_progress", "")


def test_a_copy_of_a_county_that_nobody_introduced_is_marked_as_unproved(counties):
    initiative_id = counties.joined("west", "north")
    proposal_id = counties.submitted("west").proposal_id
    counties.do("west", "LinkInitiativeProposal", initiative_id=initiative_id, proposal_id=proposal_id)
    assert counties.part("north", "west", initiative_id).unproved
    assert not counties.part("east", "west", initiative_id).unproved


def test_who_joins_late_gets_what_was_told_before(counties):
    initiative_id = counties.joined("west")
    for name in ("east", "west"):
        proposal_id = counties.submitted(name).proposal_id
        counties.do(name, "LinkInitiativeProposal", initiative_id=initiative_id, proposal_id=proposal_id)
        counties.handle(name, proposal_id)
    revised = pb.InitiativeTextInput(title=TEXT.title, suggestions=[*TEXT.suggestions, "共享应急物资"])
    counties.do("east", "UpdateInitiativeText", initiative_id=initiative_id, text=revised, reason="增加应急")
    variant = pb.InitiativeTextInput(title="关于清水河上游保护的提案", suggestions=TEXT.suggestions)
    counties.do("west", "SetInitiativeVariant", initiative_id=initiative_id, text=variant, reason="地处上游")
    counties.do("east", "InviteToInitiative", initiative_id=initiative_id, peer_ids=["north"])
    counties.do("north", "AnswerInitiative", initiative_id=initiative_id, accept=True)
    seen = counties.seen("north", initiative_id)
    assert [text.text_version for text in seen.texts] == [1, 2]
    for teller in ("east", "west"):
        assert len(counties.part("north", teller, initiative_id).progress.replies) == 1
    assert counties.part("north", "west", initiative_id).variant.reason == "地处上游"


def test_files_of_the_shared_text_come_to_all_who_take_part(counties):
    east, raw = counties["east"], b"%PDF-1.7 " + b"map" * 300_000
    offer = Offer("流域图.pdf", len(raw), hashlib.sha256(raw).hexdigest())
    pieces = [raw[at : at + CHUNK_BYTES] for at in range(0, len(raw), CHUNK_BYTES)]
    ref = east.node.world.runtime.files.store(offer, pieces, clerk(east)).ref
    initiative_id = counties.create("west", attachment_refs=[ref]).initiative_id
    (file,) = counties.seen("west", initiative_id).attachments
    assert (file.name, file.size) == ("流域图.pdf", len(raw))
    west = counties["west"]
    assert west.download(file.file_ref, clerk(west)) == raw
    counties.do("west", "AnswerInitiative", initiative_id=initiative_id, accept=True)
    revised = pb.InitiativeTextInput(title="新题", suggestions=TEXT.suggestions)
    counties.do("east", "UpdateInitiativeText", initiative_id=initiative_id, text=revised, reason="改题")
    assert list(counties.seen("west", initiative_id).attachments) == []


def test_a_variant_shows_where_it_differs(counties):
    initiative_id = counties.joined("west")
    variant = pb.InitiativeTextInput(
        title=TEXT.title,
        background=TEXT.background,
        analysis="上游以农业面源污染为主。",
        suggestions=["建立三县联合监测", "发展生态农业"],
    )
    request = {"initiative_id": initiative_id, "text": variant}
    assert refused(counties.do, "west", "SetInitiativeVariant", **request) == "REASON_MISSING"
    counties.do("west", "SetInitiativeVariant", **request, reason="县情不同")
    found = counties.part("east", "west", initiative_id).differences
    assert [(each.part, each.variant) for each in found] == [
        ("analysis", "上游以农业面源污染为主。"),
        ("suggestions", "发展生态农业"),
    ]
    counties.do("west", "SetInitiativeVariant", initiative_id=initiative_id)
    assert not counties.part("east", "west", initiative_id).HasField("variant")


def test_intake_begins_the_draft_for_a_local_member_who_hands_it_in(counties):
    initiative_id = counties.joined("west")
    west = counties["west"]
    li = west.member("李梅")
    counties.do("west", "StartInitiativeDraft", initiative_id=initiative_id, member_id="m-李梅")
    (begun,) = told(counties, "west", intake_events.DraftRequestAnswered, initiative_id)
    reading = intake.GetProposalRequest(proposal_id=begun.proposal_id)
    draft = west.ask("intake.GetProposal", reading, li).proposal
    assert draft.text.title == TEXT.title and draft.state == "draft"
    assert [each.text for each in draft.text.suggestions] == list(TEXT.suggestions)
    linked = counties.part("east", "west", initiative_id)
    assert (linked.proposal_id, linked.HasField("progress")) == (draft.proposal_id, False)
    request = intake.SubmitProposalRequest(proposal_id=draft.proposal_id, one_matter=True)
    west.do("intake.SubmitProposal", request, li)
    counties.network.settle()
    assert counties.part("east", "west", initiative_id).progress.state == "submitted"


def test_only_a_local_member_or_body_signs_a_local_proposal(counties):
    initiative_id = counties.joined("west")
    west = counties["west"]
    west.member("孙远", kind="upper_level")
    west.member("卸任", active=False)
    for member_id in ("m-孙远", "m-卸任", "m-外县", ""):
        values = {"initiative_id": initiative_id, "member_id": member_id}
        assert refused(counties.do, "west", "StartInitiativeDraft", **values) == "PROPOSER_NOT_LOCAL"
    assert told(counties, "west", intake_events.DraftRequestAnswered, initiative_id) == []


def test_a_draft_that_intake_cannot_begin_is_told_to_the_committee(counties):
    initiative_id = counties.joined("west")
    west = counties["west"]
    west.member("前届", term=9)  # of the former term: intake's rule, which federation does not know
    counties.do("west", "StartInitiativeDraft", initiative_id=initiative_id, member_id="m-前届")
    (answer,) = told(counties, "west", intake_events.DraftRequestAnswered, initiative_id)
    assert (answer.proposal_id, answer.reason) == ("", "NOT_A_MEMBER")
    assert counties.part("west", "west", initiative_id).draft_refusal == answer.explanation


def test_who_leaves_gets_and_gives_nothing_more_and_what_was_copied_stays(counties):
    initiative_id = counties.joined("west", "north")
    proposals = {name: counties.submitted(name).proposal_id for name in ("east", "west")}
    for name, proposal_id in proposals.items():
        counties.do(name, "LinkInitiativeProposal", initiative_id=initiative_id, proposal_id=proposal_id)
    counties.do("west", "LeaveInitiative", initiative_id=initiative_id, reason="另行提出")
    for name, proposal_id in proposals.items():
        counties.handle(name, proposal_id)
    for reader in ("east", "north"):
        left = counties.part(reader, "west", initiative_id)
        assert (left.member.state, left.member.reason) == ("left", "另行提出")
        assert left.progress.state == "submitted" and not left.progress.replies
    assert not counties.part("west", "east", initiative_id).progress.replies
    assert counties.part("north", "east", initiative_id).progress.replies


def test_an_initiator_ends_it_but_does_not_leave(counties):
    initiative_id = counties.joined("west")
    values = {"initiative_id": initiative_id, "reason": "已达目的"}
    assert refused(counties.do, "east", "LeaveInitiative", **values) == "INITIATOR_STAYS"
    assert refused(counties.do, "west", "CloseInitiative", **values) == "NOT_THE_INITIATOR"
    counties.do("east", "CloseInitiative", **values)
    ended = counties.seen("west", initiative_id)
    assert (ended.state, ended.closing, list(ended.commands)) == ("closed", "已达目的", [])
    proposal_id = counties.submitted("west").proposal_id
    linking = {"initiative_id": initiative_id, "proposal_id": proposal_id}
    assert refused(counties.do, "west", "LinkInitiativeProposal", **linking) == "ILLEGAL_TRANSITION"


def test_after_its_end_nothing_more_is_told_but_what_crosses_with_the_end_is_still_taken(counties):
    initiative_id = counties.joined("west", "north")
    proposal_id = counties.submitted("west").proposal_id
    counties.do("west", "LinkInitiativeProposal", initiative_id=initiative_id, proposal_id=proposal_id)
    wire = counties.network.wire
    wire.down.add("west")
    counties.do("east", "CloseInitiative", initiative_id=initiative_id, reason="已达目的")
    wire.down.clear()
    counties.file("west", proposal_id)  # west has not heard of the end
    for reader in ("east", "north"):
        assert counties.part(reader, "west", initiative_id).progress.state == "filed"
    counties.hear_what_was_lost("west")
    assert counties.seen("west", initiative_id).state == "closed"
    counties.handle("west", proposal_id)
    for reader in ("east", "north"):
        assert not counties.part(reader, "west", initiative_id).progress.replies
    assert not [each for each in counties["west"].node.documents(direction="out") if each.state == "refused"]


def test_only_the_initiator_changes_the_shared_text(counties):
    initiative_id = counties.joined("west")
    text = documents.SharedText(text_version=2, title="改题", suggestions=["另一条"])
    body = documents.InitiativeText(initiative_id=initiative_id, text=text)
    assert forged(counties, "west", "east", body) == "NOT_THE_INITIATOR"
    roster = documents.InitiativeRoster(initiative_id=initiative_id)
    assert forged(counties, "west", "east", roster) == "NOT_THE_INITIATOR"
    assert len(counties.seen("east", initiative_id).texts) == 1


def test_nobody_takes_part_uninvited_or_invites_in_anothers_name(counties):
    initiative_id = counties.create("west").initiative_id
    answer = documents.InitiativeAnswer(initiative_id=initiative_id, accepted=True)
    assert forged(counties, "north", "east", answer) == "NOT_A_PARTICIPANT"
    progress = documents.InitiativeProgress(initiative_id=initiative_id, proposal_id="x", state="filed")
    assert forged(counties, "west", "east", progress) == "ILLEGAL_TRANSITION"
    other = documents.InitiativeInvitation(initiative_id="west:1", title="冒名")
    assert forged(counties, "north", "east", other) == "INITIATIVE_FOREIGN"
    unknown = documents.InitiativeAnswer(initiative_id="east:none", accepted=True)
    assert forged(counties, "west", "east", unknown) == "INITIATIVE_UNKNOWN"


def test_a_copy_must_be_what_a_participant_signed_for_the_initiator(counties):
    initiative_id = counties.joined("west", "north")
    proposal_id = counties.submitted("west").proposal_id
    counties.do("west", "LinkInitiativeProposal", initiative_id=initiative_id, proposal_id=proposal_id)
    stored = counties["east"].node.world.runtime.db["in_documents"]
    line = stored.find_one({"kind": "InitiativeLinked", "origin": "west"})["line"]
    answer = stored.find_one({"kind": "InitiativeAnswer"})["line"]
    sealed = sealing.unseal(line)
    loose = sealing.canonical({"document": sealed.text, "kid": sealed.kid, "signature": ""})
    for wrong, reason in (("{}", "DOCUMENT_NOT_CANONICAL"), (answer, "COPY_INVALID")):
        body = documents.InitiativeCopy(initiative_id=initiative_id, sealed=wrong)
        assert forged(counties, "east", "north", body) == reason
    # North has never met west, so it cannot check west's signature; the city has, and would.
    body = documents.InitiativeCopy(initiative_id=initiative_id, sealed=loose)
    assert forged(counties, "west", "east", body) == "NOT_THE_INITIATOR"


def test_an_initiative_begins_from_resembling_proposals(counties):
    mine, theirs = counties.submitted("east"), counties.submitted("west", "关于清水河下游取水安全的提案")
    found = [
        documents.ResemblingProposal(instance_id=name, proposal_id=each.proposal_id, title=each.text.title)
        for name, each in (("east", mine), ("west", theirs))
    ]
    made = counties.do("east", "StartInitiativeFromProposals", proposals=found, purpose="两县同题")
    assert made.texts[0].title == made.title == mine.text.title
    assert counties.part("east", "east", made.initiative_id).proposal_id == mine.proposal_id
    (suggested,) = counties.seen("west", made.initiative_id).resembling
    assert suggested.proposal_id == theirs.proposal_id
    counties.do("west", "AnswerInitiative", initiative_id=made.initiative_id, accept=True)
    linking = {"initiative_id": made.initiative_id, "proposal_id": suggested.proposal_id}
    counties.do("west", "LinkInitiativeProposal", **linking)
    assert counties.part("east", "west", made.initiative_id).proposal_title == theirs.text.title
    assert refused(counties.do, "west", "LinkInitiativeProposal", **linking) == "PROPOSAL_TAKEN"


def test_the_office_finds_it_in_its_work_and_the_proposal_tells_of_it(counties):
    initiative_id = counties.create("west").initiative_id
    west = counties["west"]

    def work() -> list[tuple[str, str]]:
        reply = west.ask("federation.ListWork", common.ListWorkRequest(), clerk(west))
        return [(item.kind, item.rpc) for item in reply.items if item.subject_id == initiative_id]

    assert work() == [("initiative_invited", "AnswerInitiative")]
    counties.do("west", "AnswerInitiative", initiative_id=initiative_id, accept=True)
    assert work() == [("initiative_joined", "StartInitiativeDraft")]
    proposal_id = counties.submitted("west").proposal_id
    counties.do("west", "LinkInitiativeProposal", initiative_id=initiative_id, proposal_id=proposal_id)
    assert work() == []
    request = common.GetTimelineRequest(proposal_id=proposal_id)
    lines = west.ask("federation.GetTimeline", request, clerk(west)).entries
    assert "联合提案：关联本地提案" in [each.title for each in lines]
    assert {each.kind for each in lines} == {"initiative", "document_out"}
    end = {"initiative_id": initiative_id, "reason": "已达目的"}
    counties.do("east", "CloseInitiative", **end)
    lines = west.ask("federation.GetTimeline", request, clerk(west)).entries
    assert "document_in" in {each.kind for each in lines}


def test_members_see_the_initiatives_of_the_proposals_that_they_sign(counties):
    initiative_id = counties.joined("west")
    west = counties["west"]
    proposal_id = counties.submitted("west", by="邱实").proposal_id
    counties.do("west", "LinkInitiativeProposal", initiative_id=initiative_id, proposal_id=proposal_id)
    signer, other = west.member("邱实"), west.member("旁人")
    request = pb.GetInitiativeRequest(initiative_id=initiative_id)
    shown = west.ask("federation.GetInitiative", request, signer).initiative
    assert list(shown.commands) == []
    with pytest.raises(Refusal) as caught:
        west.ask("federation.GetInitiative", request, other)
    assert caught.value.reason == "INITIATIVE_UNKNOWN"
    assert west.ask("federation.ListInitiatives", pb.ListInitiativesRequest(), other).total == 0
    assert west.ask("federation.ListInitiatives", pb.ListInitiativesRequest(), signer).total == 1


def test_inviting_is_for_the_committees_staff(counties):
    east = counties["east"]
    request = pb.CreateInitiativeRequest(title="x", text=TEXT)
    with pytest.raises(Refusal) as caught:
        east.do("federation.CreateInitiative", request, east.staff(roles.GOVERNMENT_OFFICE))
    assert caught.value.reason == "PERMISSION_MISSING"
    empty = pb.InitiativeTextInput(title=" ")
    assert refused(counties.create, text=empty) == "SHARED_TEXT_INCOMPLETE"
    assert refused(counties.create, "nowhere") == "PEER_UNKNOWN"
