"""Collects everything that is wrong with a request, so that a person can mend it in one go."""

from __future__ import annotations

import re
from collections.abc import Iterable

from kit.core import errors
from kit.core.errors import FieldError

PHONE = re.compile(r"\+?[0-9][0-9 \-]{4,19}")
NAME_MAX = 100


class FieldsInvalid(errors.FieldsInvalid):
    """One or more fields are wrong; ``fields`` names them."""

    text = "有{count}处填写有误：{first}"


class Problems:
    """The wrong fields found so far; ``prefix`` is put before every field's path."""

    def __init__(self, prefix: str = "", found: list[FieldError] | None = None) -> None:
        self._prefix = prefix
        self.found: list[FieldError] = [] if found is None else found

    def within(self, prefix: str) -> Problems:
        """The same collection for a part of the request."""
        return Problems(f"{self._prefix}{prefix}", self.found)

    def add(self, field: str, reason: str, message: str) -> None:
        """Note one wrong field."""
        self.found.append(FieldError(f"{self._prefix}{field}", reason, message))

    def require(self, field: str, text: str, label: str, longest: int = NAME_MAX) -> None:
        """The text must be there and not be too long."""
        if not text:
            self.add(field, "REQUIRED", f"请填写{label}")
        elif len(text) > longest:
            self.add(field, "TOO_LONG", f"{label}不能超过{longest}字")

    def one_of(self, field: str, value: str, allowed: Iterable[str], label: str) -> None:
        """The value must be one of a closed list."""
        if value not in set(allowed):
            self.add(field, "UNKNOWN_VALUE", f"{label}不能是“{value}”")

    def phone(self, field: str, value: str) -> None:
        """A telephone number, if there is one."""
        if value and not PHONE.fullmatch(value):
            self.add(field, "PHONE_INVALID", f"电话号码“{value}”不正确")

    def settle(self) -> None:
        """Raise ``FieldsInvalid`` if anything was found."""
        if self.found:
            raise FieldsInvalid(fields=self.found, count=len(self.found), first=self.found[0].message)
