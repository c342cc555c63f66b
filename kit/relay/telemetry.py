"""What a relay shows of itself on ``/metrics``."""

from __future__ import annotations

from prometheus_client import Counter, Gauge
from pymongo.database import Database

from kit.core.clock import RealClock

PUBLISHED = Counter("kit_relay_published_total", "Events that the broker confirmed.", ["service"])
UNROUTED = Counter("kit_relay_unrouted_total", "Events that no queue wanted.", ["service", "routing_key"])
NACKED = Counter(
    "kit_relay_nacked_total", "Events that the broker refused and that were sent again.", ["service"]
)
CONNECTED = Gauge("kit_relay_connected", "1 while the relay can publish.", ["service"])
BLOCKED = Gauge("kit_relay_blocked", "1 while the broker blocks publishers.", ["service"])
LEASE_HELD = Gauge("kit_lease_held", "1 in the process that holds the lease.", ["service", "lease"])
UNSENT = Gauge("kit_outbox_unsent", "Events that wait in the outbox (counted up to 50000).", ["service"])
OLDEST = Gauge("kit_outbox_oldest_age_seconds", "Age of the oldest event that waits.", ["service"])
UNLINKED = Gauge("kit_audit_unlinked", "Audit rows not yet in the chain (counted up to 50000).", ["service"])
COUNTED = 50_000


def measure(service: str, db: Database) -> None:
    """Bring the gauges that are read from the database up to date."""
    pipeline = [
        {"$match": {"unsent": True}},
        {"$limit": COUNTED},
        {"$group": {"_id": None, "count": {"$sum": 1}, "oldest": {"$min": "$recorded_at"}}},
    ]
    found = next(iter(db["outbox"].aggregate(pipeline)), None)
    age = 0.0 if found is None else (RealClock().now() - found["oldest"]).total_seconds()
    UNSENT.labels(service).set(0 if found is None else found["count"])
    OLDEST.labels(service).set(max(0.0, age))
    UNLINKED.labels(service).set(db["audit"].count_documents({"unlinked": True}, limit=COUNTED))
