"""One instance's federation service as real processes, and two of them joined over a link.

Commands go through the rpc process as a person would send them.  What no command makes (a thousand documents
without any proposal) is made by the same code in the test's own process, on the instance's database.
"""

from __future__ import annotations

import multiprocessing
import sys
import urllib.request
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import pika
from prometheus_client.parser import text_string_to_metric_families
from pymongo import MongoClient

from cppcc_api.directory.v1 import directory_events_pb2 as directory
from cppcc_api.federation.v1 import federation_documents_pb2 as documents
from cppcc_api.federation.v1 import federation_service_pb2 as pb
from kit import mongo
from kit.auth import TokenSigner
from kit.bus.vhost import manage
from kit.config import Config
from kit.core.errors import Refusal, Unavailable
from kit.core.ids import new_id
from kit.provision import signing_key
from kit.rpc_client import Client, Defect
from kit.service import load
from kit.store import Context
from kit.testing import real
from kit.testing.waiting import eventually
from kit.testing.world import World
from services.federation.domain import keys
from services.federation.store import sending
from shared.policy import KnownPolicy
from single.broker import Broker
from single.layout import Layout, Spec
from single.process import LOOPBACK, choose_ports
from tests.builders.federation import SECURITY, Node
from tests.scene import supervise

SERVICE = "cppcc_api.federation.v1.FederationService"
# Everything that waits for real time, shortened.
QUICK = {
    "hello_seconds": 5,
    "hello_idle_seconds": 10,
    "ask_seconds": 10,
    "link_seconds": 1,
    "link_dead_seconds": 20,
}
BATCH = 50
ELSEWHERE_KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="
# A process whose software reads version 1 of the documents only, as an instance that was not upgraded does.
VERSION_1 = """
import sys
if sys.argv[1] == "worker":
    import kit.worker_start
from services.federation.domain import kinds
kinds.MAX_VERSION = 1
from kit.main import main
main("services.federation")
"""

# A process whose mailboxes hold few documents, so that a test fills them; as in earnest, what is sent again
# at once fits into one.
SMALL_MAILBOX, SMALL_REPETITION = 60, 40
SMALL_MAILBOXES = f"""
import sys
if sys.argv[1] == "worker":
    import kit.worker_start
from services.federation.domain import links, sequence
sequence.RESEND_MOST = {SMALL_REPETITION}
small = {{"x-max-length": {SMALL_MAILBOX}}}
links.MAILBOX_LIMITS = {{lane: {{**most, **small}} for lane, most in links.MAILBOX_LIMITS.items()}}
from kit.main import main
main("services.federation")
"""


