"""What the ledger does when asked."""

from __future__ import annotations

from dataclasses import replace

from kit.core.context import ANY_PERSON
from kit.core.ids import new_id
from kit.service import Command
from kit.store import Context
from tests.example.api.ledger.v1 import ledger_events_pb2 as events
from tests.example.api.ledger.v1 import ledger_service_pb2 as pb
from tests.example.ledger import domain
from tests.example.ledger.domain import Account, Whisper


def open_account(request: pb.OpenAccountRequest, ctx: Context) -> pb.OpenAccountResponse:
    """Open an account under the given id."""
    account = Account(id=request.account_id, owner=request.owner)
    saved = ctx.save(account, events.AccountOpened(account_id=account.id, owner=account.owner))
    return pb.OpenAccountResponse(account=to_proto(saved))


def deposit(request: pb.DepositRequest, ctx: Context) -> pb.DepositResponse:
    """Pay into an account and number the payment."""
    account = ctx.get(Account, request.account_id, expected=request.expected_version)
    deposit_id = new_id()
    event = events.Deposited(account_id=account.id, deposit_id=deposit_id, amount=request.amount)
    slips = (request.slip_ref, *[paper.file_ref for paper in request.papers])
    saved = ctx.save(domain.deposit(account, request.amount, tuple(filter(None, slips))), event)
    return pb.DepositResponse(
        deposit_id=deposit_id, number=ctx.next_number("deposit"), account=to_proto(saved)
    )


def rename_account(request: pb.RenameAccountRequest, ctx: Context) -> pb.OpenAccountResponse:
    """Give an account another owner."""
    account = ctx.get(Account, request.account_id, expected=request.expected_version)
    renamed = replace(account, owner=request.owner)
    saved = ctx.save(renamed, events.AccountOpened(account_id=account.id, owner=request.owner))
    return pb.OpenAccountResponse(account=to_proto(saved))


def whisper_secret(request: pb.WhisperSecretRequest, ctx: Context) -> pb.WhisperSecretResponse:
    """Store a secret."""
    ctx.save(Whisper(id=ctx.actor.id, choice=request.choice))
    return pb.WhisperSecretResponse(heard=True)


def to_proto(account: Account) -> pb.Account:
    """The account as the contract shows it."""
    return pb.Account(
        account_id=account.id, owner=account.owner, balance=account.balance, version=account.version
    )


COMMANDS = {
    "OpenAccount": Command(open_account, permission="account.open"),
    "Deposit": Command(deposit, permission="account.deposit"),
    "RenameAccount": Command(rename_account, permission=ANY_PERSON, personal=True),
    "WhisperSecret": Command(whisper_secret, permission=ANY_PERSON, personal=True, secret=True),
}
