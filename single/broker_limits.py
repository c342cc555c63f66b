"""How near the broker is to the limits at which it stops: open files, disk, memory."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from kit.bus import vhost
from single.findings import BAD, OK, WARN, Finding

# What RabbitMQ 3.10 reserves for a quorum queue, as counted on a whole instance, and room for connections.
HANDLES_PER_QUEUE, HANDLES_TO_SPARE = 3, 1.2
# The alert BrokerNearLimit warns at the same shares (deploy/monitoring/rules/platform.yml).
DISK_TO_SPARE, MEMORY_SHARE = 3, 0.85


def check(management_url: str) -> Iterator[Finding]:
    """What its management API says of every node."""
    queues = int(vhost.manage(management_url, "GET", "/api/overview")["object_totals"].get("queues", 0))
    for node in vhost.manage(management_url, "GET", "/api/nodes"):
        yield from _file_handles(node, queues)
        yield from _disk(node)
        yield from _memory(node)


def _file_handles(node: dict[str, Any], queues: int) -> Iterator[Finding]:
    """A broker that runs out of handles takes no more connections and says nothing of it."""
    total, needed = int(node.get("fd_total", 0)), HANDLES_PER_QUEUE * queues
    if 0 < total < needed * HANDLES_TO_SPARE:
        yield Finding(
            BAD,
            f"消息队列可打开文件数过小（{total}，{queues}个队列约需{needed}）：请把nofile上限调到65536",
            f"broker: {total} open files allowed, {queues} queues reserve {needed}; set nofile to 65536",
        )


def _disk(node: dict[str, Any]) -> Iterator[Finding]:
    free, reserve = int(node.get("disk_free", 0)), int(node.get("disk_free_limit", 0))
    figures = f"{_size(free)} / {_size(reserve)}"
    if node.get("disk_free_alarm"):
        yield Finding(
            BAD,
            f"消息队列磁盘低于保留空间，已停收消息（剩余/保留 {figures}）：请腾出空间，勿删队列自己的文件",
            f"broker: disk below its reserve, takes no messages (free / reserve {figures}); make room",
        )
    elif 0 < free < DISK_TO_SPARE * reserve:
        yield Finding(
            WARN,
            f"消息队列磁盘接近保留空间（剩余/保留 {figures}）：请趁早腾出空间",
            f"broker: disk near its reserve (free / reserve {figures}); make room soon",
        )
    elif free:
        yield Finding(OK, f"消息队列磁盘充足（剩余/保留 {figures}）", f"broker disk: {figures}")


def _memory(node: dict[str, Any]) -> Iterator[Finding]:
    used, limit = int(node.get("mem_used", 0)), int(node.get("mem_limit", 0))
    figures = f"{_size(used)} / {_size(limit)}"
    if node.get("mem_alarm"):
        yield Finding(
            BAD,
            f"消息队列内存超过上限，已停收消息（已用/上限 {figures}）：查看积压，或调高上限（BROKER_MEMORY）",
            f"broker: memory above its limit, takes no messages ({figures}); look for backlogs, or raise it",
        )
    elif used > MEMORY_SHARE * limit:
        yield Finding(
            WARN,
            f"消息队列内存接近上限（已用/上限 {figures}）：查看积压，或调高上限（BROKER_MEMORY）",
            f"broker: memory near its limit ({figures}); look for backlogs, or raise it",
        )


def _size(count: int) -> str:
    return f"{count / 1e9:.1f} GB"
