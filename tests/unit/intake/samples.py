"""Plain values for the rules of intake."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from services.intake.domain.drafting import Draft, text_hash, write
from services.intake.domain.proposal import Decision, Invitation, Proposal, Signature, Text
from shared.attachments import Attachment

NOW = datetime(2027, 1, 5, 2, 0, tzinfo=UTC)
TITLE = "关于完善农村公路养护机制的提案"
POLICY: dict[str, Any] = {
    "title_max": 60,
    "section_max": 3000,
    "suggestions_min": 1,
    "attachments_max": 2,
    "attachment_max_mb": 32,
    "joint_min_signers": 2,
}


def counter(prefix: str = "id"):
    """Ids in order."""
    numbers = iter(range(1, 1000))
    return lambda: f"{prefix}-{next(numbers)}"


def draft(**more: Any) -> Draft:
    values: dict[str, Any] = {
        "title": TITLE,
        "background": "全县农村公路里程逐年增加。",
        "analysis": "养护经费不足，责任不清。",
        "suggestions": (("", "设立养护专项资金"), ("", "推行路长制")),
        "focus_area": "livelihood",
        **more,
    }
    return Draft(**values)


def text(**more: Any) -> Text:
    return write(draft(**more), None, counter("s"))


def attachment(name: str = "a.pdf", sha256: str = "a" * 64, **more: Any) -> Attachment:
    values: dict[str, Any] = {"size": 1000, "content_type": "application/pdf", **more}
    return Attachment(f"file:intake/{sha256[:4]}", name, sha256=sha256, **values)


def empty_text() -> Text:
    return Text(0, text_hash("", "", "", ()), "")


def proposal(**more: Any) -> Proposal:
    values: dict[str, Any] = {
        "id": "p-1",
        "session_id": "s2027",
        "state": "draft",
        "created_at": NOW,
        "text": text(),
        "first_member_id": "m-wang",
        "first_person_id": "p-wang",
        "first_name": "王建国",
        "focus_area": "livelihood",
        **more,
    }
    return Proposal(**values)


def invitation(name: str = "li", state: str = "pending", **more: Any) -> Invitation:
    values: dict[str, Any] = {
        "id": f"i-{name}",
        "member_id": f"m-{name}",
        "person_id": f"p-{name}",
        "name": name,
        "state": state,
        "text_version": 1,
        "invited_at": NOW,
        "expires_at": NOW + timedelta(days=7),
        "signature": signature(name) if state == "agreed" else None,
        **more,
    }
    return Invitation(**values)


def signature(name: str = "li", role: str = "cosigner") -> Signature:
    return Signature(f"p-{name}", name, role, 1, text().hash, NOW, member_id=f"m-{name}")


def decision(outcome: str = "file", **more: Any) -> Decision:
    values: dict[str, Any] = {"category": "society", "focus_area": "livelihood", **more}
    return Decision(outcome, **values)
