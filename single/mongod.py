"""A private MongoDB: a replica set of one, on the loopback address, in one directory."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

from pymongo import MongoClient
from pymongo.errors import OperationFailure, PyMongoError

from single.process import LOOPBACK, DepsError, Process, choose_ports, read_json, wait_until, write_json

BUNDLED = Path(__file__).resolve().parent.parent / ".run" / "tools" / "mongod"
SET_NAME = "platform"
OLDEST = (6, 0)
NOT_YET_INITIALIZED = 94
READY_SECONDS = 60.0


def binary() -> str:
    """The mongod on the PATH, else the one that `make setup` unpacked."""
    found = shutil.which("mongod")
    if found and _version(found) >= OLDEST:
        return found
    bundled = next(BUNDLED.rglob("bin/mongod"), None)
    if bundled:
        return str(bundled)
    raise DepsError(
        "没有 MongoDB 6.0 以上：请运行 make setup、安装 mongod 或设置 MONGODB_URI",
        "no MongoDB 6.0 or newer: run make setup, install mongod, or set MONGODB_URI",
    )


def _version(program: str) -> tuple[int, int]:
    out = subprocess.run(
        [program, "--version"], capture_output=True, text=True, timeout=20, check=False
    ).stdout
    found = re.search(r"v(\d+)\.(\d+)", out)
    return (int(found[1]), int(found[2])) if found else (0, 0)


class Mongod:
    """One replica-set member in `directory`. `start` returns when it is primary and takes writes."""

    def __init__(self, directory: Path | str, cache_gb: float = 0.5) -> None:
        self.dir = Path(directory).resolve()
        self.cache_gb = cache_gb
        self.process = Process(self.dir / "process.json", self.dir / "output.log")

    @property
    def port(self) -> int:
        return int(read_json(self.dir / "settings.json")["port"])

    @property
    def pid(self) -> int:
        return self.process.pid

    @property
    def uri(self) -> str:
        return f"mongodb://{LOOPBACK}:{self.port}/?replicaSet={SET_NAME}"

    def start(self) -> None:
        """Starts it, or repairs a half-dead one; does nothing when it is ready already."""
        if self.process.answers(self.ready):
            return
        self.process.stop(grace=10.0)
        self._configure()
        self.process.start(self._command(), cwd=self.dir)
        self.wait_ready()

    def wait_ready(self, seconds: float = READY_SECONDS) -> None:
        """Waits until it is primary, making the replica set at the first start."""
        if not wait_until(lambda: self.process.gone() or self._joined(), seconds) or not self.pid:
            raise DepsError(
                f"MongoDB 未能启动，见 {self.process.log}", "MongoDB did not start", self.process.tail(5)
            )
        if not wait_until(self.ready, seconds):
            raise DepsError("MongoDB 未成为主节点", "MongoDB did not become primary", self.process.tail(5))

    def ready(self) -> bool:
        """Whether it is primary."""
        try:
            with self._client() as client:
                return bool(client.admin.command("hello").get("isWritablePrimary"))
        except PyMongoError:
            return False

    def step_down(self, seconds: int = 5) -> None:
        """Makes the primary step down for some seconds; a single node does so by force only."""
        with self._client() as client:
            client.admin.command("replSetStepDown", seconds, force=True)

    def stop(self) -> None:
        self.process.stop()

    def kill(self) -> None:
        """kill -9; returns when it is gone."""
        self.process.kill()

    def wipe(self) -> None:
        """Removes the data of a stopped node; the port stays."""
        if self.pid:
            raise DepsError("MongoDB 仍在运行，请先停止", "mongod still runs: stop it first")
        shutil.rmtree(self.dir / "data", ignore_errors=True)

    def _configure(self) -> None:
        (self.dir / "data").mkdir(parents=True, exist_ok=True)
        self.dir.chmod(0o700)
        known = read_json(self.dir / "settings.json")
        write_json(self.dir / "settings.json", choose_ports(["port"], known))

    def _command(self) -> list[str]:
        options: dict[str, Any] = {
            "dbpath": self.dir / "data",
            "bind_ip": LOOPBACK,
            "port": self.port,
            "replSet": SET_NAME,
            "wiredTigerCacheSizeGB": self.cache_gb,
            "oplogSize": 512,
        }
        parameters = {
            "diagnosticDataCollectionEnabled": "false",
            # There is no other member to hand over to; the default waits 15 s for one.
            "shutdownTimeoutMillisForSignaledShutdown": "100",
            # A process killed inside a transaction leaves its locks behind for this long (60 s by default),
            # and nobody else can write those documents meanwhile.
            "transactionLifetimeLimitSeconds": "10",
            # Every collection and index is an open file; tests make and drop thousands of them.
            "wiredTigerFileHandleCloseIdleTime": "30",
        }
        command = [binary(), "--nounixsocket"]
        for name, value in options.items():
            command += [f"--{name}", str(value)]
        for name, value in parameters.items():
            command += ["--setParameter", f"{name}={value}"]
        return command

    def _client(self) -> MongoClient[dict[str, Any]]:
        return MongoClient(
            LOOPBACK, self.port, directConnection=True, serverSelectionTimeoutMS=1000, connectTimeoutMS=1000
        )

    def _joined(self) -> bool:
        """Makes the set when there is none, follows a changed port; False while mongod does not answer."""
        member = f"{LOOPBACK}:{self.port}"
        try:
            with self._client() as client:
                self._adopt(client, member)
        except OperationFailure as failure:
            if failure.code == NOT_YET_INITIALIZED:
                return self._initiate(member)
            return False
        except PyMongoError:
            return False
        return True

    def _adopt(self, client: MongoClient[dict[str, Any]], member: str) -> None:
        config = client.admin.command("replSetGetConfig")["config"]
        if config["members"][0]["host"] != member:
            config["members"][0]["host"] = member
            config["version"] += 1
            client.admin.command("replSetReconfig", config, force=True)

    def _initiate(self, member: str) -> bool:
        settings = {"electionTimeoutMillis": 1000, "heartbeatIntervalMillis": 500}
        config = {"_id": SET_NAME, "members": [{"_id": 0, "host": member}], "settings": settings}
        try:
            with self._client() as client:
                client.admin.command("replSetInitiate", config)
        except PyMongoError:
            return False
        return True
