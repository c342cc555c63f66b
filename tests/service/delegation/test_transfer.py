"""A matter outside of the county's authority: the city decides, the proposer follows it at home."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from cppcc_api.common.v1 import common_pb2 as common
from cppcc_api.federation.v1 import federation_events_pb2 as events
from cppcc_api.federation.v1 import federation_service_pb2 as pb
from cppcc_api.intake.v1 import intake_events_pb2 as intake_events
from cppcc_api.intake.v1 import intake_service_pb2 as intake
from kit.convert import timestamp
from kit.core.context import Actor
from kit.core.errors import Refusal
from services.federation.domain.matters import Matter, Ruling
from services.federation.domain.transfers import Transfer
from services.federation.store import sending, transferring
from tests.builders.delegation import Side
from tests.builders.federation import join
from tests.builders.network import SESSION, Network, network


@pytest.fixture(scope="module")
def levels(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Network]:
    """A city and a county with intake."""
    services = ("intake", "assignment", "federation")
    with network(tmp_path_factory.mktemp("levels"), services, city="city", county="county") as found:
        yield found


@pytest.fixture
def sides(levels: Network) -> tuple[Side, Side, Actor, Actor]:
    """City and county, joined, each with a member: Li in the city, Wang in the county."""
    levels.fresh()
    city, county = levels["city"], levels["county"]
    join(city.node, county.node)
    li, wang = city.member("李明"), county.member("王芳")
    levels.settle()
    return Side(city, levels), Side(county, levels), li, wang


def text() -> intake_events.ProposalText:
    return intake_events.ProposalText(
        text_version=1,
        text_hash="a" * 64,
        title="关于市域铁路设站的提案",
        background="县城没有铁路客运。",
        analysis="线网规划由市里编制。",
        suggestions=[common.SuggestionItem(suggestion_id="g1", ordinal=1, text="在青禾设站。")],
    )


def outside(county: Side, wang: Actor, outcome: str = "out_of_jurisdiction") -> str:
    """The county's body found the proposal outside of its authority."""
    signer = common.Signer(
        person_id=wang.id,
        member_id=wang.member_id,
        name=wang.name,
        role="first_proposer",
        sector_name="教育界",
    )
    head = {
        "proposal_id": "pr1",
        "serial_no": "L1",
        "title": "关于市域铁路设站的提案",
        "session_id": SESSION,
        "proposer_kind": "individual",
        "signers": [signer],
    }
    federation = county.place.worlds["federation"]
    federation.hear(
        intake_events.ProposalSubmitted(**head, text=text(), submitted_at=timestamp(county.place.now))
    )
    federation.hear(
        intake_events.ProposalNotFiled(
            **head,
            outcome=outcome,
            ground="outside_authority",
            ground_text="超越本级职权的",
            explanation="线网规划属市级事权",
            body_name="提案审查委员会",
            decided_at=timestamp(county.place.now),
        )
    )
    return "pr1"


def sent_up(county: Side, wang: Actor) -> pb.TransferRecord:
    request = pb.TransferUpRequest(proposal_id=outside(county, wang), explanation="请市里统筹考虑")
    return county.do("federation.TransferUp", request, county.clerk).transfer


def arrived(city: Side) -> pb.TransferRecord:
    request = pb.ListTransfersRequest(direction="in")
    (found,) = city.place.ask("federation.ListTransfers", request, city.clerk).transfers
    return found


def decide(city: Side, decision: str, **more: str) -> pb.TransferRecord:
    request = pb.DecideTransferRequest(matter_id=arrived(city).transfer_id, decision=decision, **more)
    return city.do("federation.DecideTransfer", request, city.clerk).transfer


def course(county: Side, who: Actor) -> list[str]:
    return county.timeline("federation", "pr1", who)


def test_the_text_with_who_signed_it_comes_to_the_upper_committee(sides):
    city, county, _, wang = sides
    assert sent_up(county, wang).state == "sent"
    assert city.work("federation", city.clerk) == ["decide_transfer"]
    request = pb.GetTransferredMatterRequest(matter_id=arrived(city).transfer_id)
    document = city.place.ask("federation.GetTransferredMatter", request, city.clerk).document
    (signer,) = document.signers
    assert (signer.name, signer.role, signer.sector_name) == ("王芳", "first_proposer", "教育界")
    assert (document.text_hash, document.ground_text) == ("a" * 64, "超越本级职权的")
    assert (document.proposal_no, document.explanation) == ("county政协L1", "请市里统筹考虑")


