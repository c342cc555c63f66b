"""What a form sent back, as the JSON values of its message."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from google.protobuf.descriptor import Descriptor, FieldDescriptor

from services.gateway.forms import specs, times
from services.gateway.forms.vocabulary import options

MISSING = "请填写此项"
MAX_ROWS = 200

Sent = Mapping[str, Sequence[str]]


def values(message: Descriptor, sent: Sent, at: str = "") -> dict[str, Any]:
    """Values of the fields that were filled in; empty ones and empty rows are left out."""
    found = {each.json_name: _value(each, sent, f"{at}{each.json_name}") for each in message.fields}
    return {name: value for name, value in found.items() if value not in (None, "", [], {})}


def undecided(
    message: Descriptor, read: Mapping[str, Any], given: Iterable[str] = (), at: str = ""
) -> dict[str, str]:
    """Error per field that must be answered and was not; ``given`` are fields that the form does not ask."""
    spec, errors = specs.of(message), {}
    for each in message.fields:
        name, value = f"{at}{each.json_name}", read.get(each.json_name)
        if name in given or each.name in spec.hidden:
            continue
        decides = _is_flag(each) and specs.decision(each) is not None
        if (each.name in spec.required or decides) and (value is None or (value is False and not decides)):
            errors[name] = MISSING
        elif each.message_type is not None and isinstance(value, dict):
            errors |= undecided(each.message_type, value, given, f"{name}.")
        elif each.message_type is not None and isinstance(value, list):
            for index, row in enumerate(value):
                errors |= undecided(each.message_type, row, given, f"{name}[{index}].")
    return errors


def _value(field: FieldDescriptor, sent: Sent, name: str) -> Any:
    inner = field.message_type
    if inner is not None and inner.full_name == "google.protobuf.Timestamp":
        return times.from_input(_one(sent, name)) or None
    if inner is not None and inner.full_name == "google.protobuf.Struct":
        return _json(_one(sent, name))
    if inner is not None and field.is_repeated:
        rows = [values(inner, sent, f"{name}[{index}].") for index in _indices(sent, name)]
        return [row for row in rows if row]
    if inner is not None:
        return values(inner, sent, f"{name}.")
    return _list(field, sent, name) if field.is_repeated else _scalar(field, sent, name)


def _scalar(field: FieldDescriptor, sent: Sent, name: str) -> Any:
    text = _one(sent, name)
    if _is_flag(field):
        if text in ("true", "on"):
            return True
        return False if text == "false" else None
    return text or None


def _list(field: FieldDescriptor, sent: Sent, name: str) -> list[str]:
    """Ticked boxes, lines of a text area, or values that went along hidden."""
    hidden = [_one(sent, f"{name}[{index}]") for index in _indices(sent, name)]
    chosen = [text.strip() for text in sent.get(name, ())]
    if len(chosen) == 1 and not options(field):
        chosen = [line.strip() for line in chosen[0].splitlines()]
    return [text for text in (*hidden, *chosen) if text]


def _one(sent: Sent, name: str) -> str:
    texts = sent.get(name, ())
    return texts[-1].strip().replace("\r\n", "\n") if texts else ""


def _indices(sent: Sent, name: str) -> list[int]:
    pattern = re.compile(re.escape(name) + r"\[(\d{1,4})\]")
    found = {int(match[1]) for key in sent if (match := pattern.match(key))}
    return sorted(found)[:MAX_ROWS]


def _json(text: str) -> Any:
    try:
        return json.loads(text) if text else None
    except ValueError:
        return text


def _is_flag(field: FieldDescriptor) -> bool:
    return field.cpp_type == FieldDescriptor.CPPTYPE_BOOL and not field.is_repeated
