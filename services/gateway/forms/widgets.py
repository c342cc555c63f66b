"""From a request message to the widgets that ask for it: a tree that templates draw and tests can read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from google.protobuf.descriptor import Descriptor, FieldDescriptor

from kit.ref_fields import is_reference
from services.gateway.engine.exposed import EXPECTED_VERSION, REQUEST_ID
from services.gateway.engine.problems import json_path
from services.gateway.forms import specs, times
from services.gateway.forms.labels import is_optional, label
from services.gateway.forms.vocabulary import options

HIDDEN, TEXT, LONG, LINES, NUMBER = "hidden", "text", "long", "lines", "number"
FLAG, DECISION, CHOICE, RADIO, CHOICES = "flag", "decision", "choice", "radio", "choices"
MOMENT, GROUP, ROWS = "moment", "group", "rows"
FILE, FILES = "file", "files"
UPLOAD = "~upload"
"""Ending of the name of an input that takes the file for the field before it."""
FEW = 6


@dataclass(frozen=True)
class Option:
    """One thing to choose."""

    value: str
    label: str
    group: str = ""


@dataclass
class Widget:
    """One input, or a group of them; `name` is the JSON path of its field, where errors find it too."""

    kind: str
    name: str
    label: str = ""
    hint: str = ""
    value: Any = ""
    error: str = ""
    required: bool = False
    optional: bool = False
    enforced: bool = False
    """The browser itself refuses to send it empty; not in rows that may stay empty as a whole."""
    options: Sequence[Option] = ()
    children: list[Widget] = field(default_factory=list)
    fixed: bool = False
    """Rows that are given: none can be added or taken away."""
    compact: bool = False
    typed: bool = True
    """A reference to paper may be typed in place of a file."""

    @property
    def id(self) -> str:
        """For labels and anchors."""
        return "f-" + "".join(c if c.isalnum() else "-" for c in self.name)

    @property
    def visible(self) -> bool:
        """Something to fill in is in here."""
        if self.kind in (GROUP, ROWS):
            return any(child.visible for child in self.children)
        return self.kind != HIDDEN and (self.kind not in (CHOICE, CHOICES) or bool(self.options))


class Choices(Protocol):
    """Finds what can be chosen for a field that refers to something; None where anything may be typed."""

    def of(self, field: FieldDescriptor) -> Sequence[Option] | None: ...

    def given(self, name: str) -> Sequence[Option] | None: ...


@dataclass(frozen=True)
class Builder:
    """Builds the widgets of one form."""

    choices: Choices
    errors: Mapping[str, str] = field(default_factory=dict)
    fixed: frozenset[str] = frozenset()
    """Fields, by JSON path, whose value is given and not asked for."""
    roles: frozenset[str] = frozenset()
    """Account roles of the person, for fields that are not everybody's."""

    def widgets(self, message: Descriptor, values: Mapping[str, Any], at: str = "") -> list[Widget]:
        """The widgets of a message's fields with their values."""
        spec = specs.of(message)
        asked = [each for each in message.fields if each.name not in (REQUEST_ID, EXPECTED_VERSION)]
        ordered = sorted(asked, key=lambda each: spec.position(each.name))
        return [self._widget(each, values.get(each.json_name), f"{at}{each.json_name}") for each in ordered]

    def _widget(self, described: FieldDescriptor, value: Any, name: str) -> Widget:
        spec = specs.of(described.containing_type)
        others = described.name in spec.only_for and not spec.only_for[described.name] & self.roles
        if name in self.fixed or described.name in spec.hidden or others:
            return self._given(described, value, name)
        widget = self._asked(described, value, name)
        if spec.compact and widget.kind == LONG:
            widget.kind = TEXT
        # What a command is about needs no frame and no heading of its own.
        whole = widget.kind == GROUP and "." not in name
        widget.label = "" if whole else spec.labels.get(described.name) or label(described)
        widget.name = name
        widget.error = self.errors.get(name, "")
        widget.hint = spec.hints.get(described.name, "")
        widget.required = described.name in spec.required or widget.kind == DECISION
        # The browser knows nothing of a file that was sent before: the service says when one is missing.
        widget.enforced = widget.required and widget.kind not in (FILE, FILES)
        widget.typed = described.name not in spec.files_only
        widget.optional = not widget.required and is_optional(described)
        return widget

    def _given(self, described: FieldDescriptor, value: Any, name: str) -> Widget:
        if described.message_type is not None or described.is_repeated:
            # What is given whole (a list of ids) goes along as it is.
            values = value if isinstance(value, list) else []
            plain = [each for each in values if isinstance(each, str)]
            return Widget(
                GROUP, name, children=[Widget(HIDDEN, f"{name}[{i}]", value=v) for i, v in enumerate(plain)]
            )
        return Widget(HIDDEN, name, value="" if value is None else value)

    def _asked(self, described: FieldDescriptor, value: Any, name: str) -> Widget:
        if described.message_type is not None:
            return self._message(described, value, name)
        if is_reference(described):
            return _references(described, value, name)
        few = self.choices.given(described.name) or [Option(*pair) for pair in options(described)]
        found = few or self.choices.of(described)
        if described.is_repeated:
            return _many(value, found)
        if found is not None:
            kind = RADIO if 0 < len(few) <= FEW else CHOICE
            return Widget(kind, name, value=value or "", options=found)
        return _scalar(described, value)

    def _message(self, described: FieldDescriptor, value: Any, name: str) -> Widget:
        message = described.message_type
        if message.full_name == "google.protobuf.Timestamp":
            return Widget(MOMENT, name, value=times.to_input(value))
        if message.full_name == "google.protobuf.Struct":
            return Widget(LONG, name, value=value if isinstance(value, str) else "")
        if not described.is_repeated:
            return Widget(GROUP, name, children=self.widgets(message, value or {}, f"{name}."))
        spec = specs.of(message)
        blank = [] if spec.fixed_rows else [{}] * spec.blank_rows
        rows = value if isinstance(value, list) and value else blank
        return Widget(
            ROWS,
            name,
            children=[self._row(message, row, f"{name}[{index}]") for index, row in enumerate(rows)],
            fixed=spec.fixed_rows,
            compact=spec.compact,
        )

    def _row(self, message: Descriptor, values: Mapping[str, Any], name: str) -> Widget:
        spec = specs.of(message)
        title = self._title(message, spec.row_title, values) if spec.row_title else ""
        children = self.widgets(message, values, f"{name}.")
        for child in flat(children):
            child.enforced = child.required and spec.fixed_rows
        return Widget(GROUP, name, label=title, children=children)

    def _title(self, message: Descriptor, field_name: str, values: Mapping[str, Any]) -> str:
        named = [message.fields_by_name[name] for name in field_name.split()]
        described = next((each for each in named if values.get(each.json_name)), named[0])
        value = str(values.get(described.json_name, ""))
        known = [Option(*pair) for pair in options(described)] or self.choices.of(described) or ()
        return next((option.label for option in known if option.value == value), value)


