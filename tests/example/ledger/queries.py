"""What the ledger tells."""

from kit.core.context import ANY_PERSON
from kit.service import Query
from kit.store import Reader
from tests.example.api.ledger.v1 import ledger_service_pb2 as pb
from tests.example.ledger.domain import Account


def get_account(request: pb.GetAccountRequest, ctx: Reader) -> pb.Account:
    """Read one account."""
    account = ctx.get(Account, request.account_id)
    return pb.Account(
        account_id=account.id, owner=account.owner, balance=account.balance, version=account.version
    )


QUERIES = {"GetAccount": Query(get_account, permission=ANY_PERSON)}
