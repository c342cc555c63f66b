"""The aggregate of a whole province: keeping it up to date, showing it, finding what resembles a text.

The data is made at the first run and kept (some minutes, some hundred MB); later runs only measure.
"""

from __future__ import annotations

import random
import statistics
import time
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import replace

from google.protobuf.message import Message

from cppcc_api.federation.v1 import federation_service_pb2 as pb
from kit import mongo
from kit.core.context import Actor
from kit.runtime import Runtime
from kit.service import load
from services.federation.domain import aggregate_counting as counting
from services.federation.domain.aggregate_held import Figures, HeldFact, Told
from services.federation.store import aggregate_held as held
from shared import roles
from tests.perf import aggregate_data as data
from tests.perf import bed
from tests.perf.figures import Figure, at_least, at_most, percentile

CLERK = Actor(id="p-clerk", name="提案委", roles=frozenset({roles.COMMITTEE_CLERK}))
CHANGES, DASHBOARDS, QUESTIONS, RECOUNTED = 40, 60, 150, 5
SIZE = f"{data.COUNTIES * data.PROPOSALS * len(data.YEARS):,} proposals"


def measure() -> list[Figure]:
    """All figures on the kept province."""
    with ExitStack() as stack:
        config = stack.enter_context(bed.test_instance())
        client = mongo.connect(config.mongodb_uri)
        stack.callback(client.close)
        kept = replace(config, instance="province", db_prefix=f"bench-{data.MADE}")
        runtime = Runtime(load("services.federation"), kept, client)
        begin = time.monotonic()
        if data.prepare(runtime):
            print(f"… made {SIZE}: {time.monotonic() - begin:.0f} s", flush=True)
        return [_keeping(runtime), _dashboard(runtime), _resembling(runtime), _searching(runtime)]


def _keeping(runtime: Runtime) -> Figure:
    """One changed fact against counting all facts anew (of some counties, scaled to all of them)."""
    changes = statistics.median(_seconds(lambda n=n: _change(runtime, n)) for n in range(CHANGES))
    counties = [data.origin(number) for number in range(0, data.COUNTIES, data.COUNTIES // RECOUNTED)]
    some = sum(_seconds(lambda name=name: _recount(runtime, name)) for name in counties)
    whole = some * data.COUNTIES / len(counties)
    detail = f"{changes * 1000:.1f} ms against {whole:.1f} s (recounted {len(counties)} of {data.COUNTIES})"
    return at_least("aggregate_incremental_ratio", whole / changes, "×", 100, detail)


def _change(runtime: Runtime, number: int) -> None:
    """A fact comes in its next version with another reply class."""
    name = data.origin(number % data.COUNTIES)

    def work(ctx) -> None:
        (known,) = ctx.find(HeldFact, {"_id": f"{name}/2027-{number:04d}"})
        other = "planned" if known.fact.reply_class != "planned" else "resolved"
        changed = replace(known.whole, version=known.fact.version + 1, reply_class=other)
        told = Told(name, known.document_id, known.document_hash, known.sequence + 1, ctx.now)
        held.take(ctx, told, [changed])

    runtime.act("bench", work)


def _recount(runtime: Runtime, name: str) -> None:
    reader = runtime.reader(CLERK)
    found = counting.recount(each.fact for each in held.all_of(reader, name))
    stored = {each.year: each.cells for each in reader.find(Figures, {"origin": name})}
    if found != stored:
        raise AssertionError(f"the figures of {name} are not those of its facts")


def _dashboard(runtime: Runtime) -> Figure:
    """The whole table of one year, as it goes over the wire."""
    times = [
        _asked(runtime, "GetAggregate", pb.GetAggregateRequest(year=data.YEARS[number % len(data.YEARS)]))
        for number in range(DASHBOARDS)
    ]
    return _at_most("aggregate_dashboard_p95", times, 200, f"{data.COUNTIES} counties, {SIZE}")


def _resembling(runtime: Runtime) -> Figure:
    """Questions as people write them: a title and a text on one matter, in half of all cases for one year."""
    spoken, rng = data.language(), random.Random(3)
    times = []
    for number in range(QUESTIONS):
        matter = rng.choice(spoken.matters)
        text = "，".join(rng.choices(matter, k=40) + rng.choices(spoken.office, spoken.weights, k=40))
        title = f"关于{''.join(rng.sample(matter, 3))}的提案"
        year = data.YEARS[-1] if number % 2 else 0
        request = pb.SuggestResemblingRequest(title=title, text=text, year=year)
        times.append(_asked(runtime, "SuggestResembling", request))
    return _at_most("aggregate_similarity_p95", times, 150, SIZE)


def _searching(runtime: Runtime) -> Figure:
    """One or two words, all years or one."""
    spoken, rng = data.language(), random.Random(4)
    times = []
    for number in range(QUESTIONS):
        matter = rng.choice(spoken.matters)
        query = " ".join(rng.sample(matter, 1 + number % 2))
        year = data.YEARS[-1] if number % 3 == 0 else 0
        times.append(_asked(runtime, "SearchAggregate", pb.SearchAggregateRequest(query=query, year=year)))
    return _at_most("aggregate_search_p95", times, 150, SIZE)


def _asked(runtime: Runtime, query: str, request: Message) -> float:
    return _seconds(lambda: runtime.query(query, request, CLERK).SerializeToString())


def _at_most(name: str, times: list[float], target: float, detail: str) -> Figure:
    # The first few fill caches that a running service has filled.
    settled = [each * 1000 for each in times[5:]]
    return at_most(
        name, percentile(settled, 0.95), "ms", target, f"p50 {percentile(settled, 0.5):.0f} ms; {detail}"
    )


def _seconds(work: Callable[[], object]) -> float:
    begin = time.perf_counter()
    work()
    return time.perf_counter() - begin
