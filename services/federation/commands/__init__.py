"""What federation does when asked.

- ``bundling``   the exchange by files
- ``carrying``   errands: files fetched from the other services, and handed over to them
- ``joining``    invitations, comparison of fingerprints, introductions, suspension, change of keys
- ``reconciling``  comparing the aggregate with its instances
- ``dossiers``   everything signed about a proposal, as a file
- ``initiatives``  joint initiatives
- ``repairing``  sending documents again, skipping one that cannot be had
- ``upward_…``   joint proposals to the level above: ``drafting``, ``signing``; what is entered ``by_hand``
"""

from __future__ import annotations

from kit.service import Command
from services.federation.commands import (
    bundling,
    carrying,
    dossiers,
    initiatives,
    joining,
    reconciling,
    repairing,
    transferring,
    upward_by_hand,
    upward_drafting,
    upward_signing,
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
    "CreateUpwardDraft": Command(upward_drafting.create_upward_draft, permission="upward.write"),
    "UpdateUpwardDraft": Command(upward_drafting.update_upward_draft, permission="upward.write"),
    "DeleteUpwardDraft": Command(upward_drafting.delete_upward_draft, permission="upward.write"),
    "InviteUpwardCosigners": Command(upward_drafting.invite_upward_cosigners, permission="upward.write"),
    "DropUpwardCosigner": Command(upward_drafting.drop_upward_cosigner, permission="upward.write"),
    "AnswerUpwardInvitation": Command(
        upward_signing.answer_upward_invitation, permission="upward.sign", personal=True
    ),
    "SubmitUpwardProposal": Command(
        upward_signing.submit_upward_proposal, permission="upward.sign", personal=True
    ),
    "WithdrawUpwardProposal": Command(
        upward_signing.withdraw_upward_proposal, permission="upward.sign", personal=True
    ),
    "AnswerUpwardMeeting": Command(
        upward_signing.answer_upward_meeting, permission="upward.sign", personal=True
    ),
    "GiveUpwardFeedback": Command(
        upward_signing.give_upward_feedback, permission="upward.sign", personal=True
    ),
    "RegisterUpperDecision": Command(upward_by_hand.register_upper_decision, permission="upward.register"),
    "RegisterUpperDispatch": Command(upward_by_hand.register_upper_dispatch, permission="upward.register"),
    "RegisterUpperMeeting": Command(upward_by_hand.register_upper_meeting, permission="upward.register"),
    "RegisterUpperReply": Command(upward_by_hand.register_upper_reply, permission="upward.register"),
    "RegisterUpperFeedback": Command(upward_by_hand.register_upper_feedback, permission="upward.register"),
    "RegisterUpperResult": Command(upward_by_hand.register_upper_result, permission="upward.register"),
}
ERRANDS = carrying.ERRANDS
