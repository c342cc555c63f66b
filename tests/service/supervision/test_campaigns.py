"""Campaigns of the five kinds, leaders' instructions, coverage and suggestions."""

from __future__ import annotations

import pytest

from cppcc_api.assignment.v1 import assignment_events_pb2 as assignment
from cppcc_api.common.v1 import common_pb2 as common
from cppcc_api.intake.v1 import intake_events_pb2 as intake
from cppcc_api.supervision.v1 import supervision_events_pb2 as ev
from cppcc_api.supervision.v1 import supervision_service_pb2 as pb
from kit.convert import timestamp
from kit.core.errors import Invalid, NotFound, Precondition
from kit.runtime import PermissionMissing
from services.supervision.store import gauges
from tests.builders.supervision import (
    CHAIR,
    CLERK,
    DAY,
    EARLIER,
    FARM_COMMITTEE,
    MEMBER,
    OFFICE,
    OTHER_MEMBER,
    PRESS,
    ROADS,
    SECRETARY,
    SESSION,
    WATER,
    County,
)


@pytest.fixture
def key(county: County) -> County:
    """Key proposal 1 is handled by water."""
    county.mark_key(1)
    county.dispatch(1, ("t1", "water", "sole"))
    return county


def visit(campaign, county, **more) -> pb.RecordOnSiteRequest:
    values = {
        "at": timestamp(county.now),
        "place": "城东泵站",
        "participants": ["林主席"],
        "text": "工程已过半",
        **more,
    }
    return pb.RecordOnSiteRequest(campaign_id=campaign.campaign_id, record=pb.OnSiteRecord(**values))


def conclude(campaign, **more) -> pb.ConcludeCampaignRequest:
    values = {"result": "progressing", "report": "问题基本解决", **more}
    return pb.ConcludeCampaignRequest(campaign_id=campaign.campaign_id, **values)


def instruct(**more) -> pb.RecordInstructionRequest:
    return pb.RecordInstructionRequest(
        **{"proposal_id": "pr1", "act": "led", "wording": "请限期解决", **more}
    )


def suggest(county, kind, actor=CLERK, **more) -> list[pb.SupervisionCandidate]:
    request = pb.SuggestSupervisionRequest(kind=kind, **more)
    return list(county.ask("SuggestSupervision", request, actor).candidates)


def coverage(county) -> pb.GetCoverageResponse:
    return county.ask("GetCoverage", pb.GetCoverageRequest())


def test_a_campaign_goes_from_plan_to_conclusion(key: County):
    campaign = key.launch(key.campaign(leader_person_id=CHAIR.id, promotion_year=2027))
    key.do("RecordOnSite", visit(campaign, key), CHAIR)
    ended = key.do("ConcludeCampaign", conclude(campaign)).campaign
    assert (ended.state, ended.result, len(ended.on_site)) == ("concluded", "progressing", 1)
    told = key.world.announced(ev.CampaignLaunched)[0]
    assert [unit.unit_id for unit in told.units] == ["water"]
    assert told.proposals[0].proposal_no == "2027001"
    assert key.world.announced(ev.SupervisionConcluded)[0].result == "progressing"


def test_a_campaign_can_be_changed_while_it_runs_and_new_units_are_told(key: County):
    campaign = key.launch(key.campaign(leader_person_id=CHAIR.id))
    wider = pb.CampaignInput(
        kind="chair_meeting",
        title="内涝整治督办",
        plan="增加交通局",
        leader_person_id=CHAIR.id,
        proposal_ids=["pr1"],
        unit_ids=["water", "roads"],
    )
    request = pb.UpdateCampaignRequest(
        campaign_id=campaign.campaign_id, expected_version=campaign.version, campaign=wider
    )
    assert len(key.do("UpdateCampaign", request).campaign.units) == 2
    assert len(key.world.announced(ev.CampaignLaunched)) == 2


