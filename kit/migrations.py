"""Steps that bring what a service has stored into the form that its code expects.

A service lists them in ``MIGRATIONS`` of its store room, oldest first; the version of its data is how many of
them were made, each with a row in ``migrations``.  They go forward only, and code that meets data of a newer
version does not start.  A step gets the database as it is, because entities of today say nothing of
yesterday's documents.  It may be begun again after it was cut off, so it does nothing to what it has done.

The rpc process makes the steps, one process at a time; worker and relay wait for it.  Processes of the
version before may still run meanwhile, so a step takes nothing away that these need: that is for a version
after (docs/operations/upgrade.md).
"""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from pymongo.database import Database
from pymongo.errors import PyMongoError

from kit.core.clock import RealClock
from kit.core.errors import KitError
from kit.lease import RENEW_SECONDS, STANDBY_SECONDS, Lease, LeaseLost, Term

log = logging.getLogger(__name__)

LEASE_NAME = COLLECTION = "migrations"
WAIT_SECONDS = 0.5


@dataclass(frozen=True)
class Migration:
    """One step: what it is for in a few words, and what it does to the service's database."""

    name: str
    run: Callable[[Database], None]


class DataNewer(KitError):
    """The data was brought to a version that this code does not know; it must not touch them."""

    reason = "DATA_VERSION_NEWER"

    def __init__(self, service: str, found: int, known: int) -> None:
        super().__init__(
            f"{self.reason}: {service} 的数据版本为 {found}，本程序只认识到 {known}：请使用升级后的程序，"
            "或以升级前的备份恢复后再用旧程序"
            f" / the data of {service} have version {found}, this code knows {known}: start the newer code, "
            "or restore the backup made before the upgrade"
        )


def version(db: Database) -> int:
    """How many steps were made in a service's database."""
    last = db[COLLECTION].find_one(sort=[("_id", -1)])
    return int(last["_id"]) if last else 0


def check(db: Database, service: str, steps: Sequence[Migration]) -> bool:
    """Whether the data are as this code expects them; raises ``DataNewer`` if it does not know them."""
    found = version(db)
    if found > len(steps):
        raise DataNewer(service, found, len(steps))
    return found == len(steps)


def migrate(db: Database, service: str, steps: Sequence[Migration]) -> None:
    """Make the steps that are missing, while others wait; what a step raises ends the process."""
    if check(db, service, steps):
        return
    with _turn(db) as term:
        while not check(db, service, steps):
            number = version(db) + 1
            _make(db, service, number, steps[number - 1], term)


def wait(db: Database, service: str, steps: Sequence[Migration]) -> None:
    """Wait until the service's rpc process has made the steps that are missing."""
    if check(db, service, steps):
        return
    log.warning("waits until rpc has migrated the data", extra={"service_name": service})
    while not check(db, service, steps):
        time.sleep(WAIT_SECONDS)


def _make(db: Database, service: str, number: int, step: Migration, term: Term) -> None:
    began = time.monotonic()
    step.run(db)
    row = {
        "_id": number,
        "name": step.name,
        "at": RealClock().now(),
        "seconds": round(time.monotonic() - began, 3),
    }
    term.transact(lambda session: db[COLLECTION].insert_one(row, session=session))
    log.info("migrated", extra={"service_name": service, "step": number, "what": step.name})


@contextmanager
def _turn(db: Database) -> Iterator[Term]:
    """Hold the lease of the migrations, however long they take."""
    lease = Lease(db, LEASE_NAME)
    while (term := lease.take()) is None:
        time.sleep(STANDBY_SECONDS)
    ended = threading.Event()
    keeper = threading.Thread(target=_keep, args=(term, ended), name="migrations", daemon=True)
    keeper.start()
    try:
        yield term
    finally:
        ended.set()
        keeper.join()
        term.release()


def _keep(term: Term, ended: threading.Event) -> None:
    while not ended.wait(RENEW_SECONDS):
        try:
            term.renew()
        except (LeaseLost, PyMongoError) as error:
            # Then another may begin the same step; what this process made is not noted (``Term.transact``).
            log.warning("lease of the migrations not renewed", extra={"error": repr(error)})
