"""After filing: merges undone, key marks, handling as told by others, who sees what."""

from __future__ import annotations

from datetime import timedelta

import pytest

from cppcc_api.assignment.v1 import assignment_events_pb2 as assignment
from cppcc_api.common.v1 import common_pb2 as common
from cppcc_api.directory.v1 import directory_events_pb2 as directory
from cppcc_api.intake.v1 import intake_events_pb2 as events
from cppcc_api.intake.v1 import intake_service_pb2 as pb
from kit.convert import timestamp
from kit.core.errors import Invalid, NotFound, NotYet, Precondition
from services.intake.domain.people import may_see
from services.intake.domain.proposal import Proposal
from services.intake.store import lookups
from shared import roles
from tests.builders.intake import START, TITLES, person

UNIT = person("p-unit", roles.UNIT_HANDLER, unit_id="u-road")
OFFICE = person("p-office", roles.GOVERNMENT_OFFICE)
LEADER = person("p-leader", roles.LEADER)
HIDDEN = {"publicity_consent": False, "publicity_reason": "涉及企业"}


def dispatch(office, proposal_id: str, unit_id="u-road", addressees=()):
    task = assignment.DispatchedTask(
        task_id="t-1",
        unit_id=unit_id,
        unit_name="青禾县交通运输局",
        part="sole",
        reply_due_at=timestamp(START + timedelta(days=90)),
    )
    office.world.hear(
        assignment.AssignmentDispatched(
            case_id="c-1",
            proposal_id=proposal_id,
            tasks=[task],
            addressees=[assignment.Addressee(proposal_id=each) for each in addressees],
            dispatched_at=timestamp(office.world.now),
        )
    )


def merged_pair(office):
    primary = office.proposed("wang", TITLES[0])
    other = office.proposed("li", TITLES[1], "merge", primary_proposal_id=primary.proposal_id)
    office.approve(office.list_decisions().list_id)
    return primary.proposal_id, other.proposal_id


def file_hidden(office):
    proposal = office.submitted("wang", TITLES[0], draft=HIDDEN)
    office.receive(proposal.proposal_id)
    office.review(proposal.proposal_id)
    office.propose(proposal.proposal_id)
    office.approve(office.list_decisions().list_id)
    return proposal.proposal_id


def test_a_merged_proposal_stands_alone_again_until_the_primary_is_dispatched(office):
    primary_id, merged_id = merged_pair(office)
    undo = pb.UndoMergeRequest(proposal_id=merged_id, reason="内容不同")
    assert office.do("UndoMerge", undo, office.clerk).proposal.state == "review"
    assert list(office.get(primary_id).merged) == []
    (event,) = office.world.announced(events.MergeUndone)
    assert (event.proposal_id, event.former_primary_id, event.reason) == (merged_id, primary_id, "内容不同")


def test_after_the_dispatch_a_merge_stays(office):
    primary_id, merged_id = merged_pair(office)
    dispatch(office, primary_id, addressees=[primary_id, merged_id])
    with pytest.raises(Precondition) as refused:
        office.do("UndoMerge", pb.UndoMergeRequest(proposal_id=merged_id), office.clerk)
    assert refused.value.reason == "PRIMARY_DISPATCHED"
    assert office.get(merged_id).handling_state == "dispatched"
    late = office.proposed("zhao", TITLES[2], "merge", primary_proposal_id=primary_id)
    with pytest.raises(Precondition) as refused:
        office.approve(office.list_decisions(late.proposal_id).list_id)
    assert refused.value.reason == "PRIMARY_DISPATCHED"


def test_a_key_mark_names_body_reason_and_leader(office):
    filed = office.filed()
    office.world.hear(directory.PersonChanged(person_id="p-leader", name="郑县长", active=True))
    request = pb.MarkKeyRequest(
        proposal_id=filed.proposal_id,
        is_key=True,
        body_name="主席会议",
        reason="群众反映集中",
        supervising_person_id="p-leader",
    )
    marked = office.do("MarkKey", request, office.director).proposal
    assert (marked.is_key, marked.supervising_leader_name) == (True, "郑县长")
    (event,) = office.world.announced(events.ProposalMarkedKey)
    assert (event.is_key, event.supervising_leader.person_id) == (True, "p-leader")
    with pytest.raises(Invalid):
        office.do("MarkKey", pb.MarkKeyRequest(proposal_id=filed.proposal_id), office.director)


def test_what_is_not_public_is_seen_by_its_unit_office_and_leader_alone(office):
    proposal_id = file_hidden(office)
    assert office.get(proposal_id, OFFICE).state == "filed"
    for other in (UNIT, LEADER, office.members["li"]):
        with pytest.raises(NotFound):
            office.get(proposal_id, other)
    dispatch(office, proposal_id)
    assert office.get(proposal_id, UNIT).handling_state == "dispatched"
    office.world.hear(directory.PersonChanged(person_id="p-leader", name="郑县长", active=True))
    mark = pb.MarkKeyRequest(
        proposal_id=proposal_id,
        is_key=True,
        body_name="主席会议",
        reason="x",
        supervising_person_id="p-leader",
    )
    office.do("MarkKey", mark, office.director)
    assert office.get(proposal_id, LEADER).is_key


