"""The shared text of a joint initiative, its variants, and where they differ."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from difflib import SequenceMatcher
from itertools import zip_longest

from kit.core.errors import FieldError
from services.federation.domain.refusals import TextIncomplete

SECTIONS = ("title", "background", "analysis")


@dataclass(frozen=True)
class TextFile:
    """A file that goes with a text; ``ref`` is empty where it came from another instance."""

    sha256: str
    name: str
    size: int
    ref: str = ""


@dataclass(frozen=True)
class SharedText:
    """A version of the shared text; of a variant, ``version`` is the shared one that it was made from."""

    version: int
    title: str
    background: str
    analysis: str
    suggestions: tuple[str, ...]
    changed_at: datetime
    reason: str = ""
    files: tuple[TextFile, ...] = ()


@dataclass(frozen=True)
class Difference:
    """One part in two versions."""

    part: str
    shared: str
    variant: str


def written(
    version: int, title: str, background: str, analysis: str, suggestions: Iterable[str], now: datetime
) -> SharedText:
    """The text that was entered; raises ``TextIncomplete`` without a title or without a suggestion."""
    kept = tuple(each.strip() for each in suggestions if each.strip())
    problems = []
    if not title.strip():
        problems.append(FieldError("text.title", "REQUIRED", "请填写案由"))
    if not kept:
        problems.append(FieldError("text.suggestions", "REQUIRED", "请至少填写一条建议"))
    if problems:
        raise TextIncomplete(fields=problems)
    return SharedText(version, title.strip(), background.strip(), analysis.strip(), kept, now)


def same(one: SharedText, other: SharedText) -> bool:
    """Whether both say the same, whenever and why ever they were written."""
    return not differences(one, other) and one.files == other.files


def with_files(text: SharedText, files: Iterable[TextFile]) -> SharedText:
    """The text with the files that go with it."""
    return replace(text, files=tuple(files))


def with_reason(text: SharedText, reason: str) -> SharedText:
    """The text with what was changed and why."""
    return replace(text, reason=reason)


def differences(shared: SharedText, variant: SharedText) -> list[Difference]:
    """Where a variant differs, part by part; suggestions are compared as a list."""
    found = [
        Difference(part, getattr(shared, part), getattr(variant, part))
        for part in SECTIONS
        if getattr(shared, part) != getattr(variant, part)
    ]
    return found + _listed(shared.suggestions, variant.suggestions)


def _listed(shared: Sequence[str], variant: Sequence[str]) -> list[Difference]:
    found: list[Difference] = []
    for tag, a, b, c, d in SequenceMatcher(a=shared, b=variant, autojunk=False).get_opcodes():
        if tag != "equal":
            pairs = zip_longest(shared[a:b], variant[c:d], fillvalue="")
            found += [Difference("suggestions", before, after) for before, after in pairs]
    return found
