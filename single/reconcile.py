"""Proves that the aggregate equals what its instances hold, and says for each what came of it."""

from __future__ import annotations

import argparse
import getpass
import time
from collections.abc import Callable

from cppcc_api.federation.v1 import federation_service_pb2 as pb
from kit.core.context import Actor
from kit.core.ids import new_id
from kit.runtime import Runtime
from kit.service import RPC, load
from shared import roles
from single.housekeeping import Add, connected

PAUSE_SECONDS = 1.0


def reconcile(arguments: argparse.Namespace) -> int:
    """Ask the instances, wait for their answers, print one line for each; 1 unless all are equal."""
    user = getpass.getuser()
    operator = Actor(id=f"operator:{user}", name=user, roles=frozenset({roles.SYSTEM_ADMIN}))
    with connected(arguments) as (config, client):
        runtime = Runtime(load("services.federation", (RPC,)), config, client)
        request = pb.ReconcileAggregateRequest(request_id=new_id(), origin=arguments.origin or "")
        asked: pb.ReconcileAggregateResponse = runtime.command("ReconcileAggregate", request, operator)
        until = time.monotonic() + arguments.seconds
        found = _rows(runtime, asked, operator)
        while not all(settled(row) for row in found) and time.monotonic() < until:
            time.sleep(PAUSE_SECONDS)
            found = _rows(runtime, asked, operator)
    for row in found:
        print(line(row))
    if not found:
        print("没有已对接的下级单位 / no subordinate instances")
    return 0 if all(equal(row) for row in found) else 1


def _rows(
    runtime: Runtime, asked: pb.ReconcileAggregateResponse, operator: Actor
) -> list[pb.AggregateOrigin]:
    table: pb.GetAggregateResponse = runtime.query("GetAggregate", pb.GetAggregateRequest(), operator)
    return [row for row in table.origins if row.origin in asked.origins]


def _since_asked(row: pb.AggregateOrigin, moment: Callable[[pb.AggregateOrigin], float]) -> bool:
    return moment(row) >= row.asked_at.ToNanoseconds()


def answered(row: pb.AggregateOrigin) -> bool:
    """It has compared since it was asked."""
    return _since_asked(row, lambda each: each.compared_at.ToNanoseconds())


def settled(row: pb.AggregateOrigin) -> bool:
    """It has answered, and what differed is repaired or cannot be."""
    return answered(row) and row.outcome != "repairing"


def equal(row: pb.AggregateOrigin) -> bool:
    """It has answered, and both hold the same now."""
    return answered(row) and row.outcome == "equal"


def line(row: pb.AggregateOrigin) -> str:
    """What came of one instance, for people."""
    if not answered(row):
        return f"… {row.name:<16} 尚未答复 / no answer yet"
    if not equal(row):
        word = "正在补齐 / being repaired" if row.outcome == "repairing" else "不一致 / different"
        return f"✗ {row.name:<16} {word}（{row.differing} 组 / groups）"
    repaired = _since_asked(row, lambda each: each.repaired_at.ToNanoseconds())
    word = "已补齐，一致 / repaired" if repaired else "一致 / equal"
    return f"✓ {row.name:<16} {word}（{row.proposals} 件 / proposals，校验 {row.digest_hash[:12]}）"


def add_command(add: Add) -> None:
    """Register with the command line."""
    command = add("reconcile", reconcile, "prove the aggregate equal to its instances, or repair it")
    command.add_argument("--origin", help="one instance only")
    command.add_argument("--seconds", type=float, default=60.0, help="how long to wait for answers")
