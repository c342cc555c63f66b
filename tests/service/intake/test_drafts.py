"""Writing and signing: versions, hashes, invitations and their answers."""

from __future__ import annotations

from datetime import timedelta

import pytest

from cppcc_api.common.v1 import common_pb2 as common
from cppcc_api.intake.v1 import intake_events_pb2 as events
from cppcc_api.intake.v1 import intake_service_pb2 as pb
from kit.convert import instant
from kit.core.context import Actor
from kit.core.errors import Conflict, Forbidden, Invalid, NotFound, Precondition, Refusal
from services.intake.domain.proposal import Proposal
from shared import roles
from tests.builders.intake import CUTOFF, START, hear_member, invitation, person, redraft


def signed_by(proposal: pb.Proposal) -> list[str]:
    return [signer.name for signer in proposal.signers]


def test_a_draft_belongs_to_the_member_and_nobody_else_sees_it(office):
    draft = office.draft(office.members["wang"])
    assert (draft.state, signed_by(draft), draft.text.text_version) == ("draft", ["王建国"], 1)
    for stranger in (office.clerk, office.members["li"]):
        with pytest.raises(NotFound):
            office.get(draft.proposal_id, stranger)


def test_an_upper_level_member_has_no_local_right_to_propose(office):
    with pytest.raises(Forbidden) as refused:
        office.draft(office.members["upper"])
    assert refused.value.reason == "UPPER_LEVEL_MEMBER"


def test_a_member_of_another_term_or_without_a_seat_cannot_propose(office):
    hear_member(office.world, "old", "周旧", term=10)
    hear_member(office.world, "gone", "吴去", active=False)
    for name in ("old", "gone"):
        with pytest.raises(Forbidden) as refused:
            office.draft(person(f"p-{name}", roles.MEMBER, member_id=f"m-{name}"))
        assert refused.value.reason == "NOT_A_MEMBER"


def test_every_change_of_the_text_makes_a_version_with_its_hash(office):
    wang = office.members["wang"]
    draft = office.draft(wang)
    same = office.do(
        "UpdateDraft", pb.UpdateDraftRequest(proposal_id=draft.proposal_id, draft=redraft(draft)), wang
    ).proposal
    assert same.text.text_version == 1
    changed = office.do(
        "UpdateDraft",
        pb.UpdateDraftRequest(proposal_id=draft.proposal_id, draft=redraft(draft, background="新的情况。")),
        wang,
    ).proposal
    assert changed.text.text_version == 2
    assert changed.text.text_hash != draft.text.text_hash
    versions = office.ask("ListTextVersions", pb.ListTextVersionsRequest(proposal_id=draft.proposal_id), wang)
    assert [v.text.text_version for v in versions.text_versions] == [2, 1]
    assert versions.text_versions[1].text.text_hash == draft.text.text_hash


def test_suggestions_keep_their_ids_when_the_text_changes(office):
    wang = office.members["wang"]
    draft = office.draft(wang)
    first, second = draft.text.suggestions
    kept = [
        common.SuggestionItem(suggestion_id=second.suggestion_id, text=second.text),
        common.SuggestionItem(text="再加一条建议"),
    ]
    request = pb.UpdateDraftRequest(proposal_id=draft.proposal_id, draft=redraft(draft, suggestions=kept))
    changed = office.do("UpdateDraft", request, wang).proposal
    assert changed.text.suggestions[0].suggestion_id == second.suggestion_id
    assert [item.ordinal for item in changed.text.suggestions] == [1, 2]
    assert first.suggestion_id not in {item.suggestion_id for item in changed.text.suggestions}
    foreign = [common.SuggestionItem(suggestion_id=first.suggestion_id, text="旧条目")]
    request = pb.UpdateDraftRequest(
        proposal_id=draft.proposal_id, draft=redraft(changed, suggestions=foreign)
    )
    with pytest.raises(Invalid) as refused:
        office.do("UpdateDraft", request, wang)
    assert refused.value.fields[0].reason == "UNKNOWN_SUGGESTION"


def test_all_wrong_fields_of_a_draft_are_named_at_once(office):
    with pytest.raises(Invalid) as refused:
        office.draft(
            office.members["wang"],
            "长" * 100,
            draft={
                "background": "长" * 3001,
                "plan_id": "nothing",
                "topic_ids": ["t-1"],
                "intended_lead_unit_ids": ["u-none"],
            },
        )
    assert {(p.field, p.reason) for p in refused.value.fields} == {
        ("draft.title", "TOO_LONG"),
        ("draft.background", "TOO_LONG"),
        ("draft.plan_id", "UNKNOWN_PLAN"),
        ("draft.topic_ids[0]", "UNKNOWN_TOPIC"),
        ("draft.intended_lead_unit_ids[0]", "UNKNOWN_UNIT"),
    }


