from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from typing import ClassVar as _ClassVar, Optional as _Optional

DESCRIPTOR: _descriptor.FileDescriptor

class AccountOpened(_message.Message):
    __slots__ = ("account_id", "owner")
    ACCOUNT_ID_FIELD_NUMBER: _ClassVar[int]
    OWNER_FIELD_NUMBER: _ClassVar[int]
    account_id: str
    owner: str
    def __init__(self, account_id: _Optional[str] = ..., owner: _Optional[str] = ...) -> None: ...

class Deposited(_message.Message):
    __slots__ = ("account_id", "deposit_id", "amount", "slip_ref")
    ACCOUNT_ID_FIELD_NUMBER: _ClassVar[int]
    DEPOSIT_ID_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_FIELD_NUMBER: _ClassVar[int]
    SLIP_REF_FIELD_NUMBER: _ClassVar[int]
    account_id: str
    deposit_id: str
    amount: int
    slip_ref: str
    def __init__(self, account_id: _Optional[str] = ..., deposit_id: _Optional[str] = ..., amount: _Optional[int] = ..., slip_ref: _Optional[str] = ...) -> None: ...
