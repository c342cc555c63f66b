"""Keep the documents of a version as it really sent them: ``python scripts/record_documents.py <version>``.

Plays tests in which documents of every kind travel, and writes what each instance took in under
``tests/contract/recorded/<version>/documents/``, a file per test and instance, a row per document:

- ``set``, ``drop``: what the instance had done by itself since the document before (rows of its database,
  ids that were gone), so that later software finds the same task, transfer or initiative;
- ``now``, ``real``: business and real time at which the document came;
- ``lane``, ``line``: the sealed line, signed with the test's key; ``outcome``: what became of it.

Later software must still read, verify and apply every line (``tests/service/federation/test_recorded.py``).
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from typing import Any

import pytest
from bson import json_util

from kit.core.clock import iso
from kit.runtime import Runtime

TARGET = Path("tests/contract/recorded")
PLAYED = (
    "test_exchange.py::test_a_document_is_processed_and_its_origin_gets_a_receipt",
    "test_exchange.py::test_a_lost_tail_is_found_by_the_sign_of_life",
    "test_exchange.py::test_a_key_is_rotated_by_a_document_of_the_old_one",
    "test_exchange.py::test_void_numbers_that_got_lost_are_told_again_to_who_asks_for_them",
    "test_attachments.py::test_a_file_of_a_few_bytes_is_one_chunk",
    "test_aggregation.py::test_what_a_county_does_shows_in_the_citys_figures",
    "test_aggregation.py::test_what_was_lost_and_what_is_too_much_is_put_right_by_reconciling",
    "test_initiatives.py::test_replies_and_results_of_every_county_are_copied_to_the_others",
    "test_initiatives.py::test_who_joins_late_gets_what_was_told_before",
    "test_initiatives.py::test_a_variant_shows_where_it_differs",
    "test_initiatives.py::test_who_leaves_gets_and_gives_nothing_more_and_what_was_copied_stays",
    "test_initiatives.py::test_an_initiator_ends_it_but_does_not_leave",
    "../delegation/test_down_and_up.py::test_the_lower_case_is_answered_to_nobody_here_and_closes_with_the_upper_one",
    "../delegation/test_down_and_up.py::test_a_reply_that_the_inspection_returns_is_reworked_below",
    "../delegation/test_down_and_up.py::test_the_proposer_confirms_or_disputes_at_home_a_meeting_held_below",
    "test_upward.py::test_members_of_two_cities_sign_one_text_and_the_province_files_it",
    "test_upward.py::test_dispatch_meeting_reply_and_result_come_home",
    "../delegation/test_transfer.py::test_a_member_of_the_upper_committee_takes_it_up_and_home_follows_the_proposal",
)
# Of the mechanism and not of what documents are applied to; the private half of a key stays with its test.
LEFT_OUT = frozenset(
    {
        "audit",
        "audit_head",
        "inbox",
        "leases",
        "loose_lines",
        "outbox",
        "own_keys",
        "rejections",
        "requests",
        "seen",
        "timers",
    }
)
JSON = json_util.CANONICAL_JSON_OPTIONS

Rows = dict[str, dict[str, str]]


def rows_of(runtime: Runtime) -> Rows:
    """Collection → id → row of everything that documents are applied to."""
    names = set(runtime.db.list_collection_names()) - LEFT_OUT
    return {name: {_text(row["_id"]): _text(row) for row in runtime.db[name].find()} for name in names}


def _text(value: Any) -> str:
    return json_util.dumps(value, json_options=JSON, ensure_ascii=False, sort_keys=True)


def difference(before: Rows, after: Rows) -> dict[str, dict[str, list[Any]]]:
    """What must be written and removed to come from one state to the other."""
    put: dict[str, list[Any]] = {}
    drop: dict[str, list[Any]] = {}
    for name, rows in sorted(after.items()):
        known = before.get(name, {})
        if changed := [json.loads(row) for key, row in rows.items() if known.get(key) != row]:
            put[name] = changed
        if gone := [json.loads(key) for key in known if key not in rows]:
            drop[name] = gone
    return {"set": put, "drop": drop}


class Recorder:
    """Writes down what every federation service takes in while a test runs."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._test = ""
        self._seen: dict[str, Rows] = {}
        self._receive = Runtime.receive

    def pytest_runtest_setup(self, item: pytest.Item) -> None:
        """A test begins: nothing is known of its instances."""
        self._test = item.name
        self._seen.clear()

    def pytest_configure(self) -> None:
        """Listen at the door of every instance."""
        recorder = self

        def receive(runtime: Runtime, lane: str, body: bytes) -> str:
            return recorder.take(runtime, lane, body)

        Runtime.receive = receive  # type: ignore[method-assign]

    def take(self, runtime: Runtime, lane: str, body: bytes) -> str:
        """Let a document in, and write down what it met and what became of it."""
        instance = runtime.config.instance
        met = difference(self._seen.get(instance, {}), rows_of(runtime))
        now, real = iso(runtime.clock.now()), iso(runtime.real.now())
        outcome = self._receive(runtime, lane, body)
        self._seen[instance] = rows_of(runtime)
        row = {**met, "now": now, "real": real, "lane": lane, "line": body.decode(), "outcome": outcome}
        name = re.sub(r"\W+", "_", self._test.removeprefix("test_")).strip("_")
        with (self._folder / f"{name}.{instance}.jsonl").open("a", encoding="utf-8") as out:
            out.write(json.dumps(row, ensure_ascii=False, sort_keys=True) + "\n")
        return outcome


def main(version: str) -> int:
    """Play the tests and keep what was taken in; the exit code is theirs."""
    folder = TARGET / version / "documents"
    folder.mkdir(parents=True, exist_ok=True)
    for path in folder.glob("*.jsonl"):
        path.unlink()
    tests = [f"tests/service/federation/{each}".replace("federation/../", "") for each in PLAYED]
    return int(
        pytest.main([*tests, "-q", "--timeout=900", "-p", "no:cacheprovider"], plugins=[Recorder(folder)])
    )


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1]))