def test_a_campaign_in_preparation_can_be_dropped(key: County):
    campaign = key.campaign(leader_person_id=CHAIR.id)
    request = pb.CancelCampaignRequest(campaign_id=campaign.campaign_id, reason="合并督办")
    assert key.do("CancelCampaign", request).campaign.state == "cancelled"


def test_unknown_references_of_a_campaign_are_named_together(key: County):
    wrong = {
        "leader_person_id": "nobody",
        "organization_id": "nothing",
        "proposal_ids": ["pr9"],
        "unit_ids": ["nowhere"],
        "team_person_ids": ["ghost"],
    }
    with pytest.raises(Invalid) as refused:
        key.campaign(**wrong)
    assert len(refused.value.fields) == 5


def test_a_special_committee_runs_its_own_campaign_and_no_others(key: County):
    own = key.campaign("committee", FARM_COMMITTEE, organization_id="economy")
    assert key.launch(own, FARM_COMMITTEE).state == "launched"
    with pytest.raises(NotFound):
        key.campaign("chair_meeting", FARM_COMMITTEE, leader_person_id=CHAIR.id)


def test_a_media_column_has_episodes_entered_by_staff(key: County):
    campaign = key.launch(key.campaign("media", media_name="县电视台《提案追踪》"))
    episode = pb.Episode(title="内涝何时休", published_at=timestamp(key.now), proposal_id="pr1")
    request = pb.AddEpisodeRequest(campaign_id=campaign.campaign_id, episode=episode)
    shown = key.do("AddEpisode", request).campaign.episodes[0]
    assert (shown.medium, bool(shown.episode_id)) == ("县电视台《提案追踪》", True)
    seen = key.ask("GetCampaign", pb.GetCampaignRequest(campaign_id=campaign.campaign_id), PRESS)
    assert seen.campaign.episodes[0].title == "内涝何时休"
    with pytest.raises(PermissionMissing):
        key.do("AddEpisode", request, PRESS)


def test_who_sees_a_campaign(key: County):
    campaign = key.campaign(leader_person_id=CHAIR.id)
    request = pb.GetCampaignRequest(campaign_id=campaign.campaign_id)
    for actor in (WATER, MEMBER):
        with pytest.raises(NotFound):
            key.ask("GetCampaign", request, actor)
    key.launch(campaign)
    for actor in (WATER, MEMBER, CHAIR, OFFICE):
        assert key.ask("GetCampaign", request, actor).campaign.state == "launched"
    for actor in (ROADS, OTHER_MEMBER, SECRETARY):
        with pytest.raises(NotFound):
            key.ask("GetCampaign", request, actor)
    assert key.ask("ListCampaigns", pb.ListCampaignsRequest(kind="chair_meeting"), MEMBER).total == 1
    assert key.ask("ListCampaigns", pb.ListCampaignsRequest(proposal_id="pr2")).total == 0


def test_a_leader_gives_an_instruction_without_paper(key: County):
    given = key.do("RecordInstruction", instruct(), SECRETARY).instruction
    assert (given.leader_name, given.entered_by_name) == ("书远", "")
    assert [unit.unit_id for unit in given.units] == ["water"]
    event = key.world.announced(ev.InstructionRecorded)[0]
    assert (event.leader.person_id, event.act, event.proposal_no) == (SECRETARY.id, "led", "2027001")


def test_staff_enter_an_instruction_with_scan_date_and_wording(key: County):
    with pytest.raises(Invalid) as refused:
        key.do("RecordInstruction", instruct(leader_name="书远", wording=""), OFFICE)
    assert {error.reason for error in refused.value.fields} == {
        "SCAN_MISSING",
        "WORDING_MISSING",
        "INSTRUCTION_DATE_MISSING",
    }
    dated = {"instructed_at": timestamp(key.now - DAY), "scan_ref": "scan-7"}
    given = key.do("RecordInstruction", instruct(leader_person_id=SECRETARY.id, **dated), OFFICE).instruction
    assert (given.leader_name, given.entered_by_name, given.scan_ref) == ("书远", "郭政", "scan-7")


