"""Sets up the demo's county: administrators, bodies, units, members, staff, session and policy."""

from __future__ import annotations

import json
import tomllib
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from kit.core.clock import iso
from single.demo.client import Api, Person

DATA = Path(__file__).parent / "data"
TERM, ORDINAL = 10, 2
PROPOSING_KINDS = ("party", "special_committee", "peoples_organization", "sector", "member_group")


@dataclass
class County:
    """Everybody and everything that the story speaks of, by name."""

    api: Api
    data: dict[str, Any]
    people: dict[str, Person] = field(default_factory=dict)
    units: dict[str, str] = field(default_factory=dict)
    organizations: dict[str, str] = field(default_factory=dict)
    members: dict[str, str] = field(default_factory=dict)
    handlers: dict[str, str] = field(default_factory=dict)
    unit_leaders: dict[str, str] = field(default_factory=dict)
    liaisons: dict[str, str] = field(default_factory=dict)
    roles: dict[str, str] = field(default_factory=dict)
    session_id: str = ""

    def person(self, name: str) -> Person:
        """Somebody by name."""
        return self.people[name]

    def staff(self, role: str) -> Person:
        """Whoever of the staff has a role."""
        return self.people[self.roles[role]]

    def handler(self, unit: str) -> Person:
        """A unit's handler (经办人)."""
        return self.people[self.handlers[unit]]

    def leader(self, unit: str) -> Person:
        """A unit's responsible leader (负责人)."""
        return self.people[self.unit_leaders[unit]]


def load(name: str) -> dict[str, Any]:
    """One of the data files."""
    return tomllib.loads((DATA / f"{name}.toml").read_text(encoding="utf-8"))


def set_up(
    api: Api, instance: str, now: datetime, data: dict[str, Any] | None = None, setup_code: str = ""
) -> County:
    """Make a committee through the public API, as its administrators would; the demo's county by default.
    A production instance asks the first of them for its set-up code."""
    data = data or load("county")["county"]
    county = County(api, data)
    administrator, security = _bootstrap(county, data, instance, setup_code)
    administrator.post("/organizations:import", rows=_organizations(data))
    _units(county, security, data)
    _open_session(county, administrator, now, data["session_name"])
    _members(county, security, data)
    _staff(county, security, data)
    _liaisons(county, administrator, data)
    return county


def _bootstrap(county: County, data: dict[str, Any], instance: str, setup_code: str) -> tuple[Person, Person]:
    administrators = [
        {"loginName": "xitong", "name": "司统", "role": "system_admin"},
        {"loginName": "anquan", "name": "安权", "role": "security_admin"},
        {"loginName": "shenji", "name": "沈计", "role": "audit_admin"},
    ]
    profile = {
        "instanceId": instance,
        "name": data["name"],
        "shortName": data["short_name"],
        "level": data["level"],
        "regionCode": data["region_code"],
        "contactPhone": data["contact_phone"],
    }
    body = {"profile": profile, "administrators": administrators, "setupCode": setup_code}
    answer = county.api.send("POST", "/setup:bootstrap", "", body=body)
    names = {row["loginName"]: row["name"] for row in administrators}
    _remember(county, answer["firstPasswords"], names)
    for row in administrators:
        county.roles[row["role"]] = row["name"]
    return county.staff("system_admin"), county.staff("security_admin")


def _remember(county: County, passwords: list[dict[str, Any]], names: dict[str, str]) -> None:
    for row in passwords:
        county.people[names[row["loginName"]]] = Person(county.api, row["loginName"], row["oneTimePassword"])


def _organizations(data: dict[str, Any]) -> list[dict[str, Any]]:
    return [
        {
            "line": line,
            "name": name,
            "kind": kind,
            "mayPropose": kind in PROPOSING_KINDS,
            "sessionOnly": kind in ("sector", "member_group"),
        }
        for line, (name, kind) in enumerate(data["organizations"], start=2)
    ]


