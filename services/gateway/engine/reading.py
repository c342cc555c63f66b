"""From path, query, headers and JSON to a request message, with every wrong field named."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from typing import Any

from google.protobuf.descriptor import Descriptor, FieldDescriptor
from google.protobuf.json_format import ParseDict, ParseError
from google.protobuf.message import Message
from google.protobuf.message_factory import GetMessageClass

from kit.core.errors import FieldError, FieldsInvalid, Invalid
from kit.core.ids import new_id
from services.gateway.engine.exposed import EXPECTED_VERSION, REQUEST_ID, Exposed

IDEMPOTENCY_HEADER, VERSION_HEADER = "idempotency-key", "if-match"
_ETAG = re.compile(r'(?:W/)?"?(\d{1,18})"?')
_KEY = re.compile(r"[\x21-\x7e]{1,200}")
_INTEGERS = frozenset(
    {
        FieldDescriptor.CPPTYPE_INT32,
        FieldDescriptor.CPPTYPE_INT64,
        FieldDescriptor.CPPTYPE_UINT32,
        FieldDescriptor.CPPTYPE_UINT64,
    }
)
_KINDS = {
    FieldDescriptor.CPPTYPE_STRING: "文字",
    FieldDescriptor.CPPTYPE_BOOL: "true 或 false",
    FieldDescriptor.CPPTYPE_MESSAGE: "对象",
    FieldDescriptor.CPPTYPE_DOUBLE: "数字",
    FieldDescriptor.CPPTYPE_FLOAT: "数字",
    **dict.fromkeys(_INTEGERS, "整数"),
}
_WELL_KNOWN = {
    "google.protobuf.Timestamp": "RFC 3339 时间，如 2027-03-01T09:00:00+08:00",
    "google.protobuf.Struct": "JSON 对象",
}


class BodyNotJson(Invalid):
    """The body is no JSON object."""

    reason = "BODY_NOT_JSON"
    text = "请求内容不是 JSON 对象"


class HeaderInvalid(Invalid):
    """A header has a form that it must not have."""

    reason = "HEADER_INVALID"
    text = "请求头 {header} 的值无效"


class Contradiction(Invalid):
    """Two places of one request say different things."""

    reason = "REQUEST_CONTRADICTORY"
    text = "请求中的“{name}”前后不一致"


def read_request(
    row: Exposed,
    variables: Mapping[str, str],
    query: Iterable[tuple[str, str]],
    headers: Mapping[str, str],
    body: bytes,
) -> Message:
    """The request message of one call; raises an ``Invalid`` that names what is wrong."""
    values = json_object(body) if row.reads_body else {}
    values = {**query_values(row.request, query), **values}
    for name, text in variables.items():
        _agree(values, row.request.fields_by_name[name], text)
    if row.is_command:
        _agree(values, row.request.fields_by_name[REQUEST_ID], _idempotency_key(headers))
    if VERSION_HEADER in headers:
        _read_version(row, values, headers[VERSION_HEADER])
    message = to_message(row.request, values)
    if row.is_command and not message.request_id:  # type: ignore[attr-defined]
        message.request_id = new_id()  # type: ignore[attr-defined]
    return message


def json_object(body: bytes) -> dict[str, Any]:
    """The members of a JSON object; an empty body counts as an empty one."""
    if not body.strip():
        return {}
    try:
        found = json.loads(body)
    except (ValueError, RecursionError):
        raise BodyNotJson() from None
    if not isinstance(found, dict):
        raise BodyNotJson()
    return found


def query_values(descriptor: Descriptor, query: Iterable[tuple[str, str]]) -> dict[str, Any]:
    """Query parameters as the JSON members that they stand for; a repeated field may come several times."""
    values: dict[str, Any] = {}
    for name, text in query:
        field = find_field(descriptor, name)
        if field is None:
            values[name] = text  # named by the check of the whole
        elif field.is_repeated:
            values.setdefault(field.json_name, []).append(plain(field, text))
        elif field.json_name in values:
            raise Contradiction(name=name, field=field.name)
        else:
            values[field.json_name] = plain(field, text)
    return values


def plain(field: FieldDescriptor, text: str) -> Any:
    """A value written as text, as JSON has it; what does not fit stays text and is refused later."""
    if field.cpp_type == FieldDescriptor.CPPTYPE_BOOL:
        return {"true": True, "1": True, "false": False, "0": False, "": False}.get(text.lower(), text)
    return text


def find_field(descriptor: Descriptor, name: str) -> FieldDescriptor | None:
    """A field by its JSON name or by the name in the contract."""
    return descriptor.fields_by_camelcase_name.get(name) or descriptor.fields_by_name.get(name)


def to_message(descriptor: Descriptor, values: Mapping[str, Any]) -> Message:
    """The message of a JSON object; raises ``FieldsInvalid`` with every wrong field."""
    message = GetMessageClass(descriptor)()
    try:
        ParseDict(dict(values), message)
    except ParseError as error:
        wrong = list(field_errors(descriptor, values))
        if not wrong:
            raise FieldsInvalid(message=f"请求内容有误：{error}") from error
        raise FieldsInvalid(fields=wrong) from error
    return message


def field_errors(descriptor: Descriptor, values: Mapping[str, Any], at: str = "") -> Iterable[FieldError]:
    """Everything in a JSON object that its message type does not take."""
    for name, value in values.items():
        field = find_field(descriptor, str(name))
        path = f"{at}{field.json_name if field else name}"
        if field is None:
            yield FieldError(path, "UNKNOWN_FIELD", f"没有名为“{name}”的字段")
        elif field.is_repeated and not _is_map(field):
            if not isinstance(value, list):
                yield FieldError(path, "WRONG_TYPE", "应为列表")
                continue
            for index, item in enumerate(value):
                yield from _value_errors(field, item, f"{path}[{index}]", [item])
        else:
            yield from _value_errors(field, value, path, value)


def _value_errors(field: FieldDescriptor, value: Any, path: str, whole: Any) -> Iterable[FieldError]:
    inner = field.message_type
    if inner is not None and inner.full_name not in _WELL_KNOWN and isinstance(value, dict):
        yield from field_errors(inner, value, f"{path}.")
        return
    try:
        ParseDict({field.name: whole}, GetMessageClass(field.containing_type)())
    except ParseError:
        yield FieldError(path, "WRONG_TYPE", f"应为{_kind(field)}")


def _kind(field: FieldDescriptor) -> str:
    if field.message_type is not None and field.message_type.full_name in _WELL_KNOWN:
        return _WELL_KNOWN[field.message_type.full_name]
    return _KINDS.get(field.cpp_type, "其他类型")


def _is_map(field: FieldDescriptor) -> bool:
    return field.message_type is not None and field.message_type.GetOptions().map_entry


def _agree(values: dict[str, Any], field: FieldDescriptor, text: str) -> None:
    """Put a value from path or header in; the body may repeat it but not contradict it."""
    given = [values.pop(name) for name in {field.json_name, field.name} if name in values]
    known = [value for value in (text, *given) if value not in (None, "")]
    if any(str(value) != str(known[0]) for value in known):
        raise Contradiction(name=field.json_name, field=field.name)
    if known:
        values[field.json_name] = known[0]


def _idempotency_key(headers: Mapping[str, str]) -> str:
    key = headers.get(IDEMPOTENCY_HEADER, "").strip().strip('"')
    if key and not _KEY.fullmatch(key):
        raise HeaderInvalid(header="Idempotency-Key")
    return key


def _read_version(row: Exposed, values: dict[str, Any], header: str) -> None:
    if header.strip() == "*":
        return
    found = _ETAG.fullmatch(header.strip())
    if found is None or not row.has_version:
        raise HeaderInvalid(header="If-Match")
    given = {str(values.get(name)) for name in (EXPECTED_VERSION, "expectedVersion") if name in values}
    if given - {found[1]}:
        raise Contradiction(name="expectedVersion", field=EXPECTED_VERSION)
    values.pop(EXPECTED_VERSION, None)
    values["expectedVersion"] = found[1]
