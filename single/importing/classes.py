"""Classes of replies: words mean the same everywhere, letters do not.

A letter is taken over only where somebody says what it meant: the caller by a scheme, or the instance by the
labels that it prints itself (policy ``replies``, ``class_labels``).  Otherwise it is left out, and said so.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from kit.core.errors import Invalid
from single.importing import cells
from single.importing.vocabulary import REPLY_CLASSES

# The two schemes of letters that are printed most; what a place really used, its office knows.
SCHEMES = {
    "abc": {"A": "resolved", "B": "planned", "C": "reference"},
    "abcd": {"A": "resolved", "B": "in_progress", "C": "deferred", "D": "reference"},
}
_REMARK = re.compile(r"[（(].*[）)]$")
_MARK = re.compile(r"([A-Za-z])类?(?:[（(:：](.+?)[）)]?)?")


class SchemeNotReadable(Invalid):
    """The option for letters of classes is neither a scheme nor a list of letters."""

    reason = "SCHEME_NOT_READABLE"
    text = "“{given}”无法识别，应为 {names}，或如 A=采纳落实,B=列入计划"


def scheme(given: str) -> dict[str, str]:
    """The meanings of letters that an option states: a scheme's name, or ``A=列入计划,B=…``."""
    if not given or given in SCHEMES:
        return SCHEMES.get(given, {})
    found = {}
    for part in re.split("[,，]", given):
        letter, _, word = (each.strip() for each in part.partition("="))
        if not letter or word not in REPLY_CLASSES:
            raise SchemeNotReadable(given=part, names="、".join(SCHEMES))
        found[letter.upper()] = REPLY_CLASSES[word]
    return found


def own_labels(policy: Mapping[str, Any]) -> dict[str, str]:
    """The labels that an instance prints, as words for their codes."""
    labels = policy.get("class_labels")
    return {str(label).strip().upper(): code for code, label in labels.items()} if labels else {}


def reader(meanings: Mapping[str, str]) -> cells.Reader:
    """Read a class by its words, else by what its letter is said to mean."""

    def read(value: Any) -> str:
        written = cells.short(value)
        plain = _REMARK.sub("", written)
        known = REPLY_CLASSES.get(plain) or meanings.get(plain.upper())
        mark = _MARK.fullmatch(written)
        if not known and mark:
            known = REPLY_CLASSES.get(mark[2] or "") or meanings.get(mark[1].upper())
        if written and not known:
            raise _left_out(written, mark is not None)
        return known or ""

    return read


def _left_out(written: str, is_letter: bool) -> cells.CellLeftOut:
    if is_letter:
        return cells.CellLeftOut("CLASS_LETTER_UNKNOWN", f"“{written}”的含义因地而异，请用 --classes 说明")
    return cells.CellLeftOut("CLASS_UNKNOWN", f"“{written}”无法对应到办理结果类别")
