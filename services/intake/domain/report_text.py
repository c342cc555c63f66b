"""The report on review in words and figures, as it goes to the plenary."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from services.intake.domain.report import Tally, rate
from services.intake.domain.vocabulary import CONVERSIONS, PLANNED_KINDS, PROPOSER_KINDS

FOCUS_LABELS = {"strategy": "发展战略", "priority_work": "重点工作", "livelihood": "民生问题"}


@dataclass(frozen=True)
class Names:
    """Words of this instance and session, and what the shares are over."""

    session: str
    categories: Mapping[str, str]
    grounds: Mapping[str, str]
    members: int
    merge_scheme: str
    collective_share_before: float | None = None


@dataclass(frozen=True)
class Number:
    """One figure with what it was computed from."""

    name: str
    label: str
    value: float
    unit: str = "count"
    numerator: int = 0
    denominator: int = 0


# Field of the tally → label, as printed one below the other.
_COUNTS = {
    "received": "收到提案",
    "filed": "立案",
    "merged": "并案",
    "filed_with_merged": "立案（含并案）",
    "not_filed": "不予立案",
    "converted": "转办",
    "out_of_jurisdiction": "不属本级职权",
    "under_review": "审查中",
    "withdrawn": "撤回、撤案",
    "offline": "涉密线下",
    "late": "平时提案",
    "key": "重点提案",
    "member_proposals": "委员提案",
    "participations": "委员参与人次",
    "participants": "参与委员",
}


def numbers(tally: Tally, names: Names) -> list[Number]:
    """Every figure of the report; both ways of counting merged proposals."""
    found = [Number(name, label, getattr(tally, name)) for name, label in _COUNTS.items()]
    found += [
        _share("filing_rate", "立案率（并案另计）", tally.filed, tally.received),
        _share("filing_rate_with_merged", "立案率（含并案）", tally.filed_with_merged, tally.received),
        _share("participation_rate", "委员参与率", tally.participants, names.members),
        _share("collective_share", "集体提案占比", tally.kinds["collective"], tally.received),
    ]
    if names.collective_share_before is not None:
        before = names.collective_share_before
        found.append(Number("collective_share_before", "上次会议集体提案占比", before, "rate"))
    return found + _groups(tally, names)


def _groups(tally: Tally, names: Names) -> list[Number]:
    own = [("sector", tally.sectors), ("party", tally.parties), ("organization", tally.organizations)]
    return [
        *_group("kind", PROPOSER_KINDS, tally.kinds),
        *_group("filed_kind", PROPOSER_KINDS, tally.filed_kinds, "立案·"),
        *_group("category", names.categories, tally.categories),
        *_group("focus_area", FOCUS_LABELS, tally.focus_areas),
        *_group("ground", names.grounds, tally.grounds),
        *_group("conversion", CONVERSIONS, tally.conversions, "转为"),
        *_group("planned_kind", PLANNED_KINDS, tally.planned),
        *(number for prefix, counter in own for number in _group(prefix, {}, counter)),
    ]


def _share(name: str, label: str, part: int, whole: int) -> Number:
    return Number(name, label, rate(part, whole), "rate", part, whole)


def _group(prefix: str, labels: Mapping[str, str], counter: Counter[str], before: str = "") -> list[Number]:
    return [
        Number(f"{prefix}.{code}", f"{before}{labels.get(code, code)}", count)
        for code, count in sorted(counter.items(), key=lambda item: (-item[1], item[0]))
        if code
    ]


def sections(tally: Tally, names: Names) -> list[tuple[str, str]]:
    """The report's paragraphs with their headings."""
    return [
        ("一、提案征集情况", _collected(tally, names)),
        ("二、提案审查情况", _reviewed(tally, names)),
        ("三、立案提案分类情况", _classified(tally, names)),
    ]


def _collected(tally: Tally, names: Names) -> str:
    kinds = tally.kinds
    return (
        f"{names.session}共收到提案{tally.received}件。其中，委员提案{tally.member_proposals}件"
        f"（个人提案{kinds['individual']}件、联名提案{kinds['joint']}件），"
        f"{tally.participants}名委员参与，共{tally.participations}人次，"
        f"委员参与率{_percent(tally.participants, names.members)}；"
        f"集体提案{kinds['collective']}件，占{_percent(kinds['collective'], tally.received)}"
        f"{_compared(names)}。大会提案{tally.received - tally.late}件，平时提案{tally.late}件。"
    )


def _compared(names: Names) -> str:
    if names.collective_share_before is None:
        return ""
    return f"（上次会议为{names.collective_share_before:.1%}）"


def _reviewed(tally: Tally, names: Names) -> str:
    inside = names.merge_scheme == "inside_filed_count"
    filed = (
        f"立案{tally.filed_with_merged}件（含并案{tally.merged}件，并案后{tally.filed}件）"
        if inside
        else f"立案{tally.filed}件，并案{tally.merged}件"
    )
    whole = tally.filed_with_merged if inside else tally.filed
    parts = [f"经审查，{filed}，立案率{_percent(whole, tally.received)}"]
    parts.append(f"未立案{tally.refused}件")
    if tally.refused:
        parts[-1] += f"（{_refusals(tally, names)}）"
    if tally.under_review:
        parts.append(f"尚在审查{tally.under_review}件")
    if tally.withdrawn:
        parts.append(f"另有{tally.withdrawn}件由提案者撤回或撤案")
    return "，".join(parts) + "。"


def _refusals(tally: Tally, names: Names) -> str:
    parts = [f"{names.grounds.get(code, code)}{count}件" for code, count in tally.grounds.most_common()]
    parts += [f"转{CONVERSIONS.get(code, code)}{count}件" for code, count in tally.conversions.most_common()]
    if tally.out_of_jurisdiction:
        parts.append(f"不属本级职权{tally.out_of_jurisdiction}件")
    return "、".join(parts)


def _classified(tally: Tally, names: Names) -> str:
    categories = "、".join(
        f"{names.categories.get(code, code or '未分类')}{count}件"
        for code, count in tally.categories.most_common()
    )
    areas = "、".join(
        f"{FOCUS_LABELS.get(code, code or '未分类')}{count}件"
        for code, count in tally.focus_areas.most_common()
    )
    key = f"确定重点提案{tally.key}件。" if tally.key else ""
    if not tally.filed:
        return "暂无立案提案。"
    return f"立案提案按类别分：{categories}；按选题领域分：{areas}。{key}"


def _percent(part: int, whole: int) -> str:
    return f"{rate(part, whole):.1%}"
