"""What is known here of a proposal that may go to another instance: our own, or one delegated to us."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from shared.attachments import Attachment


@dataclass(frozen=True)
class Suggestion:
    """One suggestion of the text."""

    suggestion_id: str
    ordinal: int
    text: str


@dataclass(frozen=True)
class Signature:
    """Who signed, as printed; ``person_id`` is empty for somebody of another instance."""

    name: str
    role: str
    person_id: str = ""
    organization_name: str = ""
    sector_name: str = ""
    signed_at: datetime | None = None


@dataclass(frozen=True)
class Ruling:
    """That a proposal was not filed, and why; its id is the proposal's."""

    id: str
    outcome: str
    ground_text: str
    explanation: str
    body_name: str
    at: datetime


@dataclass(frozen=True)
class Matter:
    """A proposal's text and signatures; its id is the proposal's."""

    id: str
    proposal_no: str
    title: str
    background: str
    analysis: str
    suggestions: tuple[Suggestion, ...]
    signatures: tuple[Signature, ...]
    proposer_kind: str
    organization_name: str = ""
    category: str = ""
    focus_area: str = ""
    publicity_consent: bool = False
    text_hash: str = ""
    text_version: int = 0
    filed: bool = False
    attachments: tuple[Attachment, ...] = ()

    @property
    def rank(self) -> tuple[int, bool]:
        """A higher one is newer."""
        return self.text_version, self.filed

    def proposer_names(self, policy: Mapping[str, Any]) -> list[str]:
        """Names for another instance; none while the proposers do not agree to be published."""
        if not (self.publicity_consent or policy["names_without_consent"]):
            return []
        if self.organization_name:
            return [self.organization_name]
        return [each.name for each in self.signatures]
