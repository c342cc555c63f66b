"""Requests as plain values: texts stripped, instants aware, references looked up in the registers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from cppcc_api.supervision.v1 import supervision_service_pb2 as pb
from kit.convert import instant
from kit.core.errors import FieldError
from kit.core.ids import new_id
from kit.store import Reader
from services.supervision.domain.campaign import Episode, OnSite, Programme, Supervised
from services.supervision.domain.inspection import Plan
from services.supervision.domain.look_back import Item
from services.supervision.domain.people import NO_BODY, Body, Person, UnitRef
from services.supervision.domain.proposal import Proposal
from services.supervision.domain.refusals import CampaignInvalid, InspectionInvalid
from services.supervision.store import evidence, registers


def plan(message: pb.InspectionInput, ctx: Reader, session_id: str) -> Plan:
    """What is entered about an inspection; without units all that handle proposals, without team everybody
    of the three offices."""
    chosen = registers.units(ctx, message.unit_ids)
    team = registers.people(ctx, message.team_person_ids)
    problems = [
        *_unknown("inspection.unit_ids", message.unit_ids, chosen, "UNKNOWN_UNIT", "没有这个单位"),
        *_unknown(
            "inspection.team_person_ids", message.team_person_ids, team, "UNKNOWN_PERSON", "没有这个人员"
        ),
    ]
    if problems:
        raise InspectionInvalid(fields=problems)
    members = list(team.values()) or registers.joint_team(ctx)
    return Plan(
        session_id=session_id,
        kind=message.kind,
        title=message.title.strip(),
        team=tuple(registers.person(each) for each in members),
        units=tuple(chosen.values()) or registers.handling_units(ctx),
        from_at=instant(message.from_at),
        to_at=instant(message.to_at),
        conduct_at=instant(message.conduct_at),
    )


def _unknown(
    field: str, given: Sequence[str], known: Mapping[str, object], reason: str, text: str
) -> list[FieldError]:
    return [FieldError(f"{field}[{n}]", reason, text) for n, each in enumerate(given) if each not in known]


def items(messages: Iterable[pb.LookBackItem]) -> tuple[Item, ...]:
    """What a unit found."""
    return tuple(
        Item(each.task_id, each.commitment_id, each.result, each.remedy.strip(), instant(each.remedy_due_at))
        for each in messages
    )


def programme(message: pb.CampaignInput, ctx: Reader, session_id: str) -> Programme:
    """What is entered about a campaign; without units the answering units of the proposals."""
    proposals = {each.id: each for each in _proposals(ctx, message.proposal_ids)}
    team = registers.people(ctx, message.team_person_ids)
    chosen = registers.units(ctx, message.unit_ids)
    body = registers.body(ctx, message.organization_id) if message.organization_id else NO_BODY
    head = leader(ctx, message.leader_person_id, message.leader_name)
    problems = [
        *_unknown(
            "campaign.proposal_ids", message.proposal_ids, proposals, "UNKNOWN_PROPOSAL", "没有这件提案"
        ),
        *_unknown(
            "campaign.team_person_ids", message.team_person_ids, team, "UNKNOWN_PERSON", "没有这个人员"
        ),
        *_unknown("campaign.unit_ids", message.unit_ids, chosen, "UNKNOWN_UNIT", "没有这个单位"),
    ]
    if body is None:
        problems.append(FieldError("campaign.organization_id", "UNKNOWN_ORGANIZATION", "没有这个组织"))
    if head is None:
        problems.append(FieldError("campaign.leader_person_id", "UNKNOWN_PERSON", "没有这个人员"))
    if problems:
        raise CampaignInvalid(fields=problems)
    return replace(
        _programme(message, session_id, head or Person(), body or NO_BODY),
        team=tuple(registers.person(each) for each in team.values()),
        proposals=tuple(Supervised(each.id, each.proposal_no, each.title) for each in proposals.values()),
        units=tuple(chosen.values()) or answering_units(ctx, proposals),
    )


def _programme(message: pb.CampaignInput, session_id: str, leader: Person, body: Body) -> Programme:
    return Programme(
        session_id=session_id,
        kind=message.kind,
        title=message.title.strip(),
        leader=leader,
        body=body,
        team=(),
        proposals=(),
        units=(),
        plan=message.plan.strip(),
        media_name=message.media_name.strip(),
        promotion_year=message.promotion_year,
    )


def _proposals(ctx: Reader, proposal_ids: Iterable[str]) -> list[Proposal]:
    query = {"_id": {"$in": list(proposal_ids)}, "proposal_no": {"$ne": ""}}
    return ctx.find(Proposal, query, sort=[("proposal_no", 1)])


def leader(ctx: Reader, person_id: str, name: str) -> Person | None:
    """A leader with an account, or one only named; None when there is no such account."""
    if not person_id:
        return Person(name=name.strip())
    found = registers.people(ctx, [person_id]).get(person_id)
    return registers.person(found) if found else None


def answering_units(ctx: Reader, proposal_ids: Iterable[str]) -> tuple[UnitRef, ...]:
    """The units that answer some proposals, as far as they were dispatched."""
    found = evidence.answering_units(ctx, proposal_ids)
    return tuple(registers.units(ctx, found).values())


def on_site(message: pb.OnSiteRecord, by: str) -> OnSite:
    """What a team saw."""
    return OnSite(
        at=instant(message.at),
        place=message.place.strip(),
        participants=tuple(each.strip() for each in message.participants if each.strip()),
        text=message.text.strip(),
        evidence_ref=message.evidence_ref.strip(),
        recorded_by_name=by,
    )


def episode(message: pb.Episode) -> Episode:
    """An episode of a column."""
    return Episode(
        id=message.episode_id or new_id(),
        title=message.title.strip(),
        medium=message.medium.strip(),
        link=message.link.strip(),
        text=message.text.strip(),
        proposal_id=message.proposal_id,
        published_at=instant(message.published_at),
    )
