"""What is wrong with the stored data of an instance: its version, and indexes that are not there."""

from __future__ import annotations

from collections.abc import Iterator

from pymongo import MongoClient
from pymongo.database import Database

from kit import migrations, mongo
from kit.config import Config
from kit.service import RELAY, Service, load
from single.findings import BAD, OK, Finding
from single.layout import packages


def check(config: Config, client: MongoClient) -> Iterator[Finding]:
    """Findings about the databases of all services."""
    found: list[Finding] = []
    for package in packages():
        service = load(package, {RELAY})
        found += check_service(mongo.service_db(client, config.db_prefix, service.name), service)
    yield from found or [Finding(OK, "数据版本与索引正常", "data version and indexes")]


def check_service(db: Database, service: Service) -> Iterator[Finding]:
    """What is wrong with one service's database; nothing if all is well."""
    name, found, known = service.name, migrations.version(db), len(service.migrations)
    if found > known:
        yield Finding(
            BAD,
            f"{name}的数据版本为{found}，本程序只认识到{known}：请使用升级后的程序",
            f"{name}: data version {found}, this code knows {known}; run the newer code",
        )
    elif found < known:
        yield Finding(
            BAD,
            f"{name}的数据版本为{found}，应为{known}：请启动{name}的rpc进程，由它升级数据",
            f"{name}: data version {found} instead of {known}; start its rpc process, which brings them up",
        )
    missing = mongo.missing_indexes(db, {**mongo.KIT_INDEXES, **service.indexes()})
    if missing:
        names = "、".join(missing)
        yield Finding(
            BAD,
            f"{name}缺少索引{names}：请重启{name}的任一进程，由它补建",
            f"{name}: indexes missing: {', '.join(missing)}; restart one of its processes",
        )
