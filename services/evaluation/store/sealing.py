"""Sealed choices: what a paper holds while people vote.

A database logs statements that took long, with their content and their time.  A sealed paper in such a line
tells nothing; all sealed papers of a round are equally long, whatever was chosen.
"""

from __future__ import annotations

import base64
import os

from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from services.evaluation.domain.ballots import Ballot, BallotKey, Choice, round_id

NONCE_BYTES = 12


def new_key(ballot: Ballot) -> BallotKey:
    """A key for the ballot's present round."""
    return BallotKey(id=round_id(ballot), key=base64.b64encode(AESGCM.generate_key(256)).decode())


def seal(ballot: Ballot, key: BallotKey, choices: tuple[Choice, ...]) -> str:
    """One choice for every unit judged, in the order of the ballot, as one byte each."""
    options = _options(ballot)
    text = bytes(options.index(choice.option) for choice in choices)
    nonce = os.urandom(NONCE_BYTES)
    return base64.b64encode(nonce + _cipher(key).encrypt(nonce, text, key.id.encode())).decode()


def unseal(ballot: Ballot, key: BallotKey, sealed: str) -> tuple[Choice, ...]:
    """The choices of a sealed paper; raises ``InvalidTag`` for one that was tampered with."""
    content = base64.b64decode(sealed)
    text = _cipher(key).decrypt(content[:NONCE_BYTES], content[NONCE_BYTES:], key.id.encode())
    options = _options(ballot)
    return tuple(
        Choice(unit.unit_id, options[number]) for unit, number in zip(ballot.units, text, strict=True)
    )


def _options(ballot: Ballot) -> list[str]:
    return ["", *(option.option for option in ballot.options)]


def _cipher(key: BallotKey) -> AESGCM:
    return AESGCM(base64.b64decode(key.key))
