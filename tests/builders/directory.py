"""A county committee in directory, built through directory's own commands."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

from cppcc_api.directory.v1 import directory_service_pb2 as pb
from kit.convert import timestamp
from kit.core.clock import FixedClock, RealClock
from kit.core.context import Actor
from kit.testing.world import World
from shared import roles

PASSWORD = "correct horse 7"
STRANGER = Actor.anonymous(source="10.0.0.9")
SYSTEM = Actor(id="sys", name="系统管理员", roles=frozenset({roles.SYSTEM_ADMIN}))
SECURITY = Actor(id="sec", name="安全管理员", roles=frozenset({roles.SECURITY_ADMIN}))
CLERK = Actor(id="clerk", name="提案委", roles=frozenset({roles.COMMITTEE_CLERK}))
MEMBER = Actor(id="m", name="某委员", roles=frozenset({roles.MEMBER}), member_id="mm")


@dataclass
class County:
    """Directory of one county, with a real clock that tests can move."""

    world: World

    def __post_init__(self) -> None:
        self.real = FixedClock(RealClock().now())
        self.world.runtime.real = self.real

    def do(self, command: str, request: Any, actor: Actor = SYSTEM) -> Any:
        """Run a command."""
        return self.world.do(command, request, actor)

    def ask(self, query: str, request: Any, actor: Actor = SYSTEM) -> Any:
        """Answer a query."""
        return self.world.ask(query, request, actor)

    def rows(self, collection: str, **query: Any) -> list[dict[str, Any]]:
        """What the database holds."""
        return list(self.world.runtime.db[collection].find(query))

    def bootstrap(self, code: str = "", actor: Actor = STRANGER) -> pb.BootstrapInstanceResponse:
        """Begin the instance."""
        return self.do("BootstrapInstance", bootstrap_request(code), actor)

    def person(self, login: str, *account_roles: str, name: str = "", **more: Any) -> tuple[pb.Person, str]:
        """(a new person, the first password)."""
        values = pb.PersonInput(login_name=login, name=name or login, roles=account_roles, **more)
        reply = self.do("CreatePerson", pb.CreatePersonRequest(person=values), SECURITY)
        return reply.person, reply.one_time_password

    def unit(self, name: str, **more: Any) -> pb.Unit:
        """A new unit."""
        values = {"system": "government", "handles_proposals": True, "signs_in": True, "active": True, **more}
        return self.do("CreateUnit", pb.CreateUnitRequest(unit=pb.UnitInput(name=name, **values))).unit

    def organization(self, name: str, kind: str = "sector", **more: Any) -> pb.Organization:
        """A new organization."""
        values = pb.OrganizationInput(name=name, kind=kind, active=True, **more)
        return self.do("CreateOrganization", pb.CreateOrganizationRequest(organization=values)).organization

    def session(self, term: int = 10, ordinal: int = 1, **more: Any) -> pb.Session:
        """A prepared session that opens in 30 days, with its cut-off a day later."""
        request = pb.CreateSessionRequest(session=session_input(self.world, term, ordinal, **more))
        return self.do("CreateSession", request).session

    def member(self, name: str, sector: pb.Organization, term: int = 10, **more: Any) -> pb.Member:
        """A new member with a person."""
        values = pb.MemberInput(
            login_name=more.pop("login_name", name),
            name=name,
            sector_id=sector.organization_id,
            term=term,
            **more,
        )
        return self.do("CreateMember", pb.CreateMemberRequest(member=values)).member

    def sign_in(self, login: str, password: str, source: str = "10.0.0.9", **more: Any) -> pb.SignInResponse:
        """Sign somebody in."""
        request = pb.SignInRequest(login_name=login, password=password, client="test", **more)
        return self.do("SignIn", request, Actor.anonymous(source=source))

    def settled(self, login: str, *account_roles: str, **more: Any) -> tuple[pb.Person, Actor]:
        """(a new person who has chosen ``PASSWORD``, the actor of its open session)."""
        person, first = self.person(login, *account_roles, **more)
        reply = self.sign_in(login, first)
        actor = Actor(id=person.person_id, name=person.name, session_id=reply.sign_in_id)
        request = pb.ChangePasswordRequest(old_password=first, new_password=PASSWORD)
        self.do("ChangePassword", request, actor)
        return person, replace(actor, roles=frozenset(account_roles))

    def pass_real_time(self, **step: float) -> None:
        """Let real time go on (locks and sessions)."""
        self.real.advance(timedelta(**step))


def bootstrap_request(code: str = "") -> pb.BootstrapInstanceRequest:
    """The beginning of a county's instance."""
    return pb.BootstrapInstanceRequest(
        setup_code=code,
        profile=pb.InstanceProfile(
            name="中国人民政治协商会议青禾县委员会", short_name="青禾县政协", level="county"
        ),
        administrators=[
            pb.AdministratorInput(login_name="xitong", name="赵一", role=roles.SYSTEM_ADMIN),
            pb.AdministratorInput(login_name="anquan", name="钱二", role=roles.SECURITY_ADMIN),
            pb.AdministratorInput(login_name="shenji", name="孙三", role=roles.AUDIT_ADMIN),
        ],
    )


def session_input(world: World, term: int, ordinal: int, **more: Any) -> pb.SessionInput:
    """A session's values, 30 days ahead."""
    start = world.now + timedelta(days=30)
    values = {
        "opens_at": timestamp(start),
        "closes_at": timestamp(start + timedelta(days=3)),
        "cutoff_at": timestamp(start + timedelta(days=1)),
        **more,
    }
    return pb.SessionInput(term=term, ordinal=ordinal, year=start.year, **values)
