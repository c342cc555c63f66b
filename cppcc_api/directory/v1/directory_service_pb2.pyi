# Generated from protos/ by scripts/proto_gen.py: do not edit.
import datetime

from cppcc_api.common.v1 import common_pb2 as _common_pb2
from google.protobuf import struct_pb2 as _struct_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class GetSetupRequest(_message.Message):
    __slots__ = ()
    def __init__(self) -> None: ...

class GetSetupResponse(_message.Message):
    __slots__ = ("bootstrapped", "profile")
    BOOTSTRAPPED_FIELD_NUMBER: _ClassVar[int]
    PROFILE_FIELD_NUMBER: _ClassVar[int]
    bootstrapped: bool
    profile: InstanceProfile
    def __init__(self, bootstrapped: _Optional[bool] = ..., profile: _Optional[_Union[InstanceProfile, _Mapping]] = ...) -> None: ...

class BootstrapInstanceRequest(_message.Message):
    __slots__ = ("request_id", "setup_code", "profile", "administrators")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    SETUP_CODE_FIELD_NUMBER: _ClassVar[int]
    PROFILE_FIELD_NUMBER: _ClassVar[int]
    ADMINISTRATORS_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    setup_code: str
    profile: InstanceProfile
    administrators: _containers.RepeatedCompositeFieldContainer[AdministratorInput]
    def __init__(self, request_id: _Optional[str] = ..., setup_code: _Optional[str] = ..., profile: _Optional[_Union[InstanceProfile, _Mapping]] = ..., administrators: _Optional[_Iterable[_Union[AdministratorInput, _Mapping]]] = ...) -> None: ...

class BootstrapInstanceResponse(_message.Message):
    __slots__ = ("profile", "first_passwords")
    PROFILE_FIELD_NUMBER: _ClassVar[int]
    FIRST_PASSWORDS_FIELD_NUMBER: _ClassVar[int]
    profile: InstanceProfile
    first_passwords: _containers.RepeatedCompositeFieldContainer[FirstPassword]
    def __init__(self, profile: _Optional[_Union[InstanceProfile, _Mapping]] = ..., first_passwords: _Optional[_Iterable[_Union[FirstPassword, _Mapping]]] = ...) -> None: ...

class AdministratorInput(_message.Message):
    __slots__ = ("login_name", "name", "role", "phone")
    LOGIN_NAME_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    ROLE_FIELD_NUMBER: _ClassVar[int]
    PHONE_FIELD_NUMBER: _ClassVar[int]
    login_name: str
    name: str
    role: str
    phone: str
    def __init__(self, login_name: _Optional[str] = ..., name: _Optional[str] = ..., role: _Optional[str] = ..., phone: _Optional[str] = ...) -> None: ...

class SignInRequest(_message.Message):
    __slots__ = ("request_id", "login_name", "password", "client")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    LOGIN_NAME_FIELD_NUMBER: _ClassVar[int]
    PASSWORD_FIELD_NUMBER: _ClassVar[int]
    CLIENT_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    login_name: str
    password: str
    client: str
    def __init__(self, request_id: _Optional[str] = ..., login_name: _Optional[str] = ..., password: _Optional[str] = ..., client: _Optional[str] = ...) -> None: ...

class SignInResponse(_message.Message):
    __slots__ = ("access_token", "access_expires_at", "sign_in_id", "renewal_secret", "sign_in_expires_at", "must_change_password", "person")
    ACCESS_TOKEN_FIELD_NUMBER: _ClassVar[int]
    ACCESS_EXPIRES_AT_FIELD_NUMBER: _ClassVar[int]
    SIGN_IN_ID_FIELD_NUMBER: _ClassVar[int]
    RENEWAL_SECRET_FIELD_NUMBER: _ClassVar[int]
    SIGN_IN_EXPIRES_AT_FIELD_NUMBER: _ClassVar[int]
    MUST_CHANGE_PASSWORD_FIELD_NUMBER: _ClassVar[int]
    PERSON_FIELD_NUMBER: _ClassVar[int]
    access_token: str
    access_expires_at: _timestamp_pb2.Timestamp
    sign_in_id: str
    renewal_secret: str
    sign_in_expires_at: _timestamp_pb2.Timestamp
    must_change_password: bool
    person: Person
    def __init__(self, access_token: _Optional[str] = ..., access_expires_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., sign_in_id: _Optional[str] = ..., renewal_secret: _Optional[str] = ..., sign_in_expires_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., must_change_password: _Optional[bool] = ..., person: _Optional[_Union[Person, _Mapping]] = ...) -> None: ...

class RenewTokenRequest(_message.Message):
    __slots__ = ("request_id", "sign_in_id", "renewal_secret")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    SIGN_IN_ID_FIELD_NUMBER: _ClassVar[int]
    RENEWAL_SECRET_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    sign_in_id: str
    renewal_secret: str
    def __init__(self, request_id: _Optional[str] = ..., sign_in_id: _Optional[str] = ..., renewal_secret: _Optional[str] = ...) -> None: ...

class RenewTokenResponse(_message.Message):
    __slots__ = ("access_token", "access_expires_at", "must_change_password", "person")
    ACCESS_TOKEN_FIELD_NUMBER: _ClassVar[int]
    ACCESS_EXPIRES_AT_FIELD_NUMBER: _ClassVar[int]
    MUST_CHANGE_PASSWORD_FIELD_NUMBER: _ClassVar[int]
    PERSON_FIELD_NUMBER: _ClassVar[int]
    access_token: str
    access_expires_at: _timestamp_pb2.Timestamp
    must_change_password: bool
    person: Person
    def __init__(self, access_token: _Optional[str] = ..., access_expires_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., must_change_password: _Optional[bool] = ..., person: _Optional[_Union[Person, _Mapping]] = ...) -> None: ...

class SignOutRequest(_message.Message):
    __slots__ = ("request_id", "sign_in_id")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    SIGN_IN_ID_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    sign_in_id: str
    def __init__(self, request_id: _Optional[str] = ..., sign_in_id: _Optional[str] = ...) -> None: ...

class SignOutResponse(_message.Message):
    __slots__ = ()
    def __init__(self) -> None: ...

