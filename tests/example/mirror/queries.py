"""What the mirror tells."""

from kit.core.context import PUBLIC
from kit.service import Query
from kit.store import Reader
from tests.example.api.mirror.v1 import mirror_service_pb2 as pb
from tests.example.mirror.domain import Tally


def get_tally(request: pb.GetTallyRequest, ctx: Reader) -> pb.Tally:
    """Read one tally."""
    tally = ctx.get(Tally, request.account_id)
    return pb.Tally(account_id=tally.id, count=tally.count, total=tally.total, reminders=tally.reminders)


QUERIES = {"GetTally": Query(get_tally, permission=PUBLIC)}
