"""``python -m single doctor``: what is wrong with this machine and its instances, and what helps.

Looks only, changes nothing.  One line in Chinese and one in English for each finding; the exit code is 1 when
something must be done.
"""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from pymongo import MongoClient
from pymongo.errors import PyMongoError

from kit import bus, mongo, parked
from kit.auth import signing_keys
from kit.bus import probe, vhost
from kit.bus.topology import BROKER_ERRORS, provide
from kit.config import Config
from kit.core.context import Actor
from kit.core.errors import Misconfigured
from kit.runtime import Runtime
from kit.service import load
from kit.store import Reader
from services.federation.domain import addresses, causes
from services.federation.domain.links import GUEST, Link
from services.federation.domain.own import OwnKeys
from services.federation.domain.peers import Peer
from services.federation.store import links, lookups
from shared import copies
from single import broker_limits, machine, stored
from single.findings import BAD, OK, WARN, Finding
from single.instance import opened
from single.layout import SERVICES

Add = Callable[[str, Callable, str], argparse.ArgumentParser]
# A link that nobody has looked at for so many of its rounds has no worker.
MISSED_ROUNDS = 12


@dataclass(frozen=True)
class Patient:
    """What all checks look at; without a database there is nobody to read from."""

    config: Config
    reader: Reader
    policy: dict


Check = Callable[[Patient], Iterator[Finding]]


def examine(config: Config) -> list[Finding]:
    """All findings about one instance."""
    found = [*_broker(config), *_management(config)]
    try:
        client = mongo.connect(config.mongodb_uri, timeout_seconds=5)
    except (PyMongoError, mongo.StandaloneRefused) as error:
        return [*found, Finding(BAD, f"数据库连不上：{error}", "database: not reachable; is it running?")]
    try:
        found += [Finding(OK, "数据库正常", "database"), *stored.check(config, client)]
        patient = _patient(config, client)
        for check in CHECKS:
            found += check(patient)
    finally:
        client.close()
    return found


def _patient(config: Config, client: MongoClient) -> Patient:
    runtime = Runtime(load("services.federation", {"relay"}), config, client)
    reader = runtime.reader(Actor.service("doctor"))
    return Patient(config, reader, copies.policy(reader, "federation"))


def _broker(config: Config) -> Iterator[Finding]:
    trouble = probe.trouble(config.amqp_url)
    if trouble is None:
        yield Finding(OK, "本机消息队列正常", "broker")
        return
    cause = causes.CAUSES[causes.OF_STEP[trouble.step]]
    yield Finding(BAD, f"本机消息队列：{cause.text}（{trouble.detail}）", f"broker: {trouble.detail}")


def _management(config: Config) -> Iterator[Finding]:
    cause = causes.CAUSES["management"]
    if not config.links_management_url:
        yield Finding(
            WARN, "未设置消息队列管理接口，不能建立链路", "management: no URL is set; links need one"
        )
        return
    try:
        vhost.manage(config.links_management_url, "GET", "/api/whoami")
    except (Misconfigured, OSError) as error:
        yield Finding(BAD, f"{cause.text}。{cause.advice}（{error}）", cause.english)
        return
    yield Finding(OK, "消息队列管理接口正常", "management API")
    yield from broker_limits.check(config.links_management_url)


def _signing_key(patient: Patient) -> Iterator[Finding]:
    own = patient.reader.find_one(OwnKeys, {"_id": patient.config.instance})
    folder = signing_keys(patient.config.signing_keys_dir)
    if not folder:
        yield Finding(
            BAD, "没有对接密钥：请执行 python -m kit.provision signing-key", "signing key: none; make one"
        )
    elif own is not None and own.current.kid not in folder:
        yield Finding(
            BAD,
            f"密钥{own.current.kid}不在密钥目录中：找回备份，或按密钥遗失处理",
            f"signing key: {own.current.kid} is not in the folder; restore it, or join anew (lost key)",
        )
    else:
        yield Finding(OK, "对接密钥正常", "signing key")


# What a peer's state asks of somebody: words in both languages.
WAITING = {
    "invited": ("等待对方回执", "invited: waiting for their answer file"),
    "pending": ("请电话核对指纹后确认", "pending: compare fingerprints by phone, then confirm"),
    "introduced": ("请核对指纹后确认引荐", "introduced: compare the fingerprint, then accept"),
    "suspended": ("已暂停，往来文件不处理", "suspended: nothing is exchanged"),
}


def _peers(patient: Patient) -> Iterator[Finding]:
    now, silent = patient.reader.real_now, timedelta(hours=patient.policy["silent_hours"])
    for peer in patient.reader.find(Peer, {}, sort=[("_id", 1)]):
        stream = lookups.in_stream(patient.reader, peer.id)
        if peer.state in WAITING:
            chinese, english = WAITING[peer.state]
            yield Finding(WARN, f"{peer.name}：{chinese}", f"{peer.id} {english}")
        elif stream.heard_at is None or now - stream.heard_at >= silent:
            since = stream.heard_at.isoformat(timespec="minutes") if stream.heard_at else "—"
            yield Finding(
                BAD,
                f"{peer.name}：长时间没有来信（最近 {since}），请联系对方",
                f"{peer.id} silent since {since}: call them",
            )
        else:
            yield Finding(OK, f"{peer.name}：往来正常", f"{peer.id} heard of lately")


