"""Commands that act through the public API as a person: where the instance is, and who acts."""

from __future__ import annotations

import argparse
import getpass
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from kit.core.errors import Invalid, Refusal, Unauthenticated, Unavailable
from single.instance import opened
from single.rest import Api, Person, Refused


class NotRunning(Unavailable):
    """The instance of this machine is down."""

    reason = "NOT_RUNNING"
    text = "实例 {name} 未运行，请先执行 make up"


class NobodyNamed(Unauthenticated):
    """Nobody sits at a terminal, and the environment names nobody."""

    reason = "NOBODY_NAMED"
    text = "请设置 {login} 和 {password}，或在终端中运行以便输入"


def address(arguments: argparse.Namespace) -> str:
    """The address that was given, or that of the named instance on this machine; raises ``NotRunning``."""
    if arguments.url:
        return str(arguments.url)
    instance = opened(arguments.name, arguments.run_dir)
    if not instance.supervisor_pid:
        raise NotRunning(name=arguments.name)
    return instance.layout().url


@contextmanager
def signed_in(url: str, kind: type[Person] = Person, prefix: str = "") -> Iterator[Person]:
    """The person of ``<prefix>LOGIN`` and ``<prefix>PASSWORD``, else asked for; signed out afterwards."""
    login, password = _credentials(f"{prefix}LOGIN", f"{prefix}PASSWORD")
    with Api(url) as api:
        person = kind(api, login, password)
        try:
            person.session()
            yield person
        except Refused as refused:
            raise Invalid(refused.reason, refused.detail or str(refused)) from refused
        finally:
            # A session that has ended already is as good as signed out.
            with suppress(Refused, Refusal):
                person.sign_out()


def _credentials(login_name: str, password_name: str) -> tuple[str, str]:
    """Login and password from the environment, else asked for at the terminal."""
    login, password = os.environ.get(login_name, ""), os.environ.get(password_name, "")
    if not (login and password) and not sys.stdin.isatty():
        raise NobodyNamed(login=login_name, password=password_name)
    login = login or input("登录名: ").strip()
    return login, password or getpass.getpass(f"{login} 的密码: ")
