"""What has served its time is removed by the database; what was never sent stays however old it is."""

from __future__ import annotations

from datetime import timedelta

import pytest

from kit import mongo
from kit.config import Config
from kit.core.clock import RealClock
from kit.testing.waiting import eventually

EVENTS, REQUESTS = timedelta(days=90), timedelta(days=400)
DAY = timedelta(days=1)


@pytest.mark.timeout(120)
def test_events_go_after_90_days_and_request_ids_after_400_but_no_event_before_it_was_sent(
    chaos_config: Config,
) -> None:
    client, now = mongo.connect(chaos_config.mongodb_uri), RealClock().now()
    db = mongo.service_db(client, chaos_config.db_prefix, "ledger")
    mongo.ensure(db, mongo.KIT_INDEXES)
    sent = [{"_id": "over", "sent_at": now - EVENTS - DAY}, {"_id": "kept", "sent_at": now - EVENTS + DAY}]
    db["outbox"].insert_many([*sent, {"_id": "unsent", "unsent": True, "recorded_at": now - 9 * EVENTS}])
    noted = {"over": now - REQUESTS - DAY, "kept": now - REQUESTS + DAY}
    for name in ("inbox", "requests"):
        db[name].insert_many({"_id": key, "at": at} for key, at in noted.items())
    eventually(lambda: not any(db[name].count_documents({"_id": "over"}) for name in mongo.KIT_INDEXES), 30)
    left = {name: sorted(db[name].distinct("_id")) for name in ("outbox", "inbox", "requests")}
    assert left == {"outbox": ["kept", "unsent"], "inbox": ["kept"], "requests": ["kept"]}
    client.close()
