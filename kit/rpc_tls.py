"""gRPC between services over mutual TLS; apart from ``kit.tls`` because a worker must not know gRPC."""

from __future__ import annotations

from pathlib import Path

import grpc

from kit.tls import Files


def listen(server: grpc.Server, address: str, files: Files) -> int:
    """Bind the address, encrypted if there are files: then who proves no certificate is refused."""
    if not files:
        return server.add_insecure_port(address)
    ca, certificate, key = _read(files)
    credentials = grpc.ssl_server_credentials([(key, certificate)], ca, require_client_auth=True)
    return server.add_secure_port(address, credentials)


def channel(target: str, options: tuple[tuple[str, object], ...], files: Files) -> grpc.Channel:
    """A channel to a server; with files it has to prove a certificate of the same authority."""
    if not files:
        return grpc.insecure_channel(target, options=options)
    ca, certificate, key = _read(files)
    return grpc.secure_channel(target, grpc.ssl_channel_credentials(ca, key, certificate), options=options)


def _read(files: Files) -> tuple[bytes, bytes, bytes]:
    key = files.key or files.certificate
    return Path(files.ca).read_bytes(), Path(files.certificate).read_bytes(), Path(key).read_bytes()
