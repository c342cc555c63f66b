"""Forms that change something open with its present values, without a word about each of them.

``UpdateMeeting`` asks for a ``MeetingInput``, ``GetMeeting`` shows a ``Meeting``.  Fields of one name and
type are taken over, and references (``units``) give their ids (``unit_ids``).
"""

from __future__ import annotations

from typing import Any

from google.protobuf.descriptor import FieldDescriptor
from google.protobuf.message import Message

from services.gateway.engine.exposed import Exposed
from services.gateway.forms.choices import Ask
from services.gateway.forms.presets.preset import Preset, Values, plain


def present(row: Exposed, get: Exposed, ask: Ask, known: Values) -> Preset:
    """The present values of what an ``Update…`` command would replace."""
    inputs = [
        field for field in row.request.fields if field.message_type is not None and not field.is_repeated
    ]
    keys = [name for name in get.variables if known.get(get.request.fields_by_name[name].json_name)]
    if len(inputs) != 1 or not keys:
        return Preset()
    request: Any = get.new_request()
    for name in keys:
        setattr(request, name, known[get.request.fields_by_name[name].json_name])
    reply = ask(f"{get.tag}.{get.name}", request)
    entity = getattr(reply, reply.DESCRIPTOR.fields[0].name)
    return Preset({inputs[0].json_name: taken_over(inputs[0], entity)})


def taken_over(asked: FieldDescriptor, entity: Message) -> Values:
    """The values of an input message that an entity already has."""
    shown, found = plain(entity), entity.DESCRIPTOR.fields_by_name
    values: Values = {}
    for field in asked.message_type.fields:
        same = found.get(field.name)
        if same is not None and (same.cpp_type, same.message_type) == (field.cpp_type, field.message_type):
            values[field.json_name] = shown.get(field.json_name)
        elif field.is_repeated and field.name.endswith("_ids"):
            values[field.json_name] = _ids(field.name, entity)
    return {name: value for name, value in values.items() if value not in (None, [])}


def _ids(name: str, entity: Message) -> list[str]:
    """``unit_ids`` of ``units``, ``team_person_ids`` of ``team``."""
    for kind in ("unit_id", "person_id", "member_id", "organization_id"):
        if name.endswith(f"{kind}s"):
            before = name.removesuffix(f"{kind}s").strip("_") or kind.removesuffix("_id") + "s"
            listed = getattr(entity, before, ())
            return [getattr(each, kind) for each in listed if hasattr(each, kind)]
    return []
