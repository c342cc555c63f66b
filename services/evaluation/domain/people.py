"""Who stands how to the things of evaluation, and whose figures somebody may see."""

from __future__ import annotations

from collections.abc import Iterable

from services.evaluation import states
from shared import roles


def relations(account_roles: Iterable[str], own_unit: bool = False, voter: bool = False) -> frozenset[str]:
    """The relations that the transition tables know.

    ``own_unit``: the thing is about the person's own unit; ``voter``: the person may still vote in it.
    """
    held = frozenset(account_roles)
    found = {
        states.EDITOR: held & states.EDITORS,
        states.ADOPTER: held & states.ADOPTERS,
        states.ARBITER: held & states.ADOPTERS,
        states.COMMITTEE: held & roles.COMMITTEE,
        states.UNIT: own_unit and held & roles.UNIT,
        states.VOTER: voter,
    }
    return frozenset(name for name, stands in found.items() if stands)


def may_see(account_roles: Iterable[str], own_unit_id: str, unit_id: str, system: str) -> bool:
    """Whether somebody may see the figures of a unit of a system."""
    held = frozenset(account_roles)
    if held & states.SEES_ALL:
        return True
    if held & states.SEES_PARTY_SYSTEM and system == "party":
        return True
    if held & states.SEES_GOVERNMENT_SYSTEM and system == "government":
        return True
    return bool(held & roles.UNIT) and bool(unit_id) and unit_id == own_unit_id
