"""Chinese words for the aggregate of the subordinate instances."""

from __future__ import annotations

from services.gateway.forms.vocabulary import word
from shared import words

PRESENCE = {"online": "在线", "late": "数据滞后", "offline": "失去联系"}
OUTCOME = {"unknown": "尚未核对", "equal": "核对一致", "different": "核对不一致", "repairing": "正在补齐"}
HANDLING = {"": "未交办", "dispatched": "办理中", "replied": "已答复", "closed": "已办结"}
COMMITMENTS = {"open": "未了", "kept": "已兑现", "overdue": "逾期"}
SUGGESTIONS = {"duplicate": "疑似重复", "joint": "可联合提案"}
# Columns of the table, in the order of the work.
FIGURES = {
    "received": "收到",
    "filed": "立案",
    "merged": "并案",
    "not_filed": "不立案",
    "converted": "转办",
    "out_of_jurisdiction": "不属本级职权",
    "under_review": "审查中",
    "withdrawn": "撤回",
    "key": "重点",
    "dispatched": "已交办",
    "replied": "已答复",
    "on_time": "按期答复",
    "closed": "已办结",
    "overdue": "逾期未复",
}
# Figures that are told apart by a code: what they are called, and the words of their codes.
CODED = {
    "classes": ("办理结果", words.REPLY_CLASSES),
    "meetings": ("三见面（委员确认）", words.PHASES),
    "attitude": ("办理工作满意度", words.SCORES),
    "result": ("办理结果满意度", words.SCORES),
    "commitments": ("承诺事项", COMMITMENTS),
    "kinds": ("提案类型", {}),
    "categories": ("类别", {}),
    "focus_areas": ("重点领域", words.FOCUS_AREAS),
}
_ELSEWHERE = {"kinds": "proposer_kind", "categories": "category"}


def figure(name: str) -> str:
    """The name of a figure as it stands in addresses: ``filed``, ``classes:resolved``."""
    plain, _, code = name.partition(":")
    if not code:
        return FIGURES.get(plain, "全部提案")
    return f"{CODED.get(plain, (plain,))[0]}：{code_word(plain, code)}"


def code_word(name: str, code: str) -> str:
    """The word for a code of a figure."""
    known = CODED.get(name, ("", {}))[1]
    return known.get(code) or word(_ELSEWHERE.get(name, ""), code)
