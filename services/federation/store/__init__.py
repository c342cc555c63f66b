"""Where federation keeps peers and documents.

- ``own``       this instance's keys
- ``lookups``   peers and streams, and finding them
- ``links``     the ways to neighbours
- ``sending``   numbering, signing and posting one document
- ``aggregate_…`` facts, told and held; ``aggregate_resembling`` compares those of different instances
- ``attachments``  files that documents tell of; ``carrying`` those of other services
- ``courses``   what became of this instance's own proposals
- ``initiatives``  joint initiatives; ``initiative_messages`` as documents, ``…_views``, ``…_facts``
- ``transferring`` proposals that go to an upper committee
- ``matters``   copies of proposals; ``delegating`` tasks that run in a lower instance
- ``views``     entities as the contract shows them; ``facts`` as events announce them
"""

from __future__ import annotations

from collections.abc import Mapping

from kit.mongo import ASCENDING, DESCENDING, IndexModel
from kit.service import Collection
from kit.store import Reader
from services.federation.domain.aggregate_fact import DISPATCHED
from services.federation.domain.aggregate_held import Figures, HeldFact, OriginState, Suggestion
from services.federation.domain.aggregate_local import LocalProposal
from services.federation.domain.arrivals import Arrival
from services.federation.domain.attachments import HeldChunk, IncomingFile, OfferedFile
from services.federation.domain.carrying import InwardFile, OutwardFile
from services.federation.domain.course import Course
from services.federation.domain.delegations import Inward, Outward
from services.federation.domain.documents import InDocument, OutDocument
from services.federation.domain.initiatives import InitiativeNote, JointInitiative
from services.federation.domain.links import BrokerState, Link, LinkState
from services.federation.domain.matters import Matter, Ruling
from services.federation.domain.own import OwnKeys
from services.federation.domain.peers import IntroductionMade, Peer
from services.federation.domain.rejections import LooseLine, Rejection
from services.federation.domain.sequence import InStream, OutStream, VoidNumbers
from services.federation.domain.transfers import Transfer, TransferredMatter
from services.federation.domain.upward import Line, UpwardPlan, UpwardProposal
from services.federation.store import upward
from services.federation.store.attachments import may_read
from services.federation.store.links import link_gauges
from services.federation.store.lookups import exchange_gauges
from services.federation.store.sending import OUT_EXCHANGE
from shared import copies
from shared.similarity import index

