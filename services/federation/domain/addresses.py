"""Addresses of brokers: how one is given, completed by a login, and shown without it.

TLS files are named in the address as RabbitMQ names them; they lie where the broker runs that connects.
"""

from __future__ import annotations

from ipaddress import ip_address
from urllib.parse import SplitResult, parse_qsl, quote, urlencode, urlsplit, urlunsplit

from services.federation.domain.transport_refusals import AddressInvalid

SCHEMES = ("amqp", "amqps")
# What an address may say besides where: nothing else gets into a shovel.
OPTIONS = frozenset(
    {
        "cacertfile",
        "certfile",
        "keyfile",
        "verify",
        "depth",
        "server_name_indication",
        "heartbeat",
        "connection_timeout",
    }
)
TLS_FILES = ("cacertfile", "certfile", "keyfile")
# A line that is dead without saying so is noticed after about two heartbeats.
HEARTBEAT_SECONDS, CONNECT_MILLISECONDS = 15, 10_000


def complete(base: str, login: str, password: str, vhost: str) -> str:
    """The address with login and vhost; raises ``AddressInvalid``."""
    parts = _parse(base)
    if parts.username or parts.password or parts.path not in ("", "/"):
        raise AddressInvalid(detail="请只填协议、主机、端口和TLS参数，登录名由系统生成")
    return _with_login(
        parts, f"{quote(login, safe='')}:{quote(password, safe='')}", f"/{quote(vhost, safe='')}"
    )


def from_here(invited: str, local: str) -> str:
    """The invitation's address by another way (``local``: another host, TLS files that lie here)."""
    login = _parse(invited)
    if not (login.username and login.password and len(login.path) > 1):
        raise AddressInvalid(detail="邀请文件中没有登录信息")
    if not local:
        return invited
    parts = _parse(local)
    if parts.username or parts.password or parts.path not in ("", "/"):
        raise AddressInvalid(detail="请只填协议、主机、端口和TLS参数，登录信息取自邀请文件")
    return _with_login(parts, login.netloc.rpartition("@")[0], login.path)


def for_shovel(uri: str) -> str:
    """The address with what a shovel should mind where it is not said otherwise."""
    parts = _parse(uri)
    options = dict(parse_qsl(parts.query))
    options.setdefault("heartbeat", str(HEARTBEAT_SECONDS))
    options.setdefault("connection_timeout", str(CONNECT_MILLISECONDS))
    if parts.scheme == "amqps":
        options.setdefault("verify", "verify_peer")
        if not _is_number(parts.hostname or ""):
            options.setdefault("server_name_indication", parts.hostname or "")
    return urlunsplit(parts._replace(query=urlencode(options, safe="/")))


def shown(uri: str) -> str:
    """Scheme, host and port: what people may see of it."""
    if not uri:
        return ""
    parts = urlsplit(uri)
    return f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}"


def is_local(uri: str) -> bool:
    """Whether an address means the machine that it is used on."""
    host = urlsplit(uri).hostname or ""
    return host == "localhost" or (_is_number(host) and ip_address(host).is_loopback)


def encrypted(uri: str) -> bool:
    """Whether what goes there is encrypted on its way."""
    return urlsplit(uri).scheme == "amqps"


def tls_files(uri: str) -> list[str]:
    """The files that an address names."""
    options = dict(parse_qsl(urlsplit(uri).query))
    return [options[name] for name in TLS_FILES if name in options]


def _parse(uri: str) -> SplitResult:
    try:
        parts = urlsplit(uri.strip())
        port = parts.port
    except ValueError as error:
        raise AddressInvalid(detail="不是网址") from error
    if parts.scheme not in SCHEMES or not parts.hostname or port == 0 or parts.fragment:
        raise AddressInvalid(detail="应为 amqps://主机:端口 或 amqp://主机:端口")
    unknown = sorted({name for name, _ in parse_qsl(parts.query, keep_blank_values=True)} - OPTIONS)
    if unknown:
        raise AddressInvalid(detail=f"不认识的参数{'、'.join(unknown)}")
    return parts


def _with_login(parts: SplitResult, userinfo: str, path: str) -> str:
    host = parts.netloc.rpartition("@")[2]
    return urlunsplit(parts._replace(netloc=f"{userinfo}@{host}", path=path))


def _is_number(host: str) -> bool:
    try:
        ip_address(host)
    except ValueError:
        return False
    return True
