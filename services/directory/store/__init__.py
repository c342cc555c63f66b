"""Where directory keeps its records.

- ``lookups``: who has this login name, which term runs, which values are in force
- ``facts``: saving a record together with the complete event about it, and what follows a changed name
- ``views``: records as the contract shows them, and what of them an acting person may see
- ``tokens``: sign-in sessions and the signed tokens given for them
"""

from __future__ import annotations

from collections.abc import Mapping

from kit.mongo import ASCENDING, DESCENDING, IndexModel
from kit.service import Collection
from kit.store import Reader
from services.directory.domain.people import Credential, Person
from services.directory.domain.policy import Policy
from services.directory.domain.register import Member, Organization, Profile, Unit
from services.directory.domain.sessions import Session, Term
from services.directory.domain.sign_in import Attempts, SignIn

# The database's own clock removes what is over; it is real time, as these records are.
_GONE = IndexModel([("expires_at", ASCENDING)], expireAfterSeconds=0)

COLLECTIONS = {
    Profile: Collection("profile"),
    Person: Collection(
        "persons",
        (
            IndexModel([("login_key", ASCENDING)], unique=True),
            IndexModel([("phone", ASCENDING)]),
            IndexModel([("roles", ASCENDING)]),
            IndexModel([("unit_id", ASCENDING)]),
            IndexModel([("organization_ids", ASCENDING)]),
        ),
    ),
    Credential: Collection("credentials"),
    SignIn: Collection("sign_ins", (_GONE, IndexModel([("person_id", ASCENDING)]))),
    Attempts: Collection("attempts", (_GONE,)),
    Member: Collection(
        "members",
        (
            IndexModel([("person_id", ASCENDING), ("term", ASCENDING)]),
            IndexModel([("term", ASCENDING), ("state", ASCENDING), ("name", ASCENDING)]),
            IndexModel([("sector_id", ASCENDING)]),
            IndexModel([("party_id", ASCENDING)]),
            IndexModel([("committee_ids", ASCENDING)]),
        ),
    ),
    Unit: Collection(
        "units",
        (IndexModel([("name", ASCENDING)], unique=True), IndexModel([("parent_unit_id", ASCENDING)])),
    ),
    Organization: Collection(
        "organizations", (IndexModel([("kind", ASCENDING), ("name", ASCENDING)], unique=True),)
    ),
    Term: Collection("terms"),
    Session: Collection(
        "sessions", (IndexModel([("term", DESCENDING), ("ordinal", DESCENDING)], unique=True),)
    ),
    Policy: Collection("policies", (IndexModel([("name", ASCENDING), ("effective_from", DESCENDING)]),)),
}


def gauges(reader: Reader) -> Mapping[str, Mapping[str, float]]:
    """Business gauges: accounts, seats, open sign-in sessions and locks at this moment."""
    now = reader.real_now
    return {
        "cppcc_accounts": _by_state(reader, Person),
        "cppcc_members": _by_state(reader, Member),
        "cppcc_sign_in_sessions": {"open": float(reader.count(SignIn, {"expires_at": {"$gt": now}}))},
        "cppcc_sign_in_locks": {"held": float(reader.count(Attempts, {"locked_until": {"$gt": now}}))},
    }


def _by_state(reader: Reader, cls: type) -> dict[str, float]:
    rows = reader.aggregate(cls, [{"$group": {"_id": "$state", "number": {"$sum": 1}}}])
    return {row["_id"]: float(row["number"]) for row in rows}