def _links(patient: Patient) -> Iterator[Finding]:
    peers = lookups.peers(patient.reader)
    for link in patient.reader.find(Link, {}, sort=[("_id", 1)]):
        peer = peers.get(link.id)
        if links.wanted(link, peer):
            yield from _line(patient, link)
            for name, figures in links.warnings(patient.reader, link.id, patient.policy).items():
                english = causes.WARNINGS[name].english.format(**figures)
                yield Finding(BAD, f"{link.id}：{causes.warning(name, figures)}", f"{link.id} {english}")


def _line(patient: Patient, link: Link) -> Iterator[Finding]:
    state = links.state(patient.reader, link.id)
    patience = timedelta(seconds=MISSED_ROUNDS * patient.policy["link_seconds"])
    if state.checked_at is None or patient.reader.real_now - state.checked_at >= patience:
        yield Finding(
            BAD,
            f"{link.id}：链路无人看护，请检查 federation 的 worker 进程是否运行",
            f"{link.id} link: nobody looks after it; is federation's worker running?",
        )
    elif state.state == "up":
        yield Finding(OK, f"{link.id}：链路畅通", f"{link.id} link up")
    else:
        cause, detail = state.cause, state.detail
        if link.side == GUEST and (trouble := probe.trouble(link.uri)) is not None:
            cause, detail = causes.OF_STEP[trouble.step], trouble.detail
        known = causes.CAUSES[cause]
        yield Finding(BAD, f"{link.id}：{causes.words(cause, detail)}", f"{link.id} {known.english}")
    if link.uri and not addresses.encrypted(link.uri) and not addresses.is_local(link.uri):
        yield Finding(
            WARN, f"{link.id}：链路未加密，建议改用 amqps", f"{link.id} link is not encrypted: use amqps"
        )


def _certificates(patient: Patient) -> Iterator[Finding]:
    for link in patient.reader.find(Link, {}):
        for path in addresses.tls_files(link.uri):
            yield from machine.certificate(Path(path), patient.reader.real_now)


def _queues(patient: Patient) -> Iterator[Finding]:
    try:
        count = sum(len(parked.list_parked(patient.config, service)) for service in SERVICES)
        queue = bus.unroutable_name("federation")
        stray = provide(patient.config.amqp_url, bus.Topology(), [queue])[queue].messages
    except BROKER_ERRORS as error:
        yield Finding(BAD, f"不能查看队列：{error}", f"queues: not readable: {error}")
        return
    yield Finding(
        BAD if count else OK,
        f"搁置的消息 {count} 条" + ("，请用 make parked 查看" if count else ""),
        f"{count} parked messages" + ("; see make parked" if count else ""),
    )
    yield Finding(
        BAD if stray else OK,
        f"无法投递的来文 {stray} 份" + ("，多为对方版本较新，请升级" if stray else ""),
        f"{stray} unroutable messages" + ("; the other side may be newer: upgrade" if stray else ""),
    )


CHECKS: tuple[Check, ...] = (_signing_key, _peers, _links, _certificates, _queues)


def doctor(arguments: argparse.Namespace) -> int:
    """Examine this machine and the named instance, or all of the machine; 1 when something must be done."""
    names = _names(arguments)
    bad = _tell("本机 / this machine", machine.examine(_place(arguments, names)))
    for name in names:
        bad += _tell(name, examine(opened(name, arguments.run_dir).config()))
    print(f"{bad} 处需要处理 / {bad} findings to act on")
    return 1 if bad else 0


def _tell(heading: str, findings: Iterable[Finding]) -> int:
    """Print the findings; returns how many of them ask for somebody."""
    bad = 0
    print(f"—— {heading}")
    for each in findings:
        print(f"{each.mark} {each.chinese}\n  {each.english}")
        bad += each.mark == BAD
    return bad


def _place(arguments: argparse.Namespace, names: list[str]) -> machine.Place:
    return machine.Place(
        run=arguments.run_dir,
        instances=tuple(names),
        backups=arguments.backups,
        certificates=arguments.certificates,
    )


def _names(arguments: argparse.Namespace) -> list[str]:
    if arguments.instance:
        return [arguments.instance]
    return sorted(path.parent.name for path in (arguments.run_dir / "instances").glob("*/instance.json"))


def add_command(add: Add) -> None:
    """Register the command with the command line."""
    command = add("doctor", doctor, "what is wrong with machine and exchange, and what to do")
    command.add_argument("instance", nargs="?", default="", help="all of this machine without it")
    for name, what in (("backups", "the nightly backups"), ("certificates", "the web server's *.crt")):
        told = os.environ.get(f"{name.upper()}_DIR")
        command.add_argument(f"--{name}", type=Path, default=Path(told) if told else None, help=what)
