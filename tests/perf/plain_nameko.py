"""A plain Nameko service that does the same single write, as its documentation shows it: no inbox, no
transaction, no retry.  Run as ``python -m tests.perf.plain_nameko <database>``.
"""

# ruff: noqa: E402 - the patch comes first
import eventlet

eventlet.monkey_patch()

import os
import sys

from nameko.events import event_handler
from nameko.runners import run_services
from pymongo import MongoClient
from pymongo.write_concern import WriteConcern

durable = WriteConcern(w="majority", j=True)
noted = MongoClient(os.environ["MONGODB_URI"])[sys.argv[1]].get_collection("noted", write_concern=durable)


class Plain:
    """Writes each payment down."""

    name = "plain"

    @event_handler("ledger", "Deposited.v1")
    def note_deposit(self, payload: dict) -> None:
        """The single write."""
        data = payload["data"]
        row = {"_id": data["depositId"], "account_id": data["accountId"], "amount": data["amount"]}
        noted.replace_one({"_id": row["_id"]}, row, upsert=True)


if __name__ == "__main__":
    config = {"AMQP_URI": os.environ["AMQP_URL"], "max_workers": int(os.environ.get("WORKER_THREADS", "8"))}
    with run_services(config, Plain):
        eventlet.hubs.get_hub().switch()
