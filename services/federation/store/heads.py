"""The head of a document that came: typed, and what it must prove before anything of it is believed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from google.protobuf.json_format import ParseDict, ParseError
from google.protobuf.message import Message

from cppcc_api.federation.v1 import federation_documents_pb2 as documents
from kit.core.clock import parse_iso
from kit.store import Reader
from services.federation.domain import keys, sealing
from services.federation.domain.peers import Peer
from services.federation.domain.refusals import KindUnknown, NotCanonical
from services.federation.domain.sealing import Sealed
from services.federation.store import lookups


@dataclass(frozen=True)
class Head:
    """What a document says of itself."""

    id: str
    v: int
    origin: str
    destination: str
    sequence: int
    kind: str
    created_at: datetime


def read(sealed: Sealed) -> Head:
    """The head; raises ``NotCanonical`` when a value is of the wrong kind."""
    content = sealed.content
    texts = {name: content[name] for name in ("id", "origin", "destination", "kind", "created_at")}
    numbers = {name: content[name] for name in ("v", "sequence")}
    if not all(isinstance(v, str) for v in texts.values()) or not all(map(_whole, numbers.values())):
        raise NotCanonical(detail="文件头的类型不对")
    try:
        created_at = parse_iso(texts["created_at"])
    except ValueError as error:
        raise NotCanonical(detail="文件头的时间不对") from error
    return Head(**{**texts, **numbers, "created_at": created_at})


def _whole(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0


def prove(ctx: Reader, sealed: Sealed, head: Head) -> Peer:
    """The origin that the signature proves; raises ``PeerUnknown``, ``KeyUnknown`` or ``SignatureWrong``."""
    origin = lookups.peer(ctx, head.origin)
    key = keys.find(origin.keys, sealed.kid, head.created_at, origin.name)
    sealing.verify(sealed, key.raw)
    return origin


def body(sealed: Sealed, head: Head) -> Message:
    """The body as its kind's message; fields that this version does not know are ignored.

    Raises ``KindUnknown`` for one that is not in the contract, ``NotCanonical`` for a body that does not fit.
    """
    cls = getattr(documents, head.kind, None)
    if cls is None:
        raise KindUnknown(kind=head.kind, version=head.v)
    try:
        return ParseDict(dict(sealed.content["body"]), cls(), ignore_unknown_fields=True)
    except (ParseError, TypeError, ValueError) as error:
        raise NotCanonical(detail=f"{head.kind}：{error}"[:200]) from error
