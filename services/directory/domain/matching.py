"""Which person a row of an imported list means.

Natural keys, in this order: the login name; name and telephone; name and sector within the term.  Where a row
could mean somebody known but does not say so clearly, it is refused: two accounts for one person, or one for
two of the same name, are worse than a question.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from services.directory.domain.people import Person, login_key
from services.directory.domain.problems import Problems
from services.directory.domain.register import Member


@dataclass(frozen=True)
class Hint:
    """What a row says about who is meant."""

    name: str
    login_name: str = ""
    phone: str = ""
    sector_id: str = ""

    @property
    def key(self) -> tuple[str, ...]:
        """The natural key: equal for two rows that mean the same person."""
        if self.login_name:
            return ("login", login_key(self.login_name))
        if self.phone:
            return ("phone", self.name, self.phone)
        return ("seat", self.name, self.sector_id)


class People:
    """Everybody known before an import, and the login names taken so far."""

    def __init__(self, persons: Iterable[Person], seats: Iterable[Member], hints: Iterable[Hint]) -> None:
        everybody = {person.id: person for person in persons}
        self._by_login = {person.login_key: person for person in everybody.values()}
        self._by_phone: dict[tuple[str, str], list[Person]] = defaultdict(list)
        self._by_name: dict[str, list[Person]] = defaultdict(list)
        self._by_seat: dict[tuple[str, str], list[Person]] = defaultdict(list)
        for person in everybody.values():
            self._by_name[person.name].append(person)
            if person.phone:
                self._by_phone[person.name, person.phone].append(person)
        for seat in seats:
            self._by_seat[seat.name, seat.sector_id].append(everybody[seat.person_id])
        self._taken = set(self._by_login) | {login_key(hint.login_name) for hint in hints if hint.login_name}

    def match(self, hint: Hint, problems: Problems) -> Person | None:
        """The person meant, or None for a new one; notes why it cannot be told."""
        if hint.login_name:
            return self._by_given_login(hint, problems)
        found = self._by_phone.get((hint.name, hint.phone), []) if hint.phone else []
        found = found or self._by_seat.get((hint.name, hint.sector_id), [])
        if len(found) > 1:
            problems.add("name", "AMBIGUOUS_PERSON", f"有多名“{hint.name}”，请填写登录名以区分")
            return None
        if not found:
            return self._nobody(hint, problems)
        if hint.phone and found[0].phone and found[0].phone != hint.phone:
            self._maybe_known(hint, problems)
        return found[0]

    def free_login(self, hint: Hint) -> str:
        """A login name for a new person that nobody has: the given one, the phone number, or the name."""
        if hint.login_name:
            return hint.login_name
        wanted, number = hint.phone or hint.name, 1
        login = wanted
        while login_key(login) in self._taken:
            number += 1
            login = f"{wanted}-{number}"
        self._taken.add(login_key(login))
        return login

    def _by_given_login(self, hint: Hint, problems: Problems) -> Person | None:
        found = self._by_login.get(login_key(hint.login_name))
        if found and found.name != hint.name:
            problems.add("login_name", "LOGIN_NAME_TAKEN", f"登录名“{hint.login_name}”已属于{found.name}")
        twins = self._by_phone.get((hint.name, hint.phone), []) if hint.phone and not found else []
        if twins:
            message = f"{hint.name}（{hint.phone}）已有账号，登录名为“{twins[0].login_name}”"
            problems.add("login_name", "LOGIN_NAME_DIFFERS", message)
        return found

    def _nobody(self, hint: Hint, problems: Problems) -> None:
        same = self._by_name.get(hint.name, [])
        if same and (not hint.phone or any(not person.phone for person in same)):
            self._maybe_known(hint, problems)

    @staticmethod
    def _maybe_known(hint: Hint, problems: Problems) -> None:
        message = f"已有名为“{hint.name}”的人员，请填写登录名说明是否同一人"
        problems.add("login_name", "MAYBE_KNOWN", message)


def repeated(hints: Iterable[Hint]) -> set[int]:
    """Positions of rows whose natural key stood in an earlier row."""
    seen: set[tuple[str, ...]] = set()
    again: set[int] = set()
    for position, hint in enumerate(hints):
        if hint.key in seen:
            again.add(position)
        seen.add(hint.key)
    return again
