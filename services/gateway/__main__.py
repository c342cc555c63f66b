"""Start the gateway: python -m services.gateway."""

from __future__ import annotations

import signal
import sys

import uvicorn

from kit import logs, trace
from kit.config import Config, ConfigError
from services.gateway.routes.app import create_app, server_settings


def main() -> None:
    """Serve until told to stop; requests in flight finish."""
    try:
        config = Config.from_env(storage=False)
    except ConfigError as error:
        sys.exit(f"配置错误 / bad configuration: {error}")
    logs.configure("gateway", config.instance, config.log_level)
    trace.record_if_wanted(config, "gateway")
    host, port = _address(config.http_listen)
    # uvicorn sends itself the signal again once it has shut down in order: that is a success.
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: None)
    app = create_app(config.grpc_targets, max_file_bytes=config.file_max_bytes, encryption=config.tls)
    uvicorn.run(app, host=host, port=port, **server_settings(config.trusted_proxies))


def _address(listen: str) -> tuple[str, int]:
    host, _, port = listen.rpartition(":")
    return host or "127.0.0.1", int(port)


if __name__ == "__main__":
    main()
