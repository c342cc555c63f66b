"""Small values between the domain and the contract, in both directions."""

from __future__ import annotations

from collections.abc import Iterable

from cppcc_api.assignment.v1 import assignment_events_pb2 as events
from cppcc_api.assignment.v1 import assignment_service_pb2 as pb
from cppcc_api.common.v1 import common_pb2 as common
from cppcc_api.intake.v1 import intake_events_pb2 as intake
from kit.convert import instant, timestamp
from services.assignment.domain.commitments import Commitment
from services.assignment.domain.parts import Addressee, Asked, PlannedTask, Signer, Suggestion, Unit
from services.assignment.domain.replies import Answer, Draft, Promise


def signer(each: common.Signer) -> Signer:
    """A signer as intake announced them."""
    return Signer(
        person_id=each.person_id,
        member_id=each.member_id,
        name=each.name,
        role=each.role,
        organization_id=each.organization_id,
        organization_name=each.organization_name,
        sector_name=each.sector_name,
        signed_at=instant(each.signed_at),
    )


def signer_pb(each: Signer) -> common.Signer:
    """A signer for events and answers."""
    return common.Signer(
        person_id=each.person_id,
        member_id=each.member_id,
        name=each.name,
        role=each.role,
        organization_id=each.organization_id,
        organization_name=each.organization_name,
        sector_name=each.sector_name,
        signed_at=timestamp(each.signed_at),
    )


def signers_pb(all_: Iterable[Signer]) -> list[common.Signer]:
    """Several signers."""
    return [signer_pb(each) for each in all_]


def unit(each: common.UnitRef) -> Unit:
    """A unit as intake announced it."""
    return Unit(each.unit_id, each.name)


def unit_pb(each: Unit) -> common.UnitRef:
    """A unit for events and answers."""
    return common.UnitRef(unit_id=each.unit_id, name=each.name)


def suggestion(each: common.SuggestionItem) -> Suggestion:
    """A suggestion of the proposal's text."""
    return Suggestion(each.suggestion_id, each.ordinal, each.text)


def suggestion_pb(each: Suggestion) -> common.SuggestionItem:
    """A suggestion for events and answers."""
    return common.SuggestionItem(suggestion_id=each.suggestion_id, ordinal=each.ordinal, text=each.text)


def merged(each: intake.MergedProposal) -> Addressee:
    """A proposal merged into the primary one."""
    return Addressee(
        proposal_id=each.proposal_id,
        proposal_no=each.serial_no,
        title=each.title,
        organization_name=each.organization_name,
        signers=tuple(signer(one) for one in each.signers),
    )


def addressee_pb(each: Addressee) -> events.Addressee:
    """A proposal to be answered."""
    return events.Addressee(
        proposal_id=each.proposal_id,
        proposal_no=each.proposal_no,
        title=each.title,
        organization_name=each.organization_name,
        signers=signers_pb(each.signers),
    )


def asked_pb(each: Asked) -> common.PersonRef:
    """A proposer whose feedback is wanted."""
    return common.PersonRef(person_id=each.person_id, member_id=each.member_id, name=each.name)


def planned(tasks: Iterable[pb.PlannedTask]) -> tuple[PlannedTask, ...]:
    """Units with their parts as requested."""
    return tuple(PlannedTask(each.unit_id.strip(), each.part) for each in tasks)


def answer_pb(each: Answer, suggestions: Iterable[Suggestion]) -> events.SuggestionAnswer:
    """The answer to one suggestion, with the suggestion."""
    asked = {one.suggestion_id: one for one in suggestions}.get(each.suggestion_id)
    return events.SuggestionAnswer(
        suggestion_id=each.suggestion_id,
        ordinal=asked.ordinal if asked else 0,
        suggestion_text=asked.text if asked else "",
        adoption=each.adoption,
        text=each.text,
        evidence=each.evidence,
    )


def promise_pb(each: Promise) -> events.Commitment:
    """A promise as a reply states it."""
    return events.Commitment(
        commitment_id=each.commitment_id,
        suggestion_id=each.suggestion_id,
        text=each.text,
        due_at=timestamp(each.due_at),
        responsible=each.responsible,
        contact_phone=each.contact_phone,
    )


def commitment_pb(each: Commitment) -> events.Commitment:
    """A promise as it stands now."""
    return events.Commitment(
        commitment_id=each.id,
        suggestion_id=each.suggestion_id,
        text=each.text,
        due_at=timestamp(each.due_at),
        responsible=each.responsible,
        contact_phone=each.contact_phone,
    )


def draft(given: pb.ReplyInput, default_publicity: str) -> Draft:
    """What a unit entered for a reply, stripped."""
    return Draft(
        reply_class=given.reply_class,
        text=given.text.strip(),
        answers=tuple(
            Answer(each.suggestion_id, each.adoption, each.text.strip(), each.evidence.strip())
            for each in given.answers
        ),
        promises=tuple(_promise(each) for each in given.commitments),
        publicity=given.publicity or default_publicity,
        publicity_reason=given.publicity_reason.strip(),
    )


def _promise(each: events.Commitment) -> Promise:
    return Promise(
        commitment_id=each.commitment_id,
        suggestion_id=each.suggestion_id,
        text=each.text.strip(),
        due_at=instant(each.due_at),
        responsible=each.responsible.strip(),
        contact_phone=each.contact_phone.strip(),
    )
