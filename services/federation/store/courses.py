"""What became of this instance's proposals: kept as events tell, found for initiatives and dossiers."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from kit.store import Context
from services.federation.domain.course import Course

Step = Callable[[Course], Course]


def change(ctx: Context, proposal_ids: Iterable[str], step: Step) -> list[Course]:
    """Take one step of each proposal; the courses that it changed."""
    changed = []
    for proposal_id in dict.fromkeys(proposal_ids):
        known = ctx.find_one(Course, {"_id": proposal_id}) or Course(proposal_id)
        after = step(known)
        if after != known:
            changed.append(ctx.save(after))
    return changed
