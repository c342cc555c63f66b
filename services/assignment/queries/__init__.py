"""What assignment tells; each person sees what concerns them.

- ``cases``     cases and their tasks, one or many
- ``replies``   replies and their letters
- ``registers`` tasks and promises by date
- ``figures``   statistics
- ``work``      work lists and open commands
- ``timeline``  a proposal's story here
"""

from __future__ import annotations

from kit.core.context import ANY_PERSON
from kit.service import Query
from services.assignment.queries import cases, figures, registers, replies, timeline, work

QUERIES = {
    "GetCase": Query(cases.get_case, permission="assignment.read"),
    "ListCases": Query(cases.list_cases, permission="assignment.read"),
    "GetTask": Query(cases.get_task, permission="assignment.read"),
    "ListTasks": Query(registers.list_tasks, permission="assignment.read"),
    "GetReply": Query(replies.get_reply, permission="assignment.read"),
    "GetReplyLetter": Query(replies.get_reply_letter, permission="assignment.read"),
    "ListCommitments": Query(registers.list_commitments, permission="assignment.read"),
    "GetStatistics": Query(figures.get_statistics, permission="assignment.figures"),
    "ListWork": Query(work.list_work, permission=ANY_PERSON),
    "GetTimeline": Query(timeline.get_timeline, permission=ANY_PERSON),
    "ListActions": Query(work.list_actions, permission=ANY_PERSON),
}
