"""Who may read the files that evaluation's entities refer to."""

from __future__ import annotations

from kit.store import Reader
from services.evaluation import states
from services.evaluation.domain.appeals import Appeal
from services.evaluation.domain.results import Publication
from services.evaluation.store import people


def of_appeal(ctx: Reader, appeal: Appeal, ref: str) -> bool:
    """Who reads figures at all, and those of the unit that appeals."""
    return bool(ctx.actor.roles & states.GRANTS["evaluation.read"]) and people.sees(ctx, appeal.unit_id)


def of_publication(ctx: Reader, publication: Publication, ref: str) -> bool:
    """What is published, with the minutes that approved it, is for everybody who signs in."""
    return bool(ctx.actor.id)


FILES = {Appeal: of_appeal, Publication: of_publication}
