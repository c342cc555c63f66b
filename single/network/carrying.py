"""The exchange by files: a county whose line is not laid yet works with bundles on a disk."""

from __future__ import annotations

import base64
from typing import Any

from services.federation.domain.bundles import MOST_BYTES
from shared import bundle_file
from single.demo.client import Refused
from single.network.stage import Place, Stage


class TamperedBundleTaken(Exception):
    """A file whose signature does not fit was taken in."""


def exchange(stage: Stage, upper: Place, lower: Place) -> None:
    """Up with what the county tells, down with the receipts; a file that was tampered with is refused."""
    stage.time.rest()
    upward = _export(lower, upper)
    _refuse_tampered(stage, upper, upward["bundle"], lower.name)
    _take(stage, upper, lower, upward)
    _take(stage, lower, upper, _export(upper, lower))
    clerk = lower.staff("committee_clerk")
    known = clerk.all("/documents", "documents", peerId=upper.name, direction="out")
    settled = [each for each in known if each["state"] == "processed"]
    stage.say(lower, f"交换包往返一次：{len(known)} 份文件中 {len(settled)} 份已有对方处理回执")


def _export(place: Place, to: Place) -> dict[str, Any]:
    return place.staff("security_admin").post(f"/peers/{to.name}:exportBundle")


def _take(stage: Stage, place: Place, sender: Place, made: dict[str, Any]) -> None:
    taken = place.staff("security_admin").post("/bundles:import", bundle=made["bundle"])
    stage.time.rest()
    size = len(base64.b64decode(made["bundle"]))
    told = (
        f"导入{sender.title}的交换包 {made['fileName']}（{size} 字节，{taken['documents']} 份文件），验签通过"
    )
    stage.say(place, told)


def _refuse_tampered(stage: Stage, place: Place, bundle: str, word: str) -> None:
    """The same file, packed anew with one word changed."""
    lines = bundle_file.unpack(base64.b64decode(bundle), MOST_BYTES)
    changed = bundle_file.pack(lines.replace(word.encode(), b"another-county", 1))
    try:
        place.staff("security_admin").post("/bundles:import", bundle=base64.b64encode(changed).decode())
    except Refused as refused:
        stage.say(place, f"拒收被改动过一处的交换包：{refused.reason} {refused.detail}")
    else:
        raise TamperedBundleTaken(bundle)
