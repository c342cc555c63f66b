"""Aggregation: what the province sees of all its instances, with the signed documents behind each figure."""

from __future__ import annotations

import time
from typing import Any

from kit.core.clock import parse_iso
from kit.core.workdays import SHANGHAI
from services.intake.states import PROPOSAL
from single.network.stage import PROVINCE, Place, Stage

HANDLING = {"dispatched": "已交办", "replied": "已答复", "closed": "已办结"}
OUTCOMES = {"equal": "一致", "different": "不一致", "repairing": "正在补齐", "unknown": "未核对"}
RECONCILE_SECONDS = 60.0


def aggregate(stage: Stage) -> None:
    """Suggestions across instances, the signed documents behind a figure, and the proof of equality."""
    province = stage[PROVINCE]
    _suggest(stage, province)
    _drill(stage, province, "filed")
    _reconcile(stage, province)


def _suggest(stage: Stage, province: Place) -> None:
    clerk = province.staff("committee_clerk")
    for each in clerk.all("/aggregate/suggestions", "suggestions"):
        kind = "疑似重复" if each["kind"] == "duplicate" else "可联合"
        told = "、".join(each["sharedTerms"][:4])
        both = (each["one"], each["other"])
        pair = "与".join(f"{stage[fact['origin']].title} {fact['number']}" for fact in both)
        stage.say(province, f"跨级提示（{kind}，相似度 {each['score']:.0%}，共有词 {told}）：{pair}")


def _drill(stage: Stage, province: Place, figure: str) -> None:
    facts = province.staff("committee_clerk").all("/aggregate/facts", "facts", figure=figure)
    rows = [
        (
            stage[each["origin"]].title,
            each["number"],
            each["title"],
            HANDLING.get(each["handling"]) or PROPOSAL.label(each["state"]),
            each["documentId"],
            each["documentHash"][:12],
        )
        for each in facts
    ]
    head = ("来源", "提案号", "案由", "办理", "署名文件", "文件摘要")
    stage.tell.table("全省“立案”一数背后的署名文件", head, rows)


def _reconcile(stage: Stage, province: Place) -> None:
    clerk = province.staff("committee_clerk")
    asked = clerk.post("/aggregate:reconcile")
    stage.time.rest()
    until = time.monotonic() + RECONCILE_SECONDS
    while (behind := _behind(province, asked)) and time.monotonic() < until:
        time.sleep(0.5)
    names = "、".join(
        f"{stage[each['origin']].title}{OUTCOMES[each['outcome']]}" for each in _origins(province)
    )
    stage.say(province, f"与各级逐组核对摘要：{names}" + (f"；{len(behind)} 个单位未答复" if behind else ""))


def _origins(province: Place) -> list[dict[str, Any]]:
    return list(province.staff("committee_clerk").get("/aggregate")["origins"])


def _behind(province: Place, asked: dict[str, Any]) -> list[str]:
    """Who was asked and has not compared since, or still repairs."""
    return [
        each["origin"]
        for each in _origins(province)
        if each["origin"] in asked["origins"]
        and (not _since(each.get("comparedAt"), asked["askedAt"]) or each["outcome"] == "repairing")
    ]


def _since(moment: str | None, asked_at: str) -> bool:
    return moment is not None and parse_iso(moment) >= parse_iso(asked_at)


def table(stage: Stage) -> None:
    """The provincial table as the aggregation page shows it."""
    shown = stage[PROVINCE].staff("committee_clerk").get("/aggregate")
    rows = [_row(stage[each["origin"]].title, each["figures"], each) for each in shown["origins"]]
    rows.append(_row("合计", shown["total"], {}))
    head = (
        "单位",
        "收到",
        "立案",
        "超职权",
        "交办",
        "答复",
        "按期",
        "办结",
        "三见面",
        "满意",
        "截至",
        "核对",
        "校验",
    )
    stage.tell.table(f"{shown['year']}年全省提案汇总", head, rows)


def _row(name: str, figures: dict[str, Any], origin: dict[str, Any]) -> tuple[object, ...]:
    meetings = [f"{each['confirmed']}/{each['expected']}" for each in figures["meetings"]]
    numbers = ("received", "filed", "outOfJurisdiction", "dispatched", "replied", "onTime", "closed")
    results = {each["code"]: each["number"] for each in figures["result"]}
    return (
        name,
        *(figures[each] for each in numbers),
        " ".join(meetings) or "—",
        results.get("satisfied", 0),
        f"{parse_iso(origin['asOf']).astimezone(SHANGHAI):%m-%d %H:%M}" if "asOf" in origin else "",
        OUTCOMES.get(origin.get("outcome", ""), ""),
        origin.get("digestHash", "")[:12],
    )
