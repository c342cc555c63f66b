"""Start one process of one service: ``python -m services.<name> rpc|worker|relay``.

The single profile starts the same processes with all services in each.
"""

from __future__ import annotations

import logging
import signal
import sys
import threading
from collections.abc import Sequence

USAGE = "usage: python -m {package} rpc|worker|relay"
log = logging.getLogger(__name__)


def main(package: str, argv: Sequence[str] | None = None) -> None:
    """Entry point of a service's ``__main__``."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    if len(arguments) != 1 or arguments[0] not in ("rpc", "worker", "relay"):
        sys.exit(USAGE.format(package=package))
    run(arguments[0], [package])


def run(process_type: str, packages: Sequence[str], name: str | None = None) -> None:
    """Run one process of the given type that serves ``packages`` until it is told to stop."""
    if process_type == "worker":
        # Must come before anything that imports threading, sockets or pymongo.
        import kit.worker_start  # noqa: F401

    from kit import logs, trace
    from kit.config import Config, ConfigError
    from kit.core.errors import Misconfigured
    from kit.migrations import DataNewer

    try:
        config = Config.from_env()
    except ConfigError as error:
        sys.exit(f"配置错误 / bad configuration: {error}")
    label = name or packages[0].rpartition(".")[2]
    logs.configure(f"{label}.{process_type}", config.instance, config.log_level)
    trace.record_if_wanted(config, f"{label}.{process_type}")
    try:
        RUNNERS[process_type](packages, config)
    except Misconfigured as error:
        log.critical("cannot start", extra={"error": str(error)})
        sys.exit(str(error))
    except DataNewer as error:
        log.critical("data newer than the code", extra={"reason": error.reason})
        sys.exit(str(error))


def _run_rpc(packages: Sequence[str], config: object) -> None:
    from kit import endpoint, metrics, mongo
    from kit.carrier import errands_of
    from kit.rpc_server import RpcServer
    from kit.runtime import Runtime
    from kit.service import RPC, load

    client = mongo.connect(config.mongodb_uri)
    runtimes = [Runtime(load(package, {RPC}), config, client) for package in packages]
    for runtime in runtimes:
        runtime.prepare()
        if runtime.service.gauges:
            metrics.register_gauges(runtime.service.name, runtime.gauges)
    server = RpcServer(runtimes, config)
    port = server.start()
    endpoint.serve(config.metrics_listen)
    log.info("serving", extra={"port": port})
    errands = errands_of(runtimes, config)
    for each in errands:
        each.start()
    wait_for_signal()
    for each in errands:
        each.stop()
    server.stop()
    client.close()


def _run_worker(packages: Sequence[str], config: object) -> None:
    from kit.service import WORKER, load
    from kit.worker import run_worker

    run_worker([load(package, {WORKER}) for package in packages], config)


def _run_relay(packages: Sequence[str], config: object) -> None:
    from kit.relay import run_relay
    from kit.service import RELAY, load

    run_relay([load(package, {RELAY}) for package in packages], config)


RUNNERS = {"rpc": _run_rpc, "worker": _run_worker, "relay": _run_relay}


def wait_for_signal() -> None:
    """Block until SIGTERM or SIGINT."""
    stopped = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stopped.set())
    stopped.wait()
