"""The error tree: what a refusal says, how the protocols say it, and what the registry finds."""

import pytest

from kit.core import errors
from kit.core.errors import (
    CATEGORIES,
    Conflict,
    FieldError,
    Forbidden,
    Invalid,
    KitError,
    Misconfigured,
    NotFound,
    NotYet,
    Permanent,
    Refusal,
    placeholders,
    refusal_for,
    registry,
)


class BoxIsLocked(Forbidden):
    reason = "BOX_IS_LOCKED"
    text = "箱子{box}已经锁上"


def test_a_declared_refusal_says_its_reason_and_its_chinese_message():
    refusal = BoxIsLocked(box="甲")
    assert (refusal.reason, refusal.message, refusal.details) == (
        "BOX_IS_LOCKED",
        "箱子甲已经锁上",
        {"box": "甲"},
    )
    assert str(refusal) == "BOX_IS_LOCKED: 箱子甲已经锁上"


def test_a_refusal_without_a_class_of_its_own_takes_reason_and_message():
    refusal = NotFound("BOX_NOT_FOUND", "没有{id}号箱子", id=7)
    assert (refusal.reason, refusal.message, refusal.category.http) == ("BOX_NOT_FOUND", "没有7号箱子", 404)


def test_a_refusal_without_any_words_uses_those_of_its_category():
    assert (Conflict().reason, Conflict().message) == ("CONFLICT", "内容已被他人修改，请刷新后重试")


def test_a_forgotten_value_of_the_message_is_named():
    with pytest.raises(TypeError, match="BoxIsLocked needs box"):
        BoxIsLocked()


def test_braces_in_a_persons_own_words_stay_as_they_are():
    assert BoxIsLocked(box="{box}{0}{").message == "箱子{box}{0}{已经锁上"
    assert NotFound("X", "没有“{别的}”").message == "没有“{别的}”"


def test_an_invalid_request_names_each_wrong_field():
    fields = (FieldError("title", "EMPTY", "请填写标题"), FieldError("parts[1].text", "TOO_LONG", "过长"))
    assert Invalid("FORM_INCOMPLETE", "请补全", fields=fields).fields == fields


def test_an_invalid_request_with_one_field_lists_it():
    refusal = Invalid("TITLE_EMPTY", "请填写标题", "title")
    assert refusal.fields == (FieldError("title", "TITLE_EMPTY", "请填写标题"),)


def test_an_invalid_request_that_lists_its_fields_keeps_the_list():
    listed = (FieldError("b", "EMPTY", "请填写"),)
    assert Invalid("FORM_INCOMPLETE", "请补全", "a", fields=listed).fields == listed


def test_a_rebuilt_refusal_equals_the_one_that_was_raised_elsewhere():
    raised = Invalid("TITLE_BAD", "标题“{title}”有误", "title", title="{x}")
    again = Invalid.rebuilt(raised.reason, raised.message, raised.field, raised.fields, raised.details)
    assert vars(again) == vars(raised)
    assert str(again) == str(raised)


def test_a_rebuilt_refusal_does_not_fill_in_its_message_again():
    assert Conflict.rebuilt("X", "留着{id}", details={"id": 3}).message == "留着{id}"


def test_the_root_of_refusals_is_not_raised_itself():
    with pytest.raises(TypeError):
        Refusal("SOMETHING", "话")


def test_a_reason_in_the_wrong_shape_is_refused_when_the_class_is_made():
    with pytest.raises(Misconfigured, match="UPPER_SNAKE_CASE"):
        type("Bad", (Forbidden,), {"reason": "notUpper"})
    with pytest.raises(Misconfigured, match="UPPER_SNAKE_CASE"):
        Forbidden("这里应该是代码")


def test_categories_map_one_to_one():
    for attribute in ("code", "grpc", "http"):
        values = [getattr(category, attribute) for category in CATEGORIES]
        assert len(set(values)) == len(values)


def test_every_category_but_internal_has_a_class_and_the_way_back_from_grpc():
    for category in CATEGORIES:
        cls = refusal_for(category.grpc)
        assert (
            (cls is None) if category is errors.INTERNAL else (cls is not None and cls.category is category)
        )


def test_an_unknown_status_stands_for_no_refusal():
    assert refusal_for("DATA_LOSS") is None


def test_the_mapping_to_the_protocols_is_frozen():
    assert {c.code: (c.grpc, c.http) for c in CATEGORIES} == {
        "INVALID": ("INVALID_ARGUMENT", 400),
        "UNAUTHENTICATED": ("UNAUTHENTICATED", 401),
        "FORBIDDEN": ("PERMISSION_DENIED", 403),
        "NOT_FOUND": ("NOT_FOUND", 404),
        "CONFLICT": ("ABORTED", 409),
        "PRECONDITION": ("FAILED_PRECONDITION", 422),
        "EXHAUSTED": ("RESOURCE_EXHAUSTED", 429),
        "UNAVAILABLE": ("UNAVAILABLE", 503),
        "INTERNAL": ("INTERNAL", 500),
    }


def test_reactions_failures_are_not_refusals():
    assert NotYet("box 7").fact == "box 7"
    for cls in (NotYet, Permanent, Misconfigured):
        assert issubclass(cls, KitError) and not issubclass(cls, Refusal)


def test_the_registry_finds_declared_refusals_at_any_depth():
    class BoxIsSealed(BoxIsLocked):
        reason = "BOX_IS_SEALED"

    found = registry(__name__)
    assert found["BOX_IS_LOCKED"] is BoxIsLocked
    assert found["BOX_IS_SEALED"] is BoxIsSealed
    assert "BOX_IS_LOCKED" not in registry("kit")


def test_two_classes_with_one_reason_are_found():
    first = type("First", (Conflict,), {"reason": "SAID_TWICE", "__module__": "twice.a"})
    second = type("Second", (Conflict,), {"reason": "SAID_TWICE", "__module__": "twice.b"})
    with pytest.raises(
        Misconfigured, match=r"SAID_TWICE is declared by twice\.a\.First and by twice\.b\.Second"
    ):
        registry("twice")
    assert (first.reason, second.reason) == ("SAID_TWICE", "SAID_TWICE")


def test_every_refusal_of_the_core_speaks_chinese():
    for cls in registry("kit.core").values():
        words = cls.text or cls.category.title
        assert any("一" <= character <= "鿿" for character in words), cls
        known = {"state_label", "action_label", "most", "ending", "allowed", "name"}
        assert placeholders(words) <= known
