"""Each style rule of the contracts is broken once on purpose."""

import proto_lint
import pytest


def rules(contracts):
    return {finding.rule for finding in proto_lint.lint(contracts.root)}


def test_the_projects_own_contracts_follow_every_rule():
    assert [str(finding) for finding in proto_lint.lint()] == []


def test_a_correct_set_of_contracts_has_no_finding(contracts):
    assert rules(contracts) == set()


BREAKS = [
    (
        "package-folder",
        "package cppcc_api.library.v1;\n\n// A part",
        "package cppcc_api.books.v1;\n\n// A part",
    ),
    ("names", "string book_id = 3;", "string bookId = 3;"),
    ("names", "string book_id = 3;", "string status = 3;"),
    ("names", "message BookReturned", "message Book_Returned"),
    ("names", "message Copy {", "message Copy {\n  // Inner.\n  message Inner {}"),
    ("names", "rpc ListLoans", "rpc Loans"),
    ("enums", "LOAN_KIND_LONG", "LONG"),
    ("enums", "LOAN_KIND_UNSPECIFIED", "LOAN_KIND_SHORT"),
    ("comments", "// Facts about loans.\n", ""),
    ("comments", "// Lends books.\n", ""),
    ("comments", "// Lends a book.\n", ""),
    ("comments", "// A loan.\n", ""),
    ("comments", "// Readers who wait for it.\n", ""),
    ("comments", "// Kinds of loan.\n", ""),
    ("comments", "// For some weeks.\n", ""),
    ("services", "service LibraryService", "service BookService"),
    ("request-response", "ListLoansRequest", "LoansQuery"),
    ("request-response", "returns (ListLoansResponse)", "returns (LendBookResponse)"),
    (
        "request-response",
        "rpc GetTimeline(cppcc_api.common.v1.GetTimelineRequest)",
        "rpc GetTimeline(ListLoansRequest)",
    ),
    ("common-queries", "rpc ListActions(", "rpc ListOffers("),
    ("request-ids", "string request_id = 1;", "string command_id = 1;"),
    ("request-ids", "string request_id = 1;", "string request_id = 4;"),
    ("request-ids", "string request_id = 1;", "int64 request_id = 1;"),
    ("request-ids", "// Most loans wanted.", "// Key.\n  string request_id = 9;\n  // Most loans wanted."),
    ("expected-versions", "int64 expected_version = 2;", "int32 expected_version = 2;"),
    ("expected-versions", "int64 expected_version = 2;", "int64 expected_version = 5;"),
    ("pagination", "// Most loans wanted.\n  int32 page_size = 1;", "// Most.\n  int32 limit = 1;"),
    (
        "pagination",
        "repeated Loan loans = 1;\n  // Token for the next page.\n  string next_page_token = 2;",
        "",
    ),
    ("field-types", "google.protobuf.Timestamp due_at", "string due_at"),
    ("field-types", "google.protobuf.Timestamp due_at", "google.protobuf.Timestamp due"),
    ("field-types", "repeated string reader_ids", "string reader_ids"),
    ("field-types", "string book_id = 3;", "int64 book_id = 3;"),
    ("event-tense", "message BookReturned", "message BookReturn"),
    ("event-tense", "message BookReturned", "message BookNeed"),
    ("event-tense", "Copy copy = 1;", "string copy = 1;"),
    ("unused", "Loan loan = 1;", "string loan = 1;\n}\n\n// Forgotten.\nmessage Forgotten {"),
]


@pytest.mark.parametrize(("rule", "old", "new"), BREAKS)
def test_breaking_a_rule_is_found(contracts, rule, old, new):
    contracts.change(old, new)
    assert rule in rules(contracts)


def test_every_rule_is_broken_by_some_case():
    broken = {rule.replace("-", "_") for rule, _, _ in BREAKS}
    assert broken == {rule.__name__ for rule in proto_lint.RULES}


def test_a_file_with_another_name_is_found(contracts):
    folder = contracts.root / "cppcc_api" / "library" / "v1"
    (folder / "library_events.proto").rename(folder / "loan_facts.proto")
    assert "package-folder" in rules(contracts)


def test_a_finding_names_the_line(contracts):
    contracts.change("string book_id = 3;", "string bookId = 3;")
    text = contracts.files["cppcc_api/library/v1/library_service.proto"].splitlines()
    [finding] = [finding for finding in proto_lint.lint(contracts.root) if finding.rule == "names"]
    assert "bookId" in text[finding.line - 1]


def test_the_command_line_fails_on_a_finding(contracts, capsys):
    assert proto_lint.main([str(contracts.root)]) == 0
    contracts.change("string book_id = 3;", "string bookId = 3;")
    assert proto_lint.main([str(contracts.root)]) == 1
    assert "names field LendBookRequest.bookId" in capsys.readouterr().out


def test_a_file_that_does_not_compile_is_refused(contracts):
    contracts.change("string book_id = 3;", "string book_id = 2;")
    with pytest.raises(SystemExit, match="protoc refused"):
        proto_lint.lint(contracts.root)
