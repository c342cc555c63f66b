"""A county committee on real services in one process, for tests of what people see.

The services are the real ones on the real database, behind one gRPC server.  Their events are carried from
outbox to reactions by a thread instead of the broker, which other tests are about.
"""

from __future__ import annotations

import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Any

from pymongo import MongoClient

from cppcc_api.directory.v1 import directory_service_pb2 as pb
from cppcc_api.intake.v1 import intake_service_pb2 as intake
from kit import outbox
from kit.config import Config
from kit.convert import timestamp
from kit.core.clock import RealClock
from kit.core.context import Actor
from kit.core.errors import NotYet
from kit.rpc_server import RpcServer
from kit.service import load
from kit.testing.waiting import eventually
from kit.testing.world import World
from shared import roles
from tests.builders.directory import PASSWORD, SECURITY, County


class Town:
    """The committee with its people; a service can be named by its short name."""

    def __init__(self, config: Config, client: MongoClient, names: Iterable[str]) -> None:
        self.worlds = {name: World(load(f"services.{name}"), config, client) for name in names}
        self.county = County(self.worlds["directory"])
        self.worlds["directory"].runtime.real = RealClock()
        self._server = RpcServer([world.runtime for world in self.worlds.values()], config)
        self._seen: dict[str, str] = {}
        self._pending: list[tuple[World, str, dict[str, Any]]] = []
        self._lock = threading.Lock()
        self._stopping = threading.Event()
        self._carrier = threading.Thread(target=self._carry, name="carrier", daemon=True)
        self.first_passwords: dict[str, str] = {}

    def start(self) -> dict[str, str]:
        """Serve; the targets for a gateway."""
        address = f"127.0.0.1:{self._server.start()}"
        self._carrier.start()
        return dict.fromkeys(self.worlds, address)

    def stop(self) -> None:
        """Refuse calls and carry nothing any more."""
        self._stopping.set()
        self._carrier.join(10)
        self._server.stop()

    def settle(self) -> None:
        """Wait until every announced fact has reached everybody."""
        eventually(self._at_rest, within=30)

    def found(self) -> None:
        """Begin the instance with an open session, two sectors, a unit and the people of the tests."""
        county = self.county
        for first in county.bootstrap().first_passwords:
            self.first_passwords[first.login_name] = first.one_time_password
        sectors = [county.organization(name) for name in ("教育界", "医药卫生界")]
        county.organization("民盟青禾县总支", "party", may_propose=True)
        unit = county.unit("县住房和城乡建设局", duties=["住房保障", "城市更新", "电梯"])
        county.unit("县财政局", duties=["财政", "资金"])
        self._session()
        for name, sector in (("王芳", sectors[0]), ("李明", sectors[0]), ("陈静", sectors[1])):
            member = county.member(name, sector, standing_member=name == "陈静")
            self._first_password(name, member.person_id)
        for name in ("李明", "陈静"):
            self._settle(name)
        county.settled("周敏", roles.COMMITTEE_CLERK, position="提案委科员")
        county.settled("沈立", roles.COMMITTEE_DIRECTOR, position="提案委主任")
        county.settled("何涛", roles.GOVERNMENT_OFFICE, position="政府办督办科")
        county.settled("郑凯", roles.GOVERNMENT_INSPECTION, position="政府督查室")
        county.settled(
            "刘洋", roles.UNIT_ADMIN, roles.UNIT_HANDLER, unit_id=unit.unit_id, position="办公室主任"
        )
        county.settled("马超", roles.UNIT_LEADER, unit_id=unit.unit_id, position="局长")
        self.settle()
        self._warm_up()

    def _warm_up(self) -> None:
        """Let intake load its word list now: on a busy machine a page would wait too long for it."""
        if "intake" in self.worlds:
            request = intake.SuggestSimilarRequest(title="加装电梯", text="老旧小区")
            clerk = Actor(id="warm-up", roles=frozenset({roles.COMMITTEE_CLERK}))
            self.worlds["intake"].ask("SuggestSimilar", request, clerk)

    def _session(self) -> None:
        now = self.worlds["directory"].now
        session = self.county.session(
            opens_at=timestamp(now - timedelta(days=1)),
            closes_at=timestamp(now + timedelta(days=3)),
            call_opens_at=timestamp(now - timedelta(days=60)),
            cutoff_at=timestamp(now + timedelta(days=2)),
        )
        self.county.do("OpenSession", pb.OpenSessionRequest(session_id=session.session_id))

    def join(self, name: str, **more: Any) -> Actor:
        """A new member without a sector, who has chosen ``PASSWORD``."""
        member = self.county.member(name, pb.Organization(), **more)
        self._first_password(name, member.person_id)
        self._settle(name)
        given = frozenset({roles.MEMBER})
        return Actor(id=member.person_id, name=name, roles=given, member_id=member.member_id)

    def _first_password(self, login: str, person_id: str) -> None:
        request = pb.ResetPasswordRequest(person_id=person_id)
        self.first_passwords[login] = self.county.do("ResetPassword", request, SECURITY).one_time_password

    def _settle(self, login: str) -> None:
        """Let a member choose ``PASSWORD``."""
        first = self.first_passwords.pop(login)
        reply = self.county.sign_in(login, first)
        actor = Actor(id=reply.person.person_id, name=login, session_id=reply.sign_in_id)
        request = pb.ChangePasswordRequest(old_password=first, new_password=PASSWORD)
        self.county.do("ChangePassword", request, actor)

    def _carry(self) -> None:
        while not self._stopping.wait(0.03):
            with self._lock:
                self._collect()
                self._pending = [each for each in self._pending if not _delivered(*each)]

    def _collect(self) -> None:
        """Take up what was announced since the last look, oldest first."""
        for name, source in self.worlds.items():
            rows = source.runtime.db["outbox"].find({"_id": {"$gt": self._seen.get(name, "")}}).sort("_id", 1)
            for row in rows:
                self._seen[name] = row["_id"]
                (envelope,) = outbox.bodies([row])
                self._pending += [
                    (world, each.reaction, envelope)
                    for world in self.worlds.values()
                    for each in world.service.subscriptions()
                    if (each.source, each.routing_key) == (envelope["source"], envelope["type"])
                ]

    def _at_rest(self) -> bool:
        with self._lock:
            self._collect()
            return not self._pending


def _delivered(world: World, reaction: str, envelope: dict[str, Any]) -> bool:
    try:
        world.runtime.react(reaction, envelope)
    except NotYet:
        return False
    return True


@contextmanager
def town(config: Config, client: MongoClient, *names: str) -> Iterator[tuple[Town, dict[str, str]]]:
    """A running town with the named services, and where they are served.

    王芳 has still her first password; everybody else signs in with ``PASSWORD``.
    """
    found = Town(config, client, names)
    targets = found.start()
    try:
        found.found()
        yield found, targets
    finally:
        found.stop()
