"""What remains at the end: receipts in a proposal's timeline, a dossier that proves itself, all documents."""

from __future__ import annotations

import re
import subprocess
import sys
from collections import Counter
from pathlib import Path

from services.federation.domain.kinds import labels
from single.layout import ROOT
from single.network.stage import PROVINCE, Place, Stage

# The line that begins a statement; the lines below it tell its signature, receipt and text.
STATEMENT = re.compile(r"\d+\. ")
SHOWN_STATES = ("processed", "refused", "received", "sent", "queued")
STATE_WORDS = ("已处理", "不接收", "已收到", "已发出", "待发送")


class DossierDoesNotHold(Exception):
    """The offline check failed; its own words."""


def timeline(stage: Stage, place: Place, proposal_id: str) -> None:
    """The proposal's documents with their receipts, as its timeline tells them."""
    entries = place.staff("committee_clerk").get(f"/proposals/{proposal_id}/timeline")["entries"]
    exchanged = [each for each in entries if each["kind"] in ("document_out", "document_in")]
    rows = [(each["at"][:16].replace("T", " "), each["title"], each["text"]) for each in exchanged]
    stage.tell.table(f"{place.title}：一件提案的文件和回执", ("时间", "文件", "回执"), rows)


def prove(stage: Stage, proposal_id: str, folder: Path) -> None:
    """Export the dossier and the public keys, then verify the file alone, without instance or network."""
    place = stage[PROVINCE]
    clerk = place.staff("committee_clerk")
    made = clerk.post(f"/proposals/{proposal_id}:exportDossier")
    keys = place.staff("audit_admin").get("/federation/trusted-keys")
    paths = []
    for one in (made, keys):
        path = folder / one["fileName"].replace(":", "-")
        path.write_text(one["text"], encoding="utf-8", newline="")
        paths.append(path)
    stage.say(place, f"{clerk.name}导出卷宗（{made['documents']} 份文件），离线核验：")
    stage.tell.note(f"  verify-dossier {paths[0]} {paths[1]}")
    # A process of its own that knows no address of anything: the two files are all it has.
    command = [sys.executable, "-m", "single.verify_dossier", *map(str, paths)]
    told = subprocess.run(command, cwd=ROOT, env={}, capture_output=True, text=True, check=False)
    if told.returncode:
        raise DossierDoesNotHold(told.stderr)
    lines = told.stdout.splitlines()
    first = lines.index("")
    for line in (*lines[:first], *filter(STATEMENT.match, lines), lines[-1]):
        stage.tell.note(f"    {line}")


def documents(stage: Stage) -> None:
    """All documents between the instances, by way and kind, with what became of them."""
    rows = []
    for place in stage.places.values():
        found = place.staff("committee_clerk").all("/documents", "documents", direction="out")
        ways = Counter((each["destination"], each["kind"]) for each in found)
        states = Counter((each["destination"], each["kind"], each["state"]) for each in found)
        for (to, kind), number in sorted(ways.items()):
            counts = [states[to, kind, state] or "" for state in SHOWN_STATES]
            rows.append((place.title, stage[to].title, labels([kind])[0], number, *counts))
    stage.tell.table("各级之间的全部文件", ("发出", "接收", "文件", "份数", *STATE_WORDS), rows)
