"""Persons and members, as far as the acting person may see them."""

from __future__ import annotations

from typing import Any

from cppcc_api.directory.v1 import directory_service_pb2 as pb
from kit.core.errors import NotFound
from kit.store import Reader, not_found_reason
from services.directory.domain import sign_in
from services.directory.domain.people import Person
from services.directory.domain.register import Member
from services.directory.domain.sign_in import SignIn
from services.directory.states import ACCOUNT_KEEPER, relations
from services.directory.store import lookups, tokens, views


def get_me(request: pb.GetMeRequest, ctx: Reader) -> pb.GetMeResponse:
    """The acting person, and the seat if it has one."""
    person = ctx.get(Person, ctx.actor.id)
    member = ctx.find_one(Member, {"_id": person.member_id}) if person.member_id else None
    credential = tokens.credential(ctx, person.id)
    return pb.GetMeResponse(
        person=views.person(person, ctx.actor),
        member=views.member(member, ctx.actor) if member else None,
        must_change_password=bool(credential and credential.must_change),
    )


def list_sign_ins(request: pb.ListSignInsRequest, ctx: Reader) -> pb.ListSignInsResponse:
    """The acting person's open sign-in sessions, the latest first."""
    idle = lookups.limits(ctx).idle
    alive = {"person_id": ctx.actor.id, "expires_at": {"$gt": ctx.real_now}}
    used = {"last_used_at": {"$gt": ctx.real_now - idle}}
    found, token, total = views.page(ctx, SignIn, alive | used, [("started_at", -1)], request)
    holding = [views.sign_in(each) for each in found if sign_in.holds(each, idle, ctx.real_now)]
    return pb.ListSignInsResponse(sign_ins=holding, next_page_token=token, total=total)


def get_person(request: pb.GetPersonRequest, ctx: Reader) -> pb.GetPersonResponse:
    """One person within sight of the acting one."""
    person = ctx.find_one(Person, {"$and": [{"_id": request.person_id}, views.persons_in_sight(ctx.actor)]})
    if person is None:
        raise NotFound(not_found_reason(Person), "没有找到此人", id=request.person_id)
    return pb.GetPersonResponse(person=views.person(person, ctx.actor, person.id in _locked(ctx, [person])))


def list_persons(request: pb.ListPersonsRequest, ctx: Reader) -> pb.ListPersonsResponse:
    """Persons within sight by role, unit, organization or name."""
    parts: list[dict[str, Any]] = [
        views.persons_in_sight(ctx.actor),
        lookups.named(request.query, "name"),
        {} if request.include_inactive else {"state": "active"},
        {"roles": request.role} if request.role else {},
        {"unit_id": request.unit_id} if request.unit_id else {},
        {"organization_ids": request.organization_id} if request.organization_id else {},
    ]
    found, token, total = views.page(ctx, Person, {"$and": parts}, [("name", 1)], request)
    locked = _locked(ctx, found)
    return pb.ListPersonsResponse(
        persons=[views.person(each, ctx.actor, each.id in locked) for each in found],
        next_page_token=token,
        total=total,
    )


def get_member(request: pb.GetMemberRequest, ctx: Reader) -> pb.GetMemberResponse:
    """One member; who the members are is known to everybody who signs in."""
    return pb.GetMemberResponse(member=views.member(ctx.get(Member, request.member_id), ctx.actor))


def list_members(request: pb.ListMembersRequest, ctx: Reader) -> pb.ListMembersResponse:
    """Members by sector, party, committee, group, kind or name."""
    running = lookups.running_term(ctx)
    term = request.term or (running.number if running else 0)
    places = ("sector_id", "party_id", "committee_ids", "member_group_id", "liaison_group_id")
    own = request.organization_id
    parts: list[dict[str, Any]] = [
        lookups.named(request.query, "name"),
        {"term": term} if term else {},
        {} if request.include_inactive else {"state": "sitting"},
        {"kind": request.kind} if request.kind else {},
        {"standing_member": True} if request.standing_only else {},
        {"$or": [{place: own} for place in places]} if own else {},
    ]
    found, token, total = views.page(ctx, Member, {"$and": parts}, [("name", 1)], request)
    members = [views.member(each, ctx.actor) for each in found]
    return pb.ListMembersResponse(members=members, next_page_token=token, total=total)


def _locked(ctx: Reader, persons: list[Person]) -> set[str]:
    """Who of them is locked: told to the keepers of accounts alone."""
    if ACCOUNT_KEEPER not in relations(ctx.actor.roles):
        return set()
    return tokens.locked_accounts(ctx, [person.id for person in persons])
