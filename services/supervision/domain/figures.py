"""Numbers of an inspection, each with what it was computed from."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Figure:
    """One number with its name, as printed; rates between 0 and 1."""

    name: str
    label: str
    value: float
    unit: str = "count"
    numerator: int = 0
    denominator: int = 0

    @property
    def printed(self) -> str:
        """As a bulletin prints it: 见面率95.0%（19/20), 已答复20件."""
        if self.unit == "rate":
            share = f"{self.value:.1%}" if self.denominator else "—"
            return f"{self.label}{share}（{self.numerator}/{self.denominator}）"
        return f"{self.label}{self.value:g}"


def count(name: str, label: str, number: int) -> Figure:
    """A number of cases."""
    return Figure(name, label, float(number))


def rate(name: str, label: str, numerator: int, denominator: int) -> Figure:
    """A share; of nothing it is 0, with the denominator to say so."""
    value = numerator / denominator if denominator else 0.0
    return Figure(name, label, value, "rate", numerator, denominator)
