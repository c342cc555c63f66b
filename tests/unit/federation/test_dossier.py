"""A dossier holds or falls as a whole: every byte counts, and keys from elsewhere make it independent."""

from __future__ import annotations

import base64
import json
import shutil
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given
from hypothesis import strategies as st

from kit.core.clock import iso
from services.federation.domain import dossier, dossier_form, keys, sealing
from services.federation.domain.dossier_form import About, Kept, OwnedKey
from services.federation.domain.refusals import DossierInvalid, NotCanonical, TrustedKeysInvalid
from shared.texts import text_hash
from single import verify_dossier

NOW = datetime(2027, 5, 1, 8, 0, tzinfo=UTC)
ROOT = Path(__file__).resolve().parents[3]
EAST, CITY, WEST, STRANGER = (Ed25519PrivateKey.from_private_bytes(bytes([n]) * 32) for n in (1, 2, 3, 4))


def owned(instance: str, key: Ed25519PrivateKey, **more) -> OwnedKey:
    raw = key.public_key().public_bytes_raw()
    return OwnedKey(instance, replace(keys.key_of(raw, NOW - timedelta(days=90)), **more))


def kid(key: Ed25519PrivateKey) -> str:
    return keys.kid_of(key.public_key().public_bytes_raw())


def line(
    key: Ed25519PrivateKey, origin: str, to: str, kind: str, body: dict, sequence: int = 1, at: datetime = NOW
) -> str:
    content = {
        "id": f"{origin}/{to}/{sequence}",
        "v": 2,
        "origin": origin,
        "destination": to,
        "sequence": sequence,
        "kind": kind,
        "created_at": iso(at),
        "body": body,
    }
    return sealing.seal(content, kid(key), key).line


def receipt(key: Ed25519PrivateKey, of: str, **more) -> str:
    sealed = sealing.unseal(of)
    content = sealed.content
    body = {"documentId": content["id"], "hash": sealed.hash, "state": "processed", **more}
    return line(key, content["destination"], content["origin"], "Receipt", body, 0)


SUBMISSION = {
    "title": "关于清水河保护的提案",
    "background": "情况",
    "suggestions": ["联合监测"],
    "textHash": text_hash("关于清水河保护的提案", "情况", "", ["联合监测"]),
    "signers": [{"name": "江流", "role": "first_proposer"}],
}
RING = (owned("east", EAST), owned("city", CITY), owned("west", WEST))


def sample(*more: Kept, about: About | None = None, ring=RING, signer=EAST) -> bytes:
    local = line(EAST, "east", "east", "LocalSubmission", SUBMISSION, 0)
    sent = line(EAST, "east", "city", "InitiativeProgress", {"state": "filed"})
    west = line(WEST, "west", "city", "InitiativeProgress", {"state": "filed"})
    came = line(CITY, "city", "east", "InitiativeCopy", {"sealed": west})
    documents = [
        Kept(local, ""),
        Kept(sent, "processed", received_at=NOW, settled_at=NOW, receipt=receipt(CITY, sent)),
        Kept(came, "refused", "NOT_A_PARTICIPANT", "没有参加", NOW, NOW),
        *more,
    ]
    header = about or About("east", "东县政协", "p-1", "关于清水河保护的提案", NOW)
    return dossier_form.write(header, documents, ring, kid(signer), signer).encode()


SAMPLE = sample()


def fails(raw: bytes, trusted=None) -> str:
    with pytest.raises(DossierInvalid) as refused:
        dossier.verify(raw, trusted)
    return refused.value.message


def test_it_tells_who_signed_what_when_and_what_became_of_it():
    found = dossier.verify(SAMPLE)
    local, sent, came = found.statements
    assert (local.origin, local.kind, local.body["textHash"]) == (
        "east",
        "LocalSubmission",
        SUBMISSION["textHash"],
    )
    assert (sent.destination, sent.receipt.state) == ("city", "processed")
    assert (came.state, came.reason) == ("refused", "NOT_A_PARTICIPANT")
    (embedded,) = came.embedded
    assert (embedded.origin, embedded.unproved) == ("west", False)
    assert {each.instance for each in found.keys} == {"east", "city", "west"}


@given(at=st.integers(0, len(SAMPLE) - 1), change=st.integers(1, 255))
def test_any_changed_byte_fails(at, change):
    raw = bytearray(SAMPLE)
    raw[at] ^= change
    fails(bytes(raw))


@given(at=st.integers(0, len(SAMPLE)), more=st.binary(min_size=1, max_size=3))
def test_any_added_byte_fails(at, more):
    fails(SAMPLE[:at] + more + SAMPLE[at:])


@given(st.data())
def test_lines_that_are_dropped_doubled_or_moved_fail(data):
    lines = SAMPLE.splitlines(keepends=True)
    one = data.draw(st.integers(0, len(lines) - 1))
    changed = data.draw(
        st.sampled_from(
            [
                lines[:one] + lines[one + 1 :],
                [*lines[: one + 1], *lines[one:]],
                [*lines[:one], *lines[one + 1 :], lines[one]] if one < len(lines) - 1 else lines[::-1],
            ]
        )
    )
    fails(b"".join(changed))


@pytest.mark.parametrize("cut", [0, 1, 100, len(SAMPLE) - 1])
def test_a_part_of_it_fails(cut):
    fails(SAMPLE[:cut])


def resealed(change) -> bytes:
    """A dossier whose lines were changed and which its exporter sealed again."""
    entries = [json.loads(each) for each in SAMPLE.splitlines()][:-1]
    change(entries)
    text = "".join(f"{sealing.canonical(each)}\n" for each in entries)
    digest = sealing.text_hash(text)
    signature = base64.b64encode(EAST.sign(bytes.fromhex(digest))).decode()
    seal = {"entry": "seal", "kid": kid(EAST), "signature": signature, "sha256": digest}
    return f"{text}{sealing.canonical(seal)}\n".encode()


