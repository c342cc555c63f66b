"""Who is told what of federation's events."""

from __future__ import annotations

from cppcc_api.federation.v1 import federation_events_pb2 as federation
from services.notification.reactions import audience as to
from services.notification.reactions.telling import Tell
from shared import roles

RULES: dict[type, tuple[Tell, ...]] = {
    federation.DocumentRefused: (
        Tell(
            kind="document_refused",
            to=(to.committee, to.everybody(roles.SECURITY_ADMIN)),
            title="跨级文件未被接收：{e.peer_name}",
            text=("文件：{e.document_id}（{e.kind}）", "原因：{e.explanation}（{e.reason}）"),
            level="yellow",
            subject=("document", "e.document_id"),
        ),
    ),
}
