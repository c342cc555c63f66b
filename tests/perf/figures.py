"""What a benchmark reports, and how its rounds are combined."""

from __future__ import annotations

import json
import statistics
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TypeVar

ROUNDS = 5
T = TypeVar("T")


@dataclass(frozen=True)
class Figure:
    """One line of the table."""

    name: str
    value: float
    unit: str
    target: str
    met: bool
    detail: str


def at_least(name: str, value: float, unit: str, target: float, detail: str) -> Figure:
    """A figure that should reach its target."""
    return Figure(name, round(value, 3), unit, f">= {target:g}", value >= target, detail)


def at_most(name: str, value: float, unit: str, target: float, detail: str) -> Figure:
    """A figure that should stay below its target."""
    return Figure(name, round(value, 3), unit, f"<= {target:g}", value <= target, detail)


def interleaved(first: Callable[[], T], second: Callable[[], T]) -> tuple[list[T], list[T]]:
    """Five rounds of both, taking turns, so that what else the machine does hits both alike."""
    firsts: list[T] = []
    seconds: list[T] = []
    for number in range(ROUNDS):
        for run, results in ((first, firsts), (second, seconds))[:: 1 if number % 2 == 0 else -1]:
            results.append(run())
    return firsts, seconds


def median_ratio(numerators: Sequence[float], denominators: Sequence[float]) -> float:
    """The median of the rounds' own ratios."""
    return statistics.median(a / b for a, b in zip(numerators, denominators, strict=True))


def percentile(values: Sequence[float], share: float) -> float:
    """The value below which ``share`` of the values lie."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]


def report(figures: Sequence[Figure], path: Path) -> None:
    """Print the table and write it as JSON."""
    width = max(len(figure.name) for figure in figures)
    for figure in figures:
        mark = "✓" if figure.met else "✗"
        line = f"{figure.value:>10g} {figure.unit:<6} {figure.target:<9} {figure.detail}"
        print(f"{mark} {figure.name:<{width}} {line}")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps([asdict(f) for f in figures], ensure_ascii=False, indent=1), encoding="utf-8")