def test_a_leader_who_enters_for_another_one_needs_the_paper_too(key: County):
    with pytest.raises(Invalid):
        key.do("RecordInstruction", instruct(leader_name="老县长"), SECRETARY)


def test_a_leader_instructs_on_proposals_that_are_given_to_leaders_only(key: County):
    key.file(2)
    with pytest.raises(NotFound):
        key.do("RecordInstruction", instruct(proposal_id="pr2"), SECRETARY)
    with pytest.raises(NotFound):
        key.do("RecordInstruction", instruct(proposal_id="pr9"), OFFICE)


def test_a_withdrawn_proposal_gets_no_instruction(key: County):
    key.world.hear(intake.ProposalWithdrawn(proposal_id="pr1", title="关于第1件事的提案"))
    with pytest.raises(Precondition):
        key.do("RecordInstruction", instruct(), SECRETARY)


def test_instructions_are_read_by_their_leader_their_units_and_the_offices(key: County):
    key.do("RecordInstruction", instruct(), SECRETARY)
    listed = pb.ListInstructionsRequest(proposal_id="pr1")
    for actor, number in ((CLERK, 1), (SECRETARY, 1), (WATER, 1), (ROADS, 0), (CHAIR, 0)):
        assert key.ask("ListInstructions", listed, actor).total == number
    with pytest.raises(PermissionMissing):
        key.ask("ListInstructions", listed, MEMBER)
    campaign = key.launch(key.campaign("leader_led", leader_person_id=SECRETARY.id))
    key.do("RecordInstruction", instruct(campaign_id=campaign.campaign_id), SECRETARY)
    shown = key.ask("GetCampaign", pb.GetCampaignRequest(campaign_id=campaign.campaign_id)).campaign
    assert [each.act for each in shown.instructions] == ["led"]


def test_the_matrix_shows_every_key_proposal_and_every_leader(key: County):
    key.mark_key(2)
    key.do("RecordInstruction", instruct(act="reviewed"), SECRETARY)
    matrix = coverage(key)
    assert [(row.proposal_no, row.is_covered) for row in matrix.rows] == [
        ("2027001", True),
        ("2027002", False),
    ]
    assert (matrix.covered, matrix.key_proposals) == (1, 2)
    shown = {each.leader.name: (each.reviewed, each.led) for each in matrix.leaders}
    assert shown == {"书远": (1, 0), "林主席": (0, 0)}
    assert [person.name for person in matrix.promotion.without_team] == ["林主席"]
    key.launch(key.campaign(leader_person_id=CHAIR.id, promotion_year=2027, proposal_ids=["pr2"]))
    matrix = coverage(key)
    assert (matrix.covered, list(matrix.promotion.without_team)) == (2, [])
    assert {each.leader.name: each.led for each in matrix.leaders}["林主席"] == 1


def test_a_mark_taken_away_leaves_the_matrix_whatever_comes_first(county: County):
    unmarked = intake.ProposalMarkedKey(
        proposal_id="pr1", proposal_no="2027001", title="内涝", session_id=SESSION, is_key=False
    )
    county.world.hear(unmarked, version=9)
    county.world.hear(
        intake.ProposalFiled(
            proposal_id="pr1", proposal_no="2027001", title="内涝", session_id=SESSION, is_key=True
        ),
        version=5,
    )
    assert list(coverage(county).rows) == []


def test_gauges_count_key_proposals_that_nobody_supervises(key: County):
    key.mark_key(2)
    key.do("RecordInstruction", instruct(), SECRETARY)
    reader = key.world.runtime.reader(CLERK, None)
    assert gauges(reader)["cppcc_key_proposals_unsupervised"] == {"all": 1.0}


