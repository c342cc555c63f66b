"""One command as a form: opened, sent back incomplete, or sent off."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from kit.core.errors import Refusal
from services.gateway.engine.exposed import EXPECTED_VERSION, Exposed
from services.gateway.forms import submitted, widgets
from services.gateway.forms.presets import Linked, Preset
from services.gateway.forms.widgets import Builder, Choices, Widget

FIXED, ADD, REMOVE = "_fixed", "_add", "_remove"
_ROW = re.compile(r"(.+)\[(\d+)\]")

Values = dict[str, Any]


@dataclass(frozen=True)
class Form:
    """What a template needs to draw a command."""

    row: Exposed
    widgets: Sequence[Widget]
    fixed: str
    version: str
    reading: Sequence[tuple[str, str]] = ()
    files: Sequence[Linked] = ()
    messages: Sequence[str] = ()
    """What is wrong with the form as a whole."""

    @property
    def takes_files(self) -> bool:
        """Files may come with it."""
        return any(one.kind in (widgets.FILE, widgets.FILES) for one in widgets.flat(self.widgets))

    @property
    def asks(self) -> bool:
        """There is something to fill in; otherwise the form only confirms."""
        return any(widget.visible for widget in self.widgets)


@dataclass(frozen=True)
class Content:
    """The values of a form and what is wrong with them."""

    values: Values
    fixed: frozenset[str] = frozenset()
    errors: Mapping[str, str] = field(default_factory=dict)
    messages: Sequence[str] = ()


def draw(
    row: Exposed, content: Content, preset: Preset, choices: Choices, roles: frozenset[str] = frozenset()
) -> Form:
    """The form of a command with these values and errors."""
    plain = Builder(choices, {}, content.fixed, roles).widgets(row.request, content.values)
    names = [widget.name for widget in widgets.flat(plain) if widget.visible]
    placed, left = widgets.place(content.errors, names)
    drawn = (
        Builder(choices, placed, content.fixed, roles).widgets(row.request, content.values)
        if placed
        else plain
    )
    return Form(
        row=row,
        widgets=drawn,
        fixed=",".join(sorted(content.fixed)),
        version=str(content.values.get(json_version(row), "")),
        reading=preset.reading,
        files=preset.files,
        messages=[*content.messages, *left],
    )


def opened(row: Exposed, known: Values, preset: Preset) -> Content:
    """A form as it opens: what the offer knows is given, what the preset knows can be changed."""
    fixed = frozenset(name for name, value in known.items() if _is_plain(value))
    return Content({**preset.values, **known}, fixed)


def sent_back(row: Exposed, sent: submitted.Sent) -> Content:
    """A form as it was sent, with an error for every answer that is missing."""
    fixed = frozenset(name for text in sent.get(FIXED, ()) for name in text.split(",") if name)
    values = submitted.values(row.request, sent)
    return Content(values, fixed, submitted.undecided(row.request, values, fixed))


def with_rows_changed(content: Content, sent: submitted.Sent) -> Content | None:
    """The form with a row more or less, when that is what was asked for; None when it was sent off."""
    for path in sent.get(ADD, ()):
        rows = _rows(content.values, path)
        rows.append({})
        return Content(content.values, content.fixed)
    for path in sent.get(REMOVE, ()):
        found = _ROW.fullmatch(path)
        if found is not None and int(found[2]) < len(rows := _rows(content.values, found[1])):
            del rows[int(found[2])]
        return Content(content.values, content.fixed)
    return None


def refused(content: Content, refusal: Refusal) -> Content:
    """The form with what the service objects to."""
    errors = {each.field: each.message for each in refusal.fields}
    messages = [] if errors and refusal.message in errors.values() else [refusal.message]
    return Content(content.values, content.fixed, errors, messages)


def json_version(row: Exposed) -> str:
    """JSON name of the expected version, empty where the command takes none."""
    return row.request.fields_by_name[EXPECTED_VERSION].json_name if row.has_version else ""


def _is_plain(value: Any) -> bool:
    if isinstance(value, list):
        return all(isinstance(each, str) for each in value)
    return not isinstance(value, dict)


def _rows(values: Values, path: str) -> list[Values]:
    """The list at a path, made where it is missing."""
    here: Any = values
    *parents, last = path.split(".")
    for part in parents:
        found = _ROW.fullmatch(part)
        here = here.setdefault(found[1] if found else part, [] if found else {})
        if found is not None:
            here = here[int(found[2])] if int(found[2]) < len(here) else {}
    return here.setdefault(last, [])