def test_the_exporter_itself_cannot_change_what_others_signed():
    def forge(entries):
        entries[3]["sealed"] = entries[3]["sealed"].replace("filed", "filex")

    assert dossier.verify(resealed(lambda entries: None))
    fails(resealed(forge))


def test_a_receipt_must_be_the_destinations_for_this_document():
    def other(entries):
        entries[2]["receipt"] = receipt(CITY, line(EAST, "east", "city", "InitiativeProgress", {}, 2))

    def own(entries):
        entries[2]["receipt"] = receipt(EAST, entries[2]["sealed"])

    fails(resealed(other))
    fails(resealed(own))


def test_a_document_between_others_does_not_belong_in_it():
    strange = Kept(line(WEST, "west", "city", "InitiativeProgress", {}), "processed")
    assert "无关" in fails(sample(strange))


def test_a_count_that_differs_from_the_documents_fails():
    def lie(entries):
        entries[0]["documents"] = 2

    assert "份数" in fails(resealed(lie))


def test_only_trusted_keys_are_believed_where_they_are_given():
    assert not dossier.verify(SAMPLE).independent
    trusted = dossier.read_trusted(dossier_form.trusted_text(RING).encode())
    assert dossier.verify(SAMPLE, trusted).independent
    # Somebody else's file with keys of their own holds together, and is not what the office trusts.
    forged_ring = (owned("east", STRANGER), *RING[1:])
    forged = dossier_form.write(
        About("east", "东县政协", "p", "x", NOW), [], forged_ring, kid(STRANGER), STRANGER
    )
    assert dossier.verify(forged.encode())
    assert "公钥" in fails(forged.encode(), trusted)


def test_a_key_counts_until_its_end_and_a_lost_one_only_for_what_came_before():
    ended = owned("city", CITY, ends_at=NOW - timedelta(days=1))
    assert "停用" in fails(sample(ring=(RING[0], ended, RING[2])))
    lost = owned("west", WEST, ends_at=NOW + timedelta(days=1), revoked=True)
    assert dossier.verify(sample(ring=(*RING[:2], lost)))
    lost = owned("west", WEST, ends_at=NOW - timedelta(days=1), revoked=True)
    assert "停用" in fails(sample(ring=(*RING[:2], lost)))


def test_a_line_of_a_stranger_that_was_passed_on_is_told_as_unproved():
    found = dossier.verify(sample(ring=RING[:2]))
    assert found.statements[2].embedded[0].unproved


def test_a_key_under_anothers_number_is_none():
    def swap(entries):
        entries[-1]["public_key"] = entries[-2]["public_key"]

    assert "密钥编号" in fails(resealed(swap))


def test_a_signature_has_one_way_of_writing():
    sealed = line(EAST, "east", "city", "InitiativeProgress", {})
    outer = json.loads(sealed)
    last = outer["signature"][-3]
    alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
    outer["signature"] = outer["signature"][:-3] + alphabet[alphabet.index(last) ^ 1] + "=="
    with pytest.raises(NotCanonical):
        sealing.unseal(sealing.canonical(outer))


@pytest.mark.parametrize("raw", [b"", b"{}", b"[]\n", b'{"trusted_keys":[{}]}', b"\xff"])
def test_a_list_of_keys_that_is_none_is_refused(raw):
    with pytest.raises(TrustedKeysInvalid):
        dossier.read_trusted(raw)


# --- the command -----------------------------------------------------------------------------------------


def test_the_report_says_in_words_what_is_proved():
    told = "\n".join(verify_dossier.report(dossier.verify(SAMPLE)))
    for words in (
        "未经独立确认",
        "江流",
        "与正文一致",
        "没有参加（NOT_A_PARTICIPANT）",
        "不接收1份",
        "确已存在",
    ):
        assert words in told
    for each in RING:
        assert each.key.fingerprint in told


NEEDED = (
    "kit/__init__.py",
    "kit/core",
    "shared/__init__.py",
    "shared/texts.py",
    "services/__init__.py",
    "services/federation/__init__.py",
    "services/federation/states/__init__.py",
    "services/federation/states/initiatives.py",
    "services/federation/states/upward.py",
    "services/federation/domain",
    "shared/roles.py",
    "single/__init__.py",
    "single/verify_dossier.py",
)


def test_it_runs_from_a_plain_copy_of_the_needed_modules(tmp_path: Path):
    for name in NEEDED:
        source, target = ROOT / name, tmp_path / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copytree(source, target) if source.is_dir() else shutil.copy(source, target)
    file, trusted = tmp_path / "p.jsonl", tmp_path / "keys.json"
    file.write_bytes(SAMPLE)
    trusted.write_text(dossier_form.trusted_text(RING), encoding="utf-8")

    def run(*arguments: Path) -> subprocess.CompletedProcess:
        command = [sys.executable, "-m", "single.verify_dossier", *map(str, arguments)]
        return subprocess.run(
            command, cwd=tmp_path, env={"PYTHONUTF8": "1"}, capture_output=True, text=True, check=False
        )

    good = run(file, trusted)
    assert good.returncode == 0, good.stderr
    assert "取自所给的可信公钥文件" in good.stdout
    file.write_bytes(SAMPLE.replace(b"p-1", b"p-2", 1))
    bad = run(file)
    assert (bad.returncode, bad.stdout) == (1, "")
    assert "DOSSIER_INVALID" in bad.stderr
    assert run().returncode == 2