def _units(county: County, security: Person, data: dict[str, Any]) -> None:
    """Units with a handler and a leader; one that works in another instance names it instead."""
    rows, handlers, leaders = [], {}, {}
    for number, (name, short, system, duties, *rest) in enumerate(data["units"], start=1):
        row = {"line": number + 1, "name": name, "shortName": short, "system": system, "duties": duties}
        if len(rest) == 1:
            rows.append({**row, "peerInstance": rest[0]})
            continue
        login = f"unit{number:02d}"
        handlers[login], leaders[f"leader{number:02d}"] = rest[0], (rest[1], name)
        county.handlers[name], county.unit_leaders[name] = rest
        rows.append({**row, "adminLoginName": login, "adminName": rest[0]})
    answer = security.post("/units:import", rows=rows)
    _remember(county, answer["firstPasswords"], handlers)
    county.units = {unit["name"]: unit["unitId"] for unit in security.all("/units", "units")}
    for login, (leader, unit) in leaders.items():
        _create(county, security, login, leader, ["unit_leader"], unitId=county.units[unit])


def _create(county: County, security: Person, login: str, name: str, roles: list[str], **more: Any) -> None:
    answer = security.post("/persons", person={"loginName": login, "name": name, "roles": roles, **more})
    county.people[name] = Person(county.api, login, answer["oneTimePassword"])


def _open_session(county: County, administrator: Person, now: datetime, name: str) -> None:
    opens = (now + timedelta(days=10)).replace(hour=1, minute=0, second=0, microsecond=0)
    session = {
        "term": TERM,
        "ordinal": ORDINAL,
        "year": opens.year,
        "name": name,
        "opensAt": iso(opens),
        "closesAt": iso(opens + timedelta(days=3)),
        "callOpensAt": iso(now),
        "cutoffAt": iso(opens + timedelta(days=1, hours=11)),
        # The proposals are handled in the year that follows the session's weeks.
        "statisticsYear": (opens + timedelta(days=60)).year,
    }
    made = administrator.post("/sessions", session=session)["session"]
    county.session_id = made["sessionId"]
    administrator.post(f"/sessions/{county.session_id}:open")


def _members(county: County, security: Person, data: dict[str, Any]) -> None:
    keys = (
        "name loginName sectorName partyName committeeNames memberGroupName standingMember workplace position"
    )
    rows = []
    for line, values in enumerate(data["members"], start=2):
        row = dict(zip(keys.split(), values, strict=True))
        rows.append({**row, "line": line, "committeeNames": [row["committeeNames"]], "term": TERM})
    answer = security.post("/members:import", rows=rows)
    _remember(county, answer["firstPasswords"], {row["loginName"]: row["name"] for row in rows})
    county.members = {member["name"]: member["memberId"] for member in security.all("/members", "members")}


def _staff(county: County, security: Person, data: dict[str, Any]) -> None:
    for name, login, roles, position in data["staff"]:
        if name in county.people:
            continue
        _create(county, security, login, name, roles, position=position)
        for role in roles:
            county.roles.setdefault(role, name)


def _liaisons(county: County, administrator: Person, data: dict[str, Any]) -> None:
    known = {one["name"]: one for one in administrator.all("/organizations", "organizations")}
    county.organizations = {name: one["organizationId"] for name, one in known.items()}
    for organization, name in data["liaisons"]:
        county.liaisons[organization] = name
        person_id = administrator.all("/persons", "persons", query=name)[0]["personId"]
        changed = {**_input(known[organization]), "liaisonPersonIds": [person_id], "active": True}
        administrator.put(f"/organizations/{county.organizations[organization]}", organization=changed)


def _input(known: dict[str, Any]) -> dict[str, Any]:
    fields = ("name", "shortName", "kind", "mayPropose", "sessionOnly", "matchedUnitIds")
    return {name: known[name] for name in fields if name in known}


def keep_logins(directory: Path, county: County) -> Path:
    """Write everybody's login to a file that only its owner reads."""
    path = directory / "logins.json"
    path.touch(mode=0o600)
    logins = {name: (person.login, person.password) for name, person in county.people.items()}
    path.write_text(json.dumps(logins, ensure_ascii=False, indent=1), encoding="utf-8")
    return path
