"""What the doctor looks at on the machine itself: disk, clock, certificates, nightly backups."""

from __future__ import annotations

import ctypes
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography import x509

from kit.core.clock import RealClock
from single.findings import BAD, OK, WARN, Finding

CERTIFICATE_WARNING = timedelta(days=30)
# Free share of a disk: below the first somebody should plan, below the second somebody must act.
DISK_WARNING, DISK_BAD = 0.15, 0.05
# A nightly backup that is older than a day and a half is missing.
BACKUP_AGE = timedelta(hours=36)
# The kernel's word (adjtimex) for a clock that nobody keeps right.
CLOCK_NOT_KEPT = 5


@dataclass(frozen=True)
class Place:
    """Where this machine keeps things; folders that it does not have are None."""

    run: Path
    instances: tuple[str, ...] = ()
    backups: Path | None = None
    certificates: Path | None = None


def examine(place: Place) -> Iterator[Finding]:
    """All findings about the machine."""
    now = RealClock().now()
    for folder in filter(None, (place.run, place.backups)):
        yield disk(folder, *shutil.disk_usage(_existing(folder))[::2])
    yield clock(_clock_state())
    if place.certificates:
        for path in sorted(place.certificates.glob("*.crt")):
            yield from certificate(path, now)
    if place.backups:
        for name in place.instances:
            yield backup(name, place.backups, now)


def _existing(folder: Path) -> Path:
    return next(path for path in (folder, *folder.resolve().parents) if path.exists())


def disk(folder: Path, total: int, free: int) -> Finding:
    """How full the disk of a folder is; sizes in bytes."""
    share = free / total
    figures = f"{free / 1e9:.1f} GB / {total / 1e9:.0f} GB（{share:.0%}）"
    mark = BAD if share < DISK_BAD else WARN if share < DISK_WARNING else OK
    if mark == OK:
        return Finding(OK, f"磁盘 {folder}：剩余 {figures}", f"disk of {folder}: {share:.0%} free")
    return Finding(
        mark,
        f"磁盘 {folder} 将满：剩余 {figures}。请移走旧备份、清理日志或扩容；写满后系统会拒绝一切操作",
        f"disk of {folder} nearly full: {share:.0%} free; move old backups away, clear logs, or enlarge it",
    )


def clock(state: int) -> Finding:
    """Whether somebody keeps the clock right; the state is the kernel's."""
    if state == CLOCK_NOT_KEPT:
        return Finding(
            WARN,
            "时钟未同步：期限与签名都依赖时间，请在 chrony 中设置本单位的时间服务器",
            "clock: not synchronised; name the site's time server in chrony",
        )
    return Finding(OK, "时钟已同步", "clock synchronised")


def _clock_state() -> int:
    """The kernel's state of the clock, read only (modes = 0)."""
    return int(ctypes.CDLL(None).adjtimex(ctypes.create_string_buffer(512)))


def certificate(path: Path, now: datetime) -> Iterator[Finding]:
    """When a file's certificates end; a file without any says nothing."""
    try:
        data = path.read_bytes()
    except OSError as error:
        yield Finding(BAD, f"TLS文件不可读：{error}", f"TLS file is not readable: {path}")
        return
    if b"BEGIN CERTIFICATE" not in data:
        return
    ends = min(each.not_valid_after_utc for each in x509.load_pem_x509_certificates(data))
    left = ends - now
    mark = BAD if left <= timedelta() else WARN if left <= CERTIFICATE_WARNING else OK
    words = "已过期" if mark == BAD else f"{left.days}天后到期"
    yield Finding(mark, f"证书 {path}：{words}", f"certificate {path}: until {ends:%Y-%m-%d}")


def backup(name: str, folder: Path, now: datetime) -> Finding:
    """Whether an instance's newest backup is of the last night."""
    times = [path.stat().st_mtime for path in folder.glob(f"{name}-????????-??????.backup")]
    if not times:
        return Finding(
            BAD,
            f"{name} 还没有备份：请先执行 backup-key，再启动备份（见 docs/operations/backup.md）",
            f"{name}: no backup; make a key, then start the backup",
        )
    age = now - datetime.fromtimestamp(max(times), UTC)
    hours = age / timedelta(hours=1)
    if age > BACKUP_AGE:
        chinese = f"{name} 的备份已是 {hours:.0f} 小时前的：请查看备份任务的日志"
        return Finding(BAD, chinese, f"{name}: backup is {hours:.0f} h old; see the log of the backup")
    return Finding(OK, f"{name} 的备份在 {hours:.0f} 小时前", f"{name}: backup {hours:.0f} h ago")
