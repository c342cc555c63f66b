"""Numbers by an instance's template."""

from __future__ import annotations

import pytest

from services.intake.domain import numbering
from services.intake.domain.numbering import BadNumberTemplate

SESSION = numbering.session_values(2027, 11, 2)


@pytest.mark.parametrize(
    ("template", "printed"),
    [
        ("{year}{number:03d}", "2027012"),
        ("L{year}{number:04d}", "L20270012"),
        ("{number}", "12"),
        ("[{year}]{number:04d}", "[2027]0012"),
        ("{term}{ordinal}{number:03d}", "112012"),
        ("{yy}-{ordinal:02d}-{number}号", "27-02-12号"),
    ],
)
def test_templates_that_offices_use(template, printed):
    assert numbering.render(template, SESSION, 12) == printed


def test_sessions_whose_numbers_would_look_alike_share_one_series():
    other = numbering.session_values(2027, 12, 1)
    assert numbering.series("{year}{number}", SESSION, "a") == numbering.series("{year}{number}", other, "b")
    assert numbering.series("{term}{number}", SESSION, "a") != numbering.series("{term}{number}", other, "b")


@pytest.mark.parametrize("template", ["{year}", "", "{number}{month}", "{number.__class__}", "{number"])
def test_a_template_without_number_or_with_unknown_words_is_refused(template):
    with pytest.raises(BadNumberTemplate):
        numbering.series(template, SESSION, "a")


def test_a_bare_running_number_begins_anew_with_each_session():
    assert numbering.series("{number:04d}", SESSION, "a") != numbering.series("{number:04d}", SESSION, "b")