class Site:
    """One instance."""

    def __init__(
        self, config: Config, level: str, broker: Broker, directory_: Path, program: tuple[str, ...]
    ) -> None:
        self.config = config
        self.broker = broker
        self.client: MongoClient = mongo.connect(config.mongodb_uri)
        world = World(load("services.federation"), config, self.client)
        self.node = Node(config.instance, level, world)
        self.db = world.runtime.db
        self.layout = _layout(config, directory_, program)
        self._signer = TokenSigner(config.token_private_key, config.instance)
        self._caller = Client({"federation": self.layout.spec("rpc").grpc})
        self._supervisor = multiprocessing.get_context("spawn").Process(target=supervise, args=(self.layout,))
        profile = directory.InstanceProfileChanged(
            instance_id=config.instance,
            name=f"{config.instance}政协",
            short_name=config.instance,
            level=level,
        )
        world.hear(profile)
        self.set_policy(QUICK)

    @property
    def name(self) -> str:
        """The instance's id."""
        return self.config.instance

    @property
    def vhost(self) -> str:
        """Its space on its broker."""
        return unquote(urlsplit(self.config.amqp_url).path[1:])

    def set_policy(self, values: Mapping[str, Any]) -> None:
        """Replace the values of the policy on federation that are not the defaults."""
        begin = datetime(2020, 1, 1, tzinfo=UTC)
        record = KnownPolicy("federation-test", "federation", begin, dict(values))
        self.node.world.runtime.act("set_policy", lambda ctx: ctx.put(record))

    def start(self) -> None:
        """Start the processes; returns once the worker consumes."""
        self._supervisor.start()
        self.wait_ready()

    def wait_ready(self) -> None:
        """Wait until the worker consumes and calls are answered."""
        eventually(lambda: self.metric("worker", "kit_worker_ready") == 1, within=60, every=0.2)
        eventually(self._answers, within=60, every=0.2)

    def _answers(self) -> bool:
        try:
            self.call("GetFederation", pb.GetFederationRequest())
        except (Unavailable, Defect):
            return False
        return True

    def stop(self) -> None:
        """End the processes."""
        self._caller.close()
        if self._supervisor.pid:
            self._supervisor.terminate()
            self._supervisor.join(60)
        self.client.close()

    # -- acting and looking -----------------------------------------------------------------------

    def call(self, method: str, request: Any) -> Any:
        """A call of the security administrator; commands get a request id."""
        if "request_id" in request.DESCRIPTOR.fields_by_name and not request.request_id:
            request.request_id = new_id()
        # A token lives for minutes only, as a session renews it.
        token = self._signer.sign(SECURITY)
        return self._caller.call(f"{SERVICE}/{method}", request, token=token, seconds=20)

    def produce(self, to: Site, count: int) -> int:
        """Make numbered documents for a peer, each with an effect there; the number of the last one."""
        left = count
        while left:
            batch = min(BATCH, left)
            self.node.world.runtime.act("test", lambda ctx, n=batch: _send_some(ctx, to.name, n))
            left -= batch
        return self.last(to)

    def last(self, to: Site) -> int:
        """Number of the last document made for a peer."""
        return int(self.db["counters"].find_one({"_id": f"documents:{to.name}"})["value"])

    def link(self, peer: Site) -> pb.Link:
        """The link to a peer as the operator sees it."""
        return self.call("GetLink", pb.GetLinkRequest(peer_id=peer.name)).link

    def applied(self, origin: Site) -> int:
        """Up to which number documents of an origin are settled here."""
        found = self.db["in_streams"].find_one({"_id": origin.name})
        return found["expected"] - 1 if found else 0

    def unsettled(self, to: Site) -> int:
        """How many documents to a peer have no final receipt."""
        return self.db["out_documents"].count_documents(
            {"destination": to.name, "state": {"$in": ["queued", "received"]}}
        )

    def effects(self, origin: Site) -> list[int]:
        """The numbers that documents of ``origin`` left here, in the order in which they took effect."""
        query = {"exchange": "federation.events", "routing_key": "PeerChanged.v1"}
        rows = self.db["outbox"].find({**query, "aggregate_id": f"from-{origin.name}"})
        return [row["aggregate_version"] for row in rows.sort("aggregate_version", 1)]

    def metric(self, process: str, name: str, **labels: str) -> float:
        """The sum of a metric's samples with these labels; 0 while the process does not answer."""
        try:
            with urllib.request.urlopen(self.layout.spec(process).metrics, timeout=2) as answer:
                text = answer.read().decode()
        except OSError:
            return 0.0
        samples = (sample for family in text_string_to_metric_families(text) for sample in family.samples)
        return sum(s.value for s in samples if s.name == name and labels.items() <= s.labels.items())

    def publish(self, *lines: bytes, exchange: str = "federation.inbound", key: str = "documents") -> None:
        """Put bodies into this instance's broker as they are, each confirmed."""
        with pika.BlockingConnection(pika.URLParameters(self.config.amqp_url)) as connected:
            channel = connected.channel()
            channel.confirm_delivery()
            for line in lines:
                channel.basic_publish(exchange, key, line, pika.BasicProperties(delivery_mode=2))

    def manage(self, method: str, path: str) -> Any:
        """Ask this instance's broker."""
        return manage(self.broker.management_url, method, path)

    def forget_users(self) -> None:
        """Remove the broker users of this instance's neighbours, which outlive the vhost."""
        for user in self.manage("GET", "/api/users"):
            if user["name"].startswith(f"federation.{self.vhost}."):
                self.manage("DELETE", f"/api/users/{user['name']}")


