"""Several instances on one database server, joined by a wire that tests hold in their hands."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

from pymongo.database import Database

from cppcc_api.directory.v1 import directory_events_pb2 as directory
from cppcc_api.federation.v1 import federation_service_pb2 as pb
from kit import mongo
from kit.config import Config
from kit.core.context import Actor
from kit.provision import signing_key
from kit.service import load
from kit.testing import real
from kit.testing.world import World
from services.federation.store.sending import INBOUND_EXCHANGE, OUT_EXCHANGE
from shared import roles

SECURITY = Actor(id="p-security", name="安全管理员", roles=frozenset({roles.SECURITY_ADMIN}))
CLERK = Actor(id="p-clerk", name="提案委", roles=frozenset({roles.COMMITTEE_CLERK}))


@dataclass
class Node:
    """The federation service of one instance."""

    name: str
    level: str
    world: World
    sent: set[str] = field(default_factory=set)

    def do(self, command: str, request, actor: Actor = SECURITY):
        """Run a command."""
        return self.world.do(command, request, actor)

    def ask(self, query: str, request, actor: Actor = CLERK):
        """Answer a query."""
        return self.world.ask(query, request, actor)

    def peer(self, peer_id: str) -> pb.Peer:
        """A peer as this node shows it."""
        return self.ask("GetPeer", pb.GetPeerRequest(peer_id=peer_id)).peer

    def posted(self) -> list[dict]:
        """Lines that were posted since the last call, oldest first."""
        exchanges = {"$in": [OUT_EXCHANGE, INBOUND_EXCHANGE]}
        rows = list(self.world.runtime.db["outbox"].find({"exchange": exchanges}).sort("_id", 1))
        fresh = [row for row in rows if row["_id"] not in self.sent]
        self.sent |= {row["_id"] for row in fresh}
        return fresh

    def receive(self, line: str, lane: str = "documents") -> str:
        """Let a line come in."""
        return self.world.runtime.receive(lane, line.encode())

    def documents(self, **wanted) -> list[pb.Document]:
        """The documents that fit."""
        return list(self.ask("ListDocuments", pb.ListDocumentsRequest(page_size=500, **wanted)).documents)

    def announced(self, event: type) -> list:
        """Events of a type that federation has announced here."""
        return self.world.announced(event)


class Wire:
    """Carries what nodes post to where it is meant for, until nothing is left."""

    def __init__(self, *nodes: Node) -> None:
        self.nodes = {node.name: node for node in nodes}
        self.down: set[str] = set()

    def carry(self, rounds: int = 50) -> int:
        """Carry everything that is on its way, and what follows from it; returns how many lines arrived."""
        carried = 0
        for _ in range(rounds):
            rows = [(node, row) for node in self.nodes.values() for row in node.posted()]
            if not rows:
                return carried
            for node, row in rows:
                carried += self._deliver(node, row)
        raise AssertionError("documents go round and round")

    def _deliver(self, node: Node, row: dict) -> int:
        if row["exchange"] == INBOUND_EXCHANGE:
            node.receive(row["body"], row["routing_key"])
            return 1
        lane, _, hop = row["routing_key"].partition(".")
        if hop in self.down or node.name in self.down:
            return 0
        self.nodes[hop].receive(row["body"], lane)
        return 1


@contextmanager
def network(directory_: Path, **levels: str) -> Iterator[dict[str, Node]]:
    """Nodes by name (``city="city"``); names are instance ids with ``_`` for ``-``."""
    with ExitStack() as stack:
        nodes = {}
        for name, level in levels.items():
            config = stack.enter_context(instance_config(directory_ / name, name.replace("_", "-")))
            client = mongo.connect(config.mongodb_uri)
            stack.callback(client.close)
            world = World(load("services.federation"), config, client)
            node = Node(config.instance, level, world)
            say_name(node)
            nodes[name] = node
        yield nodes


@contextmanager
def instance_config(folder: Path, instance: str) -> Iterator[Config]:
    """A test instance with a signing key, without broker."""
    folder.mkdir(parents=True)
    signing_key(folder / "signing-keys")
    with real.instance(
        folder, with_broker=False, instance=instance, signing_keys_dir=str(folder / "signing-keys")
    ) as config:
        yield config


def say_name(node: Node) -> None:
    """The node learns from its directory what it is called."""
    node.world.hear(
        directory.InstanceProfileChanged(
            instance_id=node.name, name=f"{node.name}政协", short_name=node.name, level=node.level
        )
    )


def start_over(*nodes: Node) -> None:
    """Nodes as they were built, at one time: emptying collections is far cheaper than making them."""
    later = max(node.world.now for node in nodes) + timedelta(minutes=1)
    for node in nodes:
        empty(node.world.runtime.db)
        _one_key(Path(node.world.config.signing_keys_dir))
        node.sent.clear()
        node.world.pass_time(later)
        say_name(node)


def empty(db: Database) -> None:
    """Every collection without a document, indexes as they are."""
    for name in db.list_collection_names():
        if db[name].estimated_document_count():
            db[name].delete_many({})


def _one_key(folder: Path) -> None:
    """The folder as it began, whatever keys a test has added or removed."""
    for path in folder.glob("*.pem"):
        path.unlink()
    signing_key(folder)


def join(upper: Node, lower: Node, transport: str = "shovel", supersede: bool = False) -> None:
    """Invitation, answer, and the comparison of both fingerprints; ``supersede`` joins anew."""
    invited = upper.do(
        "CreateInvitation",
        pb.CreateInvitationRequest(
            peer_id=lower.name,
            name=lower.name,
            level=lower.level,
            relation="lower",
            transport=transport,
            supersede=supersede,
        ),
    )
    accepted = lower.do("AcceptInvitation", pb.AcceptInvitationRequest(invitation=invited.invitation))
    upper.do("CompleteInvitation", pb.CompleteInvitationRequest(answer=accepted.answer))
    for one, other in ((upper, lower), (lower, upper)):
        confirm(one, other)


def confirm(one: Node, other: Node, command: str = "ConfirmPeer") -> None:
    """``one`` hears ``other``'s fingerprint on the phone."""
    read_out = other.ask("GetFederation", pb.GetFederationRequest(), SECURITY).self.keys[-1].fingerprint
    request = {
        "ConfirmPeer": pb.ConfirmPeerRequest,
        "AcceptIntroduction": pb.AcceptIntroductionRequest,
    }[command]
    one.do(command, request(peer_id=other.name, fingerprint=read_out))


def introduce(middle: Node, lower: Node, upper: Node, wire: Wire) -> None:
    """``middle`` vouches for both; both accept."""
    middle.do("IntroducePeer", pb.IntroducePeerRequest(peer_id=lower.name, to_peer_id=upper.name))
    wire.carry()
    confirm(upper, lower, "AcceptIntroduction")
    confirm(lower, upper, "AcceptIntroduction")


def age(node: Node, collection: str, field: str) -> None:
    """Let an hour of real time have passed since something that is kept with its time."""
    rows = node.world.runtime.db[collection]
    for row in rows.find({field: {"$ne": None}}):
        rows.update_one({"_id": row["_id"]}, {"$set": {field: row[field] - timedelta(hours=1)}})
