"""Who acts, with what, and what is kept of a refusal: tried on a real database."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kit.core.context import PUBLIC, Actor
from kit.core.errors import Exhausted
from kit.runtime import SignInRequired, TokenLimited
from kit.service import Command, load
from kit.testing.world import World
from tests.example.api.ledger.v1 import ledger_service_pb2 as pb
from tests.example.ledger.domain import Whisper

CLERK = Actor(id="p1", name="clerk", roles=frozenset({"clerk"}))
STRANGER = Actor.anonymous(source="10.1.2.3")


class TooOften(Exhausted):
    """Counted and refused."""

    reason = "TOO_OFTEN"
    text = "次数过多"


def keep_and_refuse(request, ctx):
    ctx.save(Whisper(id="kept", choice=request.choice))
    ctx.mention("whisper/kept")
    return TooOften()


def throw_away(request, ctx):
    ctx.save(Whisper(id="lost", choice=request.choice))
    raise TooOften()


def introduce(request, ctx):
    ctx.save(Whisper(id="met", choice=request.choice))
    ctx.act_as(replace(CLERK, source=ctx.actor.source))
    return pb.WhisperSecretResponse(heard=True)


def stay_silent(request, ctx):
    return pb.WhisperSecretResponse(heard=True)


@pytest.fixture
def whispering(config, client):
    """The ledger with another handler behind its secret command, open to everybody."""

    def make(handler):
        loaded = load("tests.example.ledger")
        secret = Command(handler, permission=PUBLIC, secret=True)
        return World(replace(loaded, commands={**loaded.commands, "WhisperSecret": secret}), config, client)

    return make


def whisper(world, actor=STRANGER):
    return world.do("WhisperSecret", pb.WhisperSecretRequest(choice="x"), actor)


def kept(world):
    return {row["_id"] for row in world.runtime.db["whispers"].find()}


def audited(world):
    return [(r["outcome"], r["reason"], r["subjects"]) for r in world.runtime.db["audit"].find()]


def test_a_returned_refusal_reaches_the_caller_and_keeps_what_was_written(whispering):
    world = whispering(keep_and_refuse)
    with pytest.raises(TooOften):
        whisper(world)
    assert kept(world) == {"kept"}
    assert audited(world) == [("refused", "TOO_OFTEN", ["whisper/kept"])]
    assert world.runtime.db["requests"].count_documents({}) == 0


def test_a_raised_refusal_throws_away_what_was_written(whispering):
    world = whispering(throw_away)
    with pytest.raises(TooOften):
        whisper(world)
    assert kept(world) == set()
    assert audited(world) == [("refused", "TOO_OFTEN", [])]


def test_the_audit_row_names_the_person_who_became_known_and_where_the_request_came_from(whispering):
    world = whispering(introduce)
    whisper(world)
    (row,) = world.runtime.db["audit"].find()
    assert (row["actor"]["id"], row["source"]) == ("p1", "10.1.2.3")


def test_a_secret_command_that_writes_nothing_leaves_no_audit_row(whispering):
    world = whispering(stay_silent)
    whisper(world)
    assert audited(world) == []


def test_a_token_for_some_commands_is_refused_by_all_others(make_world):
    world = make_world("tests.example.ledger")
    limited = replace(CLERK, only=frozenset({"ledger.OpenAccount"}))
    world.do("OpenAccount", pb.OpenAccountRequest(account_id="a1", owner="Wang"), limited)
    with pytest.raises(TokenLimited):
        world.do("Deposit", pb.DepositRequest(account_id="a1", amount=1), limited)
    with pytest.raises(TokenLimited):
        world.ask("GetAccount", pb.GetAccountRequest(account_id="a1"), limited)


def test_somebody_without_a_sign_in_may_do_nothing_that_is_not_open_to_all(make_world):
    with pytest.raises(SignInRequired):
        make_world("tests.example.ledger").do(
            "OpenAccount", pb.OpenAccountRequest(account_id="a1", owner="Wang"), STRANGER
        )
