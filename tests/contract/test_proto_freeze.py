"""What a frozen version promised is broken on purpose, one promise at a time."""

import proto_freeze
import pytest


@pytest.fixture
def frozen(contracts, tmp_path):
    folder = tmp_path / "frozen"
    proto_freeze.freeze("0.1.0", contracts.root, folder)
    return folder


def test_the_projects_own_contracts_keep_every_frozen_promise():
    assert proto_freeze.check() == []


def test_nothing_frozen_means_nothing_broken(contracts, tmp_path):
    assert proto_freeze.check(contracts.root, tmp_path / "none") == []


def test_unchanged_contracts_keep_their_promises(contracts, frozen):
    assert proto_freeze.check(contracts.root, frozen) == []


LIST_LOANS = "  // Books on loan.\n  rpc ListLoans(ListLoansRequest) returns (ListLoansResponse);\n"


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("  // Readers who wait for it.\n  repeated string reader_ids = 2;\n", "", "Loan 2"),
        ("repeated string reader_ids = 2;", "repeated string reader_ids = 7;", "Loan 2"),
        ("repeated string reader_ids = 2;", "repeated string waiting_ids = 2;", "Loan 2"),
        ("repeated string reader_ids = 2;", "repeated int64 reader_ids = 2;", "Loan 2"),
        ("repeated string reader_ids = 2;", "string reader_ids = 2;", "Loan 2"),
        ("Copy copy = 1;", "BookReturned copy = 1;", "BookReturned 1"),
        (LIST_LOANS, "", "LibraryService ListLoans"),
        ("rpc ListLoans(", "rpc ListBooks(", "LibraryService ListLoans"),
        ("returns (ListLoansResponse)", "returns (LendBookResponse)", "LibraryService ListLoans"),
        ("returns (ListLoansResponse)", "returns (stream ListLoansResponse)", "LibraryService ListLoans"),
        ("message BookReturned", "message BookLost", "BookReturned of messages is gone"),
        ("service LibraryService", "service BookService", "LibraryService of services is gone"),
        ("  // For some weeks.\n  LOAN_KIND_LONG = 1;\n", "", "LoanKind 1"),
        ("LOAN_KIND_LONG = 1;", "LOAN_KIND_LONG = 2;", "LoanKind 1"),
    ],
)
def test_a_broken_promise_is_found(contracts, frozen, old, new, message):
    contracts.change(old, new)
    broken = proto_freeze.check(contracts.root, frozen)
    assert any(message in line and line.startswith("0.1.0: ") for line in broken), broken


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("string book_id = 3;", "string book_id = 3;\n  // More.\n  string more = 4;"),
        ("// A loan.\n", "// More.\nmessage More {}\n\n// A loan.\n"),
        (
            LIST_LOANS,
            LIST_LOANS + "  // Again.\n  rpc ListBooks(ListLoansRequest) returns (ListLoansResponse);\n",
        ),
        ("LOAN_KIND_LONG = 1;", "LOAN_KIND_LONG = 1;\n  // For a day.\n  LOAN_KIND_SHORT = 2;"),
        ("// A loan.\n", "// A loan, explained better.\n"),
    ],
)
def test_adding_and_explaining_is_fine(contracts, frozen, old, new):
    contracts.change(old, new)
    assert proto_freeze.check(contracts.root, frozen) == []


def test_a_frozen_version_is_never_written_again(contracts, frozen):
    with pytest.raises(SystemExit, match="frozen already"):
        proto_freeze.freeze("0.1.0", contracts.root, frozen)


def test_a_version_looks_like_one(contracts, tmp_path):
    with pytest.raises(SystemExit, match="not a version"):
        proto_freeze.freeze("next", contracts.root, tmp_path)


def test_a_later_version_is_not_frozen_over_a_broken_promise(contracts, frozen, capsys):
    arguments = ["--freeze", "0.2.0", "--root", str(contracts.root), "--frozen", str(frozen)]
    contracts.change("LOAN_KIND_LONG = 1;", "LOAN_KIND_LONG = 2;")
    assert proto_freeze.main(arguments) == 1
    assert "LOAN_KIND_LONG" in capsys.readouterr().out
    assert not (frozen / "0.2.0").exists()


def test_a_later_version_is_frozen_beside_the_first(contracts, frozen):
    arguments = ["--freeze", "0.2.0", "--root", str(contracts.root), "--frozen", str(frozen)]
    assert proto_freeze.main(arguments) == 0
    assert {path.name for path in frozen.iterdir()} == {"0.1.0", "0.2.0"}
