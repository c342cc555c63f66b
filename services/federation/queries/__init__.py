"""What federation answers.

- ``peers``      this instance, and the others
- ``links``      the ways to neighbours
- ``aggregate``  figures of the subordinate instances, and the facts behind them; ``across`` finds among all
- ``initiatives``  joint initiatives
- ``upward``     joint proposals to the level above, with what waits and what is offered
- ``documents``  what went out and came in; ``common`` the work list, timeline and actions
"""

from __future__ import annotations

from kit.service import Query
from services.federation.queries import (
    across,
    aggregate,
    common,
    documents,
    initiatives,
    links,
    peers,
    transfers,
    upward,
)

QUERIES = {
    "ListTransfers": Query(transfers.list_transfers, permission="transfer.read"),
    "GetTransferredMatter": Query(transfers.get_transferred_matter, permission="transfer.read"),
    "GetFederation": Query(peers.get_federation, permission="peer.read"),
    "ListPeers": Query(peers.list_peers, permission="peer.read"),
    "GetPeer": Query(peers.get_peer, permission="peer.read"),
    "ListLinks": Query(links.list_links, permission="peer.read"),
    "GetLink": Query(links.get_link, permission="peer.read"),
    "ListDocuments": Query(documents.list_documents, permission="document.read"),
    "GetDocument": Query(documents.get_document, permission="document.read"),
    "GetAggregate": Query(aggregate.get_aggregate, permission="aggregate.read"),
    "ListAggregateFacts": Query(aggregate.list_aggregate_facts, permission="aggregate.read"),
    "SearchAggregate": Query(across.search_aggregate, permission="aggregate.read"),
    "SuggestResembling": Query(across.suggest_resembling, permission="aggregate.read"),
    "ListAggregateSuggestions": Query(across.list_aggregate_suggestions, permission="aggregate.read"),
    "ListInitiatives": Query(initiatives.list_initiatives, permission="initiative.read"),
    "GetInitiative": Query(initiatives.get_initiative, permission="initiative.read"),
    "GetTrustedKeys": Query(peers.get_trusted_keys, permission="peer.read"),
    "ListUpwardProposals": Query(upward.list_upward_proposals, permission="upward.read"),
    "GetUpwardProposal": Query(upward.get_upward_proposal, permission="upward.read"),
    "GetUpwardForm": Query(upward.get_upward_form, permission="upward.read"),
    "ListWork": Query(common.list_work, permission="federation.read"),
    "GetTimeline": Query(common.get_timeline, permission="federation.read"),
    "ListActions": Query(common.list_actions, permission="federation.read"),
}