def test_an_invited_member_signs_the_text_that_was_read(office):
    wang = office.members["wang"]
    draft = office.invite(office.draft(wang).proposal_id, wang, "li")
    assert draft.state == "cosigning"
    assert office.get(draft.proposal_id, office.members["li"]).text.title == draft.text.title
    signed = office.answer(draft, "li")
    assert signed_by(signed) == ["王建国", "李秀英"]
    stored = office.world.runtime.reader(wang).get(Proposal, draft.proposal_id)
    signature = stored.agreed[0].signature
    assert (signature.text_hash, signature.session, signature.source) == (
        draft.text.text_hash,
        "sid-1",
        "10.0.0.8",
    )
    (event,) = office.world.announced(events.CosignAnswered)
    assert (event.answer, event.invitee.name, len(event.signers)) == ("agreed", "李秀英", 2)


def test_a_signature_on_a_text_that_has_changed_is_refused(office):
    wang = office.members["wang"]
    draft = office.invite(office.draft(wang).proposal_id, wang, "li")
    request = pb.UpdateDraftRequest(
        proposal_id=draft.proposal_id, draft=redraft(draft, analysis="另有原因。")
    )
    office.do("UpdateDraft", request, wang)
    with pytest.raises(Conflict) as refused:
        office.answer(draft, "li", text_version=1)
    assert refused.value.reason == "TEXT_CHANGED"
    assert signed_by(office.answer(draft, "li", text_version=2)) == ["王建国", "李秀英"]


def test_a_change_of_the_text_voids_signatures_and_asks_again(office):
    wang = office.members["wang"]
    draft = office.invite(office.draft(wang).proposal_id, wang, "li", "zhao")
    signed = office.answer(draft, "li")
    request = pb.UpdateDraftRequest(
        proposal_id=draft.proposal_id, draft=redraft(signed, analysis="另有原因。")
    )
    changed = office.do("UpdateDraft", request, wang)
    assert list(changed.voided_person_ids) == ["p-li"]
    assert signed_by(changed.proposal) == ["王建国"]
    assert invitation(changed.proposal, "li").state == "pending"
    assert [e.answer for e in office.world.announced(events.CosignAnswered)] == ["agreed", "voided"]
    assert [e.invitee.name for e in office.world.announced(events.CosignInvited)][-1] == "李秀英"


def test_a_change_beside_the_text_keeps_the_signatures(office):
    wang = office.members["wang"]
    draft = office.invite(office.draft(wang).proposal_id, wang, "li")
    signed = office.answer(draft, "li")
    request = pb.UpdateDraftRequest(
        proposal_id=draft.proposal_id, draft=redraft(signed, intended_lead_unit_ids=["u-road"])
    )
    changed = office.do("UpdateDraft", request, wang)
    assert not changed.voided_person_ids
    assert signed_by(changed.proposal) == ["王建国", "李秀英"]


def test_only_the_invited_member_may_answer_and_only_in_person(office):
    wang = office.members["wang"]
    draft = office.invite(office.draft(wang).proposal_id, wang, "li")
    request = pb.AnswerCosignRequest(
        proposal_id=draft.proposal_id,
        invitation_id=invitation(draft, "li").invitation_id,
        agree=True,
        text_version=1,
    )
    with pytest.raises(NotFound):
        office.do("AnswerCosign", request, office.members["zhao"])
    machine = Actor(id="service:robot", kind="service", roles=frozenset({roles.MEMBER}), member_id="m-li")
    request.request_id = ""
    with pytest.raises(Forbidden) as refused:
        office.do("AnswerCosign", request, machine)
    assert refused.value.reason == "PERSONAL_TOKEN_REQUIRED"


def test_one_who_declined_no_longer_sees_the_draft_and_may_be_asked_again(office):
    wang = office.members["wang"]
    draft = office.invite(office.draft(wang).proposal_id, wang, "li")
    office.answer(draft, "li", agree=False, reason="已联名其他提案")
    with pytest.raises(NotFound):
        office.get(draft.proposal_id, office.members["li"])
    again = office.invite(draft.proposal_id, wang, "li")
    assert len(again.invitations) == 1
    assert invitation(again, "li").state == "pending"


def test_an_invitation_lapses_in_time_and_the_member_is_reminded_before(office):
    wang = office.members["wang"]
    draft = office.invite(office.draft(wang).proposal_id, wang, "li")
    expires_at = instant(invitation(draft, "li").expires_at)
    assert START + timedelta(days=6) < expires_at <= CUTOFF
    office.world.pass_time(expires_at + timedelta(minutes=1))
    assert invitation(office.get(draft.proposal_id, wang), "li").state == "expired"
    (reminder,) = office.world.announced(events.ProposalDeadlineApproaching)
    assert (reminder.deadline, reminder.persons[0].name) == ("cosign_answer", "李秀英")
    assert len(office.world.announced(events.CosignExpired)) == 1
    with pytest.raises(Precondition):
        office.answer(draft, "li")


