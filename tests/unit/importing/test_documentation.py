"""docs/operations/import.md tells every column by every name."""

from __future__ import annotations

from pathlib import Path

import pytest

from single.importing.layouts import LAYOUTS, Layout

GUIDE = Path(__file__).parents[3] / "docs" / "operations" / "import.md"


def told(layout: Layout) -> dict[str, set[str]]:
    """Column title → its other names, as the guide's table for this list has them."""
    text = GUIDE.read_text(encoding="utf-8").partition(f"`--kind {layout.kind}`\n")[2]
    rows = [line.split(" | ") for line in text.partition("\n#")[0].splitlines() if line.startswith("| ")]
    return {
        row[0].strip("| ").removesuffix(" (needed)").strip("*"): set(row[1].replace("`", "").split("、"))
        for row in rows[1:]
    }


@pytest.mark.parametrize("layout", LAYOUTS.values(), ids=LAYOUTS)
def test_the_guide_knows_every_column_by_every_name(layout: Layout):
    guide = told(layout)
    assert list(guide) == [column.title for column in layout.columns]
    for column in layout.columns:
        assert guide[column.title] - {column.field, ""} == set(column.also.split()) - {column.field}
