"""Sign-in sessions: the browser or program holds a session secret, the gateway fetches short tokens for it.

The secret is ``<sign-in id>.<renewal secret>``.  Nothing is kept here but tokens, in memory, under the hash
of the secret and until shortly before they expire, so that any gateway can serve any session.
"""

from __future__ import annotations

import hashlib
import hmac
import threading
from collections import OrderedDict
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from google.protobuf.message import Message
from google.protobuf.timestamp_pb2 import Timestamp

from cppcc_api.directory.v1 import directory_service_pb2 as pb
from kit.convert import instant
from kit.core.clock import RealClock
from kit.core.errors import Forbidden, SignInRequired, Unauthenticated
from kit.core.ids import new_id
from services.gateway.engine.calls import COMMAND_SECONDS, Caller, Services

DIRECTORY = "cppcc_api.directory.v1.DirectoryService"
COOKIE, FORM_COOKIE = "session", "form_key"
RENEW_BEFORE = timedelta(seconds=45)
CACHED_SESSIONS = 5000
RENEWAL_LOCKS = 64


class SessionEnded(Unauthenticated):
    """The session was signed out, expired or taken away."""

    reason = "SESSION_ENDED"
    text = "登录已失效，请重新登录"


class PasswordChangeRequired(Forbidden):
    """The first password must be replaced before anything else."""

    reason = "PASSWORD_CHANGE_REQUIRED"
    text = "首次登录请先修改初始密码"


@dataclass(frozen=True)
class Session:
    """A session with the token that speaks for its person now."""

    secret: str
    sign_in_id: str
    token: str
    token_expires_at: datetime
    must_change_password: bool
    person: pb.Person

    def caller(self, source: str) -> Caller:
        """Calls made for this person."""
        return Caller(self.token, source)

    def settled(self) -> Session:
        """This session, if nothing stands before other work; raises ``PasswordChangeRequired``."""
        if self.must_change_password:
            raise PasswordChangeRequired()
        return self


class Sessions:
    """Opens, renews and ends sessions."""

    def __init__(self, services: Services) -> None:
        self._services = services
        self._clock = RealClock()
        self._known: OrderedDict[str, Session] = OrderedDict()
        self._lock = threading.Lock()
        # Few locks shared by all sessions: requests of one page must not renew its token many times over.
        self._renewal = tuple(threading.Lock() for _ in range(RENEWAL_LOCKS))

    def open(self, login_name: str, password: str, client: str, source: str) -> tuple[Session, datetime]:
        """Sign a person in; the session and its end at the latest.  Raises the directory's refusal."""
        request = pb.SignInRequest(
            request_id=new_id(), login_name=login_name, password=password, client=client
        )
        reply = self._ask("SignIn", request, source)
        session = Session(
            secret=f"{reply.sign_in_id}.{reply.renewal_secret}",
            sign_in_id=reply.sign_in_id,
            token=reply.access_token,
            token_expires_at=_instant(reply.access_expires_at),
            must_change_password=reply.must_change_password,
            person=reply.person,
        )
        self._remember(session)
        return session, _instant(reply.sign_in_expires_at)

    def resume(self, secret: str, source: str) -> Session:
        """The session of a secret with a token that is still good; raises an ``Unauthenticated``."""
        if not secret:
            raise SignInRequired()
        key = _key(secret)
        known = self._fresh(key)
        if known is None:
            with self._renewal[hash(key) % RENEWAL_LOCKS]:
                known = self._fresh(key) or self._renew(secret, source)
        return known

    def forget(self, secret: str) -> None:
        """Fetch a new token at the next use: the person's standing has changed."""
        with self._lock:
            self._known.pop(_key(secret), None)

    def close(self, session: Session, source: str) -> None:
        """Sign out."""
        self.forget(session.secret)
        request = pb.SignOutRequest(request_id=new_id(), sign_in_id=session.sign_in_id)
        self._ask("SignOut", request, source, session.token)

    def change_password(self, session: Session, old: str, new: str, source: str) -> None:
        """Replace the person's own password; the session goes on with a new token."""
        request = pb.ChangePasswordRequest(request_id=new_id(), old_password=old, new_password=new)
        self._ask("ChangePassword", request, source, session.token)
        self.forget(session.secret)

    def _renew(self, secret: str, source: str) -> Session:
        sign_in_id, _, renewal = secret.partition(".")
        if not (sign_in_id and renewal):
            raise SessionEnded()
        request = pb.RenewTokenRequest(request_id=new_id(), sign_in_id=sign_in_id, renewal_secret=renewal)
        try:
            reply = self._ask("RenewToken", request, source)
        except Unauthenticated as ended:
            self.forget(secret)
            raise SessionEnded() from ended
        session = Session(
            secret=secret,
            sign_in_id=sign_in_id,
            token=reply.access_token,
            token_expires_at=_instant(reply.access_expires_at),
            must_change_password=reply.must_change_password,
            person=reply.person,
        )
        self._remember(session)
        return session

    def _ask(self, rpc: str, request: Message, source: str, token: str = "") -> Any:
        return self._services.call(f"{DIRECTORY}/{rpc}", request, Caller(token, source), COMMAND_SECONDS)

    def _fresh(self, key: str) -> Session | None:
        with self._lock:
            found = self._known.get(key)
        if found is None or found.token_expires_at - self._clock.now() < RENEW_BEFORE:
            return None
        return found

    def _remember(self, session: Session) -> None:
        with self._lock:
            self._known[_key(session.secret)] = session
            self._known.move_to_end(_key(session.secret))
            while len(self._known) > CACHED_SESSIONS:
                self._known.popitem(last=False)


def form_token(form_key: str, session_secret: str) -> str:
    """What a form sends back: bound to the browser's form cookie and the session, known to no other site."""
    return hmac.new(form_key.encode(), f"form|{session_secret}".encode(), hashlib.sha256).hexdigest()


def form_token_fits(given: str, form_key: str, session_secret: str) -> bool:
    """Whether a form was made by this site for this browser and session."""
    return bool(form_key) and hmac.compare_digest(given, form_token(form_key, session_secret))


def _key(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()


def _instant(stamp: Timestamp) -> datetime:
    return instant(stamp) or RealClock().now()