def test_who_signed_follows_it_at_home_and_a_stranger_does_not(sides):
    city, county, _, wang = sides
    sent_up(county, wang)
    decide(city, "declined", reason="已列入线网规划")
    assert course(county, wang) == [
        "转报上级（city政协） 请市里统筹考虑",
        "上级已收到（city政协）",
        "上级未采用（city政协） 已列入线网规划",
    ]
    stranger = county.place.member("周平")
    assert course(county, stranger) == []
    told = county.place.announced(events.TransferProgressed)
    assert [each.transfer_status.turn for each in told] == ["received", "declined"]
    assert {person.name for each in told for person in each.signers} == {"王芳"}


def test_a_declined_matter_may_go_up_again_but_not_one_that_is_there(sides):
    city, county, _, wang = sides
    sent_up(county, wang)
    with pytest.raises(Refusal) as refused:
        sent_up(county, wang)
    assert refused.value.reason == "TRANSFER_REPEATED"
    decide(city, "declined", reason="请补充客流预测")
    assert sent_up(county, wang).state == "sent"


def test_only_what_is_outside_of_the_authority_goes_up(sides):
    _, county, _, wang = sides
    request = pb.TransferUpRequest(proposal_id=outside(county, wang, "rejected"))
    with pytest.raises(Refusal) as refused:
        county.do("federation.TransferUp", request, county.clerk)
    assert refused.value.reason == "NOT_OUTSIDE_AUTHORITY"


def test_it_becomes_a_clue_of_the_upper_committee(sides):
    city, county, _, wang = sides
    sent_up(county, wang)
    decide(city, "clue")
    (clue,) = city.place.ask("intake.ListClues", intake.ListCluesRequest(), city.clerk).clues
    assert (clue.title, clue.source) == ("关于市域铁路设站的提案", "transferred")
    assert course(county, wang)[-1] == "上级列为提案线索（city政协）"


def test_a_member_of_the_upper_committee_takes_it_up_and_home_follows_the_proposal(sides):
    city, county, li, wang = sides
    sent_up(county, wang)
    record = decide(city, "proposal", member_id=li.member_id)
    request = intake.GetProposalRequest(proposal_id=record.proposal_id)
    draft = city.place.ask("intake.GetProposal", request, li).proposal
    assert (draft.state, draft.text.title) == ("draft", "关于市域铁路设站的提案")
    submit = intake.SubmitProposalRequest(proposal_id=record.proposal_id, one_matter=True)
    city.do("intake.SubmitProposal", submit, li)
    lines = course(county, wang)
    assert lines[-2] == "上级委员（组织）据此提出提案（city政协）"
    assert lines[-1].startswith("上级提案已提交（city政协）")


def test_a_member_of_another_committee_does_not_take_it_up(sides):
    city, county, _, wang = sides
    sent_up(county, wang)
    with pytest.raises(Refusal) as refused:
        decide(city, "proposal", member_id=wang.member_id)
    assert [each.reason for each in refused.value.fields] == ["MEMBER_UNKNOWN"]
    assert arrived(city).state == "received"


def test_it_is_passed_to_a_unit_for_its_knowledge(sides):
    city, county, _, wang = sides
    sent_up(county, wang)
    decide(city, "opinion", unit_id="u-housing")
    assert course(county, wang)[-1] == "上级转有关单位参阅（city政协） 住房和城乡建设局"


def test_the_same_transfer_twice_is_refused(sides):
    city, county, _, wang = sides
    transfer = sent_up(county, wang)

    def again(ctx) -> None:
        known = ctx.get(Transfer, transfer.transfer_id)
        matter, ruling = ctx.find_one(Matter, {"_id": "pr1"}), ctx.find_one(Ruling, {"_id": "pr1"})
        sending.send(ctx, "city", transferring.document(ctx, known, matter, ruling), "pr1")

    county.place.worlds["federation"].runtime.act("test", again)
    county.network.settle()
    assert [each.reason for each in county.place.announced(events.DocumentRefused)] == [
        "TRANSFER_CAME_BEFORE"
    ]
    arrived(city)
