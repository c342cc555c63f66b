"""Terms (届) and sessions (次会议) with their cut-offs."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from kit.core.errors import Invalid, Precondition
from services.directory.domain.problems import Problems
from services.directory.states import SESSION, TERM, TERM_COURSE

DIGITS = "零一二三四五六七八九"


class SessionStillOpen(Precondition):
    """One session at a time."""

    reason = "SESSION_STILL_OPEN"
    text = "{name}尚未闭会"


class TermNotRunning(Precondition):
    """A session belongs to the running term."""

    reason = "TERM_NOT_RUNNING"
    text = "第{term}届{state}，不能开始其会议"


class TermOver(Precondition):
    """Nobody is added to a term that has ended or been passed over."""

    reason = "TERM_OVER"
    text = "第{term}届已届满"


class TermUnknown(Invalid):
    """No term runs yet, so "the current one" says nothing."""

    reason = "TERM_UNKNOWN"
    text = "请填写届：目前没有履职中的届"


@dataclass(frozen=True)
class Term:
    """A term; ``id`` is its number as text, so that there is one of each."""

    id: str
    number: int
    state: str
    version: int = 0


@dataclass(frozen=True)
class Session:
    """A session.  ``current`` is the one that proposals count for: the last one that was opened."""

    id: str
    term: int
    ordinal: int
    year: int
    name: str
    opens_at: datetime | None = None
    closes_at: datetime | None = None
    cutoff_at: datetime | None = None
    call_opens_at: datetime | None = None
    reply_due_at: datetime | None = None
    statistics_year: int = 0
    state: str = "prepared"
    current: bool = False
    version: int = 0


def new_term(number: int, running: Term | None, latest: int) -> Term:
    """A term as it begins: at once when none runs, otherwise prepared until the running one ends.

    ``latest`` is the highest number known.  Raises ``TermOver`` for one that lies behind.
    """
    if number < latest:
        raise TermOver(term=number)
    return Term(id=str(number), number=number, state="prepared" if running else "running")


def checked_joinable(term: Term) -> Term:
    """The term, if members can still be added; raises ``TermOver``."""
    if term.state == "ended":
        raise TermOver(term=term.number)
    return term


def ended_term(term: Term, by: frozenset[str]) -> Term:
    """The term at its end."""
    return replace(term, state=TERM.next(term.state, "end", by))


def begun_term(term: Term) -> Term:
    """The prepared term as it begins."""
    return replace(term, state=TERM.next(term.state, "begin", TERM_COURSE))


def seat_state(term: Term) -> str:
    """How a member of this term starts."""
    return "sitting" if term.state == "running" else "waiting"


def full_name(short_name: str, term: int, ordinal: int) -> str:
    """The session's name as printed: 青禾县政协第十届委员会第三次会议."""
    return f"{short_name}第{numeral(term)}届委员会第{numeral(ordinal)}次会议"


def numeral(number: int) -> str:
    """A number from 1 to 99 in Chinese: 十, 十二, 二十; any other in digits."""
    if not 0 < number < 100:
        return str(number)
    tens, ones = divmod(number, 10)
    if tens == 0:
        return DIGITS[ones]
    return f"{DIGITS[tens] if tens > 1 else ''}十{DIGITS[ones] if ones else ''}"


def check_session(problems: Problems, session: Session) -> None:
    """Note what is wrong with a session's numbers and dates."""
    for field, value in (("term", session.term), ("ordinal", session.ordinal)):
        if not 1 <= value <= 99:
            problems.add(field, "OUT_OF_RANGE", "届、次须在1至99之间")
    if not 1949 <= session.year <= 2200:
        problems.add("year", "OUT_OF_RANGE", "请填写会议年份")
    for field, label in (("opens_at", "开幕时间"), ("closes_at", "闭幕时间"), ("cutoff_at", "提案截止时间")):
        if getattr(session, field) is None:
            problems.add(field, "REQUIRED", f"请填写{label}")
    _in_order(problems, "closes_at", session.opens_at, session.closes_at, "闭幕须晚于开幕")
    _in_order(problems, "cutoff_at", session.call_opens_at, session.cutoff_at, "截止时间须晚于征集开始时间")
    _in_order(problems, "reply_due_at", session.cutoff_at, session.reply_due_at, "答复期限须晚于提案截止时间")


def check_cutoff_move(problems: Problems, before: Session, after: Session, now: datetime) -> None:
    """A cut-off that proposals were judged by stays; a new one lies ahead."""
    if before.state != "open" or before.cutoff_at == after.cutoff_at:
        return
    if before.cutoff_at and before.cutoff_at <= now:
        problems.add("cutoff_at", "CUTOFF_PASSED", "提案截止时间已过，不能再改")
    elif after.cutoff_at and after.cutoff_at <= now:
        problems.add("cutoff_at", "CUTOFF_IN_PAST", "提案截止时间不能改到过去")


def opened(session: Session, term: Term, open_one: Session | None, by: frozenset[str]) -> Session:
    """The session as the current one; raises ``SessionStillOpen`` or ``TermNotRunning``."""
    state = SESSION.next(session.state, "start", by)
    if open_one is not None:
        raise SessionStillOpen(name=open_one.name)
    if term.state != "running":
        raise TermNotRunning(term=term.number, state=TERM.label(term.state))
    return replace(session, state=state, current=True)


def closed(session: Session, by: frozenset[str]) -> Session:
    """The session after its plenary; it stays current until the next one opens."""
    return replace(session, state=SESSION.next(session.state, "close", by))


def _in_order(
    problems: Problems, field: str, first: datetime | None, second: datetime | None, message: str
) -> None:
    if first and second and second <= first:
        problems.add(field, "TIMES_OUT_OF_ORDER", message)
