"""How tests are spread over the processes of ``pytest -n``: what shares something stays together.

as a rule   the tests of one file go to one process, in their order: they share a database
ALONE       each test by itself: they share nothing, and mostly wait
TOGETHER    files that share instances, which take long to make
"""

from __future__ import annotations

from xdist.scheduler import LoadScopeScheduling

ALONE = ("tests/service/kit/", "tests/system/test_kills.py", "tests/system/test_replay.py")
TOGETHER = {
    "tests/system/test_import.py": "the single profile's instance",
    "tests/system/test_single_profile.py": "the single profile's instance",
    "tests/service/federation/test_upward.py": "a province and two cities",
    "tests/service/federation/test_upward_by_hand.py": "a province and two cities",
    "tests/service/federation/test_upward_changes.py": "a province and two cities",
    "tests/service/federation/test_upward_refusals.py": "a province and two cities",
}


def group(nodeid: str) -> str:
    """What a test must not be separated from."""
    file = nodeid.partition("::")[0]
    return nodeid if file.startswith(ALONE) else TOGETHER.get(file, file)


class Spread(LoadScopeScheduling):
    """Hands out groups in the order in which they were collected, so that waiting and working ones mix."""

    def _split_scope(self, nodeid: str) -> str:
        return group(nodeid)
