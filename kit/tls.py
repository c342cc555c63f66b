"""Encryption with proof of both sides, from files: whom to trust, the own certificate, its key.

    services     by gRPC as soon as the files are set: each side proves a certificate of the authority
    broker       an address that begins with ``amqps``, its management API one with ``https``
    database     an address that says ``tls=true``

An address carries the names of its files (``cacertfile``, ``certfile``, ``keyfile``, as RabbitMQ's clients
write them; MongoDB has words of its own), so that whoever has the address can use it.  One that names none is
given the process's.  Files are read when a process starts: after a renewal it is started again.
"""

from __future__ import annotations

import ssl
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from cryptography import x509
from cryptography.exceptions import InvalidSignature

from kit.core.clock import RealClock
from kit.core.errors import Misconfigured

ENCRYPTED = ("amqps", "https")
# What the other side's refusal of our certificate, and ours of its, look like to OpenSSL.
NOT_TRUSTED = "CERTIFICATE_VERIFY_FAILED"


class TlsRefused(Misconfigured):
    """One side has no certificate, or one that the other does not trust: trying again would not help."""


class BadFiles(Exception):
    """The files cannot be used; the message says which and why."""


@dataclass(frozen=True)
class Files:
    """Paths of PEM files; ``key`` is empty where the key lies in the certificate's file."""

    ca: str = ""
    certificate: str = ""
    key: str = ""

    def __bool__(self) -> bool:
        return bool(self.ca)

    def check(self) -> None:
        """Raise ``BadFiles`` unless none is set, or all fit each other and are in force."""
        if not (self.ca or self.certificate or self.key):
            return
        if not (self.ca and self.certificate):
            raise BadFiles("TLS_CA 与 TLS_CERT 须同时设置 / TLS_CA and TLS_CERT go together")
        trusted, chain = _certificates("TLS_CA", self.ca), _certificates("TLS_CERT", self.certificate)
        try:
            ssl.create_default_context().load_cert_chain(self.certificate, self.key or None)
        except (OSError, ssl.SSLError) as error:
            named = self.key or self.certificate
            said = f"证书与私钥不符或无法读取 / certificate and key do not fit: {named}: {error}"
            raise BadFiles(said) from error
        _in_force("TLS_CERT", self.certificate, chain[0])
        if not any(_issued(chain[0], issuer) for issuer in (*chain[1:], *trusted)):
            said = "TLS_CERT 不是 TLS_CA 中的机构签发的 / not issued by an authority of TLS_CA"
            raise BadFiles(f"{said}: {self.certificate}")

    def in_address(self, address: str) -> str:
        """A broker's address with these files, if it is an encrypted one and names no others."""
        parts = urlsplit(address)
        own = {"cacertfile": self.ca, "certfile": self.certificate, "keyfile": self.key or self.certificate}
        query = dict(parse_qsl(parts.query))
        if not self or parts.scheme not in ENCRYPTED or query.keys() & own.keys():
            return address
        return urlunsplit(parts._replace(query=urlencode({**query, **own}, safe="/")))

    def in_mongodb_uri(self, uri: str) -> str:
        """The same for a database, whose driver reads certificate and key from one file."""
        parts = urlsplit(uri)
        query = dict(parse_qsl(parts.query))
        words = {word.lower() for word in query}
        if not self or query.get("tls") != "true" or words & {"tlscafile", "tlscertificatekeyfile"}:
            return uri
        query["tlsCAFile"] = self.ca
        if not self.key:
            query["tlsCertificateKeyFile"] = self.certificate
        return urlunsplit(parts._replace(query=urlencode(query, safe="/")))


def _certificates(name: str, path: str) -> list[x509.Certificate]:
    try:
        return x509.load_pem_x509_certificates(Path(path).read_bytes())
    except (OSError, ValueError) as error:
        raise BadFiles(f"{name} 无法读取 / cannot be read: {path}: {error}") from error


def _in_force(name: str, path: str, certificate: x509.Certificate) -> None:
    begins, ends = certificate.not_valid_before_utc, certificate.not_valid_after_utc
    if not begins <= RealClock().now() <= ends:
        raise BadFiles(f"{name} 不在有效期内 / not in force ({begins:%Y-%m-%d} – {ends:%Y-%m-%d}): {path}")


def _issued(certificate: x509.Certificate, issuer: x509.Certificate) -> bool:
    try:
        certificate.verify_directly_issued_by(issuer)
    except (ValueError, TypeError, InvalidSignature):
        return False
    return True


# --- addresses of brokers ---


def bare(address: str) -> str:
    """The address without what it says of files."""
    return urlunsplit(urlsplit(address)._replace(query=""))


def options(address: str) -> dict[str, Any] | bool:
    """What py-amqp is told of encryption; False for an address that does not ask for it."""
    parts = urlsplit(address)
    if parts.scheme not in ENCRYPTED:
        return False
    named = dict(parse_qsl(parts.query))
    checked = named.get("verify", "verify_peer") == "verify_peer"
    return {
        "ca_certs": named.get("cacertfile"),
        "certfile": named.get("certfile"),
        "keyfile": named.get("keyfile"),
        "cert_reqs": ssl.CERT_REQUIRED if checked else ssl.CERT_NONE,
        "server_hostname": server_name(address) if checked else None,
    }


def server_name(address: str) -> str:
    """The name that the other side's certificate must bear."""
    parts = urlsplit(address)
    return dict(parse_qsl(parts.query)).get("server_name_indication", parts.hostname or "")


def context(address: str) -> ssl.SSLContext | None:
    """The same for clients that take a context; None for an address that does not ask for encryption."""
    chosen = options(address)
    if not isinstance(chosen, Mapping):
        return None
    made = ssl.create_default_context(cafile=chosen["ca_certs"])
    if chosen["cert_reqs"] is ssl.CERT_NONE:
        made.check_hostname, made.verify_mode = False, ssl.CERT_NONE
    if chosen["certfile"]:
        made.load_cert_chain(chosen["certfile"], chosen["keyfile"])
    return made


def refused(what: str, error: BaseException, encrypted: bool = False) -> TlsRefused | None:
    """What to tell an operator of a failed handshake; None for any other trouble.

    A database server that wants a certificate closes an ``encrypted`` connection without saying why.
    """
    text = str(error)
    if NOT_TRUSTED in text:
        reason = "对方证书不可信（不是 TLS_CA 中的机构签发，或名称不符）/ its certificate is not trusted here"
    elif ("ALERT" in text and "SSL" in text) or (encrypted and "connection closed" in text):
        reason = "对方拒绝了本方证书（没有证书，或不是对方信任的机构签发）/ it does not trust our certificate"
    else:
        return None
    return TlsRefused(f"{what}：{reason}: {text[:300]}")
