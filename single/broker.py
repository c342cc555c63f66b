"""A private RabbitMQ node: own name, ports, data and plugins in one directory, on the loopback address only.

The scripts under /usr/lib/rabbitmq/bin are called directly: the distribution's wrapper on the PATH changes
the user and cannot write under the project.
"""

from __future__ import annotations

import base64
import os
import re
import secrets
import shutil
import socket
import subprocess
import urllib.error
import urllib.request
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from single.process import (
    LOOPBACK,
    DepsError,
    Process,
    choose_ports,
    port_is_free,
    read_json,
    wait_until,
    write_json,
)

SCRIPTS = Path("/usr/lib/rabbitmq/bin")
OLDEST = (3, 10)  # at-least-once dead-lettering of quorum queues
PLUGINS = ("rabbitmq_management", "rabbitmq_shovel", "rabbitmq_shovel_management")
PORT_NAMES = ("amqp", "management", "distribution", "epmd")
USER = "platform"
READY_SECONDS = 90.0

CONF = """\
listeners.tcp.1 = {loopback}:{amqp}
management.tcp.ip = {loopback}
management.tcp.port = {management}
default_user = {user}
default_pass = {password}
vm_memory_high_watermark.absolute = {memory}
disk_free_limit.absolute = {disk_reserve}
raft.wal_max_size_bytes = 33554432
log.file.level = info
"""

TLS_CONF = """\
listeners.ssl.1 = {loopback}:{amqps}
ssl_options.cacertfile = {ca}
ssl_options.certfile = {certificate}
ssl_options.keyfile = {key}
ssl_options.verify = verify_peer
ssl_options.fail_if_no_peer_cert = true
management.ssl.ip = {loopback}
management.ssl.port = {https}
management.ssl.cacertfile = {ca}
management.ssl.certfile = {certificate}
management.ssl.keyfile = {key}
management.ssl.verify = verify_peer
management.ssl.fail_if_no_peer_cert = true
"""

# Schedulers that sleep at once instead of spinning: the node shares its cores with everything else.
ERL_ARGS = "+sbwt none +sbwtdcpu none +sbwtdio none -kernel inet_dist_use_interface {127,0,0,1}"


def scripts_dir() -> Path:
    """Where the unwrapped scripts are."""
    if (SCRIPTS / "rabbitmq-server").exists():
        return SCRIPTS.resolve()
    found = shutil.which("rabbitmq-server")
    if not found:
        raise DepsError(
            "没有 RabbitMQ：请运行 make setup，或设置 AMQP_URL",
            "no RabbitMQ: run make setup, or set AMQP_URL",
        )
    return Path(found).resolve().parent


def check_version(text: str) -> str:
    """Refuses what is older than 3.10; returns the version."""
    found = re.search(r"(\d+)\.(\d+)\S*", text)
    if not found or (int(found[1]), int(found[2])) < OLDEST:
        raise DepsError(
            f"RabbitMQ 版本过旧（{text}），需要 3.10 以上",
            f"RabbitMQ {text} is too old: 3.10 or newer is needed",
        )
    return found[0]


@dataclass(frozen=True)
class Limits:
    """Where the node stops taking messages, as RabbitMQ writes sizes: memory in use, disk left."""

    memory: str = "1GB"
    disk_reserve: str = "200MB"


@dataclass(frozen=True)
class Tls:
    """Files of an encrypted listener; clients without a certificate of the same authority are refused."""

    ca: Path
    certificate: Path
    key: Path


