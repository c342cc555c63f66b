"""Signing in, renewing, signing out and the first password, over HTTP."""

from __future__ import annotations

import threading
from datetime import timedelta

from services.gateway.routes.app import create_app
from tests.builders.http_server import browsing

ME = "/api/v1/session"


def test_signing_in_gives_a_session_and_never_a_token(http, directory):
    answer = http.post(ME, json={"loginName": "王芳", "password": "right"}).json()
    assert answer["person"]["name"] == "王芳"
    assert answer["mustChangePassword"] is False
    assert "eyJ" not in answer["session"], "a token stays inside the gateway"
    assert "set-cookie" not in http.get("/healthz").headers


def test_a_wrong_password_is_a_problem(http):
    refused = http.post(ME, json={"loginName": "王芳", "password": "wrong"})
    assert (refused.status_code, refused.json()["reason"]) == (401, "SIGN_IN_WRONG")


def test_a_throttled_sign_in_says_how_long_to_wait(http, directory):
    directory.locked = True
    refused = http.post(ME, json={"loginName": "王芳", "password": "right"})
    assert (refused.status_code, refused.headers["retry-after"]) == (429, "120")
    assert refused.json()["detail"] == "登录失败次数过多，请2分钟后再试"


def test_a_token_is_fetched_once_and_used_until_shortly_before_it_expires(http, directory, clerk):
    for _ in range(5):
        assert http.get(ME, headers=clerk).status_code == 200
    assert directory.calls.count("RenewToken") == 0


def test_a_token_about_to_expire_is_renewed(http, directory, sign_in):
    directory.lifetime = timedelta(seconds=10)
    held = sign_in()
    directory.lifetime = timedelta(minutes=5)
    for _ in range(3):
        assert http.get(ME, headers=held).status_code == 200
    assert directory.calls.count("RenewToken") == 1


def test_many_requests_at_once_renew_a_token_once(http, directory, sign_in):
    directory.lifetime = timedelta(seconds=10)
    held = sign_in()
    directory.lifetime = timedelta(minutes=5)
    statuses = []
    threads = [
        threading.Thread(target=lambda: statuses.append(http.get(ME, headers=held).status_code))
        for _ in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert statuses == [200] * 8
    assert directory.calls.count("RenewToken") == 1


def test_a_session_ended_elsewhere_is_over_at_the_next_renewal(http, directory, sign_in):
    directory.lifetime = timedelta(seconds=10)
    held = sign_in()
    directory.open.clear()
    refused = http.get(ME, headers=held)
    assert (refused.status_code, refused.json()["reason"]) == (401, "SESSION_ENDED")


def test_signing_out_ends_the_session_at_once(http, clerk):
    assert http.delete(ME, headers=clerk).status_code == 204
    assert http.get(ME, headers=clerk).json()["reason"] == "SESSION_ENDED"


def test_a_made_up_session_is_refused(http):
    for secret in ("x", "a.b", "eyJ.eyJ.x", "."):
        refused = http.get(ME, headers={"authorization": f"Bearer {secret}"})
        assert refused.status_code == 401, secret


def test_with_the_first_password_nothing_but_changing_it_is_allowed(http, directory, sign_in):
    directory.add("李明", "clerk", password="first", first=True)
    held = sign_in("李明", "first")
    refused = http.get("/api/v1/accounts/a1", headers=held)
    assert (refused.status_code, refused.json()["reason"]) == (403, "PASSWORD_CHANGE_REQUIRED")
    assert http.get("/api/v1/work", headers=held).json()["reason"] == "PASSWORD_CHANGE_REQUIRED"
    change = {"oldPassword": "first", "newPassword": "second"}
    assert http.post(f"{ME}:changePassword", json=change, headers=held).status_code == 204
    assert http.get("/api/v1/accounts/a1", headers=held).json()["reason"] == "ACCOUNT_NOT_FOUND"


def test_the_services_learn_the_address_of_the_client(http, directory, clerk):
    http.delete(ME, headers={**clerk, "x-forwarded-for": "10.9.9.9"})
    assert directory.sources[-1] == "127.0.0.1", "only a trusted proxy may name another address"


def test_a_trusted_proxy_names_the_address_of_the_client(directory):
    with browsing(create_app({"directory": directory.start()}), trusted_proxies="127.0.0.1") as http:
        sign_in = {"loginName": "王芳", "password": "right"}
        http.post(ME, json=sign_in, headers={"x-forwarded-for": "6.6.6.6, 10.9.9.9"})
    assert directory.sources[-1] == "10.9.9.9", "what the client itself claims does not count"


def test_a_cookie_of_a_page_serves_rest_but_not_for_another_site(http, clerk):
    cookie = {"cookie": f"session={clerk['authorization'].removeprefix('Bearer ')}"}
    assert http.get(ME, headers=cookie).status_code == 200
    foreign = {**cookie, "origin": "https://elsewhere.example"}
    refused = http.delete(ME, headers=foreign)
    assert (refused.status_code, refused.json()["reason"]) == (403, "FOREIGN_ORIGIN")
    crossed = {**cookie, "sec-fetch-site": "cross-site"}
    assert http.delete(ME, headers=crossed).json()["reason"] == "FOREIGN_ORIGIN"
