"""Federation: other instances, and the documents exchanged with them."""

from services.gateway.engine.exposed import of

expose = of("federation")

ROWS = (
    expose("GET", "/federation", "GetFederation"),
    expose("POST", "/federation:rotateKey", "RotateKey"),
    expose("POST", "/peers:invite", "CreateInvitation"),
    expose("POST", "/peers:acceptInvitation", "AcceptInvitation"),
    expose("POST", "/peers:completeInvitation", "CompleteInvitation"),
    expose("GET", "/peers", "ListPeers"),
    expose("GET", "/peers/{peer_id}", "GetPeer"),
    expose("POST", "/peers/{peer_id}:confirm", "ConfirmPeer"),
    expose("POST", "/peers/{peer_id}:suspend", "SuspendPeer"),
    expose("POST", "/peers/{peer_id}:resume", "ResumePeer"),
    expose("POST", "/peers/{peer_id}:introduce", "IntroducePeer"),
    expose("POST", "/peers/{peer_id}:acceptIntroduction", "AcceptIntroduction"),
    expose("POST", "/peers/{peer_id}:exportBundle", "ExportBundle"),
    expose("POST", "/bundles:import", "ImportBundle"),
    expose("POST", "/peers/{peer_id}:resend", "ResendDocuments"),
    expose("POST", "/peers/{peer_id}:skip", "SkipDocument"),
    expose("GET", "/links", "ListLinks"),
    expose("GET", "/links/{peer_id}", "GetLink"),
    expose("GET", "/aggregate", "GetAggregate"),
    expose("GET", "/aggregate/facts", "ListAggregateFacts"),
    expose("GET", "/aggregate/proposals", "SearchAggregate"),
    expose("POST", "/aggregate:suggestResembling", "SuggestResembling"),
    expose("GET", "/aggregate/suggestions", "ListAggregateSuggestions"),
    expose("POST", "/aggregate:reconcile", "ReconcileAggregate"),
    expose("GET", "/documents", "ListDocuments"),
    expose("GET", "/federation/trusted-keys", "GetTrustedKeys"),
    expose("POST", "/proposals/{proposal_id}:exportDossier", "ExportDossier"),
    expose("POST", "/initiatives", "CreateInitiative"),
    expose("POST", "/initiatives:startFromProposals", "StartInitiativeFromProposals"),
    expose("GET", "/initiatives", "ListInitiatives"),
    expose("GET", "/initiatives/{initiative_id}", "GetInitiative"),
    expose("POST", "/initiatives/{initiative_id}:invite", "InviteToInitiative"),
    expose("POST", "/initiatives/{initiative_id}:answer", "AnswerInitiative"),
    expose("POST", "/initiatives/{initiative_id}:updateText", "UpdateInitiativeText"),
    expose("POST", "/initiatives/{initiative_id}:setVariant", "SetInitiativeVariant"),
    expose("POST", "/initiatives/{initiative_id}:startDraft", "StartInitiativeDraft"),
    expose("POST", "/initiatives/{initiative_id}:linkProposal", "LinkInitiativeProposal"),
    expose("POST", "/initiatives/{initiative_id}:leave", "LeaveInitiative"),
    expose("POST", "/initiatives/{initiative_id}:close", "CloseInitiative"),
    # A document's id has slashes: between whom, and which.
    expose("GET", "/documents:get", "GetDocument"),
)
