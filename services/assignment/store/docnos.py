"""Document numbers come from the unit's own register: checked against its pattern and for duplicates."""

from __future__ import annotations

from kit.store import Reader
from services.assignment.domain.refusals import DocNoTaken
from services.assignment.domain.replies import Reply, check_doc_no
from services.assignment.domain.tasks import Task
from services.assignment.store import lookups


def check(ctx: Reader, task: Task, doc_no: str) -> None:
    """Raises ``DocNoInvalid`` or ``DocNoTaken``."""
    unit = lookups.units(ctx, [task.unit_id]).get(task.unit_id)
    check_doc_no(doc_no, unit.doc_no_pattern if unit else "", task.unit_name)
    same_unit = {"unit_id": task.unit_id}
    taken = ctx.find_one(Reply, {**same_unit, "doc_no": doc_no}) or ctx.find_one(
        Task, {**same_unit, "opinions.doc_no": doc_no}
    )
    if taken is not None:
        raise DocNoTaken(doc_no=doc_no)
