from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from typing import ClassVar as _ClassVar, Optional as _Optional

DESCRIPTOR: _descriptor.FileDescriptor

class TallyChanged(_message.Message):
    __slots__ = ("account_id", "count")
    ACCOUNT_ID_FIELD_NUMBER: _ClassVar[int]
    COUNT_FIELD_NUMBER: _ClassVar[int]
    account_id: str
    count: int
    def __init__(self, account_id: _Optional[str] = ..., count: _Optional[int] = ...) -> None: ...
