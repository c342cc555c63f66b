"""A committee's people at work through the public API without end, and what they were promised.

Members write and hand in, the committee receives, reviews and files, the office dispatches what has become a
case, the unit receives it.  Each command is repeated under its key until it is answered, as any client does.
"""

from __future__ import annotations

import random
import threading
from collections import Counter
from collections.abc import Callable
from typing import Any

from kit.testing.waiting import eventually
from single.demo import steps
from single.demo.county import County
from single.rest import Api, NotReachable, Refused

MEMBERS = ("陈立群", "沈秋华", "何文渊")
UNIT = "青禾县城市管理执法局"
# Half a minute without a service is long, and this machine may be busy.
TRIES = 360
STOP_SECONDS = 240.0
CATEGORY, FOCUS = "society", "livelihood"


class SteadyApi(Api):
    """Repeats for minutes, and counts why."""

    tries = TRIES

    def __init__(self, url: str) -> None:
        super().__init__(url)
        self.repeated: Counter[str] = Counter()

    def _passes(self, trouble: Exception) -> bool:
        again = super()._passes(trouble)
        if again:
            self.repeated[getattr(trouble, "reason", "")] += 1
        return again


class Work:
    """The people at work; everything accepted is remembered, every refusal too."""

    def __init__(self, county: County, pause: float) -> None:
        self.county = county
        self._pause = pause
        self._stop = threading.Event()
        self._threads = [threading.Thread(target=self._member, args=(n,)) for n in range(len(MEMBERS))]
        self._threads.append(threading.Thread(target=self._office))
        self.drafts: list[str] = []
        self.filed: dict[str, str] = {}
        self.received: dict[str, str] = {}
        self.failed: list[str] = []

    def start(self) -> None:
        """Everybody signs in and begins."""
        names = [*MEMBERS, self.county.handlers[UNIT]]
        for person in [*map(self.county.person, names), *map(self.county.staff, self.county.roles)]:
            person.session()
        # What directory tells, the other services hear a moment later.
        eventually(self._opened, within=120, every=0.5)
        for thread in self._threads:
            thread.start()

    def stop(self) -> None:
        """Finish what is in hand."""
        self._stop.set()
        for thread in self._threads:
            if thread.ident is not None:
                thread.join(STOP_SECONDS)
                assert not thread.is_alive(), f"not finished within {STOP_SECONDS} s"

    def progress(self, count: int = 3, within: float = 120.0) -> None:
        """Wait until that many more proposals were filed and received by their unit."""
        goal = {"filed": len(self.filed) + count, "received": len(self.received) + count}
        eventually(lambda: self.failed or len(self.filed) >= goal["filed"], within=within)
        eventually(lambda: self.failed or len(self.received) >= goal["received"], within=within)
        assert not self.failed, self.failed

    def _opened(self) -> bool:
        try:
            self._file(MEMBERS[0], random.Random(len(MEMBERS)))
        except Refused as refused:
            raise AssertionError(str(refused)) from refused
        return True

    def _member(self, number: int) -> None:
        choice = random.Random(number)
        self._until_stopped(lambda: self._file(MEMBERS[number], choice))

    def _office(self) -> None:
        self._until_stopped(self._hand_out)

    def _until_stopped(self, act: Callable[[], None]) -> None:
        while not self._stop.is_set():
            try:
                act()
            except (Refused, NotReachable) as error:
                self.failed.append(str(error))
                return
            self._stop.wait(self._pause)

    def _file(self, name: str, choice: random.Random) -> None:
        """From draft to filing, which needs directory and intake alone."""
        member = self.county.person(name)
        clerk, director = (self.county.staff(role) for role in ("committee_clerk", "committee_director"))
        proposal = str(member.post("/proposals", draft=_draft(choice))["proposal"]["proposalId"])
        self.drafts.append(proposal)
        member.post(f"/proposals/{proposal}:submit", oneMatter=True)
        steps.review(clerk, proposal, CATEGORY, FOCUS)
        decision = {"outcome": "file", "category": CATEGORY, "focusArea": FOCUS}
        decision["suggestedLeadUnitIds"] = [self.county.units[UNIT]]
        clerk.post(f"/proposals/{proposal}:proposeDecision", decision=decision)
        made = clerk.post("/decision-lists", proposalIds=[proposal], title="审定清单")["decisionList"]
        body = {"bodyName": "提案委员会会议", "minutesRef": "纪要1号"}
        listed = director.post(f"/decision-lists/{made['listId']}:approve", **body)["decisionList"]
        self.filed[proposal] = listed["entries"][0]["proposalNo"]

    def _hand_out(self) -> None:
        """Whatever has become a case goes to the unit, which receives it."""
        office = self.county.staff("government_office")
        for case in office.all("/cases", "cases", undispatchedOnly=True):
            parts = [{"unitId": self.county.units[UNIT], "part": "sole"}]
            sent = office.post(f"/cases/{case['caseId']}:dispatch", tasks=parts)["case"]
            self.county.handler(UNIT).post(f"/assignments/{sent['tasks'][0]['taskId']}:receive")
            self.received[case["proposalId"]] = case["caseId"]


def _draft(choice: random.Random) -> dict[str, Any]:
    """A draft that resembles no other."""

    def words(length: int) -> str:
        return "".join(chr(choice.randint(0x4E00, 0x9FA5)) for _ in range(length))

    return {
        "title": f"关于{words(8)}的提案",
        "background": words(60),
        "analysis": words(60),
        "suggestions": steps.suggestions([words(30)]),
        "focusArea": FOCUS,
        "publicityConsent": True,
    }
