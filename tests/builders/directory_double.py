"""A directory that signs in the people it is told of: for gateway tests that are about other services."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import grpc
from google.protobuf.message_factory import GetMessageClass

from cppcc_api.directory.v1 import directory_service_pb2 as pb
from kit.auth import TOKEN_LIFETIME, TokenSigner
from kit.config import Config
from kit.convert import timestamp
from kit.core.clock import RealClock
from kit.core.context import Actor
from kit.core.errors import Exhausted, Refusal, Unauthenticated
from kit.rpc_answers import refusal_status

SERVICE = pb.DESCRIPTOR.services_by_name["DirectoryService"]


class WrongPassword(Unauthenticated):
    """As directory says it."""

    reason = "SIGN_IN_WRONG"
    text = "用户名或密码不正确"


class Locked(Exhausted):
    """As directory says it."""

    reason = "SIGN_IN_LOCKED"
    text = "登录失败次数过多，请{minutes}分钟后再试"


class DirectoryDouble:
    """Serves the five methods of signing in; every call is counted."""

    def __init__(self, config: Config) -> None:
        self._signer = TokenSigner(config.token_private_key, config.instance)
        self._server = grpc.server(ThreadPoolExecutor(4))
        self.people: dict[str, Actor] = {}
        self.passwords: dict[str, str] = {}
        self.first_passwords: set[str] = set()
        self.open: dict[str, str] = {}
        self.calls: list[str] = []
        self.sources: list[str] = []
        self.lifetime: timedelta = TOKEN_LIFETIME
        self.locked = False
        self.before_sign_in: Callable[[], object] = lambda: None

    def start(self) -> str:
        """Serve on a free port; the address."""
        names = ("SignIn", "RenewToken", "SignOut", "ChangePassword", "GetMe")
        handlers = {name: self._handler(name) for name in names}
        self._server.add_generic_rpc_handlers(
            [grpc.method_handlers_generic_handler(SERVICE.full_name, handlers)]
        )
        port = self._server.add_insecure_port("127.0.0.1:0")
        self._server.start()
        return f"127.0.0.1:{port}"

    def stop(self) -> None:
        """Close the port."""
        self._server.stop(0).wait()

    def add(self, login: str, *roles: str, password: str = "right", first: bool = False) -> None:
        """Let somebody sign in."""
        self.people[login] = Actor(id=f"p-{login}", name=login, roles=frozenset(roles))
        self.passwords[login] = password
        if first:
            self.first_passwords.add(login)

    def _handler(self, name: str) -> grpc.RpcMethodHandler:
        method = SERVICE.methods_by_name[name]

        def serve(request, context):
            self.calls.append(name)
            self.sources.append(dict(context.invocation_metadata()).get("x-source", ""))
            try:
                return getattr(self, f"_{name}")(request, dict(context.invocation_metadata()))
            except Refusal as refusal:
                context.abort_with_status(refusal_status(refusal))

        return grpc.unary_unary_rpc_method_handler(
            serve,
            request_deserializer=GetMessageClass(method.input_type).FromString,
            response_serializer=lambda reply: reply.SerializeToString(),
        )

    def _SignIn(self, request, metadata):
        self.before_sign_in()
        if self.locked:
            raise Locked(minutes=2)
        if self.passwords.get(request.login_name) != request.password:
            raise WrongPassword()
        sign_in_id = secrets.token_hex(8)
        self.open[sign_in_id] = request.login_name
        return pb.SignInResponse(
            sign_in_id=sign_in_id,
            renewal_secret=f"renew-{sign_in_id}",
            sign_in_expires_at=timestamp(RealClock().now() + timedelta(hours=8)),
            **self._token(request.login_name),
        )

    def _RenewToken(self, request, metadata):
        login = self.open.get(request.sign_in_id)
        if login is None or request.renewal_secret != f"renew-{request.sign_in_id}":
            raise Unauthenticated("SIGN_IN_ENDED", "登录已结束")
        return pb.RenewTokenResponse(**self._token(login))

    def _SignOut(self, request, metadata):
        self.open.pop(request.sign_in_id)
        return pb.SignOutResponse()

    def _ChangePassword(self, request, metadata):
        login = next(name for name, password in self.passwords.items() if password == request.old_password)
        self.passwords[login] = request.new_password
        self.first_passwords.discard(login)
        return pb.ChangePasswordResponse()

    def _GetMe(self, request, metadata):
        return pb.GetMeResponse()

    def _token(self, login: str) -> dict:
        actor = self.people[login]
        return {
            "access_token": self._signer.sign(actor, self.lifetime),
            "access_expires_at": timestamp(RealClock().now() + self.lifetime),
            "must_change_password": login in self.first_passwords,
            "person": pb.Person(person_id=actor.id, name=actor.name, roles=sorted(actor.roles)),
        }
