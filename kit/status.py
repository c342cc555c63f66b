"""How a service stands, looked up in its own database and at the broker: what an operator asks first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from kit import migrations, timers
from kit.bus.counting import parked_messages
from kit.lease import RELAY
from kit.runtime import Runtime

COUNTED = 50_000


@dataclass(frozen=True)
class Status:
    """One service; seconds are whole, ``parked`` is None while the broker is not reachable."""

    looked_at: datetime
    data_version: int
    relay_working: bool
    parked: int | None
    unsent: int
    oldest_unsent_seconds: int
    timers_late_seconds: int
    unlinked_audit: int


def look(runtime: Runtime) -> Status:
    """The service's status now; raises a database error."""
    db, now = runtime.db, runtime.real.now()
    oldest = db["outbox"].find_one({"unsent": True}, sort=[("recorded_at", 1)])
    holder = db["leases"].find_one({"_id": RELAY})
    return Status(
        looked_at=now,
        data_version=migrations.version(db),
        relay_working=holder is not None and holder["expires_at"] > now,
        parked=parked_messages(runtime.config.amqp_url, runtime.service.name),
        unsent=db["outbox"].count_documents({"unsent": True}, limit=COUNTED),
        oldest_unsent_seconds=int((now - oldest["recorded_at"]).total_seconds()) if oldest else 0,
        timers_late_seconds=int(timers.lateness_seconds(db, runtime.clock.now())),
        unlinked_audit=db["audit"].count_documents({"unlinked": True}, limit=COUNTED),
    )