def _references(described: FieldDescriptor, value: Any, name: str) -> Widget:
    if described.is_repeated:
        return Widget(FILES, name, value="\n".join(value or ()))
    return Widget(FILE, name, value=value or "")


def _many(value: Any, found: Sequence[Option] | None) -> Widget:
    chosen = [str(each) for each in value] if isinstance(value, list) else []
    if found is None:
        return Widget(LINES, "", value="\n".join(chosen))
    return Widget(CHOICES, "", value=chosen, options=found)


def _scalar(described: FieldDescriptor, value: Any) -> Widget:
    if described.cpp_type == FieldDescriptor.CPPTYPE_BOOL:
        words = specs.decision(described)
        if words is None:
            return Widget(FLAG, "", value=bool(value))
        chosen = "" if value is None else str(bool(value)).lower()
        return Widget(
            DECISION, "", value=chosen, options=[Option("true", words[0]), Option("false", words[1])]
        )
    if described.cpp_type != FieldDescriptor.CPPTYPE_STRING:
        return Widget(NUMBER, "", value="" if value in (None, 0, "0") else value)
    return Widget(LONG if described.name in specs.LONG_TEXTS else TEXT, "", value=value or "")


def flat(widgets: Sequence[Widget]) -> list[Widget]:
    """All widgets, with those inside others."""
    return [one for widget in widgets for one in (widget, *flat(widget.children))]


def place(errors: Mapping[str, str], names: Sequence[str]) -> tuple[dict[str, str], list[str]]:
    """Errors under the names of their widgets, and those that belong to none.

    A service may name a field by its place in the part of the request that it looks at (``title`` for
    ``draft.title``): the one widget whose name ends so is meant.
    """
    placed: dict[str, str] = {}
    left: list[str] = []
    for path, message in errors.items():
        wanted = json_path(path)
        fitting = [name for name in names if name == wanted] or [
            name for name in names if name.endswith(f".{wanted}")
        ]
        if len(fitting) == 1:
            placed[fitting[0]] = message
        else:
            left.append(message)
    return placed, left
