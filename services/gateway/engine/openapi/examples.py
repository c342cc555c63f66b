"""Example values for the documentation: by the field's name where one says more than its type."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from google.protobuf.descriptor import Descriptor, FieldDescriptor

from services.gateway.engine.comments import codes

MAX_DEPTH = 4
_ID = "019a1f3e-7c52-7d1a-9b60-5f0c2d3e4a{:02x}"
_BY_NAME: dict[str, Any] = {
    "access_expires_at": "2027-03-01T01:05:00Z",
    "address": "解放路18号",
    "body_name": "提案委员会第三次全体会议",
    "category": "livelihood",
    "doc_no": "县住建函〔2027〕12号",
    "duties": ["住房保障", "城市更新"],
    "instance_name": "政协清河县委员会",
    "issuer_name": "李建国",
    "login_name": "wangfang",
    "minutes_ref": "提案委纪要〔2027〕3号",
    "name": "王芳",
    "new_password": "Qinghe-2027-Spring",
    "next_page_token": "",
    "old_password": "kT7-first-once",
    "page_size": 50,
    "page_token": "",
    "password": "kT7-first-once",
    "phone": "13800000000",
    "place": "幸福里社区居委会",
    "proposal_no": "2027012",
    "reason": "该事项属住建部门职责，建议改由县住房和城乡建设局主办",
    "serial_no": "L20270012",
    "text": "建议对符合条件的老旧小区逐幢评估，分批加装电梯，并明确后期维护主体。",
    "title": "关于加快老旧小区加装电梯的提案",
    "total": 1,
    "unit_name": "县住房和城乡建设局",
    "version": "3",
    "expected_version": "3",
    "year": 2027,
}
_BY_SUFFIX: tuple[tuple[str, Any], ...] = (
    ("_name", "王芳"),
    ("_names", "王芳"),
    ("_hash", "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"),
    ("_ref", "扫描件-2027-018"),
    ("_refs", "扫描件-2027-018"),
    ("_year", 2027),
)


def example(message: Descriptor, without: Collection[str] = (), depth: int = 0) -> dict[str, Any]:
    """An example of a message in proto3 JSON."""
    return {
        field.json_name: _of_field(field, depth)
        for field in message.fields
        if field.name not in without and (depth < MAX_DEPTH or field.message_type is None)
    }


def of_parameter(field: FieldDescriptor) -> Any:
    """An example of one path or query parameter."""
    return _of_field(field, MAX_DEPTH)


def _of_field(field: FieldDescriptor, depth: int) -> Any:
    value = _value(field, depth)
    return [value] if field.is_repeated and not isinstance(value, list) else value


def _value(field: FieldDescriptor, depth: int) -> Any:
    if field.message_type is not None:
        return _of_message(field.message_type, depth)
    if vocabulary := codes(field):
        return vocabulary[0]
    by_name = _BY_NAME.get(field.name, next((v for end, v in _BY_SUFFIX if field.name.endswith(end)), None))
    if by_name is not None and _fits(field, by_name):
        return by_name
    if field.name.endswith(("_id", "_ids")):
        return _ID.format(sum(field.name.encode()) % 256)
    return {
        FieldDescriptor.CPPTYPE_STRING: "示例",
        FieldDescriptor.CPPTYPE_BOOL: True,
        FieldDescriptor.CPPTYPE_INT64: "1",
        FieldDescriptor.CPPTYPE_UINT64: "1",
        FieldDescriptor.CPPTYPE_DOUBLE: 0.5,
        FieldDescriptor.CPPTYPE_FLOAT: 0.5,
    }.get(field.cpp_type, 1)


def _of_message(message: Descriptor, depth: int) -> Any:
    if message.full_name == "google.protobuf.Timestamp":
        return "2027-03-01T01:00:00Z"
    if message.full_name == "google.protobuf.Struct":
        return {}
    return example(message, depth=depth + 1)


def _fits(field: FieldDescriptor, value: Any) -> bool:
    kinds: dict[int, type] = {
        FieldDescriptor.CPPTYPE_STRING: str,
        FieldDescriptor.CPPTYPE_INT64: str,
        FieldDescriptor.CPPTYPE_INT32: int,
    }
    first = value[0] if isinstance(value, list) else value
    return isinstance(first, kinds.get(field.cpp_type, type(None))) and (
        field.is_repeated or not isinstance(value, list)
    )
