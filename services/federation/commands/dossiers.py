"""Giving out a proposal's dossier: the audit names who took it."""

from __future__ import annotations

from cppcc_api.federation.v1 import federation_service_pb2 as pb
from kit.store import Context
from services.federation.store import dossiers


def export_dossier(request: pb.ExportDossierRequest, ctx: Context) -> pb.ExportDossierResponse:
    """Everything that was signed about a proposal; raises ``DossierEmpty`` or ``NoSigningKey``."""
    text, count = dossiers.export(ctx, request.proposal_id)
    ctx.mention(f"proposal/{request.proposal_id}")
    name = f"dossier-{ctx.instance}-{request.proposal_id}.jsonl"
    return pb.ExportDossierResponse(file_name=name, text=text, documents=count)
