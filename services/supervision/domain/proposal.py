"""A filed proposal as far as supervision cares: its mark as key, who signed it, and what it is like."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Signer:
    """Somebody who signed one of the proposals that are answered together."""

    person_id: str
    member_id: str
    name: str
    organization_id: str = ""


@dataclass(frozen=True)
class Resembling:
    """An earlier proposal on the same matter."""

    proposal_id: str
    proposal_no: str
    title: str
    year: int
    score: float


@dataclass(frozen=True)
class Proposal:
    """Put together from several events, in any order: each fills its own part.

    ``marked`` is the committee's last word on the key mark (None: none yet); ``covers`` are the ids of all
    proposals that are answered together with this one, itself among them.
    """

    id: str
    proposal_no: str = ""
    title: str = ""
    session_id: str = ""
    category: str = ""
    organization_id: str = ""
    organization_name: str = ""
    filed_as_key: bool = False
    marked: bool | None = None
    leader_person_id: str = ""
    leader_name: str = ""
    committee_id: str = ""
    signers: tuple[Signer, ...] = ()
    covers: tuple[str, ...] = ()
    resembles: tuple[Resembling, ...] = ()
    withdrawn: bool = False
    is_key: bool = False

    @property
    def named(self) -> str:
        """As a list names it."""
        return f"{self.proposal_no} {self.title}".strip()


def key_now(proposal: Proposal) -> bool:
    """The mark in force: the committee's last word, else what the filing said."""
    return proposal.filed_as_key if proposal.marked is None else proposal.marked
