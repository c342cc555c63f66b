"""The bulletin (督查通报): figures over all and per unit, findings, what was asked, as printed."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from services.supervision.domain.checking import UnitResult
from services.supervision.domain.figures import Figure
from services.supervision.domain.finding import Finding
from services.supervision.domain.inspection import Inspection, day
from services.supervision.domain.people import UnitRef
from services.supervision.domain.problems import CODES
from shared import words


@dataclass(frozen=True)
class Section:
    """A part of the text under its heading."""

    heading: str
    text: str


@dataclass(frozen=True)
class Bulletin:
    """A bulletin as it went out; its figures never change again."""

    id: str
    inspection_id: str
    kind: str
    session_id: str
    title: str
    doc_no: str
    sections: tuple[Section, ...]
    units: tuple[UnitRef, ...]
    figures: tuple[Figure, ...]
    results: tuple[UnitResult, ...]
    issued_by_name: str
    issued_at: datetime
    version: int = 0


def standard_title(inspection: Inspection) -> str:
    """The title when the office gives none of its own."""
    return f"关于{inspection.title}情况的通报"


def standard_sections(inspection: Inspection, findings: Sequence[Finding]) -> tuple[Section, ...]:
    """The text built from what was computed."""
    parts = [
        Section("一、督查基本情况", _overview(inspection)),
        Section("二、各单位情况", _units(inspection.results)),
        Section("三、发现的问题", _problems(findings)),
        Section("四、整改要求", _demands(findings)),
    ]
    if inspection.draw.seed:
        parts.append(Section("附：抽查说明", _drawing(inspection)))
    return tuple(parts)


def _overview(inspection: Inspection) -> str:
    team = "、".join(person.name for person in inspection.team)
    lines = [
        f"{day(inspection.conducted_at)}，联合督查组（{team}）开展{words.INSPECTIONS[inspection.kind]}，"
        f"涉及{len(inspection.results)}个单位。以下数据均由办理过程记录计算得出。",
        "；".join(figure.printed for figure in inspection.figures) + "。",
    ]
    if inspection.record:
        lines.append(inspection.record)
    return "\n".join(lines)


def _units(results: Iterable[UnitResult]) -> str:
    lines = [
        f"{number}．{each.unit_name}：" + "；".join(figure.printed for figure in each.figures)
        for number, each in enumerate(results, 1)
    ]
    return "\n".join(lines) or "无。"


def _problems(findings: Sequence[Finding]) -> str:
    if not findings:
        return "未发现问题。"
    kinds = Counter(finding.code for finding in findings)
    total = "，".join(f"{CODES[code]}{number}个" for code, number in kinds.most_common())
    by_unit: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        by_unit[finding.unit_name].append(finding)
    lines = [f"共认定问题{len(findings)}个：{total}。"]
    for name, own in by_unit.items():
        lines.append(f"{name}（{len(own)}个）：" + "；".join(finding.text for finding in own))
    return "\n".join(lines)


def _demands(findings: Sequence[Finding]) -> str:
    ordered = [finding for finding in findings if finding.requirement]
    if not ordered:
        return "请各单位对照问题，举一反三，抓好提案办理。"
    return "\n".join(
        f"{number}．{each.unit_name}：{each.requirement}（{day(each.due_at)}前完成）"
        for number, each in enumerate(ordered, 1)
    )


def _drawing(inspection: Inspection) -> str:
    draw = inspection.draw
    drawn = "、".join(f"{entry.unit_name}第{entry.proposal_no}号" for entry in draw.entries) or "无"
    return (
        f"随机种子“{draw.seed}”；备抽事项{draw.population}项，抽取{draw.wanted}项。"
        "方法：对每项计算“种子|任务编号|承诺编号”的SHA-256值，按值从小到大取前若干项。\n"
        f"抽取结果：{drawn}。"
    )
