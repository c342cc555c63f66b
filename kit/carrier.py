"""A service on errands to its fellows: fetching files and handing them over with a token of its own."""

from __future__ import annotations

import logging
import threading
from collections.abc import Iterable
from datetime import timedelta

from pymongo.errors import PyMongoError

from cppcc_api.common.v1 import files_pb2 as pb
from kit.auth import TokenSigner
from kit.config import Config
from kit.core.context import Actor
from kit.core.errors import Unavailable
from kit.file_client import Download, upload
from kit.file_offers import Offer
from kit.rpc_client import Client
from kit.runtime import Runtime
from kit.service import Errand

log = logging.getLogger(__name__)

TOKEN_LIFETIME = timedelta(seconds=60)


class Carrier:
    """Speaks for one service at the file desks of the others."""

    def __init__(self, service: str, config: Config) -> None:
        self._client = Client(config.grpc_targets, config.tls)
        self._signer = TokenSigner(config.service_key, config.instance)
        self._actor = Actor.service(service)

    def fetch(self, service: str, file_id: str) -> Download:
        """A file of a fellow service; raises its refusal, or ``ServiceAway``."""
        return Download(self._client, service, file_id, token=self._token())

    def deliver(self, service: str, offer: Offer, chunks: Iterable[bytes]) -> None:
        """Hand a file over under the id by which it is expected; raises what the service refuses it for."""
        header = pb.FileHeader(
            service=service, name=offer.name, size=offer.size, sha256=offer.sha256, file_id=offer.file_id
        )
        upload(self._client, header, chunks, token=self._token())

    def close(self) -> None:
        """Close the connections."""
        self._client.close()

    def _token(self) -> str:
        return self._signer.sign(self._actor, TOKEN_LIFETIME)


class Errands:
    """The errands of one service, each in a thread of its own."""

    def __init__(self, runtime: Runtime, config: Config) -> None:
        self._runtime = runtime
        self._carrier = Carrier(runtime.service.name, config)
        self._stopping = threading.Event()
        self._threads = [
            threading.Thread(target=self._walk, args=(name, errand), name=name, daemon=True)
            for name, errand in runtime.service.errands.items()
        ]

    def start(self) -> None:
        """Begin."""
        for thread in self._threads:
            thread.start()

    def stop(self) -> None:
        """Let what is under way finish, for a while; the rest is done again by the next one."""
        self._stopping.set()
        for thread in self._threads:
            thread.join(5)
        self._carrier.close()

    def _walk(self, name: str, errand: Errand) -> None:
        while not self._stopping.wait(errand.seconds):
            try:
                errand.handler(self._runtime, self._carrier)
            except (PyMongoError, Unavailable) as error:
                log.warning("errand waits", extra={"errand": name, "error": repr(error)})
            except Exception:
                log.exception("errand failed", extra={"errand": name})


def errands_of(runtimes: Iterable[Runtime], config: Config) -> list[Errands]:
    """What the services of a process go out for; nothing, and a warning, where no service key is set."""
    going = [each for each in runtimes if each.service.errands]
    if going and not config.service_key:
        log.warning("SERVICE_KEY is not set: files of other services do not travel with documents")
        return []
    return [Errands(each, config) for each in going]
