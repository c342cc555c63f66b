"""Chinese templates filled from events.

``{e.due_at:day}`` prints an instant, ``{e.phase:phase}`` a code's word; a message within an event prints its
name, a list its parts joined.  A line of which one place stays empty is left out, so that a template may
name what an event may lack.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, datetime
from string import Formatter
from typing import Any

from kit.core.workdays import SHANGHAI
from shared import words

DEADLINES = {
    "receive": "签收",
    "objection": "提出异议",
    "assist_opinion": "会办意见",
    "reply": "答复",
    "feedback": "反馈意见",
    "rework": "重新办理",
    "objection_decision": "异议处理",
    "cosign_answer": "联名确认",
    "revision": "提案修改",
    "hold": "见面",
    "confirm": "见面确认",
}
VOCABULARY: dict[str, Mapping[str, str]] = {
    "phase": words.PHASES,
    "mode": words.MODES,
    "part": words.PARTS,
    "class": words.REPLY_CLASSES,
    "score": words.SCORES,
    "inspection": words.INSPECTIONS,
    "campaign": words.CAMPAIGNS,
    "deadline": DEADLINES,
    "answer": {
        "agreed": "已同意",
        "declined": "未同意",
        "dropped": "已取消",
        "withdrawn": "已撤回",
        "refused": "未被接收",
        "voided": "因文本修改须重新确认",
    },
    "conversion": {"opinion": "意见建议", "social_info": "社情民意信息", "member_letter": "委员来信"},
    "outcome": {"rejected": "不予立案", "out_of_jurisdiction": "不属本级职权，不予立案"},
    "participation": {"joined": "参加", "declined": "未参加", "left": "退出"},
    "transfer": {
        "clue": "列为提案线索",
        "proposal": "委员（组织）据此提出提案",
        "opinion": "转有关单位参阅",
        "declined": "未采用",
        "submitted": "提案已提交",
        "filed": "立案",
        "not_filed": "未立案",
        "dispatched": "已交办",
        "replied": "承办单位已答复",
        "closed": "已办结",
        "withdrawn": "提案已撤回",
    },
    "turn": {
        "objection_rejected": "不采纳异议，请继续办理",
        "extension_approved": "同意延期",
        "extension_refused": "不同意延期",
        "delivered": "答复已送达提案者",
        "step_refused": "未能接收报送的办理情况",
    },
    "act": {"reviewed": "批阅", "led": "领办"},
    "level": {"yellow": "黄牌催办", "red": "红牌催办"},
    "activity": {
        "study": "集中学习",
        "training": "业务培训",
        "lecture": "高端讲座",
        "briefing": "情况通报",
        "member_tour": "委员视察",
        "consultation": "协商座谈",
        "solicitation": "征求意见",
    },
    "result": {"resolved": "已解决", "progressing": "正在推进", "unresolved": "尚未解决"},
    "invalid": {"quorum_missed": "未达法定人数", "more_returned_than_issued": "收回票数多于发出票数"},
    "publicity": {"public": "全文公开", "abstract": "摘要公开", "internal": "不公开"},
}
_INSTANTS: dict[str, Callable[[datetime], str]] = {
    "": lambda t: f"{t.year}年{t.month}月{t.day}日",
    "day": lambda t: f"{t.year}年{t.month}月{t.day}日",
    "time": lambda t: f"{t.year}年{t.month}月{t.day}日{t.hour:02d}:{t.minute:02d}",
}
_NAMES = ("name", "unit_name", "proposal_title", "title", "text")


class Wording(Formatter):
    """Fills the templates."""

    def format_field(self, value: Any, format_spec: str) -> str:
        """One place of a template as text."""
        if format_spec in VOCABULARY:
            return VOCABULARY[format_spec].get(str(value), str(value))
        if hasattr(value, "seconds") and hasattr(value, "nanos"):
            return _printed(value, format_spec)
        if isinstance(value, str | int | float):
            return format(value, format_spec)
        if isinstance(value, Iterable):
            return "、".join(self.format_field(item, format_spec) for item in value)
        return next((getattr(value, name) for name in _NAMES if hasattr(value, name)), "")


def _printed(stamp: Any, format_spec: str) -> str:
    if not stamp.seconds:
        return ""
    local = datetime.fromtimestamp(stamp.seconds, tz=UTC).astimezone(SHANGHAI)
    return _INSTANTS[format_spec](local)


_wording = Wording()


def value(place: str, **scope: Any) -> Any:
    """What stands at a place, e.g. ``e.commitment.due_at``."""
    return _wording.get_field(place, (), scope)[0]


def line(template: str, **scope: Any) -> str:
    """A template filled from its scope."""
    return _wording.vformat(template, (), scope)


def text(templates: Iterable[str], **scope: Any) -> str:
    """The lines of which every place is known."""
    return "\n".join(line(each, **scope) for each in templates if _complete(each, scope))


def _complete(template: str, scope: Mapping[str, Any]) -> bool:
    places = [(name, spec) for _, name, spec, _ in _wording.parse(template) if name]
    return all(
        _wording.format_field(_wording.get_field(name, (), scope)[0], spec or "") for name, spec in places
    )
