"""Dossiers and lists of trusted keys on the command line of an instance's machine."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path

from cppcc_api.federation.v1 import federation_service_pb2 as pb
from kit.core.ids import new_id
from kit.runtime import Runtime
from kit.service import RPC, load
from shared import roles
from single import verify_dossier
from single.housekeeping import Add, connected, operator


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="")
    print(f"✓ {path}")


def _with_federation(arguments: argparse.Namespace, work: Callable[[Runtime], None]) -> None:
    with connected(arguments) as (config, client):
        work(Runtime(load("services.federation", (RPC,)), config, client))


def export(arguments: argparse.Namespace) -> None:
    """Write a proposal's dossier into a file."""

    def work(runtime: Runtime) -> None:
        request = pb.ExportDossierRequest(request_id=new_id(), proposal_id=arguments.proposal)
        reply = runtime.command("ExportDossier", request, operator(roles.AUDIT_ADMIN))
        _write(arguments.file or Path(reply.file_name), reply.text)

    _with_federation(arguments, work)


def trusted_keys(arguments: argparse.Namespace) -> None:
    """Write the keys that this instance trusts into a file."""

    def work(runtime: Runtime) -> None:
        reply = runtime.query("GetTrustedKeys", pb.GetTrustedKeysRequest(), operator(roles.AUDIT_ADMIN))
        _write(arguments.file or Path(reply.file_name), reply.text)

    _with_federation(arguments, work)


def verify(arguments: argparse.Namespace) -> int:
    """Prove a dossier; needs no instance."""
    return verify_dossier.main([str(each) for each in (arguments.file, arguments.keys) if each])


def add_commands(add: Add) -> None:
    """Add the commands to the parser."""
    exporting = add("export-dossier", export, "write everything signed about a proposal into one file")
    exporting.add_argument("proposal", help="proposal id")
    exporting.add_argument("--file", type=Path)
    add("trusted-keys", trusted_keys, "write own and peers' public keys into a file").add_argument(
        "--file", type=Path
    )
    verifying = add("verify-dossier", verify, "prove an exported dossier; needs only public keys")
    verifying.add_argument("file", type=Path)
    verifying.add_argument("keys", type=Path, nargs="?")