def test_lists_and_single_views_agree_on_who_sees_what(office):
    hidden = file_hidden(office)
    merged_pair_ids = (
        office.filed("li", TITLES[1]).proposal_id,
        office.submitted("zhao", TITLES[2]).proposal_id,
    )
    draft = office.draft(office.members["qian"], "关于某事的提案").proposal_id
    office.invite(draft, office.members["qian"], "wang")
    dispatch(office, hidden)
    everybody = [*office.members.values(), office.clerk, office.liaison, UNIT, OFFICE, LEADER]
    reader = office.world.runtime.reader(office.clerk)
    for actor in everybody:
        who = lookups.viewer_of(reader, actor)
        listed = {p.id for p in reader.find(Proposal, lookups.visible(reader, who))}
        single = {p.id for p in reader.find(Proposal, {}) if may_see(p, who, lookups.handling(reader, p))}
        assert listed == single, actor.id
    assert {hidden, draft, *merged_pair_ids} == {p.id for p in reader.find(Proposal, {})}


def test_outsiders_read_no_inner_facts_of_a_public_proposal(office):
    filed = office.filed()
    seen = office.get(filed.proposal_id, office.members["li"])
    assert (list(seen.checklist), seen.HasField("decision"), seen.review_comment) == ([], False, "")
    assert len(office.get(filed.proposal_id).checklist) == 8


def test_the_handling_follows_what_assignment_tells_in_any_order(office):
    filed = office.filed()
    head = {"case_id": "c-1", "proposal_id": filed.proposal_id}
    with pytest.raises(NotYet):
        office.world.hear(assignment.CaseClosed(**head))
    dispatch(office, filed.proposal_id)
    states = []
    for event in (
        assignment.AssignmentReceived(**head),
        assignment.ReplyIssued(**head, text="已纳入计划。", publicity="public", reply_class="planned"),
        assignment.FeedbackGiven(**head),
        assignment.ReworkOrdered(**head),
        assignment.ReplyIssued(**head),
        assignment.CaseClosed(**head),
        assignment.CaseArchived(**head),
    ):
        office.go_to(office.world.now + timedelta(hours=1))
        office.world.hear(event)
        states.append(office.get(filed.proposal_id).handling_state)
    assert states == ["received", "replied", "feedback", "rework", "replied", "closed", "archived"]
    assert office.get(filed.proposal_id).state == "filed"


def test_a_reassignment_changes_units_and_what_is_learnt(office):
    filed = office.filed()
    dispatch(office, filed.proposal_id)
    new = assignment.DispatchedTask(
        task_id="t-2", unit_id="u-city", unit_name="青禾县城市管理局", part="sole"
    )
    event = assignment.TaskReassigned(
        case_id="c-1",
        proposal_id=filed.proposal_id,
        old_unit=common.UnitRef(unit_id="u-road"),
        new_task=new,
    )
    office.world.hear(event)
    assert [u.unit_id for u in office.get(filed.proposal_id).handling_units] == ["u-city"]
    with pytest.raises(NotFound):
        office.ask("GetReceipt", pb.GetReceiptRequest(proposal_id=filed.proposal_id), UNIT)


def test_a_dispatch_heard_twice_is_noted_once(office):
    filed = office.filed()
    event = assignment.AssignmentDispatched(case_id="c-1", proposal_id=filed.proposal_id)
    envelope = office.world.envelope(event)
    assert [office.world.deliver(envelope) for _ in range(2)] == ["done", "duplicate"]


def test_a_dispatch_of_a_proposal_from_elsewhere_is_no_fault(office):
    dispatch(office, "foreign-proposal")
    listed = office.ask("ListProposals", pb.ListProposalsRequest(), office.clerk)
    assert listed.total == 0


def test_lists_are_filtered_and_paged(office):
    first, second = office.filed("wang", TITLES[0]), office.submitted("li", TITLES[1])
    office.submitted("zhao", TITLES[2])
    dispatch(office, first.proposal_id)

    def ids(actor=None, **more):
        answer = office.ask("ListProposals", pb.ListProposalsRequest(**more), actor or office.clerk)
        return [p.proposal_id for p in answer.proposals]

    assert len(ids()) == 3
    assert ids(state="filed") == [first.proposal_id]
    assert ids(handling_state="dispatched") == [first.proposal_id]
    assert ids(member_id="m-li") == [second.proposal_id]
    assert ids(office.members["li"], mine=True) == [second.proposal_id]
    assert ids(office.members["li"], mine=False) == [second.proposal_id, first.proposal_id]
    assert ids(category="society", focus_area="livelihood") == [first.proposal_id]
    assert ids(proposer_kind="collective") == []
    page = office.ask("ListProposals", pb.ListProposalsRequest(page_size=2), office.clerk)
    assert (len(page.proposals), page.total) == (2, 3)
    assert len(ids(page_size=2, page_token=page.next_page_token)) == 1
