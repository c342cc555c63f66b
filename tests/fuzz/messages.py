"""Made-up messages of any contract, with ids of things that exist where a field asks for one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from google.protobuf.descriptor import Descriptor, FieldDescriptor
from google.protobuf.message import Message
from google.protobuf.message_factory import GetMessageClass
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st

DEEPEST = 4
LONG_AGO, FAR_AHEAD = -62_135_596_800, 253_402_300_799
Known = Mapping[str, Sequence[str]]


def made_up(examples: int) -> settings:
    """So many examples each time, always the same: what fails does so again."""
    return settings(
        max_examples=examples,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
        derandomize=True,
    )


def _int(bits: int, *, signed: bool) -> st.SearchStrategy[int]:
    low, high = (-(2 ** (bits - 1)), 2 ** (bits - 1) - 1) if signed else (0, 2**bits - 1)
    return st.sampled_from([0, 1, 2, 3, 2027, high, low]) | st.integers(low, high)


SCALARS = {
    FieldDescriptor.CPPTYPE_INT32: _int(32, signed=True),
    FieldDescriptor.CPPTYPE_INT64: _int(64, signed=True),
    FieldDescriptor.CPPTYPE_UINT32: _int(32, signed=False),
    FieldDescriptor.CPPTYPE_UINT64: _int(64, signed=False),
    FieldDescriptor.CPPTYPE_DOUBLE: st.floats(),
    FieldDescriptor.CPPTYPE_FLOAT: st.floats(width=32),
    FieldDescriptor.CPPTYPE_BOOL: st.booleans(),
}


def ids(known: Known, name: str) -> st.SearchStrategy[str]:
    """Ids of the things that a field is called after; of anything where none are known by its name."""
    lowered = name.removesuffix("Ids").removesuffix("Id").removesuffix("_ids").removesuffix("_id").lower()
    stem = lowered.rpartition("_")[2]
    fitting = [one for kind, found in known.items() if kind and kind.startswith(stem) for one in found]
    return st.sampled_from(fitting or list(known[""]))


def message(of: Descriptor, known: Known, depth: int = 0) -> st.SearchStrategy[Message]:
    """A message with any of its fields set to anything."""
    if of.full_name == "google.protobuf.Timestamp":
        moments = st.integers(LONG_AGO, FAR_AHEAD) | st.sampled_from([LONG_AGO - 1, FAR_AHEAD + 1, -(2**63)])
        return st.builds(GetMessageClass(of), seconds=moments, nanos=_int(32, signed=True))
    fields = {field.name: _field(field, known, depth) for field in of.fields if _reached(field, depth)}
    return st.fixed_dictionaries({}, optional=fields).map(lambda values: GetMessageClass(of)(**values))


def _reached(field: FieldDescriptor, depth: int) -> bool:
    return field.message_type is None or depth < DEEPEST


def _field(field: FieldDescriptor, known: Known, depth: int) -> st.SearchStrategy:
    if field.message_type is not None and field.message_type.GetOptions().map_entry:
        key, value = (_one(each, known, depth) for each in field.message_type.fields)
        return st.dictionaries(key, value, max_size=2)
    if field.is_repeated:
        return st.lists(_one(field, known, depth), max_size=3)
    return _one(field, known, depth)


def _one(field: FieldDescriptor, known: Known, depth: int) -> st.SearchStrategy:
    if field.message_type is not None:
        return message(field.message_type, known, depth + 1)
    if field.enum_type is not None:
        return st.sampled_from([value.number for value in field.enum_type.values])
    if field.type == FieldDescriptor.TYPE_BYTES:
        return st.binary(max_size=40)
    if field.cpp_type == FieldDescriptor.CPPTYPE_STRING:
        text = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
        return text | ids(known, field.name) if field.name.endswith(("_id", "_ids")) else text
    return SCALARS[field.cpp_type]


def service_methods(contract_module) -> list:
    """Every unary method of a contract."""
    return [
        method
        for service in contract_module.DESCRIPTOR.services_by_name.values()
        for method in service.methods
        if not method.client_streaming and not method.server_streaming
    ]