def test_an_invitation_never_outlives_a_cutoff_that_is_near(office):
    wang = office.members["wang"]
    office.go_to(CUTOFF - timedelta(hours=5))
    draft = office.invite(office.draft(wang).proposal_id, wang, "li")
    assert instant(invitation(draft, "li").expires_at) == CUTOFF


def test_an_answered_invitation_does_not_lapse(office):
    wang = office.members["wang"]
    draft = office.invite(office.draft(wang).proposal_id, wang, "li")
    office.answer(draft, "li")
    office.world.pass_time(CUTOFF + timedelta(days=1))
    assert invitation(office.get(draft.proposal_id, wang), "li").state == "agreed"
    assert office.world.announced(events.CosignExpired) == []


def test_the_first_proposer_drops_and_a_cosigner_takes_the_signature_back(office):
    wang = office.members["wang"]
    draft = office.invite(office.draft(wang).proposal_id, wang, "li", "zhao")
    signed = office.answer(draft, "li")
    drop = pb.DropCosignerRequest(
        proposal_id=draft.proposal_id, invitation_id=invitation(draft, "zhao").invitation_id
    )
    office.do("DropCosigner", drop, wang)
    back = pb.WithdrawCosignRequest(
        proposal_id=draft.proposal_id, invitation_id=invitation(signed, "li").invitation_id
    )
    office.do("WithdrawCosign", back, office.members["li"])
    assert signed_by(office.get(draft.proposal_id, wang)) == ["王建国"]
    answers = [e.answer for e in office.world.announced(events.CosignAnswered)]
    assert answers == ["agreed", "dropped", "withdrawn"]


def test_who_may_not_sign_is_not_invited(office):
    wang = office.members["wang"]
    draft = office.draft(wang)
    with pytest.raises(Invalid) as refused:
        office.invite(draft.proposal_id, wang, "upper", "wang", "nobody")
    assert [p.reason for p in refused.value.fields] == ["NOT_A_MEMBER", "FIRST_PROPOSER", "NOT_A_MEMBER"]


def test_signing_twice_is_refused(office):
    wang = office.members["wang"]
    draft = office.invite(office.draft(wang).proposal_id, wang, "li")
    office.answer(draft, "li")
    with pytest.raises(Refusal) as refused:
        office.answer(draft, "li")
    assert refused.value.reason == "ILLEGAL_TRANSITION"


def test_a_deleted_draft_is_gone_and_its_invitees_are_told(office):
    wang = office.members["wang"]
    draft = office.invite(office.draft(wang).proposal_id, wang, "li")
    office.do("DeleteDraft", pb.DeleteDraftRequest(proposal_id=draft.proposal_id), wang)
    with pytest.raises(NotFound):
        office.get(draft.proposal_id, wang)
    assert office.world.announced(events.CosignAnswered)[0].answer == "dropped"
    mine = office.ask("ListProposals", pb.ListProposalsRequest(mine=True), wang)
    assert mine.total == 0


def test_a_collective_draft_is_written_by_the_liaison_alone_and_has_no_cosigners(office):
    draft = office.draft(office.liaison, organization_id="o-party")
    assert (draft.proposer_kind, draft.organization_name) == ("collective", "民盟青禾县总支")
    assert draft.signers[0].role == "collective_contact"
    with pytest.raises(Forbidden):
        office.draft(office.members["wang"], organization_id="o-party")
    with pytest.raises(Precondition) as refused:
        office.invite(draft.proposal_id, office.liaison, "li")
    assert refused.value.reason == "COLLECTIVE_HAS_NO_COSIGNERS"


def test_an_entry_clerk_types_for_a_member_who_then_owns_the_draft(office):
    entry = person("p-entry", roles.ENTRY_CLERK, name="马丽")
    draft = office.draft(entry, on_behalf_of_member_id="m-wang")
    assert (signed_by(draft), draft.entered_by_name) == (["王建国"], "马丽")
    receipt = office.submit(draft.proposal_id, entry).receipt
    assert receipt.signers[0].name == "王建国"
    assert office.get(draft.proposal_id, office.members["wang"]).state == "submitted"
    with pytest.raises(Forbidden) as refused:
        office.draft(office.members["li"], on_behalf_of_member_id="m-wang")
    assert refused.value.reason == "ENTRY_NOT_ALLOWED"
