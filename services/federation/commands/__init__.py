"""What federation does when asked.

- ``bundling``   the exchange by files
- ``joining``    invitations, comparison of fingerprints, introductions, suspension, change of keys
- ``reconciling``  comparing the aggregate with its instances
- ``dossiers``   everything signed about a proposal, as a file
- ``initiatives``  joint initiatives
- ``repairing``  sending documents again, skipping one that cannot be had
"""

from __future__ import annotations

from kit.service import Command
from services.federation.commands import (
    bundling,
    dossiers,
    initiatives,
    joining,
    reconciling,
    repairing,
    transferring,
)

COMMANDS = {
    "TransferUp": Command(transferring.transfer_up, permission="transfer.send"),
    "DecideTransfer": Command(transferring.decide_transfer, permission="transfer.decide"),
    # The invitation holds the secret that the answer must know, so neither is kept as a stored reply.
    "CreateInvitation": Command(joining.create_invitation, permission="peer.trust", secret=True),
    "AcceptInvitation": Command(joining.accept_invitation, permission="peer.trust", secret=True),
    "CompleteInvitation": Command(joining.complete_invitation, permission="peer.trust", secret=True),
    "ConfirmPeer": Command(joining.confirm_peer, permission="peer.trust", personal=True),
    "SuspendPeer": Command(joining.suspend_peer, permission="peer.trust"),
    "ResumePeer": Command(joining.resume_peer, permission="peer.trust"),
    "RotateKey": Command(joining.rotate_key, permission="peer.trust"),
    "IntroducePeer": Command(joining.introduce_peer, permission="peer.trust"),
    "AcceptIntroduction": Command(joining.accept_introduction, permission="peer.trust", personal=True),
    "ReconcileAggregate": Command(reconciling.reconcile_aggregate, permission="aggregate.reconcile"),
    # A bundle is too large to keep as a stored reply, and making it again does no harm.
    "ExportBundle": Command(bundling.export_bundle, permission="bundle.carry", secret=True),
    "ImportBundle": Command(bundling.import_bundle, permission="bundle.carry"),
    "ResendDocuments": Command(repairing.resend_documents, permission="document.resend"),
    "SkipDocument": Command(repairing.skip_document, permission="peer.trust"),
    "LeaveNumbersOut": Command(repairing.leave_numbers_out, permission="peer.trust"),
    # A dossier holds whole papers: it is given out and not kept a second time; the audit says to whom.
    "ExportDossier": Command(dossiers.export_dossier, permission="dossier.export", secret=True),
    "CreateInitiative": Command(initiatives.create_initiative, permission="initiative.manage"),
    "StartInitiativeFromProposals": Command(initiatives.start_from_proposals, permission="initiative.manage"),
    "InviteToInitiative": Command(initiatives.invite, permission="initiative.manage"),
    "AnswerInitiative": Command(initiatives.answer, permission="initiative.manage"),
    "UpdateInitiativeText": Command(initiatives.update_text, permission="initiative.manage"),
    "SetInitiativeVariant": Command(initiatives.set_variant, permission="initiative.manage"),
    "StartInitiativeDraft": Command(initiatives.start_draft, permission="initiative.manage"),
    "LinkInitiativeProposal": Command(initiatives.link_proposal, permission="initiative.manage"),
    "LeaveInitiative": Command(initiatives.leave, permission="initiative.manage"),
    "CloseInitiative": Command(initiatives.close, permission="initiative.manage"),
}
