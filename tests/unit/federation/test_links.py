"""What a link is made of, when a way is dead, and what a neighbour may do on our broker."""

from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from services.federation.domain import causes, links
from services.federation.domain.links import LinkState, Patience

NOW = datetime(2027, 3, 1, tzinfo=UTC)
PATIENCE = Patience(dead=timedelta(seconds=120), silence=timedelta(seconds=1800))
ALL = {name: "running" for name, _, _ in links.ways("city")}


def state(at: datetime = NOW, **states: str) -> LinkState:
    """A link whose ways were all seen at ``at``; named ones are in another state."""
    changed = {f"federation.city.{name.replace('_', '.')}": value for name, value in states.items()}
    return replace(LinkState("city"), shovels=links.seen(LinkState("city"), {**ALL, **changed}, at))


def dead(found: LinkState, at: datetime, heard_at: datetime | None = None) -> list[str]:
    return [each.name for each in links.dead(found, heard_at, PATIENCE, at)]


def test_a_neighbour_may_write_to_one_exchange_and_read_its_own_mailboxes():
    rights = links.rights("qinghe.county")
    assert rights["configure"] == ""
    assert re.search(rights["write"], "federation.inbound")
    assert not re.search(rights["write"], "federation.inbound.documents")
    assert re.search(rights["read"], links.mailbox_name("qinghe.county", "documents"))
    assert re.search(rights["read"], links.mailbox_name("qinghe.county", "chunks"))
    assert not re.search(rights["read"], links.mailbox_name("qinghe-county", "documents"))
    assert not re.search(rights["read"], links.mailbox_name("qinghe.county2", "documents"))


def test_only_the_guest_opens_connections_and_nothing_is_acked_before_it_arrived():
    found = links.shovels("city", "county", "amqp:///county", "amqps://far/city", "federation.inbound")
    assert set(found) == {name for name, _, _ in links.ways("city")}
    up, down = found["federation.city.documents.up"], found["federation.city.documents.down"]
    assert (up["src-queue"], up["dest-uri"]) == ("federation.mailbox.documents.city", "amqps://far/city")
    assert (down["src-queue"], down["src-uri"]) == ("federation.mailbox.documents.county", "amqps://far/city")
    for each in found.values():
        assert each["ack-mode"] == "on-confirm"
        assert not any("user-id" in key or "user_id" in key for key in each)


def test_a_mailbox_of_a_dead_peer_is_bounded_and_drops_its_oldest():
    for lane in links.LANES:
        arguments = links.mailbox_arguments(lane)
        assert arguments["x-overflow"] == "drop-head"
        assert arguments["x-max-length"] > 0 and arguments["x-max-length-bytes"] > 0


def test_a_password_is_recognised_in_what_the_broker_shows():
    salt = b"salt"
    shown = {
        "password_hash": base64.b64encode(salt + hashlib.sha256(salt + b"right").digest()).decode(),
        "hashing_algorithm": "rabbit_password_hashing_sha256",
    }
    assert links.has_password(shown, "right")
    assert not links.has_password(shown, "wrong")
    assert not links.has_password({}, "right")


def test_a_way_that_is_down_for_too_long_is_made_anew():
    found = state(documents_up="terminated")
    assert dead(found, NOW + timedelta(seconds=119)) == []
    assert dead(found, NOW + timedelta(seconds=120)) == ["federation.city.documents.up"]


def test_a_way_that_runs_and_moves_nothing_is_made_anew():
    found = replace(state(), moved_at=NOW)
    assert dead(found, NOW + timedelta(seconds=120)) == ["federation.city.documents.up"]
    silent = NOW + timedelta(seconds=1800)
    assert dead(state(), silent, heard_at=NOW) == ["federation.city.documents.down"]
    assert dead(state(), silent, heard_at=silent) == []


def test_waiting_documents_stand_still_only_while_their_number_does():
    before = replace(LinkState("city"), backlog={"documents": 5}, moved_at=NOW)
    later = NOW + timedelta(seconds=30)
    assert links.moved(before, {"documents": 5}, later) == NOW
    assert links.moved(before, {"documents": 4}, later) == later
    assert links.moved(before, {"documents": 0}, later) == later


def test_a_way_made_anew_gets_its_time_to_come_up():
    found = links.renewed(
        state(documents_up="missing"), ["federation.city.documents.up"], NOW + timedelta(hours=1)
    )
    assert found.recreated == 1
    assert dead(found, NOW + timedelta(hours=1, seconds=60)) == []


def test_a_link_keeps_the_time_since_when_it_is_down():
    down = links.changed(LinkState("city"), LinkState("city"), NOW)
    again = links.changed(down, replace(down, detail="still"), NOW + timedelta(minutes=5))
    assert again.changed_at == NOW
    assert again.checked_at == NOW + timedelta(minutes=5)


@pytest.mark.parametrize("cause", sorted(causes.CAUSES))
def test_every_cause_says_what_is_wrong_and_what_to_do(cause: str):
    known = causes.CAUSES[cause]
    assert known.text and known.advice and known.english
    assert known.advice in causes.words(cause, "detail")


def test_every_step_of_the_probe_has_its_cause():
    assert set(causes.OF_STEP.values()) <= set(causes.CAUSES)
