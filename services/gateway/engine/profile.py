"""The committee's name for the head of every page, asked for now and then."""

from __future__ import annotations

import logging
import time

from cppcc_api.directory.v1 import directory_service_pb2 as pb
from kit.core.errors import Refusal
from kit.rpc_client import Defect
from services.gateway.engine.calls import Caller, Services

log = logging.getLogger(__name__)

METHOD = "cppcc_api.directory.v1.DirectoryService/GetSetup"
PLATFORM = "政协提案协同平台"
GOOD_FOR_SECONDS, RETRY_SECONDS, PATIENCE_SECONDS = 300.0, 10.0, 2.0


class Profile:
    """Remembers the name; while directory is away the last known one, or the platform's own, stands."""

    def __init__(self, services: Services) -> None:
        self._services = services
        self._name = ""
        self._ask_after = 0.0

    def committee(self) -> str:
        """Name of the committee as printed."""
        if time.monotonic() >= self._ask_after:
            self._ask_after = time.monotonic() + RETRY_SECONDS
            self._refresh()
        return self._name or PLATFORM

    def _refresh(self) -> None:
        try:
            reply = self._services.call(METHOD, pb.GetSetupRequest(), Caller(), PATIENCE_SECONDS)
        except (Refusal, Defect) as error:
            log.info("the committee's name is not known now", extra={"error": str(error)})
            return
        self._name = reply.profile.name
        self._ask_after = time.monotonic() + (GOOD_FOR_SECONDS if self._name else RETRY_SECONDS)
