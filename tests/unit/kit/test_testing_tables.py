"""The generator that every service walks its tables with: it must notice a table that lies."""

import pytest

from kit.core.states import IllegalTransition, RoleNotAllowed, Row, Table
from kit.testing.tables import Case, cases, check, check_labels

LABELS = {"letter": "信件", "draft": "草稿", "sent": "已送出", "send": "送出", "note": "加注"}
ROWS = (Row("draft", "send", "sent", ("owner", "clerk")), Row("draft", "note", None, "owner"))
LETTERS = Table("letter", ROWS, initial="draft", final="sent", labels=LABELS)


class Lying(Table):
    """Answers what it is told to."""

    answer = "sent"
    offers = ("send",)

    def next(self, state, action, roles):
        return self.answer

    def actions(self, state, roles):
        return list(self.offers)


@pytest.mark.parametrize("case", cases(LETTERS, roles=["guest"]), ids=str)
def test_an_honest_table_passes(case):
    check(case)


def test_every_cell_comes_once_with_what_the_rows_say():
    found = [(c, role) for c in cases(LETTERS, roles=["guest"]) for role in c.outcomes]
    cells = {(c.state, c.action, role): c.outcomes[role] for c, role in found}
    assert len(cells) == len(found) == 2 * 2 * 4
    assert cells["draft", "send", "clerk"] == "sent"
    assert cells["draft", "note", "owner"] == "draft"
    assert cells["draft", "note", "clerk"] is RoleNotAllowed
    assert cells["draft", "send", "stranger"] is RoleNotAllowed
    assert cells["sent", "send", "owner"] is IllegalTransition


@pytest.mark.parametrize(
    ("state", "action", "role", "outcome"),
    [
        ("draft", "send", "owner", "draft"),
        ("draft", "note", "owner", "sent"),
        ("sent", "send", "owner", IllegalTransition),
        ("draft", "send", "stranger", RoleNotAllowed),
    ],
)
def test_a_lying_table_is_caught(state, action, role, outcome):
    lying = Lying("letter", ROWS, initial="draft", final="sent", labels=LABELS)
    with pytest.raises(AssertionError):
        check(Case(lying, state, action, {role: outcome}))


def test_an_action_offered_but_refused_is_caught():
    class Offering(Table):
        def actions(self, state, roles):
            return ["send", "note"]

    offering = Offering("letter", ROWS, initial="draft", final="sent", labels=LABELS)
    with pytest.raises(AssertionError, match="offered but not allowed"):
        check(Case(offering, "sent", "send", {"owner": IllegalTransition}))


def test_a_label_that_is_missing_or_not_chinese_is_named():
    check_labels(LETTERS)
    poor = Table("letter", ROWS, initial="draft", final="sent", labels={**LABELS, "send": "send", "sent": ""})
    with pytest.raises(AssertionError, match="no Chinese label for sent, send"):
        check_labels(poor)
