"""Care of an instance: parked messages, republishing, the audit chain, business time."""

from __future__ import annotations

import argparse
import getpass
import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from pymongo import MongoClient

from kit import audit, audit_export, mongo, parked, rotation
from kit.config import Config
from kit.core.context import Actor
from kit.core.errors import Invalid
from kit.core.workdays import SHANGHAI
from kit.republish import republish
from single.clock import BusinessTime
from single.instance import Instance, opened
from single.layout import SERVICES
from single.process import read_json

Add = Callable[[str, Callable, str], argparse.ArgumentParser]


class TimeNotReadable(Invalid):
    """The moment is no ISO time."""

    reason = "TIME_NOT_READABLE"
    text = "时间格式有误：{value}（应为 2027-03-01 或 2027-03-01T09:00）"


def own_processes(instance: Instance) -> list[tuple[str, int]]:
    """(name, pid) of the instance's own processes, the supervisor among them."""
    found = [(spec.name, instance.pid(spec.name)) for spec in instance.layout().specs]
    return [(name, pid) for name, pid in [*found, ("supervisor", instance.supervisor_pid)] if pid]


def shared_processes(instance: Instance) -> list[tuple[str, int]]:
    """(name, pid) of broker and database where they run under this checkout."""
    deps = read_json(instance.run / "deps.json")
    return [(name, deps[name]["pid"]) for name in ("rabbitmq", "mongod") if deps.get(name)]


@contextmanager
def connected(arguments: argparse.Namespace) -> Iterator[tuple[Config, MongoClient]]:
    """The configuration of the named instance and a client of its database."""
    config = opened(arguments.name, arguments.run_dir).config()
    client = mongo.connect(config.mongodb_uri)
    try:
        yield config, client
    finally:
        client.close()


def operator(*roles: str) -> Actor:
    """Who runs a command: audit rows name the account of the machine."""
    name = getpass.getuser()
    return Actor(id=f"operator:{name}", name=name, roles=frozenset(roles))


def clock(arguments: argparse.Namespace) -> None:
    """Show business time, or let it pass until a moment."""
    with connected(arguments) as (config, client):
        business = BusinessTime(config, client)
        if arguments.until:
            business.advance(moment(arguments.until))
        print(f"业务时间 / business time: {business.now().astimezone(SHANGHAI).isoformat()}")


def show_parked(arguments: argparse.Namespace) -> None:
    """List parked messages, replay one (or ``all``), or drop one with a reason."""
    person = operator()
    with connected(arguments) as (config, client):
        if arguments.replay:
            chosen = None if arguments.replay == "all" else arguments.replay
            _one_service(config, chosen, lambda s: parked.replay(config, client, s, chosen, person))
            print("✓ 已放回原队列 / replayed")
        elif arguments.drop:
            reason = arguments.reason or ""
            _one_service(
                config,
                arguments.drop,
                lambda s: parked.drop(config, client, s, arguments.drop, reason, person),
            )
            print("✓ 已丢弃并记入审计 / dropped, and audited")
        else:
            _list_parked(config)


def _list_parked(config: Config) -> None:
    messages = [(service, message) for service in SERVICES for message in parked.list_parked(config, service)]
    for service, message in messages:
        print(f"{message.id}  {service}  {message.queue}")
        print(f"    原因 / reason: {message.reason} {message.error}")
        print(f"    次数 / tries: {message.tries}  时间 / parked: {message.parked_at}")
        print(f"    内容 / payload: {message.payload}")
    print(f"共 {len(messages)} 条 / {len(messages)} parked")


def _one_service(config: Config, message_id: str | None, act: Callable[[str], object]) -> None:
    """Act in the service that holds the message (in all of them without one)."""
    for service in SERVICES:
        held = {message.id for message in parked.list_parked(config, service)}
        if message_id is None or message_id in held:
            act(service)
            if message_id is not None:
                return
    if message_id is not None:
        raise parked.NotParked(id=message_id)


def send_again(arguments: argparse.Namespace) -> None:
    """Let the relays send again every event recorded since a moment."""
    since = moment(arguments.since)
    with connected(arguments) as (config, client):
        for service in SERVICES:
            print(f"{service:<14}{republish(config, client, service, since):>8} 个事件将重发 / events")


def audit_verify(arguments: argparse.Namespace) -> int:
    """Check the audit chain of every service against the heads noted outside the database."""
    failed = 0
    with connected(arguments) as (config, client):
        folder = Path(arguments.anchors or config.audit_heads_dir)
        for service in SERVICES:
            db = mongo.service_db(client, config.db_prefix, service)
            report = audit.verify(db, service, audit.anchors_path(folder, service))
            mark = "✓" if report.ok else "✗"
            print(
                f"{mark} {service:<14}{report.entries:>8} 条已链接 / linked"
                f"{report.unlinked:>6} 条待链接 / waiting{report.anchors:>5} 个锚点 / heads"
            )
            for finding in report.findings:
                print(f"    {json.dumps(finding.__dict__, ensure_ascii=False)}")
            failed += not report.ok
    return 1 if failed else 0


def audit_check(arguments: argparse.Namespace) -> int:
    """Prove an exported audit file, without any database."""
    with arguments.file.open(encoding="utf-8") as lines:
        found = audit_export.check(lines)
    for service, count in found.entries.items():
        print(f"{service:<14}{count:>8} 条 / entries  {found.heads.get(service, {}).get('hash', '')[:16]}")
    for finding in found.findings:
        print(f"✗ {finding}")
    print("✗ 校验未通过 / broken" if found.findings else "✓ 校验通过 / whole")
    return 1 if found.findings else 0


def rotate_keys(arguments: argparse.Namespace) -> None:
    """Sign tokens with a new key; who is signed in stays signed in."""
    folder = opened(arguments.name, arguments.run_dir).directory / "keys"
    private, public = folder / "private.pem", folder / "public.json"
    rotation.publish(private, public)
    made = rotation.switch(private, public)
    print(f"✓ 令牌密钥已更换为 {made}，原密钥一小时后失效 / new token key, the old one ends in an hour")


def moment(text: str) -> datetime:
    """A moment in ISO form, Shanghai time unless it says otherwise; raises ``TimeNotReadable``."""
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        raise TimeNotReadable(value=text) from None
    return found if found.tzinfo else found.replace(tzinfo=SHANGHAI)


def add_commands(add: Add) -> None:
    """Register these commands with the command line."""
    add("clock", clock, "show or advance business time").add_argument("--until", help="ISO time to go to")
    parking = add("parked", show_parked, "messages that could not be handled")
    parking.add_argument("--replay", help="id, or all")
    parking.add_argument("--drop", help="id")
    parking.add_argument("--reason", help="why it is dropped")
    add("audit-check", audit_check, "prove an exported audit file").add_argument("file", type=Path)
    add("rotate-keys", rotate_keys, "replace the key that tokens are signed with")
    add("republish", send_again, "send events again").add_argument("--since", required=True, help="ISO time")
    add("audit-verify", audit_verify, "check the audit chains").add_argument(
        "--anchors", help="folder of heads"
    )
