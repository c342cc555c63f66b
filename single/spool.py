"""Messages for an SMS or WeChat gateway that knows files only: ``python -m single.spool --help``.

    DIR/out/<id>-<try>.json    written here, one file per message: {message_id, channel, address,
                               person_name, title, text}; the gateway takes it and may remove it
    DIR/done/<name>.json       written by the gateway: {"message_id": …, "outcome": "delivered"|"failed",
                               "reason": "BUSY", "detail": "线路忙"}; reported and moved to DIR/closed
    DIR/journal/<id>-<try>     what was handed out, so that it is handed out once per try

A crash in the moment between the file and its journal writes the same file again: a gateway that remembers
``message_id`` with its try sends nobody the same text twice.
"""

from __future__ import annotations

import argparse
import getpass
import json
import logging
import os
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from kit.core.errors import Unavailable
from single.rest import Api, Person, Refused

VARIABLE = "MESSAGE_GATEWAY_PASSWORD"
FIELDS = ("messageId", "channel", "address", "personName", "title", "text")
NAMES = ("message_id", "channel", "address", "person_name", "title", "text")
# A refusal of the outcome itself, not of the session or the moment.
LASTING = (400, 403, 404, 422)
log = logging.getLogger(__name__)


class Drop:
    """The directories shared with the gateway."""

    def __init__(self, directory: Path) -> None:
        self.out, self.done, self.closed, self.journal = (
            directory / name for name in ("out", "done", "closed", "journal")
        )
        for each in (self.out, self.done, self.closed, self.journal):
            each.mkdir(parents=True, exist_ok=True)

    def hand_out(self, message: Mapping[str, Any]) -> bool:
        """Write a message for the gateway, unless this try of it was handed out before."""
        name = f"{message['messageId']}-{int(message.get('tries', 0)) + 1}"
        if (self.journal / name).exists():
            return False
        values = {ours: message.get(theirs, "") for ours, theirs in zip(NAMES, FIELDS, strict=True)}
        # A gateway that watches the directory never sees half a file.
        half = self.out / f".{name}.part"
        half.write_text(json.dumps(values, ensure_ascii=False, indent=1), encoding="utf-8")
        half.rename(self.out / f"{name}.json")
        (self.journal / name).touch()
        return True

    def outcomes(self) -> Iterator[tuple[Path, dict[str, Any]]]:
        """What the gateway wrote, oldest first; what cannot be read is moved aside and logged."""
        for path in sorted(self.done.glob("*.json"), key=lambda each: (each.stat().st_mtime, each.name)):
            try:
                found = json.loads(path.read_text(encoding="utf-8"))
                yield path, {"message_id": str(found["message_id"]), **found}
            except (ValueError, KeyError, TypeError) as error:
                log.error("not an outcome: %s (%r)", path.name, error)
                path.rename(self.closed / f"{path.name}.unreadable")

    def close(self, path: Path) -> None:
        """The outcome is known to the platform."""
        path.rename(self.closed / path.name)


def carry(person: Person, drop: Drop) -> tuple[int, int]:
    """One round: outcomes to the platform first, then new messages out; (reported, handed out)."""
    reported = 0
    for path, outcome in list(drop.outcomes()):
        reported += _report(person, path, outcome, drop)
    waiting = person.all("/deliveries:outgoing", "messages")
    return reported, sum(drop.hand_out(message) for message in waiting)


def _report(person: Person, path: Path, outcome: Mapping[str, Any], drop: Drop) -> int:
    body = {name: str(outcome.get(name, "")) for name in ("outcome", "reason", "detail")}
    try:
        person.post(f"/deliveries/{outcome['message_id']}:recordOutcome", **body)
    except Refused as refused:
        if refused.status not in LASTING:
            raise
        # What the platform does not take today it will not take tomorrow: keep the file, go on.
        log.error("outcome refused: %s (%s)", path.name, refused)
        path.rename(drop.closed / f"{path.name}.refused")
        return 0
    drop.close(path)
    return 1


def main(argv: Sequence[str] | None = None) -> None:
    """Carry messages until stopped, or once."""
    parser = argparse.ArgumentParser(prog="python -m single.spool", description=__doc__.splitlines()[0])
    parser.add_argument("directory", type=Path, help="shared with the gateway")
    parser.add_argument("--url", required=True, help="address of the platform's gateway")
    parser.add_argument(
        "--login",
        required=True,
        help=f"account of the office; the password comes from {VARIABLE} or is asked for",
    )
    parser.add_argument("--every", type=float, default=30.0, help="seconds between rounds; 0 = one round")
    chosen = parser.parse_args(argv)
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    password = os.environ.get(VARIABLE) or getpass.getpass()
    drop = Drop(chosen.directory)
    with Api(chosen.url) as api:
        while True:
            _round(Person(api, chosen.login, password), drop)
            if not chosen.every:
                return
            time.sleep(chosen.every)


def _round(person: Person, drop: Drop) -> None:
    """One round with a sign-in of its own, so that a session that ended stops nothing."""
    try:
        log.info("reported %d outcomes, handed out %d messages", *carry(person, drop))
        person.sign_out()
    except (Refused, Unavailable) as error:
        log.error("tried again next time: %s", error)


if __name__ == "__main__":
    main()
