"""The token key is replaced in two steps, and no token that was good ends earlier by it."""

from __future__ import annotations

import json
from pathlib import Path

import jwt
import pytest

from kit import rotation
from kit.auth import TokenInvalid, TokenSigner, TokenVerifier, add_service_key, generate_keys
from kit.core.context import Actor

PERSON = Actor(id="p1", name="王芳")


class Keys:
    """The files of one instance, and the processes that hold them open."""

    def __init__(self, folder: Path) -> None:
        self.private, self.public = folder / "private" / "key.pem", folder / "keys.json"
        self.service = folder / "federation.pem"
        generate_keys(self.private, self.public)
        add_service_key("federation", self.service, self.public)
        self.signer = TokenSigner(str(self.private), "x")
        self.verifier = TokenVerifier(str(self.public), "x")

    def rotate(self) -> None:
        rotation.publish(self.private, self.public)
        rotation.switch(self.private, self.public)

    def rows(self) -> list[dict]:
        return json.loads(self.public.read_text(encoding="utf-8"))["keys"]

    def pass_an_hour(self) -> None:
        """As if an hour had passed: what counts until a moment counts an hour less."""
        rows = [{**row, "until": row["until"] - 3601} if "until" in row else row for row in self.rows()]
        self.public.write_text(json.dumps({"keys": rows}), encoding="utf-8")


@pytest.fixture
def keys(tmp_path: Path) -> Keys:
    return Keys(tmp_path)


def kid(token: str) -> str:
    return jwt.get_unverified_header(token)["kid"]


def test_a_running_signer_signs_with_the_new_key_and_running_verifiers_know_it(keys):
    before = keys.signer.sign(PERSON)
    keys.rotate()
    after = keys.signer.sign(PERSON)
    assert kid(after) != kid(before)
    assert keys.verifier.verify(after).id == "p1"


def test_a_token_of_the_old_key_is_good_after_the_switch(keys):
    token = keys.signer.sign(PERSON)
    keys.rotate()
    assert keys.verifier.verify(token).id == "p1"


def test_a_published_key_is_known_before_anything_is_signed_with_it(keys):
    known = {row["kid"] for row in keys.rows()}
    made = rotation.publish(keys.private, keys.public)
    assert {row["kid"] for row in keys.rows()} == known | {made}
    assert kid(keys.signer.sign(PERSON)) != made
    assert rotation.publish(keys.private, keys.public) == made  # again: nothing new


def test_an_hour_later_the_old_key_counts_no_more_and_the_next_rotation_forgets_it(keys):
    token = keys.signer.sign(PERSON)
    keys.rotate()
    keys.pass_an_hour()
    with pytest.raises(TokenInvalid):
        keys.verifier.verify(token)
    keys.rotate()
    assert kid(token) not in {row["kid"] for row in keys.rows()}


def test_a_key_taken_off_the_list_is_refused_at_once(keys):
    token = keys.signer.sign(PERSON)
    left = [row for row in keys.rows() if row["kid"] != kid(token)]
    keys.public.write_text(json.dumps({"keys": left}), encoding="utf-8")
    with pytest.raises(TokenInvalid):
        keys.verifier.verify(token)


def test_keys_of_services_stay_as_they_are(keys):
    before = [row for row in keys.rows() if "service" in row]
    keys.rotate()
    assert [row for row in keys.rows() if "service" in row] == before


def test_there_is_no_switch_without_a_next_key(keys):
    with pytest.raises(rotation.NothingPublished):
        rotation.switch(keys.private, keys.public)


def test_private_keys_are_their_owners_alone(keys):
    rotation.publish(keys.private, keys.public)
    modes = {path.stat().st_mode & 0o077 for path in keys.private.parent.iterdir()}
    assert modes == {0}
