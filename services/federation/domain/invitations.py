"""Invitation and answer: one file each way, and the comparison of fingerprints by phone between them.

Both are canonical JSON, signed with the key that they bring.  That proves nothing about whose key it is: the
comparison does.  The answer also shows that it knows the invitation's secret, so that nobody else can answer.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from services.federation.domain import keys, sealing
from services.federation.domain.peers import LEVELS, RELATIONS, TRANSPORTS
from services.federation.domain.refusals import InvitationInvalid, NotCanonical, SignatureWrong

INVITATION, ANSWER = "invitation", "answer"


@dataclass(frozen=True)
class Paper:
    """What an invitation or an answer says, once its signature has been checked."""

    purpose: str
    instance: str
    name: str
    level: str
    to: str
    raw_key: bytes
    max_version: int
    secret: str
    extra: Mapping[str, Any]


def write(purpose: str, values: Mapping[str, Any], raw_key: bytes, key: Ed25519PrivateKey) -> str:
    """The text of the file."""
    content = {**values, "purpose": purpose, "key": base64.b64encode(raw_key).decode()}
    text = sealing.canonical(content)
    signature = base64.b64encode(key.sign(text.encode())).decode()
    return sealing.canonical({"document": text, "kid": keys.kid_of(raw_key), "signature": signature}) + "\n"


def read(purpose: str, text: str, instance: str) -> Paper:
    """The file's content; raises ``InvitationInvalid`` for a changed, foreign or other file."""
    try:
        outer = sealing.canonical_object(text.strip().encode())
        content = sealing.canonical_object(str(outer["document"]).encode())
        raw = keys.check_raw(str(content["key"]))
        signature = sealing.strict_base64(str(outer["signature"]))
        sealed = sealing.Sealed(text, str(outer["kid"]), signature, str(outer["document"]), content)
        sealing.verify(sealed, raw)
    except (NotCanonical, SignatureWrong, KeyError) as error:
        raise InvitationInvalid(detail="内容不完整或被改动") from error
    paper = _paper(content, raw)
    if paper.purpose != purpose:
        raise InvitationInvalid(
            detail="邀请与回执弄反了" if paper.purpose in (INVITATION, ANSWER) else "用途不对"
        )
    if paper.to != instance:
        raise InvitationInvalid(detail=f"是给{paper.to}的，不是给{instance}的")
    return paper


def _paper(content: Mapping[str, Any], raw: bytes) -> Paper:
    try:
        paper = Paper(
            purpose=str(content["purpose"]),
            instance=str(content["instance"]),
            name=str(content["name"]),
            level=str(content["level"]),
            to=str(content["to"]),
            raw_key=raw,
            max_version=int(content["max_version"]),
            secret=str(content["secret"]),
            extra=dict(content.get("extra") or {}),
        )
    except (KeyError, ValueError, TypeError) as error:
        raise InvitationInvalid(detail="内容不完整") from error
    if paper.level not in LEVELS:
        raise InvitationInvalid(detail="层级不对")
    return paper


def secret_hash(secret: str) -> str:
    """What the inviting side keeps of the secret."""
    return hashlib.sha256(secret.encode()).hexdigest()


def require_secret(paper: Paper, token_hash: str) -> None:
    """Raises ``InvitationInvalid`` unless the answer belongs to the open invitation."""
    if not token_hash or not hmac.compare_digest(secret_hash(paper.secret), token_hash):
        raise InvitationInvalid(detail="不是对最近一次邀请的回执")


def check_choice(level: str, relation: str, transport: str) -> None:
    """Raises ``InvitationInvalid`` for a word that is none of the choices."""
    choices = (("层级", level, LEVELS), ("关系", relation, RELATIONS), ("传输方式", transport, TRANSPORTS))
    for word, value, allowed in choices:
        if value not in allowed:
            raise InvitationInvalid(detail=f"{word}须为{'、'.join(allowed)}之一")
