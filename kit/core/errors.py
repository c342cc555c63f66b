"""Every error that this project raises on purpose.

    KitError
    ├── Refusal                the caller is told why: reason, Chinese message, details
    │   ├── Invalid            the request itself is wrong             INVALID_ARGUMENT     400
    │   ├── Unauthenticated    nobody is signed in                     UNAUTHENTICATED      401
    │   ├── Forbidden          signed in, but not allowed              PERMISSION_DENIED    403
    │   ├── NotFound           no such thing, or not for these eyes    NOT_FOUND            404
    │   ├── Conflict           somebody else was faster                ABORTED              409
    │   ├── Precondition       the thing's state does not allow it     FAILED_PRECONDITION  422
    │   ├── Exhausted          too much, too often                     RESOURCE_EXHAUSTED   429
    │   └── Unavailable        try again later                         UNAVAILABLE          503
    ├── NotYet                 a reaction lacks an earlier fact: tried again as the fact ages, then parked
    ├── Permanent              a reaction fails in a way that no retry cures: parked at once
    └── Misconfigured          a mistake in the program or its set-up, found at start

Anything else that escapes a handler is a defect: INTERNAL, 500, logged, and told to nobody in detail.

A service declares its refusals in its domain module:

    class NotYourTask(Forbidden):
        reason = "NOT_YOUR_TASK"
        text = "这项任务由{unit}承担"

    raise NotYourTask(unit=task.unit_name)
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, ClassVar, Self

_PLACEHOLDER = re.compile(r"\{(\w+)\}")
_REASON = re.compile(r"[A-Z][A-Z0-9]*(_[A-Z0-9]+)*")


@dataclass(frozen=True)
class Category:
    """A kind of refusal and how the two protocols say it; `code` never changes once released."""

    code: str
    grpc: str
    http: int
    title: str


INVALID = Category("INVALID", "INVALID_ARGUMENT", 400, "提交的内容有误")
UNAUTHENTICATED = Category("UNAUTHENTICATED", "UNAUTHENTICATED", 401, "请先登录")
FORBIDDEN = Category("FORBIDDEN", "PERMISSION_DENIED", 403, "您没有这项权限")
NOT_FOUND = Category("NOT_FOUND", "NOT_FOUND", 404, "没有找到")
CONFLICT = Category("CONFLICT", "ABORTED", 409, "内容已被他人修改，请刷新后重试")
PRECONDITION = Category("PRECONDITION", "FAILED_PRECONDITION", 422, "当前状态不允许这样做")
EXHAUSTED = Category("EXHAUSTED", "RESOURCE_EXHAUSTED", 429, "操作过于频繁，请稍后再试")
UNAVAILABLE = Category("UNAVAILABLE", "UNAVAILABLE", 503, "服务暂时不可用，请稍后再试")
INTERNAL = Category("INTERNAL", "INTERNAL", 500, "系统内部错误")

CATEGORIES: tuple[Category, ...] = (
    INVALID,
    UNAUTHENTICATED,
    FORBIDDEN,
    NOT_FOUND,
    CONFLICT,
    PRECONDITION,
    EXHAUSTED,
    UNAVAILABLE,
    INTERNAL,
)


class KitError(Exception):
    """Root of everything raised on purpose."""


class Misconfigured(KitError):
    """A mistake in tables, declarations or settings; raised at start, never answered to a caller."""


class NotYet(KitError):
    """A reaction needs a fact that has not arrived; `fact` says which one."""

    def __init__(self, fact: str) -> None:
        super().__init__(f"not yet known: {fact}")
        self.fact = fact


class Permanent(KitError):
    """A reaction can never succeed on this message, whatever the retries."""


@dataclass(frozen=True)
class FieldError:
    """One field of a request that is wrong; `field` is its path in the request (`suggestions[2].text`)."""

    field: str
    reason: str
    message: str


def _check_reason(reason: str) -> str:
    if not _REASON.fullmatch(reason):
        raise Misconfigured(f"a reason is UPPER_SNAKE_CASE, not {reason!r}")
    return reason


class Refusal(KitError):
    """A request is turned down, in words for the person and codes for the program.

    `reason` is stable and unique, `message` is Chinese, `details` are the values that the message was made
    of (a client can use them without reading Chinese), `field` names the request's field that is at fault.
    """

    category: ClassVar[Category] = INTERNAL
    reason: str = ""
    text: ClassVar[str] = ""

    def __init_subclass__(cls, **kwargs: Any) -> None:
        super().__init_subclass__(**kwargs)
        _check_reason(cls.reason or cls.category.code)

    def __init__(
        self,
        reason: str | None = None,
        message: str | None = None,
        field: str | None = None,
        *,
        fields: Iterable[FieldError] = (),
        **args: Any,
    ) -> None:
        if type(self).category is INTERNAL:
            raise TypeError("raise one of the categories, not Refusal itself")
        self.reason = _check_reason(reason or type(self).reason or self.category.code)
        self.details: dict[str, Any] = args
        self.message = self._class_message() if message is None else _fill(message, args)
        self.field = field
        self.fields = tuple(fields)
        super().__init__(self.message)

    @classmethod
    def rebuilt(
        cls,
        reason: str,
        message: str,
        field: str | None = None,
        fields: Iterable[FieldError] = (),
        details: Mapping[str, Any] | None = None,
    ) -> Self:
        """The refusal as another process raised it; the finished message is taken as it is."""
        refusal = cls(reason, "", field, fields=fields, **(details or {}))
        refusal.message = message
        refusal.fields = tuple(fields)
        refusal.args = (message,)
        return refusal

    def _class_message(self) -> str:
        text = type(self).text or self.category.title
        missing = placeholders(text) - self.details.keys()
        if missing:
            raise TypeError(f"{type(self).__name__} needs {', '.join(sorted(missing))}")
        return _fill(text, self.details)

    def __str__(self) -> str:
        return f"{self.reason}: {self.message}"


class Invalid(Refusal):
    """The request itself is wrong; may name several fields at once."""

    category = INVALID

    def __init__(
        self,
        reason: str | None = None,
        message: str | None = None,
        field: str | None = None,
        *,
        fields: Iterable[FieldError] = (),
        **args: Any,
    ) -> None:
        super().__init__(reason, message, field, fields=fields, **args)
        if field is not None and not self.fields:
            self.fields = (FieldError(field, self.reason, self.message),)


class FieldsInvalid(Invalid):
    """Fields of a request are missing or wrong; each one is named."""

    reason = "FIELDS_INVALID"
    text = "提交的内容有误，请按提示修改"


class Unauthenticated(Refusal):
    """Nobody is signed in, or the sign-in has ended."""

    category = UNAUTHENTICATED


class SignInRequired(Unauthenticated):
    """The call carries no valid token or session."""

    reason = "SIGN_IN_REQUIRED"
    text = "请先登录"


class Forbidden(Refusal):
    """The acting person may not do this."""

    category = FORBIDDEN


class NotFound(Refusal):
    """There is no such thing, or the acting person may not know of it."""

    category = NOT_FOUND


class Conflict(Refusal):
    """The thing has changed since the caller saw it."""

    category = CONFLICT


class Precondition(Refusal):
    """The thing is in a state, or the time is one, in which this cannot be done."""

    category = PRECONDITION


class Exhausted(Refusal):
    """A limit is reached."""

    category = EXHAUSTED


class Unavailable(Refusal):
    """Something that is needed now is away; the same request may succeed later."""

    category = UNAVAILABLE


def placeholders(text: str) -> set[str]:
    """Names of the values that a message text needs."""
    return set(_PLACEHOLDER.findall(text))


def _fill(text: str, values: Mapping[str, Any]) -> str:
    # Not str.format: a person's own words inside a message may hold braces.
    return _PLACEHOLDER.sub(lambda found: str(values.get(found[1], found[0])), text)


def refusal_for(grpc_status: str) -> type[Refusal] | None:
    """The category class that a gRPC status name stands for: how a client gets the refusal back."""
    return next((cls for cls in Refusal.__subclasses__() if cls.category.grpc == grpc_status), None)


def registry(*packages: str) -> dict[str, type[Refusal]]:
    """Reason → class of every loaded refusal that declares a reason, inside `packages` if given.

    Two classes with one reason are Misconfigured: a client could not tell them apart.
    """
    found: dict[str, type[Refusal]] = {}
    for cls in _descendants(Refusal):
        if "reason" not in vars(cls) or not _inside(cls, packages):
            continue
        other = found.setdefault(cls.reason, cls)
        if _name(other) != _name(cls):
            raise Misconfigured(f"reason {cls.reason} is declared by {_name(other)} and by {_name(cls)}")
    return dict(sorted(found.items()))


def _descendants(cls: type[Refusal]) -> Iterator[type[Refusal]]:
    for child in cls.__subclasses__():
        yield child
        yield from _descendants(child)


def _inside(cls: type, packages: tuple[str, ...]) -> bool:
    return not packages or any(f"{cls.__module__}.".startswith(f"{package}.") for package in packages)


def _name(cls: type) -> str:
    return f"{cls.__module__}.{cls.__qualname__}"
