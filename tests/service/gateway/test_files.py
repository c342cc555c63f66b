"""Files over HTTP: what goes in comes out, to the right people, and never as part of a page."""

from __future__ import annotations

import hashlib

import httpx
import pytest

from kit.core.ids import new_id

PDF = b"%PDF-1.7\n" + bytes(range(256)) * 1500  # more than one piece


@pytest.fixture
def send(http, clerk):
    """Upload a file."""

    def do(content=PDF, name="收据 1.pdf", service="ledger", headers=None, **fields):
        return http.post(
            "/api/v1/files",
            params={"service": service},
            files={"file": (name, content, "application/octet-stream")},
            data=fields,
            headers=clerk if headers is None else headers,
        )

    return do


@pytest.fixture
def account(http, clerk):
    account_id = new_id()
    http.post("/api/v1/accounts", json={"accountId": account_id, "owner": "李明"}, headers=clerk)
    return f"/api/v1/accounts/{account_id}"


def test_an_upload_is_answered_with_what_a_command_needs_to_refer_to_it(http, clerk, send, account):
    answer = send()
    body = answer.json()
    assert answer.status_code == 201
    assert (body["size"], body["sha256"]) == (str(len(PDF)), hashlib.sha256(PDF).hexdigest())
    assert body["ref"] == f"file:ledger/{body['fileId']}"
    assert answer.headers["location"] == f"/api/v1/files/ledger/{body['fileId']}"
    paid = http.post(f"{account}:deposit", json={"amount": 5, "slipRef": body["ref"]}, headers=clerk)
    assert paid.status_code == 200


def test_a_download_is_an_attachment_under_its_own_name_whatever_its_type(http, clerk, send):
    path = send(b"<html>1</html>", "页 面.txt").headers["location"]
    answer = http.get(path, headers=clerk)
    assert answer.content == b"<html>1</html>"
    disposition = answer.headers["content-disposition"]
    assert disposition == "attachment; filename=\"_ _.txt\"; filename*=UTF-8''%E9%A1%B5%20%E9%9D%A2.txt"
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["content-type"] == "text/plain"
    assert "sandbox" in answer.headers["content-security-policy"]


def test_a_large_file_is_streamed_whole(http, clerk, send):
    path = send().headers["location"]
    with http.stream("GET", path, headers=clerk) as answer:
        assert answer.headers["content-length"] == str(len(PDF))
        assert answer.headers["etag"] == f'"{hashlib.sha256(PDF).hexdigest()}"'
        assert b"".join(answer.iter_raw()) == PDF


def test_a_hash_that_the_client_knows_is_checked(send):
    assert send(sha256=hashlib.sha256(PDF).hexdigest()).status_code == 201
    refused = send(sha256="0" * 64)
    assert (refused.status_code, refused.json()["reason"]) == (400, "FILE_HASH_DIFFERS")
    assert refused.json()["fields"][0]["field"] == "sha256"


@pytest.mark.parametrize(
    ("name", "service", "status", "reason"),
    [
        ("a.html", "ledger", 400, "FILE_TYPE_REFUSED"),
        ("a.png", "ledger", 400, "FILE_CONTENT_FOREIGN"),
        ("a.pdf", "nowhere", 404, "FILE_SERVICE_UNKNOWN"),
        ("a.pdf", "", 404, "FILE_SERVICE_UNKNOWN"),
    ],
)
def test_what_is_refused_says_why(send, name, service, status, reason):
    refused = send(name=name, service=service)
    assert (refused.status_code, refused.json()["reason"]) == (status, reason)


def test_a_form_without_a_file_and_a_body_that_is_no_form_are_refused(http, clerk):
    address = "/api/v1/files?service=ledger"
    empty = http.post(address, files={"other": ("a.pdf", b"x")}, headers=clerk)
    assert (empty.status_code, empty.json()["reason"]) == (400, "FILE_MISSING")
    assert http.post(address, content=PDF, headers=clerk).status_code == 415
    broken = {**clerk, "content-type": "multipart/form-data"}
    assert http.post(address, content=b"nothing", headers=broken).status_code == 400
    two = [("file", ("a.pdf", PDF)), ("file", ("b.pdf", PDF))]
    assert http.post(address, files=two, headers=clerk).status_code == 400


def test_only_who_is_signed_in_sends_and_fetches(http, send):
    path = send().headers["location"]
    assert send(headers={}).status_code == 401
    assert http.get(path).status_code == 401


def test_a_file_is_not_there_for_a_stranger(http, directory, sign_in, clerk, send, account):
    directory.add("赵强")
    directory.add("李明")
    sent = send().json()
    path = f"/api/v1/files/ledger/{sent['fileId']}"
    stranger, owner = sign_in("赵强"), sign_in("李明")
    http.post(f"{account}:deposit", json={"amount": 5, "slipRef": sent["ref"]}, headers=clerk)
    refused = http.get(path, headers=stranger)
    assert (refused.status_code, refused.json()["reason"]) == (404, "FILE_NOT_FOUND")
    assert http.get(path, headers=owner).content == PDF


def test_another_site_cannot_send_a_file_with_the_browsers_cookie(http, clerk, send):
    http.cookies.set("session", clerk["authorization"].removeprefix("Bearer "))
    refused = send(headers={"origin": "https://evil.example"})
    http.cookies.clear()
    assert (refused.status_code, refused.json()["reason"]) == (403, "FOREIGN_ORIGIN")


def test_who_goes_away_in_the_middle_leaves_a_place_for_others(http, clerk, send):
    path = send(PDF * 20).headers["location"]
    for _ in range(20):
        with http.stream("GET", path, headers=clerk) as answer:
            next(answer.iter_raw())
    assert http.get(path, headers=clerk).status_code == 200


def test_a_json_body_has_the_smaller_limit_still(http, clerk):
    body = b'{"owner": "' + b"x" * (5 * 1024 * 1024) + b'"}'
    headers = {**clerk, "content-type": "application/json"}
    try:
        status = http.post("/api/v1/accounts", content=body, headers=headers).status_code
    except httpx.TransportError:  # the line may be cut before the answer is read
        return
    assert status == 413
