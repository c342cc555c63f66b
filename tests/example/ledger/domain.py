"""The ledger's rules."""

from __future__ import annotations

from dataclasses import dataclass, replace

from kit.core.errors import Invalid


class AmountNotPositive(Invalid):
    """Payments go in, never out."""

    reason = "AMOUNT_NOT_POSITIVE"
    text = "金额须大于零，不能是{amount}"


@dataclass(frozen=True)
class Account:
    """An account and the sum of its payments."""

    id: str
    owner: str
    balance: int = 0
    slips: tuple[str, ...] = ()
    version: int = 0


@dataclass(frozen=True)
class Whisper:
    """A secret."""

    id: str
    choice: str
    version: int = 0


def deposit(account: Account, amount: int, slips: tuple[str, ...] = ()) -> Account:
    """The account after a payment; raises AmountNotPositive."""
    if amount <= 0:
        raise AmountNotPositive(field="amount", amount=amount)
    return replace(account, balance=account.balance + amount, slips=(*account.slips, *slips))
