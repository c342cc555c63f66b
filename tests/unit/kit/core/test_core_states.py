"""Transition tables: what they answer, and which tables are refused when they are built."""

import pytest

from kit.core.states import BadTable, IllegalTransition, RoleNotAllowed, Row, Table

LABELS = {"draft": "草稿", "sent": "已送出", "done": "完成", "send": "送出", "finish": "办结", "note": "加注"}
ROWS = (
    Row("draft", "send", "sent", "owner"),
    Row("sent", "finish", "done", ("clerk", "timer")),
    Row(("draft", "sent"), "note", None, "owner"),
)
LETTERS = Table("letter", ROWS, initial="draft", final="done", labels=LABELS)


def table(*rows: Row, initial="a", final="z", labels=None) -> Table:
    return Table("t", rows, initial=initial, final=final, labels=labels or {})


def test_an_action_leads_to_the_state_of_its_row():
    assert LETTERS.next("draft", "send", "owner") == "sent"
    assert LETTERS.next("sent", "finish", {"guest", "timer"}) == "done"


def test_a_row_without_a_target_stays_in_each_of_its_states():
    assert LETTERS.next("draft", "note", "owner") == "draft"
    assert LETTERS.next("sent", "note", ["owner"]) == "sent"


def test_an_action_in_the_wrong_state_is_refused_in_words():
    with pytest.raises(IllegalTransition) as caught:
        LETTERS.next("done", "send", "owner")
    assert caught.value.message == "当前状态为“完成”，不能送出"
    assert caught.value.reason == "ILLEGAL_TRANSITION"
    assert caught.value.details["table"] == "letter"
    assert (caught.value.details["state"], caught.value.details["action"]) == ("done", "send")


def test_an_action_by_the_wrong_role_is_refused_in_words():
    with pytest.raises(RoleNotAllowed) as caught:
        LETTERS.next("sent", "finish", {"owner"})
    assert caught.value.message == "您不能在“已送出”状态下办结"
    assert caught.value.reason == "ROLE_NOT_ALLOWED"


def test_a_role_name_is_not_taken_letter_by_letter():
    letters = table(Row("a", "go", "z", "o"))
    with pytest.raises(RoleNotAllowed):
        letters.next("a", "go", "owner")


def test_one_without_a_role_may_do_nothing():
    assert LETTERS.actions("draft", ()) == []
    with pytest.raises(RoleNotAllowed):
        LETTERS.next("draft", "send", ())


def test_open_actions_come_in_the_order_of_the_rows():
    assert LETTERS.actions("draft", "owner") == ["send", "note"]
    assert LETTERS.actions("sent", {"owner", "clerk"}) == ["finish", "note"]
    assert LETTERS.actions("done", "owner") == []


def test_asking_for_an_unknown_state_or_action_is_a_mistake_in_the_program():
    with pytest.raises(BadTable, match="no action 'sned'"):
        LETTERS.next("draft", "sned", "owner")
    with pytest.raises(BadTable, match="no state 'lost'"):
        LETTERS.next("lost", "send", "owner")
    with pytest.raises(BadTable, match="no state 'lost'"):
        LETTERS.actions("lost", "owner")


def test_a_table_tells_its_states_actions_and_roles_in_order():
    assert LETTERS.states == ("draft", "sent", "done")
    assert LETTERS.action_names == ("send", "finish", "note")
    assert LETTERS.roles == ("owner", "clerk", "timer")


def test_the_diagram_shows_every_row_with_chinese_labels():
    assert LETTERS.mermaid() == (
        "stateDiagram-v2\n"
        '    state "草稿" as draft\n'
        '    state "已送出" as sent\n'
        '    state "完成" as done\n'
        "    [*] --> draft\n"
        "    draft --> sent: 送出 (owner)\n"
        "    sent --> done: 办结 (clerk/timer)\n"
        "    draft --> draft: 加注 (owner)\n"
        "    sent --> sent: 加注 (owner)\n"
        "    done --> [*]\n"
    )


def test_several_entries_are_allowed():
    double = table(Row(("a", "b"), "go", "z", "r"), initial=("a", "b"))
    assert double.initials == ("a", "b")


def test_a_table_without_end_may_go_round_for_ever():
    lamp = table(Row("a", "light", "b", "r"), Row("b", "put_out", "a", "r"), final=())
    assert lamp.next("b", "put_out", "r") == "a"


def test_a_final_state_may_be_left_again():
    again = table(Row("a", "go", "z", "r"), Row("z", "reopen", "a", "r"))
    assert again.next("z", "reopen", "r") == "a"


@pytest.mark.parametrize(
    ("rows", "ends", "complaint"),
    [
        ((), {}, "has no rows"),
        ((Row("a", "go", "z", "r"), Row("a", "go", "b", "s")), {}, "two rows for a/go"),
        ((Row("a", "go", "z", "r"), Row(("b", "a"), "go", "z", "s")), {}, "two rows for a/go"),
        ((Row("a", "go", "z", "r"), Row("b", "go", "z", "r")), {}, "no way leads to b"),
        ((Row("a", "go", "z", "r"), Row("a", "stop", "b", "r")), {}, "no way out of b"),
        (
            (
                Row("a", "go", "z", "r"),
                Row("a", "x", "b", "r"),
                Row("b", "y", "c", "r"),
                Row("c", "z", "b", "r"),
            ),
            {},
            "no way out of b, c",
        ),
        ((Row("a", "go", "b", "r"), Row("b", "stay", None, "r")), {"final": ()}, "no way out of b"),
        ((Row("a", "go", "z", "r"),), {"initial": "start"}, "no row mentions 'start'"),
        ((Row("a", "go", "z", "r"),), {"final": ("z", "end")}, "no row mentions 'end'"),
        ((Row("a", "go", "z", "r"),), {"initial": ()}, "no initial state"),
        ((Row("a", "go", "z", ()),), {}, "a/go is for nobody"),
        ((Row("a", "go", "z", "r"),), {"labels": {"gone": "去"}}, "labels for unknown gone"),
    ],
)
def test_a_contradictory_table_is_refused(rows, ends, complaint):
    with pytest.raises(BadTable, match=complaint):
        table(*rows, **ends)