def test_key_proposals_without_charge_are_suggested_to_leaders_and_the_chair_meeting(key: County):
    assert [each.proposal_no for each in suggest(key, "leader_led")] == ["2027001"]
    key.do("RecordInstruction", instruct(), SECRETARY)
    assert suggest(key, "leader_led") == []
    assert [each.proposal_no for each in suggest(key, "chair_meeting")] == ["2027001"]


def test_departments_are_suggested_to_the_committee_that_they_are_matched_to(county: County):
    for number in range(1, 6):
        county.dispatch(number, (f"t{number}", "water", "sole"))
    found = suggest(county, "committee", FARM_COMMITTEE)
    assert [(each.unit.unit_id, each.organization.organization_id) for each in found] == [
        ("water", "economy")
    ]
    county.campaign("committee", organization_id="economy", unit_ids=["water"], proposal_ids=[])
    assert suggest(county, "committee") == []


def test_a_sector_group_is_offered_the_proposals_of_its_members(key: County):
    key.pass_days(100)
    found = suggest(key, "sector_group", organization_id="science")
    assert [each.proposal_no for each in found] == ["2027001"]
    assert "逾期未答复" in found[0].reason


def test_the_media_are_offered_recurring_and_unresolved_matters(county: County):
    similar = intake.SimilarProposal(proposal_id="old", title="内涝", year=2025, score=0.8)
    county.world.hear(
        intake.ProposalSubmitted(
            proposal_id="pr1",
            title="关于第1件事的提案",
            session_id=SESSION,
            first_time=True,
            similar=[similar],
        )
    )
    county.file(1)
    county.dispatch(2, ("t2", "water", "sole"), session_id=EARLIER)
    county.reply("t2", reply_class="planned")
    found = suggest(county, "media")
    assert [each.proposal_id for each in found] == ["pr2", "pr1"]
    assert "往年提案" in found[0].reason
    assert "2025年" in found[1].reason


def test_a_wrong_kind_is_refused(county: County):
    with pytest.raises(Invalid):
        suggest(county, "sixth")


def test_the_timeline_tells_members_of_campaigns_but_not_of_instructions(key: County):
    campaign = key.launch(key.campaign(leader_person_id=CHAIR.id))
    key.do("RecordInstruction", instruct(), SECRETARY)
    key.do("RecordOnSite", visit(campaign, key), CHAIR)
    key.do("ConcludeCampaign", conclude(campaign))
    told = ["启动主席会议督办", "主席会议督办现场督办", "主席会议督办结束"]
    assert key.timeline(MEMBER) == told
    assert key.timeline(OTHER_MEMBER) == []
    assert set(key.timeline(CLERK)) == {*told, "书远领办"}


def test_a_proposal_merged_into_another_one_shares_its_timeline(county: County):
    county.file(1)
    county.know(1, ("t1", "water", "sole"))
    merged = assignment.Addressee(
        proposal_id="pr7",
        signers=[common.Signer(person_id="p9", member_id="m9", name="赵委员", role="first_proposer")],
    )
    head = {name: value for name, value in county.tasks["t1"].items() if name.startswith(("case", "prop"))}
    county.world.hear(
        assignment.AssignmentDispatched(
            **head, session_id=SESSION, tasks=[county._dispatched_task("t1")], addressees=[merged]
        )
    )
    county.launch(county.campaign(leader_person_id=CHAIR.id))
    assert county.timeline(OTHER_MEMBER, "pr7") == ["启动主席会议督办"]


def test_buttons_on_a_proposal_follow_the_tables(key: County):
    assert key.actions(SECRETARY) == ["RecordInstruction"]
    assert key.actions(CLERK) == ["RecordInstruction", "IssueReminder"]
    key.campaign(leader_person_id=CHAIR.id)
    assert key.actions(CLERK)[:3] == ["UpdateCampaign", "CancelCampaign", "LaunchCampaign"]
    assert key.actions(MEMBER) == []
    assert key.actions(CLERK, "nothing") == []
