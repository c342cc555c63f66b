"""Signing in and out, tokens, and the own password."""

from __future__ import annotations

from dataclasses import replace

from cppcc_api.directory.v1 import directory_service_pb2 as pb
from kit.convert import timestamp
from kit.core.errors import Refusal
from kit.store import Context
from services.directory.domain import passwords, sign_in
from services.directory.domain.people import Credential, Person
from services.directory.domain.problems import Problems
from services.directory.domain.sign_in import Limits, SignIn, SignInEnded, SignInRefused, WrongPassword
from services.directory.store import lookups, tokens, views


def sign_in_person(request: pb.SignInRequest, ctx: Context) -> pb.SignInResponse | Refusal:
    """Check name and password and open a sign-in session."""
    limits = lookups.limits(ctx)
    person = lookups.person_by_login(ctx, request.login_name)
    key = tokens.account_key(person, request.login_name)
    if person:
        ctx.mention(f"person/{person.id}")
    if request.client:
        ctx.mention(f"device/{request.client}")
    for place in (key, tokens.source_key(ctx.actor.source)):
        sign_in.check_unlocked(tokens.attempts(ctx, place), ctx.real_now)
    credential = tokens.credential(ctx, person.id) if person else None
    fits = passwords.matches(request.password, credential.password_hash if credential else "")
    if person is None or credential is None or not fits or not person.active:
        tokens.count_failure(ctx, key, limits)
        return SignInRefused()
    tokens.forget_failures(ctx, key)
    session, secret = tokens.begin(ctx, person, request.client, limits)
    actor = tokens.acting(person, session, credential.must_change, ctx.actor.source)
    ctx.act_as(actor)
    issued = tokens.issue(ctx, person, session, credential.must_change)
    return pb.SignInResponse(
        access_token=issued.token,
        access_expires_at=timestamp(issued.expires_at),
        sign_in_id=session.id,
        renewal_secret=secret,
        sign_in_expires_at=timestamp(session.expires_at),
        must_change_password=credential.must_change,
        person=views.oneself(ctx, person, actor),
    )


def renew_token(request: pb.RenewTokenRequest, ctx: Context) -> pb.RenewTokenResponse:
    """Give a new token for a session that still holds, with the person's roles as of now."""
    limits = lookups.limits(ctx)
    known = ctx.find_one(SignIn, {"_id": request.sign_in_id})
    session = sign_in.check_open(known, request.renewal_secret, limits.idle, ctx.real_now)
    person, credential = _account(ctx, session.person_id)
    tokens.touch(ctx, session)
    issued = tokens.issue(ctx, person, session, credential.must_change)
    return pb.RenewTokenResponse(
        access_token=issued.token,
        access_expires_at=timestamp(issued.expires_at),
        must_change_password=credential.must_change,
        person=views.oneself(ctx, person, tokens.acting(person, session, credential.must_change)),
    )


def sign_out(request: pb.SignOutRequest, ctx: Context) -> pb.SignOutResponse:
    """End one of the own sessions; one that has ended already stays ended."""
    wanted = request.sign_in_id or ctx.actor.session_id
    session = ctx.find_one(SignIn, {"_id": wanted, "person_id": ctx.actor.id})
    if session is not None:
        ctx.delete(session)
        ctx.mention(f"signin/{session.id}")
    return pb.SignOutResponse()


def change_password(request: pb.ChangePasswordRequest, ctx: Context) -> pb.ChangePasswordResponse | Refusal:
    """Replace the own password and end every other session."""
    limits = lookups.limits(ctx)
    person, credential = _account(ctx, ctx.actor.id)
    _check_session(ctx, limits)
    key = tokens.account_key(person)
    sign_in.check_unlocked(tokens.attempts(ctx, key), ctx.real_now)
    if not passwords.matches(request.old_password, credential.password_hash):
        tokens.count_failure(ctx, key, limits)
        return WrongPassword(field="old_password")
    problems = Problems()
    own = (person.login_key, person.phone)
    passwords.check_new(problems, request.new_password, request.old_password, own, limits.password_min)
    problems.settle()
    changed = replace(credential, password_hash=passwords.hashed(request.new_password), must_change=False)
    ctx.save(changed)
    tokens.forget_failures(ctx, key)
    tokens.end_all(ctx, person.id, but=ctx.actor.session_id)
    ctx.mention(f"person/{person.id}")
    return pb.ChangePasswordResponse()


def _account(ctx: Context, person_id: str) -> tuple[Person, Credential]:
    """A person with access; raises ``SignInEnded``."""
    person = ctx.find_one(Person, {"_id": person_id})
    credential = tokens.credential(ctx, person_id)
    if person is None or credential is None or not person.active:
        raise SignInEnded()
    return person, credential


def _check_session(ctx: Context, limits: Limits) -> None:
    """The token's session must still be open: a stolen token of an ended one changes no password."""
    session = ctx.find_one(SignIn, {"_id": ctx.actor.session_id, "person_id": ctx.actor.id})
    if session is None or not sign_in.holds(session, limits.idle, ctx.real_now):
        raise SignInEnded()
