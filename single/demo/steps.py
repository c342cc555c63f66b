"""Steps that every demo takes, each by the own sign-in of who takes it; nothing here tells or waits."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from kit.core.clock import iso
from single.demo.client import Person
from single.demo.county import County

POINTS = (
    "proposer_qualified",
    "one_matter",
    "situation_analysis_suggestion",
    "within_competence",
    "concrete_suggestion",
    "format",
    "not_classified",
    "no_duplicate",
)
ANSWERING = ("sole", "lead", "split")
MINUTES = {
    "before": "与提案人当面沟通，明确提案实质是{point}；就办理方案的措施、时限和责任人达成一致。",
    "during": "向提案人通报进展，邀请实地察看，就存在的困难和下一步打算交换意见。",
    "after": "向提案人报告办理结果，逐条征求对答复稿的意见，提案人提出的修改意见已吸收。",
}
MODES = {"before": "visit", "during": "on_site", "after": "invite"}
ADOPTION = {"resolved": "adopted", "in_progress": "partly", "planned": "partly"}
INSPECTORS = {"party": "party_inspection", "government": "government_inspection"}


def suggestions(texts: Sequence[str]) -> list[dict[str, Any]]:
    """Suggestions as a draft takes them."""
    return [{"ordinal": number, "text": text} for number, text in enumerate(texts, start=1)]


def review(clerk: Person, proposal_id: str, category: str, focus: str, failed: Collection[str] = ()) -> None:
    """Receipt and preliminary review, with the points that it fails."""
    clerk.post(f"/proposals/{proposal_id}:receive")
    clerk.post(
        f"/proposals/{proposal_id}:recordPreliminaryReview",
        checklist=[{"point": point, "passed": point not in failed} for point in POINTS],
        category=category,
        focusArea=focus,
    )


def meet(
    county: County, task: dict[str, Any], phase: str, at: datetime, proposer: dict[str, Any], point: str
) -> str:
    """The unit records a meeting; returns its id. ``proposer`` is a ``name`` and, at home, a ``personId``."""
    unit = county.handler(task["unitName"])
    attendees = [
        {**proposer, "role": "proposer", "attended": True},
        {"personId": unit.person_id(), "name": unit.name, "role": "unit_staff", "attended": True},
    ]
    held = {"phase": phase, "mode": MODES[phase], "heldAt": iso(at), "place": "承办单位会议室"}
    entry = {**held, "attendees": attendees, "minutes": MINUTES[phase].format(point=point)}
    made = unit.post("/meetings:record", taskId=task["taskId"], record=entry)["meeting"]
    return str(made["meetingId"])


def file_plan(county: County, task: dict[str, Any], point: str) -> None:
    """The unit files its handling plan."""
    unit = county.handler(task["unitName"])
    unit.post(
        f"/assignments/{task['taskId']}:submitHandlingPlan",
        plan={
            "summary": f"成立专班，围绕“{point}”等建议逐条研究，三个月内答复。",
            "responsibleLeader": county.leader(task["unitName"]).name or task["unitName"],
            "contactName": unit.name,
            "contactPhone": county.data["contact_phone"],
        },
    )


def share_draft(county: County, task: dict[str, Any], title: str, kind: str, promised_at: datetime) -> None:
    """The unit answers each suggestion, promises what is not done yet, and shows the proposer the draft."""
    unit, path = county.handler(task["unitName"]), f"/assignments/{task['taskId']}"
    asked = unit.get(f"/cases/{task['caseId']}")["case"]["suggestions"]
    done = kind == "resolved"
    answers = [
        {
            "suggestionId": one["suggestionId"],
            "ordinal": one["ordinal"],
            "suggestionText": one["text"],
            "adoption": ADOPTION[kind],
            "text": f"关于“{one['text']}”：" + ("已落实到位。" if done else "已纳入工作安排，正在分步推进。"),
            "evidence": "工作台账及现场照片" if done else "",
        }
        for one in asked
    ]
    promise = {
        "suggestionId": asked[0]["suggestionId"],
        "text": f"年内完成“{asked[0]['text']}”的第一阶段任务",
        "dueAt": iso(promised_at),
        "responsible": f"{task['unitName']}分管负责人",
    }
    reply = {
        "replyClass": kind,
        "text": f"您提出的《{title}》收悉。经与您当面沟通并会同有关单位研究，现答复如下。感谢您的关心支持。",
        "answers": answers,
        "commitments": [] if done else [promise],
        "publicity": "public",
    }
    unit.post(f"{path}:saveReplyDraft", reply=reply)
    unit.post(f"{path}:shareReplyDraft")


def deliver(county: County, task: dict[str, Any], doc_no: str, scan: tuple[str, bytes] | None = None) -> None:
    """The unit's leader signs, the inspection office looks, the unit delivers, perhaps with a scan."""
    unit, leader = county.handler(task["unitName"]), county.leader(task["unitName"])
    path = f"/assignments/{task['taskId']}"
    reviewed = unit.post(f"{path}:submitReplyForReview")["reply"]
    leader.post(f"{path}:reviewReply", passed=True, comment="同意。")
    inspect(county, task)
    standing = unit.get(f"/replies/{reviewed['replyId']}")["reply"]["warnings"]
    unit.post(
        f"{path}:issueReply",
        docNo=doc_no,
        issuerName=leader.name,
        contactName=unit.name,
        contactPhone=county.data["contact_phone"],
        acceptedWarnings=standing,
        **({"scanRef": unit.upload("assignment", *scan)} if scan else {}),
    )


def inspect(county: County, task: dict[str, Any]) -> None:
    """The inspection office of the unit's system lets the reply pass."""
    inspector = county.staff(INSPECTORS.get(task["system"], "committee_clerk"))
    inspector.post(f"/assignments/{task['taskId']}:inspectReply", passed=True, comment="同意送达。")
