"""What may happen to peers and documents, in which state and by whom; and which accounts may try.

Roles in the tables: ``security`` is the security administrator, who alone decides whom to trust; ``peer`` the
other instance, by a signed document or file; ``link`` the way there and back; ``service`` federation itself;
``committee`` staff of the proposal committee.
"""

from __future__ import annotations

from kit.core.states import Row, Table
from services.federation.states.initiatives import INITIATIVE, PARTICIPATION
from services.federation.states.upward import UPWARD, UPWARD_SIGNATURE
from shared import roles

SECURITY, PEER_ROLE, LINK, SERVICE = "security", "peer", "link", "service"
COMMITTEE = "committee"

# Nobody knows of it yet: never stored, the state from which every peer starts.
UNKNOWN = "unknown"
TRUSTED = ("active", "suspended")

PEER = Table(
    "peer",
    (
        Row((UNKNOWN, "invited", "pending", *TRUSTED), "invite", "invited", SECURITY),
        Row((UNKNOWN, "pending", "introduced", *TRUSTED), "accept_invitation", "pending", SECURITY),
        Row("invited", "complete_invitation", "pending", SECURITY),
        Row("pending", "confirm", "active", SECURITY),
        Row((UNKNOWN, "introduced"), "introduce", "introduced", PEER_ROLE),
        Row("introduced", "accept_introduction", "active", SECURITY),
        Row("active", "suspend", "suspended", SECURITY),
        Row("suspended", "resume", "active", SECURITY),
        Row(TRUSTED, "rotate_key", None, PEER_ROLE),
    ),
    initial=UNKNOWN,
    final=(),
    labels={
        "peer": "对接单位",
        "unknown": "未对接",
        "invited": "已邀请",
        "pending": "待核对指纹",
        "introduced": "待确认引荐",
        "active": "已对接",
        "suspended": "已暂停",
        "invite": "发出邀请",
        "accept_invitation": "接受邀请",
        "complete_invitation": "收到回执",
        "confirm": "核对指纹",
        "introduce": "引荐",
        "accept_introduction": "确认引荐",
        "suspend": "暂停",
        "resume": "恢复",
        "rotate_key": "更换密钥",
    },
)

# ``sent`` is not stored: it is read from the mark that the relay sets when the broker has taken the document.
OUT_DOCUMENT = Table(
    "out_document",
    (
        Row("queued", "receive", "received", PEER_ROLE),
        Row(("queued", "received"), "process", "processed", PEER_ROLE),
        Row(("queued", "received"), "refuse", "refused", PEER_ROLE),
    ),
    initial="queued",
    final=("processed", "refused"),
    labels={
        "out_document": "发出的文件",
        "queued": "待发送",
        "received": "对方已收到",
        "processed": "对方已处理",
        "refused": "对方不接收",
        "receive": "收到",
        "process": "处理",
        "refuse": "不接收",
    },
)

IN_DOCUMENT = Table(
    "in_document",
    (
        Row("arrived", "hold", "held", LINK),
        Row(("arrived", "held"), "process", "processed", SERVICE),
        Row(("arrived", "held"), "refuse", "refused", SERVICE),
        Row(("arrived", "held"), "skip", "refused", SECURITY),
    ),
    initial="arrived",
    final=("processed", "refused"),
    labels={
        "in_document": "收到的文件",
        "arrived": "刚收到",
        "held": "等待前面的文件",
        "processed": "已处理",
        "refused": "不接收",
        "hold": "暂存",
        "process": "处理",
        "refuse": "不接收",
        "skip": "跳过",
    },
)

INCOMING_FILE = Table(
    "incoming_file",
    (
        Row("fetching", "ask", None, SERVICE),
        Row("fetching", "take", None, LINK),
        Row("fetching", "complete", "complete", SERVICE),
        Row("fetching", "refuse", "refused", SERVICE),
    ),
    initial="fetching",
    final=("complete", "refused"),
    labels={
        "incoming_file": "附件",
        "fetching": "正在接收",
        "complete": "已收齐",
        "refused": "不接收",
        "ask": "请求数据",
        "take": "收到数据",
        "refuse": "不接收",
    },
)

# A file that a document of ours names, on its way from the service that holds it to who may fetch it.
OUTWARD_FILE = Table(
    "outward_file",
    (
        Row("wanted", "offer", "offered", SERVICE),
        Row("wanted", "give_up", "unavailable", SERVICE),
    ),
    initial="wanted",
    final=("offered", "unavailable"),
    labels={
        "outward_file": "随文附件",
        "wanted": "待提取",
        "offered": "可供提取",
        "unavailable": "无法提取",
        "offer": "提供",
        "give_up": "放弃",
    },
)

# A file that a peer's document names, on its way to the service here that works with it.
INWARD_FILE = Table(
    "inward_file",
    (
        Row("awaited", "offer", "offered", LINK),
        Row("offered", "deliver", "delivered", SERVICE),
        Row("offered", "refuse", "refused", SERVICE),
    ),
    initial="awaited",
    final=("delivered", "refused"),
    labels={
        "inward_file": "来文附件",
        "awaited": "等待对方提供",
        "offered": "正在接收",
        "delivered": "已移交",
        "refused": "不接收",
        "offer": "提供",
        "deliver": "移交",
        "refuse": "不接收",
    },
)

