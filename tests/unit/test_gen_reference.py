"""The generated reference, made from the example services."""

import sys
import types
from pathlib import Path

import pytest

from kit.core.errors import Conflict, Misconfigured
from kit.core.states import Row, Table

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "scripts"))

import gen_reference  # noqa: E402
from reference_pages import states_page  # noqa: E402
from reference_sources import reasons, tables_of  # noqa: E402


@pytest.fixture(scope="module")
def pages() -> dict[str, str]:
    """Every page about the example services."""
    packages = ["tests.example.ledger", "tests.example.mirror"]
    return gen_reference.pages(packages, ROOT / "tests/example/protos", ROOT, ("kit", "tests.example"))


def test_commands_show_permission_roles_and_what_is_special(pages):
    text = pages["commands.md"]
    assert "| `Deposit` | Pay money in. | `account.deposit` | `clerk`, `payer` |  |" in text
    assert (
        "every signed-in person | only with the person's own sign-in; leaves no trace of its content |"
        in text
    )
    assert "### Queries of mirror" in text
    assert "### Commands of mirror" not in text


def test_events_show_fields_as_in_json_and_who_hears_them(pages):
    text = pages["events.md"]
    assert "### Deposited.v1\n\nMoney was paid in.\n" in text
    assert "| `depositId` | string | The payment, unique. |" in text
    assert "| `amount` | int64 as text | How much. |" in text
    assert "- mirror: `count_deposit` (requires). Count a payment of a known account" in text
    assert "| `remind` | Note that the reminder fired. |" in text


def test_errors_show_declared_and_implied_reasons(pages):
    text = pages["errors.md"]
    assert "| `CONFLICT` | ABORTED | 409 |" in text
    assert "| `VERSION_MISMATCH` | `CONFLICT` |" in text
    assert "| `ACCOUNT_NOT_FOUND` | `NOT_FOUND` |" in text
    assert "| `ILLEGAL_TRANSITION` | `PRECONDITION` | 当前状态为“{state_label}”，不能{action_label} |" in text


def test_reasons_given_where_they_are_raised_are_found(tmp_path):
    (tmp_path / "shop").mkdir()
    (tmp_path / "shop/prices.py").write_text(
        "def f(price):\n"
        '    raise errors.Invalid("PRICE_WRONG", f"{price}|太高")\n'
        '    raise Forbidden("PRICE_SECRET")\n'
        '    raise ValueError("PRICE_ODD")\n'
        "    raise Refusal(REASON)\n"
    )
    found = [(r.reason, r.category, r.text, r.module) for r in reasons(tmp_path, ("shop",), [])]
    assert found == [
        ("PRICE_SECRET", "FORBIDDEN", "您没有这项权限", "shop.prices"),
        ("PRICE_WRONG", "INVALID", "{price}|太高", "shop.prices"),
    ]


def test_a_reason_declared_twice_stops_the_reference(tmp_path):
    twins = [
        type(name, (Conflict,), {"reason": "SOLD_TWICE", "__module__": f"stall.{name}"}) for name in "ab"
    ]
    with pytest.raises(Misconfigured, match="SOLD_TWICE"):
        reasons(tmp_path, ("stall",), [])
    assert len(twins) == 2


def test_states_are_drawn_and_written_out():
    labels = {"letter": "信件", "draft": "草稿", "sent": "已送出", "send": "送出"}
    rows = (Row("draft", "send", "sent", ("owner", "clerk")),)
    text = states_page({"post": [Table("letter", rows, "draft", "sent", labels)]})
    assert "## post: letter (信件)" in text
    assert "```mermaid\nstateDiagram-v2\n" in text
    assert "| 草稿 `draft` | 送出 `send` | 已送出 `sent` | `owner`, `clerk` |" in text


def test_tables_are_found_once_each_in_the_order_of_the_module():
    room = types.ModuleType("states")
    first = Table("b", (Row("x", "go", "y", "r"),), "x", "y")
    second = Table("a", (Row("x", "go", "y", "r"),), "x", "y")
    room.ONE, room.TWO, room.AGAIN, room.GRANTS = first, second, first, {}
    assert tables_of(room) == [first, second]


def test_services_with_a_store_are_documented(tmp_path):
    for path in ("b/store.py", "a/store/__init__.py", "gateway/routes/x.py"):
        (tmp_path / "services" / path).parent.mkdir(parents=True)
        (tmp_path / "services" / path).touch()
    assert gen_reference.service_packages(tmp_path) == ["services.a", "services.b"]


def test_the_check_names_stale_pages_and_writing_makes_them_fresh(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(gen_reference, "REFERENCE", tmp_path / "reference")
    wanted = {"a.md": "A\n", "b.md": "B\n"}
    monkeypatch.setattr(gen_reference, "pages", lambda packages: wanted)
    assert gen_reference.main(["--check"]) == 1
    assert not (tmp_path / "reference").exists()
    assert gen_reference.main([]) == 0
    assert gen_reference.main(["--check"]) == 0
    wanted["b.md"] = "changed\n"
    capsys.readouterr()
    assert gen_reference.main(["--check"]) == 1
    assert capsys.readouterr().out.startswith("docs/reference/b.md ")


def test_rights_name_a_service_s_own_and_what_it_hears(pages):
    row = next(line for line in pages["rights.md"].splitlines() if line.startswith("| mirror"))
    assert "`<instance>_mirror`" in row
    assert r"^(mirror\..*\|retry\.mirror\..*\|ledger\.events)$" in row


def test_every_setting_says_what_it_is_for(pages):
    rows = [line.split(" | ") for line in pages["settings.md"].splitlines() if line.startswith("| `")]
    assert ["| `MONGODB_URI`", "`needed`", "The replica set, with the service's login. |"] in rows
    assert [row[0] for row in rows if row[-1].strip(" |") == ""] == []
