"""The committed code is what the contracts generate, and a difference is found."""

import proto_gen
import pytest


@pytest.fixture
def trees(tmp_path):
    for name in ("fresh", "committed"):
        (tmp_path / name / "v1").mkdir(parents=True)
        (tmp_path / name / "v1" / "a_pb2.py").write_text("A = 1\n", encoding="utf-8")
    return tmp_path / "fresh", tmp_path / "committed"


def test_the_committed_code_is_generated_from_the_contracts():
    assert proto_gen.main(["--check"]) == 0


def test_equal_trees_have_no_difference(trees):
    assert proto_gen.differences(*trees) == []


def test_an_edited_file_is_found(trees):
    (trees[1] / "v1" / "a_pb2.py").write_text("A = 2\n", encoding="utf-8")
    assert proto_gen.differences(*trees) == ["differs: v1/a_pb2.py"]


def test_a_missing_and_a_left_over_file_are_found(trees):
    (trees[1] / "v1" / "a_pb2.py").rename(trees[1] / "v1" / "b_pb2.py")
    assert proto_gen.differences(*trees) == ["missing: v1/a_pb2.py", "left over: v1/b_pb2.py"]


def test_replacing_makes_the_trees_equal(trees):
    fresh, committed = trees
    (fresh / "v1" / "a_pb2.py").rename(fresh / "v1" / "b_pb2.py")
    proto_gen.replace(fresh, committed)
    assert proto_gen.differences(fresh, committed) == []


def test_every_generated_file_says_that_it_is(tmp_path):
    proto_gen.generate(tmp_path)
    sources = [path for path in tmp_path.rglob("*.py*") if path.name != "py.typed"]
    assert sources
    assert all(path.read_text(encoding="utf-8").startswith(proto_gen.HEADER) for path in sources)
