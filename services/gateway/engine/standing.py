"""What is wrong with a service that answers, in words for whoever runs the instance."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from cppcc_api.common.v1 import status_pb2 as pb
from kit.convert import instant

Stands = Callable[[pb.ServiceStatus, datetime], bool]


@dataclass(frozen=True)
class Trouble:
    """A sign, what it means and what to do; ``runbook`` is the page of the alert that says the same."""

    shows: Stands
    text: str
    runbook: str


def _clock_differs(status: pb.ServiceStatus, now: datetime) -> bool:
    theirs = instant(status.looked_at)
    return theirs is not None and abs((theirs - now).total_seconds()) > CLOCK_SECONDS


CLOCK_SECONDS, UNSENT_SECONDS, TIMER_SECONDS, UNLINKED_ROWS = 5, 45, 300, 1000
TROUBLES = (
    Trouble(
        lambda s, _: not s.broker_reachable,
        "消息队列没有应答：请检查消息队列服务和网络，恢复后自动继续，数据不会丢失",
        "BrokerDown",
    ),
    Trouble(
        lambda s, _: not s.relay_working, "没有发布进程在工作：请查看该服务的 relay 进程及日志", "NoRelay"
    ),
    Trouble(
        lambda s, _: s.oldest_unsent_seconds > UNSENT_SECONDS,
        "事件没有及时发出：请查看 relay 进程的日志和消息队列的磁盘、内存告警",
        "OutboxStuck",
    ),
    Trouble(
        lambda s, _: s.parked_messages > 0,
        "有搁置的消息需要人工处理：执行 make parked 查看原因，排除后重新投递",
        "MessagesParked",
    ),
    Trouble(
        lambda s, _: s.timers_late_seconds > TIMER_SECONDS,
        "到期提醒没有按时处理：请查看该服务的 worker 进程及日志",
        "TimersLate",
    ),
    Trouble(
        lambda s, _: s.unlinked_audit_rows > UNLINKED_ROWS,
        "审计记录没有及时串接：请查看该服务的 relay 进程及日志",
        "AuditUnlinked",
    ),
    Trouble(_clock_differs, "服务器时钟不一致：请检查各服务器的时间同步", "ClockSkew"),
)


def troubles(status: pb.ServiceStatus, now: datetime) -> list[Trouble]:
    """What shows, the gravest first."""
    return [each for each in TROUBLES if each.shows(status, now)]