class Broker:
    """One node in `directory`. `start` returns when it serves AMQP and its management API.

    With `tls` it also listens for encrypted connections.
    """

    def __init__(self, directory: Path | str, tls: Tls | None = None, limits: Limits = Limits()) -> None:
        self.dir = Path(directory).resolve()
        self.tls = tls
        self.limits = limits
        self.process = Process(self.dir / "process.json", self.dir / "output.log")
        self.epmd = Process(self.dir / "epmd.json", self.dir / "epmd.log")

    @property
    def settings(self) -> dict[str, Any]:
        """The node's name, ports and password as chosen at its first start."""
        return read_json(self.dir / "settings.json")

    @property
    def node(self) -> str:
        return str(self.settings["node"])

    @property
    def pid(self) -> int:
        return self.process.pid

    @property
    def amqp_url(self) -> str:
        """Without a path, so that it names the default vhost `/`."""
        known = self.settings
        return f"amqp://{USER}:{known['password']}@{LOOPBACK}:{known['ports']['amqp']}/"

    @property
    def management_url(self) -> str:
        known = self.settings
        return f"http://{USER}:{known['password']}@{LOOPBACK}:{known['ports']['management']}"

    def start(self) -> None:
        """Starts the node, or repairs a half-dead one; does nothing when it is ready already."""
        if self.process.answers(self.ready):
            return
        self.process.stop(grace=10.0)
        self._configure()
        env, ports = self._env(), self.settings["ports"]
        self.epmd.start([_epmd(), "-port", str(ports["epmd"])], env)
        self._start_server(env)
        self.wait_ready()

    def _start_server(self, env: dict[str, str]) -> None:
        check_version(self.version())
        self.process.start([str(scripts_dir() / "rabbitmq-server")], env, self.dir)

    def wait_ready(self, seconds: float = READY_SECONDS) -> None:
        """Waits until both listeners answer; raises when the node died or the time is up."""
        ready = wait_until(lambda: self.process.gone() or self.ready(), seconds)
        if not ready or not self.process.pid:
            raise DepsError(
                f"RabbitMQ 未能启动，见 {self.process.log}", "RabbitMQ did not start", self.process.tail()
            )

    def ready(self) -> bool:
        """Whether AMQP accepts connections and the management API says that the node is alive."""
        known = self.settings
        if not known:
            return False
        try:
            socket.create_connection((LOOPBACK, known["ports"]["amqp"]), timeout=2).close()
            return self._get("/api/health/checks/virtual-hosts")
        except (OSError, urllib.error.URLError):
            return False

    def _get(self, path: str) -> bool:
        known = self.settings
        login = base64.b64encode(f"{USER}:{known['password']}".encode()).decode()
        request = urllib.request.Request(
            f"http://{LOOPBACK}:{known['ports']['management']}{path}",
            headers={"Authorization": f"Basic {login}"},
        )
        with urllib.request.urlopen(request, timeout=5) as reply:
            return bool(reply.status == 200)

    def stop(self) -> None:
        """Stops the node in order, then its port mapper."""
        self.process.stop(grace=60.0)
        self.epmd.stop()

    def kill(self) -> None:
        """kill -9 of the node; the port mapper stays. Returns when nothing of it listens any more."""
        self.process.kill()
        ports = [port for name, port in self.settings["ports"].items() if name != "epmd"]
        if not wait_until(lambda: all(map(port_is_free, ports)), 30.0):
            raise DepsError("RabbitMQ 的端口未释放", f"RabbitMQ's ports are still taken: {ports}")

    def wipe(self) -> None:
        """Removes the data of a stopped node, as a lost disk would; name, ports and password stay."""
        if self.pid:
            raise DepsError("RabbitMQ 仍在运行，请先停止", "the node still runs: stop it first")
        shutil.rmtree(self.dir / "data", ignore_errors=True)

    def wait_registered(self, *queues: str) -> None:
        """Waits until a kill spares these quorum queues: RabbitMQ writes a new one's name half a second late,
        and a node killed before that starts the queue anew, without the messages it had confirmed."""
        registry = self.dir / "data" / "node" / "quorum" / self.node / "names.dets"
        if not wait_until(lambda: all(name.encode() in registry.read_bytes() for name in queues), 10.0):
            raise DepsError("仲裁队列未登记", f"quorum queues not registered: {queues}")

    def ctl(self, *arguments: str) -> str:
        """Output of one rabbitmqctl command on this node."""
        command = [str(scripts_dir() / "rabbitmqctl"), "-n", self.node, *arguments]
        done = subprocess.run(
            command, env=self._env(), capture_output=True, text=True, timeout=120, check=False
        )
        if done.returncode:
            raise DepsError("rabbitmqctl 失败", f"rabbitmqctl failed: {arguments}", done.stdout + done.stderr)
        return done.stdout

    def version(self) -> str:
        """Version of the installed server; its folder's name tells, asking the program takes seconds."""
        named = re.search(r"rabbitmq_server-([\d.]+)", str(scripts_dir()))
        if named:
            return named[1]
        command = [str(scripts_dir() / "rabbitmqctl"), "version"]
        return subprocess.run(
            command, env=self._env(), capture_output=True, text=True, timeout=60, check=False
        ).stdout.strip()

    def _configure(self) -> None:
        """Writes the node's files; keeps name, password and every port that is still free."""
        for name in ("home", "data", "log"):
            (self.dir / name).mkdir(parents=True, exist_ok=True)
        self.dir.chmod(0o700)
        known = self.settings
        if self.epmd.pid:
            self.epmd.stop()
        names = (*PORT_NAMES, "amqps", "https") if self.tls else PORT_NAMES
        ports = choose_ports(names, known.get("ports", {}))
        password = known.get("password") or secrets.token_urlsafe(18)
        node = known.get("node") or f"platform-{secrets.token_hex(4)}@localhost"
        write_json(self.dir / "settings.json", {"node": node, "password": password, "ports": ports})
        conf = CONF.format(loopback=LOOPBACK, user=USER, password=password, **ports, **asdict(self.limits))
        if self.tls:
            files = {"ca": self.tls.ca, "certificate": self.tls.certificate, "key": self.tls.key}
            conf += TLS_CONF.format(loopback=LOOPBACK, amqps=ports["amqps"], https=ports["https"], **files)
        (self.dir / "rabbitmq.conf").write_text(conf)
        (self.dir / "enabled_plugins").write_text(f"[{','.join(PLUGINS)}].\n")
        cookie = self.dir / "home" / ".erlang.cookie"
        if not cookie.exists():
            cookie.touch(mode=0o600)
            cookie.write_text(secrets.token_hex(20))

    def _env(self) -> dict[str, str]:
        """The whole environment of the node and its tools: nothing of a system broker's settings gets in."""
        known, data = self.settings, self.dir / "data"
        return {
            "PATH": os.environ["PATH"],
            "LANG": "C.UTF-8",
            "HOME": str(self.dir / "home"),
            "ERL_EPMD_PORT": str(known["ports"]["epmd"]),
            "ERL_EPMD_ADDRESS": LOOPBACK,
            "RABBITMQ_CONF_ENV_FILE": "/dev/null",
            "RABBITMQ_CONFIG_FILE": str(self.dir / "rabbitmq.conf"),
            "RABBITMQ_ADVANCED_CONFIG_FILE": str(self.dir / "advanced.config"),
            "RABBITMQ_ENABLED_PLUGINS_FILE": str(self.dir / "enabled_plugins"),
            "RABBITMQ_NODENAME": known["node"],
            "RABBITMQ_DIST_PORT": str(known["ports"]["distribution"]),
            "RABBITMQ_MNESIA_BASE": str(data),
            "RABBITMQ_MNESIA_DIR": str(data / "node"),
            "RABBITMQ_LOG_BASE": str(self.dir / "log"),
            "RABBITMQ_PID_FILE": str(data / "node.pid"),
            "RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS": ERL_ARGS,
            # The script then becomes the node instead of staying beside it as a shell.
            "RUNNING_UNDER_SYSTEMD": "true",
        }


def _epmd() -> str:
    found = shutil.which("epmd")
    if not found:
        raise DepsError("没有 epmd：请安装 erlang-base", "no epmd: install erlang-base")
    return found
