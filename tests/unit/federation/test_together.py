"""Several flows of federation listen to one event."""

from __future__ import annotations

from cppcc_api.assignment.v1 import assignment_events_pb2 as assignment
from kit.service import REQUIRES, Reaction
from services.federation.reactions.together import together


def table(told: list[str], flow: str, *events: type) -> dict[type, Reaction]:
    def note(event: object, ctx: object) -> None:
        told.append(f"{flow}:{type(event).__name__}")

    return {event: Reaction(note, mode=REQUIRES) for event in events}


def test_every_flow_hears_an_event_that_several_listen_to():
    told: list[str] = []
    joined = together(
        table(told, "a", assignment.ReplyIssued),
        table(told, "b", assignment.ReplyIssued, assignment.CaseClosed),
    )
    for event in (assignment.ReplyIssued(), assignment.CaseClosed()):
        joined[type(event)].handler(event, None)
    assert told == ["a:ReplyIssued", "b:ReplyIssued", "b:CaseClosed"]


def test_a_reaction_keeps_its_name_whoever_listens():
    one, other = table([], "a", assignment.ReplyIssued), table([], "b", assignment.ReplyIssued)
    names = {together(*tables)[assignment.ReplyIssued].handler.__name__ for tables in ((one,), (one, other))}
    assert names == {"note_reply_issued"}