class ListSignInsRequest(_message.Message):
    __slots__ = ("page_size", "page_token")
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    page_size: int
    page_token: str
    def __init__(self, page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListSignInsResponse(_message.Message):
    __slots__ = ("sign_ins", "next_page_token", "total")
    SIGN_INS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_FIELD_NUMBER: _ClassVar[int]
    sign_ins: _containers.RepeatedCompositeFieldContainer[SignInSession]
    next_page_token: str
    total: int
    def __init__(self, sign_ins: _Optional[_Iterable[_Union[SignInSession, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total: _Optional[int] = ...) -> None: ...

class ChangePasswordRequest(_message.Message):
    __slots__ = ("request_id", "old_password", "new_password")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    OLD_PASSWORD_FIELD_NUMBER: _ClassVar[int]
    NEW_PASSWORD_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    old_password: str
    new_password: str
    def __init__(self, request_id: _Optional[str] = ..., old_password: _Optional[str] = ..., new_password: _Optional[str] = ...) -> None: ...

class ChangePasswordResponse(_message.Message):
    __slots__ = ()
    def __init__(self) -> None: ...

class ResetPasswordRequest(_message.Message):
    __slots__ = ("request_id", "person_id")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    PERSON_ID_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    person_id: str
    def __init__(self, request_id: _Optional[str] = ..., person_id: _Optional[str] = ...) -> None: ...

class ResetPasswordResponse(_message.Message):
    __slots__ = ("one_time_password",)
    ONE_TIME_PASSWORD_FIELD_NUMBER: _ClassVar[int]
    one_time_password: str
    def __init__(self, one_time_password: _Optional[str] = ...) -> None: ...

class UnlockPersonRequest(_message.Message):
    __slots__ = ("request_id", "person_id")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    PERSON_ID_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    person_id: str
    def __init__(self, request_id: _Optional[str] = ..., person_id: _Optional[str] = ...) -> None: ...

class UnlockPersonResponse(_message.Message):
    __slots__ = ()
    def __init__(self) -> None: ...

class CreatePersonRequest(_message.Message):
    __slots__ = ("request_id", "person")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    PERSON_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    person: PersonInput
    def __init__(self, request_id: _Optional[str] = ..., person: _Optional[_Union[PersonInput, _Mapping]] = ...) -> None: ...

class CreatePersonResponse(_message.Message):
    __slots__ = ("person", "one_time_password")
    PERSON_FIELD_NUMBER: _ClassVar[int]
    ONE_TIME_PASSWORD_FIELD_NUMBER: _ClassVar[int]
    person: Person
    one_time_password: str
    def __init__(self, person: _Optional[_Union[Person, _Mapping]] = ..., one_time_password: _Optional[str] = ...) -> None: ...

class UpdatePersonRequest(_message.Message):
    __slots__ = ("request_id", "expected_version", "person_id", "person")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_VERSION_FIELD_NUMBER: _ClassVar[int]
    PERSON_ID_FIELD_NUMBER: _ClassVar[int]
    PERSON_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    expected_version: int
    person_id: str
    person: PersonInput
    def __init__(self, request_id: _Optional[str] = ..., expected_version: _Optional[int] = ..., person_id: _Optional[str] = ..., person: _Optional[_Union[PersonInput, _Mapping]] = ...) -> None: ...

class UpdatePersonResponse(_message.Message):
    __slots__ = ("person",)
    PERSON_FIELD_NUMBER: _ClassVar[int]
    person: Person
    def __init__(self, person: _Optional[_Union[Person, _Mapping]] = ...) -> None: ...

class DeactivatePersonRequest(_message.Message):
    __slots__ = ("request_id", "expected_version", "person_id", "reason")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_VERSION_FIELD_NUMBER: _ClassVar[int]
    PERSON_ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    expected_version: int
    person_id: str
    reason: str
    def __init__(self, request_id: _Optional[str] = ..., expected_version: _Optional[int] = ..., person_id: _Optional[str] = ..., reason: _Optional[str] = ...) -> None: ...

class DeactivatePersonResponse(_message.Message):
    __slots__ = ("person",)
    PERSON_FIELD_NUMBER: _ClassVar[int]
    person: Person
    def __init__(self, person: _Optional[_Union[Person, _Mapping]] = ...) -> None: ...

class RemovePersonalDataRequest(_message.Message):
    __slots__ = ("request_id", "expected_version", "person_id")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_VERSION_FIELD_NUMBER: _ClassVar[int]
    PERSON_ID_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    expected_version: int
    person_id: str
    def __init__(self, request_id: _Optional[str] = ..., expected_version: _Optional[int] = ..., person_id: _Optional[str] = ...) -> None: ...

class RemovePersonalDataResponse(_message.Message):
    __slots__ = ("person",)
    PERSON_FIELD_NUMBER: _ClassVar[int]
    person: Person
    def __init__(self, person: _Optional[_Union[Person, _Mapping]] = ...) -> None: ...

class ReactivatePersonRequest(_message.Message):
    __slots__ = ("request_id", "expected_version", "person_id")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_VERSION_FIELD_NUMBER: _ClassVar[int]
    PERSON_ID_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    expected_version: int
    person_id: str
    def __init__(self, request_id: _Optional[str] = ..., expected_version: _Optional[int] = ..., person_id: _Optional[str] = ...) -> None: ...

class ReactivatePersonResponse(_message.Message):
    __slots__ = ("person", "one_time_password")
    PERSON_FIELD_NUMBER: _ClassVar[int]
    ONE_TIME_PASSWORD_FIELD_NUMBER: _ClassVar[int]
    person: Person
    one_time_password: str
    def __init__(self, person: _Optional[_Union[Person, _Mapping]] = ..., one_time_password: _Optional[str] = ...) -> None: ...

class GetPersonRequest(_message.Message):
    __slots__ = ("person_id",)
    PERSON_ID_FIELD_NUMBER: _ClassVar[int]
    person_id: str
    def __init__(self, person_id: _Optional[str] = ...) -> None: ...

class GetPersonResponse(_message.Message):
    __slots__ = ("person",)
    PERSON_FIELD_NUMBER: _ClassVar[int]
    person: Person
    def __init__(self, person: _Optional[_Union[Person, _Mapping]] = ...) -> None: ...

class ListPersonsRequest(_message.Message):
    __slots__ = ("page_size", "page_token", "query", "role", "unit_id", "organization_id", "include_inactive")
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    QUERY_FIELD_NUMBER: _ClassVar[int]
    ROLE_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    ORGANIZATION_ID_FIELD_NUMBER: _ClassVar[int]
    INCLUDE_INACTIVE_FIELD_NUMBER: _ClassVar[int]
    page_size: int
    page_token: str
    query: str
    role: str
    unit_id: str
    organization_id: str
    include_inactive: bool
    def __init__(self, page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., query: _Optional[str] = ..., role: _Optional[str] = ..., unit_id: _Optional[str] = ..., organization_id: _Optional[str] = ..., include_inactive: _Optional[bool] = ...) -> None: ...

class ListPersonsResponse(_message.Message):
    __slots__ = ("persons", "next_page_token", "total")
    PERSONS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_FIELD_NUMBER: _ClassVar[int]
    persons: _containers.RepeatedCompositeFieldContainer[Person]
    next_page_token: str
    total: int
    def __init__(self, persons: _Optional[_Iterable[_Union[Person, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total: _Optional[int] = ...) -> None: ...

class GetMeRequest(_message.Message):
    __slots__ = ()
    def __init__(self) -> None: ...

class GetMeResponse(_message.Message):
    __slots__ = ("person", "member", "must_change_password")
    PERSON_FIELD_NUMBER: _ClassVar[int]
    MEMBER_FIELD_NUMBER: _ClassVar[int]
    MUST_CHANGE_PASSWORD_FIELD_NUMBER: _ClassVar[int]
    person: Person
    member: Member
    must_change_password: bool
    def __init__(self, person: _Optional[_Union[Person, _Mapping]] = ..., member: _Optional[_Union[Member, _Mapping]] = ..., must_change_password: _Optional[bool] = ...) -> None: ...

class CreateMemberRequest(_message.Message):
    __slots__ = ("request_id", "member")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    MEMBER_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    member: MemberInput
    def __init__(self, request_id: _Optional[str] = ..., member: _Optional[_Union[MemberInput, _Mapping]] = ...) -> None: ...

class CreateMemberResponse(_message.Message):
    __slots__ = ("member", "one_time_password")
    MEMBER_FIELD_NUMBER: _ClassVar[int]
    ONE_TIME_PASSWORD_FIELD_NUMBER: _ClassVar[int]
    member: Member
    one_time_password: str
    def __init__(self, member: _Optional[_Union[Member, _Mapping]] = ..., one_time_password: _Optional[str] = ...) -> None: ...

class UpdateMemberRequest(_message.Message):
    __slots__ = ("request_id", "expected_version", "member_id", "member")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_VERSION_FIELD_NUMBER: _ClassVar[int]
    MEMBER_ID_FIELD_NUMBER: _ClassVar[int]
    MEMBER_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    expected_version: int
    member_id: str
    member: MemberInput
    def __init__(self, request_id: _Optional[str] = ..., expected_version: _Optional[int] = ..., member_id: _Optional[str] = ..., member: _Optional[_Union[MemberInput, _Mapping]] = ...) -> None: ...

class UpdateMemberResponse(_message.Message):
    __slots__ = ("member",)
    MEMBER_FIELD_NUMBER: _ClassVar[int]
    member: Member
    def __init__(self, member: _Optional[_Union[Member, _Mapping]] = ...) -> None: ...

class EndMembershipRequest(_message.Message):
    __slots__ = ("request_id", "expected_version", "member_id", "reason")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_VERSION_FIELD_NUMBER: _ClassVar[int]
    MEMBER_ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    expected_version: int
    member_id: str
    reason: str
    def __init__(self, request_id: _Optional[str] = ..., expected_version: _Optional[int] = ..., member_id: _Optional[str] = ..., reason: _Optional[str] = ...) -> None: ...

class EndMembershipResponse(_message.Message):
    __slots__ = ("member",)
    MEMBER_FIELD_NUMBER: _ClassVar[int]
    member: Member
    def __init__(self, member: _Optional[_Union[Member, _Mapping]] = ...) -> None: ...

class EndTermRequest(_message.Message):
    __slots__ = ("request_id", "term")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    TERM_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    term: int
    def __init__(self, request_id: _Optional[str] = ..., term: _Optional[int] = ...) -> None: ...

class EndTermResponse(_message.Message):
    __slots__ = ("ended", "next_term", "begun")
    ENDED_FIELD_NUMBER: _ClassVar[int]
    NEXT_TERM_FIELD_NUMBER: _ClassVar[int]
    BEGUN_FIELD_NUMBER: _ClassVar[int]
    ended: int
    next_term: int
    begun: int
    def __init__(self, ended: _Optional[int] = ..., next_term: _Optional[int] = ..., begun: _Optional[int] = ...) -> None: ...

class GetMemberRequest(_message.Message):
    __slots__ = ("member_id",)
    MEMBER_ID_FIELD_NUMBER: _ClassVar[int]
    member_id: str
    def __init__(self, member_id: _Optional[str] = ...) -> None: ...

class GetMemberResponse(_message.Message):
    __slots__ = ("member",)
    MEMBER_FIELD_NUMBER: _ClassVar[int]
    member: Member
    def __init__(self, member: _Optional[_Union[Member, _Mapping]] = ...) -> None: ...

class ListMembersRequest(_message.Message):
    __slots__ = ("page_size", "page_token", "query", "organization_id", "kind", "term", "standing_only", "include_inactive")
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    QUERY_FIELD_NUMBER: _ClassVar[int]
    ORGANIZATION_ID_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    TERM_FIELD_NUMBER: _ClassVar[int]
    STANDING_ONLY_FIELD_NUMBER: _ClassVar[int]
    INCLUDE_INACTIVE_FIELD_NUMBER: _ClassVar[int]
    page_size: int
    page_token: str
    query: str
    organization_id: str
    kind: str
    term: int
    standing_only: bool
    include_inactive: bool
    def __init__(self, page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., query: _Optional[str] = ..., organization_id: _Optional[str] = ..., kind: _Optional[str] = ..., term: _Optional[int] = ..., standing_only: _Optional[bool] = ..., include_inactive: _Optional[bool] = ...) -> None: ...

class ListMembersResponse(_message.Message):
    __slots__ = ("members", "next_page_token", "total")
    MEMBERS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_FIELD_NUMBER: _ClassVar[int]
    members: _containers.RepeatedCompositeFieldContainer[Member]
    next_page_token: str
    total: int
    def __init__(self, members: _Optional[_Iterable[_Union[Member, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total: _Optional[int] = ...) -> None: ...

class CreateUnitRequest(_message.Message):
    __slots__ = ("request_id", "unit")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    unit: UnitInput
    def __init__(self, request_id: _Optional[str] = ..., unit: _Optional[_Union[UnitInput, _Mapping]] = ...) -> None: ...

class CreateUnitResponse(_message.Message):
    __slots__ = ("unit",)
    UNIT_FIELD_NUMBER: _ClassVar[int]
    unit: Unit
    def __init__(self, unit: _Optional[_Union[Unit, _Mapping]] = ...) -> None: ...

class UpdateUnitRequest(_message.Message):
    __slots__ = ("request_id", "expected_version", "unit_id", "unit")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_VERSION_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    expected_version: int
    unit_id: str
    unit: UnitInput
    def __init__(self, request_id: _Optional[str] = ..., expected_version: _Optional[int] = ..., unit_id: _Optional[str] = ..., unit: _Optional[_Union[UnitInput, _Mapping]] = ...) -> None: ...

class UpdateUnitResponse(_message.Message):
    __slots__ = ("unit",)
    UNIT_FIELD_NUMBER: _ClassVar[int]
    unit: Unit
    def __init__(self, unit: _Optional[_Union[Unit, _Mapping]] = ...) -> None: ...

class GetUnitRequest(_message.Message):
    __slots__ = ("unit_id",)
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    unit_id: str
    def __init__(self, unit_id: _Optional[str] = ...) -> None: ...

class GetUnitResponse(_message.Message):
    __slots__ = ("unit",)
    UNIT_FIELD_NUMBER: _ClassVar[int]
    unit: Unit
    def __init__(self, unit: _Optional[_Union[Unit, _Mapping]] = ...) -> None: ...

class ListUnitsRequest(_message.Message):
    __slots__ = ("page_size", "page_token", "query", "system", "parent_unit_id", "include_inactive")
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    QUERY_FIELD_NUMBER: _ClassVar[int]
    SYSTEM_FIELD_NUMBER: _ClassVar[int]
    PARENT_UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    INCLUDE_INACTIVE_FIELD_NUMBER: _ClassVar[int]
    page_size: int
    page_token: str
    query: str
    system: str
    parent_unit_id: str
    include_inactive: bool
    def __init__(self, page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., query: _Optional[str] = ..., system: _Optional[str] = ..., parent_unit_id: _Optional[str] = ..., include_inactive: _Optional[bool] = ...) -> None: ...

class ListUnitsResponse(_message.Message):
    __slots__ = ("units", "next_page_token", "total")
    UNITS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_FIELD_NUMBER: _ClassVar[int]
    units: _containers.RepeatedCompositeFieldContainer[Unit]
    next_page_token: str
    total: int
    def __init__(self, units: _Optional[_Iterable[_Union[Unit, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total: _Optional[int] = ...) -> None: ...

class CreateOrganizationRequest(_message.Message):
    __slots__ = ("request_id", "organization")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    ORGANIZATION_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    organization: OrganizationInput
    def __init__(self, request_id: _Optional[str] = ..., organization: _Optional[_Union[OrganizationInput, _Mapping]] = ...) -> None: ...

class CreateOrganizationResponse(_message.Message):
    __slots__ = ("organization",)
    ORGANIZATION_FIELD_NUMBER: _ClassVar[int]
    organization: Organization
    def __init__(self, organization: _Optional[_Union[Organization, _Mapping]] = ...) -> None: ...

class UpdateOrganizationRequest(_message.Message):
    __slots__ = ("request_id", "expected_version", "organization_id", "organization")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_VERSION_FIELD_NUMBER: _ClassVar[int]
    ORGANIZATION_ID_FIELD_NUMBER: _ClassVar[int]
    ORGANIZATION_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    expected_version: int
    organization_id: str
    organization: OrganizationInput
    def __init__(self, request_id: _Optional[str] = ..., expected_version: _Optional[int] = ..., organization_id: _Optional[str] = ..., organization: _Optional[_Union[OrganizationInput, _Mapping]] = ...) -> None: ...

class UpdateOrganizationResponse(_message.Message):
    __slots__ = ("organization",)
    ORGANIZATION_FIELD_NUMBER: _ClassVar[int]
    organization: Organization
    def __init__(self, organization: _Optional[_Union[Organization, _Mapping]] = ...) -> None: ...

class GetOrganizationRequest(_message.Message):
    __slots__ = ("organization_id",)
    ORGANIZATION_ID_FIELD_NUMBER: _ClassVar[int]
    organization_id: str
    def __init__(self, organization_id: _Optional[str] = ...) -> None: ...

class GetOrganizationResponse(_message.Message):
    __slots__ = ("organization",)
    ORGANIZATION_FIELD_NUMBER: _ClassVar[int]
    organization: Organization
    def __init__(self, organization: _Optional[_Union[Organization, _Mapping]] = ...) -> None: ...

class ListOrganizationsRequest(_message.Message):
    __slots__ = ("page_size", "page_token", "query", "kind", "include_inactive")
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    QUERY_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    INCLUDE_INACTIVE_FIELD_NUMBER: _ClassVar[int]
    page_size: int
    page_token: str
    query: str
    kind: str
    include_inactive: bool
    def __init__(self, page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., query: _Optional[str] = ..., kind: _Optional[str] = ..., include_inactive: _Optional[bool] = ...) -> None: ...

class ListOrganizationsResponse(_message.Message):
    __slots__ = ("organizations", "next_page_token", "total")
    ORGANIZATIONS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_FIELD_NUMBER: _ClassVar[int]
    organizations: _containers.RepeatedCompositeFieldContainer[Organization]
    next_page_token: str
    total: int
    def __init__(self, organizations: _Optional[_Iterable[_Union[Organization, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total: _Optional[int] = ...) -> None: ...

class CreateSessionRequest(_message.Message):
    __slots__ = ("request_id", "session")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    SESSION_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    session: SessionInput
    def __init__(self, request_id: _Optional[str] = ..., session: _Optional[_Union[SessionInput, _Mapping]] = ...) -> None: ...

class CreateSessionResponse(_message.Message):
    __slots__ = ("session",)
    SESSION_FIELD_NUMBER: _ClassVar[int]
    session: Session
    def __init__(self, session: _Optional[_Union[Session, _Mapping]] = ...) -> None: ...

class UpdateSessionRequest(_message.Message):
    __slots__ = ("request_id", "expected_version", "session_id", "session")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_VERSION_FIELD_NUMBER: _ClassVar[int]
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    SESSION_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    expected_version: int
    session_id: str
    session: SessionInput
    def __init__(self, request_id: _Optional[str] = ..., expected_version: _Optional[int] = ..., session_id: _Optional[str] = ..., session: _Optional[_Union[SessionInput, _Mapping]] = ...) -> None: ...

class UpdateSessionResponse(_message.Message):
    __slots__ = ("session",)
    SESSION_FIELD_NUMBER: _ClassVar[int]
    session: Session
    def __init__(self, session: _Optional[_Union[Session, _Mapping]] = ...) -> None: ...

class OpenSessionRequest(_message.Message):
    __slots__ = ("request_id", "expected_version", "session_id")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_VERSION_FIELD_NUMBER: _ClassVar[int]
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    expected_version: int
    session_id: str
    def __init__(self, request_id: _Optional[str] = ..., expected_version: _Optional[int] = ..., session_id: _Optional[str] = ...) -> None: ...

class OpenSessionResponse(_message.Message):
    __slots__ = ("session",)
    SESSION_FIELD_NUMBER: _ClassVar[int]
    session: Session
    def __init__(self, session: _Optional[_Union[Session, _Mapping]] = ...) -> None: ...

class CloseSessionRequest(_message.Message):
    __slots__ = ("request_id", "expected_version", "session_id")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_VERSION_FIELD_NUMBER: _ClassVar[int]
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    expected_version: int
    session_id: str
    def __init__(self, request_id: _Optional[str] = ..., expected_version: _Optional[int] = ..., session_id: _Optional[str] = ...) -> None: ...

class CloseSessionResponse(_message.Message):
    __slots__ = ("session",)
    SESSION_FIELD_NUMBER: _ClassVar[int]
    session: Session
    def __init__(self, session: _Optional[_Union[Session, _Mapping]] = ...) -> None: ...

class GetSessionRequest(_message.Message):
    __slots__ = ("session_id",)
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    session_id: str
    def __init__(self, session_id: _Optional[str] = ...) -> None: ...

class GetSessionResponse(_message.Message):
    __slots__ = ("session",)
    SESSION_FIELD_NUMBER: _ClassVar[int]
    session: Session
    def __init__(self, session: _Optional[_Union[Session, _Mapping]] = ...) -> None: ...

class ListSessionsRequest(_message.Message):
    __slots__ = ("page_size", "page_token", "term")
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TERM_FIELD_NUMBER: _ClassVar[int]
    page_size: int
    page_token: str
    term: int
    def __init__(self, page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., term: _Optional[int] = ...) -> None: ...

class ListSessionsResponse(_message.Message):
    __slots__ = ("sessions", "next_page_token", "total")
    SESSIONS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_FIELD_NUMBER: _ClassVar[int]
    sessions: _containers.RepeatedCompositeFieldContainer[Session]
    next_page_token: str
    total: int
    def __init__(self, sessions: _Optional[_Iterable[_Union[Session, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total: _Optional[int] = ...) -> None: ...

class SetPolicyRequest(_message.Message):
    __slots__ = ("request_id", "policy_name", "session_id", "effective_from", "values", "decided_by")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    POLICY_NAME_FIELD_NUMBER: _ClassVar[int]
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    EFFECTIVE_FROM_FIELD_NUMBER: _ClassVar[int]
    VALUES_FIELD_NUMBER: _ClassVar[int]
    DECIDED_BY_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    policy_name: str
    session_id: str
    effective_from: _timestamp_pb2.Timestamp
    values: _struct_pb2.Struct
    decided_by: str
    def __init__(self, request_id: _Optional[str] = ..., policy_name: _Optional[str] = ..., session_id: _Optional[str] = ..., effective_from: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., values: _Optional[_Union[_struct_pb2.Struct, _Mapping]] = ..., decided_by: _Optional[str] = ...) -> None: ...

class SetPolicyResponse(_message.Message):
    __slots__ = ("policy",)
    POLICY_FIELD_NUMBER: _ClassVar[int]
    policy: Policy
    def __init__(self, policy: _Optional[_Union[Policy, _Mapping]] = ...) -> None: ...

class GetPolicyRequest(_message.Message):
    __slots__ = ("policy_name", "session_id", "at")
    POLICY_NAME_FIELD_NUMBER: _ClassVar[int]
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    AT_FIELD_NUMBER: _ClassVar[int]
    policy_name: str
    session_id: str
    at: _timestamp_pb2.Timestamp
    def __init__(self, policy_name: _Optional[str] = ..., session_id: _Optional[str] = ..., at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class GetPolicyResponse(_message.Message):
    __slots__ = ("policy",)
    POLICY_FIELD_NUMBER: _ClassVar[int]
    policy: Policy
    def __init__(self, policy: _Optional[_Union[Policy, _Mapping]] = ...) -> None: ...

class ListPoliciesRequest(_message.Message):
    __slots__ = ("page_size", "page_token", "policy_name")
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    POLICY_NAME_FIELD_NUMBER: _ClassVar[int]
    page_size: int
    page_token: str
    policy_name: str
    def __init__(self, page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., policy_name: _Optional[str] = ...) -> None: ...

class ListPoliciesResponse(_message.Message):
    __slots__ = ("policies", "next_page_token", "total")
    POLICIES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_FIELD_NUMBER: _ClassVar[int]
    policies: _containers.RepeatedCompositeFieldContainer[Policy]
    next_page_token: str
    total: int
    def __init__(self, policies: _Optional[_Iterable[_Union[Policy, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total: _Optional[int] = ...) -> None: ...

class UpdateInstanceProfileRequest(_message.Message):
    __slots__ = ("request_id", "expected_version", "profile")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_VERSION_FIELD_NUMBER: _ClassVar[int]
    PROFILE_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    expected_version: int
    profile: InstanceProfile
    def __init__(self, request_id: _Optional[str] = ..., expected_version: _Optional[int] = ..., profile: _Optional[_Union[InstanceProfile, _Mapping]] = ...) -> None: ...

class UpdateInstanceProfileResponse(_message.Message):
    __slots__ = ("profile",)
    PROFILE_FIELD_NUMBER: _ClassVar[int]
    profile: InstanceProfile
    def __init__(self, profile: _Optional[_Union[InstanceProfile, _Mapping]] = ...) -> None: ...

class ImportMembersRequest(_message.Message):
    __slots__ = ("request_id", "rows", "dry_run")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    ROWS_FIELD_NUMBER: _ClassVar[int]
    DRY_RUN_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    rows: _containers.RepeatedCompositeFieldContainer[MemberRow]
    dry_run: bool
    def __init__(self, request_id: _Optional[str] = ..., rows: _Optional[_Iterable[_Union[MemberRow, _Mapping]]] = ..., dry_run: _Optional[bool] = ...) -> None: ...

class ImportMembersResponse(_message.Message):
    __slots__ = ("summary", "errors", "first_passwords")
    SUMMARY_FIELD_NUMBER: _ClassVar[int]
    ERRORS_FIELD_NUMBER: _ClassVar[int]
    FIRST_PASSWORDS_FIELD_NUMBER: _ClassVar[int]
    summary: _common_pb2.ImportSummary
    errors: _containers.RepeatedCompositeFieldContainer[_common_pb2.RowError]
    first_passwords: _containers.RepeatedCompositeFieldContainer[FirstPassword]
    def __init__(self, summary: _Optional[_Union[_common_pb2.ImportSummary, _Mapping]] = ..., errors: _Optional[_Iterable[_Union[_common_pb2.RowError, _Mapping]]] = ..., first_passwords: _Optional[_Iterable[_Union[FirstPassword, _Mapping]]] = ...) -> None: ...

class ImportUnitsRequest(_message.Message):
    __slots__ = ("request_id", "rows", "dry_run")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    ROWS_FIELD_NUMBER: _ClassVar[int]
    DRY_RUN_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    rows: _containers.RepeatedCompositeFieldContainer[UnitRow]
    dry_run: bool
    def __init__(self, request_id: _Optional[str] = ..., rows: _Optional[_Iterable[_Union[UnitRow, _Mapping]]] = ..., dry_run: _Optional[bool] = ...) -> None: ...

class ImportUnitsResponse(_message.Message):
    __slots__ = ("summary", "errors", "first_passwords")
    SUMMARY_FIELD_NUMBER: _ClassVar[int]
    ERRORS_FIELD_NUMBER: _ClassVar[int]
    FIRST_PASSWORDS_FIELD_NUMBER: _ClassVar[int]
    summary: _common_pb2.ImportSummary
    errors: _containers.RepeatedCompositeFieldContainer[_common_pb2.RowError]
    first_passwords: _containers.RepeatedCompositeFieldContainer[FirstPassword]
    def __init__(self, summary: _Optional[_Union[_common_pb2.ImportSummary, _Mapping]] = ..., errors: _Optional[_Iterable[_Union[_common_pb2.RowError, _Mapping]]] = ..., first_passwords: _Optional[_Iterable[_Union[FirstPassword, _Mapping]]] = ...) -> None: ...

class ImportOrganizationsRequest(_message.Message):
    __slots__ = ("request_id", "rows", "dry_run")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    ROWS_FIELD_NUMBER: _ClassVar[int]
    DRY_RUN_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    rows: _containers.RepeatedCompositeFieldContainer[OrganizationRow]
    dry_run: bool
    def __init__(self, request_id: _Optional[str] = ..., rows: _Optional[_Iterable[_Union[OrganizationRow, _Mapping]]] = ..., dry_run: _Optional[bool] = ...) -> None: ...

class ImportOrganizationsResponse(_message.Message):
    __slots__ = ("summary", "errors")
    SUMMARY_FIELD_NUMBER: _ClassVar[int]
    ERRORS_FIELD_NUMBER: _ClassVar[int]
    summary: _common_pb2.ImportSummary
    errors: _containers.RepeatedCompositeFieldContainer[_common_pb2.RowError]
    def __init__(self, summary: _Optional[_Union[_common_pb2.ImportSummary, _Mapping]] = ..., errors: _Optional[_Iterable[_Union[_common_pb2.RowError, _Mapping]]] = ...) -> None: ...

class InstanceProfile(_message.Message):
    __slots__ = ("instance_id", "name", "short_name", "level", "region_code", "contact_phone", "version")
    INSTANCE_ID_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    SHORT_NAME_FIELD_NUMBER: _ClassVar[int]
    LEVEL_FIELD_NUMBER: _ClassVar[int]
    REGION_CODE_FIELD_NUMBER: _ClassVar[int]
    CONTACT_PHONE_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    instance_id: str
    name: str
    short_name: str
    level: str
    region_code: str
    contact_phone: str
    version: int
    def __init__(self, instance_id: _Optional[str] = ..., name: _Optional[str] = ..., short_name: _Optional[str] = ..., level: _Optional[str] = ..., region_code: _Optional[str] = ..., contact_phone: _Optional[str] = ..., version: _Optional[int] = ...) -> None: ...

class PersonInput(_message.Message):
    __slots__ = ("login_name", "name", "roles", "unit_id", "organization_ids", "position", "phone", "wechat_id", "address")
    LOGIN_NAME_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    ROLES_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    ORGANIZATION_IDS_FIELD_NUMBER: _ClassVar[int]
    POSITION_FIELD_NUMBER: _ClassVar[int]
    PHONE_FIELD_NUMBER: _ClassVar[int]
    WECHAT_ID_FIELD_NUMBER: _ClassVar[int]
    ADDRESS_FIELD_NUMBER: _ClassVar[int]
    login_name: str
    name: str
    roles: _containers.RepeatedScalarFieldContainer[str]
    unit_id: str
    organization_ids: _containers.RepeatedScalarFieldContainer[str]
    position: str
    phone: str
    wechat_id: str
    address: str
    def __init__(self, login_name: _Optional[str] = ..., name: _Optional[str] = ..., roles: _Optional[_Iterable[str]] = ..., unit_id: _Optional[str] = ..., organization_ids: _Optional[_Iterable[str]] = ..., position: _Optional[str] = ..., phone: _Optional[str] = ..., wechat_id: _Optional[str] = ..., address: _Optional[str] = ...) -> None: ...

class Person(_message.Message):
    __slots__ = ("person_id", "login_name", "name", "roles", "member_id", "unit_id", "unit_name", "organization_ids", "position", "phone", "wechat_id", "address", "active", "locked", "version", "member_kind")
    PERSON_ID_FIELD_NUMBER: _ClassVar[int]
    LOGIN_NAME_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    ROLES_FIELD_NUMBER: _ClassVar[int]
    MEMBER_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_NAME_FIELD_NUMBER: _ClassVar[int]
    ORGANIZATION_IDS_FIELD_NUMBER: _ClassVar[int]
    POSITION_FIELD_NUMBER: _ClassVar[int]
    PHONE_FIELD_NUMBER: _ClassVar[int]
    WECHAT_ID_FIELD_NUMBER: _ClassVar[int]
    ADDRESS_FIELD_NUMBER: _ClassVar[int]
    ACTIVE_FIELD_NUMBER: _ClassVar[int]
    LOCKED_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    MEMBER_KIND_FIELD_NUMBER: _ClassVar[int]
    person_id: str
    login_name: str
    name: str
    roles: _containers.RepeatedScalarFieldContainer[str]
    member_id: str
    unit_id: str
    unit_name: str
    organization_ids: _containers.RepeatedScalarFieldContainer[str]
    position: str
    phone: str
    wechat_id: str
    address: str
    active: bool
    locked: bool
    version: int
    member_kind: str
    def __init__(self, person_id: _Optional[str] = ..., login_name: _Optional[str] = ..., name: _Optional[str] = ..., roles: _Optional[_Iterable[str]] = ..., member_id: _Optional[str] = ..., unit_id: _Optional[str] = ..., unit_name: _Optional[str] = ..., organization_ids: _Optional[_Iterable[str]] = ..., position: _Optional[str] = ..., phone: _Optional[str] = ..., wechat_id: _Optional[str] = ..., address: _Optional[str] = ..., active: _Optional[bool] = ..., locked: _Optional[bool] = ..., version: _Optional[int] = ..., member_kind: _Optional[str] = ...) -> None: ...

class MemberInput(_message.Message):
    __slots__ = ("person_id", "login_name", "name", "sector_id", "party_id", "committee_ids", "member_group_id", "liaison_group_id", "standing_member", "kind", "term", "workplace", "position", "phone", "address", "home_instance", "upper_instance", "upper_member_no")
    PERSON_ID_FIELD_NUMBER: _ClassVar[int]
    LOGIN_NAME_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    SECTOR_ID_FIELD_NUMBER: _ClassVar[int]
    PARTY_ID_FIELD_NUMBER: _ClassVar[int]
    COMMITTEE_IDS_FIELD_NUMBER: _ClassVar[int]
    MEMBER_GROUP_ID_FIELD_NUMBER: _ClassVar[int]
    LIAISON_GROUP_ID_FIELD_NUMBER: _ClassVar[int]
    STANDING_MEMBER_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    TERM_FIELD_NUMBER: _ClassVar[int]
    WORKPLACE_FIELD_NUMBER: _ClassVar[int]
    POSITION_FIELD_NUMBER: _ClassVar[int]
    PHONE_FIELD_NUMBER: _ClassVar[int]
    ADDRESS_FIELD_NUMBER: _ClassVar[int]
    HOME_INSTANCE_FIELD_NUMBER: _ClassVar[int]
    UPPER_INSTANCE_FIELD_NUMBER: _ClassVar[int]
    UPPER_MEMBER_NO_FIELD_NUMBER: _ClassVar[int]
    person_id: str
    login_name: str
    name: str
    sector_id: str
    party_id: str
    committee_ids: _containers.RepeatedScalarFieldContainer[str]
    member_group_id: str
    liaison_group_id: str
    standing_member: bool
    kind: str
    term: int
    workplace: str
    position: str
    phone: str
    address: str
    home_instance: str
    upper_instance: str
    upper_member_no: str
    def __init__(self, person_id: _Optional[str] = ..., login_name: _Optional[str] = ..., name: _Optional[str] = ..., sector_id: _Optional[str] = ..., party_id: _Optional[str] = ..., committee_ids: _Optional[_Iterable[str]] = ..., member_group_id: _Optional[str] = ..., liaison_group_id: _Optional[str] = ..., standing_member: _Optional[bool] = ..., kind: _Optional[str] = ..., term: _Optional[int] = ..., workplace: _Optional[str] = ..., position: _Optional[str] = ..., phone: _Optional[str] = ..., address: _Optional[str] = ..., home_instance: _Optional[str] = ..., upper_instance: _Optional[str] = ..., upper_member_no: _Optional[str] = ...) -> None: ...

class Member(_message.Message):
    __slots__ = ("member_id", "person_id", "name", "sector_id", "sector_name", "party_id", "party_name", "committee_ids", "committee_names", "member_group_id", "liaison_group_id", "standing_member", "kind", "term", "workplace", "position", "phone", "active", "version", "member_state", "end_reason", "home_instance", "upper_instance", "upper_member_no")
    MEMBER_ID_FIELD_NUMBER: _ClassVar[int]
    PERSON_ID_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    SECTOR_ID_FIELD_NUMBER: _ClassVar[int]
    SECTOR_NAME_FIELD_NUMBER: _ClassVar[int]
    PARTY_ID_FIELD_NUMBER: _ClassVar[int]
    PARTY_NAME_FIELD_NUMBER: _ClassVar[int]
    COMMITTEE_IDS_FIELD_NUMBER: _ClassVar[int]
    COMMITTEE_NAMES_FIELD_NUMBER: _ClassVar[int]
    MEMBER_GROUP_ID_FIELD_NUMBER: _ClassVar[int]
    LIAISON_GROUP_ID_FIELD_NUMBER: _ClassVar[int]
    STANDING_MEMBER_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    TERM_FIELD_NUMBER: _ClassVar[int]
    WORKPLACE_FIELD_NUMBER: _ClassVar[int]
    POSITION_FIELD_NUMBER: _ClassVar[int]
    PHONE_FIELD_NUMBER: _ClassVar[int]
    ACTIVE_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    MEMBER_STATE_FIELD_NUMBER: _ClassVar[int]
    END_REASON_FIELD_NUMBER: _ClassVar[int]
    HOME_INSTANCE_FIELD_NUMBER: _ClassVar[int]
    UPPER_INSTANCE_FIELD_NUMBER: _ClassVar[int]
    UPPER_MEMBER_NO_FIELD_NUMBER: _ClassVar[int]
    member_id: str
    person_id: str
    name: str
    sector_id: str
    sector_name: str
    party_id: str
    party_name: str
    committee_ids: _containers.RepeatedScalarFieldContainer[str]
    committee_names: _containers.RepeatedScalarFieldContainer[str]
    member_group_id: str
    liaison_group_id: str
    standing_member: bool
    kind: str
    term: int
    workplace: str
    position: str
    phone: str
    active: bool
    version: int
    member_state: str
    end_reason: str
    home_instance: str
    upper_instance: str
    upper_member_no: str
    def __init__(self, member_id: _Optional[str] = ..., person_id: _Optional[str] = ..., name: _Optional[str] = ..., sector_id: _Optional[str] = ..., sector_name: _Optional[str] = ..., party_id: _Optional[str] = ..., party_name: _Optional[str] = ..., committee_ids: _Optional[_Iterable[str]] = ..., committee_names: _Optional[_Iterable[str]] = ..., member_group_id: _Optional[str] = ..., liaison_group_id: _Optional[str] = ..., standing_member: _Optional[bool] = ..., kind: _Optional[str] = ..., term: _Optional[int] = ..., workplace: _Optional[str] = ..., position: _Optional[str] = ..., phone: _Optional[str] = ..., active: _Optional[bool] = ..., version: _Optional[int] = ..., member_state: _Optional[str] = ..., end_reason: _Optional[str] = ..., home_instance: _Optional[str] = ..., upper_instance: _Optional[str] = ..., upper_member_no: _Optional[str] = ...) -> None: ...

class UnitInput(_message.Message):
    __slots__ = ("name", "short_name", "system", "parent_unit_id", "duties", "doc_no_pattern", "handles_proposals", "signs_in", "active", "peer_instance")
    NAME_FIELD_NUMBER: _ClassVar[int]
    SHORT_NAME_FIELD_NUMBER: _ClassVar[int]
    SYSTEM_FIELD_NUMBER: _ClassVar[int]
    PARENT_UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    DUTIES_FIELD_NUMBER: _ClassVar[int]
    DOC_NO_PATTERN_FIELD_NUMBER: _ClassVar[int]
    HANDLES_PROPOSALS_FIELD_NUMBER: _ClassVar[int]
    SIGNS_IN_FIELD_NUMBER: _ClassVar[int]
    ACTIVE_FIELD_NUMBER: _ClassVar[int]
    PEER_INSTANCE_FIELD_NUMBER: _ClassVar[int]
    name: str
    short_name: str
    system: str
    parent_unit_id: str
    duties: _containers.RepeatedScalarFieldContainer[str]
    doc_no_pattern: str
    handles_proposals: bool
    signs_in: bool
    active: bool
    peer_instance: str
    def __init__(self, name: _Optional[str] = ..., short_name: _Optional[str] = ..., system: _Optional[str] = ..., parent_unit_id: _Optional[str] = ..., duties: _Optional[_Iterable[str]] = ..., doc_no_pattern: _Optional[str] = ..., handles_proposals: _Optional[bool] = ..., signs_in: _Optional[bool] = ..., active: _Optional[bool] = ..., peer_instance: _Optional[str] = ...) -> None: ...

class Unit(_message.Message):
    __slots__ = ("unit_id", "name", "short_name", "system", "parent_unit_id", "parent_unit_name", "duties", "doc_no_pattern", "handles_proposals", "signs_in", "active", "version", "peer_instance")
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    SHORT_NAME_FIELD_NUMBER: _ClassVar[int]
    SYSTEM_FIELD_NUMBER: _ClassVar[int]
    PARENT_UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    PARENT_UNIT_NAME_FIELD_NUMBER: _ClassVar[int]
    DUTIES_FIELD_NUMBER: _ClassVar[int]
    DOC_NO_PATTERN_FIELD_NUMBER: _ClassVar[int]
    HANDLES_PROPOSALS_FIELD_NUMBER: _ClassVar[int]
    SIGNS_IN_FIELD_NUMBER: _ClassVar[int]
    ACTIVE_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    PEER_INSTANCE_FIELD_NUMBER: _ClassVar[int]
    unit_id: str
    name: str
    short_name: str
    system: str
    parent_unit_id: str
    parent_unit_name: str
    duties: _containers.RepeatedScalarFieldContainer[str]
    doc_no_pattern: str
    handles_proposals: bool
    signs_in: bool
    active: bool
    version: int
    peer_instance: str
    def __init__(self, unit_id: _Optional[str] = ..., name: _Optional[str] = ..., short_name: _Optional[str] = ..., system: _Optional[str] = ..., parent_unit_id: _Optional[str] = ..., parent_unit_name: _Optional[str] = ..., duties: _Optional[_Iterable[str]] = ..., doc_no_pattern: _Optional[str] = ..., handles_proposals: _Optional[bool] = ..., signs_in: _Optional[bool] = ..., active: _Optional[bool] = ..., version: _Optional[int] = ..., peer_instance: _Optional[str] = ...) -> None: ...

class OrganizationInput(_message.Message):
    __slots__ = ("name", "short_name", "kind", "may_propose", "session_only", "convenor_person_id", "liaison_person_ids", "matched_unit_ids", "active")
    NAME_FIELD_NUMBER: _ClassVar[int]
    SHORT_NAME_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    MAY_PROPOSE_FIELD_NUMBER: _ClassVar[int]
    SESSION_ONLY_FIELD_NUMBER: _ClassVar[int]
    CONVENOR_PERSON_ID_FIELD_NUMBER: _ClassVar[int]
    LIAISON_PERSON_IDS_FIELD_NUMBER: _ClassVar[int]
    MATCHED_UNIT_IDS_FIELD_NUMBER: _ClassVar[int]
    ACTIVE_FIELD_NUMBER: _ClassVar[int]
    name: str
    short_name: str
    kind: str
    may_propose: bool
    session_only: bool
    convenor_person_id: str
    liaison_person_ids: _containers.RepeatedScalarFieldContainer[str]
    matched_unit_ids: _containers.RepeatedScalarFieldContainer[str]
    active: bool
    def __init__(self, name: _Optional[str] = ..., short_name: _Optional[str] = ..., kind: _Optional[str] = ..., may_propose: _Optional[bool] = ..., session_only: _Optional[bool] = ..., convenor_person_id: _Optional[str] = ..., liaison_person_ids: _Optional[_Iterable[str]] = ..., matched_unit_ids: _Optional[_Iterable[str]] = ..., active: _Optional[bool] = ...) -> None: ...

class Organization(_message.Message):
    __slots__ = ("organization_id", "name", "short_name", "kind", "may_propose", "session_only", "convenor", "liaisons", "matched_unit_ids", "active", "version")
    ORGANIZATION_ID_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    SHORT_NAME_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    MAY_PROPOSE_FIELD_NUMBER: _ClassVar[int]
    SESSION_ONLY_FIELD_NUMBER: _ClassVar[int]
    CONVENOR_FIELD_NUMBER: _ClassVar[int]
    LIAISONS_FIELD_NUMBER: _ClassVar[int]
    MATCHED_UNIT_IDS_FIELD_NUMBER: _ClassVar[int]
    ACTIVE_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    organization_id: str
    name: str
    short_name: str
    kind: str
    may_propose: bool
    session_only: bool
    convenor: _common_pb2.PersonRef
    liaisons: _containers.RepeatedCompositeFieldContainer[_common_pb2.PersonRef]
    matched_unit_ids: _containers.RepeatedScalarFieldContainer[str]
    active: bool
    version: int
    def __init__(self, organization_id: _Optional[str] = ..., name: _Optional[str] = ..., short_name: _Optional[str] = ..., kind: _Optional[str] = ..., may_propose: _Optional[bool] = ..., session_only: _Optional[bool] = ..., convenor: _Optional[_Union[_common_pb2.PersonRef, _Mapping]] = ..., liaisons: _Optional[_Iterable[_Union[_common_pb2.PersonRef, _Mapping]]] = ..., matched_unit_ids: _Optional[_Iterable[str]] = ..., active: _Optional[bool] = ..., version: _Optional[int] = ...) -> None: ...

class SessionInput(_message.Message):
    __slots__ = ("term", "ordinal", "year", "name", "opens_at", "closes_at", "call_opens_at", "cutoff_at", "reply_due_at", "statistics_year")
    TERM_FIELD_NUMBER: _ClassVar[int]
    ORDINAL_FIELD_NUMBER: _ClassVar[int]
    YEAR_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    OPENS_AT_FIELD_NUMBER: _ClassVar[int]
    CLOSES_AT_FIELD_NUMBER: _ClassVar[int]
    CALL_OPENS_AT_FIELD_NUMBER: _ClassVar[int]
    CUTOFF_AT_FIELD_NUMBER: _ClassVar[int]
    REPLY_DUE_AT_FIELD_NUMBER: _ClassVar[int]
    STATISTICS_YEAR_FIELD_NUMBER: _ClassVar[int]
    term: int
    ordinal: int
    year: int
    name: str
    opens_at: _timestamp_pb2.Timestamp
    closes_at: _timestamp_pb2.Timestamp
    call_opens_at: _timestamp_pb2.Timestamp
    cutoff_at: _timestamp_pb2.Timestamp
    reply_due_at: _timestamp_pb2.Timestamp
    statistics_year: int
    def __init__(self, term: _Optional[int] = ..., ordinal: _Optional[int] = ..., year: _Optional[int] = ..., name: _Optional[str] = ..., opens_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., closes_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., call_opens_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., cutoff_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., reply_due_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., statistics_year: _Optional[int] = ...) -> None: ...

class Session(_message.Message):
    __slots__ = ("session_id", "term", "ordinal", "year", "name", "opens_at", "closes_at", "call_opens_at", "cutoff_at", "reply_due_at", "statistics_year", "session_state", "current", "version")
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    TERM_FIELD_NUMBER: _ClassVar[int]
    ORDINAL_FIELD_NUMBER: _ClassVar[int]
    YEAR_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    OPENS_AT_FIELD_NUMBER: _ClassVar[int]
    CLOSES_AT_FIELD_NUMBER: _ClassVar[int]
    CALL_OPENS_AT_FIELD_NUMBER: _ClassVar[int]
    CUTOFF_AT_FIELD_NUMBER: _ClassVar[int]
    REPLY_DUE_AT_FIELD_NUMBER: _ClassVar[int]
    STATISTICS_YEAR_FIELD_NUMBER: _ClassVar[int]
    SESSION_STATE_FIELD_NUMBER: _ClassVar[int]
    CURRENT_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    session_id: str
    term: int
    ordinal: int
    year: int
    name: str
    opens_at: _timestamp_pb2.Timestamp
    closes_at: _timestamp_pb2.Timestamp
    call_opens_at: _timestamp_pb2.Timestamp
    cutoff_at: _timestamp_pb2.Timestamp
    reply_due_at: _timestamp_pb2.Timestamp
    statistics_year: int
    session_state: str
    current: bool
    version: int
    def __init__(self, session_id: _Optional[str] = ..., term: _Optional[int] = ..., ordinal: _Optional[int] = ..., year: _Optional[int] = ..., name: _Optional[str] = ..., opens_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., closes_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., call_opens_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., cutoff_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., reply_due_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., statistics_year: _Optional[int] = ..., session_state: _Optional[str] = ..., current: _Optional[bool] = ..., version: _Optional[int] = ...) -> None: ...

class Policy(_message.Message):
    __slots__ = ("policy_id", "policy_name", "session_id", "effective_from", "values", "decided_by")
    POLICY_ID_FIELD_NUMBER: _ClassVar[int]
    POLICY_NAME_FIELD_NUMBER: _ClassVar[int]
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    EFFECTIVE_FROM_FIELD_NUMBER: _ClassVar[int]
    VALUES_FIELD_NUMBER: _ClassVar[int]
    DECIDED_BY_FIELD_NUMBER: _ClassVar[int]
    policy_id: str
    policy_name: str
    session_id: str
    effective_from: _timestamp_pb2.Timestamp
    values: _struct_pb2.Struct
    decided_by: str
    def __init__(self, policy_id: _Optional[str] = ..., policy_name: _Optional[str] = ..., session_id: _Optional[str] = ..., effective_from: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., values: _Optional[_Union[_struct_pb2.Struct, _Mapping]] = ..., decided_by: _Optional[str] = ...) -> None: ...

class SignInSession(_message.Message):
    __slots__ = ("sign_in_id", "client", "source", "started_at", "last_used_at", "expires_at")
    SIGN_IN_ID_FIELD_NUMBER: _ClassVar[int]
    CLIENT_FIELD_NUMBER: _ClassVar[int]
    SOURCE_FIELD_NUMBER: _ClassVar[int]
    STARTED_AT_FIELD_NUMBER: _ClassVar[int]
    LAST_USED_AT_FIELD_NUMBER: _ClassVar[int]
    EXPIRES_AT_FIELD_NUMBER: _ClassVar[int]
    sign_in_id: str
    client: str
    source: str
    started_at: _timestamp_pb2.Timestamp
    last_used_at: _timestamp_pb2.Timestamp
    expires_at: _timestamp_pb2.Timestamp
    def __init__(self, sign_in_id: _Optional[str] = ..., client: _Optional[str] = ..., source: _Optional[str] = ..., started_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., last_used_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., expires_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class MemberRow(_message.Message):
    __slots__ = ("line", "name", "login_name", "phone", "sector_name", "party_name", "committee_names", "member_group_name", "standing_member", "kind", "term", "workplace", "position", "address", "home_instance", "upper_instance", "upper_member_no")
    LINE_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    LOGIN_NAME_FIELD_NUMBER: _ClassVar[int]
    PHONE_FIELD_NUMBER: _ClassVar[int]
    SECTOR_NAME_FIELD_NUMBER: _ClassVar[int]
    PARTY_NAME_FIELD_NUMBER: _ClassVar[int]
    COMMITTEE_NAMES_FIELD_NUMBER: _ClassVar[int]
    MEMBER_GROUP_NAME_FIELD_NUMBER: _ClassVar[int]
    STANDING_MEMBER_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    TERM_FIELD_NUMBER: _ClassVar[int]
    WORKPLACE_FIELD_NUMBER: _ClassVar[int]
    POSITION_FIELD_NUMBER: _ClassVar[int]
    ADDRESS_FIELD_NUMBER: _ClassVar[int]
    HOME_INSTANCE_FIELD_NUMBER: _ClassVar[int]
    UPPER_INSTANCE_FIELD_NUMBER: _ClassVar[int]
    UPPER_MEMBER_NO_FIELD_NUMBER: _ClassVar[int]
    line: int
    name: str
    login_name: str
    phone: str
    sector_name: str
    party_name: str
    committee_names: _containers.RepeatedScalarFieldContainer[str]
    member_group_name: str
    standing_member: bool
    kind: str
    term: int
    workplace: str
    position: str
    address: str
    home_instance: str
    upper_instance: str
    upper_member_no: str
    def __init__(self, line: _Optional[int] = ..., name: _Optional[str] = ..., login_name: _Optional[str] = ..., phone: _Optional[str] = ..., sector_name: _Optional[str] = ..., party_name: _Optional[str] = ..., committee_names: _Optional[_Iterable[str]] = ..., member_group_name: _Optional[str] = ..., standing_member: _Optional[bool] = ..., kind: _Optional[str] = ..., term: _Optional[int] = ..., workplace: _Optional[str] = ..., position: _Optional[str] = ..., address: _Optional[str] = ..., home_instance: _Optional[str] = ..., upper_instance: _Optional[str] = ..., upper_member_no: _Optional[str] = ...) -> None: ...

class UnitRow(_message.Message):
    __slots__ = ("line", "name", "short_name", "system", "parent_unit_name", "duties", "doc_no_pattern", "admin_login_name", "admin_name", "admin_phone", "peer_instance")
    LINE_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    SHORT_NAME_FIELD_NUMBER: _ClassVar[int]
    SYSTEM_FIELD_NUMBER: _ClassVar[int]
    PARENT_UNIT_NAME_FIELD_NUMBER: _ClassVar[int]
    DUTIES_FIELD_NUMBER: _ClassVar[int]
    DOC_NO_PATTERN_FIELD_NUMBER: _ClassVar[int]
    ADMIN_LOGIN_NAME_FIELD_NUMBER: _ClassVar[int]
    ADMIN_NAME_FIELD_NUMBER: _ClassVar[int]
    ADMIN_PHONE_FIELD_NUMBER: _ClassVar[int]
    PEER_INSTANCE_FIELD_NUMBER: _ClassVar[int]
    line: int
    name: str
    short_name: str
    system: str
    parent_unit_name: str
    duties: _containers.RepeatedScalarFieldContainer[str]
    doc_no_pattern: str
    admin_login_name: str
    admin_name: str
    admin_phone: str
    peer_instance: str
    def __init__(self, line: _Optional[int] = ..., name: _Optional[str] = ..., short_name: _Optional[str] = ..., system: _Optional[str] = ..., parent_unit_name: _Optional[str] = ..., duties: _Optional[_Iterable[str]] = ..., doc_no_pattern: _Optional[str] = ..., admin_login_name: _Optional[str] = ..., admin_name: _Optional[str] = ..., admin_phone: _Optional[str] = ..., peer_instance: _Optional[str] = ...) -> None: ...

class OrganizationRow(_message.Message):
    __slots__ = ("line", "name", "short_name", "kind", "may_propose", "session_only", "matched_unit_names")
    LINE_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    SHORT_NAME_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    MAY_PROPOSE_FIELD_NUMBER: _ClassVar[int]
    SESSION_ONLY_FIELD_NUMBER: _ClassVar[int]
    MATCHED_UNIT_NAMES_FIELD_NUMBER: _ClassVar[int]
    line: int
    name: str
    short_name: str
    kind: str
    may_propose: bool
    session_only: bool
    matched_unit_names: _containers.RepeatedScalarFieldContainer[str]
    def __init__(self, line: _Optional[int] = ..., name: _Optional[str] = ..., short_name: _Optional[str] = ..., kind: _Optional[str] = ..., may_propose: _Optional[bool] = ..., session_only: _Optional[bool] = ..., matched_unit_names: _Optional[_Iterable[str]] = ...) -> None: ...

class FirstPassword(_message.Message):
    __slots__ = ("line", "person_id", "login_name", "one_time_password")
    LINE_FIELD_NUMBER: _ClassVar[int]
    PERSON_ID_FIELD_NUMBER: _ClassVar[int]
    LOGIN_NAME_FIELD_NUMBER: _ClassVar[int]
    ONE_TIME_PASSWORD_FIELD_NUMBER: _ClassVar[int]
    line: int
    person_id: str
    login_name: str
    one_time_password: str
    def __init__(self, line: _Optional[int] = ..., person_id: _Optional[str] = ..., login_name: _Optional[str] = ..., one_time_password: _Optional[str] = ...) -> None: ...
