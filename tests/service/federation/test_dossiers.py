"""A dossier is exported from what is kept, and holds for who has nothing but public keys."""

from __future__ import annotations

from pathlib import Path

import pytest

from cppcc_api.assignment.v1 import assignment_events_pb2 as assignment
from cppcc_api.common.v1 import common_pb2 as common
from cppcc_api.directory.v1 import directory_events_pb2 as directory
from cppcc_api.federation.v1 import federation_documents_pb2 as documents
from cppcc_api.federation.v1 import federation_service_pb2 as pb
from cppcc_api.intake.v1 import intake_events_pb2 as intake
from kit.convert import timestamp
from kit.core.errors import Refusal
from kit.provision import signing_key
from services.federation.domain import dossier
from services.federation.store import sending
from shared.texts import text_hash
from tests.builders.federation import CLERK, SECURITY, Node

TITLE = "关于整治背街小巷的提案"


def handed_in(node: Node) -> None:
    """A proposal submitted and answered here."""
    now = timestamp(node.world.now)
    node.world.hear(directory.SessionOpened(session_id="s1", year=2027, session_state="open"))
    fingerprint = text_hash(TITLE, "情况", "", ["整治"])
    text = intake.ProposalText(text_hash=fingerprint, title=TITLE, background="情况")
    text.suggestions.add(suggestion_id="s", ordinal=1, text="整治")
    node.world.hear(
        intake.ProposalSubmitted(
            proposal_id="p-1",
            session_id="s1",
            serial_no="L1",
            title=TITLE,
            text=text,
            signers=[common.Signer(person_id="p-wang", name="王芳", role="first_proposer", signed_at=now)],
            receipt_id="r-1",
            receipt_hash="ab" * 32,
            submission_round=1,
            submitted_at=now,
        )
    )
    node.world.hear(
        assignment.ReplyIssued(
            case_id="c",
            proposal_id="p-1",
            session_id="s1",
            reply_id="a-1",
            unit_name="城管局",
            round=1,
            reply_class="resolved",
            text="已经整治。",
            publicity="internal",
            issued_at=now,
        )
    )


def tell(node: Node, to: Node, body) -> None:
    node.world.runtime.act("tell", lambda ctx: sending.send(ctx, to.name, body, "p-1"))


def exported(node: Node) -> bytes:
    return node.do("ExportDossier", pb.ExportDossierRequest(proposal_id="p-1"), CLERK).text.encode()


def keys_of(node: Node) -> list[dossier.OwnedKey]:
    reply = node.ask("GetTrustedKeys", pb.GetTrustedKeysRequest(), SECURITY)
    return dossier.read_trusted(reply.text.encode())


def test_a_dossier_tells_the_whole_story_and_others_keys_prove_it(pair):
    city, county, wire = pair
    handed_in(county)
    tell(county, city, documents.InitiativeAnswer(initiative_id="city:none", accepted=True))
    wire.carry()
    found = dossier.verify(exported(county), keys_of(city))
    assert found.independent and found.about.title == TITLE
    submission, reply, refused = found.statements
    assert (submission.kind, submission.body["receiptHash"]) == ("LocalSubmission", "ab" * 32)
    assert [each["name"] for each in submission.body["signers"]] == ["王芳"]
    assert (reply.kind, reply.body["text"]) == ("LocalReply", "已经整治。")
    assert (refused.state, refused.reason) == ("refused", "INITIATIVE_UNKNOWN")
    assert (refused.receipt.state, refused.receipt.reason) == ("refused", "INITIATIVE_UNKNOWN")


def test_what_an_earlier_key_signed_holds_after_it_was_changed(pair):
    city, county, wire = pair
    handed_in(county)
    tell(county, city, documents.InitiativeAnswer(initiative_id="city:none"))
    wire.carry()
    signing_key(Path(county.world.config.signing_keys_dir))
    county.do("RotateKey", pb.RotateKeyRequest())
    tell(county, city, documents.InitiativeLeft(initiative_id="city:none"))
    wire.carry()
    found = dossier.verify(exported(county), keys_of(city))
    signed = {each.kind: each.kid for each in found.statements}
    old, new = (each.kid for each in city.peer(county.name).keys)
    assert (signed["InitiativeAnswer"], signed["InitiativeLeft"], found.sealed_by.key.kid) == (old, new, new)


def test_a_receipt_of_a_document_still_on_its_way_is_not_there_yet(pair):
    city, county, _ = pair
    tell(county, city, documents.InitiativeAnswer(initiative_id="city:none"))
    (waiting,) = dossier.verify(exported(county)).statements
    assert (waiting.state, waiting.receipt) == ("queued", None)


def test_there_is_no_dossier_of_nothing_and_none_for_everybody(pair):
    _, county, _ = pair
    with pytest.raises(Refusal) as refused:
        exported(county)
    assert refused.value.reason == "DOSSIER_EMPTY"
    handed_in(county)
    with pytest.raises(Refusal) as refused:
        county.do("ExportDossier", pb.ExportDossierRequest(proposal_id="p-1"), SECURITY)
    assert refused.value.reason == "PERMISSION_MISSING"
    assert exported(county)
    audit = county.world.runtime.db["audit"]
    row = audit.find_one({"action": "ExportDossier", "outcome": "accepted"})
    assert row["subjects"] == ["proposal/p-1"]
