"""``python -m single begin``: the first three administrators of a production instance.

Their one-time passwords are shown once, on the caller's screen; each takes an own one at the first sign-in.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from kit.core.errors import Invalid, NotFound
from shared.roles import LABELS
from single.housekeeping import Add
from single.instance import SETUP_CODE, opened
from single.rest import Api, Refused
from single.signing_in import address
from single.terminal import table

STDIN = Path("-")


class FileNotReadable(Invalid):
    """The file is no JSON object, or cannot be read."""

    reason = "FILE_NOT_READABLE"
    text = "无法读取 {file}：{why}"


class NoSetupCode(NotFound):
    """The instance has no code of its own: it is no production instance, or the operator has set one."""

    reason = "NO_SETUP_CODE"
    text = "实例 {name} 没有初始化码文件，请用 SETUP_CODE 中的初始化码调用 /api/v1/setup:bootstrap"


def begin(arguments: argparse.Namespace) -> None:
    """Make the profile and the three administrators of the file; prints their one-time passwords."""
    body = _read(arguments.file)
    body["profile"]["instanceId"] = arguments.name
    body["setupCode"] = _code(arguments)
    with Api(address(arguments)) as api:
        try:
            answer = api.send("POST", "/setup:bootstrap", "", body=body)
        except Refused as refused:
            raise Invalid(refused.reason, str(refused)) from refused
    print("✓ 已初始化。一次性密码只显示这一次，请当面交给本人，首次登录须修改：")
    rows = [
        (LABELS[who["role"]], made["loginName"], made["oneTimePassword"])
        for who, made in zip(body["administrators"], answer["firstPasswords"], strict=True)
    ]
    print(*table(("角色", "登录名", "一次性密码"), rows), sep="\n")


def _read(path: Path) -> dict:
    try:
        found = json.loads(sys.stdin.read() if path == STDIN else path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise FileNotReadable(file=path, why=error) from error
    parts = found if isinstance(found, dict) else {}
    if not (isinstance(parts.get("profile"), dict) and isinstance(parts.get("administrators"), list)):
        raise FileNotReadable(file=path, why="缺少 profile 或 administrators / is missing")
    return found


def _code(arguments: argparse.Namespace) -> str:
    path = opened(arguments.name, arguments.run_dir).directory / SETUP_CODE
    try:
        return path.read_text(encoding="ascii")
    except FileNotFoundError as error:
        raise NoSetupCode(name=arguments.name) from error


def add_command(add: Add) -> None:
    """Register the command with the command line."""
    command = add("begin", begin, "the first administrators of a production instance")
    command.add_argument("file", type=Path, help="JSON with profile and administrators; - is standard input")
    command.set_defaults(url="")