POSTS = (OUT_EXCHANGE,)
COLLECTIONS = {
    **copies.COLLECTIONS,
    **index.COLLECTIONS,
    LocalProposal: Collection(
        "local_proposals",
        (
            IndexModel([("unsent", ASCENDING)], partialFilterExpression={"unsent": True}),
            IndexModel([("year", ASCENDING)]),
        ),
    ),
    HeldFact: Collection(
        "held_facts",
        (
            *index.inverted("fact.year"),
            IndexModel([("origin", ASCENDING), ("fact.year", ASCENDING), ("bucket", ASCENDING)]),
            IndexModel([("fact.year", DESCENDING), ("_id", ASCENDING)]),
            IndexModel([("search_terms", ASCENDING), ("fact.year", DESCENDING), ("_id", ASCENDING)]),
            IndexModel([("fact.number", ASCENDING)]),
            IndexModel(
                [("fact.year", ASCENDING), ("fact.due_at", ASCENDING), ("origin", ASCENDING)],
                name="awaiting_reply",
                partialFilterExpression={"fact.handling": DISPATCHED},
            ),
            IndexModel([("compared", ASCENDING)], partialFilterExpression={"compared": False}),
        ),
    ),
    Figures: Collection("figures", (IndexModel([("year", DESCENDING)]), IndexModel([("origin", ASCENDING)]))),
    OriginState: Collection("origin_states"),
    Suggestion: Collection(
        "suggestions",
        (
            IndexModel([("year", ASCENDING), ("score", DESCENDING)]),
            IndexModel([("facts", ASCENDING)]),
        ),
    ),
    OwnKeys: Collection("own_keys"),
    Peer: Collection("peers", (IndexModel([("state", ASCENDING)]),)),
    IntroductionMade: Collection("introductions", (IndexModel([("peer_id", ASCENDING)]),)),
    Link: Collection("links"),
    LinkState: Collection("link_states"),
    BrokerState: Collection("broker_states"),
    InStream: Collection("in_streams"),
    OutStream: Collection("out_streams"),
    VoidNumbers: Collection("void_numbers", (IndexModel([("destination", ASCENDING)]),)),
    OutDocument: Collection(
        "out_documents",
        (
            IndexModel([("destination", ASCENDING), ("sequence", ASCENDING)], unique=True),
            IndexModel([("destination", ASCENDING), ("state", ASCENDING), ("sequence", ASCENDING)]),
            IndexModel([("proposal_id", ASCENDING)]),
            IndexModel([("created_at", DESCENDING)]),
        ),
    ),
    InDocument: Collection(
        "in_documents",
        (
            IndexModel([("origin", ASCENDING), ("sequence", ASCENDING)], unique=True),
            IndexModel([("origin", ASCENDING), ("state", ASCENDING), ("sequence", ASCENDING)]),
            IndexModel([("proposal_id", ASCENDING)]),
            IndexModel([("received_at", DESCENDING)]),
        ),
    ),
    Course: Collection(
        "courses",
        (
            IndexModel([("primary_id", ASCENDING)]),
            IndexModel([("submissions.signings.person_id", ASCENDING)]),
        ),
    ),
    OfferedFile: Collection("offered_files"),
    IncomingFile: Collection(
        "incoming_files", (IndexModel([("state", ASCENDING), ("asked_at", ASCENDING)]),)
    ),
    HeldChunk: Collection("held_chunks"),
    OutwardFile: Collection("outward_files", (IndexModel([("state", ASCENDING)]),)),
    InwardFile: Collection(
        "inward_files",
        (
            IndexModel([("state", ASCENDING)]),
            IndexModel([("origin", ASCENDING), ("their_ref", ASCENDING)]),
        ),
    ),
    JointInitiative: Collection(
        "initiatives",
        (
            IndexModel([("participants.proposal_id", ASCENDING)]),
            IndexModel([("state", ASCENDING), ("created_at", DESCENDING)]),
        ),
    ),
    InitiativeNote: Collection(
        "initiative_notes", (IndexModel([("initiative_id", ASCENDING), ("_id", ASCENDING)]),)
    ),
    UpwardProposal: Collection(
        "upward_proposals",
        (
            IndexModel([("signers.person_id", ASCENDING)]),
            IndexModel([("state", ASCENDING)]),
            IndexModel([("created_at", DESCENDING)]),
        ),
    ),
    Line: Collection("upward_lines", (IndexModel([("upward_id", ASCENDING), ("_id", ASCENDING)]),)),
    UpwardPlan: Collection("upward_plans"),
    Arrival: Collection(
        "arrivals",
        (
            IndexModel([("upward_id", ASCENDING)]),
            IndexModel([("proposal_id", ASCENDING)]),
            IndexModel([("primary_id", ASCENDING)]),
            IndexModel([("case_id", ASCENDING)]),
        ),
    ),
    Rejection: Collection("rejections", (IndexModel([("at", DESCENDING)]),)),
    Matter: Collection("matters"),
    Ruling: Collection("rulings"),
    Transfer: Collection("transfers", (IndexModel([("proposal_id", ASCENDING)]),)),
    TransferredMatter: Collection(
        "transferred_matters",
        (
            IndexModel([("state", ASCENDING), ("arrived_at", DESCENDING)]),
            IndexModel([("proposal_id", ASCENDING)]),
        ),
    ),
    Outward: Collection(
        "outward",
        (
            IndexModel([("state", ASCENDING), ("peer_id", ASCENDING)]),
            IndexModel([("case_id", ASCENDING)]),
        ),
    ),
    Inward: Collection("inward"),
    LooseLine: Collection("loose_lines", (IndexModel([("hop", ASCENDING), ("_id", ASCENDING)]),)),
}


FILES = {
    OfferedFile: may_read,
    IncomingFile: may_read,
    JointInitiative: may_read,
    TransferredMatter: may_read,
    UpwardProposal: upward.may_read_scan,
}


def gauges(reader: Reader) -> Mapping[str, Mapping[str, float]]:
    """State of the exchange with every peer, and of the ways there."""
    return {**exchange_gauges(reader), **link_gauges(reader)}
