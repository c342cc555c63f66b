"""The checks on the contracts are scripts; the tests import them from there."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "scripts"))

COMMON = """// Shared messages.
syntax = "proto3";

package cppcc_api.common.v1;

// Asks for work.
message ListWorkRequest {
  // Most items wanted.
  int32 page_size = 1;
  // Token of the page before.
  string page_token = 2;
}

// Work.
message ListWorkResponse {
  // Token for the next page.
  string next_page_token = 1;
}

// Asks for facts.
message GetTimelineRequest {
  // Proposal.
  string proposal_id = 1;
}

// Facts.
message GetTimelineResponse {}

// Asks for commands.
message ListActionsRequest {
  // Most offers wanted.
  int32 page_size = 1;
  // Token of the page before.
  string page_token = 2;
}

// Commands.
message ListActionsResponse {
  // Token for the next page.
  string next_page_token = 1;
}
"""

SERVICE = """// Loans of books.
syntax = "proto3";

package cppcc_api.library.v1;

import "cppcc_api/common/v1/common.proto";
import "google/protobuf/timestamp.proto";

// Lends books.
service LibraryService {
  // Lends a book.
  rpc LendBook(LendBookRequest) returns (LendBookResponse);

  // Books on loan.
  rpc ListLoans(ListLoansRequest) returns (ListLoansResponse);

  // Work.
  rpc ListWork(cppcc_api.common.v1.ListWorkRequest) returns (cppcc_api.common.v1.ListWorkResponse);

  // Facts.
  rpc GetTimeline(cppcc_api.common.v1.GetTimelineRequest) returns (cppcc_api.common.v1.GetTimelineResponse);

  // Commands.
  rpc ListActions(cppcc_api.common.v1.ListActionsRequest) returns (cppcc_api.common.v1.ListActionsResponse);
}

// What LendBook is asked with.
message LendBookRequest {
  // Idempotency key.
  string request_id = 1;
  // Version the caller saw.
  int64 expected_version = 2;
  // Book.
  string book_id = 3;
}

// What LendBook answers.
message LendBookResponse {
  // The loan.
  Loan loan = 1;
}

// What ListLoans is asked with.
message ListLoansRequest {
  // Most loans wanted.
  int32 page_size = 1;
  // Token of the page before.
  string page_token = 2;
}

// What ListLoans answers.
message ListLoansResponse {
  // The page.
  repeated Loan loans = 1;
  // Token for the next page.
  string next_page_token = 2;
}

// A loan.
message Loan {
  // Book.
  string book_id = 1;
  // Readers who wait for it.
  repeated string reader_ids = 2;
  // Kind of loan.
  LoanKind kind = 3;
  // When it is due.
  google.protobuf.Timestamp due_at = 4;
}

// Kinds of loan.
enum LoanKind {
  // Not said.
  LOAN_KIND_UNSPECIFIED = 0;
  // For some weeks.
  LOAN_KIND_LONG = 1;
}
"""

EVENTS = """// Facts about loans.
syntax = "proto3";

package cppcc_api.library.v1;

// A part of an event, so no fact by itself.
message Copy {
  // Book.
  string book_id = 1;
}

// A book came back.
message BookReturned {
  // The copy.
  Copy copy = 1;
}
"""


class Contracts:
    """A small correct set of contracts that a test spoils in one place."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.files = {
            "cppcc_api/common/v1/common.proto": COMMON,
            "cppcc_api/library/v1/library_service.proto": SERVICE,
            "cppcc_api/library/v1/library_events.proto": EVENTS,
        }
        self.write()

    def write(self) -> None:
        """Put the files where a compiler finds them."""
        for name, text in self.files.items():
            path = self.root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")

    def change(self, old: str, new: str) -> None:
        """Replace a text that stands in exactly one file."""
        holders = [name for name, text in self.files.items() if old in text]
        assert len(holders) == 1, f"{old!r} stands in {holders}"
        self.files[holders[0]] = self.files[holders[0]].replace(old, new)
        self.write()


@pytest.fixture
def contracts(tmp_path: Path) -> Contracts:
    """A correct set of contracts below a folder of its own."""
    return Contracts(tmp_path / "protos")