# A task of ours that runs in a lower instance.
OUTWARD = Table(
    "outward",
    (
        Row("pending", "send", "sent", SERVICE),
        Row(("pending", "sent"), "end", "ended", SERVICE),
    ),
    initial="pending",
    final="ended",
    labels={
        "outward": "转下级办理",
        "pending": "待下达",
        "sent": "已下达",
        "ended": "已结束",
        "send": "下达",
        "end": "结束",
    },
)

# A task that an upper instance gave to this one.
INWARD = Table(
    "inward",
    (Row("open", "end", "ended", SERVICE),),
    initial="open",
    final="ended",
    labels={"inward": "上级转办", "open": "办理中", "ended": "已结束", "end": "结束"},
)

# A proposal of ours that went to an upper committee.
TRANSFER = Table(
    "transfer",
    (
        Row("sent", "arrive", "received", PEER_ROLE),
        Row(("sent", "received"), "take", "taken", PEER_ROLE),
        Row(("sent", "received"), "decline", "declined", PEER_ROLE),
        Row("taken", "close", "closed", PEER_ROLE),
        Row(("sent", "received", "taken", "declined", "closed"), "report", None, PEER_ROLE),
    ),
    initial="sent",
    final=("declined", "closed"),
    labels={
        "transfer": "转报上级",
        "sent": "已报送",
        "received": "上级已收到",
        "taken": "上级已采用",
        "declined": "上级未采用",
        "closed": "上级已办结",
        "arrive": "收到",
        "take": "采用",
        "decline": "不采用",
        "close": "办结",
        "report": "通报进展",
    },
)

# A matter that a lower committee sent.
MATTER = Table(
    "matter",
    (
        Row("received", "adopt_as_clue", "clue", COMMITTEE),
        Row("received", "adopt_as_proposal", "proposal", COMMITTEE),
        Row("received", "pass_as_opinion", "opinion", COMMITTEE),
        Row("received", "decline", "declined", COMMITTEE),
        Row("proposal", "follow", None, SERVICE),
        Row("proposal", "close", "closed", SERVICE),
    ),
    initial="received",
    final=("clue", "opinion", "declined", "closed"),
    labels={
        "matter": "下级转报件",
        "received": "待处理",
        "clue": "已列为线索",
        "proposal": "已提出提案",
        "opinion": "已转送参阅",
        "declined": "未采用",
        "closed": "已办结",
        "adopt_as_clue": "列为线索",
        "adopt_as_proposal": "提出提案",
        "pass_as_opinion": "转送参阅",
        "decline": "不采用",
        "follow": "跟踪进展",
        "close": "办结",
    },
)

TABLES = (
    PEER,
    OUT_DOCUMENT,
    IN_DOCUMENT,
    INCOMING_FILE,
    OUTWARD_FILE,
    INWARD_FILE,
    INITIATIVE,
    PARTICIPATION,
    OUTWARD,
    INWARD,
    TRANSFER,
    MATTER,
    UPWARD,
    UPWARD_SIGNATURE,
)

GRANTS: dict[str, frozenset[str]] = {
    **roles.AUDITORS,
    **roles.OPERATING,
    "peer.trust": frozenset({roles.SECURITY_ADMIN}),
    "transfer.send": roles.COMMITTEE,
    "transfer.decide": roles.COMMITTEE,
    "transfer.read": roles.STAFF,
    "peer.read": roles.STAFF | {roles.SECURITY_ADMIN, roles.SYSTEM_ADMIN, roles.AUDIT_ADMIN},
    "document.read": roles.STAFF | {roles.SECURITY_ADMIN, roles.SYSTEM_ADMIN, roles.AUDIT_ADMIN},
    "bundle.carry": frozenset({roles.SECURITY_ADMIN, roles.SYSTEM_ADMIN}),
    "upward.read": frozenset({roles.MEMBER}) | roles.COMMITTEE,
    "upward.write": frozenset({roles.MEMBER}) | roles.COMMITTEE,
    "upward.sign": frozenset({roles.MEMBER}),
    "upward.register": roles.COMMITTEE,
    "document.resend": frozenset({roles.SECURITY_ADMIN, roles.SYSTEM_ADMIN}),
    "aggregate.read": roles.STAFF | {roles.LEADER, roles.SYSTEM_ADMIN, roles.AUDIT_ADMIN},
    "aggregate.reconcile": roles.COMMITTEE | {roles.SYSTEM_ADMIN},
    "dossier.export": roles.COMMITTEE | {roles.AUDIT_ADMIN},
    "initiative.manage": roles.COMMITTEE,
    "initiative.read": roles.STAFF | roles.PROPOSERS | {roles.LEADER},
    "federation.read": roles.STAFF
    | roles.UNIT
    | roles.PROPOSERS
    | {roles.SECURITY_ADMIN, roles.SYSTEM_ADMIN, roles.AUDIT_ADMIN, roles.LEADER},
}