def _send_some(ctx: Context, destination: str, count: int) -> None:
    """Introductions of one and the same third instance: each changes the destination's entity once."""
    raw = bytes(range(32))
    body = documents.Introduction(
        instance_id=f"from-{ctx.instance}", name="别处", level="county", max_version=1
    )
    body.keys.add(kid=keys.kid_of(raw), public_key=ELSEWHERE_KEY)
    for _ in range(count):
        sending.send(ctx, destination, body)


def _layout(config: Config, folder: Path, program: tuple[str, ...]) -> Layout:
    ports = choose_ports(("grpc", "rpc", "worker", "relay"), {})
    specs = []
    for kind in ("rpc", "worker", "relay"):
        listen = f"{LOOPBACK}:{ports[kind]}"
        grpc = f"{LOOPBACK}:{ports['grpc']}" if kind == "rpc" else ""
        env = {
            **real.environment(config),
            "METRICS_LISTEN": listen,
            **({"GRPC_LISTEN": grpc} if grpc else {}),
        }
        command = (sys.executable, *program, kind)
        metrics = f"http://{listen}/metrics"
        specs.append(Spec(kind, kind, ("federation",), command, grpc=grpc, metrics=metrics, env=env))
    return Layout(config.instance, folder, "split", tuple(specs))


@contextmanager
def site(
    folder: Path,
    name: str,
    level: str,
    broker: Broker,
    mongodb_uri: str,
    program: tuple[str, ...] = (),
    **more: object,
) -> Iterator[Site]:
    """A running instance on a broker and a database server; stopped whatever happens."""
    folder.mkdir(parents=True)
    signing_key(folder / "signing-keys")
    at = real.Addresses(broker.amqp_url, broker.management_url, mongodb_uri)
    with ExitStack() as stack:
        config = stack.enter_context(
            real.instance(folder, at=at, instance=name, signing_keys_dir=str(folder / "signing-keys"), **more)
        )
        made = Site(config, level, broker, folder, program or ("-m", "services.federation"))
        stack.callback(made.forget_users)
        stack.callback(made.stop)
        made.start()
        yield made


def join(host: Site, guest: Site, broker_uri: str, from_there: str = "") -> None:
    """Invitation, answer and the comparison of both fingerprints, as two offices do it."""
    invited = host.call(
        "CreateInvitation",
        pb.CreateInvitationRequest(
            peer_id=guest.name,
            name=guest.name,
            level=guest.node.level,
            relation="lower",
            transport="shovel",
            broker_uri=broker_uri,
        ),
    )
    accepted = guest.call(
        "AcceptInvitation",
        pb.AcceptInvitationRequest(invitation=invited.invitation, broker_uri=from_there),
    )
    host.call("CompleteInvitation", pb.CompleteInvitationRequest(answer=accepted.answer))
    for one, other in ((host, guest), (guest, host)):
        keys_ = other.call("GetFederation", pb.GetFederationRequest()).self.keys
        one.call("ConfirmPeer", pb.ConfirmPeerRequest(peer_id=other.name, fingerprint=keys_[-1].fingerprint))


def settled(origin: Site, destination: Site, last: int, within: float = 60.0) -> None:
    """Wait until everything up to ``last`` is settled there and every receipt is back here."""
    eventually(lambda: destination.applied(origin) >= last, within=within, every=0.1)
    eventually(lambda: origin.unsettled(destination) == 0, within=within, every=0.1)


def check_once_in_order(origin: Site, destination: Site, last: int) -> None:
    """Every document took effect exactly once, and in its turn."""
    rows = list(destination.db["in_documents"].find({"origin": origin.name}).sort("sequence", 1))
    assert [row["sequence"] for row in rows] == list(range(1, last + 1))
    assert {row["state"] for row in rows} == {"processed"}
    # A peer sends documents of its own accord too (its digest), which leave other traces.
    made = sum(row["kind"] == "Introduction" for row in rows)
    effects = destination.effects(origin)
    assert effects == list(range(1, made + 1)), f"{made} made, {len(effects)} effects, last {effects[-5:]}"


def refusal_of(call: Callable[[], Any]) -> str:
    """The reason with which a call is refused; empty when it is not."""
    try:
        call()
    except Refusal as refusal:
        return refusal.reason
    return ""
