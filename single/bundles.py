"""``python -m single bundle-out|bundle-in``: the exchange with other instances by files.

Like every tool that changes something they speak the public API, as a person with the right to.
"""

from __future__ import annotations

import argparse
import base64
from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote

from kit.core.errors import Invalid
from shared import bundle_file
from single.rest import Person
from single.signing_in import address, signed_in

Add = Callable[[str, Callable, str], argparse.ArgumentParser]


class BundleNotWhole(Invalid):
    """The file ends too early, or is no bundle at all."""

    reason = "BUNDLE_NOT_WHOLE"
    text = "“{file}”不是完整的交换包文件，可能在复制时被截断"


class Carrier(Person):
    """The person on whose behalf bundles are carried."""

    client = "bundle"


def bundle_out(arguments: argparse.Namespace) -> None:
    """Write everything for a peer that has no receipt yet into one file."""
    with signed_in(address(arguments), Carrier) as person:
        content, documents, name = _everything(person, arguments.peer, arguments.with_chunks)
    path = arguments.file or Path(name)
    path.write_bytes(content)
    print(f"✓ {documents} 份文件已写入 {path}（{len(content) / 1024:.0f} KB）/ documents written")


def _everything(person: Person, peer: str, with_chunks: bool) -> tuple[bytes, int, str]:
    content, documents, token = b"", 0, ""
    while True:
        made = person.post(
            f"/peers/{quote(peer, safe='')}:exportBundle", withChunks=with_chunks, pageToken=token
        )
        content += base64.b64decode(made["bundle"])
        documents += made["documents"]
        token = made["nextPageToken"]
        if not token:
            return content, documents, made["fileName"]


def bundle_in(arguments: argparse.Namespace) -> None:
    """Take in every bundle of a file; what was taken in before does no harm."""
    try:
        bundles = list(bundle_file.split(arguments.file.read_bytes()))
    except bundle_file.NotWhole as error:
        raise BundleNotWhole(file=arguments.file.name) from error
    except OSError as error:
        raise Invalid("FILE_NOT_READABLE", "文件不可读：{detail}", detail=str(error)) from error
    documents, peer = 0, ""
    with signed_in(address(arguments), Carrier) as person:
        for bundle in bundles:
            taken = person.post("/bundles:import", bundle=base64.b64encode(bundle).decode())
            documents, peer = documents + taken["documents"], taken["peerId"]
    print(f"✓ 已接收 {peer} 的 {documents} 份文件，正在依次处理 / documents taken in")


def add_commands(add: Add) -> None:
    """Register these commands with the command line."""
    out = add("bundle-out", bundle_out, "write what a peer does not have yet into a signed file")
    out.add_argument("--peer", required=True, help="instance id of the peer")
    out.add_argument("--with-chunks", action="store_true", help="with attachments")
    out.add_argument("--file", type=Path, help="where to; a name is chosen without it")
    taking = add("bundle-in", bundle_in, "take in a file that a peer made")
    taking.add_argument("file", type=Path)
    for command in (out, taking):
        command.add_argument("--url", help="address of an instance elsewhere")
