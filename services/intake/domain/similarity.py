"""What intake compares: the profile of a proposal, what of it others may see, and its whole text.

The measure itself is ``shared.similarity.measure``.
"""

from __future__ import annotations

from dataclasses import dataclass

from services.intake.domain.proposal import Proposal
from shared.similarity.measure import Indexed

REPLY_TERMS = 40


@dataclass(frozen=True)
class Profile(Indexed):
    """A proposal in the index, with what a list of neighbours shows of it and how it was handled."""

    source: str
    title: str
    number: str
    year: int
    proposer_name: str = ""
    openness: str = "public"
    reply_terms: tuple[str, ...] = ()
    lead_units: tuple[str, ...] = ()
    assist_units: tuple[str, ...] = ()
    reply_summary: str = ""


def full_text(proposal: Proposal) -> str:
    """Everything under the title, for segmentation."""
    text = proposal.text
    return "\n".join([text.background, text.analysis, *(item.text for item in text.suggestions)])


def openness(proposal: Proposal) -> str:
    """What others may see of a proposal as a neighbour: public, its title alone, or that there is one."""
    if not proposal.publicity_consent or proposal.offline:
        return "masked"
    return "public" if proposal.proposal_no else "title"
