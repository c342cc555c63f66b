from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class Account(_message.Message):
    __slots__ = ("account_id", "owner", "balance", "version")
    ACCOUNT_ID_FIELD_NUMBER: _ClassVar[int]
    OWNER_FIELD_NUMBER: _ClassVar[int]
    BALANCE_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    account_id: str
    owner: str
    balance: int
    version: int
    def __init__(self, account_id: _Optional[str] = ..., owner: _Optional[str] = ..., balance: _Optional[int] = ..., version: _Optional[int] = ...) -> None: ...

class OpenAccountRequest(_message.Message):
    __slots__ = ("request_id", "account_id", "owner")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    ACCOUNT_ID_FIELD_NUMBER: _ClassVar[int]
    OWNER_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    account_id: str
    owner: str
    def __init__(self, request_id: _Optional[str] = ..., account_id: _Optional[str] = ..., owner: _Optional[str] = ...) -> None: ...

class OpenAccountResponse(_message.Message):
    __slots__ = ("account",)
    ACCOUNT_FIELD_NUMBER: _ClassVar[int]
    account: Account
    def __init__(self, account: _Optional[_Union[Account, _Mapping]] = ...) -> None: ...

class DepositRequest(_message.Message):
    __slots__ = ("request_id", "expected_version", "account_id", "amount", "slip_ref", "papers")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_VERSION_FIELD_NUMBER: _ClassVar[int]
    ACCOUNT_ID_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_FIELD_NUMBER: _ClassVar[int]
    SLIP_REF_FIELD_NUMBER: _ClassVar[int]
    PAPERS_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    expected_version: int
    account_id: str
    amount: int
    slip_ref: str
    papers: _containers.RepeatedCompositeFieldContainer[Paper]
    def __init__(self, request_id: _Optional[str] = ..., expected_version: _Optional[int] = ..., account_id: _Optional[str] = ..., amount: _Optional[int] = ..., slip_ref: _Optional[str] = ..., papers: _Optional[_Iterable[_Union[Paper, _Mapping]]] = ...) -> None: ...

class Paper(_message.Message):
    __slots__ = ("file_ref", "sha256")
    FILE_REF_FIELD_NUMBER: _ClassVar[int]
    SHA256_FIELD_NUMBER: _ClassVar[int]
    file_ref: str
    sha256: str
    def __init__(self, file_ref: _Optional[str] = ..., sha256: _Optional[str] = ...) -> None: ...

class DepositResponse(_message.Message):
    __slots__ = ("deposit_id", "number", "account")
    DEPOSIT_ID_FIELD_NUMBER: _ClassVar[int]
    NUMBER_FIELD_NUMBER: _ClassVar[int]
    ACCOUNT_FIELD_NUMBER: _ClassVar[int]
    deposit_id: str
    number: int
    account: Account
    def __init__(self, deposit_id: _Optional[str] = ..., number: _Optional[int] = ..., account: _Optional[_Union[Account, _Mapping]] = ...) -> None: ...

class RenameAccountRequest(_message.Message):
    __slots__ = ("request_id", "expected_version", "account_id", "owner")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_VERSION_FIELD_NUMBER: _ClassVar[int]
    ACCOUNT_ID_FIELD_NUMBER: _ClassVar[int]
    OWNER_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    expected_version: int
    account_id: str
    owner: str
    def __init__(self, request_id: _Optional[str] = ..., expected_version: _Optional[int] = ..., account_id: _Optional[str] = ..., owner: _Optional[str] = ...) -> None: ...

class WhisperSecretRequest(_message.Message):
    __slots__ = ("request_id", "choice")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    CHOICE_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    choice: str
    def __init__(self, request_id: _Optional[str] = ..., choice: _Optional[str] = ...) -> None: ...

class WhisperSecretResponse(_message.Message):
    __slots__ = ("heard",)
    HEARD_FIELD_NUMBER: _ClassVar[int]
    heard: bool
    def __init__(self, heard: _Optional[bool] = ...) -> None: ...

class GetAccountRequest(_message.Message):
    __slots__ = ("account_id",)
    ACCOUNT_ID_FIELD_NUMBER: _ClassVar[int]
    account_id: str
    def __init__(self, account_id: _Optional[str] = ...) -> None: ...
