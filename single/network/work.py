"""What offices, units and members do with a proposal, in the fewest steps, each by the own sign-in."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from kit.core.clock import iso
from single.demo.client import Person
from single.demo.county import load
from single.demo.reviewing import POINTS
from single.network.stage import Place, Stage

PHONE = "0990-5550999"
MINUTES = {
    "before": "当面沟通，明确提案实质，就办理方案的措施、时限和责任人达成一致。",
    "during": "通报进展，实地察看，就存在的困难和下一步打算交换意见。",
    "after": "报告办理结果，逐条征求对答复稿的意见，所提修改意见已吸收。",
}
MODES = {"before": "visit", "during": "on_site", "after": "invite"}


def text(key: str) -> dict[str, Any]:
    """One of the texts, as a draft's input."""
    data = load("network")["text"][key]
    return {
        "title": data["title"],
        "background": data["background"],
        "analysis": data["analysis"],
        "suggestions": [{"ordinal": n, "text": one} for n, one in enumerate(data["suggestions"], start=1)],
        "focusArea": data["focus"],
        "publicityConsent": True,
    }


def submit(stage: Stage, place: Place, member: str, key: str) -> str:
    """A member writes and submits; returns the proposal's id."""
    author = place.person(member)
    made = author.post("/proposals", draft={**text(key), "researched": True, "firstTime": True})["proposal"]
    hand_in(stage, place, author, made["proposalId"])
    return str(made["proposalId"])


def hand_in(stage: Stage, place: Place, author: Person, proposal_id: str) -> None:
    """Submit a draft, with the receipt told."""
    receipt = author.post(f"/proposals/{proposal_id}:submit", oneMatter=True, dropPending=True)["receipt"]
    stage.say(place, f"{author.name}提交 {receipt['serialNo']}，回执 {receipt['receiptHash'][:12]}")


def decide(place: Place, proposal_id: str, outcome: str = "file", unit: str = "") -> dict[str, Any]:
    """Receipt, review, the list, and the body's decision; returns the entry of the list."""
    clerk, director = place.staff("committee_clerk"), place.staff("committee_director")
    path = f"/proposals/{proposal_id}"
    clerk.post(f"{path}:receive")
    within = outcome == "file"
    checklist = [{"point": one, "passed": within or one != "within_competence"} for one in POINTS]
    focus = clerk.get(path)["proposal"]["focusArea"]
    common = {"category": "ecology", "focusArea": focus}
    clerk.post(f"{path}:recordPreliminaryReview", checklist=checklist, **common)
    decision: dict[str, Any] = {"outcome": outcome, **common}
    if within:
        decision["suggestedLeadUnitIds"] = [place.committee.units[unit]]
    else:
        decision |= {"ground": "outside_authority", "explanation": "超出本级职权，报请上级协调。"}
    clerk.post(f"{path}:proposeDecision", decision=decision)
    made = clerk.post(
        "/decision-lists",
        sessionId=place.committee.session_id,
        title="审定清单",
        proposalIds=[proposal_id],
    )["decisionList"]
    approved = director.post(
        f"/decision-lists/{made['listId']}:approve", bodyName="提案委员会会议", minutesRef="会议纪要"
    )["decisionList"]
    return dict(approved["entries"][0])


def dispatch(stage: Stage, place: Place, proposal_id: str, unit: str) -> dict[str, Any]:
    """The government's office gives the case to one unit; returns the task."""
    stage.time.rest()
    case = place.staff("committee_clerk").get(f"/proposals/{proposal_id}/case")["case"]
    return dispatch_case(place, case["caseId"], unit)


def dispatch_case(place: Place, case_id: str, unit: str) -> dict[str, Any]:
    """The same for a case that is known."""
    office = place.staff("government_office")
    parts = [{"unitId": place.committee.units[unit], "part": "sole"}]
    shown = office.post(f"/cases/{case_id}:dispatch", tasks=parts)["case"]
    return dict(shown["tasks"][0])


def receive_and_plan(place: Place, task: dict[str, Any]) -> None:
    """The unit signs for the task and files its plan."""
    unit = place.committee.handler(task["unitName"])
    path = f"/assignments/{task['taskId']}"
    unit.post(f"{path}:receive")
    unit.post(
        f"{path}:submitHandlingPlan",
        plan={
            "summary": "成立专班，逐条研究，三个月内答复。",
            "responsibleLeader": place.committee.leader(task["unitName"]).name or "分管负责人",
            "contactName": unit.name,
            "contactPhone": PHONE,
        },
    )


def meet(stage: Stage, place: Place, task: dict[str, Any], phase: str, proposer: str) -> str:
    """The unit records a meeting; returns its id. Who confirms it, and where, is the story's business."""
    unit = place.committee.handler(task["unitName"])
    attendees = [
        {"name": proposer, "role": "proposer", "attended": True},
        {"personId": unit.person_id(), "name": unit.name, "role": "unit_staff", "attended": True},
    ]
    entry = {
        "phase": phase,
        "mode": MODES[phase],
        "heldAt": iso(stage.time.now()),
        "place": "承办单位会议室",
        "attendees": attendees,
        "minutes": MINUTES[phase],
    }
    made = unit.post("/meetings:record", taskId=task["taskId"], record=entry)["meeting"]
    return str(made["meetingId"])


def draft_reply(stage: Stage, place: Place, task: dict[str, Any], reply_class: str) -> None:
    """An answer to each suggestion, with a promise where something remains to be done."""
    unit = place.committee.handler(task["unitName"])
    case = unit.get(f"/cases/{task['caseId']}")["case"]
    done = reply_class == "resolved"
    answers = [
        {
            "suggestionId": one["suggestionId"],
            "ordinal": one["ordinal"],
            "suggestionText": one["text"],
            "adoption": "adopted" if done else "partly",
            "text": "已落实到位。" if done else "已纳入工作安排，正在分步推进。",
            "evidence": "工作台账及现场照片" if done else "",
        }
        for one in case["suggestions"]
    ]
    promise = {
        "suggestionId": case["suggestions"][0]["suggestionId"],
        "text": "年内完成第一阶段任务",
        "dueAt": iso(stage.time.now() + timedelta(days=120)),
        "responsible": "分管负责人",
    }
    reply = {
        "replyClass": reply_class,
        "text": "您的提案收悉。经当面沟通并会同有关单位研究，现逐条答复如下。",
        "answers": answers,
        "commitments": [] if done else [promise],
        "publicity": "public",
    }
    unit.post(f"/assignments/{task['taskId']}:saveReplyDraft", reply=reply)
    unit.post(f"/assignments/{task['taskId']}:shareReplyDraft")


def deliver(place: Place, task: dict[str, Any], number: str) -> None:
    """Signature, inspection, delivery."""
    unit, leader = place.committee.handler(task["unitName"]), place.committee.leader(task["unitName"])
    path = f"/assignments/{task['taskId']}"
    reviewed = unit.post(f"{path}:submitReplyForReview")["reply"]
    leader.post(f"{path}:reviewReply", passed=True, comment="同意。")
    inspect(place, task)
    standing = unit.get(f"/replies/{reviewed['replyId']}")["reply"]["warnings"]
    unit.post(
        f"{path}:issueReply",
        docNo=number,
        issuerName=leader.name or "单位负责人",
        contactName=unit.name,
        contactPhone=PHONE,
        acceptedWarnings=standing,
    )


def inspect(place: Place, task: dict[str, Any]) -> None:
    """The government's inspection office passes the reply."""
    inspector = place.staff("government_inspection")
    inspector.post(f"/assignments/{task['taskId']}:inspectReply", passed=True, comment="同意送达。")
