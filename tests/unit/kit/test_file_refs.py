"""Finding references to files in requests, and what holds them."""

from __future__ import annotations

from datetime import UTC, datetime

from cppcc_api.common.v1 import common_pb2 as common
from kit.core.refs import parse_ref, printed
from kit.file_refs import Claims
from kit.files import StoredFile
from kit.ref_fields import holds_references, references
from tests.example.api.ledger.v1 import ledger_service_pb2 as pb

REF = "file:ledger/f1"


def stored(file_id="f1"):
    return StoredFile(
        id=file_id,
        service="ledger",
        name="a.pdf",
        content_type="application/pdf",
        size=1,
        sha256="0" * 64,
        state="pending",
        blob_id=file_id,
        uploaded_by="p1",
        uploaded_by_name="Li",
        uploaded_at=datetime(2027, 1, 1, tzinfo=UTC),
    )


def test_references_are_found_at_any_depth_with_path_and_hash():
    request = pb.DepositRequest(
        slip_ref=REF, papers=[pb.Paper(file_ref="市政协函〔2027〕3号"), pb.Paper(file_ref=REF, sha256="ab")]
    )
    found = [(each.path, each.ref, each.sha256) for each in references(request)]
    assert found == [("slip_ref", REF, ""), ("papers[1].file_ref", REF, "ab")]


def test_a_message_without_such_fields_holds_none_however_its_parts_are_named():
    assert not holds_references(pb.OpenAccountRequest.DESCRIPTOR)
    assert not holds_references(common.UnitRef.DESCRIPTOR)
    assert not holds_references(common.ActionOffer.DESCRIPTOR)


def test_a_reference_names_its_service_and_paper_is_none():
    assert parse_ref(REF) == ("ledger", "f1")
    assert parse_ref("file:nonsense") == ("nonsense", "")
    assert parse_ref("档案室3柜") is None
    assert (printed(REF), printed("档案室3柜")) == ("见附件", "档案室3柜")


def test_a_file_is_kept_for_the_entities_whose_documents_name_it():
    claims = Claims()
    claims.add(stored())
    claims.note("account/a1", {"_id": "a1", "slips": [{"ref": REF}]})
    claims.note("account/a2", {"_id": "a2", "slips": []})
    assert claims.kept_for(REF, ["account/a1", "account/a2"]) == ["account/a1"]


def test_a_file_that_only_an_event_names_is_kept_for_everything_saved():
    claims = Claims()
    claims.add(stored())
    assert claims.kept_for(REF, ["account/a1", ""]) == ["account/a1"]
