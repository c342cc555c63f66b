"""What a form shows filled in, and what is to be read before answering: asked of the services when it opens.

Per command a function from (ask, the values already known) to a ``Preset``.  A command without one opens with
what its offer knows; one that changes something, with what that thing is now.
"""

from __future__ import annotations

from collections.abc import Iterable

from services.gateway.engine.exposed import Exposed
from services.gateway.forms.choices import Ask
from services.gateway.forms.presets import drafting, handling, initiatives, others, transfers, updates, upward
from services.gateway.forms.presets.preset import Linked, Make, Preset, Values, plain

PRESETS: dict[str, Make] = {
    **drafting.PRESETS,
    **handling.PRESETS,
    **others.PRESETS,
    **initiatives.PRESETS,
    **transfers.PRESETS,
    **upward.PRESETS,
}

__all__ = ["PRESETS", "Linked", "Preset", "plain", "preset"]


def preset(row: Exposed, rows: Iterable[Exposed], ask: Ask, known: Values) -> Preset:
    """The preset of a command; raises the refusal of a service that must be read for it."""
    make = PRESETS.get(row.name)
    if make is not None:
        return make(ask, known)
    getter = "Get" + row.name.removeprefix("Update")
    named = [each for each in rows if (each.tag, each.name) == (row.tag, getter) and each.variables]
    found = named[0] if named else None
    return updates.present(row, found, ask, known) if found and row.name.startswith("Update") else Preset()
