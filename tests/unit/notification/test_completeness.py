"""Every event is either told by a rule or left out for a stated reason, and every rule can speak."""

from __future__ import annotations

import pkgutil
from importlib import import_module

import pytest
from google.protobuf.descriptor import FieldDescriptor
from google.protobuf.message import Message
from google.protobuf.message_factory import GetMessageClass

import cppcc_api
from services.notification.domain import escalation, wording
from services.notification.domain.kinds import ESCALATION, KINDS, NOTICE
from services.notification.domain.message import LEVELS
from services.notification.reactions import REACTIONS
from services.notification.reactions.handlers import RULES
from services.notification.reactions.lateness import DONE, EFFECTS
from services.notification.reactions.silent import SILENT
from services.notification.reactions.telling import note

CASES = [(event, rule) for event, rules in RULES.items() for rule in rules]


def events() -> dict[str, type[Message]]:
    """Top-level messages of all events files that are no part of another one."""
    found: dict[str, type[Message]] = {}
    for service in pkgutil.iter_modules(cppcc_api.__path__):
        if service.name == "common":
            continue
        module = import_module(f"cppcc_api.{service.name}.v1.{service.name}_events_pb2")
        messages = module.DESCRIPTOR.message_types_by_name.values()
        parts = {f.message_type for m in messages for f in m.fields if f.message_type}
        for descriptor in messages:
            if descriptor not in parts:
                found[descriptor.full_name] = GetMessageClass(descriptor)
    return found


def test_every_event_is_told_or_silent_for_a_reason():
    known = {event.DESCRIPTOR.full_name for event in (*RULES, *SILENT)}
    assert sorted(set(events()) - known) == []
    assert sorted(known - set(events())) == []


def test_no_event_is_both_told_and_silent_and_silence_has_a_reason():
    assert not set(RULES) & set(SILENT)
    assert all(len(reason) > 10 for reason in SILENT.values())


def test_every_told_event_is_listened_to():
    assert {*RULES, *EFFECTS} <= set(REACTIONS)
    names = [reaction.handler.__name__ for reaction in REACTIONS.values()]
    assert len(names) == len(set(names))


def test_every_kind_has_a_name_and_every_name_a_rule():
    used = {rule.kind for _, rule in CASES} | {NOTICE, ESCALATION}
    assert used == set(KINDS)


@pytest.mark.parametrize(
    ("event", "rule"), CASES, ids=lambda x: getattr(x, "kind", getattr(x, "__name__", ""))
)
def test_every_rule_speaks_on_a_bare_and_on_a_full_event(event, rule):
    for made in (event(), full(event)):
        parts = getattr(made, rule.each) if rule.each else [made]
        for part in parts:
            said = note(made, part, rule)
            assert said.title and "{" not in said.title + said.text
            assert said.level in LEVELS
    said = note(full(event), getattr(full(event), rule.each)[0] if rule.each else full(event), rule)
    assert len(said.text.splitlines()) >= len(rule.text), "a full event fills every line"
    assert not rule.due or said.due_at is not None
    assert not rule.deadline or rule.due, "a deadline message names its date"


@pytest.mark.parametrize(
    ("event", "rule"), CASES, ids=lambda x: getattr(x, "kind", getattr(x, "__name__", ""))
)
def test_parts_of_an_event_are_told_apart(event, rule):
    if rule.each and not rule.once:
        part = getattr(full(event), rule.each)[0]
        assert wording.line(rule.part_id, e=full(event), t=part)


@pytest.mark.parametrize("event", DONE, ids=lambda event: event.__name__)
def test_what_ends_an_escalation_names_a_known_matter_and_its_subject(event):
    for matter, subject in DONE[event]:
        assert matter in escalation.MATTERS
        assert wording.line(subject, e=full(event)).strip(".")


def full(event: type[Message]) -> Message:
    """An event of which every field holds something."""
    made = event()
    _fill(made)
    return made


def _fill(made: Message) -> None:
    for field in made.DESCRIPTOR.fields:
        if field.message_type and field.message_type.full_name == "google.protobuf.Struct":
            continue
        value = getattr(made, field.name)
        if field.is_repeated:
            value.add() if field.message_type else value.append(_scalar(field))
            for each in value if field.message_type else ():
                _fill(each)
        elif field.message_type:
            value.SetInParent()
            _fill(value)
        else:
            setattr(made, field.name, _scalar(field))


def _scalar(field: FieldDescriptor) -> object:
    return (
        {str: "x", int: 7, float: 1.5, bool: True}[type(field.default_value)]
        if not field.is_repeated
        else "x"
    )
